package coalition

import (
	"math"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// schemeIcons are the icons of the schemes, as in the state's room.
var schemeIcons = [content.Schemes]string{
	content.Coal: "icon/ship", content.Oil: "icon/gas-station", content.Embassy: "icon/building-bank", content.Labour: "icon/users",
	content.IT: "icon/messages", content.Ransom: "icon/virus", content.Theft: "icon/lock-open", content.CashOut: "icon/wallet",
	content.Arms: "icon/swords", content.Legacy: "icon/archive",
}

func (g *Game) schemeName(sc content.Scheme) string { return g.T("scheme." + sc.String()) }

// analysts shares the blocks of analysts out among the fields.
func (g *Game) analysts() []*ui.Node {
	fields, free := g.session.Fields()
	out := []*ui.Node{widget.Section(g.kit, widget.Text(g.kit, theme.Second, g.T("hall.analysts.help")))}
	for i := range fields {
		f := &fields[i]
		sc := f.Scheme
		trend := ""
		switch {
		case f.Evidence-f.Before >= 1:
			trend = "▲ "
		case f.Evidence-f.Before <= -1:
			trend = "▼ "
		}
		head := ui.Row(ui.Style{Gap: 8, Align: ui.Center},
			widget.Icon(g.kit, schemeIcons[sc], g.kit.T.Metrics.IconS, theme.Accented),
			widget.Sentence(g.kit, widget.Span{S: g.schemeName(sc), Bold: true, Term: "dial/" + f.Dial.String()}).With(func(n *ui.Node) { n.Grow, n.Shrink = 1, 1 }),
			widget.Sentence(g.kit, widget.Span{S: g.F("hall.evidence", "n", trend+i18n.Number(f.Evidence, 0)), Tone: theme.Exposed, Term: view.EvidenceOf(sc)}))
		foot := g.stepper(f.Dial, f.Want, f.Now, free, content.AnalystBlocks, g.schemeName(sc))
		guess := g.earns(sc)
		foot.Children = append(foot.Children, ui.Row(ui.Style{Grow: 1, Shrink: 1, Justify: ui.PackEnd}, guess))
		out = append(out, widget.Section(g.kit, head, foot))
	}
	return out
}

// earns is what a scheme is guessed to bring in, in words.
func (g *Game) earns(sc content.Scheme) *ui.Node {
	text := g.unguessed()
	switch {
	case sc == content.Oil:
		text = g.T("hall.earns.fuel") // it costs money and brings fuel
	case sc == content.CashOut:
		text = g.T("hall.earns.coin") // what is sold counts where it was taken
	case g.guessed:
		text = g.millions(g.guess.Earned[sc])
	}
	return widget.Sentence(g.kit, widget.Span{S: text, Tone: theme.Uncertain, Term: "earned/" + sc.String()})
}

// stepper moves one dial of a pool by its notches: fewer, what there is, more.
func (g *Game) stepper(d content.Dial, want, now, free, of int32, name string) *ui.Node {
	id := "dial/" + d.String()
	button := func(id, icon, key string, to int32, why string) *ui.Node {
		return g.stepButton(id, icon, g.F(key, "what", name), why, func() {
			g.order(command.Command{Kind: command.SetDial, Target: uint64(d), Value: to})
		})
	}
	closed := ""
	if !g.moves() {
		closed = g.T("hall.closed.why")
	}
	least, most := closed, closed
	if closed == "" && want == 0 {
		least = g.T("hall.none.why")
	}
	if closed == "" && free == 0 {
		most = g.T("hall.free.why")
	}
	fresh := max(0, want-now)
	var people *ui.Node
	if of == content.AnalystBlocks && g.kit.T.Class == theme.Full {
		people = widget.People(g.kit, theme.Accented, int(want), int(fresh), int(of), false)
	} else {
		people = widget.Pips(g.kit, theme.Accented, int(want), int(of), false)
	}
	value := ui.Line(g.kit.T.Type.Value, g.kit.T.Text1, i18n.Int(int64(want)))
	value.MinW = 22
	row := ui.Row(ui.Style{Gap: 8, Align: ui.Center},
		button(id+"/less", "icon/minus", "hall.less", want-1, least), people, value,
		button(id+"/more", "icon/plus", "hall.more", want+1, most))
	row.Role, row.Label, row.Value = ui.RoleGroup, name, i18n.Int(int64(want))
	row.ID = id
	return row
}

// imagery lays the passes over the meeting areas.
func (g *Game) imagery() []*ui.Node {
	areas, free := g.session.Areas()
	out := []*ui.Node{widget.Section(g.kit, widget.Text(g.kit, theme.Second, g.T("hall.imagery.help")))}
	for i := range areas {
		a := &areas[i]
		code := areaCode(a.Dial)
		seen := theme.Second
		if a.Seen >= 0.5 {
			seen = theme.Exposed
		}
		head := ui.Row(ui.Style{Gap: 8, Align: ui.Center},
			widget.Sentence(g.kit, widget.Span{S: code, Bold: true, Term: "dial/" + a.Dial.String()}).With(func(n *ui.Node) { n.Grow, n.Shrink = 1, 1 }),
			widget.Sentence(g.kit, widget.Span{S: g.L.F("hall.seen", i18n.Args{"n": int(math.Round(a.Seen))}), Tone: seen}))
		out = append(out, widget.Section(g.kit, head, g.stepper(a.Dial, a.Want, a.Now, free, content.ImageryPasses, code)))
	}
	return out
}

// areaCode is how the map calls the meeting area of a dial.
func areaCode(d content.Dial) string {
	_, code, _ := strings.Cut(d.String(), ".")
	return strings.ToUpper(code)
}

// moveButton is a button for a move, with its price and why it cannot be made;
// when its order waits, it takes it back.
func (g *Game) moveButton(id, icon, label string, m view.Move, why string) *ui.Node {
	spec := widget.ButtonSpec{ID: id, Icon: icon, Label: label, Note: g.price(m.Check), OnPress: func() { g.order(m.Command) }}
	switch {
	case m.Waits:
		spec.Icon, spec.Note = "icon/arrow-back-up", g.T("hall.takeback")
	case why != "":
		spec.Disabled, spec.Why, spec.Note = true, why, g.T("hall.closed.short")
	case !m.Check.OK():
		reason := m.Check.Reason.String()
		own := "hall.why." + m.Command.Kind.String() + "." + reason
		spec.Disabled, spec.Why = true, g.Or(own, "reason."+reason)
		spec.Note = g.Or(own, "refused."+reason, "reason."+reason)
	}
	return widget.Button(g.kit, spec)
}

// unlessOpen says why nothing can be ordered now, "" when it can.
func (g *Game) unlessOpen() string {
	if g.moves() {
		return ""
	}
	return g.L.F("hall.closed", i18n.Args{"n": g.round().Days})
}

// price writes what a move takes.
func (g *Game) price(r command.Result) string {
	if r.Capital == 0 {
		return ""
	}
	key := "hall.price"
	if g.kit.T.Class != theme.Full {
		key = "hall.price.short"
	}
	return g.F(key, "n", i18n.Number(r.Capital, 0))
}

// stepButton is a small button with a reason when it does nothing.
func (g *Game) stepButton(id, icon, label, why string, press func()) *ui.Node {
	n := widget.IconButton(g.kit, widget.IconSpec{ID: id, Icon: icon, Label: label, Size: 20, OnPress: press, Disabled: why != "", Why: why})
	if why == "" {
		n.Box = ui.Box{Fill: g.kit.T.Palette.Button, Line: g.kit.T.Rule2}
	} else {
		n.Box = ui.Box{Line: g.kit.T.RuleSoft}
	}
	return n
}
