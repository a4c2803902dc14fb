package front

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// fakeShelf holds saves that a test has put there.
type fakeShelf struct {
	saves   []Save
	unread  bool
	version uint64
	opened  []string
	broken  map[string]string // file: older one to offer
	deleted []string
	caveat  string

	imported []string
}

func (f *fakeShelf) Refresh()              { f.version++ }
func (f *fakeShelf) Saves() ([]Save, bool) { return f.saves, !f.unread }
func (f *fakeShelf) Version() uint64       { return f.version }
func (f *fakeShelf) Caveat() string        { return f.caveat }
func (f *fakeShelf) Open(file string, failed func(string, string)) {
	f.opened = append(f.opened, file)
	if older, ok := f.broken[file]; ok {
		failed(file+" is broken.", older)
	}
}
func (f *fakeShelf) Export(file string, done func(string)) { done("Exported " + file + ".") }
func (f *fakeShelf) Import(data []byte, done func(string)) {
	f.imported = append(f.imported, string(data))
	done("Taken in.")
}
func (f *fakeShelf) Delete(file string, done func(string)) {
	f.deleted = append(f.deleted, file)
	f.saves = slices.DeleteFunc(f.saves, func(s Save) bool { return s.File == file })
	done("Gone.")
}

// stand is a title in a house, and what came of it.
type stand struct {
	*rehearsal.House
	shelf *fakeShelf
	begun []Setup
	codex int
	seed  uint64
}

func newStand(t *testing.T, saves ...Save) *stand {
	t.Helper()
	lib, problems := content.Load(assets.FS)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	lib.Scenarios = slices.DeleteFunc(lib.Scenarios, func(c content.Scenario) bool { return c.ID != "pressure-2017" })
	s := &stand{House: rehearsal.New(t, 1280, 720, 10), shelf: &fakeShelf{saves: saves, broken: map[string]string{}}, seed: 500}
	s.Open(NewTitle(rehearsal.Words(t, false), lib, "HC 00000001 A", Flow{
		Begin:   func(v Setup) { s.begun = append(s.begun, v) },
		Seed:    func() uint64 { s.seed++; return s.seed },
		Codex:   func() { s.codex++ },
		Entries: 64,
		Shelf:   s.shelf, Opponents: []string{"novice", "mix"},
		Opponent: func(v Setup) string { return cmp.Or(v.Opponent, "mix") },
	}))
	s.Frames(2)
	return s
}

// TestTheOtherSeat takes the coalition's seat and chooses who sits opposite.
func TestTheOtherSeat(t *testing.T) {
	s := newStand(t)
	s.Activate("title/new")
	s.Frames(2)
	s.Activate("new/level/hard")
	s.Activate("new/seat/coalition")
	if s.Has("new/level/hard") || !s.Has("new/director/novice") {
		t.Error("the coalition is asked for a level, or for no director")
	}
	s.Activate("new/director/novice")
	s.WantNoProblems("the other seat")
	s.Activate("new/begin")
	if len(s.begun) != 1 || s.begun[0].Seat != content.CoalitionSeat || s.begun[0].Opponent != "novice" || s.begun[0].Level != "normal" {
		t.Fatalf("begun: %+v", s.begun)
	}
	s.Activate("new/director/mix")
	s.Activate("new/seat/state")
	s.Activate("new/begin")
	if last := s.begun[len(s.begun)-1]; last.Seat != content.StateSeat || last.Opponent != "" {
		t.Errorf("the director stayed: %+v", last)
	}
}

func march(day int) content.Date { return content.MakeDate(2018, 3, day) }

var (
	autosave = Save{File: "auto-2.hcs", Kind: Auto, Number: 2, Stamp: "14 Mar 2026, 12:00", Scenario: "pressure-2017", Level: "normal",
		Seed: 7, Date: march(14), Day: 194, Treasury: 418 * int64(state.Million) / 10, Confidence: 61}
	ended    = Save{File: "save-1.hcs", Kind: Manual, Number: 1, Stamp: "13 Mar 2026, 12:00", Scenario: "pressure-2017", Level: "hard", Ending: "dismissed", Date: march(1)}
	broken   = Save{File: "auto-1.hcs.corrupt", Kind: Damaged, Stamp: "1 Mar 2026, 12:00"}
	tomorrow = Save{File: "save-4.hcs", Kind: Newer, Stamp: "2 Mar 2026, 12:00"}
	gone     = Save{File: "save-5.hcs", Kind: Manual, Number: 5, Scenario: "no-such", Level: "no-such", Date: march(2)}
)

