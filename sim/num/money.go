package num

import (
	"math"
	"math/bits"
)

// MulDiv returns a*b/c rounded half to even, and the remainder, so that
// a*b = q*c + r exactly, with |r| at most |c|/2. The product has 128 bits: coins
// times price in cents overflows 64. The caller posts the remainder to an account
// that is named for it, so that no ledger loses a cent.
//
// When the quotient does not fit, or c is 0, q is the nearest of MaxInt64 and
// MinInt64 by sign (0 for 0/0), r is 0, and the identity does not hold.
func MulDiv(a, b, c int64) (q, r int64) {
	negative := (a < 0) != (b < 0)
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	divisor := magnitude(c)
	if hi|lo == 0 {
		return 0, 0
	}
	quotientNegative := negative != (c < 0)
	if hi >= divisor { // c == 0, or 2**64 and more
		return saturated(quotientNegative), 0
	}
	quo, rem := bits.Div64(hi, lo, divisor)
	up := rem > divisor-rem || (rem == divisor-rem && quo&1 == 1)
	if up {
		if quo == math.MaxUint64 {
			return saturated(quotientNegative), 0
		}
		quo++
	}
	if quo > math.MaxInt64 && !(quotientNegative && quo == 1<<63) {
		return saturated(quotientNegative), 0
	}
	// rem and divisor-rem are at most 2**63 - 1 on the branch that takes them.
	r = int64(rem)
	if up {
		r = -int64(divisor - rem)
	}
	if negative {
		r = -r
	}
	q = int64(quo)
	if quotientNegative {
		q = -q
	}
	return q, r
}

func magnitude(x int64) uint64 {
	if x < 0 {
		return -uint64(x)
	}
	return uint64(x)
}

func saturated(negative bool) int64 {
	if negative {
		return math.MinInt64
	}
	return math.MaxInt64
}

// roundedAt is so large that floats around it are whole numbers: what is added to
// it is rounded half to even by the addition itself.
const roundedAt = 0x1.8p52

// RoundMoney brings a float into integers, once, where model meets ledger:
// half to even, clamped to the range of int64, NaN as 0.
func RoundMoney(x float64) int64 {
	x = float64(x) // else the sum is fused with the caller's product
	if x > -0x1p51 && x < 0x1p51 {
		// The sum's bits count up from those of the constant, one by one. That is
		// several times faster than a look at the fraction, which no processor can
		// guess ahead.
		return int64(math.Float64bits(x+roundedAt)) - int64(math.Float64bits(roundedAt))
	}
	return roundLarge(x)
}

// roundLarge is RoundMoney of any x.
func roundLarge(x float64) int64 {
	switch {
	case x != x:
		return 0
	case x >= 0x1p63:
		return math.MaxInt64
	case x < -0x1p63:
		return math.MinInt64
	}
	whole := math.Floor(x)
	n := int64(whole)
	if d := x - whole; d > 0.5 || (d == 0.5 && n&1 == 1) {
		n++
	}
	return n
}
