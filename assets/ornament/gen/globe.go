package main

import (
	"image"
	"math"

	"golang.org/x/image/vector"

	"hardcurrency/assets/internal/engrave"
	"hardcurrency/assets/internal/naturalearth"
	"hardcurrency/game/atlas"
)

// The title's globe is drawn as masks, so that each seat tints it: land, ink
// (hatch, shore, waterlines, graticule), the ring around it, and soft light
// and shade. atlas.Globe lays them together.

// globeWaters are the waterlines off its shores, distance and ink.
var globeWaters = [...]struct{ off, ink float64 }{{22, .13}, {15, .19}, {9, .26}, {4, .36}}

func globe(modules string) ([]engrave.Entry, error) {
	land, err := naturalearth.Read(modules, "50m")
	if err != nil {
		return nil, err
	}
	const fine = 2
	side := int(2 * atlas.GlobeRadius)
	n := side * fine
	isLand := lookup(land)
	cover := make([]uint8, n*n)
	places := make([]atlas.Pos, n*n)
	for y := range n {
		for x := range n {
			u := (float64(x)+.5)/fine - atlas.GlobeRadius
			v := (float64(y)+.5)/fine - atlas.GlobeRadius
			// Beyond the rim the rim goes on, or its edge would look like a shore.
			if r := math.Hypot(u, v); r > .9995*atlas.GlobeRadius {
				u, v = u*.9995*atlas.GlobeRadius/r, v*.9995*atlas.GlobeRadius/r
			}
			p, _ := atlas.GlobePlace(u, v)
			places[y*n+x] = p
			if isLand(p) {
				cover[y*n+x] = 255
			}
		}
	}
	off := engrave.Smooth(engrave.SignedDistance(cover, n, n), n, n, 1.1)
	soil, ink := image.NewGray(image.Rect(0, 0, side, side)), image.NewGray(image.Rect(0, 0, side, side))
	for y := range side {
		for x := range side {
			var a, b float64
			for j := range fine {
				for i := range fine {
					k := (y*fine+j)*n + x*fine + i
					u := (float64(x*fine+i)+.5)/fine - atlas.GlobeRadius
					v := (float64(y*fine+j)+.5)/fine - atlas.GlobeRadius
					inside := clamp((atlas.GlobeRadius-math.Hypot(u, v))*fine + .5)
					if inside == 0 {
						continue
					}
					d := float64(off[k]) / fine
					a += inside * clamp(.5-d*fine)
					b += inside * globeInk(d, v+atlas.GlobeRadius, graticule(places[k]))
				}
			}
			soil.Pix[y*soil.Stride+x] = uint8(a/(fine*fine)*255 + .5)
			ink.Pix[y*ink.Stride+x] = uint8(b/(fine*fine)*255 + .5)
		}
	}
	levels := []uint8{0, 12, 22, 32, 42, 54, 66, 80, 95, 112, 130, 152, 176, 202, 228, 252}
	return []engrave.Entry{
		{Name: "orn/globe-land", Image: soil, Unit: 1, Page: "globe-land.webp", Levels: engrave.EvenLevels},
		{Name: "orn/globe-ink", Image: ink, Unit: 1, Page: "globe-ink.webp", Levels: levels},
		globeRing(),
		globeShade(),
	}, nil
}

// globeInk is the ink at d pixels off the shore on row y, with a line of the
// graticule of the given strength.
func globeInk(d, y, grid float64) float64 {
	const fine = 2
	v := .97 * clamp((.65-math.Abs(d))*fine+.5)
	if d <= 0 {
		const pitch = 3.2
		in := y - pitch*math.Floor(y/pitch)
		return max(v, .4*clamp((.58-math.Abs(in-pitch/2))*fine+.5))
	}
	for _, l := range globeWaters {
		v = max(v, l.ink*clamp((.5-math.Abs(d-l.off+.5))*fine+.5))
	}
	return max(v, .3*grid)
}

