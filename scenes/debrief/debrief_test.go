package debrief

import (
	"fmt"
	"strings"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// played is a campaign that a bot has played to its end.
func played(t testing.TB, bot string) *sim.Campaign {
	t.Helper()
	lib, problems := content.Load(assets.FS)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	r, err := lib.Compile("pressure-2017", "normal")
	if err != nil {
		t.Fatal(err)
	}
	mine, err := policy.New(bot, content.StateSeat)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := policy.New("baseline", content.CoalitionSeat)
	if err != nil {
		t.Fatal(err)
	}
	c := sim.New(r, 7)
	for c.State.Ending == state.Running {
		mine.Act(r, &c.State, c.Do)
		theirs.Act(r, &c.State, c.Do)
		c.Step()
	}
	return c
}

// led counts where the debrief led to.
type led struct{ titles, agains, codex, exports int }

func open(t testing.TB, h *rehearsal.House, pseudo bool, c *sim.Campaign) (*Scene, *led) {
	t.Helper()
	var to led
	s := New(rehearsal.Words(t, pseudo), view.NewSession(c, content.StateSeat),
		Flow{Title: func() { to.titles++ }, Again: func() { to.agains++ }, Codex: func() { to.codex++ },
			Code: "0000-0000-0000", Link: "?seed=7", Export: func(done func(string)) { to.exports++; done("Exported.") }})
	h.Open(s)
	h.Frames(2)
	return s, &to
}

// TestFitsEverywhere lays the debrief of every ending out in every size, with
// texts that are 40% longer too.
func TestFitsEverywhere(t *testing.T) {
	long, short := played(t, "mix"), played(t, "idle")
	for _, pseudo := range []bool{false, true} {
		for _, s := range []struct{ w, h, tenths int }{
			{1280, 720, 10}, {1920, 1080, 10}, {3840, 2160, 10}, {1920, 1080, 14}, {1280, 720, 20}, {1920, 1080, 20}, {3840, 2160, 20},
		} {
			for ending := state.Running + 1; ending < state.Endings; ending++ {
				c := *long
				if ending == short.State.Ending {
					c = *short
				}
				c.State.Ending = ending
				t.Run(fmt.Sprintf("%s %dx%d at %d%% pseudo %v", ending, s.w, s.h, 10*s.tenths, pseudo), func(t *testing.T) {
					h := rehearsal.New(t, s.w, s.h, s.tenths)
					open(t, h, pseudo, &c)
					h.WantNoProblems("debrief")
					if dump := h.Tree().Dump(); strings.Contains(dump, "[debrief") || strings.Contains(dump, "[page") || strings.Contains(dump, "[view") {
						t.Errorf("a message is missing:\n%s", dump)
					}
				})
			}
		}
	}
}

// TestByKeyboard reads a grade's causes and leaves without the mouse.
func TestByKeyboard(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	s, to := open(t, h, false, played(t, "idle"))
	if h.Describe("ending") != "dismissed" {
		t.Fatalf("doing nothing ended as %s", h.Describe("ending"))
	}
	for i := range s.data.Grades {
		id := "grade/" + s.data.Grades[i].Axis
		h.Focus(id)
		h.Key(ui.KeyInfo)
		if !h.Tree().TipOpen(id) {
			t.Errorf("%s explains nothing", id)
			continue
		}
		dump := h.Tree().Dump()
		for _, c := range s.data.Grades[i].Causes {
			if !strings.Contains(dump, s.Text(c.Text)) {
				t.Errorf("the tooltip of %s leaves out %q", id, s.Text(c.Text))
			}
		}
		h.Key(ui.KeyEscape)
	}
	h.Activate("debrief/again")
	h.Activate("debrief/codex")
	h.Key(ui.KeyEscape)
	if to.agains != 1 || to.codex != 1 || to.titles != 1 {
		t.Errorf("led to %+v", *to)
	}
}

// TestBookBalances compares the two columns as they are shown.
func TestBookBalances(t *testing.T) {
	s := New(rehearsal.Words(t, false), view.NewSession(played(t, "mix"), content.StateSeat), Flow{})
	if e, p := s.data.Earned.Total.Money, s.data.Paid.Total.Money; e != p {
		t.Errorf("taken in all %d, paid in all %d", e, p)
	}
}

// TestHandedOut: the result can be saved to a file, its code is shown, and the
// link can be copied.
func TestHandedOut(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	_, to := open(t, h, false, played(t, "mix"))
	if !strings.Contains(h.Tree().Dump(), "result 0000-0000-0000") {
		t.Error("the code of the result is not shown")
	}
	h.Activate("debrief/export")
	h.Activate("debrief/link")
	if to.exports != 1 || h.Copied != "?seed=7" {
		t.Errorf("%d exports, copied %q", to.exports, h.Copied)
	}
}
