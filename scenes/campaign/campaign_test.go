package campaign

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/scenes/internal/seat"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// session is a campaign in which bots have played so many days.
func session(t testing.TB, days int32) *view.Session {
	t.Helper()
	return sessionOf(t, "pressure-2017", days)
}

// sessionOf is the same in any scenario.
func sessionOf(t testing.TB, scenario string, days int32) *view.Session {
	t.Helper()
	lib, problems := content.Load(assets.FS)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	r, err := lib.Compile(scenario, "normal")
	if err != nil {
		t.Fatal(err)
	}
	mine, err := policy.New("mix", content.StateSeat)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := policy.New("baseline", content.CoalitionSeat)
	if err != nil {
		t.Fatal(err)
	}
	c := sim.New(r, 7)
	for c.State.Day < days && c.State.Ending == state.Running {
		mine.Act(r, &c.State, c.Do)
		theirs.Act(r, &c.State, c.Do)
		c.Step()
	}
	return view.NewSession(c, content.StateSeat, view.Played(theirs))
}

// led is where the campaign led to.
type led struct{ autosaves, saves, debriefs, leaves, codex int }

// room opens the campaign in a house.
func room(t testing.TB, h *rehearsal.House, pseudo bool, s *view.Session) (*Game, *led) {
	t.Helper()
	var to led
	g := New(rehearsal.Words(t, pseudo), s, Flow{Flow: seat.Flow{
		Autosave: func(*view.Session) { to.autosaves++ },
		Save:     func(_ *view.Session, done func(string, bool)) { to.saves++; done("kept", true) },
		Rescue:   func(*view.Session) (string, []byte) { return "", nil },
		Debrief:  func(*view.Session) { to.debriefs++ },
		Codex:    func(string) { to.codex++ },
		Settings: func() {},
		Leave:    func() { to.leaves++ },
	}})
	h.Open(g)
	h.Frames(2)
	return g, &to
}

// days lets so many days go by at the slowest speed.
func days(h *rehearsal.House, n int) {
	for range n * 10 {
		h.Frame(0.1)
	}
}

// TestFitsEverywhere lays out every panel and page in every size, with texts
// that are 40% longer too.
func TestFitsEverywhere(t *testing.T) {
	screens := []struct{ w, h, tenths int }{
		{1280, 720, 10}, {1920, 1080, 10}, {3840, 2160, 10}, {1920, 1080, 11}, {1920, 1080, 14}, {1280, 720, 20}, {1920, 1080, 20}, {3840, 2160, 20},
	}
	played := session(t, 700).Campaign()
	for _, pseudo := range []bool{false, true} {
		for _, s := range screens {
			name := fmt.Sprintf("%dx%d at %d%%", s.w, s.h, 10*s.tenths)
			if pseudo {
				name += " pseudo"
			}
			t.Run(name, func(t *testing.T) {
				h := rehearsal.New(t, s.w, s.h, s.tenths)
				c := *played
				g, _ := room(t, h, pseudo, view.NewSession(&c, content.StateSeat))
				seen := map[string]bool{}
				check := func(where string) {
					for _, p := range h.Tree().Problems() {
						if !seen[p.String()] {
							seen[p.String()] = true
							t.Errorf("%s: %s", where, p)
						}
					}
				}
				check("begin")
				for i := range places {
					r := shortcutOf(places[i].scheme)
					if g.open != noPanel {
						h.Letter(shortcutOf(g.open))
					}
					h.Letter(r)
					check("panel " + string(r))
					if g.table != nil && len(g.table.Rows) > 0 && g.open < content.Schemes {
						g.world.Select(g.table.Rows[0].ID)
						g.changed()
						h.Frames(1)
						check("inspector beside " + string(r))
					}
				}
				g.world.Select(0)
				for _, tab := range chartTabs {
					g.chartTab = tab.key
					h.Letter('c')
					check("charts, " + tab.key)
					h.Key(ui.KeyEscape)
				}
				for _, page := range []string{"welcome", "review", "log", "menu", "keys", "office"} {
					g.openPage(page)
					h.Frames(2)
					check(page)
					h.Key(ui.KeyEscape)
				}
				g.setSpeed(4)
				for range 400 {
					if h.Frame(0.1); len(g.dossiers) > 0 {
						break
					}
				}
				g.setSpeed(0)
				h.Frames(1)
				if len(g.dossiers) == 0 {
					t.Fatal("no dossier came")
				}
				check("desk")
				h.Letter('d')
				check("dossier")
			})
		}
	}
}

