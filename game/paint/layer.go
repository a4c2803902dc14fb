package paint

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/ui"
)

// layer is a group of instructions kept as an image.
type layer struct {
	sheet   sheet
	w, h    int // of the content; the image has a gutter round it
	version uint64
	used    uint32 // frame
	whole   [1]box // the region of its content
}

// layerCache holds layers by name and drops those not seen for longest when
// they take more than limit bytes together.
type layerCache struct {
	byName map[string]*layer
	bytes  int
	limit  int
}

// defaultLayerBytes allows for two layers of the whole screen at 4K and a dozen
// panels.
const defaultLayerBytes = 128 << 20

// largestLayer is the longest side of a layer: what browsers give at least.
const largestLayer = 4096 - 3*gutter - whiteSide

// bounds leaves room for the content, the gutter round it and, out of reach of a
// filter at the edge of that, a white corner.
func (l *layer) bounds() image.Rectangle {
	return image.Rect(0, 0, max(l.w+2*gutter, whiteSide), l.h+3*gutter+whiteSide)
}

func (l *layer) bytes() int { return 4 * l.bounds().Dx() * l.bounds().Dy() }

// SetLayerBytes bounds the memory of layers that are not on the screen.
func (p *Painter) SetLayerBytes(n int) { p.layers.limit = n }

// beginLayer says whether the image of a layer can be used as it is. If not, the
// instructions that follow are drawn into it, until its end.
func (p *Painter) beginLayer(op *ui.Op) (ready bool) {
	t := target{p.batch.dst, p.batch.ox, p.batch.oy, p.clip, p.regions, len(p.clips), op, nil}
	var w, h int
	if bounded(op.Rect) {
		w, h = int(round(op.Rect.W)), int(round(op.Rect.H))
	}
	if max(w, h) > largestLayer {
		// No image can be so large. What is in it is drawn straight away, as it
		// would be without a layer.
		p.targets = append(p.targets, t)
		return false
	}
	if w < 1 || h < 1 {
		// Nothing to see. The instructions inside are skipped like those of a
		// layer that is ready; endLayer finds no layer to lay down.
		p.targets = append(p.targets, t)
		return true
	}
	l := p.layers.byName[op.Name]
	if !p.seen(layerReach(op)) {
		// Out of sight now, but on the screen: it is kept as it is.
		if l != nil {
			l.used = p.frame
		}
		p.targets = append(p.targets, t)
		return true
	}
	if l != nil && (l.w != w || l.h != h) {
		p.layers.drop(op.Name)
		l = nil
	}
	fresh := l == nil
	if fresh {
		l = &layer{w: w, h: h}
		l.sheet.img = ebiten.NewImageWithOptions(l.bounds(), &ebiten.NewImageOptions{Unmanaged: true})
		l.sheet.whiten(0, h+3*gutter)
		p.layers.byName[op.Name] = l
		p.layers.bytes += l.bytes()
	}
	t.layer = l
	l.used = p.frame
	p.targets = append(p.targets, t)
	if !fresh && l.version == op.Version {
		return true
	}
	p.batch.flush()
	if !fresh {
		l.sheet.img.SubImage(image.Rect(0, 0, w+2*gutter, h+2*gutter)).(*ebiten.Image).Clear()
	}
	l.version = op.Version
	x, y := round(op.Rect.X), round(op.Rect.Y)
	p.batch.dst = l.sheet.img
	p.batch.ox, p.batch.oy = gutter-x, gutter-y
	l.whole[0] = box{x, y, x + float32(w), y + float32(h)}
	p.clip, p.regions = l.whole[0], l.whole[:]
	return false
}

// seen says whether any of a box is being drawn.
func (p *Painter) seen(b box) bool {
	for k := range p.regions {
		if p.enter(k) && !p.batch.clip.disjoint(b) {
			return true
		}
	}
	return false
}

