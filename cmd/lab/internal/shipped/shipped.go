// Package shipped gives the lab's tests the rules that the game ships.
//
// It may import assets and sim/content.
package shipped

import (
	"testing"

	"hardcurrency/assets"
	"hardcurrency/sim/content"
)

// Rules compiles a scenario at a level, by their ids; the test ends where it
// cannot.
func Rules(t testing.TB, scenario, level string) *content.Rules {
	t.Helper()
	l, problems := content.Load(assets.FS)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	r, err := l.Compile(scenario, level)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Flagship compiles pressure-2017 at the normal level.
func Flagship(t testing.TB) *content.Rules {
	t.Helper()
	return Rules(t, "pressure-2017", "normal")
}
