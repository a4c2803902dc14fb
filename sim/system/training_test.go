package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// TestAClassTakesItsMonths follows the class begun in October 2017.
func TestAClassTakesItsMonths(t *testing.T) {
	c := begin(t, 1).halt()
	c.s.Graduation = [state.Pipeline]int32{}
	c.run(30)
	c.set(content.Training, 100).set(content.TeamShare, 0)
	c.run(1)
	c.set(content.Training, 0)
	people, class := c.s.People(state.ITCohort), int64(num.RoundMoney(c.r.Trainees))
	if c.total(state.ITTraining) != state.USDm(c.r.TrainingCost) {
		t.Errorf("a class cost %d", c.total(state.ITTraining))
	}
	c.r.ITHit = 0
	for c.s.Month < 1+int32(c.r.TrainingLead) {
		if c.s.People(state.ITCohort) != people {
			t.Fatalf("graduates in month %d", c.s.Month)
		}
		c.run(1)
	}
	if got := c.s.People(state.ITCohort); got != people+class || c.told(state.NewsGraduates) == 0 {
		t.Errorf("%d IT workers after graduation, not %d", got, people+class)
	}
}

func TestGraduatesFormTeams(t *testing.T) {
	c := begin(t, 1).halt().set(content.TeamShare, 100)
	c.s.Graduation[0] = 2*int32(c.r.TeamPeople) + 7
	teams, it := c.s.TeamCount(), c.s.People(state.ITCohort)
	c.run(1)
	if c.s.TeamCount() != teams+2 || c.s.Recruits != 7 || c.s.People(state.ITCohort) != it {
		t.Errorf("%d teams of %d, %d recruits wait", c.s.TeamCount(), teams, c.s.Recruits)
	}
}

// TestPeopleAreOnePool: what goes to the teams is missing in IT work.
func TestPeopleAreOnePool(t *testing.T) {
	c := begin(t, 1).halt().set(content.TeamShare, 50)
	c.s.Graduation[0] = 60
	it := c.s.People(state.ITCohort)
	c.run(1)
	if c.s.People(state.ITCohort) != it+30 || c.s.Recruits != 30 {
		t.Errorf("%d more in IT, %d recruits", c.s.People(state.ITCohort)-it, c.s.Recruits)
	}
}

func TestWithNoRoomForTeamsAllGoToIT(t *testing.T) {
	c := begin(t, 1).halt().set(content.TeamShare, 100)
	for {
		p, _ := state.Alloc(c.s.Slabs.Teams[:], &c.s.Slabs.Heads.Team, 1)
		if p == nil {
			break
		}
		p.Op = -1
	}
	c.s.Graduation[0] = 90
	it := c.s.People(state.ITCohort)
	c.run(1)
	if c.s.People(state.ITCohort) != it+90 || c.s.Recruits != 0 {
		t.Errorf("%d more in IT, %d recruits", c.s.People(state.ITCohort)-it, c.s.Recruits)
	}
}
