package stage

import (
	"bytes"
	"encoding/json"

	"hardcurrency/game/theme"
)

// SettingsFile is the name under which settings are kept.
const SettingsFile = "settings.json"

// Settings are a person's choices that hold for every campaign.
type Settings struct {
	// Lang is a language tag that there is a catalogue for, or "" for that of
	// the machine.
	Lang string `json:"lang,omitempty"`
	// Tenths is the scale of the interface in tenths, 8 to 20.
	Tenths int `json:"tenths"`
	// Vision chooses the palette.
	Vision theme.Vision `json:"vision"`
	// ReduceMotion switches animations off.
	ReduceMotion bool `json:"reduceMotion"`
	// Fullscreen fills the screen. Ignored in a browser.
	Fullscreen bool `json:"fullscreen"`
	// Projector is for a class that looks on: large type, high contrast, and, unless
	// Silent, a question on set dates.
	Projector bool `json:"projector,omitempty"`
	Silent    bool `json:"silent,omitempty"`
	// Touch makes every target at least 44 units.
	Touch bool `json:"touch"`
	// Mute silences everything. The volumes are percent.
	Mute      bool `json:"mute"`
	Master    int  `json:"master"`
	Effects   int  `json:"effects"`
	Music     int  `json:"music"`
	Interface int  `json:"interface"`
	// Captions shows sounds as text.
	Captions bool `json:"captions"`
	// PauseOnUrgent stops the days when something urgent comes in.
	PauseOnUrgent bool `json:"pauseOnUrgent"`
	// Keys are the keys that a person has chosen, one character each, by the id of
	// what they do; what is not in it has the key it was designed with.
	Keys map[string]string `json:"keys,omitempty"`
	// Seen are introductions that need not be shown again, by name.
	Seen []string `json:"seen,omitempty"`
}

// DefaultSettings are those of somebody who has chosen nothing.
func DefaultSettings() Settings {
	return Settings{
		Tenths: 10, Master: 70, Effects: 80, Music: 50, Interface: 60,
		Captions: false, PauseOnUrgent: true,
	}
}

// Fixed returns s with every value in its range.
func (s Settings) Fixed() Settings {
	s.Tenths = min(max(s.Tenths, theme.MinTenths), theme.MaxTenths)
	for _, v := range []*int{&s.Master, &s.Effects, &s.Music, &s.Interface} {
		*v = min(max(*v, 0), 100)
	}
	return s
}

// projectorTenths is the least scale of the interface before a class.
const projectorTenths = 14

// Options are the choices that shape a theme.
func (s Settings) Options() theme.Options {
	o := theme.Options{Tenths: s.Tenths, Vision: s.Vision, ReduceMotion: s.ReduceMotion, Touch: s.Touch}
	if s.Projector {
		o.Tenths, o.Vision = max(o.Tenths, projectorTenths), theme.HighContrast
	}
	return o
}

// Encode writes settings as JSON.
func (s Settings) Encode() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", "\t")
	if err := e.Encode(s); err != nil {
		panic("stage: settings: " + err.Error()) // plain values cannot fail
	}
	return b.Bytes()
}

// DecodeSettings reads settings. What is missing has its default, what is
// unknown is passed over, what is out of range is moved into it: a settings
// file must never keep the game from starting. The error says that the data
// were no settings at all; the defaults are returned with it.
func DecodeSettings(data []byte) (Settings, error) {
	s := DefaultSettings()
	if err := json.Unmarshal(data, &s); err != nil {
		return DefaultSettings(), err
	}
	return s.Fixed(), nil
}
