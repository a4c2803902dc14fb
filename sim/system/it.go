package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// itWork books the pay of IT workers, who draw from the same scarce people as the
// hacking teams.
func itWork(t *Today) {
	r := t.R
	head := func() float64 {
		x, c := t.intensity(content.IT), t.caution(content.IT)
		return t.byYear(r.Scenario.ITPay) / 1e6 * r.ITCurve.Of(x, r.ITPower) * (1 - float64(r.ITCaution*c))
	}
	t.payCohorts(payroll{state.ITCohort, content.IT, r.ITKept, state.ITWages, state.ITRemitted, state.ITSkimmed}, head)
}
