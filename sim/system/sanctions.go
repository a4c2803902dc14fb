package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamSanctions num.Stream = 0x90a9
	drawPasses      uint64     = 0x90aa
)

// sanctions holds the votes that are due and lets pressure return to rest.
func sanctions(t *Today) {
	r, s := t.R, t.S
	for i := range s.Slabs.Votes {
		v := &s.Slabs.Votes[i]
		if v.Fresh() {
			break
		}
		if !v.Live() || v.Due > s.Day {
			continue
		}
		u := num.SeedKey(s.Seed, streamSanctions).U(0, uint64(v.ID), drawPasses)
		if num.Bernoulli(u, VotePasses(r, s)) {
			t.resolution(uint64(v.ID))
		} else {
			s.World.Vetoed++
			s.World.Pressure = num.Max(0, s.World.Pressure-1)
			s.Tell(state.News{Kind: state.NewsVoteVetoed, Scheme: content.Schemes})
		}
		state.Free(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, i)
	}
	s.World.Pressure = num.Clamp(s.World.Pressure-float64(r.PressureDecay*Dt*(s.World.Pressure-r.PressureRest)), 0, 100)
}

// VotePasses is the chance that a vote held now would pass: either patron can
// refuse.
func VotePasses(r *content.Rules, s *state.State) float64 {
	return num.Clamp(r.VotePass+s.Modifier(content.ModVote)-s.Tolerance(), 0.03, 0.9)
}

func (t *Today) resolution(id uint64) {
	r, s := t.R, t.S
	s.World.Resolution++
	s.World.Pressure = num.Min(100, s.World.Pressure+r.PressureVote)
	n := effect.ListVessels(s, content.Collier, effect.Whole(s, id, r.VoteCut*float64(s.Fleet(content.Collier))))
	effect.ScalePeople(s, state.LabourCohort, -r.VoteCut)
	s.Home.Fuel = num.Max(0, s.Home.Fuel-r.VoteFuel)
	s.Tell(state.News{Kind: state.NewsVotePassed, Scheme: content.Schemes, Count: int64(n)})
}
