package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// labour books the pay of workers abroad, lets permits lapse where patrons
// enforce the ban, and sends people home at the deadline.
func labour(t *Today) {
	r, s := t.R, t.S
	head := func() float64 {
		x, c := t.intensity(content.Labour), t.caution(content.Labour)
		thousand := r.LabourIncome * num.Pow(x, r.LabourPower) * (1 - float64(r.LabourCaution*c))
		return thousand / 1000
	}
	t.payCohorts(state.LabourCohort, head, r.LabourKept, state.LabourWages, state.LabourRemitted)
	if t.Dom == 1 && t.Years > 0 && t.Date <= r.Scenario.LabourEnd {
		effect.ScalePeople(s, state.LabourCohort, -r.LabourDecay*(1-s.Tolerance()))
	}
	if t.Date == r.Scenario.Labour {
		n := effect.ScalePeople(s, state.LabourCohort, -r.LabourCut)
		s.Tell(state.News{Kind: state.NewsDeadline, Scheme: content.Labour, Count: -n})
	}
}

// payCohorts books a month's pay of each cohort of a kind on its day: each head
// sends home what head says, in USD m, and keeps the part kept of the wage. head
// is asked on pay days only.
func (t *Today) payCohorts(kind state.CohortKind, head func() float64, kept float64, wages, remitted state.Line) {
	s := t.S
	sent, known, today := 0.0, false, uint8(t.Dom)
	for i := range s.Slabs.Cohorts {
		c := &s.Slabs.Cohorts[i]
		if c.Due != today || c.Kind != kind || !c.Live() {
			continue
		}
		if !known {
			sent, known = head(), true
		}
		pay := state.USDm(float64(c.Heads) * sent)
		s.Ledger.Post(wages, state.USDm(pay.Millions()/(1-kept)))
		s.Ledger.Post(remitted, pay)
		c.Sent += pay
	}
}
