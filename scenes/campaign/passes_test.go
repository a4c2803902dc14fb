package campaign

import (
	"testing"

	"hardcurrency/scenes/internal/rehearsal"
)

// TestPassesFollowAttention lets a while go by: passes come, oftener the more the
// other side watches ships, and never while the days stand still.
func TestPassesFollowAttention(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	s := h.Settings()
	s.ReduceMotion = false
	h.Apply(s)
	g, _ := room(t, h, false, session(t, 400))
	seconds(h, passRest+passSeldom)
	if g.pass.nth != 0 {
		t.Error("a pass came while the days stood still")
	}
	if g.world.WatchedAtSea() <= 0 {
		t.Fatal("nobody watches the sea after a year of coal")
	}
	shown := false
	for range 10 * int(passRest+passSeldom+passLasts) {
		if h.Tree().Modal() != "" {
			h.Tree().CloseTop()
		}
		g.setSpeed(1)
		h.Frame(0.1)
		if n := len(g.laid.Swaths); n > 0 {
			shown = true
			if d := g.laid.Swaths[0].Done; d < 0 || d > 1 {
				t.Fatalf("a pass has come to %v", d)
			}
		}
	}
	if !shown {
		t.Error("no pass came")
	}
	if rest(0.4) >= rest(0.1) || rest(1) < passRest {
		t.Errorf("between passes lie %v seconds for a tenth of the analysts, %v for four, %v for all", rest(0.1), rest(0.4), rest(1))
	}
}
