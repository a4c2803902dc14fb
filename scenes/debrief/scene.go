package debrief

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/policy"
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
	// Code is the short code of this result.
	Code string
	// Export hands the result out as a file and says in one sentence where it is.
	Export func(done func(sentence string))
	// Print hands out a page of HTML and says in one sentence where it is.
	Print func(page []byte, done func(sentence string))
	// Link is an address that begins the same campaign.
	Link string
	// Other plays the seat that is not the player's when the campaign is played again.
	Other policy.Policy
	// Questions opens the guided questions; nil where there are none. Asked are those,
	// and Answer is what was answered, as it is written down; "" for nothing.
	Questions func()
	Asked     []view.Question
	Answer    func(id string) string
}

// Scene is the debrief of one campaign.
type Scene struct {
	say.Words
	flow    Flow
	session *view.Session
	data    view.Debrief
	meters  []view.Series

	host    stage.Host
	tree    *ui.Tree
	kit     *widget.Kit
	version uint64

	told    []told       // forecasts and what came of them, once worked out
	scoring stage.Handle // the working out
	trials  *trials      // what-ifs that were run
}

// New makes the debrief of a session.
func New(words *i18n.Catalogue, s *view.Session, flow Flow) *Scene {
	c := s.Campaign()
	return &Scene{
		Words: say.Words{L: words}, flow: flow, session: s, data: view.NewDebrief(c),
		meters: view.MeterSeries(c, true), trials: newTrials(s, flow.Other),
	}
}

// Start builds the tree.
func (s *Scene) Start(h stage.Host) {
	s.host = h
	s.tree = h.NewTree()
	s.kit = widget.NewKit(s.tree, s.L)
	s.tree.Tips = s.tip
	s.tree.OnKey = func(e ui.Event) bool {
		if e.Key == ui.KeyEscape {
			s.flow.Title()
			return true
		}
		return false
	}
	s.keepScore()
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
	side := s.sideWidth(wide)
	grades := ui.Column(ui.Style{Gap: 0, W: side}, s.grades()...)
	beside := ui.Column(ui.Style{Gap: 12, W: side}, s.history()...)
	w := t.W - 2*pad - scrollRoom
	var body *ui.Node
	if wide {
		book := s.book()
		book.W = w - 2*side - 2*columnGap
		// The columns beside the book scroll by themselves, so that the course of
		// the campaign stays in sight.
		most := max(540, t.H-200)
		for _, c := range [...]*ui.Node{grades, beside} {
			c.MaxH, c.Scroll, c.Pad = most, true, ui.Insets{Right: 10}
		}
		grades.ID, beside.ID = "debrief/grades", "debrief/beside"
		body = ui.Row(ui.Style{Gap: columnGap, Align: ui.Start}, grades, book, beside)
	} else {
		body = ui.Column(ui.Style{Gap: 20}, grades, s.book(), beside)
	}
	root := ui.Column(ui.Style{FullW: true, FullH: true, Pad: ui.Sides(pad*0.6, pad), Gap: 14, Scroll: true},
		s.head(), body, widget.DoubleRule(s.kit), s.course(w))
	root.ID, root.Role, root.Label = "debrief/page", ui.RoleRegion, s.T("page.label")
	root.Box = ui.Box{Fill: t.Page, Fill2: t.PageLow}
	root.Solid = true
	return root
}

// scrollRoom keeps the content clear of the scroll bar, in units.
const scrollRoom = 8

// columnGap is the room between the columns of a wide page, in units.
const columnGap = 24

func (s *Scene) sideWidth(wide bool) float32 {
	switch {
	case !wide:
		return 0
	case s.kit.T.Class == theme.Compact:
		return 306
	}
	return 470
}

