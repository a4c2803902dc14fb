package atlas

import (
	"math"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// paintMarks draws everything that lies over the map, from the back: swaths,
// routes, estimates, marks, brackets, labels. It notes where the marks are.
func (m *Map) paintMarks(c *ui.Canvas) {
	c.ClipTo(c.R)
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
	if u < .7*c.T.Scale {
		// Too small for the picture's line, and to hold anything: two shapes
		// make an outline, and the outline tells.
		c.Sprite("orn/mark-"+name+"-back", r, 0, col)
		c.Sprite("orn/mark-"+name+"-back", about(x, y, 31*u, 31*u), 0, colors(c.T).Halo)
		return
	}
	c.Sprite("orn/mark-"+name+"-back", r, 0, colors(c.T).Halo)
	c.Sprite("orn/mark-"+name, r, 0, col)
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

// axes are the half axes of a marker's estimate in pixels.
func (m *Map) axes(k *Marker) (along, across float64) {
	p := m.Camera.PixelsPerMile(k.At.Lat)
	return k.Guess.Along * p, k.Guess.Across * p
}

// guess draws where something may be: the corridor since it was last seen and
// the ellipse it is thought to be in.
func (m *Map) guess(c *ui.Canvas, k *Marker) {
	g := k.Guess
	col := colors(c.T)
	fill, line := c.T.Palette.Fill(k.Tone), col.Guess
	u := c.T.Scale
	px, py := m.Camera.Place(k.At)
	x, y := c.R.X+float32(px), c.R.Y+float32(py)
	along, across := m.axes(k)
	if !m.inView(float32(px), float32(py), float32(max(along, across))+400*u) {
		return
	}
	least := m.shrink(u) * u
	a, b := max(float32(along), 18*least), max(float32(across), 14*least)
	if len(g.Trail) > 1 {
		m.corridor(c, g.Trail, b, col.Sea.Alpha(.72), fill.Alpha(.2), line)
	}
	m.xy = ellipse(m.xy[:0], x, y, a, b, k.Heading)
	c.Polygon(m.xy[:len(m.xy)-2], col.Sea.Alpha(.72))
	c.Polygon(m.xy[:len(m.xy)-2], fill.Alpha(.18))
	c.Polyline(m.xy, c.T.Stroke(2.6), 9*u, 6*u, line)
	m.xy = ellipse(m.xy[:0], x, y, a*.58, b*.58, k.Heading)
	c.Polyline(m.xy, c.T.Stroke(1), 3*u, 5*u, line.Alpha(.8))
	if len(g.Trail) > 1 {
		lx, ly := m.Camera.Place(g.Trail[0])
		cx, cy, d := c.R.X+float32(lx), c.R.Y+float32(ly), 6*u
		c.Line(cx-d, cy-d, cx+d, cy+d, c.T.Stroke(2.4), line)
		c.Line(cx-d, cy+d, cx+d, cy-d, c.T.Stroke(2.4), line)
	}
}

// ellipse appends a closed ellipse with its long axis along a heading.
func ellipse(xy []float32, x, y, along, across float32, heading float64) []float32 {
	const n = 48
	sin, cos := math.Sincos((heading - 90) * math.Pi / 180)
	for i := range n + 1 {
		s, co := math.Sincos(2 * math.Pi * float64(i%n) / n)
		u, v := float64(along)*co, float64(across)*s
		xy = append(xy, x+float32(u*cos-v*sin), y+float32(u*sin+v*cos))
	}
	return xy
}

// corridor is a band along a trail that widens from nothing to the estimate's
// half width, with three bows across it.
func (m *Map) corridor(c *ui.Canvas, trail []Pos, wide float32, ground, fill, line ui.Color) {
	n := len(trail)
	u := c.T.Scale
	m.trail = m.trail[:0]
	for _, p := range trail {
		x, y := m.Camera.Place(p)
		m.trail = append(m.trail, c.R.X+float32(x), c.R.Y+float32(y))
	}
	for range 4 * n {
		m.trail = append(m.trail, 0)
	}
	pts, band := m.trail[:2*n], m.trail[2*n:]
	for i := range n {
		k, l := max(i-1, 0), min(i+1, n-1)
		dx, dy := pts[2*l]-pts[2*k], pts[2*l+1]-pts[2*k+1]
		d := max(hypot(dx, dy), 1e-3)
		half := 3*u + (wide-3*u)*float32(i)/float32(n-1)
		nx, ny := -dy/d*half, dx/d*half
		band[2*i], band[2*i+1] = pts[2*i]+nx, pts[2*i+1]+ny
		band[4*n-2*i-2], band[4*n-2*i-1] = pts[2*i]-nx, pts[2*i+1]-ny
	}
	c.Polygon(band, ground)
	c.Polygon(band, fill)
	c.Polyline(band[:2*n], c.T.Stroke(2), 7*u, 5*u, line)
	c.Polyline(band[2*n:], c.T.Stroke(2), 7*u, 5*u, line)
	for b := 1; b <= 3; b++ {
		i := b * (n - 1) / 4
		if i == 0 || i == (b-1)*(n-1)/4 {
			continue
		}
		// A bow that bulges the way the trail goes.
		lx, ly := band[2*i], band[2*i+1]
		rx, ry := band[4*n-2*i-2], band[4*n-2*i-1]
		bulge := .3 * hypot(rx-lx, ry-ly) / max(hypot(pts[2*i]-pts[2*i-2], pts[2*i+1]-pts[2*i-1]), 1)
		bx, by := pts[2*i]+(pts[2*i]-pts[2*i-2])*bulge, pts[2*i+1]+(pts[2*i+1]-pts[2*i-1])*bulge
		m.xy = m.xy[:0]
		for s := range 9 {
			t := float32(s) / 8
			w0, w1, w2 := (1-t)*(1-t), 2*t*(1-t), t*t
			m.xy = append(m.xy, w0*lx+w1*bx+w2*rx, w0*ly+w1*by+w2*ry)
		}
		c.Polyline(m.xy, c.T.Stroke(1.2), 0, 0, line.Alpha(.8))
	}
}

func (m *Map) route(c *ui.Canvas, r *Route) {
	m.xy = m.xy[:0]
	seen := false
	for _, p := range r.Points {
		x, y := m.Camera.Place(p)
		seen = seen || m.inView(float32(x), float32(y), 200)
		m.xy = append(m.xy, c.R.X+float32(x), c.R.Y+float32(y))
	}
	if !seen {
		return
	}
	u := c.T.Scale
	col := c.T.Palette.Fill(r.Tone).Alpha(.8)
	if r.Return {
		c.Polyline(m.xy, c.T.Stroke(1.6), 2*u, 5*u, col)
		return
	}
	c.Polyline(m.xy, c.T.Stroke(1.4), 0, 0, col)
}

// swath draws a pass: the strip it will search, what it has searched brighter
// towards where it is, scan lines, and its edge.
func (m *Map) swath(c *ui.Canvas, s *Swath) {
	col := colors(c.T).Swath
	u := c.T.Scale
	ax, ay := m.Camera.Place(s.From)
	bx, by := m.Camera.Place(s.To)
	dx, dy := float32(bx-ax), float32(by-ay)
	length := hypot(dx, dy)
	if length < 1 {
		return
	}
	mid := Pos{s.From.Lon, (s.From.Lat + s.To.Lat) / 2}
	half := float32(s.Miles * m.Camera.PixelsPerMile(mid.Lat))
	nx, ny := -dy/length*half, dx/length*half
	at := func(t, side float32) (x, y float32) {
		return c.R.X + float32(ax) + dx*t + nx*side, c.R.Y + float32(ay) + dy*t + ny*side
	}
	done := float32(min(max(s.Done, 0), 1))
	for _, side := range []float32{-1, 1} {
		x0, y0 := at(0, side)
		x1, y1 := at(1, side)
		c.Dashed(x0, y0, x1, y1, c.T.Stroke(1.2), 2*u, 6*u, col.Alpha(.8))
	}
	// The light fades back from the edge in steps the eye cannot see.
	const steps = 20
	reach := min(done, .42)
	for i := range steps {
		t0, t1 := done-reach*float32(i+1)/steps, done-reach*float32(i)/steps
		x0, y0 := at(t0, -1)
		x1, y1 := at(t1, -1)
		x2, y2 := at(t1, 1)
		x3, y3 := at(t0, 1)
		quad := [8]float32{x0, y0, x1, y1, x2, y2, x3, y3}
		c.Polygon(quad[:], col.Alpha(.30*(1-float32(i)/steps)))
	}
	for i, t := 1, done-14*u/length; t > done-reach; i, t = i+1, t-14*u/length {
		x0, y0 := at(t, -1)
		x1, y1 := at(t, 1)
		c.Line(x0, y0, x1, y1, c.T.Stroke(1), col.Alpha(.45*(1-(done-t)/max(reach, 1e-3))))
	}
	x0, y0 := at(done, -1)
	x1, y1 := at(done, 1)
	c.Line(x0, y0, x1, y1, c.T.Stroke(3), col)
	cx, cy := at(done, 0)
	c.Disc(cx, cy, 17*u, colors(c.T).Halo)
	c.Ring(cx, cy, 17*u, c.T.Stroke(1.6), col)
	c.Icon("icon/satellite", cx-11*u, cy-11*u, 22*u, col)
}
