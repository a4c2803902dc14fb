package main

import (
	"image"
	"math"

	"hardcurrency/assets/internal/engrave"
)

// Busts are engraved from heads modelled as distance fields and lit: the
// weight of a line follows the light, its course follows the form. The people
// are invented; no photograph or likeness was used.

// bustW and bustH are the size of a bust in interface units.
const (
	bustW, bustH = 92, 110
	bustPitch    = 2.1  // units from line to line
	bustScale    = 27.0 // units per model unit
)

type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec       { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }
func (a vec) sub(b vec) vec       { return vec{a.x - b.x, a.y - b.y, a.z - b.z} }
func (a vec) times(k float64) vec { return vec{a.x * k, a.y * k, a.z * k} }
func (a vec) dot(b vec) float64   { return a.x*b.x + a.y*b.y + a.z*b.z }
func (a vec) length() float64     { return math.Sqrt(a.dot(a)) }
func (a vec) unit() vec           { return a.times(1 / a.length()) }
func (a vec) turnY(t float64) vec {
	s, c := math.Sincos(t)
	return vec{a.x*c + a.z*s, a.y, -a.x*s + a.z*c}
}
func (a vec) turnZ(t float64) vec {
	s, c := math.Sincos(t)
	return vec{a.x*c - a.y*s, a.x*s + a.y*c, a.z}
}
func (a vec) turnX(t float64) vec {
	s, c := math.Sincos(t)
	return vec{a.x, a.y*c - a.z*s, a.y*s + a.z*c}
}
func (a vec) fold() vec                  { a.x = math.Abs(a.x); return a }
func (a vec) over(r vec) vec             { return vec{a.x / r.x, a.y / r.y, a.z / r.z} }
func mix(a, b, t float64) float64        { return a + (b-a)*t }
func step(a, b, x float64) float64       { t := clamp((x - a) / (b - a)); return t * t * (3 - 2*t) }
func clamp(x float64) float64            { return min(max(x, 0), 1) }
func sphere(p, c vec, r float64) float64 { return p.sub(c).length() - r }

// join and carve are smooth union and difference over a width k.
func join(a, b, k float64) float64 {
	h := clamp(.5 + .5*(b-a)/k)
	return mix(b, a, h) - k*h*(1-h)
}

func carve(a, b, k float64) float64 { return -join(-a, b, k) }

func ellipsoid(p, c, r vec) float64 {
	q := p.sub(c)
	k0, k1 := q.over(r).length(), q.over(vec{r.x * r.x, r.y * r.y, r.z * r.z}).length()
	if k1 == 0 {
		return -min(r.x, r.y, r.z)
	}
	return k0 * (k0 - 1) / k1
}

// cone is a capsule whose radius goes from ra to rb.
func cone(p, a, b vec, ra, rb float64) float64 {
	ab := b.sub(a)
	t := clamp(p.sub(a).dot(ab) / ab.dot(ab))
	return p.sub(a.add(ab.times(t))).length() - mix(ra, rb, t)
}

// material is what a surface is made of.
type material int

const (
	skin material = iota
	lip
	eyeWhite
	iris
	brow
	hair
	cloth
	shirt
	tie
	frame
	badge
	cap
	visor
)

// person is what tells one bust from another.
type person struct {
	name           string
	turn, tilt     float64 // of the head, radians
	wide, long     float64 // of the face, about 1
	jaw            float64 // corner of the jaw, 0 soft to 1 square
	cheek          float64 // fullness, -1 gaunt to 1 round
	nose           float64 // length, about 1
	brow           float64 // height of brow above the eye, about 1
	lipW           float64 // fullness of lips, about 1
	lines          float64 // age in the face, 0..1
	glasses        int     // 0 none, 1 round, 2 square, 3 half-moon
	style          int     // of hair: see hairAt
	hairTone       float64
	beard          int // 0 none, 1 moustache, 2 short beard
	skinTone       float64
	coat, coatLine float64 // tone of cloth; 1 draws lapels
	dress          int     // 0 suit and tie, 1 uniform, 2 white coat, 3 cardigan, 4 stand collar, 5 field vest
	neck           float64
	shoulders      float64
}

