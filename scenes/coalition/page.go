package coalition

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/say"
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
	g.tree.OpenModal("page", g.part(build), ui.ModalOptions{OnClose: func() { g.page = ""; g.changed() }})
}

func (g *Game) closePage() { g.tree.Close("page") }

// menuPage is what can be done with the game itself.
func (g *Game) menuPage() *ui.Node {
	item := func(id, icon, note string, do func()) widget.MenuItem {
		return widget.MenuItem{ID: "menu/" + id, Icon: icon, Label: g.T("menu." + id), Note: note, OnPress: func() {
			g.closePage()
			do()
		}}
	}
	items := []widget.MenuItem{
		item("resume", "icon/player-play", g.T("key.esc"), func() {}),
		item("round", "icon/hourglass", g.keys.Key(hotkeys.Dossier), func() { g.openPage("round") }),
		item("log", "icon/news", g.keys.Key(hotkeys.Log), func() { g.openPage("log") }),
		item("save", "icon/device-floppy", g.keys.Key(hotkeys.Save), g.save),
		item("export", "icon/file-export", "", g.export),
		item("guide", "icon/school", "", func() { g.lesson = 0; g.changed() }),
		item("keys", "icon/keyboard", g.keys.Key(hotkeys.Keys), func() { g.openPage("keys") }),
		item("codex", "icon/book-2", "F1", func() { g.flow.Codex("") }),
		item("settings", "icon/settings", "", g.flow.Settings),
		item("leave", "icon/arrow-left", "", func() { g.flow.Autosave(g.session); g.flow.Leave() }),
	}
	return widget.Modal(g.kit, widget.ModalSpec{
		ID: "page/menu", Icon: "icon/menu-2", Title: g.T("menu.title"), W: 560, OnClose: g.closePage,
		Body: []*ui.Node{
			widget.Menu(g.kit, widget.MenuSpec{ID: "menu/list", Label: g.T("menu.title"), Items: items}),
			widget.Text(g.kit, theme.Second, g.T("menu.help")),
		},
	})
}

// welcomePage is the first morning: who the player is and how a round goes.
func (g *Game) welcomePage() *ui.Node {
	t := g.kit.T
	steps := ui.Column(ui.Style{Gap: t.Metrics.Gap})
	for i, icon := range [...]string{"icon/users-group", "icon/scale", "icon/eye", "icon/player-play"} {
		n := string(rune('1' + i))
		steps.Children = append(steps.Children, ui.Row(ui.Style{Gap: 14, Align: ui.Start},
			widget.Icon(g.kit, icon, t.Metrics.Icon, theme.Accented),
			ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 2},
				widget.Sentence(g.kit, widget.Span{S: g.T("hall.welcome." + n), Bold: true}),
				widget.Text(g.kit, theme.Second, g.T("hall.welcome."+n+".body")))))
	}
	return widget.Modal(g.kit, widget.ModalSpec{
		ID: "page/welcome", Icon: "icon/users-group", Title: g.L.Long(say.Civil(g.session.Rules().Scenario.Start)), W: 760, OnClose: g.closePage,
		Body:    []*ui.Node{widget.Text(g.kit, theme.Plain, g.T("hall.welcome.body")), widget.Rule(g.kit), steps},
		Buttons: []*ui.Node{widget.Button(g.kit, widget.ButtonSpec{ID: "welcome/go", Label: g.T("hall.welcome.go"), Primary: true, Grow: 1, OnPress: g.closePage})},
	})
}

// keysPage lists what the keyboard does in this seat.
func (g *Game) keysPage() *ui.Node {
	k := g.kit
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
	half := len(own) / 2
	column := func(nodes ...*ui.Node) *ui.Node {
		return ui.Column(ui.Style{Gap: 6, Grow: 1, Even: true, Shrink: 1}, nodes...)
	}
	body := []*ui.Node{widget.Caption(k, g.T("keys.fixed")), widget.Pairs(k, pairs...), widget.Rule(k), widget.Caption(k, g.T("keys.own"))}
	if k.T.Class == theme.Small {
		body = append(body, widget.Pairs(k, own...))
	} else {
		body = append(body, ui.Row(ui.Style{Gap: 30, Align: ui.Start}, column(widget.Pairs(k, own[:half]...)), column(widget.Pairs(k, own[half:]...))))
	}
	return widget.Modal(k, widget.ModalSpec{
		ID: "page/keys", Icon: "icon/keyboard", Title: g.T("menu.keys"), W: 820, OnClose: g.closePage, Body: body,
		Buttons: []*ui.Node{widget.Button(k, widget.ButtonSpec{ID: "keys/close", Label: g.T("menu.resume"), Note: g.T("key.esc"), Primary: true, OnPress: g.closePage})},
	})
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
