package atlas

import (
	"math"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// Map is the map on the screen: what is on it, which part shows, what is
// chosen. It paints itself as two parts of a tree (see Mount), the sea and land
// under, which change only with the camera and the evidence, and what moves
// over them.
type Map struct {
	// Camera is which part of the world shows. Change it through the methods
	// of Map, which note that it changed.
	Camera Camera
	// Covered is how much of each side panels cover, in pixels. What covers the
	// bottom must be opaque: nothing that may move is drawn under it.
	Covered Edges
	// OnSelect is told of a click on a marker, or "" for a click on the sea.
	OnSelect func(id string)
	// OnOpen is told of a second click on the marker that is selected.
	OnOpen func(id string)
	// Tip builds the tooltip of a marker.
	Tip func(id string) *ui.Node
	// Label is the map's name to assistive technology, Hint how to use it.
	Label, Hint string

	content  Content
	heat     []Heat // as painted
	show     Layers
	selected string
	hover    string
	fitted   bool

	base, over uint64 // versions of the two parts
	drag       dragState
	spots      []spot    // where markers were painted, for hit-testing
	placed     []label   // labels of the last frame
	xy, trail  []float32 // scratch
	wanted     []want
	blobs      []blob
	order      []int
	nodeID     string
	tree       *ui.Tree
}

// dragState is where the pointer was last while held down, and whether a click
// may come of it.
type dragState struct {
	x, y  float32
	armed bool
}

// New returns a map that shows everything, over the near seas.
func New() *Map { return &Map{show: Everything, base: 1, over: 1} }

// SetContent replaces what lies on the map. Evidence is compared, since
// repainting it repaints the sea.
func (m *Map) SetContent(c Content) {
	if !sameHeat(m.heat, c.Heat) {
		m.heat = append(m.heat[:0], c.Heat...) // the caller may reuse its slice
		m.base++
	}
	before := m.spoken()
	news := m.hasNews()
	m.content = c
	if m.selected != "" && m.find(m.selected) == nil {
		m.selected = ""
	}
	if m.hover != "" && m.find(m.hover) == nil {
		m.hover = ""
	}
	// What moved only has to be painted again; what is said of it, or the box a
	// tooltip stands beside, has to be built.
	if m.hover != "" || news != m.hasNews() || before != m.spoken() {
		m.over++
	} else if m.tree != nil {
		m.tree.Repaint(m.nodeID)
	}
}

// spoken is what the selected marker is called.
func (m *Map) spoken() [2]string {
	if k := m.find(m.selected); k != nil {
		return [2]string{k.Label, k.Note}
	}
	return [2]string{}
}

func sameHeat(a, b []Heat) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		// A change that moves no dot by a tenth of a pixel is no change.
		if a[i].At != b[i].At || math.Abs(a[i].Level-b[i].Level) > .01 || math.Abs(a[i].Miles-b[i].Miles) > 1 {
			return false
		}
	}
	return true
}

func (m *Map) find(id string) *Marker {
	for i := range m.content.Markers {
		if m.content.Markers[i].ID == id {
			return &m.content.Markers[i]
		}
	}
	return nil
}

// Show switches layers on and off.
func (m *Map) Show(l Layers) {
	if m.show != l {
		if (m.show^l)&Evidence != 0 {
			m.base++
		}
		m.show = l
		m.over++
	}
}

// Shown returns the layers that are on.
func (m *Map) Shown() Layers { return m.show }

// Select chooses a marker, or none.
func (m *Map) Select(id string) {
	if m.selected != id {
		m.selected = id
		m.over++
	}
}

// Selected returns the marker that is chosen, or "".
func (m *Map) Selected() string { return m.selected }

// Hover returns the marker under the pointer, or "".
func (m *Map) Hover() string { return m.hover }

// moved notes that the camera changed.
func (m *Map) moved() { m.base++; m.over++ }

// Pan moves the view by pixels.
func (m *Map) Pan(dx, dy float64) { m.Camera.Pan(dx, dy); m.moved() }

