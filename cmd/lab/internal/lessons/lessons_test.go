package lessons

import (
	"testing"

	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/cmd/lab/internal/shipped"
	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
)

func TestEveryGoalHasAnExperiment(t *testing.T) {
	r := shipped.Flagship(t)
	goals := map[string]int{}
	names := map[string]bool{}
	for _, e := range experiments(r) {
		goals[e.goal]++
		if e.name == "" || names[e.goal+e.name] || e.measure == "" || e.unit == "" || !(e.smallest > 0) || e.of == nil || e.base.name == e.changed.name {
			t.Errorf("%s, %s is not complete", e.goal, e.name)
		}
		names[e.goal+e.name] = true
	}
	if len(goals) != 9 {
		t.Errorf("%d goals: %v", len(goals), goals)
	}
}

// TestVerdicts judges made-up effects.
func TestVerdicts(t *testing.T) {
	for _, c := range []struct {
		low, mean, high float64
		expected        Expectation
		want            string
	}{
		{5, 20, 35, More, "as expected"}, {-35, -20, -5, More, "opposite"}, {-35, -20, -5, Less, "as expected"},
		{-5, 20, 45, More, "null"}, {1, 5, 9, More, "small"}, {-9, -5, -1, More, "small"},
		{-4, 1, 6, None, "as expected: nothing of interest"}, {-20, 1, 22, None, "unclear"}, {2, 8, 14, None, "small"}, {20, 30, 40, None, "larger than expected"},
	} {
		e := Effect{Mean: c.mean, Low: c.low, High: c.high}
		if got := e.judge(c.expected, 10); got != c.want {
			t.Errorf("%v (%v to %v), expected %s: %q, want %q", c.mean, c.low, c.high, c.expected, got, c.want)
		}
	}
}

func TestPairsDifferBySeed(t *testing.T) {
	e := compare([]float64{1, 2, 3}, []float64{2, 4, 6})
	if e.Base != 2 || e.Mean != 2 || e.Median != 2 || !(e.Low < 2 && 2 < e.High) {
		t.Errorf("%+v", e)
	}
	// The same arm twice is no effect at all, without any width.
	if e := compare([]float64{1, 5}, []float64{1, 5}); e.Mean != 0 || e.Low != 0 || e.High != 0 {
		t.Errorf("%+v", e)
	}
}

// TestRulesAreCopied runs all experiments on few pairs: none may change the rules
// that the next one plays by.
func TestRulesAreCopied(t *testing.T) {
	r := shipped.Flagship(t)
	price, rules, patron := r.CoinPrice[len(r.CoinPrice)-1], r.Jurisdictions[0], r.Scenario.Patron[0]
	before := r.Params
	rep := Run(r, 1, 2, nil)
	if len(rep.Rows) != len(experiments(r)) {
		t.Errorf("%d rows", len(rep.Rows))
	}
	for _, row := range rep.Rows {
		if row.Verdict == "" || row.Open.Verdict == "" || row.Pairs != 2 || row.Scenario != "pressure-2017" {
			t.Errorf("%s is not complete: %+v", row.Name, row)
		}
	}
	if r.Params != before || r.CoinPrice[len(r.CoinPrice)-1] != price || r.Jurisdictions[0] != rules || r.Scenario.Patron[0] != patron || len(r.Scenario.Reports) == 0 {
		t.Error("an experiment changed the rules of the others")
	}
}

// TestPinningChangesNothingElse plays the pinned coalition: its blocks stay, and
// it commands as the responding one does.
func TestPinningChangesNothingElse(t *testing.T) {
	r := play.Unending(shipped.Flagship(t))
	coal, _ := content.AnalystDial(content.Coal)
	seats := play.Seats{content.StateSeat: policy.Responding(), content.CoalitionSeat: pinned(content.Coal, 6)}
	c := play.Campaign(r, 3, seats, 0, func(c *sim.Campaign) {
		sum := int32(0)
		for sc := content.Coal; sc < content.Legacy; sc++ {
			d, _ := content.AnalystDial(sc)
			sum += c.State.Office.Dials[d]
		}
		if on := c.State.Office.Dials[coal]; on < 6 && c.State.Day > 31 || sum > command.AnalystBlocks {
			t.Fatalf("day %d: %d blocks on coal, %d in all", c.State.Day, on, sum)
		}
	})
	lists := 0
	for i := range c.Log {
		if cmd := &c.Log[i]; cmd.Seat == content.CoalitionSeat && cmd.Kind == command.Designate {
			lists++
		}
	}
	if lists == 0 {
		t.Error("the pinned coalition lists nobody: more than the analysts was changed")
	}
}
