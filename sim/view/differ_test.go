package view

import (
	"testing"

	"hardcurrency/sim/state"
)

// TestTheDifferenceIsTheLedgers lays campaigns of other seeds beside each other:
// the schemes add up to what came home, and all accounts to nothing.
func TestTheDifferenceIsTheLedgers(t *testing.T) {
	all := whole(t, 4)
	c := all[0]
	for _, other := range all[1:] {
		was, would := &c.State.Ledger, &other.State.Ledger
		d := NewDifference(c, other, was, would, min(c.State.Day, other.State.Day))
		gained := func(l *state.Ledger) state.Money {
			return l.Balance[state.Treasury] + l.Total[state.Remitted] - l.Total[state.OpeningBalance]
		}
		if want := gained(would) - gained(was); d.Home.Money != want {
			t.Errorf("%d more came home, the accounts say %d", d.Home.Money, want)
		}
		if _, sum := sum(d.Schemes); sum != d.Home.Money {
			t.Errorf("the schemes add up to %d, %d came home", sum, d.Home.Money)
		}
		_, rest := sum(d.Others)
		for _, a := range own {
			rest += would.Balance[a] - was.Balance[a]
		}
		if rest != 0 {
			t.Errorf("the counterparties and the state add up to %d", rest)
		}
		for _, terms := range [][]Term{d.Schemes, d.Others} {
			for i := 1; i < len(terms); i++ {
				if magnitude(terms[i].Amount.Money) > magnitude(terms[i-1].Amount.Money) {
					t.Error("the largest is not the first")
				}
			}
		}
		if len(d.Lines) != 6 {
			t.Errorf("%d measures", len(d.Lines))
		}
	}
	d := NewDifference(c, c, &c.State.Ledger, &c.State.Ledger, c.State.Day)
	if d.Home.Money != 0 || len(d.Schemes) != 0 || len(d.Others) != 0 || len(d.Sentences) != 2 {
		t.Errorf("a campaign differs from itself: %+v", d)
	}
}

// TestLostAndSentAreTotals compares the running sums with what the months hold.
func TestLostAndSentAreTotals(t *testing.T) {
	for _, c := range whole(t, 2) {
		s := Sent(c)
		sum := 0.0
		for i := range c.History {
			sum += c.History[i].Lines[state.Remitted].Millions()
			if got := s.Values[i]; got < sum-1e-6 || got > sum+1e-6 {
				t.Fatalf("month %d: %v, want %v", i, got, sum)
			}
		}
		if l := Lost(c); len(l.Values) != len(c.History) || l.Values[len(l.Values)-1] < paidByOthers(c).Millions()-1 {
			t.Errorf("others lost %v, by the ledger %v", l.Values[len(l.Values)-1], paidByOthers(c).Millions())
		}
	}
}