// ZoomAt zooms about a pixel of the view.
func (m *Map) ZoomAt(x, y, factor float64) { m.Camera.ZoomAt(x, y, factor); m.moved() }

// Zoom zooms about the middle of what panels leave free.
func (m *Map) Zoom(factor float64) {
	c := &m.Camera
	m.ZoomAt((c.W+m.Covered.Left-m.Covered.Right)/2, (c.H+m.Covered.Top-m.Covered.Bottom)/2, factor)
}

// Fit shows a box of the world within what panels leave free.
func (m *Map) Fit(sw, ne Pos) { m.fitted = true; m.Camera.Fit(sw, ne, m.Covered); m.moved() }

// FitWorld shows all there is room for.
func (m *Map) FitWorld() { m.Fit(Pos{Seam + .01, South}, Pos{Seam - .01, North}) }

// FitTheatre shows the near seas, where ships meet.
func (m *Map) FitTheatre() { m.Fit(Pos{112, 24}, Pos{140, 45}) }

// Reveal brings a marker into the middle if it is outside the view or under a
// panel. It returns false when there is none of that id.
func (m *Map) Reveal(id string) bool {
	k := m.find(id)
	if k == nil {
		return false
	}
	x, y := m.Camera.Place(k.At)
	e := m.Covered
	if x < e.Left || y < e.Top || x > m.Camera.W-e.Right || y > m.Camera.H-e.Bottom {
		m.Camera.CenterOn(k.At, e)
		m.moved()
	}
	return true
}

// visible says whether a marker's layer is on.
func (m *Map) visible(k *Marker) bool {
	l := k.Kind.layer()
	return l == 0 || m.show&l != 0
}

// spot is where a marker was painted: a disc to be hit, in pixels of the view.
type spot struct {
	id      string
	x, y, r float32
}

// Hit returns the marker at a pixel of the view: the nearest whose shape, or
// whose finger-wide surroundings with touch, holds it. Later markers win ties,
// as they lie above.
func (m *Map) Hit(x, y float32, touch bool) (id string, ok bool) {
	best := float32(math.Inf(1))
	for _, s := range m.spots {
		reach := s.r
		if touch {
			reach = max(reach, 22)
		}
		d := hypot(x-s.x, y-s.y)
		if d <= reach && d <= best {
			best, id, ok = d, s.id, true
		}
	}
	return id, ok
}

// Nearest returns the marker nearest to a pixel whatever the distance.
func (m *Map) Nearest(x, y float32) (id string, ok bool) {
	best := float32(math.Inf(1))
	for _, s := range m.spots {
		if d := hypot(x-s.x, y-s.y); d <= best {
			best, id, ok = d, s.id, true
		}
	}
	return id, ok
}

// Next selects the marker after the selected one in reading order on the
// screen, or before it with step -1, for the keyboard.
func (m *Map) Next(step int) string {
	n := len(m.spots)
	if n == 0 {
		return ""
	}
	m.order = m.order[:0]
	for i := range m.spots {
		m.order = append(m.order, i)
	}
	before := func(a, b spot) bool {
		// Rows of 60 pixels, left to right.
		ra, rb := int(a.y/60), int(b.y/60)
		return ra < rb || ra == rb && a.x < b.x
	}
	for i := 1; i < n; i++ {
		for k := i; k > 0 && before(m.spots[m.order[k]], m.spots[m.order[k-1]]); k-- {
			m.order[k], m.order[k-1] = m.order[k-1], m.order[k]
		}
	}
	at := -1
	for i, k := range m.order {
		if m.spots[k].id == m.selected {
			at = i
		}
	}
	switch {
	case at >= 0:
		at = (at + step + n) % n
	case step < 0:
		at = n - 1
	default:
		at = 0
	}
	m.Select(m.spots[m.order[at]].id)
	return m.selected
}

func hypot(x, y float32) float32 { return float32(math.Hypot(float64(x), float64(y))) }

// colors returns the theme's map colours.
func colors(t *theme.Theme) theme.MapColors { return t.Palette.Map() }
