package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

func TestFuelIsUsedAndFetched(t *testing.T) {
	dry := begin(t, 3).halt()
	start := dry.s.Home.Fuel
	dry.run(30)
	if want := start - float64(30*system.Dt*dry.r.FuelUse); !near(dry.s.Home.Fuel, want, 0.35) || dry.s.Home.Fuel >= start {
		t.Errorf("after a month without tankers there is fuel for %v, not %v", dry.s.Home.Fuel, want)
	}
	wet := begin(t, 3).halt().set(content.OilVolume, 100)
	wet.r.SeizeRate = 0
	wet.run(365)
	paid := wet.total(state.OilFuel)
	if wet.s.Home.Fuel <= 0.5 || paid <= 0 || wet.balance(state.Suppliers) != paid {
		t.Errorf("fuel %v, paid %d, suppliers have %d", wet.s.Home.Fuel, paid, wet.balance(state.Suppliers))
	}
	shy := begin(t, 3).halt().set(content.OilVolume, 100).set(content.OilCaution, 100)
	wet2 := begin(t, 3).halt().set(content.OilVolume, 100).set(content.OilCaution, 0)
	shy.run(365)
	wet2.run(365)
	if shy.s.Watch.Sighting[content.Tanker][0] >= wet2.s.Watch.Sighting[content.Tanker][0] {
		t.Error("caution is not seen less")
	}
	if shy.total(state.OilFuel) >= wet2.total(state.OilFuel) {
		t.Error("caution fetches no less")
	}
}

// TestTankersComeBackFull follows one tanker.
func TestTankersComeBackFull(t *testing.T) {
	c := begin(t, 3).halt().set(content.OilVolume, 100)
	c.r.SeizeRate, c.r.VesselLoss = 0, 0
	v := c.one(content.Tanker)
	if !c.until(200, func() bool { return v.Leg == state.Outbound }) || v.Cargo != 0 {
		t.Fatalf("outbound with %d t", v.Cargo)
	}
	if !c.until(200, func() bool { return v.Leg == state.Returning }) || v.Cargo != c.r.Vessels[v.Content].Cargo {
		t.Fatalf("returning with %d t", v.Cargo)
	}
	paid := c.total(state.OilFuel)
	if !c.until(200, func() bool { return v.Leg == state.InPort }) || v.Cargo != 0 || c.total(state.OilFuel) <= paid {
		t.Errorf("in port with %d t, fuel paid %d", v.Cargo, c.total(state.OilFuel))
	}
}
