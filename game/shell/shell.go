package shell

import (
	"errors"
	"io"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/audio"
	"hardcurrency/game/paint"
	"hardcurrency/game/stage"
	"hardcurrency/game/store"
	"hardcurrency/game/ui"
)

// Config is what a game is run with.
type Config struct {
	// Title is the title of the window.
	Title string
	// Scene is the first scene.
	Scene stage.Scene
	// Library is where pictures and fonts come from.
	Library paint.Library
	// Measurer measures text; it must have the same fonts as Library.
	Measurer *ui.Measurer
	// Store is where files are kept; Where names it in messages, such as the
	// path of a folder, and may be empty.
	Store store.Store
	Where string
	// Settings are those to begin with. They are not read from the store here,
	// but written there when a scene changes them.
	Settings stage.Settings
	// Override, if not nil, is applied to the settings in force but never kept:
	// what was asked for on the command line.
	Override func(*stage.Settings)
	// Width and Height are the size of the window in device-independent pixels.
	// 0 is 1280 by 720.
	Width, Height int
	// Script, if not nil, plays the game in place of a person; see Script.
	Script *Script
	// Version is printed in the report of a crash.
	Version string
	// Errors is where the one sentence about a crash goes.
	Errors io.Writer
}

// ErrCrashed is returned by Run after a fault in the game itself. It has been
// reported already.
var ErrCrashed = errors.New("the game stopped because of a fault of its own")

// Smallest size of the window that the layouts are made for.
const (
	minWidth, minHeight         = 960, 540
	defaultWidth, defaultHeight = 1280, 720
)

// Run plays a game until it ends. It must be called from the main goroutine, and
// only once.
func Run(c Config) error {
	s := newShell(c)
	w, h := c.Width, c.Height
	if w <= 0 || h <= 0 {
		w, h = defaultWidth, defaultHeight
	}
	ebiten.SetWindowTitle(c.Title)
	ebiten.SetWindowSize(w, h)
	ebiten.SetWindowSizeLimits(min(w, minWidth), min(h, minHeight), -1, -1)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetWindowClosingHandled(true)
	ebiten.SetFullscreen(s.inForce.Fullscreen)
	// Frames set the pace of the loop; days keep to the clock.
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetVsyncEnabled(c.Script == nil)
	// What has not changed need not be drawn again.
	ebiten.SetScreenClearedEveryFrame(false)
	err := ebiten.RunGameWithOptions(s, &ebiten.RunGameOptions{
		X11ClassName: "hardcurrency", X11InstanceName: "hardcurrency",
	})
	s.end()
	return err
}

// shell is the game as the graphics library sees it, and the host of the scenes.
type shell struct {
	config  Config
	painter *paint.Painter
	mixer   *audio.Mixer
	stack   stack
	input   input
	jobs    jobs
	desk    desk
	mirror  mirror
	screen  screen
	meter   meter
	copying ebiten.DrawImageOptions

	chosen  stage.Settings // what the player chose
	inForce stage.Settings // with what was asked for on the command line

	before   time.Time // the frame before
	touched  bool      // a finger has been seen
	captured bool      // a picture of the next frame is wanted
	wanted   *picture  // and by a scene, nil if not
	quitting bool
	failed   error // ends the loop
	frames   int
}

func newShell(c Config) *shell {
	if c.Errors == nil {
		c.Errors = io.Discard
	}
	s := &shell{config: c, painter: paint.New(c.Library), mixer: audio.New()}
	s.jobs.init(sharedThread, s.desk.guard)
	s.setSettings(c.Settings)
	s.mixer.Start(s.inForce.Mute)
	s.Push(c.Scene)
	return s
}

