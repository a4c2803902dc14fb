package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// rich is a country with coin and nothing else going on: so many lots of so many
// coins, born on the days 0, -1, -2, ...
func rich(t *testing.T, lots int, coins float64) *country {
	t.Helper()
	c := begin(t, 2).halt()
	c.r.FreezeBase, c.r.FreezeWatch = 0, 0
	c.s.Day = 10
	c.s.World.CoinPrice = state.Money(c.r.CoinPrice[10]*100 + 0.5)
	for i := range lots {
		l, _ := state.Alloc(c.s.Slabs.Lots[:], &c.s.Slabs.Heads.Lot, state.ID(100+i))
		l.Origin, l.Born, l.Units, l.Frozen = content.Theft, int32(9-i), state.Units(coins*float64(state.Coin)), 1e9
		worth := l.Units.Value(c.s.World.CoinPrice)
		c.s.Ledger.Post(state.TheftTaken, worth)
	}
	return c
}

// TestThroughputLimitsSales: however much there is, only so much can be sold in a
// month.
func TestThroughputLimitsSales(t *testing.T) {
	c := rich(t, 3, 100_000)
	c.set(content.CashUrgency, 100)
	limit := 0.0
	for range 30 {
		limit += system.Throughput(c.r, c.s) * system.Dt
		c.run(1)
	}
	sold := (c.total(state.CoinTheftSold) + c.total(state.CoinFee)).Millions()
	if !near(sold, limit, 0.02*limit) {
		t.Errorf("sold %v of at most %v", sold, limit)
	}
	idle := rich(t, 3, 100_000)
	if idle.run(30); idle.total(state.CoinTheftSold) != 0 {
		t.Error("coin is sold at no urgency")
	}
}

// TestLotsAreSoldInTurn: brokers serve one haul a day, and each in its turn, so
// that a small one is gone long before a large one.
func TestLotsAreSoldInTurn(t *testing.T) {
	const each = 400
	c := rich(t, 3, each)
	c.set(content.CashUrgency, 100)
	c.s.Slabs.Lots[0].Units /= 20
	lots := &c.s.Slabs.Lots
	for day := range 3 {
		before := *lots
		c.run(1)
		served := 0
		for i := range lots {
			if lots[i].Units != before[i].Units {
				served++
			}
		}
		if served == 0 || served > 2 {
			t.Errorf("day %d: %d lots served", day, served)
		}
	}
	if lots[0].Live() || !lots[1].Live() || !lots[2].Live() || lots[1].Units == each*state.Coin && lots[2].Units == each*state.Coin {
		t.Errorf("left are %d, %d and %d, the first was small", lots[0].Units, lots[1].Units, lots[2].Units)
	}
	if c.until(60, func() bool { return c.s.CoinHeld() == 0 }); c.s.CoinHeld() != 0 || c.balance(state.Coins) != 0 {
		t.Errorf("%d units worth %d are left", c.s.CoinHeld(), c.balance(state.Coins))
	}
}

func TestTheLedgerHoldsCoinAtThePriceOfTheDay(t *testing.T) {
	c := rich(t, 2, 1000)
	for range 60 {
		c.run(1)
		if worth := c.s.CoinHeld().Value(c.s.World.CoinPrice); worth != c.balance(state.Coins) {
			t.Fatalf("day %d: worth %d, booked %d", c.s.Day, worth, c.balance(state.Coins))
		}
	}
	if c.total(state.CoinPrice) == 0 || c.balance(state.Market) != -c.total(state.CoinPrice) {
		t.Errorf("the price moved by %d, the market has %d", c.total(state.CoinPrice), c.balance(state.Market))
	}
}

func TestTheFeeAnswers(t *testing.T) {
	c := begin(t, 1).set(content.CashUrgency, 60)
	calm := system.CoinFee(c.r, c.s)
	c.set(content.CashUrgency, c.r.Dial[content.CashUrgency].Max)
	hasty := system.CoinFee(c.r, c.s)
	c.s.World.Pressure += 30
	pressed := system.CoinFee(c.r, c.s)
	c.s.AddEvidence(content.CashOut, content.EastAsia, 30)
	watched := system.CoinFee(c.r, c.s)
	if !(0 < calm && calm < hasty && hasty < pressed && pressed < watched && watched <= 0.9) {
		t.Errorf("fees %v, in haste %v, under pressure %v, watched %v", calm, hasty, pressed, watched)
	}
}

func TestPartOfALotIsFrozen(t *testing.T) {
	c := rich(t, 1, 1000)
	c.s.Slabs.Lots[0].Frozen = 0.0001
	c.r.FreezeBase = 0.5
	c.run(1)
	want := state.Units(float64(1000*state.Coin) * (1 - c.r.FreezeShare))
	if got := c.s.Slabs.Lots[0].Units; !near(float64(got), float64(want), 2) || c.total(state.CoinFrozen) <= 0 || c.told(state.NewsFrozen) != 1 {
		t.Errorf("%d units are left of %d, frozen %d", got, 1000*state.Coin, c.total(state.CoinFrozen))
	}
	if l := &c.s.Slabs.Lots[0]; l.Frozen <= c.s.Watch.Seizure[content.CashOut][content.EastAsia] {
		t.Error("its next freezing is overdue")
	}
}

// TestFreezingIsAsOftenAsTheRateSays gives the lots thresholds spread as an
// exponential draw would: in a month the rate's share of all coin is frozen.
func TestFreezingIsAsOftenAsTheRateSays(t *testing.T) {
	const lots = 60
	c := rich(t, lots, 1000)
	c.r.FreezeBase = 0.05
	for i := range lots {
		c.s.Slabs.Lots[i].Frozen = num.Exponential((float64(i)+0.5)/lots, 1)
	}
	c.run(30)
	if left := float64(c.s.CoinHeld()) / float64(lots*1000*state.Coin); !near(1-left, 0.05, 0.012) {
		t.Errorf("%v of all coin was frozen in a month, the rate is 0.05", 1-left)
	}
}

func TestBrokersRecover(t *testing.T) {
	c := begin(t, 1)
	c.s.World.Brokers = 0.4
	throughput := system.Throughput(c.r, c.s)
	c.run(120)
	if b := c.s.World.Brokers; !(b > 0.4 && b < 1) || system.Throughput(c.r, c.s) <= throughput {
		t.Errorf("after four months brokers are at %v", b)
	}
}
