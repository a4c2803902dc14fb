package campaign

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// openPage lays a page over the room and stops the clock: the menu, the log, the
// charts, the yearly review.
func (g *Game) openPage(name string) {
	g.pace.SetRunning(false)
	g.page = name
	if name == "log" {
		g.unread = 0
	}
	g.changed()
	build := map[string]func() *ui.Node{"menu": g.menuPage, "log": g.logPage, "charts": g.chartsPage, "review": g.reviewPage, "welcome": g.welcomePage}[name]
	g.tree.OpenModal("page", g.sheet(build), ui.ModalOptions{OnClose: func() { g.page = ""; g.changed() }})
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
		item("charts", "icon/chart-area-line", "C", func() { g.openPage("charts") }),
		item("log", "icon/news", "L", func() { g.openPage("log") }),
		item("save", "icon/device-floppy", "S", g.save),
		item("codex", "icon/book-2", "F1", func() { g.flow.Codex("") }),
		item("settings", "icon/settings", "", g.flow.Settings),
		item("leave", "icon/arrow-left", "", func() { g.flow.Autosave(g.session); g.flow.Leave() }),
	}
	return widget.Modal(g.kit, widget.ModalSpec{
		ID: "page/menu", Icon: "icon/menu-2", Title: g.T("menu.title"), W: 560, OnClose: g.closePage,
		Body: []*ui.Node{
			widget.Menu(g.kit, widget.MenuSpec{ID: "menu/list", Label: g.T("menu.title"), Items: items}),
			widget.Text(g.kit, theme.Second, g.T("menu.keys")),
		},
	})
}

// welcomePage is the first morning: who the player is and what to press.
func (g *Game) welcomePage() *ui.Node {
	t := g.kit.T
	steps := ui.Column(ui.Style{Gap: t.Metrics.Gap})
	for i, icon := range [...]string{"icon/report-money", "icon/eye", "icon/file-text", "icon/player-play"} {
		n := string(rune('1' + i))
		steps.Children = append(steps.Children, ui.Row(ui.Style{Gap: 14, Align: ui.Start},
			widget.Icon(g.kit, icon, t.Metrics.Icon, theme.Money),
			ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 2},
				widget.Sentence(g.kit, widget.Span{S: g.T("welcome." + n), Bold: true}),
				widget.Text(g.kit, theme.Second, g.L.F("welcome."+n+".body", i18n.Args{
					"plan": g.Value(view.Dollars(g.state().Office.Plan)), "orders": int(g.session.OrdersLeft()),
				})))))
	}
	return widget.Modal(g.kit, widget.ModalSpec{
		ID: "page/welcome", Icon: "icon/rubber-stamp", Title: g.T("welcome.title"), W: 760, OnClose: g.closePage,
		Body:    []*ui.Node{widget.Text(g.kit, theme.Plain, g.T("welcome.body")), widget.Rule(g.kit), steps},
		Buttons: []*ui.Node{widget.Button(g.kit, widget.ButtonSpec{ID: "welcome/go", Label: g.T("welcome.go"), Primary: true, Grow: 1, OnPress: g.closePage})},
	})
}

// logPage is everything that happened, newest first, with a search.
func (g *Game) logPage() *ui.Node {
	all := g.session.Log()
	type row struct{ date, text, source string }
	var rows []row
	find := strings.ToLower(g.logFind)
	start := g.session.Rules().Scenario.Start
	for i := len(all) - 1; i >= 0; i-- {
		text := g.Text(all[i].Text)
		if find != "" && !strings.Contains(strings.ToLower(text), find) {
			continue
		}
		rows = append(rows, row{g.L.Short(say.Civil(start + content.Date(all[i].Day))), text, all[i].Source})
	}
	table := widget.Table(g.kit, widget.TableSpec{
		ID: "log/table", Label: g.T("log.title"), Rows: len(rows), Version: g.now(), Empty: g.T("log.empty"), H: 520,
		Columns: []widget.Column{
			{Key: "date", Title: g.T("log.date"), W: 130}, {Key: "text", Title: g.T("log.text"), Grow: 1},
		},
		RowID: func(i int) string { return "log/" + i18n.Int(int64(i)) },
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
			}),
			table,
		},
	})
}

// reviewPage closes a calendar year: plan against result, what it cost whom, and
// the new plan.
func (g *Game) reviewPage() *ui.Node {
	years := view.PlanYears(g.session.Campaign())
	if len(years) < 2 {
		return nothing()
	}
	last, next := years[len(years)-2], years[len(years)-1]
	money := func(x float64) string { return i18n.Money(int64(x * float64(state.Million))) }
	met := g.T("review.missed")
	tone := theme.Exposed
	if last.Remitted >= last.Plan {
		met, tone = g.T("review.met"), theme.Covered
	}
	body := []*ui.Node{
		widget.Sentence(g.kit, widget.Span{S: met, Tone: tone, Bold: true}),
		widget.Pairs(g.kit,
			widget.Pair{Key: g.T("review.remitted"), Value: money(last.Remitted), Tone: theme.Money},
			widget.Pair{Key: g.T("review.plan"), Value: money(last.Plan)},
			widget.Pair{Key: g.T("review.confidence"), Value: i18n.Number(g.state().Office.Confidence, 0), Tip: view.Confidence},
			widget.Pair{Key: g.T("review.launches"), Value: i18n.Int(int64(g.state().Weapons.Launches))},
			widget.Pair{Key: g.T("review.exposure"), Value: i18n.Number(g.state().Exposure(), 0), Tone: theme.Exposed, Tip: view.Exposure},
		),
		widget.Rule(g.kit),
		widget.Caption(g.kit, g.T("review.paid")),
		widget.Pairs(g.kit, g.yearPaid(last.Year)...),
		widget.Rule(g.kit),
		widget.Pairs(g.kit, widget.Pair{Key: g.F("review.next", "year", next.Year), Value: money(next.Plan), Tone: theme.Money, Tip: view.Plan}),
		widget.Text(g.kit, theme.Second, g.T("review.ratchet")),
	}
	return widget.Modal(g.kit, widget.ModalSpec{
		ID: "page/review", Icon: "icon/calendar", Title: g.F("review.title", "year", last.Year), W: 640, OnClose: g.closePage, Body: body,
		Buttons: []*ui.Node{
			g.actButton("review/negotiate", act{"negotiate", "icon/messages", g.negotiation(), view.TalksChance}),
			widget.Button(g.kit, widget.ButtonSpec{ID: "review/go", Label: g.T("review.go"), Primary: true, Grow: 1, OnPress: g.closePage}),
		},
	})
}

// yearPaid sums what others lost in a year, by who lost it.
func (g *Game) yearPaid(year int) []widget.Pair {
	var out []widget.Pair
	start := g.session.Rules().Scenario.Start
	for _, s := range view.Paid(g.session.Campaign()) {
		sum := 0.0
		for i, d := range s.Days {
			// A record belongs to the month that ended the day before.
			if y, _, _ := (start + content.Date(d) - 1).Civil(); y == year {
				sum += s.Values[i]
			}
		}
		if sum >= 0.05 {
			out = append(out, widget.Pair{Key: g.Text(s.Title), Value: i18n.Money(int64(sum * float64(state.Million))), Tone: theme.Exposed})
		}
	}
	return out
}
