package paint

import "math"

// Edges are softened by geometry: every stroke carries a strip on each side over
// which its colour fades to nothing across one pixel. That costs a few vertices
// and no second pass over the screen, unlike the graphics library's own
// anti-aliasing, and looks the same in software and in hardware.

// miterLimit is how far a mitre may reach, in half widths, before the corner is
// rounded off instead.
const miterLimit = 2

// profile is the cross-section of a stroke: full coverage up to core from the
// centre line, none from rim outwards.
type profile struct {
	core, rim float32
	colour    rgba
}

// profileOf returns the cross-section of a stroke of the given width. Strokes
// thinner than a pixel keep the width of one and pale instead.
func profileOf(width float32, c rgba) profile {
	if width < 1 {
		return profile{0, 1, c.fade(width)}
	}
	return profile{(width - 1) / 2, (width + 1) / 2, c}
}

// section adds the four vertices of a cross-section at (x, y), with the unit
// normal (nx, ny) stretched by stretch, and returns the first.
func (b *batch) section(p profile, x, y, nx, ny, stretch float32, c rgba) uint32 {
	rx, ry := nx*p.rim*stretch, ny*p.rim*stretch
	cx, cy := nx*p.core*stretch, ny*p.core*stretch
	i := b.shape(x+rx, y+ry, rgba{})
	b.shape(x+cx, y+cy, c)
	if p.core > 0 {
		b.shape(x-cx, y-cy, c)
	}
	b.shape(x-rx, y-ry, rgba{})
	return i
}

// join connects two neighbouring cross-sections.
func (b *batch) join(p profile, i, j uint32) {
	b.ribbon(i, i+1, j, j+1)
	b.ribbon(i+1, i+2, j+1, j+2)
	if p.core > 0 {
		b.ribbon(i+2, i+3, j+2, j+3)
	}
}

// stroke draws a line through pts, which are x, y pairs. A path whose last point
// is its first is closed and has no ends.
func (b *batch) stroke(pts []float32, width float32, c rgba) {
	pts = b.distinct(pts)
	n := len(pts) / 2
	if n < 2 || width <= 0 {
		return
	}
	p := profileOf(width, c)
	closed := n > 3 && pts[0] == pts[2*n-2] && pts[1] == pts[2*n-1]

	tx, ty := direction(pts, 0)
	var last, first uint32
	if closed {
		ux, uy := direction(pts, n-2)
		first, last = b.corner(p, pts[0], pts[1], ux, uy, tx, ty)
	} else {
		// The end fades over a pixel too, half of it past the point.
		last = b.section(p, pts[0]-tx/2, pts[1]-ty/2, -ty, tx, 1, rgba{})
		next := b.section(p, pts[0]+tx/2, pts[1]+ty/2, -ty, tx, 1, p.colour)
		b.join(p, last, next)
		last = next
	}
	for k := 1; k < n-1; k++ {
		ux, uy := direction(pts, k)
		in, out := b.corner(p, pts[2*k], pts[2*k+1], tx, ty, ux, uy)
		b.join(p, last, in)
		last, tx, ty = out, ux, uy
	}
	if closed {
		b.join(p, last, first)
		return
	}
	x, y := pts[2*n-2], pts[2*n-1]
	in := b.section(p, x-tx/2, y-ty/2, -ty, tx, 1, p.colour)
	b.join(p, last, in)
	out := b.section(p, x+tx/2, y+ty/2, -ty, tx, 1, rgba{})
	b.join(p, in, out)
}

// corner adds what is needed where a path turns from direction t to direction u
// and returns the cross-sections that face the segment before and the one after.
func (b *batch) corner(p profile, x, y, tx, ty, ux, uy float32) (in, out uint32) {
	// The bisector of the two normals; its length is 2 cos(half the turn).
	mx, my := -ty-uy, tx+ux
	l := float32(math.Sqrt(float64(mx*mx + my*my)))
	if l*miterLimit >= 2 {
		i := b.section(p, x, y, mx/l, my/l, 2/l, p.colour)
		return i, i
	}
	in = b.section(p, x, y, -ty, tx, 1, p.colour)
	out = in
	turn := math.Atan2(float64(tx*uy-ty*ux), float64(tx*ux+ty*uy))
	steps := 1 + int(math.Abs(turn)*float64(p.rim))
	if steps > 12 {
		steps = 12
	}
	for s := 1; s <= steps; s++ {
		sin, cos := math.Sincos(turn * float64(s) / float64(steps))
		nx := -ty*float32(cos) - tx*float32(sin)
		ny := tx*float32(cos) - ty*float32(sin)
		next := b.section(p, x, y, nx, ny, 1, p.colour)
		b.join(p, out, next)
		out = next
	}
	return in, out
}

