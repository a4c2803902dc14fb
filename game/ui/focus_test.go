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
