package play

import (
	"fmt"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

const scenario = "pressure-2017"

func library(t testing.TB) *content.Library {
	t.Helper()
	l, problems := content.Load(assets.FS)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	return l
}

// open opens the game in a house.
func open(t testing.TB, h *rehearsal.House, pseudo bool) *Game {
	t.Helper()
	seed := uint64(0)
	g, err := New(Config{Library: library(t), Words: rehearsal.Words(t, pseudo), Seed: func() uint64 { seed++; return seed }, Now: clock()})
	if err != nil {
		t.Fatal(err)
	}
	h.Open(g)
	h.Frames(2)
	return g
}

// played is a table at which a bot has sat for so many days, at most to the end.
func played(t testing.TB, seed uint64, days int32) *table { return playedBy(t, seed, days, true) }

// atTheDesk is played with the state's orders first each day, as a session gives
// those of a person.
func atTheDesk(t testing.TB, seed uint64, days int32) *table { return playedBy(t, seed, days, false) }

func playedBy(t testing.TB, seed uint64, days int32, theyBegin bool) *table {
	t.Helper()
	r, err := library(t).Compile(scenario, "student")
	if err != nil {
		t.Fatal(err)
	}
	c := sim.New(r, seed)
	mine, err := policy.New("mix", content.StateSeat)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := policy.New("baseline", content.CoalitionSeat)
	if err != nil {
		t.Fatal(err)
	}
	recorder := &save.Recorder{}
	for c.State.Day < days && c.State.Ending == state.Running {
		if theyBegin {
			theirs.Act(r, &c.State, c.Do)
		}
		mine.Act(r, &c.State, c.Do)
		if !theyBegin {
			theirs.Act(r, &c.State, c.Do)
		}
		c.Step()
		recorder.Note(c)
	}
	return &table{campaign: c, opponent: "baseline", recorder: recorder}
}

// screens are the sizes at which everything must fit: windows, and the scale of
// the interface in tenths.
var screens = []struct{ w, h, tenths int }{
	{1280, 720, 10}, {1920, 1080, 10}, {3840, 2160, 10},
	{1280, 720, 15}, {1920, 1080, 15}, {3840, 2160, 15},
	{1280, 720, 20}, {1920, 1080, 20}, {3840, 2160, 20},
	{1920, 1080, 8}, {960, 540, 10},
}

// TestEverythingFits lays every screen of the game out, in every size and with
// texts that are 40% longer.
func TestEverythingFits(t *testing.T) {
	for _, pseudo := range []bool{false, true} {
		for _, s := range screens {
			name := fmt.Sprintf("%dx%d at %d%%", s.w, s.h, 10*s.tenths)
			if pseudo {
				name += " pseudo"
			}
			t.Run(name, func(t *testing.T) {
				h := rehearsal.New(t, s.w, s.h, s.tenths)
				seen := map[string]bool{} // one fault shows on many screens
				tour(t, h, open(t, h, pseudo), func(where string) {
					for _, p := range h.Tree().Problems() {
						if !seen[p.String()] {
							seen[p.String()] = true
							t.Errorf("%s: %s", where, p)
						}
					}
				})
			})
		}
	}
}

// tour goes through the whole game and stops at everything there is to see.
func tour(t *testing.T, h *rehearsal.House, g *Game, at func(where string)) {
	h.WantScene("title")
	at("title, empty")
	around(h, g, at)
	h.Activate("title/new")
	at("new")
	h.Set("new/seed", "x")
	at("new, no seed")
	h.Set("new/seed", "7")
	h.Activate("new/begin")
	h.WantScene("campaign")
	campaignTour(h, at)
	h.Activate("menu/leave")
	h.Frames(3)
	h.WantScene("title")
	at("title, continue")

	g.sit(played(t, 3, 1000))
	h.Frames(2)
	h.WantScene("campaign")
	campaignTour(h, at)
	h.Activate("menu/leave")
	h.Frames(3)

	write(t, h, "auto-2.hcs", []byte("no save"))
	write(t, h, "save-9.hcs", newer(t))
	h.Activate("title/load")
	h.Frames(3)
	h.WantScene("load")
	at("load")
	h.Activate("load/auto-1.hcs/delete")
	at("delete")
	h.Key(ui.KeyEscape)
	h.Key(ui.KeyEscape)

	g.sit(played(t, 4, 5000))
	h.Frames(2)
	h.WantScene("debrief")
	at("debrief")
}

// around visits what can be seen without a campaign.
func around(h *rehearsal.House, g *Game, at func(where string)) {
	h.Activate("title/settings")
	for _, tab := range []string{"display", "sound", "play"} {
		h.Activate("settings/tab/" + tab)
		at("settings, " + tab)
	}
	h.Key(ui.KeyEscape)
	h.Activate("title/credits")
	at("credits")
	h.Key(ui.KeyEscape)
	h.Activate("title/codex")
	at("codex")
	h.Set("codex/find", "no such words at all")
	at("codex, nothing found")
	h.Set("codex/find", "")
	h.Activate("codex/entry/scheme-coal")
	at("codex, entry")
	h.Key(ui.KeyEscape)
	if h.Describe("scene") == "codex" {
		h.Key(ui.KeyEscape)
	}
	h.WantScene("title")
}

// campaignTour opens everything a campaign can show, and leaves its menu open.
func campaignTour(h *rehearsal.House, at func(where string)) {
	if h.Tree().Modal() != "" {
		at("welcome")
		h.Key(ui.KeyEscape)
	}
	day := "day " + h.Describe("day") + ", "
	at(day + "begin")
	for _, letter := range "qwertyioph" {
		h.Letter(letter)
		at(day + "panel " + string(letter))
	}
	h.Letter('q')
	h.Letter('d')
	at(day + "dossier")
	h.Key(ui.KeyEscape)
	h.Letter('c')
	at(day + "charts")
	h.Key(ui.KeyEscape)
	h.Letter('l')
	at(day + "log")
	h.Key(ui.KeyEscape)
	h.Key(ui.KeyEscape)
	at(day + "menu")
}