// head is the sentence of the whole campaign, what it means, and what to do
// next.
func (s *Scene) head() *ui.Node {
	t := s.kit.T
	title := ui.Text(t.Type.Page, t.Text1, s.Text(s.data.Headline)).With(func(n *ui.Node) { n.Role = ui.RoleHeading })
	words := ui.Column(ui.Style{Gap: 4, Grow: 1, Shrink: 1}, title, ui.Text(t.Type.Body, t.Text2, s.sub()))
	// In little room only the two main ways out are named; the others have their
	// names in tooltips.
	small := func(id, icon, label, tip string, do func()) *ui.Node {
		if t.Class == theme.Full && tip == "" {
			return widget.Button(s.kit, widget.ButtonSpec{ID: id, Icon: icon, Label: label, OnPress: do})
		}
		if tip == "" {
			tip = "name/" + label
		}
		return widget.IconButton(s.kit, widget.IconSpec{ID: id, Icon: icon, Label: label, Tip: tip, OnPress: do})
	}
	buttons := ui.Row(ui.Style{Gap: 12, LineGap: 8, Wrap: t.Class == theme.Small, Align: ui.Center},
		small("debrief/again", "icon/refresh", s.T("page.again"), "", s.flow.Again),
		small("debrief/export", "icon/file-export", s.T("page.export"), "hand/export", s.export),
		small("debrief/print", "icon/file-text", s.T("page.print"), "hand/print", s.print),
		small("debrief/link", "icon/link", s.T("page.link"), "hand/link", s.link),
		small("debrief/codex", "icon/book-2", s.T("menu.codex"), "", s.flow.Codex),
		widget.Button(s.kit, widget.ButtonSpec{ID: "debrief/otherwise", Icon: "icon/git-fork", Label: s.T("otherwise.open"), OnPress: s.otherwise}),
		widget.Button(s.kit, widget.ButtonSpec{ID: "debrief/title", IconAfter: "icon/arrow-right", Label: s.T("page.title"), Note: s.T("key.esc"), Primary: true, OnPress: s.flow.Title}),
	)
	if s.flow.Questions != nil {
		buttons.Children = slices.Insert(buttons.Children, len(buttons.Children)-2, s.asking())
	}
	switch t.Class {
	case theme.Small:
		return ui.Column(ui.Style{Gap: 12}, words, buttons)
	case theme.Compact: // the headline keeps a line to itself
		sub := words.Children[1]
		sub.Grow, sub.Shrink, buttons.Shrink = 1, 1, 0.02
		return ui.Column(ui.Style{Gap: 4}, title, ui.Row(ui.Style{Gap: 24, Align: ui.Center}, sub, buttons))
	}
	return ui.Row(ui.Style{Gap: 24, Align: ui.Center}, words, buttons)
}

// sub is which campaign it was.
func (s *Scene) sub() string {
	c := s.session.Campaign()
	return s.L.F("page.sub", i18n.Args{
		"code": s.flow.Code, "ending": s.Text(s.data.Ending), "date": s.Date(c.Date() - 1), "seed": strconv.FormatUint(c.State.Seed, 10), "level": s.T("difficulty." + c.Rules.Level.ID),
	})
}

// otherwise opens the page of what-ifs.
func (s *Scene) otherwise() { s.host.Push(newOtherwise(s.L, s.session, s.trials)) }

// export hands the result out.
func (s *Scene) export() {
	s.flow.Export(func(sentence string) {
		widget.Toast(s.kit, widget.ToastSpec{Icon: "icon/file-export", Text: sentence})
	})
}

// link copies the address of this campaign.
func (s *Scene) link() {
	said := s.T("link.copied")
	if !s.host.Copy(s.flow.Link) {
		said = s.flow.Link // to be copied by hand
	}
	widget.Toast(s.kit, widget.ToastSpec{Icon: "icon/link", Text: said})
}

// axisTones are the tones of the three axes.
var axisTones = [...]theme.Tone{theme.Money, theme.Exposed, theme.Covered}

// weightiest is how many causes stand beside a grade; all are in its tooltip.
const weightiest = 2

