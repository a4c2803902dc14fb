package ui

import (
	"math"
	"reflect"
	"testing"
)

func TestPressNeedsUpOnTheSameNode(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	show(tr, func() *Node { return grid(&pressed) })
	x, y := tr.center4test("a1")
	x2, _ := tr.center4test("a2")
	tr.Post(Event{Kind: PointerDown, X: x, Y: y})
	tr.Post(Event{Kind: PointerUp, X: x2, Y: y})
	tr.Update(0)
	tr.press4test(x2, y)
	if !reflect.DeepEqual(pressed, []string{"a2"}) {
		t.Errorf("pressed %v, want a2 alone", pressed)
	}
}

func TestDragIsCapturedAcrossRebuilds(t *testing.T) {
	tr := testTree(t)
	var phases []DragPhase
	var xs []float32
	var p *page
	p = show(tr, func() *Node {
		n := box("slider", 200, 40)
		n.Place = At(100, 100)
		n.OnDrag = func(d Drag) {
			phases = append(phases, d.Phase)
			xs = append(xs, d.X)
			p.version++ // every notch rebuilds the panel
		}
		return n
	})
	tr.Post(Event{Kind: PointerDown, X: 150, Y: 120})
	tr.Post(Event{Kind: PointerMove, X: 190, Y: 400})
	tr.Post(Event{Kind: PointerMove, X: 50, Y: 400})
	tr.Post(Event{Kind: PointerUp, X: 260, Y: 400})
	tr.Update(0)
	if want := []DragPhase{DragStart, DragMove, DragMove, DragEnd}; !reflect.DeepEqual(phases, want) {
		t.Errorf("phases %v, want %v", phases, want)
	}
	if want := []float32{50, 90, -50, 160}; !reflect.DeepEqual(xs, want) {
		t.Errorf("places %v, want %v", xs, want)
	}
	if p.builds != 5 {
		t.Errorf("built %d times, want 5", p.builds)
	}
}

func TestEscapeCancelsADrag(t *testing.T) {
	tr := testTree(t)
	var last DragPhase
	show(tr, func() *Node {
		n := box("slider", 200, 40)
		n.Place = At(100, 100)
		n.OnDrag = func(d Drag) { last = d.Phase }
		return n
	})
	tr.Post(Event{Kind: PointerDown, X: 150, Y: 120})
	tr.Post(Event{Kind: KeyDown, Key: KeyEscape})
	tr.Post(Event{Kind: PointerUp, X: 150, Y: 120})
	tr.Update(0)
	if last != DragCancel {
		t.Errorf("the last phase is %v, want cancelled", last)
	}
}

func TestHitRespectsClipsLayersAndOrder(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	show(tr, func() *Node {
		inner := button("clipped", &pressed)
		inner.Place = At(50, 50)
		frame := Stack(Style{W: 80, H: 80, Clip: true, Place: At(0, 0)}, inner)
		under, over := button("under", &pressed), button("over", &pressed)
		under.Place, over.Place = At(300, 0), At(320, 0)
		turned := button("turned", &pressed)
		turned.Place, turned.Angle, turned.Layer = At(600, 300), math.Pi/2, true
		return Stack(Style{Place: Fill()}, frame, under, over, turned)
	})
	tr.press4test(60, 60)   // inside the clip
	tr.press4test(120, 60)  // outside it
	tr.press4test(330, 10)  // both are there
	tr.press4test(310, 10)  // only the lower one is
	tr.press4test(650, 365) // 100x40 about (650, 320), turned to stand upright
	tr.press4test(605, 320) // where it would lie unturned
	if want := []string{"clipped", "over", "under", "turned"}; !reflect.DeepEqual(pressed, want) {
		t.Errorf("pressed %v, want %v", pressed, want)
	}
}

func TestSolidPartsShieldTheMap(t *testing.T) {
	tr := testTree(t)
	var got []EventKind
	tr.OnPointer = func(e Event) bool { got = append(got, e.Kind); return true }
	show(tr, func() *Node {
		n := box("panel", 300, 300)
		n.Place, n.Solid = At(0, 0), true
		return n
	})
	tr.press4test(100, 100)
	tr.Post(Event{Kind: Wheel, X: 100, Y: 100, DY: 1})
	tr.Update(0)
	if len(got) != 0 {
		t.Errorf("the map got %v through the panel", got)
	}
	// A drag that began on the map goes on over the panel.
	tr.Post(Event{Kind: PointerDown, X: 500, Y: 500})
	tr.Post(Event{Kind: PointerMove, X: 100, Y: 100})
	tr.Post(Event{Kind: PointerUp, X: 100, Y: 100})
	tr.Post(Event{Kind: Wheel, X: 500, Y: 100, DY: 1})
	tr.Update(0)
	if want := []EventKind{PointerDown, PointerMove, PointerUp, Wheel}; !reflect.DeepEqual(got, want) {
		t.Errorf("the map got %v, want %v", got, want)
	}
}

func TestHoverIsToldOnce(t *testing.T) {
	tr := testTree(t)
	var told []bool
	p := show(tr, func() *Node {
		n := box("h", 100, 100)
		n.Place = At(0, 0)
		n.OnHover = func(in bool) { told = append(told, in) }
		return n
	})
	tr.move4test(50, 50, 0)
	p.version++ // a rebuild under the pointer is no news
	tr.Update(0)
	tr.move4test(500, 50, 0)
	if want := []bool{true, false}; !reflect.DeepEqual(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}

func TestFingerScrollsAndTaps(t *testing.T) {
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
	tr.Post(Event{Kind: PointerDown, X: 50, Y: 150, Touch: true})
	tr.Post(Event{Kind: PointerMove, X: 50, Y: 50, Touch: true})
	tr.Post(Event{Kind: PointerUp, X: 50, Y: 50, Touch: true})
	tr.Update(0)
	if got := tr.scroll["list"]; got != 100 {
		t.Errorf("the list is scrolled by %v, want 100", got)
	}
	if len(pressed) != 0 {
		t.Errorf("scrolling pressed %v", pressed)
	}
	tr.Post(Event{Kind: PointerDown, X: 50, Y: 10, Touch: true})
	tr.Post(Event{Kind: PointerUp, X: 50, Y: 10, Touch: true})
	tr.Update(0)
	if !reflect.DeepEqual(pressed, []string{"b2"}) {
		t.Errorf("a tap pressed %v, want b2", pressed)
	}
}
