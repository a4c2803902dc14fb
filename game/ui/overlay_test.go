package ui

import (
	"reflect"
	"testing"
)

func dialog(pressed *[]string) Part {
	return Fixed(func() *Node {
		n := Column(Style{W: 400, H: 200, Pad: All(20), Gap: 10}, button("ok", pressed), button("cancel", pressed))
		n.ID, n.Role, n.Label, n.Solid = "dialog", RoleDialog, "Sure?", true
		return n
	})
}

func TestModalTrapsAndRestoresFocus(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	closed := 0
	show(tr, func() *Node { return grid(&pressed) })
	tr.Focus("b2", true)
	tr.OpenModal("m", dialog(&pressed), ModalOptions{OnClose: func() { closed++ }})
	tr.Update(0)
	wantFocus(t, tr, "ok")
	for _, want := range []string{"cancel", "ok", "cancel"} {
		tr.key4test(KeyTab)
		wantFocus(t, tr, want)
	}
	tr.key4test(KeyLeft)
	wantFocus(t, tr, "cancel") // arrows stay inside as well
	wantRect(t, tr, "dialog", Rect{760, 440, 400, 200})
	x, y := tr.center4test("a1")
	tr.press4test(x, y)
	if len(pressed) != 0 {
		t.Errorf("a press went through the scrim to %v", pressed)
	}
	if got := tr.Hovered(); got != "" {
		t.Errorf("%q is hovered behind the scrim", got)
	}
	tr.key4test(KeyEscape)
	wantFocus(t, tr, "b2")
	if _, ring := tr.Focused(); !ring || closed != 1 || tr.IsOpen("m") {
		t.Errorf("after Escape: ring %v, closed %d times, open %v", ring, closed, tr.IsOpen("m"))
	}
}

func TestModalsNest(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	show(tr, func() *Node { return grid(&pressed) })
	tr.OpenModal("m", dialog(&pressed), ModalOptions{})
	tr.Focus("cancel", true)
	tr.OpenModal("n", Fixed(func() *Node { return button("inner", &pressed) }), ModalOptions{KeepOnEscape: true})
	tr.Update(0)
	wantFocus(t, tr, "inner")
	tr.key4test(KeyEscape)
	if !tr.IsOpen("n") {
		t.Error("Escape closed a modal that keeps open")
	}
	tr.Close("n")
	tr.Update(0)
	wantFocus(t, tr, "cancel")
}

func TestSceneKeysRestUnderAModal(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	keys, own := 0, 0
	tr.OnKey = func(Event) bool { keys++; return true }
	tr.OpenModal("m", dialog(&pressed), ModalOptions{OnKey: func(Event) bool { own++; return true }})
	tr.Post(Event{Kind: KeyDown, Rune: '3'})
	tr.Update(0)
	if keys != 0 || own != 1 {
		t.Errorf("the scene got %d keys and the modal %d, want 0 and 1", keys, own)
	}
}

func TestPopoverClosesOnPressOutside(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	show(tr, func() *Node { return grid(&pressed) })
	toggle := func() {
		tr.OpenPopover("p", "a1", Below, Fixed(func() *Node {
			n := Column(Style{W: 200, H: 100}, button("item", &pressed))
			n.Solid = true
			return n
		}), nil)
		tr.Update(0)
	}
	toggle()
	wantFocus(t, tr, "item")
	if r := tr.Find("item").rect; r.Y < tr.Find("a1").rect.Y+40 {
		t.Errorf("the popover is at %v, not below its button", r)
	}
	x, y := tr.center4test("item")
	tr.press4test(x, y)
	if !tr.IsOpen("p") {
		t.Error("a press inside closed it")
	}
	x, y = tr.center4test("c3")
	tr.press4test(x, y)
	if tr.IsOpen("p") {
		t.Error("a press outside left it open")
	}
	if want := []string{"item", "c3"}; !reflect.DeepEqual(pressed, want) {
		t.Errorf("pressed %v, want %v", pressed, want)
	}
	toggle()
	x, y = tr.center4test("a1") // its own button closes it and does not press
	tr.press4test(x, y)
	if tr.IsOpen("p") || len(pressed) != 2 {
		t.Errorf("open %v, pressed %v", tr.IsOpen("p"), pressed)
	}
}

func TestToastsStackWaitAndGo(t *testing.T) {
	tr := testTree(t)
	for range 2 {
		tr.Toast(1, func() *Node {
			n := box("", 300, 50)
			n.Role, n.Label, n.Solid = RoleStatus, "saved", true
			return n
		})
	}
	tr.Update(0)
	a, b := tr.mount("toast/1").root.rect, tr.mount("toast/2").root.rect
	if b.Y < a.Y+a.H {
		t.Errorf("toasts overlap: %v %v", a, b)
	}
	tr.move4test(b.X+5, b.Y+5, 1.5) // the pointer holds the second
	if tr.Mounted("toast/1") || !tr.Mounted("toast/2") {
		t.Error("the first should have gone and the second stayed")
	}
	if got := tr.mount("toast/2").root.rect.Y; got != a.Y {
		t.Errorf("the second moved to %v, want %v", got, a.Y)
	}
	tr.move4test(5, 1000, 1.5)
	if tr.Mounted("toast/2") {
		t.Error("the second toast stayed")
	}
}

func TestFocusReturnsNowhereIfItsNodeIsGone(t *testing.T) {
	tr := testTree(t)
	var pressed []string
	p := show(tr, func() *Node { return grid(&pressed) })
	tr.Focus("b2", true)
	tr.OpenModal("m", dialog(&pressed), ModalOptions{})
	p.build = func() *Node { return box("bare", 10, 10) }
	p.version++
	tr.Update(0)
	tr.Close("m")
	tr.Update(0)
	wantFocus(t, tr, "")
}
