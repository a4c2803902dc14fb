package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// TestWelfareIsTheSumOfItsTerms checks that nothing but the terms shown moves it.
func TestWelfareIsTheSumOfItsTerms(t *testing.T) {
	c := begin(t, 1)
	for range 200 {
		before := c.fork()
		c.run(1)
		// The terms see fuel and food of the evening, welfare of the morning.
		seen := *c.s
		seen.Home.Welfare = before.s.Home.Welfare
		want := before.s.Home.Welfare
		for _, term := range system.WelfareTerms(c.r, &seen) {
			want += term.Monthly * system.Dt
		}
		if !near(c.s.Home.Welfare, want, 0.02) {
			t.Fatalf("day %d: welfare %v, its terms make %v", c.s.Day, c.s.Home.Welfare, want)
		}
	}
}

func TestWhatHurtsAndHelps(t *testing.T) {
	term := func(c *country, name string) float64 {
		for _, x := range system.WelfareTerms(c.r, c.s) {
			if x.Name == name {
				return x.Monthly
			}
		}
		t.Fatalf("there is no term %q", name)
		return 0
	}
	c := begin(t, 1)
	for _, x := range []struct {
		name    string
		worse   bool
		prepare func(*country)
	}{
		{"pressure", true, func(c *country) { c.s.World.Pressure = 90 }},
		{"fuel", true, func(c *country) { c.s.Home.Fuel = 0 }},
		{"food", true, func(c *country) { c.s.Home.Food = 0 }},
		{"closed", true, func(c *country) { c.s.Home.Closed = 1 }},
		{"epidemic", true, func(c *country) { c.s.Home.Closed = 0.4 }},
		{"relief", false, func(c *country) { c.set(content.ReliefShare, 100) }},
	} {
		d := c.fork()
		before := term(d, x.name)
		x.prepare(d)
		if after := term(d, x.name); x.worse != (after < before) || after == before {
			t.Errorf("%s: %v, then %v", x.name, before, after)
		}
	}
}

func TestFuelShortageIsToldOnce(t *testing.T) {
	c := begin(t, 1).halt()
	c.s.Home.Fuel = 0
	c.run(40)
	if c.told(state.NewsFuelShort) != 1 || c.s.Home.ShortDays != 40 {
		t.Errorf("told %d times, short for %d days", c.told(state.NewsFuelShort), c.s.Home.ShortDays)
	}
	output := c.s.Home.Output
	c.s.Home.Fuel = 5
	c.run(40)
	if c.s.Home.ShortDays != 0 || c.s.Home.Output <= output {
		t.Errorf("with fuel it is still short for %d days, output %v after %v", c.s.Home.ShortDays, c.s.Home.Output, output)
	}
}

func TestReliefCostsAndFeeds(t *testing.T) {
	none := begin(t, 1).set(content.ReliefShare, 0)
	full := none.fork().set(content.ReliefShare, 100)
	none.run(120)
	full.run(120)
	if full.total(state.ReliefPaid) <= 0 || none.total(state.ReliefPaid) != 0 {
		t.Errorf("paid %d, and %d at nothing", full.total(state.ReliefPaid), none.total(state.ReliefPaid))
	}
	if full.s.Home.Food <= none.s.Home.Food || full.s.Home.Welfare <= none.s.Home.Welfare {
		t.Errorf("food %v of %v, welfare %v of %v", full.s.Home.Food, none.s.Home.Food, full.s.Home.Welfare, none.s.Home.Welfare)
	}
}

func TestADisloyalEliteCostsConfidence(t *testing.T) {
	c := begin(t, 1)
	c.s.Home.Loyalty = 5
	before := c.s.Office.Confidence
	c.run(10)
	if c.s.Office.Confidence >= before {
		t.Errorf("confidence %v of %v", c.s.Office.Confidence, before)
	}
}
