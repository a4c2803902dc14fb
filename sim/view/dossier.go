package view

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Spread is a range of outcomes: tenth percentile, median, ninetieth.
type Spread struct{ Low, Mid, High float64 }

// Effect is one consequence of an option.
type Effect struct {
	Label  Text  // what changes
	Amount Value // a Range, or a number when low and high are equal
	Chance float64
	After  int32 // days
}

// Option is one answer to a dossier, with what to expect of it.
type Option struct {
	ID         string
	Title      Text
	Body       Text
	Check      command.Result // after the pending orders
	Orders     int32
	Treasury   Spread // USD m within 90 days
	Exposure   Spread // points of exposure
	Welfare    Spread // points of welfare
	Households Spread // households that go cold or hungry
	Effects    []Effect
	Default    bool // taken when nobody answers
}

// Advice is what one advisor says of a dossier.
type Advice struct {
	Advisor string // id of content.Advisors
	Name    Text
	Line    Text
	Option  int     // row of Options
	Sure    float64 // 0-1
	Right   int     // times right so far
	Said    int     // times said so far
}

// Dossier is one decision on the desk.
type Dossier struct {
	ID      state.ID
	Number  int // in the order of arrival, from 1
	Content string
	Scheme  string // scheme id, or "home", "people", "programme"
	Title   Text
	Body    Text
	Urgent  bool
	Arrived content.Date
	Due     content.Date
	Days    int // until it falls due
	Options []Option
	Advice  []Advice
	Chosen  int // row of Options that is pending, -1 for none
	Source  string
}

// Dossiers lists the decisions on the desk: urgent first, then by due day.
func (s *Session) Dossiers() []Dossier { return nil }

// Dossier describes one decision. It reports whether it is on the desk.
func (s *Session) Dossier(id state.ID) (Dossier, bool) { return Dossier{}, false }
