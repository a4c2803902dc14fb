package main

import (
	"io/fs"
	"slices"

	"hardcurrency/assets"
	"hardcurrency/game/i18n"
	"hardcurrency/game/link"
	"hardcurrency/scenes/codex"
	"hardcurrency/scenes/front"
	"hardcurrency/scenes/play"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/result"
)

// asked is what the address of the page presets, and what of it makes no sense. A
// program has no address.
func asked(library *content.Library, words *i18n.Catalogue) (link.Link, []link.Problem) {
	seat := content.StateSeat
	if s, _ := parameter(link.Seat); s == content.CoalitionSeat.String() {
		seat = content.CoalitionSeat
	}
	known := link.Known{
		Seats:    []string{content.StateSeat.String(), content.CoalitionSeat.String()},
		Policies: policy.Names(result.Other(seat)), Langs: languages(), Difficulties: []string{front.FirstLevel(library)},
		Codex: codex.Names(words),
	}
	for i := range library.Scenarios {
		known.Scenarios = append(known.Scenarios, library.Scenarios[i].ID)
	}
	for _, d := range library.Difficulties {
		known.Difficulties = append(known.Difficulties, d.ID)
	}
	// The first is used in place of one that there is not.
	usual := play.Opponent(seat)
	known.Policies = append([]string{usual}, slices.DeleteFunc(known.Policies, func(p string) bool { return p == usual })...)
	return link.Parse(parameter, known)
}

// languages lists the tags of the languages that there are.
func languages() []string {
	out := []string{pseudo}
	folders, err := fs.ReadDir(assets.FS, "locales")
	if err != nil {
		return out // compose will fail on them, and say so
	}
	for _, f := range folders {
		if f.IsDir() {
			out = append(out, f.Name())
		}
	}
	return out
}

// preset is what a link wants, with a sentence for each value that could not be
// taken; nil when it wants nothing.
func preset(words *i18n.Catalogue, l link.Link, wrong []link.Problem) *front.Preset {
	if l.Empty() && len(wrong) == 0 {
		return nil
	}
	p := &front.Preset{Seeded: l.Seeded}
	if l.Seat == content.CoalitionSeat.String() {
		p.Seat = content.CoalitionSeat
	}
	p.Scenario, p.Level, p.Seed, p.Opponent, p.Turns = l.Scenario, l.Difficulty, l.Seed, l.Policy, l.Turns
	for _, w := range wrong {
		args := i18n.Args{"name": w.Name, "value": w.Value, "used": w.Used}
		key := "link.wrong"
		if w.Used == "" {
			key = "link.wrong.nothing"
		}
		p.Notes = append(p.Notes, words.F(key, args))
	}
	return p
}
