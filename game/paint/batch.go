package paint

import (
	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// sheet is a texture that things are drawn from, with one white texel in it so
// that shapes can join whatever batch is open.
type sheet struct {
	img    *ebiten.Image
	wx, wy float32 // centre of an area of white texels
}

// rgba is a premultiplied colour, channels 0..1.
type rgba struct{ r, g, b, a float32 }

// tint converts a straight colour of the interface.
func tint(c theme.Color) rgba {
	a := float32(c&0xFF) / (255 * 255)
	return rgba{
		float32(c>>24&0xFF) * a,
		float32(c>>16&0xFF) * a,
		float32(c>>8&0xFF) * a,
		a * 255,
	}
}

// fade returns c with its coverage multiplied by k.
func (c rgba) fade(k float32) rgba { return rgba{c.r * k, c.g * k, c.b * k, c.a * k} }

// mix returns the colour a fraction t of the way from c to d.
func (c rgba) mix(d rgba, t float32) rgba {
	return rgba{
		c.r + (d.r-c.r)*t,
		c.g + (d.g-c.g)*t,
		c.b + (d.b-c.b)*t,
		c.a + (d.a-c.a)*t,
	}
}

// box is a rectangle by its edges, in the coordinates of the display list.
type box struct{ x0, y0, x1, y1 float32 }

func boxOf(r ui.Rect) box { return box{r.X, r.Y, r.X + r.W, r.Y + r.H} }

func (b box) intersect(c box) box {
	return box{max(b.x0, c.x0), max(b.y0, c.y0), min(b.x1, c.x1), min(b.y1, c.y1)}
}

func (b box) empty() bool { return b.x0 >= b.x1 || b.y0 >= b.y1 }

func (b box) contains(c box) bool {
	return c.x0 >= b.x0 && c.y0 >= b.y0 && c.x1 <= b.x1 && c.y1 <= b.y1
}

func (b box) disjoint(c box) bool {
	return c.x0 >= b.x1 || c.x1 <= b.x0 || c.y0 >= b.y1 || c.y1 <= b.y0
}

func (b box) grow(d float32) box { return box{b.x0 - d, b.y0 - d, b.x1 + d, b.y1 + d} }

// batch collects triangles that share a destination, a sheet and a filter, and
// hands them to the graphics library in one call. Clipping happens here, on the
// triangles that cross the edge of the clip, so a clip costs no draw call.
type batch struct {
	dst    *ebiten.Image
	ox, oy float32 // added to display list coordinates to get those of dst
	clip   box     // in display list coordinates

	sheet  *sheet
	linear bool
	plain  bool // only shapes so far, which any sheet will do for
	verts  []ebiten.Vertex
	idx    []uint32
	opts   ebiten.DrawTrianglesOptions

	scratch []ebiten.Vertex // polygon being clipped
	spare   []ebiten.Vertex
	cut     []uint32  // indices of triangles waiting to be clipped
	path    []float32 // a path without its repeated points
	dash    []float32 // the dash being drawn

	calls int  // draw calls so far, for tests and benchmarks
	few   bool // little is drawn in this frame: once the filter is linear it stays so
	soft  bool // it is
}

// use makes s the sheet of what follows. What lies texel on pixel comes out the
// same under either filter, so a small batch is made linear, or kept so, rather
// than be broken in two.
func (b *batch) use(s *sheet, linear bool) {
	switch {
	case b.sheet == s && (b.linear == linear || b.few || len(b.idx) < mixedIndices):
		b.linear = b.linear || linear
	case b.plain && (b.few || len(b.idx) < mixedIndices):
		for i := range b.verts {
			b.verts[i].SrcX, b.verts[i].SrcY = s.wx, s.wy
		}
		b.sheet, b.linear = s, linear
	default:
		b.flush()
		b.sheet, b.linear = s, linear
	}
	b.plain = false
	b.soft = b.soft || b.few && linear
}

// mixedIndices is how large a batch may be and still change its filter when much
// of the screen is drawn: about two hundred glyphs. Beyond that the dearer
// filter costs more than a call. Where less than a part in fewPixels is drawn it
// never does, and neither does changing from one filter to the other and back.
const (
	mixedIndices = 1200
	fewPixels    = 2
)

// flush draws what has been collected.
func (b *batch) flush() {
	if len(b.idx) > 0 {
		b.opts.ColorScaleMode = ebiten.ColorScaleModePremultipliedAlpha
		b.opts.DisableMipmaps = true
		b.opts.Filter = ebiten.FilterNearest
		if b.linear || b.soft {
			b.opts.Filter = ebiten.FilterLinear
		}
		b.dst.DrawTriangles32(b.verts, b.idx, b.sheet.img, &b.opts)
		b.calls++
	}
	b.verts, b.idx = b.verts[:0], b.idx[:0]
	b.plain = true
}

// shape adds a vertex that samples the white texel and returns its index.
func (b *batch) shape(x, y float32, c rgba) uint32 {
	return b.vertex(x, y, b.sheet.wx, b.sheet.wy, c)
}

// vertex adds a vertex and returns its index.
func (b *batch) vertex(x, y, u, v float32, c rgba) uint32 {
	n := uint32(len(b.verts))
	b.verts = append(b.verts, ebiten.Vertex{
		DstX: x + b.ox, DstY: y + b.oy, SrcX: u, SrcY: v,
		ColorR: c.r, ColorG: c.g, ColorB: c.b, ColorA: c.a,
	})
	return n
}

func (b *batch) tri(i, j, k uint32) { b.idx = append(b.idx, i, j, k) }

// ribbon adds the quad between two vertices of one cross-section and the two of
// the next.
func (b *batch) ribbon(a0, a1, b0, b1 uint32) {
	b.idx = append(b.idx, a0, a1, b1, a0, b1, b0)
}

// quad adds an axis-aligned rectangle that shows the rectangle (u0, v0)-(u1, v1)
// of the sheet, with a vertical gradient from c to d. It is clipped exactly.
func (b *batch) quad(q box, u0, v0, u1, v1 float32, c, d rgba) {
	if !b.clip.contains(q) {
		w := q.intersect(b.clip)
		if w.empty() {
			return
		}
		fu, fv := (u1-u0)/(q.x1-q.x0), (v1-v0)/(q.y1-q.y0)
		u0, u1 = u0+(w.x0-q.x0)*fu, u1+(w.x1-q.x1)*fu
		v0, v1 = v0+(w.y0-q.y0)*fv, v1+(w.y1-q.y1)*fv
		if c != d {
			h := q.y1 - q.y0
			c, d = c.mix(d, (w.y0-q.y0)/h), c.mix(d, (w.y1-q.y0)/h)
		}
		q = w
	}
	i := b.vertex(q.x0, q.y0, u0, v0, c)
	b.vertex(q.x1, q.y0, u1, v0, c)
	b.vertex(q.x1, q.y1, u1, v1, d)
	b.vertex(q.x0, q.y1, u0, v1, d)
	b.idx = append(b.idx, i, i+1, i+2, i, i+2, i+3)
}

// mark remembers where the triangles of an instruction begin.
func (b *batch) mark() int { return len(b.idx) }

// confine cuts the triangles added since mark to the clip. bounds must enclose
// them: usually it lies inside the clip and nothing needs doing.
func (b *batch) confine(mark int, bounds box) {
	if b.clip.contains(bounds) {
		return
	}
	if b.clip.disjoint(bounds) {
		b.idx = b.idx[:mark] // the vertices stay, unused
		return
	}
	b.cut = append(b.cut[:0], b.idx[mark:]...)
	b.idx = b.idx[:mark]
	c := box{b.clip.x0 + b.ox, b.clip.y0 + b.oy, b.clip.x1 + b.ox, b.clip.y1 + b.oy}
	for i := 0; i < len(b.cut); i += 3 {
		b.cutTriangle(c, b.cut[i], b.cut[i+1], b.cut[i+2])
	}
}

// cutTriangle adds the part of a triangle inside c, which is in coordinates of
// the destination: Sutherland and Hodgman's method, one edge of c at a time.
func (b *batch) cutTriangle(c box, i, j, k uint32) {
	p, q, r := &b.verts[i], &b.verts[j], &b.verts[k]
	t := box{
		min(p.DstX, q.DstX, r.DstX), min(p.DstY, q.DstY, r.DstY),
		max(p.DstX, q.DstX, r.DstX), max(p.DstY, q.DstY, r.DstY),
	}
	if c.contains(t) {
		b.tri(i, j, k)
		return
	}
	if c.disjoint(t) {
		return
	}
	poly := append(b.scratch[:0], *p, *q, *r)
	out := b.spare
	for edge := range 4 {
		out = cutEdge(out[:0], poly, c, edge)
		poly, out = out, poly
	}
	b.scratch, b.spare = poly, out
	if len(poly) < 3 {
		return
	}
	first := uint32(len(b.verts))
	b.verts = append(b.verts, poly...)
	for n := 2; n < len(poly); n++ {
		b.tri(first, first+uint32(n)-1, first+uint32(n))
	}
}

// cutEdge appends to out the part of a convex polygon on the inner side of one
// edge of c: left, top, right, bottom.
func cutEdge(out, poly []ebiten.Vertex, c box, edge int) []ebiten.Vertex {
	inside := func(v *ebiten.Vertex) float32 {
		switch edge {
		case 0:
			return v.DstX - c.x0
		case 1:
			return v.DstY - c.y0
		case 2:
			return c.x1 - v.DstX
		default:
			return c.y1 - v.DstY
		}
	}
	for n := range poly {
		v, w := &poly[n], &poly[(n+1)%len(poly)]
		dv, dw := inside(v), inside(w)
		if dv >= 0 {
			out = append(out, *v)
		}
		if (dv < 0) != (dw < 0) {
			t := dv / (dv - dw)
			out = append(out, between(v, w, t))
		}
	}
	return out
}

// between interpolates every attribute of two vertices.
func between(v, w *ebiten.Vertex, t float32) ebiten.Vertex {
	at := func(a, b float32) float32 { return a + (b-a)*t }
	return ebiten.Vertex{
		DstX: at(v.DstX, w.DstX), DstY: at(v.DstY, w.DstY),
		SrcX: at(v.SrcX, w.SrcX), SrcY: at(v.SrcY, w.SrcY),
		ColorR: at(v.ColorR, w.ColorR), ColorG: at(v.ColorG, w.ColorG),
		ColorB: at(v.ColorB, w.ColorB), ColorA: at(v.ColorA, w.ColorA),
	}
}
