package policy_test

import (
	"slices"
	"strings"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
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
	play(t, idle, "idle", "absent", 600, false)
	if idle.State.Institutions.Rows != (state.Institutions{}).Rows {
		t.Error("who closes everything builds institutions")
	}
}

// founded lists what was begun or stood of the coalition's institutions, by the day on
// which each was begun, in campaigns with a policy in its seat.
func founded(t *testing.T, r *content.Rules, stateSeat, coalition string, seed uint64) (ids []string, days []int32) {
	t.Helper()
	c := sim.New(r, seed)
	play(t, c, stateSeat, coalition, 0, false)
	for _, cmd := range c.Log {
		if cmd.Seat == content.CoalitionSeat && cmd.Kind == command.Develop {
			ids, days = append(ids, r.Capabilities[cmd.Value].ID), append(days, cmd.Day)
		}
	}
	return ids, days
}

// TestCoalitionsBuildTheirOffices: the baseline in its own order whoever sits
// opposite, the calendar of the record on its days, and the adaptive coalition by
// what it sees.
func TestCoalitionsBuildTheirOffices(t *testing.T) {
	r := *compiled(t)
	r.ConfidencePace, r.ConfidenceMiss = -10, 0 // the campaign lasts
	for _, against := range []string{"mix", "idle", "greedy"} {
		ids, days := founded(t, &r, against, "baseline", 2)
		t.Log("baseline", against, ids, days)
		if len(ids) < 3 || ids[0] != "imagery-cell" {
			t.Errorf("against %s the baseline builds %v", against, ids)
		}
	}
	ids, days := founded(t, &r, "mix", "historical", 2)
	t.Log(ids, days)
	want := []string{"industry-liaison", "humanitarian-cell", "imagery-cell", "sanctions-desk", "coin-forensics", "vetting-forum"}
	if !slices.Equal(ids, want) {
		t.Errorf("the record's calendar builds %v, want %v", ids, want)
	}
	c := sim.New(&r, 2)
	play(t, c, "mix", "historical", 0, false)
	deeds := 0
	for _, cmd := range c.Log {
		if cmd.Seat == content.CoalitionSeat && cmd.Kind != command.SetDial && cmd.Kind != command.Develop {
			deeds++
		}
	}
	if deeds != 13 {
		t.Errorf("beside its institutions it could afford %d of 13 deeds", deeds)
	}
	for seed := uint64(3); seed < 6; seed++ {
		if again, on := founded(t, &r, "greedy", "historical", seed); !slices.Equal(again, ids) || !slices.Equal(on, days) {
			t.Errorf("seed %d: the record's calendar builds %v on %v", seed, again, on)
		}
	}
	seen := map[string]bool{}
	for _, against := range []string{"mix", "only-coal", "only-theft", "only-it", "greedy"} {
		ids, days := founded(t, &r, against, "adaptive", 2)
		t.Log("adaptive", against, ids, days)
		if len(ids) == 0 {
			t.Errorf("against %s the adaptive coalition builds nothing", against)
			continue
		}
		seen[strings.Join(ids, " ")] = true
	}
	if len(seen) < 3 {
		t.Errorf("the adaptive coalition builds %d offices whoever sits opposite: %v", len(seen), seen)
	}
	if ids, _ := founded(t, &r, "mix", "absent", 2); ids != nil {
		t.Errorf("who looks at nothing builds %v", ids)
	}
}
