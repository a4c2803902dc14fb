package ui

// kept is a node that outlives a build of its part.
type kept struct {
	sum  Sum
	node *Node
	used int // the last build of the part that asked for it
}

// Keep returns a node of the part that is being built, or of its rows. It is the
// one of the build before as long as sum, which must sum up everything that
// build reads, is the same: with its children, its text and its sizes, so that a
// part of which one figure changes makes one node anew. What the node's
// functions capture must be as lasting as the sum says. An id is asked for once
// a build. A change of theme or language, or of a widget's inner state, keeps
// nothing.
//
//	children = append(children, t.Keep("metric/food", ui.Sum(1).Text(value), func() *ui.Node { return ... }))
func (t *Tree) Keep(id string, sum Sum, build func() *Node) *Node {
	m := t.current
	if m == nil {
		return build()
	}
	if k := m.kept[id]; k != nil {
		if k.used = m.builds; k.sum != sum {
			k.sum, k.node = sum, build()
		}
		return k.node
	}
	if m.kept == nil {
		m.kept = make(map[string]*kept)
	}
	k := &kept{sum: sum, node: build(), used: m.builds}
	m.kept[id] = k
	return k.node
}

// Say changes the text of a node that was kept, and of nothing else: the node
// has one span, which opens no tooltip.
func (n *Node) Say(s string) {
	if n.Para.Spans[0].S == s {
		return
	}
	n.Para.Spans[0].S = s
	if n.text != nil {
		n.text.old = true
	}
	for ; n != nil; n = n.parent {
		n.m = [len(n.m)]sizeMemo{}
	}
}

// next begins another build: what the last one did not ask for is let go.
func (m *mount) next() {
	if m.stale {
		clear(m.kept)
	}
	for id, k := range m.kept {
		if k.used != m.builds {
			delete(m.kept, id)
		}
	}
	m.builds++
}
