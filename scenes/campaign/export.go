package campaign

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// exportName is the name of a file about the open tab: what, seed and date say
// which campaign it is from.
func (g *Game) exportName(ext string) string {
	c := g.session.Campaign()
	return "hc-" + g.chartTab + "-" + strconv.FormatUint(c.State.Seed, 10) + "-" + c.Date().String() + "." + ext
}

// exported says where a file is.
func (g *Game) exported(where string) {
	if where == "" {
		g.toast("icon/alert-octagon", g.T("charts.unkept"))
		return
	}
	g.toast("icon/download", g.F("charts.kept", "where", where))
}

// exportPicture gives the page away as it is on the screen.
func (g *Game) exportPicture() { g.host.Picture(g.exportName("png"), g.exported) }

// exportTable gives away the figures of the open tab, month by month, whatever
// part of them is shown.
func (g *Game) exportTable() {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	// A buffer takes everything.
	_ = w.WriteAll(g.exportRows())
	g.host.Export(g.exportName("csv"), b.Bytes(), g.exported)
}

// exportRows are the figures of the open tab.
func (g *Game) exportRows() [][]string {
	c := g.session.Campaign()
	switch g.chartTab {
	case "ledger":
		return view.CSV(c.Rules, append(view.Earned(c), view.Paid(c)...))
	case "evidence":
		return view.CSV(c.Rules, view.EvidenceSeries(c, false))
	case "prices":
		return view.CSV(c.Rules, append(view.PriceSeries(c), view.Sold(c)))
	case "timeline":
		out := [][]string{{"date", "kind", "scheme", "what"}}
		for _, m := range view.Timeline(c) {
			out = append(out, []string{(c.Rules.Scenario.Start + content.Date(m.Day)).String(), m.Kind, m.Scheme.String(), g.Text(m.Text)})
		}
		return out
	}
	return view.CSV(c.Rules, view.MeterSeries(c, false))
}
