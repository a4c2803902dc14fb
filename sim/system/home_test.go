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
		{"coal", false, func(c *country) { c.s.World.CoalSold = 400 }},
		{"harvest", true, func(c *country) { c.s.Home.Food, c.s.Home.Harvest = 0, 0.6 }},
		{"imports", true, func(c *country) { c.s.Home.Food, c.s.Home.Closed = 0, 1 }},
		{"stores", true, func(c *country) { c.s.Home.Food = 0 }},
		{"programme", true, func(c *country) { c.set(content.ProgrammeShare, 100) }},
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

// TestTheCountryIsTheMeanOfItsGroups: whatever happens, the welfare that endings
// use is the mean of the groups' by their share of the people.
func TestTheCountryIsTheMeanOfItsGroups(t *testing.T) {
	c := begin(t, 3)
	for range 20 {
		c.run(90)
		mean := 0.0
		for i := range c.r.Home {
			g := &c.r.Home[i]
			mean += g.People * c.s.Home.WelfareOf(g.Rest+c.r.WelfareRest-c.r.HomeRest, &g.Feels)
		}
		if !near(mean, c.s.Home.Welfare, 1e-9) {
			t.Fatalf("day %d: welfare %v, the groups' mean %v", c.s.Day, c.s.Home.Welfare, mean)
		}
	}
}

// TestSanctionsHurtPeopleBeforeTheProgramme: a year of pressure lowers welfare,
// most in the coal towns, and takes no launch away.
func TestSanctionsHurtPeopleBeforeTheProgramme(t *testing.T) {
	calm := armed(t, 4, 2022, 1, 1)
	calm.r.PressureLaunch, calm.r.PressureDecay = 0, 0
	pressed := calm.fork()
	calm.s.World.Pressure, pressed.s.World.Pressure = 40, 90
	calm.run(300)
	pressed.run(300)
	fell := func(id string) float64 {
		for i := range calm.r.Home {
			if g := &calm.r.Home[i]; g.ID == id {
				rest := g.Rest + calm.r.WelfareRest - calm.r.HomeRest
				return calm.s.Home.WelfareOf(rest, &g.Feels) - pressed.s.Home.WelfareOf(rest, &g.Feels)
			}
		}
		t.Fatalf("there are no %s", id)
		return 0
	}
	if miners, officials := fell("coal-workers"), fell("capital-officials"); officials <= 0 || miners < 1.5*officials {
		t.Errorf("miners lost %v, officials in the capital %v", miners, officials)
	}
	if calm.s.Weapons.Launches != pressed.s.Weapons.Launches || calm.s.Weapons.Launches == 0 {
		t.Errorf("%d launches in calm, %d under pressure", calm.s.Weapons.Launches, pressed.s.Weapons.Launches)
	}
	if pressed.s.Home.Loyalty >= calm.s.Home.Loyalty {
		t.Errorf("loyalty %v under pressure, %v in calm", pressed.s.Home.Loyalty, calm.s.Home.Loyalty)
	}
}

// TestOutputDrivesTrade: a country without fuel mines, farms and exports less.
func TestOutputDrivesTrade(t *testing.T) {
	full := begin(t, 4)
	full.r.FuelUse = 0
	idle := full.fork()
	full.s.Home.Fuel, idle.s.Home.Fuel, idle.s.Home.Output = 4, 0, 0.6
	full.run(60)
	idle.run(60)
	if f, i := full.total(state.LegacySales), idle.total(state.LegacySales); i >= f {
		t.Errorf("older trades bring %d without fuel, %d with", i, f)
	}
	if f, i := full.s.Home.Food, idle.s.Home.Food; i >= f {
		t.Errorf("%v months of food without fuel, %v with", i, f)
	}
}

// TestHungerIsSplitByWhatBroughtIt adds up to what hunger costs.
func TestHungerIsSplitByWhatBroughtIt(t *testing.T) {
	c := begin(t, 1)
	c.s.Home.Fuel, c.s.Home.Food, c.s.Home.Output, c.s.Home.Harvest, c.s.Home.Closed = 5, 0, 0.8, 0.7, 0.9
	fed := c.fork()
	fed.s.Home.Food = 3
	with, without := system.WelfareTerms(c.r, c.s), system.WelfareTerms(fed.r, fed.s)
	sum, touched := 0.0, 0
	for i := range with {
		if d := with[i].Monthly - without[i].Monthly; d != 0 {
			sum += d
			touched++
		}
	}
	if !near(sum, -c.r.WelfareFood, 1e-9) || touched != 5 {
		t.Errorf("hunger costs %v by %d causes, not %v", sum, touched, -c.r.WelfareFood)
	}
}

// TestExemptionsFeedLater grants exemptions and looks at people: nothing at once,
// more food and less harm after months, and behind a shut border neither, which is
// the closure's doing and no part of the sanctions'.
func TestExemptionsFeedLater(t *testing.T) {
	live := func(c *country, exempt float64, days int) *country {
		for range days {
			c.s.Coalition.Exempt, c.s.World.Pressure = exempt, 70
			c.run(1)
		}
		return c
	}
	without := begin(t, 1).at(2020, 3, 1).set(content.BorderClosure, 0)
	with := without.fork()
	shut := without.fork().set(content.BorderClosure, 100)
	live(without, 0, 365)
	if early := live(with.fork(), 1, 7); early.s.Coalition.Aid > 0.1 || early.s.Coalition.Aid <= 0 {
		t.Errorf("a week after the leave %v of the goods are there", early.s.Coalition.Aid)
	}
	live(with, 1, 365)
	live(shut, 1, 365)
	if d := with.s.Home.Food - without.s.Home.Food; d < 0.1 || d > 12*with.r.ExemptFood {
		t.Errorf("a year of exemptions leaves %v months of food more", d)
	}
	if d := with.s.Home.Welfare - without.s.Home.Welfare; d < 1 {
		t.Errorf("a year of exemptions leaves %v points of welfare more", d)
	}
	if shut.s.AidArriving() != 0 {
		t.Errorf("%v of the goods pass a shut border", shut.s.AidArriving())
	}
	// Sanctions let as much through in both; the rest is booked to the closure.
	open, closed := with.s.Home.Hardship, shut.s.Home.Hardship
	if d := closed[content.HurtPressure] - open[content.HurtPressure]; d > 0.05 || d < -0.05 {
		t.Errorf("pressure is charged %v points for what the state shut out", d)
	}
	if closed[content.HurtClosed] >= open[content.HurtClosed]-1 {
		t.Errorf("the closure is charged %v", closed[content.HurtClosed])
	}
}
