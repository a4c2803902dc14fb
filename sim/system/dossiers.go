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
// ten days (early), so that decisions queue and do not swamp.
const (
	spacing = 9
	early   = 10
)

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
				effect.Choose(r, s, effect.Origin{ID: d.ID, Row: d.Dossier, Option: uint8(j)}, &def.Options[j])
			}
		}
		state.Free(s.Slabs.Decisions[:], &s.Slabs.Heads.Decision, i)
	}
	if s.Day >= s.NextOffer {
		t.offers()
	}
}

// offers lets those dossiers that offer themselves today arrive, at most one, and
// draws when each does so next. Offers come as by a throw on each day on which the
// dossier may arrive; one for which there is no reason or no room passes by.
func (t *Today) offers() {
	r, s := t.R, t.S
	room, last := true, s.Day // until something asks
	s.NextOffer = never
	for i := range r.Arrivals {
		if s.Offers[i] < s.Day {
			s.Offers[i] = t.offer(i, s.Day)
		}
		if s.Offers[i] == s.Day {
			if room && t.holds(i) {
				last = t.latest()
				if room = s.Day <= early || last < 0 || s.Day-last >= spacing; room {
					t.arrive(i)
					room, last = false, s.Day
				}
			}
			s.Offers[i] = t.offer(i, s.Day+1)
		}
		s.NextOffer = min(s.NextOffer, s.Offers[i])
	}
	if !room && s.Day >= early {
		s.NextOffer = max(s.NextOffer, last+spacing)
	}
}

// offer draws the first day from a day on, on which dossier i offers itself: the
// first success of a daily throw, from when its dates and its cooldown allow it.
func (t *Today) offer(i int, from int32) int32 {
	r, s := t.R, t.S
	a, last := &r.Arrivals[i], s.Arrived[i]
	if last >= 0 {
		if a.Cooldown == 0 {
			return never
		}
		from = max(from, last+a.Cooldown)
	}
	from = max(from, int32(a.From-r.Scenario.Start))
	u := num.SeedKey(s.Seed, streamDossiers).U(from, a.Name, drawArrives)
	day := from + int32(min(num.Geometric(u, a.Daily), never))
	if day > int32(a.To-r.Scenario.Start) {
		return never
	}
	return day
}

// never is a day beyond every campaign.
const never = 1 << 19

// latest is the day on which a dossier last arrived, -1 for none.
func (t *Today) latest() int32 {
	day := int32(-1)
	for i := range t.R.Arrivals {
		day = max(day, t.S.Arrived[i])
	}
	return day
}

// arrive puts dossier i on the desk. Where there is no room it is lost.
func (t *Today) arrive(i int) {
	r, s := t.R, t.S
	row, _ := state.Alloc(s.Slabs.Decisions[:], &s.Slabs.Heads.Decision, DecisionID(r, int16(i), s.Day))
	if row == nil {
		return
	}
	row.Dossier, row.Arrived, row.Due = int16(i), s.Day, s.Day+r.Dossiers[i].Days
	s.Arrived[i] = s.Day
	s.Tell(state.News{Kind: state.NewsDossier, Scheme: content.Schemes, Subject: state.DossierSubject, Row: int16(i)})
}

// DecisionID is the id of a decision, by the row of its dossier and the day on which
// it arrived.
func DecisionID(r *content.Rules, dossier int16, day int32) state.ID {
	return state.ID(num.DeriveID(r.Arrivals[dossier].Name, kindDecision, uint64(day)))
}

// holds reports whether the conditions of dossier i hold, the office has what it
// needs, and it is not on the desk already.
func (t *Today) holds(i int) bool {
	r, s := t.R, t.S
	if !effect.Arrives(s, &r.Dossiers[i]) {
		return false
	}
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
