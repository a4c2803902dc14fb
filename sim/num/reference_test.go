package num

import (
	"math"
	"math/big"
	"math/rand/v2"
	"sync"
)

// The references below are computed to 200 bits, so that a test measures our
// error and not the standard library's.

const referenceBits = 200

func bigNew() *big.Float { return new(big.Float).SetPrec(referenceBits) }

func bigOf(x float64) *big.Float { return bigNew().SetFloat64(x) }

// bigAtanhTwice returns 2*atanh(s) for |s| < 0.35.
func bigAtanhTwice(s *big.Float) *big.Float {
	square := bigNew().Mul(s, s)
	power := bigNew().Set(s)
	sum := bigNew().Set(s)
	for n := int64(3); n < 160; n += 2 {
		power.Mul(power, square)
		sum.Add(sum, bigNew().Quo(power, bigNew().SetInt64(n)))
	}
	return sum.Add(sum, sum)
}

var bigLn2 = sync.OnceValue(func() *big.Float {
	return bigAtanhTwice(bigNew().Quo(bigOf(1), bigOf(3)))
})

func bigLog(x float64) *big.Float {
	fraction, exponent := math.Frexp(x)
	if fraction < math.Sqrt2/2 {
		fraction, exponent = fraction*2, exponent-1
	}
	m := bigOf(fraction)
	s := bigNew().Quo(bigNew().Sub(m, bigOf(1)), bigNew().Add(m, bigOf(1)))
	whole := bigNew().Mul(bigLn2(), bigNew().SetInt64(int64(exponent)))
	return whole.Add(whole, bigAtanhTwice(s))
}

func bigExp(x *big.Float) *big.Float {
	approximate, _ := x.Float64()
	k := int(math.Round(approximate / math.Ln2))
	r := bigNew().Sub(x, bigNew().Mul(bigLn2(), bigNew().SetInt64(int64(k))))
	sum, term := bigOf(1), bigOf(1)
	for n := int64(1); n < 50; n++ {
		term.Quo(term.Mul(term, r), bigNew().SetInt64(n))
		sum.Add(sum, term)
	}
	return sum.SetMantExp(sum, k)
}

// ulps returns the distance of got from want in units of the last place of want.
func ulps(got float64, want *big.Float) float64 {
	rounded, _ := want.Float64()
	if math.IsInf(rounded, 0) || rounded == 0 {
		if got == rounded {
			return 0
		}
		return math.Inf(1)
	}
	unit := math.Nextafter(math.Abs(rounded), math.Inf(1)) - math.Abs(rounded)
	difference := bigNew().Sub(bigOf(got), want)
	ratio, _ := difference.Quo(difference, bigOf(unit)).Float64()
	return math.Abs(ratio)
}

// testSource gives every test the same inputs on every run.
func testSource() *rand.Rand { return rand.New(rand.NewPCG(2371, 2397)) }

func between(source *rand.Rand, lo, hi float64) float64 {
	return lo + source.Float64()*(hi-lo)
}
