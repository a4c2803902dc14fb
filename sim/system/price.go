package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamPrice  num.Stream = 0xc7b1
	drawCoinStep uint64     = 0xc7b2
	drawCoinJump uint64     = 0xc7b3
	drawCoinSize uint64     = 0xc7b4
	drawCoalStep uint64     = 0xc7b5
	drawCoalJump uint64     = 0xc7b6
	drawCoalSize uint64     = 0xc7b7
)

// The bounds within which a walk stays, in USD: far outside what is likely, so
// that neither a lot's worth nor a coin's price leaves its type.
const (
	coinLeast, coinMost = 1, 10e6
	coalLeast, coalMost = 1, 10e3
)

// Prices returns the prices of a day, coin in cents and coal in USD a tonne, given
// those of the day before: those of the series as far as it goes, beyond it
// a step from yesterday's. A step belongs to the seed and the day alone, so that
// all policies meet the same prices.
func Prices(r *content.Rules, seed uint64, day int32, coin state.Money, coal float64) (state.Money, float64) {
	if int(day) < min(len(r.CoinPrice), len(r.CoalPrice)) {
		return state.Money(num.RoundMoney(r.CoinPrice[day] * 100)), r.CoalPrice[day]
	}
	key := num.SeedKey(seed, streamPrice)
	if int(day) < len(r.CoinPrice) {
		coin = state.Money(num.RoundMoney(r.CoinPrice[day] * 100))
	} else {
		usd := float64(coin) / 100 * stepFactor(&r.CoinSteps, key, day, drawCoinStep, drawCoinJump, drawCoinSize)
		coin = state.Money(num.RoundMoney(num.Clamp(usd, coinLeast, coinMost) * 100))
	}
	if int(day) < len(r.CoalPrice) {
		coal = r.CoalPrice[day]
	} else {
		coal = num.Clamp(coal*stepFactor(&r.CoalSteps, key, day, drawCoalStep, drawCoalJump, drawCoalSize), coalLeast, coalMost)
	}
	return coin, coal
}

// stepFactor is what a day of a walk multiplies a price by.
func stepFactor(w *content.Steps, key num.Key, day int32, step, jump, size uint64) float64 {
	f := num.LogNormal(key.U(day, 0, step), w.Mean, w.Deviation)
	if num.Bernoulli(key.U(day, 0, jump), w.JumpChance) {
		f *= num.LogNormal(key.U(day, 0, size), w.JumpMean, w.JumpSpread)
	}
	return f
}

// CoalPrices returns the price of coal in USD a tonne on each of the first days
// of a campaign with a seed: what it was, for the State keeps only today's.
func CoalPrices(r *content.Rules, seed uint64, days int32) []float64 {
	out := make([]float64, days)
	coin, coal := state.Money(0), 0.0
	for day := range out {
		coin, coal = Prices(r, seed, int32(day), coin, coal)
		out[day] = coal
	}
	return out
}
