package campaign

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
)

// The tests of this file play by injected input alone: what a hand, a mouse and a
// keyboard can do, and nothing else.

// TestTutorialByMouse takes every lesson of the tutorial with the pointer: it
// rests on what explains itself, presses, drags.
func TestTutorialByMouse(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, sessionOf(t, "tutorial", 0))
	away := func() { h.Tree().Post(ui.Event{Kind: ui.PointerMove, X: 1000, Y: 500}); seconds(h, 1) }
	rest := func(id string) func() { return func() { h.Rest(id, 2); away() } }
	do := map[string]func(){
		"01-desk": rest("date"),
		"02-bar":  rest("metric/treasury"),
		"03-why": func() {
			h.Rest("metric/exposure", 2)
			for _, s := range h.Tree().Semantics() {
				if s.Role == ui.RoleLink && strings.HasPrefix(s.ID, "tip/metric/exposure") {
					h.Click(s.ID)
					break
				}
			}
			seconds(h, 1)
			h.Key(ui.KeyEscape)
			h.Key(ui.KeyEscape)
			away()
		},
		"04-coal":     func() { h.Click("rail/coal") },
		"05-dial":     func() { h.Drag("dial/coal.share", 60, 0) },
		"06-fan":      func() {}, // the same movement of the hand
		"07-evidence": rest("rail/coal"),
		"08-orders":   rest("orders"),
		"09-time": func() {
			h.Click("speed/1")
			for range 200 {
				if h.Frame(0.1); g.guide.done {
					break
				}
			}
			h.Click("speed/0")
		},
		"10-dossier": func() {
			h.Click("folder/" + g.dossiers[0].Content)
			h.Click("sheet/option/1")
			h.Click("sheet/sign")
		},
		"11-map": func() {
			h.Click("rail/oil")
			h.Click("rail/coal")
			for i := range g.table.Rows {
				if id := "table/coal/" + g.rowID(i); h.Tree().Sight(id).H > 30 {
					h.Click(id)
					break
				}
			}
		},
		"12-coin": func() { h.Click("rail/cashout") },
		"13-people": func() {
			h.Click("rail/it")
			h.Drag("dial/"+content.Training.String(), -60, 0)
		},
		"14-home":     func() { h.Click("rail/home"); rest("metric/welfare")() },
		"15-leader":   rest("metric/confidence"),
		"16-waterbed": func() { rest("rail/oil")(); rest("rail/theft")() },
	}
	for i := range lessons {
		l := &lessons[i]
		if got := h.Describe("lesson"); got != l.id {
			t.Fatalf("lesson %q is shown, not %s", got, l.id)
		}
		if i == len(lessons)-1 {
			break
		}
		do[l.id]()
		for range 100 { // it makes way by itself
			if h.Describe("lesson") != l.id {
				break
			}
			h.Frame(0.1)
		}
		if h.Describe("lesson") == l.id {
			t.Fatalf("lesson %s was not taken:\n%s", l.id, h.Tree().Dump())
		}
	}
	h.Click("guide/next")
	if g.guide.on || len(g.session.Campaign().Log) == 0 {
		t.Errorf("guidance on: %v, orders given: %d", g.guide.on, len(g.session.Campaign().Log))
	}
}

// TestResizeInTheMiddle changes the size of the window while days run, with a
// dossier open, a page open and a tooltip open: what was being done goes on, and
// everything fits.
func TestResizeInTheMiddle(t *testing.T) {
	sizes := [][2]int{{1280, 720}, {3840, 2160}, {960, 540}, {1600, 900}, {1920, 1080}}
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 0))
	h.Key(ui.KeyEscape)
	through := func(what string, still func() bool) {
		t.Helper()
		for _, s := range sizes {
			h.Resize(s[0], s[1])
			h.WantNoProblems(fmt.Sprintf("%s at %v", what, s))
			if !still() {
				t.Errorf("%s does not outlive %v", what, s)
			}
		}
	}
	h.Focus("dial/coal.share")
	h.Key(ui.KeyRight)
	through("a dial in hand", func() bool { at, _ := h.Tree().Focused(); return at == "dial/coal.share" && g.fan.on })
	h.Key(ui.KeyEnter)
	if want, now := g.session.Dial(content.CoalShare); want <= now {
		t.Errorf("let go after all that, the dial is for %d where it stood at %d", want, now)
	}
	h.Letter('1')
	day := g.state().Day
	through("the running clock", func() bool {
		seconds(h, 1)
		if !g.pace.Running() { // a paper came
			h.Letter('1')
		}
		later := g.state().Day
		day, later = later, day
		return day > later
	})
	days(h, 3)
	h.Letter('d')
	h.Letter('2')
	through("an open dossier", func() bool { return h.Has("sheet/sign") && g.selected == 1 })
	h.Key(ui.KeyEscape)
	h.Letter('c')
	through("the charts", func() bool { return g.page == "charts" && h.Has("page/charts") })
	h.Key(ui.KeyEscape)
	h.Focus("metric/treasury")
	h.Key(ui.KeyInfo)
	through("a tooltip", func() bool { return h.Tree().TipOpen("metric/treasury") })
}

