package ui

import "math"

// arrange gives a node its place and lays out what is in it.
func (t *Tree) arrange(n *Node, r, clip Rect) {
	r.X, r.Y = snap(r.X), snap(r.Y)
	r.W, r.H = max(0, snap(r.W)), max(0, snap(r.H))
	n.rect, n.clip = r, clip
	pt, pr, pb, pl := t.pad(n)
	in := Rect{r.X + pl, r.Y + pt, max(0, r.W-pl-pr), max(0, r.H-pt-pb)}
	inClip := clip
	if n.Clip || n.Scroll || n.Virtual != nil {
		inClip = clip.meet(r)
	}
	if n.shared {
		n.children, n.shared = nil, false
	}
	n.children = n.children[:0]
	switch {
	case n.Para != nil:
		t.arrangeText(n, in, inClip)
	case n.Virtual != nil:
		t.arrangeVirtual(n, in, inClip)
	default:
		hidden := 0
		for _, c := range n.Children {
			if c.Flags&Hidden != 0 {
				hidden++
			}
		}
		if hidden == 0 { // the usual case needs no list of its own
			n.children, n.shared = n.Children, true
		} else {
			for _, c := range n.Children {
				if c.Flags&Hidden == 0 {
					n.children = append(n.children, c)
				}
			}
		}
		top := in
		if n.Scroll {
			_, ch := t.measureContent(n, in.W)
			n.scrollH = ceil(ch)
			in.Y -= t.scrollOffset(n, in.H)
			in.H = max(in.H, n.scrollH)
		}
		switch n.Dir {
		case DirRow:
			if n.Wrap {
				t.arrangeWrap(n, in, inClip)
			} else {
				t.arrangeRow(n, in, inClip)
			}
		case DirStack:
			t.arrangeStack(n, in, inClip)
		default:
			t.arrangeColumn(n, in, inClip)
		}
		if n.Scroll {
			in = top
		}
	}
	for _, c := range n.Children {
		if c.Place != nil && c.Flags&Hidden == 0 {
			t.arrangePlaced(n, c, inClip)
		}
	}
}

func (t *Tree) arrangeText(n *Node, in, clip Rect) {
	l := t.layoutText(n, in.W)
	n.trimmed = l.trimmed
	for _, c := range n.Children { // term nodes, made when the part was built
		c.rect, c.clip = Rect{}, clip
		for i := range l.frags {
			f := &l.frags[i]
			if f.span != c.term {
				continue
			}
			ln := &l.lines[f.line]
			next := l.h
			if f.line+1 < len(l.lines) {
				next = l.lines[f.line+1].y
			}
			// The first piece is the target; pieces on further lines widen it
			// only when they continue on the same line.
			if c.rect.W == 0 {
				c.rect = Rect{in.X + n.Para.lineX(ln, in.W) + f.x, in.Y + ln.y, f.w, next - ln.y}
			}
		}
		n.children = append(n.children, c)
	}
}

func (t *Tree) arrangeRow(n *Node, in, clip Rect) {
	sizes := t.flexRow(n, in.W)
	gap := t.px(n.Gap)
	var used float32
	for _, w := range sizes {
		used += w
	}
	count := len(sizes)
	x, gap := justify(n.Justify, in.X, in.W-used, gap, count)
	var top float32
	k := 0
	if n.Align == Baseline {
		for _, c := range n.Children {
			if c.flows() {
				top = max(top, t.baseline(c, sizes[k]))
				k++
			}
		}
	}
	k = 0
	for _, c := range n.Children {
		if !c.flows() {
			continue
		}
		w := sizes[k]
		k++
		_, h := t.measure(c, w)
		y := in.Y
		switch al := resolve(c.Self, n.Align); al {
		case Stretch:
			if c.H == 0 || c.FullH {
				h = in.H
				if c.MaxH > 0 {
					h = min(h, t.px(c.MaxH))
				}
			}
		case Center:
			y += (in.H - h) / 2
		case End:
			y += in.H - h
		case Baseline:
			y += top - t.baseline(c, w)
		}
		if c.FullH {
			y, h = in.Y, in.H
		}
		t.arrange(c, Rect{x, y, w, h}, clip)
		x += w + gap
	}
	t.putSizes(sizes)
}

