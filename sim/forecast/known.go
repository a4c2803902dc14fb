package forecast

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamPrices num.Stream = 0x9c31
	drawCoin     uint64     = 0x9c32
	drawCoal     uint64     = 0x9c33
)

// The annual volatility of the price models, and days in the year it is of.
// Coin: the public path of 2017-22 moved by 64-93% a year.
const (
	coinVolatility = 0.80
	coalVolatility = 0.25
	yearDays       = 365
)

// knownRules is the rules as far as anybody can know them on the base day: no
// dated event to come, yearly values as they are this year, no end or beginning
// of an order that has not been given. Dated prices are left as they are: each
// path overwrites a copy from today on with a walk. Where the scenario's prices
// walk by themselves, the days to come are left to that walk, which every path
// takes under a seed of its own.
func knownRules(r *content.Rules, base *state.State) *content.Rules {
	k := *r
	sc := &k.Scenario
	today := sc.Start + content.Date(base.Day)
	far := sc.End + 1
	sc.Events, k.Drawn = sc.Events[:min(int(base.World.NextEvent), len(sc.Events))], nil
	for _, v := range []*[]float64{&sc.Patron, &sc.Others, &sc.Haul, &sc.ITPay, &sc.Plan} {
		if len(*v) > 0 {
			*v = []float64{r.ByYear(*v, base.Day)}
		}
	}
	if len(sc.Wants) > 0 {
		sc.Wants = []content.Wants{r.WantsIn(base.Day)}
	}
	// The older trades are indexed by the year after the first, in which what they
	// brought in its last months is all that is known.
	first, _, _ := sc.Start.Civil()
	if y, _, _ := today.Civil(); len(sc.Legacy) > 0 {
		now := 0.0
		if y > first {
			now = sc.Legacy[min(y-first-1, len(sc.Legacy)-1)]
		} else if n := len(sc.LegacyRun); n > 0 {
			now = sc.LegacyRun[n-1]
		}
		sc.Legacy = []float64{now}
	}
	// An order that stands goes on; one that was not given is not foreseen.
	hide := func(span *[2]content.Date) {
		switch {
		case today < span[0]:
			span[0], span[1] = far, far
		case today <= span[1]:
			span[1] = far
		}
	}
	hide(&sc.Border)
	hide(&sc.Launches)
	if today < sc.Arms {
		sc.Arms = far
	}
	if today <= sc.VotesEnd {
		sc.VotesEnd = far
	}
	if r.Scenario.Price == content.PriceWalk {
		lived := max(1, int(base.Day))
		k.CoinPrice, k.CoalPrice = r.CoinPrice[:min(lived, len(r.CoinPrice))], r.CoalPrice[:min(lived, len(r.CoalPrice))]
	}
	return &k
}

// walkPrices fills dated price paths from the base day to the last with random
// walks whose mean is today's price, a draw a week as the public paths have a
// close a week. Prices that walk by themselves need none.
func walkPrices(r *content.Rules, base *state.State, seed uint64, last int32) {
	if r.Scenario.Price == content.PriceWalk {
		return
	}
	key := num.SeedKey(seed, streamPrices)
	coin, coal := float64(base.World.CoinPrice)/100, base.World.CoalPrice
	// The prices of the very first day are public on its morning.
	d, end := max(1, base.Day), min(last+1, int32(len(r.CoinPrice)))
	for d < end {
		coinStep := step(key.U(d, 0, drawCoin), coinVolatility)
		coalStep := step(key.U(d, 0, drawCoal), coalVolatility)
		for until := min(d+weekDays, end); d < until; d++ {
			coin *= coinStep
			coal *= coalStep
			r.CoinPrice[d], r.CoalPrice[d] = coin, coal
		}
	}
}

// step is what each day of a week multiplies a price by, in a lognormal walk whose
// weeks have no drift in the mean.
func step(u, volatility float64) float64 {
	variance := float64(volatility*volatility) / yearDays
	return num.LogNormal(u, -variance/2, volatility/(yearRoot*weekRoot))
}

const (
	weekDays = 7
	yearRoot = 19.1049731745428   // the square root of yearDays
	weekRoot = 2.6457513110645907 // of weekDays
)
