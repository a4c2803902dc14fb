package campaign

import (
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

// officePage is the office itself: its institutions as trees, branch beside
// branch, and the one that was chosen with all that it costs and does.
func (g *Game) officePage() *ui.Node {
	k, t := g.kit, g.kit.T
	all := g.session.Institutions()
	chosen := 0
	for i := range all {
		if all[i].ID == g.institution {
			chosen = i
		}
	}
	pad := float32(40)
	if t.Class != theme.Full {
		pad = 18
	}
	words := ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 2},
		ui.Text(t.Type.Page, t.Text1, g.T("office.title")).With(func(n *ui.Node) { n.Role = ui.RoleHeading }))
	if t.Class == theme.Full {
		words.Children = append(words.Children, ui.Text(t.Type.Body, t.Text2, g.T("office.sub")))
	}
	head := ui.Row(ui.Style{Gap: 28, Align: ui.Center}, words)
	if t.Class != theme.Small {
		head.Children = append(head.Children, g.officeFigures(all)...)
	}
	head.Children = append(head.Children, widget.IconButton(k, widget.IconSpec{
		ID: "office/close", Icon: "icon/x", Label: g.T("office.close"), Size: 32, OnPress: g.closePage}))

	trees := ui.Column(ui.Style{Grow: 1, Shrink: 1, Scroll: true, Gap: 12, Pad: ui.Insets{Right: 16}}, g.officeTrees(all, chosen)...)
	trees.ID = "page/office/trees"
	card := g.institutionCard(&all[chosen])
	card.Self = ui.Start // no higher than what it says
	body := ui.Row(ui.Style{Grow: 1, Shrink: 1, Gap: 14, Align: ui.Stretch}, trees, card)
	if t.Class == theme.Small {
		trees.Scroll, trees.Grow, trees.Shrink, card.W = false, 0, 0, 0
		body = ui.Column(ui.Style{Grow: 1, Shrink: 1, Scroll: true, Gap: 12}, card, trees)
		body.ID = "page/office/body"
	}
	root := ui.Column(ui.Style{Pad: ui.Sides(pad*0.6, pad), Gap: 12, Place: ui.Fill()}, head, widget.DoubleRule(k), body)
	if foot := g.pendingFooter(); foot != nil {
		root.Children = append(root.Children, foot)
	}
	root.ID, root.Role, root.Label, root.Solid = "page/office", ui.RoleDialog, g.T("office.title"), true
	root.Box = ui.Box{Fill: t.Page, Fill2: t.PageLow}
	return root
}

// officeFigures are what all institutions cost, what agencies keep, and the
// orders that are left.
func (g *Game) officeFigures(all []view.Institution) []*ui.Node {
	work := 0
	for i := range all {
		if all[i].Status == state.CapabilityWorking {
			work++
		}
	}
	cost, _ := g.session.Figure(view.Institutions)
	kept, _ := g.session.Figure(view.Agencies)
	pair := func(key, value, tip string, tone theme.Tone) *ui.Node {
		return ui.Column(ui.Style{Gap: 1, MinW: 110},
			widget.Caption(g.kit, g.T(key)),
			widget.Sentence(g.kit, widget.Span{S: value, Bold: true, Tone: tone, Term: tip}))
	}
	return []*ui.Node{
		pair("office.working", g.L.F("office.working.n", i18n.Args{"n": work, "of": len(all)}), "", theme.Covered),
		pair("office.cost", g.Value(cost.Value), view.Institutions, theme.Money),
		pair("office.kept", g.Value(kept.Value), view.Agencies, theme.Exposed),
		pair("office.orders", i18n.Int(int64(g.session.OrdersLeft())), view.Orders, theme.Plain),
	}
}

// officeTrees lays the branches out in columns, as many as there is room for.
func (g *Game) officeTrees(all []view.Institution, chosen int) []*ui.Node {
	columns := 3
	switch {
	case g.kit.T.Class == theme.Small && g.kit.T.W < 700:
		columns = 1
	case g.kit.T.W < 1100:
		columns = 2
	}
	var groups []*ui.Node
	last := ""
	for i := range all {
		in := &all[i]
		if in.Branch != last {
			last = in.Branch
			list := ui.Column(ui.Style{Gap: 6, Grow: 1, Shrink: 1, Even: true}, widget.Caption(g.kit, g.T("branch."+in.Branch)))
			list.Role, list.Label = ui.RoleList, g.T("branch."+in.Branch)
			groups = append(groups, list)
		}
		group := groups[len(groups)-1]
		group.Children = append(group.Children, g.institutionItem(in, goesOn(all[i:]), i == chosen))
	}
	var rows []*ui.Node
	for len(groups) > 0 {
		n := min(columns, len(groups))
		row := ui.Row(ui.Style{Gap: 20, Align: ui.Start}, groups[:n]...)
		for range columns - n { // keeps the columns under each other
			row.Children = append(row.Children, ui.Column(ui.Style{Grow: 1, Shrink: 1, Even: true}))
		}
		rows = append(rows, row)
		groups = groups[n:]
	}
	return rows
}

