package campaign

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// homeTabs chooses between the two halves of the country's panel: the country,
// and the patrons it has abroad. Both at once are higher than most windows.
func (g *Game) homeTabs() *ui.Node {
	value := "country"
	if g.abroad {
		value = "patrons"
	}
	return widget.Section(g.kit, widget.Segmented(g.kit, widget.SegmentedSpec{
		ID: "home/tab", Label: g.T("rail.home"), Value: value, Tabs: true, Fill: true,
		Items: []widget.Item{
			{Key: "country", Label: g.T("panel.country"), Icon: "icon/home-2"},
			{Key: "patrons", Label: g.T("panel.patrons"), Icon: "icon/hand-stop"},
		},
		OnChange: func(k string) { g.abroad = k == "patrons"; g.changed() },
	}))
}

// homeFigures are the country's own meters.
func (g *Game) homeFigures() []*ui.Node {
	row := func(id string, tone theme.Tone) widget.Pair {
		v, _, _ := g.session.Reading(id)
		return widget.Pair{Key: g.T("metric." + id), Value: g.Value(v), Tone: tone, Tip: id}
	}
	// Two short columns: the dials below belong above the fold.
	half := func(rows ...widget.Pair) *ui.Node {
		n := widget.Pairs(g.kit, rows...)
		n.Grow, n.Shrink, n.Even = 1, 1, true
		return n
	}
	return []*ui.Node{
		widget.Figure(g.kit, widget.FigureSpec{
			Caption: g.T("panel.remitted"), Value: g.Value(view.Dollars(g.state().RemittedYear())), Tone: theme.Money, Tip: view.Plan,
			Side: g.T("panel.plan"), SideValue: g.Value(view.Dollars(g.state().Office.Plan)), SideTone: theme.Second, SideTip: view.Plan,
			Meter: &widget.MeterSpec{
				Label: g.T("panel.plan"), Value: g.state().RemittedYear().Millions() / max(1, g.state().Office.Plan.Millions()), Tone: theme.Money,
				Text: g.Value(view.Number(view.Ratio, g.state().Pace())),
			},
		}),
		ui.Row(ui.Style{Gap: 24, Align: ui.Start},
			half(row(view.Fuel, theme.Covered), row(view.Food, theme.Covered)),
			half(row(view.Loyalty, theme.Neutral), row(view.Programme, theme.Money))),
		g.people(),
	}
}

// people is how each part of the country lives: places down, classes across.
func (g *Game) people() *ui.Node {
	welfare, _, _ := g.session.Reading(view.Welfare)
	spec := widget.MatrixSpec{
		Label: g.T("panel.lives"), Corner: g.T("metric."+view.Welfare) + " " + g.Value(welfare), CornerTip: view.Welfare,
		Heads: []string{g.T("people.officials"), g.T("people.others")},
	}
	at := make(map[string]int)
	home := g.session.Rules().Home
	for i := range home {
		p := &home[i]
		row, ok := at[p.Place]
		if !ok {
			row = len(spec.Rows)
			at[p.Place] = row
			spec.Rows = append(spec.Rows, widget.MatrixRow{Key: g.T("people.place." + p.Place), Cells: make([]widget.MatrixCell, len(spec.Heads))})
		}
		id := view.PeopleOf(p.ID)
		f, _ := g.session.Figure(id)
		class := 1
		if p.Class == content.Officials {
			class = 0
		}
		spec.Rows[row].Cells[class] = widget.MatrixCell{
			Name: g.Text(f.Title), Value: g.Value(f.Value), Tone: welfareTone(f.Value.Num), Tip: id, Share: widget.Some(f.Value.Num / 100),
		}
	}
	return widget.Matrix(g.kit, spec)
}

// welfareTone is red where people can hardly go on; below 15 the state cannot.
func welfareTone(points float64) theme.Tone {
	if points < 30 {
		return theme.Exposed
	}
	return theme.Covered
}
