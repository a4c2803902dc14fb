package campaign

import (
	"math"

	"hardcurrency/game/atlas"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// course is how a vessel moves along its lane during the present day.
type course struct {
	at       int // place among the markers laid on the map
	lane     *atlas.Lane
	from, to float64 // shares of the lane this morning and tomorrow
	berth    berth
}

// berth keeps vessels on one lane apart: each holds to its own distance on the
// right-hand side, and waits at its own place where ships meet.
type berth struct {
	side  float64 // degrees of latitude
	angle float64 // of its waiting place
}

func berthOf(id state.ID) berth {
	h := uint64(id) * 0x9e3779b97f4a7c15
	return berth{0.08 + 0.05*float64(h>>60&3), float64(h>>32&0xffff) / 0x10000 * 2 * math.Pi}
}

// waitFrom is the share of a lane from which vessels make for their waiting
// places, and waitRadius how far those lie from the meeting point, in degrees.
const (
	waitFrom   = 0.8
	waitRadius = 0.4
)

// place is where a vessel lies at a share of its lane, and where it points.
func (b berth) place(l *atlas.Lane, f float64, back bool) (atlas.Pos, float64) {
	p, heading := l.At(f)
	if back {
		heading = math.Mod(heading+180, 360)
	}
	wide := 1 / math.Max(0.2, math.Cos(p.Lat*math.Pi/180))
	right := (heading + 90) * math.Pi / 180
	p.Lon += b.side * math.Sin(right) * wide
	p.Lat += b.side * math.Cos(right)
	if w := (f - waitFrom) / (1 - waitFrom); w > 0 {
		r := waitRadius * w * w * (3 - 2*w)
		p.Lon += r * math.Sin(b.angle) * wide
		p.Lat += r * math.Cos(b.angle)
	}
	return p, heading
}

// share is how far along its lane a vessel is at a fraction of its leg.
func share(leg state.Leg, fraction float64) float64 {
	switch leg {
	case state.Outbound:
		return fraction * darkFrom
	case state.Dark:
		// It is on its way for the first third, then waits for its partner.
		return darkFrom + (1-darkFrom)*math.Min(1, 3*fraction)
	case state.Returning:
		return 1 - fraction
	}
	return 1
}

// tomorrow is the fraction of a vessel's leg done when the present day is over.
func (g *Game) tomorrow(m *view.Marker) float64 {
	vs := &g.state().Slabs.Vessels
	for i := range vs {
		if v := &vs[i]; v.ID == m.ID && v.Until > v.Since {
			return math.Min(1, m.Fraction+1/float64(v.Until-v.Since))
		}
	}
	return m.Fraction
}

// glide moves the vessels on within the day, and the pass that searches the sea.
// The map is painted again, and nothing is built.
func (g *Game) glide(dt float64) {
	if g.kit.T.Motion.Reduced {
		return
	}
	moved := false
	if g.pace.Running() {
		moved = g.pass.sweep(g, dt)
	}
	if f := g.pace.Fraction(); f != g.glided && len(g.courses) > 0 {
		g.glided, moved = f, true
		for i := range g.courses {
			c := &g.courses[i]
			m := &g.laid.Markers[c.at]
			m.At, m.Heading = c.berth.place(c.lane, c.from+(c.to-c.from)*f, c.to < c.from)
		}
	}
	if moved {
		g.laid.Swaths = g.pass.strips()
		g.chart.SetContent(g.laid)
	}
}
