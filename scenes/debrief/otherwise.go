package debrief

import (
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/page"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
	"hardcurrency/sim/whatif"
)

// Otherwise is the page on which a campaign is played again with one thing changed.
type Otherwise struct {
	page.Scene
	trials  *trials
	session *view.Session

	own     bool   // the list shows the player's decisions
	chosen  string // key of the change shown, "" for none
	picked  int    // decision whose answers are offered, -1 for none
	measure string // ID of the comparison that is drawn
}

// newOtherwise makes the page.
func newOtherwise(words *i18n.Catalogue, s *view.Session, t *trials) *Otherwise {
	return &Otherwise{Scene: page.New(words, "otherwise"), trials: t, session: s, picked: -1, measure: view.Remitted}
}

// Start builds the tree and, the first time, finds out whether the campaign can be
// played again.
func (o *Otherwise) Start(h stage.Host) {
	o.Back = func() {
		if o.single() && (o.chosen != "" || o.picked >= 0) { // the result covers the list
			o.chosen, o.picked = "", -1
			o.Changed()
			return
		}
		h.Pop()
	}
	o.Open(h, o.build)
	o.trials.changed = o.update
	o.trials.prepare(h)
}

// Describe says where the game is.
func (o *Otherwise) Describe(put func(string, any)) {
	o.Scene.Describe(put)
	put("chosen", o.chosen)
	put("tried", len(o.trials.done))
	put("working", o.trials.running || !o.trials.ready)
}

// single says that there is room for the list or a result only.
func (o *Otherwise) single() bool { return o.Kit.T.Class == theme.Small }

// choose shows a change, and plays the campaign again for it the first time.
func (o *Otherwise) choose(ch whatif.Change) {
	o.chosen = keyOf(ch)
	o.trials.run(o.Host, ch)
	o.Changed()
}

// update shows what has come in. What was chosen while another campaign was played
// has its turn then.
func (o *Otherwise) update() {
	o.Changed()
	if o.chosen == "" || o.trials.running || o.trials.find(o.chosen) != nil {
		return
	}
	if ch, ok := o.trials.study.ByID(o.chosen); ok {
		o.choose(ch)
		return
	}
	if o.picked < 0 {
		return
	}
	d := o.trials.study.Decisions()[o.picked]
	for k := range o.session.Rules().Dossiers[d.Dossier].Options {
		if ch := whatif.Otherwise(d, int32(k)); keyOf(ch) == o.chosen {
			o.choose(ch)
		}
	}
}

func (o *Otherwise) build() *ui.Node {
	spec := page.Spec{Title: o.T("otherwise.title"), Sub: o.T("otherwise.sub"), MaxW: 1720, Fixed: true}
	switch {
	case !o.trials.ready:
		spec.Body = []*ui.Node{widget.Text(o.Kit, theme.Second, o.T("otherwise.working"))}
		return o.Page(spec)
	case !o.trials.study.Holds():
		spec.Body = []*ui.Node{widget.Text(o.Kit, theme.Second, o.T("otherwise.broken"))}
		return o.Page(spec)
	case o.single() && (o.chosen != "" || o.picked >= 0):
		spec.Body = []*ui.Node{o.result()}
		return o.Page(spec)
	case o.single():
		spec.Body = []*ui.Node{o.list()}
		return o.Page(spec)
	}
	list := o.list()
	list.W, list.Grow = 360, 0
	if o.Kit.T.Class == theme.Full {
		list.W = 500
	}
	spec.Body = []*ui.Node{ui.Row(ui.Style{Gap: 28, Grow: 1, Shrink: 1, Align: ui.Stretch}, list, o.result())}
	return o.Page(spec)
}

