package state

import "hardcurrency/sim/content"

// Ledger is the double-entry book of a campaign. Every entry moves one amount
// from one account to another, so the balances always sum to zero.
type Ledger struct {
	Balance [Accounts]Money // signed: what came in less what went out
	Month   [Lines]Money    // entries of the running month
	Closed  [Lines]Money    // Month as it stood on the last month's last evening
	Year    [Lines]Money    // of the running calendar year
	Total   [Lines]Money    // of the campaign
}

// Post books amount on a line. A negative amount runs the other way; only the
// coin price does that.
func (l *Ledger) Post(line Line, amount Money) {
	d := &lineDefs[line]
	l.Balance[d.From] -= amount
	l.Balance[d.To] += amount
	l.Month[line] += amount
	l.Year[line] += amount
	l.Total[line] += amount
}

// CloseMonth keeps the running month's entries as they stand this evening.
func (l *Ledger) CloseMonth() { l.Closed = l.Month }

// NewMonth takes the closed month's entries out of the running one: what is left
// was booked since that evening.
func (l *Ledger) NewMonth() {
	for i := range l.Month {
		l.Month[i] -= l.Closed[i]
	}
}

// Open books what an account holds before the first entry. It is on no line:
// nobody earned or lost it in the campaign.
func (l *Ledger) Open(account Account, amount Money) {
	l.Balance[Opening] -= amount
	l.Balance[account] += amount
}

// Opened is what was booked by Open.
func (l *Ledger) Opened() Money { return -l.Balance[Opening] - l.Total[OpeningBalance] }

// Sum adds up all balances. It is zero unless memory was damaged.
func (l *Ledger) Sum() Money {
	var s Money
	for i := range len(l.Balance) {
		s += l.Balance[i]
	}
	return s
}

// SumKind adds the lines of a scheme that count as kind in a set of entries
// (Month, Year or Total).
func SumKind(entries *[Lines]Money, s content.Scheme, kind LineKind) Money {
	var m Money
	for i := range len(entries) {
		if d := Line(i).Def(); d.Scheme == s && d.Kind&kind != 0 {
			m += entries[i]
		}
	}
	return m
}