func TestPagesAsHeard(t *testing.T) {
	s := newStand(t)
	s.WantDump("title-empty")
	s.Activate("title/new")
	s.WantDump("new")
	s.Key(ui.KeyEscape)
	s.Activate("title/credits")
	s.WantDump("credits")
	s.Key(ui.KeyEscape)
	s.Activate("title/settings")
	for _, tab := range []string{"display", "sound", "play"} {
		s.Activate("settings/tab/" + tab)
		s.WantDump("settings-" + tab)
	}
	s = newStand(t, autosave, ended, broken, tomorrow, gone)
	s.WantDump("title")
	s.Activate("title/load")
	s.WantDump("load")
}

// TestKeyboardReachesEverything tabs through every page, and uses each control
// by Enter. A control that leads elsewhere is come back from by Escape.
func TestKeyboardReachesEverything(t *testing.T) {
	for _, page := range []string{"", "title/new", "title/load", "title/settings", "title/credits"} {
		s := newStand(t, autosave, ended, broken)
		reach := func() {
			if page != "" && s.Describe("scene") == "title" {
				s.Activate(page)
			}
		}
		reach()
		scene := s.Describe("scene")
		order := s.Tree().Order()
		if len(order) == 0 {
			t.Fatalf("%s: nothing can be reached", scene)
		}
		for i, id := range order {
			s.Key(ui.KeyTab)
			if got, ring := s.Tree().Focused(); got != id || !ring {
				t.Fatalf("%s: tab %d leads to %q, want %q", scene, i, got, id)
			}
		}
		for _, id := range order {
			reach()
			if !s.Has(id) {
				continue // it went with what was deleted
			}
			s.Focus(id)
			s.Key(ui.KeyEnter)
			for s.Tree().CloseTop() {
				s.Frames(1)
			}
			for range 3 {
				if s.Describe("scene") != scene && s.Describe("scene") != "title" {
					s.Key(ui.KeyEscape)
				}
			}
		}
		s.WantNoProblems(scene)
	}
}

func TestArrowsBeginAtTheTop(t *testing.T) {
	s := newStand(t, autosave)
	s.Key(ui.KeyDownArrow)
	if id, ring := s.Tree().Focused(); id != "title/continue" || !ring {
		t.Fatalf("focus is on %q", id)
	}
	s.Key(ui.KeyEnter)
	if len(s.shelf.opened) != 1 || s.shelf.opened[0] != autosave.File {
		t.Errorf("opened %q", s.shelf.opened)
	}
	s.Key(ui.KeyDownArrow)
	s.Key(ui.KeyEnter)
	s.WantScene("new")
}

func TestContinueIsTheNewestThatRuns(t *testing.T) {
	s := newStand(t, ended, broken, tomorrow, autosave, gone)
	s.Click("title/continue")
	if !slices.Equal(s.shelf.opened, []string{autosave.File}) {
		t.Errorf("opened %q", s.shelf.opened)
	}
	s = newStand(t, ended, broken)
	if s.Has("title/continue") || !s.Has("title/new") || !s.Has("title/load") {
		t.Errorf("with nothing to continue:\n%s", s.Tree().Dump())
	}
}

func TestMenuWaitsForTheList(t *testing.T) {
	s := newStand(t)
	s.shelf.unread = true
	s.shelf.version++
	s.Frames(2)
	if s.Has("title/new") {
		t.Error("the menu stands before it is known what is in it")
	}
	s.shelf.unread, s.shelf.saves = false, []Save{autosave}
	s.shelf.version++
	s.Frames(2)
	if !s.Has("title/continue") {
		t.Error("the menu does not come with the list")
	}
}

func TestWhatCannotBeKeptIsSaid(t *testing.T) {
	s := newStand(t)
	s.shelf.caveat = "store.unkept"
	s.shelf.version++
	s.Frames(2)
	if !strings.Contains(s.Tree().Dump(), "Nothing can be kept here") {
		t.Errorf("the caveat is not said:\n%s", s.Tree().Dump())
	}
}

func TestQuitOnlyWhereItDoesSomething(t *testing.T) {
	s := newStand(t)
	s.Activate("title/quit")
	if !s.QuitAsked {
		t.Error("quit does not quit")
	}
	s = newStand(t)
	s.InBrowser = true
	s.Tree().Rebuild()
	s.Frames(2)
	if s.Has("title/quit") {
		t.Error("a browser offers to quit")
	}
}

