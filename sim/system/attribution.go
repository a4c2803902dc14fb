package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamCases num.Stream = 0xb0c3
	drawLag     uint64     = 0xb0c4
	drawSure    uint64     = 0xb0c5
	drawMissed  uint64     = 0xb0c6
	drawFalse   uint64     = 0xb0c7
)

// openCase sets the industry's counters to work on a theft or an outbreak (whose
// exchange is -1). What they will say, when, and how surely is drawn now: some of
// the state's doings are never laid at its door, some of others' are. Where there
// is no room the case is never solved.
func (t *Today) openCase(id state.ID, exchange int16, haul state.Money, ours bool) {
	r, s := t.R, t.S
	key := num.SeedKey(s.Seed, streamCases)
	c, _ := state.Alloc(s.Slabs.Cases[:], &s.Slabs.Heads.Case, id)
	if c == nil {
		return
	}
	months := num.Clamp(num.LogNormal(key.U(0, uint64(id), drawLag), r.AttributionMu, r.AttributionSig), 0.15, r.AttributionMax)
	c.Began, c.Due = s.Day, s.Day+int32(months*s.Factor(content.ModLag)*30.4)
	s.Slabs.NextCase = min(s.Slabs.NextCase, c.Due)
	c.Exchange, c.Haul, c.Ours = exchange, haul, ours
	c.Confidence = 0.55 + float64(0.4*key.U(0, uint64(id), drawSure))
	if ours {
		c.Claimed = !num.Bernoulli(key.U(0, uint64(id), drawMissed), r.ClaimMissed)
	} else if num.Bernoulli(key.U(0, uint64(id), drawFalse), r.ClaimFalse) {
		// What is wrong is seldom said with much confidence.
		c.Claimed, c.Confidence = true, 0.5+float64(0.5*(c.Confidence-0.5))
	}
}

// attribution publishes the claims that are due; the industry hardens with each,
// and forgets again.
func attribution(t *Today) {
	r, s := t.R, t.S
	s.World.Hardening *= 1 - float64(r.HardenDecay*Dt)
	if s.Day < s.Slabs.NextCase {
		return
	}
	s.Slabs.NextCase = never
	for i := range s.Slabs.Cases {
		c := &s.Slabs.Cases[i]
		if c.Fresh() {
			break
		}
		if !c.Live() {
			continue
		}
		if c.Due > s.Day {
			s.Slabs.NextCase = min(s.Slabs.NextCase, c.Due)
			continue
		}
		if c.Claimed {
			effect.Claim(r, s, c, 1)
		} else if c.Ours {
			s.Coalition.Claims.Missed++
		}
		state.Free(s.Slabs.Cases[:], &s.Slabs.Heads.Case, i)
	}
}
