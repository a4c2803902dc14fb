package atlas

import "hardcurrency/game/ui"

// route draws a way over the map, dotted if it leads back.
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
