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
	"hardcurrency/scenes/internal/landmark"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// chartTabs are the pages of charts.
var chartTabs = [...]struct{ key, icon string }{
	{"ledger", "icon/report-money"}, {"evidence", "icon/eye"}, {"prices", "icon/coins"}, {"meters", "icon/gavel"},
	{"timeline", "icon/history"},
}

// chartsPage fills the window: a sentence that says what the data say, the tabs,
// and the chart; where there is room, three small charts below.
func (g *Game) chartsPage() *ui.Node {
	t := g.kit.T
	c := g.session.Campaign()
	pad := float32(40)
	if t.Class != theme.Full {
		pad = 20
	}
	title, sub := g.finding(g.chartTab)
	heading := ui.Text(t.Type.Page, t.Text1, title)
	heading.Role, heading.Grow, heading.Shrink = ui.RoleHeading, 1, 1
	about := ui.Text(t.Type.Body, t.Text2, sub)
	about.Grow, about.Shrink = 1, 1
	var items []widget.Item
	for _, c := range chartTabs {
		it := widget.Item{Key: c.key, Label: g.T("charts." + c.key), Icon: c.icon}
		if t.Class != theme.Full {
			it.Icon = ""
		}
		items = append(items, it)
	}
	tabs := widget.Segmented(g.kit, widget.SegmentedSpec{ID: "charts/tab", Label: g.T("charts.title"), Items: items, Value: g.chartTab, Tabs: true,
		OnChange: func(k string) { g.chartTab = k; g.changed() }})
	tools := g.chartTools()
	out := widget.IconButton(g.kit, widget.IconSpec{ID: "charts/close", Icon: "icon/x", Label: g.T("charts.close"), Size: 32, OnPress: g.closePage})
	head := ui.Column(ui.Style{Gap: 8}, ui.Row(ui.Style{Gap: 20, Align: ui.Center}, heading, out))
	bar := func(nodes ...*ui.Node) *ui.Node {
		return ui.Row(ui.Style{Gap: 20, Align: ui.Center, Justify: ui.Between}, nodes...)
	}
	switch t.Class {
	case theme.Full:
		head.Children = append(head.Children, bar(about, tabs, tools))
	case theme.Compact:
		head.Children = append(head.Children, about, bar(tabs, tools))
	default:
		head.Children = append(head.Children, tabs, tools)
	}
	body := ui.Column(ui.Style{Grow: 1, Shrink: 1, Scroll: true, Gap: 16})
	body.ID = "page/charts/body"
	root := ui.Column(ui.Style{Pad: ui.Sides(pad*0.6, pad), Gap: 14, Place: ui.Fill()}, head, widget.DoubleRule(g.kit), body)
	root.ID, root.Role, root.Label, root.Solid = "page/charts", ui.RoleDialog, g.T("charts.title"), true
	root.Box = ui.Box{Fill: t.Page, Fill2: t.PageLow}

	w, h := t.W-2*pad-10, t.H-pad-170
	small := t.Class == theme.Full && t.H >= 900 && g.chartTab != "timeline"
	if t.Class != theme.Full {
		h -= 16
	}
	if small {
		h -= smallH + 70
	}
	switch {
	case len(c.History) == 0:
		body.Children = append(body.Children, widget.Text(g.kit, theme.Second, g.T("charts.empty")))
		return root
	case g.chartTab == "ledger":
		body.Children = append(body.Children, g.ledgerPage(w, h)...)
	case g.chartTab == "evidence":
		body.Children = append(body.Children, g.evidenceChart("evidence", w, h, 10))
	case g.chartTab == "timeline":
		body.Children = append(body.Children, g.timeline(w, h)...)
	case g.chartTab == "prices":
		body.Children = append(body.Children, g.prices(view.PriceSeries(c), w, h))
	default:
		body.Children = append(body.Children, g.lines("meters", view.MeterSeries(c, false), w, h, 100, nil))
	}
	if small {
		body.Children = append(body.Children, g.smallCharts(w))
	}
	return root
}

// smallH is the height of the plots of the small charts, in units.
const smallH = 190

