package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// maxCapital is the most political capital that can be saved.
const maxCapital = 100

// coalition gives the other seat its political capital on the first day of each
// quarter.
func coalition(t *Today) {
	if !t.quarter() {
		return
	}
	c := &t.S.Coalition
	c.Capital = num.Clamp(c.Capital+t.R.CapitalQuarter+t.S.Modifier(content.ModCapital), 0, maxCapital)
}

// quarter reports whether a calendar quarter begins today. The scenario's first
// day begins none: what the seat has then is part of the setting up.
func (t *Today) quarter() bool {
	return t.Dom == 1 && t.S.Day > 0 && t.Month%3 == 1
}
