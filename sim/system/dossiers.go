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
	arrived := s.Arrived[:len(r.Dossiers)]
	for _, day := range arrived {
		if s.Day > 10 && s.Day-day < spacing {
			return
		}
	}
	key := num.SeedKey(s.Seed, streamDossiers)
	for i, last := range arrived {
		d := &r.Dossiers[i]
		if t.Date < d.From || t.Date > d.To || last >= 0 && (d.Cooldown == 0 || s.Day-last < d.Cooldown) {
			continue
		}
		if !arrives(d, key, s.Day) || !t.holds(i) {
			continue
		}
		id := num.DeriveID(num.HashString(d.ID), kindDecision, uint64(s.Day))
		row, _ := state.Alloc(s.Slabs.Decisions[:], &s.Slabs.Heads.Decision, state.ID(id))
		if row == nil {
			return
		}
		row.Dossier, row.Arrived, row.Due = int16(i), s.Day, s.Day+d.Days
		s.Arrived[i] = s.Day
		s.Tell(state.News{Kind: state.NewsDossier, Scheme: content.Schemes, Subject: state.DossierSubject, Row: int16(i)})
		return
	}
}

// arrives draws whether a dossier arrives on a day on which it could. A day's
// chance 1-(1-c)^Dt is less than Dt*c/(1-c); most draws miss even that, and then
// the power need not be worked out.
func arrives(d *content.Dossier, key num.Key, day int32) bool {
	u := key.U(day, num.HashString(d.ID), drawArrives)
	return float64(u*(1-d.Chance)) < Dt*d.Chance && num.Bernoulli(u, 1-num.Pow(1-d.Chance, Dt))
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
