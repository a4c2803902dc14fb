package campaign

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// guideScenario is the scenario that begins with the guidance; in any other it
// can be had from the menu.
const guideScenario = "tutorial"

// guideRead is how long a lesson stands at least, in seconds, before it makes
// way by itself: time to read it when what it asks for was done at once.
const guideRead = 4

// guideRest is how long a lesson stands, in seconds, after what it asked for was
// done.
const guideRest = 1.2

// guide leads a newcomer round the desk, lesson by lesson. It changes nothing:
// it points at things and watches what the player does.
type guide struct {
	on     bool
	at     int     // index into lessons
	stood  float64 // seconds the lesson has been shown
	done   bool    // what it asks for has been done
	rested float64 // seconds since
	day    int32   // on which the lesson began
	seen   [content.Schemes]bool
	signed int  // dossiers signed since the campaign was opened
	before int  // of them when the lesson began
	let    bool // the dial was let go
}

// lesson is one step of the guidance. Its words are tutorial.<id>.title, .body
// and .do.
type lesson struct {
	id, icon string
	// at is the id of the node to look at now, "" for none.
	at func(g *Game) string
	// done says that the player has done what the lesson asks for.
	done func(g *Game) bool
}

// node points at one node whatever happens.
func node(id string) func(*Game) string { return func(*Game) string { return id } }

// dialIn points at a dial, or at the item of the rail that opens its panel.
func dialIn(s content.Scheme, d content.Dial) func(*Game) string {
	return func(g *Game) string {
		if g.open != s {
			return "rail/" + placeID(s)
		}
		return "dial/" + d.String()
	}
}

// explained waits for the tooltip of a figure.
func explained(figure string) func(*Game) bool {
	return func(g *Game) bool { return g.tree.TermOpen(figure) }
}

// opens waits for a panel.
func opens(s content.Scheme) func(*Game) bool { return func(g *Game) bool { return g.open == s } }

// lessons are the steps of the guidance, in the order in which they are taken.
var lessons = [...]lesson{
	{"01-desk", "icon/calendar", node("date"), explained("calendar")},
	{"02-bar", "icon/report-money", node("metric/treasury"), explained(view.Treasury)},
	{"03-why", "icon/search", node("metric/exposure"), func(g *Game) bool { return g.tree.TipDepth() > 1 }},
	{"04-coal", "icon/ship", node("rail/coal"), opens(content.Coal)},
	{"05-dial", "icon/adjustments-horizontal", dialIn(content.Coal, content.CoalShare), func(g *Game) bool {
		want, now := g.session.Dial(content.CoalShare)
		return g.fan.on && g.fan.dial == content.CoalShare || want != now
	}},
	{"06-fan", "icon/chart-area-line", dialIn(content.Coal, content.CoalShare), func(g *Game) bool {
		want, now := g.session.Dial(content.CoalShare)
		return want != now || g.guide.let
	}},
	{"07-evidence", "icon/eye", func(g *Game) string {
		if g.open == content.Coal {
			return "panel/coal/body~" + view.EvidenceOf(content.Coal)
		}
		return "rail/coal"
	}, func(g *Game) bool {
		return g.tree.TermOpen(view.EvidenceOf(content.Coal)) || g.tree.TermOpen("rail/coal")
	}},
	{"08-orders", "icon/file-text", node("orders"), explained(view.Orders)},
	{"09-time", "icon/player-play", node("speed/1"), func(g *Game) bool {
		lived := g.state().Day - g.guide.day
		return lived >= 7 || lived > 0 && len(g.dossiers) > 0
	}},
	{"10-dossier", "icon/file-text", func(g *Game) string {
		if len(g.dossiers) == 0 {
			return "speed/1"
		}
		if g.kit.T.Class == theme.Small && !g.tree.Mounted("dossier") {
			return "bar/dossiers"
		}
		return "folder/" + g.dossiers[0].Content
	}, func(g *Game) bool { return g.guide.signed > g.guide.before }},
	{"11-map", "icon/map-pin", func(g *Game) string {
		if g.open != content.Coal && g.kit.T.Class == theme.Small {
			return "rail/coal"
		}
		return "map"
	}, func(g *Game) bool {
		in, ok := g.world.Inspect(g.world.Selected())
		return ok && in.Kind == view.VesselKind
	}},
	{"12-coin", "icon/coins", node("rail/cashout"), opens(content.CashOut)},
	{"13-people", "icon/users", dialIn(content.IT, content.Training), func(g *Game) bool {
		want, now := g.session.Dial(content.Training)
		return want != now || g.fan.on && g.fan.dial == content.Training
	}},
	{"14-home", "icon/home-2", func(g *Game) string {
		if g.open != homePanel {
			return "rail/home"
		}
		return "metric/welfare"
	}, func(g *Game) bool { return g.open == homePanel && g.tree.TermOpen(view.Welfare) }},
	{"15-leader", "icon/rubber-stamp", node("metric/confidence"), explained(view.Confidence)},
	{"16-waterbed", "icon/eye", func(g *Game) string {
		for i := range places {
			if s := places[i].scheme; s < content.Schemes && !g.guide.seen[s] {
				return "rail/" + placeID(s)
			}
		}
		return ""
	}, func(g *Game) bool {
		n := 0
		for i := range places {
			s := places[i].scheme
			if s >= content.Schemes {
				continue
			}
			if g.tree.TermOpen("rail/"+placeID(s)) || g.tree.TermOpen(view.EvidenceOf(s)) {
				g.guide.seen[s] = true
			}
			if g.guide.seen[s] {
				n++
			}
		}
		return n > 1
	}},
	{"17-end", "icon/circle-check", node(""), func(*Game) bool { return false }},
}

