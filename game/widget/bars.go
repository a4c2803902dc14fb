package widget

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// BarSeries is one layer of a chart of stacked bars.
type BarSeries struct {
	Name    string
	Tone    theme.Tone
	Pattern string // "pat/dots" and so on, so that layers differ without colour
	Values  []float64
}

// Event is a numbered moment above a chart.
type Event struct {
	At    float64 // index of the bar, may lie between two
	Label string
}

// BarsSpec is a chart of stacked bars above and below a line.
type BarsSpec struct {
	ID             string
	Label, Summary string
	W, H           float32
	// Count is how many bars the axis has room for; those past the end of the
	// values are the future.
	Count int
	// Above is stacked upwards from the line, Below downwards; values are
	// positive in both.
	Above, Below []BarSeries
	Y            Axis
	X            []Tick // At counts bars
	// Line runs over the bars, such as history: one value a bar, held.
	Line *Series
	// LineLabel stands at the right end of the line.
	LineLabel string
	// Past is a second line, such as what is publicly known of the real years;
	// PastLabel stands at its right end.
	Past      *Series
	PastLabel string
	// Cut, when set, writes how much the bars below the line come to where they
	// were cut off at the foot of the plot: one a bar, "" for whole ones.
	Cut    []string
	Events []Event
	// Now is the first bar of the future; NowLabel says the date.
	Now      Optional
	NowLabel string
	// Inspect returns a card about a bar, shown beside it while the pointer is
	// there or it was reached with the arrow keys.
	Inspect func(i int) *ui.Node
	// Window lets a person move along the bars and look closer; it counts bars,
	// and First is the number of the first one shown.
	Window Window
	First  int
}

// barsState is the bar that is looked at.
type barsState struct {
	on   bool
	at   int
	drag windowState
}

// Bars is a chart of stacked bars above and below a line.
func Bars(k *Kit, s BarsSpec) *ui.Node {
	t := k.T
	st := ui.State[barsState](k.Tree, s.ID)
	n := ui.Stack(ui.Style{W: s.W, H: orDefault(s.H, 2*t.Metrics.ChartH), FullW: s.W == 0})
	n.ID, n.Role, n.Label, n.Value = s.ID, ui.RoleGroup, s.Label, s.Summary
	n.Paint = func(c *ui.Canvas) { paintBars(c, &s, st) }
	if s.Inspect == nil || s.Count == 0 {
		return n
	}
	n.Focusable = true
	set := func(on bool, at int) {
		at = min(max(at, 0), s.Count-1)
		if on != st.on || at != st.at {
			st.on, st.at = on, at
			k.Tree.Touch(s.ID)
		}
	}
	left := axisRoom(k, &s.Y)
	n.OnMove = func(x, _ float32) {
		w := n.Rect().W - left - t.Px(8)
		if i := int((x - left) / max(1, w) * float32(s.Count)); x >= left && i < s.Count {
			set(true, i)
		} else {
			set(false, 0)
		}
	}
	n.OnHover = func(in bool) {
		if !in {
			set(false, 0)
		}
	}
	n.OnFocus = n.OnHover
	n.OnKey = func(e ui.Event) bool {
		at := st.at
		if !st.on {
			at = int(s.Now.V)
		}
		switch e.Key {
		case ui.KeyLeft:
			set(true, at-1)
		case ui.KeyRight:
			set(true, at+1)
		default:
			return false
		}
		return true
	}
	s.Window.hold(n, float64(s.First), float64(s.First+s.Count), func() (float32, float32) { return left, n.Rect().W - t.Px(8) }, &st.drag)
	if st.on && st.at < s.Count {
		if card := s.Inspect(st.at); card != nil {
			w := k.Tree.Find(s.ID)
			width := s.W
			if w != nil && w.Rect().W > 0 {
				width = w.Rect().W / t.Scale
			}
			l := left / t.Scale
			step := (width - l - 8) / float32(s.Count)
			x := l + step*float32(st.at+1) + 8
			cw := orDefault(card.W, t.Metrics.TipW)
			if x+cw > width {
				x = l + step*float32(st.at) - 8 - cw
			}
			top := float32(56)
			if t.Class != theme.Full {
				top = 4
			}
			card.Place = ui.At(max(0, x), top)
			card.Solid, card.ID = true, s.ID+"/card" // a high one scrolls
			card.OnMove = func(float32, float32) {}  // resting on the card keeps it
			n.Children = append(n.Children, card)
		}
	}
	return n
}

// axisRoom is the room for the labels of the vertical axis, in pixels.
func axisRoom(k *Kit, y *Axis) float32 {
	var left float32
	for _, tk := range y.Ticks {
		left = max(left, k.Tree.TextWidth(k.T.Type.Axis, tk.Label))
	}
	if left > 0 {
		left += k.T.Px(9)
	}
	return left
}