// distinct drops points that coincide with the one before, which have no
// direction. It copies only when there are such points.
func (b *batch) distinct(pts []float32) []float32 {
	const tiny = 1e-6
	for i := 2; i+1 < len(pts); i += 2 {
		if same(pts, i, i-2, tiny) {
			out := append(b.path[:0], pts[:i]...)
			for ; i+1 < len(pts); i += 2 {
				n := len(out)
				if dx, dy := pts[i]-out[n-2], pts[i+1]-out[n-1]; dx*dx+dy*dy > tiny {
					out = append(out, pts[i], pts[i+1])
				}
			}
			b.path = out
			return out
		}
	}
	return pts[:len(pts)&^1]
}

func same(pts []float32, i, j int, tiny float32) bool {
	dx, dy := pts[i]-pts[j], pts[i+1]-pts[j+1]
	return dx*dx+dy*dy <= tiny
}

// direction is the unit vector from point k to the next.
func direction(pts []float32, k int) (x, y float32) {
	x, y = pts[2*k+2]-pts[2*k], pts[2*k+3]-pts[2*k+1]
	l := float32(math.Sqrt(float64(x*x + y*y)))
	return x / l, y / l
}

// dashed strokes pts in dashes of length dash with gaps between them.
func (b *batch) dashed(pts []float32, width, dash, gap float32, c rgba) {
	pts = pts[:len(pts)&^1]
	if len(pts) < 4 {
		return
	}
	// A pattern too fine to see would cost a piece for every fraction of a pixel.
	const finest = 0.5
	if dash+gap < finest {
		b.stroke(pts, width, c.fade(dash/(dash+gap)))
		return
	}
	seen := b.clip.grow(width + 2)
	on, left := true, dash
	out := append(b.dash[:0], pts[0], pts[1])
	for k := 0; k+3 < len(pts); k += 2 {
		x, y := pts[k], pts[k+1]
		dx, dy := pts[k+2]-x, pts[k+3]-y
		l := float32(math.Sqrt(float64(dx*dx + dy*dy)))
		if l == 0 {
			continue
		}
		// What lies outside the clip is stepped over: a line of a map seen
		// from close by is far longer than the screen.
		from, to := seen.part(x, y, dx, dy)
		at := float32(0)
		if skip := from * l; skip > left {
			on, left = step(on, left, skip, dash, gap)
			at = skip
			out = append(out[:0], x+dx*from, y+dy*from)
		}
		end := min(l, to*l)
		for end-at > left {
			at += left
			out = append(out, x+dx*at/l, y+dy*at/l)
			if on {
				b.stroke(out, width, c)
				left = gap
			} else {
				left = dash
			}
			on = !on
			n := len(out)
			out = append(out[:0], out[n-2], out[n-1])
		}
		if end < l {
			if on && len(out) > 0 {
				b.stroke(append(out, x+dx*end/l, y+dy*end/l), width, c)
			}
			on, left = step(on, left, l-at, dash, gap)
			out = append(out[:0], pts[k+2], pts[k+3])
			continue
		}
		left -= l - at
		out = append(out, pts[k+2], pts[k+3])
	}
	if on {
		b.stroke(out, width, c)
	}
	b.dash = out
}

// step moves a dash pattern on by some length. left is what remains of the
// present dash or gap.
func step(on bool, left, length, dash, gap float32) (bool, float32) {
	if length <= left {
		return on, left - length
	}
	// From the beginning of the next dash, whole repeats change nothing.
	if on {
		length -= left + gap
	} else {
		length -= left
	}
	if length < 0 {
		return false, -length
	}
	r := float32(math.Mod(float64(length), float64(dash+gap)))
	if r < dash {
		return true, dash - r
	}
	return false, dash + gap - r
}

// part is which part of the line from (x, y) along (dx, dy) may lie in the box,
// as fractions of its length; an empty part begins and ends at 1.
func (b box) part(x, y, dx, dy float32) (from, to float32) {
	from, to = 0, 1
	for _, e := range [4][2]float32{{-dx, x - b.x0}, {dx, b.x1 - x}, {-dy, y - b.y0}, {dy, b.y1 - y}} {
		p, q := e[0], e[1]
		switch {
		case p == 0 && q < 0:
			return 1, 1
		case p < 0:
			from = max(from, q/p)
		case p > 0:
			to = min(to, q/p)
		}
	}
	if from >= to {
		return 1, 1
	}
	return from, to
}
