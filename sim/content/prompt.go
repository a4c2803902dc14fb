package content

import (
	"strings"
)

// Prompt is a moment at which a campaign that is shown to a class stops for a
// question. Its words are in the locale under prompt.<id>: .ask is the question,
// .look where to look before answering, .note a few words for the teacher.
type Prompt struct {
	ID       string   `json:"id"`
	Scenario string   `json:"scenario"`
	Date     Date     `json:"date"`    // on the morning of which it is asked
	Figures  []string `json:"figures"` // shown with the question: ids of figures, one to four
}

// Limits of prompts: a class that is stopped more often plays no more, and a card
// holds no more figures.
const (
	mostPrompts = 12 // of a scenario
	mostFigures = 4  // of a prompt
)

// PromptOn returns the prompt of a scenario on a date, nil when it has none then.
func (l *Library) PromptOn(scenario string, d Date) *Prompt {
	for i := range l.Prompts {
		if p := &l.Prompts[i]; p.Date == d && p.Scenario == scenario {
			return p
		}
	}
	return nil
}

// checkPrompts needs the scenarios: it is called after they have been read.
func (l *Library) checkPrompts(f *file) {
	unique(f, l.Prompts, func(p *Prompt) string { return p.ID })
	count := map[string]int{}
	last := map[string]Date{}
	for i := range l.Prompts {
		p := &l.Prompts[i]
		if p.ID == "" || strings.Trim(p.ID, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			f.errorf(p.ID, "an id has lower-case letters, digits and dashes")
		}
		var of *Scenario
		for k := range l.Scenarios {
			if l.Scenarios[k].ID == p.Scenario {
				of = &l.Scenarios[k]
			}
		}
		switch {
		case of == nil:
			f.errorf(p.ID, "unknown scenario %q", p.Scenario)
		case p.Date <= of.Start || p.Date > of.End:
			f.errorf(p.ID, "%v is not a day after the first of %s", p.Date, p.Scenario)
		case p.Date <= last[p.Scenario]:
			f.errorf(p.ID, "the prompts of a scenario stand by date, one a day")
		}
		last[p.Scenario] = p.Date
		if count[p.Scenario]++; count[p.Scenario] == mostPrompts+1 {
			f.errorf(p.ID, "a scenario has at most %d prompts", mostPrompts)
		}
		if n := len(p.Figures); n == 0 || n > mostFigures {
			f.errorf(p.ID, "%d figures; there must be 1 to %d", n, mostFigures)
		}
	}
}