func TestNewCampaignByKeyboard(t *testing.T) {
	s := newStand(t)
	s.Key(ui.KeyEnter) // to the first control
	s.Key(ui.KeyEnter)
	s.WantScene("new")
	s.Focus("new/level/normal")
	s.Key(ui.KeyUp)
	if got := s.Describe("difficulty"); got != "student" {
		t.Errorf("the arrow chose %q", got)
	}
	s.Key(ui.KeyUp) // no wrap: it stays
	if got := s.Describe("difficulty"); got != "student" {
		t.Errorf("above the first is %q", got)
	}
	first := s.Describe("seed")
	s.Focus("new/seed/draw")
	s.Key(ui.KeyEnter)
	if second := s.Describe("seed"); second == first || second == "" {
		t.Errorf("another seed is %q after %q", second, first)
	}
	s.Focus("new/seed")
	for range 20 {
		s.Key(ui.KeyBackspace)
	}
	if s.Tree().Find("new/begin").Flags&ui.Disabled == 0 {
		t.Error("one can begin without a seed")
	}
	s.Key(ui.KeyEnter)
	s.Type("2017x")
	s.Key(ui.KeyEnter)
	want := Setup{Scenario: "pressure-2017", Level: "student", Seed: 2017}
	if !slices.Equal(s.begun, []Setup{want}) {
		t.Errorf("began %+v", s.begun)
	}
	s.Set("new/seed", "99999999999999999999") // more than 64 bits
	s.Activate("new/begin")
	if len(s.begun) != 1 {
		t.Errorf("began with a seed that is none: %+v", s.begun)
	}
	s.Set("new/seed", "18446744073709551615")
	s.Activate("new/begin")
	if len(s.begun) != 2 || s.begun[1].Seed != 1<<64-1 {
		t.Errorf("the largest seed began %+v", s.begun)
	}
}

func TestUnopenedOffersAnOlderOne(t *testing.T) {
	s := newStand(t, autosave, gone)
	s.shelf.broken[autosave.File] = gone.File
	s.Click("title/continue")
	if s.Tree().Modal() == "" || !strings.Contains(s.Tree().Dump(), "auto-2.hcs is broken.") {
		t.Fatalf("nothing is said:\n%s", s.Tree().Dump())
	}
	s.WantNoProblems("unopened")
	s.Activate("unopened/older")
	if !slices.Equal(s.shelf.opened, []string{autosave.File, gone.File}) || s.Tree().Modal() != "" {
		t.Errorf("opened %q", s.shelf.opened)
	}
	// Both broken: the second says so and offers nothing.
	s.shelf.broken[gone.File] = ""
	s.Click("title/continue")
	s.Activate("unopened/older")
	if s.Has("unopened/older") || !s.Has("unopened/shut") {
		t.Error("offers a save where there is none")
	}
	s.Key(ui.KeyEscape)
	if s.Tree().Modal() != "" {
		t.Error("Escape does not close the message")
	}
}

func TestDeleteAsksFirst(t *testing.T) {
	s := newStand(t, autosave, broken)
	s.Activate("title/load")
	s.Activate("load/auto-2.hcs/delete")
	s.Key(ui.KeyEscape)
	if len(s.shelf.deleted) != 0 {
		t.Fatal("Escape deleted it")
	}
	s.Activate("load/auto-2.hcs/delete")
	s.Activate("delete/no")
	if len(s.shelf.deleted) != 0 {
		t.Fatal("no deleted it")
	}
	s.Activate("load/auto-2.hcs/delete")
	s.Activate("delete/yes")
	s.Frames(2)
	if !slices.Equal(s.shelf.deleted, []string{autosave.File}) || s.Has("load/auto-2.hcs/open") {
		t.Errorf("deleted %q", s.shelf.deleted)
	}
	if s.Has("load/" + broken.File + "/open") {
		t.Error("a damaged save can be opened")
	}
}

