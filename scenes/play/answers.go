package play

import (
	"hardcurrency/game/stage"
	"hardcurrency/game/store"
	"hardcurrency/scenes/debrief"
	"hardcurrency/sim/content"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// questions are those that the table's campaign can answer, once it is over.
func (t *table) questions(g *Game) []view.Question {
	// The questions are about the state's seat and its books.
	if t.asked == nil && t.seat == content.StateSeat && t.campaign.State.Ending != state.Running {
		t.asked = view.Questions(g.config.Library.Questions, t.campaign)
	}
	return t.asked
}

// answer is what was written down about something; "" for nothing.
func (t *table) answer(id string) string {
	for i := range t.notes {
		if t.notes[i].ID == id {
			return t.notes[i].Text
		}
	}
	return ""
}

// note writes something down. What was first written first stays first.
func (t *table) note(id, text string) {
	text = save.Paragraph(text)
	for i := range t.notes {
		if t.notes[i].ID == id {
			t.notes[i].Text = text
			return
		}
	}
	t.notes = append(t.notes, save.Note{ID: id, Text: text})
}

// asking is the page of questions of a table.
func (g *Game) asking(t *table) stage.Scene {
	var scene *debrief.QuestionsScene
	scene = debrief.NewQuestions(g.config.Words, debrief.QuestionsFlow{
		Questions: t.questions(g), Answer: t.answer, Room: save.MaxNote, Codex: g.codex,
		Give: func(id, text string) {
			t.note(id, text)
			if t.reports != nil {
				t.reports.report()
			}
			g.shelf.keepNotes(t, scene.Say)
		},
	})
	return scene
}

// keepNotes keeps a campaign that is over with what was written down about it: in
// the save it was opened from or kept in, else in the next autosave.
func (s *shelf) keepNotes(t *table, failed func(sentence string)) {
	encode := t.frozen(s.game.config.Now())
	var err error
	s.then(func() {
		if t.file == "" {
			var entries []store.Entry
			if entries, err = s.store().List(); err != nil {
				return
			}
			t.file = store.NextAutosave(entries, extension)
		}
		err = s.store().Write(t.file, encode())
	}, func() {
		if err != nil {
			failed(s.say("saves.autosave.unsaved", map[string]any{"why": err}))
		}
	})
}
