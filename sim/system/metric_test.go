package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// TestEveryMetricAnswers puts a State together in which no metric is zero.
func TestEveryMetricAnswers(t *testing.T) {
	c := begin(t, 1)
	s := c.s
	for sc := range content.Schemes {
		c.s.SpreadEvidence(c.r, sc, 30)
	}
	s.Ledger.Post(state.TheftTaken, 7*state.Million)
	s.Ledger.Post(state.Remitted, 7*state.Million)
	s.Office.Months = 3
	s.Home.Closed, s.World.Hardening, s.Weapons.Launches = 0.5, 0.3, 4
	state.Alloc(s.Slabs.Lots[:], &s.Slabs.Heads.Lot, 5)
	s.Graduation[1] = 40
	for _, name := range content.Metrics() {
		if v := system.Metric(c.r, s, name); v == 0 {
			t.Errorf("%s is 0", name)
		}
	}
	for name, want := range map[string]float64{
		"coin": 7, "lots": 1, "launches": 4, "graduates": 40, "closed": 0.5, "evidence.coal": s.EvidenceOf(content.Coal),
		"teams": float64(s.TeamCount()), "missions": float64(s.MissionsOpen()), "confidence": s.Office.Confidence,
	} {
		if got := system.Metric(c.r, s, name); !near(got, want, 1e-9) {
			t.Errorf("%s is %v, not %v", name, got, want)
		}
	}
	if v := system.Metric(c.r, s, "nonsense"); v != 0 {
		t.Errorf("what there is not is %v", v)
	}
}
