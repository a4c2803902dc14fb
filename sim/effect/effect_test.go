package effect_test

import (
	"os"
	"sync"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

var library = sync.OnceValue(func() *content.Library {
	l, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		panic(problems)
	}
	return l
})

func begin(t *testing.T) (*content.Rules, *state.State) {
	t.Helper()
	r, err := library().Compile("pressure-2017", "normal")
	if err != nil {
		t.Fatal(err)
	}
	return r, &sim.New(r, 1).State
}

func target(t *testing.T, name string) int {
	t.Helper()
	for i, n := range content.EffectTargets() {
		if n == name {
			return i
		}
	}
	t.Fatalf("no target %q", name)
	return 0
}

// TestEveryTargetChangesSomething applies each target both ways: each way must
// change the State, keep the books in balance and stay in range.
func TestEveryTargetChangesSomething(t *testing.T) {
	amounts := map[string]float64{"plan": 0.1, "labour": 0.1, "it": 0.1, "vessels": 2, "tankers": 2, "missions": 2, "teams": 2, "orders": 2, "harm.households": 500}
	for i, name := range content.EffectTargets() {
		amount, ok := amounts[name]
		if !ok {
			amount = 0.2
		}
		for _, sign := range []float64{1, -1} {
			if name == "listed" && sign < 0 {
				continue // no list is taken back; the validator refuses it
			}
			r, s := begin(t)
			// Room both ways: the meters in their middles, something closed.
			s.Office.Orders, s.World.Hardening, s.World.Trust, s.World.Mandate = 2, 0.4, 0.6, sign < 0
			s.Slabs.Missions[0].Status, s.Slabs.Missions[1].Status = state.MissionClosed, state.MissionExpelled
			for sc := range content.Schemes {
				s.SpreadEvidence(r, sc, 20)
			}
			s.Ledger.Post(state.AffairsGained, 100*state.Million)
			s.Ledger.Post(state.Remitted, 50*state.Million)
			s.Ledger.Post(state.ProgrammeAllotted, 20*state.Million)
			before := *s
			effect.Apply(r, s, 7, i, sign*amount)
			if *s == before {
				t.Errorf("%s by %v changes nothing", name, sign*amount)
			}
			if s.Ledger.Sum() != 0 {
				t.Errorf("%s: the ledger sums to %d", name, s.Ledger.Sum())
			}
			if s.Home.Fuel < 0 || s.Office.Confidence > 100 || s.World.Trust > 1 || s.Office.Orders < 0 || s.Home.Households < 0 && sign > 0 {
				t.Errorf("%s leaves its range", name)
			}
		}
	}
}

// TestAmountsAreKeptInRange applies far too much.
func TestAmountsAreKeptInRange(t *testing.T) {
	for _, sign := range []float64{1, -1} {
		r, s := begin(t)
		for i := range content.EffectTargets() {
			effect.Apply(r, s, 7, i, sign*1e4)
		}
		for name, v := range map[string][2]float64{
			"confidence": {s.Office.Confidence, 100}, "pressure": {s.World.Pressure, 100}, "welfare": {s.Home.Welfare, 100},
			"loyalty": {s.Home.Loyalty, 100}, "fuel": {s.Home.Fuel, r.FuelMax}, "food": {s.Home.Food, r.FuelMax},
			"hardening": {s.World.Hardening, r.HardenMax}, "trust": {s.World.Trust, 1}, "brokers": {s.World.Brokers, 1.5},
			"patron": {s.World.Patrons[0].Tolerance, 0.95}, "evidence": {s.EvidenceOf(content.Coal), 100},
		} {
			if v[0] < 0 || v[0] > v[1] {
				t.Errorf("%s is %v", name, v[0])
			}
		}
		if s.TeamCount() < 1 || s.Office.Orders < 0 || s.Office.Orders > int32(r.OrdersBank) || s.Office.Plan < 0 || s.People(state.LabourCohort) < 0 {
			t.Errorf("%d teams, %d orders, plan %d, %d workers", s.TeamCount(), s.Office.Orders, s.Office.Plan, s.People(state.LabourCohort))
		}
	}
	r, s := begin(t)
	before := *s
	effect.Apply(r, s, 7, -1, 1)
	effect.Apply(r, s, 7, len(content.EffectTargets()), 1)
	if *s != before {
		t.Error("a target that there is not changes something")
	}
}

// TestRunDrawsChanceAndAmount counts over many ids.
func TestRunDrawsChanceAndAmount(t *testing.T) {
	r, s := begin(t)
	effects := []content.Effect{{On: "treasury", Low: 1, High: 3, Chance: 0.4, Target: target(t, "treasury")}}
	happened, sum, n := 0, 0.0, 2000
	for id := range n {
		before := s.Ledger.Balance[state.Treasury]
		effect.Run(r, s, effect.Origin{ID: state.ID(id + 1)}, effects)
		if got := (s.Ledger.Balance[state.Treasury] - before).Millions(); got != 0 {
			if got < 1 || got > 3 {
				t.Fatalf("an amount of %v", got)
			}
			happened++
			sum += got
		}
	}
	if share := float64(happened) / float64(n); share < 0.36 || share > 0.44 {
		t.Errorf("it happened in %v of the cases", share)
	}
	if mean := sum / float64(happened); mean < 1.9 || mean > 2.1 {
		t.Errorf("the mean amount is %v", mean)
	}
}

