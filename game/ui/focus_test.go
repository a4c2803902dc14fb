package ui

import (
	"reflect"
	"testing"
)

func grid(pressed *[]string) *Node {
	root := Column(Style{Gap: 20, Place: At(100, 100)})
	for _, row := range []string{"a", "b", "c"} {
		line := Row(Style{Gap: 20})
		for _, col := range []string{"1", "2", "3"} {
			line.Children = append(line.Children, button(row+col, pressed))
		}
		root.Children = append(root.Children, line)
	}
	return root
}

func TestTabGoesRoundInOrder(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	show(tr, func() *Node {
		g := grid(&pressed)
		g.Children[0].Children[1].Flags = Disabled
		g.Children[1].Flags = Hidden
		g.Children[2].Children[2].Order = -1 // before its neighbours
		return g
	})
	want := []string{"a1", "a3", "c3", "c1", "c2"}
	if got := tr.Order(); !reflect.DeepEqual(got, want) {
		t.Fatalf("order is %v, want %v", got, want)
	}
	for _, id := range append(want, "a1") {
		tr.key4test(KeyTab)
		wantFocus(t, tr, id)
	}
	tr.Post(Event{Kind: KeyDown, Key: KeyTab, Mods: Shift})
	tr.Update(0)
	wantFocus(t, tr, "c2")
}

func TestArrowsMoveToNeighbours(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	show(tr, func() *Node { return grid(&pressed) })
	tr.Focus("b2", true)
	for _, step := range []struct {
		k    Key
		want string
	}{{KeyRight, "b3"}, {KeyUp, "a3"}, {KeyLeft, "a2"}, {KeyDownArrow, "b2"}, {KeyLeft, "b1"}, {KeyLeft, "b1"}, {KeyDownArrow, "c1"}} {
		tr.key4test(step.k)
		wantFocus(t, tr, step.want)
	}
}

func TestActivationNeedsAVisibleRing(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	var hotkeys []Key
	tr.OnKey = func(e Event) bool { hotkeys = append(hotkeys, e.Key); return true }
	show(tr, func() *Node { return grid(&pressed) })
	x, y := tr.center4test("a1")
	tr.press4test(x, y)
	tr.key4test(KeySpace) // pauses the game: it must not press the button again
	tr.key4test(KeyTab, KeyEnter, KeySpace)
	if want := []string{"a1", "a2", "a2"}; !reflect.DeepEqual(pressed, want) {
		t.Errorf("pressed %v, want %v", pressed, want)
	}
	if len(hotkeys) != 1 || hotkeys[0] != KeySpace {
		t.Errorf("the scene got keys %v, want one space", hotkeys)
	}
}

func TestFocusSurvivesRebuildAndFindsAPlace(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	gone := false
	p := show(tr, func() *Node {
		g := grid(&pressed)
		if gone {
			g.Children[1].Flags = Hidden
		}
		return g
	})
	tr.Focus("b2", true)
	p.version++
	tr.Update(0)
	wantFocus(t, tr, "b2")
	gone = true
	p.version++
	tr.Update(0)
	if id, ring := tr.Focused(); id == "" || !ring || tr.Find(id) == nil {
		t.Errorf("focus was lost: %q", id)
	}
}

func TestKeysBubbleUp(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	var seen []string
	show(tr, func() *Node {
		g := grid(&pressed)
		g.OnKey = func(e Event) bool { seen = append(seen, "grid"); return e.Key == KeyHome }
		g.Children[0].OnKey = func(e Event) bool { seen = append(seen, "row"); return false }
		return g
	})
	tr.Focus("a2", true)
	tr.key4test(KeyHome)
	if want := []string{"row", "grid"}; !reflect.DeepEqual(seen, want) {
		t.Errorf("keys went to %v, want %v", seen, want)
	}
}

func TestMirrorEvents(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	value := ""
	show(tr, func() *Node {
		g := grid(&pressed)
		g.Children[0].Children[0].OnValue = func(v string) { value = v }
		g.Children[0].Children[1].Flags = Disabled
		return g
	})
	tr.Post(Event{Kind: Activate, Target: "c3"})
	tr.Post(Event{Kind: Activate, Target: "a2"})
	tr.Post(Event{Kind: SetValue, Target: "a1", Text: "40"})
	tr.Post(Event{Kind: SetFocus, Target: "b1"})
	tr.Post(Event{Kind: Activate, Target: "nobody"})
	tr.Update(0)
	if !reflect.DeepEqual(pressed, []string{"c3"}) {
		t.Errorf("pressed %v, want c3 and not the disabled a2", pressed)
	}
	if value != "40" {
		t.Errorf("value is %q", value)
	}
	wantFocus(t, tr, "b1")
}

func TestDisabledIsAStopOnlyWithAReason(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	show(tr, func() *Node {
		g := grid(&pressed)
		for _, b := range g.Children[0].Children[:2] {
			b.Flags = Disabled
		}
		g.Children[0].Children[1].Hint = "There are no orders left."
		return g
	})
	if got := tr.Order()[0]; got != "a2" {
		t.Errorf("the first stop is %s, want a2, which says why", got)
	}
	tr.Focus("a1", true)
	wantFocus(t, tr, "")
	refused := 0
	tr.Cue = func(c Cue) { refused += map[Cue]int{CueRefuse: 1}[c] }
	tr.Focus("a2", true)
	tr.key4test(KeyEnter)
	if len(pressed) != 0 || refused != 1 {
		t.Errorf("pressed %v, refused %d times", pressed, refused)
	}
}

func TestDialogHearsKeysWithoutFocus(t *testing.T) {
	tr := testTree(t)
	heard := 0
	tr.OpenModal("m", Fixed(func() *Node {
		n := box("bare", 100, 100)
		n.OnKey = func(Event) bool { heard++; return true }
		return n
	}), ModalOptions{})
	tr.Post(Event{Kind: KeyDown, Rune: '2'})
	tr.Update(0)
	if heard != 1 {
		t.Errorf("the dialog heard %d keys, want 1", heard)
	}
}

func TestSumChangesWithWhatIsShown(t *testing.T) {
	base := Sum(1).Int(3).Float(2.14, 2).Bool(true).Text("coal")
	if got := Sum(1).Int(3).Float(2.1401, 2).Bool(true).Text("coal"); got != base {
		t.Error("a change that is not shown changed the sum")
	}
	for name, s := range map[string]Sum{
		"int": Sum(1).Int(4).Float(2.14, 2).Bool(true).Text("coal"), "float": Sum(1).Int(3).Float(2.15, 2).Bool(true).Text("coal"),
		"bool": Sum(1).Int(3).Float(2.14, 2).Bool(false).Text("coal"), "text": Sum(1).Int(3).Float(2.14, 2).Bool(true).Text("coa1"),
		"order": Sum(1).Float(2.14, 2).Int(3).Bool(true).Text("coal"), "start": Sum(2).Int(3).Float(2.14, 2).Bool(true).Text("coal"),
	} {
		if s == base {
			t.Errorf("another %s gives the same sum", name)
		}
	}
	seen := map[Sum]bool{}
	for i := range int64(100000) {
		seen[Sum(1).Int(i)] = true
	}
	if len(seen) != 100000 {
		t.Errorf("%d sums of 100000 numbers", len(seen))
	}
}
