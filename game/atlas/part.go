package atlas

import (
	"math"

	"hardcurrency/game/ui"
)

// Mount puts the map on the ground of a tree as two parts: id+"/base", sea and
// land, and id, what lies over them and takes the pointer and keys.
func (m *Map) Mount(t *ui.Tree, id string) {
	m.tree, m.nodeID = t, id
	t.Mount(ui.Ground, id+"/base", ui.PartFunc{V: m.baseVersion, B: m.buildBase})
	t.Mount(ui.Ground, id, ui.PartFunc{V: func() uint64 { return m.over }, B: m.buildOver})
}

// Unmount takes the map away.
func (m *Map) Unmount() {
	if m.tree == nil {
		return
	}
	m.tree.Unmount(m.nodeID)
	m.tree.Unmount(m.nodeID + "/base")
	m.tree = nil
}

// baseVersion counts changes of camera and evidence; a change of theme is one
// too, which the tree itself sees to.
func (m *Map) baseVersion() uint64 { return m.base }

func (m *Map) buildBase() *ui.Node {
	m.resize()
	n := &ui.Node{ID: m.nodeID + "/base", Flags: ui.Decor, Layer: true, Paint: m.paintBase}
	n.Place = ui.Fill()
	return n
}

// resize fits the camera to the tree's window.
func (m *Map) resize() {
	t := m.tree.Theme()
	w, h, s := math.Round(float64(t.W*t.Scale)), math.Round(float64(t.H*t.Scale)), float64(t.Scale)
	if m.Camera.W != w || m.Camera.H != h || m.Camera.MaxZoom != closest*s {
		m.Camera.Resize(w, h, s)
		if !m.fitted {
			m.Camera.Fit(Pos{112, 24}, Pos{140, 45}, m.Covered)
			m.fitted = true
		}
	}
}

func (m *Map) buildOver() *ui.Node {
	m.resize()
	n := &ui.Node{
		ID: m.nodeID, Role: ui.RoleImage, Label: m.Label, Hint: m.Hint,
		Focusable: true, Paint: m.paintMarks,
		OnDrag: m.onDrag, OnPress: m.onPress, OnWheel: m.onWheel, OnKey: m.onKey,
		OnMove: m.onMove,
		OnHover: func(in bool) {
			if !in {
				m.setHover("")
			}
		},
	}
	n.Place = ui.Fill()
	n.Live = m.hasNews()
	if k := m.find(m.selected); k != nil {
		n.Value = k.Label
		if k.Note != "" {
			n.Value += ", " + k.Note
		}
	}
	if k := m.find(m.hover); k != nil && m.Tip != nil {
		n.Children = append(n.Children, m.handle(k))
	}
	return n
}

// hasNews says whether anything on the map moves by itself.
func (m *Map) hasNews() bool {
	if m.tree == nil || m.tree.Theme().Motion.Ring <= 0 {
		return false
	}
	for i := range m.content.Markers {
		if m.content.Markers[i].News && m.visible(&m.content.Markers[i]) {
			return true
		}
	}
	return false
}

// handle is the box of the hovered marker, for its tooltip to stand beside.
func (m *Map) handle(k *Marker) *ui.Node {
	u := float64(m.tree.Theme().Scale)
	x, y := m.Camera.Place(k.At)
	r := float64(markSize(k.Kind)*m.shrink(float32(u))) * u
	id := k.ID
	n := &ui.Node{ID: m.nodeID + "/at/" + id, TipNode: func() *ui.Node { return m.Tip(id) }, Flags: ui.Decor}
	n.Place = ui.At(float32((x-r)/u), float32((y-r)/u))
	n.W, n.H = float32(2*r/u), float32(2*r/u)
	return n
}

func (m *Map) setHover(id string) {
	if m.hover != id {
		m.hover = id
		m.over++
	}
}

func (m *Map) onMove(x, y float32) {
	id, _ := m.Hit(x, y, false)
	m.setHover(id)
}

// onDrag pans. The toolkit calls onPress too when the pointer did not travel.
func (m *Map) onDrag(d ui.Drag) {
	switch d.Phase {
	case ui.DragStart:
		m.drag = dragState{x: d.X, y: d.Y, armed: true}
	case ui.DragMove:
		if dx, dy := d.X-m.drag.x, d.Y-m.drag.y; dx != 0 || dy != 0 {
			m.drag.x, m.drag.y = d.X, d.Y
			m.Pan(float64(dx), float64(dy))
		}
	case ui.DragCancel:
		m.Pan(float64(-d.DX), float64(-d.DY))
		m.drag.armed = false
	}
}

// onPress is a click, or Enter when no press went before.
func (m *Map) onPress() {
	if !m.drag.armed {
		if m.selected != "" && m.OnOpen != nil {
			m.OnOpen(m.selected)
		}
		return
	}
	m.drag.armed = false
	id, _ := m.Hit(m.drag.x, m.drag.y, m.tree.Theme().Touch)
	if id != "" && id == m.selected {
		if m.OnOpen != nil {
			m.OnOpen(id)
		}
		return
	}
	m.Select(id)
	if m.OnSelect != nil {
		m.OnSelect(id)
	}
}

// notch is how much a notch of the wheel, or a key, zooms.
const notch = 1.25

func (m *Map) onWheel(e ui.Event) bool {
	if e.DY == 0 {
		return false
	}
	m.ZoomAt(float64(e.X), float64(e.Y), math.Pow(notch, -float64(e.DY)))
	return true
}

// onKey pans with the arrows, zooms with plus and minus, goes from marker to
// marker with comma and full stop, and comes home with Home.
func (m *Map) onKey(e ui.Event) bool {
	step := float64(90 * m.tree.Theme().Scale)
	switch e.Key {
	case ui.KeyLeft:
		m.Pan(step, 0)
	case ui.KeyRight:
		m.Pan(-step, 0)
	case ui.KeyUp:
		m.Pan(0, step)
	case ui.KeyDownArrow:
		m.Pan(0, -step)
	case ui.KeyHome:
		m.FitTheatre()
	case ui.KeyEnd:
		m.FitWorld()
	case ui.KeyPageUp:
		m.Zoom(notch * notch)
	case ui.KeyPageDown:
		m.Zoom(1 / (notch * notch))
	case ui.KeyRune:
		switch e.Rune {
		case '+', '=':
			m.Zoom(notch)
		case '-':
			m.Zoom(1 / notch)
		case '.', ',':
			way := 1
			if e.Rune == ',' {
				way = -1
			}
			if id := m.Next(way); id != "" && m.OnSelect != nil {
				m.OnSelect(id)
			}
		default:
			return false
		}
	default:
		return false
	}
	return true
}
