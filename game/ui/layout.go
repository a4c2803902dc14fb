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

// minWidth is how narrow a node can become without losing anything.
func (t *Tree) minWidth(n *Node) float32 {
	_, pr, _, pl := t.pad(n)
	if n.W > 0 {
		return t.px(n.W)
	}
	if n.MinW > 0 {
		return t.px(n.MinW)
	}
	var w float32
	switch {
	case n.Para != nil:
		if n.text == nil {
			n.text = t.tokenise(n.Para)
		}
		if n.Para.NoWrap {
			w = n.text.natural
		} else {
			w = n.text.minW
		}
	case n.Measure != nil:
		w, _ = n.Measure(t, inf)
	case n.Dir == DirRow && !n.Wrap:
		k := 0
		for _, c := range n.Children {
			if c.flows() {
				w += t.minWidth(c)
				k++
			}
		}
		if k > 1 {
			w += t.px(n.Gap) * float32(k-1)
		}
	default:
		for _, c := range n.Children {
			if c.flows() {
				w = max(w, t.minWidth(c))
			}
		}
	}
	w = ceil(w) + pl + pr
	if n.MaxW > 0 {
		w = min(w, t.px(n.MaxW))
	}
	return w
}

// flexRow shares out a row's inner width. The slice belongs to the tree until
// putSizes.
func (t *Tree) flexRow(n *Node, inner float32) []float32 {
	s := t.getSizes()
	var gaps, used, grow float32
	even := false
	for _, c := range n.Children {
		if !c.flows() {
			continue
		}
		w, _ := t.measure(c, inf)
		if c.FullW && inner < inf {
			w = inner
		}
		if w > inner {
			w, _ = t.measure(c, inner)
		}
		s = append(s, w)
		used += w
		grow += c.Grow
		even = even || c.Even
	}
	if len(s) > 1 {
		gaps = t.px(n.Gap) * float32(len(s)-1)
		used += gaps
	}
	if inner == inf {
		return s
	}
	if even && used > inner+0.5 { // start sharing from what each needs at least
		k := 0
		used = gaps
		for _, c := range n.Children {
			if !c.flows() {
				continue
			}
			if c.Even && c.shrinks() {
				s[k] = min(s[k], t.minWidth(c))
			}
			used += s[k]
			k++
		}
	}
	switch {
	case used < inner && grow > 0:
		t.growRow(n, s, inner-used, grow)
	case used > inner+0.5:
		t.shrinkRow(n, s, used-inner)
	}
	return s
}

func (t *Tree) growRow(n *Node, s []float32, room, grow float32) {
	// Children that share evenly get equal widths, not equal additions, unless
	// one of them needs more than its share.
	base := append(t.getSizes(), s...)
	defer t.putSizes(base)
	k := 0
	var evenSum, evenGrow float32
	for _, c := range n.Children {
		if c.flows() {
			if c.Even && c.Grow > 0 {
				evenSum += s[k]
				evenGrow += c.Grow
			}
			k++
		}
	}
	share := room / grow
	target := evenSum + room*evenGrow/grow
	k = 0
	var rest, over float32
	for _, c := range n.Children {
		if !c.flows() {
			continue
		}
		if c.Grow > 0 {
			w := s[k] + share*c.Grow
			if c.Even {
				w = target * c.Grow / evenGrow
				if w < base[k] {
					over += base[k] - w
					w = base[k]
				}
			}
			if c.MaxW > 0 {
				w = min(w, max(base[k], t.px(c.MaxW)))
			}
			fl := float32(math.Floor(float64(w)))
			rest += w - fl
			s[k] = fl
		}
		k++
	}
	k = 0
	for _, c := range n.Children {
		if !c.flows() {
			continue
		}
		if c.Even && c.Grow > 0 && over > 0 {
			if d := min(s[k]-base[k], over); d > 0 {
				s[k] -= d
				over -= d
			}
		}
		k++
	}
	// What rounding down left goes to the last one that grows.
	k = len(s) - 1
	for i := len(n.Children) - 1; i >= 0; i-- {
		c := n.Children[i]
		if !c.flows() {
			continue
		}
		if c.Grow > 0 && c.MaxW == 0 {
			s[k] += snap(rest)
			break
		}
		k--
	}
}

// shrinkRow takes the lack first from what can wrap, down to its widest word,
// then from what must be trimmed. A child with a Shrink below one gives less
// readily than its neighbours.
func (t *Tree) shrinkRow(n *Node, s []float32, lack float32) {
	for pass := 0; pass < 2 && lack > 0.5; pass++ {
		for range 8 {
			var weight float32
			k := 0
			for _, c := range n.Children {
				if !c.flows() {
					continue
				}
				if give := s[k] - t.floor(c, pass); c.shrinks() && give > 0.5 {
					weight += give * c.readiness()
				}
				k++
			}
			if weight <= 0 {
				break
			}
			k = 0
			take := lack
			var readiest *Node
			best, at := float32(0), 0
			for _, c := range n.Children {
				if !c.flows() {
					continue
				}
				if give := s[k] - t.floor(c, pass); c.shrinks() && give > 0.5 {
					d := min(float32(math.Floor(float64(take*give*c.readiness()/weight))), give, lack)
					s[k] -= d
					lack -= d
					if r := (give - d) * c.readiness(); r > best {
						readiest, best, at = c, r, k
					}
				}
				k++
			}
			// What rounding down left comes from whoever gives most readily.
			if readiest != nil {
				d := min(lack, s[at]-t.floor(readiest, pass), float32(k))
				s[at] -= d
				lack -= d
			}
			if lack <= 0.5 {
				break
			}
		}
	}
}

// floor is the width below which a pass does not shrink a child.
func (t *Tree) floor(c *Node, pass int) float32 {
	if pass == 0 {
		return t.minWidth(c)
	}
	return t.px(c.MinW)
}

func (n *Node) readiness() float32 {
	if n.Shrink > 0 {
		return n.Shrink
	}
	return 1
}

func (n *Node) shrinks() bool {
	return !n.Rigid && (n.W == 0 || n.Shrink > 0)
}

func (t *Tree) getSizes() []float32 {
	if k := len(t.sizePool); k > 0 {
		s := t.sizePool[k-1]
		t.sizePool = t.sizePool[:k-1]
		return s[:0]
	}
	return make([]float32, 0, 16)
}

func (t *Tree) putSizes(s []float32) { t.sizePool = append(t.sizePool, s) }
