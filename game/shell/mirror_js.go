package shell

import (
	"regexp"
	"strconv"
	"strings"
	"syscall/js"

	"hardcurrency/game/ui"
)

// mirror keeps a copy of what the tree says of itself in the page, as real
// elements with roles and names, so that a screen reader has something to read
// and to press. It lies over the canvas, cannot be seen and lets the mouse
// through. Everything done there becomes an event of the tree.
type mirror struct {
	tell
	root     js.Value
	canvas   js.Value
	tree     *ui.Tree
	version  uint64
	nodes    []mirrored
	events   []ui.Event
	focused  string
	atEnd    [2]bool // nothing focusable before, nothing after
	left     ui.Mods // how the game was left: with Shift or without
	away     bool    // it was left by Tab
	density  float64
	settling bool // the focus is being moved from here, not by the reader
	frames   int
}

// mirrored is one element of the copy.
type mirrored struct {
	el  js.Value
	sem ui.Semantic
	tag string
}

// stateEvery is how many frames lie between two looks at where the game is.
const stateEvery = 6

func (m *mirror) ready() { m.tell.firstFrame() }

// build makes the element that holds the copy, and the handlers. They live as
// long as the page.
func (m *mirror) build() bool {
	doc := js.Global().Get("document")
	m.canvas = doc.Call("querySelector", "body > canvas") // the page has one of its own
	if !m.canvas.Truthy() {
		return false
	}
	m.canvas.Call("setAttribute", "role", "application")
	m.canvas.Call("setAttribute", "aria-label", doc.Get("title"))
	m.root = doc.Call("createElement", "div")
	m.root.Set("id", "mirror")
	m.root.Get("style").Set("cssText", "position:fixed;inset:0;opacity:0;pointer-events:none;overflow:hidden")
	doc.Get("body").Call("appendChild", m.root)

	on := func(target js.Value, event string, capture bool, f func(e js.Value)) {
		target.Call("addEventListener", event, js.FuncOf(func(_ js.Value, args []js.Value) any {
			f(args[0])
			return nil
		}), capture)
	}
	id := func(e js.Value) string {
		el := e.Get("target").Call("closest", "[data-id]")
		if !el.Truthy() {
			return ""
		}
		return el.Get("dataset").Get("id").String()
	}
	on(m.root, "click", false, func(e js.Value) {
		if id := id(e); id != "" {
			m.events = append(m.events, ui.Event{Kind: ui.Activate, Target: id})
		}
	})
	on(m.root, "focusin", false, func(e js.Value) {
		if id := id(e); id != "" && !m.settling && id != m.focused {
			m.events = append(m.events, ui.Event{Kind: ui.SetFocus, Target: id})
		}
	})
	on(m.root, "input", false, func(e js.Value) {
		if id := id(e); id != "" {
			m.events = append(m.events, ui.Event{Kind: ui.SetValue, Target: id, Text: e.Get("target").Get("value").String()})
		}
	})
	on(m.root, "keydown", false, m.key)
	// The graphics library keeps Tab from the browser. At the ends of the focus
	// order it has to get out, or the player could never leave the game.
	on(js.Global(), "keydown", true, func(e js.Value) {
		if e.Get("key").String() == "Tab" && m.inside() && m.leaves(e) {
			e.Call("stopImmediatePropagation")
			m.away, m.left = true, 0
			if e.Get("shiftKey").Bool() {
				m.left = ui.Shift
			}
		}
	})
	// Coming back by Tab begins at the other end.
	on(m.canvas, "focus", false, func(js.Value) {
		if m.away && m.canvas.Call("matches", ":focus-visible").Bool() {
			m.events = append(m.events, ui.Event{Kind: ui.KeyDown, Key: ui.KeyTab, Mods: m.left})
		}
		m.away = false
	})
	return true
}

// inside says whether the game has the focus of the page.
func (m *mirror) inside() bool {
	active := js.Global().Get("document").Get("activeElement")
	return active.Equal(m.canvas) || m.root.Call("contains", active).Bool()
}

// leaves says whether Tab moves out of the game.
func (m *mirror) leaves(e js.Value) bool {
	if e.Get("shiftKey").Bool() {
		return m.atEnd[0]
	}
	return m.atEnd[1]
}

