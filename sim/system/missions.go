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

// missions lets each mission send a month's income home on its day of the month.
// What a month wears of the host's patience is worn then, and the consignment can
// be seized.
func missions(t *Today) {
	r, s := t.R, t.S
	x, c := t.intensity(content.Embassy), t.caution(content.Embassy)
	cover := 1 - float64(r.CautionCover*c)
	hazard := float64(r.MissionSeizure * x * cover * t.watchFactor(content.Embassy) * Dt)
	clocks := &s.Watch.Seizure[content.Embassy]
	for reg := range clocks {
		clocks[reg] += hazard
	}
	due := s.Slabs.MissionDays.On(t.Dom)
	if due == 0 {
		return
	}
	recovery := num.Max(0, r.MissionRecovery+s.Modifier(content.ModPatience))
	wear := float64(r.MissionPatience * x * cover)
	income := r.MissionIncome * r.MissionCurve.Of(x, r.MissionPower) * (1 - float64(r.MissionCaution*c)) * t.open(r.MissionClosed)
	upkeep := state.USDm(r.MissionUpkeep * x)
	for due != 0 {
		i := due.Pop()
		m := &s.Slabs.Missions[i]
		switch m.Status {
		case state.MissionRested:
			m.Patience = num.Min(100, m.Patience+float64(3*recovery))
			continue
		case state.MissionClosed, state.MissionExpelled:
			continue
		}
		m.Patience = num.Min(100, m.Patience+recovery-wear)
		if clocks[m.Region] >= m.Caught {
			t.seizeBag(m)
		}
		if m.Patience <= 0 {
			effect.Expel(s, i)
			continue
		}
		earned := state.USDm(income * r.Missions[m.Content].Weight)
		earned = t.earn(state.MissionSales, state.MissionSkimmed, content.Embassy, earned)
		s.Ledger.Post(state.MissionUpkeep, upkeep)
		m.Earned += earned
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
