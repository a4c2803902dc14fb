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
	begin := int32(num.RoundMoney(r.Trainees * s.Factor(content.ModPlaces) * budget))
	s.Graduation[(s.Month+Course(r, s))%state.Pipeline] += begin
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

// Course is how many months a class that begins now takes.
func Course(r *content.Rules, s *state.State) int32 {
	return max(1, min(int32(r.TrainingLead+s.Modifier(content.ModCourse)), state.Pipeline-1))
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