// smallCharts are three glances at what the other tabs show in full.
func (g *Game) smallCharts(w float32) *ui.Node {
	t := g.kit.T
	third := (w - 2*40) / 3
	c := g.session.Campaign()
	one := func(tab string, chart *ui.Node) *ui.Node {
		title, sub := g.finding(tab)
		return ui.Column(ui.Style{Gap: 4, W: third},
			ui.Text(t.Type.Chart, t.Text1, title).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
			widget.Text(g.kit, theme.Second, sub), chart)
	}
	others := map[string]func() *ui.Node{
		"ledger":   func() *ui.Node { return g.ledgerChart(third, smallH, "small/ledger") },
		"evidence": func() *ui.Node { return g.evidenceChart("small/evidence", third, smallH, 3) },
		"prices":   func() *ui.Node { return g.coinPrice("small/price", third, smallH) },
		"meters": func() *ui.Node {
			return g.lines("small/meters", view.MeterSeries(c, false)[:4], third, smallH, 100, nil)
		},
	}
	row := ui.Row(ui.Style{Gap: 40, Align: ui.Start, Pad: ui.Insets{Top: 14}})
	row.Box = ui.Box{Line: t.Rule2, Edges: ui.EdgeTop}
	for _, tab := range chartTabs {
		if tab.key != g.chartTab && len(row.Children) < 3 && others[tab.key] != nil {
			row.Children = append(row.Children, one(tab.key, others[tab.key]()))
		}
	}
	return row
}

// legendW is the width of the legend beside the ledger's chart, in units.
const legendW = 340

// ledgerPage is the ledger's chart with its legend, and what happened.
func (g *Game) ledgerPage(w, h float32) []*ui.Node {
	t := g.kit.T
	c := g.session.Campaign()
	if t.Class == theme.Small {
		return []*ui.Node{g.ledgerChart(w, h, "charts/ledger"), g.ledgerLegend(view.Earned(c), view.Paid(c), w)}
	}
	side := float32(legendW)
	if t.Class == theme.Compact {
		side = 300
	}
	marks := landmark.Pick(c, events, apart)
	out := []*ui.Node{}
	if len(marks) > 0 {
		h -= 58 // two lines of what happened
		if t.Class == theme.Compact {
			h -= 4
		}
	}
	out = append(out, ui.Row(ui.Style{Gap: 32, Align: ui.Start}, g.ledgerLegend(view.Earned(c), view.Paid(c), side),
		g.ledgerChart(w-side-32, h, "charts/ledger")))
	if len(marks) > 0 {
		row := ui.Row(ui.Style{Gap: 22, LineGap: 4, Wrap: true})
		row.Role, row.Label = ui.RoleList, g.T("charts.events")
		for i, m := range marks {
			date := g.L.MonthYear(say.Civil(c.Rules.Scenario.Start + content.Date(m.Day)))
			n := ui.Rich(t.Type.Unit, t.Text2, ui.Span{S: strconv.Itoa(i+1) + "  ", Color: t.AccentT}, ui.Span{S: date + "  ", Color: t.Text3}, ui.Span{S: g.Text(m.Text), Color: t.Text1})
			n.Role = ui.RoleListItem
			row.Children = append(row.Children, n)
		}
		out = append(out, row)
	}
	return out
}

// events is how many happenings stand above the ledger's chart, and apart how
// many days lie between them at least.
const (
	events = 5
	apart  = 240
)

// ledgerLegend names the layers of the ledger's chart with their totals.
func (g *Game) ledgerLegend(earned, paid []view.Series, w float32) *ui.Node {
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
	return ui.Column(ui.Style{Gap: 8, W: w},
		ui.Text(g.kit.T.Type.Caption, g.kit.T.AccentT, g.T("charts.above")), widget.Legend(g.kit, items(earned, false)...),
		widget.Caption(g.kit, g.T("charts.below")), widget.Legend(g.kit, items(paid, true)...))
}

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

// seriesTones and seriesPatterns tell series apart, by colour and without it.
var seriesTones = [...]theme.Tone{theme.Money, theme.Covered, theme.Bronzed, theme.Neutral, theme.Pressed, theme.Exposed, theme.Coined, theme.Slated, theme.Second, theme.Muted}

var seriesPatterns = [...]string{"pat/hatch45", "pat/horiz", "pat/cross", "pat/vert", "pat/dots", "", "pat/dots", "pat/hatch-45", "pat/vert", "pat/horiz"}

