package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// legacy books what the older, once legal trades still bring, day by day, as far
// as the country still produces it.
func legacy(t *Today) {
	r, s := t.R, t.S
	var monthly float64
	if run := r.Scenario.LegacyRun; int(s.Month) < len(run) {
		monthly = run[s.Month]
	} else if t.Years > 0 {
		monthly = r.Scenario.Legacy[min(t.Years-1, len(r.Scenario.Legacy)-1)]
	}
	net := state.USDm(monthly * Dt * s.World.LegacyCut * t.yield())
	// Importers pay the recorded value to those who trade; a part of it reaches the
	// office.
	s.Ledger.Post(state.LegacyExports, state.USDm(net.Millions()/r.LegacyNet))
	t.earn(state.LegacySales, state.LegacySkimmed, content.Legacy, net)
}
