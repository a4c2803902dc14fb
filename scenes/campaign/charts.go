package campaign

import (
	"math"
	"slices"
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// chartTabs are the pages of charts.
var chartTabs = [...]struct{ key, icon string }{
	{"ledger", "icon/report-money"}, {"evidence", "icon/eye"}, {"prices", "icon/coins"}, {"meters", "icon/gavel"},
}

// chartsPage is the page of charts.
func (g *Game) chartsPage() *ui.Node {
	t := g.kit.T
	var items []widget.Item
	for _, c := range chartTabs {
		items = append(items, widget.Item{Key: c.key, Label: g.T("charts." + c.key), Icon: c.icon})
	}
	w, h := min(1500, t.W-60), min(640, t.H-260)
	var chart *ui.Node
	c := g.session.Campaign()
	switch {
	case len(c.History) == 0:
		chart = widget.Text(g.kit, theme.Second, g.T("charts.empty"))
	case g.chartTab == "ledger":
		chart = ui.Row(ui.Style{Gap: 24, Align: ui.Start}, g.ledgerLegend(view.Earned(c), view.Paid(c)),
			LedgerChart(g.kit, g.Words, c.Rules, view.Earned(c), view.Paid(c), w-60-legendW-24, h))
	case g.chartTab == "evidence":
		chart = g.lines("evidence", view.EvidenceSeries(c, false), w-60, h, 100, []widget.Mark{{At: 80, Label: g.T("charts.threshold"), Tone: theme.Exposed, Stroke: widget.Dashed}})
	case g.chartTab == "prices":
		chart = g.prices(view.PriceSeries(c), w-60, h)
	default:
		chart = g.lines("meters", view.MeterSeries(c, false), w-60, h, 100, nil)
	}
	return widget.Modal(g.kit, widget.ModalSpec{
		ID: "page/charts", Icon: "icon/chart-area-line", Title: g.T("charts.title"), W: w, OnClose: g.closePage,
		Body: []*ui.Node{
			widget.Segmented(g.kit, widget.SegmentedSpec{ID: "charts/tab", Label: g.T("charts.title"), Items: items, Value: g.chartTab, Tabs: true,
				OnChange: func(k string) { g.chartTab = k; g.changed() }}),
			chart,
		},
	})
}

// legendW is the width of the legend beside the ledger's chart, in units.
const legendW = 300

// ledgerLegend names the layers of the ledger's chart with their totals.
func (g *Game) ledgerLegend(earned, paid []view.Series) *ui.Node {
	items := func(series []view.Series, hollow bool) []widget.LegendItem {
		var out []widget.LegendItem
		for i, s := range series {
			if peak(s.Values) < 0.05 {
				continue
			}
			it := widget.LegendItem{Name: g.Text(s.Title), Value: i18n.Money(int64(s.Total * float64(state.Million))), Tone: seriesTone(s, i), Hollow: hollow}
			if !hollow {
				it.Pattern = seriesPattern(s, i)
			}
			out = append(out, it)
		}
		return out
	}
	return ui.Column(ui.Style{Gap: 10, W: legendW},
		widget.Caption(g.kit, g.T("charts.above")), widget.Legend(g.kit, items(earned, false)...),
		widget.Caption(g.kit, g.T("charts.below")), widget.Legend(g.kit, items(paid, true)...))
}

// lines is a chart of series over months on a scale from 0 to top.
func (g *Game) lines(id string, series []view.Series, w, h float32, top float64, marks []widget.Mark) *ui.Node {
	r := g.session.Rules()
	spec := widget.ChartSpec{
		ID: "charts/" + id, Label: g.T("charts." + id), W: w, H: h, Right: 130, Marks: marks,
		X: YearAxis(r), Y: widget.Axis{Lo: 0, Hi: top, Ticks: []widget.Tick{{At: 0, Label: "0"}, {At: top / 2, Label: i18n.Number(top/2, 0)}, {At: top, Label: i18n.Number(top, 0)}}},
		FormatX: func(v float64) string { return g.monthAt(int32(v)) }, FormatY: func(v float64) string { return i18n.Number(v, 0) },
	}
	for i, s := range series {
		if s.Unit != view.Points || len(s.Values) == 0 || peak(s.Values) < 1 {
			continue
		}
		spec.Series = append(spec.Series, widget.Series{
			Name: g.Text(s.Title), Tone: seriesTone(s, i), X: dayFloats(s.Days), Y: s.Values, Stroke: widget.Stroke(i % 3), EndLabel: g.Text(s.Title),
		})
	}
	return widget.Chart(g.kit, spec)
}

// prices is the coin price on a scale of ratios, with the coal price below.
func (g *Game) prices(series []view.Series, w, h float32) *ui.Node {
	var rows []*ui.Node
	for i, s := range series {
		if len(s.Values) == 0 {
			continue
		}
		lo, hi := s.Values[0], s.Values[0]
		for _, v := range s.Values {
			lo, hi = min(lo, v), max(hi, v)
		}
		axis := niceAxis(lo, max(hi, lo*1.1), 3)
		rows = append(rows, widget.Caption(g.kit, g.Text(s.Title)), widget.Chart(g.kit, widget.ChartSpec{
			ID: "charts/price/" + s.ID, Label: g.Text(s.Title), W: w, H: (h - 80) / float32(len(series)), X: YearAxis(g.session.Rules()), Y: axis,
			Series:  []widget.Series{{Name: g.Text(s.Title), Tone: seriesTone(s, i), X: dayFloats(s.Days), Y: s.Values, Area: i == 0}},
			FormatX: func(v float64) string { return g.monthAt(int32(v)) }, FormatY: func(v float64) string { return "$" + i18n.Number(v, 0) },
		}))
	}
	return ui.Column(ui.Style{Gap: 8}, rows...)
}

// YearAxis spans a campaign with a tick for each year.
func YearAxis(r *content.Rules) widget.Axis {
	a := widget.Axis{Lo: 0, Hi: float64(r.Days())}
	y0, _, _ := r.Scenario.Start.Civil()
	y1, _, _ := r.Scenario.End.Civil()
	for y := y0 + 1; y <= y1; y++ {
		a.Ticks = append(a.Ticks, widget.Tick{At: float64(content.MakeDate(y, 1, 1) - r.Scenario.Start), Label: yearLabel(y), Line: true})
	}
	return a
}

// yearLabel writes a year, which takes no separator of thousands.
func yearLabel(y int) string { return strconv.Itoa(y) }

// seriesTones and seriesPatterns tell series apart, by colour and without it.
var seriesTones = [...]theme.Tone{theme.Money, theme.Covered, theme.Bronzed, theme.Neutral, theme.Pressed, theme.Exposed, theme.Coined, theme.Slated, theme.Second, theme.Muted}

var seriesPatterns = [...]string{"pat/hatch45", "pat/horiz", "pat/cross", "pat/vert", "pat/dots", "", "pat/dots", "pat/hatch-45", "pat/vert", "pat/horiz"}

func seriesTone(s view.Series, i int) theme.Tone {
	if s.Scheme < content.Schemes {
		return seriesTones[int(s.Scheme)%len(seriesTones)]
	}
	return seriesTones[i%len(seriesTones)]
}

func seriesPattern(s view.Series, i int) string {
	if s.Scheme < content.Schemes {
		i = int(s.Scheme)
	}
	return seriesPatterns[i%len(seriesPatterns)]
}

// LedgerChart stacks what was earned above the line and what others paid below
// it, month by month.
func LedgerChart(k *widget.Kit, words say.Words, r *content.Rules, earned, paid []view.Series, w, h float32) *ui.Node {
	months := 0
	for _, s := range append(append([]view.Series{}, earned...), paid...) {
		months = max(months, len(s.Values))
	}
	above, up := layers(words, earned, months)
	below, down := layers(words, paid, months)
	// One haul can dwarf every other month; the scale follows the usual ones and
	// bars beyond it are cut off at the edge.
	axis := niceAxis(-usual(down), usual(up), 5)
	cut(above, axis.Hi)
	cut(below, -axis.Lo)
	for i := range axis.Ticks {
		axis.Ticks[i].Label = i18n.Number(math.Abs(axis.Ticks[i].At), 0)
	}
	total := int(math.Ceil(float64(r.Days()) / 30.4375))
	var ticks []widget.Tick
	y0, m0, _ := r.Scenario.Start.Civil()
	for i := 0; i < total; i++ {
		if (m0-1+i)%12 == 0 {
			ticks = append(ticks, widget.Tick{At: float64(i), Label: yearLabel(y0 + (m0-1+i)/12), Line: true})
		}
	}
	name := func(i int) string {
		m := m0 - 1 + i
		return words.L.MonthYear(i18n.Date{Year: y0 + m/12, Month: m%12 + 1, Day: 1})
	}
	return widget.Bars(k, widget.BarsSpec{
		ID: "charts/ledger", Label: words.T("charts.ledger"), Summary: words.T("charts.ledger.summary"), W: w, H: h,
		Count: max(total, months), Above: above, Below: below, Y: axis, X: ticks,
		Now: widget.Some(float64(months)),
		Inspect: func(i int) *ui.Node {
			if i >= months {
				return nil
			}
			lines := func(of []view.Series) []widget.LedgerLine {
				var out []widget.LedgerLine
				for _, s := range of {
					if i < len(s.Values) && math.Abs(s.Values[i]) >= 0.05 {
						out = append(out, widget.LedgerLine{Text: widget.Words(words.Text(s.Title)), Value: i18n.Number(s.Values[i], 1)})
					}
				}
				return out
			}
			sum := widget.LedgerLine{Text: widget.Words(words.T("charts.earned")), Value: i18n.Number(up[i], 1), Tone: theme.Money}
			after := append(lines(paid), widget.LedgerLine{Text: widget.Words(words.T("charts.paid")), Value: i18n.Number(down[i], 1), Tone: theme.Exposed})
			return widget.Tip(k, widget.TipSpec{Title: words.F("charts.month", "month", name(i)), Lines: lines(earned), Total: &sum, After: after, NoPin: true})
		},
	})
}

// layers turns series into bars and adds them up by month.
func layers(words say.Words, series []view.Series, months int) ([]widget.BarSeries, []float64) {
	sum := make([]float64, months)
	var out []widget.BarSeries
	for i, s := range series {
		if peak(s.Values) < 0.05 {
			continue
		}
		values := make([]float64, len(s.Values))
		for j, v := range s.Values {
			values[j] = max(0, v)
			sum[j] += values[j]
		}
		out = append(out, widget.BarSeries{Name: words.Text(s.Title), Tone: seriesTone(s, i), Pattern: seriesPattern(s, i), Values: values})
	}
	return out, sum
}

// cut shortens bars that would leave the plot.
func cut(layers []widget.BarSeries, limit float64) {
	var used []float64
	for _, l := range layers {
		for i, v := range l.Values {
			if i == len(used) {
				used = append(used, 0)
			}
			l.Values[i] = min(v, limit-used[i])
			used[i] += l.Values[i]
		}
	}
}

func peak(v []float64) float64 {
	p := 0.0
	for _, x := range v {
		p = max(p, math.Abs(x))
	}
	return p
}

// usual is the ninety-fifth percentile, with a little room.
func usual(v []float64) float64 {
	if len(v) == 0 {
		return 1
	}
	s := slices.Sorted(slices.Values(v))
	return max(10, 1.25*s[int(0.95*float64(len(s)-1))])
}

func dayFloats(days []int32) []float64 {
	out := make([]float64, len(days))
	for i, d := range days {
		out[i] = float64(d)
	}
	return out
}
