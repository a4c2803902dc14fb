package effect

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamClaim  num.Stream = 0x2ba1
	drawTakeBack uint64     = 0x2ba2
	drawWhen     uint64     = 0x2ba3
)

// Claim publishes that the state is behind a case, with so much of a claim's
// weight: 1, or less for words like "consistent with". Pressure rises and the
// industry hardens whether it is true or not.
func Claim(r *content.Rules, s *state.State, c *state.Case, weight float64) {
	size := weight * num.Log10(1+c.Haul.Millions())
	s.World.Pressure = num.Min(100, s.World.Pressure+float64(r.PressureTheft*size))
	s.World.Hardening = num.Min(r.HardenMax, s.World.Hardening+float64(r.HardenTheft*s.Factor(content.ModHarden)*size))
	if c.Ours {
		s.SpreadEvidence(r, content.CashOut, r.AttributionCash*size)
		s.Coalition.Claims.Right++
	} else {
		s.Coalition.Claims.Wrong++
		takeBackLater(r, s, c)
	}
	kind := state.NewsAttributed
	if weight < 1 {
		kind = state.NewsConsistent
	}
	n := state.News{Kind: kind, Scheme: content.Ransom, Amount: c.Haul, Count: num.RoundMoney(c.Confidence * 100)}
	if c.Exchange >= 0 {
		n.Scheme, n.Subject, n.Row = content.Theft, state.ExchangeSubject, s.Slabs.Exchanges[c.Exchange].Content
	}
	s.Tell(n)
}

// takeBackLater draws whether a false claim will be taken back, and when: after
// six months to two years.
func takeBackLater(r *content.Rules, s *state.State, c *state.Case) {
	key := num.SeedKey(s.Seed, streamClaim)
	if c.Exchange < 0 || !num.Bernoulli(key.U(0, uint64(c.ID), drawTakeBack), r.ClaimRetract) {
		return
	}
	wait := int32(num.Uniform(key.U(0, uint64(c.ID), drawWhen), 180, 720))
	s.Begin(state.Retraction, s.Slabs.Exchanges[c.Exchange].Content, s.Day+wait)
}
