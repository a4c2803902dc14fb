package balance

import (
	"maps"
	"slices"
	"testing"

	"hardcurrency/cmd/lab/internal/shipped"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
)

// TestVectors draws vectors: each the same again, within the dials' notches, and
// different from the others.
func TestVectors(t *testing.T) {
	r := shipped.Flagship(t)
	seen := map[int32]bool{}
	for n := range 200 {
		v, again := vectorOf(r, n), vectorOf(r, n)
		if !maps.Equal(v.Dials, again.Dials) || v.Outbreaks != again.Outbreaks || !slices.Equal(v.dials, again.dials) {
			t.Fatalf("vector %d is another one the second time", n)
		}
		for d := range content.Dials {
			def := &r.Dial[d]
			x, ok := v.Dials[d.String()]
			if ok != (def.Seat == content.StateSeat) {
				t.Fatalf("vector %d: %v is there: %v", n, d, ok)
			}
			if ok && (x < def.Min || x > def.Max || (x-def.Min)%def.Notch != 0) {
				t.Errorf("vector %d sets %v to %d", n, d, x)
			}
		}
		seen[v.Dials["coal.share"]] = true
	}
	if len(seen) != 6 {
		t.Errorf("coal.share takes the values %v", seen)
	}
}

// TestTargets plays hardly anything and checks that each target is judged.
func TestTargets(t *testing.T) {
	r := shipped.Flagship(t)
	rep := Run(Setting{Levels: []*content.Rules{r}, Normal: r, First: 1, Seeds: 1, Sure: 4, Vectors: 12})
	if want := len(policy.Names(content.StateSeat)) * len(policy.Names(content.CoalitionSeat)); len(rep.Pairs) != want {
		t.Errorf("%d pairs of %d", len(rep.Pairs), want)
	}
	if len(rep.Best) != ten || rep.Searched.Vectors != 12 || len(rep.Single) != len(single)+1 {
		t.Errorf("%d vectors played again, %d single policies", len(rep.Best), len(rep.Single))
	}
	failing := 0
	for _, target := range rep.Targets {
		if target.OK != (target.Value >= target.Low && target.Value <= target.High) {
			t.Errorf("%s: %v in %v to %v is ok: %v", target.Name, target.Value, target.Low, target.High, target.OK)
		}
		if !target.OK {
			failing++
		}
	}
	if failing != rep.Failing || len(rep.Targets) < 18 {
		t.Errorf("%d targets, %d fail, the report says %d", len(rep.Targets), failing, rep.Failing)
	}
}
