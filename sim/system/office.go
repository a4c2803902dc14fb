package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamOffice num.Stream = 0xd3c1
	drawTrouble  uint64     = 0xd3c2

	kindAgency = 0xa9e7
)

// office opens the capabilities whose building is done. On the last day of a
// month it pays their upkeep, and lets those lapse for which there is nothing;
// agencies that are audited and disloyal make trouble then.
func office(t *Today) {
	r, s := t.R, t.S
	changed := s.Day >= s.Institutions.NextDue && t.opened()
	if t.Last {
		changed = t.upkeep() || changed
		t.agencies()
	}
	if changed {
		s.ShiftModifiers(r)
	}
}

// opened sets to work what is built, works out when the next will be, and reports
// whether anything changed.
func (t *Today) opened() (changed bool) {
	s := t.S
	s.Institutions.NextDue = never
	for i := range t.R.Capabilities {
		x := &s.Institutions.Rows[i]
		if x.Status != state.CapabilityBuilding {
			continue
		}
		if s.Day < x.Due {
			s.Institutions.NextDue = min(s.Institutions.NextDue, x.Due)
			continue
		}
		x.Status, x.Since, x.Due = state.CapabilityWorking, s.Day, 0
		s.Tell(state.News{Kind: state.NewsOpened, Scheme: content.Schemes, Subject: state.CapabilitySubject, Row: int16(i)})
		changed = true
	}
	return changed
}

// upkeep pays for what stands in the order of the file, so that roots are paid
// before what grows on them. What cannot be paid lapses, and with it what needs
// it. It reports whether anything did.
func (t *Today) upkeep() (lapsed bool) {
	r, s := t.R, t.S
	for i := range r.Capabilities {
		def, x := &r.Capabilities[i], &s.Institutions.Rows[i]
		if !x.Standing() {
			continue
		}
		if t.grounded(def) && t.pay(def) {
			continue
		}
		x.Status, x.Since, x.Due = state.CapabilityDissolved, s.Day, 0
		s.Tell(state.News{Kind: state.NewsLapsed, Scheme: content.Schemes, Subject: state.CapabilitySubject, Row: int16(i)})
		lapsed = true
	}
	return lapsed
}

// grounded reports whether everything that a capability needs is at work.
func (t *Today) grounded(def *content.Capability) bool {
	for _, n := range def.NeedRows {
		if t.S.Institutions.Rows[n].Status != state.CapabilityWorking {
			return false
		}
	}
	return true
}

// pay takes a month's upkeep from the seat that keeps a capability; false when
// it has not got it.
func (t *Today) pay(def *content.Capability) bool {
	s := t.S
	if def.Seat == content.CoalitionSeat {
		if s.Coalition.Capital < def.Upkeep {
			return false
		}
		s.Coalition.Capital -= def.Upkeep
		return true
	}
	cost := state.USDm(def.Upkeep)
	if s.Ledger.Balance[state.Treasury] < cost {
		return false
	}
	s.Ledger.Post(state.OfficeUpkeep, cost)
	return true
}

// agencies lets those that are audited and disloyal make trouble: who defects
// takes papers along, who stays has the Leader's ear.
func (t *Today) agencies() {
	r, s := t.R, t.S
	chance := TroubleChance(r, s)
	if chance <= 0 {
		return
	}
	key := num.SeedKey(s.Seed, streamOffice)
	for i := range r.Agencies {
		id := num.DeriveID(num.HashString(r.Agencies[i].ID), kindAgency, uint64(s.Month))
		if !num.Bernoulli(key.U(0, id, drawTrouble), chance) {
			continue
		}
		s.Tell(state.News{Kind: state.NewsAgency, Scheme: r.Agencies[i].Schemes[0], Subject: state.AgencySubject, Row: int16(i)})
		// Trouble is at once (the validator sees to it), so it needs no origin.
		effect.Run(r, s, effect.Origin{ID: state.ID(id), Row: -1, Option: state.NoOption}, r.Agencies[i].Trouble)
	}
}

// calmLoyalty is the loyalty of the elite above which an audited agency bears it.
const calmLoyalty = 55

// TroubleChance is the chance in a month that an agency makes trouble: none
// without an audit or while the elite is loyal.
func TroubleChance(r *content.Rules, s *state.State) float64 {
	audit := -s.Modifier(content.ModSkim)
	if audit <= 0 || s.Home.Loyalty >= calmLoyalty {
		return 0
	}
	return r.AgencyTrouble * audit * (1 - s.Home.Loyalty/calmLoyalty)
}

// earn books income of a scheme of which net is left in the middle case, and
// what its agency keeps of it today.
func (t *Today) earn(line, skimmed state.Line, sc content.Scheme, net state.Money) state.Money {
	usual := state.UsualShare(t.R, sc)
	gross := net
	if usual > 0 {
		gross = state.USDm(net.Millions() / (1 - usual))
	}
	t.S.Ledger.Post(line, gross)
	t.skim(skimmed, sc, gross)
	return gross
}

// skim books what the agency of a scheme keeps of an amount.
func (t *Today) skim(line state.Line, sc content.Scheme, amount state.Money) {
	pressed := t.intensity(sc)
	if sc == content.Legacy {
		pressed = t.R.SkimMiddle // nobody sets it a quota any more
	}
	if share := t.S.AgencyShare(t.R, sc, pressed); share > 0 {
		t.S.Ledger.Post(line, state.USDm(amount.Millions()*share))
	}
}