// beginGuide starts the guidance at its first lesson.
func (g *Game) beginGuide() {
	g.guide = guide{signed: g.guide.signed}
	g.leading = false
	if g.open != noPanel {
		g.show(g.open) // lessons open the panels
	}
	g.guide.on = true
	g.lessonAt(0)
}

// lessonAt shows a lesson; before the first is the first, after the last is the
// end.
func (g *Game) lessonAt(i int) {
	i = max(i, 0)
	if i >= len(lessons) {
		g.endGuide()
		return
	}
	g.guide = guide{on: true, at: i, day: g.state().Day, signed: g.guide.signed, before: g.guide.signed}
	g.changed()
	if g.kit.T.Class == theme.Small { // the strip below has no room for the words
		g.openPage("guide")
	}
}

// endGuide takes the guidance away.
func (g *Game) endGuide() {
	g.guide.on = false
	if !g.tree.Mounted("page") {
		g.changed()
		return
	}
	g.closePage()
}

// instruct watches for what the lesson asks for, and goes on to the next when it
// has been done and could be read.
func (g *Game) instruct(dt float64) {
	u := &g.guide
	if !u.on || g.page != "" {
		return
	}
	u.stood += dt
	if !u.done && lessons[u.at].done(g) {
		u.done = true
		g.changed()
	}
	if !u.done {
		return
	}
	u.rested += dt
	if u.stood >= guideRead && u.rested >= guideRest && !g.tree.Mounted("dossier") {
		g.lessonAt(u.at + 1)
	}
}

func (g *Game) guideShows() ui.Sum {
	s := g.still()
	if !g.guide.on {
		return s
	}
	return s.Int(int64(g.guide.at)).Bool(g.guide.done).Int(int64(g.open)).Int(int64(g.world.Selected())).Bool(g.crowded()).Bool(g.fan.shown())
}

// guideText are the words of the present lesson.
func (g *Game) guideText(part string) string { return g.T("tutorial." + lessons[g.guide.at].id + part) }

// guideButtons lead back, on and out.
func (g *Game) guideButtons(id string) []*ui.Node {
	k, at := g.kit, g.guide.at
	on := widget.ButtonSpec{ID: id + "/next", Label: g.T("tutorial.next"), Note: g.keyNote("guide"), Primary: g.guide.done, OnPress: func() { g.lessonAt(at + 1) }}
	if at == len(lessons)-1 {
		on.Label, on.Primary = g.T("tutorial.end"), true
	}
	out := []*ui.Node{widget.Button(k, widget.ButtonSpec{ID: id + "/leave", Label: g.T("tutorial.skip"), OnPress: g.endGuide})}
	if at > 0 {
		out = append(out, widget.Button(k, widget.ButtonSpec{ID: id + "/back", Label: g.T("tutorial.back"), OnPress: func() { g.lessonAt(at - 1) }}))
	}
	return append(out, widget.Button(k, on))
}

// guideDo is the one thing to do now, ticked when it is done.
func (g *Game) guideDo() *ui.Node {
	icon, tone := "icon/arrow-right", theme.Money
	if g.guide.done {
		icon, tone = "icon/circle-check", theme.Covered
	}
	return ui.Row(ui.Style{Gap: 8, Align: ui.Start, Grow: 1, Shrink: 1},
		widget.Icon(g.kit, icon, g.kit.T.Metrics.Icon, tone),
		widget.Sentence(g.kit, widget.Span{S: g.guideText(".do"), Bold: true, Tone: tone}).With(func(n *ui.Node) { n.Grow, n.Shrink = 1, 1 }))
}

