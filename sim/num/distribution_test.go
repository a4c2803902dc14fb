package num

import (
	"math"
	"testing"
)

// grid returns the i-th of n uniforms spread evenly over (0,1): moments over it
// are those of the distribution itself, with no luck in them.
func grid(i, n int) float64 { return (float64(i) + 0.5) / float64(n) }

func density(z float64) float64 { return math.Exp(-z*z/2) / math.Sqrt(2*math.Pi) }

func TestInvNormalInvertsTheNormal(t *testing.T) {
	for _, u := range []float64{
		1e-300, 0x1p-53, 1e-12, 1e-6, 0.001, 0.02424, 0.02425, 0.02426, 0.1, 0.3, 0.49999, 0.5,
	} {
		z := InvNormal(u)
		if back := 0.5 * math.Erfc(-z/math.Sqrt2); math.Abs(back-u) > 1.2e-9*math.Abs(z)*density(z)+1e-12*u {
			t.Errorf("InvNormal(%v) = %v, whose probability is %v", u, z, back)
		}
		if other := InvNormal(1 - u); u > 1e-16 && math.Abs(other+z) > 1e-4*math.Abs(z) {
			t.Errorf("InvNormal(1-%v) = %v, not near %v", u, other, -z)
		}
	}
	for i := range 4096 {
		u := float64(i+1) * 0x1p-13
		if InvNormal(1-u) != -InvNormal(u) {
			t.Fatalf("InvNormal is not antisymmetric at %v", u)
		}
	}
	if !math.IsInf(InvNormal(0), -1) || !math.IsInf(InvNormal(1), 1) || !math.IsNaN(InvNormal(math.NaN())) {
		t.Error("the ends of InvNormal are wrong")
	}
}

// inversions are all distributions with a few parameters, as functions of u.
var inversions = []struct {
	name         string
	mean, spread float64 // expected; spread < 0 when the tail is too heavy to check
	f            func(u float64) float64
}{
	{"uniform", 3, 2 / math.Sqrt(12), func(u float64) float64 { return Uniform(u, 2, 4) }},
	{"normal", 5, 2, func(u float64) float64 { return Normal(u, 5, 2) }},
	{"lognormal", math.Exp(0.5 + 0.18), math.Exp(0.68) * math.Sqrt(math.Exp(0.36)-1), func(u float64) float64 { return LogNormal(u, 0.5, 0.6) }},
	{"lognormal of thefts", math.Exp(1.96 + 2), -1, func(u float64) float64 { return LogNormal(u, 1.96, 2) }},
	{"exponential", 3, 3, func(u float64) float64 { return Exponential(u, 3) }},
	{"geometric", 3, math.Sqrt(12), func(u float64) float64 { return float64(Geometric(u, 0.25)) }},
	{"geometric rare", 999, math.Sqrt(999000), func(u float64) float64 { return float64(Geometric(u, 0.001)) }},
	{"die", 2.5, math.Sqrt(35. / 12), func(u float64) float64 { return float64(IntN(u, 6)) }},
	{"poisson 0.3", 0.3, math.Sqrt(0.3), func(u float64) float64 { return float64(Poisson(u, 0.3)) }},
	{"poisson 9", 9, 3, func(u float64) float64 { return float64(Poisson(u, 9)) }},
	{"poisson 31.9", 31.9, math.Sqrt(31.9), func(u float64) float64 { return float64(Poisson(u, 31.9)) }},
	{"poisson 32.1", 32.1, math.Sqrt(32.1), func(u float64) float64 { return float64(Poisson(u, 32.1)) }},
	{"poisson 1e6", 1e6, 1e3, func(u float64) float64 { return float64(Poisson(u, 1e6)) }},
	{"binomial 1", 0.3, math.Sqrt(0.21), func(u float64) float64 { return float64(Binomial(u, 1, 0.3)) }},
	{"binomial 20", 5, math.Sqrt(3.75), func(u float64) float64 { return float64(Binomial(u, 20, 0.25)) }},
	{"binomial 20 likely", 18, math.Sqrt(1.8), func(u float64) float64 { return float64(Binomial(u, 20, 0.9)) }},
	{"binomial 1000", 200, math.Sqrt(160), func(u float64) float64 { return float64(Binomial(u, 1000, 0.2)) }},
	{"binomial rare", 2, math.Sqrt(2), func(u float64) float64 { return float64(Binomial(u, 2e9, 1e-9)) }},
}

func TestDistributionsHaveTheirMoments(t *testing.T) {
	const n = 200000
	for _, c := range inversions {
		var mean, square float64
		for i := range n {
			x := c.f(grid(i, n))
			mean += x / n
			square += (x - c.mean) * (x - c.mean) / n
		}
		tolerance := 0.002 * math.Max(c.mean, c.spread)
		if c.spread < 0 {
			tolerance = 0.02 * c.mean // the grid cuts off the end of the tail
		}
		if math.Abs(mean-c.mean) > tolerance {
			t.Errorf("%s: mean %v, want %v", c.name, mean, c.mean)
		}
		if spread := math.Sqrt(square); c.spread > 0 && math.Abs(spread-c.spread) > 0.006*c.spread {
			t.Errorf("%s: standard deviation %v, want %v", c.name, spread, c.spread)
		}
	}
}

func TestDistributionsRiseWithTheirUniform(t *testing.T) {
	const n = 200000
	for _, c := range inversions {
		before := math.Inf(-1)
		check := func(u float64) {
			x := c.f(u)
			if x < before || math.IsNaN(x) {
				t.Fatalf("%s falls from %v to %v at u = %v", c.name, before, x, u)
			}
			before = x
		}
		check(0x1p-53)
		for i := range n {
			check(grid(i, n))
		}
		check(1 - 0x1p-53)
	}
}

