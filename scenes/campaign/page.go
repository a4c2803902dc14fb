package campaign

import (
	"cmp"
	"slices"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/scenes/internal/seat"
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
	build := map[string]func() *ui.Node{
		"menu": g.menuPage, "log": g.logPage, "charts": g.chartsPage, "review": g.reviewPage, "office": g.officePage, "welcome": g.welcomePage,
		"keys": g.keysPage, "guide": g.guidePage, "prompt": g.promptPage,
	}[name]
	opts := ui.ModalOptions{OnClose: func() { g.page = ""; g.changed() }}
	if name == "prompt" {
		opts.Focus = "prompt/go"
	}
	if name == "office" {
		// Its first control is a figure whose tooltip would open and take Escape.
		opts.Focus = "office/" + cmp.Or(g.institution, g.session.Institutions()[0].ID)
	}
	if name == "charts" {
		opts.Focus = "charts/tab/" + g.chartTab
	}
	g.tree.OpenModal("page", g.sheet(build), opts)
}

func (g *Game) closePage() { g.tree.Close("page") }

// menuPage is what can be done with the game itself.
func (g *Game) menuPage() *ui.Node {
	return seat.Menu(g.kit, g.Words, g.closePage,
		seat.Entry{ID: "resume", Icon: "icon/player-play", Key: g.T("key.esc"), Do: func() {}},
		seat.Entry{ID: "charts", Icon: "icon/chart-area-line", Key: g.keyNote(hotkeys.Charts), Do: func() { g.openPage("charts") }},
		seat.Entry{ID: "office", Icon: "icon/hierarchy-2", Key: g.keyNote(hotkeys.Office), Do: func() { g.openPage("office") }},
		seat.Entry{ID: "timeline", Icon: "icon/history", Key: g.keyNote(hotkeys.Timeline), Do: func() { g.chartTab = "timeline"; g.openPage("charts") }},
		seat.Entry{ID: "log", Icon: "icon/news", Key: g.keyNote(hotkeys.Log), Do: func() { g.openPage("log") }},
		seat.Entry{ID: "save", Icon: "icon/device-floppy", Key: g.keyNote(hotkeys.Save), Do: g.keeper().Save},
		seat.Entry{ID: "export", Icon: "icon/file-export", Do: g.keeper().Export},
		seat.Entry{ID: "guide", Icon: "icon/school", Do: g.beginGuide},
		seat.Entry{ID: "keys", Icon: "icon/keyboard", Key: g.keyNote(hotkeys.Keys), Do: func() { g.openPage("keys") }},
		seat.Entry{ID: "codex", Icon: "icon/book-2", Key: "F1", Do: func() { g.flow.Codex("") }},
		seat.Entry{ID: "settings", Icon: "icon/settings", Do: g.flow.Settings},
		seat.Entry{ID: "leave", Icon: "icon/arrow-left", Do: func() { g.flow.Autosave(g.session); g.flow.Leave() }},
	)
}

// welcomePage is the first morning: who the player is and what to press.
func (g *Game) welcomePage() *ui.Node {
	return seat.Welcome(g.kit, g.Words, seat.WelcomeSpec{
		Icon: "icon/rubber-stamp", Title: g.L.Long(say.Civil(g.session.Rules().Scenario.Start)), Words: "welcome",
		Steps: []string{"icon/report-money", "icon/eye", "icon/file-text", "icon/player-play"}, Tone: theme.Money,
		Args: i18n.Args{"plan": g.Value(view.Dollars(g.state().Office.Plan)), "orders": int(g.session.OrdersLeft())}, OnClose: g.closePage,
	})
}

// fixedKeys are the keys that always do the same.
var fixedKeys = [...]struct{ id, key string }{
	{"pause", "key.space"}, {"menu", "key.esc"}, {"explain", "key.help"}, {"tab", "key.tab"}, {"arrows", "key.arrows"},
	{"press", "key.enter"}, {"dial", "key.leftright"}, {"option", "key.digits"}, {"marker", "key.marker"},
}

// keysPage lists what the keyboard does.
func (g *Game) keysPage() *ui.Node {
	var fixed, own []widget.Pair
	for _, f := range fixedKeys {
		fixed = append(fixed, widget.Pair{Key: g.T("keys." + f.id), Value: g.T(f.key)})
	}
	for _, a := range hotkeys.Actions() {
		own = append(own, widget.Pair{Key: say.Key(g.Words, a.ID), Value: g.keyNote(a.ID), Tone: theme.Money})
	}
	return seat.Keys(g.kit, g.Words, fixed, own, g.flow.Settings, g.closePage)
}

// allNews is the filter of the log that leaves nothing out.
const allNews = "all"

