package shell

import (
	"math"

	"hardcurrency/game/stage"
	"hardcurrency/game/theme"
)

// screen knows the size of the window and what it shows.
type screen struct {
	w, h    int     // pixels
	density float64 // pixels a device-independent pixel

	// Asking for the monitor takes several calls of the window system.
	nominal        float64 // density of the monitor when it was last asked for
	outerW, outerH float64 // size of the window then, in device-independent pixels
	layouts        int
}

// monitorEvery is after how many frames the monitor is asked for again: the
// window may have been dragged to another.
const monitorEvery = 30

// asks says whether the monitor should be asked for its density now.
func (s *screen) asks(w, h float64) bool {
	s.layouts++
	if w == s.outerW && h == s.outerH && s.layouts%monitorEvery != 0 {
		return false
	}
	s.outerW, s.outerH = w, h
	return true
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
