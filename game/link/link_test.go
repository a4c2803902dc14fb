package link

import (
	"net/url"
	"reflect"
	"strings"
	"testing"
)

var known = Known{
	Scenarios: []string{"pressure-2017", "sandbox"}, Difficulties: []string{"normal", "student"}, Seats: []string{"state"},
	Policies: []string{"baseline", "adaptive"}, Langs: []string{"en"}, Codex: []string{"scheme-coal"},
}

func parse(t *testing.T, query string) (Link, []Problem) {
	t.Helper()
	v, err := url.ParseQuery(query)
	if err != nil {
		t.Fatal(err)
	}
	return Parse(func(name string) (string, bool) { return v.Get(name), v.Has(name) }, known)
}

func TestRoundTrip(t *testing.T) {
	for _, l := range []Link{
		{},
		{Scenario: "sandbox"},
		{Seeded: true},
		{Scenario: "pressure-2017", Seed: 1<<64 - 1, Seeded: true, Seat: "state", Difficulty: "student", Lang: "en", Turns: 6, Policy: "adaptive", Codex: "scheme-coal"},
	} {
		got, problems := parse(t, l.Query())
		if !reflect.DeepEqual(got, l) || len(problems) > 0 {
			t.Errorf("%q: got %+v and %v, want %+v", l.Query(), got, problems, l)
		}
		if l.Empty() != (l.Query() == "") {
			t.Errorf("%+v: empty is %v", l, l.Empty())
		}
	}
	l := Link{Scenario: "sandbox", Seed: 7, Seeded: true}
	if got := l.Flags(); got != "-scenario sandbox -seed 7" {
		t.Errorf("flags: %q", got)
	}
	if !(Link{Lang: "en"}).Empty() {
		t.Error("a language alone presets a campaign")
	}
}

func TestWrongValuesAreToldAndReplaced(t *testing.T) {
	l, problems := parse(t, "scenario=atlantis&seed=-4&seat=umpire&difficulty=&lang=xx&turns=99&policy=mix&codex=nothing&utm=mine")
	want := []Problem{
		{Name: Scenario, Value: "atlantis", Used: "pressure-2017"},
		{Name: Seed, Value: "-4"},
		{Name: Seat, Value: "umpire", Used: "state"},
		{Name: Difficulty, Used: "normal"},
		{Name: Lang, Value: "xx"},
		{Name: Turns, Value: "99"},
		{Name: Policy, Value: "mix", Used: "baseline"},
		{Name: Codex, Value: "nothing"},
	}
	if !reflect.DeepEqual(problems, want) {
		t.Errorf("problems %+v\nwant %+v", problems, want)
	}
	if (l != Link{Scenario: "pressure-2017", Seat: "state", Difficulty: "normal", Policy: "baseline"}) {
		t.Errorf("link %+v", l)
	}
}

func TestWhatIsShownIsFitToBeShown(t *testing.T) {
	for value, want := range map[string]string{
		"a%00b%0Ac": "abc", "%ff%fe": "", strings.Repeat("x", 100): strings.Repeat("x", 40) + "…",
		strings.Repeat("%C3%A9", 30): strings.Repeat("é", 20) + "…", "%3Cb%3E": "<b>",
	} {
		if _, p := parse(t, "scenario="+value); len(p) != 1 || p[0].Value != want {
			t.Errorf("%s is shown as %+v, want %q", value, p, want)
		}
	}
}

func TestNothingIsKnown(t *testing.T) {
	l, p := Parse(func(string) (string, bool) { return "x", true }, Known{})
	if !l.Empty() || len(p) != len(Names) {
		t.Errorf("%+v, %+v", l, p)
	}
}
