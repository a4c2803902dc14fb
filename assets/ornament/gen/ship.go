package main

import (
	"math"

	"hardcurrency/assets/internal/engrave"
)

// hulls are the vessels on the map, seen from above, bow to the right: loaded
// (filled), empty (hollow), dark (dashed), and the ground they stand on.
func hulls() []engrave.Entry {
	const w, h = 34, 17
	const cx, cy = 17, 8.5
	hull, err := engrave.ParseSVG("M13 0L6 -4.6L-11 -4.6L-12.5 0L-11 4.6L6 4.6Z")
	if err != nil {
		panic(err)
	}
	var out []engrave.Entry
	for _, n := range []float64{1, 2, 4} {
		add := func(name string, draw func(c *engrave.Canvas, p engrave.Path, s float64)) {
			out = append(out, drawMask(name, w, h, n, func(c *engrave.Canvas, s float64) {
				draw(c, hull.Move(s, cx*s, cy*s), s)
			}))
		}
		add("orn/hull", func(c *engrave.Canvas, p engrave.Path, s float64) { c.Fill(p, white) })
		add("orn/hull-hollow", func(c *engrave.Canvas, p engrave.Path, s float64) { c.Stroke(p, 1.8*s, white) })
		add("orn/hull-dashed", func(c *engrave.Canvas, p engrave.Path, s float64) {
			c.Stroke(p.Dash(3.2*s, 2.6*s), 1.7*s, white)
		})
		add("orn/hull-back", func(c *engrave.Canvas, p engrave.Path, s float64) {
			c.Fill(p, white)
			c.Stroke(p, 3.4*s, white)
		})
		wake := engrave.Line(-14, -2.5, -46, -7)
		wake = append(wake, engrave.Line(-14, 2.5, -46, 7)...)
		wake = append(wake, engrave.Line(-15, 0, -60, 0)...)
		out = append(out, drawMask("orn/wake", 64, 17, n, func(c *engrave.Canvas, s float64) {
			c.Stroke(wake.Dash(7, 4).Move(s, 62*s, 8.5*s), 1*s, white)
			c.Scale(func(x, y float64) float64 { return clamp(.15 + .85*x/s/52) })
		}))
	}
	return out
}

// marks are the shapes of the map: an outline and the ground inside it.
func marks() []engrave.Entry {
	var out []engrave.Entry
	ring := func(n int, r, turn float64) engrave.Path {
		line := make([]engrave.Pt, n+1)
		for i := range line {
			s, c := math.Sincos(turn + 2*math.Pi*float64(i%n)/float64(n))
			line[i] = engrave.Pt{X: r * c, Y: r * s}
		}
		return engrave.Path{line}
	}
	shapes := []struct {
		name string
		path engrave.Path
	}{
		{"diamond", ring(4, 20, 0)},
		{"square", ring(4, 22.6, math.Pi/4)},
		{"hexagon", ring(6, 18.4, 0)},
		{"round", ring(64, 17, 0)},
		{"triangle", ring(3, 20, -math.Pi/2)},
	}
	const side, mid = 44, 22
	for _, n := range []float64{1, 2} {
		for _, m := range shapes {
			out = append(out,
				drawMask("orn/mark-"+m.name, side, side, n, func(c *engrave.Canvas, s float64) {
					c.Stroke(m.path.Move(s, mid*s, mid*s), 2*s, white)
				}),
				drawMask("orn/mark-"+m.name+"-back", side, side, n, func(c *engrave.Canvas, s float64) {
					c.Fill(m.path.Move(s, mid*s, mid*s), white)
					c.Stroke(m.path.Move(s, mid*s, mid*s), 2*s, white)
				}))
		}
		out = append(out,
			drawMask("orn/mark-transfer", 120, 120, n, func(c *engrave.Canvas, s float64) {
				c.Stroke(engrave.Circle(60, 60, 34).Move(s, 0, 0), 2*s, white)
				c.Stroke(engrave.Circle(60, 60, 42).Dash(16, 7).Move(s, 0, 0), 1.2*s, white)
				c.Stroke(engrave.Circle(60, 60, 58).Move(s, 0, 0), 1*s, engrave.Solid(engrave.White.Fade(.4)))
				c.Stroke(engrave.Path{{{X: 57, Y: 56}, {X: 59, Y: 65}}, {{X: 65, Y: 55}, {X: 67, Y: 64}}}.Move(s, 0, 0), 1.6*s, white)
			}),
			drawMask("orn/mark-port", 26, 26, n, func(c *engrave.Canvas, s float64) {
				c.Stroke(engrave.Circle(13, 13, 10).Move(s, 0, 0), 2*s, white)
				c.Fill(engrave.Line(13, 7, 18.2, 16, 7.8, 16).Move(s, 0, 0), white)
			}))
	}
	return out
}

