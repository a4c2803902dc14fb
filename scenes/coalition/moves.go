package coalition

import (
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// intro is the first section of a panel: what it is for, and what is bought with
// what.
func (g *Game) intro(key string) *ui.Node {
	body := []*ui.Node{widget.Text(g.kit, theme.Second, g.T(key))}
	if dilemma := g.Or(key + ".dilemma"); dilemma != "" {
		body = append(body, ui.Row(ui.Style{Gap: 8, Align: ui.Start},
			widget.Icon(g.kit, "icon/scale", g.kit.T.Metrics.IconS, theme.Uncertain),
			widget.Text(g.kit, theme.Plain, dilemma).With(func(n *ui.Node) { n.Grow, n.Shrink = 1, 1 })))
	}
	return widget.Section(g.kit, body...)
}

// known is a scheme's name with what is known of it.
func (g *Game) known(l *view.List) *ui.Node {
	return ui.Row(ui.Style{Gap: 8, Align: ui.Center},
		widget.Icon(g.kit, schemeIcons[l.Scheme], g.kit.T.Metrics.IconS, theme.Accented),
		widget.Sentence(g.kit, widget.Span{S: g.schemeName(l.Scheme), Bold: true}).With(func(n *ui.Node) { n.Grow, n.Shrink = 1, 1 }),
		widget.Sentence(g.kit, widget.Span{S: g.F("hall.evidence", "n", i18n.Number(l.Evidence, 0)), Tone: theme.Exposed, Term: view.EvidenceOf(l.Scheme)}))
}

// buttons shares the width of a row among buttons.
func (g *Game) buttons(all ...*ui.Node) *ui.Node {
	row := ui.Row(ui.Style{Gap: 8, LineGap: 6, Wrap: true})
	for _, b := range all {
		b.Grow = 1
		row.Children = append(row.Children, b)
	}
	return row
}

// publish puts findings before the world, and burns who told them.
func (g *Game) publish() []*ui.Node {
	out := []*ui.Node{g.intro("hall.publish.help")}
	lists := g.session.Lists()
	for i := range lists {
		l := &lists[i]
		rows := []*ui.Node{g.known(l)}
		switch {
		case l.Action >= 0:
			rows = append(rows, widget.Sentence(g.kit, widget.Span{S: g.L.F("hall.publish.acts", i18n.Args{"n": l.Action}), Tone: theme.Covered}))
		default:
			rows = append(rows, g.moveButton("publish/"+l.Scheme.String(), "icon/news", g.T("hall.publish"), l.Publish, g.unlessOpen()))
		}
		if l.Burnt >= 0.05 {
			rows = append(rows, widget.Text(g.kit, theme.Second, g.F("hall.publish.burnt", "share", i18n.Percent(l.Burnt))))
		}
		out = append(out, widget.Section(g.kit, rows...))
	}
	return out
}

// lists designates: narrowly those that are proven, or broadly who deals with
// them too.
func (g *Game) lists() []*ui.Node {
	out := []*ui.Node{g.intro("hall.lists.help")}
	lists := g.session.Lists()
	for i := range lists {
		l := &lists[i]
		rows := []*ui.Node{g.known(l)}
		if l.List >= 0 {
			key := "hall.lists.narrow.due"
			if l.Broad {
				key = "hall.lists.broad.due"
			}
			rows = append(rows, widget.Sentence(g.kit, widget.Span{S: g.L.F(key, i18n.Args{"n": l.List}), Tone: theme.Covered}))
		} else {
			id := "lists/" + l.Scheme.String()
			rows = append(rows, g.buttons(
				g.moveButton(id+"/narrow", "", g.F("hall.lists.narrow", "force", i18n.Percent(l.NarrowForce)), l.ToNarrow, g.unlessOpen()),
				g.moveButton(id+"/broad", "", g.F("hall.lists.broad", "force", i18n.Percent(l.BroadForce)), l.ToBroad, g.unlessOpen())))
		}
		out = append(out, widget.Section(g.kit, rows...))
	}
	return out
}

// council tables resolutions and waits for votes.
func (g *Game) council() []*ui.Node {
	c := g.session.Council()
	pairs := []widget.Pair{
		{Key: g.T("hall.council.chance"), Value: g.Value(view.Number(view.Share, c.Chance)), Tone: theme.Uncertain, Tip: view.VoteChance},
		{Key: g.T("metric." + view.Pressure), Value: g.figure(view.Pressure), Tone: theme.Pressed, Tip: view.Pressure},
		{Key: g.T("hall.council.passed"), Value: i18n.Int(int64(c.Passed))},
		{Key: g.T("hall.council.failed"), Value: i18n.Int(int64(c.Failed))},
	}
	for _, v := range c.Votes {
		pairs = append(pairs, widget.Pair{Key: g.Text(v.Label), Value: g.Value(v.Amount), Tone: theme.Accented})
	}
	return []*ui.Node{
		g.intro("hall.council.help"), widget.Section(g.kit, widget.Pairs(g.kit, pairs...)),
		widget.Section(g.kit, g.moveButton("council/table", "icon/gavel", g.T("command.table_resolution"), c.Table, g.unlessOpen())),
	}
}

// figure writes a figure's value.
func (g *Game) figure(id string) string {
	f, _ := g.session.Figure(id)
	return g.Value(f.Value)
}

// advise writes to industries.
func (g *Game) advise() []*ui.Node {
	out := []*ui.Node{g.intro("hall.advise.help")}
	for _, a := range g.session.Advisories() {
		id := a.Industry.String()
		rows := []*ui.Node{
			widget.Sentence(g.kit, widget.Span{S: g.T("hall.industry." + id), Bold: true}),
			widget.Text(g.kit, theme.Second, g.T("hall.industry."+id+".help")),
		}
		if a.Told >= 0.05 {
			rows = append(rows, widget.Sentence(g.kit, widget.Span{S: g.F("hall.told", "share", i18n.Percent(a.Told)), Tone: theme.Uncertain}))
		}
		out = append(out, widget.Section(g.kit, append(rows, g.moveButton("advise/"+id, "icon/mail", g.T("command.advise"), a.Advise, g.unlessOpen()))...))
	}
	return out
}

// rules presses jurisdictions to regulate their exchanges.
func (g *Game) rules() []*ui.Node {
	out := []*ui.Node{g.intro("hall.rules.help"), widget.Section(g.kit, widget.Pairs(g.kit,
		widget.Pair{Key: g.T("metric." + view.Rules), Value: g.figure(view.Rules), Tone: theme.Coined, Tip: view.Rules},
		widget.Pair{Key: g.T("metric." + view.Hardening), Value: g.figure(view.Hardening), Tone: theme.Coined, Tip: view.Hardening}))}
	for _, j := range g.session.Jurisdictions() {
		rows := []*ui.Node{
			ui.Row(ui.Style{Gap: 8, Align: ui.Center},
				widget.Sentence(g.kit, widget.Span{S: g.Value(j.Name), Bold: true}).With(func(n *ui.Node) { n.Grow, n.Shrink = 1, 1 }),
				widget.Sentence(g.kit, widget.Span{S: g.L.F("hall.rules.force", i18n.Args{"share": i18n.Percent(j.Adoption), "n": j.States}), Tone: theme.Coined})),
			widget.Meter(g.kit, widget.MeterSpec{Label: g.Value(j.Name), Value: j.Adoption, Tone: theme.Coined, Text: i18n.Percent(j.Adoption)}),
		}
		if j.Due {
			rows = append(rows, widget.Sentence(g.kit, widget.Span{S: g.T("hall.rules.due"), Tone: theme.Covered}))
		} else {
			rows = append(rows, g.moveButton("rules/"+strconv.Itoa(j.Row), "icon/shield", g.T("hall.rules.press"), j.Push, g.unlessOpen()))
		}
		out = append(out, widget.Section(g.kit, rows...))
	}
	return out
}

// relief lets food, medicine and spare parts pass.
func (g *Game) relief() []*ui.Node {
	r := g.session.Relief()
	welfare := g.unguessed()
	if g.guessed {
		w := g.guess.Welfare
		welfare = i18n.Range(w.Low, w.High, 0, "")
	}
	pairs := []widget.Pair{
		{Key: g.T("hall.relief.welfare"), Value: welfare, Tone: theme.Uncertain, Tip: "hall/welfare"},
		{Key: g.T("hall.relief.exempt"), Value: i18n.Percent(r.Exempt), Tone: theme.Covered},
	}
	if r.Thanks > 0 {
		pairs = append(pairs, widget.Pair{Key: g.T("hall.relief.thanks"), Value: i18n.Signed(r.Thanks, 0), Tone: theme.Accented})
	}
	return []*ui.Node{
		g.intro("hall.relief.help"), widget.Section(g.kit, widget.Pairs(g.kit, pairs...)),
		widget.Section(g.kit, g.moveButton("relief/exempt", "icon/heart", g.T("command.exempt"), r.Move, g.unlessOpen())),
	}
}

// patrons are named in public or courted in private.
func (g *Game) patrons() []*ui.Node {
	out := []*ui.Node{g.intro("hall.patrons.help")}
	for i, p := range g.session.PatronsRead() {
		name := g.T("hall.patron." + strconv.Itoa(i))
		id := "patrons/" + strconv.Itoa(i)
		pairs := []widget.Pair{
			{Key: g.T("hall.patrons.passes"), Value: g.F("hall.tenths", "share", i18n.Percent(p.Tolerance)), Tone: theme.Uncertain},
			{Key: g.T("hall.patrons.shame"), Value: i18n.Percent(p.Shame), Tone: theme.Uncertain},
			{Key: g.T("hall.patrons.listen"), Value: i18n.Percent(p.Listen), Tone: theme.Uncertain},
		}
		if p.Asked >= 0.05 {
			pairs = append(pairs, widget.Pair{Key: g.T("hall.patrons.asked"), Value: i18n.Percent(p.Asked)})
		}
		out = append(out, widget.Section(g.kit, widget.Sentence(g.kit, widget.Span{S: name, Bold: true}), widget.Pairs(g.kit, pairs...),
			g.buttons(
				g.moveButton(id+"/name", "", g.T("hall.patrons.name"), p.Point, g.unlessOpen()),
				g.moveButton(id+"/court", "", g.T("hall.patrons.court"), p.Court, g.unlessOpen()))))
	}
	return out
}

// cases are thefts and outbreaks of which somebody may say who it was. They wait
// for no round.
func (g *Game) cases() []*ui.Node {
	out := []*ui.Node{g.intro("hall.cases.help")}
	cases := g.session.Cases()
	if len(cases) == 0 {
		return append(out, widget.Section(g.kit, widget.Text(g.kit, theme.Second, g.T("hall.cases.empty"))))
	}
	for i := range cases {
		c := &cases[i]
		id := "cases/" + strconv.FormatUint(uint64(c.ID), 16)
		note := g.L.F("hall.cases.of", i18n.Args{
			"haul": i18n.Money(int64(c.Haul)), "date": g.Date(g.session.Rules().Scenario.Start + dateOf(c.Began)), "region": g.T("region." + c.Region.String()),
		})
		rows := []*ui.Node{
			ui.Row(ui.Style{Gap: 8, Align: ui.Center},
				widget.Icon(g.kit, "icon/lock-open", g.kit.T.Metrics.IconS, theme.Uncertain),
				widget.Sentence(g.kit, widget.Span{S: g.Value(c.Title), Bold: true}).With(func(n *ui.Node) { n.Grow, n.Shrink = 1, 1 }),
				widget.Sentence(g.kit, widget.Span{S: g.F("hall.cases.sure", "share", i18n.Percent(c.Sure)), Tone: theme.Uncertain})),
			widget.Text(g.kit, theme.Second, note),
			widget.Meter(g.kit, widget.MeterSpec{Label: g.T("hall.cases.meter"), Value: c.Sure, Tone: theme.Uncertain, Text: i18n.Percent(c.Sure)}),
		}
		if c.Waiting {
			rows = append(rows, widget.Text(g.kit, theme.Second, g.T("hall.cases.waiting")))
		}
		rows = append(rows, g.buttons(
			g.moveButton(id+"/name", "", g.T("hall.cases.name"), c.Name, ""),
			g.moveButton(id+"/hint", "", g.T("hall.cases.hint"), c.Hint, ""),
			g.moveButton(id+"/wait", "", g.T("hall.cases.hold"), c.Wait, "")))
		out = append(out, widget.Section(g.kit, rows...))
	}
	return out
}

// office is the coalition's own institutions.
func (g *Game) office() []*ui.Node {
	out := []*ui.Node{g.intro("hall.office.help"), widget.Section(g.kit, widget.Pairs(g.kit,
		widget.Pair{Key: g.T("metric." + view.Institutions), Value: g.F("hall.office.upkeep", "n", g.figure2(view.Institutions)), Tip: view.Institutions}))}
	all := g.session.Institutions()
	branch := ""
	for i := range all {
		in := &all[i]
		var rows []*ui.Node
		if in.Branch != branch {
			branch = in.Branch
			rows = append(rows, widget.Caption(g.kit, g.T("branch."+branch)))
		}
		out = append(out, widget.Section(g.kit, append(rows, g.founding(in)...)...))
	}
	return out
}

// figure2 writes a figure's value with two decimals.
func (g *Game) figure2(id string) string {
	f, _ := g.session.Figure(id)
	return i18n.Number(f.Value.Num, 2)
}

// effects are what an institution gives and takes, in that order.
func (g *Game) effects(in *view.Institution) []widget.Pair {
	var out []widget.Pair
	for _, x := range in.Gives {
		out = append(out, widget.Pair{Key: g.Text(x.Label), Value: g.Signed(x.Amount), Tone: theme.Covered})
	}
	for _, x := range in.Takes {
		out = append(out, widget.Pair{Key: g.Text(x.Label), Value: g.Signed(x.Amount), Tone: theme.Exposed})
	}
	return out
}

// founding is one institution: what it gives and takes, and its button.
func (g *Game) founding(in *view.Institution) []*ui.Node {
	k := g.kit
	standing := in.Status == state.CapabilityWorking || in.Status == state.CapabilityBuilding
	note := g.L.F("hall.office.price", i18n.Args{"capital": i18n.Number(in.Capital, 0), "months": int(in.Months), "upkeep": i18n.Number(in.Upkeep.Num, 2)})
	switch {
	case in.Status == state.CapabilityWorking:
		note = g.F("office.at_work", "cost", g.F("office.points", "n", i18n.Number(in.Upkeep.Num, 2)))
	case in.Status == state.CapabilityBuilding:
		note = g.L.F("office.building", i18n.Args{"n": in.Left})
	}
	rows := []*ui.Node{
		widget.Sentence(k, widget.Span{S: g.Value(in.Name), Bold: true, Term: "institution/" + in.ID}),
		widget.Text(k, theme.Second, note),
	}
	if effects := g.effects(in); len(effects) > 0 {
		rows = append(rows, widget.Pairs(k, effects...))
	}
	for _, n := range in.Needs {
		if !n.Stands {
			return append(rows, widget.Sentence(k, widget.Span{S: g.F("office.needs", "what", g.Value(n.Name)), Tone: theme.Uncertain}))
		}
	}
	for _, n := range in.Excludes {
		if n.Stands {
			return append(rows, widget.Sentence(k, widget.Span{S: g.F("office.excluded", "what", g.Value(n.Name)), Tone: theme.Uncertain}))
		}
	}
	m := view.Move{Command: develop(in.Row), Check: in.Begin, Waits: g.session.Waits(develop(in.Row))}
	icon, label := "icon/plus", g.T("command.develop")
	if standing {
		m = view.Move{Command: dissolve(in.Row), Check: in.Dissolve, Waits: g.session.Waits(dissolve(in.Row))}
		icon, label = "icon/trash", g.T("command.dissolve")
	}
	return append(rows, g.moveButton("office/"+in.ID, icon, label, m, g.unlessOpen()))
}
