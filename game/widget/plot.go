package widget

import (
	"hardcurrency/game/ui"
)

// plot is the part of a chart in which values lie.
type plot struct {
	ui.Rect
	x, y *Axis
}

func (p plot) px(v float64) float32 { return p.X + p.W*float32(p.x.frac(v)) }
func (p plot) py(v float64) float32 { return p.Y + p.H*(1-float32(p.y.frac(v))) }

func newPlot(c *ui.Canvas, x, y *Axis, right, top float32) plot {
	st := c.T.Type.Axis
	var left float32
	for _, tk := range y.Ticks {
		left = max(left, c.TextWidth(st, tk.Label))
	}
	if left > 0 {
		left += c.Px(9)
	}
	foot := float32(0)
	if len(x.Ticks) > 0 {
		foot = c.Px(st.Size + 9)
	}
	return plot{ui.Rect{X: c.R.X + left, Y: c.R.Y + c.Px(8+top), W: c.R.W - left - c.Px(8+right), H: c.R.H - foot - c.Px(8+top)}, x, y}
}

func (p plot) axes(c *ui.Canvas) {
	t := c.T
	st := t.Type.Axis
	for _, tk := range p.y.Ticks {
		y := p.py(tk.At)
		col := t.Grid
		if tk.At == 0 && p.y.Lo < 0 {
			col = t.Axis
		}
		c.HRule(p.X, y, p.W, 1, col)
		c.TextAt(st, t.Text2, p.X-c.Px(9), c.Middle(st, y), 1, tk.Label)
	}
	for _, tk := range p.x.Ticks {
		if tk.At < p.x.Lo || tk.At > p.x.Hi {
			continue
		}
		x := p.px(tk.At)
		if tk.Line {
			c.Line(x, p.Y, x, p.Y+p.H, 1, t.Grid)
		}
		w := c.TextWidth(st, tk.Label)
		lx := min(max(x-w*tk.Frac, c.R.X), c.R.X+c.R.W-w)
		c.Text(st, t.Text2, lx, p.Y+p.H+c.Px(st.Size+4), tk.Label)
	}
}

func paintChart(c *ui.Canvas, s *ChartSpec, st *chartState) {
	t := c.T
	p := newPlot(c, &s.X, &s.Y, s.Right, 0)
	p.axes(c)
	c.ClipTo(ui.Rect{X: p.X, Y: p.Y - c.Px(4), W: p.W + c.Px(6), H: p.H + c.Px(5)})
	for i := range s.Bands {
		p.band(c, &s.Bands[i])
	}
	for i := range s.Series {
		p.series(c, &s.Series[i])
	}
	c.Unclip()
	for i := range s.Marks {
		p.mark(c, &s.Marks[i])
	}
	for _, d := range s.Dots {
		if d.X < s.X.Lo || d.X > s.X.Hi {
			continue
		}
		x, y, q := p.px(d.X), p.py(d.Y), c.Px(d.Size*0.8+3)
		w := c.Px(d.Size*0.75 + 3)
		c.Polygon([]float32{x, y + q + 2, x - w - 2, y - q*0.7 - 1.5, x + w + 2, y - q*0.7 - 1.5}, t.ThumbInk)
		c.Polygon([]float32{x, y + q, x - w, y - q*0.7, x + w, y - q*0.7}, t.Palette.Text(d.Tone))
	}
	p.endLabels(c, s)
	label := t.Type.RowStrong
	for _, nt := range s.Notes {
		c.TextAt(label, t.Palette.Text(nt.Tone), p.px(nt.X), p.py(nt.Y), nt.Frac, nt.Text)
	}
	if st.on && s.FormatY != nil {
		p.crosshair(c, s, st.at)
	}
}

func (p plot) band(c *ui.Canvas, b *Band) {
	n := min(len(b.X), len(b.Lo), len(b.Hi))
	if n < 2 {
		return
	}
	t := c.T
	col := t.Palette.Fill(b.Tone)
	xs, top, bottom := make([]float32, n), make([]float32, n), make([]float32, n)
	outline := make([]float32, 0, 4*n)
	for i := range n {
		xs[i], top[i], bottom[i] = p.px(b.X[i]), p.py(b.Hi[i]), p.py(b.Lo[i])
		outline = append(outline, xs[i], top[i])
	}
	for i := n - 1; i >= 0; i-- {
		outline = append(outline, xs[i], bottom[i])
	}
	alpha := b.Alpha
	if alpha == 0 {
		alpha = 0.3
	}
	if b.Hatch {
		c.Polygon(outline, t.HatchOldGround.Alpha(alpha*0.8))
		c.Hatch(xs, top, bottom, c.Px(6), c.T.Stroke(1.8), true, t.HatchOld.Alpha(min(1, alpha*1.3)))
	} else {
		c.Polygon(outline, col.Alpha(alpha))
	}
	if b.Edge {
		edge := t.Palette.Text(b.Tone)
		c.Polyline(outline[:2*n], c.T.Stroke(1.2), 0, 0, edge)
		c.Polyline(outline[2*n:], c.T.Stroke(1.2), 0, 0, edge)
	}
}

