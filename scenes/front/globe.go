package front

import (
	"hardcurrency/game/atlas"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// white leaves the colours of a picture as they are.
const white = ui.Color(0xFFFFFFFF)

// globe is the picture of the title: arcs from one home port to the middles of
// regions, along which light travels. The places are those of a picture, not of
// the model.
type globe struct{ atlas.Globe }

func newGlobe() globe {
	home := atlas.Pos{Lon: 126.5, Lat: 39.6}
	to := func(lon, lat float64, tone theme.Tone) atlas.GlobeArc {
		return atlas.GlobeArc{From: home, To: atlas.Pos{Lon: lon, Lat: lat}, Tone: tone}
	}
	return globe{Globe: atlas.Globe{
		Arcs: []atlas.GlobeArc{
			to(72, 27, theme.Money), to(92, 18, theme.Money), to(105, 12, theme.Money), to(113, 22, theme.Money),
			to(101, 3, theme.Money), to(120, 4, theme.Money), to(120, 31, theme.Money),
			to(97, 15, theme.Neutral), to(128, 45, theme.Neutral), to(60, 33, theme.Neutral),
			to(65, 62, theme.Covered), to(134, 31, theme.Covered), to(128, 17, theme.Covered),
			to(69, 20, theme.Coined), to(139, 36, theme.Coined),
		},
		Heat: []atlas.Heat{
			{At: atlas.Pos{Lon: 124, Lat: 31.5}, Level: 1, Miles: 420},
			{At: atlas.Pos{Lon: 105, Lat: 8}, Level: 0.6, Miles: 260},
		},
	}}
}

// update lets the lights travel, unless nothing may move.
func (g *globe) update(dt float64, still bool) {
	if !still {
		g.Time += dt
	}
}

// ground is the page under everything.
func (s *Title) ground() *ui.Node {
	t := s.Kit.T
	n := &ui.Node{ID: "title/ground", Flags: ui.Decor}
	n.Place = ui.Fill()
	n.Box = ui.Box{Fill: t.Page.Mix(t.PageLow, 0.6), Fill2: t.PageLow}
	return n
}

// lights is the globe with what travels on it.
func (s *Title) lights() *ui.Node {
	m := s.measures()
	n := &ui.Node{ID: "title/globe", Flags: ui.Decor, Live: !s.Kit.T.Motion.Reduced}
	n.Place = ui.Fill()
	n.Paint = func(c *ui.Canvas) {
		h := c.R.H
		aside := float32(0.508) // of the height, from the right edge
		if s.Kit.T.Class == theme.Small {
			aside = 0.25 // the column needs the rest
		}
		x, y, r := c.R.X+c.R.W-h*aside, c.R.Y+h/2, h*atlas.GlobeRadius/1080
		c.ClipTo(inside(c, m.inset+8))
		s.globe.Draw(c, x, y, r)
		swath(c, x, y, r)
		c.Unclip()
		if s.Kit.T.Class != theme.Small { // there the column scrolls through where it would be
			s.frame(c, m.inset)
		}
	}
	return n
}

// swath is where a satellite looks, over open water; its leading edge is bright.
func swath(c *ui.Canvas, x, y, r float32) {
	col := c.T.Palette.Map().Swath
	at := func(u, v float32) (float32, float32) { return x + u*r, y + v*r }
	ax, ay := at(0.13, -0.80)
	bx, by := at(0.38, -0.77)
	cx, cy := at(0.63, 0.10)
	dx, dy := at(0.39, 0.16)
	const bands = 12 // brighter towards the edge
	for i := range bands {
		f, g := float32(i)/bands, float32(i+1)/bands
		mix := func(a, b, f float32) float32 { return a + (b-a)*f }
		c.Polygon([]float32{
			mix(ax, dx, f), mix(ay, dy, f), mix(bx, cx, f), mix(by, cy, f),
			mix(bx, cx, g), mix(by, cy, g), mix(ax, dx, g), mix(ay, dy, g),
		}, col.Alpha(0.02+0.24*g))
	}
	c.Line(dx, dy, cx, cy, c.T.Stroke(2.5), col)
}

// inside is the window less so many units on each side.
func inside(c *ui.Canvas, units float32) ui.Rect {
	d := c.Px(units)
	return ui.Rect{X: c.R.X + d, Y: c.R.Y + d, W: c.R.W - 2*d, H: c.R.H - 2*d}
}

// frame is the border of the note, with its number.
func (s *Title) frame(c *ui.Canvas, inset float32) {
	t := c.T
	c.Frame(inside(c, inset), t.Stroke(1.6), t.Bronze.Alpha(0.8))
	c.Frame(inside(c, inset+8), t.Stroke(1), t.Bronze.Alpha(0.35))
	st := t.Type.Code.Bold().At(t.Type.Value.Size)
	w := c.TextWidth(st, s.serial)
	outer := inside(c, inset+28)
	plate := ui.Rect{W: w + c.Px(36), H: c.Px(st.Size * 2.3)}
	plate.X, plate.Y = outer.X+outer.W-plate.W, outer.Y+outer.H-plate.H
	c.Fill(plate, t.PageLow)
	c.Frame(plate, t.Stroke(1), t.Bronze.Alpha(0.8))
	c.Text(st, t.ExposT, plate.X+c.Px(18), c.Middle(st, plate.Y+plate.H/2), s.serial)
}
