package system_test

import (
	"testing"

	"hardcurrency/sim/state"
)

func TestMonthsBringOrders(t *testing.T) {
	c := begin(t, 1)
	c.s.Office.Orders = 0
	c.run(30) // September
	if c.s.Office.Orders != 0 {
		t.Errorf("%d orders within the month", c.s.Office.Orders)
	}
	c.run(1)
	if c.s.Office.Orders != int32(c.r.OrdersPerMonth) {
		t.Errorf("%d orders in October", c.s.Office.Orders)
	}
	c.run(150)
	if c.s.Office.Orders != int32(c.r.OrdersBank) {
		t.Errorf("%d orders saved up, at most %v can be", c.s.Office.Orders, c.r.OrdersBank)
	}
}

func TestColumnsAreEmptiedWithTheirMonthAndYear(t *testing.T) {
	c := begin(t, 1).at(2018, 12, 30)
	c.s.Office.Negotiated = true
	c.s.Ledger.Post(state.AffairsGained, 700)
	c.run(2) // the evening of 31 December
	if c.s.Ledger.Month[state.AffairsGained] != 700 || c.s.Ledger.Year[state.AffairsGained] != 700 {
		t.Error("the columns were emptied too soon")
	}
	c.run(1)
	if c.s.Ledger.Month[state.AffairsGained] != 0 || c.s.Ledger.Year[state.AffairsGained] != 0 || c.total(state.AffairsGained) != 700 {
		t.Error("the columns of month and year are not those of January")
	}
	if o := &c.s.Office; o.Months != 1 || o.MonthsYear != 12 || o.Negotiated {
		t.Errorf("January: month %d of %d, negotiated %v", o.Months, o.MonthsYear, o.Negotiated)
	}
}

// TestTheMorningBelongsToTheMonthThatBegins: what is ordered on the first before
// the day passes stands in the new month's column, and not in the old one's.
func TestTheMorningBelongsToTheMonthThatBegins(t *testing.T) {
	c := begin(t, 1).at(2018, 12, 31)
	c.s.Ledger.Post(state.AffairsGained, 700)
	c.run(1)
	if c.s.Ledger.Closed[state.AffairsGained] != 700 {
		t.Fatal("the month was not closed")
	}
	c.s.Ledger.Post(state.AffairsGained, 40)
	c.run(1)
	if m, y := c.s.Ledger.Month[state.AffairsGained], c.s.Ledger.Year[state.AffairsGained]; m != 40 || y != 40 {
		t.Errorf("of the morning's 40 the month has %d, the year %d", m, y)
	}
	c.run(30)
	if c.s.Ledger.Closed[state.AffairsGained] != 40 {
		t.Errorf("January closes with %d", c.s.Ledger.Closed[state.AffairsGained])
	}
}
