package main

import (
	"math"
	"path/filepath"
	"strings"
	"testing"
)

// TestWhatIf tries every change on a campaign of bots, and one on its file: both
// say the same.
func TestWhatIf(t *testing.T) {
	file := filepath.Join(t.TempDir(), "campaign.hcs")
	if code, _, complaint := use("run", "-scenario", "tutorial", "-seed", "5", "-save", file); code != exitOK {
		t.Fatal(complaint)
	}
	type row struct {
		Change  string
		Home    float64 `json:"home_usd"`
		Lost    float64 `json:"lost_by_others_usd"`
		Schemes []struct {
			USD float64 `json:"usd"`
		}
		Spread underOthers
	}
	var all, one []row
	decode(t, &all, "what-if", "-scenario", "tutorial", "-seed", "5", "-format", "json")
	if len(all) < 8 {
		t.Fatalf("%d changes", len(all))
	}
	decode(t, &one, "what-if", "-change", "no-theft", "-format", "json", file)
	if len(one) != 1 || one[0].Change != "no-theft" || one[0].Spread.Pairs == 0 {
		t.Fatalf("%+v", one)
	}
	for i := range all {
		if all[i].Change == "no-theft" && (all[i].Home != one[0].Home || all[i].Lost != one[0].Lost || all[i].Spread != one[0].Spread) {
			t.Errorf("bots: %+v, their file: %+v", all[i], one[0])
		}
		sum := 0.0
		for _, a := range all[i].Schemes {
			sum += a.USD
		}
		if math.Abs(sum-all[i].Home) > 0.01 {
			t.Errorf("%s: the schemes add up to %v, %v came home", all[i].Change, sum, all[i].Home)
		}
	}
	code, out, _ := use("what-if", "-change", "no-theft", file)
	if code != exitOK || !strings.Contains(out, "not history's") || !strings.Contains(out, "customers") {
		t.Errorf("exit %d:\n%s", code, out)
	}
	if code, _, complaint := use("what-if", "-change", "nothing", file); code != exitUsage || !strings.Contains(complaint, "no-theft") {
		t.Errorf("an unknown change: exit %d, %q", code, complaint)
	}
	if code, _, _ := use("what-if", filepath.Join(t.TempDir(), "none")); code != exitFail {
		t.Errorf("no file: exit %d", code)
	}
}
