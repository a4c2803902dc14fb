package debrief

import (
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// Flow is where the debrief leads.
type Flow struct {
	// Title goes back to the title.
	Title func()
	// Again begins the same campaign anew, from the same seed.
	Again func()
	// Codex opens the codex.
	Codex func()
}

// Scene is the debrief of one campaign.
type Scene struct {
	say.Words
	flow    Flow
	session *view.Session
	data    view.Debrief
	marks   []view.Mark
	meters  []view.Series

	host    stage.Host
	tree    *ui.Tree
	kit     *widget.Kit
	tab     string
	version uint64
}

// New makes the debrief of a session.
func New(words *i18n.Catalogue, s *view.Session, flow Flow) *Scene {
	c := s.Campaign()
	return &Scene{
		Words: say.Words{L: words}, flow: flow, session: s, data: view.NewDebrief(c),
		marks: view.Timeline(c), meters: view.MeterSeries(c, true), tab: "ledger",
	}
}

// Start builds the tree.
func (s *Scene) Start(h stage.Host) {
	s.host = h
	s.tree = h.NewTree()
	s.kit = widget.NewKit(s.tree, s.L)
	s.tree.OnKey = func(e ui.Event) bool {
		if e.Key == ui.KeyEscape {
			s.flow.Title()
			return true
		}
		return false
	}
	s.tree.Mount(ui.Ground, "debrief", ui.PartFunc{V: func() uint64 { return s.version }, B: s.page})
}

// Tree is the scene's tree.
func (s *Scene) Tree() *ui.Tree { return s.tree }

// Update has nothing to do: the page stands still.
func (s *Scene) Update(float64) {}

// Adapt renews the texts after the settings changed.
func (s *Scene) Adapt(stage.Settings) { s.version++ }

// Describe says where the game is.
func (s *Scene) Describe(put func(string, any)) {
	put("scene", "debrief")
	put("ending", s.session.Ending().String())
	put("date", s.session.Campaign().Date().String())
}

// page lays the debrief out: wide windows show everything side by side, narrow
// ones below each other.
func (s *Scene) page() *ui.Node {
	t := s.kit.T
	pad := float32(40)
	if t.Class != theme.Full {
		pad = 20
	}
	wide := t.Class != theme.Small
	grades := ui.Column(ui.Style{Gap: 0, W: s.sideWidth(wide)}, s.grades()...)
	side := ui.Column(ui.Style{Gap: 12, W: s.sideWidth(wide)}, s.history()...)
	var body *ui.Node
	if wide {
		w := t.W - 2*pad - 2*s.sideWidth(wide) - 2*columnGap
		centre := ui.Column(ui.Style{Gap: 16, W: w}, s.book(), widget.DoubleRule(s.kit), s.course(w))
		body = ui.Row(ui.Style{Gap: columnGap, Align: ui.Start}, grades, centre, side)
	} else {
		body = ui.Column(ui.Style{Gap: 20}, grades, s.book(), s.course(t.W-2*pad), side)
	}
	root := ui.Column(ui.Style{FullW: true, FullH: true, Pad: ui.Sides(pad*0.7, pad), Gap: 16, Scroll: true}, s.head(), body)
	root.ID, root.Role, root.Label = "debrief/page", ui.RoleRegion, s.T("page.label")
	root.Box = ui.Box{Fill: t.Page, Fill2: t.PageLow}
	root.Solid = true
	return root
}

// columnGap is the room between the columns of a wide page, in units.
const columnGap = 24

func (s *Scene) sideWidth(wide bool) float32 {
	switch {
	case !wide:
		return 0
	case s.kit.T.Class == theme.Compact:
		return 290
	}
	return 430
}

// head is the sentence of the whole campaign and what to do next.
func (s *Scene) head() *ui.Node {
	t := s.kit.T
	c := s.session.Campaign()
	sub := s.L.F("page.sub", i18n.Args{
		"date": s.Date(c.Date() - 1), "seed": strconv.FormatUint(c.State.Seed, 10), "level": s.T("difficulty." + c.Rules.Level.ID),
	})
	title := ui.Text(t.Type.Page, t.Text1, s.Text(s.data.Headline)).With(func(n *ui.Node) { n.Role = ui.RoleHeading })
	words := ui.Column(ui.Style{Gap: 4, Grow: 1, Shrink: 1}, title, ui.Text(t.Type.Body, t.Text2, sub))
	buttons := ui.Row(ui.Style{Gap: 12},
		widget.Button(s.kit, widget.ButtonSpec{ID: "debrief/again", Icon: "icon/refresh", Label: s.T("page.again"), OnPress: s.flow.Again}),
		widget.Button(s.kit, widget.ButtonSpec{ID: "debrief/codex", Icon: "icon/book-2", Label: s.T("menu.codex"), OnPress: s.flow.Codex}),
		widget.Button(s.kit, widget.ButtonSpec{ID: "debrief/title", IconAfter: "icon/arrow-right", Label: s.T("page.title"), Primary: true, OnPress: s.flow.Title}),
	)
	if t.Class == theme.Small {
		return ui.Column(ui.Style{Gap: 12}, words, buttons)
	}
	return ui.Row(ui.Style{Gap: 24, Align: ui.Center}, words, buttons)
}

// grades are the three axes with their causes; they are never added up.
func (s *Scene) grades() []*ui.Node {
	tones := [...]theme.Tone{theme.Money, theme.Exposed, theme.Covered}
	var out []*ui.Node
	for i := range s.data.Grades {
		g := &s.data.Grades[i]
		spec := widget.GradeSpec{
			ID: "grade/" + g.Axis, Letter: g.Letter, Title: s.T("page.axis." + g.Axis), Note: s.Text(g.Line), Tone: tones[i],
		}
		for _, c := range g.Causes {
			if c.Good {
				spec.Up = append(spec.Up, s.Text(c.Text))
			} else {
				spec.Down = append(spec.Down, s.Text(c.Text))
			}
		}
		out = append(out, widget.Grade(s.kit, spec))
	}
	return out
}

// book is the ledger's two columns on paper: what was earned, and who paid.
func (s *Scene) book() *ui.Node {
	t := s.kit.T
	inner := ui.Row(ui.Style{Gap: 44, Pad: ui.Sides(26, 34), Align: ui.Stretch},
		s.column(&s.data.Earned, nil), s.column(&s.data.Paid, s.data.NoLedger))
	if t.Class == theme.Small {
		inner.Dir = ui.DirColumn
	}
	inner.Box = ui.Box{Fill: t.PaperLight, Fill2: t.Paper, Shadow: ui.ShadowPanel, Line: t.PaperBack2, Width: 5}
	inner.ID, inner.Role, inner.Label = "debrief/book", ui.RoleRegion, s.T("page.book")
	return inner
}

func (s *Scene) column(c *view.BookColumn, notes []view.Text) *ui.Node {
	t := s.kit.T
	out := ui.Column(ui.Style{Grow: 1, Shrink: 1, Even: true, Gap: 6},
		ui.Text(t.Type.Book, t.Ink, s.Text(c.Title)).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
		widget.PaperPairs(s.kit, s.terms(c.Lines)...))
	if len(c.Never) > 0 {
		out.Children = append(out.Children,
			ui.Text(t.Type.Caption, t.Ink2, s.T("page.never")),
			widget.PaperPairs(s.kit, s.terms(c.Never)...))
	}
	rule := ui.Strut(0, 2)
	rule.FullW, rule.Box = true, ui.Box{Fill: t.Ink}
	out.Children = append(out.Children, rule,
		widget.PaperPairs(s.kit, widget.Pair{Key: s.T("page.total"), Value: i18n.Millions(int64(c.Total.Money), 1)}))
	if note := s.Text(c.Note); note != "" {
		out.Children = append(out.Children, ui.Text(t.Type.Small, t.Ink2, note))
	}
	if len(notes) > 0 {
		box := ui.Column(ui.Style{Gap: 6, Pad: ui.All(14)}, ui.Text(t.Type.Caption, t.InkRed, s.T("page.noledger")))
		for _, n := range notes {
			box.Children = append(box.Children, ui.Text(t.Type.Quote.At(t.Type.Body.Size), t.Ink, s.Text(n)))
		}
		box.Box = ui.Box{Line: t.InkRed, Width: 2}
		out.Children = append(out.Children, box)
	}
	return out
}

func (s *Scene) terms(terms []view.Term) []widget.Pair {
	out := make([]widget.Pair, 0, len(terms))
	for _, t := range terms {
		value := s.Value(t.Amount)
		if t.Amount.Unit == view.USD {
			value = i18n.Millions(int64(t.Amount.Money), 1)
		}
		out = append(out, widget.Pair{Key: s.Text(t.Label), Value: value})
	}
	return out
}

// history lays the campaign beside what is known of the real years, and what the
// office believed beside what was true.
func (s *Scene) history() []*ui.Node {
	t := s.kit.T
	out := []*ui.Node{
		ui.Text(t.Type.Chart, t.Text1, s.T("page.history")).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
		widget.Text(s.kit, theme.Second, s.T("page.history.note")),
		s.besides(s.data.History),
	}
	if len(s.data.Fog) > 0 {
		out = append(out, widget.Rule(s.kit),
			ui.Text(t.Type.Chart, t.Text1, s.T("page.fog")).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
			s.besides(s.data.Fog))
	}
	return out
}

func (s *Scene) besides(rows []view.Beside) *ui.Node {
	var pairs []widget.Pair
	for _, b := range rows {
		public := s.Value(b.History)
		if b.Other.Unit != view.None {
			public = s.L.F("page.two", i18n.Args{"one": public, "other": s.Value(b.Other)})
		}
		note := public
		if b.Source != "" {
			note = s.L.F("page.source", i18n.Args{"value": public, "source": b.Source})
		} else {
			note = s.F("page.truth", "value", public)
		}
		pairs = append(pairs, widget.Pair{Key: s.Text(b.Label), Value: s.Value(b.Ours), Tone: theme.Money, Note: note})
	}
	return widget.Pairs(s.kit, pairs...)
}

// course is how it went: exposure and pressure over the campaign, with what
// happened below.
func (s *Scene) course(w float32) *ui.Node {
	t := s.kit.T
	r := s.session.Rules()
	spec := widget.ChartSpec{
		ID: "debrief/course", Label: s.T("page.course"), W: w, H: 170, Right: 110,
		X: widget.Axis{Lo: 0, Hi: float64(r.Days())}, Y: widget.Axis{Lo: 0, Hi: 100, Ticks: []widget.Tick{{At: 0, Label: "0"}, {At: 100, Label: "100"}}},
		FormatX: func(v float64) string { return s.L.MonthYear(say.Civil(r.Scenario.Start + content.Date(v))) },
		FormatY: func(v float64) string { return i18n.Number(v, 0) },
	}
	y0, _, _ := r.Scenario.Start.Civil()
	y1, _, _ := r.Scenario.End.Civil()
	for y := y0 + 1; y <= y1; y++ {
		spec.X.Ticks = append(spec.X.Ticks, widget.Tick{At: float64(content.MakeDate(y, 1, 1) - r.Scenario.Start), Label: strconv.Itoa(y), Line: true})
	}
	for _, m := range s.meters {
		line := widget.Series{Name: s.Text(m.Title), Y: m.Values, EndLabel: s.Text(m.Title)}
		switch m.ID {
		case view.Exposure:
			line.Tone, line.Area = theme.Exposed, true
		case view.Pressure:
			line.Tone, line.Stroke = theme.Pressed, widget.Dashed
		default:
			continue
		}
		for _, d := range m.Days {
			line.X = append(line.X, float64(d))
		}
		spec.Series = append(spec.Series, line)
	}
	return ui.Column(ui.Style{Gap: 8}, widget.Caption(s.kit, s.T("page.course")), widget.Chart(s.kit, spec), s.landmarks(t))
}

// landmarks are the weightiest things that happened, in order.
func (s *Scene) landmarks(t *theme.Theme) *ui.Node {
	const most = 8
	chosen := append([]view.Mark{}, s.marks...)
	for len(chosen) > most {
		least := 0
		for i := range chosen {
			if chosen[i].Weight < chosen[least].Weight {
				least = i
			}
		}
		chosen = append(chosen[:least], chosen[least+1:]...)
	}
	row := ui.Row(ui.Style{Gap: 18, LineGap: 6, Wrap: true})
	row.Role, row.Label = ui.RoleList, s.T("page.course")
	for _, m := range chosen {
		date := s.L.MonthYear(say.Civil(s.session.Rules().Scenario.Start + content.Date(m.Day)))
		item := ui.Rich(t.Type.Row, t.Text2, ui.Span{S: date + " ", Color: t.Text3}, ui.Span{S: s.Text(m.Text), Color: t.Text1})
		item.Role = ui.RoleListItem
		row.Children = append(row.Children, item)
	}
	return row
}