func TestDelaysWaitInLine(t *testing.T) {
	r, s := begin(t)
	effects := []content.Effect{{On: "pressure", Low: 1, High: 1, After: 30, Target: target(t, "pressure")}}
	pressure := s.World.Pressure
	for i := range state.MaxDelayed {
		effect.Run(r, s, effect.Origin{ID: state.ID(i + 1), Row: 3, Option: 1}, effects)
	}
	if s.World.Pressure != pressure || s.Slabs.Heads.Delay != -1 {
		t.Fatalf("pressure %v of %v", s.World.Pressure, pressure)
	}
	if d := &s.Slabs.Delays[0]; d.Origin != 3 || d.Option != 1 || d.Effect != 0 {
		t.Errorf("it comes from option %d of dossier %d, effect %d", d.Option, d.Origin, d.Effect)
	}
	effect.Run(r, s, effect.Origin{ID: 999}, effects)
	if s.World.Pressure != pressure+1 {
		t.Error("with no room to wait it must happen now rather than never")
	}
}

func TestTheMostSeenAreListedFirst(t *testing.T) {
	_, s := begin(t)
	s.Slabs.Vessels[5].Sightings, s.Slabs.Vessels[9].Sightings = 4, 7
	kind := s.Slabs.Vessels[9].Kind
	if s.Slabs.Vessels[5].Kind != kind {
		t.Fatal("the register has moved; choose two of a kind")
	}
	if effect.ListVessels(s, kind, 1) != 1 || s.Slabs.Vessels[9].Leg != state.Listed {
		t.Error("not the most seen")
	}
	if effect.ListVessels(s, kind, 1) != 1 || s.Slabs.Vessels[5].Leg != state.Listed {
		t.Error("not the next")
	}
	all := s.Fleet(kind)
	if n := effect.ListVessels(s, kind, 1000); n != all || s.Fleet(kind) != 0 {
		t.Errorf("%d of %d were listed", n, all)
	}
	if effect.ListVessels(s, kind, 1) != 0 {
		t.Error("listed twice")
	}
}

func TestMissionsCloseByPatience(t *testing.T) {
	_, s := begin(t)
	s.Slabs.Missions[7].Patience = 3
	open := s.MissionsOpen()
	if effect.CloseMissions(s, 1) != 1 || s.Slabs.Missions[7].Status != state.MissionExpelled {
		t.Error("not the least patient")
	}
	effect.CloseMissions(s, 3)
	effect.ReopenMissions(s, 2)
	if s.MissionsOpen() != open-2 {
		t.Errorf("%d of %d are open", s.MissionsOpen(), open)
	}
}

func TestTeamsAreLostWithTheirWork(t *testing.T) {
	_, s := begin(t)
	last := len(s.Slabs.Teams) - 1
	for i := range s.Slabs.Teams {
		if s.Slabs.Teams[i].Live() {
			last = i
		}
	}
	op, slot := state.Alloc(s.Slabs.Ops[:], &s.Slabs.Heads.Op, 5)
	op.Team = int16(last)
	s.Slabs.Teams[last].Op = int16(slot)
	s.Slabs.Teams[last].Formed = 3
	if effect.LoseTeams(s, 1) != 1 || s.Slabs.Ops[slot].Live() || s.Slabs.Teams[last].Live() {
		t.Error("the youngest team or its operation is still there")
	}
	if effect.LoseTeams(s, 1000); s.TeamCount() != 1 {
		t.Errorf("%d teams are left", s.TeamCount())
	}
}

// TestWholeIsRightOnAverage turns 2.3 into 2 or 3.
func TestWholeIsRightOnAverage(t *testing.T) {
	_, s := begin(t)
	sum := 0
	for id := range uint64(4000) {
		n := effect.Whole(s, id, 2.3)
		if n != 2 && n != 3 {
			t.Fatalf("2.3 became %d", n)
		}
		sum += n
	}
	if mean := float64(sum) / 4000; mean < 2.27 || mean > 2.33 {
		t.Errorf("the mean is %v", mean)
	}
	if effect.Whole(s, 1, -3) != 0 || effect.Whole(s, 1, 4) != 4 {
		t.Error("whole and negative numbers must stay")
	}
}

func TestPeopleNeverFallBelowNone(t *testing.T) {
	_, s := begin(t)
	before := s.People(state.ITCohort)
	if change := effect.ScalePeople(s, state.ITCohort, -0.25); change != s.People(state.ITCohort)-before || change >= 0 {
		t.Errorf("changed by %d", change)
	}
	// The whole is right to a head, however many cohorts it is spread over.
	before = s.People(state.LabourCohort)
	if change, want := effect.ScalePeople(s, state.LabourCohort, -0.0001), -num.RoundMoney(float64(before)*0.0001); change != want {
		t.Errorf("of %d, %d left and not %d", before, change, want)
	}
	effect.ScalePeople(s, state.ITCohort, -5)
	if s.People(state.ITCohort) != 0 {
		t.Errorf("%d are left", s.People(state.ITCohort))
	}
}
