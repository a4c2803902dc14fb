package play

import (
	"strings"
	"testing"

	"hardcurrency/scenes/front"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
)

// TestTheCoalitionsSeat goes from the setting up through rounds, a save and its
// loading to the debrief, and hands a result in that stands.
func TestTheCoalitionsSeat(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g := open(t, h, false)
	h.Activate("title/new")
	h.Frames(2)
	h.Activate("new/seat/coalition")
	h.Activate("new/scenario/tutorial")
	h.Activate("new/begin")
	h.Frames(2)
	h.WantScene("coalition")
	shut := func() {
		for h.Tree().CloseTop() {
			h.Frames(1)
		}
	}
	shut()
	h.Activate("dial/analysts.coal/less")
	h.Activate("dial/analysts.theft/more")
	for h.Describe("round") != "3" {
		shut()
		h.Letter('4')
		h.Frame(0.25)
	}
	shut()
	h.Letter('s')
	h.Frames(2)
	day := h.Describe("day")
	h.Activate("menu")
	h.Activate("menu/leave")
	h.Frames(3)
	h.WantScene("title")
	if dump := h.Tree().Dump(); strings.Contains(dump, "Treasury $") {
		t.Error("the title tells the coalition what the state has")
	}
	h.Activate("title/continue")
	h.Frames(3)
	h.WantScene("coalition")
	if got := h.Describe("day"); got != day {
		t.Errorf("saved on day %s, opened on %s", day, got)
	}
	for range 3000 {
		if h.Describe("scene") == "debrief" {
			break
		}
		shut()
		if h.Describe("running") != "true" {
			h.Letter('4')
		}
		h.Frame(0.25)
	}
	h.WantScene("debrief")
	h.Frames(2)
	if h.Describe("seat") != "coalition" {
		t.Fatal("the debrief is the state's")
	}
	h.Activate("debrief/export")
	h.Frames(2)
	if len(h.Exported) != 1 || !strings.HasSuffix(h.Exported[0].Name, result.Extension) {
		t.Fatalf("handed out: %+v", h.Exported)
	}
	rep, err := result.Verify(g.config.Library, h.Exported[0].Data)
	if err != nil || rep.Verdict != save.Holds || rep.Header.Seat != content.CoalitionSeat || rep.Header.Opponent != "novice" || rep.Orders < 2 {
		t.Errorf("the result does not stand: %+v, %v", rep, err)
	}
	h.Activate("debrief/link")
	if h.Copied != "-scenario tutorial -seed 1 -seat coalition -difficulty normal" {
		t.Errorf("copied %q", h.Copied)
	}
	h.Activate("debrief/again")
	h.Frames(2)
	h.WantScene("coalition")
}

// TestWhoSitsOpposite: the usual opponent depends on the seat and, for beginners,
// on the scenario.
func TestWhoSitsOpposite(t *testing.T) {
	for _, c := range []struct {
		setup front.Setup
		want  string
	}{
		{front.Setup{Scenario: scenario}, "baseline"},
		{front.Setup{Scenario: scenario, Seat: content.CoalitionSeat}, "mix"},
		{front.Setup{Scenario: beginnersScenario, Seat: content.CoalitionSeat}, "novice"},
		{front.Setup{Scenario: beginnersScenario, Seat: content.CoalitionSeat, Opponent: "expert"}, "expert"},
	} {
		if got := opponent(c.setup); got != c.want {
			t.Errorf("%+v meets %s, not %s", c.setup, got, c.want)
		}
	}
}
