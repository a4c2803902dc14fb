package campaign

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/command"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// desk is what lies on the desk: the advisors on the most pressing dossier, and
// the folders. In little room they make way for panels; the bar then has a key
// for them.
func (g *Game) desk() *ui.Node {
	ds := g.dossiers
	m := &g.kit.T.Metrics
	root := &ui.Node{Style: ui.Style{Dir: ui.DirStack, FullW: true, FullH: true}}
	if len(ds) == 0 || g.kit.T.Class == theme.Small && (g.open != noPanel || g.world.Selected() != 0) {
		return root
	}
	right := g.deskRight()
	for i := min(len(ds), 3) - 1; i >= 0; i-- {
		d := ds[i]
		lift := float32(i) * 44
		tilt := float32(-0.008)
		if i%2 == 1 {
			tilt = 0.02
		}
		tag := g.L.F("desk.queue", i18n.Args{"n": i + 1, "of": len(ds)})
		if d.Urgent {
			tag = strings.ToUpper(g.T("desk.urgent"))
		}
		note := g.L.F("desk.options", i18n.Args{"n": len(d.Options)})
		if d.Chosen >= 0 {
			note = g.T("desk.signed")
		}
		root.Children = append(root.Children, widget.Folder(g.kit, widget.FolderSpec{
			ID: "folder/" + d.Content, Tag: tag, Due: g.due(d.Days), Title: g.Text(d.Title), Note: note,
			Urgent: d.Urgent, Tilt: tilt, W: m.FolderW, H: m.FolderH,
			Place:   &ui.Place{Right: ui.By(right + float32(i)*4), Bottom: ui.By(m.TickerH - 12 + lift)},
			OnPress: func() { g.openDossier(d.ID) },
		}))
	}
	if row := g.advisors(&ds[0]); row != nil {
		root.Children = append(root.Children, row)
	}
	return root
}

// due is how long a decision can wait.
func (g *Game) due(days int) string {
	if days <= 0 {
		return g.T("desk.today")
	}
	return g.L.F("unit.days", i18n.Args{"n": days})
}

// deskRight is how far the folders stay from the right edge: clear of the small
// map, or of the inspector where that stands at the bottom.
func (g *Game) deskRight() float32 {
	m := &g.kit.T.Metrics
	if g.kit.T.Class != theme.Full && g.world.Selected() == 0 {
		return m.EdgeGap + m.Gap
	}
	return m.EdgeGap + m.MiniW + m.Gap
}

// advisorsLeft is where the first advisor stands: below the panel, or beside it
// where the panel takes the whole height.
func (g *Game) advisorsLeft() float32 {
	m := &g.kit.T.Metrics
	if g.kit.T.Class != theme.Full && g.open != noPanel {
		return m.PanelX + m.PanelW + m.Gap
	}
	return m.PanelX
}

// voices is how many advisors have room beside the folders.
func (g *Game) voices() int {
	class := g.kit.T.Class
	if len(g.dossiers) == 0 || class == theme.Small {
		return 0
	}
	most := 3
	if class == theme.Compact {
		if most = 1; g.guide.on { // the lesson stands there
			return 0
		}
	}
	m := &g.kit.T.Metrics
	room := g.kit.T.W - g.advisorsLeft() - g.deskRight() - m.FolderW - m.GapS
	return max(0, min(most, len(g.dossiers[0].Advice), int((room+m.Gap)/(m.AdvisorW+m.Gap))))
}

// crowded says whether advisors stand below the panel.
func (g *Game) crowded() bool { return g.kit.T.Class == theme.Full && g.voices() > 0 }

// advisors are the voices on the most pressing dossier, nil when there are none.
func (g *Game) advisors(d *view.Dossier) *ui.Node {
	n := g.voices()
	if n == 0 {
		return nil
	}
	m := &g.kit.T.Metrics
	row := ui.Row(ui.Style{Gap: m.Gap, Align: ui.Stretch,
		Place: &ui.Place{Left: ui.By(g.advisorsLeft()), Bottom: ui.By(m.TickerH + m.EdgeGap)}})
	for _, a := range d.Advice[:n] {
		row.Children = append(row.Children, widget.Advisor(g.kit, widget.AdvisorSpec{
			ID: "advisor/" + a.Advisor, Bust: bust(a.Advisor), Who: g.Text(a.Name), Quote: g.Text(a.Line), Sure: sure(a.Sure),
			SureText: g.F("sheet.advice.sure", "n", i18n.Percent(a.Sure)), Record: g.record(a),
			W: m.AdvisorW, OnPress: func() { g.openDossier(d.ID) },
		}))
	}
	return row
}

