package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamOthers num.Stream = 0x63e1
	drawHappens  uint64     = 0x63e2
	drawVictim   uint64     = 0x63e3
	drawTaken    uint64     = 0x63e4
	drawSpreads  uint64     = 0x63e5
	drawPaid     uint64     = 0x63e6

	kindOther         = 0x07e5
	kindOtherOutbreak = 0x07e6
)

// othersMost is how many thefts by others a month can have. The rate is spread
// over so many trials.
const othersMost = 3

// others steal from exchanges too: most of what is stolen in the world is not
// the state's. It hardens the industry all the same, and somebody has to say who
// it was.
func others(t *Today) {
	r, s := t.R, t.S
	if t.Dom != 15 {
		return
	}
	t.othersOutbreak()
	if r.OthersRate <= 0 {
		return
	}
	key := num.SeedKey(s.Seed, streamOthers)
	// The mean of a haul is what makes the year's total come out.
	mean := t.byYear(r.Scenario.Others) / (12 * r.OthersRate)
	mu := num.Log(num.Max(mean, 1e-3)) - float64(r.OthersSigma*r.OthersSigma/2)
	for k := range uint64(othersMost) {
		if !num.Bernoulli(key.U(s.Day, k, drawHappens), r.OthersRate/othersMost) {
			continue
		}
		want := num.LogNormal(key.U(s.Day, k, drawTaken), mu, r.OthersSigma)
		i := t.softTarget(want, key.U(s.Day, k, drawVictim))
		if i < 0 {
			continue
		}
		x := &s.Slabs.Exchanges[i]
		held := Holdings(r, s, x)
		haul := state.USDm(num.Min(want, 0.9*held))
		s.Ledger.Post(state.TheftOthers, haul)
		x.Others++
		x.Lost += haul
		s.Tell(state.News{Kind: state.NewsOtherTheft, Scheme: content.Theft, Subject: state.ExchangeSubject, Row: x.Content, Amount: haul})
		t.robbed(x, haul, held, r.OthersHarden)
		t.openCase(state.ID(num.DeriveID(kindOther, uint64(s.Day), k)), int16(i), haul, false)
	}
}

// othersOutbreak lets somebody else's ransomware out now and then. What is paid
// is of the size of the state's own; who was behind it has to be found out too.
func (t *Today) othersOutbreak() {
	r, s := t.R, t.S
	key := num.SeedKey(s.Seed, streamOthers)
	if !num.Bernoulli(key.U(s.Day, 0, drawSpreads), r.OthersOutbreaks) {
		return
	}
	paid := state.USDm(num.LogNormal(key.U(s.Day, 0, drawPaid), num.Log(r.RansomMedian), r.RansomSigma))
	s.Ledger.Post(state.RansomOthers, paid)
	s.Tell(state.News{Kind: state.NewsOtherOutbreak, Scheme: content.Ransom, Amount: paid})
	t.openCase(state.ID(num.DeriveID(kindOtherOutbreak, uint64(s.Day), 0)), -1, paid, false)
}

// softTarget picks an exchange that holds a haul and a fifth more, by weak custody
// and softness; the largest when none does, -1 when none is open.
func (t *Today) softTarget(haul, u float64) int {
	r, s := t.R, t.S
	var weight [state.MaxExchanges]float64
	// Exchanges share jurisdictions: how far each has come is worked out once.
	var adoption [content.MaxJurisdictions]float64
	var known [content.MaxJurisdictions]bool
	total, largest, most := 0.0, -1, 0.0
	worked := beingWorked(s)
	for i := range s.Slabs.Exchanges {
		x := &s.Slabs.Exchanges[i]
		if x.Fresh() {
			break
		}
		if !x.Live() || x.Status != state.ExchangeOpen || worked[i] {
			continue
		}
		def := &r.Exchanges[x.Content]
		h := Holdings(r, s, x)
		if h > most {
			largest, most = i, h
		}
		if h >= 1.2*haul {
			if j := def.Jurisdiction; !known[j] {
				adoption[j], known[j] = s.Adoption(r, int(j)), true
			}
			weight[i] = (1.2 - def.Custody) * softness(r, adoption[def.Jurisdiction], x) / (1 + x.Hardened)
			total += weight[i]
		}
	}
	target, pick := -1, float64(u*total)
	for i := range weight {
		if weight[i] > 0 {
			target = i
			if pick -= weight[i]; pick <= 0 {
				break
			}
		}
	}
	if target < 0 {
		return largest
	}
	return target
}
