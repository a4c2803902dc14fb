package coalition

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/estimate"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// session is a campaign in which bots have played so many days.
func session(t testing.TB, scenario string, days int32) *view.Session {
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
	theirs, err := policy.New("adaptive", content.CoalitionSeat)
	if err != nil {
		t.Fatal(err)
	}
	c := sim.New(r, 7)
	for c.State.Day < days && c.State.Ending == state.Running {
		theirs.Act(r, &c.State, c.Do)
		mine.Act(r, &c.State, c.Do)
		c.Step()
	}
	return view.NewSession(c, content.CoalitionSeat, view.Played(mine))
}

// led is where the campaign led to.
type led struct{ autosaves, saves, debriefs, leaves int }

// hall opens the campaign in a house.
func hall(t testing.TB, h *rehearsal.House, pseudo bool, s *view.Session) (*Game, *led) {
	t.Helper()
	var to led
	g := New(rehearsal.Words(t, pseudo), s, Flow{
		Autosave: func(*view.Session) { to.autosaves++ },
		Save:     func(_ *view.Session, done func(string, bool)) { to.saves++; done("kept", true) },
		Rescue:   func(*view.Session) (string, []byte) { return "", nil },
		Debrief:  func(*view.Session) { to.debriefs++ },
		Codex:    func(string) {},
		Settings: func() {},
		Leave:    func() { to.leaves++ },
		Export:   func(_ *view.Session, done func(string)) { done("there") },
	})
	h.Open(g)
	h.Frames(2)
	return g, &to
}

// guessed lets the estimate be worked out.
func guessed(h *rehearsal.House, g *Game) {
	for range g.states.Len() + 4 {
		h.Frames(1)
	}
}

// closeAll closes every page.
func closeAll(h *rehearsal.House) {
	for h.Tree().CloseTop() {
		h.Frames(1)
	}
}

// TestAWholeCampaignByKeys plays a campaign to its end with the keyboard alone:
// open a panel, move to a control, press it, let the days go by.
func TestAWholeCampaignByKeys(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, to := hall(t, h, false, session(t, "tutorial", 0))
	if h.Describe("page") != "welcome" {
		t.Fatal("the first morning has no welcome")
	}
	h.Key(ui.KeyEnter)
	closeAll(h)
	rounds := 0
	for range 4000 {
		if to.debriefs > 0 {
			break
		}
		if h.Describe("open") == "true" && h.Describe("running") == "false" {
			rounds++
			closeAll(h)
			h.Letter(rune("qwrtyiop"[rounds%8]))
			pressSomething(h, rounds)
			closeAll(h)
			h.Letter('4') // Space would press the control that has the focus once more
		}
		if h.Describe("running") != "true" {
			closeAll(h)
			h.Letter('4')
		}
		h.Frame(0.25)
	}
	if to.debriefs != 1 {
		t.Fatalf("it does not end: day %s", h.Describe("day"))
	}
	if rounds < 4 || to.autosaves < rounds-1 {
		t.Errorf("%d rounds, %d autosaves", rounds, to.autosaves)
	}
	given := 0
	for _, c := range g.session.Campaign().Log {
		if c.Seat == content.CoalitionSeat {
			given++
		}
	}
	if given < 3 {
		t.Errorf("only %d orders were given by the keyboard", given)
	}
	if sum := g.state().Ledger.Sum(); sum != 0 {
		t.Errorf("the ledger sums to %d", sum)
	}
}

// TestEnterGoesOn: on a page that is only to be read, Enter and Space go on at once,
// and Space closes no round behind it.
func TestEnterGoesOn(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, _ := hall(t, h, false, session(t, "pressure-2017", 0))
	h.Key(ui.KeyEnter)
	h.Frames(2)
	if page := h.Describe("page"); page != "" {
		t.Errorf("Enter leaves %q open", page)
	}
	g.openPage("round")
	h.Frames(2)
	h.Key(ui.KeySpace)
	h.Frames(2)
	if page := h.Describe("page"); page != "" || h.Describe("running") != "false" {
		t.Errorf("Space on the sheet: page %q, running %s", page, h.Describe("running"))
	}
}

// TestMoneyBelowZero puts the sign before the dollar, at each end of a range.
func TestMoneyBelowZero(t *testing.T) {
	w := say.Words{L: rehearsal.Words(t, false)}
	for want, r := range map[string]estimate.Range{
		"$2 – 5m": {Low: 2, Mid: 3, High: 5}, "−$1m to $4m": {Low: -1.2, Mid: 1, High: 4}, "−$3m": {Low: -3.1, Mid: -3, High: -2.9}, "$0m": {Low: -0.2, Mid: 0, High: 0.3},
	} {
		if got := moneyRange(w, r); got != want {
			t.Errorf("%+v is %q, not %q", r, got, want)
		}
	}
}

// pressSomething tabs through the panel and presses the first control of it that
// changes what is pending.
func pressSomething(h *rehearsal.House, skip int) {
	h.T.Helper()
	before := h.Describe("pending")
	var went []string
	for range 80 {
		h.Key(ui.KeyTab)
		id, _ := h.Tree().Focused()
		went = append(went, id)
		kind, rest, _ := strings.Cut(id, "/")
		for _, p := range places {
			if kind == p.id && rest != "" || kind == "dial" && strings.HasSuffix(rest, "/less") {
				h.Key(ui.KeyEnter)
				if h.Describe("pending") != before {
					return
				}
			}
		}
	}
	h.T.Logf("nothing could be pressed in round %d on the way %q", skip, went)
}

