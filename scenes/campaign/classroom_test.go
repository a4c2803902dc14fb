package campaign

import (
	"fmt"
	"strings"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// asking is the prompts of a scenario, as the campaign's flow has them.
func asking(t testing.TB, scenario string) (*content.Library, func(content.Date) *content.Prompt) {
	t.Helper()
	lib, problems := content.Load(assets.FS)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	return lib, func(on content.Date) *content.Prompt { return lib.PromptOn(scenario, on) }
}

// before is a campaign on the morning before its nth prompt.
func before(t testing.TB, lib *content.Library, scenario string, nth int) *view.Session {
	t.Helper()
	for _, p := range lib.Prompts {
		if p.Scenario != scenario {
			continue
		}
		if nth--; nth < 0 {
			r, err := lib.Compile(scenario, "normal")
			if err != nil {
				t.Fatal(err)
			}
			return sessionOf(t, scenario, int32(p.Date-r.Scenario.Start)-1)
		}
	}
	t.Fatal("there are not so many prompts")
	return nil
}

// project opens a campaign before a class.
func project(t testing.TB, h *rehearsal.House, pseudo bool, scenario string, nth int) *Game {
	t.Helper()
	lib, ask := asking(t, scenario)
	s := h.Settings()
	s.Projector = true
	h.Apply(s)
	g, _ := room(t, h, pseudo, before(t, lib, scenario, nth))
	g.flow.Prompt = ask
	return g
}

// TestEveryPromptFits shows each card in every size, with its note.
func TestEveryPromptFits(t *testing.T) {
	lib, _ := asking(t, "")
	for _, pseudo := range []bool{false, true} {
		for _, s := range []struct{ w, h int }{{1280, 720}, {1920, 1080}} {
			h := rehearsal.New(t, s.w, s.h, 10)
			set := h.Settings()
			set.Projector = true
			h.Apply(set)
			g, _ := room(t, h, pseudo, session(t, 400))
			for i := range lib.Prompts {
				p := &lib.Prompts[i]
				g.class = classroom{prompt: p, noted: true}
				g.openPage("prompt")
				h.Frames(2)
				h.WantNoProblems(fmt.Sprintf("%s at %dx%d, pseudo %v", p.ID, s.w, s.h, pseudo))
				dump := h.Tree().Dump()
				if strings.Contains(dump, "[prompt") || strings.Contains(dump, "[classroom") {
					t.Errorf("%s: a message is missing:\n%s", p.ID, dump)
				}
				for _, id := range p.Figures {
					if _, ok := g.session.Figure(id); !ok {
						t.Errorf("%s shows the figure %q, which there is not", p.ID, id)
					}
				}
				h.Key(ui.KeyEscape)
				if g.page != "" {
					t.Fatalf("%s does not go with Escape", p.ID)
				}
			}
		}
	}
}

// TestAClassIsAskedOnTheDay lets the days run into a prompt, reads its note and
// goes on.
func TestAClassIsAskedOnTheDay(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g := project(t, h, false, "pressure-2017", 0)
	g.pace.SetRunning(true)
	days(h, 3)
	if g.page != "prompt" || g.pace.Running() || g.session.Campaign().Date() != g.class.prompt.Date {
		t.Fatalf("on %v the page is %q", g.session.Campaign().Date(), g.page)
	}
	dump := h.Tree().Dump()
	for _, want := range []string{g.T("prompt.sell-ahead.ask"), g.T("prompt.sell-ahead.look")} {
		if !strings.Contains(dump, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	if note := g.T("prompt.sell-ahead.note"); strings.Contains(dump, note) {
		t.Error("the class reads the teacher's note")
	} else if h.Activate("prompt/note"); !strings.Contains(h.Tree().Dump(), note) {
		t.Error("the note is not shown")
	}
	h.Key(ui.KeyEscape)
	g.pace.SetRunning(true)
	days(h, 5)
	if g.page == "prompt" {
		t.Error("it is asked twice")
	}
}

// TestNobodyIsAskedUnasked: not without projector mode, and not once it was ended.
func TestNobodyIsAskedUnasked(t *testing.T) {
	run := func(change func(h *rehearsal.House, g *Game)) string {
		h := rehearsal.New(t, 1920, 1080, 10)
		g := project(t, h, false, "pressure-2017", 0)
		change(h, g)
		g.pace.SetRunning(true)
		days(h, 2)
		return g.page
	}
	if page := run(func(h *rehearsal.House, _ *Game) { h.Letter('j') }); page != "" {
		t.Errorf("without projector mode the page is %q", page)
	}
	if page := run(func(h *rehearsal.House, g *Game) {
		s := h.Settings()
		s.Silent = true
		h.Apply(s)
	}); page != "" {
		t.Errorf("with questions off the page is %q", page)
	}
	if page := run(func(*rehearsal.House, *Game) {}); page != "prompt" {
		t.Errorf("the test shows nothing: the page is %q", page)
	}
	// Ended on the card.
	h := rehearsal.New(t, 1920, 1080, 10)
	g := project(t, h, false, "pressure-2017", 0)
	g.pace.SetRunning(true)
	days(h, 2)
	h.Activate("prompt/off")
	if !h.Settings().Silent || g.page != "" {
		t.Errorf("settings %+v, page %q", h.Settings(), g.page)
	}
}

// TestProjectorByKey switches the mode and back.
func TestProjectorByKey(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 30))
	h.Letter('j')
	if s := h.Settings(); !s.Projector || g.kit.T.Scale < 1.39 || g.kit.T.Palette != theme.Room().ForVision(theme.HighContrast) {
		t.Errorf("settings %+v, scale %v", s, g.kit.T.Scale)
	}
	h.Letter('j')
	if s := h.Settings(); s.Projector || g.kit.T.Scale != 1 {
		t.Errorf("settings %+v, scale %v", s, g.kit.T.Scale)
	}
}
