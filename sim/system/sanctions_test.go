package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// tabled is a country with a vote in ten days.
func tabled(t *testing.T, seed uint64, tolerance float64) *country {
	t.Helper()
	c := begin(t, seed)
	c.r.PatronPull, c.r.PatronNoise = 0, 0
	for i := range c.s.World.Patrons {
		c.s.World.Patrons[i].Tolerance = tolerance
	}
	v, _ := state.Alloc(c.s.Slabs.Votes[:], &c.s.Slabs.Heads.Vote, state.ID(seed+1000))
	v.Due = 10
	return c
}

func TestVotesAreHeldOnTheirDay(t *testing.T) {
	passed, n := 0, 60
	want := 0.0
	for seed := range uint64(n) {
		c := tabled(t, seed, 0.35)
		want += system.VotePasses(c.r, c.s)
		c.run(10)
		if !c.s.Slabs.Votes[0].Live() {
			t.Fatal("held too soon")
		}
		before := c.fork()
		c.run(1)
		if c.s.Slabs.Votes[0].Live() {
			t.Fatal("not held")
		}
		switch {
		case c.s.World.Resolution == 1 && c.s.World.Vetoed == 0:
			passed++
			if c.s.People(state.LabourCohort) >= before.s.People(state.LabourCohort) || c.s.Home.Fuel >= before.s.Home.Fuel || c.s.World.Pressure <= before.s.World.Pressure {
				t.Error("a resolution that changes nothing")
			}
			if c.s.Fleet(content.Collier) >= before.s.Fleet(content.Collier) {
				t.Error("no collier was listed")
			}
		case c.s.World.Resolution == 0 && c.s.World.Vetoed == 1:
			if c.s.People(state.LabourCohort) != before.s.People(state.LabourCohort) {
				t.Error("a veto cost workers")
			}
		default:
			t.Fatal("neither passed nor vetoed")
		}
	}
	if got := float64(passed); !near(got, want, 14) {
		t.Errorf("%d of %d passed, about %.0f should", passed, n, want)
	}
}

func TestPatronsVeto(t *testing.T) {
	stern, kind := tabled(t, 1, 0.1), tabled(t, 1, 0.9)
	if s, k := system.VotePasses(stern.r, stern.s), system.VotePasses(kind.r, kind.s); s <= k || k < 0 || s > 1 {
		t.Errorf("chance %v before stern patrons, %v before kind ones", s, k)
	}
}

func TestPressureReturnsToRest(t *testing.T) {
	c := begin(t, 1).halt()
	c.r.Scenario.Wants = nil
	c.s.World.Pressure = 80
	last := 80.0
	for range 200 {
		c.run(1)
		if c.s.World.Pressure >= last || c.s.World.Pressure < c.r.PressureRest {
			t.Fatalf("day %d: pressure %v after %v", c.s.Day, c.s.World.Pressure, last)
		}
		last = c.s.World.Pressure
	}
}
