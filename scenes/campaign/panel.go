package campaign

import (
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

// panel is the open scheme: its money, its evidence, its dials, its entities.
func (g *Game) panel() *ui.Node {
	if g.open > homePanel || g.open == noPanel {
		return nothing()
	}
	k, m := g.kit, &g.kit.T.Metrics
	p := placeOf(g.open)
	id := placeID(g.open)
	var body []*ui.Node
	dials, acts := g.dials(g.open), g.panelActions(g.open)
	switch {
	case g.open == homePanel && g.abroad:
		body = append(body, g.homeTabs())
		body = append(body, g.patrons()...)
		dials, acts = nil, nil
	case g.open == homePanel:
		body = append(body, g.homeTabs(), widget.Section(k, g.homeFigures()...))
	default:
		body = append(body, g.moneySection(g.open))
	}
	if len(dials) > 0 {
		body = append(body, widget.Section(k, append([]*ui.Node{g.ordersLine()}, dials...)...))
	}
	if len(acts) > 0 {
		body = append(body, widget.Section(k, acts...))
	}
	if g.fan.shown() && k.T.Class == theme.Small {
		body = append(body, widget.Section(k, g.fan.node(g)))
	}
	spec := widget.PanelSpec{
		ID: "panel/" + id, Icon: p.icon, IconTone: p.tone, Title: g.T("rail." + id), Code: g.panelCode(g.open), Caps: true,
		Hot: true, BandTone: p.tone, W: m.PanelW, Scroll: true, Body: body, Footer: g.pendingFooter(), OnClose: func() { g.show(g.open) },
		Place: &ui.Place{Left: ui.By(m.PanelX), Top: ui.By(m.PanelY)}, MaxH: k.T.H - m.PanelY - g.panelFoot(),
	}
	if g.open < content.Schemes {
		if t := g.entities(); t != nil && k.T.Class == theme.Small {
			spec.Body = append(spec.Body, t) // one thing that scrolls, not two
		} else if t != nil {
			spec.Rest = t
			if t.Grow > 0 { // a long table takes the height that the dials leave
				spec.Place.Bottom = ui.By(g.panelFoot())
			}
		}
	}
	return widget.Panel(k, spec)
}

// ordersLine says above the dials what moving one takes, and what is left of it.
func (g *Game) ordersLine() *ui.Node {
	left, tone := int(g.session.OrdersLeft()), theme.Money
	if left == 0 {
		tone = theme.Exposed
	}
	cal := view.NewCalendar(g.session.Rules(), g.state())
	words := g.L.F("panel.orders", i18n.Args{"n": left, "days": cal.ToMonthEnd})
	return ui.Row(ui.Style{Gap: g.kit.T.Metrics.Gap, Align: ui.Baseline, Justify: ui.Between},
		widget.Caption(g.kit, g.T("panel.settings")),
		widget.Sentence(g.kit, widget.Span{S: words, Term: view.Orders, Tone: tone}))
}

// panelFoot is how far the panel stays above the lower edge: over the advisors'
// cards when there are any.
func (g *Game) panelFoot() float32 {
	m := &g.kit.T.Metrics
	foot := m.TickerH + m.EdgeGap
	if g.crowded() {
		foot += m.AdvisorH + m.EdgeGap
	}
	return foot
}

func nothing() *ui.Node { return &ui.Node{Flags: ui.Hidden} }

func (g *Game) panelCode(s content.Scheme) string {
	st := g.state()
	count := func(key string, n int64) string { return g.L.F(key, i18n.Args{"n": n}) }
	switch s {
	case content.Coal:
		return count("panel.vessels", int64(st.Fleet(content.Collier)))
	case content.Oil:
		return count("panel.vessels", int64(st.Fleet(content.Tanker)))
	case content.Embassy:
		return count("panel.missions", int64(st.MissionsOpen()))
	case content.Labour:
		return count("panel.people", st.People(state.LabourCohort))
	case content.IT:
		return count("panel.people", st.People(state.ITCohort))
	case content.Theft:
		return count("panel.teams", int64(st.TeamCount()))
	}
	return ""
}

// moneySection is the month's money of a scheme, the evidence against it, and
// where each dollar goes.
func (g *Game) moneySection(s content.Scheme) *ui.Node {
	ids := &figureIDs[s]
	money, _, _ := g.session.Reading(ids.money)
	known, _, _ := g.session.Reading(ids.evidence)
	value := g.Value(money)
	if money.Unit == view.USD {
		value = i18n.MoneySigned(int64(money.Money))
	}
	evidence := i18n.Number(known.Num, 0)
	month := say.Civil(g.session.Campaign().Date()).Month
	shows := g.still().Int(int64(s)).Text(value).Int(int64(say.Tone(money))).Text(evidence).Int(int64(month))
	head := g.tree.Keep("panel/money", shows, func() *ui.Node {
		return widget.Figure(g.kit, widget.FigureSpec{
			Caption: g.F("panel.month", "month", g.monthName()), Value: value, Tone: say.Tone(money), Tip: ids.money,
			Side: g.T("panel.evidence"), SideValue: evidence, SideTone: theme.Exposed, SideTip: ids.evidence,
			Meter: &widget.MeterSpec{
				Label: g.T("panel.evidence"), Value: known.Num / 100, Threshold: widget.Some(0.8), Tone: theme.Exposed, Text: evidence,
			},
		})
	})
	out := []*ui.Node{head}
	if s == content.Coal {
		if bar := g.coalSplit(); bar != nil {
			out = append(out, bar)
		}
	}
	if s == content.Theft {
		out = append(out, g.industry())
	}
	if g.kit.T.Class == theme.Full {
		out = append(out, g.tree.Keep("panel/help", g.still().Int(int64(s)), func() *ui.Node {
			return widget.Text(g.kit, theme.Second, g.T("scheme."+s.String()+".help"))
		}))
	}
	return widget.Section(g.kit, out...)
}

// monthName is the present month's name.
func (g *Game) monthName() string {
	return g.T("date.month." + strconv.Itoa(say.Civil(g.session.Campaign().Date()).Month))
}

// figureIDs are the figures of each scheme that are shown every day.
var figureIDs = func() (ids [content.Schemes]struct{ money, evidence string }) {
	for s := range content.Schemes {
		ids[s].money, ids[s].evidence = view.MoneyOf(s), view.EvidenceOf(s)
	}
	return ids
}()

// coalSplit shows where a dollar of coal goes: kept, buyers' discount, cost.
func (g *Game) coalSplit() *ui.Node {
	l := &g.state().Ledger.Month
	gross := l[state.CoalSales].Millions()
	if gross <= 0 {
		return nil
	}
	discount := l[state.CoalDiscount].Millions() / gross
	cost := (l[state.CoalVoyages] + l[state.CoalHired]).Millions() / gross
	cents := func(x float64) string { return i18n.Number(x*100, 0) + "¢" }
	// The words go by cents; a quarter of one moves the edge of a part by a pixel.
	shows := g.still().Float(100*discount, 0).Float(100*cost, 0).Float(100*(1-discount-cost), 0).Float(400*discount, 0).Float(400*cost, 0)
	return g.tree.Keep("panel/split", shows, func() *ui.Node { return g.splitBar(discount, cost, cents) })
}

func (g *Game) splitBar(discount, cost float64, cents func(float64) string) *ui.Node {
	return widget.SplitBar(g.kit, g.T("split.label"), []widget.Slice{
		{Share: 1 - discount - cost, Value: cents(1 - discount - cost), Label: g.T("split.kept"), Tone: theme.Money, Guilloche: true},
		{Share: discount, Value: cents(discount), Label: g.T("split.discount"), Tone: theme.Pressed, Pattern: "pat/hatch45", Tip: view.Discount},
		{Share: cost, Value: cents(cost), Label: g.T("split.cost"), Tone: theme.Slated},
	})
}
