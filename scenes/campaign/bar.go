package campaign

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// bar is the top bar: the date, the speeds, the six meters, the orders, the menu.
func (g *Game) bar() *ui.Node {
	k := g.kit
	cal := view.NewCalendar(g.session.Rules(), g.state())
	t := g.tree
	date := t.Keep("date", g.still().Int(int64(cal.Date)), func() *ui.Node { return g.dateCard(cal) })
	speeds := t.Keep("speed", g.still().Bool(g.pace.Running()).Int(int64(g.pace.Speed())).Int(int64(g.lead())), g.speedKeys)
	children := append(make([]*ui.Node, 0, len(meters)+6), date, speeds)
	shown := g.metersShown()
	for i := range meters[:shown] {
		children = append(children, g.metric(&meters[i], cal))
	}
	if shown < len(meters) {
		children = append(children, ui.Row(ui.Style{Align: ui.Center}, widget.IconButton(k, widget.IconSpec{
			ID: "bar/more", Icon: "icon/chevron-down", Label: g.T("bar.more"), Size: 22, OnPress: g.openMeters,
		})))
	}
	if n := len(g.dossiers); n > 0 && k.T.Class == theme.Small {
		children = append(children, ui.Row(ui.Style{Align: ui.Center}, widget.IconButton(k, widget.IconSpec{
			ID: "bar/dossiers", Icon: "icon/file-text", Label: g.L.F("bar.dossiers", i18n.Args{"n": n}), Size: 26, Tone: theme.Money, OnPress: g.openNext,
		})))
	}
	if !g.ordersShown() {
		return widget.TopBar(k, "bar", append(children, g.barKeys())...)
	}
	left := int(g.session.OrdersLeft())
	_, bank := state.OrdersOf(g.session.Rules(), g.state())
	children = append(children,
		t.Keep("orders", g.still().Int(int64(left)).Int(int64(bank)), func() *ui.Node { return g.ordersMeter(left, int(bank)) }),
		t.Keep("bar/keys", g.still(), g.barKeys))
	return widget.TopBar(k, "bar", children...)
}

// dateCard is the calendar: the day, and how far the quarter has come.
func (g *Game) dateCard(cal view.Calendar) *ui.Node {
	d := say.Civil(cal.Date)
	return widget.DateCard(g.kit, widget.DateSpec{
		ID: "date", Corner: strings.ToUpper(g.L.Weekday(d)), Quarter: g.F("bar.quarter", "n", cal.Quarter), Date: g.L.Short(d),
		Note: g.L.F("bar.day", i18n.Args{"n": i18n.Int(int64(cal.Number)), "of": i18n.Int(int64(cal.Of))}),
		Tip:  "calendar",
	})
}

// ordersMeter is how many orders the office still has.
func (g *Game) ordersMeter(left, bank int) *ui.Node {
	label := g.T("bar.orders")
	if g.kit.T.Class != theme.Full {
		label = g.T("bar.orders.short")
	}
	return widget.Orders(g.kit, widget.OrdersSpec{
		ID: "orders", Label: label, Left: left, Of: bank, Text: g.L.F("bar.orders.left", i18n.Args{"n": left}), Tip: view.Orders,
	})
}

// barKeys open the office and the menu.
func (g *Game) barKeys() *ui.Node {
	return ui.Row(ui.Style{Align: ui.Center, Pad: ui.Sides(0, 8), Gap: 2, Rigid: true}, widget.IconButton(g.kit, widget.IconSpec{
		ID: "bar/office", Icon: "icon/hierarchy-2", Label: g.T("office.title"), Size: 26, Tip: "key/office", OnPress: func() { g.openPage("office") },
	}), widget.IconButton(g.kit, widget.IconSpec{
		ID: "menu", Icon: "icon/menu-2", Label: g.T("bar.menu"), Size: 26, Tip: "key/menu", OnPress: func() { g.openPage("menu") },
	}))
}

