package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func TestITPayFollowsHeadsAndYear(t *testing.T) {
	month := func(year int) (*country, float64) {
		c := begin(t, 1).at(year, 5, 1).unpressed().halt().set(content.ITShare, 100).set(content.ITCaution, 0)
		heads := float64(c.s.People(state.ITCohort))
		pay := c.r.ByYear(c.r.Scenario.ITPay, c.s.Day)
		c.run(31)
		return c, heads * pay / 1e6
	}
	for _, year := range []int{2018, 2022} {
		c, want := month(year)
		if got := (c.total(state.ITRemitted) - c.total(state.ITSkimmed)).Millions(); !near(got, want, 0.02*want) {
			t.Errorf("a month of %d brings %v, not %v", year, got, want)
		}
		if c.total(state.ITWages) <= c.total(state.ITRemitted) {
			t.Error("the workers keep nothing")
		}
	}
}

func TestITCautionCosts(t *testing.T) {
	bold := begin(t, 1).halt().set(content.ITShare, 100).set(content.ITCaution, 0)
	careful := begin(t, 1).halt().set(content.ITShare, 100).set(content.ITCaution, 100)
	bold.run(30)
	careful.run(30)
	if c, b := careful.total(state.ITRemitted), bold.total(state.ITRemitted); c >= b || c == 0 {
		t.Errorf("careful %d, bold %d", c, b)
	}
	if c, b := careful.s.EvidenceOf(content.IT), bold.s.EvidenceOf(content.IT); c >= b {
		t.Errorf("evidence careful %v, bold %v", c, b)
	}
}
