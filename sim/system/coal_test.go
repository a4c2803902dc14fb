package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// one leaves a single vessel of a kind afloat and returns it.
func (c *country) one(kind content.VesselKind) *state.Vessel {
	c.t.Helper()
	var kept *state.Vessel
	for i := range c.s.Slabs.Vessels {
		switch v := &c.s.Slabs.Vessels[i]; {
		case !v.Live() || v.Kind != kind:
		case kept == nil:
			kept = v
		default:
			effect.Scrap(c.s, i)
		}
	}
	if kept == nil {
		c.t.Fatal("there is no such vessel")
	}
	kept.Leg, kept.Until = state.InPort, c.s.Day
	c.enrol()
	return kept
}

// enrol brings the roster up to date with vessels that a test has changed.
func (c *country) enrol() {
	for i := range c.s.Slabs.Vessels {
		c.s.Slabs.Enrol(i)
	}
}

// TestAFullVoyageSellsItsCargo follows one collier from port to port.
func TestAFullVoyageSellsItsCargo(t *testing.T) {
	c := begin(t, 4).halt().set(content.CoalShare, 100)
	c.r.SeizeRate, c.r.VesselLoss, c.r.OutputWeight = 0, 0, 0
	v := c.one(content.Collier)
	var legs []state.Leg
	sold := 0.0
	if !c.until(200, func() bool {
		if n := len(legs); n == 0 || legs[n-1] != v.Leg {
			legs = append(legs, v.Leg)
		}
		if v.Leg == state.Outbound && v.Cargo != c.r.Vessels[v.Content].Cargo {
			t.Fatalf("outbound with %d t", v.Cargo)
		}
		if sold == 0 && c.total(state.CoalSales) > 0 {
			sold = float64(c.r.Vessels[v.Content].Cargo) * c.r.CoalCargo * c.s.World.CoalPrice / 1e6
		}
		return v.Trips == 1
	}) {
		t.Fatalf("it is not back after 200 days: %v", legs)
	}
	want := []state.Leg{state.InPort, state.Loading, state.Outbound, state.Dark, state.Transfer, state.Returning}
	for i := range want {
		if i >= len(legs) || legs[i] != want[i] {
			t.Fatalf("its legs were %v, not %v", legs, want)
		}
	}
	if got := c.total(state.CoalSales).Millions(); !near(got, sold, 1e-6) || v.Cargo != 0 {
		t.Errorf("the cargo brought %v, not %v; %d t are aboard", got, sold, v.Cargo)
	}
	discount, voyage := c.total(state.CoalDiscount), c.total(state.CoalVoyages)
	if discount <= 0 || voyage <= 0 || c.total(state.CoalTowns) != discount {
		t.Errorf("discount %d, voyage %d, coal towns %d", discount, voyage, c.total(state.CoalTowns))
	}
	if c.s.Watch.AreaUse[v.Area] == 0 {
		t.Error("the meeting place was not used")
	}
}

func TestTheDiscountGrowsWithGlutAndFear(t *testing.T) {
	c := begin(t, 1)
	calm := system.CoalDiscount(c.r, c.s)
	c.s.World.CoalSold += 200
	glut := system.CoalDiscount(c.r, c.s)
	c.s.AddEvidence(content.Coal, content.EastAsia, 40)
	fear := system.CoalDiscount(c.r, c.s)
	if !(calm < glut && glut < fear) || calm < c.r.DiscountMin || fear > c.r.DiscountMax {
		t.Errorf("discounts %v, %v in a glut, %v when watched", calm, glut, fear)
	}
}

// TestCautionIsSeenLess lives two years with and without it, under equal eyes.
func TestCautionIsSeenLess(t *testing.T) {
	bold := begin(t, 6).set(content.CoalShare, 100)
	careful := bold.fork()
	bold.set(content.CoalCaution, 0)
	careful.set(content.CoalCaution, 100)
	bold.run(700)
	careful.run(700)
	seen := func(c *country) (n int32, clock float64) {
		for i := range c.s.Slabs.Vessels {
			n += c.s.Slabs.Vessels[i].Sightings
		}
		return n, c.s.Watch.Sighting[content.Collier][0]
	}
	b, bc := seen(bold)
	f, fc := seen(careful)
	if f >= b || fc >= bc {
		t.Errorf("seen %d times (clock %v) with caution, %d (%v) without", f, fc, b, bc)
	}
	if cs, bs := careful.total(state.CoalSales), bold.total(state.CoalSales); cs >= bs {
		t.Errorf("caution costs nothing: it sold %d, boldness %d", cs, bs)
	}
}

func TestSeizureTakesShipAndCargo(t *testing.T) {
	c := begin(t, 4).halt().set(content.CoalShare, 100)
	c.r.SeizeRate, c.r.VesselLoss = 1000, 0
	fleet := c.s.Fleet(content.Collier)
	if !c.until(200, func() bool { return c.told(state.NewsVesselSeized) > 0 }) {
		t.Fatal("none was seized")
	}
	if c.s.Fleet(content.Collier) >= fleet || c.total(state.CoalSeized) <= 0 || c.s.EvidenceOf(content.Coal) == 0 {
		t.Errorf("%d of %d colliers, %d of cargo seized", c.s.Fleet(content.Collier), fleet, c.total(state.CoalSeized))
	}
}

func TestListedVesselsStayInPort(t *testing.T) {
	c := begin(t, 4).set(content.CoalShare, 100)
	v := c.one(content.Collier)
	v.Leg = state.Listed
	c.enrol()
	c.run(200)
	if v.Leg != state.Listed || v.Trips != 0 || c.total(state.CoalSales) != 0 {
		t.Errorf("a listed vessel made %d voyages", v.Trips)
	}
}

// TestRecalledVesselsComeHome: recalled at sea it turns back with its cargo
// unsold, under the same thresholds as before.
func TestRecalledVesselsComeHome(t *testing.T) {
	c := begin(t, 4).halt().set(content.CoalShare, 100)
	c.r.SeizeRate, c.r.VesselLoss = 0, 0
	v := c.one(content.Collier)
	if !c.until(200, func() bool { return v.Leg == state.Outbound }) {
		t.Fatal("it does not sail")
	}
	v.Recalled, v.Leg, v.Until = true, state.Dark, c.s.Day+1
	c.enrol()
	if !c.until(200, func() bool { return v.Leg == state.InPort }) || c.total(state.CoalSales) != 0 {
		t.Errorf("leg %v, sold %d", v.Leg, c.total(state.CoalSales))
	}
}

func TestStandingOrdersRenewTheFleet(t *testing.T) {
	c := begin(t, 4).set(content.CoalRenew, 100)
	c.r.VesselLoss = 0
	c.s.Ledger.Post(state.AffairsGained, 100*state.Million)
	c.run(40)
	if c.total(state.CoalVessels) < state.USDm(c.r.VesselPrice) {
		t.Error("nothing was bought")
	}
	worn := begin(t, 4).halt()
	worn.r.VesselLoss = 0.25
	fleet := worn.s.Fleet(content.Collier)
	worn.run(100)
	if worn.s.Fleet(content.Collier) >= fleet {
		t.Error("hulls do not wear out")
	}
}
