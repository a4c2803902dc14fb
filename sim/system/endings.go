package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// endings decides whether the campaign is over.
func endings(t *Today) {
	r, s := t.R, t.S
	switch {
	case s.Office.Confidence <= 0:
		s.Ending = state.Dismissed
	case s.Home.Welfare < r.WelfareFall:
		s.Ending = state.Collapse
	case ProgrammeSpent(s) >= r.ProgrammeGoal:
		s.Ending = state.Complete
	case s.Day >= r.Days()-1:
		s.Ending = state.TimeUp
		if s.Ledger.Total[state.Remitted].Millions() >= r.PlanFulfilled*s.Office.PlanDone.Millions() {
			s.Ending = state.Fulfilled
		}
	default:
		return
	}
	s.Tell(state.News{Kind: state.NewsEnding, Scheme: content.Schemes, Count: int64(s.Ending)})
}
