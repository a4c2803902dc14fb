package widget

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"hardcurrency/game/ui"
)

// TextSpec is a field for typing in.
type TextSpec struct {
	ID, Label string
	Value     string
	// Placeholder shows while the field is empty.
	Placeholder string
	// Numeric takes digits, a sign and a point only.
	Numeric bool
	// Max is how many characters it takes, and Bytes how many bytes of them; 0 is no
	// limit.
	Max, Bytes int
	// Lines, when over one, makes room for so many lines of one paragraph, which is
	// wrapped; up and down move between them.
	Lines    int
	Disabled bool
	// HideLabel leaves the label to those who cannot see the field.
	HideLabel bool
	// OnChange is told every change, OnSubmit when Enter is pressed.
	OnChange func(string)
	OnSubmit func(string)
}

// textState is a caret and what is selected, in bytes of the text.
type textState struct {
	text          string
	caret, anchor int
	scroll        float32 // pixels the text is moved left
	from          string  // the value it was last given
	ready         bool
	lines         []int // where each line begins, as they were painted last
}

func (st *textState) span() (int, int) {
	return min(st.caret, st.anchor), max(st.caret, st.anchor)
}

// TextField is a field for typing one paragraph, on one line or, with Lines, on
// several. The text lives in the tree while
// the field is edited; a new Value from outside replaces it.
func TextField(k *Kit, s TextSpec) *ui.Node {
	t := k.T
	st := ui.State[textState](k.Tree, s.ID)
	if !st.ready || st.from != s.Value {
		if st.text != s.Value {
			st.text = s.Value
			st.caret, st.anchor = len(s.Value), len(s.Value)
		}
		st.from, st.ready = s.Value, true
	}
	n := &ui.Node{ID: s.ID, Role: ui.RoleTextbox, Label: s.Label, Value: st.text, Focusable: true,
		Style: ui.Style{H: t.Metrics.ButtonH, Pad: ui.Sides(0, 12), FullW: true, Clip: true},
		Box:   ui.Box{Fill: t.Well, Line: t.Rule2, HoverLine: t.Crop}}
	if s.Lines > 1 {
		n.Style.H = 2*areaPad + float32(s.Lines)*areaLine(t)
	}
	if s.Disabled {
		n.Flags |= ui.Disabled
	}
	set := func(text string, caret int) {
		if s.Max > 0 && utf8.RuneCountInString(text) > s.Max || s.Bytes > 0 && len(text) > s.Bytes {
			return
		}
		if s.Numeric && !numericSoFar(text) {
			return
		}
		changed := text != st.text
		st.text, st.caret, st.anchor = text, caret, caret
		if changed && s.OnChange != nil {
			s.OnChange(text)
		}
		k.Tree.Touch(s.ID)
	}
	n.OnText = func(in string) {
		in = strings.Map(func(r rune) rune {
			if r < ' ' || r == 0x7F {
				return -1
			}
			return r
		}, in)
		a, b := st.span()
		set(st.text[:a]+in+st.text[b:], a+len(in))
	}
	n.OnValue = func(v string) { set(v, len(v)) }
	n.OnKey = func(e ui.Event) bool { return textKey(k, &s, st, set, e) }
	n.OnDrag = func(d ui.Drag) {
		at := 0
		if s.Lines > 1 {
			at = areaAt(k, st, d.X, d.Y)
		} else {
			at = caretAt(k, st, d.X)
		}
		if d.Phase == ui.DragStart && d.Mods&ui.Shift == 0 {
			st.anchor = at
		}
		if d.Phase != ui.DragCancel {
			st.caret = at
		}
		k.Tree.Repaint(s.ID)
	}
	n.Paint = func(c *ui.Canvas) {
		if s.Lines > 1 {
			paintArea(c, &s, st)
		} else {
			paintText(c, &s, st)
		}
	}
	if s.HideLabel {
		return n
	}
	caption := Caption(k, s.Label)
	caption.Flags |= ui.Decor // the field says it
	return ui.Column(ui.Style{Gap: 6, FullW: true}, caption, n)
}

