package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamMissions num.Stream = 0x50f3
	drawBag        uint64     = 0x50f4
	drawBagWorth   uint64     = 0x50f5
)

// missions books each mission's income on its day of the month, wears the host's
// patience, and lets consignments be seized.
func missions(t *Today) {
	r, s := t.R, t.S
	x, c := t.intensity(content.Embassy), t.caution(content.Embassy)
	cover := 1 - float64(r.CautionCover*c)
	watch := t.watchFactor(content.Embassy)
	hazard := float64(r.MissionSeizure * x * cover * watch * Dt)
	clocks := &s.Watch.Seizure[content.Embassy]
	for reg := range clocks {
		clocks[reg] += hazard
	}
	income, known := 0.0, false
	recovery := num.Max(0, r.MissionRecovery+s.Modifier(content.ModPatience))
	rest := float64(3 * recovery * Dt)
	wear := float64((recovery - float64(r.MissionPatience*x*cover)) * Dt)
	for i := range s.Slabs.Missions {
		m := &s.Slabs.Missions[i]
		if !m.Live() {
			if m.Fresh() {
				break
			}
			continue
		}
		if m.Status != state.MissionOpen {
			m.Caught += hazard // nothing is sent, so nothing can be taken
			if m.Status == state.MissionRested {
				m.Patience = num.Min(100, m.Patience+rest)
			}
			continue
		}
		m.Patience = num.Min(100, m.Patience+wear)
		if clocks[m.Region] >= m.Caught {
			t.seizeBag(m)
		}
		if m.Patience <= 0 {
			effect.Expel(s, i)
			continue
		}
		if int(m.Due) == t.Dom {
			if !known { // the same for all, on days when any pays
				income, known = r.MissionIncome*r.MissionCurve.Of(x, r.MissionPower)*(1-float64(r.MissionCaution*c))*t.open(r.MissionClosed), true
			}
			earned := state.USDm(income * r.Missions[m.Content].Weight)
			earned = t.earn(state.MissionSales, state.MissionSkimmed, content.Embassy, earned)
			s.Ledger.Post(state.MissionUpkeep, state.USDm(r.MissionUpkeep*x))
			m.Earned += earned
		}
	}
}

func (t *Today) seizeBag(m *state.Mission) {
	s := t.S
	key := num.SeedKey(s.Seed, streamMissions)
	m.Caught = s.Watch.Seizure[content.Embassy][m.Region] + num.Exponential(key.U(s.Day, uint64(m.ID), drawBag), 1)
	worth := state.USDm(num.Clamp(num.LogNormal(key.U(s.Day, uint64(m.ID), drawBagWorth), -1.2, 0.8), 0.05, 3))
	s.Ledger.Post(state.MissionSeized, worth)
	m.Patience -= 15
	s.AddEvidence(content.Embassy, m.Region, 1.5)
	s.Tell(state.News{Kind: state.NewsConsignment, Scheme: content.Embassy, Subject: state.MissionSubject, Row: m.Content, Amount: worth})
}
