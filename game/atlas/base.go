package atlas

import (
	"math"

	"hardcurrency/game/ui"
)

// paintBase draws sea and land. The land lies lowest, with its hatch in the
// screen's own pixels so that it is crisp at every zoom; the sea is laid over
// it as a mask, then evidence, then shores and waterlines.
func (m *Map) paintBase(c *ui.Canvas) {
	col := colors(c.T)
	r := c.R
	c.ClipTo(r)
	defer c.Unclip()
	c.FillV(r, col.Land, col.Land)
	m.hatch(c, r)
	m.eachLevel(c, func(l Level, box ui.Rect) {
		c.Sprite("map/"+l.Name+"/sea", box, 0, col.Sea)
	})
	m.graticule(c, r)
	if m.show&Evidence != 0 {
		m.paintHeat(c)
	}
	m.eachLevel(c, func(l Level, box ui.Rect) {
		// Stretched lines are soft and heavy: they step back for the sharp ones.
		stretch := min(max(float32(m.Camera.Zoom/l.Scale)/c.T.Scale-sharp, 0), 1.5)
		c.Sprite("map/"+l.Name+"/ink", box, 0, col.Shore.Alpha(1-.3*stretch))
		m.shores(c, l)
	})
	// The light falls on the middle of what panels leave free.
	e := m.Covered
	lx := r.X + float32(m.Camera.W+e.Left-e.Right)/2
	ly := r.Y + float32(m.Camera.H+e.Top-e.Bottom)/2
	half := max(r.W, r.H) * .8
	c.Sprite("orn/vignette", ui.Rect{X: lx - half, Y: ly - half, W: 2 * half, H: 2 * half}, 0, col.SeaFar.Alpha(.8))
	m.beyondLight(c, r, ui.Rect{X: lx - half, Y: ly - half, W: 2 * half, H: 2 * half})
	c.Sprite("orn/fade-left", ui.Rect{X: r.X, Y: r.Y, W: r.W * .3, H: r.H}, 0, col.Halo.Alpha(.8))
	c.Sprite("orn/fade-right", ui.Rect{X: r.X + r.W*.8, Y: r.Y, W: r.W * .2, H: r.H}, 0, col.Halo.Alpha(.6))
}

// beyondLight darkens what the vignette's square does not reach.
func (m *Map) beyondLight(c *ui.Canvas, r, lit ui.Rect) {
	dark := colors(c.T).SeaFar.Alpha(.8)
	for _, s := range strips(r, lit) {
		c.Fill(s, dark)
	}
}

// hatch rules the land with level lines that move with the map when it is
// dragged.
func (m *Map) hatch(c *ui.Canvas, r ui.Rect) {
	pitch := float64(3 * c.T.Scale)
	_, y := m.Camera.Screen(Point{})
	off := float32(math.Round(math.Mod(y, pitch)))
	c.Pattern("pat/land", ui.Rect{X: r.X, Y: r.Y + off - float32(math.Ceil(pitch)), W: r.W, H: r.H + 2*float32(math.Ceil(pitch))},
		colors(c.T).Shore.Alpha(.22))
}

// eachLevel calls draw for the pictures that cover the view, each clipped to
// where no finer one is, with the rectangle its whole picture fills.
func (m *Map) eachLevel(c *ui.Canvas, draw func(l Level, box ui.Rect)) {
	i := m.level(float64(c.T.Scale))
	view := c.R
	m.levelIn(c, view, i, draw)
}

func (m *Map) levelIn(c *ui.Canvas, part ui.Rect, i int, draw func(l Level, box ui.Rect)) {
	l := Levels[i]
	box := m.levelRect(c.R, l)
	inner := meet(part, box)
	if inner.W > 0 && inner.H > 0 {
		whole := inner == c.R
		if !whole {
			c.ClipTo(inner)
		}
		draw(l, box)
		if !whole {
			c.Unclip()
		}
	}
	if i == 0 {
		return
	}
	for _, s := range strips(part, box) {
		m.levelIn(c, s, i-1, draw)
	}
}

