// Package hotkeys is which key of the keyboard does what in a campaign: the
// keys as designed, and those that a person has put in their place. Space,
// Escape, Tab, the arrows and F1 are always the same and not listed here.
//
// It may import the standard library only.
package hotkeys

import (
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The actions that have a key. An action that opens a panel is Panel and the
// id of the place.
const (
	Dossier  = "dossier"  // opens the most pressing dossier
	Undo     = "undo"     // takes back the last order
	Charts   = "charts"   // opens the charts
	Office   = "office"   // opens the office and its institutions
	Log      = "log"      // opens the log
	Timeline = "timeline" // opens the timeline
	Save     = "save"     // saves
	Fit      = "fit"      // fits the map
	ZoomIn   = "zoom.in"  // enlarges the map
	ZoomOut  = "zoom.out" // makes the map smaller
	Mini     = "mini"     // shows and hides the small map in little room
	Guide    = "guide"    // goes on to the next lesson
	Keys     = "keys"     // lists the keys

	Projector = "projector" // switches projector mode on and off

	// Speed with a digit from 1 sets a speed.
	Speed = "speed."
	// Panel with the id of a place opens and closes its panel.
	Panel = "panel."
)

// Action is something that a key does.
type Action struct {
	// ID is stable: it stands in the settings file.
	ID string
	// Key is the key as designed, in lower case.
	Key rune
}

// actions are in the order in which they are listed to a person.
var actions = [...]Action{
	{Speed + "1", '1'}, {Speed + "2", '2'}, {Speed + "3", '3'}, {Speed + "4", '4'},
	{Dossier, 'd'}, {Undo, 'u'}, {Charts, 'c'}, {Office, 'b'}, {Timeline, 'x'}, {Log, 'l'}, {Save, 's'}, {Keys, 'k'}, {Guide, 'n'}, {Projector, 'j'},
	{Fit, 'f'}, {ZoomIn, '+'}, {ZoomOut, '-'}, {Mini, 'm'},
	{Panel + "coal", 'q'}, {Panel + "oil", 'w'}, {Panel + "missions", 'e'}, {Panel + "labour", 'r'}, {Panel + "it", 't'},
	{Panel + "ransom", 'y'}, {Panel + "theft", 'i'}, {Panel + "cashout", 'o'}, {Panel + "arms", 'p'}, {Panel + "home", 'h'},
}

// Actions lists every action, in the order in which a person reads them.
func Actions() []Action { return actions[:] }

// Map says what each key does. The zero value has no keys; see New.
type Map struct {
	of map[string]rune // action to key
	by map[rune]string // key to action
}

// New makes the map of a person who has put these keys in the place of others:
// keys as one character by the id of their action. What is no key or no action is
// passed over, and so is a key that another action took first.
func New(own map[string]string) Map {
	m := Map{make(map[string]rune, len(actions)), make(map[rune]string, len(actions))}
	put := func(id string, key rune) {
		if _, taken := m.by[key]; !taken {
			m.of[id], m.by[key] = key, id
		}
	}
	for _, a := range actions {
		if key, ok := parse(own[a.ID]); ok {
			put(a.ID, key)
		}
	}
	for _, a := range actions {
		if _, has := m.of[a.ID]; !has {
			put(a.ID, a.Key)
		}
	}
	return m
}

// parse reads a key of the settings.
func parse(s string) (rune, bool) {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || n != len(s) || !Usable(r) {
		return 0, false
	}
	return unicode.ToLower(r), true
}

// Usable says whether a key can be given to an action: it must print something,
// and the key with a question mark always explains.
func Usable(r rune) bool {
	return r != utf8.RuneError && r != '?' && r != ' ' && unicode.IsPrint(r)
}

// Action is what a key does, "" for nothing.
func (m Map) Action(key rune) string { return m.by[unicode.ToLower(key)] }

// Key is how the key of an action is written, "" when it has none.
func (m Map) Key(id string) string {
	if r, ok := m.of[id]; ok {
		return strings.ToUpper(string(r))
	}
	return ""
}

// Assign gives a key to an action and returns the person's own keys after it. An
// action that had the key gets the one that became free. A key that cannot be
// used changes nothing.
func Assign(own map[string]string, id string, key rune) map[string]string {
	if !Usable(key) {
		return own
	}
	key = unicode.ToLower(key)
	m := New(own)
	out := maps.Clone(own)
	if out == nil {
		out = map[string]string{}
	}
	if other := m.by[key]; other != "" && other != id {
		if free, ok := m.of[id]; ok {
			out[other] = string(free)
		} else {
			delete(out, other)
		}
	}
	out[id] = string(key)
	for _, a := range actions { // what is as designed need not be kept
		if out[a.ID] == string(a.Key) {
			delete(out, a.ID)
		}
	}
	return out
}