func (p plot) series(c *ui.Canvas, s *Series) {
	n := min(len(s.X), len(s.Y))
	if n < 2 {
		return
	}
	t := c.T
	pts := make([]float32, 0, 4*n)
	for i := range n {
		x, y := p.px(s.X[i]), p.py(s.Y[i])
		if s.Step && i > 0 {
			pts = append(pts, x, pts[len(pts)-1])
		}
		pts = append(pts, x, y)
	}
	if s.Area {
		foot := p.Y + p.H
		if p.y.Lo < 0 {
			foot = p.py(0)
		}
		area := append(append([]float32(nil), pts...), pts[len(pts)-2], foot, pts[0], foot)
		c.Polygon(area, t.Palette.Fill(s.Tone).Alpha(0.2))
	}
	w := c.T.Stroke(orDefault(s.Width, t.Metrics.Curve))
	dash, gap := s.Stroke.dash(c)
	if s.Halo {
		c.Polyline(pts, w+c.Px(3.5), 0, 0, t.ThumbInk.Alpha(0.7))
	}
	c.Polyline(pts, w, dash, gap, t.Palette.Text(s.Tone))
}

func (p plot) mark(c *ui.Canvas, m *Mark) {
	t := c.T
	st := t.Type.Axis
	col := t.Palette.Text(m.Tone)
	dash, gap := m.Stroke.dash(c)
	w := c.T.Stroke(1.6)
	if !m.Vertical {
		y := p.py(m.At)
		c.Dashed(p.X, y, p.X+p.W, y, w, dash, gap, col)
		if m.Label != "" {
			c.Text(st, col, p.X+c.Px(6), y-c.Px(6), m.Label)
		}
		return
	}
	if m.At < p.x.Lo || m.At > p.x.Hi {
		return
	}
	x := p.px(m.At)
	c.Dashed(x, p.Y, x, p.Y+p.H, w, dash, gap, col)
	if m.Label == "" {
		return
	}
	tw := c.TextWidth(st, m.Label)
	lx := x + c.Px(8)
	if m.Frac > 0.5 || lx+tw > p.X+p.W {
		lx = x - c.Px(8) - tw
	}
	y := p.Y + c.Px(14)
	if m.Foot {
		y = p.Y + p.H - c.Px(10)
	}
	c.Text(st, col, max(lx, c.R.X), y, m.Label)
}

// endLabels writes the names of lines at their ends, moved apart where they
// would touch.
func (p plot) endLabels(c *ui.Canvas, s *ChartSpec) {
	t := c.T
	label := t.Type.RowStrong
	type end struct {
		i    int
		x, y float32
	}
	var ends []end
	for i := range s.Series {
		q := &s.Series[i]
		n := min(len(q.X), len(q.Y))
		if q.EndLabel == "" || n == 0 {
			continue
		}
		x := min(q.X[n-1], p.x.Hi) // the line may go on beyond what is shown
		if y, ok := q.at(x); ok && x >= p.x.Lo {
			ends = append(ends, end{i, p.px(x), p.py(y)})
		}
	}
	for i := 1; i < len(ends); i++ {
		for j := i; j > 0 && ends[j].y < ends[j-1].y; j-- {
			ends[j], ends[j-1] = ends[j-1], ends[j]
		}
	}
	lineH := c.Px(label.Size * 1.1)
	last := float32(-1e9)
	for _, e := range ends {
		q := &s.Series[e.i]
		col := t.Palette.Text(q.Tone)
		c.Disc(e.x, e.y, c.Px(4), col)
		y := max(e.y, last+lineH)
		last = y
		c.Text(label, col, e.x+c.Px(11), c.Middle(label, y), q.EndLabel)
	}
}

// crosshair draws a line at a fraction of the chart's width and the values of
// each series there.
func (p plot) crosshair(c *ui.Canvas, s *ChartSpec, at float64) {
	t := c.T
	x := min(max(c.R.X+c.R.W*float32(at), p.X), p.X+p.W)
	v := float64((x - p.X) / max(1, p.W))
	v = s.X.Lo + v*(s.X.Hi-s.X.Lo)
	c.Line(x, p.Y, x, p.Y+p.H, 1, t.Text1)
	name, value := t.Type.Unit, t.Type.Unit.Bold()
	rowH := c.Px(22)
	var w, h float32
	head := ""
	if s.FormatX != nil {
		head = s.FormatX(v)
		w, h = c.TextWidth(value, head), rowH
	}
	rows := 0
	for i := range s.Series {
		q := &s.Series[i]
		if y, ok := q.at(v); ok && !q.Quiet {
			w = max(w, c.TextWidth(name, q.Name)+c.Px(16)+c.TextWidth(value, s.FormatY(y)))
			rows++
		}
	}
	if rows == 0 {
		return
	}
	w += c.Px(20)
	h += rowH*float32(rows) + c.Px(12)
	box := ui.Rect{X: x + c.Px(12), Y: p.Y + c.Px(4), W: w, H: h}
	if box.X+w > c.R.X+c.R.W {
		box.X = x - c.Px(12) - w
	}
	box.X = max(box.X, c.R.X)
	c.FillV(box, t.Palette.Tip, t.TipLow)
	c.Frame(box, 1, t.TipLine)
	y := box.Y + c.Px(6)
	line := func(a, b string, col ui.Color) {
		base := c.Middle(name, y+rowH/2)
		c.Text(name, t.Text2, box.X+c.Px(10), base, a)
		c.TextAt(value, col, box.X+w-c.Px(10), base, 1, b)
		y += rowH
	}
	if head != "" {
		c.Text(value, t.Text1, box.X+c.Px(10), c.Middle(value, y+rowH/2), head)
		y += rowH
	}
	for i := range s.Series {
		q := &s.Series[i]
		vy, ok := q.at(v)
		if !ok || q.Quiet {
			continue
		}
		col := t.Palette.Text(q.Tone)
		py := p.py(vy)
		c.Disc(x, py, c.Px(5), t.ThumbInk)
		c.Disc(x, py, c.Px(3.5), col)
		line(q.Name, s.FormatY(vy), col)
	}
}