// goesOn lists the depths at which the branch of the first of some institutions
// goes on below it.
func goesOn(all []view.Institution) (below []int) {
	least := all[0].Depth
	for _, in := range all[1:] {
		if in.Branch != all[0].Branch || in.Depth == 0 {
			break
		}
		if in.Depth <= least {
			below = append(below, in.Depth)
			least = in.Depth - 1
		}
	}
	return below
}

func (g *Game) institutionItem(in *view.Institution, below []int, on bool) *ui.Node {
	icon, tone, note := g.standing(in)
	tip := "institution/" + in.ID
	if on {
		tip = "" // it would say what the card says
	}
	return widget.TreeItem(g.kit, widget.TreeItemSpec{
		ID: "office/" + in.ID, Icon: icon, Label: g.Value(in.Name), Note: note, Tone: tone, Depth: in.Depth, Below: below,
		Gives: g.shifts(in.Gives), Takes: g.shifts(in.Takes),
		Lit: in.Status == state.CapabilityWorking || in.Status == state.CapabilityBuilding, On: on,
		Tip: tip, OnPress: func() { g.institution = in.ID; g.changed() },
	})
}

// shifts writes what is added or taken away on one line.
func (g *Game) shifts(terms []view.Term) string {
	var out []string
	for _, x := range terms {
		out = append(out, g.Text(x.Label)+" "+g.Signed(x.Amount))
	}
	return strings.Join(out, ", ")
}

// standing is how far an institution has come, as an icon, a tone and words.
func (g *Game) standing(in *view.Institution) (icon string, tone theme.Tone, note string) {
	switch {
	case in.Pending == command.Develop:
		return "icon/clock", theme.Money, g.T("office.begins")
	case in.Pending == command.Dissolve:
		return "icon/clock", theme.Exposed, g.T("office.ends")
	case in.Status == state.CapabilityWorking:
		return "icon/circle-check", theme.Covered, g.F("office.at_work", "cost", g.upkeep(in))
	case in.Status == state.CapabilityBuilding:
		return "icon/hourglass", theme.Money, g.L.F("office.building", i18n.Args{"n": in.Left})
	}
	price := g.price(in)
	for _, n := range in.Needs {
		if !n.Stands {
			return "icon/lock", theme.Second, g.F("office.needs", "what", g.Value(n.Name))
		}
	}
	for _, n := range in.Excludes {
		if n.Stands {
			return "icon/circle-x", theme.Second, g.F("office.excluded", "what", g.Value(n.Name))
		}
	}
	return "icon/plus", theme.Plain, price
}

// price writes what an institution costs to begin.
func (g *Game) price(in *view.Institution) string {
	if in.Capital > 0 {
		return g.F("office.capital", "n", i18n.Number(in.Capital, 0))
	}
	return strings.Join([]string{g.L.F("cost.orders", i18n.Args{"n": in.Orders}), i18n.Money(int64(in.Money)), g.F("unit.months", "n", i18n.Int(int64(in.Months)))}, ", ")
}

func (g *Game) upkeep(in *view.Institution) string {
	if in.Upkeep.Unit == view.USD {
		return i18n.Money(int64(in.Upkeep.Money))
	}
	return g.F("office.points", "n", i18n.Number(in.Upkeep.Num, 2))
}

// institutionW is the width of the card beside the trees, in units.
const institutionW = 430

