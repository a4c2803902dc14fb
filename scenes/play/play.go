package play

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"time"

	"hardcurrency/game/i18n"
	"hardcurrency/game/link"
	"hardcurrency/game/stage"
	"hardcurrency/scenes/campaign"
	"hardcurrency/scenes/coalition"
	"hardcurrency/scenes/codex"
	"hardcurrency/scenes/debrief"
	"hardcurrency/scenes/front"
	"hardcurrency/scenes/internal/seat"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// Config is what a game is made of.
type Config struct {
	Library *content.Library
	Words   *i18n.Catalogue
	// Begin, if not nil, is a campaign to start with; the title lies below it.
	Begin *front.Setup
	// Preset, if not nil, is what a link wants: the setting up of a campaign is
	// opened with it.
	Preset *front.Preset
	// Link writes a link down: an address in a browser, options elsewhere. nil is
	// the options.
	Link func(link.Link) string
	// Course, if not nil, is told how things stand and may have something to go on
	// with.
	Course *Course
	// Codex is an entry of the codex to open first; "" is none.
	Codex string
	// Seed draws a seed that nobody chose, and Now is the time. Without them
	// they are chance and the clock.
	Seed func() uint64
	Now  func() time.Time
}

// opponents are the policies that play the seat nobody sits in, by that seat.
var opponents = [content.Seats]string{content.StateSeat: "mix", content.CoalitionSeat: "baseline"}

// directors are the policies that a coalition may choose to sit opposite, from the
// easiest to read to the hardest.
var directors = []string{"novice", "historical", "mix", "adaptive", "expert"}

// beginnersScenario is the one in which the state is led by a beginner too.
const beginnersScenario = "tutorial"

// Opponent is the policy that usually plays against a seat.
func Opponent(seat content.Seat) string { return opponents[other(seat)] }

// opponent is the policy that plays against the one who sets a campaign up: the
// chosen one, else the usual one.
func opponent(s front.Setup) string {
	if s.Opponent == "" && s.Seat == content.CoalitionSeat && s.Scenario == beginnersScenario {
		return directors[0]
	}
	return cmp.Or(s.Opponent, Opponent(s.Seat))
}

// Game is the whole game: the first scene, and what leads from one to the next.
type Game struct {
	*front.Title
	config Config
	host   stage.Host
	shelf  *shelf
}

