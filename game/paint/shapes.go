package paint

import (
	"math"

	"hardcurrency/game/ui"
)

// round is to the nearest whole pixel, halves up, so that neighbours that share
// an edge agree about it.
func round(v float32) float32 { return float32(math.Floor(float64(v) + 0.5)) }

// snap moves the edges of a box to whole pixels. What has any extent keeps at
// least one pixel.
func snap(b box) box {
	s := box{round(b.x0), round(b.y0), round(b.x1), round(b.y1)}
	if s.x1 == s.x0 && b.x1 > b.x0 {
		s.x1++
	}
	if s.y1 == s.y0 && b.y1 > b.y0 {
		s.y1++
	}
	return s
}

func (p *Painter) fill(op *ui.Op) {
	q := snap(boxOf(op.Rect))
	if q.empty() {
		return
	}
	c := tint(op.Color)
	d := c
	if op.Color2 != 0 {
		d = tint(op.Color2)
	}
	p.solid(q, c, d)
}

// solid fills q with a vertical gradient.
func (p *Painter) solid(q box, c, d rgba) {
	b := p.white()
	wx, wy := b.sheet.wx, b.sheet.wy
	b.quad(q, wx, wy, wx, wy, c, d)
}

// thickness is a line width that is a whole number of pixels, at least one.
func thickness(w float32) float32 { return max(1, round(w)) }

func (p *Painter) frameOf(op *ui.Op) {
	q := snap(boxOf(op.Rect))
	if q.empty() || op.Width <= 0 {
		return
	}
	t := min(thickness(op.Width), (q.x1-q.x0)/2, (q.y1-q.y0)/2)
	c := tint(op.Color).fade(min(1, op.Width))
	if op.Dash > 0 && op.Gap > 0 {
		h := t / 2
		p.path = append(p.path[:0],
			q.x0+h, q.y0+h, q.x1-h, q.y0+h, q.x1-h, q.y1-h, q.x0+h, q.y1-h, q.x0+h, q.y0+h)
		p.strokePath(p.path, t, op.Dash, op.Gap, c)
		return
	}
	p.solid(box{q.x0, q.y0, q.x1, q.y0 + t}, c, c)
	p.solid(box{q.x0, q.y1 - t, q.x1, q.y1}, c, c)
	p.solid(box{q.x0, q.y0 + t, q.x0 + t, q.y1 - t}, c, c)
	p.solid(box{q.x1 - t, q.y0 + t, q.x1, q.y1 - t}, c, c)
}

func (p *Painter) line(op *ui.Op) {
	if op.Width <= 0 {
		return
	}
	x0, y0 := op.Rect.X, op.Rect.Y
	x1, y1 := x0+op.Rect.W, y0+op.Rect.H
	c := tint(op.Color)
	if x0 == x1 || y0 == y1 {
		p.rule(op, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), c.fade(min(1, op.Width)))
		return
	}
	p.path = append(p.path[:0], x0, y0, x1, y1)
	p.strokePath(p.path, op.Width, op.Dash, op.Gap, c)
}

// rule draws a horizontal or vertical line on whole pixels, in whole dashes if
// it has them.
func (p *Painter) rule(op *ui.Op, x0, y0, x1, y1 float32, c rgba) {
	t := thickness(op.Width)
	upright := x0 == x1 && y0 != y1
	lo, hi, at := round(x0), round(x1), round(y0-t/2)
	if upright {
		lo, hi, at = round(y0), round(y1), round(x0-t/2)
	}
	piece := func(lo, hi float32) {
		q := box{lo, at, hi, at + t}
		if upright {
			q = box{at, lo, at + t, hi}
		}
		p.solid(q, c, c)
	}
	if op.Dash <= 0 || op.Gap <= 0 {
		piece(lo, hi)
		return
	}
	step := max(2, op.Dash+op.Gap)
	// Dashes outside the clip are not worth a turn of the loop each.
	from, to := p.batch.clip.x0, p.batch.clip.x1
	if upright {
		from, to = p.batch.clip.y0, p.batch.clip.y1
	}
	first := lo
	if from > lo {
		first += step * float32(math.Floor(float64((from-lo)/step)))
	}
	for s := first; s < min(hi, to); s += step {
		if e := min(round(s+op.Dash), hi); e > round(s) {
			piece(round(s), e)
		}
	}
}