var people = []person{
	{name: "comptroller", turn: .42, tilt: .03, wide: .95, long: 1.06, jaw: .35, cheek: -.6, nose: 1.08, brow: .95, lipW: .7,
		lines: .8, glasses: 1, style: 1, hairTone: .33, skinTone: .93, coat: .25, dress: 0, neck: .9, shoulders: .96},
	{name: "fleet", turn: -.38, tilt: -.02, wide: 1.08, long: .98, jaw: .9, cheek: .35, nose: 1, brow: .8, lipW: .9,
		lines: .5, glasses: 0, style: 2, hairTone: .2, beard: 1, skinTone: .8, coat: .2, dress: 1, neck: 1.15, shoulders: 1.12},
	{name: "provisioning", turn: .3, tilt: -.06, wide: .96, long: .98, jaw: 0, cheek: .25, nose: .88, brow: 1.1, lipW: 1,
		lines: .55, glasses: 3, style: 3, hairTone: .74, skinTone: .95, coat: .9, dress: 2, neck: .82, shoulders: .88},
	{name: "analyst", turn: -.34, tilt: .04, wide: .94, long: 1.02, jaw: .2, cheek: -.1, nose: .92, brow: 1.12, lipW: 1.1,
		lines: .05, glasses: 2, style: 4, hairTone: .12, skinTone: .86, coat: .45, dress: 3, neck: .8, shoulders: .86},
	{name: "envoy", turn: .46, tilt: .02, wide: 1, long: 1.05, jaw: .55, cheek: 0, nose: 1.1, brow: 1, lipW: .8,
		lines: .7, glasses: 0, style: 5, hairTone: .86, skinTone: .92, coat: .17, dress: 0, neck: .98, shoulders: 1.02},
	{name: "relief", turn: -.28, tilt: -.05, wide: 1, long: 1, jaw: .45, cheek: .1, nose: .98, brow: 1, lipW: 1.25,
		lines: .25, glasses: 0, style: 6, hairTone: .1, beard: 2, skinTone: .6, coat: .5, dress: 5, neck: 1, shoulders: 1},
}

// surface is the nearest thing to a point.
type surface struct {
	d float64
	m material
}

func (s *surface) meet(d float64, m material) {
	if d < s.d {
		s.d, s.m = d, m
	}
}

// at measures the bust at a point: head turned on the neck, body facing half
// way.
func (w *person) at(p vec) surface {
	s := surface{d: 1e9}
	body := p.sub(vec{0, .13, 0}).turnY(-w.turn * .35)
	w.bodyAt(&s, body)
	h := p.turnZ(-w.tilt).turnY(-w.turn)
	h.x, h.y = h.x/w.wide, h.y/w.long
	w.headAt(&s, h)
	return s
}