// New makes a game. It fails when a campaign is to begin at once that cannot be.
func New(c Config) (*Game, error) {
	if c.Seed == nil {
		c.Seed = DrawSeed
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Link == nil {
		c.Link = link.Link.Flags
	}
	g := &Game{config: c}
	g.shelf = newShelf(g)
	if c.Begin != nil {
		if _, err := c.Library.Compile(c.Begin.Scenario, c.Begin.Level); err != nil {
			return nil, err
		}
	}
	g.Title = front.NewTitle(c.Words, c.Library, serial(c.Library), front.Flow{
		Begin: g.begin, Seed: c.Seed, Shelf: g.shelf,
		Codex: func() { g.codex("") }, Entries: codex.Count(c.Words),
		Link: g.link, Preset: c.Preset, Opponents: directors, Opponent: opponent,
	})
	return g, nil
}

// DrawSeed draws a seed by chance, short enough to be read out to somebody.
func DrawSeed() uint64 { return 1 + rand.Uint64N(999_999) }

// serial is the number on the title, which is that of the content.
func serial(l *content.Library) string {
	if len(l.Scenarios) == 0 || len(l.Difficulties) == 0 {
		return ""
	}
	r, err := l.Compile(l.Scenarios[0].ID, l.Difficulties[0].ID)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("HC %08d %c", r.Hash%100_000_000, 'A'+rune(sim.RulesVersion-1)%26)
}

// Start builds the title, and begins a campaign when that was asked for.
func (g *Game) Start(h stage.Host) {
	g.host = h
	g.Title.Start(h)
	switch {
	case g.config.Course != nil && g.config.Course.Resume != "":
		g.resume(g.config.Course.Resume)
	case g.config.Begin != nil:
		g.begin(*g.config.Begin)
	case g.config.Preset != nil:
		h.Push(g.Title.Setup())
	}
	if g.config.Codex != "" {
		g.codex(g.config.Codex)
	}
}

// link writes down how a campaign is begun. What is usual is left out.
func (g *Game) link(s front.Setup) string {
	seat := ""
	if s.Seat != content.StateSeat {
		seat = s.Seat.String()
	}
	return g.config.Link(link.Link{
		Scenario: s.Scenario, Difficulty: s.Level, Seed: s.Seed, Seeded: true, Seat: seat, Policy: s.Opponent, Turns: s.Turns,
	})
}

// begin starts a new campaign in place of whatever lies above the title.
func (g *Game) begin(setup front.Setup) {
	rules, err := g.config.Library.Compile(setup.Scenario, setup.Level)
	if err != nil {
		// The setup offers what the library has.
		panic("play: " + err.Error())
	}
	g.sit(&table{
		campaign: sim.New(rules, setup.Seed), seat: setup.Seat, opponent: opponent(setup),
		turns: setup.Turns, recorder: &save.Recorder{},
	})
}

// table is one campaign that is being played, with what the simulation knows
// nothing of.
type table struct {
	campaign *sim.Campaign
	session  *view.Session
	seat     content.Seat // the player's
	opponent string       // policy in the other
	turns    int          // months after which the clock stops
	recorder *save.Recorder
	notes    []save.Note     // what the person wrote down, in their order
	asked    []view.Question // of the debrief, once they were worked out
	file     string          // where a campaign that is over is kept; only the shelf's work touches it
	played   int64           // seconds, before this sitting
	since    time.Time
	// reports tells a learning system; nil where there is none. warn tells the
	// person something in the scene, and notice is told as soon as it is shown.
	reports *reporter
	warn    func(sentence string)
	notice  string
}

// other is the seat that the player does not have.
func other(s content.Seat) content.Seat {
	if s == content.StateSeat {
		return content.CoalitionSeat
	}
	return content.StateSeat
}

// set makes the session of a table. It may take long for a campaign that was
// loaded: its log is played again.
func (t *table) set() error {
	p, err := policy.New(t.opponent, other(t.seat))
	if err != nil {
		return fmt.Errorf("%w: %v", save.ErrContent, err)
	}
	t.session = view.NewSession(t.campaign, t.seat, note{t.recorder}, told{t}, view.Played[policy.Give](p))
	return nil
}

// note is a player that gives no orders but keeps the week's hash for replays.
// It acts before a day is lived, when the State is that of the evening before
// unless the person has given orders; those mornings are left out, and so is the
// first, before which there was no evening.
type note struct{ recorder *save.Recorder }

// Act keeps the hash.
func (n note) Act(c *sim.Campaign) {
	if k := len(c.Log); c.State.Day > 0 && (k == 0 || c.Log[k-1].Day != c.State.Day) {
		n.recorder.Note(c)
	}
}

// told is a player that gives no orders but has what the person ordered reported.
type told struct{ table *table }

// Act reports.
func (p told) Act(c *sim.Campaign) {
	if p.table.reports != nil {
		p.table.reports.Act(c)
	}
}

// sit shows a table above the title: the campaign, or its debrief when it is
// over.
func (g *Game) sit(t *table) {
	if t.session == nil {
		if err := t.set(); err != nil {
			panic("play: " + err.Error()) // the opponent is ours
		}
	}
	t.since = g.config.Now()
	if t.reports == nil {
		t.reports = g.reporter(t, t.campaign.State.Day > 0)
	}
	if t.reports != nil {
		t.reports.report()
	}
	g.host.Home()
	if t.campaign.State.Ending != state.Running {
		g.host.Push(g.debrief(t))
		return
	}
	if t.seat == content.CoalitionSeat {
		t.warn = g.enter(t, func(f seat.Flow) room { return coalition.New(g.config.Words, t.session, f) })
		return
	}
	t.warn = g.enter(t, func(f seat.Flow) room {
		return campaign.New(g.config.Words, t.session, campaign.Flow{
			Flow: f,
			Prompt: func(on content.Date) *content.Prompt {
				return g.config.Library.PromptOn(t.campaign.Rules.Scenario.ID, on)
			},
			Turns: t.turns,
		})
	})
}

// room is the scene of a running campaign.
type room interface {
	stage.Scene
	// Unsaved says that something could not be kept.
	Unsaved(sentence string)
}

// enter shows a table in the room that is furnished with where it leads, and returns how
// to say there that something could not be kept.
func (g *Game) enter(t *table, furnish func(seat.Flow) room) (unsaved func(sentence string)) {
	var scene room
	scene = furnish(seat.Flow{
		Autosave: func(*view.Session) { g.shelf.autosave(t, scene.Unsaved) },
		Save:     func(_ *view.Session, done func(string, bool)) { g.shelf.keep(t, done) },
		Rescue:   func(*view.Session) (string, []byte) { return rescueName, t.encode(g.config.Now()) },
		Debrief:  func(*view.Session) { g.host.Replace(g.debrief(t)) },
		Codex:    g.codex,
		Settings: func() { g.host.Push(front.NewSettings(g.config.Words)) },
		Leave:    g.host.Home,
		Export:   func(_ *view.Session, done func(string)) { g.shelf.handOut(t, extension, done) },
	})
	g.host.Push(scene)
	if t.notice != "" {
		g.host.Go(func() {}, func() { scene.Unsaved(t.notice) }) // once it is shown
	}
	return scene.Unsaved
}

func (g *Game) debrief(t *table) stage.Scene {
	if t.reports != nil {
		t.reports.report()
	}
	r := t.campaign.Rules
	again := front.Setup{
		Scenario: r.Scenario.ID, Level: r.Level.ID, Seed: t.campaign.State.Seed, Seat: t.seat, Opponent: t.opponent, Turns: t.turns,
	}
	rival, err := policy.New(t.opponent, other(t.seat))
	if err != nil {
		panic("play: " + err.Error()) // the session has been made with it
	}
	handed := again
	handed.Opponent = ""
	if opponent(handed) != t.opponent {
		handed.Opponent = t.opponent
	}
	if t.seat == content.CoalitionSeat {
		return g.fiveMeasures(t, again, handed)
	}
	return debrief.New(g.config.Words, t.session, debrief.Flow{
		Questions: func() { g.host.Push(g.asking(t)) },
		Asked:     t.questions(g),
		Answer:    t.answer,
		Title:     g.host.Home,
		Again:     func() { g.begin(again) },
		Codex:     func() { g.codex("") },
		Code:      t.code(g.config.Now()),
		Export:    func(done func(string)) { g.shelf.handOut(t, result.Extension, done) },
		Link:      g.link(handed),
		Print: func(page []byte, done func(string)) {
			name := fmt.Sprintf("hardcurrency-%s-%d.html", r.Scenario.ID, t.campaign.State.Seed)
			g.host.Export(name, page, g.shelf.exported(done))
		},
		Other: rival,
	})
}

func (g *Game) codex(entry string) { g.host.Push(codex.New(g.config.Words, entry)) }
