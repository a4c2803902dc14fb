package engrave

import (
	"image"
	"image/color"
	"math"
	"testing"
)

func TestParseSVG(t *testing.T) {
	for _, c := range []struct {
		d      string
		lines  int
		end    Pt
		points int // of the first line, 0 if curved
	}{
		{"M1 2L3 4", 1, Pt{3, 4}, 2},
		{"m1 2 2 2h3v-1", 1, Pt{6, 3}, 4},
		{"M0 0h.5.5", 1, Pt{1, 0}, 3},
		{"M0 0L10 0 10 10zM3 3l1 1", 2, Pt{4, 4}, 4},
		{"M0 0C0 10 10 10 10 0S20-10 20 0", 1, Pt{20, 0}, 0},
		{"M0 0q5 5 10 0", 1, Pt{10, 0}, 0},
		{"M2 20a2.4 2.4 0 0 0 2 1a2.4 2.4 0 002-1", 1, Pt{6, 20}, 0},
	} {
		p, err := ParseSVG(c.d)
		if err != nil {
			t.Errorf("%s: %v", c.d, err)
			continue
		}
		last := p[len(p)-1]
		end := last[len(last)-1]
		if len(p) != c.lines || math.Hypot(end.X-c.end.X, end.Y-c.end.Y) > 1e-9 {
			t.Errorf("%s: %d lines ending at %v", c.d, len(p), end)
		}
		if c.points > 0 && len(p[0]) != c.points {
			t.Errorf("%s: %d points, want %d", c.d, len(p[0]), c.points)
		}
	}
	for _, d := range []string{"M1", "M1 2L3", "M1 2T3 4"} {
		if _, err := ParseSVG(d); err == nil {
			t.Errorf("%s: no error", d)
		}
	}
}

func TestArcStaysOnItsCircle(t *testing.T) {
	for _, d := range []string{"M10 0A10 10 0 0 1 0 10", "M10 0A10 10 0 1 0 0 10", "M10 0A10 10 0 0 1 -10 0"} {
		p, err := ParseSVG(d)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range p[0] {
			near := math.Abs(math.Hypot(q.X, q.Y) - 10)
			far := math.Abs(math.Hypot(q.X-10, q.Y-10) - 10)
			if min(near, far) > 1e-9 {
				t.Errorf("%s: %v is off the circle", d, q)
			}
		}
	}
}

// ink adds up the coverage of a canvas.
func ink(c *Canvas) (sum float64) {
	for y := range c.H {
		for x := range c.W {
			sum += c.At(x, y).A
		}
	}
	return sum
}

func TestStrokeCoversItsArea(t *testing.T) {
	c := New(60, 40)
	c.Stroke(Line(10, 20, 50, 20), 6, Solid(White))
	want := 40*6 + math.Pi*9
	if got := ink(c); math.Abs(got-want) > .02*want {
		t.Errorf("a line of 40 by 6 with round ends covers %.1f, want %.1f", got, want)
	}
	// Thousands of segments must not leak outside the line.
	c = New(80, 80)
	var line []Pt
	for i := range 20000 {
		s, co := math.Sincos(float64(i) * .037)
		line = append(line, Pt{40 + 20*co, 40 + 20*s})
	}
	c.Stroke(Path{line}, 1, Solid(White))
	for y := range 80 {
		if c.At(0, y).A > 0 || c.At(79, y).A > 0 {
			t.Fatalf("row %d leaks to the edge", y)
		}
	}
}

func TestFillAndShrinkKeepArea(t *testing.T) {
	c := New(64, 64)
	c.Fill(Circle(32, 32, 20), Solid(White))
	if got, want := ink(c), math.Pi*400; math.Abs(got-want) > .01*want {
		t.Errorf("the disc covers %.0f, want %.0f", got, want)
	}
	small := c.Shrink(4)
	if got, want := ink(small), ink(c)/16; math.Abs(got-want) > 1e-3*want {
		t.Errorf("shrunk it covers %.2f, want %.2f", got, want)
	}
}

func TestDashLengths(t *testing.T) {
	out := Line(0, 0, 30, 0).Dash(7, 3)
	if len(out) != 3 {
		t.Fatalf("%d dashes", len(out))
	}
	for i, d := range out {
		if l := d[len(d)-1].X - d[0].X; math.Abs(l-7) > 1e-9 || math.Abs(d[0].X-float64(10*i)) > 1e-9 {
			t.Errorf("dash %d goes from %v for %v", i, d[0].X, l)
		}
	}
}

func TestSignedDistance(t *testing.T) {
	const n = 60
	cover := make([]uint8, n*n)
	for y := range n {
		for x := range n {
			d := math.Hypot(float64(x)+.5-30, float64(y)+.5-30) - 12
			cover[y*n+x] = uint8(255 * min(max(.5-d, 0), 1))
		}
	}
	off := SignedDistance(cover, n, n)
	for y := range n {
		for x := range n {
			want := math.Hypot(float64(x)+.5-30, float64(y)+.5-30) - 12
			if got := float64(off[y*n+x]); math.Abs(got-want) > .8 {
				t.Fatalf("at %d, %d the distance is %.2f, want %.2f", x, y, got, want)
			}
		}
	}
}

func TestReduceKeepsFewColoursExactly(t *testing.T) {
	m := image.NewNRGBA(image.Rect(0, 0, 16, 16))
	for i := range 256 {
		m.SetNRGBA(i%16, i/16, color.NRGBA{uint8(i % 8 * 30), uint8(i / 64 * 60), 90, 255})
	}
	out := reduce(m, 64)
	for i := range 256 {
		if got, want := color.NRGBAModel.Convert(out.At(i%16, i/16)), m.NRGBAAt(i%16, i/16); got != want {
			t.Fatalf("pixel %d is %v, want %v", i, got, want)
		}
	}
	if p := reduce(m, 5); len(p.Palette) > 5 {
		t.Errorf("%d colours", len(p.Palette))
	}
}
