package campaign

import (
	"bytes"
	"encoding/csv"
	"math"
	"strings"
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// TestChartsMove looks closer at each tab and goes back to everything.
func TestChartsMove(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 700))
	h.Letter('c')
	for _, tab := range chartTabs {
		h.Activate("charts/tab/" + tab.key)
		h.Activate("charts/in")
		lo, hi := g.shownDays()
		_, all := g.whole()
		if hi-lo >= all {
			t.Errorf("%s: closer still shows %v days", tab.key, hi-lo)
		}
		for range 20 {
			h.Activate("charts/in")
		}
		if lo, hi = g.shownDays(); math.Abs(hi-lo-closest) > 1 {
			t.Errorf("%s: as close as can be shows %v days, not %v", tab.key, hi-lo, closest)
		}
		h.WantNoProblems("closest, " + tab.key)
		h.Activate("charts/all")
		if lo, hi = g.shownDays(); lo != 0 || hi != all {
			t.Errorf("%s: everything is %v to %v", tab.key, lo, hi)
		}
	}
	h.Activate("charts/tab/ledger")
	h.Focus("charts/ledger")
	h.Letter('+')
	if lo, hi := g.shownDays(); hi-lo >= float64(g.session.Rules().Days()) {
		t.Error("the key + over the ledger looks no closer")
	}
}

// TestExport gives away every tab as a table that a program can read, and the
// page as a picture.
func TestExport(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, _ := room(t, h, false, session(t, 400))
	h.Letter('c')
	for _, tab := range chartTabs {
		h.Activate("charts/tab/" + tab.key)
		h.Activate("charts/csv")
		data := h.Given(g.exportName("csv"))
		if data == nil {
			t.Errorf("%s: no table was given", tab.key)
			continue
		}
		rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
		if err != nil || len(rows) < 10 || rows[0][0] != "date" {
			t.Errorf("%s: %v, %d rows", tab.key, err, len(rows))
		}
	}
	h.Activate("charts/png")
	if h.Given(g.exportName("png")) == nil {
		t.Error("no picture was given")
	}
	if !strings.Contains(h.Tree().Dump(), "Kept as "+g.exportName("png")) {
		t.Error("nobody says where the picture is")
	}
}

// TestTimeline finds what happened by its icon, by whose doing it was.
func TestTimeline(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 700))
	h.Letter('x')
	if g.page != "charts" || g.chartTab != "timeline" {
		t.Fatalf("the key of the timeline opens %q, %q", g.page, g.chartTab)
	}
	if !h.Has("mark/0") {
		t.Fatal("in two years nothing happened")
	}
	h.Focus("mark/0")
	h.Key(ui.KeyInfo)
	if !h.Tree().TipOpen("mark/0") {
		t.Error("an icon does not say what it stands for")
	}
	first := view.Timeline(g.session.Campaign())[0]
	if got := h.Tree().Find("mark/0").Label; !strings.Contains(got, g.Text(first.Text)) {
		t.Errorf("the first icon is %q, the first thing that happened %q", got, g.Text(first.Text))
	}
}

func TestEveryKindOfNewsIsSomebodysDoing(t *testing.T) {
	count := [lanes]int{}
	for k := state.NewsNone + 1; k < state.NewsKinds; k++ {
		if laneOf(k.String()) != newsLane(k) {
			t.Errorf("%s is in lane %d as a mark and in %d as news", k, laneOf(k.String()), newsLane(k))
		}
		count[newsLane(k)]++
	}
	for l, n := range count {
		if n == 0 {
			t.Errorf("nothing is ever the doing of %s", laneNames[l])
		}
	}
}

// TestLogIsFiltered shows only what the other side did.
func TestLogIsFiltered(t *testing.T) {
	h := rehearsal.New(t, 1280, 720, 10)
	g, _ := room(t, h, false, session(t, 400))
	rows := func() int { return strings.Count(h.Tree().Dump(), "\n      row\n") }
	h.Letter('l')
	if rows() == 0 {
		t.Fatal("the log is empty")
	}
	h.Activate("log/filter/theirs")
	if g.logLane != "theirs" || rows() == 0 {
		t.Fatalf("shown is %q in %d rows", g.logLane, rows())
	}
	for _, n := range g.session.Log() {
		if newsLane(n.Kind) == laneOurs && strings.Contains(h.Tree().Dump(), `"`+g.Text(n.Text)+`"`) {
			t.Errorf("the other side's doings list %q", g.Text(n.Text))
		}
	}
}
