package system

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// TestCapitalComesByTheQuarter counts over a year of days.
func TestCapitalComesByTheQuarter(t *testing.T) {
	s := &state.State{}
	s.Coalition.Unity = 60
	r := &content.Rules{Params: content.Params{CapitalQuarter: 6, UnityRest: 60}}
	start := content.MakeDate(2018, 1, 1)
	for day := range int32(365) {
		s.Day = day
		today := &Today{R: r, S: s}
		_, today.Month, today.Dom = (start + content.Date(day)).Civil()
		coalition(today)
	}
	if s.Coalition.Capital != 18 {
		t.Errorf("capital %v after three quarters' beginnings, want 18", s.Coalition.Capital)
	}
	s.Coalition.Capital = 97
	coalition(&Today{R: r, S: s, Month: 4, Dom: 1})
	if s.Coalition.Capital != maxCapital {
		t.Errorf("capital %v, want at most %v", s.Coalition.Capital, maxCapital)
	}
}
