package system_test

import (
	"testing"

	"hardcurrency/sim/state"
)

// TestOthersOutbreaksAreAskedAboutToo: each becomes a case that is not the
// state's, some of which will be claimed falsely, and is paid for by those hit.
func TestOthersOutbreaksAreAskedAboutToo(t *testing.T) {
	outbreaks, claimed := 0, 0
	var paid, booked state.Money
	for seed := range uint64(20) {
		c := begin(t, seed).halt()
		c.r.OthersOutbreaks, c.r.ClaimFalse = 1, 0.5
		known := map[state.ID]bool{}
		for range 400 {
			c.run(1)
			for i := range c.s.Slabs.Cases {
				x := &c.s.Slabs.Cases[i]
				if !x.Live() || known[x.ID] {
					continue
				}
				known[x.ID] = true
				if x.Ours || x.Exchange >= 0 || x.Haul <= 0 {
					t.Fatalf("on day %d a case %+v", c.s.Day, *x)
				}
				paid += x.Haul
				if x.Claimed {
					claimed++
				}
			}
		}
		booked += c.s.Ledger.Total[state.RansomOthers]
		outbreaks += len(known)
		if c.s.Coalition.Claims.Right > 0 {
			t.Error("a claim about others was counted as right")
		}
	}
	if outbreaks < 20*12 || booked != paid {
		t.Errorf("%d cases worth %d, in the ledger %d", outbreaks, paid, booked)
	}
	if share := float64(claimed) / float64(outbreaks); share < 0.35 || share > 0.65 {
		t.Errorf("of %d outbreaks %d will be claimed", outbreaks, claimed)
	}
}
