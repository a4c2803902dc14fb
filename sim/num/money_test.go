package num

import (
	"fmt"
	"math"
	"math/big"
	"testing"
)

// checkMulDiv compares one answer with arbitrary precision.
func checkMulDiv(t *testing.T, a, b, c int64) {
	t.Helper()
	q, r := MulDiv(a, b, c)
	product := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
	if c == 0 {
		want := int64(0)
		switch product.Sign() {
		case 1:
			want = math.MaxInt64
		case -1:
			want = math.MinInt64
		}
		if q != want || r != 0 {
			t.Fatalf("MulDiv(%d, %d, 0) = %d, %d; want %d, 0", a, b, q, r, want)
		}
		return
	}
	divisor := big.NewInt(c)
	quotient, remainder := new(big.Int).QuoRem(product, divisor, new(big.Int))
	twice := new(big.Int).Abs(remainder)
	twice.Lsh(twice, 1)
	order := twice.Cmp(new(big.Int).Abs(divisor))
	if order > 0 || (order == 0 && quotient.Bit(0) == 1) {
		away := int64(1)
		if product.Sign()*divisor.Sign() < 0 {
			away = -1
		}
		quotient.Add(quotient, big.NewInt(away))
	}
	if !quotient.IsInt64() {
		want := int64(math.MaxInt64)
		if quotient.Sign() < 0 {
			want = math.MinInt64
		}
		if q != want || r != 0 {
			t.Fatalf("MulDiv(%d, %d, %d) = %d, %d; want %d, 0 (saturated)", a, b, c, q, r, want)
		}
		return
	}
	remainder.Sub(product, new(big.Int).Mul(quotient, divisor))
	if q != quotient.Int64() || r != remainder.Int64() {
		t.Fatalf("MulDiv(%d, %d, %d) = %d, %d; want %v, %v", a, b, c, q, r, quotient, remainder)
	}
}

// edges are the integers at which signs, halves and widths change.
var edges = []int64{
	0, 1, -1, 2, -2, 3, -3, 5, 7, 10, -10, 100, 1e8, -1e8, 6_000_000,
	math.MaxInt32, math.MinInt32, 1 << 32, 1<<62 - 1, 1 << 62, -1 << 62,
	math.MaxInt64 - 1, math.MaxInt64, math.MinInt64, math.MinInt64 + 1,
}

func TestMulDivAtTheEdges(t *testing.T) {
	for _, a := range edges {
		for _, b := range edges {
			for _, c := range edges {
				checkMulDiv(t, a, b, c)
			}
		}
	}
}

func TestMulDivAtRandom(t *testing.T) {
	source := testSource()
	number := func() int64 { return int64(source.Uint64()) >> source.UintN(63) }
	for range 100000 {
		checkMulDiv(t, number(), number(), number())
	}
}

func TestMulDivRoundsHalfToEven(t *testing.T) {
	for _, c := range []struct{ a, q, r int64 }{
		{5, 2, 1}, {15, 8, -1}, {25, 12, 1}, {-5, -2, -1}, {-15, -8, 1}, {6, 3, 0},
	} {
		if q, r := MulDiv(c.a, 1, 2); q != c.q || r != c.r {
			t.Errorf("MulDiv(%d, 1, 2) = %d, %d; want %d, %d", c.a, q, r, c.q, c.r)
		}
	}
}

func FuzzMulDiv(f *testing.F) {
	f.Add(int64(100_000_00000000), int64(60_000_00), int64(1_00000000))
	f.Add(int64(math.MinInt64), int64(math.MinInt64), int64(math.MinInt64))
	f.Add(int64(3), int64(5), int64(-2))
	f.Fuzz(func(t *testing.T, a, b, c int64) { checkMulDiv(t, a, b, c) })
}

// A hundred thousand coins (in units of 1e-8) at sixty thousand dollars (in
// cents): the product does not fit in 64 bits, the value does.
func ExampleMulDiv() {
	cents, remainder := MulDiv(100_000_00000000, 60_000_00, 1_00000000)
	fmt.Println(cents, remainder)
	cents, remainder = MulDiv(1_50000000, 3_33, 1_00000000)
	fmt.Println(cents, remainder)
	// Output:
	// 600000000000 0
	// 500 -50000000
}

func TestRoundMoney(t *testing.T) {
	for _, c := range []struct {
		x    float64
		want int64
	}{
		{0, 0}, {0.5, 0}, {1.5, 2}, {2.5, 2}, {-0.5, 0}, {-1.5, -2}, {-2.5, -2},
		{0.49999999999999994, 0}, {0.7, 1}, {-0.7, -1},
		{4503599627370497.5, 4503599627370498}, {4503599627370496.5, 4503599627370496},
		{1 << 53, 1 << 53}, {-0x1p63, math.MinInt64}, {0x1p63, math.MaxInt64},
		{0x1p62, 1 << 62}, {1e300, math.MaxInt64}, {-1e300, math.MinInt64},
		{math.Inf(1), math.MaxInt64}, {math.Inf(-1), math.MinInt64}, {math.NaN(), 0},
		{math.Nextafter(0x1p63, 0), 9223372036854774784},
	} {
		if got := RoundMoney(c.x); got != c.want {
			t.Errorf("RoundMoney(%v) = %d, want %d", c.x, got, c.want)
		}
	}
	source := testSource()
	for range 100000 {
		x := math.Ldexp(between(source, -1, 1), source.IntN(62))
		if got, want := RoundMoney(x), int64(math.RoundToEven(x)); got != want {
			t.Fatalf("RoundMoney(%v) = %d, want %d", x, got, want)
		}
	}
}

var sinkInt int64

func BenchmarkMulDiv(b *testing.B) {
	a := int64(100_000_00000000)
	for b.Loop() {
		q, r := MulDiv(a, 60_000_00, 1_00000000)
		sinkInt = q + r
		a++
	}
}

func BenchmarkRoundMoney(b *testing.B) {
	x := 1234.5
	for b.Loop() {
		sinkInt = RoundMoney(x)
		x += 0.25
	}
}
