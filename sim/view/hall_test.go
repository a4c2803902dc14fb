package view

import (
	"reflect"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// spender gives orders of every kind of the coalition's at random.
func spender(s *Session, seed uint64) {
	key := num.SeedKey(seed, streamPerson)
	day := s.c.State.Day
	which := func(n int) int { return num.IntN(key.U(day, 1, drawWhich), n) }
	order := func(m Move) { s.Order(m.Command) }
	if day%5 != 0 {
		return
	}
	switch num.IntN(key.U(day, 0, drawWhat), 11) {
	case 0, 1:
		fields, _ := s.Fields()
		d := fields[which(len(fields))].Dial
		s.Set(d, int32(which(5)))
	case 2:
		areas, _ := s.Areas()
		s.Set(areas[which(len(areas))].Dial, int32(which(3)))
	case 3:
		lists := s.Lists()
		order(lists[which(len(lists))].ToBroad)
	case 4:
		lists := s.Lists()
		order(lists[which(len(lists))].Publish)
	case 5:
		order(s.Council().Table)
	case 6:
		all := s.Jurisdictions()
		order(all[which(len(all))].Push)
	case 7:
		all := s.Advisories()
		order(all[which(len(all))].Advise)
	case 8:
		order(s.Relief().Move)
	case 9:
		p := s.PatronsRead()[which(2)]
		order(p.Point)
		order(p.Court)
	case 10:
		if cases := s.Cases(); len(cases) > 0 {
			c := &cases[which(len(cases))]
			order([...]Move{c.Name, c.Wait, c.Hint}[which(3)])
		}
	}
}

// director runs the state's schemes as they stand.
type director struct{}

func (director) Act(*sim.Campaign) {}

// hallSession plays a campaign in the coalition's seat.
func hallSession(t testing.TB, seed uint64, days int32, each func(*Session)) *Session {
	t.Helper()
	s := NewSession(sim.New(patient(t), seed), content.CoalitionSeat, director{})
	for range days {
		if s.Ending() != state.Running {
			break
		}
		if each != nil {
			each(s)
		}
		spender(s, seed)
		s.Day()
	}
	return s
}

// all is everything that the seat is shown.
type all struct {
	Fields   []Field
	Free     [2]int32
	Areas    []Area
	Lists    []List
	Council  Council
	Rules    []Jurisdiction
	Advise   []Advisory
	Relief   Relief
	Patrons  []Patron
	Cases    []Case
	Contacts []Contact
	Reported []Theft
	Figures  []Figure
	Log      []NewsItem
	Offices  []Institution
	Pending  []Order
}

func shown(s *Session) all {
	var x all
	x.Fields, x.Free[0] = s.Fields()
	x.Areas, x.Free[1] = s.Areas()
	x.Lists, x.Council, x.Rules, x.Advise, x.Relief = s.Lists(), s.Council(), s.Jurisdictions(), s.Advisories(), s.Relief()
	x.Patrons, x.Cases, x.Contacts, x.Reported = s.PatronsRead(), s.Cases(), s.Contacts(), s.Reported(91)
	for _, id := range s.Figures() {
		f, _ := s.Figure(id)
		x.Figures = append(x.Figures, f)
	}
	x.Log, x.Offices, x.Pending = s.Log(), s.Institutions(), s.Pending()
	return x
}

// TestNothingLeaksToTheCoalition changes everything that the seat must not know
// and asks again: nothing that it is shown changes.
func TestNothingLeaksToTheCoalition(t *testing.T) {
	for seed := uint64(1); seed <= 3; seed++ {
		s := hallSession(t, seed, 700, nil)
		want := shown(s)
		c := s.c
		st := &c.State
		for d := range content.AnalystsCoal {
			st.Office.Dials[d] = c.Rules.Dial[d].Max
			st.Office.Effective[d] = 0.77
			s.planned.Office.Dials[d] = c.Rules.Dial[d].Max
		}
		st.Office.Confidence, st.Office.Plan, st.Office.Orders = 3, 999*state.Million, 4
		for a := range st.Ledger.Balance {
			st.Ledger.Balance[a] += 12345 * state.Million
		}
		for l := range st.Ledger.Month {
			st.Ledger.Month[l] += 77 * state.Million
			st.Ledger.Total[l] += 77 * state.Million
		}
		st.Home.Welfare, st.Home.Fuel, st.Home.Food, st.Home.Loyalty, st.Home.Output = 16, 0.1, 0.2, 5, 0.3
		st.World.CashSold, st.World.Brokers, st.World.Trust = 99, 0.1, 0.9
		for i := range st.World.Patrons {
			p := &st.World.Patrons[i]
			p.Fatigue = 0.9
			p.Tolerance += 0.2 * (want.Patrons[i].Tolerance - p.Tolerance) // within its tenth
		}
		for i := range st.Slabs.Ops {
			st.Slabs.Ops[i] = state.Op{}
		}
		for i := range st.Slabs.Teams {
			st.Slabs.Teams[i] = state.Team{}
		}
		for i := range st.Slabs.Lots {
			st.Slabs.Lots[i] = state.Lot{}
		}
		for i := range st.Slabs.Cohorts {
			st.Slabs.Cohorts[i].Heads *= 3
		}
		for i := range st.Slabs.Cases {
			x := &st.Slabs.Cases[i]
			x.Ours = !x.Ours
		}
		for i := range st.Slabs.Vessels {
			v := &st.Slabs.Vessels[i]
			v.Cargo, v.Seen, v.Caught, v.Trips = 1, 1e9, 1e9, 99
			if v.Leg == state.Dark {
				v.Leg = state.Transfer
			}
		}
		st.Watch.AreaUse = [state.MaxAreas]float64{9, 9, 9, 9, 9, 9, 9, 9}
		k := &st.Coalition.Claims
		k.Right, k.Wrong, k.Missed = k.Wrong, k.Right, 7
		for m := range s.book.meters {
			if meter(m) != meterUnity && meter(m) != meterPressure && meter(m) != meterHardening {
				s.book.meters[m].note("orders", 13)
			}
		}
		for sc := range s.book.evidence {
			s.book.evidence[sc].note("doings", 13)
		}
		for i := range c.History {
			c.History[i].Lines = [state.Lines]state.Money{}
			c.History[i].Treasury, c.History[i].Welfare, c.History[i].Confidence = 1, 1, 1
		}
		s.version++
		got := shown(s)
		v, w := reflect.ValueOf(got), reflect.ValueOf(want)
		for i := range v.NumField() {
			if !reflect.DeepEqual(v.Field(i).Interface(), w.Field(i).Interface()) {
				t.Errorf("seed %d: %s tells what the coalition does not know:\n%+v\n%+v", seed, v.Type().Field(i).Name, v.Field(i), w.Field(i))
			}
		}
	}
}

// TestHallFigures: figures of the state's office are closed to the coalition, its
// own add up, and none leads to a closed one.
func TestHallFigures(t *testing.T) {
	s := hallSession(t, 5, 500, func(s *Session) {
		for _, id := range s.Figures() {
			f, ok := s.Figure(id)
			if !ok {
				t.Fatalf("%s is listed and closed", id)
			}
			x, _ := sum(f.Terms)
			if d := x - f.Value.Num; len(f.Terms) > 0 && (d > 1e-6 || d < -1e-6) {
				t.Fatalf("day %d: %s is %v, its terms %v", s.c.State.Day, id, f.Value.Num, x)
			}
			for _, y := range append(f.Terms, f.Facts...) {
				if y.Ref != "" && !s.open(y.Ref) {
					t.Fatalf("%s leads to %s", id, y.Ref)
				}
			}
		}
	})
	for _, id := range []string{Treasury, Welfare, Confidence, Coin, "money.coal", "adds.coal", PatronOf(0), Mandate} {
		if _, ok := s.Figure(id); ok {
			t.Errorf("%s is open to the coalition", id)
		}
		if _, _, ok := s.Reading(id); ok {
			t.Errorf("the number of %s is open to the coalition", id)
		}
	}
	mine := NewSession(sim.New(rules(t), 1), content.StateSeat)
	if _, ok := mine.Figure(Capital); ok {
		t.Error("the state sees the coalition's capital")
	}
}

// TestRounds counts the rounds of the flagship: its first morning and the last of
// every quarter but the campaign's own last.
func TestRounds(t *testing.T) {
	r := rules(t)
	var dates []string
	for day := range r.Days() {
		x := NewRound(r, day)
		if x.Open {
			dates = append(dates, (r.Scenario.Start + content.Date(day)).String())
			if x.Number != len(dates) {
				t.Errorf("round %d is numbered %d", len(dates), x.Number)
			}
		}
		if next := NewRound(r, day+int32(x.Days)); x.Days > 0 && !next.Open && day+int32(x.Days) < r.Days()-1 {
			t.Errorf("day %d promises a round in %d days", day, x.Days)
		}
		if x.Of != 22 {
			t.Fatalf("%d rounds", x.Of)
		}
	}
	if len(dates) != 22 || dates[0] != "2017-09-01" || dates[1] != "2017-09-30" || dates[21] != "2022-09-30" {
		t.Errorf("%d rounds: %v", len(dates), dates)
	}
}

// TestMovesAreTakenBack gives each kind of order twice.
func TestMovesAreTakenBack(t *testing.T) {
	s := hallSession(t, 3, 0, nil)
	s.c.State.Coalition.Capital = 90
	s.changed()
	for _, m := range []Move{
		s.Council().Table, s.Lists()[0].ToNarrow, s.Jurisdictions()[0].Push, s.Advisories()[1].Advise, s.Relief().Move, s.PatronsRead()[0].Point, s.PatronsRead()[1].Court,
	} {
		n := len(s.Pending())
		before := s.planned.Coalition.Capital
		if r := s.Order(m.Command); !r.OK() || len(s.Pending()) != n+1 || !s.Waits(m.Command) {
			t.Errorf("%s: %+v, %d wait", m.Command.Kind, r, len(s.Pending()))
		}
		if r := s.Order(m.Command); !r.OK() || len(s.Pending()) != n || s.planned.Coalition.Capital != before {
			t.Errorf("%s cannot be taken back", m.Command.Kind)
		}
	}
	list := s.Lists()[0]
	s.Order(list.ToNarrow.Command)
	s.Order(list.ToBroad.Command)
	if len(s.Pending()) != 1 || s.Pending()[0].Command.Value != command.BroadList {
		t.Errorf("a broad list does not take the narrow one's place: %+v", s.Pending())
	}
}

// halls asks for every text of the coalition's seat.
func halls(a *asked) {
	for seed := uint64(11); seed <= 14; seed++ {
		s := hallSession(a.t, seed, 1200, func(s *Session) {
			if s.c.State.Day%11 == 0 {
				a.all(shown(s))
			}
		})
		// What seldom happens is noted by hand.
		for _, key := range []string{"retracted", "events", "lists", "votes", "orders"} {
			s.book.meters[meterUnity].note(key, 0.1)
		}
		a.all(shown(s))
	}
}
