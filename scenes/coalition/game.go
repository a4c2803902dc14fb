package coalition

import (
	"hardcurrency/game/atlas"
	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/scenes/internal/seat"
	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/estimate"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// Flow is where the campaign leads.
type Flow = seat.Flow

// Game is the scene of a running campaign in the coalition's seat.
type Game struct {
	say.Words
	flow    Flow
	session *view.Session

	host stage.Host
	tree *ui.Tree
	kit  *widget.Kit
	pace stage.Pace
	keys hotkeys.Map

	chart   *atlas.Map
	open    int    // place whose panel is open, noPlace for none
	page    string // page that lies over the hall, "" for none
	logFind string
	ticker  []widget.NewsItem
	unread  int
	since   []view.NewsItem // that came since the last round
	version uint64          // changes with anything the scene itself decides
	seen    uint64          // session version that the map shows
	edition uint64          // changes when every part has to be built again
	ended   bool
	lesson  int // of the guidance, noLesson when it is over

	states  *estimate.Ensemble
	working stage.Handle
	guess   estimate.Report // of the last round
	guessed bool
}

// New makes the scene of a session.
func New(words *i18n.Catalogue, session *view.Session, flow Flow) *Game {
	return &Game{
		Words: say.Words{L: words}, flow: flow, session: session, states: estimate.New(session.Rules(), estimate.Usual), lesson: noLesson,
	}
}

// Coalition says whose colours the scene has.
func (g *Game) Coalition() bool { return true }

// Start builds the tree.
func (g *Game) Start(h stage.Host) {
	g.host = h
	g.keys = hotkeys.New(h.Settings().Keys)
	g.tree = h.NewTree()
	g.kit = widget.NewKit(g.tree, g.L)
	g.tree.Tips = g.tip
	g.tree.OnKey = g.key
	g.tree.Cue = g.cue
	if g.kit.T.Class == theme.Small {
		g.open = noPlace // a panel would lie over the guidance and the round's card
	}
	g.newChart()
	g.sync()
	t := g.tree
	g.chart.Mount(t, "map")
	t.Mount(ui.Chrome, "rail", g.part(g.rail))
	t.Mount(ui.Chrome, "bar", g.part(g.bar))
	t.Mount(ui.Chrome, "news", g.part(g.newsLine))
	t.Mount(ui.Panels, "panel", g.part(g.panel))
	t.Mount(ui.Panels, "round", g.part(g.roundCard))
	t.Mount(ui.Panels, "mini", ui.PartFunc{V: func() uint64 { return g.now()*31 + g.chart.Version() }, B: g.minimap})
	t.Mount(ui.Sheets, "lesson", g.part(g.lessonCard))
	g.session.News()
	for _, n := range g.session.Log() {
		if !routine(n.Kind) {
			g.ticker = g.onTicker(n)
		}
	}
	g.assess()
	if g.state().Day == 0 {
		g.lesson = 0
		g.openPage("welcome")
	}
}

// part wraps a builder that follows the day and every choice.
func (g *Game) part(build func() *ui.Node) ui.Part { return ui.PartFunc{V: g.now, B: build} }

// Tree is the scene's tree.
func (g *Game) Tree() *ui.Tree { return g.tree }

// now changes with everything that is shown.
func (g *Game) now() uint64 { return (g.session.Version()+g.edition)<<20 + g.version }

func (g *Game) changed() { g.version++ }

func (g *Game) state() *state.State { return &g.session.Campaign().State }

func (g *Game) round() view.Round { return view.NewRound(g.session.Rules(), g.state().Day) }

// Update lets the days go by.
func (g *Game) Update(dt float64) {
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
}

// day lives one day, tells the news, and stops the clock when a round opens.
func (g *Game) day() {
	if g.round().Open {
		g.since = nil
	}
	g.session.Day()
	for _, o := range g.session.Failed() {
		g.toast("icon/alert-octagon", say.Sentence(g.Text(o.Label), g.T("reason."+o.Result.Reason.String())))
	}
	for _, n := range g.session.News() {
		g.report(n)
	}
	if g.session.Ending() != state.Running {
		g.end()
		return
	}
	if g.round().Open {
		g.pace.Interrupt()
		g.flow.Autosave(g.session)
		g.assess()
		g.hear(stage.SoundPaper)
		g.openPage("round")
	}
}

// begin closes the round: its orders are given with the next day, and time runs to
// the next one.
func (g *Game) begin() {
	if g.session.Ending() != state.Running {
		return
	}
	g.pace.SetRunning(true)
	g.lesson = noLesson // whoever closes a round has found the way
	g.changed()
}

// assess has the analysts guess what they cannot see. It takes as long as it takes;
// until then the last guess stands.
func (g *Game) assess() {
	if g.working != nil {
		g.working.Cancel()
	}
	c := g.session.Campaign()
	found := estimate.FoundBy(c)
	found.Past = append([]sim.Month(nil), found.Past...)
	g.states.Until(found.Day, append([]command.Command(nil), c.Log...))
	g.working = g.host.Run(stage.Job{Advance: g.states.Advance, First: g.states.Len(), Report: func(int, bool) {
		// Of the first weeks nothing can be guessed: no month has been reckoned.
		if r, ok := g.states.Report(found); ok && len(found.Past) > 0 {
			g.guess, g.guessed = r, true
			g.changed()
		}
	}})
}

// sync shows this morning on the map.
func (g *Game) sync() {
	if v := g.session.Version(); v != g.seen {
		g.seen = v
		g.refreshMap()
		g.host.Mood(g.state().World.Pressure/100, g.state().Coalition.Unity/100)
	}
}

// end saves and leads on to the debrief.
func (g *Game) end() {
	g.ended = true
	g.pace.Interrupt()
	g.hear(stage.SoundBell)
	g.flow.Autosave(g.session)
	g.flow.Debrief(g.session)
}

// Stop gives up what is still being worked out.
func (g *Game) Stop() {
	if g.working != nil {
		g.working.Cancel()
	}
}

// hear plays a sound, and says it when captions are on.
func (g *Game) hear(s stage.Sound) {
	if key := g.host.Sound(s); key != "" {
		g.toast("icon/volume", g.T(key))
	}
}

func (g *Game) toast(icon, text string) { g.keeper().Toast(icon, text) }

// order gives an order, or takes it back, and says in a sentence why it cannot be
// given.
func (g *Game) order(cmd command.Command) {
	cmd.Seat = content.CoalitionSeat
	if r := g.session.Order(cmd); !r.OK() {
		g.hear(stage.SoundRefuse)
		g.toast("icon/alert-octagon", g.T("reason."+r.Reason.String()))
		return
	}
	g.hear(stage.SoundCommit)
	g.changed()
}

// moves says whether orders can be given now: while a round is open. What is said
// of a case cannot wait for one.
func (g *Game) moves() bool { return g.round().Open }

// Rescue saves what would be lost after a fault.
func (g *Game) Rescue() (string, []byte) { return g.flow.Rescue(g.session) }

// Adapt renews the texts after the settings changed.
func (g *Game) Adapt(s stage.Settings) {
	g.keys = hotkeys.New(s.Keys)
	g.edition++
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
	put("scene", "coalition")
	put("date", g.session.Campaign().Date().String())
	put("day", int(g.state().Day))
	put("running", g.pace.Running())
	r := g.round()
	put("round", r.Number)
	put("open", r.Open)
	put("capital", g.session.Planned().Coalition.Capital)
	put("panel", placeID(g.open))
	put("page", g.page)
	put("pending", len(g.session.Pending()))
	put("guessed", g.guessed)
}