// key passes on what is pressed while an element of the copy has the focus.
func (m *mirror) key(e js.Value) {
	name := e.Get("key").String()
	target := e.Get("target")
	tag := target.Get("tagName").String()
	if name == "Tab" && m.leaves(e) {
		return
	}
	ev := ui.Event{Kind: ui.KeyDown}
	for prop, mod := range map[string]ui.Mods{"shiftKey": ui.Shift, "ctrlKey": ui.Command, "metaKey": ui.Command, "altKey": ui.Alt} {
		if e.Get(prop).Bool() {
			ev.Mods |= mod
		}
	}
	k, ok := pageKeys[name]
	switch {
	case tag == "INPUT" && name != "Escape" && name != "Tab" && name != "Enter":
		return // the element edits its text by itself
	case ok && (k == ui.KeyEnter || k == ui.KeySpace) && tag == "BUTTON":
		return // comes as a click
	case ok:
		ev.Key = k
	case len([]rune(name)) == 1 && ev.Mods&(ui.Command|ui.Alt) == 0:
		ev.Rune = []rune(strings.ToLower(name))[0]
		if name == "?" {
			ev.Key = ui.KeyInfo
		}
	default:
		return // the browser's own
	}
	e.Call("preventDefault")
	m.events = append(m.events, ev)
}

var pageKeys = map[string]ui.Key{
	"Tab": ui.KeyTab, "Enter": ui.KeyEnter, " ": ui.KeySpace, "Escape": ui.KeyEscape,
	"ArrowUp": ui.KeyUp, "ArrowDown": ui.KeyDownArrow, "ArrowLeft": ui.KeyLeft, "ArrowRight": ui.KeyRight,
	"Home": ui.KeyHome, "End": ui.KeyEnd, "PageUp": ui.KeyPageUp, "PageDown": ui.KeyPageDown,
	"Backspace": ui.KeyBackspace, "Delete": ui.KeyDelete, "F1": ui.KeyInfo,
}

// collect posts what was done in the copy since the last frame.
func (m *mirror) collect(s *shell, t *ui.Tree) {
	if len(m.events) > 0 {
		s.gesture()
	}
	for _, e := range m.events {
		t.Post(e)
	}
	m.events = m.events[:0]
}

// show brings the copy up to date.
func (m *mirror) show(s *shell, t *ui.Tree) {
	if !m.root.Truthy() && !m.build() {
		return
	}
	if m.frames++; m.frames%stateEvery == 0 {
		m.tell.state(s.describe())
	}
	if v := t.SemanticsVersion(); t == m.tree && v == m.version && m.density == s.screen.density {
		return
	} else {
		m.tree, m.version, m.density = t, v, s.screen.density
	}
	had := m.inside()
	sem := t.Semantics()
	depth := []js.Value{m.root}
	focus := -1
	var order []int
	for i := range sem {
		e := &sem[i]
		for len(depth) > e.Depth+1 {
			depth = depth[:len(depth)-1]
		}
		el := m.element(i, e, depth[len(depth)-1])
		depth = append(depth, el)
		if e.Focusable {
			order = append(order, i)
		}
		if e.Focused {
			focus = i
		}
	}
	for len(m.nodes) > len(sem) {
		last := len(m.nodes) - 1
		m.nodes[last].el.Call("remove")
		m.nodes = m.nodes[:last]
	}
	n := len(order)
	m.atEnd = [2]bool{
		n == 0 || focus < 0 || focus == order[0],
		n == 0 || focus == order[max(n-1, 0)],
	}
	m.follow(sem, focus)
	if had && !m.inside() {
		// What had the focus is gone. The keys must not go with it.
		m.canvas.Call("focus")
	}
}

// element makes entry i of the copy say what e says, with as few changes as will
// do: every change may be read out.
func (m *mirror) element(i int, e *ui.Semantic, parent js.Value) js.Value {
	tag := tagOf(e)
	if i == len(m.nodes) {
		m.nodes = append(m.nodes, mirrored{})
	}
	n := &m.nodes[i]
	fresh := n.tag != tag || n.sem.ID != e.ID || n.sem.Role != e.Role || n.sem.Depth != e.Depth
	if fresh {
		if n.tag != "" {
			n.el.Call("remove")
		}
		n.el = js.Global().Get("document").Call("createElement", tag)
		n.tag, n.sem = tag, ui.Semantic{}
		n.el.Get("style").Set("position", "fixed")
		if e.ID != "" {
			n.el.Get("dataset").Set("id", e.ID)
		}
		if role := e.Role.String(); role != "text" && role != "none" {
			n.el.Call("setAttribute", "role", role)
		}
		// Tab goes through the tree, not through the page.
		n.el.Set("tabIndex", -1)
	}
	// The order in the page is the order of reading.
	if !n.el.Get("parentNode").Equal(parent) || i > 0 && !follows(m.nodes[i-1].el, n.el) {
		parent.Call("appendChild", n.el)
	}
	m.describe(n, e)
	n.sem = *e
	return n.el
}

