package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Today is what every system is given: the rules, the State and the date.
type Today struct {
	R *content.Rules
	S *state.State

	Date  content.Date
	Year  int
	Years int  // calendar years since that of the scenario's first day
	Month int  // 1-12
	Dom   int  // day of the month, 1-31
	First bool // the first day of the month, or of the scenario
	Last  bool // the last day of the month, or of the scenario
	// Strength is that with which all analysts look, as a factor: 1 at the
	// prototype's average.
	Strength float64
	// met says, by content.VesselKind, that somebody may find a vessel today.
	met [2]bool
	// known is about how much evidence there is, by scheme, after today's was added.
	known [content.Schemes]float64
}

// Dt is one day in months: all monthly rates are multiplied by it.
const Dt = 12.0 / 365

// Run simulates the day s.Day and moves on to the next. Its body is the order of
// the systems, the one place where it stands; read it first. Money comes in
// (trade, people, coin) and goes out (home, programme), is seen (evidence,
// detection), and is judged (leader).
func Run(r *content.Rules, s *state.State) {
	t := Today{R: r, S: s, Date: r.Scenario.Start + content.Date(s.Day)}
	t.Year, t.Month, t.Dom = t.Date.Civil()
	first, _, _ := r.Scenario.Start.Civil()
	t.Years = t.Year - first
	t.First = t.Dom == 1 || s.Day == 0
	t.Last = t.fromMonthEnd(0) || s.Day == r.Days()-1
	t.Strength = (r.AnalystsBase + s.World.Pressure/100) * r.Level.Analysts * s.Factor(content.ModAnalysts)

	calendar(&t)    // a month's orders, a year's plan, the ledger's columns
	world(&t)       // prices and dated events
	patrons(&t)     // how much the two patrons tolerate
	border(&t)      // the state's own closure
	dials(&t)       // what was ordered takes effect by degrees
	office(&t)      // capabilities are built and paid for; agencies make trouble
	legacy(&t)      // older trades
	sea(&t)         // who looks where ships meet
	coal(&t)        // colliers meet buyers at sea
	hire(&t)        // others' hulls carry both, for a price
	oil(&t)         // tankers fetch fuel
	missions(&t)    // embassies' quotas
	labour(&t)      // workers abroad
	itWork(&t)      // IT workers
	training(&t)    // institutes and their graduates
	ransom(&t)      // outbreaks
	theft(&t)       // operations against exchanges
	others(&t)      // thefts that are not the state's
	coins(&t)       // coin priced, frozen, sold
	arms(&t)        // deliveries to the partner at war
	home(&t)        // fuel, food, welfare, loyalty
	programme(&t)   // launches
	sanctions(&t)   // votes, pressure
	evidence(&t)    // evidence adds up and fades; analysts move
	detection(&t)   // reports, warnings, actions
	coalition(&t)   // what the other side has set going
	attribution(&t) // who did it, and hardening
	dossiers(&t)    // decisions arrive and lapse
	takeStock(&t)   // what the analysts make of the month
	leader(&t)      // remittance, confidence, the plan
	endings(&t)     // whether this was the last day

	if t.Last {
		s.Ledger.CloseMonth()
	}
	s.Day++
}

// shortest is the length of the shortest month, in days.
const shortest = 28

// fromMonthEnd reports whether today is the last day of its month but so many.
// Early days need no look at the calendar.
func (t *Today) fromMonthEnd(days int) bool {
	return t.Dom+days >= shortest && t.Dom+days == t.Date.MonthLength()
}

// byYear is Rules.ByYear of today.
func (t *Today) byYear(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	return v[max(0, min(t.Years, len(v)-1))]
}

// watchFactor is how strongly a scheme's doings are seen: it multiplies evidence
// and the hazards of being sighted.
func (t *Today) watchFactor(scheme content.Scheme) float64 {
	f := t.R.EvidenceFloor + float64(t.R.EvidenceAttention*t.S.Watch.Attention[scheme]*t.Strength)
	if scheme == content.Coal || scheme == content.Oil {
		// Patrons' ports and patrols decide how much of the sea is looked at.
		f *= 0.7 + float64(0.6*(1-t.S.Tolerance()))
	}
	return f * t.S.EvidenceFactor(scheme)
}

// caution returns the effective caution with which a scheme is run, 0-1.
func (t *Today) caution(scheme content.Scheme) float64 {
	e := &t.S.Office.Effective
	switch scheme {
	case content.Coal:
		return e[content.CoalCaution]
	case content.Oil:
		return e[content.OilCaution]
	case content.Embassy:
		return e[content.EmbassyCaution]
	case content.Labour:
		return e[content.LabourCaution]
	case content.IT:
		return e[content.ITCaution]
	case content.Theft:
		return e[content.TheftCaution]
	}
	return 0
}

// intensity returns how fully a scheme is run, about 0-1.
func (t *Today) intensity(scheme content.Scheme) float64 {
	e := &t.S.Office.Effective
	switch scheme {
	case content.Coal:
		return e[content.CoalShare]
	case content.Oil:
		return e[content.OilVolume]
	case content.Embassy:
		return e[content.EmbassyQuota]
	case content.Labour:
		return e[content.LabourShare]
	case content.IT:
		return e[content.ITShare]
	case content.Theft:
		return e[content.TheftShare]
	case content.CashOut:
		return min(t.S.World.CashSold/t.R.CashNorm, 1.5)
	case content.Arms:
		return e[content.ArmsLevel]
	}
	return 0
}
