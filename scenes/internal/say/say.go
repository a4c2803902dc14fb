// Package say is what scenes need to speak: the words of game/phrase, the tone of an
// amount, and what keys do.
//
// It may import game/phrase, sim/view, sim/content, game/i18n, game/theme and scenes'
// internal/hotkeys.
package say

import (
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/phrase"
	"hardcurrency/game/theme"
	"hardcurrency/scenes/internal/hotkeys"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// Words speaks one language.
type Words = phrase.Words

// Civil converts a date of the simulation.
func Civil(d content.Date) i18n.Date { return phrase.Civil(d) }

// Sentence joins parts that are not empty.
func Sentence(parts ...string) string { return phrase.Sentence(parts...) }

// Tone is the tone of an amount: losses show as exposure, gains as money.
func Tone(v view.Value) theme.Tone {
	switch {
	case v.Unit == view.USD && v.Money < 0, v.Num < 0:
		return theme.Exposed
	case v.Unit == view.USD:
		return theme.Money
	}
	return theme.Plain
}

// Key says what a key of the keyboard does, by the id of its action.
func Key(w Words, action string) string {
	if place, ok := strings.CutPrefix(action, hotkeys.Panel); ok {
		return w.F("keys.panel", "panel", w.T("rail."+place))
	}
	if n, ok := strings.CutPrefix(action, hotkeys.Speed); ok {
		return w.F("keys.speed", "n", n)
	}
	return w.T("keys." + action)
}