// graticule is 1 on a meridian or parallel every ten degrees, about a pixel
// wide.
func graticule(p atlas.Pos) float64 {
	const wide = .085 // degrees to a line's edge, at the globe's scale
	near := func(v, squeeze float64) float64 {
		d := math.Abs(v-10*math.Round(v/10)) * squeeze
		return clamp((wide-d)/wide*1.2 + .2)
	}
	if math.Abs(p.Lat) > 80.2 {
		return near(p.Lat, 1)
	}
	return max(near(p.Lat, 1), near(p.Lon, math.Cos(p.Lat*math.Pi/180)))
}

// lookup rasters the land finely and returns whether a place is on it.
func lookup(land naturalearth.Land) func(atlas.Pos) bool {
	const scale = 24 // cells a degree
	w, h := 360*scale, 180*scale
	z := vector.NewRasterizer(w, h)
	for _, ring := range land {
		for shift := -360.0; shift <= 360; shift += 360 {
			for i, p := range ring {
				x, y := float32((p[0]+shift+180)*scale), float32((90-p[1])*scale)
				if i == 0 {
					z.MoveTo(x, y)
				} else {
					z.LineTo(x, y)
				}
			}
			z.ClosePath()
		}
	}
	mask := image.NewAlpha(image.Rect(0, 0, w, h))
	z.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
	return func(p atlas.Pos) bool {
		x := min(max(int((p.Lon+180)*scale), 0), w-1)
		y := min(max(int((90-p.Lat)*scale), 0), h-1)
		return mask.Pix[y*mask.Stride+x] >= 128
	}
}

// globeRing is the guilloche around the globe.
func globeRing() engrave.Entry {
	const outer = atlas.GlobeRadius + atlas.GlobeMargin
	e := drawMask("orn/globe-ring", 2*outer, 2*outer, 1, func(c *engrave.Canvas, s float64) {
		circle := func(r, weight, ink float64) {
			line := make([]engrave.Pt, 721)
			for i := range line {
				sn, cs := math.Sincos(2 * math.Pi * float64(i%720) / 720)
				line[i] = engrave.Pt{X: outer + r*cs, Y: outer + r*sn}
			}
			c.Stroke(engrave.Path{line}.Move(s, 0, 0), weight*s, engrave.Solid(engrave.White.Fade(ink)))
		}
		for k := range 14 {
			const steps = 4320
			line := make([]engrave.Pt, steps+1)
			p := float64(k) / 14 * 2 * math.Pi
			for i := range line {
				t := 2 * math.Pi * float64(i%steps) / steps
				a := 38*math.Sin(36*t+p)*(.72+.28*math.Cos(12*t)) + 10*math.Sin(72*t-p)
				r := atlas.GlobeRadius + 60 + a
				line[i] = engrave.Pt{X: outer + r*math.Cos(t), Y: outer + r*math.Sin(t)}
			}
			c.Stroke(engrave.Path{line}.Move(s, 0, 0), .9*s, engrave.Solid(engrave.White.Fade(.5)))
		}
		circle(atlas.GlobeRadius+112, 1.4, .6)
		circle(atlas.GlobeRadius+9, 1.6, .9)
	})
	e.Page, e.Levels = "globe-ring.webp", engrave.EvenLevels
	return e
}

// globeShade is the night side: clear where the light falls, upper left, full
// at the lower right rim.
func globeShade() engrave.Entry {
	const n = .25
	side := int(2 * atlas.GlobeRadius * n)
	c := engrave.New(side, side)
	c.Each(func(x, y float64) engrave.Color {
		u, v := x/n-atlas.GlobeRadius, y/n-atlas.GlobeRadius
		d := math.Hypot(u+.33*atlas.GlobeRadius, v+.38*atlas.GlobeRadius) / (1.55 * atlas.GlobeRadius)
		inside := clamp((atlas.GlobeRadius-math.Hypot(u, v))*n + .5)
		return engrave.White.Fade(.88 * clamp((d-.35)/.65) * inside)
	})
	return engrave.Entry{Name: "orn/globe-shade", Image: c.Gray(), Unit: n, Soft: true}
}
