package content

import (
	"math"
	"testing"

	"hardcurrency/sim/num"
)

// TestADayHasItsPartOfTheMonth holds the chance of a day to that of a month: of
// 365 days twelve months are left.
func TestADayHasItsPartOfTheMonth(t *testing.T) {
	var r Rules
	r.SetDossiers([]Dossier{{ID: "a", Chance: 0.04, Cooldown: 90, From: 10, To: 20}, {ID: "b", Chance: 1}, {ID: "c"}})
	for i, want := range [...]float64{math.Pow(0.96, 12), 0, 1} {
		if got := math.Pow(1-r.Arrivals[i].Daily, 365); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s stays away for a year with chance %v, want %v", r.Dossiers[i].ID, got, want)
		}
	}
	if a := r.Arrivals[0]; a.Name != num.HashString("a") || a.Cooldown != 90 || a.From != 10 || a.To != 20 {
		t.Errorf("%+v", a)
	}
}
