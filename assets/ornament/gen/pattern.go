package main

import (
	"math"

	"hardcurrency/assets/internal/engrave"
)

// patterns back every colour with a texture, so that meaning never hangs on
// colour alone. All are masks that repeat.
func patterns() []engrave.Entry {
	var out []engrave.Entry
	add := func(name string, w, h float64, tone func(x, y, n float64) float64) {
		for _, n := range []float64{1, 2} {
			e := drawMask("pat/"+name, w, h, n, func(c *engrave.Canvas, s float64) {
				c.Each(func(x, y float64) engrave.Color { return engrave.White.Fade(clamp(tone(x/s, y/s, s))) })
			})
			e.Tile = true
			out = append(out, e)
		}
	}
	// stripe is the coverage of a line of the given width in a repeat, with
	// edges as sharp as the sample.
	stripe := func(at, period, width, s float64) float64 {
		d := math.Abs(at-period*math.Floor(at/period)-period/2) - width/2
		return clamp(.5 - d*s)
	}
	root := math.Sqrt2
	add("hatch45", 8, 8, func(x, y, s float64) float64 { return stripe((x+y)/root, 8/root, 2.5, s) })
	add("hatch-45", 8, 8, func(x, y, s float64) float64 { return stripe((x-y)/root, 8/root, 2.4, s) })
	add("hatch-fine", 5, 5, func(x, y, s float64) float64 { return stripe((x+y)/root, 5/root, 1.1, s) })
	add("land", 6, 3, func(x, y, s float64) float64 { return stripe(y, 3, 1, s) })
	add("vert", 6, 6, func(x, y, s float64) float64 { return stripe(x, 6, 2.2, s) })
	add("horiz", 6, 6, func(x, y, s float64) float64 { return stripe(y, 6, 2.2, s) })
	add("cross", 7, 7, func(x, y, s float64) float64 { return max(stripe(x, 7, 1.6, s), stripe(y, 7, 1.6, s)) })
	add("diagonal", 10, 10, func(x, y, s float64) float64 {
		return max(stripe((x+y)/root, 10/root, 1.6, s), stripe((x-y)/root, 10/root, 1.6, s))
	})
	add("dots", 8, 8, func(x, y, s float64) float64 {
		near := 9.0
		for _, q := range [][2]float64{{2, 2}, {6, 6}} {
			near = min(near, math.Hypot(x-q[0], y-q[1]))
		}
		return .5 - (near-1.55)*s
	})
	add("scan", 6, 4, func(x, y, s float64) float64 { return .8 * stripe(y, 4, 1, s) })
	return out
}

// shadow is a soft nine-slice: the shadow of a box, to be laid on the box grown
// by the blur on every side, with edges twice the blur wide. One picture does
// for every blur: a shadow has no detail, and its edges are stretched.
func shadow() engrave.Entry {
	const reach = 24 // pixels of blur either side of the box's edge
	const side = 4*reach + 2
	c := engrave.New(side, side)
	edge := func(v float64) float64 { // of a box from reach to side-reach
		const a, b, spread = reach, side - reach, reach / 2 * math.Sqrt2
		return .5 * (math.Erf((v-a)/spread) - math.Erf((v-b)/spread))
	}
	c.Each(func(x, y float64) engrave.Color { return engrave.White.Fade(edge(x) * edge(y)) })
	const cut = 2 * reach
	return engrave.Entry{Name: "orn/shadow", Image: c.Gray(), Unit: 1, Soft: true, Slice: [4]int{cut, cut, cut, cut}}
}

// glows are soft discs and fades.
func glows() []engrave.Entry {
	soft := func(name string, w, h int, unit float64, f func(u, v float64) float64) engrave.Entry {
		c := engrave.New(w, h)
		c.Each(func(x, y float64) engrave.Color {
			return engrave.White.Fade(clamp(f(2*x/float64(w)-1, 2*y/float64(h)-1)))
		})
		return engrave.Entry{Name: name, Image: c.Gray(), Unit: unit, Soft: true}
	}
	r := func(u, v float64) float64 { return math.Hypot(u, v) }
	out := []engrave.Entry{
		shadow(),
		soft("orn/halo", 96, 96, 1, func(u, v float64) float64 { return math.Pow(clamp(1-r(u, v)), 2) }),
		// A vignette for maps and title: clear in the middle, full at the corners.
		soft("orn/vignette", 128, 128, .25, func(u, v float64) float64 { return step(.15, 1.25, r(u, v)) }),
		// Fades across, from full at the left to clear at the right, and up.
		soft("orn/fade-left", 128, 4, .5, func(u, v float64) float64 { return 1 - step(-1, 1, u) }),
		soft("orn/fade-right", 128, 4, .5, func(u, v float64) float64 { return step(-1, 1, u) }),
		soft("orn/fade-up", 4, 128, .5, func(u, v float64) float64 { return 1 - step(-1, 1, v) }),
		soft("orn/fade-down", 4, 128, .5, func(u, v float64) float64 { return step(-1, 1, v) }),
	}
	for _, n := range []float64{1, 2, 4} {
		out = append(out, drawMask("orn/dot", 12, 12, n, func(c *engrave.Canvas, s float64) {
			c.Fill(engrave.Circle(6, 6, 5.5).Move(s, 0, 0), white)
		}))
	}
	return out
}