// shortcutOf is the letter of a panel.
func shortcutOf(s content.Scheme) rune {
	for _, a := range hotkeys.Actions() {
		if a.ID == hotkeys.Panel+placeID(s) {
			return a.Key
		}
	}
	panic("the panel has no key")
}

func TestFirstMorning(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	room(t, h, false, session(t, 0))
	h.WantDump("welcome")
	h.Key(ui.KeyEscape)
	h.WantDump("first-morning")
}

// TestLead follows a newcomer: the card points at the next thing to press and is
// gone for good once the days run after the first signature.
func TestLead(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 0))
	h.Key(ui.KeyEscape)
	want := func(step leadStep) {
		t.Helper()
		h.Frames(1)
		if got := g.lead(); got != step {
			t.Fatalf("the lead is at step %d, not %d", got, step)
		}
		if h.Has("lead") != (step != leadNone) {
			t.Fatalf("the card is there: %v, at step %d", h.Has("lead"), step)
		}
	}
	want(leadPlay)
	h.Key(ui.KeySpace)
	want(leadNone)
	days(h, 3)
	if len(g.dossiers) == 0 || g.pace.Running() {
		t.Fatalf("after three days %d dossiers lie on the desk, running %v", len(g.dossiers), g.pace.Running())
	}
	want(leadFolder)
	h.Letter('d')
	h.Activate("sheet/sign")
	want(leadGoOn)
	h.Key(ui.KeySpace)
	want(leadNone)
	if g.leading {
		t.Error("the lead goes on after the last step")
	}
}

// TestWhatTheOfficeLacks opens a dossier with an option that needs an institution:
// its card says which, the keys do not choose it, and with the institution it can be
// signed.
func TestWhatTheOfficeLacks(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	s := session(t, 40)
	st := &s.Campaign().State
	row := slices.IndexFunc(s.Rules().Dossiers, func(d content.Dossier) bool { return d.ID == "too-big" })
	option := slices.IndexFunc(s.Rules().Dossiers[row].Options, func(o content.Option) bool { return o.Needs == "coin-desk" })
	st.Slabs.Decisions[0].Slot = state.Slot{ID: 7, Gen: 1, Next: -1}
	st.Slabs.Decisions[0].Dossier, st.Slabs.Decisions[0].Arrived, st.Slabs.Decisions[0].Due = int16(row), st.Day, st.Day+15
	g, _ := room(t, h, false, s)
	h.Key(ui.KeyEscape)
	g.openDossier(7)
	h.Frames(2)
	card := fmt.Sprintf("sheet/option/%d", option+1)
	if !strings.Contains(h.Tree().Dump(), "Needs an institution at work: Coin desk") {
		t.Errorf("the card does not say what it needs:\n%s", h.Tree().Dump())
	}
	h.Letter(rune('1' + option))
	if g.selected == option {
		t.Error("the key of an option that cannot be chosen chooses it")
	}
	// Tab stops there, for who cannot see must hear the reason; Enter does nothing.
	h.Focus(card)
	h.Key(ui.KeyEnter)
	if g.selected == option {
		t.Error("Enter chooses what cannot be chosen")
	}
	cap, _ := s.Rules().CapabilityByID("coin-desk")
	st.Institutions.Rows[cap].Status = state.CapabilityWorking
	g.changed()
	h.Frames(2)
	g.openDossier(7)
	h.Frames(2)
	h.Letter(rune('1' + option))
	if g.selected != option {
		t.Errorf("with the institution the key chooses option %d", g.selected+1)
	}
	h.Activate("sheet/sign")
	if d, _ := s.Dossier(7); d.Chosen != option {
		t.Errorf("signed is option %d", d.Chosen+1)
	}
}

