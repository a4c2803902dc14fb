package save_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"hardcurrency/sim/save"
)

// TestNotesComeBack: notes are kept in their order, in both forms, and those that
// could not be read again are left out when they are written.
func TestNotesComeBack(t *testing.T) {
	g := newGame(t, 3, "mix")
	g.until(40)
	long := strings.Repeat("é", 2*save.MaxNote)
	given := []save.Note{
		{ID: "came-home", Text: "31"},
		{ID: "who-paid", Text: "customers"},
		{ID: "who-paid", Text: "a second time"},
		{ID: "Worth It", Text: "an id that is none"},
		{ID: "world", Text: "two\nlines"},
		{ID: "notice", Text: long},
		{ID: "patrons", Text: save.Paragraph(" " + long + "\x00")},
		{ID: "empty"},
	}
	want := []save.Note{given[0], given[1], {ID: "patrons", Text: strings.Repeat("é", save.MaxNote/2)}, given[7]}
	for name, data := range map[string][]byte{
		"save": save.Encode(g.Campaign, g.rec, meta, given...), "replay": save.EncodeReplay(g.Campaign, g.rec, meta, given...),
	} {
		s, err := save.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(s.Notes, want) {
			t.Errorf("%s: %q", name, s.Notes)
		}
		if s.Turns != meta.Turns {
			t.Errorf("%s: turns of %d months", name, s.Turns)
		}
		if a, err := save.Replay(library(), s); err != nil || !a.OK() {
			t.Errorf("%s: %+v, %v", name, a, err)
		}
	}
	var many []save.Note
	for i := range 2 * save.MaxNotes {
		many = append(many, save.Note{ID: "n" + strings.Repeat("x", i%30) + string(rune('a'+i/30)), Text: "-"})
	}
	s, err := save.Decode(save.EncodeReplay(g.Campaign, g.rec, meta, many...))
	if err != nil || len(s.Notes) != save.MaxNotes {
		t.Errorf("%d notes, %v", len(s.Notes), err)
	}
}

// TestNotesAreReadStrictly changes what is written down, with sums that match:
// either it is no note, or it is another one, which nothing here can tell. The
// campaign holds all the same.
func TestNotesAreReadStrictly(t *testing.T) {
	g := newGame(t, 3, "mix")
	g.until(10)
	version, header, bare, err := save.Parts(save.EncodeReplay(g.Campaign, g.rec, meta))
	if err != nil {
		t.Fatal(err)
	}
	bare = bare[:len(bare)-1] // the count of notes: none
	note := func(id, text string) string { return string(rune(len(id))) + id + string(rune(len(text))) + text }
	for name, c := range map[string]struct {
		notes string
		ok    bool
	}{
		"none":            {"\x00", true},
		"one":             {"\x01" + note("who-paid", "customers"), true},
		"another answer":  {"\x01" + note("who-paid", "hospitals"), true},
		"cut short":       {"\x01" + note("who-paid", "customers")[:12], false},
		"one too many":    {"\x01" + note("a", "b") + note("c", "d"), false},
		"twice":           {"\x02" + note("a", "b") + note("a", "c"), false},
		"no id":           {"\x01" + note("", "b"), false},
		"a wrong id":      {"\x01" + note("A", "b"), false},
		"two lines":       {"\x01" + note("a", "b\nc"), false},
		"half a letter":   {"\x01" + note("a", "b\xc3"), false},
		"space at an end": {"\x01" + note("a", "b "), false},
		"a long id":       {"\x01" + note(strings.Repeat("a", 41), "b"), false},
		"too many":        {string(rune(save.MaxNotes+1)) + strings.Repeat(note("a", "b"), save.MaxNotes+1), false},
	} {
		s, err := save.Decode(save.Seal(version, header, append(slices.Clone(bare), c.notes...)))
		if (err == nil) != c.ok || err != nil && !errors.Is(err, save.ErrCorrupt) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if err != nil {
			continue
		}
		if a, err := save.Replay(library(), s); err != nil || !a.OK() {
			t.Errorf("%s: %+v, %v", name, a, err)
		}
	}
}
