package sim_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/forecast"
	"hardcurrency/sim/num"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// Golden files hold results that must be the same on every platform, and the same
// until a change of the model is meant. A change that is meant writes them anew,
// and once there is a release raises sim.RulesVersion:
//
//	go test ./sim -run Golden -update
const (
	hashesFile    = "testdata/hashes.txt"    // one line a campaign
	scenariosFile = "testdata/scenarios.txt" // one line a scenario
	goldenSeeds   = 100                      // a scenario
)

// TestGoldenHashes plays whole campaigns of every scenario, every policy of one
// seat against every one of the other in turn, and compares their last hashes
// with those on file: each, to find a difference, and all of a scenario's in one.
func TestGoldenHashes(t *testing.T) {
	states, coalitions := policy.Names(content.StateSeat), policy.Names(content.CoalitionSeat)
	var singles, whole bytes.Buffer
	for _, r := range scenarios(t) {
		var all num.Hasher
		for seed := range goldenSeeds {
			// The coalition's policies move on by one after each round of the state's, so
			// that all pairs come.
			st := states[seed%len(states)]
			co := coalitions[(seed+seed/len(states))%len(coalitions)]
			c := newBots(t, st, co).play(sim.New(r, uint64(seed+1)), forever)
			hash := c.Hash()
			all.Add(hash)
			fmt.Fprintf(&singles, "%s %d %s %s %s %d %016x\n", r.Scenario.ID, seed+1, st, co, c.State.Ending, c.State.Day, hash)
		}
		fmt.Fprintf(&whole, "%s %d campaigns %016x fans %016x\n", r.Scenario.ID, goldenSeeds, all.Sum(), fans(t, r))
	}
	golden(t, hashesFile, singles.Bytes())
	golden(t, scenariosFile, whole.Bytes())
}

// fans forecasts from some days of a campaign and hashes what comes out, to the
// last bit.
func fans(t *testing.T, r *content.Rules) uint64 {
	t.Helper()
	var h num.Hasher
	for _, day := range [...]int32{0, 120, 250} {
		c := newBots(t, "mix", "baseline").play(sim.New(r, 9), day)
		if c.State.Ending != state.Running {
			t.Fatalf("%s ended before day %d", r.Scenario.ID, day)
		}
		j := forecast.New(r, &c.State, forecast.Standing(), 90, 3)
		j.Advance(forecast.First)
		res := j.Result()
		for _, fan := range [...]forecast.Fan{res.Treasury, res.Remitted, res.Exposure, res.Pressure, res.Confidence} {
			for _, b := range fan {
				for _, x := range [...]float64{b.P10, b.P25, b.P50, b.P75, b.P90} {
					h.AddFloat(x)
				}
			}
		}
	}
	return h.Sum()
}

// golden compares lines with those of a file, or writes the file.
func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	w, g := bufio.NewScanner(bytes.NewReader(want)), bufio.NewScanner(bytes.NewReader(got))
	lines, differ := 0, 0
	for g.Scan() {
		w.Scan()
		lines++
		if w.Text() != g.Text() {
			if differ++; differ <= 8 {
				t.Errorf("now  %s\nfile %s", g.Text(), w.Text())
			}
		}
	}
	t.Errorf("%d of %d lines of %s differ from now (%d lines on file)", differ, lines, file, strings.Count(string(want), "\n"))
}
