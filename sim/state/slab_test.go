package state

import (
	"math/rand/v2"
	"testing"
)

// TestFreshSlotsComeLast takes and gives back slots at random: loops stop at the
// first fresh slot, so none that was ever used may lie behind it.
func TestFreshSlotsComeLast(t *testing.T) {
	source := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		s := new(State)
		s.Init()
		slab, free := s.Slabs.Cases[:], &s.Slabs.Heads.Case
		most := source.IntN(MaxCases) + 1
		for live, step := 0, 0; step < 300; step++ {
			if source.IntN(2) == 0 && live < most {
				Alloc(slab, free, ID(step+1))
				live++
			} else if i := source.IntN(MaxCases); slab[i].Live() {
				Free(slab, free, i)
				live--
			}
			fresh := false
			for i := range slab {
				c := &slab[i]
				if fresh && !c.Fresh() {
					t.Fatalf("step %d: slot %d was used and lies behind a fresh one", step, i)
				}
				if c.Fresh() && c.Live() {
					t.Fatalf("step %d: slot %d is in use and fresh", step, i)
				}
				fresh = c.Fresh()
			}
		}
	}
}
