package sim_test

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"testing"

	"hardcurrency/sim"
)

const (
	goldenFile  = "testdata/hashes.txt"
	goldenSeeds = 20
)

var goldenPolicies = [...]string{"idle", "cautious", "mix", "max", "only-theft"}

// TestGoldenHashes plays whole campaigns and compares their last hashes with
// those on file: the same on every platform, and the same until a change of the
// model is meant. A change that is meant raises sim.RulesVersion and writes the
// file anew: go test ./sim -run GoldenHashes -update
func TestGoldenHashes(t *testing.T) {
	var got bytes.Buffer
	for _, name := range goldenPolicies {
		for seed := range uint64(goldenSeeds) {
			c := newBots(t, name, "baseline").play(sim.New(rules(t), seed+1), forever)
			fmt.Fprintf(&got, "%s %d %s %d %016x\n", name, seed+1, c.State.Ending, c.State.Day, c.Hash())
		}
	}
	if *update {
		if err := os.WriteFile(goldenFile, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got.Bytes(), want) {
		return
	}
	w, g := bufio.NewScanner(bytes.NewReader(want)), bufio.NewScanner(&got)
	differ := 0
	for g.Scan() {
		w.Scan()
		if w.Text() != g.Text() {
			if differ++; differ <= 5 {
				t.Errorf("now  %s\nfile %s", g.Text(), w.Text())
			}
		}
	}
	t.Errorf("%d of %d campaigns differ", differ, len(goldenPolicies)*goldenSeeds)
}
