package ui

import (
	"sort"
	"strconv"

	"hardcurrency/game/theme"
)

// Tree holds the parts of a screen and everything that outlives a rebuild:
// focus, hover, scroll positions, open overlays and the state of widgets. It is
// not safe for several goroutines.
type Tree struct {
	// Measurer measures text.
	Measurer *Measurer
	// Tips builds the content of a tooltip, or returns nil when there is none.
	// Term is Node.Tip or Span.Term.
	Tips func(term string) *Node
	// OnKey is offered keys that nothing in the tree handled.
	OnKey func(Event) bool
	// OnPointer is offered pointer events that nothing solid lies under, such
	// as those over the map.
	OnPointer func(Event) bool
	// Cue, when set, is told of things that may sound.
	Cue func(Cue)

	theme  theme.Theme
	w, h   float32 // window, pixels
	mounts []*mount
	seq    int
	queue  []Event
	states map[string]any
	scroll map[string]float32
	anims  map[animKey]*anim

	list      DisplayList
	listDirty bool
	sizePool  [][]float32
	canvas    Canvas
	time      float64

	px0, py0   float32 // pointer
	pointerIn  bool
	touch      bool
	hot        []*Node // nodes under the pointer, inmost first
	hotScratch []*Node
	press      press

	focus      string
	focusRing  bool
	focusOrder int // where the focus was in the order, for when it vanishes
	order      []*Node
	orderDirty bool

	tips    tipState
	current *mount // the part being built

	sem        []Semantic
	semVersion uint64
	semDirty   bool
	toastSeq   int
}

// Cue is a moment that the shell may make heard.
type Cue uint8

// The cues.
const (
	CuePress  Cue = iota // something was activated
	CueNotch             // a dial moved by a notch
	CueCommit            // a dial was let go at a new value
	CueOpen              // an overlay opened
	CueClose             // an overlay closed
	CueRefuse            // something disabled was tried
)

// NewTree returns an empty tree. The theme says how large the window is.
func NewTree(m *Measurer, th theme.Theme) *Tree {
	t := &Tree{
		Measurer: m,
		states:   make(map[string]any),
		scroll:   make(map[string]float32),
		anims:    make(map[animKey]*anim),
	}
	t.tips.sinceAny = recently
	t.SetTheme(th)
	return t
}

// Theme returns the theme in use. Do not change it; see SetTheme.
func (t *Tree) Theme() *theme.Theme { return &t.theme }

// SetTheme changes size, scale, palette or motion. Every part is built again at
// the next Update; focus and other state are kept.
func (t *Tree) SetTheme(th theme.Theme) {
	t.theme = th
	t.w, t.h = snap(th.W*th.Scale), snap(th.H*th.Scale)
	t.Rebuild()
}

// Rebuild builds every part again at the next Update, for instance after the
// language changed.
func (t *Tree) Rebuild() {
	for _, m := range t.mounts {
		m.stale = true
	}
}

// Mount puts a part on the screen. A part already mounted under the id is
// replaced in its place.
func (t *Tree) Mount(z Z, id string, p Part) {
	for _, m := range t.mounts {
		if m.id == id {
			m.part, m.stale = p, true
			if m.z != z {
				m.z = z
				t.sortMounts()
			}
			return
		}
	}
	t.add(&mount{id: id, z: z, part: p, stale: true})
}

func (t *Tree) add(m *mount) {
	t.seq++
	m.seq = t.seq
	t.mounts = append(t.mounts, m)
	t.sortMounts()
	t.changed()
}

func (t *Tree) sortMounts() {
	sort.SliceStable(t.mounts, func(i, j int) bool {
		a, b := t.mounts[i], t.mounts[j]
		if a.z != b.z {
			return a.z < b.z
		}
		return a.seq < b.seq
	})
}

// Unmount takes a part away.
func (t *Tree) Unmount(id string) {
	for i, m := range t.mounts {
		if m.id == id {
			t.mounts = append(t.mounts[:i:i], t.mounts[i+1:]...)
			t.changed()
			return
		}
	}
}

// Mounted reports whether a part is on the screen.
func (t *Tree) Mounted(id string) bool { return t.mount(id) != nil }

func (t *Tree) mount(id string) *mount {
	for _, m := range t.mounts {
		if m.id == id {
			return m
		}
	}
	return nil
}

// changed notes that what is on the screen, or its order, is not what it was.
func (t *Tree) changed() {
	t.listDirty, t.orderDirty, t.semDirty = true, true, true
}

// Touch builds the part that holds a node again, after the inner state of a
// widget changed.
func (t *Tree) Touch(id string) {
	if n := t.Find(id); n != nil {
		n.part.stale = true
	}
}

// Repaint paints the part that holds a node again without building it.
func (t *Tree) Repaint(id string) {
	if n := t.Find(id); n != nil {
		t.dirty(n.part)
	}
}

func (t *Tree) dirty(m *mount) {
	if m != nil {
		m.dirty = true
		t.listDirty = true
	}
}

// Find returns the node with an id, or nil. It is valid until its part is built
// again.
func (t *Tree) Find(id string) *Node {
	if id == "" {
		return nil
	}
	for _, m := range t.mounts {
		if n := m.ids[id]; n != nil {
			return n
		}
	}
	return nil
}

// Sight is what can be seen of a node, in pixels; it is empty when the node is
// not there, hidden or scrolled out of view.
func (t *Tree) Sight(id string) Rect {
	n := t.Find(id)
	if n == nil || n.Flags&Hidden != 0 {
		return Rect{}
	}
	return n.rect.meet(n.clip)
}

// State returns the inner state of a widget, kept under its id for as long as
// the tree lives. The first time it is the zero value.
func State[T any](t *Tree, id string) *T {
	if v, ok := t.states[id].(*T); ok {
		return v
	}
	v := new(T)
	t.states[id] = v
	return v
}

