package paint

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/ui"
)

// tileKey is a pattern at a size on the screen.
type tileKey struct {
	name string
	side int // pixels across
}

// tile is one repeat of a pattern as an image of its own, which the graphics
// library can repeat.
type tile struct {
	sheet sheet
	k     float32 // pixels a texel
}

// pattern fills a rectangle, or a polygon if the instruction has points, with a
// repeating picture that begins at the top left of the rectangle.
func (p *Painter) pattern(op *ui.Op, pts []float32) {
	q := snap(boxOf(op.Rect))
	b := &p.batch
	if q.empty() || b.clip.disjoint(q) {
		return
	}
	t := p.tile(op)
	if t == nil {
		return
	}
	// A tile is repeated by its own draw call.
	b.flush()
	c := tint(op.Color)
	if op.Color == 0 {
		c = rgba{1, 1, 1, 1}
	}
	if len(pts) >= 6 {
		first := uint32(len(b.verts))
		for i := 0; i+1 < len(pts); i += 2 {
			x, y := pts[i], pts[i+1]
			b.vertex(x, y, (x-q.x0)/t.k, (y-q.y0)/t.k, c)
		}
		for _, k := range p.polys.of(pts, p.frame) {
			b.idx = append(b.idx, first+k)
		}
		b.confine(0, extent(pts))
	} else {
		b.quad(q, 0, 0, (q.x1-q.x0)/t.k, (q.y1-q.y0)/t.k, c, c)
	}
	if len(b.idx) == 0 {
		return
	}
	saved := b.sheet
	b.sheet, b.plain = &t.sheet, false
	b.opts.Address = ebiten.AddressRepeat
	linear := b.linear
	b.linear = t.k != 1
	b.flush()
	b.opts.Address = ebiten.AddressUnsafe
	b.sheet, b.linear = saved, linear
}

// tile finds a pattern for the width an instruction asks for.
func (p *Painter) tile(op *ui.Op) *tile {
	s := p.find(op.Name)
	if s == nil {
		return nil
	}
	density := op.Width
	if density <= 0 {
		density = p.scale()
	}
	unit, _ := s.sizes[0].Units()
	want := max(1, round(unit*density))
	key := tileKey{op.Name, int(want)}
	t := p.tiles[key]
	if t == nil {
		v := s.sizes[s.pick(want)]
		m := p.pixels(v)
		w, h := m.Rect.Dx(), m.Rect.Dy()
		t = &tile{k: want / float32(w)}
		t.sheet.img = ebiten.NewImageWithOptions(image.Rect(0, 0, w, h), &ebiten.NewImageOptions{Unmanaged: true})
		t.sheet.img.WritePixels(packed(m))
		p.tiles[key] = t
	}
	return t
}
