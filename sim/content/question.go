package content

import (
	"slices"
	"strings"
)

// QuestionKind says what an answer to a question of the debrief is.
type QuestionKind string

// The kinds.
const (
	TextQuestion   QuestionKind = "text"   // one paragraph; nobody here marks it
	ChoiceQuestion QuestionKind = "choice" // one of several; the campaign says which is right
	NumberQuestion QuestionKind = "number" // within a range; the campaign says which is right
)

// Question is one question of the debrief. Its words are in the locale under
// question.<id>; what answers it is worked out of the campaign.
type Question struct {
	ID   string       `json:"id"`
	Kind QuestionKind `json:"kind"`
	Asks string       `json:"asks"` // what of the campaign answers it: one of Asks
	// Min, Max and Step are the range of a number; an answer that is at most Within
	// away counts as right.
	Min    float64 `json:"min,omitempty"`
	Max    float64 `json:"max,omitempty"`
	Step   float64 `json:"step,omitempty"`
	Within float64 `json:"within,omitempty"`
	// Dossiers are those whose decisions are laid beside it.
	Dossiers []string `json:"dossiers,omitempty"`
	Codex    string   `json:"codex"` // the entry that has the public record
}

// MaxQuestions is how many a debrief has at most: answers are kept for no more.
const MaxQuestions = 16

// What of a campaign a question can ask for, by kind.
var asks = map[QuestionKind][]string{
	TextQuestion:   {"notice", "patrons", "axes", "record"},
	ChoiceQuestion: {"payer", "displaced", "naming", "side"},
	NumberQuestion: {"share-home", "share-frozen"},
}

// Asks lists what questions of a kind can ask for.
func Asks(k QuestionKind) []string { return asks[k] }

func (l *Library) checkQuestions(f *file, dossiers []Dossier) {
	unique(f, l.Questions, func(q *Question) string { return q.ID })
	if n := len(l.Questions); n == 0 || n > MaxQuestions {
		f.errorf("", "%d questions; there must be 1 to %d", n, MaxQuestions)
	}
	for i := range l.Questions {
		q := &l.Questions[i]
		if strings.Trim(q.ID, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || len(q.ID) > 32 {
			f.errorf(q.ID, "an id has at most 32 lower-case letters, digits and dashes")
		}
		known, ok := asks[q.Kind]
		switch {
		case !ok:
			f.errorf(q.ID, "unknown kind %q; known: text, choice, number", q.Kind)
		case !slices.Contains(known, q.Asks):
			f.errorf(q.ID, "a question of kind %s asks for one of %s, not for %q", q.Kind, strings.Join(known, ", "), q.Asks)
		}
		number := q.Kind == NumberQuestion
		switch {
		case number && !(q.Max > q.Min && q.Step > 0 && q.Step <= q.Max-q.Min && q.Within > 0 && q.Within < q.Max-q.Min):
			f.errorf(q.ID, "min, max, step and within must make a range that an answer can miss")
		case !number && (q.Min != 0 || q.Max != 0 || q.Step != 0 || q.Within != 0):
			f.errorf(q.ID, "only a number has min, max, step and within")
		}
		for _, id := range q.Dossiers {
			if !slices.ContainsFunc(dossiers, func(d Dossier) bool { return d.ID == id }) {
				f.errorf(q.ID, "unknown dossier %q", id)
			}
		}
		if (q.Asks == "notice") != (len(q.Dossiers) > 0) {
			f.errorf(q.ID, "dossiers belong to a question that asks for notice, and only to it")
		}
		if q.Codex == "" {
			f.errorf(q.ID, "codex must be filled in")
		}
	}
}
