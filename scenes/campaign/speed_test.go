package campaign

import (
	"testing"

	"hardcurrency/scenes/internal/rehearsal"
)

// BenchmarkDay lives a day with the coal panel open and builds, lays out and
// records what changed: what a day costs beside its simulation.
func BenchmarkDay(b *testing.B) {
	h := rehearsal.New(b, 1920, 1080, 10)
	g, _ := room(b, h, false, session(b, 400))
	tree := g.Tree()
	b.ReportAllocs()
	for b.Loop() {
		if h.Tree().Modal() != "" {
			tree.CloseTop()
		}
		g.day()
		if g.ended {
			b.Fatal("the campaign ended")
		}
		g.Update(1.0 / 60)
		tree.Update(1.0 / 60)
		tree.Draw()
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
