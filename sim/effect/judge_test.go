package effect

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// TestJudgeCreditsWhoPreferredTheBestOption settles a dossier whose second
// option is certain to be better.
func TestJudgeCreditsWhoPreferredTheBestOption(t *testing.T) {
	pay := func(usd float64) []content.Effect { return []content.Effect{{On: "treasury", Low: usd, High: usd}} }
	r := &content.Rules{Dossiers: []content.Dossier{{
		Options: []content.Option{{ID: "worse", Effects: pay(-1)}, {ID: "better", Effects: pay(1)}},
		Advice:  []content.Advice{{Advisor: "fleet-master", Option: "better"}, {Advisor: "counsel", Option: "worse"}},
	}}}
	s := &state.State{Seed: 7}
	Judge(r, s, 42, 0)
	for i, name := range content.Advisors() {
		want := state.Advisor{}
		switch name {
		case "fleet-master":
			want = state.Advisor{Said: 1, Right: 1}
		case "counsel":
			want = state.Advisor{Said: 1}
		}
		if s.Office.Advisors[i] != want {
			t.Errorf("%s: %+v, want %+v", name, s.Office.Advisors[i], want)
		}
	}
}

// TestEveryTargetIsWorthSomething keeps a new target from being judged as
// nothing by oversight.
func TestEveryTargetIsWorthSomething(t *testing.T) {
	for _, target := range content.EffectTargets() {
		if worth(target) == 0 {
			t.Errorf("%s is worth nothing in hindsight", target)
		}
	}
}
