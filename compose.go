package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"hardcurrency/assets"
	"hardcurrency/game/i18n"
	"hardcurrency/game/link"
	"hardcurrency/game/paint"
	"hardcurrency/game/shell"
	"hardcurrency/game/stage"
	"hardcurrency/game/store"
	"hardcurrency/game/ui"
	"hardcurrency/scenes/front"
	"hardcurrency/scenes/play"
	"hardcurrency/sim/content"
)

// compose builds everything that the game is made of. Files that cannot be kept
// are reported on stderr and no reason not to play.
func compose(o options, stdout, stderr io.Writer) (shell.Config, error) {
	c := shell.Config{
		Title: "Hard Currency", Library: paint.Embedded(), Version: version(), Errors: stderr,
		Width: o.w, Height: o.h,
		Override: func(s *stage.Settings) { o.override(s) },
	}
	var err error
	if c.Measurer, err = measurer(); err != nil {
		return c, err
	}
	if c.Store, err = store.Open(o.data); err != nil {
		fmt.Fprintf(stderr, "hardcurrency: nothing will be kept: %v\n", err)
	}
	c.Where = where(o.data)
	if c.Settings, err = settings(c.Store); err != nil {
		fmt.Fprintf(stderr, "hardcurrency: settings are the usual ones: %v\n", err)
	}
	// As if it had been chosen: it can be switched off in the game.
	c.Settings.Projector = c.Settings.Projector || o.projector
	library, problems := content.Load(assets.FS)
	if problems.Fatal() {
		return c, fmt.Errorf("the content is broken: %s", problems[0])
	}
	wanted, _ := link.Parse(parameter, link.Known{Langs: languages()})
	lang := cmp.Or(o.lang, wanted.Lang, c.Settings.Lang)
	words, err := catalogue(lang)
	if err != nil {
		if o.lang != "" {
			return c, err
		}
		if words, err = catalogue(""); err != nil {
			return c, err
		}
	}
	wanted, wrong := asked(library, words)
	if c.Scene, err = game(o, words, library, preset(words, wanted, wrong), cmp.Or(o.codex, wanted.Codex)); err != nil {
		return c, err
	}
	if o.script != "" {
		if c.Script, err = script(o, stdout); err != nil {
			return c, err
		}
	}
	return c, nil
}

// game is the title, and above it the campaign that the command line asks for.
func game(o options, words *i18n.Catalogue, library *content.Library, wanted *front.Preset, entry string) (stage.Scene, error) {
	c := play.Config{Library: library, Words: words, Preset: wanted, Link: address, Codex: entry, Course: course()}
	if o.seeded {
		c.Seed = func() uint64 { return o.seed }
	}
	if o.scenario != "" {
		c.Begin = &front.Setup{Scenario: o.scenario, Level: o.difficulty, Seed: o.seed, Opponent: o.policy, Turns: o.turns}
		if err := c.Begin.Seat.UnmarshalText([]byte(o.seat)); err != nil {
			return nil, err
		}
		if c.Begin.Level == "" {
			c.Begin.Level = front.FirstLevel(library)
		}
		if !o.seeded {
			c.Begin.Seed = play.DrawSeed()
		}
	}
	return play.New(c)
}

// override applies the command line to the settings in force.
func (o *options) override(s *stage.Settings) {
	if o.scale != 0 {
		s.Tenths = (o.scale + 5) / 10
	}
	s.ReduceMotion = s.ReduceMotion || o.motionless
	s.Mute = s.Mute || o.mute
	s.Fullscreen = (s.Fullscreen || o.fullscreen) && !o.windowed
}

func measurer() (*ui.Measurer, error) {
	fonts := ui.Fonts{}
	for f := range ui.Face(ui.Faces) {
		fonts[f] = assets.Font(assets.Faces[f])
	}
	return ui.NewMeasurer(fonts)
}

// settings reads what the player has chosen before. Settings that cannot be read
// are set aside, and the usual ones hold.
func settings(s store.Store) (stage.Settings, error) {
	data, err := s.Read(stage.SettingsFile)
	if errors.Is(err, fs.ErrNotExist) {
		return stage.DefaultSettings(), nil
	}
	if err != nil {
		return stage.DefaultSettings(), err
	}
	chosen, err := stage.DecodeSettings(data)
	if err != nil {
		_, aside := store.SetAside(s, stage.SettingsFile)
		err = errors.Join(err, aside)
	}
	return chosen, err
}

// pseudo is the tag of the language that shows texts that are not translated.
const pseudo = "en-x-pseudo"

// catalogue loads a language; "" is English.
func catalogue(lang string) (*i18n.Catalogue, error) {
	tag := lang
	if tag == "" || tag == pseudo {
		tag = "en"
	}
	// A tag that is no folder name is not one of a language here either.
	if !fs.ValidPath(tag) {
		return nil, fmt.Errorf("there is no language %q", lang)
	}
	if _, err := fs.Stat(assets.FS, "locales/"+tag); err != nil {
		return nil, fmt.Errorf("there is no language %q", lang)
	}
	c, err := i18n.Load(assets.FS, "locales/"+tag, tag)
	if err != nil {
		return nil, fmt.Errorf("language %q: %w", lang, err)
	}
	if lang == pseudo {
		c = c.Pseudo()
	}
	return c, nil
}

// script reads the script that plays the game.
func script(o options, stdout io.Writer) (*shell.Script, error) {
	if o.script == "-" {
		return shell.ParseScript(os.Stdin, o.shots, stdout)
	}
	f, err := os.Open(o.script)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return shell.ParseScript(f, o.shots, stdout)
}
