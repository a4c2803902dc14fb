package campaign

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
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
		heading.Para.Style = t.Type.Chart // the chart needs the height; the tools follow it
		head.Children = append(head.Children, tabs)
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
	if t.Class == theme.Small {
		body.Children = append(body.Children, tools)
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