// Update is one turn of the loop.
func (s *shell) Update() (err error) {
	defer s.catch(&err)
	s.meter.enter()
	defer s.meter.leave()
	if s.failed != nil {
		return s.failed
	}
	dt := s.elapsed()
	s.stack.settle(s)
	top := s.stack.top()
	if top == nil {
		return ebiten.Termination
	}
	if ebiten.IsWindowBeingClosed() {
		if q, ok := top.(stage.Quitter); !ok || q.MayQuit() {
			s.quitting = true
		}
	}
	if s.quitting {
		return ebiten.Termination
	}
	s.desk.deliver()
	s.jobs.deliver()
	s.receive()
	tree := top.Tree()
	if s.config.Script != nil {
		if done, err := s.config.Script.step(s, tree, dt); err != nil {
			return err
		} else if done {
			return ebiten.Termination
		}
	} else {
		s.input.collect(s, tree, dt)
	}
	s.mirror.collect(s, tree)
	top.Update(dt)
	tree.Update(float32(dt))
	s.mirror.show(s, tree)
	s.jobs.work(dt)
	return nil
}

// scriptStep is the time between two frames while a script plays: pictures do
// not depend on how fast the machine is.
const scriptStep = 1.0 / 60

// elapsed is the time since the last frame, in seconds.
func (s *shell) elapsed() float64 {
	if s.config.Script != nil {
		return scriptStep
	}
	now := time.Now()
	dt := 0.0
	if !s.before.IsZero() {
		dt = now.Sub(s.before).Seconds()
	}
	s.before = now
	return min(max(dt, 0), stage.MaxStep)
}

// Draw is called when a frame is due.
func (s *shell) Draw(target *ebiten.Image) {
	var err error
	defer func() {
		if err != nil {
			s.failed = err
		}
	}()
	defer s.catch(&err)
	s.meter.enter()
	if top := s.stack.top(); top != nil {
		list := top.Tree().Draw()
		s.painter.Scale = top.Tree().Theme().Scale
		s.painter.Refresh(target, list)
	}
	s.meter.leave()
	s.meter.frame()
	if s.captured {
		s.captured = false
		s.keepPicture(target)
	}
	if p := s.wanted; p != nil {
		s.wanted = nil
		s.export(p, read(target))
	}
	if s.config.Script != nil {
		if err = s.config.Script.drawn(target); err != nil {
			return
		}
	}
	s.frames++
	if s.frames == 1 {
		s.mirror.ready()
	}
}

// DrawFinalScreen puts the picture on the window: a plain copy, since a pixel of
// the one is a pixel of the other. (Fractions of a pixel in the size of the
// window would otherwise have it scaled by a hair, and blurred.)
func (s *shell) DrawFinalScreen(screen ebiten.FinalScreen, picture *ebiten.Image, m ebiten.GeoM) {
	const hair = 0.01
	if k := m.Element(0, 0); k < 1-hair || k > 1+hair {
		ebiten.DefaultDrawFinalScreen(screen, picture, m)
		return
	}
	s.copying.Blend = ebiten.BlendCopy
	screen.DrawImage(picture, &s.copying)
}

// Layout is asked by the graphics library in place of LayoutF.
func (s *shell) Layout(w, h int) (int, int) { panic("shell: Layout is not used") }

// LayoutF makes a pixel of the game a pixel of the screen.
func (s *shell) LayoutF(w, h float64) (float64, float64) {
	if s.screen.asks(w, h) {
		s.screen.nominal = 1
		if m := ebiten.Monitor(); m != nil {
			s.screen.nominal = min(m.DeviceScaleFactor(), maxDensity)
		}
	}
	if s.screen.resize(w, h, s.screen.nominal) {
		s.dress()
	}
	return float64(s.screen.w), float64(s.screen.h)
}

// end lets go of everything when the loop has ended.
func (s *shell) end() {
	s.jobs.stop()
	s.desk.finish()
	s.mixer.Close()
}

// catch turns a panic into a report and an error.
func (s *shell) catch(err *error) {
	if r := recover(); r != nil {
		s.crash(r)
		*err = ErrCrashed
	}
}