// guideCard is the lesson: what this is, and what to do. It stands at the foot of
// the map, clear of the tooltips of the bar.
func (g *Game) guideCard() *ui.Node {
	if !g.guide.on {
		return nothing()
	}
	k, m, t := g.kit, &g.kit.T.Metrics, g.kit.T
	step := g.L.F("guide.step", i18n.Args{"n": g.guide.at + 1, "of": len(lessons)})
	var n *ui.Node
	if t.Class == theme.Small {
		n = ui.Row(ui.Style{Gap: 8, Align: ui.Center, Pad: ui.Sides(4, m.Inset), H: guideStrip,
			Place: &ui.Place{Left: ui.By(m.RailW), Right: ui.By(0), Bottom: ui.By(m.TickerH)}},
			g.guideDo(),
			widget.IconButton(k, widget.IconSpec{ID: "guide/more", Icon: "icon/info-circle", Label: g.guideText(".title"), OnPress: func() { g.openPage("guide") }}),
			widget.IconButton(k, widget.IconSpec{ID: "guide/next", Icon: "icon/arrow-right", Label: g.T("tutorial.next"), OnPress: func() { g.lessonAt(g.guide.at + 1) }}),
			widget.IconButton(k, widget.IconSpec{ID: "guide/leave", Icon: "icon/x", Label: g.T("tutorial.skip"), OnPress: g.endGuide}))
	} else {
		left, foot := m.RailW+m.Gap, m.TickerH+m.EdgeGap
		if g.open != noPanel {
			left = m.PanelX + m.PanelW + m.Gap
		}
		if g.crowded() {
			foot += m.AdvisorH + m.EdgeGap
		}
		if t.Class == theme.Compact && g.fan.shown() { // clear of the forecast
			left += m.TipW + 10 + m.Gap
		}
		w := float32(470)
		if t.Class == theme.Compact {
			w = 400
			if g.world.Selected() != 0 { // the folders stand further left then
				w = 310
			}
		}
		n = ui.Column(ui.Style{Gap: m.GapS, Pad: ui.Sides(m.Gap, m.Inset), W: w,
			Place: &ui.Place{Left: ui.By(left), Bottom: ui.By(foot)}},
			ui.Row(ui.Style{Gap: 10, Align: ui.Center},
				widget.Icon(k, lessons[g.guide.at].icon, m.HeadIcon, theme.Money),
				ui.Text(t.Type.Chart, t.Text1, g.guideText(".title")).With(func(n *ui.Node) { n.Role, n.Grow, n.Shrink = ui.RoleHeading, 1, 1 }),
				ui.Line(t.Type.Code, t.Text2, step)),
			widget.Text(k, theme.Plain, g.guideText(".body")),
			g.guideDo(),
			ui.Row(ui.Style{Gap: m.GapS, LineGap: m.GapS, Wrap: true, Justify: ui.PackEnd}, g.guideButtons("guide")...))
	}
	n.Box = ui.Box{Fill: t.Palette.Tip, Fill2: t.TipLow, Line: t.Accent, Shadow: ui.ShadowTip}
	n.ID, n.Role, n.Label, n.Solid, n.Layer = "guide", ui.RoleRegion, g.F("guide.name", "step", step), true, true
	return n
}

// guideStrip is the height of the lesson's strip in little room, in units.
const guideStrip = 56

// guidePage is the lesson where there is room for one thing at a time.
func (g *Game) guidePage() *ui.Node {
	return widget.Modal(g.kit, widget.ModalSpec{
		ID: "page/guide", Icon: lessons[g.guide.at].icon, Title: g.guideText(".title"), OnClose: g.closePage,
		Body: []*ui.Node{widget.Text(g.kit, theme.Plain, g.guideText(".body")), g.guideDo()},
		Buttons: []*ui.Node{
			widget.Button(g.kit, widget.ButtonSpec{ID: "page/guide/leave", Label: g.T("tutorial.skip"), OnPress: g.endGuide}),
			widget.Button(g.kit, widget.ButtonSpec{ID: "page/guide/show", Label: g.T("tutorial.show"), Primary: true, OnPress: func() {
				g.closePage()
				if g.guide.at == len(lessons)-1 {
					g.endGuide()
				}
			}}),
		},
	})
}

// guideTarget is what the lesson points at, as far as it can be seen.
func (g *Game) guideTarget() ui.Rect {
	if !g.guide.on || g.guide.done || g.page != "" || g.tree.Modal() != "" {
		return ui.Rect{}
	}
	id := lessons[g.guide.at].at(g)
	if id == "map" || id == "" { // the whole of it needs no frame
		return ui.Rect{}
	}
	return g.tree.Sight(id)
}

func (g *Game) pointShows() uint64 {
	r := g.guideTarget()
	s := g.still().Float(float64(r.X), 0).Float(float64(r.Y), 0).Float(float64(r.W), 0).Float(float64(r.H), 0)
	return uint64(s)
}

// point frames what the lesson speaks of.
func (g *Game) point() *ui.Node {
	r := g.guideTarget()
	if r.W <= 0 || r.H <= 0 {
		return nothing()
	}
	t := g.kit.T
	n := &ui.Node{Style: ui.Style{Dir: ui.DirStack, FullW: true, FullH: true}, Flags: ui.Decor}
	n.Paint = func(c *ui.Canvas) {
		out := r.Inset(-c.Px(5))
		c.Frame(out.Inset(-1), c.T.Stroke(3)+2, t.ThumbInk)
		c.Frame(out, c.T.Stroke(3), t.Accent)
		c.CropMarks(out.Inset(-c.Px(6)), t.AccentT)
	}
	return n
}
