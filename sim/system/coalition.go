package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// maxCapital is the most political capital that can be saved.
const maxCapital = 100

// listNotice is how many days before a designation takes effect word of it gets
// round.
const listNotice = 30

// coalition gives the other seat its political capital on the first day of each
// quarter, lets what was spent fade, and carries out the moves that are due.
func coalition(t *Today) {
	r, s := t.R, t.S
	c := &s.Coalition
	if t.quarter() {
		c.Capital = num.Clamp(c.Capital+CapitalIncome(r, s)+s.Modifier(content.ModCapital), 0, maxCapital)
		c.Thanks = 0
	}
	c.Unity = num.Clamp(c.Unity+float64(r.UnityPull*Dt*(r.UnityRest-c.Unity)), 0, 100)
	if c.Exempt > 0 || c.Aid > 0 {
		c.Aid += float64((c.Exempt - c.Aid) / r.ExemptLag * Dt)
		c.Exempt *= 1 - float64(r.ExemptFade*Dt)
	}
	fade := 1 - float64(r.AskFade*Dt)
	for i := range c.Advised {
		c.Advised[i] *= fade
	}
	for i := range c.Asked {
		c.Asked[i] *= fade
	}
	for i := range c.Burnt {
		c.Burnt[i] *= fade
	}
	for i := range s.Slabs.Moves {
		m := &s.Slabs.Moves[i]
		if m.Fresh() {
			break
		}
		if !m.Live() {
			continue
		}
		if m.Kind == state.Designation && !m.Told && m.Due-s.Day <= listNotice {
			m.Told = true
			s.Tell(state.News{Kind: state.NewsListSoon, Scheme: content.Scheme(m.Target), Count: int64(max(0, m.Due-s.Day))})
		}
		if m.Due <= s.Day {
			t.carryOut(m)
			state.Free(s.Slabs.Moves[:], &s.Slabs.Heads.Move, i)
		}
	}
}

// quarter reports whether a calendar quarter begins today. The scenario's first
// day begins none: what the seat has then is part of the setting up.
func (t *Today) quarter() bool {
	return t.Dom == 1 && t.S.Day > 0 && t.Month%3 == 1
}

// CapitalIncome is the points of political capital that the next quarter brings: a united
// coalition agrees to more, and aid states thank for exemptions.
func CapitalIncome(r *content.Rules, s *state.State) float64 {
	return float64(r.CapitalQuarter*(0.5+float64(0.5*s.Coalition.Unity/r.UnityRest))) + s.Coalition.Thanks
}

// carryOut lets a move take effect.
func (t *Today) carryOut(m *state.Move) {
	r, s := t.R, t.S
	switch m.Kind {
	case state.Designation:
		sc := content.Scheme(m.Target)
		t.act(sc, ActionForce(r, s, sc, m.Broad))
		if !m.Broad {
			return
		}
		// Banks and shippers leave lawful trade too, and patrons see people pay.
		s.Hurt(r, content.HurtPressure, -r.BroadWelfare)
		for i := range s.World.Patrons {
			p := &s.World.Patrons[i]
			p.Tolerance = num.Min(maxTolerance, p.Tolerance+r.BroadPatron)
		}
		s.Coalition.Unity = num.Max(0, s.Coalition.Unity-r.BroadUnity)
	case state.RulesPush:
		s.World.RulesAhead[m.Target] += r.RulesYears
		s.Tell(state.News{Kind: state.NewsRulesLaw, Scheme: content.Theft, Subject: state.JurisdictionSubject, Row: m.Target})
	case state.Retraction:
		c := &s.Coalition
		c.Claims.Retracted++
		c.Unity = num.Max(0, c.Unity-r.RetractUnity)
		s.World.Pressure = num.Max(0, s.World.Pressure-r.RetractPressure)
		s.Tell(state.News{Kind: state.NewsRetracted, Scheme: content.Theft, Subject: state.ExchangeSubject, Row: m.Target})
	}
}

// ActionForce is how hard a designation of a scheme would strike if it took
// effect today: an action of the monitoring body's has 1. A list is as good as
// what is known when it comes out.
func ActionForce(r *content.Rules, s *state.State, sc content.Scheme, broad bool) float64 {
	force := r.DesignateNarrow
	if broad {
		force = r.DesignateBroad
	}
	return force * num.Clamp(s.EvidenceOf(sc)/50, 0.1, 1.3)
}
