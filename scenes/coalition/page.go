package coalition

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/scenes/internal/seat"
	"hardcurrency/sim/content"
)

// openPage lays a page over the hall and stops the clock.
func (g *Game) openPage(name string) {
	g.pace.SetRunning(false)
	g.page = name
	if name == "log" {
		g.unread = 0
	}
	g.changed()
	build := map[string]func() *ui.Node{
		"menu": g.menuPage, "log": g.logPage, "round": g.roundPage, "welcome": g.welcomePage, "keys": g.keysPage,
	}[name]
	opts := ui.ModalOptions{OnClose: func() { g.page = ""; g.changed() }}
	if on := onward[name]; on != "" {
		// Enter and Space go on at once, whatever has the focus but shows no ring.
		opts.Focus = on
		opts.OnKey = func(e ui.Event) bool {
			if e.Mods != 0 || e.Key != ui.KeyEnter && e.Key != ui.KeySpace {
				return false
			}
			g.closePage()
			return true
		}
	}
	g.tree.OpenModal("page", g.part(build), opts)
}

// onward are the buttons of the pages that are only to be read.
var onward = map[string]string{"welcome": "welcome/go", "round": "sheet/go", "keys": "keys/close"}

func (g *Game) closePage() { g.tree.Close("page") }

// menuPage is what can be done with the game itself.
func (g *Game) menuPage() *ui.Node {
	return seat.Menu(g.kit, g.Words, g.closePage,
		seat.Entry{ID: "resume", Icon: "icon/player-play", Key: g.T("key.esc"), Do: func() {}},
		seat.Entry{ID: "round", Icon: "icon/hourglass", Key: g.keys.Key(hotkeys.Dossier), Do: func() { g.openPage("round") }},
		seat.Entry{ID: "log", Icon: "icon/news", Key: g.keys.Key(hotkeys.Log), Do: func() { g.openPage("log") }},
		seat.Entry{ID: "save", Icon: "icon/device-floppy", Key: g.keys.Key(hotkeys.Save), Do: g.keeper().Save},
		seat.Entry{ID: "export", Icon: "icon/file-export", Do: g.keeper().Export},
		seat.Entry{ID: "guide", Icon: "icon/school", Do: func() { g.lesson = 0; g.changed() }},
		seat.Entry{ID: "keys", Icon: "icon/keyboard", Key: g.keys.Key(hotkeys.Keys), Do: func() { g.openPage("keys") }},
		seat.Entry{ID: "codex", Icon: "icon/book-2", Key: "F1", Do: func() { g.flow.Codex("") }},
		seat.Entry{ID: "settings", Icon: "icon/settings", Do: g.flow.Settings},
		seat.Entry{ID: "leave", Icon: "icon/arrow-left", Do: func() { g.flow.Autosave(g.session); g.flow.Leave() }},
	)
}

// welcomePage is the first morning: who the player is and how a round goes.
func (g *Game) welcomePage() *ui.Node {
	return seat.Welcome(g.kit, g.Words, seat.WelcomeSpec{
		Icon: "icon/users-group", Title: g.L.Long(say.Civil(g.session.Rules().Scenario.Start)), Words: "hall.welcome",
		Steps: []string{"icon/users-group", "icon/scale", "icon/eye", "icon/player-play"}, Tone: theme.Accented, OnClose: g.closePage,
	})
}

// keysPage lists what the keyboard does in this seat.
func (g *Game) keysPage() *ui.Node {
	pairs := []widget.Pair{
		{Key: g.T("hall.keys.space"), Value: g.T("key.space")}, {Key: g.T("keys.menu"), Value: g.T("key.esc")},
		{Key: g.T("keys.explain"), Value: g.T("key.help")}, {Key: g.T("keys.tab"), Value: g.T("key.tab")},
		{Key: g.T("keys.arrows"), Value: g.T("key.arrows")}, {Key: g.T("keys.press"), Value: g.T("key.enter")},
	}
	own := []widget.Pair{
		{Key: g.T("menu.round"), Value: g.keys.Key(hotkeys.Dossier), Tone: theme.Accented},
		{Key: say.Key(g.Words, hotkeys.Undo), Value: g.keys.Key(hotkeys.Undo), Tone: theme.Accented},
		{Key: say.Key(g.Words, hotkeys.Log), Value: g.keys.Key(hotkeys.Log), Tone: theme.Accented},
		{Key: say.Key(g.Words, hotkeys.Save), Value: g.keys.Key(hotkeys.Save), Tone: theme.Accented},
	}
	for i := range places {
		own = append(own, widget.Pair{Key: g.F("keys.panel", "panel", g.T("hall.place."+places[i].id)), Value: g.keys.Key(places[i].action), Tone: theme.Accented})
	}
	return seat.Keys(g.kit, g.Words, pairs, own, g.flow.Settings, g.closePage)
}

// logPage is everything that was learned, newest first, with a search.
func (g *Game) logPage() *ui.Node {
	all := g.session.Log()
	type row struct{ date, text string }
	var rows []row
	find := strings.ToLower(g.logFind)
	start := g.session.Rules().Scenario.Start
	for i := len(all) - 1; i >= 0; i-- {
		text := g.told(&all[i])
		if find == "" || strings.Contains(strings.ToLower(text), find) {
			rows = append(rows, row{g.L.Short(say.Civil(start + content.Date(all[i].Day))), text})
		}
	}
	table := widget.Table(g.kit, widget.TableSpec{
		ID: "log/table", Label: g.T("log.title"), Rows: len(rows), Version: g.now(), Empty: g.T("log.empty"), H: 480,
		Columns: []widget.Column{{Key: "date", Title: g.T("log.date"), W: 130}, {Key: "text", Title: g.T("log.text"), Grow: 1}},
		RowID:   func(i int) string { return "log/" + i18n.Int(int64(i)) },
		Cell: func(i, c int) widget.Cell {
			if c == 0 {
				return widget.Cell{Text: rows[i].date, Tone: theme.Second}
			}
			return widget.Cell{Text: rows[i].text}
		},
	})
	return widget.Modal(g.kit, widget.ModalSpec{
		ID: "page/log", Icon: "icon/news", Title: g.T("log.title"), W: min(1180, g.kit.T.W-40), OnClose: g.closePage,
		Body: []*ui.Node{
			widget.TextField(g.kit, widget.TextSpec{
				ID: "log/find", Label: g.T("log.find"), Value: g.logFind, Placeholder: g.T("log.find"), Max: 40, HideLabel: true,
				OnChange: func(s string) { g.logFind = s; g.changed() },
			}), table,
		},
	})
}
