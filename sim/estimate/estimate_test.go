package estimate

import (
	"os"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

func rules(t testing.TB) *content.Rules {
	t.Helper()
	lib, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		t.Fatal(problems)
	}
	r, err := lib.Compile("pressure-2017", "normal")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// played is a campaign of two policies, up to a day.
func played(t testing.TB, r *content.Rules, seed uint64, kind, other string, days int32) *sim.Campaign {
	t.Helper()
	mine, err := policy.New(kind, content.StateSeat)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := policy.New(other, content.CoalitionSeat)
	if err != nil {
		t.Fatal(err)
	}
	c := sim.New(r, seed)
	for c.State.Day < days && c.State.Ending == state.Running {
		theirs.Act(r, &c.State, c.Do)
		mine.Act(r, &c.State, c.Do)
		c.Step()
	}
	return c
}

func estimated(t testing.TB, c *sim.Campaign, n int) Report {
	t.Helper()
	e := New(c.Rules, n)
	e.Until(c.State.Day, c.Log)
	for e.Advance(5) {
	}
	r, ok := e.Report(FoundBy(c))
	if !ok {
		t.Fatal("the estimate is not ready")
	}
	return r
}

// TestEstimateHolds counts how often what is true lies in the range that eight in
// ten of the states like it span. The rest of the ranges are wrong, as ranges of
// outsiders are; that most hold is what makes them worth showing.
func TestEstimateHolds(t *testing.T) {
	if testing.Short() {
		t.Skip("plays many campaigns")
	}
	r := rules(t)
	var held, asked [view.Measures - 1]int
	earned, of := 0, 0
	for i, kind := range []string{"mix", "adaptive", "historical", "novice", "mix", "expert"} {
		for _, days := range []int32{400, 1100} {
			c := played(t, r, uint64(500+i), kind, "adaptive", days)
			if c.State.Ending != state.Running {
				continue
			}
			absent, err := Absent(c, kind)
			if err != nil {
				t.Fatal(err)
			}
			rep, truth := estimated(t, c, Usual), view.NewMeasures(c, absent)
			for m := range asked {
				asked[m]++
				if rep.Measures[m].Inside(truth[m].Value.Num) {
					held[m]++
				}
			}
			for sc := range content.Legacy {
				if sc == content.Oil || sc == content.Ransom {
					continue // one earns nothing, of the other nothing may have been
				}
				of++
				if rep.Earned[sc].Inside(view.EarnedOfLate(c, sc).Millions()) {
					earned++
				}
			}
		}
	}
	t.Logf("measures held %v of %v, earnings %d of %d", held, asked, earned, of)
	sum, all := earned, of
	for m := range held {
		sum, all = sum+held[m], all+asked[m]
	}
	if 10*sum < 5*all {
		t.Errorf("only %d of %d ranges hold what is true", sum, all)
	}
}

// TestEstimateKnowsNothingElse gives two campaigns whose coalitions found the same
// and did the same: their estimates are the same, whatever the states have.
func TestEstimateKnowsNothingElse(t *testing.T) {
	r := rules(t)
	c := played(t, r, 7, "mix", "baseline", 300)
	want := estimated(t, c, 8)
	d := *c
	d.State.Ledger.Balance[state.Treasury] += 500 * state.Million
	d.State.Home.Welfare /= 2
	d.State.Seed++
	for i := range d.State.Office.Dials[:content.AnalystsCoal] {
		d.State.Office.Dials[i] = r.Dial[i].Max
	}
	if got := estimated(t, &d, 8); got != want {
		t.Error("an estimate depends on what the coalition does not know")
	}
}

// TestEstimateGoesOn: brought up to a day by steps it is what it is at once.
func TestEstimateGoesOn(t *testing.T) {
	r := rules(t)
	c := played(t, r, 9, "adaptive", "historical", 200)
	e := New(r, 6)
	for _, day := range []int32{30, 120, 200} {
		upTo := c.Log
		for k := range c.Log {
			if c.Log[k].Day > day {
				upTo = c.Log[:k]
				break
			}
		}
		e.Until(day, upTo)
		if _, ok := e.Report(FoundBy(c)); ok {
			t.Error("it reports before it is ready")
		}
		for e.Advance(1) {
		}
	}
	got, _ := e.Report(FoundBy(c))
	if want := estimated(t, c, 6); got != want {
		t.Errorf("by steps %+v, at once %+v", got, want)
	}
}
