package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// thieves is a country in which every team works and none is ever broken up.
func thieves(t *testing.T, seed uint64) *country {
	t.Helper()
	c := begin(t, seed).halt().set(content.TheftShare, 100)
	c.r.TheftHit = 0
	return c
}

// TestStagesAndOutcomes follows one operation through its stages to its end.
func TestStagesAndOutcomes(t *testing.T) {
	taken, failed := 0, 0
	for seed := range uint64(12) {
		c := thieves(t, seed)
		c.run(1)
		op := &c.s.Slabs.Ops[0]
		if !op.Live() || op.Stage != 0 || c.s.Slabs.Teams[op.Team].Op != 0 {
			t.Fatal("no operation began")
		}
		id, team, stage := op.ID, op.Team, op.Stage
		c.s.Office.Effective[content.TheftShare], c.r.SlewUp = 0, 0 // no second one in its slot
		for op.ID == id {
			if op.Stage != stage && op.Stage != stage+1 {
				t.Fatalf("stage %d follows stage %d", op.Stage, stage)
			}
			stage = op.Stage
			if c.s.Day > 400 {
				t.Fatal("it does not end")
			}
			c.run(1)
		}
		if c.s.Slabs.Teams[team].Op != -1 {
			t.Error("its team is still busy")
		}
		if c.s.Slabs.Teams[team].Takes > 0 {
			taken++
			if stage != state.OpStages-1 {
				t.Errorf("taken in stage %d", stage)
			}
		} else {
			failed++
		}
	}
	if taken == 0 || failed == 0 {
		t.Errorf("%d taken, %d failed", taken, failed)
	}
}

// TestHaulsAreBooked lives until a haul and follows its money.
func TestHaulsAreBooked(t *testing.T) {
	c := thieves(t, 3)
	if !c.until(600, func() bool { return c.total(state.TheftTaken) > 0 }) {
		t.Fatal("nothing was taken")
	}
	haul := c.total(state.TheftTaken)
	frozen := c.total(state.TheftFrozen)
	if want := state.USDm(haul.Millions() * c.r.TheftFrozen); frozen != want || c.balance(state.Customers) != -haul {
		t.Errorf("of %d, %d were frozen, customers have %d", haul, frozen, c.balance(state.Customers))
	}
	// What is left is a lot of coin at the day's price, to within a cent.
	if held := c.balance(state.Coins); !near(float64(held), float64(haul-frozen), 2+1e-9*float64(haul)) {
		t.Errorf("coin is worth %d, not %d", held, haul-frozen)
	}
	robbed := 0
	for i := range c.s.Slabs.Exchanges {
		if x := &c.s.Slabs.Exchanges[i]; x.Robbed > 0 {
			robbed++
			if x.Lost != haul || x.Hardened < 0.3 {
				t.Errorf("the exchange lost %d, its guard is %v", x.Lost, x.Hardened)
			}
		}
	}
	if robbed != 1 || c.s.EvidenceOf(content.Theft) == 0 {
		t.Errorf("%d exchanges were robbed", robbed)
	}
}

// TestChancesAnswer counts successes over many seeds under different conditions.
func TestChancesAnswer(t *testing.T) {
	count := func(prepare func(*country)) (takes int) {
		for seed := range uint64(30) {
			c := thieves(t, seed)
			prepare(c)
			c.run(365)
			for i := range c.s.Slabs.Teams {
				takes += int(c.s.Slabs.Teams[i].Takes)
			}
		}
		return takes
	}
	plain := count(func(*country) {})
	hard := count(func(c *country) {
		c.r.HardenDecay = 0
		c.s.World.Hardening = 0.8
	})
	small := count(func(c *country) { c.s.Office.Dials[content.TheftSize] = 0 })
	large := count(func(c *country) { c.s.Office.Dials[content.TheftSize] = 2 })
	if !(hard < plain/2 && large < plain && plain < small) {
		t.Errorf("%d takes; %d from a hardened industry, %d aiming low, %d aiming high", plain, hard, small, large)
	}
}