func TestSettingsAreInForceAtOnce(t *testing.T) {
	s := newStand(t)
	s.Activate("title/settings")
	s.Set("settings/scale", "150%")
	s.Activate("settings/vision/3")
	s.Focus("settings/motion")
	s.Key(ui.KeySpace)
	s.Activate("settings/fullscreen")
	s.Activate("settings/tab/sound")
	s.Focus("settings/master")
	for range 3 {
		s.Key(ui.KeyLeft)
	}
	s.Key(ui.KeyEnter)
	s.Activate("settings/mute")
	s.Activate("settings/captions")
	s.Activate("settings/tab/play")
	s.Activate("settings/touch")
	s.Activate("settings/urgent")
	got := s.Settings()
	want := stage.DefaultSettings()
	want.Tenths, want.Vision, want.Fullscreen, want.Master, want.Mute, want.Captions = 15, theme.HighContrast, true, 55, true, true
	want.Touch, want.PauseOnUrgent, want.ReduceMotion = true, false, false // motion began reduced
	if got.Tenths != want.Tenths || got.Vision != want.Vision || got.Fullscreen != want.Fullscreen || got.Master != want.Master ||
		got.Mute != want.Mute || got.Captions != want.Captions || got.Touch != want.Touch || got.PauseOnUrgent != want.PauseOnUrgent ||
		got.ReduceMotion != want.ReduceMotion {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if s.Tree().Theme().Scale != 1.5 || !s.Tree().Theme().Touch {
		t.Error("the page has not changed with its settings")
	}
	data, err := s.Files.Read(stage.SettingsFile)
	if kept, derr := stage.DecodeSettings(data); err != nil || derr != nil || kept.Tenths != 15 {
		t.Errorf("kept %+v, %v, %v", kept, err, derr)
	}
	s.WantNoProblems("settings")
	s.Key(ui.KeyEscape)
	s.WantScene("title")
	if s.Tree().Theme().Scale != 1.5 {
		t.Error("the title below has not changed with the settings")
	}
}

func TestLightsStandStillWithoutMotion(t *testing.T) {
	s := newStand(t)
	if s.Tree().Find("title/globe").Live {
		t.Error("the globe moves under reduced motion")
	}
	v := s.Settings()
	v.ReduceMotion = false
	s.Apply(v)
	s.Frames(2)
	if !s.Tree().Find("title/globe").Live {
		t.Error("the globe stands still")
	}
}

// TestKeysAreGivenAway gives an action another key by keyboard: the one that had
// it takes the one that became free, Escape changes nothing, and all can be had
// back.
func TestKeysAreGivenAway(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	h.Open(NewSettings(rehearsal.Words(t, false)))
	h.Activate("settings/tab/keys")
	give := func(action string, key rune) {
		t.Helper()
		h.Focus("settings/key/" + action)
		h.Key(ui.KeyEnter)
		h.Letter(key)
	}
	give("charts", 'L')
	if got := h.Settings().Keys; got["charts"] != "l" || got["log"] != "c" {
		t.Fatalf("the keys are %v", got)
	}
	h.WantDump("settings-keys")
	h.Focus("settings/key/save")
	h.Key(ui.KeyEnter)
	h.Key(ui.KeyEscape)
	h.Letter('v')
	if got := h.Settings().Keys; len(got) != 2 {
		t.Errorf("after Escape the keys are %v", got)
	}
	h.Activate("settings/keys/reset")
	if got := h.Settings().Keys; len(got) != 0 {
		t.Errorf("as designed they are %v", got)
	}
	h.WantNoProblems("settings, keys")
}

// TestFilesComeAndGo: a save is handed out, and a file that the player chooses or
// drops on the window is taken in.
func TestFilesComeAndGo(t *testing.T) {
	s := newStand(t, autosave)
	s.Activate("title/load")
	s.Activate("load/auto-2.hcs/export")
	if !strings.Contains(s.Tree().Dump(), "Exported auto-2.hcs.") {
		t.Error("nothing is said of the export")
	}
	s.Activate("load/import")
	if len(s.shelf.imported) > 0 || !strings.Contains(s.Tree().Dump(), "Drop the file") {
		t.Error("a machine that cannot ask does not say what to do")
	}
	s.Offered = &rehearsal.File{Name: "a.hcr", Data: []byte("result")}
	s.Activate("load/import")
	s.Top().(stage.Receiver).Receive("b.hcr", []byte("dropped"))
	if got := s.shelf.imported; !slices.Equal(got, []string{"result", "dropped"}) {
		t.Errorf("taken in: %q", got)
	}
}

// TestPreset: a link sets the campaign up, says what of it made no sense, and can
// be copied as it is set up.
func TestPreset(t *testing.T) {
	lib, problems := content.Load(assets.FS)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	var begun []Setup
	h := rehearsal.New(t, 1280, 720, 10)
	h.Open(NewTitle(rehearsal.Words(t, false), lib, "HC 00000001 A", Flow{
		Begin: func(v Setup) { begun = append(begun, v) }, Seed: func() uint64 { return 1 }, Codex: func() {}, Shelf: &fakeShelf{},
		Link: func(v Setup) string { return "?scenario=" + v.Scenario + "&seed=" + strconv.FormatUint(v.Seed, 10) },
		Preset: &Preset{Setup: Setup{Scenario: "sandbox", Level: "student", Seed: 0, Opponent: "adaptive", Turns: 6}, Seeded: true,
			Notes: []string{"There is no such thing."}},
	}))
	h.Frames(1)
	h.Activate("title/new")
	for key, want := range map[string]string{"scenario": "sandbox", "difficulty": "student", "seed": "0"} {
		if got := h.Describe(key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	for _, want := range []string{"There is no such thing.", "after every 6 months", "other seat: adaptive"} {
		if !strings.Contains(h.Tree().Dump(), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	h.WantNoProblems("new, from a link")
	h.Activate("new/link")
	if h.Copied != "?scenario=sandbox&seed=0" {
		t.Errorf("copied %q", h.Copied)
	}
	h.Activate("new/begin")
	if len(begun) != 1 || begun[0] != (Setup{Scenario: "sandbox", Level: "student", Opponent: "adaptive", Turns: 6}) {
		t.Errorf("begun %+v", begun)
	}
}
