package view

import (
	"math"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// FileStep is how finely the office's files of past months say what the evidence
// was, in points. Today's it may read more finely: see State.ReadingStep.
const FileStep = 5

// Reading is the evidence against a scheme as the state's office reads it, in points:
// rounded to whole steps of State.ReadingStep. Nothing the office is shown
// depends on the rest.
func Reading(s *state.State, sc content.Scheme) float64 {
	return reading(s.EvidenceOf(sc), s.ReadingStep())
}

// reading rounds evidence to whole steps.
func reading(e, step float64) float64 {
	return num.Clamp(step*math.Floor(e/step+0.5), 0, 100)
}

// believe replaces what the other side hides by what the office takes it to be:
// evidence by its reading, attention by the share that the reading would earn a
// scheme, since analysts are known to follow evidence.
func believe(r *content.Rules, s *state.State) {
	var total float64
	for sc := content.Coal; sc < content.Legacy; sc++ {
		total += Reading(s, sc) + r.AttentionBias
	}
	for sc := range content.Schemes {
		was := s.EvidenceOf(sc)
		want := reading(was, s.ReadingStep())
		for reg := range content.Regions {
			if was > 0 {
				s.Watch.Evidence[sc][reg] *= want / was
			} else {
				s.Watch.Evidence[sc][reg] = want * r.RegionShare[sc][reg]
			}
		}
		s.Watch.Attention[sc] = 0
		if sc < content.Legacy && total > 0 {
			s.Watch.Attention[sc] = (want + r.AttentionBias) / total
		}
	}
}

// known returns the State of this morning as the seat knows it. The coalition
// knows its evidence and its attention, and reads the patrons.
func (s *Session) known() *state.State {
	if s.believed != s.version {
		s.belief = s.c.State
		if s.seat == content.StateSeat {
			believe(s.c.Rules, &s.belief)
		} else {
			doubt(&s.belief)
		}
		s.believed = s.version
	}
	return &s.belief
}

// read is the evidence against a scheme as the seat knows it.
func (s *Session) read(sc content.Scheme) float64 {
	if s.seat == content.StateSeat {
		return Reading(&s.c.State, sc)
	}
	return s.c.State.EvidenceOf(sc)
}

// readAll is the evidence against every scheme as the seat knows it.
func (s *Session) readAll() (e [content.Schemes]float64) {
	for sc := range content.Schemes {
		e[sc] = s.read(sc)
	}
	return e
}

// topThree is the exposure that evidence means: the mean of the three schemes
// most known.
func topThree(e *[content.Schemes]float64) float64 {
	var top [3]float64
	for sc := range content.Schemes {
		x := e[sc]
		for i := range top {
			if x > top[i] {
				x, top[i] = top[i], x
			}
		}
	}
	return (top[0] + top[1] + top[2]) / 3
}
