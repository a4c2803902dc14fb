package view

import (
	"strings"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Reading is the value and the change of a figure without its explanation, for
// what is shown every day: the Value and Delta that Figure returns, made without
// allocating for the meters, the money of a scheme and the evidence against it.
func (s *Session) Reading(id string) (value, delta Value, ok bool) {
	if !s.open(id) {
		return Value{}, Value{}, false
	}
	st := &s.c.State
	switch id {
	case Treasury:
		value, delta = s.balance(state.Treasury)
		return value, delta, true
	case Coin:
		value, delta = s.balance(state.Coins)
		return value, delta, true
	case Exposure:
		value, delta = s.exposed()
		return value, delta, true
	}
	for m := range meters {
		if meterIDs[m] == id {
			u := meterUnits[m]
			now := m.of(st)
			return Number(u, now), Number(u, now-s.book.meters[m].open), true
		}
	}
	if name, found := strings.CutPrefix(id, "money."); found {
		if sc, known := content.ParseScheme(name); known {
			return Dollars(s.kept(sc)), Value{}, true
		}
	}
	if name, found := strings.CutPrefix(id, "evidence."); found {
		if sc, known := content.ParseScheme(name); known && leavesTraces(sc) {
			now := s.read(sc)
			return Number(Points, now), Number(Points, now-s.book.evidence[sc].open), true
		}
	}
	f, ok := s.Figure(id)
	return f.Value, f.Delta, ok
}

// balance is what an account holds, and its change since the month began.
func (s *Session) balance(a state.Account) (value, delta Value) {
	l := &s.c.State.Ledger
	var change state.Money
	for i := range l.Month {
		if line := state.Line(i); line != state.OpeningBalance {
			change += effectOn(line, a, l.Month[i])
		}
	}
	return Dollars(l.Balance[a]), Dollars(change)
}

// kept is what a scheme brought in and cost in the running month.
func (s *Session) kept(sc content.Scheme) (sum state.Money) {
	l := &s.c.State.Ledger
	for i := range l.Month {
		if line := state.Line(i); line.Def().Scheme == sc {
			sum += effectOn(line, state.Treasury, l.Month[i])
		}
	}
	return sum
}

// exposed is the mean of the three schemes most known, as the office reads them,
// and its change since the last month's record.
func (s *Session) exposed() (value, delta Value) {
	all := s.readAll()
	value = Number(Points, topThree(&all))
	if n := len(s.c.History); n > 0 {
		delta = Number(Points, value.Num-s.exposureOf(&s.c.History[n-1].Evidence))
	}
	return value, delta
}
