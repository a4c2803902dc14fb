package ui

import (
	"slices"
	"testing"

	"hardcurrency/game/theme"
)

// balanced reports whether clips and layers nest.
func balanced(d *DisplayList) bool {
	var open []OpKind
	for _, o := range d.Ops {
		switch o.Kind {
		case OpClipBegin, OpLayerBegin:
			open = append(open, o.Kind)
		case OpClipEnd, OpLayerEnd:
			want := OpClipBegin
			if o.Kind == OpLayerEnd {
				want = OpLayerBegin
			}
			if len(open) == 0 || open[len(open)-1] != want {
				return false
			}
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0
}

func layers(d *DisplayList) map[string]uint64 {
	out := map[string]uint64{}
	for _, o := range d.Ops {
		if o.Kind == OpLayerBegin {
			out[o.Name] = o.Version
		}
	}
	return out
}

// panels shows three layers of text and a button each.
func panels(t testing.TB, tr *Tree, label *string, x *float32) *page {
	th := tr.Theme()
	p := &page{build: func() *Node {
		root := Stack(Style{Place: Fill()})
		for i, id := range []string{"one", "two", "three"} {
			b := Row(Style{W: 100, H: 40}, Text(th.Type.Button, th.Text1, "Press"))
			b.Named(id+"/b", RoleButton, "Press").Focusable = true
			b.OnPress = func() {}
			b.Box = Box{Fill: th.Palette.Button, HoverFill: th.Palette.Hover}
			text := "steady"
			if i == 0 {
				text = *label
			}
			n := Column(Style{W: 300, H: 200, Clip: true, Place: At(*x+float32(i)*320, 50)}, Text(th.Type.Body, th.Text1, text), b)
			n.ID, n.Layer = id, true
			n.Box = Box{Fill: th.Palette.Panel, Line: th.Rule, Shadow: ShadowPanel}
			n.Over = func(c *Canvas) {
				c.Polyline([]float32{c.R.X, c.R.Y, c.R.X + 5, c.R.Y + 9}, 1, 0, 0, th.Text1)
			}
			root.Children = append(root.Children, n)
		}
		return root
	}}
	tr.Mount(Panels, "page", p)
	tr.Update(0)
	return p
}

func TestListsAreBalancedAndPointsInRange(t *testing.T) {
	tr := testTree(t)
	label, x := "hello", float32(0)
	panels(t, tr, &label, &x)
	other := show // a second part with points of its own
	_ = other
	tr.Mount(Chrome, "bar", Fixed(func() *Node {
		return Draws(100, 100, func(c *Canvas) { c.Polygon([]float32{0, 0, 9, 0, 9, 9}, 0xFFFFFFFF) })
	}))
	tr.Update(0)
	d := tr.Draw()
	if !balanced(d) {
		t.Error("clips and layers do not nest")
	}
	for _, o := range d.Ops {
		if (o.Kind == OpPolyline || o.Kind == OpPolygon) && int(2*(o.First+o.Count)) > len(d.Points) {
			t.Errorf("points %d+%d of %d", o.First, o.Count, len(d.Points)/2)
		}
	}
	// The first polyline of the second part must show its own points.
	for _, o := range d.Ops {
		if o.Kind == OpPolyline {
			if d.Points[2*o.First] != 0 || d.Points[2*o.First+1] != 50 {
				t.Errorf("a stroke begins at %v, %v", d.Points[2*o.First], d.Points[2*o.First+1])
			}
			break
		}
	}
}

func TestLayerVersionsFollowContent(t *testing.T) {
	tr := testTree(t)
	label, x := "hello", float32(0)
	p := panels(t, tr, &label, &x)
	first := layers(tr.Draw())
	if len(first) != 3 {
		t.Fatalf("layers: %v", first)
	}
	p.version++ // built again, the same
	tr.Update(0.1)
	if got := layers(tr.Draw()); got["one"] != first["one"] || got["two"] != first["two"] {
		t.Error("an unchanged rebuild made layers new")
	}
	x = 37
	p.version++ // moved
	tr.Update(0.1)
	if got := layers(tr.Draw()); got["one"] != first["one"] || got["three"] != first["three"] {
		t.Error("moving made layers new")
	}
	label = "changed"
	p.version++
	tr.Update(0.1)
	got := layers(tr.Draw())
	if got["one"] == first["one"] {
		t.Error("a changed layer kept its version")
	}
	if got["two"] != first["two"] {
		t.Error("a neighbour's layer became new")
	}
	// Hover repaints its own layer alone.
	x1, y1 := tr.center4test("two/b")
	tr.move4test(x1, y1, 0.1)
	hot := layers(tr.Draw())
	if hot["two"] == got["two"] || hot["one"] != got["one"] {
		t.Error("hover should renew its own layer only")
	}
}

func TestFocusRingLeavesLayersAlone(t *testing.T) {
	tr := testTree(t)
	label, x := "hello", float32(0)
	panels(t, tr, &label, &x)
	first := layers(tr.Draw())
	n := len(tr.Draw().Ops)
	tr.Focus("two/b", true)
	tr.Update(0)
	d := tr.Draw()
	if len(d.Ops) != n+2 {
		t.Errorf("the ring took %d ops, want 2", len(d.Ops)-n)
	}
	for k, v := range layers(d) {
		if first[k] != v {
			t.Errorf("focus made layer %s new", k)
		}
	}
}

func TestQuietFrameAllocatesNothing(t *testing.T) {
	tr := testTree(t)
	label, x := "hello", float32(0)
	p := panels(t, tr, &label, &x)
	tr.Focus("one/b", true)
	tr.Update(0.016)
	tr.Draw()
	tr.Semantics()
	before := slices.Clone(tr.Draw().Ops)
	builds := p.builds
	if got := testing.AllocsPerRun(200, func() {
		tr.Update(0.016)
		tr.Draw()
		tr.SemanticsVersion()
	}); got != 0 {
		t.Errorf("a quiet frame allocates %v times", got)
	}
	if p.builds != builds {
		t.Error("a quiet frame built a part")
	}
	if !slices.Equal(before, tr.Draw().Ops) {
		t.Error("a quiet frame changed the list")
	}
}

func TestMovingPointerAllocatesLittle(t *testing.T) {
	tr := testTree(t)
	label, x := "hello", float32(0)
	panels(t, tr, &label, &x)
	a, b := float32(20), float32(340)
	frame := func() {
		a, b = b, a
		tr.Post(Event{Kind: PointerMove, X: a, Y: 90})
		tr.Update(0.016)
		tr.Draw()
	}
	for range 4 {
		frame()
	}
	if got := testing.AllocsPerRun(100, frame); got > 6 {
		t.Errorf("a frame with the pointer moving allocates %v times", got)
	}
}

func TestAnimationsFollowTimeAndReducedMotion(t *testing.T) {
	var seen []float32
	part := func(target *float32) Part {
		return Fixed(func() *Node {
			n := Draws(10, 10, func(c *Canvas) { seen = append(seen, c.Anim("x", *target, 0.2)) })
			n.ID = "n"
			return n
		})
	}
	target := float32(1)
	tr := NewTree(testMeasurer(t), theme.New(1920, 1080, theme.Options{}))
	tr.Mount(Panels, "p", part(&target))
	frame := func(dt float32) {
		tr.Update(dt)
		tr.Draw()
	}
	frame(0.016)
	target = 3
	tr.Repaint("n")
	for range 30 {
		frame(0.016)
	}
	if seen[0] != 1 || seen[len(seen)-1] != 3 {
		t.Errorf("went from %v to %v", seen[0], seen[len(seen)-1])
	}
	for i := 1; i < len(seen); i++ {
		if seen[i] < seen[i-1] {
			t.Errorf("went back from %v to %v", seen[i-1], seen[i])
		}
	}
	n := len(seen)
	for range 30 {
		frame(0.016)
	}
	if len(seen) != n {
		t.Errorf("painted %d more times after it had arrived", len(seen)-n)
	}
}

func TestScrimAndRingAreDrawn(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	tr.OpenModal("m", dialog(&pressed), ModalOptions{})
	tr.Focus("ok", true)
	tr.Update(0.1)
	d := tr.Draw()
	if o := d.Ops[0]; o.Kind != OpFill || o.Rect != (Rect{0, 0, 1920, 1080}) || o.Color != tr.Theme().Scrim {
		t.Errorf("the first op is %+v, want the scrim", o)
	}
	if o := d.Ops[len(d.Ops)-1]; o.Kind != OpFrame || o.Color != tr.Theme().Palette.Focus {
		t.Errorf("the last op is %+v, want the focus ring", o)
	}
}
