package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func TestWorkersPayAndKeepAPart(t *testing.T) {
	c := begin(t, 1).unpressed().halt().set(content.LabourShare, 100).set(content.LabourCaution, 0)
	heads := float64(c.s.People(state.LabourCohort))
	c.run(30)
	sent, wages := c.total(state.LabourRemitted).Millions(), c.total(state.LabourWages).Millions()
	arrived := sent - c.total(state.LabourSkimmed).Millions()
	if want := heads / 1000 * c.r.LabourIncome; !near(arrived, want, 0.02*want) {
		t.Errorf("a month at full share brings %v, not %v", arrived, want)
	}
	if kept := 1 - sent/wages; !near(kept, c.r.LabourKept, 0.001) {
		t.Errorf("workers keep %v, not %v", kept, c.r.LabourKept)
	}
	if left := c.balance(state.Workers).Millions(); !near(left, wages-sent, 1e-6) {
		t.Errorf("workers have %v of %v earned and %v sent", left, wages, sent)
	}
}

func TestTheDeadlineSendsPeopleHome(t *testing.T) {
	c := begin(t, 1)
	y, m, d := c.r.Scenario.Labour.Civil()
	c.at(y, m, d)
	c.r.LabourDecay = 0
	before := c.s.People(state.LabourCohort)
	c.run(1)
	want := float64(before) * (1 - c.r.LabourCut)
	if got := float64(c.s.People(state.LabourCohort)); !near(got, want, 30) || c.told(state.NewsDeadline) != 1 {
		t.Errorf("%v of %d are left, not %v", got, before, want)
	}
}

func TestPermitsLapseWherePatronsEnforce(t *testing.T) {
	strict := begin(t, 1).at(2018, 2, 1)
	lax := strict.fork()
	for i := range strict.s.World.Patrons {
		strict.s.World.Patrons[i].Tolerance, lax.s.World.Patrons[i].Tolerance = 0.1, 0.9
	}
	strict.run(1)
	lax.run(1)
	if s, l := strict.s.People(state.LabourCohort), lax.s.People(state.LabourCohort); s >= l {
		t.Errorf("%d are left where it is enforced, %d where not", s, l)
	}
}
