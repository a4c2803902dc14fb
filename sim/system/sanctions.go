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

	kindRenewal = 0xf07d
)

// renewalNotice is how many days lie between the tabling of the monitoring body's
// mandate and the vote on it.
const renewalNotice = 24

// sanctions holds the votes that are due and lets pressure return to rest.
func sanctions(t *Today) {
	r, s := t.R, t.S
	t.tableRenewal()
	for i := range s.Slabs.Votes {
		v := &s.Slabs.Votes[i]
		if v.Fresh() {
			break
		}
		if !v.Live() || v.Due > s.Day {
			continue
		}
		u := num.SeedKey(s.Seed, streamSanctions).U(0, uint64(v.ID), drawPasses)
		if v.Kind == state.Renewal {
			t.renew(u)
		} else {
			t.vote(v, num.Bernoulli(u, VotePasses(r, s)))
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

// vote settles a draft resolution. What a coalition that tabled it gains or loses
// is its unity.
func (t *Today) vote(v *state.Vote, passed bool) {
	r, s := t.R, t.S
	unity := r.VoteUnity
	if passed {
		t.resolution(uint64(v.ID))
	} else {
		unity = -unity
		s.World.Vetoed++
		s.World.Pressure = num.Max(0, s.World.Pressure-1)
		s.Tell(state.News{Kind: state.NewsVoteVetoed, Scheme: content.Schemes})
	}
	if v.Kind == state.Tabled {
		s.Coalition.Unity = num.Clamp(s.Coalition.Unity+unity, 0, 100)
	}
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

// tableRenewal puts the monitoring body's mandate to the vote once a year, in the
// first of its report months. A campaign's first two months have none.
func (t *Today) tableRenewal() {
	r, s := t.R, t.S
	if t.Dom != 1 || !s.World.Mandate || s.Month < 2 || len(r.Scenario.Reports) == 0 || int(r.Scenario.Reports[0]) != t.Month {
		return
	}
	v, _ := state.Alloc(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, state.ID(num.DeriveID(kindRenewal, 0, uint64(t.Year))))
	if v == nil {
		return
	}
	v.Kind, v.Due = state.Renewal, s.Day+renewalNotice
	s.Tell(state.News{Kind: state.NewsRenewalTabled, Scheme: content.Schemes, Count: renewalNotice})
}

// MandateVetoed is the chance that the northern patron vetoes the monitoring
// body's mandate: the more it tolerates, and the more it needs what is delivered
// to it.
func MandateVetoed(r *content.Rules, s *state.State) float64 {
	need := float64(r.MandateWar * warNeed(s))
	return num.Logistic((s.World.Patrons[1].Tolerance + need - r.MandateMid) / r.MandateScale)
}

func (t *Today) renew(u float64) {
	s := t.S
	if !num.Bernoulli(u, MandateVetoed(t.R, s)) {
		s.Tell(state.News{Kind: state.NewsRenewed, Scheme: content.Schemes})
		return
	}
	s.World.Mandate = false
	s.Tell(state.News{Kind: state.NewsMandateLapsed, Scheme: content.Schemes})
}
