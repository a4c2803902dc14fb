package ui

import (
	"math/rand/v2"
	"strings"
	"testing"

	"hardcurrency/game/theme"
)

func TestRowGrowsAndAligns(t *testing.T) {
	tr := testTree(t)
	show(tr, func() *Node {
		return Row(Style{W: 500, H: 100, Gap: 10, Pad: Sides(5, 20), Place: At(100, 200)},
			box("a", 50, 30),
			box("b", 0, 0).With(func(n *Node) { n.Grow = 1 }),
			box("c", 60, 40).With(func(n *Node) { n.Self = Center }),
			box("d", 0, 20).With(func(n *Node) { n.Grow, n.Self = 2, End }))
	})
	// 500 - 40 padding - 30 gaps - 110 fixed = 320, shared 1 to 2.
	wantRect(t, tr, "a", Rect{120, 205, 50, 30})
	wantRect(t, tr, "b", Rect{180, 205, 106, 90})
	wantRect(t, tr, "c", Rect{296, 230, 60, 40})
	wantRect(t, tr, "d", Rect{366, 275, 214, 20})
}

func TestRowSharesEvenly(t *testing.T) {
	tr := testTree(t)
	even := func(id string, w float32) *Node {
		n := Row(Style{Grow: 1, Even: true}, box(id+"/in", w, 10))
		n.ID = id
		return n
	}
	show(tr, func() *Node {
		return Row(Style{W: 300, H: 20, Place: At(0, 0)}, even("a", 10), even("b", 90), even("c", 20))
	})
	wantRect(t, tr, "a", Rect{0, 0, 100, 20})
	wantRect(t, tr, "b", Rect{100, 0, 100, 20})
	wantRect(t, tr, "c", Rect{200, 0, 100, 20})
}

func TestEvenChildThatNeedsMoreGetsIt(t *testing.T) {
	tr := testTree(t)
	show(tr, func() *Node {
		wide := Row(Style{Grow: 1, Even: true}, box("wide", 180, 10))
		slim := Row(Style{Grow: 1, Even: true}, box("slim", 10, 10))
		slim.ID = "slimcell"
		return Row(Style{W: 300, H: 20, Place: At(0, 0)}, wide, slim)
	})
	wantRect(t, tr, "wide", Rect{0, 0, 180, 10})
	wantRect(t, tr, "slimcell", Rect{180, 0, 120, 20})
}

func TestRowShrinksWhatCanWrapFirst(t *testing.T) {
	tr := testTree(t)
	th := tr.Theme()
	show(tr, func() *Node {
		long := Text(th.Type.Body, th.Text1, strings.Repeat("word ", 40))
		long.ID = "long"
		label := Text(th.Type.Button, th.Text1, "Decide later")
		label.ID, label.Shrink = "label", 0.02
		return Row(Style{W: 400, Place: At(0, 0), Gap: 10}, long, label)
	})
	label, long := tr.Find("label"), tr.Find("long")
	if got := len(label.text.lines); got != 1 {
		t.Errorf("the label has %d lines, want 1", got)
	}
	if got := long.rect.W + 10 + label.rect.W; got > 400 {
		t.Errorf("the row is %v wide, want at most 400", got)
	}
	if len(long.text.lines) < 4 {
		t.Errorf("the sentence has %d lines, want it wrapped", len(long.text.lines))
	}
}

func TestColumnStretchesGrowsAndJustifies(t *testing.T) {
	tr := testTree(t)
	show(tr, func() *Node {
		return Column(Style{W: 200, H: 300, Gap: 10, Place: At(0, 0)},
			box("a", 0, 40),
			box("b", 80, 0).With(func(n *Node) { n.Grow, n.Self = 1, End }),
			box("c", 0, 50))
	})
	wantRect(t, tr, "a", Rect{0, 0, 200, 40})
	wantRect(t, tr, "b", Rect{120, 50, 80, 190})
	wantRect(t, tr, "c", Rect{0, 250, 200, 50})

	tr.Unmount("page")
	show(tr, func() *Node {
		return Column(Style{W: 100, H: 100, Justify: Between, Place: At(0, 0)}, box("a", 10, 10), box("b", 10, 10), box("c", 10, 10))
	})
	wantRect(t, tr, "b", Rect{0, 45, 10, 10})
	wantRect(t, tr, "c", Rect{0, 90, 10, 10})
}

