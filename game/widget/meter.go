package widget

import (
	"math"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// MeterSpec is a value on a bar of segments.
type MeterSpec struct {
	Label string
	// Value and Threshold are shares of the bar, 0 to 1.
	Value     float64
	Threshold Optional
	Segments  int
	Tone      theme.Tone
	// Text is how the value is spoken; it is not drawn.
	Text string
	// W and H are units; W 0 takes the width there is.
	W, H  float32
	Paper bool
}

// Meter is a bar of segments, full ones taller than empty ones, with a mark
// where something happens.
func Meter(k *Kit, s MeterSpec) *ui.Node {
	h := orDefault(s.H, 7)
	n := &ui.Node{Role: ui.RoleMeter, Label: s.Label, Value: s.Text, Range: ui.Range{Max: 1, Now: s.Value},
		Style: ui.Style{W: s.W, H: h + 6, FullW: s.W == 0, Rigid: s.W > 0}}
	if s.Label == "" {
		n.Role, n.Flags = ui.RoleNone, ui.Decor
	}
	n.Paint = func(c *ui.Canvas) { paintMeter(c, c.R, &s, h) }
	return n
}

func paintMeter(c *ui.Canvas, r ui.Rect, s *MeterSpec, h float32) {
	t := c.T
	count := s.Segments
	if count <= 0 {
		count = 20
	}
	on, off, mark := t.Palette.Fill(s.Tone), t.MeterOff, t.Text1
	if s.Paper {
		on, off, mark = t.Printed(s.Tone), t.PaperRule, t.Ink
	}
	full := int(math.Round(clamp01(s.Value) * float64(count)))
	cell := r.W / float32(count)
	gap := max(1, min(c.Px(2), cell*0.25))
	y, hp := r.Y+c.Px(3), c.Px(h)
	low := max(hp*0.43, 1)
	for i := range count {
		x := r.X + cell*float32(i)
		if i < full {
			c.Fill(ui.Rect{X: x, Y: y, W: cell - gap, H: hp}, on)
		} else {
			c.Fill(ui.Rect{X: x, Y: y + (hp-low)/2, W: cell - gap, H: low}, off)
		}
	}
	if s.Threshold.On {
		x := r.X + r.W*float32(clamp01(s.Threshold.V))
		w := c.T.Stroke(2.4)
		c.Fill(ui.Rect{X: x - w/2, Y: r.Y, W: w, H: hp + c.Px(6)}, mark)
	}
}

// Pips is a count of small blocks, such as confidence in fifths.
func Pips(k *Kit, tone theme.Tone, on, of int, paper bool) *ui.Node {
	t := k.T
	w, h, gap := float32(7), float32(12), float32(2)
	if paper {
		w, h, gap = 10, 14, 3
	}
	return ui.Draws(float32(of)*(w+gap)-gap, h, func(c *ui.Canvas) {
		for i := range of {
			r := ui.Rect{X: c.R.X + c.Px(w+gap)*float32(i), Y: c.R.Y, W: c.Px(w), H: c.R.H}
			switch {
			case paper && i < on:
				c.Fill(r, t.Ink)
			case paper:
				c.Frame(r, c.T.Stroke(1.3), t.Ink)
			case i < on:
				c.Fill(r, t.Palette.Fill(tone))
			default:
				c.Fill(ui.Rect{X: r.X, Y: r.Y + c.Px(3), W: r.W, H: r.H - c.Px(6)}, t.MeterOff)
			}
		}
	})
}

// StepBars is five rising bars, as risk in a table or exposure in a dossier.
func StepBars(k *Kit, tone theme.Tone, on int, large, paper bool) *ui.Node {
	t := k.T
	step, w, rise := float32(9), float32(7), float32(2.4)
	if large {
		step, w, rise = 22, 18, 4
	}
	h := rise * 5
	if large {
		h += 4
	}
	fill, off := t.Palette.Fill(tone), t.MeterOff
	if paper {
		fill, off = t.Printed(tone), t.PaperRule2
	}
	return ui.Draws(step*4+w, h, func(c *ui.Canvas) {
		for i := range 5 {
			bh := c.Px(rise * float32(i+1))
			r := ui.Rect{X: c.R.X + c.Px(step)*float32(i), Y: c.R.Y + c.R.H - bh, W: c.Px(w), H: bh}
			switch {
			case i < on:
				c.Fill(r, fill)
			case large:
				c.Frame(r, c.T.Stroke(1.4), off)
			default:
				c.Fill(r, off)
			}
		}
	})
}

// RiskTone is the tone of a risk of 0 to 100.
func RiskTone(v float64) theme.Tone {
	switch {
	case v >= 60:
		return theme.Exposed
	case v >= 30:
		return theme.Money
	}
	return theme.Covered
}

// RiskSteps is how many of five bars a risk of 0 to 100 fills: at least one.
func RiskSteps(v float64) int { return max(1, min(5, int(math.Round(v/20)))) }

// People is a row of figures, of which the first On are filled and, of those,
// the last New stand out.
func People(k *Kit, tone theme.Tone, on, fresh, of int, paper bool) *ui.Node {
	t := k.T
	step, r, w, h := float32(17), float32(3.8), float32(6), float32(22)
	fill, line := t.Palette.Fill(tone), t.Tick
	if paper {
		step, r, w, h = 21, 4.6, 7.5, 27
		fill, line = t.Printed(tone), t.PaperRule2
	}
	return ui.Draws(step*float32(of), h+1, func(c *ui.Canvas) {
		for i := range of {
			x := c.R.X + c.Px(step)*float32(i) + c.Px(w+1)
			y := c.R.Y + c.Px(r+1)
			shoulder := c.R.Y + c.Px(2*r+2)
			foot := c.R.Y + c.Px(h)
			body := bust(x, shoulder, foot, c.Px(w))
			switch {
			case i < on:
				f := fill
				if i >= on-fresh {
					f = t.Uncertain
				}
				c.Disc(x, y, c.Px(r+0.5), f)
				c.Polygon(body, f)
			default:
				c.Ring(x, y, c.Px(r+0.5), c.T.Stroke(1.4), line)
				c.Polyline(append(body, body[0], body[1]), c.T.Stroke(1.4), 0, 0, line)
			}
		}
	})
}

// bust is the outline of a torso: an arch on two uprights.
func bust(x, top, foot, half float32) []float32 {
	pts := []float32{x - half, foot}
	const n = 8
	arch := min(half, foot-top)
	for i := 0; i <= n; i++ {
		a := math.Pi * (1 - float64(i)/n)
		pts = append(pts, x+half*float32(math.Cos(a)), top+arch-arch*float32(math.Sin(a)))
	}
	return append(pts, x+half, foot)
}

// ArcSpec is a gauge of three quarters of a circle.
type ArcSpec struct {
	// Value and Threshold are 0 to 1.
	Value     float64
	Threshold Optional
	// Hot is drawn thicker and red, for a value past its threshold.
	Hot bool
	// Icon stands in the middle.
	Icon     string
	IconTone theme.Tone
	// R is the radius in units.
	R float32
	// Plain leaves out the arc.
	Plain bool
}

const (
	arcFrom  = -math.Pi * 1.28
	arcSweep = 2 * math.Pi * 0.78
)

// Arc is a gauge of three quarters of a circle round an icon.
func Arc(k *Kit, s ArcSpec) *ui.Node {
	r := orDefault(s.R, k.T.Metrics.GaugeR)
	return ui.Draws(2*r+10, 2*r+6, func(c *ui.Canvas) { paintArc(c, c.R.X+c.R.W/2, c.R.Y+c.Px(r+5), &s, r) })
}

func paintArc(c *ui.Canvas, x, y float32, s *ArcSpec, r float32) {
	t := c.T
	rp := c.Px(r)
	if !s.Plain {
		c.Arc(x, y, rp, arcFrom, arcSweep, c.T.Stroke(3), 0, 0, t.Rule)
		col, w := t.Palette.Money.Mix(t.Text2, 0.3), float32(3.5)
		if s.Hot {
			col, w = t.ExposureM, 5
		}
		if s.Value > 0 {
			c.Arc(x, y, rp, arcFrom, float32(arcSweep*clamp01(s.Value)), c.T.Stroke(w), 0, 0, col)
		}
		if s.Threshold.On {
			a := arcFrom + arcSweep*clamp01(s.Threshold.V)
			dx, dy := rp*float32(math.Cos(a)), rp*float32(math.Sin(a))
			c.Disc(x+dx, y+dy, c.Px(3.7), t.BarLow)
			c.Disc(x+dx, y+dy, c.Px(2.7), t.Text1)
		}
	}
	if s.Icon != "" {
		size := c.Px(t.Metrics.RailIcon)
		c.Icon(s.Icon, x-size/2, y-size/2, size, t.Palette.Text(s.IconTone))
	}
}
