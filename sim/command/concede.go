package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// What the state can concede to a patron.
const (
	Moratorium  = iota // a promise: no launches for a time
	TradeTerms         // rights and prices below what they are worth
	Concessions        // how many there are
)

// LobbyPrice is what a patron asks for a favour, in USD m: more when it was asked
// of late.
func LobbyPrice(r *content.Rules, s *state.State, patron int) float64 {
	return float64(r.LobbyCost * (1 + float64(r.LobbyDearer*s.World.Patrons[patron].Fatigue)))
}

// LobbyRefused is the chance that a patron takes no request: it was asked of late,
// or launches have made it angry.
func LobbyRefused(r *content.Rules, s *state.State, patron int) float64 {
	anger := num.Max(0, s.Weapons.Recent-8)
	return num.Clamp(float64(r.LobbyRefuse*s.World.Patrons[patron].Fatigue)+float64(r.LobbyAnger*anger), 0, 0.9)
}

func checkConcede(r *content.Rules, s *state.State, c Command) Result {
	switch {
	case c.Value < 0 || int(c.Value) >= len(s.World.Patrons) || c.Target >= Concessions:
		return Result{Reason: UnknownTarget}
	case c.Target == Moratorium && s.Weapons.DelayUntil > s.Day+30:
		return Result{Reason: TooSoon}
	case c.Target == Moratorium:
		return Result{Orders: 1, Confidence: r.ConcedeConfidence}
	}
	return Result{Orders: 1, Money: state.USDm(r.ConcedeMoney), Line: state.ConcessionPaid}
}

// doConcede gives a patron what it wants. A concession is never refused: what is
// promised is kept, since no launch can be ordered while the promise holds.
func doConcede(r *content.Rules, s *state.State, c Command) {
	p := &s.World.Patrons[c.Value]
	gain := r.ConcedeTrade
	if c.Target == Moratorium {
		gain = r.ConcedeQuiet
		s.Weapons.DelayUntil = s.Day + int32(r.ConcedeDays)
	}
	p.Tolerance = num.Min(0.95, p.Tolerance+gain)
	p.Fatigue *= 0.5
	s.Tell(state.News{Kind: state.NewsConceded, Scheme: content.Schemes, Subject: state.PatronSubject, Row: int16(c.Value)})
}
