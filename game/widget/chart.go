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
	// Window lets a person move along X and look closer.
	Window Window
}

// chartState is where the crosshair stands, as a fraction of the plot.
type chartState struct {
	on   bool
	at   float64
	drag windowState
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
		st.on, st.at = on, clamp01(at)
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
	s.Window.hold(n, s.X.Lo, s.X.Hi, func() (float32, float32) {
		return axisRoom(k, &s.Y), n.Rect().W - t.Px(8+s.Right)
	}, &st.drag)
	return n
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
