package ui

import (
	"math"
	"strings"
	"unicode/utf8"

	"hardcurrency/game/theme"
)

// textLayout is a paragraph broken into lines for one width.
type textLayout struct {
	maxW     float32
	tokens   []token
	natural  float32 // width without wrapping
	minW     float32 // widest word
	lines    []textLine
	frags    []frag
	w, h     float32
	trimmed  bool
	brokenUp bool // a word had to be split
	// whole says that all of it is one run on one line, and that it was not taken
	// apart into words; see Tree.words.
	whole bool
	old   bool // the text has changed since
	line1 [1]textLine
	frag1 [1]frag
}

// token is a word of a span, with the space that follows it.
type token struct {
	span     int
	s        string // the word, in capitals if the style wants them
	w, space float32
	lead     float32 // gap before it, from the span
	newline  bool    // a forced break after it
	glued    bool    // no break before it: it continues the word of another span
}

type textLine struct {
	first, count int
	w            float32
	y, base      float32 // top and baseline, from the top of the text
}

type frag struct {
	span int
	s    string
	x, w float32
	// openEnd says that a space of the same span follows on the line, so that
	// an underline may run on.
	line int
}

func (p *Para) style(i int) theme.TextStyle {
	if s := p.Spans[i].Style; s.Size != 0 {
		return s
	}
	return p.Style
}

func (p *Para) color(i int) Color {
	if c := p.Spans[i].Color; c != 0 {
		return c
	}
	return p.Color
}

// String returns the text without its styles.
func (p *Para) String() string {
	if len(p.Spans) == 1 {
		return p.Spans[0].S
	}
	var b strings.Builder
	for i, s := range p.Spans {
		if i > 0 && s.Gap > 0 && !strings.HasSuffix(p.Spans[i-1].S, " ") && !strings.HasPrefix(s.S, " ") {
			b.WriteByte(' ')
		}
		b.WriteString(s.S)
	}
	return b.String()
}

// TextWidth measures one line in pixels.
func (t *Tree) TextWidth(st theme.TextStyle, s string) float32 {
	if st.Caps {
		s = strings.ToUpper(s)
	}
	size := t.theme.Px(st.Size)
	return t.Measurer.width(st.Face, size, st.Track*size, s)
}

func (t *Tree) tokenise(p *Para) *textLayout {
	l := &textLayout{maxW: -1}
	atSpace := true // a break may come before the next token
	for i := range p.Spans {
		st := p.style(i)
		size := t.theme.Px(st.Size)
		track := st.Track * size
		s := p.Spans[i].S
		if st.Caps {
			s = strings.ToUpper(s)
		}
		space := t.Measurer.Width(st.Face, size, " ") + track
		lead := t.theme.Px(p.Spans[i].Gap)
		if s != "" && s[0] == ' ' && len(l.tokens) > 0 {
			last := &l.tokens[len(l.tokens)-1]
			if last.space == 0 {
				last.space = space
			}
			atSpace = true
		}
		for len(s) > 0 {
			if s[0] == ' ' {
				s = s[1:]
				continue
			}
			if s[0] == '\n' {
				if len(l.tokens) > 0 {
					l.tokens[len(l.tokens)-1].newline = true
				}
				s, atSpace = s[1:], true
				continue
			}
			end := strings.IndexAny(s, " \n")
			if end < 0 {
				end = len(s)
			}
			w := s[:end]
			tk := token{span: i, s: w, w: t.Measurer.width(st.Face, size, track, w), lead: lead, glued: !atSpace && lead == 0}
			lead = 0
			s = s[end:]
			atSpace = false
			if len(s) > 0 && s[0] == ' ' {
				tk.space, atSpace = space, true
			}
			l.tokens = append(l.tokens, tk)
		}
	}
	var x, word float32
	for i, tk := range l.tokens {
		x += tk.w + tk.lead
		l.natural = max(l.natural, x)
		if tk.glued {
			word += tk.w
		} else {
			word = tk.w
		}
		l.minW = max(l.minW, word)
		if tk.newline {
			x = 0
		} else if i < len(l.tokens)-1 {
			x += tk.space
		}
	}
	return l
}

// slack is by how many pixels a line may be wider than its room, for what
// rounding adds.
const slack = 0.01

