package ui

import "math"

// press is a pointer held down.
type press struct {
	on       bool
	id       string // node that is pressed, or empty
	outside  bool   // nothing of the tree was under it: moves go to OnPointer
	x, y     float32
	moved    bool
	bar      string  // scroll area whose bar is dragged
	grab     float32 // where on the thumb it was taken
	pan      string  // scroll area that a finger may drag
	panning  bool
	panStart float32
}

// slop is how far, in units, a press may wander and still be a click.
const slop = 6

func (t *Tree) handle(e Event) {
	switch e.Kind {
	case PointerMove, PointerDown, PointerUp:
		t.px0, t.py0, t.pointerIn, t.touch = e.X, e.Y, true, e.Touch
		t.rehover()
		switch e.Kind {
		case PointerMove:
			t.pointerMove(e)
		case PointerDown:
			t.pointerDown(e)
		default:
			t.pointerUp(e)
			if e.Touch { // a finger that is lifted is nowhere
				t.pointerIn = false
				t.rehover()
			}
		}
	case PointerLeave:
		t.pointerIn = false
		t.rehover()
	case Wheel:
		t.px0, t.py0, t.pointerIn = e.X, e.Y, true
		t.rehover()
		t.wheel(e)
	case KeyDown:
		t.key(e)
	case TextInput:
		if n := t.Find(t.focus); n != nil && n.OnText != nil && n.Flags&Disabled == 0 {
			n.OnText(e.Text)
		}
	case Activate:
		if n := t.Find(e.Target); n != nil {
			t.activate(n)
		}
	case SetFocus:
		t.Focus(e.Target, true)
	case SetValue:
		if n := t.Find(e.Target); n != nil && n.OnValue != nil && n.Flags&Disabled == 0 {
			n.OnValue(e.Text)
		}
	}
}

// reacts says that a node wants the pointer, and so is found by hit.
func (n *Node) reacts() bool {
	return n.Solid || n.OnPress != nil || n.OnDrag != nil || n.OnWheel != nil || n.OnHover != nil ||
		n.OnMove != nil || n.Tip != "" || n.TipNode != nil || n.Box.HoverFill != 0 || n.Box.HoverLine != 0 ||
		n.Focusable || n.scrolls()
}

// turnBack undoes the angle of a layer for a point.
func (n *Node) turnBack(x, y float32) (float32, float32) {
	if n.Angle == 0 {
		return x, y
	}
	sin, cos := math.Sincos(float64(-n.Angle))
	cx, cy := n.rect.X+n.rect.W/2, n.rect.Y+n.rect.H/2
	dx, dy := float64(x-cx), float64(y-cy)
	return cx + float32(dx*cos-dy*sin), cy + float32(dx*sin+dy*cos)
}

// hit finds the inmost node under a point that wants the pointer.
func (n *Node) hit(x, y float32) *Node {
	if n.Flags&Hidden != 0 {
		return nil
	}
	x, y = n.turnBack(x, y)
	if n.Clip || n.scrolls() {
		if !n.rect.Has(x, y) {
			return nil
		}
	}
	for i := len(n.children) - 1; i >= 0; i-- {
		if h := n.children[i].hit(x, y); h != nil {
			return h
		}
	}
	if n.rect.Has(x, y) && n.clip.Has(x, y) && n.reacts() {
		return n
	}
	return nil
}

// at finds the node under a point of the window. blocked says that a modal's
// scrim is there.
func (t *Tree) at(x, y float32) (n *Node, blocked bool) {
	for i := len(t.mounts) - 1; i >= 0; i-- {
		m := t.mounts[i]
		if m.root == nil {
			continue
		}
		if h := m.root.hit(x, y); h != nil {
			return h, false
		}
		if m.overlay != nil && m.overlay.modal {
			return nil, true
		}
	}
	return nil, false
}

