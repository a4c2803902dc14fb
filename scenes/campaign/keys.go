package campaign

import (
	"hardcurrency/game/stage"
	"hardcurrency/game/ui"
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
		g.openPage("menu")
		return true
	case ui.KeyInfo:
		g.flow.Codex("")
		return true
	case ui.KeyRune:
		return g.letter(e.Rune)
	}
	return false
}

func (g *Game) letter(r rune) bool {
	switch {
	case r >= '1' && r <= '4':
		g.setSpeed(int(r - '0'))
	case r == 'c':
		g.openPage("charts")
	case r == 'l':
		g.openPage("log")
	case r == 'd':
		g.openNext()
	case r == 'u':
		if n := len(g.session.Pending()); n > 0 {
			g.undo(n - 1)
		}
	case r == 'f':
		g.fitMap()
	case r == '+', r == '=':
		g.zoom(1.4)
	case r == '-':
		g.zoom(1 / 1.4)
	case r == 's':
		g.save()
	default:
		for i := range shortcuts {
			if shortcuts[i] == r {
				g.show(places[i].scheme)
				return true
			}
		}
		return false
	}
	return true
}

// shortcuts are the letters of the rail's items.
var shortcuts = [...]rune{'q', 'w', 'e', 'r', 't', 'y', 'i', 'o', 'p', 'h'}

// cue makes the toolkit's moments heard.
func (g *Game) cue(c ui.Cue) {
	switch c {
	case ui.CuePress:
		g.hear(stage.SoundTick)
	case ui.CueNotch:
		g.hear(stage.SoundNotch)
	case ui.CueOpen:
		g.hear(stage.SoundOpen)
	case ui.CueClose:
		g.hear(stage.SoundClose)
	case ui.CueRefuse:
		g.hear(stage.SoundRefuse)
	}
}

func (g *Game) undo(i int) {
	g.session.Undo(i)
	g.fan.stop()
	g.changed()
}

func (g *Game) save() {
	g.flow.Save(g.session, func(sentence string) { g.toast("icon/device-floppy", sentence) })
}
