package ui

import (
	"math"
)

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
			w = t.words(n).minW
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
