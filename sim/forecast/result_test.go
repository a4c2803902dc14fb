package forecast

import (
	"math"
	"slices"
	"testing"

	"hardcurrency/sim/num"
)

// TestBandsAreTheQuantilesOfSortedValues compares with sorting everything, for many
// values, few, equal ones and runs.
func TestBandsAreTheQuantilesOfSortedValues(t *testing.T) {
	key := num.SeedKey(4, streamLatent)
	for n := 1; n <= 300; n++ {
		for shape := range 5 {
			x := make([]float32, n)
			for i := range x {
				u := key.U(int32(n), uint64(i), drawSeen)
				switch shape {
				case 0:
					x[i] = float32(u)
				case 1:
					x[i] = float32(math.Floor(4 * u))
				case 2:
					x[i] = float32(i)
				case 3:
					x[i] = float32(-i)
				case 4:
					x[i] = float32(i % 7)
				}
			}
			sorted := slices.Clone(x)
			slices.Sort(sorted)
			at := func(p float64) float64 {
				place := p * float64(n-1)
				low := int(place)
				high := min(low+1, n-1)
				return float64(sorted[low]) + float64((place-float64(low))*(float64(sorted[high])-float64(sorted[low])))
			}
			if got, want := band(x), (Band{at(0.10), at(0.25), at(0.50), at(0.75), at(0.90)}); got != want {
				t.Fatalf("%d values of shape %d: %+v, not %+v", n, shape, got, want)
			}
			slices.Sort(x)
			if !slices.Equal(x, sorted) {
				t.Fatalf("%d values of shape %d: some are lost", n, shape)
			}
		}
	}
}

func BenchmarkBand(b *testing.B) {
	key := num.SeedKey(4, streamLatent)
	x := make([]float32, 512)
	for b.Loop() {
		for i := range x {
			x[i] = float32(key.U(0, uint64(i), drawSeen))
		}
		band(x)
	}
}
