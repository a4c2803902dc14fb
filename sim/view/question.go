package view

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
)

// QuestionOption is one answer that can be chosen.
type QuestionOption struct {
	ID   string
	Text Text
}

// Question is a question of the debrief as this campaign answers it.
type Question struct {
	content.Question
	Row     int // row in the list of all questions, from 0
	Title   Text
	Ask     Text
	Look    Text             // where in the debrief to look
	Figures []Beside         // of this campaign, to be had before it is answered
	Options []QuestionOption // of a choice
	// Explain says after an answer what the campaign says, and Good what a good
	// answer has.
	Explain []Text
	Good    Text

	right  string  // of a choice
	number float64 // of a number
}

// Verdict is what an answer is worth.
type Verdict uint8

// The verdicts.
const (
	Unanswered Verdict = iota
	Senseless          // it cannot be an answer to this question
	Given              // a text: nobody here marks it
	Missed             // not what the campaign says
	Met                // what the campaign says
)

// String returns the stable id of a verdict.
func (v Verdict) String() string {
	return [...]string{"unanswered", "senseless", "given", "missed", "met"}[v]
}

// LeastText is how many characters an answer in words has at least.
const LeastText = 12

// Questions are those of the debrief that this campaign can answer, in their
// order. Nobody who steals coin is asked when a theft was named.
func Questions(all []content.Question, c *sim.Campaign) []Question {
	var out []Question
	for i := range all {
		id := "question." + all[i].ID
		q := Question{
			Question: all[i], Row: i, Title: Say(id), Ask: Say(id + ".ask"), Look: Say(id + ".look"), Good: Say(id + ".good"),
		}
		if q.of(c) {
			out = append(out, q)
		}
	}
	return out
}

// of works out what the campaign says, and whether it says anything.
func (q *Question) of(c *sim.Campaign) bool {
	switch q.Asks {
	case "payer":
		return q.payer(c)
	case "share-home":
		return q.shareHome(c)
	case "notice":
		return q.notice(c)
	case "displaced":
		return q.displaced(c)
	case "naming":
		return q.naming(c)
	case "share-frozen":
		return q.shareFrozen(c)
	case "patrons":
		q.patrons(c)
		return true
	case "side":
		return q.side(c)
	case "axes":
		q.axes(c)
		return true
	case "record":
		q.record(c)
		return true
	}
	return false
}

// Judge says what an answer is worth, as it is written down: the id of an option,
// a number, or a text.
func (q *Question) Judge(answer string) Verdict {
	if answer == "" {
		return Unanswered
	}
	switch q.Kind {
	case content.TextQuestion:
		if utf8.RuneCountInString(strings.TrimSpace(answer)) < LeastText {
			return Senseless
		}
		return Given
	case content.ChoiceQuestion:
		for i := range q.Options {
			if q.Options[i].ID == answer {
				if answer == q.right {
					return Met
				}
				return Missed
			}
		}
		return Senseless
	}
	x, err := strconv.ParseFloat(answer, 64)
	if err != nil || !(x >= q.Min && x <= q.Max) {
		return Senseless
	}
	if math.Abs(x-q.number) <= q.Within {
		return Met
	}
	return Missed
}

// Right is what the campaign says, as an answer is written down; "" for a text.
func (q *Question) Right() string {
	switch q.Kind {
	case content.ChoiceQuestion:
		return q.right
	case content.NumberQuestion:
		return strconv.FormatFloat(math.Floor(q.number+0.5), 'f', -1, 64)
	}
	return ""
}

// Marks is what answers are worth and how much there was to have: one for each
// question. Half is for having thought about it, the rest for what the campaign
// says; a text has all, since nobody here marks it. What was earned is no part.
func Marks(questions []Question, answer func(id string) string) (got, of float64) {
	for i := range questions {
		of++
		switch questions[i].Judge(answer(questions[i].ID)) {
		case Given, Met:
			got++
		case Missed:
			got += 0.5
		}
	}
	return got, of
}

func (q *Question) option(id string, t Text) {
	q.Options = append(q.Options, QuestionOption{id, t})
}

func (q *Question) explain(key string, args ...Arg) {
	q.Explain = append(q.Explain, Say("question."+q.ID+"."+key, args...))
}

func (q *Question) figure(key string, v Value) {
	q.Figures = append(q.Figures, Beside{Label: Say(key), Ours: v})
}