func (w *person) headAt(s *surface, p vec) {
	q := p.fold()
	skull := ellipsoid(p, vec{0, .36, -.14}, vec{.78, .88, .95})
	face := ellipsoid(q, vec{0, -.22, .2}, vec{.6 + .05*w.cheek, .86, .6})
	d := join(skull, face, .22)
	d = join(d, sphere(q, vec{.42, -.5, .12}, .1+.08*w.jaw), .22)                   // corner of the jaw
	d = join(d, ellipsoid(q, vec{0, -.97, .46}, vec{.15 + .09*w.jaw, .13, .2}), .2) // chin
	d = join(d, sphere(q, vec{.43, -.1, .5}, .17), .18)                             // cheekbone
	d = join(d, sphere(q, vec{.36, -.36, .46}, .15+.06*w.cheek), .2)                // cheek
	d = join(d, cone(q, vec{.08, .2, .8}, vec{.46, .2, .6}, .075, .07), .1)         // brow ridge
	d = carve(d, ellipsoid(q, vec{.3, .03, .9}, vec{.19, .13, .2}), .12)            // socket
	d = join(d, cone(p, vec{0, .16, .76}, vec{0, -.24 - .06*w.nose, .92 + .08*w.nose}, .065, .105), .07)
	d = join(d, sphere(q, vec{.115, -.3, .83}, .075), .05)                                       // wing of the nose
	d = carve(d, sphere(q, vec{.075, -.37, .93}, .03), .03)                                      // nostril
	d = join(d, ellipsoid(q, vec{0, -.58, .6}, vec{.34, .19, .2}), .12)                          // muzzle
	d = carve(d, cone(q, vec{.26, -.3, .85}, vec{.36, -.62, .74}, .016+.022*w.lines, .014), .05) // fold beside the mouth
	d = carve(d, cone(q, vec{.17, -.16, .86}, vec{.34, -.2, .74}, .012+.016*w.lines, .01), .04)  // under the eye
	for k := range 3 {
		y := .5 + .11*float64(k)
		d = carve(d, cone(q, vec{0, y, .84 - .04*float64(k)}, vec{.36, y + .01, .72 - .05*float64(k)}, .006+.012*w.lines, .004), .04)
	}
	ear := ellipsoid(q, vec{.79, -.02, -.04}, vec{.085, .24, .15})
	ear = carve(ear, ellipsoid(q, vec{.87, .02, .02}, vec{.06, .14, .08}), .05)
	s.meet(join(d, ear, .05), skin)

	// The mouth: two lips with the dark line between them.
	bow := -.53 - .08*q.x
	up := cone(q, vec{.04, bow, .815}, vec{.25, -.572, .72}, .04*w.lipW, .012)
	low := cone(q, vec{0, -.635, .8}, vec{.19, -.6, .745}, .05*w.lipW, .014)
	s.meet(join(up, d-.004, .03), lip)
	s.meet(join(low, d-.003, .03), lip)
	s.meet(cone(q, vec{0, -.58, .845}, vec{.27, -.575, .715}, .013, .012), iris)

	// The eyes: ball, iris, lids.
	ball := vec{.295, .03, .625}
	e := sphere(q, ball, .15)
	look := p
	if look.x < 0 {
		look.x = -look.x
	}
	gaze := vec{.295, .025, .775}
	if look.sub(gaze).length() < .062 {
		s.meet(e-.003, iris)
	} else {
		s.meet(e, eyeWhite)
	}
	upper := max(sphere(q, ball, .17), -(q.y - (.088 - .9*(q.x-.295)*(q.x-.295) - .02*w.lines)))
	lower := max(sphere(q, ball, .166), q.y-(-.045+.6*(q.x-.295)*(q.x-.295)))
	s.meet(join(upper, d, .03), skin)
	s.meet(join(lower, d, .03), skin)
	s.meet(max(sphere(q, ball, .176), math.Abs(q.y-(.082-.9*(q.x-.295)*(q.x-.295)-.02*w.lines))-.011), brow)

	y := .225 + .05*(w.brow-1)*4
	arch := cone(q, vec{.12, y - .01, .86}, vec{.3, y + .045*w.brow, .8}, .026, .03)
	arch = min(arch, cone(q, vec{.3, y + .045*w.brow, .8}, vec{.48, y - .01, .62}, .03, .014))
	s.meet(join(arch, d+.004, .02), brow)

	w.hairAt(s, p, q, skull, d)
	w.glassesAt(s, p, q)
}

