package main

import (
	"image"
	"math"
	"math/rand/v2"

	"hardcurrency/assets/internal/engrave"
)

// noise is smooth value noise on a lattice that repeats after period cells, so
// that tiles made of it have no seam.
type noise struct {
	period int
	at     []float64
}

func newNoise(seed uint64, period int) noise {
	r := rand.New(rand.NewPCG(seed, 7))
	n := noise{period, make([]float64, period*period)}
	for i := range n.at {
		n.at[i] = r.Float64()
	}
	return n
}

// value is the noise at a place in cells, 0..1.
func (n noise) value(x, y float64) float64 {
	i, j := math.Floor(x), math.Floor(y)
	u, v := step(0, 1, x-i), step(0, 1, y-j)
	get := func(a, b float64) float64 {
		p := n.period
		return n.at[(((int(b)%p)+p)%p)*p+((int(a)%p)+p)%p]
	}
	return mix(mix(get(i, j), get(i+1, j), u), mix(get(i, j+1), get(i+1, j+1), u), v)
}

// stamps are frames of worn ink, without words: those are set in the player's
// language. pat/wear is the paper showing through, to be laid over the words
// in the colour of the paper.
func stamps() []engrave.Entry {
	const w, h = 330, 176
	grain, blotch := newNoise(4, 256), newNoise(11, 64)
	// worn is how much ink is left at a place in units.
	worn := func(x, y float64) float64 {
		g := .62*grain.value(x*.9, y*.9) + .38*grain.value(x*1.9+31, y*1.9)
		b := blotch.value(x/26, y/26)
		return clamp((.8-.17*(1-b)-g)*6 + .4)
	}
	var out []engrave.Entry
	for _, n := range []float64{1, 2} {
		frame := func(name string, w, h float64, draw func(c *engrave.Canvas, s float64)) {
			out = append(out, drawMask(name, w, h, n, func(c *engrave.Canvas, s float64) {
				draw(c, s)
				c.Scale(func(x, y float64) float64 { return .95 * worn(x/s, y/s) })
			}))
		}
		frame("orn/stamp", w, h, func(c *engrave.Canvas, s float64) {
			c.Stroke(rounded(6, 6, w-12, h-12, 4).Move(s, 0, 0), 6*s, white)
			c.Stroke(engrave.Box(17, 17, w-34, h-34).Move(s, 0, 0), 2*s, white)
			c.Stroke(engrave.Line(30, 98, w-30, 98).Move(s, 0, 0), 3*s, white)
		})
		frame("orn/stamp-line", 330, 104, func(c *engrave.Canvas, s float64) {
			c.Stroke(rounded(6, 6, 318, 92, 4).Move(s, 0, 0), 6*s, white)
			c.Stroke(engrave.Box(16, 16, 298, 72).Move(s, 0, 0), 1.6*s, white)
		})
		frame("orn/stamp-round", 200, 200, func(c *engrave.Canvas, s float64) {
			c.Stroke(engrave.Circle(100, 100, 94).Move(s, 0, 0), 6*s, white)
			c.Stroke(engrave.Circle(100, 100, 84).Move(s, 0, 0), 2*s, white)
			c.Stroke(engrave.Circle(100, 100, 58).Move(s, 0, 0), 1.6*s, white)
			for i := range 36 {
				a := float64(i) * math.Pi / 18
				q := engrave.Line(64, 0, 78, 0).Turn(a, engrave.Pt{})
				c.Stroke(q.Move(s, 100*s, 100*s), 1.1*s, white)
			}
		})
	}
	// The tile's lattice repeats after its own width: 128 units, .75 cells each.
	tileGrain := newNoise(4, 96)
	wear := image.NewGray(image.Rect(0, 0, 256, 256))
	for y := range 256 {
		for x := range 256 {
			u, v := float64(x)*96/256, float64(y)*96/256
			g := .62*tileGrain.value(u, v) + .38*tileGrain.value(2*u, 2*v)
			wear.Pix[y*256+x] = uint8(255 * (1 - clamp((.78-g)*7+.35)))
		}
	}
	return append(out, engrave.Entry{Name: "pat/wear", Image: wear, Unit: 2, Tile: true})
}

