package codex

import (
	"cmp"
	"slices"
	"strings"

	"hardcurrency/game/i18n"
)

// groups are the categories in the order they are shown. An entry's group is
// what its id begins with; terms are the words that tooltips explain.
var groups = []string{"scheme", "body", "resolution", "incident", "figure", "home", "model", termGroup}

const termGroup = "term"

// entry is one page of the book.
type entry struct {
	id, group           string
	title, body, source string
	find                string // all of it in small letters
}

// Count is how many entries a catalogue has.
func Count(words *i18n.Catalogue) int { return len(entries(words)) }

// Names lists the ids of the entries of a catalogue.
func Names(words *i18n.Catalogue) []string {
	var out []string
	for _, e := range entries(words) {
		out = append(out, e.id)
	}
	return out
}

// entries finds every entry of a catalogue, by group and title.
func entries(words *i18n.Catalogue) []entry {
	var out []entry
	add := func(id, group, title, body string) {
		e := entry{id: id, group: group, title: words.T(title), body: words.T(body)}
		if source := strings.TrimSuffix(body, ".body") + ".source"; words.Has(source) {
			e.source = words.T(source)
		}
		e.find = strings.ToLower(e.title + " " + e.body + " " + e.source)
		out = append(out, e)
	}
	for _, key := range words.Keys() {
		name, isBody := strings.CutSuffix(key, ".body")
		if !isBody {
			continue
		}
		if id, ok := strings.CutPrefix(name, "codex."); ok {
			group, _, _ := strings.Cut(id, "-")
			add(id, group, name+".title", key)
		} else if id, ok := strings.CutPrefix(name, "term."); ok && words.Has(name) {
			add("term-"+id, termGroup, name, key)
		}
	}
	slices.SortStableFunc(out, func(a, b entry) int {
		return cmp.Or(cmp.Compare(slices.Index(groups, a.group), slices.Index(groups, b.group)), cmp.Compare(a.title, b.title))
	})
	return out
}