// list is what can be changed: the world, or what the player decided.
func (o *Otherwise) list() *ui.Node {
	tab := "world"
	if o.own {
		tab = "own"
	}
	var rows []widget.MenuItem
	if o.own {
		rows = o.decisions()
	} else {
		for _, ch := range o.trials.study.Changes() {
			item := widget.MenuItem{
				ID: "otherwise/" + ch.ID, Label: title(o.Words, o.trials.study, ch), Selected: keyOf(ch) == o.chosen,
				OnPress: func() { o.picked = -1; o.choose(ch) },
			}
			if t := o.trials.find(keyOf(ch)); t != nil {
				item.Note = i18n.MoneySigned(int64(t.diff.Home.Money))
			}
			rows = append(rows, item)
		}
	}
	scroll := ui.Column(ui.Style{Grow: 1, Shrink: 1, Scroll: true, Pad: ui.Insets{Right: 12}})
	if len(rows) == 0 {
		scroll.Children = []*ui.Node{widget.Text(o.Kit, theme.Second, o.T("otherwise.none"))}
	} else {
		scroll.Children = []*ui.Node{widget.Menu(o.Kit, widget.MenuSpec{ID: "otherwise/changes", Label: o.T("otherwise.tab"), Items: rows})}
	}
	scroll.ID = "otherwise/list"
	return ui.Column(ui.Style{Gap: 12, Grow: 1, Shrink: 1},
		widget.Segmented(o.Kit, widget.SegmentedSpec{ID: "otherwise/tab", Label: o.T("otherwise.tab"), Value: tab, Tabs: true, Fill: true,
			Items:    []widget.Item{{Key: "world", Label: o.T("otherwise.tab.world")}, {Key: "own", Label: o.T("otherwise.tab.own")}},
			OnChange: func(k string) { o.own = k == "own"; o.Changed() }}),
		scroll)
}

// decisions lists the dossiers that lay on the desk.
func (o *Otherwise) decisions() []widget.MenuItem {
	var rows []widget.MenuItem
	for i, d := range o.trials.study.Decisions() {
		rows = append(rows, widget.MenuItem{
			ID: "otherwise/decision/" + strconv.Itoa(i), Label: dossierTitle(o.Words, o.trials.study, d), Note: o.month(d.Arrived), Selected: i == o.picked,
			OnPress: func() {
				if o.picked != i {
					o.picked, o.chosen = i, ""
				}
				o.Changed()
			},
		})
	}
	return rows
}

func (o *Otherwise) month(day int32) string {
	return o.L.MonthYear(say.Civil(o.session.Rules().Scenario.Start + content.Date(day)))
}

func (o *Otherwise) date(day int32) string {
	return o.Date(o.session.Rules().Scenario.Start + content.Date(day))
}

// result is what came of the change.
func (o *Otherwise) result() *ui.Node {
	t := o.Kit.T
	n := ui.Column(ui.Style{Gap: 12, Grow: 1, Shrink: 1, Scroll: true, Pad: ui.Insets{Right: page.Gutter}})
	n.ID, n.Role, n.Label = "otherwise/result", ui.RoleRegion, o.T("otherwise.title")
	heading := func(text string) {
		n.Children = append(n.Children, ui.Text(t.Type.Book, t.Text1, text).With(func(n *ui.Node) { n.Role = ui.RoleHeading }))
	}
	switch {
	case o.picked >= 0:
		d := o.trials.study.Decisions()[o.picked]
		heading(dossierTitle(o.Words, o.trials.study, d))
		n.Children = append(n.Children, o.answers(d))
	case o.chosen == "":
		heading(o.T("otherwise.blank.title"))
		n.Children = append(n.Children, ui.Text(t.Type.Lede, t.Text2, o.T("otherwise.blank")).With(func(n *ui.Node) { n.MaxW = 900 }))
		return n
	default:
		if ch, ok := o.trials.study.ByID(o.chosen); ok {
			heading(title(o.Words, o.trials.study, ch))
			n.Children = append(n.Children, widget.Text(o.Kit, theme.Second, o.T("debrief.whatif."+ch.ID+".help")))
		}
	}
	if o.chosen == "" {
		return n
	}
	x := o.trials.find(o.chosen)
	if x == nil {
		n.Children = append(n.Children, widget.Text(o.Kit, theme.Second, o.T("otherwise.working")))
		return n
	}
	n.Children = append(n.Children,
		ui.Text(t.Type.Lede, t.Text1, said(o.Words, x)), widget.Text(o.Kit, theme.Second, o.caveat(x)),
		o.chart(x), o.accounts(x))
	return n
}

