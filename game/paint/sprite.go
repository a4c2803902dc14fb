package paint

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/assets"
	"hardcurrency/game/ui"
)

// sprite is everything known about a name.
type sprite struct {
	sizes []assets.Sprite
	drawn []shown // parallel to sizes
	halve []shown // halvings of the narrowest size, for drawing far below it
}

// shown is one size of a sprite on a sheet: a shared one, or its own if it is
// large.
type shown struct {
	ready      bool
	generation uint32
	cell       cell
	own        *sheet
	w, h       float32
}

func (p *Painter) find(name string) *sprite {
	s, ok := p.sprites[name]
	if !ok {
		if v := p.lib.Variants(name); len(v) > 0 {
			s = &sprite{sizes: v, drawn: make([]shown, len(v))}
		} else {
			p.miss("sprite", name)
		}
		p.sprites[name] = s
	}
	return s
}

// pick is the narrowest size that need not be enlarged by more than a
// twentieth, or the widest there is.
func (s *sprite) pick(width float32) int {
	const enough = 1.05
	for i, v := range s.sizes {
		if float32(v.Rect.Dx())*enough >= width {
			return i
		}
	}
	return len(s.sizes) - 1
}

// sprite draws a picture. At its own size it lands on whole pixels.
func (p *Painter) sprite(op *ui.Op) {
	if op.Rect.W <= 0 || op.Rect.H <= 0 {
		return
	}
	s := p.find(op.Name)
	if s == nil || p.batch.clip.disjoint(p.spriteReach(op)) {
		return
	}
	i := s.pick(op.Rect.W)
	c := rgba{1, 1, 1, 1}
	if op.Color != 0 {
		c = tint(op.Color)
	}
	if op.Inset > 0 || s.sizes[i].Slice != [4]int{} {
		p.nine(op, p.show(s, i), &s.sizes[i], c)
		return
	}
	v := p.show(s, i)
	if float32(s.sizes[i].Rect.Dx()) > 2*op.Rect.W {
		v = p.reduced(s, i, op.Rect.W)
	}
	q := boxOf(op.Rect)
	// Within a pixel of its own size a picture is drawn at that size: a crisp
	// icon is worth more than half a pixel.
	exact := op.Angle == 0 && abs(v.w-op.Rect.W) <= 1 && abs(v.h-op.Rect.H) <= 1
	if exact {
		x := round(op.Rect.X + (op.Rect.W-v.w)/2)
		y := round(op.Rect.Y + (op.Rect.H-v.h)/2)
		q = box{x, y, x + v.w, y + v.h}
	}
	sh, u, w := p.texels(v)
	p.batch.use(sh, !exact)
	switch {
	case exact:
		p.batch.quad(q, u, w, u+v.w, w+v.h, c, c)
	default:
		// Taking the gutter along softens the edges.
		gx, gy := (q.x1-q.x0)/v.w*gutter, (q.y1-q.y0)/v.h*gutter
		q = box{q.x0 - gx, q.y0 - gy, q.x1 + gx, q.y1 + gy}
		p.batch.turned(q, u-gutter, w-gutter, u+v.w+gutter, w+v.h+gutter, op.Angle, c)
	}
}

// spriteReach is a box that holds a picture with its soft edges, which are as
// wide as one of its texels.
func (p *Painter) spriteReach(op *ui.Op) box {
	b := boxOf(op.Rect)
	if op.Angle != 0 {
		r := float32(math.Hypot(float64(op.Rect.W), float64(op.Rect.H))) / 2
		x, y := (b.x0+b.x1)/2, (b.y0+b.y1)/2
		b = box{x - r, y - r, x + r, y + r}
	}
	edge := float32(1)
	if s := p.find(op.Name); s != nil {
		v := s.sizes[s.pick(op.Rect.W)].Rect
		edge = max(edge, op.Rect.W/float32(v.Dx()), op.Rect.H/float32(v.Dy()))
	}
	return b.grow(1.5 * edge)
}

// nine stretches a picture in nine parts. Its fixed edges are the insets of the
// picture, or its outer thirds; on the screen they are as wide as the
// instruction says, or as the picture does.
func (p *Painter) nine(op *ui.Op, v *shown, s *assets.Sprite, c rgba) {
	sh, u, w := p.texels(v)
	p.batch.use(sh, true)
	slice := s.Slice
	if slice == [4]int{} {
		x, y := s.Rect.Dx()/3, s.Rect.Dy()/3
		slice = [4]int{x, y, x, y}
	}
	k := p.scale() / s.Unit
	if op.Inset > 0 {
		k = op.Inset / float32(max(1, slice[0], slice[1], slice[2], slice[3]))
	}
	q := snap(boxOf(op.Rect))
	var xs, ys, us, vs [4]float32
	cuts := func(out, tex *[4]float32, lo, hi, t0, size float32, near, far int) {
		a, z := float32(near), float32(far)
		*tex = [4]float32{t0, t0 + a, t0 + size - z, t0 + size}
		// A box too small for both edges shares its room between them.
		f := min(k, (hi-lo)/max(a+z, 1))
		*out = [4]float32{lo, round(lo + a*f), round(hi - z*f), hi}
	}
	cuts(&xs, &us, q.x0, q.x1, u, v.w, slice[0], slice[2])
	cuts(&ys, &vs, q.y0, q.y1, w, v.h, slice[1], slice[3])
	for j := range 3 {
		for i := range 3 {
			part := box{xs[i], ys[j], xs[i+1], ys[j+1]}
			if !part.empty() {
				p.batch.quad(part, us[i], vs[j], us[i+1], vs[j+1], c, c)
			}
		}
	}
}

