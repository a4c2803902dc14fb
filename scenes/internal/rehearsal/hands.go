package rehearsal

import (
	"hardcurrency/game/ui"
)

// post sends events and lets two frames go by, so that what they cause is there.
func (h *House) post(events ...ui.Event) {
	h.T.Helper()
	for _, e := range events {
		h.Tree().Post(e)
	}
	h.Frames(2)
}

// node finds a node that must be there.
func (h *House) node(id string) *ui.Node {
	h.T.Helper()
	n := h.Tree().Find(id)
	if n == nil {
		h.T.Fatalf("no node %q in:\n%s", id, h.Tree().Dump())
	}
	return n
}

// Has reports whether a node is there.
func (h *House) Has(id string) bool { return h.Tree().Find(id) != nil }

// Click presses and releases in the middle of a node.
func (h *House) Click(id string) {
	h.T.Helper()
	r := h.node(id).Rect()
	x, y := r.X+r.W/2, r.Y+r.H/2
	h.post(ui.Event{Kind: ui.PointerMove, X: x, Y: y}, ui.Event{Kind: ui.PointerDown, X: x, Y: y}, ui.Event{Kind: ui.PointerUp, X: x, Y: y})
}

// Activate uses a control as assistive technology does, wherever it is.
func (h *House) Activate(id string) {
	h.T.Helper()
	h.node(id)
	h.post(ui.Event{Kind: ui.Activate, Target: id})
}

// Set sets a value as assistive technology does.
func (h *House) Set(id, value string) {
	h.T.Helper()
	h.node(id)
	h.post(ui.Event{Kind: ui.SetValue, Target: id, Text: value})
}

// Key presses a key that has a name.
func (h *House) Key(k ui.Key) {
	h.T.Helper()
	h.post(ui.Event{Kind: ui.KeyDown, Key: k})
}

// Letter presses a key that has none.
func (h *House) Letter(r rune) {
	h.T.Helper()
	h.post(ui.Event{Kind: ui.KeyDown, Key: ui.KeyRune, Rune: r})
}

// Type types into what has the focus.
func (h *House) Type(text string) {
	h.T.Helper()
	for _, r := range text {
		h.Tree().Post(ui.Event{Kind: ui.TextInput, Text: string(r)})
	}
	h.Frames(2)
}

// Focus moves the focus as Tab would have.
func (h *House) Focus(id string) {
	h.T.Helper()
	h.node(id)
	h.Tree().Focus(id, true)
	h.Frames(1)
}

// TabTo presses Tab until a node has the focus, as somebody without a mouse does,
// and fails when it never gets it.
func (h *House) TabTo(id string) {
	h.T.Helper()
	h.node(id)
	for range 400 {
		if at, _ := h.Tree().Focused(); at == id {
			return
		}
		h.Tree().Post(ui.Event{Kind: ui.KeyDown, Key: ui.KeyTab})
		h.Tree().Update(0)
	}
	h.T.Fatalf("Tab never reaches %q", id)
}

// Drag presses in the middle of a node, moves by pixels in steps, as a hand does,
// and lets go.
func (h *House) Drag(id string, dx, dy float32) {
	h.T.Helper()
	r := h.node(id).Rect()
	x, y := r.X+r.W/2, r.Y+r.H/2
	h.post(ui.Event{Kind: ui.PointerMove, X: x, Y: y}, ui.Event{Kind: ui.PointerDown, X: x, Y: y})
	for i := 1; i <= 8; i++ {
		h.post(ui.Event{Kind: ui.PointerMove, X: x + dx*float32(i)/8, Y: y + dy*float32(i)/8})
	}
	h.post(ui.Event{Kind: ui.PointerUp, X: x + dx, Y: y + dy})
}

// Rest points at the middle of a node and stays there for seconds.
func (h *House) Rest(id string, seconds float64) {
	h.T.Helper()
	r := h.node(id).Rect()
	h.post(ui.Event{Kind: ui.PointerMove, X: r.X + r.W/2, Y: r.Y + r.H/2})
	for range int(seconds * 10) {
		h.Frame(0.1)
	}
}

// WantScene fails unless a scene is shown.
func (h *House) WantScene(name string) {
	h.T.Helper()
	if got := h.Describe("scene"); got != name {
		h.T.Fatalf("the scene is %q, not %q", got, name)
	}
}

// WantNoProblems fails for everything that a tree should not have.
func (h *House) WantNoProblems(where string) {
	h.T.Helper()
	for _, p := range h.Tree().Problems() {
		h.T.Errorf("%s: %s", where, p)
	}
}
