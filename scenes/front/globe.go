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

func (g *globe) update(dt float64) { g.Time += dt }

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
			aside = 0.4
		}
		c.ClipTo(c.R)
		s.globe.Draw(c, c.R.X+c.R.W-h*aside, c.R.Y+h/2, h*atlas.GlobeRadius/1080)
		c.Unclip()
		s.frame(c, m.inset)
	}
	return n
}

// frame is the border of the note, with its number.
func (s *Title) frame(c *ui.Canvas, inset float32) {
	t := c.T
	in := func(d float32) ui.Rect {
		d = c.Px(d)
		return ui.Rect{X: c.R.X + d, Y: c.R.Y + d, W: c.R.W - 2*d, H: c.R.H - 2*d}
	}
	c.Frame(in(inset), t.Stroke(1.6), t.Bronze.Alpha(0.8))
	c.Frame(in(inset+8), t.Stroke(1), t.Bronze.Alpha(0.35))
	st := t.Type.Code.Bold().At(t.Type.Value.Size)
	w := c.TextWidth(st, s.serial)
	outer := in(inset + 28)
	plate := ui.Rect{W: w + c.Px(36), H: c.Px(st.Size * 2.3)}
	plate.X, plate.Y = outer.X+outer.W-plate.W, outer.Y+outer.H-plate.H
	c.Fill(plate, t.PageLow)
	c.Frame(plate, t.Stroke(1), t.Bronze.Alpha(0.8))
	c.Text(st, t.ExposT, plate.X+c.Px(18), c.Middle(st, plate.Y+plate.H/2), s.serial)
}
