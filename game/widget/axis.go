package widget

import (
	"math"

	"hardcurrency/game/i18n"
)

// RoundAxis spans a range, hi above lo, with about n ticks at round numbers. It
// begins at zero where that is near.
func RoundAxis(lo, hi float64, n int) Axis {
	if lo > 0 && lo < 0.5*hi {
		lo = 0
	}
	step := math.Pow(10, math.Floor(math.Log10((hi-lo)/float64(n))))
	for _, f := range [...]float64{1, 2, 5, 10} {
		if (hi-lo)/(step*f) <= float64(n)+0.5 {
			step *= f
			break
		}
	}
	a := Axis{Lo: math.Floor(lo/step) * step, Hi: math.Ceil(hi/step) * step}
	decimals := 0
	if step < 1 {
		decimals = 1
	}
	for v := a.Lo; v <= a.Hi+step/2; v += step {
		a.Ticks = append(a.Ticks, Tick{At: v, Label: i18n.Number(v, decimals)})
	}
	return a
}
