package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/state"
)

// TestHiredHullsCarryForAPrice: they bring coal's price and fuel, their owners
// are paid, and they are seen.
func TestHiredHullsCarryForAPrice(t *testing.T) {
	none := begin(t, 2).halt()
	some := none.fork().set(content.CoalHire, 100).set(content.OilHire, 100)
	none.run(120)
	some.run(120)
	loads := some.s.World.HiredLoads
	if loads[content.Collier] == 0 || loads[content.Tanker] == 0 || none.s.World.HiredLoads != [2]int32{} {
		t.Fatalf("%d loads with hire, %d without", loads, none.s.World.HiredLoads)
	}
	gross := some.total(state.CoalSales).Millions()
	if want := gross * some.r.HirePrice; !near(some.total(state.CoalHired).Millions(), want, 0.001*want) {
		t.Errorf("owners got %v of %v for coal", some.total(state.CoalHired).Millions(), gross)
	}
	if want := some.total(state.OilFuel).Millions() * some.r.HirePremium; !near(some.total(state.OilHired).Millions(), want, 0.001*want) {
		t.Errorf("owners got %v for fuel, not %v", some.total(state.OilHired).Millions(), want)
	}
	if paid := some.total(state.CoalHired) + some.total(state.OilHired); some.balance(state.Owners) != paid {
		t.Errorf("owners have %d of %d", some.balance(state.Owners), paid)
	}
	for _, sc := range [...]content.Scheme{content.Coal, content.Oil} {
		if s, n := some.s.EvidenceOf(sc), none.s.EvidenceOf(sc); s <= n {
			t.Errorf("%v: evidence %v with hire, %v without", sc, s, n)
		}
	}
	if some.s.Home.Fuel <= none.s.Home.Fuel {
		t.Errorf("%v months of fuel with hire, %v without", some.s.Home.Fuel, none.s.Home.Fuel)
	}
}

// TestAListNamesWhatWasSeen: of a list of the record our own hulls stand on it
// that were seen, and others' for the rest, who then stay away for a while.
func TestAListNamesWhatWasSeen(t *testing.T) {
	c := begin(t, 2)
	unseen := c.fork()
	seen := 0
	for i := range c.s.Slabs.Vessels {
		if v := &c.s.Slabs.Vessels[i]; v.Live() && v.Trading() && seen < 3 {
			v.Sightings = 2
			seen++
		}
	}
	effect.ListOfRecord(c.r, c.s, 1, 27)
	effect.ListOfRecord(unseen.r, unseen.s, 1, 27)
	if n := c.told(state.NewsVesselListed); n != 3 || c.s.Watch.OthersListed != 24 {
		t.Errorf("%d of our own and %d others", n, c.s.Watch.OthersListed)
	}
	if n := unseen.told(state.NewsVesselListed); n != 0 || unseen.s.Watch.OthersListed != 27 {
		t.Errorf("unseen: %d of our own and %d others", n, unseen.s.Watch.OthersListed)
	}
	away := c.s.World.Hulls
	if away >= 1 {
		t.Fatal("the others come as before")
	}
	if c.run(300); c.s.World.Hulls <= away {
		t.Errorf("others' hulls stay at %v of %v", c.s.World.Hulls, away)
	}
}

// TestAnnouncedIsNotEnforced: after the deadline most are still abroad, for less,
// with more to be found; and with an open border they come back.
func TestAnnouncedIsNotEnforced(t *testing.T) {
	before := begin(t, 1).halt().at(2019, 11, 1).set(content.LabourShare, 100)
	after := before.fork().at(2020, 1, 1)
	after.r.Scenario.Border = [2]content.Date{}
	heads := after.s.People(state.LabourCohort)
	effect.ScalePeople(after.s, state.LabourCohort, -0.3)
	left := after.s.People(state.LabourCohort)
	before.run(30)
	after.run(30)
	perHead := func(c *country) float64 {
		return c.total(state.LabourRemitted).Millions() / float64(c.s.People(state.LabourCohort))
	}
	if b, a := perHead(before), perHead(after); !near(a, b*after.r.LabourLicence, 0.03*b) {
		t.Errorf("a head sends %v before the deadline, %v after", b, a)
	}
	after.run(365)
	if n := after.s.People(state.LabourCohort); n <= left || n > heads {
		t.Errorf("%d of %d, then %d", left, heads, n)
	}
	shut := before.fork().at(2020, 3, 1)
	n := shut.s.People(state.LabourCohort)
	if shut.run(60); shut.s.People(state.LabourCohort) > n {
		t.Error("people come back through a closed border")
	}
}
