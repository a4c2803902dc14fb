package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// training begins a class each month and places the one that finishes: some go
// to hacking teams, the others to IT work.
func training(t *Today) {
	r, s := t.R, t.S
	if !t.First {
		return
	}
	budget := s.Office.Effective[content.Training]
	s.Ledger.Post(state.ITTraining, state.USDm(r.TrainingCost*budget))
	begin := int32(num.RoundMoney(r.Trainees * budget))
	s.Graduation[(s.Month+int32(r.TrainingLead))%state.Pipeline] += begin
	done := &s.Graduation[s.Month%state.Pipeline]
	if *done == 0 {
		return
	}
	toTeams := int32(num.RoundMoney(float64(*done) * s.Office.Effective[content.TeamShare]))
	s.Recruits += toTeams
	placeIT(s, *done-toTeams)
	for s.Recruits >= int32(r.TeamPeople) {
		if !effect.AddTeam(s) {
			placeIT(s, s.Recruits)
			s.Recruits = 0
			break
		}
		s.Recruits -= int32(r.TeamPeople)
	}
	s.Tell(state.News{Kind: state.NewsGraduates, Scheme: content.IT, Count: int64(*done)})
	*done = 0
}

// placeIT adds heads to the smallest IT cohort.
func placeIT(s *state.State, heads int32) {
	best := -1
	for i := range s.Slabs.Cohorts {
		c := &s.Slabs.Cohorts[i]
		if c.Live() && c.Kind == state.ITCohort && (best < 0 || c.Heads < s.Slabs.Cohorts[best].Heads) {
			best = i
		}
	}
	if best >= 0 {
		s.Slabs.Cohorts[best].Heads += heads
	}
}
