package campaign

import (
	"strconv"
	"strings"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/seat"
	"hardcurrency/sim/content"
)

// key handles the shortcuts that hold everywhere in the campaign.
func (g *Game) key(e ui.Event) bool {
	if e.Mods != 0 {
		return false
	}
	switch e.Key {
	case ui.KeySpace:
		g.pace.Toggle()
		g.changed()
		return true
	case ui.KeyEscape:
		if g.world.Selected() != 0 { // what was opened last is closed first
			g.world.Select(0)
			g.refreshMap()
			g.changed()
			return true
		}
		g.openPage("menu")
		return true
	case ui.KeyInfo:
		g.flow.Codex(g.codexEntry())
		return true
	case ui.KeyRune:
		return g.press(e.Rune)
	}
	return false
}

// codexEntry is the entry of the codex about what the player is looking at, ""
// for its list.
func (g *Game) codexEntry() string {
	if id := "scheme-" + g.open.String(); g.open < content.Schemes && g.L.Has("codex."+id+".body") {
		return id
	}
	return ""
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
	if id, ok := strings.CutPrefix(action, hotkeys.Panel); ok {
		for i := range places {
			if placeID(places[i].scheme) == id {
				g.show(places[i].scheme)
				return true
			}
		}
		return false
	}
	switch action {
	case hotkeys.Charts:
		g.openPage("charts")
	case hotkeys.Office:
		g.openPage("office")
	case hotkeys.Timeline:
		g.chartTab = "timeline"
		g.openPage("charts")
	case hotkeys.Log:
		g.openPage("log")
	case hotkeys.Keys:
		g.openPage("keys")
	case hotkeys.Dossier:
		g.openNext()
	case hotkeys.Undo:
		if n := len(g.session.Pending()); n > 0 {
			g.undo(n - 1)
		}
	case hotkeys.Mini:
		g.toggleMini()
	case hotkeys.Fit:
		g.fitMap()
	case hotkeys.ZoomIn:
		g.zoom(1.4)
	case hotkeys.ZoomOut:
		g.zoom(1 / 1.4)
	case hotkeys.Save:
		g.keeper().Save()
	case hotkeys.Projector:
		g.project()
	case hotkeys.Guide:
		if !g.guide.on {
			return false
		}
		g.lessonAt(g.guide.at + 1)
	default:
		return false
	}
	return true
}

// keyNote is how the key of an action is written, "" when it has none.
func (g *Game) keyNote(action string) string { return g.keys.Key(action) }

// keyed fills in a message that names the key of an action as {key}.
func (g *Game) keyed(message, action string) string {
	return g.F(message, "key", g.keys.Key(action))
}

// cue makes the toolkit's moments heard.
func (g *Game) cue(c ui.Cue) {
	if sound, ok := seat.Sounds[c]; ok {
		g.hear(sound)
	}
}

func (g *Game) undo(i int) {
	g.session.Undo(i)
	g.fan.stop()
	g.changed()
}

// Unsaved says that something could not be kept, and offers a file.
func (g *Game) Unsaved(sentence string) { g.keeper().Unsaved(sentence) }

func (g *Game) keeper() seat.Keeper {
	return seat.Keeper{Words: g.Words, Kit: g.kit, Session: g.session, Flow: &g.flow.Flow}
}
