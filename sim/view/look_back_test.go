package view

import (
	"math"
	"strconv"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// whole plays campaigns to their end.
func whole(t *testing.T, seeds uint64) []*sim.Campaign {
	t.Helper()
	r := patient(t)
	var out []*sim.Campaign
	for seed := range seeds {
		out = append(out, play(t, r, seed+1, r.Days(), nil).c)
	}
	return out
}

// TestBothColumnsOfTheBookAreOneSum adds up who earned and who paid: every
// dollar taken was somebody's.
func TestBothColumnsOfTheBookAreOneSum(t *testing.T) {
	for _, c := range whole(t, 6) {
		d := NewDebrief(c)
		add := func(lists ...[]Term) (m state.Money) {
			for _, l := range lists {
				_, x := sum(l)
				m += x
			}
			return m
		}
		if got := add(d.Earned.Lines, d.Earned.Never); got != d.Earned.Total.Money {
			t.Errorf("seed %d: earned lines add up to %d, the total is %d", c.State.Seed, got, d.Earned.Total.Money)
		}
		if got := add(d.Paid.Lines); got != d.Paid.Total.Money {
			t.Errorf("seed %d: paid lines add up to %d, the total is %d", c.State.Seed, got, d.Paid.Total.Money)
		}
		if d.Earned.Total.Money != d.Paid.Total.Money || d.Paid.Total.Money == 0 {
			t.Errorf("seed %d: %d was taken and %d paid", c.State.Seed, d.Earned.Total.Money, d.Paid.Total.Money)
		}
	}
}

// TestSeriesAreTheLedger compares the months' sums with the ledger's totals.
// What is posted on the morning of a first is in no month's record, so only
// lines that systems post are compared.
func TestSeriesAreTheLedger(t *testing.T) {
	for _, c := range whole(t, 4) {
		total := &c.State.Ledger.Total
		for _, s := range Earned(c) {
			if want := earned(total, s.Scheme).Millions(); math.Abs(s.Total-want) > 1e-6 {
				t.Errorf("seed %d: %s adds up to %v, the ledger says %v", c.State.Seed, s.ID, s.Total, want)
			}
			run := Cumulative(s)
			if n := len(run.Values); n > 0 && math.Abs(run.Values[n-1]-s.Total) > 1e-6 {
				t.Errorf("%s runs up to %v of %v", s.ID, run.Values[n-1], s.Total)
			}
		}
		for i, s := range Paid(c) {
			if want := lines(total, payers[i].lines).Millions(); math.Abs(s.Total-want) > 1e-6 {
				t.Errorf("seed %d: %s adds up to %v, the ledger says %v", c.State.Seed, s.ID, s.Total, want)
			}
		}
		var years, plans float64
		for _, y := range PlanYears(c) {
			years += y.Remitted
			if y.Closed {
				plans += y.Plan
			}
			if y.Plan <= 0 || y.Base <= 0 {
				t.Errorf("seed %d: the plan of %d is %v, its base %v", c.State.Seed, y.Year, y.Plan, y.Base)
			}
		}
		if want := total[state.Remitted].Millions(); math.Abs(years-want) > 1e-6 {
			t.Errorf("seed %d: %v remitted by year, %v in all", c.State.Seed, years, want)
		}
		// A cut granted in December is not in the record of November.
		if want := c.State.Office.PlanDone.Millions(); math.Abs(plans-want) > 0.08*want {
			t.Errorf("seed %d: plans add up to %v, the office counts %v", c.State.Seed, plans, want)
		}
	}
}

// TestFogLiftsWithTheTruth compares the two kinds of evidence series.
func TestFogLiftsWithTheTruth(t *testing.T) {
	c := whole(t, 1)[0]
	read, truth := EvidenceSeries(c, false), EvidenceSeries(c, true)
	differs := 0
	for i := range read {
		for k := range read[i].Values {
			if truth[i].Values[k] != c.History[k].Evidence[truth[i].Scheme] {
				t.Fatal("the truth is another")
			}
			d := math.Abs(read[i].Values[k] - truth[i].Values[k])
			if d > FileStep/2.0+1e-9 {
				t.Fatalf("a reading is off by %v", d)
			}
			if d > 0 {
				differs++
			}
		}
	}
	if differs == 0 {
		t.Error("the office reads the truth")
	}
	for _, b := range NewDebrief(c).Fog {
		if b.Ours.Unit == Points && math.Abs(b.Ours.Num-b.History.Num) > FileStep/2.0+1e-9 {
			t.Errorf("believed %v, true %v", b.Ours.Num, b.History.Num)
		}
	}
}

func TestCSVHasARowForEveryMonth(t *testing.T) {
	c := whole(t, 1)[0]
	list := append(Earned(c), MeterSeries(c, false)...)
	rows := CSV(c.Rules, list)
	if len(rows) != 1+len(c.History) || len(rows[0]) != 1+len(list) {
		t.Fatalf("%d rows of %d cells", len(rows), len(rows[0]))
	}
	if rows[1][0] != "2017-09-30" {
		t.Errorf("the first month ends on %s", rows[1][0])
	}
	for i := range list {
		if rows[0][i+1] != list[i].ID {
			t.Errorf("column %d is %s", i, rows[0][i+1])
		}
		for k := range list[i].Values {
			x, err := strconv.ParseFloat(rows[k+1][i+1], 64)
			if err != nil || x != list[i].Values[k] {
				t.Errorf("%s, row %d: %q is not %v", list[i].ID, k, rows[k+1][i+1], list[i].Values[k])
			}
		}
	}
}

func TestTimelineIsInOrderAndBundlesLaunches(t *testing.T) {
	for _, c := range whole(t, 3) {
		marks := Timeline(c)
		launches := map[string]int{}
		counted := 0
		for i, m := range marks {
			if i > 0 && m.Day < marks[i-1].Day {
				t.Fatalf("day %d after day %d", m.Day, marks[i-1].Day)
			}
			if m.Weight <= 0 {
				t.Errorf("%s weighs %v", m.Kind, m.Weight)
			}
			if m.Kind == "launch" {
				month := (c.Rules.Scenario.Start + content.Date(m.Day)).String()[:7]
				launches[month]++
				counted += int(m.Text.Args[0].Value.Num)
			}
		}
		for month, n := range launches {
			if n > 1 {
				t.Errorf("%d marks of launches in %s", n, month)
			}
		}
		if counted != int(c.State.Weapons.Launches) {
			t.Errorf("%d launches on the line, %d in the campaign", counted, c.State.Weapons.Launches)
		}
	}
}

// TestGradesFollowTheirAxis checks the direction of each axis, and that no gain
// mends a harm.
func TestGradesFollowTheirAxis(t *testing.T) {
	c := whole(t, 1)[0]
	base := NewDebrief(c)
	better := func(axis int, change func(*sim.Campaign)) (string, string) {
		x := *c
		x.History = append([]sim.Month(nil), c.History...)
		change(&x)
		return base.Grades[axis].Letter, NewDebrief(&x).Grades[axis].Letter
	}
	if was, is := better(0, func(c *sim.Campaign) { c.State.Ledger.Total[state.Remitted] = 2 * c.State.Office.PlanDone }); is != "A" {
		t.Errorf("with twice the plan remitted revenue is %s, was %s", is, was)
	}
	if was, is := better(0, func(c *sim.Campaign) { c.State.Ledger.Total[state.Remitted] = 0 }); is != "F" {
		t.Errorf("with nothing remitted revenue is %s, was %s", is, was)
	}
	if was, is := better(1, func(c *sim.Campaign) {
		for i := range c.History {
			c.History[i].Exposure = 90
		}
	}); is != "F" {
		t.Errorf("fully exposed, exposure is %s, was %s", is, was)
	}
	if was, is := better(2, func(c *sim.Campaign) { c.State.Ledger.Total[state.RansomDamage] = 9000 * state.Million }); is != "F" {
		t.Errorf("with nine thousand million of damage harm is %s, was %s", is, was)
	}
	if was, is := better(2, func(c *sim.Campaign) { c.State.Ledger.Total[state.Remitted] *= 5 }); is != was {
		t.Errorf("remitting more changes harm from %s to %s", was, is)
	}
	for _, g := range base.Grades {
		if len(g.Causes) < 2 {
			t.Errorf("%s has %d causes", g.Axis, len(g.Causes))
		}
	}
}

// TestHistoryComparesWholeYears checks that years not played, or in part, are
// left out, and that ours are the ledger's.
func TestHistoryComparesWholeYears(t *testing.T) {
	r := patient(t)
	s := play(t, r, 1, 700, nil) // into August 2019
	stolen2018 := false
	for _, b := range NewDebrief(s.c).History {
		if b.Source == "" {
			t.Errorf("%s has no source", b.Label.Key)
		}
		for _, a := range b.Label.Args {
			if a.Name != "year" {
				continue
			}
			if a.Value.Text != "2018" {
				t.Errorf("the year %s is compared on 2 August 2019", a.Value.Text)
			}
		}
		if b.Label.Args != nil && b.Label.Args[0].Value.Text == "view.beside.stolen" {
			stolen2018 = true
			if want := inYear(s.c, 2018, state.TheftTaken); math.Abs(b.Ours.Num-want) > 1e-6 || b.History.Money != 522*state.Million || b.Other.Money != 400*state.Million {
				t.Errorf("%+v, ours should be %v", b, want)
			}
		}
	}
	if !stolen2018 {
		t.Error("2018 is missing")
	}
	if p := PublicSeries(r, "stolen"); len(p.Values) != 5 || p.Values[4] != 1675 || p.Source == "" {
		t.Errorf("%+v", p)
	}
}

// TestCalendarCounts checks the days to the next report against the reports that
// the model makes.
func TestCalendarCounts(t *testing.T) {
	r := patient(t)
	reports, due := 0, false
	var was int
	play(t, r, 2, 800, func(s *Session) {
		cal := NewCalendar(r, &s.c.State)
		if cal.Number != int(s.c.State.Day)+1 || cal.Of != 1948 {
			t.Fatalf("day %d of %d", cal.Number, cal.Of)
		}
		told := false
		for _, n := range s.News() {
			told = told || n.Kind == state.NewsReport
		}
		if told != due {
			t.Fatalf("day %d: a report was made %v, and due %v", cal.Number, told, due)
		}
		if told {
			reports++
		} else if s.c.State.Day > 0 && cal.ToReport != was-1 {
			t.Fatalf("day %d: %d days to the report after %d", cal.Number, cal.ToReport, was)
		}
		was, due = cal.ToReport, cal.ToReport == 0
		if int(cal.NextReport-cal.Date) != cal.ToReport {
			t.Fatalf("day %d: the report is on %v", cal.Number, cal.NextReport)
		}
	})
	if reports != 4 {
		t.Errorf("%d reports in 800 days", reports)
	}
	if c := NewCalendar(r, &state.State{}); c.Weekday != 4 || c.Quarter != 3 || c.Year != 2017 || c.Month != 9 || c.Day != 1 || c.ToMonthEnd != 29 || c.ToYearEnd != 121 {
		t.Errorf("%+v; 1 September 2017 was a Friday", c)
	}
	last := state.State{Day: r.Days(), Ending: state.TimeUp}
	if c := NewCalendar(r, &last); c.Number != c.Of || c.ToReport != -1 || c.ToYearEnd != 0 {
		t.Errorf("after the ending: %+v", c)
	}
}
