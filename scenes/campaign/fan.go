package campaign

import (
	"math"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/forecast"
)

// fanDays is how far the fan beside a dial looks ahead.
const fanDays = 180

// fanPaths is how many futures the fan draws before it rests.
const fanPaths = 256

// fan is the forecast beside the dial that is being moved: the futures as the
// orders stand, and with the dial where it is being dragged.
type fan struct {
	dial   content.Dial
	value  int32
	on     bool
	wait   float64 // seconds until the dial has rested long enough to compute
	pair   *forecast.Pair
	handle stage.Handle
	result [2]forecast.Result
	ready  bool
}

// shown says whether there is a fan to show.
func (f *fan) shown() bool { return f.on }

// preview is told where a dial is being dragged, or that the move was given up.
// After a dial was set the fan stays until the day is over.
func (f *fan) preview(g *Game, d content.Dial, v widget.Optional) {
	if !v.On {
		f.stop()
		g.changed()
		return
	}
	if f.on && f.dial == d && f.value == int32(v.V) {
		return
	}
	f.stop()
	f.on, f.dial, f.value, f.wait = true, d, int32(v.V), 0.15
	g.changed()
}

// stop forgets the fan.
func (f *fan) stop() {
	if f.handle != nil {
		f.handle.Cancel()
	}
	*f = fan{}
}

// update starts the computation once the dial has rested.
func (f *fan) update(g *Game) {
	if !f.on || f.handle != nil || f.ready {
		return
	}
	f.wait -= 1.0 / 60
	if f.wait > 0 {
		return
	}
	// What is compared is this dial: as it is in force, and as it is being set.
	// All other orders that wait count in both.
	base := *g.session.Planned()
	_, base.Office.Dials[f.dial] = g.session.Dial(f.dial)
	planned := base
	planned.Office.Dials[f.dial] = f.value
	seed := uint64(base.Day)*0x9e3779b97f4a7c15 + uint64(f.dial)
	f.pair = forecast.Compare(g.session.Rules(), &base, &planned, forecast.Standing(), fanDays, seed)
	pair := f.pair
	f.handle = g.host.Run(stage.Job{
		First: 64,
		Advance: func(n int) bool {
			pair.Advance(n)
			return pair.Then.Paths() < fanPaths
		},
		Report: func(int, bool) {
			f.result[0], f.result[1] = pair.Now.Result(), pair.Then.Result()
			f.ready = f.result[1].Paths > 0
			g.changed()
		},
	})
}

// node is the card with the two fans.
func (f *fan) node(g *Game) *ui.Node {
	k, m := g.kit, &g.kit.T.Metrics
	title := g.L.F("fan.title", i18n.Args{"dial": g.T("dial." + f.dial.String()), "value": g.setting(f.dial, float64(f.value))})
	head := ui.Text(k.T.Type.TipTitle, k.T.Text1, title)
	if !f.ready {
		return ui.Column(ui.Style{Gap: m.GapS}, head, widget.Text(k, theme.Second, g.T("fan.computing")))
	}
	now, then := g.fanOf(&f.result[0]), g.fanOf(&f.result[1])
	n := len(then)
	x := make([]float64, n)
	spec := widget.ChartSpec{ID: "fan/chart", Label: title, H: m.ChartH}
	series := func(of forecast.Fan, pick func(forecast.Band) float64) []float64 {
		out := make([]float64, len(of))
		for i := range of {
			out[i] = pick(of[i])
		}
		return out
	}
	p10 := func(b forecast.Band) float64 { return b.P10 }
	p50 := func(b forecast.Band) float64 { return b.P50 }
	p90 := func(b forecast.Band) float64 { return b.P90 }
	lo, hi := math.Inf(1), math.Inf(-1)
	for i := range n {
		x[i] = float64(f.result[1].Days[i])
		lo, hi = min(lo, then[i].P10, now[i].P10), max(hi, then[i].P90, now[i].P90)
	}
	if hi-lo < 1 {
		hi = lo + 1
	}
	spec.X = widget.Axis{Lo: x[0], Hi: x[n-1], Ticks: []widget.Tick{
		{At: x[0], Label: g.T("fan.today")}, {At: x[n-1], Label: g.monthAt(f.result[1].Days[n-1]), Frac: 1},
	}}
	spec.Y = niceAxis(lo, hi, 3)
	spec.Bands = []widget.Band{
		{X: x, Lo: series(now, p10), Hi: series(now, p90), Tone: theme.Pressed, Alpha: 0.5, Hatch: true},
		{X: x, Lo: series(then, p10), Hi: series(then, p90), Tone: theme.Money, Alpha: 0.22, Edge: true},
	}
	spec.Series = []widget.Series{
		{Name: g.T("fan.now"), Tone: theme.Pressed, X: x, Y: series(now, p50), Stroke: widget.Dashed},
		{Name: g.T("fan.then"), Tone: theme.Money, X: x, Y: series(then, p50)},
	}
	last := func(of forecast.Fan) string { return i18n.Range(of[n-1].P10, of[n-1].P90, 0, "") }
	spec.Summary = g.L.F("fan.summary", i18n.Args{"now": last(now), "then": last(then)})
	pairs := []widget.Pair{
		{Key: g.F("fan.futures", "n", f.result[1].Paths), Value: last(then), Tone: theme.Money},
		{Key: g.T("fan.asnow"), Value: last(now), Tone: theme.Second},
	}
	if s := g.open; s < content.Schemes && len(f.result[0].Listed[s]) > 0 {
		a, b := f.result[0].Listed[s], f.result[1].Listed[s]
		pairs = append(pairs, widget.Pair{
			Key:   g.F("fan.listed", "date", g.monthAt(f.result[1].Days[n-1])),
			Value: i18n.Percent(a[len(a)-1]) + " → " + i18n.Percent(b[len(b)-1]), Tone: theme.Exposed,
		})
	}
	return ui.Column(ui.Style{Gap: m.GapS}, head, widget.Chart(k, spec), widget.Pairs(k, pairs...))
}

// fanOf picks what the open panel is about: its scheme's money, or what is
// remitted in all.
func (g *Game) fanOf(r *forecast.Result) forecast.Fan {
	if g.open < content.Schemes && len(r.Scheme[g.open]) > 0 {
		return r.Scheme[g.open]
	}
	return r.Remitted
}

func (g *Game) monthAt(day int32) string {
	return g.L.MonthYear(say.Civil(g.session.Rules().Scenario.Start + content.Date(day)))
}

// fanDrop is how far below the panel's top the card begins, in units: about at
// the first dial.
const fanDrop = 160

// fanCard stands beside the panel when there is room.
func (g *Game) fanCard() *ui.Node {
	m := &g.kit.T.Metrics
	if !g.fan.shown() || g.kit.T.Class == theme.Small || g.open == content.Schemes {
		return nothing()
	}
	return widget.Panel(g.kit, widget.PanelSpec{
		ID: "fan", NoHead: true, W: m.TipW + 10, Place: ui.At(m.PanelX+m.PanelW+m.TipGap, m.PanelY+fanDrop),
		Body: []*ui.Node{widget.Section(g.kit, g.fan.node(g))}, Title: g.T("fan.name"),
	})
}

// niceAxis spans a range with about n round ticks.
func niceAxis(lo, hi float64, n int) widget.Axis { return widget.RoundAxis(lo, hi, n) }
