package atlas

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// The text on the map.
var (
	labelStyle = theme.TextStyle{Face: theme.CondBold, Size: 17, Line: 1.1}
	noteStyle  = theme.TextStyle{Face: theme.CondMedium, Size: 16, Line: 1.1}
	codeStyle  = theme.TextStyle{Face: theme.Mono, Size: 16, Line: 1.1}
	seaStyle   = theme.TextStyle{Face: theme.SerifItal, Size: 20, Track: .12, Line: 1.1}
)

// label is text with a place: its box in pixels of the window.
type label struct {
	id          string
	box         ui.Rect
	title, note string
	tone        ui.Color
	centred     bool
}

// want is a label looking for a place beside a point.
type want struct {
	label
	x, y     float32 // of what it names
	reach    float32 // half width of what it names
	priority int
	always   bool // shown even when it covers something
}

// seaLabels draws sector codes and the names of seas. They belong to the map:
// marks may cover them.
func (m *Map) seaLabels(c *ui.Canvas) {
	if m.shrink(c.T.Scale) < .7 {
		return // over the world they would lie on each other
	}
	col := colors(c.T)
	for _, s := range m.content.Seas {
		x, y := m.Camera.Place(s.At)
		if !m.inView(float32(x), float32(y), 200*c.T.Scale) {
			continue
		}
		st, tint := seaStyle, col.SeaName
		if s.Code {
			st, tint = codeStyle, col.Code
		}
		c.TextAt(st, tint, c.R.X+float32(x), c.Middle(st, c.R.Y+float32(y)), .5, s.Text)
	}
}

// labels places what the markers and swaths are called, the most important
// first, each where it covers neither a mark nor another label. What finds no
// room is left out, except what is chosen.
func (m *Map) labels(c *ui.Canvas) {
	wants := m.wants(c)
	// Insertion sort, stable: the lists are short and nearly sorted.
	for i := 1; i < len(wants); i++ {
		for k := i; k > 0 && wants[k].priority > wants[k-1].priority; k-- {
			wants[k], wants[k-1] = wants[k-1], wants[k]
		}
	}
	m.placed = m.placed[:0]
	for i := range wants {
		if m.place(c, &wants[i]) {
			m.placed = append(m.placed, wants[i].label)
		}
	}
	for i := range m.placed {
		m.drawLabel(c, &m.placed[i])
	}
}

// wants collects the labels of what is in view, with the size of each.
func (m *Map) wants(c *ui.Canvas) []want {
	u := c.T.Scale
	out := m.wanted[:0]
	small := m.shrink(u)
	add := func(w want) {
		width := max(c.TextWidth(labelStyle, w.title), c.TextWidth(noteStyle, w.note))
		height := labelStyle.Size * 1.15 * u
		if w.note != "" {
			height += noteStyle.Size * 1.2 * u
		}
		w.box.W, w.box.H = width, height
		out = append(out, w)
	}
	for i := range m.content.Markers {
		k := &m.content.Markers[i]
		if !m.visible(k) {
			continue
		}
		px, py := m.Camera.Place(k.At)
		x, y := c.R.X+float32(px), c.R.Y+float32(py)
		if !m.inView(float32(px), float32(py), 60*u) {
			continue
		}
		w := want{x: x, y: y, reach: (markSize(k.Kind)*small + 4) * u, priority: k.Priority}
		w.id, w.title, w.note, w.tone = k.ID, k.Label, k.Note, c.T.Text1
		if small < .75 {
			w.note = "" // over the world there is room for names at most
		}
		if k.Guess != nil {
			w.tone = colors(c.T).Guess
			a, b := m.axes(k)
			w.reach = float32(max(a, b)) + 6*u
			if k.Guess.Last != "" && len(k.Guess.Trail) > 1 && small >= .75 {
				lx, ly := m.Camera.Place(k.Guess.Trail[0])
				add(want{label: label{id: k.ID, note: k.Guess.Last}, x: c.R.X + float32(lx), y: c.R.Y + float32(ly), reach: 10 * u, priority: k.Priority - 1})
			}
		}
		if k.ID == m.selected || k.ID == m.hover {
			w.priority, w.always, w.note = 1<<20, true, k.Note
			w.reach += 8 * u
		}
		if w.title != "" || w.note != "" {
			add(w)
		}
	}
	for i := range m.content.Swaths {
		s := &m.content.Swaths[i]
		if s.Layer != 0 && m.show&s.Layer == 0 || s.Label == "" {
			continue
		}
		ax, ay := m.Camera.Place(s.From)
		bx, by := m.Camera.Place(s.To)
		x, y := c.R.X+float32(ax+(bx-ax)*s.Done), c.R.Y+float32(ay+(by-ay)*s.Done)
		add(want{label: label{title: s.Label, note: s.Note, tone: c.T.Text1}, x: x, y: y, reach: 22 * u})
	}
	m.wanted = out
	return out
}

