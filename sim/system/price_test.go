package system_test

import (
	"math"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// walker is a campaign of the sandbox in which nothing happens but prices.
func walker(t *testing.T, coin, coal content.Walk, seed uint64) *country {
	t.Helper()
	l := library()
	compiled, err := l.Compile("sandbox", "normal")
	if err != nil {
		t.Fatal(err)
	}
	r := *compiled
	r.SetDossiers(nil)
	r.Scenario.Events, r.Drawn = nil, nil
	r.Scenario.End = r.Scenario.Start + 12*365
	r.CoinSteps, r.CoalSteps = coin.Steps(), coal.Steps()
	return &country{t, &r, &sim.New(&r, seed).State}
}

// TestWalkMovesAsItsParametersSay measures the daily returns of many walks: the
// volatility of a year within a tenth of what was asked for, jumps as many and as
// large as they should be, and an expected price that grows by the drift.
func TestWalkMovesAsItsParametersSay(t *testing.T) {
	coin := content.Walk{Drift: 0.1, Volatility: 0.7, Jumps: 6, JumpMean: -0.05, JumpSpread: 0.1}
	coal := content.Walk{Volatility: 0.25}
	const walks, days = 40, 4000
	var squares, coalSquares, sum float64
	large, years := 0, 0.0
	for seed := range uint64(walks) {
		c := walker(t, coin, coal, seed)
		c.halt()
		was, wasCoal := 0.0, 0.0
		for day := range days {
			s := c.s
			s.World.CoinPrice, s.World.CoalPrice = system.Prices(c.r, s.Seed, s.Day, s.World.CoinPrice, s.World.CoalPrice)
			s.Day++
			now, nowCoal := math.Log(float64(s.World.CoinPrice)), math.Log(s.World.CoalPrice)
			if day > 0 {
				x := now - was
				squares += x * x
				sum += x
				coalSquares += (nowCoal - wasCoal) * (nowCoal - wasCoal)
				// Five ordinary deviations of a day, which come once in 1.7 million.
				if math.Abs(x) > 5*c.r.CoinSteps.Deviation {
					large++
				}
			}
			was, wasCoal = now, nowCoal
			// Far from the bounds, so that they play no part.
			if s.World.CoinPrice < 100_000 || s.World.CoinPrice > 10_000_000_000 {
				s.World.CoinPrice = 2_000_000
				was = math.Log(float64(s.World.CoinPrice))
			}
		}
		years += float64(days-1) / 365
	}
	mean := sum / years
	vol := math.Sqrt(squares/years - mean*mean/365)
	if math.Abs(vol/coin.Volatility-1) > 0.1 {
		t.Errorf("the coin's volatility is %.3f, not %.3f", vol, coin.Volatility)
	}
	if got := math.Sqrt(coalSquares / years); math.Abs(got/coal.Volatility-1) > 0.1 {
		t.Errorf("the coal's volatility is %.3f, not %.3f", got, coal.Volatility)
	}
	// Of six jumps a year with a spread of 0.1 a good part is larger than that.
	if perYear := float64(large) / years; perYear < 0.5 || perYear > 4 {
		t.Errorf("%.2f leaps a year", perYear)
	}
	if want := 365 * meanStep(coin); math.Abs(mean-want) > 4*coin.Volatility/math.Sqrt(years) {
		t.Errorf("the logarithm moves by %.3f a year, not %.3f", mean, want)
	}
}

// meanStep is the mean of the logarithm of a day's step.
func meanStep(w content.Walk) float64 {
	s := w.Steps()
	return s.Mean + s.JumpChance*s.JumpMean
}

// TestNoJumpsWithoutJumps has a walk of ordinary days only.
func TestNoJumpsWithoutJumps(t *testing.T) {
	w := content.Walk{Volatility: 0.5}
	c := walker(t, w, w, 3)
	was := c.s.World.CoinPrice
	for day := range int32(4000) {
		now, _ := system.Prices(c.r, c.s.Seed, day, was, 90)
		if x := math.Log(float64(now) / float64(was)); day > 0 && math.Abs(x) > 5.5*c.r.CoinSteps.Deviation {
			t.Errorf("day %d: the price moves by %.3f", day, x)
		}
		was = now
	}
}

// TestWalkBeginsAtTheLastPriceKnown steps over the end of the record.
func TestWalkBeginsAtTheLastPriceKnown(t *testing.T) {
	r, err := library().Compile("after-the-panel", "normal")
	if err != nil {
		t.Fatal(err)
	}
	known := int32(len(r.CoinPrice))
	coin, coal := state.Money(0), 0.0
	for day := range known {
		coin, coal = system.Prices(r, 9, day, coin, coal)
		if math.Abs(float64(coin)/100-r.CoinPrice[day]) > 0.01 {
			t.Fatalf("day %d: coin at %d, on record %v", day, coin, r.CoinPrice[day])
		}
	}
	next, _ := system.Prices(r, 9, known, coin, coal)
	if x := math.Abs(math.Log(float64(next) / float64(coin))); x == 0 || x > 0.5 {
		t.Errorf("after the record coin goes from %d to %d", coin, next)
	}
	if other, _ := system.Prices(r, 10, known, coin, coal); other == next {
		t.Error("another seed has the same walk")
	}
}

// TestCoalPricesOfThePast compares what is worked out again with what was.
func TestCoalPricesOfThePast(t *testing.T) {
	for _, scenario := range []string{content.Flagship, "after-the-panel", "sandbox"} {
		r, err := library().Compile(scenario, "normal")
		if err != nil {
			t.Fatal(err)
		}
		c := sim.New(r, 4)
		var was []float64
		for range 300 {
			c.Step()
			was = append(was, c.State.World.CoalPrice)
		}
		for day, got := range system.CoalPrices(r, 4, 300) {
			if got != was[day] {
				t.Fatalf("%s, day %d: %v, it was %v", scenario, day, got, was[day])
			}
		}
	}
}

// TestPricesStayWithinBounds walks where nothing holds a price.
func TestPricesStayWithinBounds(t *testing.T) {
	for _, drift := range []float64{-3, 3} {
		c := walker(t, content.Walk{Drift: drift, Volatility: 2}, content.Walk{Drift: drift, Volatility: 1}, 2)
		for range 12 * 365 {
			s := c.s
			s.World.CoinPrice, s.World.CoalPrice = system.Prices(c.r, s.Seed, s.Day, s.World.CoinPrice, s.World.CoalPrice)
			s.Day++
			if s.World.CoinPrice < 100 || s.World.CoinPrice > 1e9 || s.World.CoalPrice < 1 || s.World.CoalPrice > 1e4 {
				t.Fatalf("day %d: coin at %d, coal at %v", s.Day, s.World.CoinPrice, s.World.CoalPrice)
			}
		}
	}
}
