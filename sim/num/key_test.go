package num

import (
	"fmt"
	"math"
	"testing"
)

const (
	streamTest Stream = 0x6b1d9c02f3a84e57
	drawTest   uint64 = 0x2f86e3b1904dc7a5
)

// coordinates are the ways in which two draws can be neighbours. Each gives the
// i-th draw of a long row that differs from the next in one coordinate only.
var coordinates = []struct {
	name string
	draw func(i int) float64
}{
	{"days", func(i int) float64 { return SeedKey(1, streamTest).U(int32(i), 7, drawTest) }},
	{"days before the start", func(i int) float64 { return SeedKey(1, streamTest).U(-int32(i), 7, drawTest) }},
	{"small ids", func(i int) float64 { return SeedKey(1, streamTest).U(100, uint64(i), drawTest) }},
	{"derived ids", func(i int) float64 {
		return SeedKey(1, streamTest).U(100, DeriveID(42, 3, uint64(i)), drawTest)
	}},
	{"parents", func(i int) float64 {
		return SeedKey(1, streamTest).U(100, DeriveID(uint64(i), 3, 1), drawTest)
	}},
	{"kinds", func(i int) float64 {
		return SeedKey(1, streamTest).U(100, DeriveID(42, uint64(i), 1), drawTest)
	}},
	{"names", func(i int) float64 { return SeedKey(1, streamTest).U(100, 7, uint64(i)) }},
	{"seeds", func(i int) float64 { return SeedKey(uint64(i), streamTest).U(100, 7, drawTest) }},
	{"streams", func(i int) float64 { return SeedKey(1, Stream(i)).U(100, 7, drawTest) }},
	{"content ids", func(i int) float64 {
		return SeedKey(1, streamTest).U(100, HashString(fmt.Sprintf("exchange-%d", i)), drawTest)
	}},
}

const rowLength = 1 << 16

func TestDrawsAreUniform(t *testing.T) {
	for _, c := range coordinates {
		var mean, square float64
		var cells [256]float64
		for i := range rowLength {
			u := c.draw(i)
			if u <= 0 || u >= 1 {
				t.Fatalf("%s: draw %d is %v, outside (0,1)", c.name, i, u)
			}
			mean += u / rowLength
			square += u * u / rowLength
			cells[int(u*256)]++
		}
		if deviation := math.Abs(mean-0.5) * math.Sqrt(12*rowLength); deviation > 4 {
			t.Errorf("%s: mean %v is %.1f standard errors from 1/2", c.name, mean, deviation)
		}
		if deviation := math.Abs(square-1./3) * math.Sqrt(45./4*rowLength); deviation > 4 {
			t.Errorf("%s: mean square %v is %.1f standard errors from 1/3", c.name, square, deviation)
		}
		if z := chiSquareDeviation(cells[:], rowLength); math.Abs(z) > 4.5 {
			t.Errorf("%s: 256 cells fill %.1f standard deviations off chance", c.name, z)
		}
	}
}

// chiSquareDeviation returns how many standard deviations the chi-square of equal
// cells lies from its mean. Far below zero is as suspicious as far above.
func chiSquareDeviation(cells []float64, total float64) float64 {
	expected := total / float64(len(cells))
	var sum float64
	for _, n := range cells {
		sum += (n - expected) * (n - expected) / expected
	}
	freedom := float64(len(cells) - 1)
	return (sum - freedom) / math.Sqrt(2*freedom)
}

func TestNeighbouringDrawsAreIndependent(t *testing.T) {
	const side = 16
	for _, c := range coordinates {
		for _, lag := range []int{1, 2, 7, 30, 365, 4096} {
			var correlation float64
			var cells [side * side]float64
			before := make([]float64, rowLength+lag)
			for i := range before {
				before[i] = c.draw(i)
			}
			for i := range rowLength {
				u, v := before[i], before[i+lag]
				correlation += 12 * (u - 0.5) * (v - 0.5) / rowLength
				cells[int(u*side)*side+int(v*side)]++
			}
			if z := math.Abs(correlation) * math.Sqrt(rowLength); z > 4.5 {
				t.Errorf("%s, lag %d: correlation %v is %.1f standard errors from 0", c.name, lag, correlation, z)
			}
			if z := chiSquareDeviation(cells[:], rowLength); math.Abs(z) > 4.5 {
				t.Errorf("%s, lag %d: pairs fill %.1f standard deviations off chance", c.name, lag, z)
			}
		}
	}
}

func TestLowBitsOfDrawsAreUniformToo(t *testing.T) {
	for _, c := range coordinates {
		var cells [256]float64
		for i := range rowLength {
			cells[int64(c.draw(i)*0x1p52)&255]++
		}
		if z := chiSquareDeviation(cells[:], rowLength); math.Abs(z) > 4.5 {
			t.Errorf("%s: the low byte is %.1f standard deviations off chance", c.name, z)
		}
	}
}

