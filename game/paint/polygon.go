package paint

import (
	"math"

	"hardcurrency/game/ui"
)

// polygon fills a simple polygon. Its inside is triangulated, which for a
// concave outline takes a while and is remembered; its edge fades over a pixel.
func (p *Painter) polygon(op *ui.Op, pts []float32) {
	if len(pts) < 6 {
		return
	}
	b := p.white()
	bounds := extent(pts).grow(2)
	if b.clip.disjoint(bounds) {
		return
	}
	c := tint(op.Color)
	d := c
	if op.Color2 != 0 {
		d = tint(op.Color2)
	}
	m := b.mark()
	n := len(pts) / 2
	first := uint32(len(b.verts))
	turn := float32(1)
	if area(pts) < 0 {
		turn = -1
	}
	for k := range n {
		x, y := pts[2*k], pts[2*k+1]
		nx, ny := p.outward(pts, k, n, turn)
		t := c
		if d != c {
			t = c.mix(d, (y-bounds.y0-2)/max(1, bounds.y1-bounds.y0-4))
		}
		b.shape(x-nx/2, y-ny/2, t)
		b.shape(x+nx/2, y+ny/2, rgba{})
	}
	for _, k := range p.polys.of(pts, p.frame) {
		b.idx = append(b.idx, first+2*k)
	}
	for k := range uint32(n) {
		z := (k + 1) % uint32(n)
		b.ribbon(first+2*k, first+2*k+1, first+2*z, first+2*z+1)
	}
	b.confine(m, bounds)
}

// outward is the direction that moves both edges at corner k outwards by a
// pixel. turn is 1 for outlines with positive area.
func (p *Painter) outward(pts []float32, k, n int, turn float32) (x, y float32) {
	px, py := normal(pts, (k+n-1)%n, n)
	qx, qy := normal(pts, k, n)
	x, y = px+qx, py+qy
	l := x*x + y*y
	// 2/l stretches the sum of the two normals to the mitre; a spike must not
	// shoot across the screen.
	const sharpest = 0.5
	f := 2 / max(l, sharpest)
	return x * f * turn, y * f * turn
}

// normal is the unit normal of the edge that begins at corner k, pointing out of
// an outline with positive area.
func normal(pts []float32, k, n int) (x, y float32) {
	z := (k + 1) % n
	x, y = pts[2*z+1]-pts[2*k+1], pts[2*k]-pts[2*z]
	l := float32(math.Sqrt(float64(x*x + y*y)))
	if l == 0 {
		return 0, 0
	}
	return x / l, y / l
}

// area is twice the signed area of an outline.
func area(pts []float32) (a float32) {
	n := len(pts) / 2
	for k := range n {
		z := (k + 1) % n
		a += (pts[2*k]-pts[0])*(pts[2*z+1]-pts[1]) - (pts[2*z]-pts[0])*(pts[2*k+1]-pts[1])
	}
	return a
}

// triangulations remembers how outlines fall into triangles. The same outline
// elsewhere on the screen counts as the same.
type triangulations struct {
	byShape map[uint64]*triangulation
	ring    []int32 // scratch: corners not yet cut off
	fan     []uint32
}

type triangulation struct {
	corners int
	index   []uint32
	used    uint32 // frame
}

// keptPolygons is how many outlines are remembered before old ones are dropped.
const keptPolygons = 512

// of returns corner numbers, three a triangle. The slice is valid until the next
// call.
func (t *triangulations) of(pts []float32, frame uint32) []uint32 {
	if convex(pts) {
		t.fan = t.fan[:0]
		for k := uint32(2); k < uint32(len(pts)/2); k++ {
			t.fan = append(t.fan, 0, k-1, k)
		}
		return t.fan
	}
	key := shapeKey(pts)
	e := t.byShape[key]
	if e == nil || e.corners != len(pts)/2 {
		if len(t.byShape) >= keptPolygons {
			for k, o := range t.byShape {
				if o.used+1 < frame {
					delete(t.byShape, k)
				}
			}
		}
		e = &triangulation{corners: len(pts) / 2}
		e.index = t.cut(pts, make([]uint32, 0, 3*(e.corners-2)))
		t.byShape[key] = e
	}
	e.used = frame
	return e.index
}