// What the bar of a small window needs beside the meters, and for one of them with
// its figure, in units of the theme.
const (
	barRest   = 445
	barMetric = 100
)

// metersShown is how many meters the bar has room for.
func (g *Game) metersShown() int {
	if g.kit.T.Class != theme.Small {
		return len(meters)
	}
	return max(0, min(4, int((g.kit.T.W-barRest)/barMetric)))
}

// ordersShown says whether the bar has room for the orders that are left. Where it
// has not, the panels of the schemes still say how many there are.
func (g *Game) ordersShown() bool {
	return g.kit.T.Class != theme.Small || g.kit.T.W >= barRest
}

// openMeters lists the meters for which the bar has no room.
func (g *Game) openMeters() {
	build := func() *ui.Node {
		pairs := make([]widget.Pair, 0, len(meters))
		for i := g.metersShown(); i < len(meters); i++ {
			m := &meters[i]
			now, delta, _ := g.session.Reading(m.figure)
			value := g.Value(now)
			if change := g.change(delta); delta.Unit != view.None && change != "" {
				arrow := "▲ "
				if sign(delta) < 0 {
					arrow = "▼ "
				}
				value += "  " + arrow + change
			}
			pairs = append(pairs, widget.Pair{Key: g.T("metric." + m.figure), Value: value, Tone: m.tone, Tip: m.figure})
		}
		n := ui.Column(ui.Style{Pad: ui.All(g.kit.T.Metrics.Inset), W: 280}, widget.Pairs(g.kit, pairs...))
		n.Box = ui.Box{Fill: g.kit.T.Palette.Tip, Fill2: g.kit.T.TipLow, Line: g.kit.T.TipLine, Shadow: ui.ShadowTip}
		n.ID, n.Role, n.Label, n.Solid = "bar/rest", ui.RoleRegion, g.T("bar.more"), true
		return n
	}
	g.tree.OpenPopover("meters", "bar/more", ui.Below, g.sheet(build), nil)
}

// speedKeys are pause and the speeds. In little room there are two keys: one
// starts and stops, one goes from speed to speed.
func (g *Game) speedKeys() *ui.Node {
	k := g.kit
	point := 0
	if step := g.lead(); step == leadPlay || step == leadGoOn {
		point = g.pace.Speed() + 1
	}
	name := func(i int) string { return g.L.F("bar.speed", i18n.Args{"n": stage.Speeds[i]}) }
	if k.T.Class == theme.Small {
		at, running := g.pace.Speed(), g.pace.Running()
		first := widget.KeySpec{ID: "speed/0", Label: g.T("bar.pause"), Icon: "icon/player-pause", On: !running, Tip: speedTips[0], OnPress: func() { g.setSpeed(0) }}
		next := widget.KeySpec{ID: "speed/next", Label: name(at), Triangles: at + 1, On: running, Point: point > 0, Tip: speedTips[at+1], OnPress: func() {
			if g.pace.Running() {
				at = (at + 1) % len(stage.Speeds)
			}
			g.setSpeed(at + 1)
		}}
		row := ui.Row(ui.Style{Gap: 3, Align: ui.Center, Pad: ui.Sides(0, 8), Rigid: true}, widget.Key(k, first), widget.Key(k, next))
		row.Role, row.Label = ui.RoleRadioGroup, g.T("widget.speed")
		return row
	}
	now := 0
	if g.pace.Running() {
		now = g.pace.Speed() + 1
	}
	labels := []string{g.T("bar.pause")}
	for i := range stage.Speeds {
		labels = append(labels, name(i))
	}
	return widget.SpeedKeys(k, widget.SpeedSpec{ID: "speed", Labels: labels, Tips: speedTips[:], Now: now, Point: point, OnChange: g.setSpeed})
}

// speedTips are the tooltips of the keys of the speeds.
var speedTips = [...]string{"key/pause", "key/speed1", "key/speed2", "key/speed3", "key/speed4"}

