package view

import (
	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Player decides for a seat that the Session's person does not have. Act is
// called each day before the day is simulated and gives commands with Do.
type Player interface{ Act(c *sim.Campaign) }

// Policy is the shape of sim/policy's policies; G is how they are given the
// right to command.
type Policy[G ~func(command.Command) command.Result] interface {
	Act(r *content.Rules, s *state.State, give G)
}

type policyPlayer[G ~func(command.Command) command.Result] struct{ policy Policy[G] }

// Act lets the policy give its commands.
func (p policyPlayer[G]) Act(c *sim.Campaign) { p.policy.Act(c.Rules, &c.State, c.Do) }

// Played makes a Player of a policy.
func Played[G ~func(command.Command) command.Result](p Policy[G]) Player { return policyPlayer[G]{p} }

// Outcome is what became of an order when its day came.
type Outcome struct {
	Day     int32
	Command command.Command
	Result  command.Result
	Label   Text
}

// Session is one person's seat in a campaign: orders wait in it until the next
// day. Everything a scene needs comes from here.
type Session struct {
	c       *sim.Campaign
	seat    content.Seat
	players []Player
	version uint64

	pending []Order
	planned state.State // this morning, with the pending orders
	results []Outcome
	told    int // how many of the campaign's news were handed out
	urgent  bool

	book     book
	belief   state.State // this morning, as the seat believes it to be
	believed uint64      // the version that belief is of
}

// NewSession seats a person at a campaign, new or loaded. Players act for other
// seats in the order given.
func NewSession(c *sim.Campaign, seat content.Seat, players ...Player) *Session {
	s := &Session{c: c, seat: seat, players: players, version: 1}
	s.told = len(c.News)
	s.book.open(c.Rules, &c.State)
	s.recall()
	s.plan()
	s.urgent = s.dueUnanswered()
	return s
}

// recall finds out what made up the month so far of a campaign that was loaded
// in the middle of one, by playing its log again. When that does not lead to the
// same State (other rules wrote it) the figures start from today.
func (s *Session) recall() {
	c := s.c
	if c.State.Day == 0 && len(c.Log) == 0 {
		return
	}
	again := sim.New(c.Rules, c.State.Seed)
	var b book
	b.open(c.Rules, &again.State)
	next := 0
	for {
		for ; next < len(c.Log) && c.Log[next].Day == again.State.Day; next++ {
			b.give(again, c.Log[next])
		}
		if again.State.Day >= c.State.Day || again.State.Ending != state.Running {
			break
		}
		b.step(again)
	}
	if again.Hash() == c.Hash() {
		s.book = b
	}
}

// Campaign is the campaign underneath, for saving. Nobody may change it.
func (s *Session) Campaign() *sim.Campaign { return s.c }

// Rules are the campaign's rules.
func (s *Session) Rules() *content.Rules { return s.c.Rules }

// Seat is the seat of the person.
func (s *Session) Seat() content.Seat { return s.seat }

// Version changes whenever anything shown could: by a day, an order, an undo.
func (s *Session) Version() uint64 { return s.version }

// Ending is how the campaign ended, state.Running while it has not.
func (s *Session) Ending() state.Ending { return s.c.State.Ending }

// Day gives the pending orders, lets the other seats act, and simulates a day.
// It does nothing after the ending.
func (s *Session) Day() {
	c := s.c
	if c.State.Ending != state.Running {
		return
	}
	s.version++
	s.results = s.results[:0]
	for i := range s.pending {
		o := &s.pending[i]
		res := s.book.give(c, o.Command)
		s.results = append(s.results, Outcome{Day: c.State.Day, Command: o.Command, Result: res, Label: o.Label})
	}
	s.pending = s.pending[:0]
	for _, p := range s.players {
		s.book.act(c, p)
	}
	arrived := c.State.NewsCount
	s.book.step(c)
	s.plan()
	s.urgent = s.dueUnanswered() || s.cameUrgent(arrived)
}

// cameUrgent reports whether an urgent dossier arrived since news number from.
func (s *Session) cameUrgent(from int64) bool {
	st := &s.c.State
	for n := max(from, st.NewsCount-state.NewsKept); n < st.NewsCount; n++ {
		if x := &st.News[n%state.NewsKept]; x.Kind == state.NewsDossier && s.c.Rules.Dossiers[x.Row].Urgent {
			return s.seat == content.StateSeat
		}
	}
	return false
}

// dueUnanswered reports whether a decision would lapse with the next day.
func (s *Session) dueUnanswered() bool {
	if s.seat != content.StateSeat {
		return false
	}
	st := &s.c.State
	for i := range st.Slabs.Decisions {
		if d := &st.Slabs.Decisions[i]; d.Live() && d.Due <= st.Day && s.answerTo(d.ID) < 0 {
			return true
		}
	}
	return false
}

// Results are the outcomes of the orders given by the last Day, failed ones
// too.
func (s *Session) Results() []Outcome { return s.results }

// Failed lists the last Day's outcomes that were not OK.
func (s *Session) Failed() []Outcome {
	var out []Outcome
	for i := range s.results {
		if !s.results[i].Result.OK() {
			out = append(out, s.results[i])
		}
	}
	return out
}

// Urgent reports whether a decision that came with the last Day, or one that
// lapses with the next without a pending answer, should stop the clock.
func (s *Session) Urgent() bool { return s.urgent && s.Ending() == state.Running }