// rounded is a rectangle with round corners.
func rounded(x, y, w, h, r float64) engrave.Path {
	var line []engrave.Pt
	for k, c := range []engrave.Pt{{X: x + w - r, Y: y + h - r}, {X: x + r, Y: y + h - r}, {X: x + r, Y: y + r}, {X: x + w - r, Y: y + r}} {
		for i := range 7 {
			s, co := math.Sincos(math.Pi/2*float64(k) + math.Pi/12*float64(i))
			line = append(line, engrave.Pt{X: c.X + r*co, Y: c.Y + r*s})
		}
	}
	return engrave.Path{append(line, line[0])}
}

// stationery is what paper is made of: its grain, the punched hole, the torn
// edge of a calendar leaf, a paper clip's shade.
func stationery() []engrave.Entry {
	var out []engrave.Entry
	// Fibres and flecks, dark, to be tinted with the shade of the paper.
	const side = 192
	fine, soft := newNoise(21, side), newNoise(22, 24)
	r := rand.New(rand.NewPCG(5, 5))
	c := engrave.New(side*2, side*2)
	for range 150 {
		x, y, a, l := r.Float64()*side, r.Float64()*side, r.Float64()*math.Pi, 3+r.Float64()*9
		bend := (r.Float64() - .5) * .8
		for dx := -side; dx <= side; dx += side {
			for dy := -side; dy <= side; dy += side {
				var line []engrave.Pt
				for i := range 6 {
					t := float64(i) / 5 * l
					line = append(line, engrave.Pt{
						X: 2 * (x + float64(dx) + t*math.Cos(a+bend*t/l)),
						Y: 2 * (y + float64(dy) + t*math.Sin(a+bend*t/l)),
					})
				}
				c.Stroke(engrave.Path{line}, .9, engrave.Solid(engrave.White.Fade(.11)))
			}
		}
	}
	small := c.Shrink(2)
	small.Each(func(x, y float64) engrave.Color {
		v := .05*fine.value(x, y) + .05*soft.value(x*24/side, y*24/side)
		return engrave.White.Fade(v)
	})
	out = append(out, engrave.Entry{Name: "pat/paper", Image: small.Gray(), Unit: 1, Tile: true, Soft: true})

	for _, n := range []float64{1, 2} {
		// A hole shows the dark below, a shade at its upper rim, a light at the
		// lower.
		const d = 24
		k := engrave.New(int(d*n)*oversample, int(d*n)*oversample)
		s := n * oversample
		disc := func(y, r float64, col engrave.Color) {
			k.Fill(engrave.Circle(d/2, d/2+y, r).Move(s, 0, 0), engrave.Solid(col))
		}
		disc(.9, 9.6, engrave.Hex(0xFFFFFF).Fade(.75))
		disc(-.5, 9.9, engrave.Hex(0x8F846B).Fade(.55))
		disc(0, 9.2, engrave.Hex(0x0B111B))
		disc(1.1, 8.0, engrave.Hex(0x121C2D))
		out = append(out, engrave.Entry{Name: "orn/hole", Image: k.Shrink(oversample).NRGBA(), Unit: n})
		// The torn edge: paper with half-round bites along its lower side.
		t := drawMask("pat/perforation", 12, 7, n, func(c *engrave.Canvas, s float64) {
			c.Fill(engrave.Box(0, 0, 12, 7).Move(s, 0, 0), white)
			c.Scale(func(x, y float64) float64 {
				return clamp((math.Hypot(x/s-6, y/s-7)-4.6)*s + .5)
			})
		})
		t.Tile = true
		out = append(out, t)
	}
	return out
}
