package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// dials carries out what was ordered: growing and shrinking a scheme takes time,
// everything else follows at once.
func dials(t *Today) {
	r, o := t.R, &t.S.Office
	down, up, pull := -r.SlewDown*Dt, r.SlewUp*Dt, Dt/r.HasteMonths
	for d := range o.Dials {
		e, aim := &o.Effective[d], float64(o.Dials[d])/100
		if *e == aim {
			continue
		}
		if !r.Dial[d].Slew {
			*e = aim
			continue
		}
		*e += num.Clamp(aim-*e, down, up)
	}
	for s := range content.Schemes {
		x := t.intensity(s)
		o.Trail[s] += float64(pull * (x - o.Trail[s]))
	}
}
