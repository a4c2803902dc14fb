package ui

import (
	"math"
	"strconv"

	"hardcurrency/game/theme"
)

func itoa(n int) string { return strconv.Itoa(n) }

// tipState is the tooltip that may open next.
type tipState struct {
	candidate string
	waited    float32
	sinceAny  float32 // since a tooltip was last open
}

// recently is how long after a tooltip closed the next one opens faster.
const recently = 0.6

func hasTip(n *Node) bool { return n.Tip != "" || n.TipNode != nil }

// sheetTips says that tooltips come up as a sheet along the bottom.
func (t *Tree) sheetTips() bool { return t.theme.Class == theme.Small }

// TipRef is the tooltip being built, for its pin and close buttons.
type TipRef struct {
	ID     string
	Pinned bool
	// Child says that it was opened from another tooltip.
	Child bool
}

// BuildingTip returns the tooltip whose content is being built; its ID is empty
// outside of that.
func (t *Tree) BuildingTip() TipRef {
	if m := t.current; m != nil && m.overlay != nil && m.overlay.tip {
		return TipRef{m.id, m.overlay.pinned, m.overlay.parent != nil}
	}
	return TipRef{}
}

// TogglePin keeps a tooltip open until it is closed, or lets it go.
func (t *Tree) TogglePin(id string) {
	if m := t.mount(id); m != nil && m.overlay != nil && m.overlay.tip {
		m.overlay.pinned = !m.overlay.pinned
		// A child stands on its parents.
		for p := m.overlay.parent; p != nil && m.overlay.pinned; p = p.overlay.parent {
			p.overlay.pinned = true
			p.stale = true
		}
		m.stale = true
	}
}

// OpenTip opens the tooltip of a node at once, as the pointer would in time.
func (t *Tree) OpenTip(source string) bool { return t.openTip(source, false) != nil }

// TipOpen reports whether the tooltip of a node is open.
func (t *Tree) TipOpen(source string) bool { return t.tipOf(source) != nil }

// TermOpen reports whether a tooltip of a term is open, whatever node opened it.
func (t *Tree) TermOpen(term string) bool {
	for _, m := range t.mounts {
		if m.overlay != nil && m.overlay.tip && m.overlay.term == term {
			return true
		}
	}
	return false
}

// TipDepth is how many tooltips stand on one another at most: 0 with none open,
// 2 when a word in a tooltip has opened another.
func (t *Tree) TipDepth() int {
	deepest := 0
	for _, m := range t.mounts {
		if m.overlay == nil || !m.overlay.tip {
			continue
		}
		depth := 0
		for p := m; p != nil; p = p.overlay.parent {
			depth++
		}
		deepest = max(deepest, depth)
	}
	return deepest
}

// CloseTips closes every tooltip that is not pinned.
func (t *Tree) CloseTips() {
	for i := len(t.mounts) - 1; i >= 0; i-- {
		if i < len(t.mounts) {
			if m := t.mounts[i]; m.overlay != nil && m.overlay.tip && !m.overlay.pinned {
				t.closeTip(m)
			}
		}
	}
	t.tips.candidate, t.tips.waited = "", 0
}

func (t *Tree) tipOf(source string) *mount {
	for _, m := range t.mounts {
		if m.overlay != nil && m.overlay.tip && m.overlay.source == source {
			return m
		}
	}
	return nil
}

// topTip is the tooltip that Escape closes: the last one opened, among those
// opened from where the focus is if it is in a tooltip.
func (t *Tree) topTip() *mount {
	var within *mount
	if f := t.Find(t.focus); f != nil && f.part.overlay != nil && f.part.overlay.tip {
		within = f.part
	}
	for i := len(t.mounts) - 1; i >= 0; i-- {
		m := t.mounts[i]
		if m.overlay == nil || !m.overlay.tip {
			continue
		}
		for p := m; p != nil; p = p.overlay.parent {
			if within == nil || p == within {
				return m
			}
		}
	}
	return nil
}

// openTip opens the tooltip of a node and closes those of its neighbours.
func (t *Tree) openTip(source string, keyboard bool) *mount {
	src := t.Find(source)
	if src == nil || !hasTip(src) {
		return nil
	}
	if m := t.tipOf(source); m != nil {
		m.overlay.keyboard = m.overlay.keyboard || keyboard
		return m
	}
	var parent *mount
	if o := src.part.overlay; o != nil && o.tip {
		parent = src.part
	}
	for i := len(t.mounts) - 1; i >= 0; i-- {
		if i >= len(t.mounts) {
			continue
		}
		if o := t.mounts[i].overlay; o != nil && o.tip && !o.pinned && o.parent == parent {
			t.closeTip(t.mounts[i])
		}
	}
	m := &mount{id: "tip/" + source, z: zTip, stale: true}
	o := &overlay{tip: true, source: source, term: src.Tip, side: src.TipSide, parent: parent, keyboard: keyboard}
	o.opts.Seconds = 0.09
	m.overlay = o
	m.part = Fixed(func() *Node { return t.tipContent(m) })
	t.add(m)
	t.refresh()
	if t.mount(m.id) == nil {
		return nil
	}
	// The source shows that its tooltip is open.
	if s := t.Find(source); s != nil {
		t.dirty(s.part)
	}
	t.cue(CueOpen)
	return m
}

// tipContent builds what a tooltip says, or returns nil when there is nothing.
func (t *Tree) tipContent(m *mount) *Node {
	var n *Node
	if src := t.Find(m.overlay.source); src != nil && src.TipNode != nil {
		n = src.TipNode()
	} else if t.Tips != nil && m.overlay.term != "" {
		n = t.Tips(m.overlay.term)
	}
	if n == nil {
		return nil
	}
	if n.ID == "" {
		n.ID = m.id
	}
	if n.Role == RoleNone {
		n.Role = RoleTooltip
	}
	n.Solid, n.Focusable = true, true
	return n
}