// answers are the options of a dossier; the one that was taken is no choice.
func (o *Otherwise) answers(d whatif.Decision) *ui.Node {
	how := o.L.F("otherwise.answered", i18n.Args{"date": o.date(d.Answered), "option": optionName(o.Words, o.trials.study, d, d.Taken)})
	if d.Lapsed() {
		how = o.L.F("otherwise.lapsed", i18n.Args{"date": o.date(d.Due), "option": optionName(o.Words, o.trials.study, d, d.Taken)})
	}
	var rows []widget.MenuItem
	for k := range o.session.Rules().Dossiers[d.Dossier].Options {
		if int32(k) == d.Taken {
			continue
		}
		ch := whatif.Otherwise(d, int32(k))
		item := widget.MenuItem{
			ID: "otherwise/option/" + strconv.Itoa(k), Label: optionName(o.Words, o.trials.study, d, int32(k)), Icon: "icon/git-fork",
			Selected: keyOf(ch) == o.chosen, OnPress: func() { o.choose(ch) },
		}
		if t := o.trials.find(keyOf(ch)); t != nil {
			item.Note = i18n.MoneySigned(int64(t.diff.Home.Money))
		}
		rows = append(rows, item)
	}
	return ui.Column(ui.Style{Gap: 8}, widget.Text(o.Kit, theme.Second, say.Sentence(how, o.T("otherwise.choose"))),
		widget.Menu(o.Kit, widget.MenuSpec{ID: "otherwise/options", Label: o.T("otherwise.choose"), Items: rows}))
}

// said is what came of a change, in sentences.
func said(w say.Words, x *trial) string {
	var parts []string
	for _, s := range x.diff.Sentences {
		parts = append(parts, w.Text(s))
	}
	return say.Sentence(parts...)
}

// caveat says how far the result can be trusted.
func (o *Otherwise) caveat(x *trial) string {
	return say.Sentence(append(caveats(o.Words, o.session, x), o.T("otherwise.how"))...)
}

func caveats(w say.Words, s *view.Session, x *trial) []string {
	var parts []string
	if base, then := x.out.Base.State.Day, x.out.Then.State.Day; base != then {
		parts = append(parts, w.F("otherwise.until", "date", w.Date(s.Rules().Scenario.Start+content.Date(max(0, x.out.Day-1)))))
	}
	if x.out.Refused > 0 {
		parts = append(parts, w.F("otherwise.refused", "count", int64(x.out.Refused)))
	}
	switch sp := x.out.Spread; {
	case x.out.Change.ID == whatif.OwnDecision:
		parts = append(parts, w.T("otherwise.spread.none"))
	case x.spreading:
		parts = append(parts, w.T("otherwise.spread.working"))
	case sp.Pairs > 0:
		parts = append(parts, w.L.F("otherwise.spread", i18n.Args{
			"pairs": sp.Pairs, "more": sp.More, "less": sp.Less, "median": i18n.MoneySigned(int64(sp.Median * 1e8)),
		}))
	}
	return parts
}

// otherwiseH is the height of the plot by class of room, in units.
var otherwiseH = [...]float32{theme.Full: 300, theme.Compact: 190, theme.Small: 200}

