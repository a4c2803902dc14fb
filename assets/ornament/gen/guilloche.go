package main

import (
	"math"

	"hardcurrency/assets/internal/engrave"
)

// oversample is how many times finer than a pixel line work is drawn before it
// is averaged.
const oversample = 3

// drawMask draws a white mask of w by h units at n pixels a unit.
func drawMask(name string, w, h, n float64, draw func(c *engrave.Canvas, s float64)) engrave.Entry {
	c := engrave.New(int(math.Ceil(w*n))*oversample, int(math.Ceil(h*n))*oversample)
	draw(c, n*oversample)
	return engrave.Entry{Name: name, Image: c.Shrink(oversample).Gray(), Unit: n}
}

var white = engrave.Solid(engrave.White)

// rosettes are the seals of value: r = R(a + b cos m(t+p)), a few curves each a
// little out of phase, so that they braid.
func rosettes() []engrave.Entry {
	var out []engrave.Entry
	for _, r := range []struct {
		name          string
		size          float64
		curves, waves int
		weight        float64
		units         []float64
	}{
		{"orn/rosette27", 27, 3, 8, .8, []float64{1, 2}},
		{"orn/rosette72", 72, 6, 12, .9, []float64{1, 2}},
		{"orn/rosette150", 150, 8, 16, .8, []float64{1, 2}},
		{"orn/rosette524", 524, 10, 18, 1, []float64{1}},
	} {
		for _, n := range r.units {
			out = append(out, drawMask(r.name, r.size, r.size, n, func(c *engrave.Canvas, s float64) {
				for k := range r.curves {
					phase := float64(k) / float64(r.curves) * 2 * math.Pi / float64(r.waves)
					line := rosette(r.size/2, r.size/2-.6, float64(r.waves), phase)
					c.Stroke(line.Move(s, 0, 0), r.weight*s, engrave.Solid(engrave.White.Fade(.92)))
				}
				if r.size < 30 {
					// The smallest is a token to be counted: a solid heart reads best.
					c.Fill(engrave.Circle(r.size/2, r.size/2, 5).Move(s, 0, 0), white)
				}
			}))
		}
	}
	return out
}

// rosette is one closed curve of a rosette.
func rosette(centre, radius, waves, phase float64) engrave.Path {
	n := 1440
	line := make([]engrave.Pt, n+1)
	for i := range line {
		t := 2 * math.Pi * float64(i%n) / float64(n)
		r := radius * (.72 + .28*math.Cos(waves*(t+phase))*(1-.35*math.Cos(waves/2*t)))
		// The bracket reaches 1.35 where the two waves meet: keep it on the sheet.
		r = min(r, radius*1.0980) / 1.0980
		line[i] = engrave.Pt{X: centre + r*math.Cos(t), Y: centre + r*math.Sin(t)}
	}
	return engrave.Path{line}
}

// bands are strips of braided sines.
func bands() []engrave.Entry {
	var out []engrave.Entry
	for _, n := range []float64{1, 2} {
		// The header's band fades in from the left.
		const w, h = 284, 58
		e := drawMask("orn/band", w, h, n, func(c *engrave.Canvas, s float64) {
			c.Stroke(braid(w, h, 6, 70, 70*5.5, .46).Move(s, 0, 0), .7*s, white)
			c.Scale(func(x, y float64) float64 { return clamp(x / s / w / .7) })
		})
		out = append(out, e)
		// The tile repeats along a bar: a whole number of waves of both kinds.
		t := drawMask("pat/band", 252, 26, n, func(c *engrave.Canvas, s float64) {
			c.Stroke(braid(252, 26, 5, 42, 252, .47).Move(s, 0, 0), .8*s, white)
		})
		t.Tile = true
		out = append(out, t)
	}
	return out
}

// braid is n sine curves of one wave length under an envelope of another.
func braid(w, h float64, n int, wave, envelope, reach float64) engrave.Path {
	var out engrave.Path
	for k := range n {
		var line []engrave.Pt
		for x := -wave; x <= w+wave; x++ {
			p := 2 * math.Pi * float64(k) / float64(n)
			y := h/2 + h*reach*math.Sin(2*math.Pi*x/wave+p)*math.Cos(2*math.Pi*x/envelope+.35*float64(k))
			line = append(line, engrave.Pt{X: x, Y: y})
		}
		out = append(out, line)
	}
	return out
}
