package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func TestEndings(t *testing.T) {
	last := func(c *country) { c.at(2022, 12, 31) }
	for name, x := range map[string]struct {
		prepare func(*country)
		want    state.Ending
	}{
		"an ordinary day":       {func(*country) {}, state.Running},
		"no confidence":         {func(c *country) { c.s.Office.Confidence = 0; c.s.Home.Loyalty = 0 }, state.Dismissed},
		"no welfare":            {func(c *country) { c.s.Home.Start = c.r.WelfareFall - 2 - c.r.WelfareRest }, state.Collapse},
		"the programme is done": {func(c *country) { c.s.Ledger.Post(state.LaunchPaid, state.USDm(c.r.ProgrammeGoal)) }, state.Complete},
		"the last day, short of the plan": {func(c *country) {
			last(c)
			c.s.Office.PlanDone = 2000 * state.Million
		}, state.TimeUp},
		"the last day, plan met": {func(c *country) {
			last(c)
			c.s.Office.PlanDone = 100 * state.Million
			c.s.Ledger.Post(state.AffairsGained, 2000*state.Million)
			c.s.Ledger.Post(state.Remitted, 2000*state.Million)
		}, state.Fulfilled},
		"the last day, at the edge": {func(c *country) {
			last(c)
			c.s.Office.Plan = 0
			c.s.Office.PlanDone = 1000 * state.Million
			c.s.Ledger.Post(state.AffairsGained, state.USDm(1000*c.r.PlanFulfilled))
			c.s.Ledger.Post(state.Remitted, state.USDm(1000*c.r.PlanFulfilled))
		}, state.Fulfilled},
	} {
		c := begin(t, 1).set(content.ReliefShare, 0)
		x.prepare(c)
		c.run(1)
		if c.s.Ending != x.want {
			t.Errorf("%s: %v, want %v", name, c.s.Ending, x.want)
		}
		if told := c.told(state.NewsEnding) == 1; told != (x.want != state.Running) {
			t.Errorf("%s: told %v", name, told)
		}
	}
}

func TestBeingDismissedComesFirst(t *testing.T) {
	c := begin(t, 1).at(2022, 12, 31)
	c.s.Office.Confidence = 0
	c.s.Office.PlanDone = 100000 * state.Million
	c.run(1)
	if c.s.Ending != state.Dismissed {
		t.Errorf("ending %v", c.s.Ending)
	}
}
