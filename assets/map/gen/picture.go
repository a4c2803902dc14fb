package main

import (
	"image"
	"math"

	"golang.org/x/image/vector"

	"hardcurrency/assets/internal/engrave"
	"hardcurrency/assets/internal/naturalearth"
	"hardcurrency/game/atlas"
)

// The look of a shore, in picture pixels, as shares of the shore colour laid
// over the sea.
const (
	shoreWidth, shoreInk = 1.3, .95
	glowReach, glowInk   = 13.0, .13
	// fine is how many times finer than the picture the distances are found.
	fine = 2
	// smooth is the deviation, in fine pixels, of the blur that turns the
	// raster's stairs back into lines.
	smooth = 1.1
)

// waterlines are the distance off the shore and the ink of each line, farthest
// first. They fade outwards as engravers let them.
var waterlines = [...]struct{ off, ink float64 }{{26, .17}, {18, .22}, {11, .28}, {5, .36}}

// inkLevels are the greys kept in the ink pictures: many for the faint water,
// few for the shore's edge.
var inkLevels = []uint8{0, 9, 16, 24, 32, 40, 49, 58, 68, 80, 96, 120, 150, 185, 215, 242}

// picture draws the two masks of a level.
func picture(l atlas.Level, land naturalearth.Land) []engrave.Entry {
	sea, ink := offShore(l, land, seaAt), offShore(l, land, inkAt)
	return []engrave.Entry{
		{Name: "map/" + l.Name + "/sea", Image: sea, Unit: 1, Page: l.Name + "-sea.webp", Levels: engrave.EvenLevels},
		{Name: "map/" + l.Name + "/ink", Image: ink, Unit: 1, Page: l.Name + "-ink.webp", Levels: inkLevels},
	}
}

// mini draws the minimap's masks, land and shore, at one and two pixels a map
// unit.
func mini(land naturalearth.Land) []engrave.Entry {
	var out []engrave.Entry
	for scale := 1.0; scale <= 2; scale++ {
		l := atlas.Levels[0]
		l.Scale = scale
		solid := offShore(l, land, func(d float64) float64 { return clamp(.5 - d*fine) })
		shore := offShore(l, land, func(d float64) float64 { return clamp((.35*scale-math.Abs(d))*fine + .5) })
		out = append(out,
			engrave.Entry{Name: "map/mini/land", Image: solid, Unit: scale},
			engrave.Entry{Name: "map/mini/shore", Image: shore, Unit: scale})
	}
	return out
}

// offShore draws a level's window with the ink that tone gives at each
// distance off the shore, in picture pixels, negative on land.
func offShore(l atlas.Level, land naturalearth.Land, tone func(float64) float64) *image.Gray {
	w, h := l.Size()
	// Distances are measured on a margin too, so that lines do not bend at the
	// picture's edge.
	const margin = 30
	W, H := (w+2*margin)*fine, (h+2*margin)*fine
	s := l.Scale * fine
	solid := raster(land, W, H, func(p [2]float64) (float64, float64) {
		q := atlas.Project(atlas.Pos{Lon: p[0], Lat: p[1]})
		return (q.X-l.Left)*s + margin*fine, (q.Y-l.Top)*s + margin*fine
	}, s)
	off := engrave.Smooth(engrave.SignedDistance(solid, W, H), W, H, smooth)
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			var sum float64
			for j := range fine {
				for i := range fine {
					sum += tone(float64(off[((y+margin)*fine+j)*W+(x+margin)*fine+i]) / fine)
				}
			}
			out.Pix[y*out.Stride+x] = uint8(sum/(fine*fine)*255 + .5)
		}
	}
	return out
}

func seaAt(d float64) float64 { return clamp(d*fine + .5) }

// inkAt is the ink at d picture pixels off the shore, negative on land.
func inkAt(d float64) float64 {
	v := shoreInk * clamp((shoreWidth/2-math.Abs(d))*fine+.5)
	if d <= 0 {
		return v
	}
	if d < glowReach {
		g := 1 - d/glowReach
		v = max(v, glowInk*g*g)
	}
	for _, l := range waterlines {
		v = max(v, l.ink*clamp((.5-math.Abs(d-l.off+.5))*fine+.5))
	}
	return v
}

func clamp(v float64) float64 { return min(max(v, 0), 1) }

// raster fills the land on a grid of W by H. Rings that cross the map's seam
// are drawn on both sides of it.
func raster(land naturalearth.Land, W, H int, place func([2]float64) (float64, float64), scale float64) []uint8 {
	z := vector.NewRasterizer(W, H)
	turn := 360 * scale
	for _, ring := range land {
		// Unwrap: place wraps each longitude by itself, a ring must not jump.
		xs, ys := make([]float64, len(ring)), make([]float64, len(ring))
		for i, p := range ring {
			xs[i], ys[i] = place(p)
			for i > 0 && xs[i]-xs[i-1] > turn/2 {
				xs[i] -= turn
			}
			for i > 0 && xs[i]-xs[i-1] < -turn/2 {
				xs[i] += turn
			}
		}
		lo, hi := xs[0], xs[0]
		for _, x := range xs {
			lo, hi = min(lo, x), max(hi, x)
		}
		for shift := -turn; shift <= turn; shift += turn {
			if hi+shift < 0 || lo+shift > float64(W) {
				continue
			}
			for i := range xs {
				// Far outside points only cost time; the fill needs their side.
				x := min(max(xs[i]+shift, -4*float64(W)), 5*float64(W))
				y := min(max(ys[i], -4*float64(H)), 5*float64(H))
				if i == 0 {
					z.MoveTo(float32(x), float32(y))
				} else {
					z.LineTo(float32(x), float32(y))
				}
			}
			z.ClosePath()
		}
	}
	mask := image.NewAlpha(image.Rect(0, 0, W, H))
	z.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
	for i, v := range mask.Pix {
		// Polygons that meet, as at the 180th meridian, must not leave a crack
		// of almost-land for a shore to be drawn along.
		if v < 6 {
			mask.Pix[i] = 0
		} else if v > 249 {
			mask.Pix[i] = 255
		}
	}
	return mask.Pix
}
