package system_test

import "testing"

// TestPatronsDriftToTheLevelOfTheYear takes the noise out.
func TestPatronsDriftToTheLevelOfTheYear(t *testing.T) {
	c := begin(t, 1).at(2019, 1, 2)
	c.r.PatronNoise = 0
	level := c.r.ByYear(c.r.Scenario.Patron, c.s.Day)
	c.s.Weapons.Recent = 0
	p := &c.s.World.Patrons
	p[0].Tolerance, p[1].Tolerance = 0.1, 0.1
	last := 0.1
	for range 300 {
		c.s.Weapons.Recent = 0
		c.run(1)
		if p[0].Tolerance < last {
			t.Fatalf("tolerance fell from %v to %v below its level %v", last, p[0].Tolerance, level)
		}
		last = p[0].Tolerance
	}
	if !near(p[0].Tolerance, level, 0.15) || p[1].Tolerance <= p[0].Tolerance {
		t.Errorf("tolerances %v and %v, level %v", p[0].Tolerance, p[1].Tolerance, level)
	}
}

func TestManyLaunchesCostTolerance(t *testing.T) {
	few := begin(t, 1)
	many := few.fork()
	few.s.Weapons.Recent, many.s.Weapons.Recent = 2, 30
	few.run(60)
	many.run(60)
	for i := range few.s.World.Patrons {
		if f, m := few.s.World.Patrons[i].Tolerance, many.s.World.Patrons[i].Tolerance; m >= f {
			t.Errorf("patron %d tolerates %v after many launches and %v after few", i, m, f)
		}
	}
}

func TestFatigueFadesByTheMonth(t *testing.T) {
	c := begin(t, 1)
	c.s.World.Patrons[0].Fatigue = 1
	c.run(200)
	if f := c.s.World.Patrons[0].Fatigue; !(f > 0.4 && f < 0.7) {
		t.Errorf("after six months fatigue is %v", f)
	}
}
