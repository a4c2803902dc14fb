package whatif

import (
	"slices"

	"hardcurrency/sim"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// Run plays a campaign again under one change.
type Run struct {
	study *Study
	out   Outcome
	then  *track
	back  *track // the campaign as it was, to the day of the comparison
}

// Outcome is a campaign beside itself under one change. The ledgers are those of
// the evening before Day, on which the first of the two ended, so that both cover
// the same time.
type Outcome struct {
	Change Change
	Base   *sim.Campaign // as it was
	Then   *sim.Campaign // under the change
	Day    int32
	// Was and Would are the ledgers of the two.
	Was, Would state.Ledger
	// Refused is how many orders of the player there was no occasion for: a ship
	// that did not exist there, a dossier that never came.
	Refused int
	// Spread is how the same change goes under other luck.
	Spread Spread
}

// Try prepares a re-run under a change. The study must hold.
func (s *Study) Try(ch Change) *Run {
	r := &Run{study: s}
	r.out = Outcome{Change: ch, Base: s.base, Day: s.base.State.Day, Was: s.base.State.Ledger}
	r.then = s.newTrack(&r.out.Change, s.base.State.Seed, true)
	return r
}

// Advance plays some days and reports whether any are left.
func (r *Run) Advance(days int) (more bool) {
	for range days {
		switch {
		case r.out.Then == nil && !r.then.over():
			r.then.day()
			if r.then.c.State.Day == r.out.Day {
				r.out.Would = r.then.c.State.Ledger
			}
		case r.out.Then == nil:
			r.out.Then, r.out.Refused = r.then.c, r.then.refused
			if end := r.then.c.State.Day; end < r.out.Day {
				r.out.Day, r.out.Would = end, r.then.c.State.Ledger
				r.back = r.study.newTrack(&Change{}, r.study.base.State.Seed, false)
			}
		case r.back != nil && r.back.c.State.Day < r.out.Day:
			r.back.day()
			r.out.Was = r.back.c.State.Ledger
		default:
			return false
		}
	}
	return true
}

// Outcome is the result once Advance has come to its end; its Spread is filled by a
// Spread of its own.
func (r *Run) Outcome() *Outcome { return &r.out }

// Spread is how a change goes in campaigns that are the same but for their luck:
// the same orders under as many other seeds, each played without and with the
// change. An order that finds no occasion there is left out.
type Spread struct {
	Pairs int
	// More and Less count the pairs in which the change raised and lowered what was
	// remitted; Median is the middle of the differences, in USD m.
	More, Less int
	Median     float64
}

// MostPairs is how many pairs a Spread plays.
const MostPairs = 20

// Repeat plays a change under other luck.
type Repeat struct {
	study   *Study
	change  *Change
	pair    [2]*track
	diffs   []float64
	without Change
}

const streamPairs num.Stream = 0x3d72

// Repeat prepares the repetition of a run under other luck; nil for one decision
// taken otherwise, since other luck brings other decisions.
func (r *Run) Repeat() *Repeat {
	if r.out.Change.ID == OwnDecision {
		return nil
	}
	return &Repeat{study: r.study, change: &r.out.Change}
}

// Advance plays some days and reports whether any are left.
func (p *Repeat) Advance(days int) (more bool) {
	for range days {
		switch {
		case len(p.diffs) == MostPairs:
			return false
		case p.pair[0] == nil:
			seed := uint64(num.SeedKey(p.study.base.State.Seed+uint64(len(p.diffs))+1, streamPairs))
			p.pair = [2]*track{p.study.newTrack(&p.without, seed, true), p.study.newTrack(p.change, seed, true)}
		case !p.pair[0].over():
			p.pair[0].day()
		case !p.pair[1].over():
			p.pair[1].day()
		default:
			sent := func(t *track) float64 { return t.c.State.Ledger.Total[state.Remitted].Millions() }
			p.diffs = append(p.diffs, sent(p.pair[1])-sent(p.pair[0]))
			p.pair = [2]*track{}
		}
	}
	return true
}

// Spread is the result so far.
func (p *Repeat) Spread() Spread {
	s := Spread{Pairs: len(p.diffs)}
	sorted := slices.Sorted(slices.Values(p.diffs))
	for _, d := range sorted {
		switch {
		case d > 0:
			s.More++
		case d < 0:
			s.Less++
		}
	}
	if n := len(sorted); n > 0 {
		s.Median = (sorted[n/2] + sorted[(n-1)/2]) / 2
	}
	return s
}