// profiles are the two kinds of ship from the side, in line.
func profiles() []engrave.Entry {
	const w, h = 336, 104
	var out []engrave.Entry
	for _, n := range []float64{1, 2} {
		out = append(out,
			drawMask("orn/ship-bulk", w, h, n, func(c *engrave.Canvas, s float64) { drawShip(c, s*336/348, bulkDeck) }),
			drawMask("orn/ship-tanker", w, h, n, func(c *engrave.Canvas, s float64) { drawShip(c, s*336/348, tankerDeck) }))
	}
	return out
}

// The decks, above a hull that both share, on a board of 348 by 108.
const (
	hullLine = "M8 56H52L56 58H318L342 50L330 84H26L12 66Z"
	house    = "M18 56V34H24V24H46V34H50V56M18 40H50M18 46H50M24 29H46M30 24V12H38V24M34 12V4M28 8H40M27 36V39M33 36V39M39 36V39M45 36V39"
	bulkDeck = house + "M74 58V52H116V58M130 58V52H172V58M186 58V52H228V58M242 58V52H284V58" +
		"M123 58V22L86 34M123 22L150 40M123 30L98 50M235 58V22L198 34M235 22L266 40M235 30L210 50M298 58V36M332 52V40" +
		"M120 58V26H126V58M232 58V26H238V58M81 52V49H109V52M137 52V49H165V52M193 52V49H221V52M249 52V49H277V52"
	tankerDeck = house + "M60 58V53H312V58M60 55.5H312M84 53V58M108 53V58M132 53V58M156 53V58M216 53V58M240 53V58M264 53V58M288 53V58" +
		"M176 58V38H200V58M176 44H200M176 50H200M188 38V22M188 24L160 36M188 24L216 36M72 53V49H80V53M96 53V49H104V53M120 53V49H128V53" +
		"M144 53V49H152V53M224 53V49H232V53M248 53V49H256V53M272 53V49H280V53M298 58V36M332 52V40M56 56L66 50H310L318 56"
)

// drawShip draws a hull whose plates darken towards the water, its deck, and
// the sea in fading lines.
func drawShip(c *engrave.Canvas, s float64, deck string) {
	for _, d := range []string{hullLine, deck} {
		p, err := engrave.ParseSVG(d)
		if err != nil {
			panic(err)
		}
		c.Stroke(p.Move(s, 0, 0), 1.2*s, white)
	}
	for y := 58.6; y < 84; y += 2.4 {
		t := (y - 58) / 26
		// The plates stop at the raking bow and the counter of the stern.
		from, to := 10+t*15, 337-t*7
		if y < 60 {
			from, to = 57, 317
		}
		c.Stroke(engrave.Line(from, y, to, y).Move(s, 0, 0), (.45+t*1.35)*s, white)
	}
	for k := range 5 {
		var line []engrave.Pt
		for x := 0.0; x <= 348; x += 2 {
			line = append(line, engrave.Pt{X: x, Y: 86 + float64(k)*4.4 + 1.3*math.Sin(x*.09+float64(k)*1.7)})
		}
		c.Stroke(engrave.Path{line}.Move(s, 0, 0), (1.1-float64(k)*.17)*s, engrave.Solid(engrave.White.Fade(.75-float64(k)*.13)))
	}
}
