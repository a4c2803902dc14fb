package num

import (
	"math"
	"testing"
)

// goldenRows gives the functions of this package inputs that reach every branch.
// The inputs are made of Mix alone, so that they too are the same everywhere.
var goldenRows = []struct {
	name string
	want uint64
	row  func(h *Hasher, i uint64)
}{
	{"Exp", 0xab27ae5e0ef72f3d, func(h *Hasher, i uint64) { h.AddFloat(Exp(spread(i, -760, 720))); h.AddFloat(Exp(spread(i, -2, 2))) }},
	{"Exp2", 0x00fb2e247b0e3176, func(h *Hasher, i uint64) { h.AddFloat(Exp2(spread(i, -1080, 1030))) }},
	{"Log", 0x36cb41527e3542af, func(h *Hasher, i uint64) { h.AddFloat(Log(anyBits(i))); h.AddFloat(Log(spread(i, 0, 3))) }},
	{"Log10", 0x7926367d684d70c3, func(h *Hasher, i uint64) { h.AddFloat(Log10(anyBits(i))) }},
	{"Log1p", 0xeab613201e6e7f03, func(h *Hasher, i uint64) { h.AddFloat(Log1p(spread(i, -1.1, 2))) }},
	{"Pow", 0x86788c918f45809a, func(h *Hasher, i uint64) {
		h.AddFloat(Pow(spread(i, 0, 2), spread(Mix(i), -4, 4)))
		h.AddFloat(Pow(anyBits(i), spread(Mix(i), -2, 2)))
	}},
	{"Logistic", 0xcd6c5485c47c2db6, func(h *Hasher, i uint64) { h.AddFloat(Logistic(spread(i, -40, 40))) }},
	{"InvNormal", 0xfa3da0c58ebe41e7, func(h *Hasher, i uint64) { h.AddFloat(InvNormal(unit(i))); h.AddFloat(InvNormal(unit(i) / 16)) }},
	{"U", 0x01de2bdccbcd5de3, func(h *Hasher, i uint64) {
		h.AddFloat(SeedKey(i, streamTest).U(int32(i)-500, DeriveID(i, 2, i), drawTest))
	}},
	{"Uniform", 0x66f4d85c38ea71c9, func(h *Hasher, i uint64) { h.AddFloat(Uniform(unit(i), -3.3, 7.7)) }},
	{"IntN", 0x20406237ec6c31b3, func(h *Hasher, i uint64) { h.Add(uint64(IntN(unit(i), 1+int(i&1023)))) }},
	{"Exponential", 0x26f32cd0b3886f22, func(h *Hasher, i uint64) { h.AddFloat(Exponential(unit(i), 3.7)) }},
	{"Geometric", 0x6b7fecddbff6541a, func(h *Hasher, i uint64) { h.Add(uint64(Geometric(unit(i), spread(Mix(i), -0.1, 1.1)))) }},
	{"Normal", 0x0f4b2f8f8983e108, func(h *Hasher, i uint64) { h.AddFloat(Normal(unit(i), 0.1, 2.3)) }},
	{"LogNormal", 0x1a92bd3c0e48aceb, func(h *Hasher, i uint64) { h.AddFloat(LogNormal(unit(i), 1.96, 2)) }},
	{"Poisson", 0x34e9f642aa1065e6, func(h *Hasher, i uint64) { h.Add(uint64(Poisson(unit(i), spread(Mix(i), 0, 60)))) }},
	{"Binomial", 0x8d9eeef118e23014, func(h *Hasher, i uint64) {
		h.Add(uint64(Binomial(unit(i), int64(i&255), spread(Mix(i), -0.1, 1.1))))
	}},
	{"MulDiv", 0x366159d75608c519, func(h *Hasher, i uint64) {
		q, r := MulDiv(int64(Mix(i)), int64(Mix(i+1)), int64(Mix(i+2)))
		h.Add(uint64(q))
		h.Add(uint64(r))
	}},
	{"RoundMoney", 0xd021424341d2d74e, func(h *Hasher, i uint64) {
		h.Add(uint64(RoundMoney(spread(i, -1e20, 1e20))))
		h.Add(uint64(RoundMoney(anyBits(i))))
		h.Add(uint64(RoundMoney(float64(int64(i)-500) / 2)))
	}},
}

// unit returns a uniform of the i-th row.
func unit(i uint64) float64 { return SeedKey(7, streamTest).U(0, i, drawTest) }

// spread returns a number between lo and hi.
func spread(i uint64, lo, hi float64) float64 { return lo + float64(unit(i)*(hi-lo)) }

// anyBits returns a number with random bits: any sign and size, now and then
// infinite, not a number, or subnormal.
func anyBits(i uint64) float64 {
	bits := Mix(i + 99)
	switch i % 64 {
	case 0:
		bits |= 0x7ff << 52
	case 1:
		bits &^= 0x7ff << 52
	case 2:
		bits = 0x7ff << 52
	}
	return math.Float64frombits(bits)
}

// TestGoldenBits pins every bit of every function. It is the test to run on
// another architecture: there it must pass unchanged. A new value here means that
// saved campaigns replay differently, and calls for a new rules version.
func TestGoldenBits(t *testing.T) {
	for _, c := range goldenRows {
		var h Hasher
		for i := range uint64(4000) {
			c.row(&h, i)
		}
		if h.Sum() != c.want {
			t.Errorf("%s hashes to %#016x, want %#016x", c.name, h.Sum(), c.want)
		}
	}
}