// TestDecisionHeldOpen keeps a dossier open for what would be years, pressing
// every key that starts the clock; then puts it back and lets two years pass
// without signing anything.
func TestDecisionHeldOpen(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, to := room(t, h, false, session(t, 0))
	h.Key(ui.KeyEscape)
	h.Letter('1')
	days(h, 3)
	if len(g.dossiers) == 0 {
		t.Fatal("no dossier came")
	}
	first, day := g.dossiers[0].ID, g.state().Day
	h.Letter('d')
	g.selected = 1
	for i := range 800 {
		if i%10 == 0 {
			h.Key(ui.KeySpace)
			h.Letter(rune('4'))
		}
		h.Frame(0.25) // three days each at the highest speed
	}
	if g.state().Day != day || g.dossier != first || !h.Has("sheet/sign") {
		t.Fatalf("while the dossier was open %d days passed; open is %v", g.state().Day-day, g.dossier)
	}
	h.WantNoProblems("the dossier that was held")
	h.Key(ui.KeyEscape)
	stops, most := 0, 0
	for g.state().Day < day+730 && to.debriefs == 0 {
		if h.Tree().Modal() != "" {
			h.Key(ui.KeyEscape)
		}
		if !g.pace.Running() {
			stops++
			h.Letter('4')
		}
		h.Frame(0.25)
		most = max(most, len(g.dossiers))
	}
	if _, there := g.session.Dossier(first); there {
		t.Error("the decision still waits after two years")
	}
	if stops < 5 || most < 2 {
		t.Errorf("the clock stopped %d times, and at most %d papers lay on the desk: nobody was asked", stops, most)
	}
	for _, d := range g.dossiers {
		if d.Days < 0 {
			t.Errorf("%s is overdue by %d days", d.Content, -d.Days)
		}
	}
	h.WantNoProblems("two years later")
}

// TestTipsToDepthThree opens every tooltip of the bar and of each panel, every
// term in those, and every term in those in turn: all of them open, say
// something, and lie within the window.
func TestTipsToDepthThree(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, _ := room(t, h, false, session(t, 700))
	tree := h.Tree()
	opened, deepest := 0, 0
	seen := map[string]bool{}
	// links are the words of the tooltip of source that open another, "" for those
	// of the room.
	links := func(source string) (ids []string) {
		for _, s := range tree.Semantics() {
			n := tree.Find(s.ID)
			if n == nil || n.Tip == "" && n.TipNode == nil {
				continue
			}
			if inside := strings.HasPrefix(s.ID, "tip/"); inside == (source != "") && (!inside || strings.HasPrefix(s.ID, "tip/"+source+"~")) {
				ids = append(ids, s.ID)
			}
		}
		return ids
	}
	var walk func(source, chain string, depth int)
	walk = func(source, chain string, depth int) {
		n := tree.Find(source)
		term := n.Tip
		if !tree.OpenTip(source) {
			t.Errorf("%s > %s opens nothing", chain, source)
			return
		}
		opened, deepest = opened+1, max(deepest, depth)
		tree.Update(0)
		tip := tree.Find("tip/" + source)
		if tip == nil {
			t.Errorf("%s > %s: no tooltip", chain, source)
			return
		}
		if r := tip.Rect(); r.X < 0 || r.Y < 0 || r.X+r.W > 1280 || r.Y+r.H > 720 || r.W < 100 || r.H < 30 {
			t.Errorf("%s > %s lies at %v", chain, source, r)
		}
		if depth == 3 {
			return
		}
		for _, id := range links(source) {
			edge := fmt.Sprint(depth, term, ">", tree.Find(id).Tip)
			if term != "" && seen[edge] {
				continue
			}
			seen[edge] = true
			walk(id, chain+" > "+source, depth+1)
		}
	}
	problems := map[string]bool{}
	for i := range places {
		if g.open != places[i].scheme {
			h.Letter(shortcutOf(places[i].scheme))
		}
		for _, id := range links("") {
			if n := tree.Find(id); n.Tip != "" && seen[n.Tip] {
				continue
			} else if n.Tip != "" {
				seen[n.Tip] = true
			}
			walk(id, placeID(places[i].scheme), 1)
			for _, p := range tree.Problems() {
				if !problems[p.String()] {
					problems[p.String()] = true
					t.Errorf("with the tooltips of %s: %s", id, p)
				}
			}
			tree.CloseTips()
			tree.Update(0)
		}
	}
	t.Logf("%d tooltips opened", opened)
	if opened < 100 || deepest < 3 {
		t.Errorf("%d tooltips were opened, to depth %d", opened, deepest)
	}
}

// heap is what is in use, in bytes, after everything unused is collected.
func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// TestMemoryOverACampaign lives a campaign at the highest speed, panel after
// panel open: between the end of its first year and its last day the room holds
// little more than what has been added to the log.
func TestMemoryOverACampaign(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, to := room(t, h, false, session(t, 0))
	h.Key(ui.KeyEscape)
	year := func(until int32) uint64 {
		for g.state().Day < until && to.debriefs == 0 {
			if h.Tree().Modal() != "" {
				h.Key(ui.KeyEscape)
			}
			if g.state().Day%30 < 3 {
				h.Letter(shortcutOf(places[int(g.state().Day/30)%len(places)].scheme))
			}
			if !g.pace.Running() {
				h.Letter('4')
			}
			h.Frame(0.25)
		}
		return heap()
	}
	first := year(365)
	second := year(730)
	last := year(g.session.Rules().Days())
	days := g.state().Day
	t.Logf("heap after a year %.1f MiB, after two %.1f, on day %d %.1f", mib(first), mib(second), days, mib(last))
	if days < 900 {
		t.Fatalf("the campaign lasted %d days", days)
	}
	// News, history and saves' logs add a few kilobytes a month.
	const budget = 3 << 20
	if int64(second)-int64(first) > budget || int64(last)-int64(first) > 2*budget {
		t.Errorf("the heap grows: %.1f, %.1f, %.1f MiB", mib(first), mib(second), mib(last))
	}
	runtime.KeepAlive(g)
}

func mib(b uint64) float64 { return float64(b) / (1 << 20) }
