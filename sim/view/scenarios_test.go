package view

import (
	"os"
	"testing"

	"hardcurrency/sim/content"
)

// TestEveryScenarioCanBeShown plays each scenario and asks for all that can be
// shown of it: figures, papers, tables and the look back.
func TestEveryScenarioCanBeShown(t *testing.T) {
	lib, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		t.Fatal(problems)
	}
	a := &asked{t: t, words: words(t), used: map[string]bool{}, bad: map[string]bool{}}
	for i := range lib.Scenarios {
		r, err := lib.Compile(lib.Scenarios[i].ID, "normal")
		if err != nil {
			t.Fatal(err)
		}
		r.Level.Slope, r.Level.Miss, r.ConfidenceHit = 0.3, 3, 0.3
		w := NewWorld(r)
		s := play(t, r, 4, r.Days(), func(s *Session) {
			if s.c.State.Day%23 != 0 {
				return
			}
			everything(a, s, w)
		})
		a.all(s.Log())
		looksBack(a, s.c)
	}
}

// TestEveryCoinTakenWentSomewhere adds up the figure of hauls where a campaign
// begins with coin: what was taken, before the first day and since, is what
// became of it.
func TestEveryCoinTakenWentSomewhere(t *testing.T) {
	lib, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		t.Fatal(problems)
	}
	for i := range lib.Scenarios {
		r, err := lib.Compile(lib.Scenarios[i].ID, "student")
		if err != nil {
			t.Fatal(err)
		}
		s := play(t, r, 6, 200, nil)
		f := s.hauls()
		if _, got := sum(f.Terms); got != f.Value.Money {
			t.Errorf("%s: of %d cents the terms explain %d", r.Scenario.ID, f.Value.Money, got)
		}
		if held := s.c.State.Ledger.Opened(); (held > 0) != (len(r.Scenario.Coins) > 0) || f.Value.Money < held {
			t.Errorf("%s: %d was held at the start, %d taken in all", r.Scenario.ID, held, f.Value.Money)
		}
	}
}
