package campaign

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/view"
)

// evidenceChart is the evidence against the schemes that are known best.
func (g *Game) evidenceChart(id string, w, h float32, most int) *ui.Node {
	all := view.EvidenceSeries(g.session.Campaign(), false)
	slices.SortStableFunc(all, func(a, b view.Series) int { return int(lastOf(b.Values) - lastOf(a.Values)) })
	return g.lines(id, all[:min(most, len(all))], w, h, 100,
		[]widget.Mark{{At: 80, Label: g.T("charts.threshold"), Tone: theme.Exposed, Stroke: widget.Dashed}})
}

func lastOf(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	return v[len(v)-1]
}

// lines is a chart of series over months on a scale from 0 to top.
func (g *Game) lines(id string, series []view.Series, w, h float32, top float64, marks []widget.Mark) *ui.Node {
	spec := widget.ChartSpec{
		ID: "charts/" + id, Label: g.T("charts." + strings.TrimPrefix(id, "small/")), W: w, H: h, Right: g.endRoom(), Marks: marks,
		X: g.timeAxis(), Window: g.window(id), Y: widget.Axis{Lo: 0, Hi: top, Ticks: []widget.Tick{{At: 0, Label: "0"}, {At: top / 2, Label: i18n.Number(top/2, 0)}, {At: top, Label: i18n.Number(top, 0)}}},
		FormatX: func(v float64) string { return g.monthAt(int32(v)) }, FormatY: func(v float64) string { return i18n.Number(v, 0) },
	}
	for i, s := range series {
		if s.Unit != view.Points || len(s.Values) == 0 || peak(s.Values) < 1 {
			continue
		}
		name := g.Text(s.Title)
		spec.Series = append(spec.Series, widget.Series{
			Name: name, Tone: seriesTone(s, i), X: dayFloats(s.Days), Y: s.Values, Stroke: widget.Stroke(i % 3),
			EndLabel: name + " " + i18n.Number(lastOf(s.Values), 0),
		})
	}
	return widget.Chart(g.kit, spec)
}

// endRoom is the room for labels at the ends of lines: none while the lines end
// well before the axis does.
func (g *Game) endRoom() float32 {
	if 10*int(g.state().Day) < 7*int(g.session.Rules().Days()) {
		return 0
	}
	return 140
}

// coinPrice is the price of coin on a scale of ratios, with what was sold.
func (g *Game) coinPrice(id string, w, h float32) *ui.Node {
	c := g.session.Campaign()
	s := view.PriceSeries(c)[0]
	sold := view.Sold(c)
	lo, hi := extent(s.Values)
	axis := widget.Axis{Lo: lo * 0.9, Hi: hi * 1.1, Log: true}
	for v := 100.0; v < axis.Hi; v *= 10 {
		for _, f := range [...]float64{1, 2, 5} {
			if at := v * f; at >= axis.Lo && at <= axis.Hi {
				axis.Ticks = append(axis.Ticks, widget.Tick{At: at, Label: "$" + i18n.Int(int64(at))})
			}
		}
	}
	spec := widget.ChartSpec{
		ID: "charts/" + id, Label: g.Text(s.Title), W: w, H: h, X: g.timeAxis(), Window: g.window(id), Y: axis,
		Series:  []widget.Series{{Name: g.Text(s.Title), Tone: theme.Coined, X: dayFloats(s.Days), Y: s.Values, Area: true}},
		FormatX: func(v float64) string { return g.monthAt(int32(v)) }, FormatY: func(v float64) string { return "$" + i18n.Number(v, 0) },
	}
	most := peak(sold.Values)
	for i, v := range sold.Values {
		if v > 0.5 && i < len(s.Values) {
			spec.Dots = append(spec.Dots, widget.Dot{X: float64(sold.Days[i]), Y: s.Values[i], Size: 1 + 6*float32(math.Sqrt(v/most)), Tone: theme.Money})
		}
	}
	return widget.Chart(g.kit, spec)
}

// prices is the coin price with what was sold, and the coal price below.
func (g *Game) prices(series []view.Series, w, h float32) *ui.Node {
	each := (h - 90) / float32(len(series))
	rows := []*ui.Node{widget.Caption(g.kit, g.Text(series[0].Title)), g.coinPrice("price/coin", w, each)}
	for _, s := range series[1:] {
		if len(s.Values) == 0 {
			continue
		}
		lo, hi := extent(s.Values)
		rows = append(rows, widget.Caption(g.kit, g.Text(s.Title)), widget.Chart(g.kit, widget.ChartSpec{
			ID: "charts/price/" + s.ID, Label: g.Text(s.Title), W: w, H: each, X: g.timeAxis(), Window: g.window("price/" + s.ID), Y: niceAxis(lo, max(hi, lo*1.1), 3),
			Series:  []widget.Series{{Name: g.Text(s.Title), Tone: theme.Money, X: dayFloats(s.Days), Y: s.Values}},
			FormatX: func(v float64) string { return g.monthAt(int32(v)) }, FormatY: func(v float64) string { return "$" + i18n.Number(v, 0) },
		}))
	}
	return ui.Column(ui.Style{Gap: 8}, rows...)
}

func extent(v []float64) (lo, hi float64) {
	lo, hi = v[0], v[0]
	for _, x := range v {
		lo, hi = min(lo, x), max(hi, x)
	}
	return lo, hi
}

// yearLabel writes a year, which takes no separator of thousands.
func yearLabel(y int) string { return strconv.Itoa(y) }