// hairAt covers the skull: 1 thin and combed back, 2 cropped under a peaked
// cap, 3 grey and gathered in a bun, 4 bobbed with a fringe, 5 full and
// parted, 6 cropped and curly.
func (w *person) hairAt(s *surface, p, q vec, skull, head float64) {
	wave := func(f, k float64) float64 { return k * math.Sin(f*p.x+9*p.y*p.y) }
	switch w.style {
	case 1:
		line := .78 + .32*q.x*q.x - .5*q.x
		side := max(ellipsoid(p, vec{0, .3, -.2}, vec{.84, .86, .93}), q.y-.52, -(q.y + .1), q.z-.16)
		top := max(skull-.035+wave(26, .008), line-q.y+.28*max(q.z, 0))
		s.meet(min(side, top), hair)
	case 2:
		s.meet(max(skull-.03, q.z-.2, -(q.y+.12)), hair)
		crown := ellipsoid(p, vec{0, .93, -.05}, vec{1.08, .3, 1.1})
		band := max(ellipsoid(p, vec{0, .5, -.1}, vec{.87, 1.2, 1.0}), math.Abs(p.y-.68)-.13)
		s.meet(max(crown, -(p.y-.74)), cap)
		s.meet(band, cap)
		peak := max(ellipsoid(p, vec{0, .52, .72}, vec{.72, .2, .56}), -(p.y - .53 - .12*q.x*q.x), p.y-.6+.25*max(0, p.z-.8))
		s.meet(peak, visor)
		s.meet(max(sphere(p, vec{0, .72, .9}, .1), -p.z+.8), badge)
		s.meet(max(ellipsoid(p, vec{0, .5, -.1}, vec{.885, 1.2, 1.015}), math.Abs(p.y-.575)-.018), badge)
	case 3:
		line := .62 - .62*q.x*q.x
		d := ellipsoid(p, vec{0, .34, -.2}, vec{.87, .97, .98}) + .012*math.Sin(30*math.Atan2(q.x, .9-p.y))
		d = max(d, -(q.y - line + .9*max(0, .25-q.z)*2))
		s.meet(max(d, -(q.y+.35)), hair)
		s.meet(sphere(p, vec{0, 1.12, -.75}, .36)+.012*math.Sin(24*p.y), hair)
	case 4:
		d := ellipsoid(q, vec{0, .24, -.14}, vec{.94, 1.12, 1.06}) + .012*math.Sin(30*math.Atan2(p.x-.2, 1.2-p.y))
		fringe := .5 - .22*(p.x-.2)*(p.x-.2)
		face := max(q.x-.53-.12*step(.1, .5, p.y)+.1*step(-.2, -.7, p.y), p.y-fringe, .12-p.z)
		s.meet(max(d, -face, -(q.y+.66)), hair)
	case 5:
		part := p.x + .34
		d := ellipsoid(p, vec{.03, .46, -.14}, vec{.89, .94, 1.02}) + .018*math.Sin(22*(p.x*.8+p.z)+6*p.y) - .07*step(0, .3, part)*step(.5, 1, p.y)
		d -= -.03 * math.Exp(-part*part*400)
		line := .7 - .5*q.x*q.x + .14*step(0, .4, -part)
		d = max(d, line-q.y-1.6*max(0, .28-q.z))
		s.meet(max(d, -(q.y+.1)), hair)
	case 6:
		d := skull - .075 + .022*math.Sin(21*p.x)*math.Sin(19*p.y+1)*math.Sin(20*p.z)
		line := .66 - .22*q.x*q.x
		d = max(d, line-q.y-1.5*max(0, .4-q.z))
		s.meet(max(d, -(q.y+.12)), hair)
	}
	switch w.beard {
	case 1:
		m := cone(q, vec{.02, -.45, .88}, vec{.24, -.51, .75}, .06, .03)
		s.meet(m+.01*math.Sin(60*p.x), hair)
	case 2:
		d := head - .045 + .012*math.Sin(27*p.x)*math.Sin(25*p.y)
		mouth := ellipsoid(q, vec{0, -.585, .85}, vec{.24, .085, .3})
		d = max(d, q.y-(-.42-.5*(.55-q.x)*step(.2, .5, .62-q.x)), -mouth, -(q.z + .05))
		s.meet(d, hair)
		s.meet(cone(q, vec{0, -.46, .885}, vec{.24, -.53, .76}, .035, .03), hair)
	}
}

func (w *person) glassesAt(s *surface, p, q vec) {
	if w.glasses == 0 {
		return
	}
	c := vec{.31, .02, .93}
	u := q.sub(c).turnY(.16)
	r := .225
	var ring float64
	switch w.glasses {
	case 1:
		ring = math.Hypot(math.Hypot(u.x, u.y)-r, u.z) - .024
	case 2:
		bx, by := math.Abs(u.x)-.215, math.Abs(u.y)-.165
		box := math.Hypot(max(bx, 0), max(by, 0)) + min(max(bx, by), 0)
		ring = math.Hypot(box-.02, u.z) - .03
	case 3:
		u.y += .1
		ring = math.Hypot(math.Hypot(u.x, u.y*1.25)-.2, u.z) - .02
		ring = max(ring, u.y-.1)
		ring = min(ring, cone(u, vec{-.19, .1, 0}, vec{.19, .1, 0}, .018, .018))
	}
	s.meet(ring, frame)
	s.meet(cone(q, vec{0, .06, .99}, vec{.1, .06, .96}, .02, .02), frame)
	s.meet(cone(q, vec{.53, .06, .86}, vec{.86, .04, .0}, .022, .022), frame)
}

