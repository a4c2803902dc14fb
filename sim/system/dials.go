package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// percent are the shares that a dial of 0 to 100 stands for.
var percent = func() (shares [101]float64) {
	for i := range shares {
		shares[i] = float64(i) / 100
	}
	return shares
}()

// share is the share that a dial's value stands for. It is looked up, since each
// dial's is asked for each day.
func share(dial int32) float64 {
	if uint32(dial) < uint32(len(percent)) {
		return percent[dial]
	}
	return float64(dial) / 100
}

// dials carries out what was ordered: growing and shrinking a scheme takes time,
// everything else follows at once.
func dials(t *Today) {
	r, o := t.R, &t.S.Office
	if o.Settled != o.Dials {
		t.slew()
	}
	pull := Dt / r.HasteMonths
	for s := range content.Schemes {
		x := t.intensity(s)
		o.Trail[s] += float64(pull * (x - o.Trail[s]))
	}
}

// slew moves the dials that have not taken effect yet.
func (t *Today) slew() {
	r, o := t.R, &t.S.Office
	down, up := -r.SlewDown*Dt, r.SlewUp*Dt
	for d := range o.Dials {
		e, aim := &o.Effective[d], share(o.Dials[d])
		if r.Dial[d].Slew {
			*e += num.Clamp(aim-*e, down, up)
		} else {
			*e = aim
		}
		o.Settled[d] = unsettled
		if *e == aim {
			o.Settled[d] = o.Dials[d]
		}
	}
}

// unsettled is no value of a dial.
const unsettled = -1
