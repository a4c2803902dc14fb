package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamExchanges num.Stream = 0x62d1
	drawFails       uint64     = 0x62d2
)

// exchanges lets the industry live by the month: exchanges open on their day,
// grow, forget what frightened them, and fail when coin has fallen far.
func (t *Today) exchanges() {
	r, s := t.R, t.S
	s.World.CoinHigh = max(s.World.CoinHigh, s.World.CoinPrice)
	if !t.First {
		return
	}
	fallen := num.Max(0, 1-float64(float64(s.World.CoinPrice)/float64(s.World.CoinHigh)/0.5)) // 1 when all is lost, 0 at a half
	key := num.SeedKey(s.Seed, streamExchanges)
	for i := range s.Slabs.Exchanges {
		x := &s.Slabs.Exchanges[i]
		if x.Fresh() {
			break
		}
		if !x.Live() {
			continue
		}
		switch {
		case x.Status == state.ExchangeUnborn && r.Exchanges[x.Content].Opens <= t.Date:
			x.Status, x.Since = state.ExchangeOpen, s.Day
			if s.Day > 0 {
				s.Tell(state.News{Kind: state.NewsExchangeOpened, Scheme: content.Theft, Subject: state.ExchangeSubject, Row: x.Content})
			}
		case x.Status == state.ExchangeOpen && fallen > 0 && num.Bernoulli(key.U(s.Day, uint64(x.ID), drawFails), float64(r.ExchangeFail*fallen*Softness(r, s, x))):
			// Those fail first that nobody looked after.
			x.Status, x.Since = state.ExchangeFailed, s.Day
			s.Tell(state.News{Kind: state.NewsExchangeRun, Scheme: content.Theft, Subject: state.ExchangeSubject, Row: x.Content})
		}
		x.Hardened *= 0.97
		x.Young = Youth(r, s, x)
	}
}

// Youth is how new an exchange is today: 1 until its first day, towards 0.
func Youth(r *content.Rules, s *state.State, x *state.Exchange) float64 {
	days := float64(r.Scenario.Start + content.Date(s.Day) - r.Exchanges[x.Content].Opens)
	return num.Exp(-num.Max(0, days) / 365 / r.YouthYears)
}

// Holdings returns what an exchange holds for its customers, in USD m: its size
// grows with its age and moves with the price of coin.
func Holdings(r *content.Rules, s *state.State, x *state.Exchange) float64 {
	now := float64(s.World.CoinPrice) / 100
	grown := 1 - float64(r.ExchangeSmall*x.Young)
	return r.Exchanges[x.Content].Size * grown * now / r.CoinPrice[0]
}

// RulesInLaw is how many of the jurisdictions of the record have rules for
// exchanges in law today, and of how many.
func RulesInLaw(r *content.Rules, s *state.State) (in, of float64) {
	for i := range r.Jurisdictions {
		n := float64(r.Jurisdictions[i].States)
		in += float64(n * s.Adoption(r, i))
		of += n
	}
	return in, of
}

// Softness is how soft an exchange is, 0-1: less where rules are in force, more
// while it is young.
func Softness(r *content.Rules, s *state.State, x *state.Exchange) float64 {
	return softness(r, s.Adoption(r, int(r.Exchanges[x.Content].Jurisdiction)), x)
}

// softness is Softness where the jurisdiction's adoption of the rules is known.
func softness(r *content.Rules, adoption float64, x *state.Exchange) float64 {
	rules := 1 - float64(r.SoftRules*adoption)
	return num.Clamp(r.SoftBase*rules*(1+float64(r.SoftYouth*x.Young)), 0, 1)
}

// robbed has an exchange and its neighbours learn from a theft: itself by harden,
// the others of its jurisdiction by less, and the jurisdiction's rules come
// sooner. One that lost more than half of what it held fails.
func (t *Today) robbed(x *state.Exchange, haul state.Money, held, harden float64) {
	r, s := t.R, t.S
	x.Hardened = num.Min(1, x.Hardened+harden)
	row := r.Exchanges[x.Content].Jurisdiction
	for i := range s.Slabs.Exchanges {
		n := &s.Slabs.Exchanges[i]
		if n.Live() && n.ID != x.ID && r.Exchanges[n.Content].Jurisdiction == row {
			n.Hardened = num.Min(1, n.Hardened+r.HardenNear)
		}
	}
	s.World.RulesAhead[row] += float64(r.RulesHeist * num.Log10(1+haul.Millions()))
	if haul.Millions() > 0.5*held {
		x.Status, x.Since = state.ExchangeFailed, s.Day
		s.Tell(state.News{Kind: state.NewsExchangeFailed, Scheme: content.Theft, Subject: state.ExchangeSubject, Row: x.Content, Amount: haul})
	}
}
