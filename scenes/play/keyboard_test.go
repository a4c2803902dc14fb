package play

import (
	"fmt"
	"strconv"
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
)

// fingers play with the keyboard alone: Tab, arrows, Enter, Escape, letters and
// digits.
type fingers struct {
	*rehearsal.House
	signed, dials, pages int
}

// press goes to a control by Tab and presses Enter there.
func (f *fingers) press(id string) {
	f.T.Helper()
	f.TabTo(id)
	f.Key(ui.KeyEnter)
}

// day is the day that is shown.
func (f *fingers) day() int {
	n, err := strconv.Atoi(f.Describe("day"))
	if err != nil {
		f.T.Fatal(err)
	}
	return n
}

// papers signs the uppermost paper with the first option that can be chosen.
func (f *fingers) papers() {
	if f.Describe("dossiers") == "0" {
		return
	}
	f.Letter('d')
	if f.Has("sheet/sign") {
		for _, n := range "123" {
			if c := f.Tree().Find("sheet/option/" + string(n)); c != nil && c.Flags&ui.Disabled == 0 {
				f.Letter(n)
				break
			}
		}
		f.press("sheet/sign")
		f.signed++
	}
	f.away()
}

// away puts what lies on top of the room back.
func (f *fingers) away() {
	for range 4 {
		if f.Tree().Modal() == "" {
			return
		}
		f.Key(ui.KeyEscape)
		f.pages++
	}
	f.T.Fatalf("Escape does not close %s", f.Tree().Modal())
}

// turn sets a dial of a panel by arrows.
func (f *fingers) turn(panel rune, dial string, key ui.Key, notches int) {
	for range 2 { // the panel may have been open
		if !f.Has(dial) {
			f.Letter(panel)
		}
	}
	if n := f.Tree().Find(dial); n == nil || n.Flags&ui.Disabled != 0 {
		return
	}
	f.TabTo(dial)
	for range notches {
		f.Key(key)
	}
	f.Key(ui.KeyEnter)
	f.dials++
}

// TestWholeCampaignByKeyboard begins a campaign at the title and plays it to its
// end without a pointer, without assistive technology and without a bot.
func TestWholeCampaignByKeyboard(t *testing.T) {
	f := &fingers{House: rehearsal.New(t, 1280, 720, 10)}
	open(t, f.House, false)
	f.press("title/new")
	f.WantScene("new")
	f.TabTo("new/seed")
	for range 20 {
		f.Key(ui.KeyBackspace)
	}
	f.Type("7")
	f.Key(ui.KeyEnter)
	f.Frames(2)
	f.WantScene("campaign")
	f.away()
	f.turn('q', "dial/coal.share", ui.KeyRight, 3)
	f.turn('e', "dial/embassy.quota", ui.KeyRight, 2)
	f.turn('t', "dial/it.share", ui.KeyRight, 2)
	quarter := 0
	for range 4000 {
		if f.Describe("scene") != "campaign" {
			break
		}
		f.away()
		f.papers()
		if f.Describe("scene") == "campaign" && f.day()/90 > quarter {
			quarter = f.day() / 90
			way := ui.KeyRight
			if quarter%2 == 0 {
				way = ui.KeyLeft
			}
			f.turn('w', "dial/oil.volume", way, 1)
			f.WantNoProblems(fmt.Sprintf("quarter %d", quarter))
		}
		if f.Describe("running") != "true" {
			f.Letter('4')
		}
		f.Frame(0.25)
	}
	f.Frames(2)
	f.WantScene("debrief")
	t.Logf("%s; %d papers signed, %d dials set, %d pages closed", f.Describe("ending"), f.signed, f.dials, f.pages)
	if f.signed < 10 || f.dials < 6 || quarter < 8 {
		t.Errorf("in %d quarters %d papers were signed and %d dials set", quarter, f.signed, f.dials)
	}
	f.press("debrief/title")
	f.Frames(2)
	f.WantScene("title")
}
