package atlas

import (
	"math"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// paintMarks draws everything that lies over the map, from the back: swaths,
// routes, estimates, marks, brackets, labels. It notes where the marks are.
func (m *Map) paintMarks(c *ui.Canvas) {
	// What moves under the bar along the bottom would have it drawn again.
	r := c.R
	r.H -= float32(math.Floor(m.Covered.Bottom))
	c.ClipTo(r)
	defer c.Unclip()
	m.spots = m.spots[:0]
	m.seaLabels(c)
	for i := range m.content.Swaths {
		if s := &m.content.Swaths[i]; s.Layer == 0 || m.show&s.Layer != 0 {
			m.swath(c, s)
		}
	}
	for i := range m.content.Routes {
		if r := &m.content.Routes[i]; r.Layer == 0 || m.show&r.Layer != 0 {
			m.route(c, r)
		}
	}
	marks := m.content.Markers
	for i := range marks {
		if k := &marks[i]; k.Guess != nil && m.visible(k) {
			m.guess(c, k)
		}
	}
	// Ports lie under ships, and what is chosen above all.
	for pass := range 3 {
		for i := range marks {
			k := &marks[i]
			when := 1
			if k.Kind == Port {
				when = 0
			}
			if k.ID == m.selected || k.ID == m.hover {
				when = 2
			}
			if when == pass && m.visible(k) {
				m.mark(c, k)
			}
		}
	}
	m.labels(c)
}

// inView says whether a mark of some reach can be seen, in pixels of the view.
func (m *Map) inView(x, y, reach float32) bool {
	return x > -reach && y > -reach && x < float32(m.Camera.W)+reach && y < float32(m.Camera.H)+reach
}

// ink is the colour of a marker, paler when it is faded.
func ink(c *ui.Canvas, k *Marker) ui.Color {
	col := c.T.Palette.Fill(k.Tone)
	if k.Faded {
		return col.Alpha(.5)
	}
	return col
}

// shrink is the size of marks: whole at the scale of the near seas, half over
// the world, where they would hide what they stand on.
func (m *Map) shrink(u float32) float32 {
	return min(max(float32(m.Camera.Zoom)/u/13, .5), 1)
}

// markSize is the half width of a marker's shape in units, for hitting it and
// for keeping labels off it.
func markSize(k Kind) float32 {
	switch k {
	case Vessel:
		return 15
	case Transfer:
		return 38
	case Port:
		return 34
	case Operation:
		return 26
	case Contact:
		return 18
	}
	return 20
}

func (m *Map) mark(c *ui.Canvas, k *Marker) {
	px, py := m.Camera.Place(k.At)
	x, y := float32(px), float32(py)
	u := c.T.Scale
	if !m.inView(x, y, 64*u) {
		return
	}
	full := u
	u *= m.shrink(u)
	m.spots = append(m.spots, spot{k.ID, x, y, max(markSize(k.Kind)*u, 12*full)})
	ax, ay := c.R.X+x, c.R.Y+y
	col := ink(c, k)
	switch k.Kind {
	case Vessel:
		m.vessel(c, ax, ay, u, k, col)
	case Transfer:
		ground := colors(c.T).Halo.Alpha(.8)
		c.Disc(ax, ay, 34*u, ground)
		c.Sprite("orn/mark-transfer", about(ax, ay, 120*u, 120*u), 0, c.T.Text1)
		turn := float32(-14 * math.Pi / 180)
		hull(c, ax, ay-9*u, 1.3*u, turn, "orn/hull", c.T.Palette.Fill(theme.Money))
		hull(c, ax+2*u, ay+9*u, 1.3*u, turn, "orn/hull", c.T.Palette.Fill(theme.Covered))
	case Mission:
		shape(c, ax, ay, u, "diamond", k, col)
	case Cohort:
		shape(c, ax, ay, u, "square", k, col)
	case Operation:
		shape(c, ax, ay, u, "hexagon", k, col)
		stages(c, ax, ay, u, k, col)
	case Port:
		c.Sprite("orn/rosette72", about(ax, ay, 72*u, 72*u), 0, col)
		c.Disc(ax, ay, 10.5*u, colors(c.T).Halo)
		c.Sprite("orn/mark-port", about(ax, ay, 26*u, 26*u), 0, c.T.Palette.Text(k.Tone))
	case Event:
		shape(c, ax, ay, u, "round", k, col)
	case Contact:
		c.TextAt(theme.TextStyle{Face: theme.CondBold, Size: 21}, c.T.Palette.Text(k.Tone), ax, ay+7*u, .5, k.Mark)
	}
	if k.News {
		rings(c, ax, ay, markSize(k.Kind)*u, col)
	}
	if k.ID == m.selected {
		w, h := m.extent(c, k)
		m.brackets(c, ax, ay, w, h, c.T.Text1)
	} else if k.ID == m.hover {
		w, h := m.extent(c, k)
		m.brackets(c, ax, ay, w, h, c.T.Text2)
	}
}

// about is a rectangle of a size with its middle at a point.
func about(x, y, w, h float32) ui.Rect { return ui.Rect{X: x - w/2, Y: y - h/2, W: w, H: h} }

// extent is half of what the brackets around a marker enclose, in pixels.
func (m *Map) extent(c *ui.Canvas, k *Marker) (w, h float32) {
	u := c.T.Scale
	s := (markSize(k.Kind)*m.shrink(u) + 8) * u
	w, h = s, s
	if k.Guess != nil {
		a, b := m.axes(k)
		sin, cos := math.Sincos(k.Heading * math.Pi / 180)
		w = max(w, float32(math.Hypot(a*sin, b*cos))+14*u)
		h = max(h, float32(math.Hypot(a*cos, b*sin))+14*u)
	}
	return w, h
}

// brackets are the four corners around what is chosen.
func (m *Map) brackets(c *ui.Canvas, x, y, w, h float32, col ui.Color) {
	arm, width := 14*c.T.Scale, c.T.Stroke(2.5)
	for _, s := range [4][2]float32{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}} {
		cx, cy := x+s[0]*w, y+s[1]*h
		xy := [6]float32{cx - s[0]*arm, cy, cx, cy, cx, cy - s[1]*arm}
		c.Polyline(xy[:], width+2, 0, 0, colors(c.T).Halo.Alpha(.7))
		c.Polyline(xy[:], width, 0, 0, col)
	}
}

