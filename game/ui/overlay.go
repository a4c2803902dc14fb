package ui

import "hardcurrency/game/theme"

// ModalOptions say how a modal behaves. The zero value has a scrim, closes on
// Escape and stays on a press outside.
type ModalOptions struct {
	// NoScrim leaves what is behind as bright as it was.
	NoScrim bool
	// KeepOnEscape and CloseOutside change what dismisses it.
	KeepOnEscape, CloseOutside bool
	// Focus is the node that gets focus first; by default the first control.
	Focus string
	// OnClose is told when it has closed, however that happened.
	OnClose func()
	// OnKey is offered keys that nothing in the modal handled.
	OnKey func(Event) bool
	// Seconds is how long it takes to come up; 0 means as long as a panel.
	Seconds float32
	// AngleFrom is the angle of its root when it starts to come up, in radians.
	AngleFrom float32
}

// OpenModal shows a part above everything else and keeps focus inside it until
// it is closed; focus then returns to where it was. A root without a Place is
// centred. Opening one that is open replaces its part.
func (t *Tree) OpenModal(id string, p Part, o ModalOptions) {
	if m := t.mount(id); m != nil {
		m.part, m.stale = p, true
		if m.overlay != nil {
			m.overlay.opts = o
		}
		return
	}
	t.CloseTips()
	t.dropToasts() // they would lie over what has just been opened
	m := &mount{id: id, z: zModal, part: p, stale: true, overlay: &overlay{
		modal: true, opts: o, restore: t.focus, restoreOn: t.focusRing,
	}}
	t.add(m)
	t.press = press{}
	t.focus = ""
	t.refresh()
	t.focusInto(m, o.Focus)
	t.cue(CueOpen)
}

// OpenPopover shows a part beside a node. It closes on Escape and on a press
// elsewhere.
func (t *Tree) OpenPopover(id, source string, side Side, p Part, onClose func()) {
	if t.mount(id) != nil {
		return
	}
	t.CloseTips()
	m := &mount{id: id, z: zPopover, part: p, stale: true, overlay: &overlay{
		source: source, side: side, restore: t.focus, restoreOn: t.focusRing,
		opts: ModalOptions{OnClose: onClose},
	}}
	if top := t.topTrap(); top != nil && top.z > m.z {
		m.z = top.z
	}
	t.add(m)
	t.focus = ""
	t.refresh()
	t.focusInto(m, "")
	t.cue(CueOpen)
}

// focusInto puts focus on a node of an overlay that has just opened. The ring
// shows if it did before.
func (t *Tree) focusInto(m *mount, id string) {
	ring := m.overlay.restoreOn
	if id != "" && m.ids[id] != nil {
		t.Focus(id, ring)
		return
	}
	if first := appendFocusable(nil, m.root); len(first) > 0 {
		t.Focus(first[0].ID, ring)
	}
}

// mostToasts is how many toasts show at once: more would hide what they are
// about.
const mostToasts = 2

// Toast shows a node for some seconds above everything; 0 seconds is the time
// the theme gives. It stays while the pointer is over it. The oldest goes when
// there would be more than two.
func (t *Tree) Toast(seconds float32, build func() *Node) {
	oldest, shown := "", 0
	for _, m := range t.mounts {
		if m.overlay != nil && m.overlay.toast {
			if shown++; oldest == "" {
				oldest = m.id
			}
		}
	}
	if shown >= mostToasts {
		t.Unmount(oldest)
		t.restack()
	}
	if seconds <= 0 {
		seconds = t.theme.Motion.Toast
	}
	t.toastSeq++
	t.add(&mount{id: "toast/" + itoa(t.toastSeq), z: zToast, part: Fixed(build), stale: true,
		overlay: &overlay{toast: true, left: seconds}})
}

// IsOpen reports whether a modal or popover is open.
func (t *Tree) IsOpen(id string) bool {
	m := t.mount(id)
	return m != nil && m.overlay != nil
}