func TestNoTwoDrawsOfALatticeCoincide(t *testing.T) {
	// Days, ids and names enter the mix as one sum: small numbers must not add up
	// to the same sum in two ways.
	seen := make(map[float64][3]int, 2048*32*16)
	key := SeedKey(5, streamTest)
	for day := range 2048 {
		for id := range 32 {
			for name := range 16 {
				u := key.U(int32(day), uint64(id), uint64(name))
				if other, twice := seen[u]; twice {
					t.Fatalf("day, id, name %v and %v draw the same", other, [3]int{day, id, name})
				}
				seen[u] = [3]int{day, id, name}
			}
		}
	}
}

func TestMixAvalanches(t *testing.T) {
	source := testSource()
	const samples = 4000
	for bit := range 64 {
		var flips int
		for range samples {
			x := source.Uint64()
			changed := Mix(x) ^ Mix(x^1<<bit)
			for ; changed != 0; changed &= changed - 1 {
				flips++
			}
		}
		if mean := float64(flips) / samples; math.Abs(mean-32) > 0.5 {
			t.Errorf("bit %d moves %.2f bits of the result on average, want about 32", bit, mean)
		}
	}
}

func TestEndsOfUniform(t *testing.T) {
	// The least and the largest value that 52 bits and a half can make.
	if low := (0 + 0.5) * 0x1p-52; InvNormal(low) < -9 || InvNormal(low) > -8 {
		t.Errorf("InvNormal of the least uniform is %v", InvNormal(low))
	}
	if high := (float64(1<<52-1) + 0.5) * 0x1p-52; high >= 1 {
		t.Errorf("the largest uniform rounds to %v", high)
	}
}

func TestDerivedIDs(t *testing.T) {
	seen := make(map[uint64]string)
	for parent := range uint64(20) {
		for kind := range uint64(20) {
			for n := range uint64(100) {
				name := fmt.Sprintf("%d/%d/%d", parent, kind, n)
				id := DeriveID(parent, kind, n)
				if id == 0 {
					t.Errorf("%s derives 0, which means none", name)
				}
				if other, twice := seen[id]; twice {
					t.Fatalf("%s and %s derive the same id", name, other)
				}
				seen[id] = name
			}
		}
	}
}

func TestHashStringIsFNV1a(t *testing.T) {
	// Vectors published with the hash.
	for s, want := range map[string]uint64{
		"":       0xcbf29ce484222325,
		"a":      0xaf63dc4c8601ec8c,
		"foobar": 0x85944171f73967e8,
	} {
		if got := HashString(s); got != want {
			t.Errorf("HashString(%q) = %#x, want %#x", s, got, want)
		}
	}
}

func TestHasherDistinguishes(t *testing.T) {
	sum := func(words ...uint64) uint64 {
		var h Hasher
		for _, w := range words {
			h.Add(w)
		}
		return h.Sum()
	}
	text := func(parts ...string) uint64 {
		var h Hasher
		for _, p := range parts {
			h.AddString(p)
		}
		return h.Sum()
	}
	sums := []uint64{
		sum(), sum(0), sum(0, 0), sum(1), sum(1, 0), sum(0, 1), sum(1, 2), sum(2, 1),
		text("ab", "c"), text("a", "bc"), text("abc"), text("abc", ""), text("12345678"), text("123456789"),
	}
	for i := range sums {
		for j := range i {
			if sums[i] == sums[j] {
				t.Errorf("sequences %d and %d have the same sum", i, j)
			}
		}
	}
	var a, b Hasher
	a.AddFloat(math.NaN())
	b.AddFloat(math.Float64frombits(0xfff8000000000001))
	if a != b {
		t.Error("two NaNs have different sums")
	}
	if a.AddFloat(0); a == b {
		t.Error("adding 0 changed nothing")
	}
}

func BenchmarkU(b *testing.B) {
	key := SeedKey(1, streamTest)
	day := int32(0)
	for b.Loop() {
		sink = key.U(day, 12345, drawTest)
		day++
	}
}

// BenchmarkUChain makes each draw wait for the one before: latency, not rate.
func BenchmarkUChain(b *testing.B) {
	key := SeedKey(1, streamTest)
	day := int32(0)
	for b.Loop() {
		sink = key.U(day, 12345, drawTest)
		day += 1 + int32(sink)
	}
}

func BenchmarkHasher(b *testing.B) {
	var h Hasher
	for b.Loop() {
		h.Add(17)
	}
	sinkInt = int64(h)
}
