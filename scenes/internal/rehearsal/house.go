// Package rehearsal runs scenes without a window, for tests: a host with a
// stack, a store in memory and settings, and hands that click, type and press
// keys through the same events as the shell's.
//
// It may import game/stage, game/ui and what they import, assets for the fonts
// and texts, and testing. Nothing but tests may import it.
package rehearsal

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/game/i18n"
	"hardcurrency/game/stage"
	"hardcurrency/game/store"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// House is a host. Work passed to Go is done at once and its end is delivered
// with the next frame; jobs go on a little with each frame.
type House struct {
	T testing.TB
	// Files is the store; a test may put another in its place before the first
	// frame.
	Files store.Store
	// InBrowser makes it a host that cannot quit.
	InBrowser bool
	// QuitAsked is whether a scene has asked to quit.
	QuitAsked bool
	// Copied is what was put on the clipboard last, Exported what was handed out,
	// which ExportFails prevents. Offered is what the player chooses when
	// asked for a file; nil is a machine that cannot ask.
	Copied      string
	Exported    []File
	ExportFails bool
	Offered     *File
	// Sounds are those that were played, newest last.
	Sounds []stage.Sound

	measurer *ui.Measurer
	w, h     int
	settings stage.Settings
	scenes   []stage.Scene
	shown    stage.Scene
	started  map[stage.Scene]bool
	pending  []func()
	ready    []func()
	jobs     []*job
}

// File is a file with its name.
type File struct {
	Name string
	Data []byte
}

// measurer is made once: parsing fonts takes longer than most tests.
var measurer = sync.OnceValues(func() (*ui.Measurer, error) {
	fonts := ui.Fonts{}
	for f := range ui.Face(ui.Faces) {
		fonts[f] = assets.Font(assets.Faces[f])
	}
	return ui.NewMeasurer(fonts)
})

// Words is the catalogue of the game, or the one that shows texts that do not
// fit.
func Words(t testing.TB, pseudo bool) *i18n.Catalogue {
	t.Helper()
	words, err := i18n.Load(assets.FS, "locales/en", "en")
	if err != nil {
		t.Fatal(err)
	}
	if pseudo {
		return words.Pseudo()
	}
	return words
}

// New makes a house with a window of w by h pixels and the interface at so many
// tenths, without motion.
func New(t testing.TB, w, h, tenths int) *House {
	t.Helper()
	m, err := measurer()
	if err != nil {
		t.Fatal(err)
	}
	s := stage.DefaultSettings()
	s.Tenths, s.ReduceMotion = tenths, true
	return &House{T: t, Files: &store.Memory{}, measurer: m, w: w, h: h, settings: s, started: map[stage.Scene]bool{}}
}

func (h *House) theme(s stage.Scene) theme.Theme {
	o := h.settings.Options()
	if c, ok := s.(stage.Sided); ok {
		o.Coalition = c.Coalition()
	}
	return theme.New(h.w, h.h, o)
}

// NewTree implements stage.Host.
func (h *House) NewTree() *ui.Tree { return ui.NewTree(h.measurer, h.theme(h.Top())) }

func (h *House) later(f func()) { h.pending = append(h.pending, f) }

func (h *House) pop() {
	if n := len(h.scenes); n > 0 {
		gone := h.scenes[n-1]
		h.scenes = h.scenes[:n-1]
		if s, ok := gone.(stage.Stopper); ok && h.started[gone] {
			s.Stop()
		}
		delete(h.started, gone)
	}
}

// Push implements stage.Host.
func (h *House) Push(s stage.Scene) { h.later(func() { h.scenes = append(h.scenes, s) }) }

// Replace implements stage.Host.
func (h *House) Replace(s stage.Scene) {
	h.later(func() {
		h.pop()
		h.scenes = append(h.scenes, s)
	})
}

// Pop implements stage.Host.
func (h *House) Pop() { h.later(h.pop) }

// Home implements stage.Host.
func (h *House) Home() {
	h.later(func() {
		for len(h.scenes) > 1 {
			h.pop()
		}
	})
}

// Quit implements stage.Host.
func (h *House) Quit() { h.QuitAsked = true }

// CanQuit implements stage.Host.
func (h *House) CanQuit() bool { return !h.InBrowser }

// Settings implements stage.Host.
func (h *House) Settings() stage.Settings { return h.settings }

// Apply implements stage.Host.
func (h *House) Apply(s stage.Settings) {
	h.settings = s.Fixed()
	for _, scene := range h.scenes {
		if h.started[scene] {
			scene.Tree().SetTheme(h.theme(scene))
		}
		if a, ok := scene.(stage.Adapter); ok {
			a.Adapt(h.settings)
		}
	}
	if err := h.Files.Write(stage.SettingsFile, h.settings.Encode()); err != nil {
		h.T.Errorf("settings: %v", err)
	}
}

// Resize gives the window another size, as a hand that drags its corner does.
func (h *House) Resize(width, height int) {
	h.T.Helper()
	h.w, h.h = width, height
	for _, scene := range h.scenes {
		if h.started[scene] {
			scene.Tree().SetTheme(h.theme(scene))
		}
	}
	h.Frames(2)
}

