package atlas

import (
	"math"

	"hardcurrency/game/ui"
)

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
