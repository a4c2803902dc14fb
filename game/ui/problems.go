package ui

import (
	"fmt"
	"sort"
)

// Problem is something about the tree that a test should fail on.
type Problem struct {
	ID, What string
}

// String describes the problem.
func (p Problem) String() string { return p.ID + ": " + p.What }

// Problems checks what is on the screen: ids used twice, controls without a
// name or out of reach of the keyboard, targets that are too small, text that
// is cut off. It is for tests, not for every frame.
func (t *Tree) Problems() []Problem {
	var out []Problem
	seen := make(map[string]bool)
	for _, m := range t.mounts {
		if m.root != nil {
			t.problemsOf(m.root, seen, false, &out)
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].ID != out[j].ID {
			return out[i].ID < out[j].ID
		}
		return out[i].What < out[j].What
	})
	return out
}

func (t *Tree) problemsOf(n *Node, seen map[string]bool, inControl bool, out *[]Problem) {
	if n.Flags&Hidden != 0 {
		return
	}
	report := func(format string, a ...any) {
		id := n.ID
		for p := n; id == "" && p != nil; p = p.parent {
			id = p.ID
		}
		if id == "" {
			id = n.part.id
		}
		*out = append(*out, Problem{id, fmt.Sprintf(format, a...)})
	}
	if n.ID != "" {
		if seen[n.ID] {
			report("id is used twice")
		}
		seen[n.ID] = true
	}
	if n.Focusable && n.ID == "" {
		report("can be focused but has no id")
	}
	if (n.Scroll || n.Virtual != nil) && n.ID == "" {
		report("scrolls but has no id")
	}
	if n.Role.control() {
		if n.Label == "" {
			report("%s has no label", n.Role)
		}
		if n.ID == "" {
			report("%s has no id", n.Role)
		}
	}
	if (n.OnPress != nil || n.OnDrag != nil) && !n.Focusable && n.Role.control() && !inControl {
		report("%s cannot be reached by keyboard", n.Role)
	}
	if (n.OnPress != nil || n.OnDrag != nil) && !n.isTerm && n.rect.W > 0 && n.Flags&Decor == 0 {
		least := t.px(t.theme.Metrics.Target)
		if n.rect.W < least-0.5 || n.rect.H < least-0.5 {
			report("target is %.0f by %.0f pixels, less than %.0f", n.rect.W, n.rect.H, least)
		}
	}
	if n.Para != nil {
		t.textProblems(n, report)
	}
	for _, c := range n.children {
		t.problemsOf(c, seen, inControl || n.Role.control(), out)
	}
}

func (t *Tree) textProblems(n *Node, report func(string, ...any)) {
	l := n.text
	if l == nil || n.Flags&MayTrim != 0 || len(l.frags) == 0 {
		return
	}
	what := n.Para.String()
	if l.trimmed {
		report("text is trimmed: %q", what)
		return
	}
	if l.brokenUp {
		report("a word is split: %q", what)
	}
	_, pr, pb, pl := t.pad(n)
	if l.w > n.rect.W-pl-pr+1.5 {
		report("text is %.0f pixels wide in %.0f: %q", l.w, n.rect.W-pl-pr, what)
	}
	// Inside something that scrolls, what is out of view can be reached.
	bounds := Rect{0, 0, t.w, t.h}
	for p := n.parent; p != nil; p = p.parent {
		if p.scrolls() {
			return
		}
		if p.Box.Fill != 0 || p.Clip {
			bounds = bounds.meet(p.rect)
		}
		if p.Place != nil { // it may hang over the edge of what it is pinned to
			break
		}
	}
	y1 := n.rect.Y + l.h
	if n.rect.Y < bounds.Y-1 || y1 > bounds.Y+bounds.H+1+pb || n.rect.X < bounds.X-1 || n.rect.X+pl+l.w > bounds.X+bounds.W+1.5 {
		report("text leaves its box: %q", what)
	}
}