// grades are the three axes with their causes; they are never added up.
func (s *Scene) grades() []*ui.Node {
	var out []*ui.Node
	for i := range s.data.Grades {
		g := &s.data.Grades[i]
		spec := widget.GradeSpec{
			ID: "grade/" + g.Axis, Letter: g.Letter, Title: s.T("page.axis." + g.Axis), Note: s.Text(g.Line), Tone: axisTones[i], Tip: "grade/" + g.Axis,
		}
		// One good cause keeps its place beside the others.
		good, bad := split(g.Causes)
		up := min(len(good), max(1, weightiest-len(bad)))
		for _, c := range good[:up] {
			spec.Up = append(spec.Up, s.Text(c.Text))
		}
		for _, c := range bad[:min(len(bad), weightiest-up)] {
			spec.Down = append(spec.Down, s.Text(c.Text))
		}
		n := widget.Grade(s.kit, spec)
		n.Focusable = true // so that the keyboard reaches the tooltip
		out = append(out, n)
	}
	return out
}

func split(causes []view.Cause) (good, bad []view.Cause) {
	for _, c := range causes {
		if c.Good {
			good = append(good, c)
		} else {
			bad = append(bad, c)
		}
	}
	return good, bad
}

// tip says what an axis measures, the letter in a sentence and all its causes.
func (s *Scene) tip(id string) *ui.Node {
	if what, ok := strings.CutPrefix(id, "hand/"); ok {
		return widget.Tip(s.kit, widget.TipSpec{
			Title: s.T("page." + what), Body: widget.Words(s.F("page."+what+".what", "code", s.flow.Code)), NoPin: true,
		})
	}
	if name, ok := strings.CutPrefix(id, "name/"); ok {
		return widget.Tip(s.kit, widget.TipSpec{Title: name, NoPin: true})
	}
	for i := range s.data.Grades {
		g := &s.data.Grades[i]
		if id != "grade/"+g.Axis {
			continue
		}
		return widget.Tip(s.kit, widget.TipSpec{
			Icon: "icon/book-2", Title: s.T("page.axis." + g.Axis), Body: widget.Words(say.Sentence(s.Text(g.Line)+".", s.Text(g.Verdict))),
			Content: s.causes(g.Causes), Foot: s.Or("debrief.axis." + g.Axis + ".help"), NoPin: true,
		})
	}
	return nil
}

// causes lists what raised and what lowered something.
func (s *Scene) causes(all []view.Cause) *ui.Node {
	out := ui.Column(ui.Style{Gap: 4})
	out.Role = ui.RoleList
	for _, c := range all {
		icon, tone := "icon/chevron-down", theme.Exposed
		if c.Good {
			icon, tone = "icon/chevron-up", theme.Covered
		}
		row := ui.Row(ui.Style{Gap: 8, Align: ui.Start}, widget.Icon(s.kit, icon, 20, tone),
			ui.Text(s.kit.T.Type.Body, s.kit.T.Text1, s.Text(c.Text)).With(func(n *ui.Node) { n.Grow = 1 }))
		row.Role = ui.RoleListItem
		out.Children = append(out.Children, row)
	}
	return out
}

// book is the ledger's two columns on paper: what was earned, and who paid.
func (s *Scene) book() *ui.Node {
	t := s.kit.T
	gap := float32(56)
	if t.Class == theme.Compact {
		gap = 36
	}
	first, more := s.balance(), "page.noledger.more"
	if first == 0 {
		more = "page.noledger"
	}
	inner := ui.Row(ui.Style{Gap: gap, Pad: ui.Sides(24, gap*0.6), Align: ui.Stretch},
		s.column(&s.data.Earned, s.data.NoLedger[:first], "page.noledger"), s.column(&s.data.Paid, s.data.NoLedger[first:], more))
	if t.Class == theme.Small {
		inner.Dir = ui.DirColumn
	} else {
		inner.Paint = func(c *ui.Canvas) { paintGutter(c, c.Px(gap)) }
	}
	inner.Box = ui.Box{Fill: t.PaperLight, Fill2: t.Paper, Shadow: ui.ShadowPanel, Line: t.PaperBack2, Width: 5}
	inner.ID, inner.Role, inner.Label = "debrief/book", ui.RoleRegion, s.T("page.book")
	return inner
}

