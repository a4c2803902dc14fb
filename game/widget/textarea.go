package widget

import (
	"slices"
	"unicode/utf8"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// areaPad is the room between the edge of a field of several lines and its text, in
// units.
const areaPad = 10

// areaLine is the height of a line in such a field, in units.
func areaLine(t *theme.Theme) float32 { return t.Type.Body.Size * t.Type.Body.Line }

// wrap breaks text into lines of at most w pixels: after a space, or inside a word
// that is longer than a line. It returns where each line begins. p is how far each
// byte lies from the left where nothing wraps.
func wrap(text string, p []float32, w float32) []int {
	lines := []int{0}
	start, space := 0, 0
	for i := 0; i < len(text); {
		_, size := utf8.DecodeRuneInString(text[i:])
		next := i + size
		if text[i] != ' ' && p[next]-p[start] > w && i > start {
			if start = i; space > lines[len(lines)-1] {
				start = space
			}
			lines = append(lines, start)
		}
		if text[i] == ' ' {
			space = next
		}
		i = next
	}
	return lines
}

// lineOf is the line in which a byte lies.
func (st *textState) lineOf(at int) int {
	n, found := slices.BinarySearch(st.lines, at)
	if !found {
		n--
	}
	return max(n, 0)
}

// lineEnd is where the line ends; a line before the last ends before the space at
// which it was broken.
func (st *textState) lineEnd(line int) int {
	if line+1 >= len(st.lines) {
		return len(st.text)
	}
	end := st.lines[line+1]
	if end > st.lines[line] && end <= len(st.text) && st.text[end-1] == ' ' {
		end--
	}
	return end
}

// beside is where the caret gets to by going a line up or down, -1 where there is
// none.
func (st *textState) beside(k *Kit, down bool) int {
	line := st.lineOf(st.caret)
	to := line - 1
	if down {
		to = line + 1
	}
	if to < 0 || to >= len(st.lines) {
		return -1
	}
	p := prefix(k, st.text)
	return st.near(p, to, p[st.caret]-p[st.lines[line]])
}

// near is the gap between characters of a line that is nearest to x pixels from its
// left.
func (st *textState) near(p []float32, line int, x float32) int {
	first, end := st.lines[line], st.lineEnd(line)
	best, dist := first, float32(-1)
	for i := first; i <= end; i++ {
		if i < len(st.text) && !utf8.RuneStart(st.text[i]) {
			continue
		}
		if d := abs(p[i] - p[first] - x); dist < 0 || d < dist {
			best, dist = i, d
		}
	}
	return best
}

func prefix(k *Kit, text string) []float32 {
	style := k.T.Type.Body
	return k.Tree.Measurer.Prefix(style.Face, k.T.Px(style.Size), text)
}

// areaAt finds the gap between characters nearest to a point of the field.
func areaAt(k *Kit, st *textState, x, y float32) int {
	t := k.T
	if len(st.lines) == 0 {
		return 0
	}
	line := int((y - t.Px(areaPad) + st.scroll) / t.Px(areaLine(t)))
	return st.near(prefix(k, st.text), min(max(line, 0), len(st.lines)-1), x-t.Px(12))
}

// paintArea wraps the text and draws it, the caret's line always in sight.
func paintArea(c *ui.Canvas, s *TextSpec, st *textState) {
	t := c.T
	style := t.Type.Body
	in := ui.Rect{X: c.R.X + c.Px(12), Y: c.R.Y + c.Px(areaPad), W: c.R.W - c.Px(24), H: c.R.H - 2*c.Px(areaPad)}
	h := c.Px(areaLine(t))
	st.caret, st.anchor = min(st.caret, len(st.text)), min(st.anchor, len(st.text))
	p := c.Measurer().Prefix(style.Face, c.Px(style.Size), st.text)
	st.lines = wrap(st.text, p, in.W)
	at := st.lineOf(st.caret)
	st.scroll = min(st.scroll, float32(at)*h)
	st.scroll = max(st.scroll, float32(at+1)*h-in.H, 0)
	ink := t.Text1
	if s.Disabled {
		ink = t.Text3
	}
	c.ClipTo(in)
	if st.text == "" && s.Placeholder != "" {
		c.Text(style, t.Text3, in.X, c.Middle(style, in.Y+h/2), s.Placeholder)
	}
	a, b := st.span()
	for i, first := range st.lines {
		y := in.Y + float32(i)*h - st.scroll
		if y+h < in.Y || y > in.Y+in.H {
			continue
		}
		end := st.lineEnd(i)
		if from, to := max(a, first), min(b, end); from < to && c.Focused {
			c.Fill(ui.Rect{X: in.X + p[from] - p[first], Y: y, W: p[to] - p[from], H: h}, t.Accent.Alpha(0.45))
		}
		if first < end {
			c.Text(style, ink, in.X, c.Middle(style, y+h/2), st.text[first:end])
		}
		if i == at && c.Focused {
			c.Fill(ui.Rect{X: in.X + p[st.caret] - p[first], Y: y + h*0.1, W: c.T.Stroke(2), H: h * 0.8}, t.AccentT)
		}
	}
	c.Unclip()
	if c.Focused {
		c.Frame(c.R, c.T.Stroke(1), t.Accent)
	}
}
