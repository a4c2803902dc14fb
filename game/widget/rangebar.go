package widget

import (
	"hardcurrency/game/ui"
)

// RangeSpec is a range of outcomes on a common scale.
type RangeSpec struct {
	// Lo and Hi are the ends of the scale; 0 is marked when it lies between.
	Lo, Hi float64
	// Low and High are the ends of the bar, Mid its thick line.
	Low, Mid, High    float64
	LowText, HighText string
	W                 float32
	Paper             bool
}

// RangeBar is a range of outcomes: filled when its middle is a gain, hatched
// red when it is a loss.
func RangeBar(k *Kit, s RangeSpec) *ui.Node {
	t := k.T
	label := t.Type.Axis
	return ui.Draws(orDefault(s.W, 290), 58, func(c *ui.Canvas) {
		x := func(v float64) float32 { return c.R.X + c.R.W*float32(clamp01((v-s.Lo)/(s.Hi-s.Lo))) }
		line, zero, fill, ink, hatch, text := t.Rule2, t.Text2, t.Money.Alpha(0.75), t.MoneyT, t.ExposureM, t.Text2
		if s.Paper {
			line, zero, fill, ink, hatch, text = t.PaperRule2, t.Ink, t.PaperMoney, t.InkMoney, t.InkRed, t.Ink3
		}
		y := c.R.Y
		c.HRule(c.R.X, y+c.Px(24), c.R.W, 1, line)
		if s.Lo < 0 && s.Hi > 0 {
			c.Line(x(0), y+c.Px(8), x(0), y+c.Px(40), c.T.Stroke(1.6), zero)
		}
		r := ui.Rect{X: x(s.Low), Y: y + c.Px(15), W: max(x(s.High)-x(s.Low), 2), H: c.Px(18)}
		if s.Mid >= 0 {
			c.Fill(r, fill)
		} else {
			ink = hatch
			c.Pattern("pat/hatch45", r, hatch)
		}
		c.Frame(r, c.T.Stroke(1.6), ink)
		c.Line(x(s.Mid), y+c.Px(9), x(s.Mid), y+c.Px(39), c.T.Stroke(4), ink)
		// The two figures stand below the ends, apart from each other.
		lw, hw := c.TextWidth(label, s.LowText), c.TextWidth(label, s.HighText)
		lx := max(c.R.X, r.X-lw/2)
		hx := min(c.R.X+c.R.W-hw, r.X+r.W-hw/2)
		if d := lx + lw + c.Px(8) - hx; d > 0 {
			lx = max(c.R.X, lx-d/2)
			hx = max(hx+d/2, lx+lw+c.Px(8))
		}
		c.Text(label, text, lx, y+c.Px(55), s.LowText)
		c.Text(label, text, hx, y+c.Px(55), s.HighText)
	})
}
