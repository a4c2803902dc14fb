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
		for j := range def.Options {
			if def.Options[j].ID == def.Default {
				effect.Run(r, s, d.ID, def.Options[j].Effects)
			}
		}
		state.Free(s.Slabs.Decisions[:], &s.Slabs.Heads.Decision, i)
	}
	last := int32(-spacing)
	for _, day := range s.Arrived[:len(r.Dossiers)] {
		last = max(last, day)
	}
	if s.Day-last < spacing && s.Day > 10 {
		return
	}
	key := num.SeedKey(s.Seed, streamDossiers)
	for i := range r.Dossiers {
		d := &r.Dossiers[i]
		if !t.inSeason(d, s.Arrived[i]) {
			continue
		}
		id := num.HashString(d.ID)
		u := key.U(s.Day, id, drawArrives)
		// A day's chance 1-(1-c)^Dt is less than Dt*c/(1-c). Most draws miss even
		// that, and then neither the power nor the conditions need working out.
		if float64(u*(1-d.Chance)) >= Dt*d.Chance || !num.Bernoulli(u, 1-num.Pow(1-d.Chance, Dt)) || !t.holds(i) {
			continue
		}
		row, _ := state.Alloc(s.Slabs.Decisions[:], &s.Slabs.Heads.Decision, state.ID(num.DeriveID(id, kindDecision, uint64(s.Day))))
		if row == nil {
			return
		}
		row.Dossier, row.Arrived, row.Due = int16(i), s.Day, s.Day+d.Days
		s.Arrived[i] = s.Day
		s.Tell(state.News{Kind: state.NewsDossier, Scheme: content.Schemes, Subject: state.DossierSubject, Row: int16(i)})
		return
	}
}

// inSeason reports whether a dossier that last arrived on the day at could arrive
// by the calendar.
func (t *Today) inSeason(d *content.Dossier, at int32) bool {
	if at >= 0 && (d.Cooldown == 0 || t.S.Day-at < d.Cooldown) {
		return false
	}
	return t.Date >= d.From && t.Date <= d.To
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