// local turns a point of the window into pixels from a node's top left.
func (n *Node) local(x, y float32) (float32, float32) {
	var down func(*Node)
	down = func(p *Node) {
		if p == nil {
			return
		}
		down(p.parent)
		x, y = p.turnBack(x, y)
	}
	down(n)
	return x - n.rect.X, y - n.rect.Y
}

// rehover finds out again what the pointer is over.
func (t *Tree) rehover() {
	next := t.hotScratch[:0]
	if t.pointerIn {
		n, _ := t.at(t.px0, t.py0)
		for ; n != nil; n = n.parent {
			next = append(next, n)
		}
	}
	same := len(next) == len(t.hot)
	for i := 0; same && i < len(next); i++ {
		same = next[i] == t.hot[i]
	}
	if same {
		t.hotScratch = next[:0]
		return
	}
	old := t.hot
	t.hot, t.hotScratch = next, old[:0]
	for _, n := range old {
		if !contains(next, n) {
			t.hoverChanged(n, false, next)
		}
	}
	for _, n := range next {
		if !contains(old, n) {
			t.hoverChanged(n, true, old)
		}
	}
}

// hoverChanged tells a node that the pointer came or went, unless it is a
// rebuilt copy of one that was told already.
func (t *Tree) hoverChanged(n *Node, in bool, others []*Node) {
	if n.Box.HoverFill != 0 || n.Box.HoverLine != 0 || n.Paint != nil || n.Over != nil {
		t.dirty(n.part)
	}
	if n.OnHover == nil {
		return
	}
	if n.ID != "" {
		for _, o := range others {
			if o.ID == n.ID {
				return
			}
		}
	}
	n.OnHover(in)
}

func contains(list []*Node, n *Node) bool {
	for _, x := range list {
		if x == n {
			return true
		}
	}
	return false
}

// Hovered returns the id of the inmost node under the pointer that has one.
func (t *Tree) Hovered() string {
	for _, n := range t.hot {
		if n.ID != "" {
			return n.ID
		}
	}
	return ""
}

func (t *Tree) pointerDown(e Event) {
	n, blocked := t.at(e.X, e.Y)
	if t.outsidePopover(n) {
		if src := t.Find(t.topPopover().overlay.source); src != nil && n != nil && within(n, src) {
			t.Close(t.topPopover().id)
			t.press = press{on: true, x: e.X, y: e.Y}
			return
		}
		t.Close(t.topPopover().id)
		t.refresh()
		n, blocked = t.at(e.X, e.Y)
	}
	if n == nil || n.part.overlay == nil || !n.part.overlay.tip {
		t.CloseTips()
		t.tips.candidate, t.tips.waited = sourceOf(n), -1e9 // pressing is an answer: no tooltip on top of it
	}
	t.press = press{on: true, x: e.X, y: e.Y}
	if blocked {
		if m := t.topModal(); m.overlay.opts.CloseOutside {
			t.Close(m.id)
		}
		return
	}
	if n == nil {
		t.press.outside = true
		t.blur()
		if t.OnPointer != nil {
			t.OnPointer(e)
		}
		return
	}
	if e.Button == Primary && t.grabBar(n, e) {
		return
	}
	for p := n; p != nil; p = p.parent {
		if e.Touch && p.scrolls() && p.ID != "" && t.press.pan == "" {
			t.press.pan, t.press.panStart = p.ID, t.scrollOffset(p, t.viewH(p))
		}
	}
	t.focusPressed(n)
	if e.Button != Primary {
		return
	}
	for p := n; p != nil; p = p.parent {
		// A finger cannot hover: a tap opens the tooltip of what does nothing else.
		tap := e.Touch && hasTip(p)
		if p.OnPress == nil && p.OnDrag == nil && !tap {
			continue
		}
		t.press.id = p.ID
		t.dirty(p.part)
		if p.OnDrag != nil && p.Flags&Disabled == 0 {
			p.OnDrag(t.drag(p, DragStart, e))
		}
		return
	}
}