// Update takes in the events that were posted, lets dt seconds pass, and builds
// and lays out what changed. dt is clamped to a quarter of a second, so that a
// window that was hidden does not jump.
func (t *Tree) Update(dt float32) {
	dt = min(max(dt, 0), 0.25)
	t.refresh()
	for i := 0; i < len(t.queue); i++ { // handlers may post more
		t.handle(t.queue[i])
		t.refresh()
	}
	t.queue = t.queue[:0]
	t.time += float64(dt)
	t.advance(dt)
	t.refresh()
}

// Post adds an event, to be handled in the next Update.
func (t *Tree) Post(e Event) { t.queue = append(t.queue, e) }

// refresh builds the parts whose version changed and lays them out. It does
// nothing, and allocates nothing, when nothing changed.
func (t *Tree) refresh() {
	rebuilt := false
	// Tooltips show what the parts show, so they follow any of them.
	for round := 0; round < 2; round++ {
		for i := 0; i < len(t.mounts); i++ {
			m := t.mounts[i]
			if m.overlay != nil && m.overlay.tip {
				if round == 0 || (!rebuilt && !m.stale) {
					continue
				}
			} else if round == 1 {
				continue
			} else if v := m.part.Version(); m.built && !m.stale && v == m.version {
				continue
			}
			t.build(m)
			rebuilt = true
		}
	}
	if !rebuilt {
		return
	}
	t.closeOrphans()
	t.changed()
	for _, m := range t.mounts {
		hangs := m.overlay != nil && m.overlay.source != ""
		if m.root != nil && (!m.relaid || hangs) {
			t.layoutMount(m)
		}
	}
	t.keepFocus()
	t.rehover()
}

func (t *Tree) build(m *mount) {
	m.version = m.part.Version()
	m.next()
	m.stale, m.built, m.dirty, m.relaid = false, true, true, false
	// While it builds, a part can still ask where its nodes were.
	t.current = m
	m.root = m.part.Build()
	t.current = nil
	if m.root == nil {
		m.root = &Node{Flags: Hidden}
	}
	if m.ids == nil {
		m.ids = make(map[string]*Node)
	}
	clear(m.ids)
	t.adopt(m, m.root, nil, m.id)
}

// adopt links a freshly built node into the tree. near is the closest id above,
// from which terms and nameless sources of tooltips get theirs.
func (t *Tree) adopt(m *mount, n, parent *Node, near string) {
	again := n.part != nil
	n.part, n.parent = m, parent
	if n.ID == "" && (n.Tip != "" || n.TipNode != nil) {
		n.ID = unused(m, near+"~"+n.Tip)
	}
	if n.ID != "" {
		near = n.ID
		if _, taken := m.ids[n.ID]; !taken {
			m.ids[n.ID] = n
		}
	}
	if n.Para != nil {
		if again {
			for _, c := range n.Children {
				c.ID = unused(m, c.ID)
				m.ids[c.ID] = c
			}
			return
		}
		n.Children = n.Children[:0]
		for i := range n.Para.Spans {
			s := &n.Para.Spans[i]
			if s.Term == "" {
				continue
			}
			c := &Node{
				ID: unused(m, near+"~"+s.Term), Role: RoleLink, Label: s.S,
				Focusable: true, Tip: s.Term, term: i, isTerm: true, part: m, parent: n,
			}
			c.OnPress = func() { t.enterTip(c.ID) }
			m.ids[c.ID] = c
			n.Children = append(n.Children, c)
		}
		return
	}
	for _, c := range n.Children {
		t.adopt(m, c, n, near)
	}
	for _, row := range n.rows { // of a node that was kept
		t.adopt(m, row, n, n.ID)
	}
}

func unused(m *mount, id string) string {
	if _, taken := m.ids[id]; !taken {
		return id
	}
	for i := 2; ; i++ {
		if c := id + "#" + strconv.Itoa(i); m.ids[c] == nil {
			return c
		}
	}
}

func (t *Tree) layoutMount(m *mount) {
	win := Rect{0, 0, t.w, t.h}
	m.relaid, m.dirty, t.listDirty = true, true, true
	if m.root.Flags&Hidden != 0 {
		m.root.rect = Rect{}
		return
	}
	switch {
	case m.overlay != nil && !m.overlay.modal:
		t.arrange(m.root, t.overlayRect(m), win)
	case m.root.Place != nil:
		t.arrange(m.root, t.placedRect(m.root, win), win)
	case m.overlay != nil:
		w, h := t.measure(m.root, t.w)
		t.arrange(m.root, Rect{(t.w - w) / 2, (t.h - min(h, t.h)) / 2, w, min(h, t.h)}, win)
	default:
		t.arrange(m.root, win, win)
	}
	m.hasLive = hasLive(m.root)
}

func hasLive(n *Node) bool {
	if n.Live {
		return true
	}
	for _, c := range n.children {
		if hasLive(c) {
			return true
		}
	}
	return false
}

// relayout lays a part out again without building it, after a scroll.
func (t *Tree) relayout(m *mount) {
	t.layoutMount(m)
	t.changed()
	for _, o := range t.mounts { // what hangs on its nodes moves along
		if o.overlay != nil && o.overlay.source != "" && m.ids[o.overlay.source] != nil && o.root != nil {
			t.layoutMount(o)
		}
	}
}

// advance lets time pass for everything that moves.
func (t *Tree) advance(dt float32) {
	for _, m := range t.mounts {
		if m.live || m.hasLive {
			t.dirty(m)
		}
		m.live = false
	}
	t.stepAnims(dt)
	t.stepOverlays(dt)
	t.stepTips(dt)
}