// enterTip opens the tooltip of a node and moves focus into it: to its first
// term, or to the tooltip itself.
func (t *Tree) enterTip(source string) {
	m := t.openTip(source, true)
	if m == nil {
		return
	}
	m.overlay.restore, m.overlay.restoreOn = source, t.focusRing
	ring := t.focusRing
	for _, n := range appendFocusable(nil, m.root) {
		if hasTip(n) {
			t.Focus(n.ID, ring)
			return
		}
	}
	t.Focus(m.root.ID, ring)
}

// closeTip closes a tooltip and those opened from it, and gives focus back to
// its source.
func (t *Tree) closeTip(m *mount) {
	for i := len(t.mounts) - 1; i >= 0; i-- {
		if i >= len(t.mounts) {
			continue
		}
		if o := t.mounts[i].overlay; o != nil && o.tip && o.parent == m {
			t.closeTip(t.mounts[i])
		}
	}
	f := t.Find(t.focus)
	inside := f != nil && f.part == m
	ring := t.focusRing
	t.Unmount(m.id)
	if s := t.Find(m.overlay.source); s != nil {
		t.dirty(s.part)
	}
	if inside {
		t.focus, t.focusRing = "", false
		t.Focus(m.overlay.source, ring)
	}
	// Do not open it again at once under a resting pointer.
	t.tips.candidate, t.tips.waited = m.overlay.source, -1e9
	t.rehover()
}

// closeOrphans closes overlays whose source is gone, and tooltips that have
// nothing to say any more.
func (t *Tree) closeOrphans() {
	for i := len(t.mounts) - 1; i >= 0; i-- {
		if i >= len(t.mounts) {
			continue
		}
		m := t.mounts[i]
		o := m.overlay
		if o == nil || o.source == "" {
			continue
		}
		if o.tip && m.built && m.root.Flags&Hidden != 0 {
			t.closeTip(m)
		} else if t.Find(o.source) == nil && !o.pinned {
			if o.tip {
				t.closeTip(m)
			} else {
				t.Close(m.id)
			}
		}
	}
}

// stepTips opens and closes tooltips as time passes.
func (t *Tree) stepTips(dt float32) {
	mo := &t.theme.Motion
	var under *Node
	if t.pointerIn && !t.press.on && !t.touch {
		for _, n := range t.hot {
			if hasTip(n) {
				under = n
				break
			}
		}
	}
	any, travelling := false, false
	for i := len(t.mounts) - 1; i >= 0; i-- {
		if i >= len(t.mounts) {
			continue
		}
		m := t.mounts[i]
		o := m.overlay
		if o == nil || !o.tip {
			continue
		}
		any = true
		if o.pinned || t.tipHeld(m, under) {
			o.away, o.lastDist = 0, t.distance(m)
			continue
		}
		d := t.distance(m)
		if d < o.lastDist-0.25 { // on its way here
			o.away, travelling = 0, true
		} else {
			o.away += dt
			travelling = travelling || o.away < 0.05
		}
		o.lastDist = d
		if o.away >= mo.TipGrace {
			src := o.source
			t.closeTip(m)
			if t.tips.candidate == src { // it went by itself: it may come again
				t.tips.candidate, t.tips.waited = "", 0
			}
		}
	}
	if any {
		t.tips.sinceAny = 0
	} else {
		t.tips.sinceAny += dt
	}
	keyboard := false
	want := under
	if want == nil && t.focusRing {
		if n := t.Find(t.focus); n != nil && hasTip(n) {
			want, keyboard = n, true
		}
	}
	if want == nil {
		t.tips.candidate, t.tips.waited = "", 0
		return
	}
	if t.tipOf(want.ID) != nil {
		return
	}
	if want.ID != t.tips.candidate {
		t.tips.candidate, t.tips.waited = want.ID, 0
		return
	}
	if travelling {
		return
	}
	t.tips.waited += dt
	delay := mo.TipDelay
	if any || t.tips.sinceAny < recently {
		delay = mo.TipDelayNext
	}
	if t.tips.waited >= delay {
		t.tips.waited = -1e9 // once: no content, no second try
		t.openTip(want.ID, keyboard)
	}
}

// tipHeld says whether something keeps a tooltip open now: the pointer on it,
// on its source or on a tooltip opened from it; or, for one opened by keyboard,
// the focus.
func (t *Tree) tipHeld(m *mount, under *Node) bool {
	o := m.overlay
	if t.pointerOver(m) || (under != nil && under.ID == o.source) {
		return true
	}
	if len(t.hot) > 0 { // the pointer may be on a part of the source without a tip of its own
		for _, n := range t.hot {
			if n.ID == o.source {
				return true
			}
		}
	}
	if o.keyboard || t.focusRing {
		if t.focus == o.source {
			return true
		}
		if f := t.Find(t.focus); f != nil && f.part == m {
			return true
		}
	}
	for _, c := range t.mounts {
		if c.overlay != nil && c.overlay.tip && c.overlay.parent == m {
			if c.overlay.pinned || t.tipHeld(c, under) || c.overlay.away < t.theme.Motion.TipGrace && c.overlay.away > 0 {
				return true
			}
		}
	}
	return t.sheetTips() && t.touch
}

// distance is how far the pointer is from a tooltip, in pixels.
func (t *Tree) distance(m *mount) float32 {
	if m.root == nil {
		return 0
	}
	r := m.root.rect
	dx := max(0, r.X-t.px0, t.px0-r.X-r.W)
	dy := max(0, r.Y-t.py0, t.py0-r.Y-r.H)
	return float32(math.Hypot(float64(dx), float64(dy)))
}
