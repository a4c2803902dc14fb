package ui

import (
	"math"
	"strings"

	"hardcurrency/game/theme"
)

// Canvas is what a node paints itself with. Coordinates are pixels of the
// window; sizes in the theme are units, and Px converts them.
type Canvas struct {
	// R is the node's box, or for Over the same.
	R Rect
	// T is the theme.
	T *theme.Theme
	// Hover is 0 to 1 as the pointer comes over the node, eased; Pressed and
	// Focused are states.
	Hover            float32
	Pressed, Focused bool
	// Time is seconds the tree has lived, for nodes that are Live.
	Time float64

	tree *Tree
	node *Node
	list *DisplayList
}

// Px turns units into pixels.
func (c *Canvas) Px(units float32) float32 { return units * c.T.Scale }

// Measurer returns the text measurer.
func (c *Canvas) Measurer() *Measurer { return c.tree.Measurer }

// Anim returns a value that moves to target in the given seconds, with a cubic
// ease out, and keeps its place between frames under the node's id and name.
// The first time it is asked it starts at target.
func (c *Canvas) Anim(name string, target, seconds float32) float32 {
	return c.tree.animate(c.node.ID, name, target, seconds, c.node)
}

func (c *Canvas) op() *Op {
	c.list.Ops = append(c.list.Ops, Op{})
	return &c.list.Ops[len(c.list.Ops)-1]
}

// Fill fills a rectangle.
func (c *Canvas) Fill(r Rect, col Color) {
	if col&0xFF == 0 || r.W <= 0 || r.H <= 0 {
		return
	}
	o := c.op()
	o.Kind, o.Rect, o.Color = OpFill, r, col
}

// FillV fills with a gradient from top to bottom.
func (c *Canvas) FillV(r Rect, top, bottom Color) {
	if bottom == 0 || bottom == top {
		c.Fill(r, top)
		return
	}
	if r.W <= 0 || r.H <= 0 {
		return
	}
	o := c.op()
	o.Kind, o.Rect, o.Color, o.Color2 = OpFill, r, top, bottom
}

// FillH fills with a gradient from left to right, in as many strips as there
// are different colours between the two.
func (c *Canvas) FillH(r Rect, left, right Color) {
	steps := 1
	for shift := 0; shift < 32; shift += 8 {
		d := int(left>>shift&0xFF) - int(right>>shift&0xFF)
		steps = max(steps, d, -d)
	}
	steps = min(steps, 64, max(1, int(r.W)))
	for i := range steps {
		x0 := float32(math.Round(float64(r.W) * float64(i) / float64(steps)))
		x1 := float32(math.Round(float64(r.W) * float64(i+1) / float64(steps)))
		t := float32(i)
		if steps > 1 {
			t /= float32(steps - 1)
		}
		c.Fill(Rect{r.X + x0, r.Y, x1 - x0, r.H}, left.Mix(right, t))
	}
}

// Frame outlines a rectangle inside its edge; width is pixels.
func (c *Canvas) Frame(r Rect, width float32, col Color) {
	if col&0xFF == 0 || r.W <= 0 || r.H <= 0 {
		return
	}
	o := c.op()
	o.Kind, o.Rect, o.Width, o.Color = OpFrame, r, width, col
}

// Line strokes from one point to another; width is pixels.
func (c *Canvas) Line(x0, y0, x1, y1, width float32, col Color) {
	c.Dashed(x0, y0, x1, y1, width, 0, 0, col)
}

// Dashed strokes a broken line; dash and gap are pixels.
func (c *Canvas) Dashed(x0, y0, x1, y1, width, dash, gap float32, col Color) {
	if col&0xFF == 0 {
		return
	}
	o := c.op()
	o.Kind, o.Rect, o.Width, o.Color, o.Dash, o.Gap = OpLine, Rect{x0, y0, x1 - x0, y1 - y0}, width, col, dash, gap
}

// HRule fills a horizontal rule of one device pixel or more.
func (c *Canvas) HRule(x, y, w, units float32, col Color) {
	h := float32(math.Round(float64(c.T.Stroke(units))))
	c.Fill(Rect{x, snap(y), w, max(1, h)}, col)
}

// Polyline strokes through points given as x, y pairs.
func (c *Canvas) Polyline(xy []float32, width, dash, gap float32, col Color) {
	if len(xy) < 4 || col&0xFF == 0 {
		return
	}
	o := c.op()
	o.Kind, o.Width, o.Color, o.Dash, o.Gap = OpPolyline, width, col, dash, gap
	c.points(o, xy)
}