// paintGutter shades the paper towards the fold of an open book.
func paintGutter(c *ui.Canvas, w float32) {
	t := c.T
	x, shade := c.R.X+c.R.W/2, t.PaperBack2
	y, h := c.R.Y+c.Px(5), c.R.H-c.Px(10)
	c.FillH(ui.Rect{X: x - w*0.6, Y: y, W: w * 0.6, H: h}, shade.Alpha(0), shade.Alpha(0.75))
	c.FillH(ui.Rect{X: x, Y: y, W: w * 0.45, H: h}, shade.Alpha(0.6), shade.Alpha(0))
	c.Fill(ui.Rect{X: x - c.T.Stroke(1), Y: y, W: c.T.Stroke(1.5), H: h}, t.Ink2.Alpha(0.5))
}

// balance is how many of the notes on what no ledger holds stand on the left
// page, so that both pages are about as long.
func (s *Scene) balance() int {
	const letters = 44 // of a line of a note, about
	rows := func(c *view.BookColumn) float64 { return 1.25 * float64(len(c.Lines)+len(c.Never)) }
	left, right := rows(&s.data.Earned)+2, rows(&s.data.Paid)
	notes := s.data.NoLedger
	tall := func(n view.Text) float64 { return math.Ceil(float64(len(s.Text(n)))/letters) + 0.3 }
	for _, n := range notes {
		right += tall(n)
	}
	for i, n := range notes {
		if left+tall(n) > right-tall(n) {
			return i
		}
		left, right = left+tall(n), right-tall(n)
	}
	return len(notes)
}

