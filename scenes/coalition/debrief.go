package coalition

import (
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/landmark"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/estimate"
	"hardcurrency/sim/view"
)

// Afterwards is where the debrief leads.
type Afterwards struct {
	// Title goes back to the title.
	Title func()
	// Again begins the same campaign anew, from the same seed.
	Again func()
	// Codex opens the codex.
	Codex func()
	// Code is the short code of this result.
	Code string
	// Export hands the result out as a file and says in one sentence where it is.
	Export func(done func(sentence string))
	// Link is an address that begins the same campaign.
	Link string
	// Absent is the same campaign against a coalition that looked at nothing.
	Absent *sim.Campaign
	// Director is the policy that led the state.
	Director string
}

// Debrief is the truth afterwards, for the coalition: five measures that are never
// added up, and what was guessed beside what was so.
type Debrief struct {
	say.Words
	flow     Afterwards
	session  *view.Session
	measures [view.Measures]view.Measure
	data     view.Debrief
	states   *estimate.Ensemble
	guess    estimate.Report
	guessed  bool

	host    stage.Host
	tree    *ui.Tree
	kit     *widget.Kit
	version uint64
	working stage.Handle
}

// NewDebrief makes the debrief of a session.
func NewDebrief(words *i18n.Catalogue, s *view.Session, flow Afterwards) *Debrief {
	c := s.Campaign()
	return &Debrief{
		Words: say.Words{L: words}, flow: flow, session: s, measures: view.NewMeasures(c, flow.Absent), data: view.NewDebrief(c),
		states: estimate.New(s.Rules(), estimate.Usual),
	}
}

// Coalition says whose colours the scene has.
func (d *Debrief) Coalition() bool { return true }

// Start builds the tree, and has the last guess worked out.
func (d *Debrief) Start(h stage.Host) {
	d.host = h
	d.tree = h.NewTree()
	d.kit = widget.NewKit(d.tree, d.L)
	d.tree.Tips = d.tip
	d.tree.OnKey = func(e ui.Event) bool {
		if e.Key == ui.KeyEscape {
			d.flow.Title()
			return true
		}
		return false
	}
	c := d.session.Campaign()
	found := estimate.FoundBy(c)
	d.states.Until(found.Day, c.Log)
	d.working = h.Run(stage.Job{Advance: d.states.Advance, First: d.states.Len(), Report: func(int, bool) {
		if r, ok := d.states.Report(found); ok {
			d.guess, d.guessed = r, true
			d.version++
		}
	}})
	d.tree.Mount(ui.Ground, "debrief", ui.PartFunc{V: func() uint64 { return d.version }, B: d.page})
}

// Stop gives up what is still being worked out.
func (d *Debrief) Stop() { d.working.Cancel() }

// Tree is the scene's tree.
func (d *Debrief) Tree() *ui.Tree { return d.tree }

// Update has nothing to do: the page stands still.
func (d *Debrief) Update(float64) {}

// Adapt renews the texts after the settings changed.
func (d *Debrief) Adapt(stage.Settings) { d.version++ }

// Describe says where the game is.
func (d *Debrief) Describe(put func(string, any)) {
	put("scene", "debrief")
	put("seat", content.CoalitionSeat.String())
	put("ending", d.session.Ending().String())
	put("date", d.session.Campaign().Date().String())
	put("guessed", d.guessed)
}

// page lays the debrief out: the measures, what was so, and the course; side by
// side where there is room.
func (d *Debrief) page() *ui.Node {
	t := d.kit.T
	pad := float32(40)
	if t.Class != theme.Full {
		pad = 20
	}
	w := t.W - 2*pad - 8
	column := func(nodes ...*ui.Node) *ui.Node {
		return ui.Column(ui.Style{Grow: 1, Even: true, Shrink: 1, Gap: 12}, nodes...)
	}
	body := ui.Row(ui.Style{Gap: 28, Align: ui.Start}, column(append(d.five(), d.claims()...)...), column(d.truth()...), column(d.beside()...))
	if t.Class == theme.Small {
		body.Dir, body.Align = ui.DirColumn, ui.Stretch
	}
	root := ui.Column(ui.Style{FullW: true, FullH: true, Pad: ui.Sides(pad*0.6, pad), Gap: 14, Scroll: true},
		d.head(), widget.DoubleRule(d.kit), body, widget.DoubleRule(d.kit), d.course(w))
	root.ID, root.Role, root.Label = "debrief/page", ui.RoleRegion, d.T("page.label")
	root.Box = ui.Box{Fill: t.Page, Fill2: t.PageLow}
	root.Solid = true
	return root
}