func TestInvNormalRisesThroughItsSeams(t *testing.T) {
	for _, seam := range []float64{0.02425, 0.5, 1 - 0.02425} {
		u := seam * (1 - 1e-12)
		before := InvNormal(u)
		for u < seam*(1+1e-12) {
			u = u + 0x1p-52
			now := InvNormal(u)
			if now < before-1e-12 {
				t.Fatalf("falls from %v to %v at %v", before, now, u)
			}
			before = max(now, before)
		}
	}
}

// A policy that raises a rate must never see fewer events under the same luck,
// while one method of inversion is in use.
func TestCountsRiseWithTheirParameter(t *testing.T) {
	for i := range 50 {
		u := grid(i, 50)
		before := int64(0)
		for lambda := 0.0; lambda < sumLimit; lambda += 0.05 {
			now := Poisson(u, lambda)
			if now < before {
				t.Fatalf("Poisson(%v, %v) = %d falls from %d", u, lambda, now, before)
			}
			before = now
		}
		before = 0
		for p := 0.0; p < 0.5; p += 0.001 {
			now := Binomial(u, 40, p)
			if now < before {
				t.Fatalf("Binomial(%v, 40, %v) = %d falls from %d", u, p, now, before)
			}
			before = now
		}
	}
}

func TestCountsMatchTheirProbabilities(t *testing.T) {
	// The sum of terms is exact inversion: the share of u that gives k is P(k).
	const n = 1 << 18
	var counts [8]float64
	for i := range n {
		if k := Poisson(grid(i, n), 1.7); k < int64(len(counts)) {
			counts[k] += 1. / n
		}
	}
	p := math.Exp(-1.7)
	for k := range counts {
		if math.Abs(counts[k]-p) > 2./n {
			t.Errorf("Poisson 1.7 gives %d with probability %v, want %v", k, counts[k], p)
		}
		p *= 1.7 / float64(k+1)
	}
}

// At the change of method the rounded normal stays within two events of the sum
// between the 1st and the 99th percentile.
func TestNormalMeetsTheSumAtTheLimit(t *testing.T) {
	for i := 1; i < 100; i++ {
		u := float64(i) / 100
		below, above := Poisson(u, sumLimit-1e-9), Poisson(u, sumLimit)
		if d := below - above; d < -2 || d > 2 {
			t.Errorf("Poisson at %v jumps from %d to %d", u, below, above)
		}
	}
}

func TestDistributionsAtTheEdges(t *testing.T) {
	top, nan := 1-0x1p-53, math.NaN()
	for _, c := range []struct {
		name      string
		got, want int64
	}{
		{"Poisson of 0", Poisson(top, 0), 0},
		{"Poisson of less", Poisson(top, -1), 0},
		{"Poisson of NaN", Poisson(top, nan), 0},
		{"Poisson low tail", Poisson(0x1p-53, 40), 0},
		{"Poisson of Inf", Poisson(0.5, math.Inf(1)), math.MaxInt64},
		{"Binomial of none", Binomial(top, 0, 0.5), 0},
		{"Binomial of less", Binomial(top, -3, 0.5), 0},
		{"Binomial never", Binomial(top, 10, 0), 0},
		{"Binomial NaN", Binomial(top, 10, nan), 0},
		{"Binomial always", Binomial(0x1p-53, 10, 1), 10},
		{"Binomial top", Binomial(top, 10, 0.5), 10},
		{"Binomial bottom", Binomial(0x1p-53, 10, 0.5), 0},
		{"Binomial top of many", Binomial(top, 100, 0.99), 100},
		{"Geometric never", Geometric(0.5, 0), math.MaxInt64},
		{"Geometric NaN", Geometric(0.5, nan), math.MaxInt64},
		{"Geometric always", Geometric(top, 1), 0},
		{"Geometric beyond", Geometric(top, 1e-300), math.MaxInt64},
		{"Geometric bottom", Geometric(0x1p-53, 0.5), 0},
		{"IntN of none", int64(IntN(0.5, 0)), 0},
		{"IntN of less", int64(IntN(0.5, -2)), 0},
		{"IntN top", int64(IntN(top, 1<<30)), 1<<30 - 1},
	} {
		if c.got != c.want {
			t.Errorf("%s = %d, want %d", c.name, c.got, c.want)
		}
	}
	if Bernoulli(0.5, 0) || Bernoulli(0.5, nan) || !Bernoulli(top, 1) || !Bernoulli(0.2, 0.3) || Bernoulli(0.3, 0.3) {
		t.Error("Bernoulli is not u < p")
	}
	if k := Poisson(top, 0.001); k < 2 || k > 8 {
		t.Errorf("the top of Poisson(0.001) is %d", k)
	}
}

func BenchmarkInvNormal(b *testing.B) {
	u := 0.0
	for b.Loop() {
		u += 0.001
		if u >= 1 {
			u -= 0.9995
		}
		sink = InvNormal(u)
	}
}

func BenchmarkLogNormal(b *testing.B) {
	u := 0.3
	for b.Loop() {
		sink = LogNormal(u, 1.96, 2)
	}
}

func BenchmarkExponential(b *testing.B) {
	u := 0.3
	for b.Loop() {
		sink = Exponential(u, 2)
	}
}

func BenchmarkPoisson(b *testing.B) {
	u := 0.5
	for b.Loop() {
		sinkInt = Poisson(u, 3)
	}
}
