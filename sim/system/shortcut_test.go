package system

import (
	"math"
	"testing"

	"hardcurrency/sim/num"
)

// TestConvexityIsThePower holds the root to the power, but for the last bits.
func TestConvexityIsThePower(t *testing.T) {
	for i := range 2000 {
		x := float64(i) / 1000
		if got, want := convexity(x), num.Pow(x, 1.5); math.Abs(got-want) > 4e-16*want {
			t.Errorf("%v gives %v, want %v", x, got, want)
		}
	}
}
