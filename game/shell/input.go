package shell

import (
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/inpututil"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// input turns what the graphics library reports into events.
type input struct {
	mouseX, mouseY int
	seen           bool // the mouse has been looked at once
	moved          bool // it has moved since: there is one
	inside         bool // it is in the window, or drags from there

	keys    []ebiten.Key
	touches []ebiten.TouchID
	chars   []rune
	finger  ebiten.TouchID
	x, y    int     // where the finger is
	down    bool    // the finger is on the screen
	touched bool    // a finger has been on the screen
	spread  float64 // between two fingers, or 0
	held    ebiten.Key
	holding bool
	wait    float64 // seconds until a held key repeats
}

const (
	repeatAfter = 0.42 // seconds until a held key repeats for the first time
	repeatEvery = 0.04 // seconds
)

// collect posts what has happened since the last frame.
func (in *input) collect(s *shell, t *ui.Tree, dt float64) {
	mods := modifiers()
	in.keyboard(s, t, mods, dt)
	in.mouse(s, t, mods)
	in.touch(s, t, mods)
}

func modifiers() (m ui.Mods) {
	if ebiten.IsKeyPressed(ebiten.KeyShift) {
		m |= ui.Shift
	}
	if ebiten.IsKeyPressed(ebiten.KeyControl) || ebiten.IsKeyPressed(ebiten.KeyMeta) {
		m |= ui.Command
	}
	if ebiten.IsKeyPressed(ebiten.KeyAlt) {
		m |= ui.Alt
	}
	return m
}

func (in *input) mouse(s *shell, t *ui.Tree, mods ui.Mods) {
	if in.down {
		return // browsers move the mouse after a finger
	}
	x, y := ebiten.CursorPosition()
	// Where there is no mouse it is said to be in a corner, and would point there.
	wx, wy := ebiten.Wheel()
	in.moved = in.moved || in.seen && (x != in.mouseX || y != in.mouseY) || wx != 0 || wy != 0 || anyButton()
	if in.seen = true; !in.moved {
		in.mouseX, in.mouseY = x, y
		return
	}
	inside := x >= 0 && y >= 0 && x < s.screen.w && y < s.screen.h
	fx, fy := float32(x), float32(y)
	if inside && (x != in.mouseX || y != in.mouseY || !in.inside) {
		t.Post(ui.Event{Kind: ui.PointerMove, X: fx, Y: fy, Mods: mods})
	} else if !inside && in.inside && !ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft) {
		t.Post(ui.Event{Kind: ui.PointerLeave})
	} else if !inside && (x != in.mouseX || y != in.mouseY) {
		// A drag goes on outside the window.
		t.Post(ui.Event{Kind: ui.PointerMove, X: fx, Y: fy, Mods: mods})
	}
	in.mouseX, in.mouseY, in.inside = x, y, inside || ebiten.IsMouseButtonPressed(ebiten.MouseButtonLeft)
	for b, button := range buttons {
		if inpututil.IsMouseButtonJustPressed(ebiten.MouseButton(b)) {
			s.gesture()
			t.Post(ui.Event{Kind: ui.PointerDown, X: fx, Y: fy, Button: button, Mods: mods})
		}
		if inpututil.IsMouseButtonJustReleased(ebiten.MouseButton(b)) {
			t.Post(ui.Event{Kind: ui.PointerUp, X: fx, Y: fy, Button: button, Mods: mods})
		}
	}
	if (wx != 0 || wy != 0) && inside {
		t.Post(ui.Event{Kind: ui.Wheel, X: fx, Y: fy, DX: float32(wx), DY: -float32(wy), Mods: mods})
	}
}

var buttons = map[ebiten.MouseButton]ui.PointerButton{
	ebiten.MouseButtonLeft:   ui.Primary,
	ebiten.MouseButtonRight:  ui.Secondary,
	ebiten.MouseButtonMiddle: ui.Middling,
}

func anyButton() bool {
	for b := range buttons {
		if ebiten.IsMouseButtonPressed(b) {
			return true
		}
	}
	return false
}

// touch follows the first finger as a pointer. Two fingers moving apart or
// together are a wheel between them.
func (in *input) touch(s *shell, t *ui.Tree, mods ui.Mods) {
	in.touches = ebiten.AppendTouchIDs(in.touches[:0])
	// Larger targets, but only when the finger has left: nothing may move below it.
	if in.touched && !s.touched && len(in.touches) == 0 {
		s.touched = true
		s.dress()
	}
	in.touched = in.touched || len(in.touches) > 0
	post := func(kind ui.EventKind, x, y int) {
		t.Post(ui.Event{Kind: kind, X: float32(x), Y: float32(y), Touch: true, Mods: mods})
	}
	if in.down {
		if inpututil.IsTouchJustReleased(in.finger) || !contains(in.touches, in.finger) {
			in.down = false
			x, y := inpututil.TouchPositionInPreviousTick(in.finger)
			post(ui.PointerUp, x, y)
		} else {
			x, y := ebiten.TouchPosition(in.finger)
			if x != in.x || y != in.y {
				post(ui.PointerMove, x, y)
				in.x, in.y = x, y
			}
		}
	}
	if !in.down && len(in.touches) > 0 && inpututil.TouchPressDuration(in.touches[0]) <= 1 {
		s.gesture()
		in.finger, in.down = in.touches[0], true
		in.x, in.y = ebiten.TouchPosition(in.finger)
		post(ui.PointerDown, in.x, in.y)
	}
	in.pinch(t, mods)
}

