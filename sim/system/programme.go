package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamLaunch num.Stream = 0x80d7
	drawVote     uint64     = 0x80d8
)

// milestones are the programme's spending, in USD m, at which it reports
// progress; the goal itself comes last.
var milestones = [...]float64{150, 350, 600, 900}

// programme launches what the Leader orders from money remitted. While the
// moratorium lasts the fund goes into research instead.
func programme(t *Today) {
	r, s := t.R, t.S
	w := &s.Weapons
	fund := s.Ledger.Balance[state.Programme]
	moratorium := t.Date >= r.Scenario.Launches[0] && t.Date <= r.Scenario.Launches[1]
	switch {
	case moratorium:
		if t.Last {
			s.Ledger.Post(state.ProgrammeResearch, state.USDm(fund.Millions()*r.MoratoriumFade))
		}
	case s.Day >= w.DelayUntil && t.Dom%3 == 0 && fund.Millions() >= r.LaunchCost:
		most := r.LaunchesMonth
		if t.Date <= r.Scenario.Early {
			most = r.LaunchesEarly
		}
		if w.MonthDone < int32(most) {
			t.launch()
		}
	}
	spent := ProgrammeSpent(s)
	for int(w.Milestone) < len(milestones) && spent >= milestones[w.Milestone] {
		w.Milestone++
		s.Tell(state.News{Kind: state.NewsMilestone, Scheme: content.Schemes, Count: int64(w.Milestone)})
	}
}

// ProgrammeSpent is what the weapons programme has cost so far, in USD m.
func ProgrammeSpent(s *state.State) float64 {
	return (s.Ledger.Total[state.LaunchPaid] + s.Ledger.Total[state.ProgrammeResearch]).Millions()
}

func (t *Today) launch() {
	r, s := t.R, t.S
	s.Ledger.Post(state.LaunchPaid, state.USDm(r.LaunchCost))
	w := &s.Weapons
	w.Launches++
	w.Recent++
	w.MonthDone++
	s.World.Pressure = num.Min(100, s.World.Pressure+r.PressureLaunch)
	s.Office.Confidence = num.Min(100, s.Office.Confidence+r.ConfidenceLaunch)
	s.Tell(state.News{Kind: state.NewsLaunch, Scheme: content.Schemes, Count: int64(w.Launches)})
	u := num.SeedKey(s.Seed, streamLaunch).U(0, uint64(w.Launches), drawVote)
	if t.Date <= r.Scenario.VotesEnd && num.Bernoulli(u, r.VoteChance) {
		id := s.Child(kindVote, int64(w.Launches))
		if v, _ := state.Alloc(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, id); v != nil {
			v.Due = s.Day + int32(r.VoteNotice)
			s.Tell(state.News{Kind: state.NewsVoteTabled, Scheme: content.Schemes, Count: int64(r.VoteNotice)})
		}
	}
}

const kindVote = 0xf07e
