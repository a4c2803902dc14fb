package coalition

import (
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/system"
	"hardcurrency/sim/view"
)

func dateOf(day int32) content.Date { return content.Date(day) }

func develop(row int) command.Command {
	return command.Command{Seat: content.CoalitionSeat, Kind: command.Develop, Value: int32(row)}
}

func dissolve(row int) command.Command {
	return command.Command{Seat: content.CoalitionSeat, Kind: command.Dissolve, Value: int32(row)}
}

// roundCard is the round at the right edge: what can be spent, the orders that
// wait, and the end of the round; between rounds, how long until the next.
func (g *Game) roundCard() *ui.Node {
	k, m := g.kit, &g.kit.T.Metrics
	if k.T.Class == theme.Small && g.open != noPlace && g.tree.Modal() == "" && k.T.W < m.PanelX+m.PanelW+m.InspectorW+3*m.EdgeGap {
		return nothing()
	}
	if k.T.Class == theme.Small && g.lesson != noLesson && g.page == "" {
		return nothing() // the guidance has the room
	}
	r := g.round()
	var body []*ui.Node
	if r.Open {
		body = g.openRound(r)
	} else {
		run := widget.ButtonSpec{ID: "round/run", Icon: "icon/player-play", Label: g.T("hall.round.run"), Note: g.T("key.space"), Primary: true, OnPress: g.toggle}
		if g.pace.Running() {
			run.Icon, run.Label, run.Primary = "icon/player-pause", g.T("bar.pause"), false
		}
		body = append(body,
			widget.Section(k,
				widget.Sentence(k, widget.Span{S: g.L.F("hall.round.next", i18n.Args{"n": r.Days}), Bold: true}),
				widget.Text(k, theme.Second, g.T("hall.round.between"))),
			widget.Section(k, widget.Button(k, run)))
		if pending := g.pending(); len(pending) > 0 {
			body = append(body, widget.Section(k, pending...))
		}
		if news := g.latest(5); news != nil {
			body = append(body, widget.Section(k, widget.Caption(k, g.T("hall.round.since")), news))
		}
	}
	n := widget.Panel(k, widget.PanelSpec{
		ID: "round", Icon: "icon/hourglass", IconTone: theme.Accented, Title: g.L.F("hall.round.title", i18n.Args{"n": r.Number}), Hot: r.Open, BandTone: theme.Accented,
		W: m.InspectorW, Scroll: true, Body: body,
		Place: &ui.Place{Right: ui.By(m.EdgeGap), Top: ui.By(m.BarH + m.EdgeGap)}, MaxH: k.T.H - m.BarH - m.TickerH - 3*m.EdgeGap - g.miniRoom(),
	})
	return n
}

// openRound is the card while orders can be given.
func (g *Game) openRound(r view.Round) []*ui.Node {
	k := g.kit
	capital, _ := g.session.Figure(view.Capital)
	_, analysts := g.session.Fields()
	_, passes := g.session.Areas()
	left := func(n int32) theme.Tone {
		if n > 0 {
			return theme.Uncertain
		}
		return theme.Plain
	}
	body := []*ui.Node{
		widget.Section(k, widget.Figure(k, widget.FigureSpec{
			Caption: g.T("metric." + view.Capital), Value: g.Value(capital.Value), Tone: theme.Accented, Tip: view.Capital,
			Side: g.T("hall.round.income"), SideValue: g.income(), SideTone: theme.Accented, SideTip: view.Capital,
		}), widget.Pairs(k,
			widget.Pair{Key: g.T("hall.round.analysts"), Value: g.L.F("hall.left", i18n.Args{"n": int(analysts), "of": content.AnalystBlocks}), Tone: left(analysts)},
			widget.Pair{Key: g.T("hall.round.passes"), Value: g.L.F("hall.left", i18n.Args{"n": int(passes), "of": content.ImageryPasses}), Tone: left(passes)},
			widget.Pair{Key: g.T("hall.round.to"), Value: g.L.Short(say.Civil(r.Next))},
		)),
	}
	orders := []*ui.Node{widget.Caption(k, g.T("hall.round.orders"))}
	if pending := g.pending(); len(pending) > 0 {
		orders = append(orders, pending...)
	} else {
		orders = append(orders, widget.Text(k, theme.Second, g.T("hall.round.none")))
	}
	body = append(body, widget.Section(k, orders...),
		widget.Section(k,
			widget.Button(k, widget.ButtonSpec{ID: "round/go", IconAfter: "icon/arrow-right", Label: g.T("hall.round.go"), Note: g.T("key.space"), Primary: true, OnPress: g.begin}),
			widget.Button(k, widget.ButtonSpec{ID: "round/sheet", Icon: "icon/file-text", Label: g.T("hall.round.sheet"), OnPress: func() { g.openPage("round") }})))
	return body
}

// income is the capital that the next quarter brings.
func (g *Game) income() string {
	return i18n.Signed(system.CapitalIncome(g.session.Rules(), g.state()), 1)
}

