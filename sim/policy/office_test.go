package policy_test

import (
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// TestPoliciesBuildTheirOffices plays those that have one to the end and looks at
// what stands on the way: each builds something, none the same, and the calendar
// of the record builds whatever the luck.
func TestPoliciesBuildTheirOffices(t *testing.T) {
	r := *compiled(t)
	r.ConfidencePace, r.ConfidenceMiss = -10, 0 // the campaign lasts
	built := map[string]string{}
	for _, name := range []string{"novice", "cautious", "greedy", "mix", "adaptive", "historical"} {
		c := sim.New(&r, 2)
		play(t, c, name, "baseline", 1500, false)
		for i := range r.Capabilities {
			if r.Capabilities[i].Seat == content.StateSeat && c.State.Institutions.Rows[i].Status == state.CapabilityWorking {
				built[name] += " " + r.Capabilities[i].ID
			}
		}
		if built[name] == "" {
			t.Errorf("%s has built nothing by day %d", name, c.State.Day)
		}
		for other, what := range built {
			if other != name && what == built[name] {
				t.Errorf("%s and %s have built the same:%s", name, other, what)
			}
		}
	}
	idle := sim.New(&r, 2)
	play(t, idle, "idle", "baseline", 600, false)
	if idle.State.Institutions != (state.Institutions{}) {
		t.Error("who closes everything builds institutions")
	}
}
