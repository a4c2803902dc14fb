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
		widget.Caption(g.kit, g.T("charts.below")), widget.Legend(g.kit, append(items(paid, true), g.recordItem()...)...))
}

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
	axis := niceAxis(-max(min(usual(down), 1.5*usual(up)), recordPeak(r)), usual(up), 5)
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
			record := g.recordFoot(i)
			if i >= months && record != nil {
				return widget.Tip(g.kit, widget.TipSpec{Title: name(i), Content: record, NoPin: true})
			} else if i >= months {
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
			who := lines(paid)
			if record != nil && g.kit.T.Class != theme.Full {
				who = nil // the card must not be higher than the page
			}
			after := append(who, widget.LedgerLine{Text: widget.Words(g.T("charts.paid")), Value: i18n.Number(down[i], 1), Tone: theme.Exposed})
			return widget.Tip(g.kit, widget.TipSpec{Title: g.F("charts.month", "month", name(i)), Lines: lines(earned), Total: &sum, After: after, Content: record, NoPin: true})
		},
	}
	if now := float64(months - from); now >= 0 && months < to {
		spec.Now, spec.NowLabel = widget.Some(now), g.F("charts.now", "date", g.Date(c.Date()))
	}
	if h > 300 {
		spec.LineLabel, spec.Past, spec.PastLabel = g.T("charts.plan"), g.recordLine(from, to), g.T("charts.record.label")
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
