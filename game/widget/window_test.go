package widget

import (
	"math"
	"testing"

	"hardcurrency/game/ui"
)

func TestWindowStaysWithin(t *testing.T) {
	w := Window{Lo: 0, Hi: 100, Least: 10}
	for _, c := range []struct{ lo, hi, wantLo, wantHi float64 }{
		{20, 60, 20, 60}, {-20, 20, 0, 40}, {90, 130, 60, 100}, {-50, 300, 0, 100}, {50, 51, 45.5, 55.5},
	} {
		if lo, hi := w.Part(c.lo, c.hi); math.Abs(lo-c.wantLo) > 1e-9 || math.Abs(hi-c.wantHi) > 1e-9 {
			t.Errorf("Part(%v, %v) = %v, %v, want %v, %v", c.lo, c.hi, lo, hi, c.wantLo, c.wantHi)
		}
	}
}

func TestZoomKeepsItsPlace(t *testing.T) {
	w := Window{Lo: 0, Hi: 100, Least: 10}
	for _, at := range []float64{0, 0.25, 0.5, 1} {
		lo, hi := w.Zoom(20, 80, 2, at)
		if before, after := 20+60*at, lo+(hi-lo)*at; math.Abs(before-after) > 1e-9 || math.Abs(hi-lo-30) > 1e-9 {
			t.Errorf("at %v the view is %v to %v: what was at %v is now %v", at, lo, hi, before, after)
		}
	}
	if lo, hi := w.Zoom(40, 52, 5, 0.5); hi-lo != 10 {
		t.Errorf("closer than the least: %v to %v", lo, hi)
	}
	if lo, hi := w.Zoom(0, 60, 0.1, 0.9); lo != 0 || hi != 100 {
		t.Errorf("further than everything: %v to %v", lo, hi)
	}
}

// TestChartMoves drags, turns the wheel and presses keys over a chart.
func TestChartMoves(t *testing.T) {
	lo, hi := 0.0, 100.0
	k := testKit(t, 1920, 1080, 10)
	version := uint64(0)
	k.Tree.Mount(ui.Ground, "page", ui.PartFunc{V: func() uint64 { return version }, B: func() *ui.Node {
		n := Chart(k, ChartSpec{ID: "chart", Label: "chart", W: 400, H: 200, X: Axis{Lo: lo, Hi: hi}, Y: Axis{Lo: 0, Hi: 1},
			FormatY: func(float64) string { return "" },
			Window:  Window{Lo: 0, Hi: 100, Least: 10, OnView: func(a, b float64) { lo, hi = a, b; version++ }},
		})
		n.Place = ui.At(10, 10)
		return n
	}})
	k.Tree.Update(0)
	r := k.Tree.Find("chart").Rect()
	x, y := r.X+r.W/2, r.Y+r.H/2
	k.Tree.Post(ui.Event{Kind: ui.PointerMove, X: x, Y: y})
	k.Tree.Post(ui.Event{Kind: ui.Wheel, X: x, Y: y, DY: -1})
	k.Tree.Update(0)
	if span := hi - lo; span >= 100 || math.Abs((lo+hi)/2-50) > 2 {
		t.Fatalf("after the wheel %v to %v is shown", lo, hi)
	}
	before := lo
	k.Tree.Post(ui.Event{Kind: ui.PointerDown, X: x, Y: y})
	k.Tree.Post(ui.Event{Kind: ui.PointerMove, X: x + 30, Y: y})
	k.Tree.Post(ui.Event{Kind: ui.PointerMove, X: x + 60, Y: y})
	k.Tree.Post(ui.Event{Kind: ui.PointerUp, X: x + 60, Y: y})
	k.Tree.Update(0)
	if lo >= before {
		t.Fatalf("dragged to the right, %v to %v is shown, from %v", lo, hi, before)
	}
	k.Tree.Focus("chart", true)
	k.Tree.Post(ui.Event{Kind: ui.KeyDown, Key: ui.KeyRune, Rune: '+'})
	k.Tree.Update(0)
	k.Tree.Post(ui.Event{Kind: ui.KeyDown, Key: ui.KeyHome})
	k.Tree.Update(0)
	if lo != 0 || hi != 100 {
		t.Errorf("Home shows %v to %v", lo, hi)
	}
}