func paintBars(c *ui.Canvas, s *BarsSpec, st *barsState) {
	t := c.T
	top := float32(0)
	if len(s.Events) > 0 {
		top = 26
	}
	x := Axis{Lo: 0, Hi: float64(max(s.Count, 1)), Ticks: s.X}
	p := newPlot(c, &x, &s.Y, 0, top)
	p.axes(c)
	step := p.W / float32(max(s.Count, 1))
	pad := min(c.Px(1.5), step*0.15)
	zero := p.py(0)
	n := 0
	for _, b := range s.Above {
		n = max(n, len(b.Values))
	}
	for _, b := range s.Below {
		n = max(n, len(b.Values))
	}
	for i := range n {
		bx := p.X + step*float32(i) + pad
		bw := step - 2*pad
		sum := 0.0
		for j := range s.Above {
			b := &s.Above[j]
			if i >= len(b.Values) || b.Values[i] <= 0 {
				continue
			}
			y0 := p.py(sum)
			sum += b.Values[i]
			r := ui.Rect{X: bx, Y: p.py(sum), W: bw}
			r.H = y0 - r.Y
			c.Fill(r, t.Palette.Fill(b.Tone))
			c.Pattern(b.Pattern, r, t.ThumbInk.Alpha(0.5))
		}
		sum = 0
		for j := range s.Below {
			b := &s.Below[j]
			if i >= len(b.Values) || b.Values[i] <= 0 {
				continue
			}
			y0 := p.py(-sum)
			sum += b.Values[i]
			r := ui.Rect{X: bx, Y: y0 + c.Px(1), W: bw}
			r.H = max(p.py(-sum)-y0-c.Px(1), 0)
			col := t.Palette.Fill(b.Tone)
			c.Fill(r, col.Alpha(0.34))
			c.Frame(r, 1, col.Alpha(0.9))
		}
	}
	c.HRule(p.X, zero, p.W, 1.6, t.Axis)
	if s.Now.On {
		nx := p.px(s.Now.V)
		c.Pattern("pat/hatch-45", ui.Rect{X: nx, Y: p.Y, W: p.X + p.W - nx, H: p.H}, t.HatchOld.Alpha(0.14))
		c.Line(nx, p.Y, nx, p.Y+p.H, c.T.Stroke(2), t.AccentT)
		lw := c.TextWidth(t.Type.RowStrong, s.NowLabel)
		lx := nx + c.Px(10)
		if lx+lw > c.R.X+c.R.W {
			lx = nx - c.Px(10) - lw
		}
		c.Text(t.Type.RowStrong, t.AccentT, lx, p.Y+p.H-c.Px(10), s.NowLabel)
	}
	if s.Line != nil {
		l := *s.Line
		l.Halo = true
		p.series(c, &l)
		if m := min(len(l.X), len(l.Y)); s.LineLabel != "" && m > 0 {
			c.TextAt(t.Type.RowStrong, t.Palette.Text(l.Tone), min(p.X+p.W, p.px(l.X[m-1]))-c.Px(8), p.py(l.Y[m-1])-c.Px(10), 1, s.LineLabel)
		}
	}
	if s.Past != nil {
		c.ClipTo(p.Rect)
		p.series(c, s.Past)
		c.Unclip()
		if m := min(len(s.Past.X), len(s.Past.Y)); s.PastLabel != "" && m > 0 {
			x, y := p.px(s.Past.X[m-1]), p.py(s.Past.Y[m-1])
			c.Haloed(t.Type.RowStrong, t.Palette.Text(s.Past.Tone), t.ThumbInk, c.Px(2), min(p.X+p.W, x)-c.Px(8), y-c.Px(10), 1, s.PastLabel)
		}
	}
	for i, cut := range s.Cut {
		if cut != "" {
			c.Haloed(t.Type.Axis.Bold(), t.Text1, t.ThumbInk, c.Px(2), p.X+step*(float32(i)+0.5), p.Y+p.H-c.Px(8), 0.5, cut)
		}
	}
	p.events(c, s)
	if st.on {
		c.Frame(ui.Rect{X: p.X + step*float32(st.at), Y: p.Y, W: step, H: p.H}, c.T.Stroke(1.6), t.Text1)
	}
}

// events draws numbered diamonds above the plot, with their names where there
// is room.
func (p plot) events(c *ui.Canvas, s *BarsSpec) {
	t := c.T
	num := t.Type.Axis.Bold()
	y := c.R.Y + c.Px(17)
	for i, e := range s.Events {
		if e.At < 0 || e.At > float64(s.Count) {
			continue
		}
		x := p.px(e.At)
		c.Dashed(x, y+c.Px(14), x, p.py(0), 1, c.Px(2), c.Px(4), t.Text1.Alpha(0.7))
		d := c.Px(13)
		c.Polygon([]float32{x, y - d, x + d, y, x, y + d, x - d, y}, t.Palette.Paper)
		c.TextAt(num, t.Ink, x, c.Middle(num, y), 0.5, digits(i+1))
		room := c.R.X + c.R.W - x - c.Px(18)
		if i+1 < len(s.Events) {
			room = p.px(s.Events[i+1].At) - x - c.Px(36)
		}
		if c.TextWidth(t.Type.Axis, e.Label) <= room {
			c.Text(t.Type.Axis, t.Text1, x+c.Px(18), c.Middle(t.Type.Axis, y), e.Label)
		}
	}
}