// hull draws one of the hull pictures about a point. turn is clockwise from
// east; k is pixels a unit.
func hull(c *ui.Canvas, x, y, k, turn float32, name string, col ui.Color) {
	r := about(x, y, 34*k, 17*k)
	c.Sprite("orn/hull-back", r, turn, colors(c.T).Halo)
	c.Sprite(name, r, turn, col)
}

func (m *Map) vessel(c *ui.Canvas, x, y, u float32, k *Marker, col ui.Color) {
	turn := float32((k.Heading - 90) * math.Pi / 180)
	size := 1.2 * u
	if k.Guess != nil {
		c.Sprite("orn/hull-dashed", about(x, y, 34*1.4*u, 17*1.4*u), turn, colors(c.T).Guess)
		return
	}
	if k.Wake {
		sin, cos := math.Sincos(float64(turn))
		// The picture's hull end is 30 units right of its middle.
		wx, wy := x-30*u*float32(cos), y-30*u*float32(sin)
		c.Sprite("orn/wake", about(wx, wy, 64*u, 17*u), turn, col.Alpha(.5))
	}
	name := "orn/hull"
	if k.Hollow {
		c.Sprite("orn/hull-back", about(x, y, 34*size, 17*size), turn, colors(c.T).Halo)
		name = "orn/hull-hollow"
		c.Sprite(name, about(x, y, 34*size, 17*size), turn, col)
		return
	}
	hull(c, x, y, size, turn, name, col)
}

// shape draws the outline of a kind on its ground, with an icon or text in it.
func shape(c *ui.Canvas, x, y, u float32, name string, k *Marker, col ui.Color) {
	r := about(x, y, 44*u, 44*u)
	back, line := "orn/mark-round-back", "orn/mark-round"
	switch name {
	case "diamond":
		back, line = "orn/mark-diamond-back", "orn/mark-diamond"
	case "square":
		back, line = "orn/mark-square-back", "orn/mark-square"
	case "hexagon":
		back, line = "orn/mark-hexagon-back", "orn/mark-hexagon"
	}
	if u < .7*c.T.Scale {
		// Too small for the picture's line, and to hold anything: two shapes
		// make an outline, and the outline tells.
		c.Sprite(back, r, 0, col)
		c.Sprite(back, about(x, y, 31*u, 31*u), 0, colors(c.T).Halo)
		return
	}
	c.Sprite(back, r, 0, colors(c.T).Halo)
	c.Sprite(line, r, 0, col)
	if k.Mark != "" {
		st := theme.TextStyle{Face: theme.CondBold, Size: 17}
		c.TextAt(st, c.T.Palette.Text(k.Tone), x, c.Middle(st, y), .5, k.Mark)
	} else if k.Icon != "" {
		c.Icon(k.Icon, x-9.5*u, y-9.5*u, 19*u, c.T.Palette.Text(k.Tone))
	}
}

// stages is the broken ring around an operation: one arc a stage, those behind
// it full, the present one by its share.
func stages(c *ui.Canvas, x, y, u float32, k *Marker, col ui.Color) {
	n := max(k.Steps, 1)
	r, w := 31*u, 4*u
	sweep := 2 * math.Pi / float32(n)
	gap := min(.24, sweep*.2)
	for i := range n {
		from := -math.Pi/2 + sweep*float32(i) + gap/2
		full := sweep - gap
		c.Arc(x, y, r, from, full, max(1, w*.4), 0, 0, col.Alpha(.45))
		done := min(max(float32(k.Share)*float32(n)-float32(i), 0), 1)
		c.Arc(x, y, r, from, full*done, w, 0, 0, col)
	}
}

// rings go out from news. With reduced motion there are two that stand still.
func rings(c *ui.Canvas, x, y, r float32, col ui.Color) {
	u := c.T.Scale
	period := float64(c.T.Motion.Ring)
	if period <= 0 {
		c.Ring(x, y, r+8*u, c.T.Stroke(1.5), col.Alpha(.7))
		c.Ring(x, y, r+18*u, c.T.Stroke(1.2), col.Alpha(.4))
		return
	}
	for i := range 2 {
		t := float32(math.Mod(c.Time/period+float64(i)/2, 1))
		c.Ring(x, y, r+(4+30*t)*u, c.T.Stroke(1.6), col.Alpha(.85*(1-t)))
	}
}
