package widget

import (
	"math"

	"hardcurrency/game/i18n"
	"hardcurrency/game/ui"
)

// DialSpec is a value that a person sets along a track.
type DialSpec struct {
	ID, Label string
	Min, Max  float64
	// Step is a notch; values are multiples of it from Min. 0 is a hundredth of
	// the whole.
	Step float64
	// Value is what is in force. Pending, when on, is what has been set and is
	// not in force yet.
	Value   float64
	Pending Optional
	// Unit follows the value, such as "%". Format, when set, writes it instead.
	Unit   string
	Format func(float64) string
	// Note stands under the track: what a change brings.
	Note string
	// Lo and Hi, when on, mark the part of the track that is advised.
	Lo, Hi   Optional
	Tip      string
	Disabled bool
	Why      string
	// OnPreview is told the value at every notch while it is being moved, so
	// that a forecast can follow; On is false when the move was given up.
	OnPreview func(Optional)
	// OnCommit is told once, when the thumb is let go at another value, when
	// Enter is pressed after moving by keyboard, or when focus leaves.
	OnCommit func(float64)
}

// dialState is a move in progress.
type dialState struct {
	moving   bool
	keyboard bool
	at, from float64
}

func (s *DialSpec) step() float64 {
	if s.Step > 0 {
		return s.Step
	}
	return (s.Max - s.Min) / 100
}

func (s *DialSpec) snap(v float64) float64 {
	st := s.step()
	v = s.Min + math.Round((v-s.Min)/st)*st
	return min(max(v, s.Min), s.Max)
}

func (s *DialSpec) format(v float64) string {
	if s.Format != nil {
		return s.Format(v)
	}
	d := 0
	if s.step() < 1 && s.Max-s.Min <= 10 {
		d = 1
	}
	return i18n.Number(v, d) + s.Unit
}

// Dial is a labelled track with a thumb. What is in force and what it is moved
// to are both shown, with hatching between, and a move is committed once.
func Dial(k *Kit, s DialSpec) *ui.Node {
	t := k.T
	st := ui.State[dialState](k.Tree, s.ID)
	resting := s.Value
	if s.Pending.On {
		resting = s.Pending.V
	}
	now := resting
	if st.moving {
		now = st.at
	}
	changed := s.format(now) != s.format(s.Value)

	value := []ui.Span{{S: s.format(now), Style: t.Type.Value, Color: t.Text1}}
	if changed {
		value = []ui.Span{
			{S: s.format(s.Value), Style: t.Type.Row, Color: t.Text3, Strike: true},
			{S: "→", Style: t.Type.Row, Color: t.Text3, Gap: 8},
			{S: s.format(now), Style: t.Type.Value, Color: t.AccentT, Gap: 8},
		}
	}
	label := ui.Text(t.Type.Row, t.Text1, s.Label)
	label.Flags = ui.Decor // the slider says it
	if s.Tip != "" {
		label = ui.Rich(t.Type.Row, t.Text1, ui.Span{S: s.Label, Term: s.Tip})
	}
	head := ui.Row(ui.Style{Gap: 12, Align: ui.Baseline, Justify: ui.Between}, label,
		ui.Rich(t.Type.Value, t.Text1, value...).With(func(n *ui.Node) {
			n.Para.NoWrap, n.Flags = true, ui.Decor // the slider says its value
		}))
	track := dialTrack(k, s, st, resting, now, changed)
	n := ui.Column(ui.Style{Gap: 2}, head, track)
	if s.Note != "" {
		n.Children = append(n.Children, ui.Text(t.Type.Small, t.Text2, s.Note).With(func(n *ui.Node) { n.Flags = ui.Decor }))
	}
	return n
}

