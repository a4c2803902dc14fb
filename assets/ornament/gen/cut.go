package main

import (
	"image"
	"math"

	"hardcurrency/assets/internal/engrave"
)

// lit is a bust as seen: brightness, depth and whether anything is there, on a
// grid of n samples a unit.
type lit struct {
	w, h         int
	light, depth []float64
	there        []bool
}

var (
	keyLight = vec{.4, .44, .8}.unit()
	rimLight = vec{.85, .25, -.3}.unit()
)

func (w *person) render(n int) lit {
	out := lit{w: bustW * n, h: bustH * n}
	out.light = make([]float64, out.w*out.h)
	out.depth = make([]float64, out.w*out.h)
	out.there = make([]bool, out.w*out.h)
	lamp := keyLight
	if w.turn < 0 {
		lamp.x = -lamp.x // light falls on the side the face turns to
	}
	rim := rimLight
	rim.x = -math.Copysign(rim.x, lamp.x)
	for j := range out.h {
		for i := range out.w {
			x := (float64(i)+.5)/float64(n) - bustW/2
			y := (float64(j) + .5) / float64(n)
			o := vec{x / bustScale, (46 - y) / bustScale, 3}
			z, ok := march(w, o)
			if !ok {
				continue
			}
			k := j*out.w + i
			p := vec{o.x, o.y, z}
			s := w.at(p)
			nrm := w.normal(p)
			shade := max(0, nrm.dot(lamp))
			if shade > 0 {
				shade *= w.shadow(p.add(nrm.times(.02)), lamp)
			}
			open := w.open(p, nrm)
			glint := math.Pow(max(0, nrm.dot(lamp.add(vec{0, 0, 1}).unit())), 24)
			v := w.tone(s.m, p) * (.17*open + .98*shade)
			v += .16 * open * math.Pow(clamp(nrm.dot(rim)+.15), 2) * (.35 + w.tone(s.m, p))
			switch s.m {
			case skin, lip, hair:
				v += .07 * glint
			case iris, badge, visor, frame:
				v += .35 * glint
			}
			out.light[k], out.depth[k], out.there[k] = math.Pow(clamp(v), .8), z, true
		}
	}
	return out
}

// march walks straight back from o to the surface.
func march(w *person, o vec) (float64, bool) {
	z := o.z
	for range 140 {
		d := w.at(vec{o.x, o.y, z}).d
		if d < .0015 {
			return z, true
		}
		z -= d * .75
		if z < -2 {
			break
		}
	}
	return 0, false
}

func (w *person) normal(p vec) vec {
	const e = .006
	return vec{
		w.at(vec{p.x + e, p.y, p.z}).d - w.at(vec{p.x - e, p.y, p.z}).d,
		w.at(vec{p.x, p.y + e, p.z}).d - w.at(vec{p.x, p.y - e, p.z}).d,
		w.at(vec{p.x, p.y, p.z + e}).d - w.at(vec{p.x, p.y, p.z - e}).d,
	}.unit()
}

// shadow is how much of the lamp reaches p, soft at the edge.
func (w *person) shadow(p, lamp vec) float64 {
	reach, t := 1.0, .06
	for range 40 {
		d := w.at(p.add(lamp.times(t))).d
		if d < .001 {
			return 0
		}
		reach = min(reach, 16*d/t)
		t += max(d*.8, .02)
		if t > 2.5 {
			break
		}
	}
	return reach
}

// open is how much of the sky p sees.
func (w *person) open(p, n vec) float64 {
	shut := 0.0
	for k := 1; k <= 4; k++ {
		h := .05 * float64(k)
		shut += (h - w.at(p.add(n.times(h))).d) / float64(k)
	}
	return clamp(1 - 2.6*shut)
}

// engraveBust cuts the lines. On a dark ground the ink is light and a line
// swells with the light; on paper the ink is dark and it swells with the shade.
func engraveBust(l lit, n int, onPaper bool) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, l.w, l.h))
	pitch := bustPitch * float64(n)
	for j := range l.h {
		for i := range l.w {
			k := j*l.w + i
			v := 0.0
			switch {
			case l.there[k] && onPaper:
				v = inkLine(l, i, j, n, pitch, .02+1.0*math.Pow(1-l.light[k], 1.15), 0)
				if dark := .42 - l.light[k]; dark > 0 {
					v = max(v, inkLine(l, i, j, n, pitch, min(.55, dark*1.5), 1))
				}
			case l.there[k]:
				v = inkLine(l, i, j, n, pitch, .03+1.02*math.Pow(l.light[k], .85), 0)
				if bright := l.light[k] - .62; bright > 0 {
					v = max(v, inkLine(l, i, j, n, pitch, bright*1.7, 1))
				}
			case onPaper:
				// A ground of fine level lines sets the bust off the sheet.
				y := (float64(j)+.5)/pitch - .25
				fade := 1 - math.Abs(float64(2*i-l.w))/float64(l.w)*.6
				v = lineCover(y, .16*fade, pitch)
			}
			out.Pix[j*out.Stride+i] = uint8(clamp(v)*255 + .5)
		}
	}
	return out
}

// inkLine is the coverage at a sample of a family of lines that bend over the
// form: family 0 runs across, family 1 slants and is for crossing.
func inkLine(l lit, i, j, n int, pitch, weight float64, family int) float64 {
	z := l.depth[j*l.w+i] * bustScale * float64(n)
	x, y := float64(i), float64(j)
	const bend = .24
	phase := (y + bend*z) / pitch
	if family == 1 {
		phase = (.62*x + .78*y - .2*z) / (pitch * 1.05)
	}
	return lineCover(phase, weight, pitch)
}

// lineCover is the coverage of a line of the given share of the pitch, with
// edges a sample wide.
func lineCover(phase, weight, pitch float64) float64 {
	off := math.Abs(phase-math.Floor(phase)-.5) * pitch // from the line's middle
	return clamp(weight*pitch/2 - off + .5)
}

// busts draws every person in light ink for dark grounds and dark ink for
// paper.
func busts() []engrave.Entry {
	var out []engrave.Entry
	const fine = 3
	for i := range people {
		for _, n := range []int{1, 2} {
			l := people[i].render(n * fine)
			for _, paper := range []bool{false, true} {
				c := shrinkGray(engraveBust(l, n*fine, paper), fine)
				name := "orn/bust-" + people[i].name
				if paper {
					name += "-ink"
				}
				out = append(out, engrave.Entry{Name: name, Image: c, Unit: float64(n)})
			}
		}
	}
	return out
}

func shrinkGray(m *image.Gray, n int) *image.Gray {
	w, h := m.Rect.Dx()/n, m.Rect.Dy()/n
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			sum := 0
			for j := range n {
				for i := range n {
					sum += int(m.Pix[(y*n+j)*m.Stride+x*n+i])
				}
			}
			out.Pix[y*out.Stride+x] = uint8((sum + n*n/2) / (n * n))
		}
	}
	return out
}
