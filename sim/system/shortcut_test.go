package system

import (
	"math"
	"math/rand/v2"
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// TestConvexityIsThePower holds what is looked up to what would be worked out,
// bit for bit, on whole percent, right beside them and anywhere.
func TestConvexityIsThePower(t *testing.T) {
	same := func(x float64) {
		t.Helper()
		if got, want := convexity(x), num.Pow(x, 1.5); got != want {
			t.Errorf("%v gives %v, want %v", x, got, want)
		}
	}
	for i := range 250 {
		x := float64(i) / 100
		same(x)
		same(math.Nextafter(x, 3))
		if i > 0 {
			same(math.Nextafter(x, 0))
		}
	}
	source := rand.New(rand.NewPCG(5, 6))
	for range 10000 {
		same(source.Float64() * 2)
	}
}

// TestAnEarlyRefusalIsARefusal holds the draws that are refused before the chance
// is worked out to that chance.
func TestAnEarlyRefusalIsARefusal(t *testing.T) {
	key := num.SeedKey(7, streamDossiers)
	for _, chance := range [...]float64{0, 0.001, 0.018, 0.1, 0.4, 0.7, 0.9, 0.99, 0.999999, 1} {
		d := content.Dossier{ID: "test.early", Chance: chance}
		came := 0
		for day := range int32(200_000) {
			u := key.U(day, num.HashString(d.ID), drawArrives)
			got, want := arrives(&d, key, day), num.Bernoulli(u, 1-num.Pow(1-chance, Dt))
			if got != want {
				t.Fatalf("chance %v, draw %v: %v, want %v", chance, u, got, want)
			}
			if got {
				came++
			}
		}
		if (chance == 0) != (came == 0) || (chance == 1) != (came == 200_000) {
			t.Errorf("chance %v: it came %d times", chance, came)
		}
	}
}
