package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// oil sails the tankers, the mirror of coal: they leave empty, meet a supplier's
// ship and come back full. Fuel feeds industry, farms and the army.
func oil(t *Today) {
	r, s := t.R, t.S
	ok := r.OilFloor + float64(r.OilPatron*s.Tolerance())
	round := r.VoyageDays * s.Factor(content.ModVoyage) / ((1 - float64(r.OilCaution*t.caution(content.Oil))) * t.open(r.OilClosed))
	t.sail(trade{
		scheme: content.Oil, kind: content.Tanker, round: round, wait: round * (1/ok - 1),
	}, t.landFuel)
	s.Home.Fuel = num.Clamp(s.Home.Fuel-float64(FuelUsed(r, s.Home.Fuel, s.Home.Closed)*Dt), 0, r.FuelMax)
}

// FuelUsed is the fuel that a country with so much in stock uses, in months of
// stock a month: less when it is short, more when there is plenty, and less while
// the border is closed (0-1) and little travels or is carried within it.
func FuelUsed(r *content.Rules, stock, closed float64) float64 {
	return r.FuelUse * (1 + float64(r.FuelRation*(stock-3))) * (1 - float64(r.FuelClosed*closed))
}

// fullTankers is the fleet that brings a month of fuel a month at full volume.
const fullTankers = 12

func (t *Today) landFuel(v *state.Vessel) {
	r, s := t.R, t.S
	part := float64(v.Cargo) / r.MeanTanker / fullTankers
	s.Home.Fuel = num.Clamp(s.Home.Fuel+part, 0, r.FuelMax)
	s.Ledger.Post(state.OilFuel, state.USDm(r.OilCost*part))
}
