package campaign

import (
	"testing"

	"hardcurrency/game/stage"
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
