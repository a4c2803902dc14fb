package shell

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"time"

	"hardcurrency/game/audio"
	"hardcurrency/game/stage"
	"hardcurrency/game/store"
	"hardcurrency/game/ui"

	"github.com/hajimehoshi/ebiten/v2"
)

var _ stage.Host = (*shell)(nil)

// NewTree implements stage.Host.
func (s *shell) NewTree() *ui.Tree {
	t := ui.NewTree(s.config.Measurer, s.screen.theme(s.stack.top(), s.options()))
	t.Cue = s.cue
	return t
}

// Push implements stage.Host.
func (s *shell) Push(n stage.Scene) { s.stack.later(func(k *stack) { k.push(n) }) }

// Replace implements stage.Host.
func (s *shell) Replace(n stage.Scene) {
	s.stack.later(func(k *stack) {
		k.pop()
		k.push(n)
	})
}

// Pop implements stage.Host.
func (s *shell) Pop() { s.stack.later((*stack).pop) }

// Home implements stage.Host.
func (s *shell) Home() {
	s.stack.later(func(k *stack) {
		for len(k.scenes) > 1 {
			k.pop()
		}
	})
}

// Quit implements stage.Host.
func (s *shell) Quit() { s.quitting = s.CanQuit() }

// Settings implements stage.Host.
func (s *shell) Settings() stage.Settings { return s.inForce }

// Apply implements stage.Host.
func (s *shell) Apply(n stage.Settings) {
	s.setSettings(n)
	ebiten.SetFullscreen(s.inForce.Fullscreen)
	s.dress()
	for _, scene := range s.stack.scenes {
		if a, ok := scene.(stage.Adapter); ok {
			a.Adapt(s.inForce)
		}
	}
	data := s.chosen.Encode()
	// Settings that cannot be kept are a nuisance, not a reason to stop: the
	// store's caveat has told the player.
	s.Go(func() { _ = s.config.Store.Write(stage.SettingsFile, data) }, nil)
}

func (s *shell) setSettings(n stage.Settings) {
	s.chosen = n.Fixed()
	s.inForce = s.chosen
	if s.config.Override != nil {
		s.config.Override(&s.inForce)
		s.inForce = s.inForce.Fixed()
	}
	v := &s.inForce
	percent := func(n int) float64 { return float64(n) / 100 }
	s.mixer.SetVolumes(audio.Volumes{
		Mute: v.Mute, Master: percent(v.Master), Effects: percent(v.Effects),
		Music: percent(v.Music), Interface: percent(v.Interface),
	})
}

// dress gives every scene the theme of the present window and settings.
func (s *shell) dress() {
	for _, scene := range s.stack.scenes {
		if s.stack.started[scene] {
			scene.Tree().SetTheme(s.screen.theme(scene, s.options()))
		}
	}
}

// Store implements stage.Host.
func (s *shell) Store() store.Store { return s.config.Store }

// Go implements stage.Host.
func (s *shell) Go(work, done func()) { s.desk.run(work, done) }

// Run implements stage.Host.
func (s *shell) Run(j stage.Job) stage.Handle { return s.jobs.start(j) }

// Sound implements stage.Host.
func (s *shell) Sound(n stage.Sound) string {
	caption := s.mixer.Play(audio.Cue(n))
	if !s.inForce.Captions {
		return ""
	}
	return caption
}

// Mood implements stage.Host.
func (s *shell) Mood(exposure, confidence float64) { s.mixer.SetMood(exposure, confidence) }

// Stamp implements stage.Host.
func (s *shell) Stamp() string { return time.Now().Format("2006-01-02 15:04") }

// Picture implements stage.Host.
func (s *shell) Picture(name string, done func(string)) { s.wanted = &picture{name, done} }

// picture is a picture of the screen that a scene has asked for.
type picture struct {
	name string
	done func(where string)
}

// export hands on a picture of the frame as a file.
func (s *shell) export(p *picture, img *image.RGBA) {
	var b bytes.Buffer
	s.Go(func() {
		if err := png.Encode(&b, img); err != nil {
			b.Reset()
		}
	}, func() {
		if b.Len() == 0 {
			p.done("")
			return
		}
		s.Export(p.name, b.Bytes(), p.done)
	})
}

// cue makes the toolkit heard.
func (s *shell) cue(c ui.Cue) {
	if n, ok := cues[c]; ok {
		s.Sound(n)
	}
}

var cues = map[ui.Cue]stage.Sound{
	ui.CuePress:  stage.SoundTick,
	ui.CueNotch:  stage.SoundNotch,
	ui.CueCommit: stage.SoundCommit,
	ui.CueOpen:   stage.SoundOpen,
	ui.CueClose:  stage.SoundClose,
	ui.CueRefuse: stage.SoundRefuse,
}

// describe asks the scene on top where the game is.
func (s *shell) describe() map[string]any {
	out := map[string]any{}
	if d, ok := s.stack.top().(stage.Describer); ok {
		d.Describe(func(key string, value any) { out[key] = value })
	} else if top := s.stack.top(); top != nil {
		out["scene"] = fmt.Sprintf("%T", top)
	}
	return out
}