func textKey(k *Kit, s *TextSpec, st *textState, set func(string, int), e ui.Event) bool {
	a, b := st.span()
	to := -1
	switch e.Key {
	case ui.KeyLeft:
		to = before(st.text, st.caret)
		if a != b && e.Mods&ui.Shift == 0 {
			to = a
		}
	case ui.KeyRight:
		to = after(st.text, st.caret)
		if a != b && e.Mods&ui.Shift == 0 {
			to = b
		}
	case ui.KeyUp, ui.KeyDownArrow:
		if s.Lines > 1 {
			to = st.beside(k, e.Key == ui.KeyDownArrow)
		}
	case ui.KeyHome:
		to = 0
	case ui.KeyEnd:
		to = len(st.text)
	case ui.KeyBackspace:
		if a == b {
			a = before(st.text, a)
		}
		set(st.text[:a]+st.text[b:], a)
		return true
	case ui.KeyDelete:
		if a == b {
			b = after(st.text, b)
		}
		set(st.text[:a]+st.text[b:], a)
		return true
	case ui.KeyEnter:
		if s.OnSubmit != nil {
			s.OnSubmit(st.text)
		}
		return true
	case ui.KeyRune:
		if e.Mods&ui.Command != 0 && e.Rune == 'a' {
			st.anchor, st.caret = 0, len(st.text)
			k.Tree.Repaint(s.ID)
			return true
		}
	}
	if to < 0 {
		return false
	}
	st.caret = to
	if e.Mods&ui.Shift == 0 {
		st.anchor = to
	}
	k.Tree.Repaint(s.ID)
	return true
}

func before(s string, i int) int {
	_, n := utf8.DecodeLastRuneInString(s[:i])
	return i - n
}

func after(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}

// caretAt finds the gap between characters nearest to x pixels from the left of
// the field.
func caretAt(k *Kit, st *textState, x float32) int {
	t := k.T
	p := k.Tree.Measurer.Prefix(t.Type.Row.Face, t.Px(t.Type.Row.Size), st.text)
	x -= t.Px(12) - st.scroll
	best, dist := 0, float32(-1)
	for i := range p {
		if i < len(st.text) && !utf8.RuneStart(st.text[i]) {
			continue
		}
		if d := abs(p[i] - x); dist < 0 || d < dist {
			best, dist = i, d
		}
	}
	return best
}

func paintText(c *ui.Canvas, s *TextSpec, st *textState) {
	t := c.T
	style := t.Type.Row
	in := ui.Rect{X: c.R.X + c.Px(12), Y: c.R.Y, W: c.R.W - c.Px(24), H: c.R.H}
	base := c.Middle(style, c.R.Y+c.R.H/2)
	st.caret, st.anchor = min(st.caret, len(st.text)), min(st.anchor, len(st.text))
	if st.text == "" && s.Placeholder != "" {
		c.Text(style, t.Text3, in.X, base, s.Placeholder)
	}
	p := c.Measurer().Prefix(style.Face, c.Px(style.Size), st.text)
	at := p[st.caret]
	st.scroll = min(st.scroll, at)
	st.scroll = max(st.scroll, at-in.W+c.Px(2), 0)
	c.ClipTo(in)
	if a, b := st.span(); a != b && c.Focused {
		c.Fill(ui.Rect{X: in.X + p[a] - st.scroll, Y: in.Y + in.H*0.18, W: p[b] - p[a], H: in.H * 0.64}, t.Accent.Alpha(0.45))
	}
	ink := t.Text1
	if s.Disabled {
		ink = t.Text3
	}
	c.Text(style, ink, in.X-st.scroll, base, st.text)
	if c.Focused {
		c.Fill(ui.Rect{X: in.X + at - st.scroll, Y: in.Y + in.H*0.2, W: c.T.Stroke(2), H: in.H * 0.6}, t.AccentT)
	}
	c.Unclip()
	if c.Focused {
		c.Frame(c.R, c.T.Stroke(1), t.Accent)
	}
}

// numericSoFar accepts what can still become a number.
func numericSoFar(s string) bool {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "-"), "−")
	point := false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
		case r == '.' && !point:
			point = true
		default:
			return false
		}
	}
	return true
}

// parseNumber reads a figure as a person writes it: with a unit, separators or
// a typographic minus.
func parseNumber(s string) (float64, bool) {
	s = strings.NewReplacer("−", "-", ",", "", "%", "", "$", "", " ", "").Replace(strings.TrimSpace(s))
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}