// chart draws one measure of both campaigns.
func (o *Otherwise) chart(x *trial) *ui.Node {
	t := o.Kit.T
	r := o.session.Rules()
	var items []widget.Item
	shown := &x.diff.Lines[0]
	for i := range x.diff.Lines {
		l := &x.diff.Lines[i]
		items = append(items, widget.Item{Key: l.ID, Label: o.Text(l.Title)})
		if l.ID == o.measure {
			shown = l
		}
	}
	lo, hi := bounds(shown)
	spec := widget.ChartSpec{
		ID: "otherwise/chart", Label: o.Text(shown.Title), Summary: said(o.Words, x), H: otherwiseH[t.Class],
		X: widget.Axis{Lo: 0, Hi: float64(r.Days())}, Y: widget.RoundAxis(lo, hi, 4),
		FormatX: func(v float64) string { return o.month(int32(v)) },
		FormatY: func(v float64) string { return i18n.Number(v, 0) },
	}
	y0, _, _ := r.Scenario.Start.Civil()
	y1, _, _ := r.Scenario.End.Civil()
	for y := y0 + 1; y <= y1; y++ {
		spec.X.Ticks = append(spec.X.Ticks, widget.Tick{At: float64(content.MakeDate(y, 1, 1) - r.Scenario.Start), Label: strconv.Itoa(y), Line: true})
	}
	line := func(s *view.Series, name string, tone theme.Tone, stroke widget.Stroke) widget.LegendItem {
		out := widget.Series{Name: name, Tone: tone, Stroke: stroke, Y: s.Values}
		for _, d := range s.Days {
			out.X = append(out.X, float64(d))
		}
		spec.Series = append(spec.Series, out)
		return widget.LegendItem{Name: name, Tone: tone, Line: true, Stroke: stroke}
	}
	legend := widget.LegendRow(o.Kit,
		line(&shown.Ours, o.T("otherwise.ours"), theme.Neutral, widget.Solid),
		line(&shown.Other, o.T("otherwise.then"), theme.Exposed, widget.Dashed))
	if d := x.out.Day; d < r.Days() {
		spec.Marks = append(spec.Marks, widget.Mark{At: float64(d), Vertical: true, Label: o.T("otherwise.ends"), Tone: theme.Muted, Stroke: widget.Dotted, Frac: 1, Foot: true})
	}
	measures := widget.Segmented(o.Kit, widget.SegmentedSpec{ID: "otherwise/measure", Label: o.T("otherwise.measure"), Items: items, Value: shown.ID, Tabs: true,
		OnChange: func(k string) { o.measure = k; o.Changed() }})
	return ui.Column(ui.Style{Gap: 8}, measures, legend, widget.Chart(o.Kit, spec))
}

// bounds is the range of a comparison: of all its values, or the whole scale of a
// meter.
func bounds(c *view.Comparison) (lo, hi float64) {
	if c.Unit == view.Points {
		return 0, 100
	}
	hi = 1
	for _, s := range [...]*view.Series{&c.Ours, &c.Other} {
		for _, v := range s.Values {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	return lo, hi
}

// mostRows is how many accounts are named; the rest are added up.
const mostRows = 6

// accounts is the difference by scheme and by counterparty.
func (o *Otherwise) accounts(x *trial) *ui.Node {
	t := o.Kit.T
	column := func(key string, terms []view.Term, total *view.Value) *ui.Node {
		var pairs []widget.Pair
		for _, term := range shortened(terms) {
			pairs = append(pairs, o.pair(o.Text(term.Label), term.Amount))
		}
		if len(pairs) == 0 {
			pairs = append(pairs, widget.Pair{Key: o.T("otherwise.nothing")})
		} else if total != nil {
			pairs = append(pairs, o.pair(o.T("otherwise.total"), *total))
		}
		return ui.Column(ui.Style{Gap: 4, Grow: 1, Shrink: 1, Even: true}, widget.Caption(o.Kit, o.T(key)), widget.Pairs(o.Kit, pairs...))
	}
	row := ui.Row(ui.Style{Gap: 40, Align: ui.Start},
		column("otherwise.schemes", x.diff.Schemes, &x.diff.Home), column("otherwise.others", x.diff.Others, nil))
	if t.Class == theme.Small {
		row.Dir = ui.DirColumn
	}
	return row
}

// shortened are the largest terms, and the sum of the others.
func shortened(terms []view.Term) []view.Term {
	if len(terms) <= mostRows+1 {
		return terms
	}
	out := append([]view.Term(nil), terms[:mostRows]...)
	rest := view.Term{Label: view.Say("otherwise.rest")}
	for _, t := range terms[mostRows:] {
		rest.Amount = view.Dollars(rest.Amount.Money + t.Amount.Money)
	}
	return append(out, rest)
}

func (o *Otherwise) pair(key string, v view.Value) widget.Pair {
	tone := theme.Covered
	if v.Money < 0 {
		tone = theme.Exposed
	}
	return widget.Pair{Key: key, Value: i18n.MillionsSigned(int64(v.Money), 1), Tone: tone}
}