// Close closes a modal, popover, toast or tooltip and gives focus back.
func (t *Tree) Close(id string) {
	m := t.mount(id)
	if m == nil || m.overlay == nil {
		return
	}
	if m.overlay.tip {
		t.closeTip(m)
		return
	}
	had := t.Find(t.focus) != nil && t.Find(t.focus).part == m
	t.CloseTips()
	t.Unmount(id)
	if had || t.focus == "" || t.Find(t.focus) == nil {
		t.focus, t.focusRing = "", false
		t.Focus(m.overlay.restore, m.overlay.restoreOn)
	}
	if !m.overlay.toast {
		t.cue(CueClose)
	}
	t.restack()
	if m.overlay.opts.OnClose != nil {
		m.overlay.opts.OnClose()
	}
	t.rehover()
}

// CloseTop closes the uppermost modal or popover and reports whether there was
// one.
func (t *Tree) CloseTop() bool {
	if m := t.topTrap(); m != nil {
		t.Close(m.id)
		return true
	}
	return false
}

// Modal returns the id of the uppermost modal, or "".
func (t *Tree) Modal() string {
	if m := t.topModal(); m != nil {
		return m.id
	}
	return ""
}

func (t *Tree) topModal() *mount {
	for i := len(t.mounts) - 1; i >= 0; i-- {
		if o := t.mounts[i].overlay; o != nil && o.modal {
			return t.mounts[i]
		}
	}
	return nil
}

func (t *Tree) topPopover() *mount {
	for i := len(t.mounts) - 1; i >= 0; i-- {
		if o := t.mounts[i].overlay; o != nil && !o.modal && !o.tip && !o.toast {
			return t.mounts[i]
		}
	}
	return nil
}

// outsidePopover reports whether a popover is open and n is not in it.
func (t *Tree) outsidePopover(n *Node) bool {
	p := t.topPopover()
	if p == nil {
		return false
	}
	return n == nil || (n.part != p && (n.part.overlay == nil || n.part.seq < p.seq))
}

func (t *Tree) stepOverlays(dt float32) {
	for i := 0; i < len(t.mounts); i++ {
		m := t.mounts[i]
		o := m.overlay
		if o == nil {
			continue
		}
		if o.opening < 1 {
			d := o.opts.Seconds
			if d == 0 {
				d = t.theme.Motion.Panel
			}
			if t.theme.Motion.Reduced {
				d = 0
			}
			if d <= 0 {
				o.opening = 1
			} else {
				o.opening = min(1, o.opening+dt/d)
			}
			t.dirty(m)
		}
		o.age += dt
		if o.toast {
			if m.root == nil || !t.pointerOver(m) {
				o.left -= dt
			}
			if o.left <= 0 {
				t.Unmount(m.id)
				t.restack()
				i--
			}
		}
	}
}

// dropToasts takes every toast away.
func (t *Tree) dropToasts() {
	for i := len(t.mounts) - 1; i >= 0; i-- {
		if o := t.mounts[i].overlay; o != nil && o.toast {
			t.Unmount(t.mounts[i].id)
		}
	}
}

// restack lays the toasts out again after one has gone.
func (t *Tree) restack() {
	for _, m := range t.mounts {
		if m.overlay != nil && m.overlay.toast && m.root != nil {
			t.layoutMount(m)
		}
	}
}

func (t *Tree) pointerOver(m *mount) bool {
	return t.pointerIn && m.root != nil && m.root.rect.Has(t.px0, t.py0)
}

// overlayRect is where a tooltip, popover or toast goes.
func (t *Tree) overlayRect(m *mount) Rect {
	edge := t.px(8)
	w, h := t.measure(m.root, t.w-2*edge)
	h = min(h, t.h-2*edge)
	o := m.overlay
	if o.toast {
		return t.toastRect(m, w, h)
	}
	src := t.Find(o.source)
	if src == nil {
		return m.root.rect.fit(w, h, t.w, t.h, edge)
	}
	s := src.rect.meet(src.clip)
	if s.W == 0 || s.H == 0 {
		s = src.rect
	}
	if o.tip && t.sheetTips() {
		o.leadSide = Auto
		foot := t.h - t.px(t.theme.Metrics.TickerH)
		h = min(h, foot) // what is higher scrolls
		return Rect{0, foot - h, t.w, h}
	}
	return t.besides(m, src, s, w, h, edge)
}

