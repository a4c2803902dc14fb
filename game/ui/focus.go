package ui

import "sort"

// Focus moves focus to a node, with or without a visible ring; an empty id
// takes it away. A node that is missing, hidden or disabled is ignored.
func (t *Tree) Focus(id string, ring bool) {
	var n *Node
	if id != "" {
		n = t.Find(id)
		if n == nil || !n.canFocus() {
			return
		}
	}
	if t.focus == id {
		if t.focusRing != ring {
			t.focusRing = ring
			t.listDirty = true
		}
		return
	}
	old := t.Find(t.focus)
	t.focus, t.focusRing = id, ring && id != ""
	t.listDirty, t.semDirty = true, true
	if old != nil {
		t.dirty(old.part)
		if old.OnFocus != nil {
			old.OnFocus(false)
		}
	}
	if n != nil {
		t.focusOrder = t.indexOf(id)
		t.dirty(n.part)
		t.reveal(n)
		if n.OnFocus != nil {
			n.OnFocus(true)
		}
	}
}

// canFocus says whether Tab stops at a node. A control that is disabled is a
// stop only when it has a reason to read.
func (n *Node) canFocus() bool {
	return n.Focusable && n.Flags&Hidden == 0 && (n.Flags&Disabled == 0 || n.Hint != "")
}

// Focused returns the id of the node with focus, or "", and whether its ring
// shows.
func (t *Tree) Focused() (id string, ring bool) { return t.focus, t.focusRing }

// Order returns the ids of what Tab goes through now, in order.
func (t *Tree) Order() []string {
	t.focusables()
	out := make([]string, len(t.order))
	for i, n := range t.order {
		out[i] = n.ID
	}
	return out
}

// inScope says whether Tab may go to a part now. A modal, a popover, or a
// tooltip that has the focus keeps it inside.
func (t *Tree) inScope(m *mount) bool {
	if f := t.Find(t.focus); f != nil && f.part.overlay != nil && f.part.overlay.tip {
		return m == f.part
	}
	if m.overlay != nil && m.overlay.tip {
		return false
	}
	if p := t.topTrap(); p != nil {
		return m == p
	}
	return true
}

// topTrap is the uppermost modal or popover.
func (t *Tree) topTrap() *mount {
	var best *mount
	for _, m := range t.mounts {
		if m.overlay != nil && (m.overlay.modal || m.z == zPopover) {
			if best == nil || m.seq > best.seq || m.z > best.z {
				best = m
			}
		}
	}
	return best
}

func (t *Tree) focusables() {
	t.order = t.order[:0]
	for _, m := range t.mounts {
		if m.root != nil && t.inScope(m) {
			t.order = appendFocusable(t.order, m.root)
		}
	}
}

func appendFocusable(out []*Node, n *Node) []*Node {
	if n.Flags&Hidden != 0 {
		return out
	}
	if n.ID != "" && n.canFocus() {
		out = append(out, n)
	}
	ordered := true
	for i := 1; i < len(n.children); i++ {
		if n.children[i].Order < n.children[i-1].Order {
			ordered = false
		}
	}
	kids := n.children
	if !ordered {
		kids = append([]*Node(nil), kids...)
		sort.SliceStable(kids, func(i, j int) bool { return kids[i].Order < kids[j].Order })
	}
	for _, c := range kids {
		out = appendFocusable(out, c)
	}
	return out
}

func (t *Tree) indexOf(id string) int {
	t.focusables()
	for i, n := range t.order {
		if n.ID == id {
			return i
		}
	}
	return -1
}

// FocusNext moves focus by so many steps in the tab order, around the end.
func (t *Tree) FocusNext(step int) {
	t.focusables()
	if len(t.order) == 0 {
		return
	}
	i := t.indexOf(t.focus)
	if i < 0 {
		i = t.focusOrder
		if t.focus == "" || i < 0 {
			i = -1
			if step < 0 {
				i = len(t.order)
			}
		}
	}
	i = ((i+step)%len(t.order) + len(t.order)) % len(t.order)
	t.Focus(t.order[i].ID, true)
}

// keepFocus finds a place for focus when the node that had it is gone.
func (t *Tree) keepFocus() {
	if t.focus == "" {
		return
	}
	if n := t.Find(t.focus); n != nil && n.Flags&Hidden == 0 {
		return
	}
	t.focus = ""
	t.listDirty, t.semDirty = true, true
	t.focusables()
	if t.focusRing && len(t.order) > 0 && t.focusOrder >= 0 {
		t.Focus(t.order[min(t.focusOrder, len(t.order)-1)].ID, true)
		return
	}
	t.focusRing = false
}