// focusPressed gives focus, without a ring, to what was pressed.
func (t *Tree) focusPressed(n *Node) {
	for p := n; p != nil; p = p.parent {
		if p.canFocus() {
			t.Focus(p.ID, false)
			return
		}
	}
	if t.topModal() == nil && (n.part.overlay == nil || !n.part.overlay.tip) {
		t.blur()
	}
}

func (t *Tree) blur() {
	if t.topModal() == nil {
		t.Focus("", false)
	}
}

func (t *Tree) drag(n *Node, phase DragPhase, e Event) Drag {
	x, y := n.local(e.X, e.Y)
	x0, y0 := n.local(t.press.x, t.press.y)
	return Drag{Phase: phase, X: x, Y: y, DX: x - x0, DY: y - y0, W: n.rect.W, H: n.rect.H, Mods: e.Mods}
}

func (t *Tree) pointerMove(e Event) {
	p := &t.press
	if p.on {
		if d := t.theme.Px(slop); abs(e.X-p.x) > d || abs(e.Y-p.y) > d {
			p.moved = true
		}
		switch {
		case p.bar != "":
			t.dragBar(e)
			return
		case p.outside:
			if t.OnPointer != nil {
				t.OnPointer(e)
			}
			return
		case p.pan != "" && p.moved && !t.draggable(p.id):
			p.panning = true
			if n := t.Find(p.pan); n != nil {
				t.scrollTo(n, p.panStart-(e.Y-p.y))
			}
			return
		case p.id != "":
			if n := t.Find(p.id); n != nil && n.OnDrag != nil && n.Flags&Disabled == 0 {
				n.OnDrag(t.drag(n, DragMove, e))
			}
			return
		}
	}
	moved := false
	for _, n := range t.hot {
		if n.OnMove != nil {
			x, y := n.local(e.X, e.Y)
			n.OnMove(x, y)
			moved = true
			break
		}
	}
	if len(t.hot) == 0 && !moved && t.OnPointer != nil {
		t.OnPointer(e)
	}
}

func (t *Tree) draggable(id string) bool {
	n := t.Find(id)
	return n != nil && n.OnDrag != nil
}

func (t *Tree) pointerUp(e Event) {
	p := t.press
	t.press = press{}
	if !p.on {
		return
	}
	if p.outside {
		if t.OnPointer != nil {
			t.OnPointer(e)
		}
		return
	}
	if p.bar != "" || p.panning || p.id == "" {
		return
	}
	n := t.Find(p.id)
	if n == nil {
		return
	}
	t.dirty(n.part)
	if n.OnDrag != nil && n.Flags&Disabled == 0 {
		t.press = p // the drag still knows where it began
		d := t.drag(n, DragEnd, e)
		t.press = press{}
		n.OnDrag(d)
		if p.moved {
			return
		}
		if n = t.Find(p.id); n == nil {
			return
		}
	}
	over, _ := t.at(e.X, e.Y)
	if over != nil && within(over, n) {
		t.activate(n)
	}
}

// within reports whether n is outer or inside it.
func within(n, outer *Node) bool {
	for ; n != nil; n = n.parent {
		if n == outer || (n.ID != "" && n.ID == outer.ID) {
			return true
		}
	}
	return false
}

func (t *Tree) activate(n *Node) {
	if n.Flags&Disabled != 0 {
		t.cue(CueRefuse)
		t.openTip(n.ID, false) // which says why
		return
	}
	if n.OnPress != nil {
		t.cue(CuePress)
		n.OnPress()
	} else if hasTip(n) {
		t.enterTip(n.ID)
	}
}

// sourceOf is the id of the closest source of a tooltip around a node, or "".
func sourceOf(n *Node) string {
	for ; n != nil; n = n.parent {
		if hasTip(n) {
			return n.ID
		}
	}
	return ""
}

func (t *Tree) cue(c Cue) {
	if t.Cue != nil {
		t.Cue(c)
	}
}

// Sound reports a cue from a widget.
func (t *Tree) Sound(c Cue) { t.cue(c) }

func abs(v float32) float32 {
	if v < 0 {
		return -v
	}
	return v
}