// texels returns where a picture lies: its sheet and its top left on it.
func (p *Painter) texels(v *shown) (sh *sheet, u, w float32) {
	if v.own != nil {
		return v.own, gutter, gutter
	}
	return &p.cells.sheets[v.cell.sheet].sheet, v.cell.u(), v.cell.v()
}

// show makes sure that size i of a sprite is on a sheet.
func (p *Painter) show(s *sprite, i int) *shown {
	v := &s.drawn[i]
	if v.ready && (v.own != nil || v.generation == p.cells.generation) {
		return v
	}
	p.put(v, p.pixels(s.sizes[i]))
	return v
}

// pixels reads a picture; one that cannot be read is reported and transparent.
func (p *Painter) pixels(s assets.Sprite) *image.RGBA {
	m, err := p.lib.Pixels(s)
	if err != nil || m.Rect.Empty() {
		p.miss("picture", s.Name)
		return image.NewRGBA(image.Rect(0, 0, max(1, s.Rect.Dx()), max(1, s.Rect.Dy())))
	}
	return m
}

// put copies a picture to a sheet.
func (p *Painter) put(v *shown, m *image.RGBA) {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	*v = shown{ready: true, generation: p.cells.generation, w: float32(w), h: float32(h)}
	if max(w, h) <= largest {
		v.cell = p.cells.add(packed(m), w, h)
		return
	}
	v.own = ownSheet(m, gutter)
}

// ownSheet makes a sheet for one picture, with an edge of transparent texels and
// a white corner outside it, a gutter further down: the filter looks half a texel
// beyond the edge.
func ownSheet(m *image.RGBA, edge int) *sheet {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	below := h + 2*edge + gutter
	r := image.Rect(0, 0, max(w+2*edge, whiteSide), below+whiteSide)
	s := &sheet{img: ebiten.NewImageWithOptions(r, &ebiten.NewImageOptions{Unmanaged: true})}
	inner := image.Rect(edge, edge, edge+w, edge+h)
	s.img.SubImage(inner).(*ebiten.Image).WritePixels(packed(m))
	s.whiten(0, below)
	return s
}

// packed returns the pixels of m without a stride.
func packed(m *image.RGBA) []byte {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	if m.Stride == 4*w {
		o := m.PixOffset(m.Rect.Min.X, m.Rect.Min.Y)
		return m.Pix[o : o+4*w*h]
	}
	out := make([]byte, 0, 4*w*h)
	for y := range h {
		o := m.PixOffset(m.Rect.Min.X, m.Rect.Min.Y+y)
		out = append(out, m.Pix[o:o+4*w]...)
	}
	return out
}

// reduced returns the picture halved until it is less than twice as wide as
// wanted: the filter looks at four texels and would skip the rest.
func (p *Painter) reduced(s *sprite, i int, width float32) *shown {
	level := 0
	for w := float32(s.sizes[i].Rect.Dx()); w > 2*width && level < 8; w /= 2 {
		level++
	}
	for len(s.halve) < level {
		s.halve = append(s.halve, shown{})
	}
	v := &s.halve[level-1]
	if !v.ready || (v.own == nil && v.generation != p.cells.generation) {
		m := p.pixels(s.sizes[i])
		for range level {
			m = halve(m)
		}
		p.put(v, m)
	}
	return v
}

// halve averages squares of four premultiplied pixels. An odd row or column at
// the end is averaged with nothing.
func halve(m *image.RGBA) *image.RGBA {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, (w+1)/2, (h+1)/2))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			var sum [4]int
			for k := range 4 {
				sx, sy := 2*x+k&1, 2*y+k>>1
				if sx >= w || sy >= h {
					continue
				}
				o := m.PixOffset(m.Rect.Min.X+sx, m.Rect.Min.Y+sy)
				for c := range 4 {
					sum[c] += int(m.Pix[o+c])
				}
			}
			o := out.PixOffset(x, y)
			for c := range 4 {
				out.Pix[o+c] = uint8((sum[c] + 2) / 4)
			}
		}
	}
	return out
}