func (s *Scene) column(c *view.BookColumn, notes []view.Text, caption string) *ui.Node {
	t := s.kit.T
	out := ui.Column(ui.Style{Grow: 1, Shrink: 1, Even: true, Gap: 6},
		ui.Text(t.Type.Book, t.Ink, s.Text(c.Title)).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
		widget.PaperPairs(s.kit, s.terms(c.Lines)...))
	if len(c.Never) > 0 {
		out.Children = append(out.Children,
			ui.Text(t.Type.Caption, t.Ink2, s.T("page.never")),
			widget.PaperPairs(s.kit, s.terms(c.Never)...))
	}
	rule := func(h float32) *ui.Node {
		n := ui.Strut(0, h)
		n.FullW, n.Box = true, ui.Box{Fill: t.Ink}
		return n
	}
	total := ui.Row(ui.Style{Gap: 12, Align: ui.Center, Justify: ui.Between},
		ui.Text(t.Type.RowStrong, t.Ink, s.T("page.total")), ui.Text(t.Type.RowStrong, t.Ink, i18n.Millions(int64(c.Total.Money), 1)))
	out.Children = append(out.Children, ui.Column(ui.Style{Gap: 3}, rule(2), total, rule(1), rule(1)))
	if note := s.Text(c.Note); note != "" {
		out.Children = append(out.Children, ui.Text(t.Type.Small, t.Ink2, note))
	}
	if len(notes) > 0 {
		box := ui.Column(ui.Style{Gap: 6, Pad: ui.All(14)}, ui.Text(t.Type.Caption, t.InkRed, s.T(caption)))
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

// history is why it ended, the campaign beside what is known of the real years,
// and what the office believed beside what was true.
func (s *Scene) history() []*ui.Node {
	t := s.kit.T
	heading := func(text string) *ui.Node {
		return ui.Text(t.Type.Chart, t.Text1, text).With(func(n *ui.Node) { n.Role = ui.RoleHeading })
	}
	out := []*ui.Node{heading(s.Text(s.data.Ending)), widget.Text(s.kit, theme.Second, s.Text(s.data.Body))}
	if len(s.data.Why) > 0 {
		out = append(out, s.causes(s.data.Why))
	}
	if len(s.data.History) > 0 {
		out = append(out, widget.Rule(s.kit), heading(s.T("page.history")), s.besides(s.data.History, "page.you", "page.real"))
	}
	if len(s.data.Fog) > 0 {
		out = append(out, widget.Rule(s.kit), heading(s.T("page.fog")), s.besides(s.data.Fog, "page.believed", "page.true"))
	}
	return append(out, s.forecasts()...)
}

// besides lays two columns of figures side by side; sources stand below once
// each.
func (s *Scene) besides(rows []view.Beside, ours, theirs string) *ui.Node {
	t := s.kit.T
	// The first column is as wide as its figures need; in the second a pair of
	// counts may take two lines.
	width := func(st theme.TextStyle, text string) float32 { return s.tree.TextWidth(st, text)/t.Scale + 1 }
	first, second := width(t.Type.Unit, s.T(ours)), width(t.Type.Unit, s.T(theirs))
	for _, b := range rows {
		first = max(first, width(t.Type.RowStrong, s.short(b.Ours)))
	}
	least := float32(80)
	if t.Class == theme.Full {
		least = 136
	}
	second = max(second, least)
	line := func(key, a, b *ui.Node) *ui.Node {
		key.Grow, key.Shrink = 1, 1
		a.W, b.W = first, second
		a.Para.Align, b.Para.Align = ui.End, ui.End
		n := ui.Row(ui.Style{Gap: 8, Align: ui.Center, MinH: t.Metrics.KeyRowH, Pad: ui.Sides(2, 0)}, key, a, b)
		n.Box = ui.Box{Line: t.RuleSoft, Edges: ui.EdgeBottom}
		n.Role = ui.RoleListItem
		return n
	}
	out := ui.Column(ui.Style{})
	out.Role = ui.RoleList
	out.Children = append(out.Children, line(ui.Text(t.Type.Unit, t.Text3, ""), ui.Text(t.Type.Unit, t.Text3, s.T(ours)), ui.Text(t.Type.Unit, t.Text3, s.T(theirs))))
	for _, b := range rows {
		public := s.short(b.History)
		if b.Other.Unit != view.None {
			public = s.L.F("page.two", i18n.Args{"one": public, "other": s.short(b.Other)})
		}
		out.Children = append(out.Children, line(ui.Text(t.Type.Row, t.Text2, s.Text(b.Label)),
			ui.Text(t.Type.RowStrong, t.AccentT, s.short(b.Ours)), ui.Text(t.Type.RowStrong, t.Text1, public)))
	}
	if sources := s.sources(rows); sources != "" {
		out.Children = append(out.Children, ui.Text(t.Type.Small, t.Text3, sources))
	}
	return out
}

// sources names the sources of rows, once each; "" for none.
func (s *Scene) sources(rows []view.Beside) string {
	var sources []string
	for _, b := range rows {
		if b.Source != "" && !slices.Contains(sources, b.Source) {
			sources = append(sources, b.Source)
		}
	}
	if len(sources) == 0 {
		return ""
	}
	return s.F("page.sources", "sources", strings.Join(sources, "; "))
}

// short writes a figure for a narrow column: money in whole millions where
// there are many.
func (s *Scene) short(v view.Value) string {
	whole := func(m float64) int {
		if m < 10 {
			return 1
		}
		return 0
	}
	switch {
	case v.Unit == view.USD:
		return "$" + i18n.Number(v.Money.Millions(), whole(v.Money.Millions())) + "m"
	case v.Unit == view.Range && v.Of == view.USD:
		return "$" + i18n.Range(v.Num, v.High, whole(v.Num), "m")
	}
	return s.Value(v)
}
