package campaign

import (
	"strconv"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
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
	// What a change by one notch would meet says whether the dial is locked.
	probe := want + def.Notch
	if probe > def.Max {
		probe = want - def.Notch
	}
	r := g.session.Check(command.Command{Seat: content.StateSeat, Kind: command.SetDial, Target: uint64(d), Value: probe})
	locked := r.Reason == command.Locked
	shows := g.still().Int(int64(d)).Int(int64(want)).Int(int64(now)).Bool(locked)
	return g.tree.Keep(dialIDs[d], shows, func() *ui.Node {
		if len(def.Options) > 0 {
			return g.choice(d, def, want)
		}
		return g.slider(d, def, want, now, locked)
	})
}

// dialIDs are the names of the dials' nodes.
var dialIDs = func() (ids [content.Dials]string) {
	for d := range ids {
		ids[d] = "dial/" + content.Dial(d).String()
	}
	return ids
}()

// slider is a dial for an amount.
func (g *Game) slider(d content.Dial, def *content.DialDef, want, now int32, locked bool) *ui.Node {
	key, reason := "dial."+d.String(), ""
	if locked {
		reason = g.T("reason." + command.Locked.String())
	}
	spec := widget.DialSpec{
		ID: dialIDs[d], Label: g.T(key), Min: float64(def.Min), Max: float64(def.Max), Step: float64(def.Notch),
		Value: float64(now), Note: g.Or(key + ".note"), Tip: dialIDs[d], Disabled: reason != "", Why: reason,
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
		widget.Sentence(g.kit, widget.Span{S: g.T(key), Term: dialIDs[d]}),
		widget.Segmented(g.kit, widget.SegmentedSpec{
			ID: dialIDs[d], Label: g.T(key), Items: items, Value: strconv.Itoa(int(want - def.Min)), Fill: true,
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
	shows := g.still().Int(int64(s))
	for i := range acts {
		shows = sumOf(shows, g.session.Check(acts[i].cmd))
	}
	return []*ui.Node{g.tree.Keep("panel/acts", shows, func() *ui.Node {
		rows := ui.Column(ui.Style{Gap: g.kit.T.Metrics.GapS})
		for _, a := range acts {
			rows.Children = append(rows.Children, g.actButton("act/"+placeID(s)+"/"+a.id, a))
		}
		return rows
	})}
}

// sumOf folds in what a button says of the outcome of its order.
func sumOf(s ui.Sum, r command.Result) ui.Sum {
	return s.Int(int64(r.Reason)).Int(int64(r.Orders)).Int(int64(r.Money)).Float(r.Confidence, 2)
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

// negotiation is the order to talk about this year's plan.
func (g *Game) negotiation() command.Command {
	return command.Command{Seat: content.StateSeat, Kind: command.Negotiate}
}