// follows says whether b comes after a in the page.
func follows(a, b js.Value) bool {
	const following = 4 // DOCUMENT_POSITION_FOLLOWING
	return a.Call("compareDocumentPosition", b).Int()&following != 0
}

func (m *mirror) describe(n *mirrored, e *ui.Semantic) {
	old := &n.sem
	if old.Label != e.Label || old.Value != e.Value || old.Role == ui.RoleNone {
		switch e.Role {
		case ui.RoleText, ui.RoleHeading, ui.RoleCell, ui.RoleColumnHeader, ui.RoleStatus, ui.RoleAlert, ui.RoleLink, ui.RoleListItem:
			if text := strings.TrimSpace(e.Label + " " + e.Value); text != "" {
				m.text(n.el, text)
			}
		case ui.RoleTextbox:
			n.el.Call("setAttribute", "aria-label", e.Label)
			n.el.Set("value", e.Value)
		case ui.RoleSlider, ui.RoleMeter, ui.RoleProgress:
			n.el.Call("setAttribute", "aria-label", e.Label)
			n.el.Call("setAttribute", "aria-valuetext", e.Value)
			if now := number.FindString(e.Value); now != "" {
				n.el.Call("setAttribute", "aria-valuenow", now)
			}
		default:
			// No other role has a value of its own: it is read as part of the name.
			name := e.Label
			if e.Value != "" {
				name += ", " + e.Value
			}
			n.el.Call("setAttribute", "aria-label", name)
		}
	}
	if old.Hint != e.Hint {
		n.el.Call("setAttribute", "aria-description", e.Hint)
	}
	if old.Flags != e.Flags || old.Role == ui.RoleNone {
		for _, f := range stateNames {
			switch {
			case e.Flags&f.flag != 0:
				n.el.Call("setAttribute", f.name, f.value)
			case old.Flags&f.flag != 0:
				n.el.Call("removeAttribute", f.name)
			}
		}
	}
	if e.Modal != old.Modal {
		n.el.Call("setAttribute", "aria-modal", e.Modal)
	}
	if old.Rect != e.Rect {
		px := func(v float32) string {
			return strconv.Itoa(int(float64(v)/max(m.density, 1))) + "px"
		}
		style := n.el.Get("style")
		style.Set("left", px(e.Rect.X))
		style.Set("top", px(e.Rect.Y))
		style.Set("width", px(e.Rect.W))
		style.Set("height", px(e.Rect.H))
	}
}

// number finds the figure in a value such as "64%".
var number = regexp.MustCompile(`-?[0-9]+(\.[0-9]+)?`)

var stateNames = []struct {
	flag        ui.Flags
	name, value string
}{
	{ui.Disabled, "aria-disabled", "true"},
	{ui.Selected, "aria-selected", "true"},
	{ui.Checked, "aria-checked", "true"},
	{ui.Busy, "aria-busy", "true"},
	{ui.Urgent, "aria-live", "assertive"},
	{ui.Expanded, "aria-expanded", "true"},
	{ui.Collapsed, "aria-expanded", "false"},
}

// text sets the text of an element that may hold others: its own first node.
func (m *mirror) text(el js.Value, text string) {
	first := el.Get("firstChild")
	if first.Truthy() && first.Get("nodeType").Int() == 3 {
		first.Set("data", text)
		return
	}
	el.Call("prepend", text)
}

// follow moves the focus of the page to what has it in the tree, if the game has
// the page's focus at all.
func (m *mirror) follow(sem []ui.Semantic, focus int) {
	if focus < 0 {
		m.focused = ""
		return
	}
	if m.focused == sem[focus].ID {
		return
	}
	m.focused = sem[focus].ID
	// What had the focus may just have been taken from the page, which leaves it
	// to the body.
	if active := js.Global().Get("document").Get("activeElement"); !m.inside() && !active.Equal(js.Global().Get("document").Get("body")) {
		return
	}
	m.focus(m.nodes[focus].el)
}

// focus moves the focus of the page without telling the tree, which knows.
func (m *mirror) focus(el js.Value) {
	m.settling = true
	el.Call("focus", map[string]any{"preventScroll": true})
	m.settling = false
}

// tagOf is the element for an entry: those that browsers know how to work, where
// there is one.
func tagOf(e *ui.Semantic) string {
	switch e.Role {
	case ui.RoleButton, ui.RoleMenuItem, ui.RoleTab:
		return "button"
	case ui.RoleTextbox:
		return "input"
	case ui.RoleHeading:
		return "h2"
	case ui.RoleText:
		return "p"
	}
	return "div"
}
