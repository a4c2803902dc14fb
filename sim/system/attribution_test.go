package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// TestTheftsAreAttributedLate follows many cases from the haul to the claim.
func TestTheftsAreAttributedLate(t *testing.T) {
	hauls, cases, claimed := 0, 0, 0
	for seed := range uint64(30) {
		c := thieves(t, seed)
		known := map[state.ID]int32{}
		for range 500 {
			before := c.s.Slabs.Cases
			c.run(1)
			for i := range before {
				if x := &before[i]; x.Live() && c.s.Slabs.Cases[i].ID != x.ID && c.s.Day-1 < x.Due {
					t.Fatalf("a case due on day %d was closed on day %d", x.Due, c.s.Day-1)
				}
			}
			for i := range c.s.Slabs.Cases {
				if x := &c.s.Slabs.Cases[i]; x.Live() && known[x.ID] == 0 {
					known[x.ID] = x.Due
					if x.Claimed {
						claimed++
					}
					if !x.Ours || x.Began != c.s.Day-1 {
						t.Fatalf("on day %d the state's case %+v", c.s.Day, *x)
					}
					if x.Due <= c.s.Day || float64(x.Due-c.s.Day) > c.r.AttributionMax*31 || x.Haul <= 0 || x.Confidence < 0.5 || x.Confidence > 1 {
						t.Fatalf("on day %d a case %+v", c.s.Day, *x)
					}
				}
			}
		}
		for i := range c.s.Slabs.Exchanges {
			hauls += int(c.s.Slabs.Exchanges[i].Robbed)
		}
		cases += len(known)
	}
	if hauls < 50 || cases != hauls {
		t.Errorf("of %d hauls %d became cases", hauls, cases)
	}
	if missed := 1 - float64(claimed)/float64(cases); missed <= 0 || missed > 0.25 {
		t.Errorf("of %d cases %d will be claimed", cases, claimed)
	}
}

func TestAClaimHardensTheIndustry(t *testing.T) {
	c := begin(t, 1).halt()
	c.r.Scenario.Wants = nil
	x, _ := state.Alloc(c.s.Slabs.Cases[:], &c.s.Slabs.Heads.Case, 9)
	x.Due, x.Exchange, x.Haul, x.Confidence, x.Ours, x.Claimed = 5, 2, 100*state.Million, 0.9, true, true
	c.run(5)
	before := c.fork()
	c.run(1)
	if c.s.Slabs.Cases[0].Live() || c.told(state.NewsAttributed) != 1 {
		t.Fatal("it was not published")
	}
	if c.s.World.Hardening <= before.s.World.Hardening || c.s.World.Pressure <= before.s.World.Pressure || c.s.EvidenceOf(content.CashOut) <= before.s.EvidenceOf(content.CashOut) {
		t.Error("a claim that changes nothing")
	}
	hard := c.s.World.Hardening
	c.run(300)
	if c.s.World.Hardening >= hard {
		t.Error("the industry does not forget")
	}
}
