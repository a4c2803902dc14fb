package view

import (
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func fresh(t testing.TB) *Session {
	t.Helper()
	return NewSession(sim.New(rules(t), 1), content.StateSeat, analysts{})
}

func TestADialIsOneOrderHoweverOftenItIsMoved(t *testing.T) {
	s := fresh(t)
	left := s.OrdersLeft()
	_, now := s.Dial(content.CoalShare)
	for _, v := range [...]int32{40, 80, 60} {
		if res := s.Set(content.CoalShare, v); !res.OK() || res.Orders != 1 {
			t.Fatalf("%+v", res)
		}
	}
	if len(s.Pending()) != 1 || s.OrdersLeft() != left-1 {
		t.Errorf("%d orders pending, %d of %d left", len(s.Pending()), s.OrdersLeft(), left)
	}
	if want, was := s.Dial(content.CoalShare); want != 60 || was != now || s.Pending()[0].Was != now {
		t.Errorf("the dial shows %d, was %d", want, was)
	}
	if res := s.Set(content.CoalShare, now); !res.OK() {
		t.Errorf("setting it back: %+v", res)
	}
	if len(s.Pending()) != 0 || s.OrdersLeft() != left {
		t.Errorf("%d orders pending, %d of %d left after setting it back", len(s.Pending()), s.OrdersLeft(), left)
	}
	if s.c.Log != nil {
		t.Error("a pending order reached the campaign")
	}
}

func TestCostsOfPendingOrdersAddUp(t *testing.T) {
	s := fresh(t)
	for s.OrdersLeft() > 0 {
		if res := s.Order(command.Command{Kind: command.BuyVessel}); !res.OK() {
			t.Fatalf("%+v", res)
		}
	}
	if res := s.Set(content.CoalShare, 60); res.Reason != command.NoOrders {
		t.Errorf("with no orders left: %v", res.Reason)
	}
	bought := len(s.Pending())
	if bought != 4 {
		t.Fatalf("%d hulls for four orders", bought)
	}
	before := s.c.State.Ledger.Balance[state.Treasury]
	if got := s.Planned().Ledger.Balance[state.Treasury]; got != before-state.Money(bought)*2*state.Million {
		t.Errorf("the planned treasury is %d", got)
	}
	if s.c.State.Ledger.Balance[state.Treasury] != before {
		t.Error("planning cost money")
	}
	s.Undo(0)
	if s.OrdersLeft() != 1 {
		t.Errorf("%d orders left after one was taken back", s.OrdersLeft())
	}
	s.Day()
	if len(s.Results()) != 3 || len(s.Failed()) != 0 || len(s.Pending()) != 0 {
		t.Errorf("%d results, %d failed, %d pending", len(s.Results()), len(s.Failed()), len(s.Pending()))
	}
	n := 0
	for _, c := range s.c.Log {
		if c.Seat == content.StateSeat {
			n++
		}
	}
	if n != 3 {
		t.Errorf("%d commands in the log", n)
	}
}

func TestUndoLeavesWhatCanNoLongerBeGiven(t *testing.T) {
	s := fresh(t)
	// With one order to give, only what the first sets free can follow: the
	// emergency stop costs none, so it is money that must be scarce.
	s.c.State.Ledger.Balance[state.Treasury] = state.Million
	s.version++
	s.plan()
	sold := state.ID(0)
	for i := range s.c.State.Slabs.Vessels {
		if v := &s.c.State.Slabs.Vessels[i]; v.Live() && v.Kind == content.Collier {
			if res := s.Order(command.Command{Kind: command.SellVessel, Target: uint64(v.ID)}); !res.OK() {
				t.Fatal(res.Reason)
			}
			sold = v.ID
			break
		}
	}
	// A quarter of a million from the breakers pays what is missing.
	s.c.State.Ledger.Balance[state.Treasury] = 2*state.Million - state.Million/8
	s.plan()
	if res := s.Order(command.Command{Kind: command.BuyVessel}); !res.OK() {
		t.Fatalf("buying after a sale: %v", res.Reason)
	}
	s.Undo(0)
	if o := s.Pending()[0]; o.Result.Reason != command.NoMoney || len(s.Commands()) != 0 {
		t.Errorf("after the sale was taken back: %v", o.Result.Reason)
	}
	s.Day()
	if f := s.Failed(); len(f) != 1 || f[0].Result.Reason != command.NoMoney {
		t.Errorf("failed orders: %+v", f)
	}
	if k, _, ok := find(&s.c.State, sold); !ok || k != VesselKind {
		t.Error("the vessel was sold all the same")
	}
}

// TestAnswersStayOpenUntilTheDayComes checks that an answer can be changed, and
// that nothing of what chance will decide shows before.
func TestAnswersStayOpenUntilTheDayComes(t *testing.T) {
	r := rules(t)
	s := fresh(t)
	for len(s.Dossiers()) == 0 && s.c.State.Day < 60 {
		s.Day()
	}
	d := s.Dossiers()[0]
	treasury, confidence := s.c.State.Ledger.Balance[state.Treasury], s.c.State.Office.Confidence
	for i := range d.Options {
		if res := s.Answer(d.ID, i); !res.OK() {
			t.Fatalf("option %d: %v", i, res.Reason)
		}
		p := s.Planned()
		if p.Ledger.Balance[state.Treasury] != treasury || p.Office.Confidence != confidence {
			t.Errorf("option %d shows its outcome before the day", i)
		}
	}
	if len(s.Pending()) != 1 {
		t.Errorf("%d answers pending", len(s.Pending()))
	}
	got, ok := s.Dossier(d.ID)
	if !ok || got.Chosen != len(d.Options)-1 {
		t.Errorf("chosen is %d", got.Chosen)
	}
	s.Day()
	if _, ok := s.Dossier(d.ID); ok || len(s.Failed()) > 0 {
		t.Errorf("the dossier is still there; failed: %+v", s.Failed())
	}
	for _, cmd := range s.c.Log {
		if cmd.Kind == command.Answer && int(cmd.Value) == len(d.Options)-1 {
			return
		}
	}
	t.Errorf("no answer in the log of %d; %d dossiers", len(s.c.Log), len(r.Dossiers))
}

// TestNegotiationKeepsItsSecret orders talks and looks at the plan before the
// day.
func TestNegotiationKeepsItsSecret(t *testing.T) {
	s := fresh(t)
	plan := s.c.State.Office.Plan
	if res := s.Order(command.Command{Kind: command.Negotiate}); !res.OK() {
		t.Fatal(res.Reason)
	}
	if s.Planned().Office.Plan != plan {
		t.Error("the planned State shows the answer")
	}
	if res := s.Order(command.Command{Kind: command.Negotiate}); res.Reason != command.TooSoon {
		t.Errorf("asking twice: %v", res.Reason)
	}
}

func TestUrgentDossiersStopTheClock(t *testing.T) {
	s := fresh(t)
	urgent, quiet := 0, 0
	for range 400 {
		s.Day()
		came := false
		for _, n := range s.News() {
			if n.Kind == state.NewsDossier {
				for _, d := range s.Dossiers() {
					came = came || d.Urgent && int(d.Arrived) == int(s.Rules().Scenario.Start)+int(s.c.State.Day)-1
				}
			}
		}
		lapses := false
		for _, d := range s.Dossiers() {
			lapses = lapses || d.Days == 0
		}
		if s.Urgent() != (came || lapses) {
			t.Errorf("day %d: urgent %v, came %v, lapses %v", s.c.State.Day, s.Urgent(), came, lapses)
		}
		if s.Urgent() {
			urgent++
		} else {
			quiet++
		}
		for _, d := range s.Dossiers() {
			if d.Days == 0 {
				for i := range d.Options {
					if s.Answer(d.ID, i).OK() {
						break
					}
				}
			}
		}
		if lapses && s.Urgent() && !came {
			open := false
			for _, d := range s.Dossiers() {
				open = open || d.Days == 0 && d.Chosen < 0
			}
			if !open {
				t.Error("the clock stays stopped after every answer was given")
			}
		}
	}
	if urgent == 0 || quiet == 0 {
		t.Errorf("%d urgent days, %d quiet", urgent, quiet)
	}
}

// TestNewsIsToldOnce reads the news day by day and compares with the log.
func TestNewsIsToldOnce(t *testing.T) {
	s := fresh(t)
	told := len(s.News())
	for range 250 {
		s.Day()
		told += len(s.News())
		if len(s.News()) != 0 {
			t.Fatal("news told twice")
		}
	}
	if told != len(s.Log()) || told == 0 {
		t.Errorf("%d told, %d in the log", told, len(s.Log()))
	}
}

// TestTheOtherSeatKnowsLess opens a session at the coalition's seat.
func TestTheOtherSeatKnowsLess(t *testing.T) {
	r := rules(t)
	c := sim.New(r, 1)
	s := NewSession(c, content.CoalitionSeat)
	if res := s.Set(content.AnalystsCoal, 2); !res.OK() {
		t.Fatal(res.Reason)
	}
	if res := s.Set(content.CoalShare, 60); res.Reason != command.WrongSeat {
		t.Errorf("turning the state's dial: %v", res.Reason)
	}
	for range 120 {
		s.Day()
	}
	if s.c.State.Office.Dials[content.AnalystsCoal] != 2 {
		t.Error("the order was not given")
	}
	if len(s.Dossiers()) != 0 {
		t.Error("the coalition reads the office's dossiers")
	}
	for _, n := range s.Log() {
		if n.Kind == state.NewsOpBegan || n.Kind == state.NewsDossier {
			t.Errorf("the coalition learns of %v", n.Kind)
		}
	}
	if s.Evidence(content.Coal) != s.c.State.EvidenceOf(content.Coal) {
		t.Error("the coalition does not know its own evidence")
	}
}

// TestASessionIsItsCommands replays the log of a session without it.
func TestASessionIsItsCommands(t *testing.T) {
	r := patient(t)
	s := play(t, r, 8, 600, nil)
	again := sim.New(r, 8)
	next := 0
	for again.State.Day < s.c.State.Day {
		for ; next < len(s.c.Log) && s.c.Log[next].Day == again.State.Day; next++ {
			if res := again.Do(s.c.Log[next]); !res.OK() {
				t.Fatalf("%+v: %v", s.c.Log[next], res.Reason)
			}
		}
		again.Step()
	}
	if again.Hash() != s.c.Hash() {
		t.Error("the log does not lead to the same State")
	}
	if s.Meter(Pressure) != s.c.State.World.Pressure || s.Meter(Treasury) != s.c.State.Ledger.Balance[state.Treasury].Millions() {
		t.Error("a meter is not its figure")
	}
}
