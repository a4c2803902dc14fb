package wordcheck

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"

	"hardcurrency/assets"
	"hardcurrency/game/i18n"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func load(t *testing.T) (*content.Library, *content.Rules) {
	t.Helper()
	l, problems := content.Load(os.DirFS(".."))
	for _, p := range problems {
		t.Error(p)
	}
	if problems.Fatal() {
		t.FailNow()
	}
	return l, compile(t, l, content.Flagship, "normal")
}

func compile(t *testing.T, l *content.Library, scenario, difficulty string) *content.Rules {
	t.Helper()
	r, err := l.Compile(scenario, difficulty)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// dossiers lists those of all scenarios, each once.
func dossiers(t *testing.T, l *content.Library) []content.Dossier {
	t.Helper()
	var out []content.Dossier
	for i := range l.Scenarios {
		for _, d := range compile(t, l, l.Scenarios[i].ID, "normal").Dossiers {
			if !slices.ContainsFunc(out, func(x content.Dossier) bool { return x.ID == d.ID }) {
				out = append(out, d)
			}
		}
	}
	return out
}

func english(t *testing.T) *i18n.Catalogue {
	t.Helper()
	c, err := i18n.Load(os.DirFS(".."), "locales/en", "en")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// wanted lists the keys that ids of the content and of the model ask for.
func wanted(t *testing.T, l *content.Library, r *content.Rules) []string {
	var keys []string
	add := func(base string, suffixes ...string) {
		keys = append(keys, base)
		for _, s := range suffixes {
			keys = append(keys, base+s)
		}
	}
	only := func(base string, suffixes ...string) {
		for _, s := range suffixes {
			keys = append(keys, base+s)
		}
	}
	for _, d := range dossiers(t, l) {
		only("dossier."+d.ID, ".title", ".body")
		for _, o := range d.Options {
			add("dossier."+d.ID+".option."+o.ID, ".note")
		}
		for _, a := range d.Advice {
			add("advice." + d.ID + "." + a.Advisor)
		}
	}
	for _, s := range l.Scenarios {
		only("scenario."+s.ID, ".title", ".blurb")
		for _, e := range s.Events {
			add("event."+e.ID, ".body")
		}
	}
	for _, d := range l.Difficulties {
		add("difficulty."+d.ID, ".help")
	}
	for _, m := range r.Missions {
		add("mission." + m.ID)
	}
	for s := range content.Schemes {
		id := s.String()
		add("scheme."+id, ".help")
		for _, figure := range []string{"money.", "evidence.", "adds.", "named."} {
			add("metric."+figure+id, ".help")
		}
		add("news.warning." + id)
		add("news.listing." + id)
	}
	for _, id := range []string{"home", "people", "programme"} {
		add("scheme."+id, ".help")
	}
	for reg := range content.Regions {
		add("region." + reg.String())
	}
	for d := range content.Dials {
		add("dial."+d.String(), ".help")
		for i := range r.Dial[d].Options {
			add(fmt.Sprintf("dial.%s.option.%d", d, i))
		}
	}
	for s := range content.Seats {
		add("seat."+s.String(), ".help")
	}
	for _, id := range content.EffectTargets() {
		add("effect." + id)
	}
	for _, id := range content.Advisors() {
		add("advisor."+id, ".help")
	}
	for k := state.NewsNone + 1; k < state.NewsKinds; k++ {
		add("news." + k.String())
	}
	for line := range state.Lines {
		add("line." + line.Def().ID)
	}
	for a := range state.Accounts {
		add("account." + a.String())
	}
	for leg := state.InPort; leg <= state.Listed; leg++ {
		add("leg." + leg.String())
	}
	for m := state.MissionOpen; m <= state.MissionExpelled; m++ {
		add("mission.status." + m.String())
	}
	for e := state.Running + 1; e < state.Endings; e++ {
		only("ending."+e.String(), ".title", ".body")
	}
	for k := command.None + 1; k < command.Kinds; k++ {
		add("command." + k.String())
	}
	for k := range command.Reasons {
		add("reason." + k.String())
	}
	for _, id := range []string{
		"treasury", "coin", "confidence", "exposure", "pressure", "welfare", "orders", "fuel", "food", "loyalty",
		"output", "plan",
	} {
		add("metric."+id, ".help")
	}
	return keys
}

func TestEveryIDHasItsWords(t *testing.T) {
	l, r := load(t)
	words := english(t)
	for _, key := range wanted(t, l, r) {
		switch {
		case !words.Has(key):
			t.Errorf("%s has no words", key)
		case strings.TrimSpace(words.T(key)) == "":
			t.Errorf("%s is empty", key)
		}
	}
}

// Entries of these families are found by their prefix; each must be whole.
func TestFamiliesAreWhole(t *testing.T) {
	words := english(t)
	families := []struct {
		prefix string
		parts  []string
		least  int
	}{
		{"codex.", []string{".title", ".body", ".source"}, 24},
		{"tutorial.", []string{".title", ".body", ".do"}, 10},
		{"debrief.whatif.", []string{"", ".help"}, 5},
	}
	for _, f := range families {
		last := f.parts[len(f.parts)-1]
		n := 0
		for _, key := range words.Keys() {
			id, ok := strings.CutSuffix(key, last)
			if !ok || !strings.HasPrefix(key, f.prefix) {
				continue
			}
			n++
			for _, p := range f.parts {
				if !words.Has(id + p) {
					t.Errorf("%s has %s but no %s", id, last, p)
				}
			}
		}
		if n < f.least {
			t.Errorf("%s has %d entries; at least %d are wanted", f.prefix, n, f.least)
		}
	}
	for _, key := range words.Keys() {
		if id, ok := strings.CutSuffix(key, ".body"); ok && !strings.Contains(id, "..") {
			if strings.HasPrefix(id, "term.") && !words.Has(id) {
				t.Errorf("%s explains a term without a name", key)
			}
		}
		if rest, ok := strings.CutPrefix(key, "codex."); ok && strings.HasSuffix(key, ".title") {
			group, _, _ := strings.Cut(rest, "-")
			if !words.Has("codexgroup." + group) {
				t.Errorf("%s stands in the group %q, which has no name", key, group)
			}
		}
	}
}

// placeholders are what code fills in, by the first part of a key. A family that
// is not listed is shown as it is.
var placeholders = map[string][]string{
	"news":    {"subject", "amount", "count", "scheme"},
	"debrief": {"amount", "count", "scheme", "year"},
}

// ours are the families of keys whose words are content.
var ours = []string{
	"account", "advice", "advisor", "codex", "codexgroup", "debrief", "dial", "difficulty", "dossier", "effect",
	"ending", "event", "leg", "line", "metric", "mission", "news", "reason", "region", "scenario", "scheme", "seat",
	"tutorial",
}

func TestNoUnknownPlaceholder(t *testing.T) {
	words := english(t)
	marker := regexp.MustCompile(`\{([A-Za-z_]+)\}`)
	for _, key := range words.Keys() {
		family, _, _ := strings.Cut(key, ".")
		if !slices.Contains(ours, family) || strings.HasPrefix(key, "news.log") {
			continue
		}
		// With nothing given, placeholders show their names and plurals take
		// their last form.
		for _, m := range marker.FindAllStringSubmatch(words.F(key, nil), -1) {
			if !slices.Contains(placeholders[family], m[1]) {
				t.Errorf("%s asks for {%s}; it is given %v", key, m[1], placeholders[family])
			}
		}
	}
}

func TestNewsReadsWellForEveryCount(t *testing.T) {
	words := english(t)
	for _, key := range words.Keys() {
		if !strings.HasPrefix(key, "news.") || strings.HasPrefix(key, "news.log") {
			continue
		}
		for _, n := range []int64{0, 1, 2, 31} {
			said := words.F(key, i18n.Args{"subject": "S", "amount": "$1", "scheme": "C", "count": n})
			if strings.ContainsAny(said, "{}#|") || strings.Contains(said, " 1 days") || strings.Contains(said, "  ") {
				t.Errorf("%s with %d says %q", key, n, said)
			}
		}
	}
}

// TestFacesDrawEveryLetter finds letters that a shipped face lacks and would show
// as a box.
func TestFacesDrawEveryLetter(t *testing.T) {
	l, _ := load(t)
	words := english(t)
	letters := map[rune]string{}
	note := func(where, s string) {
		for _, c := range s {
			if c != '\n' {
				letters[c] = where
			}
		}
	}
	for _, key := range words.Keys() {
		note(key, words.T(key))
	}
	for _, d := range dossiers(t, l) {
		note(d.ID, d.Source)
	}
	for _, sc := range l.Scenarios {
		for _, e := range sc.Events {
			note(e.ID, e.Source)
		}
	}
	var sorted []rune
	for c := range letters {
		sorted = append(sorted, c)
	}
	sort.Slice(sorted, func(i, j int) bool { return sorted[i] < sorted[j] })
	for _, face := range assets.Faces {
		f, err := sfnt.Parse(assets.Font(face))
		if err != nil {
			t.Fatalf("face %s: %v", face, err)
		}
		var b sfnt.Buffer
		for _, c := range sorted {
			if g, err := f.GlyphIndex(&b, c); err != nil || g == 0 {
				t.Errorf("face %s lacks %q (%U), used in %s", face, c, c, letters[c])
			}
		}
	}
}
