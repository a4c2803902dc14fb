package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// border closes and opens the border as the state itself decided in January
// 2020. While the order stands the dial says how far it is carried out.
func border(t *Today) {
	r, s := t.R, t.S
	b := r.Scenario.Border
	was := s.Home.Closed > 0
	now := t.Date >= b[0] && t.Date <= b[1]
	s.Home.Closed = 0
	if now {
		s.Home.Closed = float64(s.Office.Dials[content.BorderClosure]) / 100
	}
	if now && !was {
		s.Tell(state.News{Kind: state.NewsBorderShut, Scheme: content.Schemes})
	}
	if was && !now {
		s.Tell(state.News{Kind: state.NewsBorderOpen, Scheme: content.Schemes})
	}
}

// open returns what the closed border leaves of a flow whose full closure leaves
// left.
func (t *Today) open(left float64) float64 { return 1 - float64(t.S.Home.Closed*(1-left)) }