// level picks the picture whose own scale is nearest to the zoom, so that it is
// never stretched by more than half unless there is no finer one.
func (m *Map) level(scale float64) int {
	zoom := m.Camera.Zoom / scale
	best, at := math.Inf(1), 0
	for i, l := range Levels {
		if d := math.Abs(math.Log(zoom / l.Scale)); d < best {
			best, at = d, i
		}
	}
	return at
}

// levelRect is where a level's picture lies on the screen.
func (m *Map) levelRect(r ui.Rect, l Level) ui.Rect {
	x0, y0 := m.Camera.Screen(Point{l.Left, l.Top})
	x1, y1 := m.Camera.Screen(Point{l.Right, l.Bottom})
	return ui.Rect{X: r.X + float32(x0), Y: r.Y + float32(y0), W: float32(x1 - x0), H: float32(y1 - y0)}
}

func meet(a, b ui.Rect) ui.Rect {
	x0, y0 := max(a.X, b.X), max(a.Y, b.Y)
	x1, y1 := min(a.X+a.W, b.X+b.W), min(a.Y+a.H, b.Y+b.H)
	return ui.Rect{X: x0, Y: y0, W: max(x1-x0, 0), H: max(y1-y0, 0)}
}

// strips cuts what b leaves of a into at most four rectangles that do not
// overlap.
func strips(a, b ui.Rect) []ui.Rect {
	in := meet(a, b)
	if in.W == 0 || in.H == 0 {
		return []ui.Rect{a}
	}
	var out []ui.Rect
	add := func(x0, y0, x1, y1 float32) {
		if x1-x0 > .5 && y1-y0 > .5 {
			out = append(out, ui.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0})
		}
	}
	add(a.X, a.Y, a.X+a.W, in.Y)
	add(a.X, in.Y+in.H, a.X+a.W, a.Y+a.H)
	add(a.X, in.Y, in.X, in.Y+in.H)
	add(in.X+in.W, in.Y, a.X+a.W, in.Y+in.H)
	return out
}

// sharp is how far a picture may be stretched before its shores are drawn over
// it as lines.
const sharp = 1.45

// shores draws the shore lines in view over a picture that is stretched too
// far to show them sharp. Only the two finest levels keep lines.
func (m *Map) shores(c *ui.Canvas, l Level) {
	if m.Camera.Zoom/l.Scale < sharp {
		return
	}
	i := -1
	for k := range 2 {
		if Levels[len(Levels)-2+k].Name == l.Name {
			i = k
		}
	}
	if i < 0 {
		return
	}
	view := m.Camera.window()
	width := c.T.Stroke(c.T.Metrics.Coast)
	for _, s := range shoreLines()[i] {
		if s.box.right < view.left || s.box.left > view.right || s.box.bottom < view.top || s.box.top > view.bottom {
			continue
		}
		// Long shores leave the view: draw only the runs inside it.
		m.xy = m.xy[:0]
		was := false
		for k, q := range s.line {
			in := q.X > view.left-1 && q.X < view.right+1 && q.Y > view.top-1 && q.Y < view.bottom+1
			if in && !was && k > 0 {
				m.addPoint(c, s.line[k-1])
			}
			if in || was {
				m.addPoint(c, q)
			}
			if !in && was {
				c.Polyline(m.xy, width, 0, 0, colors(c.T).Shore)
				m.xy = m.xy[:0]
			}
			was = in
		}
		c.Polyline(m.xy, width, 0, 0, colors(c.T).Shore)
	}
}

func (m *Map) addPoint(c *ui.Canvas, q Point) {
	x, y := m.Camera.Screen(q)
	m.xy = append(m.xy, c.R.X+float32(x), c.R.Y+float32(y))
}