// TestByKeyboard plays a while without the mouse.
func TestByKeyboard(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, to := room(t, h, false, session(t, 0))
	if id, _ := h.Tree().Focused(); id == "" {
		t.Error("nothing has the focus on the welcome page")
	}
	h.Key(ui.KeyEscape)

	before, _ := g.session.Dial(content.CoalShare)
	for range 80 {
		if id, _ := h.Tree().Focused(); id == "dial/coal.share" {
			break
		}
		h.Key(ui.KeyTab)
	}
	if id, _ := h.Tree().Focused(); id != "dial/coal.share" {
		t.Fatalf("Tab never reached the dial; the focus is on %q", id)
	}
	h.Key(ui.KeyRight)
	h.Key(ui.KeyEnter)
	if want, now := g.session.Dial(content.CoalShare); want <= before || now != before {
		t.Fatalf("the dial stands at %d for %d", now, want)
	}
	if !h.Has("undo/undo") {
		t.Fatal("nothing offers to take the order back")
	}
	h.Letter('u')
	if want, _ := g.session.Dial(content.CoalShare); want != before || h.Has("undo/undo") {
		t.Fatalf("after taking it back the dial is for %d", want)
	}

	for i := range places {
		r := shortcutOf(places[i].scheme)
		if g.open != places[i].scheme {
			h.Letter(r)
		}
		if g.open != places[i].scheme || !h.Has("panel/"+placeID(places[i].scheme)) {
			t.Errorf("%c did not open panel %s", r, placeID(places[i].scheme))
		}
		h.Letter(r)
		if g.open != noPanel {
			t.Errorf("%c did not close the panel", r)
		}
	}

	h.Letter('1')
	if !g.pace.Running() {
		t.Fatal("1 did not start the days")
	}
	days(h, 3)
	if g.state().Day == 0 || len(g.dossiers) == 0 {
		t.Fatalf("day %d, %d dossiers", g.state().Day, len(g.dossiers))
	}
	orders := g.session.OrdersLeft()
	h.Letter('d')
	h.Letter('2')
	if g.selected != 1 || g.pace.Running() {
		t.Errorf("2 chose option %d", g.selected+1)
	}
	h.Activate("sheet/sign")
	if h.Tree().Modal() != "" || g.dossiers[0].Chosen < 0 {
		t.Fatal("the dossier was not signed")
	}
	if g.session.OrdersLeft() > orders {
		t.Error("signing gave orders back")
	}
	h.Letter('s')
	h.Key(ui.KeyEscape)
	if h.Tree().Modal() == "" {
		t.Fatal("Escape opened no menu")
	}
	h.Activate("menu/leave")
	if to.saves != 1 || to.leaves != 1 || to.autosaves == 0 {
		t.Errorf("saves %d, leaves %d, autosaves %d", to.saves, to.leaves, to.autosaves)
	}
}

// TestLapse lets a decision lapse: the clock stops on its last day, and the day
// after it is gone.
func TestLapse(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 0))
	h.Key(ui.KeyEscape)
	h.Letter('1')
	days(h, 3)
	if len(g.dossiers) == 0 {
		t.Fatal("no dossier came")
	}
	first := g.dossiers[0]
	stopped := false
	for range 400 {
		if !g.pace.Running() {
			stopped = stopped || g.dossiers[0].Days == 0
			h.Letter('1')
		}
		h.Frame(0.1)
		if _, there := g.session.Dossier(first.ID); !there {
			break
		}
	}
	if _, there := g.session.Dossier(first.ID); there {
		t.Fatal("the decision waits for ever")
	}
	if !stopped {
		t.Error("the clock ran over the last day of a decision")
	}
}

// TestTipsToDepthTwo opens the tooltip of a meter from the keyboard, and from
// one of its terms the next.
func TestTipsToDepthTwo(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	room(t, h, false, session(t, 100))
	for _, id := range []string{"metric/treasury", "metric/exposure", "metric/confidence", "metric/pressure", "metric/welfare", "metric/coin"} {
		h.Focus(id)
		h.Key(ui.KeyInfo)
		if !h.Tree().TipOpen(id) {
			t.Errorf("%s explains nothing", id)
			continue
		}
		h.Key(ui.KeyTab) // into the tooltip
		h.Key(ui.KeyInfo)
		deeper := 0
		for _, line := range strings.Split(h.Tree().Dump(), "\n") {
			if strings.HasPrefix(strings.TrimSpace(line), "tooltip") {
				deeper++
			}
		}
		if id == "metric/treasury" && deeper < 2 {
			t.Errorf("%s: %d tooltips are open, want two:\n%s", id, deeper, h.Tree().Dump())
		}
		for h.Tree().TipOpen(id) {
			h.Key(ui.KeyEscape)
		}
	}
}

