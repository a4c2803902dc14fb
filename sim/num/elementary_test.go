package num

import (
	"fmt"
	"math"
	"math/big"
	"testing"
)

// worst returns the largest error of f over n inputs, in ulps, and where it is.
func worst(n int, input func() float64, f func(float64) float64, reference func(float64) *big.Float) (float64, float64) {
	var most, where float64
	for range n {
		x := input()
		if e := ulps(f(x), reference(x)); e > most {
			most, where = e, x
		}
	}
	return most, where
}

func TestElementaryFunctionsAreWithinTheirStatedError(t *testing.T) {
	source := testSource()
	exponential := func(x float64) *big.Float { return bigExp(bigOf(x)) }
	binary := func(x float64) *big.Float { return bigExp(bigNew().Mul(bigOf(x), bigLn2())) }
	decimal := func(x float64) *big.Float { return bigNew().Quo(bigLog(x), bigLog(10)) }
	near := func(x float64) *big.Float {
		// 1+x is exact at 200 bits for the inputs used here.
		sum := bigNew().Add(bigOf(1), bigOf(x))
		s := bigNew().Quo(bigOf(x), bigNew().Add(sum, bigOf(1)))
		return bigAtanhTwice(s)
	}
	anyPositive := func() float64 {
		return math.Ldexp(between(source, 1, 2), source.IntN(2097)-1074)
	}
	cases := []struct {
		name      string
		limit     float64
		input     func() float64
		f         func(float64) float64
		reference func(float64) *big.Float
	}{
		{"Exp near 0", 1, func() float64 { return between(source, -1, 1) }, Exp, exponential},
		{"Exp", 1, func() float64 { return between(source, -745, 709.7) }, Exp, exponential},
		{"Exp2", 2, func() float64 { return between(source, -1074, 1023.9) }, Exp2, binary},
		{"Log near 1", 1, func() float64 { return between(source, 0.5, 2) }, Log, bigLog},
		{"Log", 1, anyPositive, Log, bigLog},
		{"Log10 near 1", 1, func() float64 { return between(source, 0.5, 2) }, Log10, decimal},
		{"Log10", 1, anyPositive, Log10, decimal},
		{"Log1p", 2, func() float64 { return between(source, -0.4, 0.4) }, Log1p, near},
		{"Log1p of small", 2, func() float64 { return math.Ldexp(between(source, -1, 1), -source.IntN(60)-2) }, Log1p, near},
	}
	for _, c := range cases {
		most, where := worst(4000, c.input, c.f, c.reference)
		t.Logf("%-15s %.3f ulp at %v", c.name, most, where)
		if most > c.limit {
			t.Errorf("%s(%v) errs by %.3f ulp, more than %g", c.name, where, most, c.limit)
		}
	}
}

func TestPowIsWithinItsStatedError(t *testing.T) {
	source := testSource()
	var inner, outer float64
	for range 20000 {
		x := math.Exp(between(source, -20, 20))
		y := between(source, -30, 30)
		exact := bigNew().Mul(bigOf(y), bigLog(x))
		exponent, _ := exact.Float64()
		if math.Abs(exponent) > 700 {
			continue
		}
		e := ulps(Pow(x, y), bigExp(exact))
		if math.Abs(exponent) < 23 {
			inner = max(inner, e)
		} else {
			outer = max(outer, e)
		}
	}
	t.Logf("Pow: %.3f ulp within 1e-10..1e10, %.3f outside", inner, outer)
	if inner > 2 || outer > 8 {
		t.Errorf("Pow errs by %.3f ulp within 1e-10..1e10 (limit 2), %.3f outside (limit 8)", inner, outer)
	}
}

func TestElementaryAgreesWithTheStandardLibrary(t *testing.T) {
	source := testSource()
	for range 20000 {
		x := between(source, -700, 700)
		if got, want := Exp(x), math.Exp(x); math.Abs(got-want) > 4.5e-16*want {
			t.Fatalf("Exp(%v) = %v, math has %v", x, got, want)
		}
		p := math.Exp(x)
		if got, want := Log(p), math.Log(p); math.Abs(got-want) > 4.5e-16*math.Abs(want) {
			t.Fatalf("Log(%v) = %v, math has %v", p, got, want)
		}
	}
}