// TestTheAimIsSetWhenItBegins turns the dial under way: what was begun goes on as
// it was.
func TestTheAimIsSetWhenItBegins(t *testing.T) {
	a := thieves(t, 3)
	a.run(20)
	// No more begin; the dial stays, or those under way would be called off.
	a.s.Office.Effective[content.TheftShare], a.r.SlewUp = 0, 0
	b := a.fork()
	b.s.Office.Dials[content.TheftSize] = 2
	a.run(400)
	b.run(400)
	if a.total(state.TheftTaken) != b.total(state.TheftTaken) || a.total(state.TheftTaken) == 0 {
		t.Errorf("took %d, and %d with another aim halfway", a.total(state.TheftTaken), b.total(state.TheftTaken))
	}
}

func TestExchangesOpenOnTheirDayAndFailWhenEmptied(t *testing.T) {
	c := begin(t, 1).halt()
	for i := range c.s.Slabs.Exchanges {
		x := &c.s.Slabs.Exchanges[i]
		if open := c.r.Exchanges[x.Content].Opens <= c.r.Scenario.Start; x.Live() && open != (x.Status == state.ExchangeOpen) {
			t.Fatalf("%s is open: %v", c.r.Exchanges[x.Content].ID, !open)
		}
	}
	c.run(int(c.r.Days()) - 40)
	date := c.r.Scenario.Start + content.Date(c.s.Day)
	for i := range c.s.Slabs.Exchanges {
		x := &c.s.Slabs.Exchanges[i]
		if opens := c.r.Exchanges[x.Content].Opens; x.Live() && opens < date-31 && x.Status == state.ExchangeUnborn {
			t.Errorf("%s should have opened on %v", c.r.Exchanges[x.Content].ID, opens)
		}
	}
	poor := thieves(t, 3)
	poor.r.TheftMu, poor.r.TheftSigma = 6, 0.1
	if !poor.until(900, func() bool { return poor.told(state.NewsExchangeFailed) > 0 }) {
		t.Error("however much is taken, no exchange fails")
	}
}

func TestHoldingsMoveWithThePrice(t *testing.T) {
	c := begin(t, 1).run(1)
	x := &c.s.Slabs.Exchanges[0]
	before := system.Holdings(c.r, c.s, x)
	c.s.World.CoinPrice *= 2
	if after := system.Holdings(c.r, c.s, x); !near(after, 2*before, 1e-9*after) {
		t.Errorf("holdings %v, at twice the price %v", before, after)
	}
}

// TestHaulsAreHeavyTailed checks the median of many against the parameter.
func TestHaulsAreHeavyTailed(t *testing.T) {
	var hauls []float64
	for seed := range uint64(60) {
		c := thieves(t, seed)
		c.run(500)
		for i := range c.s.Slabs.Exchanges {
			if x := &c.s.Slabs.Exchanges[i]; x.Robbed == 1 {
				hauls = append(hauls, x.Lost.Millions())
			}
		}
	}
	median := num.Exp(c0(t).TheftMu)
	below, large := 0, 0
	for _, h := range hauls {
		if h < 1.5*median {
			below++
		}
		if h > 5*median {
			large++
		}
	}
	if n := len(hauls); n < 30 || below < n/3 || below > n*4/5 || large < n/20 {
		t.Errorf("of %d hauls %d are below one and a half medians, %d above five", n, below, large)
	}
}

func c0(t *testing.T) *content.Rules { return begin(t, 1).r }

// TestAnOfficeToldToStopTakesNothingMore, however far its operations have got.
func TestAnOfficeToldToStopTakesNothingMore(t *testing.T) {
	c := thieves(t, 3)
	c.run(100)
	taken := c.total(state.TheftTaken)
	c.s.Office.Dials[content.TheftShare] = 0
	c.run(1)
	for i := range c.s.Slabs.Ops {
		if c.s.Slabs.Ops[i].Live() {
			t.Fatal("an operation goes on")
		}
	}
	if c.run(200); c.total(state.TheftTaken) != taken {
		t.Errorf("took %d more", c.total(state.TheftTaken)-taken)
	}
}
