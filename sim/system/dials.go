package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// dials carries out what was ordered: growing and shrinking a scheme takes time,
// everything else follows at once.
func dials(t *Today) {
	r, o := t.R, &t.S.Office
	for d := range content.Dials {
		aim := float64(o.Dials[d]) / 100
		if !r.Dial[d].Slew {
			o.Effective[d] = aim
			continue
		}
		e := &o.Effective[d]
		*e += num.Clamp(aim-*e, -r.SlewDown*Dt, r.SlewUp*Dt)
	}
	for s := range content.Schemes {
		x := t.intensity(s)
		o.Trail[s] += float64(Dt / r.HasteMonths * (x - o.Trail[s]))
	}
}
