package widget

import (
	"math"

	"hardcurrency/game/ui"
)

// NewsItem is one message of the ticker.
type NewsItem struct{ Date, Text string }

// TickerSpec is the line of news along the bottom edge.
type TickerSpec struct {
	ID string
	// Tag stands on paper at the left: "NEWS".
	Tag   string
	Items []NewsItem
	// Log is the label of the button that opens all of it.
	Log   string
	OnLog func()
	// Still keeps the items where they are, as under reduced motion.
	Still bool
}

// tickerState is how far the news has run.
type tickerState struct {
	since, last float64 // when it started, as if it had never been held; last painted
	ready       bool
}

// Ticker is the line of news along the bottom edge. It runs, unless motion is
// reduced or the pointer rests on it.
func Ticker(k *Kit, s TickerSpec) *ui.Node {
	t := k.T
	m := &t.Metrics
	tag := t.Type.News.Bold()
	tag.Track = 0.08
	left := ui.Row(ui.Style{Pad: ui.Sides(0, 16), Align: ui.Center, Rigid: true}, ui.Line(tag, t.Ink, s.Tag))
	left.Box = ui.Box{Fill: t.Palette.Paper}
	run := &ui.Node{ID: s.ID + "/run", Role: ui.RoleLog, Label: s.Tag,
		Style: ui.Style{Grow: 1, Shrink: 1, H: m.TickerH, Clip: true}, OnHover: func(bool) {}}
	for i, it := range s.Items {
		if i > 0 {
			run.Value += "; "
		}
		run.Value += it.Date + " " + it.Text
	}
	moving := !s.Still && t.Motion.Ticker > 0 && len(s.Items) > 0
	run.Live = moving
	st := ui.State[tickerState](k.Tree, s.ID)
	run.Paint = func(c *ui.Canvas) { paintTicker(c, &s, st, moving) }
	log := ui.Row(ui.Style{Gap: 8, Align: ui.Center, Pad: ui.Sides(0, 18), Rigid: true},
		iconNode("icon/search", 20, t.Text1), ui.Line(t.Type.Button, t.Text1, s.Log))
	log.Box = ui.Box{Fill: t.ButtonLow, Line: t.Rule2, Edges: ui.EdgeLeft, HoverFill: t.Palette.Hover}
	log.ID, log.Role, log.Label, log.Focusable, log.OnPress = s.ID+"/log", ui.RoleButton, s.Log, true, s.OnLog
	n := ui.Row(ui.Style{H: m.TickerH, Align: ui.Stretch, Place: &ui.Place{Left: ui.By(0), Right: ui.By(0), Bottom: ui.By(0)}}, left, run, log)
	n.Box = ui.Box{Fill: t.Palette.Ticker, Line: t.Rule2, Edges: ui.EdgeTop}
	n.ID, n.Solid = s.ID, true
	return n
}

func paintTicker(c *ui.Canvas, s *TickerSpec, st *tickerState, moving bool) {
	t := c.T
	if !st.ready {
		st.since, st.last, st.ready = c.Time, c.Time, true
	}
	style := t.Type.News
	pad := c.Px(20)
	var total float32
	for _, it := range s.Items {
		total += 2*pad + c.TextWidth(style, it.Date) + c.Px(10) + c.TextWidth(style, it.Text)
	}
	if total <= 0 {
		return
	}
	x := c.R.X
	span := max(total, c.R.W) // all of it passes before it comes again
	if moving {
		if c.Hover > 0 {
			// Held where it is: time goes on, the text does not.
			st.since += c.Time - st.last
		}
		st.last = c.Time
		off := math.Mod((c.Time-st.since)*float64(c.Px(t.Motion.Ticker)), float64(span))
		x -= float32(math.Floor(off)) // whole pixels: between two of them there is nothing to draw
	}
	base := c.Middle(style, c.R.Y+c.R.H/2)
	for range 2 {
		for _, it := range s.Items {
			w := 2*pad + c.TextWidth(style, it.Date) + c.Px(10) + c.TextWidth(style, it.Text)
			if x+w > c.R.X && x < c.R.X+c.R.W {
				c.ClipTo(c.R)
				dx := c.Text(style, t.Text3, x+pad, base, it.Date)
				c.Text(style, t.Text1, x+pad+dx+c.Px(10), base, it.Text)
				c.Fill(ui.Rect{X: float32(math.Round(float64(x + w))), Y: c.R.Y + c.R.H*0.3, W: 1, H: c.R.H * 0.4}, t.Rule)
				c.Unclip()
			}
			x += w
		}
		x += span - total
		if !moving {
			return
		}
	}
}