func sure(v float64) int { return max(1, min(5, int(v*5+0.5))) }

// record is how often an advisor was right; before the first time it says so.
func (g *Game) record(a view.Advice) string {
	if a.Said == 0 {
		return g.T("sheet.advice.new")
	}
	return g.L.F("sheet.advice.record", i18n.Args{"n": a.Right, "of": a.Said})
}

func bust(advisor string) string {
	switch advisor {
	case "fleet-master":
		return "orn/bust-fleet"
	case "comptroller":
		return "orn/bust-comptroller"
	case "provisioning":
		return "orn/bust-provisioning"
	case "desk-chief":
		return "orn/bust-analyst"
	}
	return "orn/bust-envoy"
}

// openNext opens the most pressing dossier that has no answer yet, else the
// first.
func (g *Game) openNext() {
	for i := range g.dossiers {
		if g.dossiers[i].Chosen < 0 {
			g.openDossier(g.dossiers[i].ID)
			return
		}
	}
	if len(g.dossiers) > 0 {
		g.openDossier(g.dossiers[0].ID)
		return
	}
	g.toast("icon/file-text", g.T("desk.none"))
}

// openDossier lays a dossier on top and stops the clock; nothing else does until
// it is signed or put back.
func (g *Game) openDossier(id state.ID) {
	d, ok := g.session.Dossier(id)
	if !ok {
		return
	}
	g.pace.SetRunning(false)
	g.dossier = id
	g.opened++
	g.selected = d.Chosen
	for i := 0; g.selected < 0 && i < len(d.Options); i++ {
		if d.Options[i].Check.OK() {
			g.selected = i
		}
	}
	g.selected = max(g.selected, 0)
	g.hear(stage.SoundPaper)
	g.changed()
	o := widget.DossierOptions(g.kit)
	o.OnClose = func() { g.dossier = 0; g.changed() }
	o.OnKey = func(e ui.Event) bool { // the numbers beside the options choose
		n := int(e.Rune - '1')
		if e.Key != ui.KeyRune || n < 0 || n >= len(d.Options) || !d.Options[n].Check.OK() {
			return false
		}
		g.selected = n
		g.changed()
		return true
	}
	g.tree.OpenModal("dossier", g.sheet(g.dossierSheet), o)
}

// dossierSheet is the open dossier.
func (g *Game) dossierSheet() *ui.Node {
	d, ok := g.session.Dossier(g.dossier)
	if !ok {
		return nothing()
	}
	spec := widget.DossierSpec{
		ID: "sheet", Number: strings.ToUpper(g.F("sheet.number", "n", d.Number)), Subject: strings.ToUpper(g.Or("rail."+d.Scheme, "scheme."+d.Scheme)),
		Date: strings.ToUpper(g.Date(d.Arrived)), Queue: g.L.F("sheet.queue", i18n.Args{"n": len(g.session.Dossiers())}),
		Title: g.Text(d.Title), Lede: g.Text(d.Body), Selected: g.selected,
		Heads:    [5]string{g.T("sheet.option"), g.T("sheet.cost"), g.T("sheet.treasury"), g.T("sheet.exposure"), g.T("sheet.people")},
		OnSelect: func(i int) { g.selected = i; g.changed() },
		Later:    g.T("sheet.later"), Sign: g.F("sheet.sign", "n", g.selected+1),
		OnLater: func() { g.tree.Close("dossier") }, OnSign: g.sign, Foot: g.T("sheet.foot"),
	}
	if d.Urgent {
		spec.Stamp, spec.StampNote = strings.ToUpper(g.T("desk.urgent")), strings.ToUpper(g.F("sheet.by", "date", g.Date(d.Due)))
	}
	if d.Source != "" {
		spec.Foot = say.Sentence(spec.Foot, g.F("sheet.source", "source", d.Source))
	}
	for i := range d.Options {
		o := &d.Options[i]
		spec.Lo, spec.Hi = min(spec.Lo, o.Treasury.Low), max(spec.Hi, o.Treasury.High)
		spec.Options = append(spec.Options, g.option(o))
	}
	if spec.Hi-spec.Lo < 1 {
		spec.Lo, spec.Hi = spec.Lo-0.5, spec.Hi+0.5
	}
	if o := &d.Options[g.selected]; !o.Check.OK() {
		spec.SignWhy = g.whyNot(o)
	}
	for i, a := range d.Advice {
		if i == 2 {
			break
		}
		spec.Advice = append(spec.Advice, widget.AdviceSpec{
			Bust: bust(a.Advisor) + "-ink", Who: g.L.F("sheet.prefers", i18n.Args{"who": g.Text(a.Name), "n": a.Option + 1}),
			Quote: g.F("sheet.quote", "line", g.Text(a.Line)), Sure: sure(a.Sure), SureText: g.F("sheet.advice.sure", "n", i18n.Percent(a.Sure)), Record: g.record(a),
		})
	}
	return widget.Dossier(g.kit, spec)
}