// Polygon fills a simple polygon given as x, y pairs.
func (c *Canvas) Polygon(xy []float32, col Color) {
	if len(xy) < 6 || col&0xFF == 0 {
		return
	}
	o := c.op()
	o.Kind, o.Color = OpPolygon, col
	c.points(o, xy)
}

func (c *Canvas) points(o *Op, xy []float32) {
	o.First, o.Count = int32(len(c.list.Points)/2), int32(len(xy)/2)
	c.list.Points = append(c.list.Points, xy[:len(xy)&^1]...)
}

// Disc fills a circle about a centre.
func (c *Canvas) Disc(x, y, r float32, col Color) {
	if col&0xFF == 0 || r <= 0 {
		return
	}
	o := c.op()
	o.Kind, o.Rect, o.Color = OpCircle, Rect{x - r, y - r, 2 * r, 2 * r}, col
}

// Ring strokes a circle about a centre; the stroke lies inside the radius.
func (c *Canvas) Ring(x, y, r, width float32, col Color) {
	if col&0xFF == 0 || r <= 0 {
		return
	}
	o := c.op()
	o.Kind, o.Rect, o.Width, o.Color = OpRing, Rect{x - r, y - r, 2 * r, 2 * r}, width, col
}

// Arc strokes part of a circle, clockwise from an angle in radians (0 is to the
// right), through sweep radians.
func (c *Canvas) Arc(x, y, r, from, sweep, width, dash, gap float32, col Color) {
	if sweep <= 0 || col&0xFF == 0 {
		return
	}
	n := max(3, int(math.Ceil(float64(sweep)*math.Sqrt(float64(max(r, 1)))*1.3)))
	o := c.op()
	o.Kind, o.Width, o.Color, o.Dash, o.Gap = OpPolyline, width, col, dash, gap
	o.First, o.Count = int32(len(c.list.Points)/2), int32(n+1)
	for i := 0; i <= n; i++ {
		a := float64(from) + float64(sweep)*float64(i)/float64(n)
		c.list.Points = append(c.list.Points, x+r*float32(math.Cos(a)), y+r*float32(math.Sin(a)))
	}
}

// Icon draws a named icon tinted, in a square of so many pixels.
func (c *Canvas) Icon(name string, x, y, size float32, col Color) {
	if name == "" {
		return
	}
	o := c.op()
	o.Kind, o.Rect, o.Color, o.Name = OpSprite, Rect{snap(x), snap(y), snap(size), snap(size)}, col, name
}

// Sprite draws a named sprite stretched over r and turned by clockwise radians.
func (c *Canvas) Sprite(name string, r Rect, angle float32, tint Color) {
	if name == "" {
		return
	}
	o := c.op()
	o.Kind, o.Rect, o.Color, o.Name, o.Angle = OpSprite, r, tint, name, angle
}

// Pattern tiles a named pattern over r; scale is its size in pixels to a unit.
func (c *Canvas) Pattern(name string, r Rect, tint Color) {
	if name == "" || r.W <= 0 || r.H <= 0 {
		return
	}
	o := c.op()
	o.Kind, o.Rect, o.Color, o.Name, o.Width = OpPattern, r, tint, name, c.T.Scale
}

// Shadow draws the soft shadow of a box.
func (c *Canvas) Shadow(r Rect, s Shadow) {
	if s.Alpha <= 0 {
		return
	}
	// The sprite's outer thirds fade out: half of the fade lies under the box.
	b := c.Px(s.Blur)
	o := c.op()
	o.Kind, o.Name = OpSprite, "orn/shadow"
	o.Rect = Rect{r.X - b, r.Y - b + c.Px(s.Y), r.W + 2*b, r.H + 2*b}
	o.Inset = 2 * b
	o.Color = c.T.Palette.Shadow.Alpha(s.Alpha)
}

// ClipTo limits what follows to r, until Unclip.
func (c *Canvas) ClipTo(r Rect) {
	o := c.op()
	o.Kind, o.Rect = OpClipBegin, r
}

// Unclip ends the last ClipTo.
func (c *Canvas) Unclip() { c.op().Kind = OpClipEnd }

