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
	t.payCohorts(payroll{state.LabourCohort, content.Labour, r.LabourKept, state.LabourWages, state.LabourRemitted, state.LabourSkimmed}, head)
	if t.Dom == 1 && t.Years > 0 && t.Date <= r.Scenario.LabourEnd {
		effect.ScalePeople(s, state.LabourCohort, -r.LabourDecay*s.Factor(content.ModPermits)*(1-s.Tolerance()))
	}
	if t.Date == r.Scenario.Labour {
		n := effect.ScalePeople(s, state.LabourCohort, -r.LabourCut)
		s.Tell(state.News{Kind: state.NewsDeadline, Scheme: content.Labour, Count: -n})
	}
}

// payroll is how the pay of a kind of cohort is booked.
type payroll struct {
	kind                     state.CohortKind
	scheme                   content.Scheme
	kept                     float64 // part of the wage that stays with the worker
	wages, remitted, skimmed state.Line
}

// payCohorts books a month's pay of each cohort of a kind on its day: of each
// head what head says, in USD m, reaches the office in the middle case. head is
// asked on pay days only.
func (t *Today) payCohorts(p payroll, head func() float64) {
	s := t.S
	sent, known, today := 0.0, false, uint8(t.Dom)
	for i := range s.Slabs.Cohorts {
		c := &s.Slabs.Cohorts[i]
		if c.Due != today || c.Kind != p.kind || !c.Live() {
			continue
		}
		if !known {
			sent, known = head(), true
		}
		pay := t.earn(p.remitted, p.skimmed, p.scheme, state.USDm(float64(c.Heads)*sent))
		s.Ledger.Post(p.wages, state.USDm(pay.Millions()/(1-p.kept)))
		c.Sent += pay
	}
}
