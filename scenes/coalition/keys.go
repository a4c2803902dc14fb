package coalition

import (
	"strconv"
	"strings"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/seat"
)

// key handles the shortcuts that hold everywhere in the hall.
func (g *Game) key(e ui.Event) bool {
	if e.Mods != 0 {
		return false
	}
	switch e.Key {
	case ui.KeySpace:
		g.toggle()
		return true
	case ui.KeyEscape:
		g.openPage("menu")
		return true
	case ui.KeyInfo:
		g.flow.Codex("model-coalition")
		return true
	case ui.KeyRune:
		return g.press(e.Rune)
	}
	return false
}

// toggle stops the days, or lets them run; from a round that means closing it.
func (g *Game) toggle() {
	if g.pace.Running() {
		g.pace.SetRunning(false)
		g.changed()
		return
	}
	g.begin()
}

// press does what a key is for.
func (g *Game) press(key rune) bool {
	if key == '=' { // plus, without the shift that it takes
		key = '+'
	}
	action := g.keys.Action(key)
	if s, ok := strings.CutPrefix(action, hotkeys.Speed); ok {
		n, err := strconv.Atoi(s)
		if err == nil {
			g.setSpeed(n)
		}
		return err == nil
	}
	for i := range places {
		if action != "" && places[i].action == action {
			g.show(i)
			return true
		}
	}
	switch action {
	case hotkeys.Dossier:
		g.openPage("round")
	case hotkeys.Log:
		g.openPage("log")
	case hotkeys.Keys:
		g.openPage("keys")
	case hotkeys.Undo:
		if n := len(g.session.Pending()); n > 0 {
			g.undo(n - 1)
		}
	case hotkeys.Fit:
		g.fitMap()
	case hotkeys.ZoomIn:
		g.chart.Zoom(1.4)
	case hotkeys.ZoomOut:
		g.chart.Zoom(1 / 1.4)
	case hotkeys.Save:
		g.keeper().Save()
	case hotkeys.Guide:
		if g.lesson == noLesson {
			return false
		}
		g.teach(g.lesson)
	default:
		return false
	}
	return true
}

// cue makes the toolkit's moments heard.
func (g *Game) cue(c ui.Cue) {
	if sound, ok := seat.Sounds[c]; ok {
		g.hear(sound)
	}
}

// Unsaved says that something could not be kept, and offers a file.
func (g *Game) Unsaved(sentence string) { g.keeper().Unsaved(sentence) }

func (g *Game) keeper() seat.Keeper {
	return seat.Keeper{Words: g.Words, Kit: g.kit, Session: g.session, Flow: &g.flow}
}
