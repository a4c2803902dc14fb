package main

import "math"

// Busts are engraved from heads modelled as distance fields and lit: the
// weight of a line follows the light, its course follows the form. The people
// are invented; no photograph or likeness was used.

// bustW and bustH are the size of a bust in interface units.
const (
	bustW, bustH = 92, 110
	bustPitch    = 2.1  // units from line to line
	bustScale    = 27.0 // units per model unit
)

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
	name       string
	turn, tilt float64 // of the head, radians
	wide, long float64 // of the face, about 1
	jaw        float64 // corner of the jaw, 0 soft to 1 square
	cheek      float64 // fullness, -1 gaunt to 1 round
	nose       float64 // length, about 1
	brow       float64 // height of brow above the eye, about 1
	lipW       float64 // fullness of lips, about 1
	lines      float64 // age in the face, 0..1
	glasses    int     // 0 none, 1 round, 2 square, 3 half-moon
	style      int     // of hair: see hairAt
	hairTone   float64
	beard      int // 0 none, 1 moustache, 2 short beard
	skinTone   float64
	coat       float64 // tone of cloth
	dress      int     // see bodyAt
	neck       float64
	shoulders  float64
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
		lines: .25, glasses: 0, style: 6, hairTone: .1, beard: 2, skinTone: .6, coat: .5, dress: 4, neck: 1, shoulders: 1},
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
	case 4: // field vest over a shirt
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
