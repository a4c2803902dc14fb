package paint

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/ui"
)

// Drawing is dear where there is no graphics card: every pixel costs the
// processor. So the list of a frame is compared with the one before, and only
// the rectangles in which they differ are drawn again, all of their layers, on
// what the destination still holds from the frame before.

// screen is what a destination was left with.
type screen struct {
	dst    *ebiten.Image
	w, h   int
	ops    []ui.Op
	points []float32
}

// Refresh makes dst, which must still hold what the last Refresh left there,
// show d. Only what differs is drawn, on black. It says whether anything did.
func (p *Painter) Refresh(dst *ebiten.Image, d *ui.DisplayList) bool {
	s := &p.screen
	b := dst.Bounds()
	if s.dst != dst || s.w != b.Dx() || s.h != b.Dy() {
		*s = screen{dst: dst, w: b.Dx(), h: b.Dy(), ops: s.ops[:0], points: s.points[:0]}
		p.damage.reset(box{0, 0, float32(s.w), float32(s.h)})
		p.damage.all()
	} else {
		p.damage.reset(box{0, 0, float32(s.w), float32(s.h)})
		p.compare(s, d)
	}
	if len(p.damage.rects) == 0 {
		return false
	}
	s.ops = append(s.ops[:0], d.Ops...)
	s.points = append(s.points[:0], d.Points...)
	p.drawList(dst, d, true, p.damage.rects)
	return true
}

// Damage returns how many pixels the last Refresh drew again, for tests.
func (p *Painter) Damage() int { return int(p.damage.area()) }

// damage is a few rectangles that cover everything that differs.
type damage struct {
	screen box
	rects  []box
}

const (
	// mostRects is how many rectangles are kept apart; each costs a walk
	// through the list.
	mostRects = 8
	// wholeScreen is the part of the screen from which on all of it is drawn.
	wholeScreen = 0.7
)

func (d *damage) reset(screen box) { d.screen, d.rects = screen, d.rects[:0] }

func (d *damage) all() { d.rects = append(d.rects[:0], d.screen) }

// whole says that everything is damaged.
func (d *damage) whole() bool { return len(d.rects) == 1 && d.rects[0] == d.screen }

func (d *damage) area() float32 { return areaOf(d.rects) }

// areaOf is how many pixels rectangles that do not overlap hold.
func areaOf(rects []box) (sum float32) {
	for _, r := range rects {
		sum += r.area()
	}
	return sum
}

func (b box) area() float32 { return (b.x1 - b.x0) * (b.y1 - b.y0) }

