package campaign

import (
	"slices"
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// BenchmarkDay lives a day with the coal panel open and builds, lays out and
// records what changed: what a day costs beside its simulation.
func BenchmarkDay(b *testing.B) {
	from := session(b, 400).Campaign()
	var g *Game
	b.ReportAllocs()
	for b.Loop() {
		if g == nil || g.ended {
			b.StopTimer()
			c := *from
			g, _ = room(b, rehearsal.New(b, 1920, 1080, 10), false, view.NewSession(&c, content.StateSeat))
			b.StartTimer()
		}
		passDay(g)
	}
}

// passDay lives a day and puts what came on top of the room away.
func passDay(g *Game) {
	tree := g.Tree()
	if tree.Modal() != "" {
		tree.CloseTop()
	}
	g.day()
	g.Update(1.0 / 60)
	tree.Update(1.0 / 60)
	tree.Draw()
}

// TestDayAllocatesLittle holds a quiet year with the coal panel open to a budget:
// what does not change from one day to the next is not made again.
func TestDayAllocatesLittle(t *testing.T) {
	g, _ := room(t, rehearsal.New(t, 1920, 1080, 10), false, session(t, 400))
	for range 30 {
		passDay(g)
	}
	const budget = 600
	if n := testing.AllocsPerRun(365, func() { passDay(g) }); n > budget {
		t.Errorf("a day allocates %.0f times", n)
	} else {
		t.Logf("a day allocates %.0f times", n)
	}
}

// BenchmarkGlide draws frames between two days: vessels move, and nothing else.
func BenchmarkGlide(b *testing.B) {
	h := rehearsal.New(b, 1920, 1080, 10)
	s := h.Settings()
	s.ReduceMotion = false
	h.Apply(s)
	g, _ := room(b, h, false, session(b, 400))
	tree := g.Tree()
	g.setSpeed(1)
	b.ReportAllocs()
	for b.Loop() {
		g.pace.Advance(1.0 / 6000)
		g.sync()
		g.glide(0.01)
		tree.Update(1.0 / 60)
		tree.Draw()
	}
}

// TestWhatIsKeptIsWhatWouldBeNew lives through half a year with panel after panel
// open: what is drawn with nodes kept from the days before is, to the last
// instruction and word, what is drawn when all are made anew.
func TestWhatIsKeptIsWhatWouldBeNew(t *testing.T) {
	for _, size := range [][2]int{{1920, 1080}, {1280, 720}} {
		h := rehearsal.New(t, size[0], size[1], 10)
		g, _ := room(t, h, false, session(t, 400))
		tree := g.Tree()
		for i := range 180 {
			if i%6 == 0 && tree.Modal() == "" {
				h.Letter(shortcutOf(places[i/6%len(places)].scheme))
			}
			passDay(g)
			if g.ended {
				break
			}
			if i%3 > 0 {
				continue
			}
			h.Frames(2)
			kept, dump := shown(tree), tree.Dump()
			tree.Rebuild()
			tree.Update(0)
			if got := tree.Dump(); got != dump {
				t.Fatalf("%v, day %d, panel %s: kept\n%s\nnew\n%s", size, g.state().Day, g.open, dump, got)
			}
			fresh := shown(tree)
			for k := range min(len(kept), len(fresh)) {
				if !kept[k].like(&fresh[k]) {
					t.Fatalf("%v, day %d, panel %s: kept %+v, new %+v", size, g.state().Day, g.open, kept[k], fresh[k])
				}
			}
			if len(kept) != len(fresh) {
				t.Fatalf("%v, day %d, panel %s: %d instructions, new %d", size, g.state().Day, g.open, len(kept), len(fresh))
			}
		}
	}
}

// drawn is an instruction with its points.
type drawn struct {
	op     ui.Op
	points []float32
}

// like says whether two instructions draw the same, but for what nobody sees: the
// map lets evidence grow a little before it draws it again.
func (d *drawn) like(o *drawn) bool {
	near := func(a, b float32) bool { return max(a-b, b-a) < 0.05 }
	a, b := d.op, o.op
	if !near(a.Rect.X, b.Rect.X) || !near(a.Rect.Y, b.Rect.Y) || !near(a.Rect.W, b.Rect.W) || !near(a.Rect.H, b.Rect.H) {
		return false
	}
	a.Rect, b.Rect = ui.Rect{}, ui.Rect{}
	return a == b && slices.EqualFunc(d.points, o.points, near)
}

// shown is what a tree draws above sea and land, which are the first layer.
func shown(tree *ui.Tree) (out []drawn) {
	list := tree.Draw()
	land := slices.IndexFunc(list.Ops, func(o ui.Op) bool { return o.Kind == ui.OpLayerEnd })
	for _, op := range list.Ops[land+1:] {
		points := slices.Clone(list.Points[2*op.First : 2*(op.First+op.Count)])
		op.First, op.Version = 0, 0
		out = append(out, drawn{op, points})
	}
	return out
}