// TestOrdersAreTakenBack presses a move twice.
func TestOrdersAreTakenBack(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := hall(t, h, false, session(t, "pressure-2017", 0))
	closeAll(h)
	h.Letter('w') // imagery; analysts are open at first
	h.Letter('q')
	h.Activate("dial/analysts.coal/less")
	h.Activate("dial/analysts.theft/more")
	if n := len(g.session.Pending()); n != 2 {
		t.Fatalf("%d orders wait", n)
	}
	before := h.Describe("capital")
	h.Letter('t')
	h.Activate("council/table")
	if h.Describe("capital") == before {
		t.Error("a resolution costs nothing")
	}
	h.Activate("council/table")
	if h.Describe("capital") != before || len(g.session.Pending()) != 2 {
		t.Error("it was not taken back")
	}
	h.Activate("undo/0")
	if len(g.session.Pending()) != 1 {
		t.Error("an order cannot be taken back in the round's card")
	}
}

// TestBetweenRoundsNothingIsMoved: only cases can be answered then.
func TestBetweenRoundsNothingIsMoved(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := hall(t, h, false, session(t, "pressure-2017", 800))
	closeAll(h)
	if g.round().Open {
		t.Fatal("day 800 is a round")
	}
	h.Activate("dial/analysts.coal/less")
	h.Letter('t')
	h.Activate("council/table")
	if n := len(g.session.Pending()); n != 0 {
		t.Errorf("%d orders wait between rounds", n)
	}
	cases := g.session.Cases()
	if len(cases) == 0 {
		t.Skip("no case is open on this day")
	}
	h.Letter('h')
	h.Activate("cases/" + strconv.FormatUint(uint64(cases[0].ID), 16) + "/name")
	if n := len(g.session.Pending()); n != 1 {
		t.Errorf("a case cannot be answered between rounds: %d orders", n)
	}
}

// missing is how a message that no file has looks.
var missing = regexp.MustCompile(`\[[a-z]+\.[a-z0-9.-]+\]`)

// TestEverythingFits lays every panel and page out in every size, also with texts
// that are 40% longer.
func TestEverythingFits(t *testing.T) {
	fresh, later := session(t, "pressure-2017", 0), session(t, "pressure-2017", 942) // 31 Mar 2020
	if !view.NewRound(later.Rules(), later.Campaign().State.Day).Open {
		t.Fatal("that day is no round")
	}
	for _, pseudo := range []bool{false, true} {
		for _, size := range []struct{ w, h, tenths int }{{1280, 720, 10}, {1920, 1080, 10}, {1920, 1080, 15}, {1920, 1080, 20}, {3840, 2160, 10}, {960, 540, 10}} {
			for _, s := range []*view.Session{fresh, later} {
				name := fmt.Sprintf("%dx%d at %d%% pseudo %v day %d", size.w, size.h, 10*size.tenths, pseudo, s.Campaign().State.Day)
				t.Run(name, func(t *testing.T) {
					h := rehearsal.New(t, size.w, size.h, size.tenths)
					g, _ := hall(t, h, pseudo, s)
					guessed(h, g)
					seen := map[string]bool{}
					at := func(where string) {
						if m := missing.FindString(h.Tree().Dump()); m != "" && !seen[m] {
							seen[m] = true
							t.Errorf("%s: no words for %s", where, m)
						}
						for _, p := range h.Tree().Problems() {
							if !seen[p.String()] {
								seen[p.String()] = true
								t.Errorf("%s: %s", where, p)
							}
						}
					}
					at("welcome or hall")
					closeAll(h)
					for i := range places {
						if g.open != i {
							g.show(i)
						}
						h.Frames(2)
						at(places[i].id)
					}
					for _, page := range []string{"menu", "round", "log", "keys"} {
						g.openPage(page)
						h.Frames(2)
						at(page)
						closeAll(h)
					}
				})
			}
		}
	}
}

// TestDebriefFits lays the debrief out, and holds it to the measures.
func TestDebriefFits(t *testing.T) {
	s := session(t, "pressure-2017", 5000)
	absent, err := estimate.Absent(s.Campaign(), "mix")
	if err != nil {
		t.Fatal(err)
	}
	for _, pseudo := range []bool{false, true} {
		for _, size := range []struct{ w, h, tenths int }{{1280, 720, 10}, {1920, 1080, 10}, {1920, 1080, 20}, {3840, 2160, 10}} {
			h := rehearsal.New(t, size.w, size.h, size.tenths)
			titles := 0
			d := NewDebrief(rehearsal.Words(t, pseudo), s, Afterwards{
				Title: func() { titles++ }, Again: func() {}, Codex: func() {}, Code: "ABCD", Export: func(func(string)) {}, Absent: absent, Director: "mix",
			})
			h.Open(d)
			for range d.states.Len() + 4 {
				h.Frames(1)
			}
			if h.Describe("guessed") != "true" {
				t.Fatal("nothing was guessed")
			}
			h.WantNoProblems(fmt.Sprintf("%dx%d at %d%%, pseudo %v", size.w, size.h, 10*size.tenths, pseudo))
			dump := h.Tree().Dump()
			if m := missing.FindString(dump); m != "" {
				t.Errorf("no words for %s", m)
			}
			for i := range d.measures {
				if want := d.amount(d.measures[i].ID, d.measures[i].Value); !pseudo && !strings.Contains(dump, want) {
					t.Errorf("%s, %s, is not shown", d.measures[i].ID, want)
				}
			}
			h.Key(ui.KeyEscape)
			if titles != 1 {
				t.Error("Escape does not lead to the title")
			}
		}
	}
}
