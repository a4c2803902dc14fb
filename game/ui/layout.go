package ui

import "math"

// sizeMemo remembers what a node measured for a width. It stays valid until the
// node is rebuilt or the theme changes.
type sizeMemo struct {
	on         bool
	maxW, w, h float32
}

var inf = float32(math.Inf(1))

func ceil(v float32) float32 { return float32(math.Ceil(float64(v) - 0.01)) }

func (t *Tree) px(units float32) float32 { return snap(units * t.theme.Scale) }

func (t *Tree) pad(n *Node) (top, right, bottom, left float32) {
	p := n.Pad
	return t.px(p.Top), t.px(p.Right), t.px(p.Bottom), t.px(p.Left)
}

func (n *Node) flows() bool { return n.Flags&Hidden == 0 && n.Place == nil }

// measure returns the size a node wants, border to border in pixels, when it may
// be at most maxW wide.
func (t *Tree) measure(n *Node, maxW float32) (w, h float32) {
	for i := range n.m {
		if n.m[i].on && n.m[i].maxW == maxW {
			return n.m[i].w, n.m[i].h
		}
	}
	pt, pr, pb, pl := t.pad(n)
	outer := maxW
	if n.W > 0 {
		outer = t.px(n.W)
	} else {
		if n.MaxW > 0 {
			outer = min(outer, t.px(n.MaxW))
		}
		if n.MinW > 0 {
			outer = max(outer, t.px(n.MinW))
		}
	}
	inner := max(0, outer-pl-pr)
	cw, ch := t.measureContent(n, inner)
	w, h = ceil(cw)+pl+pr, ceil(ch)+pt+pb
	switch {
	case n.W > 0:
		w = outer
	case n.FullW && outer < inf:
		w = outer
	}
	if n.MinW > 0 {
		w = max(w, t.px(n.MinW))
	}
	if n.MaxW > 0 {
		w = min(w, t.px(n.MaxW))
	}
	if n.H > 0 {
		h = t.px(n.H)
	}
	if n.MinH > 0 {
		h = max(h, t.px(n.MinH))
	}
	if n.MaxH > 0 {
		h = min(h, t.px(n.MaxH))
	}
	n.m[2], n.m[1] = n.m[1], n.m[0]
	n.m[0] = sizeMemo{true, maxW, w, h}
	return w, h
}

func (t *Tree) measureContent(n *Node, inner float32) (w, h float32) {
	if n.Para != nil {
		l := t.layoutText(n, inner)
		return l.w, l.h
	}
	if n.Measure != nil {
		w, h = n.Measure(t, inner)
	}
	if n.Virtual != nil {
		return w, max(h, float32(n.Virtual.Count)*t.px(n.Virtual.RowH))
	}
	switch n.Dir {
	case DirRow:
		rw, rh := t.measureRow(n, inner)
		return max(w, rw), max(h, rh)
	case DirStack:
		for _, c := range n.Children {
			if c.flows() {
				cw, ch := t.measure(c, inner)
				w, h = max(w, cw), max(h, ch)
			}
		}
		return w, h
	}
	var sum float32
	count := 0
	for _, c := range n.Children {
		if !c.flows() {
			continue
		}
		cw, ch := t.measure(c, inner)
		w = max(w, cw)
		sum += ch
		count++
	}
	if count > 1 {
		sum += t.px(n.Gap) * float32(count-1)
	}
	return w, max(h, sum)
}

func (t *Tree) measureRow(n *Node, inner float32) (w, h float32) {
	gap := t.px(n.Gap)
	if n.Wrap {
		var x, lineH float32
		lines := 0
		for _, c := range n.Children {
			if !c.flows() {
				continue
			}
			cw, ch := t.measure(c, inner)
			if x > 0 && x+gap+cw > inner {
				h += lineH
				lines++
				x, lineH = 0, 0
			}
			if x > 0 {
				x += gap
			}
			x += cw
			w, lineH = max(w, x), max(lineH, ch)
		}
		h += lineH + float32(lines)*t.px(n.LineGap)
		return w, h
	}
	sizes := t.flexRow(n, inner)
	k := 0
	var natural float32
	for _, c := range n.Children {
		if !c.flows() {
			continue
		}
		cw, ch := t.measure(c, sizes[k])
		h = max(h, ch)
		if c.Grow > 0 { // its natural width counts, not what it was given
			if nw, _ := t.measure(c, inf); nw < sizes[k] {
				natural += nw
			} else {
				natural += sizes[k]
			}
		} else {
			natural += max(cw, 0)
		}
		k++
	}
	if k > 1 {
		natural += gap * float32(k-1)
	}
	if n.Align == Baseline {
		h += t.baselineSpread(n, sizes)
	}
	t.putSizes(sizes)
	return natural, h
}

// baselineSpread is how much taller a row gets by lining up first baselines.
func (t *Tree) baselineSpread(n *Node, sizes []float32) float32 {
	var top, height, tall float32
	k := 0
	for _, c := range n.Children {
		if !c.flows() {
			continue
		}
		_, ch := t.measure(c, sizes[k])
		b := t.baseline(c, sizes[k])
		top = max(top, b)
		height = max(height, ch-b)
		tall = max(tall, ch)
		k++
	}
	return max(0, top+height-tall)
}

// baseline is the distance from the top of a node to its first line of text.
func (t *Tree) baseline(n *Node, w float32) float32 {
	pt, pr, _, pl := t.pad(n)
	if n.Para != nil {
		l := t.layoutText(n, max(0, w-pl-pr))
		if len(l.lines) > 0 {
			return pt + l.lines[0].base
		}
	}
	for _, c := range n.Children {
		if c.flows() {
			return pt + t.baseline(c, max(0, w-pl-pr))
		}
	}
	_, h := t.measure(n, w)
	return h
}