func (w *person) bodyAt(s *surface, p vec) {
	q := p.fold()
	neck := cone(q, vec{0, -.75, -.16}, vec{0, -1.75, -.26}, .41*w.neck, .47*w.neck)
	s.meet(neck, skin)
	sh := w.shoulders
	d := ellipsoid(q, vec{0, -2.95, -.3}, vec{1.5 * sh, 1.38, .86})
	d = join(d, sphere(q, vec{1.22 * sh, -2.12, -.3}, .36), .32)
	d = join(d, cone(q, vec{.34, -1.48, -.34}, vec{1.15 * sh, -1.92, -.34}, .22, .3), .3)
	front := p.z > 0
	v := q.x - (-p.y-1.35)*.42 // under 0 to the side of a V from the throat down
	switch w.dress {
	case 0: // suit: coat, lapels, shirt, tie
		s.meet(d+.03, shirt)
		gap := (-1.42 - p.y)
		open := .33 - .2*gap
		if gap < -.05 {
			open = 9
		}
		coat := d - .02
		if front && q.x < open {
			coat = 1
		}
		s.meet(coat, cloth)
		lapel := d - .05
		if !front || q.x < open || q.x > open+.24+.18*math.Min(gap, .8)-.4*math.Max(0, gap-.9) || gap > 1.6 {
			lapel = 1
		}
		s.meet(lapel, cloth)
		s.meet(w.collar(q, d, .3), shirt)
		knot := cone(p, vec{0, -1.5, .4}, vec{0, -1.66, .46}, .12, .075)
		s.meet(knot, tie)
		blade := d - .035
		if !front || q.x > .07+.05*max(0, gap) || p.y > -1.6 {
			blade = 1
		}
		s.meet(blade, tie)
	case 1: // uniform: stand collar, buttons, shoulder boards
		s.meet(d, cloth)
		s.meet(max(cone(q, vec{0, -1.22, -.2}, vec{0, -1.56, -.2}, .5*w.neck, .6*w.neck), p.y+1.24), cloth)
		s.meet(cone(q, vec{.7 * sh, -1.58, -.1}, vec{1.28 * sh, -1.86, -.14}, .13, .13), badge)
		for k := range 3 {
			y := -1.75 - .34*float64(k)
			z := .38 + .16*float64(k)
			s.meet(sphere(q, vec{.26, y, z}, .065), badge)
		}
		s.meet(max(d-.02, math.Abs(q.x-.05)-.02, -p.z), tie)
	case 2: // white coat over a dark jersey
		s.meet(d+.03, tie)
		coat := d - .03
		if front && v < .12 {
			coat = 1
		}
		s.meet(coat, cloth)
		lapel := d - .065
		if !front || v < .12 || v > .34 {
			lapel = 1
		}
		s.meet(lapel, cloth)
		s.meet(w.collar(q, d, .12), shirt)
	case 3: // cardigan over a shirt
		s.meet(d+.02, shirt)
		coat := d - .03 + .008*math.Sin(38*p.y)
		if front && v < .02 {
			coat = 1
		}
		s.meet(coat, cloth)
		s.meet(w.collar(q, d, .26), shirt)
	case 5: // field vest over a shirt
		s.meet(d, shirt)
		vest := d - .05
		if q.x > 1.02*sh || (front && v < .16) {
			vest = 1
		}
		s.meet(vest, cloth)
		s.meet(w.collar(q, d, .24), shirt)
		s.meet(max(d-.1, math.Abs(q.x-.66)-.24, math.Abs(p.y+2.3)-.2, -p.z), cloth)
		s.meet(max(d-.105, math.Abs(q.x-.66)-.25, math.Abs(p.y+2.12)-.025, -p.z), tie)
	}
}

// collar is a turned-down collar lying on the throat and chest, with points of
// the given length.
func (w *person) collar(q vec, chest, points float64) float64 {
	throat := cone(q, vec{0, -.75, -.16}, vec{0, -1.75, -.26}, .41*w.neck, .47*w.neck)
	cloth := join(throat, chest, .12) - .045
	if q.z < -.1 {
		return max(cloth, math.Abs(q.y+1.36)-.16)
	}
	// A flap: below the throat's edge, above the line to the point, outside the
	// opening.
	edge := q.y + 1.4 - .3*q.x
	hem := -(q.y + 1.4 + points - 1.1*(q.x-.24))
	open := -(q.x - .02 - .5*max(0, -1.42-q.y))
	return max(cloth, edge, hem, open, q.x-.5)
}

// tone is the reflectance of a material.
func (w *person) tone(m material, p vec) float64 {
	switch m {
	case lip:
		return w.skinTone * .68
	case eyeWhite:
		return .92
	case iris:
		return .02
	case brow:
		return min(.3, w.hairTone*.5)
	case hair:
		return w.hairTone
	case cloth:
		return w.coat
	case shirt:
		return .95
	case tie:
		return .1
	case frame:
		return .02
	case badge:
		return 1
	case cap:
		return w.coat * 1.05
	case visor:
		return .06
	}
	return w.skinTone
}

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
			return .0
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
