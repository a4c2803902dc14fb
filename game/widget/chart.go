package widget

import (
	"math"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// Stroke is how a line is drawn, so that lines differ without colour.
type Stroke uint8

// The strokes.
const (
	Solid Stroke = iota
	Dashed
	Dotted
)

func (s Stroke) dash(c *ui.Canvas) (dash, gap float32) {
	switch s {
	case Dashed:
		return c.Px(9), c.Px(5)
	case Dotted:
		return c.Px(2), c.Px(4)
	}
	return 0, 0
}

// Tick is a labelled place on an axis.
type Tick struct {
	At    float64
	Label string
	// Line draws a line across the plot; ticks of the vertical axis always do.
	Line bool
	// Frac is how the label stands about its place along the horizontal axis: 0
	// begins there, 0.5 is centred, 1 ends there.
	Frac float32
}

// Axis is a range and its ticks.
type Axis struct {
	Lo, Hi float64
	Ticks  []Tick
	// Log spaces by ratio; Lo must be above zero.
	Log bool
}

func (a *Axis) frac(v float64) float64 {
	if a.Log && a.Lo > 0 && v > 0 {
		return math.Log(v/a.Lo) / math.Log(a.Hi/a.Lo)
	}
	return (v - a.Lo) / (a.Hi - a.Lo)
}

// Series is a line.
type Series struct {
	Name string
	Tone theme.Tone
	X, Y []float64
	// Width in units; 0 is that of a curve.
	Width  float32
	Stroke Stroke
	// Area fills down to the foot of the plot.
	Area bool
	// Step holds each value until the next.
	Step bool
	// EndLabel stands to the right of the last point, with a dot.
	EndLabel string
	// Halo draws a dark edge, for a line over bars.
	Halo bool
	// Quiet leaves the series out of the crosshair.
	Quiet bool
}

// Band is the area between two lines of the same X.
type Band struct {
	X, Lo, Hi []float64
	Tone      theme.Tone
	// Alpha is how dense it is, 0 to 1.
	Alpha float32
	// Hatch draws strokes instead of a fill, for what was forecast before.
	Hatch bool
	// Edge outlines it.
	Edge bool
}

// Mark is a line across the plot at a value.
type Mark struct {
	At float64
	// Vertical stands at a place along the horizontal axis.
	Vertical bool
	Label    string
	Tone     theme.Tone
	Stroke   Stroke
	// Frac is where along a vertical mark's side the label stands: 0 to its
	// right, 1 to its left. Foot puts it at the foot of the plot.
	Frac float32
	Foot bool
}

// Dot is a marked point, such as a sale, with a size in units.
type Dot struct {
	X, Y float64
	Size float32
	Tone theme.Tone
}

// Note is a label inside the plot.
type Note struct {
	X, Y float64
	Text string
	Tone theme.Tone
	Frac float32
}

// ChartSpec is a chart of lines and bands.
type ChartSpec struct {
	ID string
	// Label names the chart and Summary says what it shows, for those who do
	// not see it.
	Label, Summary string
	W, H           float32
	X, Y           Axis
	Series         []Series
	Bands          []Band
	Marks          []Mark
	Dots           []Dot
	Notes          []Note
	// FormatX and FormatY write the values under the crosshair. Without FormatY
	// there is no crosshair.
	FormatX, FormatY func(float64) string
	// Right is room in units for labels at the ends of lines.
	Right float32
}

// chartState is where the crosshair stands, as a fraction of the plot.
type chartState struct {
	on bool
	at float64
}

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
		x := p.px(tk.At)
		if tk.Line {
			c.Line(x, p.Y, x, p.Y+p.H, 1, t.Grid)
		}
		w := c.TextWidth(st, tk.Label)
		lx := min(max(x-w*tk.Frac, c.R.X), c.R.X+c.R.W-w)
		c.Text(st, t.Text2, lx, p.Y+p.H+c.Px(st.Size+4), tk.Label)
	}
}

