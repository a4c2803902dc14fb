package play

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc64"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"hardcurrency/game/stage"
	"hardcurrency/game/store"
	"hardcurrency/game/ui"
	"hardcurrency/scenes/front"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/save"
)

// clock returns a clock that goes on a minute each time it is looked at.
func clock() func() time.Time {
	now := time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Minute)
		return now
	}
}

// file is a save of a campaign that a bot has played for so many days.
func file(t testing.TB, days int32) []byte {
	t.Helper()
	tb := played(t, 1, days)
	if err := tb.set(); err != nil {
		t.Fatal(err)
	}
	return tb.encode(time.Unix(0, 0))
}

// newer is a save that a later version of the game wrote.
func newer(t testing.TB) []byte {
	data := file(t, 10)
	// After the magic comes the version; at the end stands the sum of it all.
	data[len("HCURSAVE")]++
	end := len(data) - 8
	binary.LittleEndian.PutUint64(data[end:], crc64.Checksum(data[:end], crc64.MakeTable(crc64.ECMA)))
	return data
}

func write(t testing.TB, h *rehearsal.House, name string, data []byte) {
	t.Helper()
	if err := h.Files.Write(name, data); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, h *rehearsal.House, name string) []byte {
	t.Helper()
	data, err := h.Files.Read(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func names(t testing.TB, h *rehearsal.House) []string {
	t.Helper()
	entries, err := h.Files.List()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		if e.Name != "settings.json" {
			out = append(out, e.Name)
		}
	}
	slices.Sort(out)
	return out
}

// begin begins a campaign with the seed 7 and shuts whatever greets the player.
func begin(t testing.TB, h *rehearsal.House) {
	t.Helper()
	h.Activate("title/new")
	h.Set("new/seed", "7")
	h.Activate("new/begin")
	h.Frames(2)
	h.WantScene("campaign")
	for h.Tree().CloseTop() {
		h.Frames(1)
	}
}

// live lets days go by until a day, passing over everything that stops them.
func live(t testing.TB, h *rehearsal.House, day int) {
	t.Helper()
	for range 20 * (day + 10) {
		now, err := strconv.Atoi(h.Describe("day"))
		if err != nil {
			t.Fatal(err)
		}
		if now >= day {
			return
		}
		for h.Tree().CloseTop() {
			h.Frames(1)
		}
		if h.Describe("running") != "true" {
			h.Letter('4')
		}
		h.Frame(0.1)
	}
	t.Fatalf("day %d does not come: it is day %s", day, h.Describe("day"))
}

// leave goes back to the title by the menu.
func leave(h *rehearsal.House) {
	for h.Tree().CloseTop() {
		h.Frames(1)
	}
	h.Key(ui.KeyEscape)
	h.Activate("menu/leave")
	h.Frames(3)
	h.WantScene("title")
}

func TestSaveLeaveAndContinue(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	open(t, h, false)
	begin(t, h)
	live(t, h, 5)
	h.Letter('1')
	h.Key(ui.KeySpace)
	if h.Describe("running") != "false" {
		t.Fatal("the days do not stop")
	}
	day, treasury := h.Describe("day"), h.Describe("treasury")
	h.Letter('s')
	leave(h)
	if got := names(t, h); !slices.Equal(got, []string{"auto-1.hcs", "save-1.hcs"}) {
		t.Errorf("kept %q", got)
	}
	h.Activate("title/continue")
	h.Frames(3)
	h.WantScene("campaign")
	if h.Describe("day") != day || h.Describe("treasury") != treasury {
		t.Errorf("continued on day %s with %s, left on day %s with %s", h.Describe("day"), h.Describe("treasury"), day, treasury)
	}
	leave(h)
	// Another game in the same place finds it.
	again := rehearsal.New(t, 1280, 720, 10)
	again.Files = h.Files
	open(t, again, false)
	if !again.Has("title/continue") {
		t.Error("another sitting cannot continue")
	}
}

// TestWaitingOrdersAreSaved: somebody who sets a dial and leaves before the next
// day finds it set.
func TestWaitingOrdersAreSaved(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g := open(t, h, false)
	tb := played(t, 1, 0)
	g.sit(tb)
	h.Frames(3)
	const want = 80
	if r := tb.session.Set(content.EmbassyCaution, want); !r.OK() {
		t.Fatalf("the order was refused: %v", r.Reason)
	}
	before := tb.campaign.Hash()
	data := tb.encode(time.Unix(0, 0))
	if tb.campaign.Hash() != before || len(tb.session.Pending()) != 1 {
		t.Error("saving changed what is played")
	}
	c, _, _, err := save.Load(library(t), data)
	if err != nil {
		t.Fatal(err)
	}
	if got := c.State.Office.Dials[content.EmbassyCaution]; got != want {
		t.Errorf("the dial stands at %d", got)
	}
	if last := c.Log[len(c.Log)-1]; last.Kind != command.SetDial || last.Day != c.State.Day {
		t.Errorf("the last command of the log is %+v", last)
	}
}

// TestSavingDoesNotDisturbPlay: a save is written down elsewhere while days go
// by, and is that of the moment it was asked for. (Run with -race to be sure.)
func TestSavingDoesNotDisturbPlay(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g := open(t, h, false)
	tb := played(t, 2, 40)
	g.sit(tb)
	h.Frames(2)
	day, hash := tb.campaign.State.Day, tb.campaign.Hash()
	encode := tb.frozen(time.Unix(0, 0))
	saved := make(chan []byte)
	go func() { saved <- encode() }()
	for range 60 {
		tb.session.Day()
	}
	header, err := save.ReadHeader(<-saved)
	if err != nil || header.Day != day || header.Hash != hash {
		t.Errorf("the save is of day %d, not %d: %v", header.Day, day, err)
	}
}

// TestSavesReplay: what the game saves while it is played can be played again,
// with the weeks' hashes, those with orders in the morning too.
func TestSavesReplay(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g := open(t, h, false)
	begin(t, h)
	leave(h)
	tb := &table{campaign: played(t, 5, 0).campaign, opponent: opponents[content.CoalitionSeat], recorder: &save.Recorder{}}
	g.sit(tb)
	h.Frames(2)
	for tb.campaign.State.Day < 100 {
		if tb.campaign.State.Day%21 == 0 {
			tb.session.Set(content.CoalCaution, 20+10*(tb.campaign.State.Day/21))
		}
		tb.session.Day()
	}
	s, err := save.Decode(tb.encode(time.Unix(0, 0)))
	if err != nil {
		t.Fatal(err)
	}
	answer, err := save.Replay(library(t), s)
	if err != nil || !answer.OK() {
		t.Errorf("replay: %+v, %v", answer, err)
	}
	if len(s.Samples) < 8 {
		t.Errorf("%d hashes in a hundred days", len(s.Samples))
	}
}

func TestAutosavesRotate(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	open(t, h, false)
	begin(t, h)
	for range 7 {
		leave(h)
		h.Activate("title/continue")
		h.Frames(3)
		h.WantScene("campaign")
	}
	if got := names(t, h); len(got) != store.Autosaves {
		t.Errorf("kept %q", got)
	}
}

// refusing is a store that takes nothing.
type refusing struct{ store.Memory }

var errFull = errors.New("no room on the disk")

func (*refusing) Write(string, []byte) error { return errFull }

func TestWhatCannotBeSavedIsSaid(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	h.Files = &refusing{}
	open(t, h, false)
	begin(t, h)
	h.Letter('s')
	if !strings.Contains(h.Tree().Dump(), "Not saved: no room on the disk") {
		t.Errorf("nothing is said:\n%s", h.Tree().Dump())
	}
	live(t, h, 31) // into the next quarter
	if !strings.Contains(h.Tree().Dump(), "The autosave failed: no room on the disk") {
		t.Error("an autosave fails in silence")
	}
}

func TestDamagedSaveIsSetAsideAndAnOlderOneOffered(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	good, bad := file(t, 200), file(t, 300)
	bad[len(bad)-20] ^= 0x10 // behind the header: the list does not see it
	write(t, h, "auto-1.hcs", good)
	time.Sleep(2 * time.Millisecond) // the newer one must be newer
	write(t, h, "auto-2.hcs", bad)
	open(t, h, false)
	h.Activate("title/continue")
	h.Frames(3)
	h.WantScene("title")
	if !strings.Contains(h.Tree().Dump(), "auto-2.hcs.corrupt") {
		t.Fatalf("nothing is said:\n%s", h.Tree().Dump())
	}
	if got := names(t, h); !slices.Equal(got, []string{"auto-1.hcs", "auto-2.hcs.corrupt"}) {
		t.Errorf("kept %q", got)
	}
	if !bytes.Equal(read(t, h, "auto-2.hcs.corrupt"), bad) {
		t.Error("the damaged file was changed")
	}
	h.Activate("unopened/older")
	h.Frames(3)
	h.WantScene("campaign")
	if h.Describe("day") != "200" {
		t.Errorf("continued on day %s", h.Describe("day"))
	}
}

func TestListTellsWhatEachFileIs(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	tomorrow := newer(t)
	write(t, h, "auto-3.hcs", file(t, 100))
	write(t, h, "save-4.hcs", tomorrow)
	write(t, h, "save-5.hcs", []byte("not a save"))
	write(t, h, "save-6.hcs", file(t, 5000))
	write(t, h, "rescued.hcs", file(t, 50))
	write(t, h, "crash-1.txt", []byte("something else"))
	g := open(t, h, false)
	saves, ok := g.shelf.Saves()
	if !ok || len(saves) != 5 {
		t.Fatalf("%d saves: %+v", len(saves), saves)
	}
	kinds := map[string]front.SaveKind{}
	for _, s := range saves {
		kinds[s.File] = s.Kind
		if s.File == "save-6.hcs" && s.Ending == "" {
			t.Error("an ended campaign seems to run")
		}
	}
	want := map[string]front.SaveKind{"auto-3.hcs": front.Auto, "save-4.hcs": front.Newer, "save-5.hcs.corrupt": front.Damaged, "save-6.hcs": front.Manual, "rescued.hcs": front.Rescued}
	for f, k := range want {
		if got, ok := kinds[f]; !ok || got != k {
			t.Errorf("%s is %d, want %d (%v)", f, got, k, ok)
		}
	}
	if !bytes.Equal(read(t, h, "save-4.hcs"), tomorrow) {
		t.Error("a newer save was touched")
	}
	// An ended campaign opens at its debrief.
	h.Activate("title/load")
	h.Frames(2)
	h.Activate("load/save-6.hcs/open")
	h.Frames(3)
	h.WantScene("debrief")
	h.Activate("debrief/title")
	h.Frames(3)
	h.WantScene("title")
	// The next save does not take the place of one that is there.
	h.Activate("title/continue")
	h.Frames(3)
	h.Letter('s')
	h.Frames(3)
	if _, err := h.Files.Read("save-7.hcs"); err != nil {
		t.Errorf("saved elsewhere: %q", names(t, h))
	}
}

func TestNewerSaveSaysSo(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	data := newer(t)
	write(t, h, "save-1.hcs", data)
	g := open(t, h, false)
	said := ""
	g.shelf.Open("save-1.hcs", func(sentence, _ string) { said = sentence })
	h.Frames(2)
	if !strings.Contains(said, "newer version") || !bytes.Equal(read(t, h, "save-1.hcs"), data) {
		t.Errorf("said %q", said)
	}
	g.shelf.Open("save-2.hcs", func(sentence, _ string) { said = sentence })
	h.Frames(2)
	if !strings.Contains(said, "could not be read") {
		t.Errorf("said %q of a file that is not there", said)
	}
}

func TestDeleteRemovesTheFile(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	write(t, h, "auto-1.hcs", file(t, 100))
	open(t, h, false)
	h.Activate("title/load")
	h.Frames(2)
	h.Activate("load/auto-1.hcs/delete")
	h.Activate("delete/yes")
	h.Frames(3)
	if _, err := h.Files.Read("auto-1.hcs"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is still there: %v", err)
	}
	h.Key(ui.KeyEscape)
	h.Frames(2)
	if h.Has("title/continue") {
		t.Error("the title offers what was deleted")
	}
}

func TestRescueKeepsWhatIsPlayed(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g := open(t, h, false)
	g.sit(played(t, 1, 60))
	h.Frames(2)
	r, ok := h.Top().(interface{ Rescue() (string, []byte) })
	if !ok {
		t.Fatal("a campaign cannot be rescued")
	}
	name, data := r.Rescue()
	c, _, _, err := save.Load(library(t), data)
	if name != rescueName || err != nil || c.State.Day != 60 {
		t.Errorf("%s: %v", name, err)
	}
}

// Begin straight from the command line; the title lies below.
func TestBeginsAtOnce(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, err := New(Config{Library: library(t), Words: rehearsal.Words(t, false), Begin: &front.Setup{Scenario: scenario, Level: "hard", Seed: 3}})
	if err != nil {
		t.Fatal(err)
	}
	h.Open(g)
	h.Frames(2)
	h.WantScene("campaign")
	for h.Tree().CloseTop() {
		h.Frames(1)
	}
	leave(h)
	if _, err := New(Config{Library: library(t), Words: rehearsal.Words(t, false), Begin: &front.Setup{Scenario: "atlantis"}}); err == nil {
		t.Error("a scenario that there is not begins")
	}
}

// TestCaptions: with captions on, what is heard is shown for a while.
func TestCaptions(t *testing.T) {
	words := rehearsal.Words(t, false)
	for _, s := range stage.Sounds {
		if !slices.Contains(rehearsal.Answers, s) && !words.Has("caption."+string(s)) {
			t.Errorf("sound %q has no words", s)
		}
	}
	h := rehearsal.New(t, 1280, 720, 10)
	open(t, h, false)
	begin(t, h)
	live(t, h, 1)
	if h.Has("caption") {
		t.Error("a caption for somebody who asked for none")
	}
	v := h.Settings()
	v.Captions = true
	h.Apply(v)
	h.Letter('d')
	if !h.Has("caption") || !strings.Contains(h.Tree().Find("caption").Label, words.T("caption.paper")) {
		t.Fatal("a dossier is opened without a caption")
	}
	h.WantNoProblems("caption")
	for range 20 {
		h.Frame(0.25)
	}
	if h.Has("caption") {
		t.Error("the caption stays")
	}
}
