package coverage

import (
	"reflect"
	"runtime"
	"testing"

	"hardcurrency/cmd/lab/internal/shipped"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
)

func setting(t *testing.T, campaigns int, ids ...string) Setting {
	t.Helper()
	set := Setting{Coalition: policy.Baseline{}, First: 1, Campaigns: campaigns, Paths: 64}
	for _, id := range ids {
		set.Rules = append(set.Rules, shipped.Rules(t, id, "normal"))
	}
	for _, name := range []string{"mix", "cautious"} {
		p, err := policy.New(name, content.StateSeat)
		if err != nil {
			t.Fatal(err)
		}
		set.States = append(set.States, Player{name, p})
	}
	return set
}

// TestCountsAddUp looks at a small check: every figure at every horizon, shares
// that add up, scenarios that are the parts of the whole.
func TestCountsAddUp(t *testing.T) {
	set := setting(t, 12, "tutorial", "sandbox")
	rep := Run(set)
	if len(rep.Rows) != len(Horizons)*len(figures) {
		t.Fatalf("%d rows", len(rep.Rows))
	}
	parts := map[string]int{}
	for _, r := range rep.ByScenario {
		if r.Scenario == "tutorial" && r.Days > 90 {
			t.Error("a year is looked ahead in a scenario of ten months")
		}
		parts[r.Figure+string(rune(r.Days))] += r.Cases
	}
	failing := 0
	for _, r := range rep.Rows {
		if r.Cases != 12 || parts[r.Figure+string(rune(r.Days))] != 12 {
			t.Errorf("%s, %d days: %d cases, %d in the scenarios", r.Figure, r.Days, r.Cases, parts[r.Figure+string(rune(r.Days))])
		}
		if sum := r.Inside + r.Below + r.Above; sum < 0.999 || sum > 1.001 {
			t.Errorf("%s, %d days: shares add up to %v", r.Figure, r.Days, sum)
		}
		if r.OK != (r.Inside >= Least && r.Inside <= Most) {
			t.Errorf("%s, %d days: %v inside is judged %v", r.Figure, r.Days, r.Inside, r.OK)
		}
		if !r.OK {
			failing++
		}
	}
	if rep.Failing != failing {
		t.Errorf("%d fail, the report says %d", failing, rep.Failing)
	}

	was := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(was)
	if alone := Run(set); !reflect.DeepEqual(alone, rep) {
		t.Error("one core gives another report than all")
	}
}
