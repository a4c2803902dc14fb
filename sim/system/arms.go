package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// arms delivers to the partner at war, who pays in fuel, food and vetoes, not in
// cash.
func arms(t *Today) {
	r, s := t.R, t.S
	x := t.intensity(content.Arms)
	if !s.World.ArmsOpen || x <= 0 {
		return
	}
	s.Home.Fuel = num.Min(r.FuelMax, s.Home.Fuel+float64(r.ArmsFuel*x*Dt))
	s.Home.Food = num.Min(r.FuelMax, s.Home.Food+float64(r.ArmsFood*x*Dt))
	p := &s.World.Patrons[1]
	p.Tolerance = num.Min(0.95, p.Tolerance+float64(r.ArmsPatron*x*Dt))
	s.World.Pressure = num.Min(100, s.World.Pressure+float64(r.ArmsPressure*x*Dt))
	s.Ledger.Post(state.ArmsGoods, state.USDm(r.ArmsValue*x*Dt))
}