// graticule draws meridians and parallels, every five degrees or so that they
// are never crowded.
func (m *Map) graticule(c *ui.Canvas, r ui.Rect) {
	zoom := m.Camera.Zoom / float64(c.T.Scale)
	every := 5.0
	switch {
	case zoom < 9:
		every = 15
	case zoom > 55:
		every = 2.5
	}
	col := colors(c.T).Grid
	w := float32(math.Round(float64(c.T.Stroke(1))))
	view := m.Camera.window()
	for lon := math.Ceil(view.left/every) * every; lon <= view.right; lon += every {
		x, _ := m.Camera.Screen(Point{lon, 0})
		c.Fill(ui.Rect{X: r.X + float32(math.Round(x)), Y: r.Y, W: w, H: r.H}, col)
	}
	north, south := Unproject(Point{0, view.top}).Lat, Unproject(Point{0, view.bottom}).Lat
	for lat := math.Ceil(south/every) * every; lat <= north; lat += every {
		_, y := m.Camera.Place(Pos{0, lat})
		c.Fill(ui.Rect{X: r.X, Y: r.Y + float32(math.Round(y)), W: r.W, H: w}, col)
	}
}

// blob is evidence on the screen: middle and reach in pixels of the view.
type blob struct{ x, y, r, level float64 }

// heatTurn is the angle of the halftone screen, as printers turn theirs.
const heatTurn = .5

// paintHeat draws evidence as a halftone over water: a grid of dots that grow
// with it. The grid hangs on the sheet, so that it moves with the map.
func (m *Map) paintHeat(c *ui.Canvas) {
	r, heat, col := c.R, m.heat, colors(c.T).Heat
	// Close views get a coarser screen, or the dots would be thousands.
	coarse := float32(min(max(m.Camera.Zoom/float64(c.T.Scale)/28, 1), 1.7))
	step, most := 11*coarse*c.T.Scale, 4.7*coarse*c.T.Scale
	sin, cos := math.Sincos(heatTurn)
	blobs := m.blobs[:0]
	var i0, i1, j0, j1 int
	ox, oy := m.Camera.Screen(Point{})
	row := float64(step) * .866
	for _, h := range heat {
		x, y := m.Camera.Place(h.At)
		b := blob{x, y, h.Miles * m.Camera.PixelsPerMile(h.At.Lat), h.Level}
		if b.level <= 0 || b.x+b.r < 0 || b.y+b.r < 0 || b.x-b.r > m.Camera.W || b.y-b.r > m.Camera.H {
			continue
		}
		// The cells of the turned grid that the blob may reach.
		u := (b.x-ox)*cos + (b.y-oy)*sin
		v := -(b.x-ox)*sin + (b.y-oy)*cos
		a0, a1 := int(math.Floor((u-b.r)/float64(step)))-1, int(math.Ceil((u+b.r)/float64(step)))
		b0, b1 := int(math.Floor((v-b.r)/row)), int(math.Ceil((v+b.r)/row))
		if len(blobs) == 0 {
			i0, i1, j0, j1 = a0, a1, b0, b1
		} else {
			i0, i1, j0, j1 = min(i0, a0), max(i1, a1), min(j0, b0), max(j1, b1)
		}
		blobs = append(blobs, b)
	}
	m.blobs = blobs
	if len(blobs) == 0 {
		return
	}
	for j := j0; j <= j1; j++ {
		for i := i0; i <= i1; i++ {
			u := (float64(i) + .5*float64(j&1)) * float64(step)
			v := float64(j) * row
			x, y := ox+u*cos-v*sin, oy+u*sin+v*cos
			if x < -float64(most) || y < -float64(most) || x > m.Camera.W+float64(most) || y > m.Camera.H+float64(most) {
				continue
			}
			sum := 0.0
			for _, b := range blobs {
				if d := math.Hypot(x-b.x, y-b.y) / b.r; d < 1 {
					sum += b.level * (1 - d)
				}
			}
			size := most * float32(min(sum*1.05, 1))
			if size < .35*c.T.Scale || landAt(m.Camera.Sheet(x, y)) {
				continue
			}
			c.Disc(r.X+float32(x), r.Y+float32(y), size, col)
		}
	}
}