// Text draws one line with its left edge and baseline at x, y and returns its
// width in pixels.
func (c *Canvas) Text(st theme.TextStyle, col Color, x, baseline float32, s string) float32 {
	if s == "" {
		return 0
	}
	if st.Caps {
		s = strings.ToUpper(s)
	}
	o := c.op()
	o.Kind, o.Face, o.Width, o.Name, o.Color = OpText, st.Face, c.Px(st.Size), s, col
	o.Track = st.Track * o.Width
	o.Rect = Rect{X: x, Y: snap(baseline)}
	return c.tree.Measurer.width(st.Face, o.Width, o.Track, s)
}

// Haloed is TextAt with an edge of another colour, so many pixels wide, behind
// the letters, for labels over a map.
func (c *Canvas) Haloed(st theme.TextStyle, col, halo Color, width, x, baseline, frac float32, s string) {
	if s == "" {
		return
	}
	c.TextAt(st, col, x, baseline, frac, s)
	o := &c.list.Ops[len(c.list.Ops)-1]
	o.Color2, o.Dash = halo, width
}

// Mesh draws a named mesh, its unit u at x + u*scale and likewise y.
func (c *Canvas) Mesh(name string, x, y, scale float32, col Color) {
	o := c.op()
	o.Kind, o.Name, o.Color, o.ViewX, o.ViewY, o.ViewScale = OpMesh, name, col, x, y, scale
}

// TextAt draws one line at a fraction of its width (0 left, 0.5 centred, 1
// right) of x.
func (c *Canvas) TextAt(st theme.TextStyle, col Color, x, baseline, frac float32, s string) {
	c.Text(st, col, x-c.TextWidth(st, s)*frac, baseline, s)
}

// TextWidth measures one line in pixels.
func (c *Canvas) TextWidth(st theme.TextStyle, s string) float32 {
	return c.tree.TextWidth(st, s)
}

// Middle returns the baseline that centres capitals of a style about y.
func (c *Canvas) Middle(st theme.TextStyle, y float32) float32 {
	return y + c.tree.Measurer.CapHeight(st.Face, c.Px(st.Size))/2
}

// CropMarks draws the two corner marks of a panel.
func (c *Canvas) CropMarks(r Rect, col Color) {
	a, w, out := c.Px(c.T.Metrics.Crop), c.T.Stroke(2), c.Px(4)
	x0, y0, x1, y1 := r.X-out, r.Y-out, r.X+r.W+out, r.Y+r.H+out
	c.Fill(Rect{x0, y0, a, w}, col)
	c.Fill(Rect{x0, y0, w, a}, col)
	c.Fill(Rect{x1 - a, y1 - w, a, w}, col)
	c.Fill(Rect{x1 - w, y1 - a, w, a}, col)
}

// Hatch fills the area between two lines of the same x values with strokes at
// 45 degrees (or -45 when falling), pitch pixels apart.
func (c *Canvas) Hatch(xs, top, bottom []float32, pitch, width float32, falling bool, col Color) {
	n := len(xs)
	if n < 2 || len(top) != n || len(bottom) != n || pitch <= 0 {
		return
	}
	lo, hi := top[0], bottom[0]
	for i := range xs {
		lo, hi = min(lo, top[i]), max(hi, bottom[i])
	}
	slope := float32(-1) // rising to the right on screen
	if falling {
		slope = 1
	}
	// A stroke is y = slope*(x-k); step k so that neighbours are pitch apart.
	step := pitch * math.Sqrt2
	reach := hi - lo
	base := lo
	if slope < 0 {
		base = hi
	}
	at := func(v []float32, x float32, i int) float32 {
		f := (x - xs[i]) / (xs[i+1] - xs[i])
		return v[i] + (v[i+1]-v[i])*f
	}
	const sample = 1.5
	for k := xs[0] - reach; k < xs[n-1]; k += step {
		var x0, y0, x1, y1 float32
		open := false
		i := 0
		for x := max(k, xs[0]); x <= min(k+reach, xs[n-1]); x += sample {
			for i < n-2 && x > xs[i+1] {
				i++
			}
			y := base + slope*(x-k)
			if y >= at(top, x, i) && y <= at(bottom, x, i) {
				if !open {
					x0, y0, open = x, y, true
				}
				x1, y1 = x, y
			} else if open {
				c.Line(x0, y0, x1, y1, width, col)
				open = false
			}
		}
		if open {
			c.Line(x0, y0, x1, y1, width, col)
		}
	}
}

func snap(v float32) float32 { return float32(math.Round(float64(v))) }