// FocusToward moves focus to the nearest control in a direction and reports
// whether there was one.
func (t *Tree) FocusToward(k Key) bool {
	from := t.Find(t.focus)
	if from == nil {
		return false
	}
	t.focusables()
	a := from.rect
	var best *Node
	var bestCost float32
	for _, n := range t.order {
		if n == from || n.rect.W == 0 || n.rect.H == 0 || within(n, from) || within(from, n) {
			continue
		}
		b := n.rect
		var along, across float32
		switch k {
		case KeyRight:
			along, across = b.X-(a.X+a.W), spread(a.Y, a.H, b.Y, b.H)
			if b.X+b.W/2 <= a.X+a.W/2 {
				continue
			}
		case KeyLeft:
			along, across = a.X-(b.X+b.W), spread(a.Y, a.H, b.Y, b.H)
			if b.X+b.W/2 >= a.X+a.W/2 {
				continue
			}
		case KeyDownArrow:
			along, across = b.Y-(a.Y+a.H), spread(a.X, a.W, b.X, b.W)
			if b.Y+b.H/2 <= a.Y+a.H/2 {
				continue
			}
		case KeyUp:
			along, across = a.Y-(b.Y+b.H), spread(a.X, a.W, b.X, b.W)
			if b.Y+b.H/2 >= a.Y+a.H/2 {
				continue
			}
		default:
			return false
		}
		cost := max(along, 0) + 3*across
		if n.part != from.part { // stay in the panel if it has anything that way
			cost += t.theme.Px(40)
		}
		if best == nil || cost < bestCost {
			best, bestCost = n, cost
		}
	}
	if best == nil {
		return false
	}
	t.Focus(best.ID, true)
	return true
}

// spread is the gap between two intervals, 0 when they overlap.
func spread(a, aw, b, bw float32) float32 {
	return max(0, max(a, b)-min(a+aw, b+bw))
}

func (t *Tree) key(e Event) {
	switch e.Key {
	case KeyEscape:
		t.escape(e)
		return
	case KeyTab:
		if t.focus != "" && !t.focusRing { // first show where we are
			t.focusRing, t.listDirty = true, true
		}
		step := 1
		if e.Mods&Shift != 0 {
			step = -1
		}
		t.FocusNext(step)
		return
	case KeyInfo:
		id := t.focus
		if n := t.Find(id); n == nil || !hasTip(n) {
			id = ""
			for _, n := range t.hot {
				if hasTip(n) {
					id = n.ID
					break
				}
			}
		}
		if id != "" {
			t.focusRing = true
			t.enterTip(id)
			return
		}
	}
	n := t.Find(t.focus)
	if n == nil { // without focus, keys still reach the dialog that is open
		if m := t.topTrap(); m != nil && m.root.OnKey != nil && m.root.OnKey(e) {
			return
		}
	}
	if n != nil {
		for p := n; p != nil; p = p.parent {
			if p.OnKey != nil && p.Flags&Disabled == 0 && p.OnKey(e) {
				return
			}
		}
		if n.OnText != nil && (e.Key == KeyRune || e.Key == KeySpace) && e.Mods&(Command|Alt) == 0 {
			return // it will come as text
		}
		if t.focusRing {
			switch e.Key {
			case KeyEnter, KeySpace:
				if n.OnPress != nil || hasTip(n) {
					t.activate(n)
					return
				}
			case KeyUp, KeyDownArrow, KeyLeft, KeyRight:
				if t.FocusToward(e.Key) {
					return
				}
			}
		}
	}
	if t.pageKey(e) {
		return
	}
	if m := t.topTrap(); m != nil {
		if m.overlay.opts.OnKey != nil {
			m.overlay.opts.OnKey(e)
		}
		return
	}
	if t.OnKey != nil {
		t.OnKey(e)
	}
}

// pageKey scrolls the area that holds the focus or the pointer.
func (t *Tree) pageKey(e Event) bool {
	if e.Key != KeyPageUp && e.Key != KeyPageDown {
		return false
	}
	n := t.Find(t.focus)
	if n == nil && len(t.hot) > 0 {
		n = t.hot[0]
	}
	for ; n != nil; n = n.parent {
		if n.scrolls() && n.ID != "" {
			d := t.viewH(n) * 0.9
			if e.Key == KeyPageUp {
				d = -d
			}
			return t.scrollTo(n, t.scrollOffset(n, t.viewH(n))+d)
		}
	}
	return false
}

// escape undoes the most recent thing that can be undone.
func (t *Tree) escape(e Event) {
	if t.press.on && t.press.id != "" {
		if n := t.Find(t.press.id); n != nil && n.OnDrag != nil {
			n.OnDrag(Drag{Phase: DragCancel, W: n.rect.W, H: n.rect.H})
		}
		t.press = press{}
		return
	}
	if n := t.Find(t.focus); n != nil && n.OnKey != nil && n.Flags&Disabled == 0 && n.OnKey(e) {
		return
	}
	if m := t.topTip(); m != nil {
		t.closeTip(m)
		return
	}
	if m := t.topTrap(); m != nil {
		if !m.overlay.modal || !m.overlay.opts.KeepOnEscape {
			t.Close(m.id)
		} else if m.overlay.opts.OnKey != nil {
			m.overlay.opts.OnKey(e)
		}
		return
	}
	if t.OnKey != nil && t.OnKey(e) {
		return
	}
	t.Focus("", false)
}
