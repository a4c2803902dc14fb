package campaign

import (
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/command"
	"hardcurrency/sim/state"
)

// TestTheOfficeIsBuilt opens the office by its key, begins an institution, takes
// it back, begins it again, and dissolves it once it works.
func TestTheOfficeIsBuilt(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 0))
	h.Key(ui.KeyEscape)
	h.Letter('b')
	if !h.Has("page/office") {
		t.Fatal("its key does not open the office")
	}
	h.WantDump("office")
	h.Activate("office/foresight-desk")
	h.Activate("office/do")
	if len(g.session.Pending()) != 0 {
		t.Fatal("what it rests on does not stand, and it was begun")
	}
	h.Activate("office/registry")
	h.Activate("office/do")
	if p := g.session.Pending(); len(p) != 1 || p[0].Command.Kind != command.Develop {
		t.Fatalf("pending are %v", p)
	}
	h.Activate("office/do")
	if len(g.session.Pending()) != 0 {
		t.Fatal("pressed again, the order is not taken back")
	}
	h.Activate("office/do")
	h.Key(ui.KeyEscape)
	if h.Has("page/office") {
		t.Fatal("Escape does not close the office")
	}
	row, _ := g.session.Rules().CapabilityByID("registry")
	for range 120 {
		g.session.Day()
	}
	if x := g.state().Institutions.Rows[row]; x.Status != state.CapabilityWorking {
		t.Fatalf("it is %v after four months", x.Status)
	}
	h.Frames(1)
	h.Activate("bar/office")
	h.Activate("office/registry")
	h.Activate("office/do")
	if p := g.session.Pending(); len(p) != 1 || p[0].Command.Kind != command.Dissolve {
		t.Fatalf("pending are %v", p)
	}
}
