package save

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Note is something that the person wrote down about the campaign, such as the
// answer to a question of the debrief. The simulation knows nothing of it, and
// playing again proves nothing of it: it is its owner's word.
type Note struct {
	ID   string // of what it is about: lower-case letters, digits and dashes
	Text string // one paragraph, at most MaxNote bytes
}

// What a file holds of notes at most.
const (
	MaxNotes  = 24  // in a file
	MaxNote   = 600 // bytes of text
	maxNoteID = 40
)

// Paragraph makes any text fit to be a note: what cannot be shown becomes a space,
// and what is too long is cut at a whole character.
func Paragraph(text string) string {
	text = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	return strings.TrimSpace(cut(strings.TrimSpace(text), MaxNote))
}

// ok says whether a note is as they are read.
func (n *Note) ok() bool {
	if n.ID == "" || len(n.ID) > maxNoteID || !utf8.ValidString(n.Text) || n.Text != Paragraph(n.Text) {
		return false
	}
	for _, r := range n.ID {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return true
}

// Tidy keeps the notes that can be read again: the first about each thing.
func Tidy(notes []Note) []Note {
	var kept []Note
	for i := range notes {
		if n := notes[i]; len(kept) < MaxNotes && n.ok() && !noted(kept, n.ID) {
			kept = append(kept, n)
		}
	}
	return kept
}

func noted(notes []Note, id string) bool {
	for i := range notes {
		if notes[i].ID == id {
			return true
		}
	}
	return false
}

func writeNotes(w *writer, notes []Note) {
	notes = Tidy(notes)
	w.uvarint(uint64(len(notes)))
	for i := range notes {
		w.text(notes[i].ID)
		w.text(notes[i].Text)
	}
}

func readNotes(r *reader) []Note {
	n := r.count(2)
	if n > MaxNotes {
		r.bad = true
		return nil
	}
	var notes []Note
	for range n {
		note := Note{ID: r.text(maxNoteID), Text: r.text(MaxNote)}
		if !note.ok() || noted(notes, note.ID) {
			r.bad = true
			return nil
		}
		notes = append(notes, note)
	}
	return notes
}
