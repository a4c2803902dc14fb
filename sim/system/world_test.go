package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

func TestPricesFollowTheirSeries(t *testing.T) {
	c := begin(t, 1)
	for range 100 {
		day := c.s.Day
		c.run(1)
		if c.s.World.CoinPrice != state.Money(num.RoundMoney(c.r.CoinPrice[day]*100)) || c.s.World.CoalPrice != c.r.CoalPrice[day] {
			t.Fatalf("day %d: coin %d, coal %v", day, c.s.World.CoinPrice, c.s.World.CoalPrice)
		}
	}
}

// TestDatedEventsHappenOnce puts one event in and lets it pass.
func TestDatedEventsHappenOnce(t *testing.T) {
	c := begin(t, 1)
	date := c.r.Scenario.Start + 10
	gain := content.Effect{On: "treasury", Low: 3, High: 3, Target: target(t, "treasury")}
	late := gain
	late.After = 5
	c.r.Scenario.Events = []content.Event{{ID: "test.gift", Date: date, Effects: []content.Effect{gain, late}, Source: "test"}}
	c.run(10)
	if c.total(state.AffairsGained) != 0 {
		t.Error("it happened before its day")
	}
	c.run(1)
	if c.total(state.AffairsGained) != 3*state.Million || c.told(state.NewsEvent) != 1 {
		t.Errorf("on its day it brought %d and %d pieces of news", c.total(state.AffairsGained), c.told(state.NewsEvent))
	}
	c.run(4)
	if c.total(state.AffairsGained) != 3*state.Million {
		t.Error("what was delayed came too soon")
	}
	c.run(10)
	if c.total(state.AffairsGained) != 6*state.Million {
		t.Errorf("in all it brought %d", c.total(state.AffairsGained))
	}
}

func TestArmsOpenOnTheirDay(t *testing.T) {
	c := begin(t, 1)
	y, m, d := c.r.Scenario.Arms.Civil()
	c.at(y, m, d)
	c.s.Day--
	c.run(1)
	if c.s.World.ArmsOpen {
		t.Error("open a day early")
	}
	c.run(1)
	if !c.s.World.ArmsOpen || c.told(state.NewsArmsOpen) != 1 {
		t.Error("not open on the day")
	}
}

// TestEveryDatedEventOfTheScenarioHappens lives the whole scenario, propping the
// office up.
func TestEveryDatedEventOfTheScenarioHappens(t *testing.T) {
	c := withEvents(t, 2)
	for c.s.Ending == state.Running && c.s.Day < c.r.Days() {
		c.s.Office.Confidence, c.s.Home.Start = 80, 60
		c.run(1)
	}
	if int(c.s.World.NextEvent) != len(c.r.Scenario.Events) {
		t.Errorf("%d of %d events happened by day %d", c.s.World.NextEvent, len(c.r.Scenario.Events), c.s.Day)
	}
}

func target(t *testing.T, name string) int {
	t.Helper()
	for i, n := range content.EffectTargets() {
		if n == name {
			return i
		}
	}
	t.Fatalf("no target %q", name)
	return 0
}

// TestAConsequenceNamesItsDecision once a day, however many it has.
func TestAConsequenceNamesItsDecision(t *testing.T) {
	c := begin(t, 2)
	pay := content.Effect{On: "treasury", Low: -1, High: -1, After: 5, Target: target(t, "treasury")}
	effect.Run(c.r, c.s, effect.Origin{ID: 7, Row: 3, Option: 1}, []content.Effect{pay, pay})
	effect.Run(c.r, c.s, effect.Origin{ID: 8, Row: 3, Option: state.NoOption}, []content.Effect{pay})
	c.run(6)
	if c.total(state.AffairsPaid) != 3*state.Million || c.told(state.NewsConsequence) != 1 {
		t.Errorf("paid %d, told %d times", c.total(state.AffairsPaid), c.told(state.NewsConsequence))
	}
}
