package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamTalks num.Stream = 0xe0f9
	drawGranted uint64     = 0xe0fa
	drawRefused uint64     = 0xe0fb
)

// checkLobby: asking a patron for tolerance takes two orders and money.
func checkLobby(r *content.Rules, s *state.State, c Command) Result {
	if c.Value < 0 || int(c.Value) >= len(s.World.Patrons) {
		return Result{Reason: UnknownTarget}
	}
	return Result{Orders: 2, Money: state.USDm(LobbyPrice(r, s, int(c.Value))), Line: state.LobbyPaid}
}

// doLobby gains tolerance; a patron that was asked of late gives less, or refuses.
// The money is gone either way.
func doLobby(r *content.Rules, s *state.State, c Command) {
	p := &s.World.Patrons[c.Value]
	u := num.SeedKey(s.Seed, streamTalks).U(s.Day, uint64(c.Value), drawRefused)
	kind := state.NewsRefused
	if !num.Bernoulli(u, LobbyRefused(r, s, int(c.Value))) {
		kind = state.NewsLobbied
		p.Tolerance = num.Min(0.95, p.Tolerance+float64(r.LobbyGain*s.Factor(content.ModLobby)*(1-p.Fatigue)))
	}
	p.Fatigue = num.Min(1, p.Fatigue+r.LobbyFatigue)
	s.Tell(state.News{Kind: kind, Scheme: content.Schemes, Subject: state.PatronSubject, Row: int16(c.Value)})
}

func checkNegotiate(r *content.Rules, s *state.State, _ Command) Result {
	if s.Office.Negotiated {
		return Result{Reason: TooSoon}
	}
	// What it costs in confidence depends on the answer; a granted cut gives part
	// of it back.
	return Result{Orders: 2, Confidence: r.NegotiateRefused}
}

// NegotiationChance is the probability that a cut of this year's plan is granted
// to an office in which the Leader has the given confidence.
func NegotiationChance(s *state.State, confidence float64) float64 {
	return num.Clamp(0.3+float64(confidence/200)+s.Modifier(content.ModTalks), 0, 1)
}

func doNegotiate(r *content.Rules, s *state.State, c Command) {
	o := &s.Office
	o.Negotiated = true
	u := num.SeedKey(s.Seed, streamTalks).U(0, uint64(s.Month), drawGranted)
	// The chance counts the confidence from before the cost was paid.
	if num.Bernoulli(u, NegotiationChance(s, o.Confidence+r.NegotiateRefused)) {
		o.Plan = state.USDm(o.Plan.Millions() * (1 - r.NegotiateCut))
		o.Confidence += r.NegotiateRefused - r.NegotiateCost
		s.Tell(state.News{Kind: state.NewsPlanCut, Scheme: content.Schemes, Amount: o.Plan})
		return
	}
	s.Tell(state.News{Kind: state.NewsPlanHeld, Scheme: content.Schemes, Amount: o.Plan})
}

func checkDelay(r *content.Rules, s *state.State, _ Command) Result {
	if s.Weapons.DelayUntil > s.Day {
		return Result{Reason: TooSoon}
	}
	return Result{Confidence: r.DelayCost}
}

// doDelay spends confidence to keep the Leader from launching for thirty days.
func doDelay(_ *content.Rules, s *state.State, _ Command) { s.Weapons.DelayUntil = s.Day + 30 }
