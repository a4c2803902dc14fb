package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/state"
)

// labour books the pay of workers abroad, lets permits lapse where patrons
// enforce the ban, and sends home at the deadline those who are seen to go. The
// others stay without permits, for less and with more to be found; and once the
// border is open people come back on other papers: what is announced is not what
// is enforced.
func labour(t *Today) {
	r, s := t.R, t.S
	head := func() float64 {
		x, c := t.intensity(content.Labour), t.caution(content.Labour)
		thousand := r.LabourIncome * r.LabourCurve.Of(x, r.LabourPower) * (1 - float64(r.LabourCaution*c))
		if t.unlicensed() {
			thousand *= r.LabourLicence
		}
		return thousand / 1000
	}
	if t.unlicensed() {
		s.SpreadEvidence(r, content.Labour, float64(UnlicensedEvidence(t)*Dt))
		if t.Dom == 1 {
			t.comeBack()
		}
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

// unlicensed reports whether the deadline has passed within the campaign.
func (t *Today) unlicensed() bool { return PermitsGone(t.R, t.S.Day) }

// PermitsGone reports whether on a day of the campaign the workers' deadline has
// passed, so that nobody has a permit any more. A deadline from before the first
// day is part of how the scenario begins.
func PermitsGone(r *content.Rules, day int32) bool {
	d := r.Scenario.Labour
	return d >= r.Scenario.Start && r.Scenario.Start+content.Date(day) > d
}

// UnlicensedEvidence is the evidence that working without permits makes in a
// month.
func UnlicensedEvidence(t *Today) float64 {
	if !t.unlicensed() {
		return 0
	}
	cover := 1 - float64(t.R.CautionCover*t.caution(content.Labour))
	return t.R.LabourTrace * convexity(t.intensity(content.Labour)) * cover * t.watchFactor(content.Labour)
}

// comeBack lets a part of those who are missing return, where it is tolerated.
func (t *Today) comeBack() {
	r, s := t.R, t.S
	heads := float64(s.People(state.LabourCohort))
	missing := float64(r.LabourStart*t.intensity(content.Labour)) - heads
	if missing > 0 && heads > 0 {
		back := float64(r.LabourReturn*s.Tolerance()) * (1 - s.Home.Closed) * missing
		effect.ScalePeople(s, state.LabourCohort, back/heads)
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
	sent, known := 0.0, false
	for due := s.Slabs.CohortDays.On(t.Dom); due != 0; {
		c := &s.Slabs.Cohorts[due.Pop()]
		if c.Kind != p.kind {
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