// institutionCard is everything about one institution, and what can be ordered.
func (g *Game) institutionCard(in *view.Institution) *ui.Node {
	k, t := g.kit, g.kit.T
	icon, tone, note := g.standing(in)
	shifts := func(terms []view.Term, tone theme.Tone) []widget.Pair {
		var out []widget.Pair
		for _, x := range terms {
			out = append(out, widget.Pair{Key: g.Text(x.Label), Value: g.Signed(x.Amount), Tone: tone, Tip: x.Ref})
		}
		return out
	}
	costs := []widget.Pair{
		{Key: g.T("office.price"), Value: g.price(in)},
		{Key: g.T("office.upkeep"), Value: g.upkeep(in), Tone: theme.Money},
	}
	if len(in.Needs) > 0 {
		costs = append(costs, widget.Pair{Key: g.T("office.rests"), Value: g.links(in.Needs)})
	}
	if len(in.Excludes) > 0 {
		costs = append(costs, widget.Pair{Key: g.T("office.excludes"), Value: g.links(in.Excludes)})
	}
	block := func(key string, children ...*ui.Node) *ui.Node {
		return widget.Section(k, append([]*ui.Node{widget.Caption(k, g.T(key))}, children...)...)
	}
	body := []*ui.Node{
		widget.Section(k, widget.Sentence(k, widget.Span{S: note, Tone: tone, Bold: true}), widget.Text(k, theme.Plain, g.Text(in.Help))),
		block("office.gives", widget.Pairs(k, shifts(in.Gives, theme.Covered)...)),
		block("office.takes", widget.Pairs(k, shifts(in.Takes, theme.Exposed)...)),
		widget.Section(k, widget.Pairs(k, costs...)),
		widget.Section(k, g.institutionButton(in)),
	}
	width, most := float32(institutionW), t.H-165
	switch t.Class {
	case theme.Compact:
		width, most = 350, t.H-105
	case theme.Small:
		width, most = 350, 0 // the page scrolls
	}
	return widget.Panel(k, widget.PanelSpec{
		ID: "office/card", Icon: icon, IconTone: tone, Title: g.Value(in.Name), Hot: true, BandTone: tone, W: width, Scroll: true, Body: body,
		MaxH: most,
	})
}

func (g *Game) links(all []view.Link) string {
	var names []string
	for _, n := range all {
		names = append(names, g.Value(n.Name))
	}
	return strings.Join(names, ", ")
}

// institutionButton begins or dissolves, takes either back, or says why neither
// can be done.
func (g *Game) institutionButton(in *view.Institution) *ui.Node {
	kind, id, icon, check := command.Develop, "develop", "icon/plus", in.Begin
	if in.Pending == command.Dissolve || in.Pending == command.None && in.Status != state.CapabilityNone && in.Status != state.CapabilityDissolved {
		kind, id, icon, check = command.Dissolve, "dissolve", "icon/trash", in.Dissolve
	}
	cmd := command.Command{Seat: content.StateSeat, Kind: kind, Value: int32(in.Row)}
	spec := widget.ButtonSpec{
		ID: "office/do", Icon: icon, Label: g.T("command." + id), Note: g.cost(check), Primary: check.OK(), Disabled: !check.OK(),
		OnPress: func() { g.send(cmd) },
	}
	if in.Pending != command.None {
		spec.Icon, spec.Label, spec.Note, spec.Primary = "icon/arrow-back-up", g.T("office.undo"), "", false
	}
	out := ui.Column(ui.Style{Gap: 8})
	if !check.OK() {
		spec.Why = g.T("reason." + check.Reason.String())
		out.Children = append(out.Children, widget.Sentence(g.kit, widget.Span{S: spec.Why, Tone: theme.Exposed}))
	}
	out.Children = append(out.Children, widget.Button(g.kit, spec))
	return out
}

// institutionTip is a card about an institution under the pointer.
func (g *Game) institutionTip(id string) *ui.Node {
	for _, in := range g.session.Institutions() {
		if in.ID != id {
			continue
		}
		icon, tone, note := g.standing(&in)
		spec := widget.TipSpec{Icon: icon, IconTone: tone, Title: g.Value(in.Name), Body: widget.Words(g.Text(in.Help)), Foot: say.Sentence(note)}
		for _, x := range in.Gives {
			spec.Lines = append(spec.Lines, widget.LedgerLine{Text: []widget.Span{{S: g.Text(x.Label), Term: x.Ref}}, Value: g.Signed(x.Amount), Tone: theme.Covered})
		}
		for _, x := range in.Takes {
			spec.Lines = append(spec.Lines, widget.LedgerLine{Text: []widget.Span{{S: g.Text(x.Label), Term: x.Ref}}, Value: g.Signed(x.Amount), Tone: theme.Exposed})
		}
		return widget.Tip(g.kit, spec)
	}
	return nil
}