// head is how it ended and what to do next.
func (d *Debrief) head() *ui.Node {
	t := d.kit.T
	c := d.session.Campaign()
	title := ui.Text(t.Type.Page, t.Text1, d.T("hall.ending."+c.State.Ending.String())).With(func(n *ui.Node) { n.Role = ui.RoleHeading })
	sub := d.L.F("hall.debrief.sub", i18n.Args{
		"code": d.flow.Code, "date": d.Date(c.Date() - 1), "seed": strconv.FormatUint(c.State.Seed, 10), "director": d.Or("director."+d.flow.Director, "hall.debrief.director"),
	})
	words := ui.Column(ui.Style{Gap: 4, Grow: 1, Shrink: 1}, title, ui.Text(t.Type.Body, t.Text2, sub))
	buttons := ui.Row(ui.Style{Gap: 12, LineGap: 8, Align: ui.Center, Wrap: t.Class == theme.Small},
		widget.Button(d.kit, widget.ButtonSpec{ID: "debrief/again", Icon: "icon/refresh", Label: d.T("page.again"), OnPress: d.flow.Again}),
		widget.IconButton(d.kit, widget.IconSpec{ID: "debrief/export", Icon: "icon/file-export", Label: d.T("page.export"), OnPress: d.export}),
		widget.IconButton(d.kit, widget.IconSpec{ID: "debrief/link", Icon: "icon/link", Label: d.T("page.link"), OnPress: d.link}),
		widget.Button(d.kit, widget.ButtonSpec{ID: "debrief/codex", Icon: "icon/book-2", Label: d.T("menu.codex"), OnPress: d.flow.Codex}),
		widget.Button(d.kit, widget.ButtonSpec{ID: "debrief/title", IconAfter: "icon/arrow-right", Label: d.T("page.title"), Note: d.T("key.esc"), Primary: true, OnPress: d.flow.Title}),
	)
	if t.Class == theme.Small {
		return ui.Column(ui.Style{Gap: 12}, words, buttons)
	}
	return ui.Row(ui.Style{Gap: 24, Align: ui.Center}, words, buttons)
}

func (d *Debrief) export() {
	d.flow.Export(func(sentence string) {
		widget.Toast(d.kit, widget.ToastSpec{Icon: "icon/file-export", Text: sentence})
	})
}

// link copies the address of this campaign.
func (d *Debrief) link() {
	said := d.T("link.copied")
	if !d.host.Copy(d.flow.Link) {
		said = d.flow.Link // to be copied by hand
	}
	widget.Toast(d.kit, widget.ToastSpec{Icon: "icon/link", Text: said})
}

func (d *Debrief) heading(text string) *ui.Node {
	return ui.Text(d.kit.T.Type.Chart, d.kit.T.Text1, text).With(func(n *ui.Node) { n.Role = ui.RoleHeading })
}

// measureTones are the tones of the five.
var measureTones = [view.Measures]theme.Tone{theme.Money, theme.Covered, theme.Neutral, theme.Exposed, theme.Pressed}

// five are the measures with what they are made of. Nothing adds them up.
func (d *Debrief) five() []*ui.Node {
	out := []*ui.Node{d.heading(d.T("hall.debrief.five")), widget.Text(d.kit, theme.Second, d.T("hall.debrief.five.help"))}
	for i := range d.measures {
		m := &d.measures[i]
		figure := widget.FigureSpec{Caption: d.Text(m.Label), Value: d.amount(m.ID, m.Value), Tone: measureTones[i], Tip: "measure/" + m.ID}
		if i < len(d.guess.Measures) && d.guessed {
			figure.Side, figure.SideValue, figure.SideTone = d.T("hall.debrief.guessed"), span(d.Words, d.guess.Measures[i]), theme.Uncertain
		}
		out = append(out, widget.Section(d.kit, widget.Figure(d.kit, figure)))
	}
	return out
}

// amount writes a measure.
func (d *Debrief) amount(id string, v view.Value) string {
	switch id {
	case "delay":
		return d.F("hall.range.months", "range", i18n.Number(v.Num, 1))
	case "humanitarian":
		return d.F("hall.range.points", "range", i18n.Number(v.Num, 1))
	case "unity":
		return i18n.Number(v.Num, 0)
	}
	return money(d.Words, v.Num)
}

