package system

import "hardcurrency/sim/state"

// calendar opens months and years: new orders, new ledger columns, and on the
// first of January the months of the new plan. What was ordered on the morning of
// the first belongs to the month that begins, and stays in its column.
func calendar(t *Today) {
	s := t.S
	if !t.First {
		return
	}
	if s.Day > 0 {
		s.Ledger.NewMonth()
		month, bank := state.OrdersOf(t.R, s)
		s.Office.Orders = min(s.Office.Orders+month, bank)
		s.Month++
	}
	if t.Month == 1 && s.Day > 0 {
		s.Ledger.Year = s.Ledger.Month
		s.Office.Months, s.Office.MonthsYear, s.Office.Negotiated = 0, t.R.MonthsIn(t.Year), false
	}
	s.Office.Months++
}
