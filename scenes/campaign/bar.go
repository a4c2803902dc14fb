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
	d := say.Civil(cal.Date)
	date := widget.DateCard(k, widget.DateSpec{
		ID: "date", Corner: strings.ToUpper(g.L.Weekday(d)), Quarter: g.F("bar.quarter", "n", cal.Quarter), Date: g.L.Short(d),
		Note: g.L.F("bar.day", i18n.Args{"n": i18n.Int(int64(cal.Number)), "of": i18n.Int(int64(cal.Of))}),
		Tip:  "calendar",
	})
	children := []*ui.Node{date, g.speedKeys()}
	metrics := g.metrics(cal)
	shown := g.metersShown()
	children = append(children, metrics[:shown]...)
	if shown < len(metrics) {
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
	ordersLabel := g.T("bar.orders")
	if k.T.Class != theme.Full {
		ordersLabel = g.T("bar.orders.short")
	}
	children = append(children,
		widget.Orders(k, widget.OrdersSpec{
			ID: "orders", Label: ordersLabel, Left: left, Of: int(bank),
			Text: g.L.F("bar.orders.left", i18n.Args{"n": left}), Tip: view.Orders,
		}),
		g.barKeys(),
	)
	return widget.TopBar(k, "bar", children...)
}

// barKeys are the buttons at the right end of the bar.
func (g *Game) barKeys() *ui.Node {
	k := g.kit
	return ui.Row(ui.Style{Align: ui.Center, Pad: ui.Sides(0, 8), Gap: 2, Rigid: true}, widget.IconButton(k, widget.IconSpec{
		ID: "bar/office", Icon: "icon/hierarchy-2", Label: g.T("office.title"), Size: 26, Tip: "key/office", OnPress: func() { g.openPage("office") },
	}), widget.IconButton(k, widget.IconSpec{
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
			f, _ := g.session.Figure(m.figure)
			value := g.Value(f.Value)
			if change := g.change(f.Delta); f.Delta.Unit != view.None && change != "" {
				arrow := "▲ "
				if sign(f.Delta) < 0 {
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

func (g *Game) metrics(cal view.Calendar) []*ui.Node {
	out := make([]*ui.Node, 0, len(meters))
	for i := range meters {
		m := &meters[i]
		f, _ := g.session.Figure(m.figure)
		spec := widget.MetricSpec{
			ID: "metric/" + m.figure, Icon: m.icon, Label: g.T("metric." + m.figure), Value: g.Value(f.Value),
			Tone: m.tone, Tip: m.figure,
		}
		if text := g.change(f.Delta); f.Delta.Unit != view.None && text != "" {
			spec.Change, spec.ChangeText = widget.Some(sign(f.Delta)), text
		}
		switch m.figure {
		case view.Treasury:
			spec.ValueTone = theme.Money
		case view.Coin:
			spec.ValueTone = theme.Coined
			spec.Change, spec.ChangeText = widget.Optional{}, ""
			if g.kit.T.Class == theme.Full { // the tooltip has it
				spec.Note = g.F("bar.coins", "n", i18n.Coin(int64(g.state().CoinHeld())))
			}
		case view.Pressure:
			if cal.ToVote >= 0 {
				spec.Change, spec.ChangeText = widget.Optional{}, ""
				spec.Note = g.L.F("bar.vote", i18n.Args{"n": cal.ToVote})
			}
		case view.Exposure:
			if cal.ToReport >= 0 && cal.ToReport <= 30 {
				spec.Change, spec.ChangeText = widget.Optional{}, ""
				spec.Note = g.L.F("bar.report", i18n.Args{"n": cal.ToReport})
			}
		}
		if g.kit.T.Class == theme.Small {
			spec.Change, spec.ChangeText, spec.Note = widget.Optional{}, "", ""
		}
		if m.threshold >= 0 {
			spec.Meter = &widget.MeterSpec{
				Label: spec.Label, Value: f.Value.Num / 100, Threshold: widget.Some(m.threshold / 100), Tone: m.tone, Text: spec.Value,
			}
		}
		out = append(out, widget.Metric(g.kit, spec))
	}
	return out
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