// oneLine lays out a paragraph of one style that fits on a line as it is, which
// most are: labels and figures, in l if that is not nil. It returns nil for any
// other.
func (t *Tree) oneLine(p *Para, maxW float32, l *textLayout) *textLayout {
	if len(p.Spans) != 1 || p.Spans[0].Gap != 0 {
		return nil
	}
	s := p.Spans[0].S
	if s == "" || s[0] == ' ' || s[len(s)-1] == ' ' || strings.IndexByte(s, '\n') >= 0 || strings.Contains(s, "  ") {
		return nil
	}
	st := p.style(0)
	if st.Caps {
		s = strings.ToUpper(s)
	}
	size := t.theme.Px(st.Size)
	w := t.Measurer.width(st.Face, size, st.Track*size, s)
	if w > maxW+slack {
		return nil
	}
	if l == nil {
		l = new(textLayout)
	}
	*l = textLayout{maxW: maxW, natural: w, whole: true}
	l.line1[0], l.frag1[0] = textLine{count: 1, w: w}, frag{s: s, w: w}
	l.lines, l.frags = l.line1[:], l.frag1[:]
	t.stackLines(p, l)
	return l
}

// words is the layout of a text with its words, which a text on one line is only
// taken apart into when somebody asks.
func (t *Tree) words(n *Node) *textLayout {
	if l := n.text; l.whole && l.tokens == nil {
		w := t.tokenise(n.Para)
		l.tokens, l.minW = w.tokens, w.minW
	}
	return n.text
}

// layoutText breaks the paragraph for a width; the result is kept on the node.
func (t *Tree) layoutText(n *Node, maxW float32) *textLayout {
	if maxW < 0 {
		maxW = 0
	}
	l := n.text
	if l == nil || l.old {
		if l = t.oneLine(n.Para, maxW, l); l == nil {
			l = t.tokenise(n.Para)
		}
		n.text = l
	}
	if l.whole {
		if maxW+slack >= l.natural {
			return l
		}
		*l = *t.tokenise(n.Para)
	}
	// A width at which nothing wraps gives the same lines as any larger one.
	if l.maxW >= 0 && (l.maxW == maxW || (maxW >= l.natural && l.maxW >= l.natural)) {
		return l
	}
	l.maxW = maxW
	t.breakLines(n.Para, l)
	return l
}

func (t *Tree) breakLines(p *Para, l *textLayout) {
	l.lines, l.frags, l.trimmed, l.brokenUp = l.lines[:0], l.frags[:0], false, false
	limit := l.maxW + slack
	var x float32
	first := 0
	endLine := func() {
		var w float32
		if k := len(l.frags); k > first {
			w = l.frags[k-1].x + l.frags[k-1].w
		}
		l.lines = append(l.lines, textLine{first: first, count: len(l.frags) - first, w: w})
		first, x = len(l.frags), 0
	}
	put := func(i int, s string, w float32) {
		l.frags = append(l.frags, frag{span: l.tokens[i].span, s: s, x: x, w: w, line: len(l.lines)})
		x += w
	}
	for i := range l.tokens {
		tk := &l.tokens[i]
		x += tk.lead
		// The whole run of glued tokens must fit, or the line ends before it.
		run := tk.w
		if !tk.glued {
			for j := i + 1; j < len(l.tokens) && l.tokens[j].glued; j++ {
				run += l.tokens[j].w
			}
		}
		if !p.NoWrap && x+run > limit && len(l.frags) > first && !tk.glued {
			endLine()
		}
		if !p.NoWrap && x+tk.w > limit && l.maxW > 0 {
			x = t.splitWord(p, l, i, x, limit, put, endLine)
		} else {
			put(i, tk.s, tk.w)
		}
		if tk.newline && !p.NoWrap {
			endLine()
		} else if i < len(l.tokens)-1 {
			x += tk.space
		}
	}
	if len(l.frags) > first || len(l.lines) == 0 {
		endLine()
	}
	maxLines := p.MaxLines
	if p.NoWrap {
		maxLines = 1
	}
	if maxLines > 0 {
		t.trim(p, l, maxLines)
	}
	t.joinFrags(p, l)
	t.stackLines(p, l)
}

