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

func (p policyPlayer[G]) Act(c *sim.Campaign) { p.policy.Act(c.Rules, &c.State, c.Do) }

// Played makes a Player of a policy.
func Played[G ~func(command.Command) command.Result](p Policy[G]) Player { return policyPlayer[G]{p} }

// Order is a pending order.
type Order struct {
	Command command.Command
	Result  command.Result // as things stand after the orders before it
	Was     int32          // for a dial: its setting now
	Label   Text           // what the order does
}

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
	c    *sim.Campaign
	seat content.Seat
}

// NewSession seats a person at a campaign, new or loaded. Players act for other
// seats in the order given.
func NewSession(c *sim.Campaign, seat content.Seat, players ...Player) *Session {
	return &Session{c: c, seat: seat}
}

// Campaign is the campaign underneath, for saving. Nobody may change it.
func (s *Session) Campaign() *sim.Campaign { return s.c }

// Rules are the campaign's rules.
func (s *Session) Rules() *content.Rules { return s.c.Rules }

// Seat is the seat of the person.
func (s *Session) Seat() content.Seat { return s.seat }

// Version changes whenever anything shown could: by a day, an order, an undo.
func (s *Session) Version() uint64 { return 0 }

// Order queues a command for the next day. An order for a dial replaces the one
// that waits, and is taken back when it sets the dial to where it stands; an
// answer to a dossier replaces the earlier answer. When the Result is not OK
// nothing changes.
func (s *Session) Order(cmd command.Command) command.Result { return command.Result{} }

// Check says what Order would.
func (s *Session) Check(cmd command.Command) command.Result { return command.Result{} }

// Set orders a dial to a value.
func (s *Session) Set(d content.Dial, value int32) command.Result { return command.Result{} }

// Answer orders an answer to a dossier: option i of the decision id.
func (s *Session) Answer(id state.ID, option int) command.Result { return command.Result{} }

// Undo takes back pending order i. Orders behind it that it made possible stay
// and say why they cannot be given.
func (s *Session) Undo(i int) {}

// Pending lists the orders that wait. The slice is the session's: read it only.
func (s *Session) Pending() []Order { return nil }

// Dial is a dial's setting, with pending orders, and its setting now.
func (s *Session) Dial(d content.Dial) (want, now int32) { return 0, 0 }

// OrdersLeft is how many orders the office can give after the pending ones.
func (s *Session) OrdersLeft() int32 { return 0 }

// Planned is the State as the pending orders would leave it this morning, for
// forecasts: costs paid, dials set, dossiers off the desk without any outcome.
func (s *Session) Planned() *state.State { return nil }

// Day gives the pending orders, lets the other seats act, and simulates a day.
// It does nothing after the ending.
func (s *Session) Day() {}

// Results are the outcomes of the orders given by the last Day, failed ones
// too.
func (s *Session) Results() []Outcome { return nil }

// Failed lists the last Day's outcomes that were not OK.
func (s *Session) Failed() []Outcome { return nil }

// Urgent reports whether a decision that came with the last Day, or one that
// falls due tomorrow without a pending answer, should stop the clock.
func (s *Session) Urgent() bool { return false }

// Ending is how the campaign ended, state.Running while it has not.
func (s *Session) Ending() state.Ending { return s.c.State.Ending }

// NewsItem is a piece of news in words.
type NewsItem struct {
	Day    int32
	Kind   state.NewsKind
	Scheme content.Scheme // Schemes for none
	Alert  bool           // worth a sound and a mark
	Text   Text
	Body   Text   // of dated events; Key "" for none
	Source string // of dated events
}

// News returns what happened since it was last called, oldest first, as far as
// the seat learns of it.
func (s *Session) News() []NewsItem { return nil }

// Log returns all news of the campaign that the seat learned of, oldest first.
func (s *Session) Log() []NewsItem { return nil }
