package campaign

import (
	"slices"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// recordLine is what was publicly counted as stolen in the real years, shared out
// evenly over their months: it lies under the line of the ledger's chart, beside
// what the campaign's thefts cost others. It is nil for years without a record.
func (g *Game) recordLine(from, to int) *widget.Series {
	r := g.session.Rules()
	public := view.PublicSeries(r, "stolen")
	line := &widget.Series{Name: g.T("charts.record.line"), Tone: theme.Coined, Stroke: widget.Dotted, Step: true, Width: 2.4, Halo: true}
	for i, day := range public.Days {
		end := monthOf(r, day)
		a, b := max(end-12, float64(from)), min(end, float64(to))
		if a >= b || a < 0 {
			continue
		}
		v := -public.Values[i] / 12
		line.X, line.Y = append(line.X, a-float64(from), b-float64(from)), append(line.Y, v, v)
	}
	if len(line.X) == 0 {
		return nil
	}
	return line
}

// recordFoot lists for the card of a month what is publicly known of its year,
// with the sources; nil when nothing is.
func (g *Game) recordFoot(month int) *ui.Node {
	c := g.session.Campaign()
	y0, m0, _ := c.Rules.Scenario.Start.Civil()
	year := y0 + (m0-1+month)/12
	rows := view.PublicYear(c, year)
	if len(rows) == 0 {
		return nil
	}
	money := func(v view.Value) string {
		if v.Unit == view.Range {
			return i18n.Range(v.Num, v.High, 0, "")
		}
		return i18n.Number(v.Money.Millions(), 0)
	}
	var lines []widget.LedgerLine
	var sources []string
	for _, b := range rows {
		value := money(b.History)
		if b.Other.Unit != view.None {
			value = g.L.F("page.two", i18n.Args{"one": value, "other": money(b.Other)})
		}
		lines = append(lines, widget.LedgerLine{Text: widget.Words(g.Text(b.Label)), Value: value})
		if !slices.Contains(sources, b.Source) {
			sources = append(sources, b.Source)
		}
	}
	k, m := g.kit, &g.kit.T.Metrics
	return ui.Column(ui.Style{Gap: 4, Pad: ui.Insets{Left: m.Gap, Right: m.Gap, Top: 8, Bottom: 10}},
		widget.Caption(k, g.F("charts.record.year", "year", yearLabel(year))),
		widget.Ledger(k, lines, nil),
		ui.Text(k.T.Type.Small, k.T.Text2, g.F("page.sources", "sources", strings.Join(sources, "; "))))
}

// recordPeak is the most that was publicly counted in a month of the years that
// a scenario spans, in USD m.
func recordPeak(r *content.Rules) float64 {
	most := 0.0
	public := view.PublicSeries(r, "stolen")
	for i, v := range public.Values {
		if day := public.Days[i]; day > 0 && day <= r.Days()+1 {
			most = max(most, v/12)
		}
	}
	return most
}

// recordItem names the record's line in the legend.
func (g *Game) recordItem() []widget.LegendItem {
	if recordPeak(g.session.Rules()) == 0 {
		return nil
	}
	return []widget.LegendItem{{Name: g.T("charts.record.line"), Tone: theme.Coined, Line: true, Stroke: widget.Dotted}}
}