func TestEdgesOfElementaryFunctions(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	cases := []struct {
		name      string
		got, want float64
	}{
		{"Exp(0)", Exp(0), 1},
		{"Exp(-Inf)", Exp(-inf), 0},
		{"Exp(+Inf)", Exp(inf), inf},
		{"Exp(NaN)", Exp(nan), nan},
		{"Exp(710)", Exp(710), inf},
		{"Exp(max)", Exp(expMax), 1.797693134862273e308},
		{"Exp(-746)", Exp(-746), 0},
		{"Exp(-745)", Exp(-745), 5e-324},
		{"Exp2(10)", Exp2(10), 1024},
		{"Exp2(1023)", Exp2(1023), 0x1p1023},
		{"Exp2(1024)", Exp2(1024), inf},
		{"Exp2(-1074)", Exp2(-1074), 5e-324},
		{"Exp2(-1076)", Exp2(-1076), 0},
		{"Exp2(NaN)", Exp2(nan), nan},
		{"Log(1)", Log(1), 0},
		{"Log(0)", Log(0), -inf},
		{"Log(-0)", Log(math.Copysign(0, -1)), -inf},
		{"Log(-1)", Log(-1), nan},
		{"Log(+Inf)", Log(inf), inf},
		{"Log(NaN)", Log(nan), nan},
		{"Log10(1000)", Log10(1000), 3},
		{"Log10(1e-300)", Log10(1e-300), -300},
		{"Log10(0)", Log10(0), -inf},
		{"Log10(-1)", Log10(-1), nan},
		{"Log1p(0)", Log1p(0), 0},
		{"Log1p(-1)", Log1p(-1), -inf},
		{"Log1p(-2)", Log1p(-2), nan},
		{"Log1p(+Inf)", Log1p(inf), inf},
		{"Log1p(1e-300)", Log1p(1e-300), 1e-300},
		{"Pow(0, 0)", Pow(0, 0), 1},
		{"Pow(NaN, 0)", Pow(nan, 0), 1},
		{"Pow(1, NaN)", Pow(1, nan), 1},
		{"Pow(0, 2)", Pow(0, 2), 0},
		{"Pow(0, -2)", Pow(0, -2), inf},
		{"Pow(+Inf, 2)", Pow(inf, 2), inf},
		{"Pow(+Inf, -2)", Pow(inf, -2), 0},
		{"Pow(2, +Inf)", Pow(2, inf), inf},
		{"Pow(.5, +Inf)", Pow(0.5, inf), 0},
		{"Pow(-1, 2)", Pow(-1, 2), nan},
		{"Pow(2, NaN)", Pow(2, nan), nan},
		{"Pow(7, 1)", Pow(7, 1), 7},
		{"Pow(3, 4)", Pow(3, 4), 81},
		{"Pow(2, 1023)", Pow(2, 1023), 0x1p1023},
		{"Pow(2, 1024)", Pow(2, 1024), inf},
		{"Pow(2, -1074)", Pow(2, -1074), 5e-324},
		{"Pow(2, -1080)", Pow(2, -1080), 0},
		{"Pow(10, 400)", Pow(10, 400), inf},
		{"Pow(10, -400)", Pow(10, -400), 0},
		{"Logistic(0)", Logistic(0), 0.5},
		{"Logistic(-800)", Logistic(-800), 0},
		{"Logistic(800)", Logistic(800), 1},
		{"Logistic(NaN)", Logistic(nan), nan},
		{"Clamp(NaN)", Clamp(nan, 2, 3), 2},
		{"Clamp low", Clamp(1, 2, 3), 2},
		{"Clamp high", Clamp(inf, 2, 3), 3},
		{"Clamp inside", Clamp(2.5, 2, 3), 2.5},
		{"Min", Min(1, 2), 1},
		{"Max", Max(1, 2), 2},
		{"Min(NaN, 2)", Min(nan, 2), 2},
		{"Max(NaN, 2)", Max(nan, 2), 2},
	}
	for _, c := range cases {
		same := c.got == c.want || (math.IsNaN(c.got) && math.IsNaN(c.want))
		if c.name == "Exp(max)" {
			same = math.Abs(c.got-c.want) < 1e-14*c.want
		}
		if !same {
			t.Errorf("%s = %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestElementaryFunctionsAreMonotone(t *testing.T) {
	// Steps of one ulp up to a thousand, from many starts: a seam between two
	// reductions would show as a step down.
	source := testSource()
	rising := []struct {
		name string
		from func() float64
		f    func(float64) float64
	}{
		{"Exp", func() float64 { return (float64(source.IntN(2000)) - 999.5) * math.Ln2 / 2 }, Exp},
		{"Exp2", func() float64 { return float64(source.IntN(2000)-1000) + 0.5 }, Exp2},
		{"Log", func() float64 { return math.Ldexp(math.Sqrt2, source.IntN(2000)-1000) }, Log},
		{"Log10", func() float64 { return math.Ldexp(math.Sqrt2, source.IntN(2000)-1000) }, Log10},
		{"Logistic", func() float64 { return between(source, -1e-12, 1e-12) }, Logistic},
	}
	for _, c := range rising {
		t.Run(c.name, func(t *testing.T) {
			for range 300 {
				x := c.from()
				for range 40 {
					x = math.Nextafter(x, math.Inf(-1))
				}
				before := c.f(x)
				for range 80 {
					x = math.Nextafter(x, math.Inf(1))
					now := c.f(x)
					if now < before {
						t.Fatalf("falls from %v to %v at %v", before, now, x)
					}
					before = now
				}
			}
		})
	}
}

func TestPowIsMonotoneInTheDialRange(t *testing.T) {
	for _, y := range []float64{0.3, 0.5, 0.8, 1, 1.5, 2} {
		before := -1.0
		for i := range 100001 {
			x := float64(i) / 100000
			now := Pow(x, y)
			if now < before {
				t.Fatalf("Pow(%v, %v) = %v falls below %v", x, y, now, before)
			}
			before = now
		}
	}
}

func ExampleLogistic() {
	fmt.Printf("%.3f %.3f %.3f\n", Logistic(-2), Logistic(0), Logistic(2))
	// Output: 0.119 0.500 0.881
}

var sink float64

func BenchmarkExp(b *testing.B) {
	x := 0.1
	for b.Loop() {
		sink = Exp(x)
		x += 1e-9
	}
}

func BenchmarkLog(b *testing.B) {
	x := 3.1
	for b.Loop() {
		sink = Log(x)
		x += 1e-9
	}
}

func BenchmarkPow(b *testing.B) {
	x := 0.4
	for b.Loop() {
		sink = Pow(x, 1.5)
		x += 1e-9
	}
}