// Store implements stage.Host.
func (h *House) Store() store.Store { return h.Files }

// Go implements stage.Host.
func (h *House) Go(work, done func()) {
	work()
	if done != nil {
		h.ready = append(h.ready, done)
	}
}

// Answers are the sounds that only answer what a hand did, and so have no
// caption.
var Answers = []stage.Sound{stage.SoundTick, stage.SoundNotch, stage.SoundCommit, stage.SoundRefuse, stage.SoundOpen, stage.SoundClose}

// Sound implements stage.Host.
func (h *House) Sound(s stage.Sound) string {
	h.Sounds = append(h.Sounds, s)
	if !h.settings.Captions || slices.Contains(Answers, s) {
		return ""
	}
	return "caption." + string(s)
}

// Mood implements stage.Host.
func (h *House) Mood(float64, float64) {}

// Export implements stage.Host.
func (h *House) Export(name string, data []byte, done func(string)) {
	where := name
	if h.ExportFails {
		where = ""
	} else {
		h.Exported = append(h.Exported, File{name, data})
	}
	h.Go(func() {}, func() { done(where) })
}

// Picture implements stage.Host. Nothing is drawn here; the file says so.
func (h *House) Picture(name string, done func(string)) { h.Export(name, []byte("picture"), done) }

// Copy implements stage.Host.
func (h *House) Copy(text string) bool {
	h.Copied = text
	return true
}

// Import implements stage.Host: it takes the file that the test has laid out.
func (h *House) Import(take func(string, []byte)) bool {
	if h.Offered == nil {
		return false
	}
	take(h.Offered.Name, h.Offered.Data)
	return true
}

// Stamp implements stage.Host.
func (h *House) Stamp() string { return "2026-03-14 12:00" }

type job struct {
	stage.Job
	done, target int
	over         bool
}

// Cancel implements stage.Handle.
func (j *job) Cancel() { j.over = true }

// Run implements stage.Host.
func (h *House) Run(j stage.Job) stage.Handle {
	n := &job{Job: j, target: max(j.First, 1)}
	h.jobs = append(h.jobs, n)
	return n
}

// labour does one step of each job, so that a test with a forecast open does not
// take for ever.
func (h *House) labour() {
	jobs := h.jobs
	h.jobs = nil // a report may start another
	var left []*job
	for _, j := range jobs {
		if j.over {
			continue
		}
		more := j.Advance(1)
		j.done++
		if j.done >= j.target || !more {
			j.target *= 2
			if j.Report != nil {
				j.Report(j.done, !more)
			}
		}
		if more && !j.over {
			left = append(left, j)
		}
	}
	h.jobs = append(left, h.jobs...)
}

// settle makes the changes of the stack that were asked for.
func (h *House) settle() {
	for len(h.pending) > 0 || h.shown != h.Top() {
		todo := h.pending
		h.pending = nil
		for _, f := range todo {
			f()
		}
		if h.shown != nil && h.shown != h.Top() {
			if s, ok := h.shown.(stage.Shower); ok {
				s.Covered()
			}
		}
		top := h.Top()
		if top == h.shown {
			continue
		}
		h.shown = top
		if top == nil {
			continue
		}
		if !h.started[top] {
			h.started[top] = true
			top.Start(h)
		}
		if s, ok := top.(stage.Shower); ok {
			s.Shown()
		}
	}
}

// Top is the scene that is shown.
func (h *House) Top() stage.Scene {
	if n := len(h.scenes); n > 0 {
		return h.scenes[n-1]
	}
	return nil
}

// Tree is the tree of the scene that is shown.
func (h *House) Tree() *ui.Tree { return h.Top().Tree() }

// Open pushes a scene and shows it.
func (h *House) Open(s stage.Scene) {
	h.Push(s)
	h.Frame(0)
}

// Frame is one turn of the loop. What it draws is thrown away.
func (h *House) Frame(dt float64) {
	h.T.Helper()
	h.settle()
	todo := h.ready
	h.ready = nil
	for _, f := range todo {
		f()
	}
	h.labour()
	top := h.Top()
	if top == nil {
		h.T.Fatal("no scene is left")
	}
	top.Update(dt)
	top.Tree().Update(float32(dt))
	top.Tree().Draw()
	h.settle()
}

// Frames lets several frames go by, for what takes more than one.
func (h *House) Frames(n int) {
	h.T.Helper()
	for range n {
		h.Frame(1.0 / 60)
	}
}

// Describe is how the scene describes itself under one key.
func (h *House) Describe(key string) string {
	out := ""
	if d, ok := h.Top().(stage.Describer); ok {
		d.Describe(func(k string, v any) {
			if k == key {
				out = fmt.Sprint(v)
			}
		})
	}
	return out
}

// Given is the content of the file that was handed out last under a name; nil if
// there is none.
func (h *House) Given(name string) []byte {
	for i := len(h.Exported) - 1; i >= 0; i-- {
		if h.Exported[i].Name == name {
			return h.Exported[i].Data
		}
	}
	return nil
}
