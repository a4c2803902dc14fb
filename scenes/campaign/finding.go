package campaign

import (
	"math"

	"hardcurrency/game/i18n"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// year is how many months the findings look back.
const year = 12

// finding is what the data of a tab say, in a sentence, and what is drawn.
func (g *Game) finding(tab string) (title, sub string) {
	c := g.session.Campaign()
	sub = g.T("charts." + tab + ".sub")
	if len(c.History) == 0 {
		return g.T("charts.title"), sub
	}
	switch tab {
	case "ledger":
		title = g.ledgerFinding(view.Earned(c))
	case "evidence":
		title = g.evidenceFinding(view.EvidenceSeries(c, false))
	case "timeline":
		title = g.L.F("charts.say.timeline", i18n.Args{"n": len(view.Timeline(c))})
	case "prices":
		title = g.priceFinding(view.PriceSeries(c)[0].Values)
	default:
		title = g.meterFinding(view.MeterSeries(c, false))
	}
	return title, sub
}

// ledgerFinding says which scheme earns most, and since when if that changed.
func (g *Game) ledgerFinding(earned []view.Series) string {
	months := len(earned[0].Values)
	leader := func(end int) (best int, share float64) {
		sum, top := 0.0, -1.0
		for i := range earned {
			s := 0.0
			for m := max(0, end-year); m < end; m++ {
				s += math.Max(0, earned[i].Values[m])
			}
			sum += s
			if s > top {
				best, top = i, s
			}
		}
		return best, top / math.Max(sum, 1e-9)
	}
	now, share := leader(months)
	since := months
	for since > 1 {
		if b, _ := leader(since - 1); b != now {
			break
		}
		since--
	}
	if since > year/2 && months > year/2 {
		was, _ := leader(since - 1)
		m := content.Date(earned[now].Days[since-1]) - 1
		return g.L.F("charts.say.overtook", i18n.Args{"scheme": g.Text(earned[now].Title), "other": g.Text(earned[was].Title),
			"month": g.L.MonthYear(say.Civil(g.session.Rules().Scenario.Start + m))})
	}
	return g.L.F("charts.say.most", i18n.Args{"scheme": g.Text(earned[now].Title), "share": i18n.Percent(share)})
}

// evidenceFinding says against which scheme most is known.
func (g *Game) evidenceFinding(all []view.Series) string {
	best := 0
	for i := range all {
		if lastOf(all[i].Values) > lastOf(all[best].Values) {
			best = i
		}
	}
	return g.L.F("charts.say.evidence", i18n.Args{"scheme": g.Text(all[best].Title), "n": i18n.Number(lastOf(all[best].Values), 0)})
}

// priceFinding says where the price of coin stands between its extremes.
func (g *Game) priceFinding(v []float64) string {
	_, hi := extent(v)
	now := lastOf(v)
	if now >= 0.98*hi {
		return g.F("charts.say.price.top", "price", "$"+i18n.Number(now, 0))
	}
	return g.L.F("charts.say.price.below", i18n.Args{"price": "$" + i18n.Number(now, 0), "share": i18n.Percent(1 - now/hi)})
}

// meterFinding says which meter moved most within a year.
func (g *Game) meterFinding(all []view.Series) string {
	best, by := 0, 0.0
	for i := range all {
		if n := len(all[i].Values); all[i].Unit == view.Points && n > 0 {
			if d := all[i].Values[n-1] - all[i].Values[max(0, n-1-year)]; math.Abs(d) > math.Abs(by) {
				best, by = i, d
			}
		}
	}
	key := "charts.say.rose"
	if by < 0 {
		key = "charts.say.fell"
	}
	if math.Abs(by) < 1 {
		return g.T("charts.say.steady")
	}
	return g.L.F(key, i18n.Args{"meter": g.Text(all[best].Title), "n": i18n.Number(math.Abs(by), 0)})
}