// pending are the orders that wait for the round's end, each with a way back.
func (g *Game) pending() []*ui.Node {
	var out []*ui.Node
	for i, o := range g.session.Pending() {
		tone := theme.Plain
		if !o.Result.OK() {
			tone = theme.Exposed
		}
		label := g.Text(o.Label)
		words := widget.Sentence(g.kit, widget.Span{S: label, Tone: tone})
		words.Grow, words.Shrink = 1, 1
		row := ui.Row(ui.Style{Gap: 8, Align: ui.Center}, words)
		if c := o.Result.Capital; c != 0 {
			row.Children = append(row.Children, widget.Sentence(g.kit, widget.Span{S: i18n.Signed(-c, 0), Tone: theme.Accented}))
		}
		row.Children = append(row.Children, widget.IconButton(g.kit, widget.IconSpec{
			ID: "undo/" + strconv.Itoa(i), Icon: "icon/x", Label: g.F("hall.undo", "what", label), Size: 18, OnPress: func() { g.undo(i) },
		}))
		out = append(out, row)
	}
	return out
}

func (g *Game) undo(i int) {
	g.session.Undo(i)
	g.changed()
}

// latest lists the last pieces of news of this round, nil when there are none.
func (g *Game) latest(most int) *ui.Node {
	if len(g.since) == 0 {
		return nil
	}
	items := make([]widget.Item, 0, most)
	for i := len(g.since) - 1; i >= 0 && len(items) < most; i-- {
		items = append(items, widget.Item{Icon: newsIcon(g.since[i].Kind), Label: g.told(&g.since[i])})
	}
	notes := widget.Notes(g.kit, theme.Accented, items...)
	if more := len(g.since) - len(items); more > 0 {
		notes = ui.Column(ui.Style{Gap: 4}, notes, widget.Text(g.kit, theme.Second, g.L.F("hall.round.more", i18n.Args{"n": more, "key": g.keys.Key(hotkeys.Log)})))
	}
	return notes
}

// roundPage is the sheet with which a round opens: what the analysts guess by now,
// and what came in.
func (g *Game) roundPage() *ui.Node {
	k := g.kit
	r := g.round()
	unity, _ := g.session.Figure(view.Unity)
	capital, _ := g.session.Figure(view.Capital)
	pairs := []widget.Pair{
		{Key: g.T("metric." + view.Unity), Value: g.Value(unity.Value), Tone: theme.Pressed, Tip: view.Unity},
	}
	for i := range measures {
		m := &measures[i]
		value := g.unguessed()
		if g.guessed {
			value = g.ranged(m, g.guess.Measures[i])
		}
		pairs = append(pairs, widget.Pair{Key: g.T("view.measure." + m.id), Value: value, Tone: theme.Uncertain, Tip: "hall/" + m.id})
	}
	spend := []widget.Pair{{
		Key: g.T("metric." + view.Capital), Value: g.L.F("hall.sheet.capital", i18n.Args{"n": g.Value(capital.Value), "income": g.income()}), Tone: theme.Accented, Tip: view.Capital,
	}}
	var earned []widget.Pair
	for sc := content.Coal; sc < content.Legacy; sc++ {
		if sc == content.Oil || sc == content.CashOut {
			continue
		}
		value := g.unguessed()
		if g.guessed {
			value = g.millions(g.guess.Earned[sc])
		}
		earned = append(earned, widget.Pair{Key: g.schemeName(sc), Value: value, Tone: theme.Uncertain, Tip: "earned/" + sc.String()})
	}
	column := func(caption string, nodes ...*ui.Node) *ui.Node {
		return ui.Column(ui.Style{Grow: 1, Shrink: 1, Even: true, Gap: 6}, append([]*ui.Node{widget.Caption(k, caption)}, nodes...)...)
	}
	halves := ui.Row(ui.Style{Gap: 36, Align: ui.Start},
		column(g.T("hall.sheet.measures"), widget.Pairs(k, pairs...), widget.Caption(k, g.T("hall.sheet.spend")), widget.Pairs(k, spend...)), column(g.T("hall.sheet.earned"), widget.Pairs(k, earned...)))
	if k.T.Class == theme.Small {
		halves.Dir, halves.Gap, halves.Align = ui.DirColumn, 10, ui.Stretch
	}
	body := []*ui.Node{widget.Text(k, theme.Second, g.T("hall.sheet.help")), halves}
	if len(g.session.Campaign().History) == 0 {
		body = append(body, widget.Text(k, theme.Second, g.T("hall.unguessed.why")))
	}
	if news := g.latest(6); news != nil {
		body = append(body, widget.Rule(k), widget.Caption(k, g.T("hall.round.since")), news)
	}
	return widget.Modal(k, widget.ModalSpec{
		ID: "page/round", Icon: "icon/hourglass", Title: g.L.F("hall.sheet.title", i18n.Args{"n": r.Number, "date": g.Date(g.session.Campaign().Date())}), W: 940, OnClose: g.closePage, Body: body,
		Buttons: []*ui.Node{widget.Button(k, widget.ButtonSpec{ID: "sheet/go", Label: g.T("hall.sheet.go"), Note: g.T("key.esc"), Primary: true, OnPress: g.closePage})},
	})
}
