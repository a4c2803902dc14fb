package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamLaunch num.Stream = 0x80d7
	drawVote     uint64     = 0x80d8
	drawKind     uint64     = 0x80d9
)

// milestones are the programme's spending, in USD m, at which it reports
// progress; the goal itself comes last.
var milestones = [...]float64{150, 350, 600, 900}

// programme launches what the Leader wants of the year, by kind and as far as the
// money remitted pays for it; the rest of the fund goes into research and
// production. A fund that holds plenty makes the Leader want more.
func programme(t *Today) {
	r, s := t.R, t.S
	w := &s.Weapons
	if t.First {
		w.Rate = t.wanted()
	}
	fund := s.Ledger.Balance[state.Programme].Millions()
	if t.Last {
		s.Ledger.Post(state.ProgrammeResearch, state.USDm(fund*r.Research))
	}
	moratorium := t.Date >= r.Scenario.Launches[0] && t.Date <= r.Scenario.Launches[1]
	if moratorium || w.Rate <= 0 {
		w.Appetite = 0
	} else {
		w.Appetite = num.Min(w.Appetite+float64(w.Rate*t.ease(fund)), mostWanted)
		if w.Appetite >= 1 && s.Day >= w.DelayUntil && t.Dom%3 == 0 && fund >= r.LaunchShort {
			w.Appetite--
			t.launch(t.choose(fund))
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

// mostWanted is how many launches can be wanted and not made: what was put off
// longer is not made up for.
const mostWanted = 4

// wants is what the Leader wants launched this year.
func (t *Today) wants() content.Wants {
	if w := t.R.Scenario.Wants; len(w) > 0 {
		return w[min(t.Years, len(w)-1)]
	}
	return content.Wants{}
}

// wanted is how many launches a day the Leader wants this year: the year's
// number over the days of it that are played and that no moratorium covers.
func (t *Today) wanted() float64 {
	sc := &t.R.Scenario
	first := max(sc.Start, content.MakeDate(t.Year, 1, 1))
	last := min(sc.End, content.MakeDate(t.Year, 12, 31))
	days := float64(last-first) + 1
	if from, to := max(first, sc.Launches[0]), min(last, sc.Launches[1]); sc.Launches[1] > 0 && from <= to {
		days -= float64(to-from) + 1
	}
	if days <= 0 {
		return 0
	}
	return t.wants().All() / days
}

// ease is how far the fund, in USD m, lets the Leader go beyond or below what is
// wanted.
func (t *Today) ease(fund float64) float64 {
	return num.Clamp(fund/t.R.LaunchPlenty, t.R.LaunchLean, t.R.LaunchRich)
}

// choose draws the kind of the next launch by what is wanted of the year. When
// the fund does not pay for it, one of less reach is made.
func (t *Today) choose(fund float64) content.LaunchKind {
	r, s := t.R, t.S
	w := t.wants()
	u := num.SeedKey(s.Seed, streamLaunch).U(0, uint64(s.Weapons.Launches)+1, drawKind) * w.All()
	kind := content.ShortRange
	for k := range content.LaunchKinds {
		if w.Of(k) > 0 {
			kind = k
			if u -= w.Of(k); u < 0 {
				break
			}
		}
	}
	for kind > content.ShortRange && r.LaunchCostOf(kind) > fund {
		kind--
	}
	return kind
}

func (t *Today) launch(kind content.LaunchKind) {
	r, s := t.R, t.S
	cost, weight := state.USDm(r.LaunchCostOf(kind)), r.LaunchWeight(kind)
	s.Ledger.Post(state.LaunchPaid, cost)
	w := &s.Weapons
	w.Launches++
	w.Kinds[kind]++
	w.Recent += weight
	s.World.Pressure = num.Min(100, s.World.Pressure+float64(r.PressureLaunch*weight))
	s.Office.Confidence = num.Min(100, s.Office.Confidence+float64(r.ConfidenceLaunch*weight))
	s.Tell(state.News{Kind: state.NewsLaunch, Scheme: content.Schemes, Row: int16(kind), Count: int64(w.Launches), Amount: cost})
	u := num.SeedKey(s.Seed, streamLaunch).U(0, uint64(w.Launches), drawVote)
	if t.Date <= r.Scenario.VotesEnd && num.Bernoulli(u, num.Min(1, r.VoteChance*weight)) {
		id := s.Child(kindVote, int64(w.Launches))
		if v, _ := state.Alloc(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, id); v != nil {
			v.Due = s.Day + int32(r.VoteNotice)
			s.Tell(state.News{Kind: state.NewsVoteTabled, Scheme: content.Schemes, Count: int64(r.VoteNotice)})
		}
	}
}

const kindVote = 0xf07e
