package ui

// scrollOffset is how far a node is scrolled, in pixels, kept within its
// content.
func (t *Tree) scrollOffset(n *Node, viewH float32) float32 {
	if n.ID == "" {
		return 0
	}
	limit := max(0, n.scrollH-viewH)
	v := snap(t.scroll[n.ID] * t.theme.Scale) // kept in units, so that it survives a change of scale
	if v > limit {
		v = limit
		t.scroll[n.ID] = v / t.theme.Scale
	}
	return v
}

func (n *Node) scrolls() bool { return n.Scroll || n.Virtual != nil }

// viewH is the height in which a scrolling node shows its content.
func (t *Tree) viewH(n *Node) float32 {
	pt, _, pb, _ := t.pad(n)
	return max(0, n.rect.H-pt-pb)
}

// ScrollBy moves the content of a scrolling node by pixels and reports whether
// it moved.
func (t *Tree) ScrollBy(id string, dy float32) bool {
	n := t.Find(id)
	if n == nil || !n.scrolls() {
		return false
	}
	return t.scrollTo(n, t.scrollOffset(n, t.viewH(n))+dy)
}

// ScrollRow brings row i of a virtual list into view.
func (t *Tree) ScrollRow(id string, i int) {
	n := t.Find(id)
	if n == nil || n.Virtual == nil {
		return
	}
	rowH := t.px(n.Virtual.RowH)
	view := t.viewH(n)
	at := t.scrollOffset(n, view)
	y := float32(i) * rowH
	switch {
	case y < at:
		t.scrollTo(n, y)
	case y+rowH > at+view:
		t.scrollTo(n, y+rowH-view)
	}
}

func (t *Tree) scrollTo(n *Node, y float32) bool {
	y = min(max(0, y), max(0, n.scrollH-t.viewH(n)))
	before := t.scrollOffset(n, t.viewH(n))
	if snap(y) == before {
		return false
	}
	t.scroll[n.ID] = y / t.theme.Scale
	t.relayout(n.part)
	t.rehover()
	return true
}

// reveal scrolls every area around a node so that the node is in view.
func (t *Tree) reveal(n *Node) {
	for p := n.parent; p != nil; p = p.parent {
		if !p.scrolls() {
			continue
		}
		pt, _, pb, _ := t.pad(p)
		top, bottom := p.rect.Y+pt, p.rect.Y+p.rect.H-pb
		at := t.scrollOffset(p, t.viewH(p))
		switch {
		case n.rect.Y < top:
			t.scrollTo(p, at-(top-n.rect.Y))
		case n.rect.Y+n.rect.H > bottom:
			t.scrollTo(p, at+min(n.rect.Y+n.rect.H-bottom, n.rect.Y-top))
		}
	}
}

// bar returns the track and thumb of a scrolling node, if it has more content
// than room.
func (t *Tree) bar(n *Node) (track, thumb Rect, on bool) {
	view := t.viewH(n)
	if !n.scrolls() || n.ID == "" || n.scrollH <= view+0.5 || view <= 0 {
		return
	}
	w := t.px(t.theme.Metrics.ScrollW)
	track = Rect{n.rect.X + n.rect.W - w - t.px(3), n.rect.Y + t.px(2), w, n.rect.H - t.px(4)}
	h := max(t.px(24), track.H*view/n.scrollH)
	h = min(h, track.H)
	f := t.scrollOffset(n, view) / max(1, n.scrollH-view)
	thumb = Rect{track.X, snap(track.Y + (track.H-h)*f), track.W, h}
	return track, thumb, true
}

// arrangeVirtual builds and places the rows of a long list that are in view,
// with one more above and below.
func (t *Tree) arrangeVirtual(n *Node, in, clip Rect) {
	v := n.Virtual
	rowH := t.px(v.RowH)
	n.scrollH = rowH * float32(v.Count)
	off := t.scrollOffset(n, in.H)
	if rowH <= 0 || v.Count == 0 {
		return
	}
	first := max(0, int(off/rowH)-1)
	last := min(v.Count-1, int((off+in.H)/rowH)+1)
	prev := n.rows
	if n.rows == nil {
		n.rows = make(map[int]*Node)
	}
	for i := range prev {
		if i < first || i > last {
			forget(n.part, prev[i])
			delete(n.rows, i)
		}
	}
	for i := first; i <= last; i++ {
		row := n.rows[i]
		if row == nil {
			saved := t.current
			t.current = n.part
			row = v.Build(i)
			t.current = saved
			t.adopt(n.part, row, n, n.ID)
			n.rows[i] = row
		}
		n.children = append(n.children, row)
		t.arrange(row, Rect{in.X, in.Y + float32(i)*rowH - off, in.W, rowH}, clip)
	}
}

// forget takes a row that left the view out of the index.
func forget(m *mount, n *Node) {
	if n.ID != "" && m.ids[n.ID] == n {
		delete(m.ids, n.ID)
	}
	for _, c := range n.Children {
		forget(m, c)
	}
}

func (t *Tree) wheel(e Event) {
	n, blocked := t.at(e.X, e.Y)
	if n == nil {
		if !blocked && t.OnPointer != nil {
			t.OnPointer(e)
		}
		return
	}
	const notch = 66 // units a notch of the wheel scrolls
	for ; n != nil; n = n.parent {
		if n.OnWheel != nil && n.OnWheel(e) {
			return
		}
		if n.scrolls() && n.ID != "" && t.scrollTo(n, t.scrollOffset(n, t.viewH(n))+e.DY*t.theme.Px(notch)) {
			return
		}
	}
}

func (t *Tree) grabBar(n *Node, e Event) bool {
	for p := n; p != nil; p = p.parent {
		track, thumb, on := t.bar(p)
		if !on {
			continue
		}
		// The bar is thin: take presses a little beside it too.
		wide := Rect{track.X - t.px(5), track.Y, track.W + t.px(8), track.H}
		x, y := p.local(e.X, e.Y)
		x, y = x+p.rect.X, y+p.rect.Y
		if !wide.Has(x, y) {
			continue
		}
		t.press.bar = p.ID
		t.press.grab = y - thumb.Y
		if y < thumb.Y || y > thumb.Y+thumb.H {
			t.press.grab = thumb.H / 2
			t.dragBar(e)
		}
		return true
	}
	return false
}

func (t *Tree) dragBar(e Event) {
	n := t.Find(t.press.bar)
	if n == nil {
		return
	}
	track, thumb, on := t.bar(n)
	if !on {
		return
	}
	_, y := n.local(e.X, e.Y)
	y += n.rect.Y
	f := (y - t.press.grab - track.Y) / max(1, track.H-thumb.H)
	t.scrollTo(n, f*(n.scrollH-t.viewH(n)))
}
