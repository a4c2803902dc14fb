package whatif

import (
	"slices"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// order is when the seat that is not the player's gives its orders.
type order uint8

const (
	after  order = iota // of the player's, as in a campaign with a person
	before              // of the player's, as between two policies
	logged              // not anew: the log gives them
	orders
)

// Study plays a campaign again unchanged, to find out how, and what could be
// changed in it. It shares nothing with the campaign but its rules, log, history
// and news, which must stay as they are.
type Study struct {
	base  *sim.Campaign
	seat  content.Seat
	other policy.Policy
	order order
	track *track
	holds bool

	decisions []Decision
	lapsed    bool // the monitoring body was not at work on some day
}

// New prepares the study of a campaign that was played from a seat against a
// policy; without one the log gives the other seat's orders.
func New(c *sim.Campaign, seat content.Seat, other policy.Policy) *Study {
	own := *c
	s := &Study{base: &own, seat: seat, other: other}
	if other == nil {
		s.order = logged
	}
	s.begin()
	return s
}

func (s *Study) begin() {
	s.decisions, s.lapsed = nil, false
	s.track = s.newTrack(&Change{}, s.base.State.Seed, false)
}

// Advance plays some days and reports whether any are left.
func (s *Study) Advance(days int) (more bool) {
	for range days {
		if s.holds || s.order == orders {
			return false
		}
		if s.track.over() {
			if s.holds = s.track.c.Hash() == s.base.Hash(); s.holds {
				return false
			}
			if s.order++; s.order == orders {
				return false
			}
			s.begin()
			continue
		}
		s.track.day()
		s.look()
	}
	return !s.holds && s.order != orders
}

// Holds reports, once Advance has come to its end, whether the campaign came out
// as it had been: if not it was played under other rules, and nothing can be said
// about what would have been.
func (s *Study) Holds() bool { return s.holds }

// Decisions lists the dossiers that lay on the desk, oldest first.
func (s *Study) Decisions() []Decision { return s.decisions }

// Campaign is the campaign that is studied.
func (s *Study) Campaign() *sim.Campaign { return s.base }

// look notes what the evening shows.
func (s *Study) look() {
	st := &s.track.c.State
	s.lapsed = s.lapsed || !st.World.Mandate && len(s.base.Rules.Scenario.Reports) > 0
	for i := range st.Slabs.Decisions {
		d := &st.Slabs.Decisions[i]
		// What arrived today was not there before.
		if !d.Live() || d.Arrived != st.Day-1 {
			continue
		}
		s.decisions = append(s.decisions, s.answered(Decision{
			ID: d.ID, Dossier: d.Dossier, Arrived: d.Arrived, Due: d.Due, Answered: -1,
		}))
	}
}

// answered finds out in the log what became of a decision.
func (s *Study) answered(d Decision) Decision {
	at := slices.IndexFunc(s.base.Log, func(c command.Command) bool {
		return c.Kind == command.Answer && c.Target == uint64(d.ID)
	})
	if at >= 0 {
		d.Answered, d.Taken = s.base.Log[at].Day, s.base.Log[at].Value
		return d
	}
	def := &s.base.Rules.Dossiers[d.Dossier]
	d.Taken = int32(max(0, slices.IndexFunc(def.Options, func(o content.Option) bool { return o.ID == def.Default })))
	return d
}

// track is a campaign that is played again, in a way.
type track struct {
	study   *Study
	c       *sim.Campaign
	change  *Change
	log     []command.Command
	last    int32 // day on which it stops, at the latest
	refused int   // own orders that could not be given
	open    bool  // the changed decision waits for its answer
}

// newTrack begins a campaign under a change; on says whether it goes on to its own
// ending where the campaign that is studied ended before its time.
func (s *Study) newTrack(ch *Change, seed uint64, on bool) *track {
	t := &track{study: s, change: ch, c: sim.New(ch.apply(s.base), seed), log: s.base.Log, last: s.base.State.Day}
	if on && s.base.State.Ending != state.Running {
		t.last = s.base.Rules.Days()
	}
	t.open = ch.ID == OwnDecision
	return t
}

func (t *track) over() bool { return t.c.State.Ending != state.Running || t.c.State.Day >= t.last }

// day gives the orders of a day and lives it.
func (t *track) day() {
	if t.study.order == before {
		t.act()
	}
	for ; len(t.log) > 0 && t.log[0].Day <= t.c.State.Day; t.log = t.log[1:] {
		t.give(t.log[0])
	}
	t.answer()
	if t.study.order == after {
		t.act()
	}
	t.c.Step()
}

// act lets the other seat give its orders anew: it answers what it sees.
func (t *track) act() {
	t.study.other.Act(t.c.Rules, &t.c.State, func(c command.Command) command.Result {
		if t.change.drop != nil && t.change.drop(c) {
			return command.Result{Reason: command.Locked}
		}
		return t.c.Do(c)
	})
}

// give gives an order of the log, if it is still to be given.
func (t *track) give(c command.Command) {
	switch {
	case t.study.order != logged && c.Seat != t.study.seat,
		t.change.drop != nil && t.change.drop(c),
		t.change.ID == OwnDecision && c.Kind == command.Answer && c.Target == uint64(t.change.Decision.ID):
		return
	}
	if !t.c.Do(c).OK() && c.Seat == t.study.seat {
		t.refused++
	}
}

// answer gives the changed decision its other answer: on the day of the first one
// or, where that lapsed, on its last morning; later when it cannot be given then.
func (t *track) answer() {
	d := &t.change.Decision
	day := d.Answered
	if d.Lapsed() {
		day = d.Due
	}
	if !t.open || t.c.State.Day < day {
		return
	}
	cmd := command.Command{Seat: content.StateSeat, Kind: command.Answer, Target: uint64(d.ID), Value: t.change.Option}
	if t.c.Do(cmd).OK() {
		t.open = false
	} else if t.c.State.Day >= d.Due {
		t.open = false
		t.refused++
	}
}