func dialTrack(k *Kit, s DialSpec, st *dialState, resting, now float64, changed bool) *ui.Node {
	t := k.T
	n := &ui.Node{ID: s.ID, Role: ui.RoleSlider, Label: s.Label, Value: s.format(now), Hint: s.Note, Focusable: true,
		Style: ui.Style{H: max(t.Metrics.DialTrackH, t.Metrics.Target), FullW: true}}
	n.Range = ui.Range{Min: s.Min, Max: s.Max, Now: now, Step: s.step()}
	if changed {
		n.Value = k.L.F("widget.dial.change", i18n.Args{"from": s.format(s.Value), "to": s.format(now)})
	}
	disable(k, n, s.Disabled, s.Why)

	move := func(v float64) {
		v = s.snap(v)
		if v == st.at {
			return
		}
		st.at = v
		k.Tree.Sound(ui.CueNotch)
		if s.OnPreview != nil {
			s.OnPreview(Some(v))
		}
		k.Tree.Touch(s.ID)
	}
	finish := func(commit bool) {
		if !st.moving {
			return
		}
		v := st.at
		*st = dialState{}
		k.Tree.Touch(s.ID)
		if commit && v != resting {
			k.Tree.Sound(ui.CueCommit)
			if s.OnCommit != nil {
				s.OnCommit(v)
			}
			return
		}
		if s.OnPreview != nil {
			s.OnPreview(Optional{})
		}
	}
	n.OnDrag = func(d ui.Drag) {
		switch d.Phase {
		case ui.DragStart:
			if !st.moving {
				*st = dialState{moving: true, at: resting, from: resting}
			}
			st.keyboard = false
			move(s.Min + float64(d.X/max(1, d.W))*(s.Max-s.Min))
		case ui.DragMove:
			if st.moving {
				move(s.Min + float64(d.X/max(1, d.W))*(s.Max-s.Min))
			}
		case ui.DragEnd:
			finish(true)
		case ui.DragCancel:
			finish(false)
		}
	}
	n.OnKey = func(e ui.Event) bool {
		by := 0.0
		switch e.Key {
		case ui.KeyLeft, ui.KeyDownArrow:
			by = -s.step()
		case ui.KeyRight, ui.KeyUp:
			by = s.step()
		case ui.KeyPageDown:
			by = -5 * s.step()
		case ui.KeyPageUp:
			by = 5 * s.step()
		case ui.KeyHome:
			by = s.Min - s.Max
		case ui.KeyEnd:
			by = s.Max - s.Min
		case ui.KeyEnter, ui.KeySpace:
			if st.moving {
				finish(true)
				return true
			}
			return false
		case ui.KeyEscape:
			if st.moving {
				finish(false)
				return true
			}
			return false
		default:
			return false
		}
		if (e.Key == ui.KeyUp || e.Key == ui.KeyDownArrow) && !st.moving {
			return false // leave up and down to moving between dials until one is taken in hand
		}
		if !st.moving {
			*st = dialState{moving: true, keyboard: true, at: resting, from: resting}
		}
		move(st.at + by)
		return true
	}
	n.OnFocus = func(in bool) {
		if !in && st.moving && st.keyboard {
			finish(true)
		}
	}
	n.OnValue = func(text string) {
		v, ok := parseNumber(text)
		if !ok {
			return
		}
		if v = s.snap(v); v != resting && s.OnCommit != nil {
			k.Tree.Sound(ui.CueCommit)
			s.OnCommit(v)
		}
	}
	n.Paint = func(c *ui.Canvas) { paintDial(c, &s, now, changed) }
	return n
}

func paintDial(c *ui.Canvas, s *DialSpec, now float64, changed bool) {
	t := c.T
	frac := func(v float64) float32 { return float32(clamp01((v - s.Min) / (s.Max - s.Min))) }
	px := func(v float64) float32 { return c.R.X + frac(v)*c.R.W }
	y := c.R.Y
	well := ui.Rect{X: c.R.X, Y: y + c.Px(13), W: c.R.W, H: c.Px(5)}
	c.Fill(well, t.Well)
	c.Frame(well, 1, t.TrackLine)
	old, at := px(s.Value), px(now)
	done := at
	if changed {
		done = min(old, at)
	}
	fill := t.Accent
	if s.Disabled {
		fill = t.Slate
	}
	c.Fill(ui.Rect{X: c.R.X, Y: y + c.Px(13.5), W: done - c.R.X, H: c.Px(4)}, fill)
	if s.Lo.On && s.Hi.On {
		x0, x1 := px(s.Lo.V), px(s.Hi.V)
		c.Fill(ui.Rect{X: x0, Y: y + c.Px(8), W: x1 - x0, H: c.Px(2)}, t.CoverT)
	}
	if changed {
		r := ui.Rect{X: min(old, at), Y: y + c.Px(12), W: abs(at - old), H: c.Px(7)}
		c.Fill(r, t.HatchNewGround)
		c.Pattern("pat/hatch45", r, t.HatchNew)
		c.Dashed(old, y+c.Px(7), old, y+c.Px(23), c.T.Stroke(2), c.Px(2.5), c.Px(2.5), t.Text2)
	}
	// Notches: at most about forty, every fifth one long.
	count := int(math.Round((s.Max - s.Min) / s.step()))
	for count > 40 {
		count = (count + 4) / 5
	}
	for count > 0 && count < 10 {
		count *= 2
	}
	for i := 0; i <= count; i++ {
		x := c.R.X + c.R.W*float32(i)/float32(max(count, 1))
		top, col := c.Px(24), t.Tick
		if i%5 == 0 {
			top, col = c.Px(20), t.TickStrong
		}
		c.Line(x, y+top, x, y+c.Px(30), c.T.Stroke(1.2), col)
	}
	thumb := t.Thumb
	if changed {
		thumb = t.ThumbPending
	}
	if s.Disabled {
		thumb = t.Slate
	}
	glow := c.Anim("glow", boolTo(changed || c.Pressed), t.Motion.Hover)
	if glow > 0 {
		c.Disc(at, y+c.Px(15), c.Px(17)*glow, t.AccentGlow)
	}
	thumb = thumb.Mix(t.Focus, c.Hover*0.4)
	shape := func(g float32) []float32 {
		x, top, mid, tip := c.Px(8)+g, y+c.Px(4)-g, y+c.Px(20)+g/2, y+c.Px(28)+g
		return []float32{at - x, top, at + x, top, at + x, mid, at, tip, at - x, mid}
	}
	c.Polygon(shape(c.Px(1.5)), t.ThumbInk)
	c.Polygon(shape(0), thumb)
	for i := -1; i <= 1; i++ {
		x := at + c.Px(3)*float32(i)
		bottom := c.Px(18)
		if i == 0 {
			bottom = c.Px(20)
		}
		c.Line(x, y+c.Px(8), x, y+bottom, c.T.Stroke(1.1), t.ThumbInk.Alpha(0.7))
	}
}

func boolTo(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

func abs(v float32) float32 {
	if v < 0 {
		return -v
	}
	return v
}
