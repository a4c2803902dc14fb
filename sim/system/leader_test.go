package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// yearEnd is a country on 31 December 2018 that has remitted a share of its
// plan.
func yearEnd(t *testing.T, share float64) *country {
	t.Helper()
	c := begin(t, 1).halt().at(2018, 12, 31)
	done := state.USDm(c.s.Office.Plan.Millions() * share)
	c.s.Ledger.Post(state.AffairsGained, done)
	c.s.Ledger.Post(state.Remitted, done)
	// What is in the treasury stays there.
	c.s.Ledger.Post(state.AffairsPaid, c.balance(state.Treasury))
	c.r.OfficeCost = 0
	c.r.Scenario.Legacy = []float64{0, 0, 0, 0, 0}
	return c
}

// TestTheRatchet: overfulfilment raises the next plan by half, shortfall lowers
// it a little.
func TestTheRatchet(t *testing.T) {
	base := func(c *country) float64 { return c.r.ByYear(c.r.Scenario.Plan, c.s.Day+1) * c.r.Level.Plan }
	plan := func(share float64) float64 {
		c := yearEnd(t, share)
		want := base(c)
		c.run(1)
		return c.s.Office.Plan.Millions() / want
	}
	met, over, far, short := plan(1), plan(1.2), plan(3), plan(0.5)
	k := begin(t, 1).r.PlanRatchet
	for name, x := range map[string][2]float64{
		"met": {met, 1}, "over": {over, 1 + 0.2*k}, "far over": {far, 1 + 0.5*k}, "short": {short, 1 - 0.2*k},
	} {
		if !near(x[0], x[1], 0.002) {
			t.Errorf("%s: the next plan is %v of its base, not %v", name, x[0], x[1])
		}
	}
}

func TestTheYearIsJudged(t *testing.T) {
	after := func(share float64) (*country, float64) {
		c := yearEnd(t, share)
		before := c.s.Office.Confidence
		c.run(1)
		return c, c.s.Office.Confidence - before
	}
	met, plus := after(1.01)
	missed, minus := after(0.4)
	if plus <= 0 || minus >= 0 || met.s.Office.PlanDone == 0 || met.told(state.NewsYear) != 1 {
		t.Errorf("confidence %+v when met, %+v when missed", plus, minus)
	}
	_, worse := after(0.1)
	if worse >= minus {
		t.Errorf("missing more costs %v, less %v", worse, minus)
	}
	if missed.s.Office.PlanDone != met.s.Office.PlanDone {
		t.Error("the plan closed depends on the result")
	}
}

// TestWhatIsAboveTheReserveIsRemitted at the month's end, and part of it goes to
// the programme.
func TestWhatIsAboveTheReserveIsRemitted(t *testing.T) {
	c := begin(t, 1).halt().set(content.Reserve, 25).set(content.ProgrammeShare, 40)
	c.r.Scenario.Wants = nil
	c.s.Ledger.Post(state.AffairsGained, 90*state.Million)
	c.run(29)
	if c.total(state.Remitted) != 0 {
		t.Error("remitted before the month's end")
	}
	c.run(1)
	if c.balance(state.Treasury) != 25*state.Million {
		t.Errorf("the treasury keeps %d", c.balance(state.Treasury))
	}
	if got, want := c.total(state.ProgrammeAllotted).Millions(), 0.4*c.total(state.Remitted).Millions(); !near(got, want, 0.01) || got == 0 {
		t.Errorf("the programme gets %v, not %v", got, want)
	}
}

func TestConfidenceFollowsItsTerms(t *testing.T) {
	c := begin(t, 1).halt().at(2018, 5, 31)
	before := c.s.Office.Confidence
	c.run(1)
	want := before
	// Loyalty is high, so nothing else moves it this evening.
	for _, term := range system.ConfidenceTerms(c.r, c.s) {
		want += term.Points
	}
	if !near(c.s.Office.Confidence, want, 0.2) || c.s.Office.Confidence >= before {
		t.Errorf("confidence %v, its terms make %v of %v", c.s.Office.Confidence, want, before)
	}
	broke := begin(t, 1)
	points := func(c *country, name string) float64 {
		for _, term := range system.ConfidenceTerms(c.r, c.s) {
			if term.Name == name {
				return term.Points
			}
		}
		t.Fatalf("no term %q", name)
		return 0
	}
	if points(broke, "broke") != 0 {
		t.Error("broke with money")
	}
	broke.s.Ledger.Post(state.AffairsPaid, 100*state.Million)
	broke.s.World.Pressure = 95
	if points(broke, "broke") >= 0 || points(broke, "crisis") >= 0 {
		t.Errorf("broke costs %v, a crisis %v", points(broke, "broke"), points(broke, "crisis"))
	}
}