// truth is what the state really brought in, beside what was guessed of it at the
// end.
func (d *Debrief) truth() []*ui.Node {
	c := d.session.Campaign()
	rows := [][3]string{}
	total := map[content.Scheme]float64{}
	for _, s := range view.Earned(c) {
		total[s.Scheme] = s.Total
	}
	for sc := content.Coal; sc < content.Legacy; sc++ {
		if sc == content.Oil || sc == content.CashOut {
			continue
		}
		guess := d.T("hall.working")
		if d.guessed {
			guess = span(d.Words, d.guess.Earned[sc])
		}
		rows = append(rows, [3]string{d.T("scheme." + sc.String()), guess, i18n.Number(view.EarnedOfLate(c, sc).Millions(), 0)})
	}
	out := []*ui.Node{
		d.heading(d.T("hall.debrief.truth")), widget.Text(d.kit, theme.Second, d.T("hall.debrief.truth.help")),
		d.triples(d.T("hall.debrief.late"), d.T("hall.debrief.guessed"), d.T("hall.debrief.was"), rows),
	}
	var whole []widget.Pair
	for sc := content.Coal; sc <= content.Legacy; sc++ {
		if x := total[sc]; x >= 0.05 {
			whole = append(whole, widget.Pair{Key: d.T("scheme." + sc.String()), Value: money(d.Words, x), Tone: theme.Money})
		}
	}
	out = append(out, widget.Caption(d.kit, d.T("hall.debrief.whole")), widget.Pairs(d.kit, whole...))
	return out
}

// claims are what was said of who did it, and how it turned out.
func (d *Debrief) claims() []*ui.Node {
	k := &d.session.Campaign().State.Coalition.Claims
	return []*ui.Node{d.heading(d.T("hall.debrief.claims")), widget.Pairs(d.kit,
		widget.Pair{Key: d.T("hall.debrief.right"), Value: i18n.Int(int64(k.Right)), Tone: theme.Covered},
		widget.Pair{Key: d.T("hall.debrief.wrong"), Value: i18n.Int(int64(k.Wrong)), Tone: theme.Exposed},
		widget.Pair{Key: d.T("hall.debrief.retracted"), Value: i18n.Int(int64(k.Retracted))},
		widget.Pair{Key: d.T("hall.debrief.missed"), Value: i18n.Int(int64(k.Missed)), Tone: theme.Exposed})}
}

// beside lays the campaign beside the record, and lists who paid.
func (d *Debrief) beside() []*ui.Node {
	out := []*ui.Node{d.heading(d.T("hall.debrief.paid")), widget.Text(d.kit, theme.Second, d.T("hall.debrief.paid.help"))}
	var paid []widget.Pair
	for _, s := range view.Paid(d.session.Campaign()) {
		if s.Total >= 0.05 {
			paid = append(paid, widget.Pair{Key: d.Text(s.Title), Value: money(d.Words, s.Total), Tone: theme.Exposed})
		}
	}
	out = append(out, widget.Pairs(d.kit, paid...))
	if len(d.data.History) == 0 {
		return out
	}
	var rows [][3]string
	sources := map[string]bool{}
	var said []string
	for _, b := range d.data.History {
		public := d.Value(b.History)
		if b.History.Unit == view.USD || b.History.Of == view.USD {
			public = moneyRange(d.Words, estimate.Range{Low: b.History.Num, Mid: b.History.Num, High: max(b.History.Num, b.History.High)})
		}
		ours := d.Value(b.Ours)
		if b.Ours.Unit == view.USD {
			ours = money(d.Words, b.Ours.Num)
		}
		rows = append(rows, [3]string{d.Text(b.Label), ours, public})
		if b.Source != "" && !sources[b.Source] {
			sources[b.Source] = true
			said = append(said, b.Source)
		}
	}
	out = append(out, widget.Rule(d.kit), d.heading(d.T("page.history")), d.triples("", d.T("page.you"), d.T("page.real"), rows))
	for _, s := range said {
		out = append(out, ui.Text(d.kit.T.Type.Small, d.kit.T.Text3, s))
	}
	return out
}

// triples is a list of names with two figures each under their heads.
func (d *Debrief) triples(key, first, second string, rows [][3]string) *ui.Node {
	t := d.kit.T
	one, two := float32(0), float32(0)
	for _, r := range append([][3]string{{key, first, second}}, rows...) {
		one = max(one, d.tree.TextWidth(t.Type.RowStrong, r[1])/t.Scale+2)
		two = max(two, d.tree.TextWidth(t.Type.RowStrong, r[2])/t.Scale+2)
	}
	line := func(a, b, c *ui.Node) *ui.Node {
		a.Grow, a.Shrink = 1, 1
		b.W, c.W = one, two
		b.Para.Align, c.Para.Align = ui.End, ui.End
		n := ui.Row(ui.Style{Gap: 14, Align: ui.Center, MinH: t.Metrics.KeyRowH, Pad: ui.Sides(2, 0)}, a, b, c)
		n.Box = ui.Box{Line: t.RuleSoft, Edges: ui.EdgeBottom}
		n.Role = ui.RoleListItem
		return n
	}
	out := ui.Column(ui.Style{}, line(ui.Text(t.Type.Unit, t.Text3, key), ui.Text(t.Type.Unit, t.Text3, first), ui.Text(t.Type.Unit, t.Text3, second)))
	out.Role = ui.RoleList
	for _, r := range rows {
		out.Children = append(out.Children, line(ui.Text(t.Type.Row, t.Text2, r[0]), ui.Text(t.Type.RowStrong, t.Palette.Text(theme.Uncertain), r[1]), ui.Text(t.Type.RowStrong, t.Text1, r[2])))
	}
	return out
}