// Chart draws lines over bands, with marks, dots and labels, and a crosshair
// that follows the pointer or the arrow keys.
func Chart(k *Kit, s ChartSpec) *ui.Node {
	t := k.T
	st := ui.State[chartState](k.Tree, s.ID)
	n := &ui.Node{ID: s.ID, Role: ui.RoleImage, Label: s.Label, Value: s.Summary,
		Style: ui.Style{W: s.W, H: orDefault(s.H, t.Metrics.ChartH), FullW: s.W == 0}}
	n.Paint = func(c *ui.Canvas) { paintChart(c, &s, st) }
	if s.FormatY == nil {
		return n
	}
	n.Focusable = true
	set := func(on bool, at float64) {
		*st = chartState{on, clamp01(at)}
		k.Tree.Repaint(s.ID)
	}
	n.OnMove = func(x, _ float32) {
		w := n.Rect().W
		set(true, float64(x/max(1, w)))
	}
	n.OnHover = func(in bool) {
		if !in {
			set(false, 0)
		}
	}
	n.OnFocus = func(in bool) {
		if !in {
			set(false, 0)
		}
	}
	n.OnKey = func(e ui.Event) bool {
		step := 0.02
		switch e.Key {
		case ui.KeyLeft:
			set(true, st.at-step)
		case ui.KeyRight:
			set(true, st.at+step)
		default:
			return false
		}
		return true
	}
	return n
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
		ends = append(ends, end{i, p.px(q.X[n-1]), p.py(q.Y[n-1])})
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

// at interpolates the series at x and reports whether it reaches there.
func (s *Series) at(x float64) (float64, bool) {
	n := min(len(s.X), len(s.Y))
	if n == 0 || x < s.X[0] || x > s.X[n-1] {
		return 0, false
	}
	lo, hi := 0, n-1
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; s.X[mid] <= x {
			lo = mid
		} else {
			hi = mid
		}
	}
	if s.Step || s.X[hi] == s.X[lo] {
		return s.Y[lo], true
	}
	f := (x - s.X[lo]) / (s.X[hi] - s.X[lo])
	return s.Y[lo] + (s.Y[hi]-s.Y[lo])*f, true
}

// Sparkline is a small line without axes, with a dot at its end.
func Sparkline(k *Kit, tone theme.Tone, values []float64, w, h float32) *ui.Node {
	t := k.T
	return ui.Draws(w, h, func(c *ui.Canvas) {
		if len(values) < 2 {
			return
		}
		lo, hi := values[0], values[0]
		for _, v := range values {
			lo, hi = min(lo, v), max(hi, v)
		}
		if hi == lo {
			hi = lo + 1
		}
		pts := make([]float32, 0, 2*len(values)+4)
		for i, v := range values {
			pts = append(pts, c.R.X+c.Px(2)+(c.R.W-c.Px(5))*float32(i)/float32(len(values)-1),
				c.R.Y+c.R.H-c.Px(3)-(c.R.H-c.Px(6))*float32((v-lo)/(hi-lo)))
		}
		n := len(pts)
		area := append(pts, pts[n-2], c.R.Y+c.R.H, pts[0], c.R.Y+c.R.H)
		c.Polygon(area, t.Palette.Fill(tone).Alpha(0.16))
		c.Polyline(pts[:n], c.T.Stroke(1.6), 0, 0, t.Palette.Text(tone))
		c.Disc(pts[n-2], pts[n-1], c.Px(2.6), t.Palette.Text(tone))
	})
}

// LegendItem names a series.
type LegendItem struct {
	Name, Value string
	Tone        theme.Tone
	Pattern     string
	// Line draws a stroke instead of a box; Hollow an outlined box.
	Line   bool
	Stroke Stroke
	Hollow bool
	Tip    string
}

// Legend is a list of series with their values, one below the other.
func Legend(k *Kit, items ...LegendItem) *ui.Node {
	t := k.T
	n := ui.Column(ui.Style{})
	n.Role = ui.RoleList
	for _, it := range items {
		row := ui.Row(ui.Style{Gap: 12, Align: ui.Center, MinH: max(t.Metrics.RowH, 32) + 8, Pad: ui.Insets{Right: 6}},
			swatch(k, it), ui.Rich(t.Type.Row, t.Text1, ui.Span{S: it.Name, Term: it.Tip}).With(func(n *ui.Node) { n.Grow = 1 }),
			ui.Text(t.Type.RowStrong, t.Text1, it.Value))
		row.Box = ui.Box{Line: t.Grid, Edges: ui.EdgeBottom}
		row.Role = ui.RoleListItem
		n.Children = append(n.Children, row)
	}
	return n
}

// LegendRow is the legend on one line.
func LegendRow(k *Kit, items ...LegendItem) *ui.Node {
	t := k.T
	n := ui.Row(ui.Style{Gap: 26, LineGap: 4, Wrap: true, Align: ui.Center})
	for _, it := range items {
		n.Children = append(n.Children, ui.Row(ui.Style{Gap: 8, Align: ui.Center}, swatch(k, it), ui.Text(t.Type.Row, t.Text2, it.Name)))
	}
	return n
}

func swatch(k *Kit, it LegendItem) *ui.Node {
	t := k.T
	w, h := float32(26), float32(22)
	if it.Line {
		w, h = 30, 12
	}
	return ui.Draws(w, h, func(c *ui.Canvas) {
		col := t.Palette.Fill(it.Tone)
		switch {
		case it.Line:
			dash, gap := it.Stroke.dash(c)
			y := c.R.Y + c.R.H/2
			c.Dashed(c.R.X, y, c.R.X+c.R.W, y, c.T.Stroke(2.6), dash, gap, t.Palette.Text(it.Tone))
		case it.Hollow:
			c.Fill(c.R, col.Alpha(0.2))
			c.Frame(c.R, c.T.Stroke(1.6), col)
		default:
			c.Fill(c.R, col)
			c.Pattern(it.Pattern, c.R, t.ThumbInk.Alpha(0.5))
		}
	})
}
