package state

import (
	"math"
	"math/rand/v2"
	"testing"

	"hardcurrency/sim/content"
)

// TestSpreadingIsAddingRegionByRegion holds the quick way to the plain one, bit
// for bit, with plenty of room, with little and with none.
func TestSpreadingIsAddingRegionByRegion(t *testing.T) {
	source := rand.New(rand.NewPCG(3, 4))
	var rules content.Rules
	full := 0
	for n := range 20000 {
		sc := content.Scheme(source.IntN(int(content.Schemes)))
		var row, shares [content.Regions]float64
		sum, level := 0.0, source.Float64()*100/float64(content.Regions)
		for r := range shares {
			if source.IntN(3) > 0 {
				shares[r] = source.Float64()
				sum += shares[r]
			}
			row[r] = 2 * level * source.Float64()
		}
		for r := range shares {
			if sum > 0 {
				shares[r] /= sum
			}
		}
		rules.RegionShare[sc] = shares
		amount := math.Exp(source.Float64()*12 - 8)
		if n%50 == 0 {
			amount = 0
		}
		quick, plain := new(State), new(State)
		quick.Watch.Evidence[sc], plain.Watch.Evidence[sc] = row, row
		quick.SpreadEvidence(&rules, sc, amount)
		for r, share := range shares {
			if share > 0 {
				plain.AddEvidence(sc, content.Region(r), float64(amount*share))
			}
		}
		if quick.Watch != plain.Watch {
			t.Fatalf("%v over %v on %v: %v, want %v", amount, shares, row, quick.Watch.Evidence[sc], plain.Watch.Evidence[sc])
		}
		if plain.EvidenceOf(sc) > 99 {
			full++
		}
	}
	if full < 500 || full > 19500 {
		t.Errorf("%d of 20000 rows are full; the test looks at one side only", full)
	}
}