func (g *Game) option(o *view.Option) widget.OptionSpec {
	spec := widget.OptionSpec{
		Title: g.Text(o.Title), Text: say.Sentence(g.Text(o.Body), g.Text(o.Office)), Cost: g.cost(o.Check), HarmOf: 6,
		Disabled: !o.Check.OK(),
	}
	if spec.Cost == "" {
		spec.Cost = g.T("sheet.free")
	}
	if !o.Check.OK() {
		spec.Why = g.whyNot(o)
	}
	if t := o.Treasury; t.Low != 0 || t.High != 0 {
		spec.Low, spec.Mid, spec.High = widget.Some(t.Low), widget.Some(t.Mid), widget.Some(t.High)
		spec.LowText, spec.HighText = i18n.Signed(t.Low, 1), i18n.Signed(t.High, 1)
		spec.RangeText = g.L.F("sheet.range", i18n.Args{"low": spec.LowText, "high": spec.HighText})
	} else {
		spec.RangeText = g.T("sheet.unchanged")
	}
	e := o.Exposure.Mid
	spec.Exposure = max(0, min(5, int(abs(e)/2+0.99)))
	spec.ExposureHigh = e >= 4
	spec.ExposureText = g.F(exposureKey(e), "n", i18n.Signed(e, 1))
	spec.Harmed, spec.HarmText = g.harm(o)
	return spec
}

// whyNot says why an option cannot be chosen: which institution it needs, or what
// the order lacks.
func (g *Game) whyNot(o *view.Option) string {
	if o.Check.Reason == command.NeedsOther {
		return g.Text(o.Office)
	}
	return g.T("reason." + o.Check.Reason.String())
}

func exposureKey(e float64) string {
	switch {
	case e >= 4:
		return "sheet.exposure.high"
	case e >= 1:
		return "sheet.exposure.some"
	case e > -1:
		return "sheet.exposure.low"
	}
	return "sheet.exposure.less"
}

// harm is how many of six figures an option marks, and in words.
func (g *Game) harm(o *view.Option) (int, string) {
	if h := o.Households.Mid; h > 0 {
		return max(1, min(6, int(h/350e3+0.99))), g.F("sheet.households", "n", i18n.Compact(h))
	}
	w := o.Welfare.Mid
	if w < -0.05 {
		return max(1, min(6, int(-w+0.99))), g.F("sheet.welfare", "n", i18n.Signed(w, 1))
	}
	if w > 0.05 {
		return 0, g.F("sheet.welfare", "n", i18n.Signed(w, 1))
	}
	return 0, g.T("sheet.nobody")
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}

// sign orders the selected option.
func (g *Game) sign() {
	r := g.session.Answer(g.dossier, g.selected)
	if !r.OK() {
		g.hear(stage.SoundRefuse)
		g.toast("icon/alert-octagon", g.T("reason."+r.Reason.String()))
		return
	}
	g.hear(stage.SoundStamp)
	g.guide.signed++
	g.tree.Close("dossier")
	g.changed()
}
