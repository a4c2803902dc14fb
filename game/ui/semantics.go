package ui

import (
	"strings"
)

// Semantic is one entry of the tree as somebody hears it who does not see it.
type Semantic struct {
	Depth              int
	ID                 string
	Role               Role
	Label, Value, Hint string
	Flags              Flags
	Range              Range
	Rect               Rect
	Focusable, Focused bool
	// Modal marks a dialog that everything outside is hidden behind.
	Modal bool
}

// Semantics describes the tree in reading order. The slice is the tree's own
// and valid until the next Update; it is made again only when something
// changed. See SemanticsVersion.
func (t *Tree) Semantics() []Semantic {
	if !t.semDirty {
		return t.sem
	}
	t.semDirty = false
	t.semVersion++
	t.sem = t.sem[:0]
	from := 0
	for i := len(t.mounts) - 1; i > 0; i-- {
		if o := t.mounts[i].overlay; o != nil && o.modal {
			from = i
			break
		}
	}
	for _, m := range t.mounts[from:] {
		if m.root != nil {
			t.describe(m.root, 0, m)
		}
	}
	return t.sem
}

// SemanticsVersion changes whenever Semantics would return something else.
func (t *Tree) SemanticsVersion() uint64 {
	if t.semDirty {
		t.Semantics()
	}
	return t.semVersion
}

func (t *Tree) describe(n *Node, depth int, m *mount) {
	if n.Flags&Hidden != 0 {
		return
	}
	role, label := n.Role, n.Label
	if n.Para != nil && label == "" {
		label = n.Para.String()
		if role == RoleNone {
			role = RoleText
		}
	}
	if role != RoleNone && n.Flags&Decor == 0 {
		if !(role == RoleText && strings.TrimSpace(label) == "") {
			t.sem = append(t.sem, Semantic{
				Depth: depth, ID: n.ID, Role: role, Label: label, Value: n.Value, Hint: n.Hint, Flags: n.Flags, Range: n.Range,
				Rect: n.rect, Focusable: n.Focusable, Focused: n.ID != "" && n.ID == t.focus,
				Modal: n == m.root && m.overlay != nil && m.overlay.modal,
			})
			depth++
		}
		if role.atomic() {
			return
		}
	} else if n.Flags&Decor != 0 && n.Role == RoleNone && n.Para != nil {
		return
	}
	for _, c := range n.children {
		t.describe(c, depth, m)
	}
}

// Dump writes the semantic tree as text, one entry a line, for tests.
func (t *Tree) Dump() string {
	t.semDirty = true // a dump is of this moment, whatever a mirror has seen
	var b strings.Builder
	for _, s := range t.Semantics() {
		for range s.Depth {
			b.WriteString("  ")
		}
		b.WriteString(s.Role.String())
		if s.Label != "" {
			b.WriteString(" \"" + s.Label + "\"")
		}
		if s.Value != "" {
			b.WriteString(" = \"" + s.Value + "\"")
		}
		if s.ID != "" && (s.Focusable || s.Role == RoleDialog) {
			b.WriteString(" #" + s.ID)
		}
		for _, f := range [...]struct {
			f Flags
			s string
		}{{Disabled, "disabled"}, {Selected, "selected"}, {Checked, "checked"}, {Expanded, "expanded"},
			{Collapsed, "collapsed"}, {Busy, "busy"}, {Urgent, "urgent"}} {
			if s.Flags&f.f != 0 {
				b.WriteString(" [" + f.s + "]")
			}
		}
		if s.Focused {
			b.WriteString(" [focus]")
		}
		if s.Hint != "" {
			b.WriteString(" (" + s.Hint + ")")
		}
		b.WriteByte('\n')
	}
	return b.String()
}