// layerReach is a box that holds a layer as it is laid down.
func layerReach(op *ui.Op) box {
	b := boxOf(op.Rect)
	if op.Angle == 0 {
		return b.grow(1)
	}
	r := float32(math.Hypot(float64(op.Rect.W), float64(op.Rect.H)))/2 + 2
	x, y := (b.x0+b.x1)/2, (b.y0+b.y1)/2
	return box{x - r, y - r, x + r, y + r}
}

// endLayer goes back to what was being drawn to before and lays the image there.
func (p *Painter) endLayer() {
	n := len(p.targets)
	if n == 0 {
		return
	}
	t := p.targets[n-1]
	p.targets = p.targets[:n-1]
	if p.batch.dst != t.dst {
		p.batch.flush()
	}
	p.batch.dst, p.batch.ox, p.batch.oy = t.dst, t.ox, t.oy
	p.clip, p.regions = t.clip, t.regions
	p.clips = p.clips[:t.clips]
	if t.layer == nil {
		return
	}
	for k := range p.regions {
		if p.enter(k) && !p.batch.clip.disjoint(layerReach(t.op)) {
			p.lay(t.layer, t.op)
		}
	}
}

// lay draws the image of a layer. A straight one lands on whole pixels, texel
// for pixel; a turned one takes its transparent gutter along, which softens its
// edges.
func (p *Painter) lay(l *layer, op *ui.Op) {
	c := rgba{1, 1, 1, 1}
	if a := op.Color & 0xFF; a != 0 {
		c = c.fade(float32(a) / 255)
	}
	w, h := float32(l.w), float32(l.h)
	x, y := round(op.Rect.X), round(op.Rect.Y)
	b := &p.batch
	if op.Angle == 0 {
		b.use(&l.sheet, false)
		b.quad(box{x, y, x + w, y + h}, gutter, gutter, gutter+w, gutter+h, c, c)
	} else {
		b.use(&l.sheet, true)
		b.turned(box{x - gutter, y - gutter, x + w + gutter, y + h + gutter},
			0, 0, w+2*gutter, h+2*gutter, op.Angle, c)
	}
}

// turned adds a rectangle of the sheet, turned clockwise about its middle.
func (b *batch) turned(q box, u0, v0, u1, v1, angle float32, c rgba) {
	sin64, cos64 := math.Sincos(float64(angle))
	sin, cos := float32(sin64), float32(cos64)
	mx, my := (q.x0+q.x1)/2, (q.y0+q.y1)/2
	hw, hh := (q.x1-q.x0)/2, (q.y1-q.y0)/2
	ex := hw*abs(cos) + hh*abs(sin)
	ey := hw*abs(sin) + hh*abs(cos)
	m := b.mark()
	at := func(x, y, u, v float32) uint32 {
		return b.vertex(mx+x*cos-y*sin, my+x*sin+y*cos, u, v, c)
	}
	i := at(-hw, -hh, u0, v0)
	at(hw, -hh, u1, v0)
	at(hw, hh, u1, v1)
	at(-hw, hh, u0, v1)
	b.tri(i, i+1, i+2)
	b.tri(i, i+2, i+3)
	b.confine(m, box{mx - ex, my - ey, mx + ex, my + ey})
}

func abs(v float32) float32 { return max(v, -v) }

// layerEnd is the index of the end that belongs to the beginning at i.
func layerEnd(ops []ui.Op, i int) int {
	depth := 0
	for ; i < len(ops); i++ {
		switch ops[i].Kind {
		case ui.OpLayerBegin:
			depth++
		case ui.OpLayerEnd:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return i
}

func (c *layerCache) drop(name string) {
	l := c.byName[name]
	c.bytes -= l.bytes()
	l.sheet.img.Deallocate()
	delete(c.byName, name)
}

// trim drops the layers not used for longest until the rest fit. Those of this
// frame stay.
func (c *layerCache) trim(frame uint32) {
	for c.bytes > c.limit {
		oldest, name := frame, ""
		for n, l := range c.byName {
			if l.used < oldest {
				oldest, name = l.used, n
			}
		}
		if name == "" {
			return
		}
		c.drop(name)
	}
}
