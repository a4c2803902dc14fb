package state

import "hardcurrency/sim/num"

// Money is an amount in US cents.
type Money int64

// Million is USD 1m.
const Million Money = 100_000_000

// USDm converts millions of dollars to cents, rounding half to even. This is
// where floating-point prices cross into integer money.
func USDm(x float64) Money { return Money(num.RoundMoney(x * float64(Million))) }

// Millions converts cents to millions of dollars, for rates and displays.
func (m Money) Millions() float64 { return float64(m) / float64(Million) }

// Units is an amount of coin in units of 1e-8.
type Units int64

// Coin is one whole coin.
const Coin Units = 100_000_000

// Value returns what u is worth at a price in cents a coin.
func (u Units) Value(price Money) Money {
	q, _ := num.MulDiv(int64(u), int64(price), int64(Coin))
	return Money(q)
}

// Buys returns how many units m buys at a price in cents a coin.
func (m Money) Buys(price Money) Units {
	q, _ := num.MulDiv(int64(m), int64(Coin), int64(price))
	return Units(q)
}