// splitWord puts a word that is wider than the line in pieces.
func (t *Tree) splitWord(p *Para, l *textLayout, i int, x, limit float32, put func(int, string, float32), endLine func()) float32 {
	tk := &l.tokens[i]
	st := p.style(tk.span)
	size := t.theme.Px(st.Size)
	track := st.Track * size
	rest := tk.s
	room := limit - x
	for rest != "" {
		cut := len(rest)
		for cut > 0 && t.Measurer.width(st.Face, size, track, rest[:cut]) > room {
			_, k := utf8.DecodeLastRuneInString(rest[:cut])
			cut -= k
		}
		if cut == 0 { // not even one rune fits: put one all the same
			_, cut = utf8.DecodeRuneInString(rest)
		}
		w := t.Measurer.width(st.Face, size, track, rest[:cut])
		put(i, rest[:cut], w)
		x += w
		rest = rest[cut:]
		if rest != "" {
			l.brokenUp = true
			endLine()
			x, room = 0, limit
		}
	}
	return x
}

// trim keeps so many lines and ends the last one in an ellipsis if text is lost.
func (t *Tree) trim(p *Para, l *textLayout, maxLines int) {
	lost := len(l.lines) > maxLines
	if lost {
		last := l.lines[maxLines-1]
		l.lines = l.lines[:maxLines]
		l.frags = l.frags[:last.first+last.count]
	}
	ln := &l.lines[len(l.lines)-1]
	if !lost && ln.w <= l.maxW+0.5 {
		return
	}
	l.trimmed = true
	const dots = "…"
	for ln.count > 0 {
		f := &l.frags[ln.first+ln.count-1]
		st := p.style(f.span)
		size := t.theme.Px(st.Size)
		track := st.Track * size
		room := l.maxW - f.x
		s := f.s
		for s != "" {
			if w := t.Measurer.width(st.Face, size, track, s+dots); w <= room {
				f.s, f.w = s+dots, w
				ln.w = f.x + w
				l.frags = l.frags[:ln.first+ln.count]
				return
			}
			_, k := utf8.DecodeLastRuneInString(s)
			s = strings.TrimRight(s[:len(s)-k], " ")
		}
		if ln.count == 1 {
			f.s, f.w = dots, t.Measurer.width(st.Face, size, track, dots)
			ln.w = f.w
			l.frags = l.frags[:ln.first+1]
			return
		}
		ln.count--
	}
}

// joinFrags merges neighbours of one span into one run of text, so that a line
// is drawn, and shaped, as few pieces.
func (t *Tree) joinFrags(p *Para, l *textLayout) {
	out := l.frags[:0]
	for li := range l.lines {
		ln := &l.lines[li]
		src := l.frags[ln.first : ln.first+ln.count]
		start := len(out)
		for k := 0; k < len(src); {
			j := k + 1
			s := src[k].s
			for j < len(src) && src[j].span == src[k].span {
				gapped := src[j].x-(src[j-1].x+src[j-1].w) > 0.01
				if gapped {
					s += " "
				}
				s += src[j].s
				j++
			}
			f := src[k]
			if j > k+1 {
				st := p.style(f.span)
				size := t.theme.Px(st.Size)
				f.s, f.w = s, t.Measurer.width(st.Face, size, st.Track*size, s)
			}
			out = append(out, f)
			k = j
		}
		ln.first, ln.count = start, len(out)-start
	}
	l.frags = out
}

func (t *Tree) stackLines(p *Para, l *textLayout) {
	l.w, l.h = 0, 0
	for i := range l.lines {
		ln := &l.lines[i]
		var height, asc float32
		consider := func(st theme.TextStyle) {
			size := t.theme.Px(st.Size)
			line := st.Line
			if line == 0 {
				line = 1.25
			}
			h := size * line
			a, d := t.Measurer.Ascent(st.Face, size), t.Measurer.Descent(st.Face, size)
			height = max(height, h)
			asc = max(asc, (h-a-d)/2+a)
		}
		for _, f := range l.frags[ln.first : ln.first+ln.count] {
			consider(p.style(f.span))
		}
		if ln.count == 0 {
			consider(p.Style)
		}
		ln.y, ln.base = l.h, l.h+asc
		l.h += height
		l.w = max(l.w, ln.w)
	}
	l.w = float32(math.Ceil(float64(l.w)))
	l.h = float32(math.Ceil(float64(l.h)))
}

// lineX is where a line starts, from the left of a box of width w.
func (p *Para) lineX(ln *textLine, w float32) float32 {
	switch p.Align {
	case Center:
		return (w - ln.w) / 2
	case End:
		return w - ln.w
	}
	return 0
}