// pinch turns two fingers into a wheel: twice as far apart is four notches.
func (in *input) pinch(t *ui.Tree, mods ui.Mods) {
	if len(in.touches) != 2 {
		in.spread = 0
		return
	}
	ax, ay := ebiten.TouchPosition(in.touches[0])
	bx, by := ebiten.TouchPosition(in.touches[1])
	spread := math.Hypot(float64(ax-bx), float64(ay-by))
	if in.spread > 0 && spread > 0 {
		if notches := 4 * math.Log2(spread/in.spread); math.Abs(notches) > 0.02 {
			t.Post(ui.Event{Kind: ui.Wheel, X: float32(ax+bx) / 2, Y: float32(ay+by) / 2, DY: -float32(notches), Mods: mods, Touch: true})
		}
	}
	in.spread = spread
}

func contains(ids []ebiten.TouchID, id ebiten.TouchID) bool {
	for _, i := range ids {
		if i == id {
			return true
		}
	}
	return false
}

// gesture is told of every press: browsers allow sound only after one.
func (s *shell) gesture() { s.mixer.Unlock() }

// options are those of the theme: as chosen, and with large targets once a
// finger has been seen.
func (s *shell) options() theme.Options {
	o := s.inForce.Options()
	o.Touch = o.Touch || s.touched
	return o
}

func (in *input) keyboard(s *shell, t *ui.Tree, mods ui.Mods, dt float64) {
	in.keys = inpututil.AppendJustPressedKeys(in.keys[:0])
	for _, k := range in.keys {
		s.gesture()
		if s.hotkey(k, mods) {
			continue
		}
		in.press(t, k, mods)
		in.held, in.holding, in.wait = k, true, repeatAfter
	}
	switch {
	case !in.holding:
	case !ebiten.IsKeyPressed(in.held):
		in.holding = false
	default:
		for in.wait -= dt; in.wait <= 0; in.wait += repeatEvery {
			if repeats(in.held) {
				in.press(t, in.held, mods)
			}
		}
	}
	in.chars = ebiten.AppendInputChars(in.chars[:0])
	for _, r := range in.chars {
		if unicode.IsPrint(r) && mods&(ui.Command|ui.Alt) == 0 {
			t.Post(ui.Event{Kind: ui.TextInput, Text: string(r), Mods: mods})
		}
	}
}

func (in *input) press(t *ui.Tree, k ebiten.Key, mods ui.Mods) {
	if named, ok := named[k]; ok {
		t.Post(ui.Event{Kind: ui.KeyDown, Key: named, Mods: mods})
		return
	}
	if r := runeOf(k); r != 0 {
		e := ui.Event{Kind: ui.KeyDown, Key: ui.KeyRune, Rune: r, Mods: mods}
		if r == '?' || r == '/' && mods&ui.Shift != 0 {
			e.Key = ui.KeyInfo
		}
		t.Post(e)
	}
}

// repeats says whether a held key is pressed again and again. Letters that mean
// an action are not, and what is typed repeats by itself.
func repeats(k ebiten.Key) bool {
	switch named[k] {
	case ui.KeyUp, ui.KeyDownArrow, ui.KeyLeft, ui.KeyRight, ui.KeyPageUp, ui.KeyPageDown,
		ui.KeyBackspace, ui.KeyDelete, ui.KeyTab:
		return true
	}
	return false
}

var named = map[ebiten.Key]ui.Key{
	ebiten.KeyTab: ui.KeyTab, ebiten.KeyEnter: ui.KeyEnter, ebiten.KeyNumpadEnter: ui.KeyEnter,
	ebiten.KeySpace: ui.KeySpace, ebiten.KeyEscape: ui.KeyEscape,
	ebiten.KeyArrowUp: ui.KeyUp, ebiten.KeyArrowDown: ui.KeyDownArrow,
	ebiten.KeyArrowLeft: ui.KeyLeft, ebiten.KeyArrowRight: ui.KeyRight,
	ebiten.KeyHome: ui.KeyHome, ebiten.KeyEnd: ui.KeyEnd,
	ebiten.KeyPageUp: ui.KeyPageUp, ebiten.KeyPageDown: ui.KeyPageDown,
	ebiten.KeyBackspace: ui.KeyBackspace, ebiten.KeyDelete: ui.KeyDelete,
	ebiten.KeyF1: ui.KeyInfo,
}

// runeOf is what a key types on the keyboard in use, in lower case, or 0. Digits
// are digits on the row and on the block.
func runeOf(k ebiten.Key) rune {
	if k >= ebiten.KeyNumpad0 && k <= ebiten.KeyNumpad9 {
		return '0' + rune(k-ebiten.KeyNumpad0)
	}
	if k >= ebiten.KeyDigit0 && k <= ebiten.KeyDigit9 {
		// On some layouts the row types digits only with Shift. The keys for
		// the speeds are still these.
		return '0' + rune(k-ebiten.KeyDigit0)
	}
	switch k {
	case ebiten.KeyNumpadAdd:
		return '+'
	case ebiten.KeyNumpadSubtract:
		return '-'
	}
	if name := ebiten.KeyName(k); name != "" {
		if r, n := utf8.DecodeRuneInString(name); n == len(name) {
			return unicode.ToLower(r)
		}
	}
	if k >= ebiten.KeyA && k <= ebiten.KeyZ {
		return 'a' + rune(k-ebiten.KeyA)
	}
	return 0
}

// hotkey does what keys mean in every scene.
func (s *shell) hotkey(k ebiten.Key, mods ui.Mods) bool {
	if sharedThread {
		return false // in a browser these belong to it
	}
	switch {
	case k == ebiten.KeyF11, k == ebiten.KeyEnter && mods&ui.Alt != 0:
		n := s.chosen
		n.Fullscreen = !ebiten.IsFullscreen()
		s.Apply(n)
	case k == ebiten.KeyF12:
		s.captured = true
	default:
		return false
	}
	return true
}