func seriesTone(s view.Series, i int) theme.Tone {
	for m := range meters { // as in the bar
		if meters[m].figure == s.ID {
			return meters[m].tone
		}
	}
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

// ledgerChart stacks what was earned above the line and what others paid below
// it, month by month, with the plan as a line and what happened above.
func (g *Game) ledgerChart(w, h float32, id string) *ui.Node {
	c := g.session.Campaign()
	r, earned, paid := c.Rules, view.Earned(c), view.Paid(c)
	months := 0
	for _, s := range append(append([]view.Series{}, earned...), paid...) {
		months = max(months, len(s.Values))
	}
	above, up := layers(g.Words, earned, months)
	below, down := layers(g.Words, paid, months)
	// One haul can dwarf every other month; the scale follows the usual ones and
	// bars beyond it are cut off at the edge.
	axis := niceAxis(-min(usual(down), 1.5*usual(up)), usual(up), 5)
	var over []string
	for _, v := range down {
		if v > -axis.Lo {
			over = append(over, i18n.Number(v, 0))
		} else {
			over = append(over, "")
		}
	}
	cut(above, axis.Hi)
	cut(below, -axis.Lo)
	for i := range axis.Ticks {
		axis.Ticks[i].Label = i18n.Number(math.Abs(axis.Ticks[i].At), 0)
	}
	total := max(months, int(math.Ceil(float64(r.Days())/30.4375)))
	from, to := g.months(total)
	shown := func(values []float64) []float64 {
		return values[min(from, len(values)):min(to, len(values))]
	}
	for i := range above {
		above[i].Values = shown(above[i].Values)
	}
	for i := range below {
		below[i].Values = shown(below[i].Values)
	}
	over = over[min(from, len(over)):min(to, len(over))]
	line := planLine(c, g.Words)
	for i := range line.X {
		line.X[i] = min(max(line.X[i]-float64(from), 0), float64(to-from))
	}
	y0, m0, _ := r.Scenario.Start.Civil()
	name := func(i int) string {
		m := m0 - 1 + i
		return g.L.MonthYear(i18n.Date{Year: y0 + m/12, Month: m%12 + 1, Day: 1})
	}
	spec := widget.BarsSpec{
		ID: id, Label: g.T("charts.ledger"), Summary: g.T("charts.ledger.summary"), W: w, H: h,
		Count: to - from, First: from, Above: above, Below: below, Y: axis, X: g.monthTicks(from, to),
		Line: line, Cut: over,
		Inspect: func(i int) *ui.Node {
			i += from
			if i >= months {
				return nil
			}
			lines := func(of []view.Series) []widget.LedgerLine {
				var out []widget.LedgerLine
				for _, s := range of {
					if i < len(s.Values) && math.Abs(s.Values[i]) >= 0.05 {
						out = append(out, widget.LedgerLine{Text: widget.Words(g.Text(s.Title)), Value: i18n.Number(s.Values[i], 1)})
					}
				}
				return out
			}
			sum := widget.LedgerLine{Text: widget.Words(g.T("charts.earned")), Value: i18n.Number(up[i], 1), Tone: theme.Money}
			after := append(lines(paid), widget.LedgerLine{Text: widget.Words(g.T("charts.paid")), Value: i18n.Number(down[i], 1), Tone: theme.Exposed})
			return widget.Tip(g.kit, widget.TipSpec{Title: g.F("charts.month", "month", name(i)), Lines: lines(earned), Total: &sum, After: after, NoPin: true})
		},
	}
	if now := float64(months - from); now >= 0 && months < to {
		spec.Now, spec.NowLabel = widget.Some(now), g.F("charts.now", "date", g.Date(c.Date()))
	}
	if h > 300 {
		spec.LineLabel = g.T("charts.plan")
		for _, m := range landmark.Pick(c, events, apart) {
			spec.Events = append(spec.Events, widget.Event{At: monthOf(r, m.Day) - float64(from), Label: g.Or("mark." + m.Kind)})
		}
	}
	if !strings.HasPrefix(id, "small/") {
		spec.Window = widget.Window{Lo: 0, Hi: float64(total), Least: 6, OnView: func(lo, hi float64) { g.look(lo*month, hi*month) }}
	}
	return widget.Bars(g.kit, spec)
}

// monthOf is the place of a day among the months of a campaign.
func monthOf(r *content.Rules, day int32) float64 {
	y0, m0, _ := r.Scenario.Start.Civil()
	d := r.Scenario.Start + content.Date(day)
	y, m, dd := d.Civil()
	return float64((y-y0)*12+m-m0) + float64(dd-1)/float64(d.MonthLength())
}

// planLine is the plan shared out evenly over each year's months.
func planLine(c *sim.Campaign, words say.Words) *widget.Series {
	out := widget.Series{Name: words.T("charts.plan"), Tone: theme.Neutral, Stroke: widget.Dashed, Step: true, Width: 2}
	y0, m0, _ := c.Rules.Scenario.Start.Civil()
	for _, y := range view.PlanYears(c) {
		from, to := float64((y.Year-y0)*12+1-m0), float64((y.Year-y0)*12+13-m0)
		from = max(0, from)
		each := y.Plan / (to - from)
		out.X, out.Y = append(out.X, from, to), append(out.Y, each, each)
	}
	return &out
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
