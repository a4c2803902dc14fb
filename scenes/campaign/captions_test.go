package campaign

import (
	"testing"

	"hardcurrency/game/stage"
	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

func TestEverySoundExists(t *testing.T) {
	known := map[stage.Sound]bool{"": true}
	for _, s := range stage.Sounds {
		known[s] = true
	}
	for k := range state.NewsKinds {
		if s := soundOf(view.NewsItem{Kind: k}); !known[s] {
			t.Errorf("news %s sounds like %q", k, s)
		}
	}
	for e := range state.Endings {
		if s := soundOfEnd(e); s == "" || !known[s] {
			t.Errorf("ending %s sounds like %q", e, s)
		}
	}
}

func TestCaptionsGo(t *testing.T) {
	c := caption{"A bell", captionSeconds, 1}
	c.pass(captionSeconds / 2)
	if c.text == "" || c.version != 1 {
		t.Error("it goes at once")
	}
	c.pass(captionSeconds)
	if c.text != "" || c.version != 2 {
		t.Error("it stays")
	}
	c.pass(1)
	if c.version != 2 {
		t.Error("nothing changes, and yet it does")
	}
}

// TestTheDaysAreHeard lives half a year: ships going dark, money handed over and
// advisors are heard, and nothing more often than a person could bear.
func TestTheDaysAreHeard(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, _ := room(t, h, false, session(t, 60))
	h.Sounds = nil
	start := g.state().Day
	for g.state().Day < start+180 && !g.ended {
		if h.Tree().Modal() != "" {
			h.Key(ui.KeyEscape)
		}
		if !g.pace.Running() {
			h.Letter('1')
		}
		h.Frame(0.25)
	}
	count := map[stage.Sound]int{}
	for _, s := range h.Sounds {
		count[s]++
	}
	for _, s := range []stage.Sound{stage.SoundHush, stage.SoundIncome, stage.SoundAdvisory} {
		if count[s] == 0 {
			t.Errorf("%s was never heard in %d days", s, g.state().Day-start)
		}
	}
	if n := count[stage.SoundHush]; n > 180/hushRest+1 {
		t.Errorf("%d ships were heard in 180 seconds", n)
	}
}
