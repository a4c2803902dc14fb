package debrief

import (
	"fmt"
	"strings"
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/view"
)

// wonder opens the page of what-ifs over a debrief and waits for its study.
func wonder(t testing.TB, h *rehearsal.House, pseudo bool) *Otherwise {
	t.Helper()
	s := New(rehearsal.Words(t, pseudo), view.NewSession(played(t, "mix"), content.StateSeat), Flow{Title: func() {}, Other: policy.Baseline{}})
	h.Open(s)
	h.Frames(2)
	h.Activate("debrief/otherwise")
	h.WantScene("otherwise")
	o := h.Top().(*Otherwise)
	settle(t, h)
	return o
}

// settle waits until nothing is being worked out.
func settle(t testing.TB, h *rehearsal.House) {
	t.Helper()
	for range 40000 {
		o := h.Top().(*Otherwise)
		busy := o.trials.running || !o.trials.ready
		for _, x := range o.trials.done {
			busy = busy || x.spreading
		}
		if !busy {
			h.Frames(2)
			return
		}
		h.Frame(0.01)
	}
	t.Fatal("it is never done")
}

// TestWhatIfFitsEverywhere lays the page out in every size, before and after a
// change, with texts that are 40% longer too.
func TestWhatIfFitsEverywhere(t *testing.T) {
	for _, pseudo := range []bool{false, true} {
		for _, s := range []struct{ w, h, tenths int }{
			{1280, 720, 10}, {1920, 1080, 10}, {3840, 2160, 10}, {1280, 720, 20}, {1920, 1080, 20},
		} {
			t.Run(fmt.Sprintf("%dx%d at %d%% pseudo %v", s.w, s.h, 10*s.tenths, pseudo), func(t *testing.T) {
				h := rehearsal.New(t, s.w, s.h, s.tenths)
				o := wonder(t, h, pseudo)
				want := func(where string) {
					t.Helper()
					h.WantNoProblems(where)
					if dump := h.Tree().Dump(); strings.Contains(dump, "[otherwise") || strings.Contains(dump, "[debrief") || strings.Contains(dump, "[view") || strings.Contains(dump, "[account") {
						t.Errorf("%s: a message is missing:\n%s", where, dump)
					}
				}
				want("the list")
				h.Activate("otherwise/no-theft")
				settle(t, h)
				want("a change of the world")
				if o.single() {
					h.Key(ui.KeyEscape)
				}
				h.Activate("otherwise/tab/own")
				want("the decisions")
				h.Activate("otherwise/decision/2")
				want("a decision")
				for k := range 4 {
					if id := fmt.Sprintf("otherwise/option/%d", k); h.Has(id) {
						h.Activate(id)
						break
					}
				}
				settle(t, h)
				want("another answer")
				if len(o.trials.done) != 2 {
					t.Errorf("%d changes were tried", len(o.trials.done))
				}
			})
		}
	}
}

// TestWhatIfSaysWhatTheLedgerSays runs a change by keyboard and reads the figures.
func TestWhatIfSaysWhatTheLedgerSays(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	o := wonder(t, h, false)
	h.Focus("otherwise/no-theft")
	h.Key(ui.KeyEnter)
	settle(t, h)
	x := o.trials.find("no-theft")
	if x == nil || x.out.Spread.Pairs == 0 {
		t.Fatal("it was not run")
	}
	dump := h.Tree().Dump()
	for _, want := range []string{said(o.Words, x), "Exchange customers", "20 other seeds", "not history’s"} {
		if !strings.Contains(dump, want) {
			t.Errorf("%q is not shown in\n%s", want, dump)
		}
	}
	for i := range x.diff.Lines {
		h.Activate("otherwise/measure/" + x.diff.Lines[i].ID)
		if o.measure != x.diff.Lines[i].ID {
			t.Errorf("the measure is %s", o.measure)
		}
	}
	// Shown again it is not played again, and it stays when the page is left.
	h.Activate("otherwise/no-closure")
	h.Activate("otherwise/no-theft")
	settle(t, h)
	h.Key(ui.KeyEscape)
	h.WantScene("debrief")
	// What is left while it is worked out is there, once, when one comes back.
	h.Activate("debrief/otherwise")
	h.Activate("otherwise/coin-flat")
	h.Key(ui.KeyEscape)
	h.Activate("debrief/otherwise")
	h.Activate("otherwise/coin-flat")
	settle(t, h)
	if x := h.Top().(*Otherwise).trials.find("coin-flat"); x == nil || x.out.Spread.Pairs == 0 {
		t.Error("what was begun is lost")
	}
	if o := h.Top().(*Otherwise); o.trials.find("no-theft") != x || len(o.trials.done) != 3 {
		t.Errorf("%d changes are known", len(o.trials.done))
	}
}

// TestWhatIfChosenWhileWorking: the last choice is the one that is shown.
func TestWhatIfChosenWhileWorking(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	o := wonder(t, h, false)
	h.Activate("otherwise/no-theft")
	h.Activate("otherwise/coin-flat")
	settle(t, h)
	if o.chosen != "coin-flat" || o.trials.find("coin-flat") == nil {
		t.Errorf("%s is chosen, %d were tried", o.chosen, len(o.trials.done))
	}
}

// TestNoWhatIfUnderOtherRules: a campaign that cannot be played again says so.
func TestNoWhatIfUnderOtherRules(t *testing.T) {
	c := played(t, "mix")
	c.State.Home.Welfare++
	h := rehearsal.New(t, 1280, 720, 10)
	s := New(rehearsal.Words(t, false), view.NewSession(c, content.StateSeat), Flow{Other: policy.Baseline{}})
	h.Open(s)
	h.Frames(2)
	h.Activate("debrief/otherwise")
	settle(t, h)
	if !strings.Contains(h.Tree().Dump(), s.T("otherwise.broken")) || h.Has("otherwise/list") {
		t.Error("a what-if is offered")
	}
}
