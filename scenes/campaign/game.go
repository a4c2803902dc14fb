package campaign

import (
	"strconv"

	"hardcurrency/game/atlas"
	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/scenes/internal/seat"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// Flow is where the campaign leads.
type Flow struct {
	seat.Flow
	// Prompt is the question for a class on a morning, nil when there is none.
	Prompt func(on content.Date) *content.Prompt
	// Turns is after how many months the clock stops by itself; 0 is never.
	Turns int
}

// Game is the scene of a running campaign.
type Game struct {
	say.Words
	flow    Flow
	session *view.Session
	world   *view.World

	host stage.Host
	tree *ui.Tree
	kit  *widget.Kit
	pace stage.Pace

	chart   *atlas.Map
	seas    []atlas.SeaLabel // names on the map
	markers []view.Marker
	placed  []atlas.Marker
	laid    atlas.Content // as it was given to the map
	courses []course      // of the vessels that move today
	glided  float64       // part of the day at which they were last placed
	filter  view.Filter

	open        content.Scheme // panel that is open; content.Schemes for none
	abroad      bool           // the country's panel shows its patrons
	table       *view.Table
	words       worded
	posted      posted
	warmth      []atlas.Heat // the evidence on the map
	fan         fan
	selected    int // option of the open dossier
	dossier     state.ID
	class       classroom
	page        string // full page that is open: "", "charts", "log", "review", "menu"
	chartTab    string
	span        [2]float64 // days that the charts show; both 0 for all
	logFind     string
	logLane     string // whose doings the log shows, or allNews
	institution string // that the office's page shows beside the trees
	ticker      []widget.NewsItem
	unread      int
	version     uint64 // changes with anything the scene itself decides
	seen        uint64 // session version that world and table show
	quarter     int    // of the last autosave
	edition     uint64 // changes when every part has to be built again
	dossiers    []view.Dossier
	leading     bool // a first-time player is being shown what to press
	opened      int  // dossiers opened so far
	heard       caption
	over        overheard
	pass        pass
	keys        hotkeys.Map
	guide       guide
	mini        bool // the small map is shown in little room
	ended       bool
}

// New makes the scene of a session.
func New(words *i18n.Catalogue, session *view.Session, flow Flow) *Game {
	return &Game{
		Words: say.Words{L: words}, flow: flow, session: session,
		world: view.NewWorld(session.Rules()), filter: view.All,
		open: content.Coal, chartTab: "ledger", logLane: allNews,
	}
}

// Start builds the tree.
func (g *Game) Start(h stage.Host) {
	g.host = h
	g.keys = hotkeys.New(h.Settings().Keys)
	g.tree = h.NewTree()
	g.kit = widget.NewKit(g.tree, g.L)
	g.tree.Tips = g.tip
	g.tree.OnKey = g.key
	g.tree.Cue = g.cue
	g.newChart()
	g.sync()
	t := g.tree
	g.chart.Mount(t, "map")
	t.Mount(ui.Chrome, "rail", g.part(g.rail, (*Game).railShows))
	// The calendar leaf hangs over the rail, so the bar comes after it.
	t.Mount(ui.Chrome, "bar", g.part(g.bar, (*Game).barShows))
	t.Mount(ui.Chrome, "news", g.part(g.newsLine, (*Game).newsShows))
	t.Mount(ui.Panels, "panel", g.part(g.panel, (*Game).panelShows))
	t.Mount(ui.Panels, "inspector", g.part(g.inspector, (*Game).inspectorShows))
	mini := g.part(g.minimap, (*Game).miniShows)
	t.Mount(ui.Panels, "mini", ui.PartFunc{V: func() uint64 { return mini.Version()*31 + g.chart.Version() }, B: g.minimap})
	t.Mount(ui.Sheets, "desk", g.part(g.desk, (*Game).deskShows))
	t.Mount(ui.Sheets, "fan", g.part(g.fanCard, (*Game).fanCardShows))
	t.Mount(ui.Sheets, "caption", ui.PartFunc{V: func() uint64 { return g.heard.version }, B: g.captionLine})
	t.Mount(ui.Sheets, "lead", g.part(g.leadCard, (*Game).leadShows))
	t.Mount(ui.Sheets, "guide", g.part(g.guideCard, (*Game).guideShows))
	t.Mount(ui.Sheets, "point", ui.PartFunc{V: g.pointShows, B: g.point})
	g.listen()
	g.session.News()
	for _, n := range g.session.Log() {
		if !routine(n.Kind) {
			g.ticker = g.onTicker(n)
		}
	}
	y := view.NewCalendar(g.session.Rules(), g.state())
	g.quarter = y.Year*4 + y.Quarter
	switch {
	case g.state().Day > 0:
	case g.session.Rules().Scenario.ID == guideScenario:
		g.beginGuide()
	default:
		g.leading = true
		g.openPage("welcome")
	}
}

// Tree is the scene's tree.
func (g *Game) Tree() *ui.Tree { return g.tree }

// now changes with everything that is shown.
func (g *Game) now() uint64 { return g.session.Version()<<20 + g.version }

// changed has every part look again at what it shows.
func (g *Game) changed() { g.version++ }

func (g *Game) state() *state.State { return &g.session.Campaign().State }

// Update lets the days go by.
func (g *Game) Update(dt float64) {
	g.heard.pass(dt)
	g.over.rest = max(0, g.over.rest-dt)
	if g.ended {
		return
	}
	for range g.pace.Advance(dt) {
		g.day()
		if !g.pace.Running() {
			break
		}
	}
	g.sync()
	g.glide(dt)
	g.follow()
	g.instruct(dt)
	g.fan.update(g)
}

// begun is how many months have begun since the campaign did.
func (g *Game) begun() int {
	from, first, _ := g.session.Rules().Scenario.Start.Civil()
	year, month, _ := g.session.Campaign().Date().Civil()
	return 12*(year-from) + month - first
}

// day lives one day, tells the news, and stops the clock for what is urgent.
func (g *Game) day() {
	g.fan.stop() // it began on a morning that is over
	g.session.Day()
	for _, o := range g.session.Failed() {
		g.toast("icon/alert-octagon", say.Sentence(g.Text(o.Label), g.T("reason."+o.Result.Reason.String())))
	}
	for _, n := range g.session.News() {
		g.report(n)
	}
	g.listen()
	cal := view.NewCalendar(g.session.Rules(), g.state())
	if q := cal.Year*4 + cal.Quarter; q != g.quarter {
		g.quarter = q
		g.flow.Autosave(g.session)
	}
	if g.session.Ending() != state.Running {
		g.end()
		return
	}
	if cal.Month == 1 && cal.Day == 1 {
		g.pace.Interrupt()
		g.openPage("review")
	}
	if n := g.flow.Turns; n > 0 && cal.Day == 1 && g.begun()%n == 0 {
		g.pace.Interrupt()
		g.toast("icon/hourglass", g.T("turn.over"))
		g.changed()
	}
	g.askClass()
	if g.session.Urgent() && g.host.Settings().PauseOnUrgent {
		g.pace.Interrupt()
		g.hear(stage.SoundPaper)
		g.changed()
	}
}

// sync shows the State of this morning.
func (g *Game) sync() {
	if v := g.session.Version(); v != g.seen || g.table == nil {
		g.seen = v
		g.dossiers = g.session.Dossiers()
		g.changed() // parts may have looked before the dossiers were read
		g.world.Sync(g.state())
		if g.open < content.Schemes {
			g.table = g.world.Table(g.open, g.table)
		}
		g.refreshMap()
		g.host.Mood(g.state().Exposure()/100, g.state().Office.Confidence/100)
	}
}

// end saves and leads on to the debrief.
func (g *Game) end() {
	g.ended = true
	g.pace.Interrupt()
	g.hear(soundOfEnd(g.session.Ending()))
	g.flow.Autosave(g.session)
	g.flow.Debrief(g.session)
}

// show opens a scheme's panel, or closes it when it is open.
func (g *Game) show(s content.Scheme) {
	if g.open == s {
		s = content.Schemes
	}
	g.open = s
	if in, ok := g.world.Inspect(g.world.Selected()); ok && in.Scheme != s {
		g.world.Select(0) // it belongs to the panel that was open
		g.chart.Select("")
	}
	if s < content.Schemes {
		g.table = g.world.Table(s, nil)
	}
	g.fan.stop()
	g.cover()
	g.changed()
}

func (g *Game) toast(icon, text string) { g.keeper().Toast(icon, text) }

// order sends an order and says in a sentence why it cannot be given.
func (g *Game) order(do func() (ok bool, reason string)) {
	ok, reason := do()
	if !ok {
		g.hear(stage.SoundRefuse)
		g.toast("icon/alert-octagon", g.T("reason."+reason))
		return
	}
	g.hear(stage.SoundCommit)
	g.changed()
}

func (g *Game) set(d content.Dial, v float64) {
	g.order(func() (bool, string) {
		r := g.session.Set(d, int32(v))
		if !r.OK() {
			g.fan.stop() // the dial springs back
		}
		g.guide.let = true
		return r.OK(), r.Reason.String()
	})
}

// Rescue saves what would be lost after a fault.
func (g *Game) Rescue() (string, []byte) { return g.flow.Rescue(g.session) }

// Adapt renews the texts after the settings changed.
func (g *Game) Adapt(s stage.Settings) {
	g.keys, g.seas = hotkeys.New(s.Keys), nil
	g.edition++
	g.words.forget()
	g.posted = posted{}
	g.changed()
}

// MayQuit saves before the window closes.
func (g *Game) MayQuit() bool {
	g.flow.Autosave(g.session)
	return true
}

// Shown lets the days wait until the player starts them.
func (g *Game) Shown() { g.changed() }

// Covered stops the days while something else is on top.
func (g *Game) Covered() { g.pace.Interrupt() }

// Describe says where the campaign is.
func (g *Game) Describe(put func(string, any)) {
	put("scene", "campaign")
	put("date", g.session.Campaign().Date().String())
	put("day", int(g.state().Day))
	put("running", g.pace.Running())
	put("treasury", strconv.FormatFloat(g.state().Ledger.Balance[state.Treasury].Millions(), 'f', 2, 64))
	put("orders", int(g.session.OrdersLeft()))
	put("dossiers", len(g.dossiers))
	put("panel", placeID(g.open))
	put("page", g.page)
	if g.guide.on {
		put("lesson", lessons[g.guide.at].id)
	}
}
