package system_test

import (
	"testing"

	"hardcurrency/sim/state"
)

func TestOlderTradesRunOff(t *testing.T) {
	c := begin(t, 1)
	c.run(30)
	if got, want := (c.total(state.LegacySales) - c.total(state.LegacySkimmed)).Millions(), c.r.Scenario.LegacyRun[0]; !near(got, want, 0.05*want) {
		t.Errorf("in the first month they bring %v, not %v", got, want)
	}
	later := begin(t, 1).at(2021, 3, 1)
	later.run(31)
	if got, want := (later.total(state.LegacySales) - later.total(state.LegacySkimmed)).Millions(), later.r.Scenario.Legacy[3]; !near(got, want, 0.05*want) {
		t.Errorf("in March 2021 they bring %v, not %v", got, want)
	}
	banned := begin(t, 1)
	banned.s.World.LegacyCut = 0
	if banned.run(30); banned.total(state.LegacySales) != 0 {
		t.Errorf("after a ban they bring %d", banned.total(state.LegacySales))
	}
	if e := later.total(state.LegacyExports).Millions(); !near(e*later.r.LegacyNet, later.total(state.LegacySales).Millions()-later.total(state.LegacySkimmed).Millions(), 0.05*e) {
		t.Errorf("customs record %v, of which %v reach the office", e, later.total(state.LegacySales).Millions())
	}
}
