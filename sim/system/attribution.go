package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamCases num.Stream = 0xb0c3
	drawLag     uint64     = 0xb0c4
	drawSure    uint64     = 0xb0c5
	drawMissed  uint64     = 0xb0c6
)

// missedCases is the share of thefts that nobody ever attributes.
const missedCases = 0.1

// openCase starts the clock towards an attribution. Some cases are never solved.
func (t *Today) openCase(id state.ID, exchange int16, haul state.Money) {
	r, s := t.R, t.S
	key := num.SeedKey(s.Seed, streamCases)
	if num.Bernoulli(key.U(0, uint64(id), drawMissed), missedCases) {
		return
	}
	c, _ := state.Alloc(s.Slabs.Cases[:], &s.Slabs.Heads.Case, id)
	if c == nil {
		return
	}
	months := num.Clamp(num.LogNormal(key.U(0, uint64(id), drawLag), r.AttributionMu, r.AttributionSig), 0.15, r.AttributionMax)
	c.Due = s.Day + int32(months*s.Factor(content.ModLag)*30.4)
	c.Exchange, c.Haul = exchange, haul
	c.Confidence = 0.55 + float64(0.4*key.U(0, uint64(id), drawSure))
}

// attribution publishes the claims that are due; the industry hardens with each,
// and forgets again.
func attribution(t *Today) {
	r, s := t.R, t.S
	s.World.Hardening *= 1 - float64(r.HardenDecay*Dt)
	for i := range s.Slabs.Cases {
		c := &s.Slabs.Cases[i]
		if c.Fresh() {
			break
		}
		if !c.Live() || c.Due > s.Day {
			continue
		}
		size := num.Log10(1 + c.Haul.Millions())
		s.World.Pressure = num.Min(100, s.World.Pressure+float64(r.PressureTheft*size))
		s.World.Hardening = num.Min(r.HardenMax, s.World.Hardening+float64(r.HardenTheft*s.Factor(content.ModHarden)*size))
		s.SpreadEvidence(r, content.CashOut, r.AttributionCash*size)
		n := state.News{Kind: state.NewsAttributed, Scheme: content.Ransom, Amount: c.Haul, Count: num.RoundMoney(c.Confidence * 100)}
		if c.Exchange >= 0 {
			n.Scheme, n.Subject, n.Row = content.Theft, state.ExchangeSubject, s.Slabs.Exchanges[c.Exchange].Content
		}
		s.Tell(n)
		state.Free(s.Slabs.Cases[:], &s.Slabs.Heads.Case, i)
	}
}
