package play

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"hardcurrency/game/link"
	"hardcurrency/scenes/front"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
)

// TestResultIsHandedOutAndTakenIn plays some days, hands the campaign out as a
// file, and takes it in on another machine.
func TestResultIsHandedOutAndTakenIn(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g := open(t, h, false)
	begin(t, h)
	tb := &table{campaign: played(t, 3, 5000).campaign, opponent: opponents[content.CoalitionSeat], recorder: &save.Recorder{}}
	g.sit(tb)
	h.Frames(2)
	h.WantScene("debrief")
	h.Activate("debrief/export")
	h.Frames(2)
	if len(h.Exported) != 1 || !strings.HasSuffix(h.Exported[0].Name, result.Extension) {
		t.Fatalf("handed out: %+v", h.Exported)
	}
	data := h.Exported[0].Data
	s, err := save.Decode(data)
	if err != nil || s.Form != save.ReplayLog {
		t.Fatalf("form %v, %v", s.Form, err)
	}
	h.Activate("debrief/link")
	if h.Copied != "-scenario "+scenario+" -seed 3 -difficulty student" {
		t.Errorf("the link is %q", h.Copied)
	}

	other := rehearsal.New(t, 1280, 720, 10)
	other.Offered = &rehearsal.File{Name: "result.hcr", Data: data}
	open(t, other, false)
	other.Activate("title/load")
	other.Activate("load/import")
	other.Frames(3)
	if got := names(t, other); len(got) != 1 || got[0] != "save-1.hcs" {
		t.Fatalf("kept %q", got)
	}
	other.Activate("load/save-1.hcs/open")
	other.Frames(4)
	other.WantScene("debrief")
	for name, bad := range map[string][]byte{"too long": nil, "cut": data[:200], "foreign": []byte("Dear teacher")} {
		other := rehearsal.New(t, 1280, 720, 10)
		other.Offered = &rehearsal.File{Name: "x", Data: bad}
		open(t, other, false)
		other.Activate("title/load")
		other.Activate("load/import")
		other.Frames(3)
		if got := names(t, other); len(got) != 0 || !strings.Contains(other.Tree().Dump(), "was not taken in") {
			t.Errorf("%s: kept %q", name, got)
		}
	}
}

// TestTurnsAndNotesAreKept: how long a turn is and what was written down come back
// from saves, results and what a learning system keeps.
func TestTurnsAndNotesAreKept(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g := open(t, h, false)
	tb := person(t, 40)
	tb.turns, tb.notes = 6, []save.Note{{ID: "worth-it", Text: "To whom?"}}
	write(t, h, "save-1.hcs", tb.encode(clock()()))
	write(t, h, "save-2.hcs", tb.result(clock()())())
	for _, name := range []string{"save-1.hcs", "save-2.hcs"} {
		got, why := g.shelf.open(name)
		if got == nil || got.turns != 6 || !slices.Equal(got.notes, tb.notes) {
			t.Errorf("%s: %+v %s", name, got, why)
		}
	}
	p := packer(tb.campaign.Rules, tb, 4096)
	p.Follow(tb.campaign)
	if u, err := result.Unpack(library(t), p.Text()); err != nil || u.Turns != 6 {
		t.Errorf("packed: turns of %d months, %v", u.Turns, err)
	}
}

// TestSavedToAFileWhenNothingIsKept: with a full store the way out is a file.
func TestSavedToAFileWhenNothingIsKept(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	h.Files = &refusing{}
	open(t, h, false)
	begin(t, h)
	h.Letter('s')
	h.Frames(2)
	if !strings.Contains(h.Tree().Dump(), "Save to a file") {
		t.Error("a save that failed does not offer a file")
	}
	h.Activate("unsaved/action")
	h.Frames(2)
	if len(h.Exported) != 1 || !strings.HasSuffix(h.Exported[0].Name, extension) {
		t.Fatalf("handed out: %+v", h.Exported)
	}
	if _, _, _, err := save.Load(library(t), h.Exported[0].Data); err != nil {
		t.Error(err)
	}
	h.ExportFails = true
	h.Letter('s')
	h.Frames(2)
	h.Activate("unsaved/action")
	h.Frames(2)
	if !strings.Contains(h.Tree().Dump(), "No file could be written here.") {
		t.Error("it is not said that there is no file either")
	}
}

// TestLinkLeadsToTheSetup: a link opens the setting up, with the codex above it if
// it names an entry, and turns stop the clock.
func TestLinkLeadsToTheSetup(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, err := New(Config{Library: library(t), Words: rehearsal.Words(t, false), Now: clock(), Codex: "scheme-coal",
		Preset: &front.Preset{Setup: front.Setup{Scenario: scenario, Level: "student", Seed: 9, Turns: 2}, Seeded: true},
		Link:   func(l link.Link) string { return "https://example.org/?" + l.Query() }})
	if err != nil {
		t.Fatal(err)
	}
	h.Open(g)
	h.Frames(2)
	h.WantScene("codex")
	h.Pop()
	h.Frames(2)
	h.WantScene("new")
	h.Activate("new/link")
	if h.Copied != "https://example.org/?scenario="+scenario+"&seed=9&difficulty=student&turns=2" {
		t.Errorf("copied %q", h.Copied)
	}
	h.Activate("new/begin")
	h.Frames(2)
	h.WantScene("campaign")
	for h.Tree().CloseTop() {
		h.Frames(1)
	}
	stops := 0
	h.Letter('4')
	for range 4000 {
		before := h.Describe("day")
		h.Frame(0.05)
		day, err := strconv.Atoi(h.Describe("day"))
		if err != nil {
			t.Fatal(err)
		}
		if day > 130 {
			break
		}
		if h.Describe("running") == "true" {
			continue
		}
		if date := h.Describe("date"); before != h.Describe("day") && strings.HasSuffix(date, "-01") && strings.Contains(h.Tree().Dump(), "The turn is over") {
			stops++
			if date != "2017-11-01" && date != "2018-01-01" {
				t.Errorf("a turn ends on %s", date)
			}
		}
		for h.Tree().CloseTop() {
			h.Frames(1)
		}
		h.Letter('4')
	}
	if stops < 2 {
		t.Errorf("the clock stopped %d times in four months", stops)
	}
}
