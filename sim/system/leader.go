package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// leader takes the month's remittance, allots part of it to the programme, and
// judges: monthly by the pace of the year's plan, in December by the year.
func leader(t *Today) {
	r, s := t.R, t.S
	o := &s.Office
	o.Judged = 0
	if !t.Last {
		return
	}
	s.Ledger.Post(state.OfficePaid, state.USDm(r.OfficeCost))
	reserve := state.Money(o.Dials[content.Reserve]) * state.Million
	if over := s.Ledger.Balance[state.Treasury] - reserve; over > 0 {
		s.Ledger.Post(state.Remitted, over)
		s.Ledger.Post(state.ProgrammeAllotted, state.USDm(over.Millions()*float64(o.Dials[content.ProgrammeShare])/100))
	}
	terms := ConfidenceTerms(r, s)
	for i := range terms {
		o.Confidence += terms[i].Points
	}
	if t.Month == 12 || s.Day == r.Days()-1 {
		t.closeYear()
	}
	o.Confidence = num.Clamp(o.Confidence, 0, 100)
}

// ConfidenceTerm is one cause of the month's change in confidence.
type ConfidenceTerm struct {
	Name   string  // locale key suffix under confidence.
	Points float64 // this month
}

// ConfidenceTerms lists what changes the Leader's confidence at the end of this
// month as things stand; actions and launches change it on their day.
func ConfidenceTerms(r *content.Rules, s *state.State) [5]ConfidenceTerm {
	broke := 0.0
	if s.Ledger.Balance[state.Treasury] < 0 {
		broke = -r.ConfidenceBroke
	}
	open := 0.0
	if s.Home.Closed > 0 {
		open = -r.OpenBorderCost * (1 - s.Home.Closed)
	}
	return [5]ConfidenceTerm{
		{"pace", r.Level.Slope * r.ConfidenceSlope * num.Clamp(s.Pace()-r.ConfidencePace, -1, 0.3)},
		{"broke", broke},
		{"crisis", -r.ConfidenceCrisis * num.Max(0, s.World.Pressure-75)},
		{"border", open},
		{"institutions", s.Modifier(content.ModConfidence)},
	}
}

// closeYear judges the calendar year and sets the next plan: overfulfilment
// raises it by half (the ratchet), shortfall lowers it a little.
func (t *Today) closeYear() {
	r, s := t.R, t.S
	o := &s.Office
	result := 1.0
	if o.Plan > 0 {
		result = s.RemittedYear().Millions() / o.Plan.Millions()
	}
	if result >= 1 {
		o.Confidence += r.ConfidenceYear
	} else {
		o.Confidence -= float64(r.Level.Miss * r.ConfidenceMiss * (1 - result))
	}
	s.Tell(state.News{Kind: state.NewsYear, Scheme: content.Schemes, Amount: s.RemittedYear(), Count: num.RoundMoney(result * 100)})
	o.PlanDone += o.Plan
	o.Judged = o.Plan
	if s.Day < r.Days()-1 {
		base := r.ByYear(r.Scenario.Plan, s.Day+1) * r.Level.Plan
		o.Plan = state.USDm(base * (1 + float64(r.PlanRatchet*num.Clamp(result-1, -0.2, 0.5))))
	}
}
