package sim

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

const (
	streamSetup num.Stream = 0xf0ab
	drawStart   uint64     = 0xf0ac
	drawClock   uint64     = 0xf0ad

	kindCohort    = 0xc040
	kindFirstTeam = 0x7ea1
	kindFirstLot  = 0x1071
)

// cohortHomes are the regions where cohorts work, with their parts of the total.
var cohortHomes = [...]struct {
	kind   state.CohortKind
	region content.Region
	groups int
	share  float64
}{
	{state.LabourCohort, content.EastAsia, 10, 0.50},
	{state.LabourCohort, content.Europe, 6, 0.28},
	{state.LabourCohort, content.MiddleEast, 4, 0.10},
	{state.LabourCohort, content.Africa, 3, 0.07},
	{state.LabourCohort, content.SoutheastAsia, 2, 0.05},
	{state.ITCohort, content.EastAsia, 4, 0.60},
	{state.ITCohort, content.SoutheastAsia, 2, 0.20},
	{state.ITCohort, content.Europe, 1, 0.12},
	{state.ITCohort, content.Africa, 1, 0.08},
}

// setUp fills the State of the first morning.
func setUp(r *content.Rules, s *state.State, seed uint64) {
	*s = state.State{Seed: seed}
	s.Init()
	o := &s.Office
	o.Orders, o.Confidence = int32(r.OrdersBank), r.ConfidenceStart
	o.Plan = state.USDm(r.Scenario.Plan[0] * r.Level.Plan)
	year, _, _ := r.Scenario.Start.Civil()
	o.MonthsYear = r.MonthsIn(year)
	for d := range content.Dials {
		o.Dials[d] = r.Dial[d].Default
		o.Effective[d] = float64(o.Dials[d]) / 100
	}
	o.Trail[content.Coal] = o.Effective[content.CoalShare]
	o.Trail[content.Oil] = o.Effective[content.OilVolume]
	o.Trail[content.Embassy] = o.Effective[content.EmbassyQuota]
	o.Trail[content.Labour] = o.Effective[content.LabourShare]
	o.Trail[content.IT] = o.Effective[content.ITShare]
	o.Trail[content.Theft] = o.Effective[content.TheftShare]
	s.Ledger.Post(state.OpeningBalance, state.USDm(r.TreasuryStart))
	s.Home = state.HomeFront{Fuel: r.FuelStart, Food: r.FoodStart, Output: 1, Welfare: r.WelfareStart, Loyalty: r.LoyaltyStart, Harvest: 1, Start: r.WelfareStart - r.WelfareRest}
	s.Coalition.Capital, s.Coalition.Unity = r.CapitalStart, r.UnityRest
	w := &s.World
	w.CoinPrice = state.Money(num.RoundMoney(r.CoinPrice[0] * 100))
	w.CoalPrice = r.CoalPrice[0]
	w.Pressure, w.Mandate, w.Trust, w.Brokers, w.LegacyCut, w.Hulls = r.PressureStart, r.Scenario.Mandate, 1, 1, 1, 1
	w.Hardening = r.Scenario.Hardening
	// What stood before the first day is no news on it.
	w.ArmsOpen = r.Scenario.Arms < r.Scenario.Start
	if b := r.Scenario.Border; b[0] < r.Scenario.Start && r.Scenario.Start <= b[1] {
		s.Home.Closed = float64(o.Dials[content.BorderClosure]) / 100
	}
	for i := range w.Patrons {
		w.Patrons[i].Tolerance = r.PatronStart
	}
	for sc := range content.Schemes {
		s.SpreadEvidence(r, sc, r.Scenario.Evidence[sc.String()])
		if d, ok := content.AnalystDial(sc); ok {
			s.Watch.Attention[sc] = float64(o.Dials[d]) / 12
		}
	}
	s.GuessActivity()
	people(r, s)
	fleet(r, s)
	coins(r, s)
	for i := range r.Missions {
		def := &r.Missions[i]
		id := state.ID(num.HashString(def.ID))
		m, slot := state.Alloc(s.Slabs.Missions[:], &s.Slabs.Heads.Mission, id)
		m.Content, m.Region, m.Patience = int16(i), def.Region, def.Patience
		m.Due = uint8(1 + num.IntN(startDraw(s, id), 28))
		s.Slabs.MissionDays.Put(m.Due, slot)
		m.Caught = num.Exponential(clockDraw(s, id), 1)
	}
	for i := range r.Exchanges {
		def := &r.Exchanges[i]
		x, _ := state.Alloc(s.Slabs.Exchanges[:], &s.Slabs.Heads.Exchange, state.ID(num.HashString(def.ID)))
		x.Content = int16(i)
		x.Young = system.Youth(r, s, x)
		if def.Opens <= r.Scenario.Start {
			x.Status = state.ExchangeOpen
		}
	}
}

