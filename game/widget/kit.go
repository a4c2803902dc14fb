package widget

import (
	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// Kit is what every widget needs: the tree that keeps its state, the theme and
// the catalogue. Make one for each tree.
type Kit struct {
	Tree *ui.Tree
	// T is the tree's theme; it changes with Tree.SetTheme.
	T *theme.Theme
	// L is the catalogue. Assign another to change language, then call
	// Tree.Rebuild.
	L *i18n.Catalogue
}

// NewKit returns a kit for a tree.
func NewKit(t *ui.Tree, l *i18n.Catalogue) *Kit { return &Kit{Tree: t, T: t.Theme(), L: l} }

// Optional is a value that may be missing.
type Optional struct {
	V  float64
	On bool
}

// Some returns a value that is there.
func Some(v float64) Optional { return Optional{v, true} }

// Span is a piece of a sentence with a tone; Term makes it open a tooltip.
type Span struct {
	S    string
	Tone theme.Tone
	Bold bool
	Term string
}

// Words returns a plain sentence as spans.
func Words(s string) []Span { return []Span{{S: s}} }

// spans turns widget spans into those of the toolkit, in the ink of the ground.
func (k *Kit) spans(style theme.TextStyle, paper bool, base theme.Tone, in []Span) []ui.Span {
	out := make([]ui.Span, len(in))
	for i, s := range in {
		tone := s.Tone
		if tone == theme.Plain {
			tone = base
		}
		st := style
		if s.Bold {
			st = style.Bold()
		}
		out[i] = ui.Span{S: s.S, Style: st, Color: k.ink(paper, tone), Term: s.Term}
	}
	return out
}

// ink is the colour of text in a tone on paper or on dark ground.
func (k *Kit) ink(paper bool, t theme.Tone) ui.Color {
	if paper {
		return k.T.Printed(t)
	}
	return k.T.Palette.Text(t)
}

// iconNode draws an icon of so many units in a colour.
func iconNode(name string, size float32, col ui.Color) *ui.Node {
	return ui.Draws(size, size, func(c *ui.Canvas) { c.Icon(name, c.R.X, c.R.Y, c.R.W, col) })
}

// Icon draws an icon of so many units in a tone.
func Icon(k *Kit, name string, size float32, t theme.Tone) *ui.Node {
	return iconNode(name, size, k.T.Palette.Fill(t))
}

// Caption is a small heading in capitals.
func Caption(k *Kit, s string) *ui.Node {
	n := ui.Text(k.T.Type.Caption, k.T.Text3, s)
	n.Role = ui.RoleHeading
	return n
}

// Text is a sentence in the body style.
func Text(k *Kit, tone theme.Tone, s string) *ui.Node {
	return ui.Text(k.T.Type.Body, k.T.Palette.Text(tone), s)
}

// Sentence is a sentence of spans in the body style, some of which may be terms.
func Sentence(k *Kit, spans ...Span) *ui.Node {
	st := k.T.Type.Body
	return ui.Rich(st, k.T.Text1, k.spans(st, false, theme.Plain, spans)...)
}

// Rule is a horizontal line across its parent.
func Rule(k *Kit) *ui.Node {
	col := k.T.Palette.Rule
	n := ui.Draws(0, 1, func(c *ui.Canvas) { c.HRule(c.R.X, c.R.Y, c.R.W, 1, col) })
	n.FullW = true
	return n
}

// DoubleRule is the amber double line under the title of a page.
func DoubleRule(k *Kit) *ui.Node {
	col := k.T.Accent
	n := ui.Draws(0, 7, func(c *ui.Canvas) {
		c.HRule(c.R.X, c.R.Y, c.R.W, 3, col)
		c.HRule(c.R.X, c.R.Y+c.Px(6), c.R.W, 1, col)
	})
	n.FullW = true
	return n
}

// orDefault returns v, or d when v is zero.
func orDefault(v, d float32) float32 {
	if v == 0 {
		return d
	}
	return v
}

func clamp01(v float64) float64 { return min(max(v, 0), 1) }
