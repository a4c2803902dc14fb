package content

import (
	"math"
	"testing"

	"hardcurrency/sim/num"
)

// TestCurveIsThePower compares bits, on whole percents, between them and outside,
// for the curve's power and another.
func TestCurveIsThePower(t *testing.T) {
	c := NewCurve(0.8)
	for i := -20; i <= 3000; i++ {
		for _, x := range []float64{float64(i) / 100, float64(i) / 2000, math.Nextafter(float64(i)/100, 9)} {
			for _, power := range []float64{0.8, 1.2} {
				got, want := c.Of(x, power), num.Pow(x, power)
				if math.Float64bits(got) != math.Float64bits(want) {
					t.Fatalf("%v to the %v is %v, want %v", x, power, got, want)
				}
			}
		}
	}
}