// The happenings that are told: how many, and how many days lie between them.
const (
	told  = 10
	apart = 100
)

// course is what the state earned, with you and with nobody looking, and what
// happened meanwhile.
func (d *Debrief) course(w float32) *ui.Node {
	t := d.kit.T
	r := d.session.Rules()
	ours, most := d.line(d.session.Campaign(), "hall.debrief.ours", theme.Accented, widget.Solid)
	absent, high := d.line(d.flow.Absent, "hall.debrief.absent", theme.Uncertain, widget.Dashed)
	most = max(most, high, 1)
	spec := widget.ChartSpec{
		ID: "debrief/course", Label: d.T("hall.debrief.course"), W: w, H: 150,
		X: widget.Axis{Lo: 0, Hi: float64(r.Days())}, Y: widget.Axis{Lo: 0, Hi: most * 1.05},
		Series:  []widget.Series{ours, absent},
		FormatX: func(v float64) string { return d.L.MonthYear(say.Civil(r.Scenario.Start + content.Date(v))) },
		FormatY: func(v float64) string { return money(d.Words, v) },
	}
	y0, _, _ := r.Scenario.Start.Civil()
	y1, _, _ := r.Scenario.End.Civil()
	for y := y0 + 1; y <= y1; y++ {
		at := float64(content.MakeDate(y, 1, 1) - r.Scenario.Start)
		spec.Marks = append(spec.Marks, widget.Mark{At: at, Vertical: true, Label: strconv.Itoa(y), Tone: theme.Muted})
	}
	head := ui.Row(ui.Style{Gap: 24, Align: ui.Center}, widget.Caption(d.kit, d.T("hall.debrief.course")), widget.LegendRow(d.kit,
		widget.LegendItem{Name: ours.Name, Tone: ours.Tone, Line: true}, widget.LegendItem{Name: absent.Name, Tone: absent.Tone, Line: true, Stroke: widget.Dashed}))
	events := ui.Row(ui.Style{Gap: 20, LineGap: 6, Wrap: true})
	events.Role, events.Label = ui.RoleList, d.T("hall.debrief.events")
	for _, m := range landmark.Pick(d.session.Campaign(), told, apart) {
		icon, tone := landmark.Icon(m)
		text := m.Text
		if key := "hall." + text.Key; d.L.Has(key) {
			text.Key = key
		}
		row := ui.Row(ui.Style{Gap: 8, Align: ui.Start}, widget.Icon(d.kit, icon, t.Metrics.IconS, tone),
			ui.Rich(t.Type.Row, t.Text1, ui.Span{S: d.L.MonthYear(say.Civil(r.Scenario.Start+content.Date(m.Day))) + "  ", Color: t.Text3}, ui.Span{S: d.Text(text)}))
		row.Role = ui.RoleListItem
		events.Children = append(events.Children, row)
	}
	if t.Class == theme.Small {
		events.Dir, events.Wrap = ui.DirColumn, false
	}
	return ui.Column(ui.Style{Gap: 8}, head, widget.Chart(d.kit, spec), events)
}

// line is what a campaign's state earned in all by each month, and the most.
func (d *Debrief) line(c *sim.Campaign, name string, tone theme.Tone, stroke widget.Stroke) (widget.Series, float64) {
	out := widget.Series{Name: d.T(name), Tone: tone, Stroke: stroke}
	sum := 0.0
	all := view.Earned(c)
	for i := range c.History {
		for _, s := range all {
			sum += s.Values[i]
		}
		out.X = append(out.X, float64(c.History[i].Day))
		out.Y = append(out.Y, sum)
	}
	return out, sum
}

// tip explains a measure: what it is made of.
func (d *Debrief) tip(id string) *ui.Node {
	for i := range d.measures {
		m := &d.measures[i]
		if id != "measure/"+m.ID {
			continue
		}
		spec := widget.TipSpec{Icon: "icon/scale", Title: d.Text(m.Label), Body: widget.Words(d.Text(m.Note)), NoPin: true}
		for _, x := range m.Terms {
			spec.After = append(spec.After, widget.LedgerLine{Text: widget.Words(d.Text(x.Label)), Value: d.Value(x.Amount)})
		}
		return widget.Tip(d.kit, spec)
	}
	return nil
}