func (b box) union(c box) box {
	return box{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
}

// add covers a box, with a pixel round it for soft edges.
func (d *damage) add(b box) {
	if d.whole() {
		return
	}
	b = box{
		float32(math.Floor(float64(b.x0))) - 1, float32(math.Floor(float64(b.y0))) - 1,
		float32(math.Ceil(float64(b.x1))) + 1, float32(math.Ceil(float64(b.y1))) + 1,
	}.intersect(d.screen)
	if b.empty() {
		return
	}
	for i := 0; i < len(d.rects); i++ {
		r := d.rects[i]
		if r.contains(b) {
			return
		}
		// Two that overlap or nearly touch are drawn more cheaply as one.
		const worth = 1.2
		if u := r.union(b); !r.disjoint(b) || u.area() <= worth*(r.area()+b.area()) {
			b = u
			d.rects = append(d.rects[:i], d.rects[i+1:]...)
			i = -1 // the larger one may meet others
		}
	}
	d.rects = append(d.rects, b)
	if len(d.rects) > mostRects {
		d.join()
	}
	if d.area() > wholeScreen*d.screen.area() {
		d.all()
	}
}

// join makes one of the two rectangles for which that adds least.
func (d *damage) join() {
	bi, bj, least := 0, 1, float32(math.MaxFloat32)
	for i, a := range d.rects {
		for j := i + 1; j < len(d.rects); j++ {
			b := d.rects[j]
			if more := a.union(b).area() - a.area() - b.area(); more < least {
				bi, bj, least = i, j, more
			}
		}
	}
	u := d.rects[bi].union(d.rects[bj])
	d.rects = append(d.rects[:bj], d.rects[bj+1:]...)
	d.rects = append(d.rects[:bi], d.rects[bi+1:]...)
	d.add(u)
}

// side is one of two lists that are compared: where it is read and which clips
// hold there.
type side struct {
	ops    []ui.Op
	points []float32
	at     int
	clip   box
	clips  []box
}

// next is the index after the instruction at i, or after the whole of a layer.
func (s *side) next(i int) int {
	if s.ops[i].Kind == ui.OpLayerBegin {
		return min(layerEnd(s.ops, i)+1, len(s.ops))
	}
	return i + 1
}

// step moves on, minding clips.
func (s *side) step() {
	switch op := &s.ops[s.at]; op.Kind {
	case ui.OpClipBegin:
		s.clips = append(s.clips, s.clip)
		s.clip = s.clip.intersect(snap(boxOf(op.Rect)))
	case ui.OpClipEnd:
		if n := len(s.clips); n > 0 {
			s.clip, s.clips = s.clips[n-1], s.clips[:n-1]
		}
	}
	s.at = s.next(s.at)
}

// lookAhead is how many instructions may have come or gone in one place.
const lookAhead = 24

// compare adds to the damage whatever differs between the screen and d.
func (p *Painter) compare(was *screen, d *ui.DisplayList) {
	full := p.damage.screen
	a, b := &p.sides[0], &p.sides[1]
	*a = side{ops: was.ops, points: was.points, clip: full, clips: a.clips[:0]}
	*b = side{ops: d.Ops, points: d.Points, clip: full, clips: b.clips[:0]}
	for a.at < len(a.ops) && b.at < len(b.ops) {
		if p.damage.whole() {
			return
		}
		if alike(a, a.at, b, b.at) {
			a.step()
			b.step()
			continue
		}
		if n := ahead(a, b); n > 0 { // something came
			p.lose(b, n)
			continue
		}
		if n := ahead(b, a); n > 0 { // something went
			p.lose(a, n)
			continue
		}
		x, y := &a.ops[a.at], &b.ops[b.at]
		if x.Kind != y.Kind && (isClip(x.Kind) || isClip(y.Kind)) {
			p.damage.all()
			return
		}
		p.lose(a, 1)
		p.lose(b, 1)
	}
	for a.at < len(a.ops) {
		p.lose(a, 1)
	}
	for b.at < len(b.ops) {
		p.lose(b, 1)
	}
}

func isClip(k ui.OpKind) bool { return k == ui.OpClipBegin || k == ui.OpClipEnd }

// ahead looks for what s stands at a little further on in o: how many
// instructions lie between, or 0. Those must begin as many clips as they end.
func ahead(s, o *side) int {
	depth, at := 0, o.at
	for n := 0; n < lookAhead && at < len(o.ops); n++ {
		if n > 0 && depth == 0 && alike(s, s.at, o, at) {
			return n
		}
		switch o.ops[at].Kind {
		case ui.OpClipBegin:
			depth++
		case ui.OpClipEnd:
			if depth--; depth < 0 {
				return 0
			}
		}
		at = o.next(at)
	}
	return 0
}

// lose damages where the next n instructions of s draw and moves on.
func (p *Painter) lose(s *side, n int) {
	for ; n > 0; n-- {
		op := &s.ops[s.at]
		if b := p.reach(op, s); !b.empty() {
			p.damage.add(b)
		}
		s.step()
	}
}

// reach is where an instruction draws: a box that may be too large, never too
// small.
func (p *Painter) reach(op *ui.Op, s *side) box {
	pts := func() box {
		v := pointsOf(op, s.points)
		if len(v) == 0 {
			return box{}
		}
		return extent(v)
	}
	b := boxOf(op.Rect)
	if !bounded(op.Rect) {
		return box{} // nothing is drawn
	}
	switch op.Kind {
	case ui.OpFill, ui.OpFrame, ui.OpCircle, ui.OpRing:
	case ui.OpClipBegin:
		// What is inside was seen in the one and is seen in the other.
	case ui.OpLine:
		b = box{min(b.x0, b.x1), min(b.y0, b.y1), max(b.x0, b.x1), max(b.y0, b.y1)}.grow(op.Width + 1)
	case ui.OpPolyline:
		b = pts().grow(op.Width*miterLimit/2 + 2)
	case ui.OpPolygon:
		b = pts().grow(3)
	case ui.OpPattern:
		if op.Count > 0 {
			b = pts()
		}
	case ui.OpText:
		b = p.textReach(op)
	case ui.OpLayerBegin:
		b = layerReach(op)
	case ui.OpSprite:
		b = p.spriteReach(op)
	case ui.OpMesh:
		b = s.clip
	default:
		return box{}
	}
	return b.intersect(s.clip)
}

func (p *Painter) textReach(op *ui.Op) box {
	if op.Name == "" || op.Width <= 0 || int(op.Face) >= len(p.text.faces) {
		return box{}
	}
	r := p.text.run(p, runKey{op.Name, op.Face, sizeOf(op.Width), op.Track, 0})
	x, y := round(op.Rect.X), round(op.Rect.Y)
	return box{r.bounds.x0 + x, r.bounds.y0 + y, r.bounds.x1 + x, r.bounds.y1 + y}.grow(op.Dash + 1)
}

// alike says whether two instructions draw the same.
func alike(a *side, i int, b *side, j int) bool {
	x, y := &a.ops[i], &b.ops[j]
	if x.Kind != y.Kind || x.Rect != y.Rect {
		return false
	}
	if x.Kind != ui.OpPolyline && x.Kind != ui.OpPolygon && x.Kind != ui.OpPattern {
		return *x == *y
	}
	// Points may lie elsewhere in their list.
	u := *x
	u.First = y.First
	if u != *y {
		return false
	}
	v, w := pointsOf(x, a.points), pointsOf(y, b.points)
	if len(v) != len(w) {
		return false
	}
	for k := range v {
		if v[k] != w[k] {
			return false
		}
	}
	return true
}