// place tries right, left, below and above, then the corners.
func (m *Map) place(c *ui.Canvas, w *want) bool {
	r, b := w.reach, &w.box
	type try struct {
		x, y    float32
		centred bool
	}
	d := r * .72
	tries := [...]try{
		{w.x + r, w.y - b.H/2, false},
		{w.x - r - b.W, w.y - b.H/2, false},
		{w.x - b.W/2, w.y + r, true},
		{w.x - b.W/2, w.y - r - b.H, true},
		{w.x + d, w.y + d, false},
		{w.x + d, w.y - d - b.H, false},
		{w.x - d - b.W, w.y + d, false},
		{w.x - d - b.W, w.y - d - b.H, false},
	}
	for _, t := range tries {
		b.X, b.Y, w.centred = t.x, t.y, t.centred
		if m.free(c, w) {
			return true
		}
	}
	if w.always {
		b.X, b.Y, w.centred = tries[0].x, tries[0].y, false
		return true
	}
	return false
}

// free says whether a label's box covers no other label and no mark, and lies
// in the part of the view that panels leave free.
func (m *Map) free(c *ui.Canvas, w *want) bool {
	b := w.box
	e := &m.Covered
	if b.X < c.R.X+float32(e.Left) || b.Y < c.R.Y+float32(e.Top) ||
		b.X+b.W > c.R.X+c.R.W-float32(e.Right) || b.Y+b.H > c.R.Y+c.R.H-float32(e.Bottom) {
		return false
	}
	for i := range m.placed {
		if overlap(b, m.placed[i].box) {
			return false
		}
	}
	for _, s := range m.spots {
		if s.id == w.id {
			continue
		}
		// Marks are round enough: a box around most of the disc.
		q := s.r * .8
		if overlap(b, ui.Rect{X: c.R.X + s.x - q, Y: c.R.Y + s.y - q, W: 2 * q, H: 2 * q}) {
			return false
		}
	}
	return true
}

func overlap(a, b ui.Rect) bool {
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

// drawLabel draws the lines of a label in a halo.
func (m *Map) drawLabel(c *ui.Canvas, l *label) {
	u := c.T.Scale
	x, y, frac := l.box.X, l.box.Y, float32(0)
	if l.centred {
		x, frac = l.box.X+l.box.W/2, .5
	}
	if l.title != "" {
		y += labelStyle.Size * 1.0 * u
		haloed(c, labelStyle, l.tone, x, y-2*u, frac, l.title)
	}
	if l.note != "" {
		if l.title != "" {
			y += noteStyle.Size * 1.2 * u
		} else {
			y += noteStyle.Size * u
		}
		haloed(c, noteStyle, c.T.Text2, x, y-2*u, frac, l.note)
	}
}

// haloed draws text on a dark outline, so that it reads over any ground.
func haloed(c *ui.Canvas, st theme.TextStyle, col ui.Color, x, y, frac float32, s string) {
	halo := colors(c.T).Halo
	d := 2 * c.T.Scale
	x -= c.TextWidth(st, s) * frac
	for _, o := range [8][2]float32{{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {.7, .7}, {-.7, .7}, {.7, -.7}, {-.7, -.7}} {
		c.Text(st, halo, x+o[0]*d, y+o[1]*d, s)
	}
	c.Text(st, col, x, y, s)
}