// strokePath strokes a path, in dashes if it has them, within the clip.
func (p *Painter) strokePath(pts []float32, width, dash, gap float32, c rgba) {
	b := p.white()
	bounds := extent(pts).grow(width*miterLimit + 2)
	if b.clip.disjoint(bounds) {
		return
	}
	m := b.mark()
	if dash > 0 && gap > 0 {
		b.dashed(pts, width, dash, gap, c)
	} else {
		b.stroke(pts, width, c)
	}
	b.confine(m, bounds)
}

// extent is the smallest box round some points.
func extent(pts []float32) box {
	if len(pts) < 2 {
		return box{}
	}
	e := box{pts[0], pts[1], pts[0], pts[1]}
	for i := 2; i+1 < len(pts); i += 2 {
		e.x0, e.x1 = min(e.x0, pts[i]), max(e.x1, pts[i])
		e.y0, e.y1 = min(e.y0, pts[i+1]), max(e.y1, pts[i+1])
	}
	return e
}

func (p *Painter) polyline(op *ui.Op, pts []float32) {
	if len(pts) < 4 || op.Width <= 0 {
		return
	}
	p.strokePath(pts, op.Width, op.Dash, op.Gap, tint(op.Color))
}

// smallDisc is the largest radius that is drawn from a picture. Discs that
// small come by the hundred.
const smallDisc = 8

func (p *Painter) disc(op *ui.Op) {
	rx, ry := op.Rect.W/2, op.Rect.H/2
	if rx <= 0 || ry <= 0 {
		return
	}
	x, y := op.Rect.X+rx, op.Rect.Y+ry
	if p.batch.clip.disjoint(boxOf(op.Rect).grow(2)) {
		return
	}
	c := tint(op.Color)
	if rx == ry && rx <= smallDisc {
		s, cl := p.cells.disc(rx)
		h := float32(cl.w) / 2
		q := box{x - h, y - h, x + h, y + h}
		p.batch.use(s, true)
		p.batch.quad(q, cl.u(), cl.v(), cl.u()+float32(cl.w), cl.v()+float32(cl.h), c, c)
		return
	}
	b := p.white()
	bounds := box{x - rx, y - ry, x + rx, y + ry}.grow(1)
	m := b.mark()
	turn := circle(max(rx, ry))
	hub := b.shape(x, y, c)
	i := uint32(len(b.verts))
	for _, t := range turn {
		b.shape(x+t.x*(rx-0.5), y+t.y*(ry-0.5), c)
		b.shape(x+t.x*(rx+0.5), y+t.y*(ry+0.5), rgba{})
	}
	n := uint32(len(turn))
	for k := range n {
		a, z := i+2*k, i+2*((k+1)%n)
		b.tri(hub, a, z)
		b.ribbon(a, a+1, z, z+1)
	}
	b.confine(m, bounds)
}

func (p *Painter) ring(op *ui.Op) {
	w := op.Width
	rx, ry := (op.Rect.W-w)/2, (op.Rect.H-w)/2
	if w <= 0 || op.Rect.W <= 0 || op.Rect.H <= 0 {
		return
	}
	if rx <= 0 || ry <= 0 {
		p.disc(op)
		return
	}
	x, y := op.Rect.X+op.Rect.W/2, op.Rect.Y+op.Rect.H/2
	turn := circle(max(rx, ry))
	p.path = p.path[:0]
	for k := range len(turn) + 1 {
		t := turn[k%len(turn)]
		p.path = append(p.path, x+t.x*rx, y+t.y*ry)
	}
	p.strokePath(p.path, w, op.Dash, op.Gap, tint(op.Color))
}

type vec struct{ x, y float32 }

// circles[i] is the unit circle in 8<<i/... steps; see circle.
var circles = func() (out [13][]vec) {
	for i := range out {
		n := circleSteps[i]
		out[i] = make([]vec, n)
		for k := range n {
			// Starting at the top, so that dashes begin where a clock does.
			sin, cos := math.Sincos(2 * math.Pi * float64(k) / float64(n))
			out[i][k] = vec{float32(sin), -float32(cos)}
		}
	}
	return out
}()

var circleSteps = [13]int{12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128, 192, 256}

// circle returns a unit circle in as many steps as keep the chords of one with
// radius r within an eighth of a pixel of the arc.
func circle(r float32) []vec {
	want := 2 * math.Pi * math.Sqrt(float64(max(r, 1)))
	for i, n := range circleSteps {
		if float64(n) >= want {
			return circles[i]
		}
	}
	return circles[len(circles)-1]
}