// TestQuiet lets frames go by in which nothing happens: they allocate nothing
// and build nothing.
func TestQuiet(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 400))
	h.Frames(30)
	tree := g.Tree()
	if n := testing.AllocsPerRun(50, func() {
		g.Update(1.0 / 60)
		tree.Update(1.0 / 60)
		tree.Draw()
	}); n > 0 {
		t.Errorf("a quiet frame allocates %v times", n)
	}
}

// TestDayBuildsOnlyWhatChanged watches which parts are built again.
func TestDayBuildsOnlyWhatChanged(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 400))
	sums := func() map[string]ui.Sum {
		return map[string]ui.Sum{"rail": g.railShows(), "bar": g.barShows(), "panel": g.panelShows(), "desk": g.deskShows(),
			"inspector": g.inspectorShows(), "fan": g.fanCardShows(), "mini": g.miniShows(), "lead": g.leadShows()}
	}
	g.show(g.open) // close the panel
	h.Frames(2)
	a := sums()
	g.day()
	g.sync()
	b := sums()
	for _, part := range []string{"panel", "inspector", "fan", "mini", "lead"} {
		if a[part] != b[part] {
			t.Errorf("a day has the %s built again, though it shows nothing new", part)
		}
	}
	if a["bar"] == b["bar"] {
		t.Error("a day leaves the bar as it was")
	}
}

// TestHaste lives a year at the highest speed: never more than two toasts, and
// no routine news on the ticker.
func TestHaste(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, to := room(t, h, false, session(t, 400))
	for g.state().Day < 800 && to.debriefs == 0 {
		if h.Tree().Modal() != "" {
			h.Key(ui.KeyEscape)
		}
		h.Letter('4')
		h.Frame(0.25)
		toasts := 0
		for i := range 2000 {
			if h.Tree().Mounted(fmt.Sprintf("toast/%d", i)) {
				toasts++
			}
		}
		if toasts > 2 {
			t.Fatalf("day %d: %d toasts at once", g.state().Day, toasts)
		}
	}
	for _, n := range g.ticker {
		if strings.Contains(n.Text, "team begins") || strings.Contains(n.Text, "graduates leave") {
			t.Errorf("on the ticker: %s", n.Text)
		}
	}
}

// TestFanComparesWithWhatIsInForce sets a dial and waits for its forecast: the
// order that waits must not be on both sides.
func TestFanComparesWithWhatIsInForce(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 0))
	h.Key(ui.KeyEscape)
	h.Focus("dial/coal.share")
	for range 5 {
		h.Key(ui.KeyLeft)
	}
	h.Key(ui.KeyEnter)
	for range 400 {
		if h.Frames(1); g.fan.ready {
			break
		}
	}
	if !g.fan.ready {
		t.Fatal("no forecast came")
	}
	if now, then := g.fanOf(&g.fan.result[0]), g.fanOf(&g.fan.result[1]); now[len(now)-1].P50 <= then[len(then)-1].P50 {
		t.Errorf("with less coal at sea the middle future earns %.1f, as it is set now %.1f", then[len(then)-1].P50, now[len(now)-1].P50)
	}
	h.Letter('u')
	if g.fan.shown() {
		t.Error("the forecast stays after its order was taken back")
	}
}

// TestEscapeClosesTheCardFirst leaves what is selected before it opens the menu.
func TestEscapeClosesTheCardFirst(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, _ := room(t, h, false, session(t, 200))
	h.Focus("map")
	for i := 0; i < 40 && g.world.Selected() == 0; i++ {
		h.Letter('.')
	}
	if g.world.Selected() == 0 {
		t.Fatal("no marker was selected")
	}
	h.Key(ui.KeyEscape)
	if g.world.Selected() != 0 || g.page != "" {
		t.Errorf("after Escape %v is selected and page %q is open", g.world.Selected(), g.page)
	}
	h.Key(ui.KeyEscape)
	if g.page != "menu" {
		t.Errorf("after a second Escape page %q is open", g.page)
	}
}