func TestWrapBreaksLines(t *testing.T) {
	tr := testTree(t)
	show(tr, func() *Node {
		n := Row(Style{Wrap: true, Gap: 10, LineGap: 5, W: 100, Place: At(0, 0)}, box("a", 60, 20), box("b", 60, 30), box("c", 20, 10))
		n.ID = "row"
		return n
	})
	wantRect(t, tr, "a", Rect{0, 0, 60, 20})
	wantRect(t, tr, "b", Rect{0, 25, 60, 30})
	wantRect(t, tr, "c", Rect{70, 25, 20, 10})
	wantRect(t, tr, "row", Rect{0, 0, 100, 55})
}

// TestWrapSharesWhatALineLeaves: what grows takes the rest of its own line.
func TestWrapSharesWhatALineLeaves(t *testing.T) {
	tr := testTree(t)
	grows := func(n *Node) { n.Grow = 1 }
	show(tr, func() *Node {
		return Row(Style{Wrap: true, Gap: 10, LineGap: 5, W: 100, Place: At(0, 0)},
			box("a", 60, 20).With(grows), box("b", 40, 30).With(grows), box("c", 20, 10).With(grows))
	})
	wantRect(t, tr, "a", Rect{0, 0, 100, 20})
	wantRect(t, tr, "b", Rect{0, 25, 55, 30})
	wantRect(t, tr, "c", Rect{65, 25, 35, 10})
}

func TestPlaceAnchors(t *testing.T) {
	tr := testTree(t)
	show(tr, func() *Node {
		return Stack(Style{Place: Fill()},
			box("mid", 100, 50).With(func(n *Node) { n.Place = Middle() }),
			box("right", 100, 50).With(func(n *Node) { n.Place = &Place{Right: By(12), Bottom: By(40)} }),
			box("span", 0, 30).With(func(n *Node) { n.Place = &Place{Left: By(10), Right: By(10), Top: By(5)} }))
	})
	wantRect(t, tr, "mid", Rect{910, 515, 100, 50})
	wantRect(t, tr, "right", Rect{1808, 990, 100, 50})
	wantRect(t, tr, "span", Rect{10, 5, 1900, 30})
}

func TestMinAndMax(t *testing.T) {
	tr := testTree(t)
	show(tr, func() *Node {
		return Row(Style{W: 500, H: 50, Place: At(0, 0)},
			box("a", 0, 0).With(func(n *Node) { n.Grow, n.MaxW = 1, 120 }),
			box("b", 0, 0).With(func(n *Node) { n.MinW = 90 }))
	})
	wantRect(t, tr, "a", Rect{0, 0, 120, 50})
	wantRect(t, tr, "b", Rect{120, 0, 90, 50})
}

func TestBaselinesMeet(t *testing.T) {
	tr := testTree(t)
	th := tr.Theme()
	show(tr, func() *Node {
		big := Line(th.Type.Hero, th.Text1, "61")
		small := Line(th.Type.Unit, th.Text2, "down 2")
		big.ID, small.ID = "big", "small"
		return Row(Style{Align: Baseline, Place: At(0, 0)}, big, small)
	})
	a, b := tr.Find("big"), tr.Find("small")
	ya, yb := a.rect.Y+a.text.lines[0].base, b.rect.Y+b.text.lines[0].base
	if d := ya - yb; d > 1 || d < -1 {
		t.Errorf("baselines are at %v and %v", ya, yb)
	}
}

func TestLayoutScalesInWholePixels(t *testing.T) {
	for tenths := 8; tenths <= 20; tenths++ {
		tr := NewTree(testMeasurer(t), still(1920, 1080, tenths))
		th := tr.Theme()
		show(tr, func() *Node {
			return Column(Style{W: 331, Gap: 7, Pad: All(5), Place: At(13, 17)},
				Row(Style{Gap: 3}, box("a", 33, 21), box("b", 0, 11).With(func(n *Node) { n.Grow = 1 })),
				Text(th.Type.Body, th.Text1, "Slower voyages, fewer gaps, deeper discount, and a word more").With(func(n *Node) { n.ID = "t" }))
		})
		for _, id := range []string{"a", "b", "t"} {
			r := tr.Find(id).rect
			for _, v := range []float32{r.X, r.Y, r.W, r.H} {
				if v != snap(v) {
					t.Errorf("at %d tenths %s is at %v", tenths, id, r)
				}
			}
		}
		if p := tr.Problems(); len(p) > 0 {
			t.Errorf("at %d tenths: %v", tenths, p)
		}
	}
}

