package campaign

import (
	"strconv"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// schemeDials are the dials of a panel, in the order in which they stand.
var schemeDials = map[content.Scheme][]content.Dial{
	content.Coal:    {content.CoalShare, content.CoalCaution, content.CoalHire, content.CoalRenew},
	content.Oil:     {content.OilVolume, content.OilCaution, content.OilHire},
	content.Embassy: {content.EmbassyQuota, content.EmbassyCaution},
	content.Labour:  {content.LabourShare, content.LabourCaution},
	content.IT:      {content.ITShare, content.ITCaution, content.Training, content.TeamShare},
	content.Ransom:  {content.RansomScope, content.RansomHonour},
	content.Theft:   {content.TheftShare, content.TheftCaution, content.TheftSize},
	content.CashOut: {content.CashUrgency},
	content.Arms:    {content.ArmsLevel},
	homePanel:       {content.ReliefShare, content.ProgrammeShare, content.Reserve, content.BorderClosure},
}

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
		body = append(body, widget.Section(k, g.moneyHead(g.open)...))
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

// moneyHead is the month's money of a scheme, the evidence against it, and where
// each dollar goes.
func (g *Game) moneyHead(s content.Scheme) []*ui.Node {
	money, _ := g.session.Figure(view.MoneyOf(s))
	ev, _ := g.session.Figure(view.EvidenceOf(s))
	value := g.Value(money.Value)
	if money.Value.Unit == view.USD {
		value = i18n.MoneySigned(int64(money.Value.Money))
	}
	out := []*ui.Node{widget.Figure(g.kit, widget.FigureSpec{
		Caption: g.F("panel.month", "month", g.monthName()), Value: value, Tone: say.Tone(money.Value), Tip: view.MoneyOf(s),
		Side: g.T("panel.evidence"), SideValue: i18n.Number(ev.Value.Num, 0), SideTone: theme.Exposed, SideTip: view.EvidenceOf(s),
		Meter: &widget.MeterSpec{
			Label: g.T("panel.evidence"), Value: ev.Value.Num / 100, Threshold: widget.Some(0.8), Tone: theme.Exposed,
			Text: i18n.Number(ev.Value.Num, 0),
		},
	})}
	if s == content.Coal {
		if bar := g.coalSplit(money); bar != nil {
			out = append(out, bar)
		}
	}
	if s == content.Theft {
		out = append(out, g.industry())
	}
	if g.kit.T.Class == theme.Full {
		out = append(out, widget.Text(g.kit, theme.Second, g.T("scheme."+s.String()+".help")))
	}
	return out
}

func (g *Game) monthName() string {
	return g.T("date.month." + strconv.Itoa(say.Civil(g.session.Campaign().Date()).Month))
}

// coalSplit shows where a dollar of coal goes: kept, buyers' discount, cost.
func (g *Game) coalSplit(view.Figure) *ui.Node {
	l := &g.state().Ledger.Month
	gross := l[state.CoalSales].Millions()
	if gross <= 0 {
		return nil
	}
	discount := l[state.CoalDiscount].Millions() / gross
	cost := (l[state.CoalVoyages] + l[state.CoalHired]).Millions() / gross
	cents := func(x float64) string { return i18n.Number(x*100, 0) + "¢" }
	return widget.SplitBar(g.kit, g.T("split.label"), []widget.Slice{
		{Share: 1 - discount - cost, Value: cents(1 - discount - cost), Label: g.T("split.kept"), Tone: theme.Money, Guilloche: true},
		{Share: discount, Value: cents(discount), Label: g.T("split.discount"), Tone: theme.Pressed, Pattern: "pat/hatch45", Tip: view.Discount},
		{Share: cost, Value: cents(cost), Label: g.T("split.cost"), Tone: theme.Slated},
	})
}

// dials lists the dials of a panel.
func (g *Game) dials(s content.Scheme) []*ui.Node {
	var out []*ui.Node
	for _, d := range schemeDials[s] {
		if d == content.BorderClosure && g.state().Home.Closed == 0 {
			continue
		}
		out = append(out, g.dial(d))
	}
	return out
}

// dial is one dial: a slider for amounts, a row of choices for kinds.
func (g *Game) dial(d content.Dial) *ui.Node {
	def := &g.session.Rules().Dial[d]
	want, now := g.session.Dial(d)
	key := "dial." + d.String()
	reason := ""
	// What a change by one notch would meet says whether the dial is locked.
	probe := want + def.Notch
	if probe > def.Max {
		probe = want - def.Notch
	}
	if r := g.session.Check(command.Command{Seat: content.StateSeat, Kind: command.SetDial, Target: uint64(d), Value: probe}); r.Reason == command.Locked {
		reason = g.T("reason." + r.Reason.String())
	}
	if len(def.Options) > 0 {
		return g.choice(d, def, want)
	}
	spec := widget.DialSpec{
		ID: "dial/" + d.String(), Label: g.T(key), Min: float64(def.Min), Max: float64(def.Max), Step: float64(def.Notch),
		Value: float64(now), Note: g.Or(key + ".note"), Tip: "dial/" + d.String(), Disabled: reason != "", Why: reason,
		Format:    func(v float64) string { return g.setting(d, v) },
		OnPreview: func(v widget.Optional) { g.fan.preview(g, d, v) },
		OnCommit:  func(v float64) { g.set(d, v) },
	}
	if want != now {
		spec.Pending = widget.Some(float64(want))
	}
	return widget.Dial(g.kit, spec)
}

// setting writes a dial's value.
func (g *Game) setting(d content.Dial, v float64) string {
	if g.session.Rules().Dial[d].Unit == "USD m" {
		return i18n.Money(int64(v) * int64(state.Million))
	}
	return i18n.Percent(v / 100)
}

func (g *Game) choice(d content.Dial, def *content.DialDef, want int32) *ui.Node {
	key := "dial." + d.String()
	var items []widget.Item
	for i := range def.Options {
		items = append(items, widget.Item{Key: strconv.Itoa(i), Label: g.T(key + ".option." + strconv.Itoa(i))})
	}
	return ui.Column(ui.Style{Gap: g.kit.T.Metrics.GapS},
		widget.Sentence(g.kit, widget.Span{S: g.T(key), Term: "dial/" + d.String()}),
		widget.Segmented(g.kit, widget.SegmentedSpec{
			ID: "dial/" + d.String(), Label: g.T(key), Items: items, Value: strconv.Itoa(int(want - def.Min)), Fill: true,
			OnChange: func(v string) {
				n, _ := strconv.Atoi(v)
				g.set(d, float64(def.Min+int32(n)*def.Notch))
			},
		}),
	)
}

// act is a command that a panel offers.
type act struct {
	id, icon string
	cmd      command.Command
	tip      string
}

// panelActions are the orders of a panel that are not dials.
func (g *Game) panelActions(s content.Scheme) []*ui.Node {
	var acts []act
	cmd := func(kind command.Kind, value int32) command.Command {
		return command.Command{Seat: content.StateSeat, Kind: kind, Value: value}
	}
	switch s {
	case content.Coal:
		acts = append(acts, act{"buy_vessel", "icon/anchor", cmd(command.BuyVessel, int32(content.Collier)), "key/buy"})
	case content.Oil:
		acts = append(acts, act{"buy_vessel", "icon/anchor", cmd(command.BuyVessel, int32(content.Tanker)), "key/buy"})
	case content.Ransom:
		acts = append(acts, act{"outbreak", "icon/virus", cmd(command.LaunchOutbreak, 0), "key/outbreak"})
	case homePanel:
		acts = append(acts,
			act{"negotiate", "icon/messages", cmd(command.Negotiate, 0), view.TalksChance},
			act{"delay_launch", "icon/rocket", cmd(command.DelayLaunch, 0), view.VoteChance},
		)
	}
	if _, ok := command.MainDial(s); ok {
		acts = append(acts, act{"stop", "icon/player-pause", cmd(command.Stop, int32(s)), "key/stop"})
	}
	if len(acts) == 0 {
		return nil
	}
	rows := ui.Column(ui.Style{Gap: g.kit.T.Metrics.GapS})
	for _, a := range acts {
		rows.Children = append(rows.Children, g.actButton("act/"+placeID(s)+"/"+a.id, a))
	}
	return []*ui.Node{rows}
}

// actButton is a button for a command, with its cost and why it cannot be given.
func (g *Game) actButton(id string, a act) *ui.Node {
	r := g.session.Check(a.cmd)
	spec := widget.ButtonSpec{
		ID: id, Icon: a.icon, Label: g.T("command." + a.id), Note: g.cost(r), Disabled: !r.OK(), Tip: a.tip,
		OnPress: func() { g.send(a.cmd) },
	}
	g.refused(&spec, r)
	return widget.Button(g.kit, spec)
}

// refused writes on a button why its order cannot be given, in place of what it
// would cost.
func (g *Game) refused(b *widget.ButtonSpec, r command.Result) {
	if r.OK() {
		return
	}
	b.Why = g.T("reason." + r.Reason.String())
	b.Note = g.Or("refused."+r.Reason.String(), "reason."+r.Reason.String())
}

func (g *Game) send(cmd command.Command) {
	g.order(func() (bool, string) {
		r := g.session.Order(cmd)
		return r.OK(), r.Reason.String()
	})
}

// cost writes what a command takes.
func (g *Game) cost(r command.Result) string {
	var parts []string
	if r.Orders > 0 {
		parts = append(parts, g.L.F("cost.orders", i18n.Args{"n": r.Orders}))
	}
	if r.Money > 0 {
		parts = append(parts, i18n.Money(int64(r.Money)))
	}
	if r.Money < 0 {
		parts = append(parts, i18n.MoneySigned(int64(-r.Money)))
	}
	if r.Confidence > 0 {
		parts = append(parts, g.F("cost.confidence", "n", i18n.Number(r.Confidence, 0)))
	}
	return strings.Join(parts, ", ")
}

// pendingFooter shows the orders that wait for tomorrow, the newest first.
func (g *Game) pendingFooter() *ui.Node {
	pending := g.session.Pending()
	if len(pending) == 0 {
		return nil
	}
	last := len(pending) - 1
	words := []widget.Span{{S: g.T("pending.label") + " ", Bold: true}, {S: g.Text(pending[last].Label)}}
	if last > 0 {
		words = append(words, widget.Span{S: g.L.F("pending.more", i18n.Args{"n": last}), Tone: theme.Second})
	}
	return widget.Pending(g.kit, widget.PendingSpec{ID: "undo", Words: words, OnUndo: func() { g.undo(last) }})
}

// entities is the table of a scheme's entities.
func (g *Game) entities() *ui.Node {
	t := g.table
	if t == nil || len(t.Columns) == 0 {
		return nil
	}
	columns := make([]widget.Column, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = widget.Column{Key: strconv.Itoa(i), Title: g.T(c.Key), Sortable: true, Right: c.Right, DescFirst: c.Right || c.Bars, Optional: i >= 2 && !c.Bars}
		if i == 0 {
			columns[i].Grow = 1
		}
	}
	names := g.numbered(t)
	m := &g.kit.T.Metrics
	n := widget.Table(g.kit, widget.TableSpec{
		ID: "table/" + g.open.String(), Label: g.T("rail." + g.open.String()), Columns: columns, Rows: len(t.Rows), Version: g.seen,
		RowID: func(i int) string { return strconv.FormatUint(uint64(t.Rows[i].ID), 16) },
		Cell: func(i, c int) widget.Cell {
			cell := g.cell(&t.Rows[i].Cells[c], t.Columns[c].Bars)
			if c == 0 && names != nil {
				cell.Text = names[i]
			}
			return cell
		},
		Less:   func(c, i, j int) bool { return t.Less(c, i, j) },
		SortBy: strconv.Itoa(t.Sort), Desc: t.Desc, Selected: strconv.FormatUint(uint64(g.world.Selected()), 16),
		OnSelect: g.choose, OnOpen: g.choose, Empty: g.Or("table.empty."+g.open.String(), "table.empty"),
	})
	n.H, n.Shrink = m.TableHeadH+leastRows*m.RowH, 0
	if len(t.Rows) <= shortTable || g.kit.T.Class == theme.Small {
		n.H, n.Grow = m.TableHeadH+float32(max(1, len(t.Rows)))*m.RowH, 0
	}
	return n
}

// numbered tells rows apart that have the same name, such as groups of people in
// one region, by their number among those. It is nil when every name is its own.
func (g *Game) numbered(t *view.Table) []string {
	count := make(map[string]int, len(t.Rows))
	names := make([]string, len(t.Rows))
	for i := range t.Rows {
		names[i] = g.Value(t.Rows[i].Cells[0].Value)
		count[names[i]]++
	}
	if len(count) == len(names) {
		return nil
	}
	nth := make(map[string]int, len(count))
	for i, name := range names {
		if count[name] > 1 {
			nth[name]++
			names[i] = g.L.F("table.nth", i18n.Args{"name": name, "n": nth[name]})
		}
	}
	return names
}

// leastRows is how many rows of a table show in the smallest window; a table of
// up to shortTable rows is as high as it needs to be.
const (
	leastRows  = 3
	shortTable = 6
)

func (g *Game) cell(c *view.Cell, bars bool) widget.Cell {
	out := widget.Cell{Text: g.Value(c.Value), Tone: theme.Plain}
	switch c.Value.Unit {
	case view.Days, view.Tonnes: // the column's title names the unit
		out.Text = i18n.Int(int64(c.Value.Num))
	}
	if bars {
		out.Bars = widget.Some(c.Sort)
		out.Text = i18n.Number(c.Sort, 0)
	}
	if c.Icon != "" {
		out.Icon, out.Tone = statusIcon(c.Icon)
		if short := g.Or("status." + c.Icon); short != "" {
			out.Text = short
		}
	}
	return out
}

// statusIcon is the icon and the tone of a status by its stable id.
func statusIcon(id string) (string, theme.Tone) {
	switch id {
	case "dark":
		return "icon/eye-off", theme.Money
	case "listed", "expelled", "failed":
		return "icon/alert-octagon", theme.Exposed
	case "transfer":
		return "icon/transfer", theme.Plain
	case "loading":
		return "icon/crane", theme.Plain
	case "outbound":
		return "icon/ship", theme.Plain
	case "returning":
		return "icon/arrow-back-up", theme.Plain
	case "port", "refit", "ordered":
		return "icon/anchor", theme.Second
	case "open":
		return "icon/circle-check", theme.Covered
	case "rested", "closed", "unborn":
		return "icon/player-pause", theme.Second
	}
	return "", theme.Plain
}

// choose selects an entity by its id in hexadecimal.
func (g *Game) choose(id string) {
	n, err := strconv.ParseUint(id, 16, 64)
	if err != nil {
		return
	}
	g.world.Select(state.ID(n))
	g.refreshMap()
	g.chart.Reveal(id)
	g.changed()
}

// negotiation is the order to talk about this year's plan.
func (g *Game) negotiation() command.Command {
	return command.Command{Seat: content.StateSeat, Kind: command.Negotiate}
}
