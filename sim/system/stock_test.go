package system_test

import (
	"math"
	"testing"

	"hardcurrency/sim/content"
)

// TestStockFollowsActivity: the analysts, who see evidence alone, come to think a
// scheme that is run harder busier, and one that stands still idle.
func TestStockFollowsActivity(t *testing.T) {
	infer := func(level int32) float64 {
		c := begin(t, 3)
		if got, want := c.s.Watch.Activity[content.Labour], c.s.EvidenceOf(content.Labour)/10; math.Abs(got-want) > 1e-9 {
			t.Fatalf("the first guess is %v, not %v", got, want)
		}
		c.r.ConfidencePace, c.r.ConfidenceMiss = -10, 0 // the campaign lasts
		return c.halt().set(content.LabourShare, level).run(400).s.Watch.Activity[content.Labour]
	}
	idle, half, full := infer(0), infer(50), infer(100)
	t.Logf("inferred activity is %.2f, %.2f and %.2f", idle, half, full)
	if idle > 0.2 || half < 2*idle || full < 1.5*half {
		t.Errorf("inferred activity is %.2f, %.2f and %.2f", idle, half, full)
	}
}
