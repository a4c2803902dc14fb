package widget

import (
	"math"

	"hardcurrency/game/ui"
)

// Window lets a person move along the horizontal axis of a chart and look closer:
// the wheel and the keys plus and minus zoom, dragging and the arrow keys with
// Shift move, Home shows all. The chart itself shows Axis.Lo to Axis.Hi; OnView
// asks for another part, and whoever builds the chart gives it.
type Window struct {
	// Lo and Hi are the ends of everything there is to see, Least the narrowest
	// part, in the units of the axis.
	Lo, Hi, Least float64
	// OnView is told the part that is wanted, within Lo and Hi. Nil means that the
	// chart stands still.
	OnView func(lo, hi float64)
}

// zoomStep is how much closer one turn of the wheel or one key goes.
const zoomStep = 1.3

// Part returns the part nearest to the one that is wanted.
func (w *Window) Part(lo, hi float64) (float64, float64) {
	span := math.Min(math.Max(hi-lo, w.Least), w.Hi-w.Lo)
	lo = math.Min(math.Max((lo+hi-span)/2, w.Lo), w.Hi-span)
	return lo, lo + span
}

// Zoom returns the part seen from so many times as near, with what is at a place
// between 0 and 1 staying there.
func (w *Window) Zoom(lo, hi, factor, at float64) (float64, float64) {
	span := math.Min(math.Max((hi-lo)/factor, w.Least), w.Hi-w.Lo)
	lo += at * (hi - lo - span)
	lo = math.Min(math.Max(lo, w.Lo), w.Hi-span)
	return lo, lo + span
}

// hold gives a node the handlers of a window that shows lo to hi; left and right
// say where the plot lies in the node, in pixels.
func (w *Window) hold(n *ui.Node, lo, hi float64, edges func() (left, right float32), keep *windowState) {
	if w.OnView == nil {
		return
	}
	frac := func(x float32) float64 {
		left, right := edges()
		return clamp01(float64((x - left) / max(1, right-left)))
	}
	zoom := func(factor, at float64) { w.OnView(w.Zoom(lo, hi, factor, at)) }
	n.OnWheel = func(e ui.Event) bool {
		if e.DY == 0 || e.Mods != 0 {
			return false
		}
		factor := zoomStep
		if e.DY > 0 {
			factor = 1 / zoomStep
		}
		zoom(factor, frac(e.X-n.Rect().X))
		return true
	}
	n.OnDrag = func(d ui.Drag) {
		switch d.Phase {
		case ui.DragStart:
			keep.lo, keep.hi = lo, hi
		case ui.DragMove:
			left, right := edges()
			by := float64(d.DX/max(1, right-left)) * (keep.hi - keep.lo)
			w.OnView(w.Part(keep.lo-by, keep.hi-by))
		case ui.DragCancel:
			w.OnView(keep.lo, keep.hi)
		}
	}
	inner := n.OnKey
	n.OnKey = func(e ui.Event) bool {
		step := (hi - lo) / 10
		switch {
		case e.Key == ui.KeyRune && (e.Rune == '+' || e.Rune == '='):
			zoom(zoomStep, 0.5)
		case e.Key == ui.KeyRune && e.Rune == '-':
			zoom(1/zoomStep, 0.5)
		case e.Key == ui.KeyHome:
			w.OnView(w.Lo, w.Hi)
		case e.Key == ui.KeyLeft && e.Mods&ui.Shift != 0:
			w.OnView(w.Part(lo-step, hi-step))
		case e.Key == ui.KeyRight && e.Mods&ui.Shift != 0:
			w.OnView(w.Part(lo+step, hi+step))
		default:
			return inner != nil && inner(e)
		}
		return true
	}
}

// windowState is where a drag began.
type windowState struct{ lo, hi float64 }
