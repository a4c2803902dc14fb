package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// hire carries coal and fuel in others' hulls: barges and small ships that come
// for a price, are counted from the air, and stay away once they are listed.
func hire(t *Today) {
	r, s := t.R, t.S
	w := &s.World
	w.Hulls += float64(r.HireReturn * Dt * (1 - w.Hulls))
	if x := s.Office.Effective[content.CoalHire]; x > 0 {
		flow := float64(r.HireCoal*x) * t.willing(r.BuyersFloor, r.BuyersPatron) * t.open(r.ClosedTrade) * t.yield()
		w.Barges += float64(flow * Dt)
		for ; w.Barges >= r.HireLoad; w.Barges -= r.HireLoad {
			t.sellHired()
		}
		t.hiredEvidence(content.Coal, x)
	}
	if x := s.Office.Effective[content.OilHire]; x > 0 {
		flow := float64(r.HireOil*x) * t.willing(r.OilFloor, r.OilPatron) * t.open(r.OilClosed)
		w.Tankers += float64(flow * Dt)
		for ; w.Tankers >= 1.0/fullTankers; w.Tankers -= 1.0 / fullTankers {
			t.landHired()
		}
		t.hiredEvidence(content.Oil, x)
	}
}

// willing is the part of others' hulls that comes: those not listed, as far as
// patrons' ports let them.
func (t *Today) willing(floor, patron float64) float64 {
	return t.S.World.Hulls * (floor + float64(patron*t.S.Tolerance()))
}

// sellHired sells one load of coal from a hired hull.
func (t *Today) sellHired() {
	r, s := t.R, t.S
	gross := t.bookCoal(r.HireLoad * 1000)
	s.Ledger.Post(state.CoalHired, state.USDm(gross.Millions()*r.HirePrice))
	s.World.HiredLoads[content.Collier]++
}

// landHired lands one load of fuel, as much as a mean tanker of our own carries.
func (t *Today) landHired() {
	r, s := t.R, t.S
	const part = 1.0 / fullTankers
	s.Home.Fuel = num.Clamp(s.Home.Fuel+part, 0, r.FuelMax)
	fuel := state.USDm(r.OilCost * part)
	s.Ledger.Post(state.OilFuel, fuel)
	s.Ledger.Post(state.OilHired, state.USDm(fuel.Millions()*r.HirePremium))
	s.World.HiredLoads[content.Tanker]++
}

// hiredEvidence adds what hired hulls leave on a day.
func (t *Today) hiredEvidence(sc content.Scheme, x float64) {
	t.S.SpreadEvidence(t.R, sc, float64(HiredEvidence(t, sc, x)*Dt))
}

// HiredEvidence is the evidence against coal or oil that hired hulls make in a
// month at share x of full hire: others' owners, insurers and crews talk, and
// barges are counted from above. Caution helps as it does with our own.
func HiredEvidence(t *Today, sc content.Scheme, x float64) float64 {
	cover := 1 - float64(t.R.CautionCover*t.caution(sc))
	return t.R.HireEvidence * convexity(x) * cover * t.watchFactor(sc)
}