// meter describes one meter of the bar.
type meter struct {
	figure, icon string
	tone         theme.Tone
	threshold    float64 // of the meter; negative for none
}

var meters = [...]meter{
	{view.Treasury, "icon/report-money", theme.Money, -1},
	{view.Coin, "icon/coins", theme.Coined, -1},
	{view.Confidence, "icon/rubber-stamp", theme.Neutral, 20},
	{view.Exposure, "icon/eye", theme.Exposed, 50},
	{view.Pressure, "icon/gavel", theme.Pressed, 75},
	{view.Welfare, "icon/wheat", theme.Covered, 15},
}

// metric is one meter of the bar. It is made anew on the days on which it says
// something else.
func (g *Game) metric(m *meter, cal view.Calendar) *ui.Node {
	small := g.kit.T.Class == theme.Small
	now, delta, _ := g.session.Reading(m.figure)
	value := g.Value(now)
	var change widget.Optional
	text := ""
	if !small && delta.Unit != view.None && m.figure != view.Coin { // the tooltip has it of coin
		if text = g.change(delta); text != "" {
			change = widget.Some(sign(delta))
		}
	}
	// In the place of the change stands what is about to happen.
	note, days := "", 0
	switch {
	case small:
	case m.figure == view.Coin && g.kit.T.Class == theme.Full: // the tooltip has it
		note = i18n.Coin(int64(g.state().CoinHeld()))
	case m.figure == view.Pressure && cal.ToVote >= 0:
		note, days = "bar.vote", cal.ToVote
	case m.figure == view.Exposure && cal.ToReport >= 0 && cal.ToReport <= 30:
		note, days = "bar.report", cal.ToReport
	}
	if note != "" {
		change, text = widget.Optional{}, ""
	}
	shows := g.still().Text(value).Bool(change.V < 0).Text(text).Text(note).Int(int64(days))
	return g.tree.Keep(m.figure, shows, func() *ui.Node {
		spec := widget.MetricSpec{
			ID: "metric/" + m.figure, Icon: m.icon, Label: g.T("metric." + m.figure), Value: value,
			Tone: m.tone, Tip: m.figure, Change: change, ChangeText: text,
		}
		switch m.figure {
		case view.Treasury:
			spec.ValueTone = theme.Money
		case view.Coin:
			spec.ValueTone = theme.Coined
		}
		switch {
		case note == "":
		case m.figure == view.Coin:
			spec.Note = g.F("bar.coins", "n", note)
		default:
			spec.Note = g.L.F(note, i18n.Args{"n": days})
		}
		if m.threshold >= 0 {
			spec.Meter = &widget.MeterSpec{
				Label: spec.Label, Value: now.Num / 100, Threshold: widget.Some(m.threshold / 100), Tone: m.tone, Text: value,
			}
		}
		return widget.Metric(g.kit, spec)
	})
}

// change writes a change without its sign, which the triangle beside it shows;
// one too small to be seen is "".
func (g *Game) change(v view.Value) string {
	if v.Unit == view.USD {
		m := v.Money
		if m < 0 {
			m = -m
		}
		if m < state.Million/20 {
			return ""
		}
		return i18n.Millions(int64(m), 1)
	}
	n := abs(v.Num)
	if n < 0.5 {
		return ""
	}
	return i18n.Number(n, 0)
}

// sign is the direction of a change.
func sign(v view.Value) float64 {
	if v.Unit == view.USD {
		return v.Money.Millions()
	}
	return v.Num
}

// setSpeed takes a key of the speeds: 0 pauses.
func (g *Game) setSpeed(i int) {
	if i == 0 {
		g.pace.SetRunning(false)
	} else {
		g.pace.SetSpeed(i - 1)
		g.pace.SetRunning(g.session.Ending() == state.Running)
	}
	g.changed()
}