// convex says whether an outline has no corner that points inwards: then it falls
// into triangles without a search, as an ellipse that moves does every frame.
func convex(pts []float32) bool {
	n := len(pts) / 2
	left, right, crossings := false, false, 0
	for k := range n {
		i, j := (k+1)%n, (k+2)%n
		ax, ay := pts[2*i]-pts[2*k], pts[2*i+1]-pts[2*k+1]
		bx, by := pts[2*j]-pts[2*i], pts[2*j+1]-pts[2*i+1]
		switch c := ax*by - ay*bx; {
		case c > 0:
			left = true
		case c < 0:
			right = true
		}
		// One that winds round more than once, such as a star, turns back and
		// forth more than twice on the way.
		if (ax < 0) != (bx < 0) {
			crossings++
		}
	}
	return !(left && right) && crossings <= 2
}

// shapeKey hashes an outline relative to its first corner, to a sixteenth of a
// pixel (FNV-1a, a word at a time).
func shapeKey(pts []float32) uint64 {
	h := uint64(14695981039346656037)
	for i := 2; i+1 < len(pts); i += 2 {
		x := uint32(int32(round((pts[i] - pts[0]) * 16)))
		y := uint32(int32(round((pts[i+1] - pts[1]) * 16)))
		h = (h ^ (uint64(x) | uint64(y)<<32)) * 1099511628211
		h ^= h >> 29
	}
	return h
}

// cut clips ears off an outline. Outlines that cross themselves still come out
// with the right number of triangles, if not a sensible picture.
func (t *triangulations) cut(pts []float32, out []uint32) []uint32 {
	n := len(pts) / 2
	turn := float32(1)
	if area(pts) < 0 {
		turn = -1
	}
	ring := t.ring[:0]
	for k := range n {
		ring = append(ring, int32(k))
	}
	t.ring = ring
	for at, tries := 0, 0; len(ring) > 3; {
		m := len(ring)
		i, j, k := ring[(at+m-1)%m], ring[at%m], ring[(at+1)%m]
		// After a whole round without an ear the outline is not simple: take
		// what comes, to get to an end.
		if tries > m || isEar(pts, ring, i, j, k, turn) {
			out = append(out, uint32(i), uint32(j), uint32(k))
			at %= m
			ring = append(ring[:at], ring[at+1:]...)
			tries = 0
			// Stepping over a corner keeps a strip from becoming a fan of
			// needles.
			at++
			continue
		}
		at, tries = at+1, tries+1
	}
	return append(out, uint32(ring[0]), uint32(ring[1]), uint32(ring[2]))
}

// isEar says whether the triangle i, j, k lies inside the outline and no other
// corner inside the triangle.
func isEar(pts []float32, ring []int32, i, j, k int32, turn float32) bool {
	ax, ay := pts[2*i], pts[2*i+1]
	bx, by := pts[2*j], pts[2*j+1]
	cx, cy := pts[2*k], pts[2*k+1]
	cross := func(ax, ay, bx, by, cx, cy float32) float32 {
		return ((bx-ax)*(cy-ay) - (by-ay)*(cx-ax)) * turn
	}
	if cross(ax, ay, bx, by, cx, cy) < 0 {
		return false
	}
	for _, o := range ring {
		if o == i || o == j || o == k {
			continue
		}
		x, y := pts[2*o], pts[2*o+1]
		if (x == ax && y == ay) || (x == bx && y == by) || (x == cx && y == cy) {
			continue // the outline touches itself here
		}
		if cross(ax, ay, bx, by, x, y) >= 0 && cross(bx, by, cx, cy, x, y) >= 0 && cross(cx, cy, ax, ay, x, y) >= 0 {
			return false
		}
	}
	return true
}
