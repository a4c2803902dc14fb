package campaign

import (
	"testing"

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
