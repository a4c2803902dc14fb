package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamDossiers num.Stream = 0xc0d5
	drawArrives    uint64     = 0xc0d6

	kindDecision = 0xd055
)

// spacing is how many days lie at least between two arrivals after the first
// ten days, so that decisions queue and do not swamp.
const spacing = 9

// dossiers lets unanswered decisions lapse and new ones arrive, at most one a
// day.
func dossiers(t *Today) {
	r, s := t.R, t.S
	for i := range s.Slabs.Decisions {
		d := &s.Slabs.Decisions[i]
		if d.Fresh() {
			break
		}
		if !d.Live() || d.Due > s.Day {
			continue
		}
		def := &r.Dossiers[d.Dossier]
		s.Tell(state.News{Kind: state.NewsDossierLapsed, Scheme: content.Schemes, Subject: state.DossierSubject, Row: d.Dossier})
		effect.Judge(r, s, d.ID, d.Dossier)
		for j := range def.Options {
			if def.Options[j].ID == def.Default {
				effect.Run(r, s, effect.Origin{ID: d.ID, Row: d.Dossier, Option: uint8(j)}, def.Options[j].Effects)
			}
		}
		state.Free(s.Slabs.Decisions[:], &s.Slabs.Heads.Decision, i)
	}
	arrived, latest := s.Arrived[:len(r.Arrivals)], int32(-1)
	for _, day := range arrived {
		latest = max(latest, day)
	}
	if s.Day > 10 && s.Day-latest < spacing {
		return
	}
	key := num.SeedKey(s.Seed, streamDossiers)
	for i, last := range arrived {
		a := &r.Arrivals[i]
		if t.Date < a.From || t.Date > a.To || last >= 0 && (a.Cooldown == 0 || s.Day-last < a.Cooldown) {
			continue
		}
		if !num.Bernoulli(key.U(s.Day, a.Name, drawArrives), a.Daily) || !t.holds(i) {
			continue
		}
		d := &r.Dossiers[i]
		row, _ := state.Alloc(s.Slabs.Decisions[:], &s.Slabs.Heads.Decision, DecisionID(r, int16(i), s.Day))
		if row == nil {
			return
		}
		row.Dossier, row.Arrived, row.Due = int16(i), s.Day, s.Day+d.Days
		s.Arrived[i] = s.Day
		s.Tell(state.News{Kind: state.NewsDossier, Scheme: content.Schemes, Subject: state.DossierSubject, Row: int16(i)})
		return
	}
}

// DecisionID is the id of a decision, by the row of its dossier and the day on which
// it arrived.
func DecisionID(r *content.Rules, dossier int16, day int32) state.ID {
	return state.ID(num.DeriveID(r.Arrivals[dossier].Name, kindDecision, uint64(day)))
}

// holds reports whether the conditions of dossier i hold and it is not on the
// desk already.
func (t *Today) holds(i int) bool {
	r, s := t.R, t.S
	for j := range s.Slabs.Decisions {
		if x := &s.Slabs.Decisions[j]; x.Live() && int(x.Dossier) == i {
			return false
		}
	}
	for _, m := range r.Dossiers[i].When {
		v := Metric(r, s, m.Name)
		if m.Min != nil && v < *m.Min || m.Max != nil && v > *m.Max {
			return false
		}
	}
	return true
}
