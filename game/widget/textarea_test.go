package widget

import (
	"slices"
	"strings"
	"testing"

	"hardcurrency/game/ui"
)

func newArea(t *testing.T, bytes int) *fieldRig {
	r := &fieldRig{k: testKit(t, 1920, 1080, 10)}
	r.p = show(r.k, 300, func() *ui.Node {
		return TextField(r.k, TextSpec{ID: "f", Label: "Answer", Value: r.value, Lines: 3, Bytes: bytes,
			OnChange: func(s string) { r.value = s; r.changes++; r.p.version++ }})
	})
	r.k.Tree.Focus("f", true)
	return r
}

// state is what the field has painted.
func (r *fieldRig) state() *textState {
	r.k.Tree.Update(0)
	r.k.Tree.Draw()
	return ui.State[textState](r.k.Tree, "f")
}

// TestWrap breaks after spaces, and inside words only where one is too long.
func TestWrap(t *testing.T) {
	even := func(s string) []float32 {
		p := make([]float32, len(s)+1)
		for i := range p {
			p[i] = float32(i)
		}
		return p
	}
	for text, want := range map[string][]int{
		"":                {0},
		"one":             {0},
		"one two three":   {0, 4, 8},
		"one two ab cd":   {0, 4, 8},
		"abcdefghij":      {0, 5},
		"ab cdefghijkl m": {0, 3, 8, 14},
		"abcde fgh":       {0, 6},
		"abcde   fgh":     {0, 8},
	} {
		if got := wrap(text, even(text), 5); !slices.Equal(got, want) {
			t.Errorf("%q breaks at %v, want %v", text, got, want)
		}
	}
}

// TestLinesOfAnArea types a paragraph and moves between its lines.
func TestLinesOfAnArea(t *testing.T) {
	r := newArea(t, 0)
	texts(r.k, strings.Repeat("who pays for it and why ", 8))
	st := r.state()
	if len(st.lines) < 4 {
		t.Fatalf("%d lines", len(st.lines))
	}
	if st.scroll == 0 {
		t.Error("the last line is out of sight")
	}
	before := st.caret
	keys(r.k, ui.KeyUp)
	if up := r.state().caret; up >= before || st.lineOf(up) != st.lineOf(before)-1 {
		t.Errorf("a line up from %d is %d", before, up)
	}
	keys(r.k, ui.KeyHome)
	if r.state().caret != 0 || st.scroll != 0 {
		t.Errorf("home is %d, scrolled by %v", st.caret, st.scroll)
	}
	keys(r.k, ui.KeyDownArrow, ui.KeyRight)
	texts(r.k, "X")
	if at := strings.IndexByte(r.value, 'X'); r.state().lineOf(at) != 1 {
		t.Errorf("typed into line %d", st.lineOf(at))
	}
}

// TestBytesAreLimited: the room is counted as it is kept.
func TestBytesAreLimited(t *testing.T) {
	r := newArea(t, 10)
	texts(r.k, "ééééé", "x", "\n")
	if r.value != "ééééé" {
		t.Errorf("value %q", r.value)
	}
}
