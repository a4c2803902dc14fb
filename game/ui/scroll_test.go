package ui

import "testing"

func TestVirtualListBuildsWhatIsInView(t *testing.T) {
	tr := testTree(t)
	built := map[int]int{}
	show(tr, func() *Node {
		n := &Node{ID: "list", Style: Style{W: 300, H: 330, Place: At(0, 0)}, Focusable: true, Role: RoleGroup, Label: "rows"}
		n.Virtual = &Virtual{Count: 10000, RowH: 33, Build: func(i int) *Node {
			built[i]++
			return box("row"+itoa(i), 0, 0)
		}}
		return n
	})
	if len(built) > 13 {
		t.Errorf("%d rows were built for ten in view", len(built))
	}
	wantRect(t, tr, "row3", Rect{0, 99, 300, 33})
	tr.ScrollRow("list", 9999)
	wantRect(t, tr, "row9999", Rect{0, 297, 300, 33})
	if tr.Find("row3") != nil {
		t.Error("a row far out of view is still found")
	}
	tr.ScrollRow("list", 5000)
	if r := tr.Find("row5000"); r == nil || r.rect.Y != 0 {
		t.Error("row 5000 is not at the top")
	}
	for i := range 10000 { // wheel all the way, row by row
		tr.Post(Event{Kind: Wheel, X: 10, Y: 10, DY: 0.5})
		tr.Update(0)
		if n := len(tr.Find("list").children); n > 13 {
			t.Fatalf("after %d notches %d rows are laid out", i, n)
		}
		if i > 300 {
			break
		}
	}
	if len(built) > 400 {
		t.Errorf("%d rows were built in all", len(built))
	}
}

func TestScrollStaysInBounds(t *testing.T) {
	tr := testTree(t)
	count := 50
	p := show(tr, func() *Node {
		n := &Node{ID: "list", Style: Style{W: 300, H: 330, Place: At(0, 0)}}
		n.Virtual = &Virtual{Count: count, RowH: 33, Build: func(i int) *Node { return box("row"+itoa(i), 0, 0) }}
		return n
	})
	tr.ScrollBy("list", 1e6)
	wantRect(t, tr, "row49", Rect{0, 297, 300, 33})
	count = 12 // the list gets shorter under the view
	p.version++
	tr.Update(0)
	wantRect(t, tr, "row11", Rect{0, 297, 300, 33})
	tr.ScrollBy("list", -1e6)
	wantRect(t, tr, "row0", Rect{0, 0, 300, 33})
}

func TestScrollBarDrags(t *testing.T) {
	tr := testTree(t)
	show(tr, func() *Node {
		n := &Node{ID: "list", Style: Style{W: 300, H: 330, Place: At(0, 0)}}
		n.Virtual = &Virtual{Count: 100, RowH: 33, Build: func(i int) *Node { return box("", 0, 0) }}
		return n
	})
	n := tr.Find("list")
	_, thumb, on := tr.bar(n)
	if !on {
		t.Fatal("there is no bar")
	}
	x, y := thumb.X+2, thumb.Y+thumb.H/2
	tr.Post(Event{Kind: PointerDown, X: x, Y: y})
	tr.Post(Event{Kind: PointerMove, X: x, Y: y + 2000})
	tr.Post(Event{Kind: PointerUp, X: x, Y: y + 2000})
	tr.Update(0)
	if got, want := tr.scrollOffset(n, 330), float32(3300-330); got != want {
		t.Errorf("dragged to the end, the list is at %v, want %v", got, want)
	}
}
