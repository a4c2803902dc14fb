package campaign

import (
	"fmt"
	"strings"
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
)

// seconds lets so much of the player's time pass.
func seconds(h *rehearsal.House, s float64) {
	for range int(s * 10) {
		h.Frame(0.1)
	}
}

// explain opens the tooltip of a node from the keyboard and closes it again.
func explain(h *rehearsal.House, id string) {
	h.Focus(id)
	h.Key(ui.KeyInfo)
	seconds(h, 0.2)
	for range 4 {
		if h.Tree().TipDepth() > 0 {
			h.Key(ui.KeyEscape)
		}
	}
}

// TestGuideWaitsForTheRealAction takes every lesson of the guidance by doing what
// it asks for, by keyboard. No lesson goes by itself before that.
func TestGuideWaitsForTheRealAction(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, sessionOf(t, "tutorial", 0))
	if h.Tree().Modal() != "" {
		t.Fatal("a page covers the first lesson")
	}
	h.WantDump("first-lesson")
	do := map[string]func(){
		"01-desk": func() { explain(h, "date") },
		"02-bar":  func() { explain(h, "metric/treasury") },
		"03-why": func() {
			h.Focus("metric/exposure")
			h.Key(ui.KeyInfo)
			h.Key(ui.KeyTab)
			h.Key(ui.KeyInfo)
			seconds(h, 0.2)
			for h.Tree().TipDepth() > 0 {
				h.Key(ui.KeyEscape)
			}
		},
		"04-coal":     func() { h.Letter('q') },
		"05-dial":     func() { h.Focus("dial/coal.share"); h.Key(ui.KeyRight) },
		"06-fan":      func() { h.Focus("dial/coal.share"); h.Key(ui.KeyEnter) },
		"07-evidence": func() { explain(h, "rail/coal") },
		"08-orders":   func() { explain(h, "orders") },
		"09-time": func() {
			h.Letter('1')
			for range 100 {
				if h.Frame(0.1); len(g.dossiers) > 0 {
					break
				}
			}
		},
		"10-dossier": func() {
			if len(g.dossiers) == 0 {
				t.Fatal("no paper came in the first days of the tutorial")
			}
			h.Letter('d')
			h.Activate("sheet/sign")
		},
		"11-map":  func() { g.choose(g.rowID(0)); h.Frames(1) },
		"12-coin": func() { h.Letter('o') },
		"13-people": func() {
			h.Letter('t')
			h.Focus("dial/" + content.Training.String())
			h.Key(ui.KeyLeft)
			h.Key(ui.KeyEnter)
		},
		"14-home":   func() { h.Letter('h'); explain(h, "metric/welfare") },
		"15-leader": func() { explain(h, "metric/confidence") },
		"16-waterbed": func() {
			explain(h, "rail/oil")
			explain(h, "rail/theft")
		},
	}
	for i := range lessons {
		l := &lessons[i]
		if got := h.Describe("lesson"); got != l.id {
			t.Fatalf("lesson %q is shown, not %s", got, l.id)
		}
		if id := l.at(g); id != "" && id != "map" && h.Tree().Sight(id).W <= 0 {
			t.Errorf("lesson %s points at %s, which cannot be seen", l.id, id)
		}
		g.pace.SetRunning(false)
		seconds(h, guideRead+guideRest+1)
		if h.Describe("lesson") != l.id {
			t.Fatalf("lesson %s went by itself", l.id)
		}
		if i == len(lessons)-1 {
			break
		}
		if do[l.id] == nil {
			t.Fatalf("nobody knows how to take lesson %s", l.id)
		}
		do[l.id]()
		if !g.guide.done {
			t.Fatalf("lesson %s was not taken", l.id)
		}
		g.pace.SetRunning(false)
		seconds(h, guideRead+guideRest)
	}
	h.Activate("guide/next")
	if g.guide.on || h.Has("guide") {
		t.Error("the guidance goes on after its end")
	}
	if n := len(g.session.Campaign().Log); n == 0 {
		t.Error("the lessons taught no order")
	}
}

// rowID is the id by which a row of the open table is chosen.
func (g *Game) rowID(i int) string { return fmt.Sprintf("%x", uint64(g.table.Rows[i].ID)) }

// TestGuideIsFree can be skipped through, left, and begun again from the menu.
func TestGuideIsFree(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, _ := room(t, h, false, sessionOf(t, "tutorial", 0))
	for range len(lessons) - 1 {
		h.Letter('n')
	}
	if got := h.Describe("lesson"); got != lessons[len(lessons)-1].id {
		t.Fatalf("after going on to the end lesson %s is shown", got)
	}
	h.Activate("guide/back")
	h.Activate("guide/leave")
	if g.guide.on {
		t.Fatal("it cannot be left")
	}
	h.Key(ui.KeyEscape)
	h.Activate("menu/guide")
	if got := h.Describe("lesson"); got != lessons[0].id {
		t.Errorf("begun again it shows %q", got)
	}
	if n := len(g.session.Campaign().Log); n != 0 {
		t.Errorf("%d orders were given by going through the words", n)
	}
}

// TestGuideFits lays out every lesson in every kind of window.
func TestGuideFits(t *testing.T) {
	for _, pseudo := range []bool{false, true} {
		for _, s := range []struct{ w, h, tenths int }{{1280, 720, 10}, {1920, 1080, 10}, {1920, 1080, 20}, {1280, 720, 20}} {
			h := rehearsal.New(t, s.w, s.h, s.tenths)
			g, _ := room(t, h, pseudo, sessionOf(t, "tutorial", 0))
			for i := range lessons {
				h.WantNoProblems(fmt.Sprintf("%v pseudo %v lesson %s", s, pseudo, lessons[i].id))
				if g.page == "guide" {
					h.Key(ui.KeyEscape)
					h.WantNoProblems(fmt.Sprintf("%v pseudo %v strip %s", s, pseudo, lessons[i].id))
				}
				if target := g.guideTarget(); target.W > 0 && !strings.HasPrefix(lessons[i].id, "10") {
					if card := h.Tree().Sight("guide"); card.X < target.X+target.W && target.X < card.X+card.W && card.Y < target.Y+target.H && target.Y < card.Y+card.H {
						t.Errorf("%v: the card of lesson %s covers what it points at", s, lessons[i].id)
					}
				}
				g.lessonAt(i + 1)
				h.Frames(2)
			}
		}
	}
}

// TestKeysCanBeChanged gives the charts another key.
func TestKeysCanBeChanged(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, _ := room(t, h, false, session(t, 40))
	s := h.Settings()
	s.Keys = map[string]string{"charts": "z"}
	h.Apply(s)
	h.Letter('c')
	if g.page != "" {
		t.Errorf("the old key opens %q", g.page)
	}
	h.Letter('z')
	if g.page != "charts" {
		t.Errorf("the new key opens %q", g.page)
	}
}