func (t *Tree) arrangeWrap(n *Node, in, clip Rect) {
	gap, lineGap := t.px(n.Gap), t.px(n.LineGap)
	y := in.Y
	kids := n.Children
	for i := 0; i < len(kids); {
		// One line: from i to j.
		var x, lineH, grow float32
		j := i
		any := false
		for ; j < len(kids); j++ {
			if !kids[j].flows() {
				continue
			}
			w, h := t.measure(kids[j], in.W)
			if any && x+gap+w > in.W {
				break
			}
			if any {
				x += gap
			}
			any = true
			x += w
			grow += kids[j].Grow
			lineH = max(lineH, h)
		}
		px := in.X
		share := float32(0) // of what the line leaves, to each part that grows
		if grow > 0 && n.Justify == Pack {
			share, x = max(0, in.W-x)/grow, in.W
		}
		switch n.Justify {
		case PackEnd:
			px += in.W - x
		case PackCenter:
			px += (in.W - x) / 2
		}
		for ; i < j; i++ {
			c := kids[i]
			if !c.flows() {
				continue
			}
			w, h := t.measure(c, in.W)
			w += share * c.Grow
			cy := y
			switch resolve(c.Self, n.Align) {
			case Center:
				cy += (lineH - h) / 2
			case End:
				cy += lineH - h
			case Stretch:
				if c.H == 0 {
					h = lineH
				}
			}
			t.arrange(c, Rect{px, cy, w, h}, clip)
			px += w + gap
		}
		y += lineH + lineGap
	}
}

func (t *Tree) arrangeColumn(n *Node, in, clip Rect) {
	gap := t.px(n.Gap)
	hs := t.getSizes()
	var used, grow, soft float32
	for _, c := range n.Children {
		if !c.flows() {
			continue
		}
		_, h := t.measure(c, t.columnWidth(n, c, in.W))
		if c.FullH {
			h = in.H
		}
		hs = append(hs, h)
		used += h
		grow += c.Grow
		if c.softHeight() {
			soft += h
		}
	}
	count := len(hs)
	total := used
	if count > 1 {
		total += gap * float32(count-1)
	}
	k := 0
	switch {
	case total < in.H && grow > 0:
		room := in.H - total
		left := room
		lastGrow := -1
		for _, c := range n.Children {
			if !c.flows() {
				continue
			}
			if c.Grow > 0 {
				d := float32(math.Floor(float64(room * c.Grow / grow)))
				if c.MaxH > 0 {
					d = min(d, max(0, t.px(c.MaxH)-hs[k]))
				} else {
					lastGrow = k
				}
				hs[k] += d
				left -= d
			}
			k++
		}
		if lastGrow >= 0 {
			hs[lastGrow] += left
			left = 0
		}
		used = in.H - left - (total - used)
	case total > in.H && soft > 0:
		lack := total - in.H
		for _, c := range n.Children {
			if !c.flows() {
				continue
			}
			if c.softHeight() {
				d := min(hs[k]-t.px(c.MinH), lack*hs[k]/soft)
				hs[k] -= d
				used -= d
			}
			k++
		}
	}
	y, gap := justify(n.Justify, in.Y, in.H-used, gap, count)
	k = 0
	for _, c := range n.Children {
		if !c.flows() {
			continue
		}
		avail := t.columnWidth(n, c, in.W)
		w, _ := t.measure(c, avail)
		x := in.X
		switch resolve(c.Self, n.Align) {
		case Stretch:
			if c.W == 0 || c.FullW {
				w = avail
			}
		case Center:
			x += (in.W - w) / 2
		case End:
			x += in.W - w
		}
		if c.FullW {
			x, w = in.X, in.W
		}
		t.arrange(c, Rect{x, y, w, hs[k]}, clip)
		y += hs[k] + gap
		k++
	}
	t.putSizes(hs)
}

// columnWidth is the width a child of a column is measured at.
func (t *Tree) columnWidth(n, c *Node, inner float32) float32 {
	w := inner
	if c.MaxW > 0 {
		w = min(w, t.px(c.MaxW))
	}
	return w
}

func (n *Node) softHeight() bool {
	return n.Shrink > 0 || (n.H == 0 && (n.Scroll || n.Virtual != nil))
}

func (t *Tree) arrangeStack(n *Node, in, clip Rect) {
	for _, c := range n.Children {
		if !c.flows() {
			continue
		}
		r := in
		al := resolve(c.Self, n.Align)
		w, h := t.measure(c, in.W)
		if c.W > 0 || (al != Stretch && !c.FullW) {
			r.W = w
		}
		if c.H > 0 || (al != Stretch && !c.FullH) {
			r.H = h
		}
		switch al {
		case Center:
			r.X += (in.W - r.W) / 2
			r.Y += (in.H - r.H) / 2
		case End:
			r.X += in.W - r.W
			r.Y += in.H - r.H
		}
		t.arrange(c, r, clip)
	}
}

func resolve(self, parent Align) Align {
	if self != AlignAuto {
		return self
	}
	if parent != AlignAuto {
		return parent
	}
	return Stretch
}

// justify returns where the first child starts and the gap between children.
// room is what the children themselves leave, gaps not yet taken off.
func justify(j Justify, start, room, gap float32, count int) (float32, float32) {
	if count == 0 {
		return start, gap
	}
	free := room - gap*float32(count-1)
	switch j {
	case PackCenter:
		return start + max(0, free)/2, gap
	case PackEnd:
		return start + max(0, free), gap
	case Between:
		if count > 1 && free > 0 {
			return start, gap + free/float32(count-1)
		}
	case AroundEvery:
		if free > 0 {
			d := free / float32(count)
			return start + d/2, gap + d
		}
	}
	return start, gap
}