func startDraw(s *state.State, id state.ID) float64 {
	return num.SeedKey(s.Seed, streamSetup).U(0, uint64(id), drawStart)
}

func clockDraw(s *state.State, id state.ID) float64 {
	return num.SeedKey(s.Seed, streamSetup).U(0, uint64(id), drawClock)
}

// people places cohorts, classes under way and the first teams.
func people(r *content.Rules, s *state.State) {
	n := uint64(0)
	for i := range cohortHomes {
		h := cohortHomes[i]
		total := r.LabourStart
		if h.kind == state.ITCohort {
			total = r.ITStart
		}
		for range h.groups {
			n++
			id := state.ID(num.DeriveID(kindCohort, 0, n))
			c, slot := state.Alloc(s.Slabs.Cohorts[:], &s.Slabs.Heads.Cohort, id)
			c.Kind, c.Region = h.kind, h.region
			c.Heads = int32(num.RoundMoney(total * h.share / float64(h.groups)))
			c.Due = uint8(1 + num.IntN(startDraw(s, id), 28))
			s.Slabs.CohortDays.Put(c.Due, slot)
		}
	}
	for i := range int(r.TeamStart) {
		t, _ := state.Alloc(s.Slabs.Teams[:], &s.Slabs.Heads.Team, state.ID(num.DeriveID(kindFirstTeam, 0, uint64(i))))
		t.Op = -1
	}
	// Classes begun before the first day, at the default budget.
	class := int32(num.RoundMoney(r.Trainees * float64(r.Dial[content.Training].Default) / 100))
	for m := range int(r.TrainingLead) {
		s.Graduation[m] = class
	}
}

// fleet puts the first day's vessels somewhere along their voyages, so that they
// do not all sail together.
func fleet(r *content.Rules, s *state.State) {
	for i := range r.Vessels {
		def := &r.Vessels[i]
		if !def.Start {
			continue
		}
		id := state.ID(num.HashString(def.ID))
		v, slot := state.Alloc(s.Slabs.Vessels[:], &s.Slabs.Heads.Vessel, id)
		if v == nil {
			return
		}
		v.Content, v.Kind = int16(i), def.Kind
		v.Until = int32(num.IntN(startDraw(s, id), 20))
		s.Slabs.Enrol(slot)
	}
}

// coins puts the coin of the first day into lots, each as old as the scenario
// says and bought with nothing that this campaign earned.
func coins(r *content.Rules, s *state.State) {
	for i := range r.Scenario.Coins {
		def := &r.Scenario.Coins[i]
		id := state.ID(num.DeriveID(kindFirstLot, 0, uint64(i)))
		l, _ := state.Alloc(s.Slabs.Lots[:], &s.Slabs.Heads.Lot, id)
		if l == nil {
			return
		}
		l.Origin, l.Born = content.Theft, -def.Days
		l.Units = state.USDm(def.Worth).Buys(s.World.CoinPrice)
		l.Taken = l.Units.Value(state.Money(num.RoundMoney(def.Then * 100)))
		l.Frozen = num.Exponential(clockDraw(s, id), 1)
		s.Ledger.Open(state.Coins, l.Units.Value(s.World.CoinPrice))
	}
}
