// Package seat is what the rooms of both seats share: where a campaign leads, how it
// is kept and handed out, the pages that are the same whoever plays, and what the
// toolkit's moments sound like.
//
// It may import game/stage, game/theme, game/ui, game/widget, sim/view and scenes'
// internal/say.
package seat

import (
	"hardcurrency/game/stage"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/view"
)

// Flow is where a campaign leads. The composition root fills it in.
type Flow struct {
	// Autosave keeps the campaign in the rolling autosaves; quietly.
	Autosave func(s *view.Session)
	// Save keeps it under a name of its own and then says what came of it in one
	// sentence, and whether it will still be there tomorrow.
	Save func(s *view.Session, done func(sentence string, kept bool))
	// Rescue returns the name of a file and what to put there, after a fault.
	Rescue func(s *view.Session) (file string, data []byte)
	// Debrief is shown when the campaign has ended.
	Debrief func(s *view.Session)
	// Codex opens the codex at an entry, or at its list.
	Codex func(entry string)
	// Settings opens the settings.
	Settings func()
	// Leave goes back to the title.
	Leave func()
	// Export hands the campaign out as a file and then says where it is in one
	// sentence.
	Export func(s *view.Session, done func(sentence string))
}

// Keeper keeps a campaign and hands it out, and says on the screen what came of it.
type Keeper struct {
	Words   say.Words
	Kit     *widget.Kit
	Session *view.Session
	Flow    *Flow
}

// Toast says something for some seconds.
func (k Keeper) Toast(icon, text string) {
	widget.Toast(k.Kit, widget.ToastSpec{Icon: icon, Text: text})
}

// Save keeps the campaign under a name of its own.
func (k Keeper) Save() {
	k.Flow.Save(k.Session, func(sentence string, kept bool) {
		if kept {
			k.Toast("icon/device-floppy", sentence)
			return
		}
		k.Unsaved(sentence)
	})
}

// Unsaved says that something could not be kept, and offers a file.
func (k Keeper) Unsaved(sentence string) {
	widget.Toast(k.Kit, widget.ToastSpec{
		Icon: "icon/alert-octagon", Text: sentence, ID: "unsaved", Action: k.Words.T("menu.export"), OnAction: k.Export,
	})
}

// Export hands the campaign out as a file.
func (k Keeper) Export() {
	k.Flow.Export(k.Session, func(sentence string) { k.Toast("icon/file-export", sentence) })
}

// Sounds are what the toolkit's moments sound like.
var Sounds = map[ui.Cue]stage.Sound{
	ui.CuePress:  stage.SoundTick,
	ui.CueNotch:  stage.SoundNotch,
	ui.CueOpen:   stage.SoundOpen,
	ui.CueClose:  stage.SoundClose,
	ui.CueRefuse: stage.SoundRefuse,
}
