package ui

import "hardcurrency/game/theme"

type animKey struct{ id, name string }

// anim is a value on its way to a target.
type anim struct {
	from, to, at float32
	elapsed, dur float32
	m            *mount
}

// animate returns the value kept under a node's id and name, on its way to
// target. Nodes without an id jump.
func (t *Tree) animate(id, name string, target, seconds float32, n *Node) float32 {
	if id == "" {
		return target
	}
	k := animKey{id, name}
	a := t.anims[k]
	if a == nil {
		if target == 0 { // most things never leave their rest: keep no entry
			return 0
		}
		a = &anim{from: target, to: target, at: target}
		if name == hoverName { // hover starts from nothing
			a.from, a.at = 0, 0
			a.dur = seconds
			a.m = n.part
		}
		t.anims[k] = a
	}
	if a.to != target {
		a.from, a.to, a.elapsed, a.dur = a.at, target, 0, seconds
	}
	if a.dur <= 0 || seconds <= 0 {
		a.at = a.to
	}
	a.m = n.part
	return a.at
}

const hoverName = "hover"

func (t *Tree) stepAnims(dt float32) {
	for k, a := range t.anims {
		if a.at == a.to {
			if a.to == 0 {
				delete(t.anims, k)
			}
			continue
		}
		a.elapsed += dt
		if a.elapsed >= a.dur {
			a.at = a.to
		} else {
			a.at = a.from + (a.to-a.from)*theme.CubicOut(a.elapsed/a.dur)
		}
		t.dirty(a.m)
	}
}
