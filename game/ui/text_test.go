package ui

import (
	"math/rand/v2"
	"strings"
	"testing"

	"hardcurrency/game/theme"
)

func TestPrefixEndsAtWidth(t *testing.T) {
	m := testMeasurer(t)
	for _, s := range []string{"", "a", "Tin Lantern", "flow of files", "±210 nm, +34 a day", "naïve façade – 40%", "日本"} {
		p := m.Prefix(Sans, 18, s)
		if len(p) != len(s)+1 {
			t.Fatalf("%q: %d offsets for %d bytes", s, len(p), len(s))
		}
		if p[len(s)] != m.Width(Sans, 18, s) && s != "" {
			t.Errorf("%q: prefix ends at %v, width is %v", s, p[len(s)], m.Width(Sans, 18, s))
		}
		for i := 1; i < len(p); i++ {
			if p[i] < p[i-1] {
				t.Errorf("%q: prefix falls at %d", s, i)
			}
		}
	}
}

func TestWidthScalesWithSize(t *testing.T) {
	m := testMeasurer(t)
	a, b := m.Width(Cond, 18, "Monitoring body reports"), m.Width(Cond, 36, "Monitoring body reports")
	if r := b / a; r < 1.99 || r > 2.01 {
		t.Errorf("twice the size is %.3f times as wide", r)
	}
}

func TestFiguresAreTabular(t *testing.T) {
	m := testMeasurer(t)
	for f := Face(0); f < Faces; f++ {
		w := m.Width(f, 20, "0")
		for _, d := range "123456789" {
			if got := m.Width(f, 20, string(d)); got != w {
				t.Errorf("face %d: %c is %v wide, 0 is %v", f, d, got, w)
			}
		}
	}
}

func para(tr *Tree, w float32, change func(*Para)) *textLayout {
	th := tr.Theme()
	n := Text(th.Type.Body, th.Text1, "")
	change(n.Para)
	return tr.layoutText(n, w)
}

func lines(l *textLayout) []string {
	out := make([]string, len(l.lines))
	for i, ln := range l.lines {
		var parts []string
		for _, f := range l.frags[ln.first : ln.first+ln.count] {
			parts = append(parts, f.s)
		}
		out[i] = strings.Join(parts, "|")
	}
	return out
}

func TestWrapKeepsWordsAndWidths(t *testing.T) {
	tr := testTree(t)
	r := rand.New(rand.NewPCG(3, 4))
	const text = "Whoever is not supplied will be told it is a matter of weeks. It is the clinics, the furnaces or the reserve."
	for range 200 {
		w := 90 + 600*r.Float32()
		l := para(tr, w, func(p *Para) { p.Spans = []Span{{S: text}} })
		if got := strings.Join(lines(l), " "); got != text {
			t.Fatalf("at %v: %q", w, got)
		}
		for i, ln := range l.lines {
			if ln.w > w+0.5 {
				t.Errorf("line %d is %v wide, limit %v", i, ln.w, w)
			}
		}
		if l.brokenUp || l.trimmed {
			t.Errorf("at %v words were split or lost", w)
		}
	}
}

func TestLongWordIsSplitNotLost(t *testing.T) {
	tr := testTree(t)
	l := para(tr, 60, func(p *Para) { p.Spans = []Span{{S: "a Rindfleischetikettierung b"}} })
	if got := strings.ReplaceAll(strings.Join(lines(l), ""), " ", ""); got != "aRindfleischetikettierungb" {
		t.Errorf("letters were lost: %q", got)
	}
	if !l.brokenUp {
		t.Error("the split is not noticed")
	}
}

func TestTrimEndsInEllipsis(t *testing.T) {
	tr := testTree(t)
	l := para(tr, 120, func(p *Para) { p.Spans, p.NoWrap = []Span{{S: "Monitoring body reports"}}, true })
	if got := lines(l); len(got) != 1 || !strings.HasSuffix(got[0], "…") || !l.trimmed {
		t.Errorf("got %q, trimmed %v", got, l.trimmed)
	}
	if l.w > 120 {
		t.Errorf("trimmed text is %v wide", l.w)
	}
	l = para(tr, 160, func(p *Para) {
		p.Spans, p.MaxLines = []Span{{S: strings.Repeat("words on words ", 9)}}, 2
	})
	if got := lines(l); len(got) != 2 || !strings.HasSuffix(got[1], "…") {
		t.Errorf("got %q", got)
	}
	l = para(tr, 400, func(p *Para) { p.Spans, p.NoWrap = []Span{{S: "short"}}, true })
	if l.trimmed {
		t.Error("short text is trimmed")
	}
}

func TestSpansWrapTogether(t *testing.T) {
	tr := testTree(t)
	spans := []Span{{S: "52,200 t at "}, {S: "market price", Term: "price"}, {S: ", $100"}}
	l := para(tr, 1000, func(p *Para) { p.Spans = spans })
	if got := lines(l); len(got) != 1 || got[0] != "52,200 t at|market price|, $100" {
		t.Errorf("got %q", got)
	}
	// The comma stays with the word before it.
	l = para(tr, tr.TextWidth(tr.Theme().Type.Body, "52,200 t at market price"), func(p *Para) { p.Spans = spans })
	for _, s := range lines(l) {
		if strings.HasPrefix(s, ",") {
			t.Errorf("a line starts with a comma: %q", lines(l))
		}
	}
}

func TestForcedBreakAndCaps(t *testing.T) {
	tr := testTree(t)
	l := para(tr, 1000, func(p *Para) {
		p.Style.Caps = true
		p.Spans = []Span{{S: "one two\nthree"}}
	})
	if got := lines(l); len(got) != 2 || got[0] != "ONE TWO" || got[1] != "THREE" {
		t.Errorf("got %q", got)
	}
}

func TestTrackingWidens(t *testing.T) {
	tr := testTree(t)
	st := theme.TextStyle{Face: Cond, Size: 20}
	plain := tr.TextWidth(st, "EVIDENCE")
	st.Track = 0.1
	if got, want := tr.TextWidth(st, "EVIDENCE")-plain, float32(14); got < want-0.01 || got > want+0.01 {
		t.Errorf("seven gaps of two pixels add %v", got)
	}
}

func TestTermsBecomeNodes(t *testing.T) {
	tr := testTree(t)
	th := tr.Theme()
	show(tr, func() *Node {
		n := Rich(th.Type.Row, th.Text1, Span{S: "Discount", Term: "discount"}, Span{S: " to buyers, 46%"})
		n.ID, n.Place = "line", At(40, 50)
		return n
	})
	term := tr.Find("line~discount")
	if term == nil {
		t.Fatal("the term is no node")
	}
	if term.rect.X != 40 || term.rect.W < 50 || term.rect.W > 100 || term.rect.H < 20 {
		t.Errorf("the term is at %v", term.rect)
	}
	if got := tr.Order(); len(got) != 1 || got[0] != "line~discount" {
		t.Errorf("tab order is %v", got)
	}
}
