package debrief

import (
	"strings"
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// TestScoreIsOfThisCampaign replays a campaign for its forecasts: what came adds
// up to what was remitted, and neither all nor none came as told in a range that
// has some width.
func TestScoreIsOfThisCampaign(t *testing.T) {
	c := played(t, "mix")
	s := newScore(c, nil)
	for s.advance() {
	}
	if s.again.Hash() != c.Hash() {
		t.Fatal("played again the campaign ends otherwise")
	}
	if want := int(c.State.Day) / scoreDays; len(s.told) != want {
		t.Fatalf("%d forecasts, want %d", len(s.told), want)
	}
	sum := 0.0
	for _, f := range s.told {
		if f.high <= f.low {
			t.Errorf("on day %d the forecast is from %v to %v", f.day, f.low, f.high)
		}
		sum += f.came
	}
	if all := c.State.Ledger.Total[state.Remitted].Millions(); sum <= 0 || sum > all+0.01 {
		t.Errorf("%v was remitted, %v in the half-years", all, sum)
	}
	// An order given after a forecast moves what came and not what stood.
	apart := 0
	for i := range s.told {
		if f := &s.told[i]; f.stood != f.came {
			apart++
		}
	}
	if apart == 0 {
		t.Error("what came is what stood, though orders were given")
	}
	// Without any order the two are one.
	idle := played(t, "passive")
	still := newScore(idle, policy.Baseline{})
	for still.advance() {
	}
	for i := range still.told {
		if f := &still.told[i]; f.stood-f.came > 1e-6 || f.came-f.stood > 1e-6 {
			t.Errorf("day %d: stood %v, came %v, and nothing was ordered", f.day, f.stood, f.came)
		}
	}
	// Another outcome than the one that is shown proves nothing.
	other := newScore(c, nil)
	other.hash++
	for other.advance() {
	}
	if other.told != nil {
		t.Error("a score is kept of a campaign that cannot be played again")
	}
}

// TestScoreIsShown waits until it has been worked out.
func TestScoreIsShown(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	s, _ := open(t, h, false, played(t, "mix"))
	for range 2000 {
		if h.Frame(0.01); s.told != nil {
			break
		}
	}
	h.Frames(2)
	if !strings.Contains(h.Tree().Dump(), s.T("page.forecast")) {
		t.Fatal("the score is not shown")
	}
	h.WantNoProblems("debrief with its score")
	h.Key(ui.KeyEscape)
}
