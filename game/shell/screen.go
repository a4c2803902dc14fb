package shell

import (
	"math"
	"slices"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// screen knows the size of the window and what it shows.
type screen struct {
	w, h    int     // pixels
	density float64 // pixels a device-independent pixel

	// What was drawn last, to see whether drawing again would change anything.
	target *ebiten.Image
	ops    []ui.Op
	points []float32
}

// resize takes the window's size in device-independent pixels and says whether
// anything about it is new.
func (s *screen) resize(w, h, density float64) bool {
	pw, ph := int(math.Ceil(w*density)), int(math.Ceil(h*density))
	pw, ph = max(pw, 1), max(ph, 1)
	if pw == s.w && ph == s.h && density == s.density {
		return false
	}
	s.w, s.h, s.density = pw, ph, density
	return true
}

// changed says whether list differs from the one drawn last on target, and
// remembers it.
func (s *screen) changed(target *ebiten.Image, list *ui.DisplayList) bool {
	if target == s.target && slices.Equal(list.Ops, s.ops) && slices.Equal(list.Points, s.points) {
		return false
	}
	s.target = target
	s.ops = append(s.ops[:0], list.Ops...)
	s.points = append(s.points[:0], list.Points...)
	return true
}

// theme is the one for a scene on this screen. A theme counts in pixels; a dense
// screen has more of them to the inch, and everything on it as many more.
func (s *screen) theme(scene stage.Scene, o theme.Options) theme.Theme {
	if c, ok := scene.(stage.Sided); ok {
		o.Coalition = c.Coalition()
	}
	d := max(s.density, 1)
	t := theme.New(int(float64(s.w)/d), int(float64(s.h)/d), o)
	t.Scale *= float32(d)
	t.W, t.H = float32(s.w)/t.Scale, float32(s.h)/t.Scale
	return t
}