// toastRect is where a toast goes: below the bar, and where there is little room
// at the right, clear of the panels; over a dialog or a page at the lower left,
// clear of its head and of its buttons.
func (t *Tree) toastRect(m *mount, w, h float32) Rect {
	before := float32(0) // height of the toasts that came first
	for _, q := range t.mounts {
		if q == m {
			break
		}
		if q.overlay != nil && q.overlay.toast && q.root != nil {
			before += q.root.rect.H + t.px(8)
		}
	}
	x := (t.w - w) / 2
	if t.topModal() != nil {
		return Rect{t.px(t.theme.Metrics.EdgeGap), t.h - t.px(t.theme.Metrics.TickerH+12) - before - h, w, h}
	}
	if t.theme.Class != theme.Full {
		x = t.w - w - t.px(t.theme.Metrics.EdgeGap+50) // what stands in the corner stays clear
	}
	return Rect{x, t.px(t.theme.Metrics.BarH+12) + before, w, h}
}

// fit keeps a rectangle's corner and gives it a new size, inside the window.
func (r Rect) fit(w, h, winW, winH, edge float32) Rect {
	x := min(max(edge, r.X), max(edge, winW-edge-w))
	y := min(max(edge, r.Y), max(edge, winH-edge-h))
	return Rect{x, y, w, h}
}

// besides places an overlay next to its source: beside the panel that the
// source is in, or below it when the source is in a bar along the top.
func (t *Tree) besides(m *mount, src *Node, s Rect, w, h, edge float32) Rect {
	o := m.overlay
	gap := t.px(t.theme.Metrics.TipGap)
	ref := s // what must not be covered
	side := o.side
	root := src.part.root.rect
	panel := root.W < t.w*0.6
	if o.parent != nil || (o.tip && panel) {
		ref = root
	}
	if side == Auto {
		switch {
		case o.parent != nil || panel && root.H > t.h*0.25:
			side = RightOf
		case s.Y+s.H < t.h*0.5:
			side = Below
		default:
			side = Above
		}
	}
	switch { // turn round when there is no room
	case side == RightOf && ref.X+ref.W+gap+w > t.w-edge:
		side = LeftOf
		if ref.X-gap-w < edge {
			side = Below
		}
	case side == LeftOf && ref.X-gap-w < edge:
		side = RightOf
		if ref.X+ref.W+gap+w > t.w-edge {
			side = Below
		}
	}
	if side == Below && s.Y+s.H+h+t.px(16) > t.h-edge && s.Y-h-t.px(16) > edge {
		side = Above
	} else if side == Above && s.Y-h-t.px(16) < edge {
		side = Below
	}
	lead := t.px(86)
	if o.parent == nil {
		lead = t.px(30)
	}
	var r Rect
	switch side {
	case RightOf:
		r = Rect{ref.X + ref.W + gap, s.Y + s.H/2 - lead, w, h}
	case LeftOf:
		r = Rect{ref.X - gap - w, s.Y + s.H/2 - lead, w, h}
	case Above:
		r = Rect{s.X, s.Y - h - t.px(12), w, h}
	default:
		r = Rect{s.X, s.Y + s.H + t.px(12), w, h}
	}
	r = r.fit(w, h, t.w, t.h, edge)
	o.leadSide, o.leadAt = Auto, 0
	switch side {
	case RightOf:
		o.leadSide, o.leadAt = LeftOf, s.Y+s.H/2-r.Y
	case LeftOf:
		o.leadSide, o.leadAt = RightOf, s.Y+s.H/2-r.Y
	}
	return r
}
