package coalition

import (
	"math"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/estimate"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// measure is one of the measures that the bar shows as a guess.
type measure struct {
	id, icon string
	tone     theme.Tone
	money    bool
}

// measures are the first four of the five, in the order of the report.
var measures = [view.Measures - 1]measure{
	{"denied", "icon/report-money", theme.Money, true},
	{"averted", "icon/shield-check", theme.Covered, true},
	{"delay", "icon/rocket", theme.Neutral, false},
	{"humanitarian", "icon/heart", theme.Exposed, false},
}

// bar is the top bar: the date, the speeds, what there is to spend, and the
// measures as they are guessed.
func (g *Game) bar() *ui.Node {
	k := g.kit
	cal := view.NewCalendar(g.session.Rules(), g.state())
	d := say.Civil(cal.Date)
	round := g.round()
	date := widget.DateCard(k, widget.DateSpec{
		ID: "date", Corner: strings.ToUpper(g.L.Weekday(d)), Quarter: g.F("bar.quarter", "n", cal.Quarter), Date: g.L.Short(d),
		Note: g.L.F("hall.round.of", i18n.Args{"n": round.Number, "of": round.Of}), Tip: "calendar",
	})
	children := []*ui.Node{date, g.speedKeys()}
	metrics := g.metrics()
	shown := len(metrics)
	if k.T.Class == theme.Small {
		shown = max(1, min(3, int((k.T.W-430)/110)))
	}
	children = append(children, metrics[:shown]...)
	if shown < len(metrics) {
		children = append(children, ui.Row(ui.Style{Align: ui.Center}, widget.IconButton(k, widget.IconSpec{
			ID: "bar/more", Icon: "icon/chevron-down", Label: g.T("bar.more"), Size: 22, OnPress: func() { g.openPage("round") },
		})))
	}
	children = append(children, ui.Row(ui.Style{Align: ui.Center, Pad: ui.Sides(0, 8), Gap: 2}, widget.IconButton(k, widget.IconSpec{
		ID: "bar/office", Icon: "icon/hierarchy-2", Label: g.T("hall.place.office"), Size: 26, On: g.open == placeOffice, Tip: "place/office", OnPress: func() { g.show(placeOffice) },
	}), widget.IconButton(k, widget.IconSpec{
		ID: "menu", Icon: "icon/menu-2", Label: g.T("bar.menu"), Size: 26, OnPress: func() { g.openPage("menu") },
	})))
	return widget.TopBar(k, "bar", children...)
}

// metrics are what can be spent, and the five measures.
func (g *Game) metrics() []*ui.Node {
	k := g.kit
	plain := func(id, icon string, tone theme.Tone) *ui.Node {
		f, _ := g.session.Figure(id)
		value := g.Value(f.Value)
		return widget.Metric(k, widget.MetricSpec{
			ID: "metric/" + id, Icon: icon, Label: g.T("metric." + id), Value: value, Tone: tone, Tip: id,
			Meter: &widget.MeterSpec{Label: g.T("metric." + id), Value: f.Value.Num / 100, Tone: tone, Text: value},
		})
	}
	_, free := g.session.Fields()
	out := []*ui.Node{
		plain(view.Capital, "icon/scale", theme.Accented),
		widget.Metric(k, widget.MetricSpec{
			ID: "metric/free", Icon: "icon/users-group", Label: g.T("hall.metric.free"), Value: i18n.Int(int64(free)), Tone: theme.Accented, Tip: "hall/free",
			Note: g.F("hall.of", "n", content.AnalystBlocks),
		}),
		plain(view.Unity, "icon/users", theme.Pressed),
	}
	for i := range measures {
		m := &measures[i]
		value, note := g.unguessed(), ""
		if g.guessed {
			r := g.guess.Measures[i]
			value = g.about(m, r.Mid)
			if k.T.Class == theme.Full && wide(r) {
				note = span(g.Words, r)
			}
		}
		out = append(out, widget.Metric(k, widget.MetricSpec{
			ID: "metric/" + m.id, Icon: m.icon, Label: g.T("hall.metric." + m.id), Value: value, Note: note, Tone: m.tone, ValueTone: theme.Uncertain, Tip: "hall/" + m.id,
		}))
	}
	return out
}

// about writes a guess of a measure in few letters.
func (g *Game) about(m *measure, x float64) string {
	switch {
	case m.money:
		return g.F("hall.about", "n", money(g.Words, x))
	case m.id == "delay":
		return g.F("hall.about.months", "n", i18n.Number(x, 0))
	}
	return g.F("hall.about", "n", i18n.Number(x, 0))
}

// wide says whether the ends of a range differ as they are written.
func wide(r estimate.Range) bool { return math.Round(r.Low) != math.Round(r.High) }

// span writes a range in whole numbers, or the one number that it is. Beside a minus
// the dash of a range could be read as another, so that a word parts the ends.
func span(w say.Words, r estimate.Range) string {
	switch {
	case !wide(r):
		return i18n.Number(r.Mid, 0)
	case math.Round(r.Low) < 0:
		return w.L.F("hall.range.below", i18n.Args{"low": i18n.Number(r.Low, 0), "high": i18n.Number(r.High, 0)})
	}
	return i18n.Range(r.Low, r.High, 0, "")
}

// ranged writes a range of a measure with its unit.
func (g *Game) ranged(m *measure, r estimate.Range) string {
	switch {
	case m.money:
		return g.millions(r)
	case m.id == "delay":
		return g.F("hall.range.months", "range", span(g.Words, r))
	}
	return g.F("hall.range.points", "range", span(g.Words, r))
}

// millions writes a range of money.
func (g *Game) millions(r estimate.Range) string { return moneyRange(g.Words, r) }

// moneyRange writes a range of money; where it reaches below zero, with a sign at
// each end.
func moneyRange(w say.Words, r estimate.Range) string {
	switch {
	case !wide(r):
		return money(w, r.Mid)
	case math.Round(r.Low) < 0:
		return w.L.F("hall.range.below", i18n.Args{"low": money(w, r.Low), "high": money(w, r.High)})
	}
	return w.F("hall.range.money", "range", span(w, r))
}

// money writes millions of dollars, the sign before the dollar.
func money(w say.Words, x float64) string {
	key := "hall.range.money"
	if x = math.Round(x); x < 0 {
		key = "hall.money.below"
	}
	return w.F(key, "range", i18n.Number(math.Abs(x), 0))
}

// unguessed stands where a guess will: it is being worked out, or no month has been
// reckoned yet from which anything could be guessed.
func (g *Game) unguessed() string {
	if len(g.session.Campaign().History) == 0 {
		return g.T("hall.unguessed")
	}
	return g.T("hall.working")
}

// speedKeys are pause and the speeds; in little room one key starts and stops,
// another goes from speed to speed.
func (g *Game) speedKeys() *ui.Node {
	k := g.kit
	name := func(i int) string { return g.L.F("bar.speed", i18n.Args{"n": stage.Speeds[i]}) }
	at, running := g.pace.Speed(), g.pace.Running()
	if k.T.Class == theme.Small {
		row := ui.Row(ui.Style{Gap: 3, Align: ui.Center, Pad: ui.Sides(0, 8), Rigid: true},
			widget.Key(k, widget.KeySpec{ID: "speed/0", Label: g.T("bar.pause"), Icon: "icon/player-pause", On: !running, OnPress: func() { g.setSpeed(0) }}),
			widget.Key(k, widget.KeySpec{ID: "speed/next", Label: name(at), Triangles: at + 1, On: running, OnPress: func() {
				if g.pace.Running() {
					at = (at + 1) % len(stage.Speeds)
				}
				g.setSpeed(at + 1)
			}}))
		row.Role, row.Label = ui.RoleRadioGroup, g.T("widget.speed")
		return row
	}
	now := 0
	if running {
		now = at + 1
	}
	labels := []string{g.T("bar.pause")}
	for i := range stage.Speeds {
		labels = append(labels, name(i))
	}
	return widget.SpeedKeys(k, widget.SpeedSpec{ID: "speed", Labels: labels, Now: now, OnChange: g.setSpeed})
}

// setSpeed takes a key of the speeds: 0 pauses.
func (g *Game) setSpeed(i int) {
	if i == 0 {
		g.pace.SetRunning(false)
	} else {
		g.pace.SetSpeed(i - 1)
		if g.session.Ending() == state.Running {
			g.begin()
		}
	}
	g.changed()
}
