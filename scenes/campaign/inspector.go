package campaign

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// inspector is the entity that is selected: what it is doing, what it is worth,
// what threatens it, what can be ordered.
func (g *Game) inspector() *ui.Node {
	in, ok := g.world.Inspect(g.world.Selected())
	if !ok {
		return nothing()
	}
	k, m := g.kit, &g.kit.T.Metrics
	var body []*ui.Node
	if in.Kind == view.VesselKind && k.T.Class == theme.Full {
		body = append(body, widget.Section(k, g.profile(in.Scheme)))
	}
	if len(in.Stages) > 0 {
		stages, now := make([]string, len(in.Stages)), 0
		for i, s := range in.Stages {
			stages[i] = g.T(s.Key)
			if s.Now {
				now = i
			}
		}
		body = append(body, widget.Section(k,
			widget.Sentence(k, widget.Span{S: g.Text(in.Status), Tone: theme.Money, Bold: true}),
			widget.Stages(k, widget.StageSpec{Label: g.Text(in.Status), Stages: stages, Now: now})))
	} else if in.Status.Key != "" {
		body = append(body, widget.Section(k, widget.Sentence(k, widget.Span{S: g.Text(in.Status), Tone: theme.Money, Bold: true})))
	}
	if len(in.Rows) > 0 {
		pairs := make([]widget.Pair, len(in.Rows))
		for i, r := range in.Rows {
			pairs[i] = widget.Pair{Key: g.Text(r.Label), Value: g.Value(r.Amount), Tip: r.Ref}
		}
		body = append(body, widget.Section(k, widget.Pairs(k, pairs...)))
	}
	if in.RiskKey != "" {
		body = append(body, widget.Section(k, g.risk(in)...))
	}
	var orders *ui.Node // stays in sight however long the rest is
	if len(in.Actions) > 0 {
		orders = ui.Column(ui.Style{Gap: m.GapS, Pad: ui.Sides(m.Gap, m.Inset)})
		orders.Box = ui.Box{Line: k.T.Rule, Edges: ui.EdgeTop}
		for i, a := range in.Actions {
			orders.Children = append(orders.Children, g.actionButton(i, a))
		}
	}
	place := &ui.Place{Right: ui.By(m.EdgeGap), Top: ui.By(m.BarH + m.EdgeGap)}
	most := k.T.H - m.BarH - m.TickerH - 2*m.EdgeGap
	if k.T.Class == theme.Full {
		most -= m.MiniH + m.EdgeGap // the small map stands below
	} else {
		place = &ui.Place{Right: ui.By(m.EdgeGap), Bottom: ui.By(m.TickerH + m.EdgeGap)}
	}
	return widget.Panel(k, widget.PanelSpec{
		ID: "inspector", Icon: placeOf(in.Scheme).icon, IconTone: placeOf(in.Scheme).tone, Title: g.Value(in.Title), Code: in.Code,
		W: m.InspectorW, MaxH: most, Place: place, Body: body, Scroll: true, Footer: orders,
		OnClose: func() { g.world.Select(0); g.changed() },
	})
}

// profile is the engraved outline of a ship.
func (g *Game) profile(s content.Scheme) *ui.Node {
	name := "orn/ship-bulk"
	if s == content.Oil {
		name = "orn/ship-tanker"
	}
	return ui.Draws(336, 104, func(c *ui.Canvas) {
		c.Sprite(name, c.R, 0, g.kit.T.Text2)
	})
}

func (g *Game) risk(in view.Inspector) []*ui.Node {
	lo, hi := in.Risk.Num, in.Risk.Num
	if in.Risk.Unit == view.Range {
		hi = in.Risk.High
	}
	out := []*ui.Node{widget.Chance(g.kit, widget.ChanceSpec{
		Caption: g.T(in.RiskKey), Value: g.Value(in.Risk), Tone: theme.Exposed, Lo: lo, Mid: (lo + hi) / 2, Hi: hi,
	})}
	var notes []widget.Item
	for _, c := range in.Clues {
		notes = append(notes, widget.Item{Label: g.Text(c), Icon: "icon/photo-scan"})
	}
	if len(notes) > 0 {
		out = append(out, widget.Notes(g.kit, theme.Second, notes...))
	}
	return out
}

func (g *Game) actionButton(i int, a view.Action) *ui.Node {
	cmd := command.Command{Seat: content.StateSeat, Kind: command.Kind(a.Command.Kind), Target: a.Command.Target, Value: a.Command.Value}
	r := g.session.Check(cmd)
	spec := widget.ButtonSpec{
		ID: "inspector/act/" + i18n.Int(int64(i)), Label: g.Text(a.Label), Note: g.cost(r), Disabled: !r.OK(),
		OnPress: func() { g.send(cmd) },
	}
	g.refused(&spec, r)
	return widget.Button(g.kit, spec)
}
