package content

import (
	"strings"
	"testing"
)

// TestPromptsStandInEveryScenario: each scenario stops a class some times, and no
// prompt is a part of the rules.
func TestPromptsStandInEveryScenario(t *testing.T) {
	m := shipped(t)
	l := loaded(t, m)
	count := map[string]int{}
	for _, p := range l.Prompts {
		count[p.Scenario]++
		if l.PromptOn(p.Scenario, p.Date) == nil || l.PromptOn(p.Scenario, p.Date).ID != p.ID {
			t.Errorf("%s is not found on its date", p.ID)
		}
	}
	for i := range l.Scenarios {
		if n := count[l.Scenarios[i].ID]; n < 3 {
			t.Errorf("%s has %d prompts", l.Scenarios[i].ID, n)
		}
	}
	if n := count[Flagship]; n < 8 {
		t.Errorf("the flagship has %d prompts", n)
	}
	if p := l.Prompts[0]; l.PromptOn(p.Scenario, p.Date+1) != nil || l.PromptOn("nowhere", p.Date) != nil {
		t.Error("a prompt is found on another day, or elsewhere")
	}
	before := compiled(t, l, Flagship).Hash
	swap(t, m, "content/prompts.json", `"2022-12-05"`, `"2022-12-06"`)
	if after := compiled(t, loaded(t, m), Flagship).Hash; after != before {
		t.Error("the date of a prompt changes the rules")
	}
}

func TestValidatorSaysWhatIsWrongWithAPrompt(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{`"scenario": "pressure-2017", "date": "2017-10-02"`, `"scenario": "atlantis", "date": "2017-10-02"`, `unknown scenario "atlantis"`},
		{`"2022-12-05"`, `"2023-12-05"`, "is not a day after the first of"},
		{`"2018-04-02"`, `"2017-09-02"`, "stand by date"},
		{`"id": "deadline"`, `"id": "dear-coin"`, "twice"},
		{`"id": "deadline"`, `"id": "Dead Line"`, "lower-case"},
		{`["treasury", "plan", "pressure"]}` + ",\n" + `  {"id": "first-lists"`, `[]}` + ",\n" + `  {"id": "first-lists"`, "0 figures"},
		{`"id": "deadline",`, `"id": "deadline", "colour": 1,`, "colour"},
	} {
		m := shipped(t)
		swap(t, m, "content/prompts.json", c.old, c.new)
		_, problems := Load(m)
		found := false
		for _, p := range problems {
			found = found || strings.Contains(p.String(), c.want) && strings.Contains(p.String(), "prompts.json")
		}
		if !found {
			t.Errorf("%s: no problem says %q: %v", c.new, c.want, problems)
		}
	}
}
