package atlas

import (
	"math"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// Globe is the title's globe: the world over the western Pacific in a ring of
// guilloche, with arcs along which money comes home.
type Globe struct {
	Arcs []GlobeArc
	Heat []Heat
	// Time is seconds, for what travels along the arcs. It may stand still.
	Time float64

	xy []float32
}

// GlobeArc is a great circle from one place to another. Its tone also gives its
// dashes and the shape at its end.
type GlobeArc struct {
	From, To Pos
	Tone     theme.Tone
}

// Draw draws the globe about a point with a radius, all in pixels.
func (g *Globe) Draw(c *ui.Canvas, x, y, r float32) {
	col := colors(c.T)
	k := r / GlobeRadius
	ring := (GlobeRadius + GlobeMargin) * k
	disc := about(x, y, 2*r, 2*r)
	c.Sprite("orn/halo", about(x, y, 2.75*r, 2.75*r), 0, c.T.Palette.Fill(theme.Pressed).Alpha(.34))
	c.Sprite("orn/globe-ring", about(x, y, 2*ring, 2*ring), 0, c.T.Accent.Alpha(.85))
	c.Disc(x, y, r, col.Sea.Mix(col.SeaFar, .35))
	c.Sprite("orn/halo", about(x-r*.28, y-r*.3, 2.2*r, 2.2*r), 0, col.Shore.Alpha(.20))
	c.Sprite("orn/globe-land", disc, 0, col.Land)
	c.Sprite("orn/globe-ink", disc, 0, col.Shore.Mix(0xFFFFFFFF, .28))
	g.heat(c, x, y, k)
	for i := range g.Arcs {
		g.arc(c, x, y, k, i)
	}
	c.Sprite("orn/globe-shade", disc, 0, col.Night)
	if len(g.Arcs) > 0 {
		px, py, near := GlobePoint(g.Arcs[0].From)
		if near {
			hx, hy := x+float32(px)*k, y+float32(py)*k
			seal(c, hx, hy, 80*k)
		}
	}
}

// seal is the rosette of the home port.
func seal(c *ui.Canvas, x, y, size float32) {
	amber := c.T.Palette.Text(theme.Money)
	c.Sprite("orn/halo", about(x, y, size*1.7, size*1.7), 0, amber.Alpha(.4))
	c.Sprite("orn/rosette72", about(x, y, size, size), 0, amber)
	c.Disc(x, y, size*.14, colors(c.T).Halo)
	c.Sprite("orn/mark-port", about(x, y, size*.36, size*.36), 0, amber)
}

// heat is a halftone on the near side, straight on the picture.
func (g *Globe) heat(c *ui.Canvas, x, y, k float32) {
	col := colors(c.T).Heat
	step := 9 * k
	for _, h := range g.Heat {
		px, py, near := GlobePoint(h.At)
		if !near {
			continue
		}
		cx, cy := x+float32(px)*k, y+float32(py)*k
		r := float32(h.Miles/60*math.Pi/180*GlobeRadius) * k
		n := int(r/step) + 1
		for j := -n; j <= n; j++ {
			for i := -n; i <= n; i++ {
				dx := (float32(i) + .5*float32(j&1)) * step
				dy := float32(j) * step * .866
				d := hypot(dx, dy) / r
				if size := 3.8 * k * float32(h.Level) * (1 - d); d < 1 && size > .4 {
					c.Disc(cx+dx, cy+dy, size, col)
				}
			}
		}
	}
}

func (g *Globe) arc(c *ui.Canvas, x, y, k float32, i int) {
	a := g.Arcs[i]
	col := c.T.Palette.Text(a.Tone)
	u := c.T.Scale
	g.xy = g.xy[:0]
	way := Arc(a.From, a.To, 40)
	for _, p := range way {
		px, py, near := GlobePoint(p)
		if !near {
			break
		}
		g.xy = append(g.xy, x+float32(px)*k, y+float32(py)*k)
	}
	n := len(g.xy) / 2
	if n < 2 {
		return
	}
	dash, gap := float32(0), float32(0)
	switch a.Tone {
	case theme.Covered:
		dash, gap = 9*u, 6*u
	case theme.Coined:
		dash, gap = 2*u, 5*u
	}
	c.Polyline(g.xy, c.T.Stroke(5), 0, 0, col.Alpha(.16))
	c.Polyline(g.xy, c.T.Stroke(1.7), dash, gap, col)
	if n == len(way) {
		ex, ey := g.xy[2*n-2], g.xy[2*n-1]
		g.end(c, ex, ey, a.Tone, col)
	}
	// What travels home, each at its own pace.
	t := math.Mod(g.Time*(.05+.006*float64(i%5))+float64(i*37%10)/10, 1)
	at := (1 - float32(t)) * float32(n-1)
	s := min(int(at), n-2)
	f := at - float32(s)
	dx, dy := g.xy[2*s]+(g.xy[2*s+2]-g.xy[2*s])*f, g.xy[2*s+1]+(g.xy[2*s+3]-g.xy[2*s+1])*f
	c.Disc(dx, dy, 9*u, col.Alpha(.28))
	c.Disc(dx, dy, 5*u, col)
	c.Disc(dx, dy, 3.4*u, ui.Color(0xFFF6E0FF))
}

// end is the small shape at the far end of an arc.
func (g *Globe) end(c *ui.Canvas, x, y float32, t theme.Tone, col ui.Color) {
	u := c.T.Scale
	name := "diamond"
	switch t {
	case theme.Coined:
		name = "hexagon"
	case theme.Neutral:
		name = "square"
	}
	// The outline is drawn as a larger shape below the ground: at this size the
	// line of the picture would be thinner than a pixel.
	c.Sprite("orn/mark-"+name+"-back", about(x, y, 22*u, 22*u), 0, col)
	c.Sprite("orn/mark-"+name+"-back", about(x, y, 14*u, 14*u), 0, colors(c.T).Halo)
}