// logPage is everything that happened, newest first, with a search.
func (g *Game) logPage() *ui.Node {
	all := g.session.Log()
	type row struct{ date, text, source string }
	var rows []row
	find := strings.ToLower(g.logFind)
	start := g.session.Rules().Scenario.Start
	for i := len(all) - 1; i >= 0; i-- {
		text := g.Text(all[i].Text)
		if g.logLane != allNews && laneNames[newsLane(all[i].Kind)] != g.logLane {
			continue
		}
		if find != "" && !strings.Contains(strings.ToLower(text), find) {
			continue
		}
		rows = append(rows, row{g.L.Short(say.Civil(start + content.Date(all[i].Day))), text, all[i].Source})
	}
	lanesShown := []widget.Item{{Key: allNews, Label: g.T("log.all")}}
	for _, name := range laneNames {
		lanesShown = append(lanesShown, widget.Item{Key: name, Label: g.T("charts.lane." + name)})
	}
	table := widget.Table(g.kit, widget.TableSpec{
		ID: "log/table", Label: g.T("log.title"), Rows: len(rows), Version: g.now(), Empty: g.T("log.empty"), H: 480,
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
			widget.Segmented(g.kit, widget.SegmentedSpec{ID: "log/filter", Label: g.T("log.filter"), Items: lanesShown, Value: g.logLane, Fill: true,
				OnChange: func(v string) { g.logLane = v; g.changed() }}),
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
	met, tone := g.T("review.missed"), theme.Exposed
	if last.Remitted >= last.Plan {
		met, tone = g.T("review.met"), theme.Covered
	}
	k := g.kit
	share := last.Remitted / max(1, last.Plan)
	head := ui.Column(ui.Style{Gap: 6},
		widget.Sentence(k, widget.Span{S: met, Tone: tone, Bold: true}, widget.Span{S: " " + g.L.F("review.share", i18n.Args{
			"remitted": money(last.Remitted), "plan": money(last.Plan), "share": i18n.Percent(share)})}),
		widget.Meter(k, widget.MeterSpec{Label: g.T("review.plan"), Value: min(1, share), Tone: theme.Money, Text: i18n.Percent(share)}))
	column := func(caption string, rows ...*ui.Node) *ui.Node {
		return ui.Column(ui.Style{Grow: 1, Shrink: 1, Even: true, Gap: 4}, append([]*ui.Node{widget.Caption(k, caption)}, rows...)...)
	}
	halves := ui.Row(ui.Style{Gap: 40, Align: ui.Start},
		column(g.T("review.paid"), widget.Pairs(k, g.yearPaid(last.Year)...)),
		column(g.T("review.known"), widget.Pairs(k, g.bestKnown()...)))
	if k.T.Class == theme.Small {
		halves.Dir, halves.Gap, halves.Align = ui.DirColumn, 10, ui.Stretch
	}
	body := []*ui.Node{
		head, widget.Rule(k), halves, widget.Rule(k),
		widget.Pairs(k,
			widget.Pair{Key: g.T("review.confidence"), Value: i18n.Number(g.state().Office.Confidence, 0), Tip: view.Confidence},
			widget.Pair{Key: g.T("review.launches"), Value: i18n.Int(int64(g.state().Weapons.Launches))},
			widget.Pair{Key: g.F("review.next", "year", yearLabel(next.Year)), Value: money(next.Plan), Tone: theme.Money, Tip: view.Plan}),
		widget.Text(k, theme.Second, g.T("review.ratchet")),
	}
	return widget.Modal(k, widget.ModalSpec{
		ID: "page/review", Icon: "icon/calendar", Title: g.F("review.title", "year", yearLabel(last.Year)), W: 860, OnClose: g.closePage, Body: body,
		Buttons: []*ui.Node{
			g.actButton("review/negotiate", act{"negotiate", "icon/messages", g.negotiation(), view.TalksChance}),
			widget.Button(k, widget.ButtonSpec{ID: "review/go", Label: g.T("review.go"), Note: g.T("key.esc"), Primary: true, OnPress: g.closePage}),
		},
	})
}

// bestKnown are the five schemes of which the other side knows most.
func (g *Game) bestKnown() []widget.Pair {
	type known struct {
		scheme content.Scheme
		points float64
	}
	var all []known
	for i := range places {
		if sc := places[i].scheme; sc < content.Schemes {
			f, _ := g.session.Figure(view.EvidenceOf(sc))
			all = append(all, known{sc, f.Value.Num})
		}
	}
	slices.SortStableFunc(all, func(a, b known) int { return cmp.Compare(b.points, a.points) })
	var out []widget.Pair
	for _, k := range all[:5] {
		out = append(out, widget.Pair{Key: g.T("rail." + placeID(k.scheme)), Value: i18n.Number(k.points, 0), Tone: theme.Exposed, Tip: view.EvidenceOf(k.scheme)})
	}
	return out
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