func TestHiddenTakesNoRoom(t *testing.T) {
	tr := testTree(t)
	show(tr, func() *Node {
		return Column(Style{Gap: 10, Place: At(0, 0)}, box("a", 10, 10),
			box("gone", 10, 10).With(func(n *Node) { n.Flags = Hidden }), box("b", 10, 10))
	})
	wantRect(t, tr, "b", Rect{0, 20, 10, 10})
}

// Random trees: children stay inside the content box of a parent that is wide
// enough, and do not overlap along its direction.
func TestRandomTreesDoNotOverlap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	tr := testTree(t)
	th := tr.Theme()
	words := strings.Fields("coal leaves at night the price falls when everyone sells a patron waits and nobody asks why")
	var grow func(depth int) *Node
	grow = func(depth int) *Node {
		if depth == 0 || r.IntN(4) == 0 {
			n := 1 + r.IntN(7)
			return Text(th.Type.Row, th.Text1, strings.Join(words[:n], " "))
		}
		n := &Node{Style: Style{Dir: Dir(r.IntN(2)), Gap: float32(r.IntN(12)), Pad: All(float32(r.IntN(9)))}}
		for range 1 + r.IntN(4) {
			c := grow(depth - 1)
			c.Grow = float32(r.IntN(2))
			n.Children = append(n.Children, c)
		}
		return n
	}
	var check func(n *Node)
	check = func(n *Node) {
		for i := 1; i < len(n.children); i++ {
			a, b := n.children[i-1].rect, n.children[i].rect
			if n.Para == nil && n.Dir == DirRow && a.X+a.W > b.X+0.5 {
				t.Errorf("in a row, %v overlaps %v", a, b)
			}
			if n.Para == nil && n.Dir == DirColumn && a.Y+a.H > b.Y+0.5 {
				t.Errorf("in a column, %v overlaps %v", a, b)
			}
		}
		for _, c := range n.children {
			if c.rect.X < n.rect.X || c.rect.X+c.rect.W > n.rect.X+n.rect.W+0.5 {
				t.Errorf("%v leaves its parent %v sideways", c.rect, n.rect)
			}
			if c.rect.Y < n.rect.Y || c.rect.Y+c.rect.H > n.rect.Y+n.rect.H+0.5 {
				t.Errorf("%v leaves its parent %v up or down", c.rect, n.rect)
			}
			check(c)
		}
	}
	for range 300 {
		root := grow(3)
		root.Place = At(0, 0)
		root.W = 1600
		tr.Mount(Panels, "page", Fixed(func() *Node { return root }))
		tr.Update(0)
		check(root)
		if t.Failed() {
			t.Fatal("stopped at the first bad tree")
		}
	}
}

func TestSetThemeKeepsFocusAndScroll(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	show(tr, func() *Node {
		list := Column(Style{H: 200, W: 200, Scroll: true, Place: At(0, 0)})
		list.ID = "list"
		for i := range 20 {
			list.Children = append(list.Children, button("b"+itoa(i), &pressed))
		}
		return list
	})
	tr.Focus("b12", true)
	tr.Update(0)
	before := tr.scroll["list"]
	if before == 0 {
		t.Fatal("focus did not scroll the list")
	}
	tr.SetTheme(theme.New(1920, 1080, theme.Options{Tenths: 15}))
	tr.Update(0)
	wantFocus(t, tr, "b12")
	if got := tr.Find("b12").rect.W; got != 150 {
		t.Errorf("the button is %v wide at 150%%, want 150", got)
	}
	if got := tr.scroll["list"]; got != before {
		t.Errorf("scroll went from %v to %v units", before, got)
	}
}
