package campaign

import (
	"math"

	"hardcurrency/game/atlas"
	"hardcurrency/game/i18n"
)

// The pace of imagery passes, in seconds of the player's time: they go by evenly
// at every speed of the days, and never so fast that they flash.
const (
	passLasts  = 7.0  // one pass
	passRest   = 5.0  // between two, when all eyes are on the sea
	passSeldom = 30.0 // longer than that when none are
)

// passReach is how far a pass begins before its area and ends behind it, in
// degrees of latitude, and passMiles half its width in nautical miles.
const (
	passReach = 5.5
	passMiles = 95
)

// pass is the search of a strip of sea from above. The oftener they come, the
// larger the share of the analysts that this office believes to be watching
// ships; they look where ships have met of late.
type pass struct {
	swath [1]atlas.Swath
	on    bool
	at    float64 // seconds since it began, or since the last one ended
	nth   uint64
}

// sweep lets dt seconds of moving days go by over the pass, and says whether the
// map shows anything else than before.
func (p *pass) sweep(g *Game, dt float64) bool {
	p.at += dt
	if p.on {
		if p.at < passLasts {
			p.swath[0].Done = p.at / passLasts
			return true
		}
		p.on, p.at = false, 0
		return true
	}
	watched := g.world.WatchedAtSea()
	if watched <= 0 || p.at < rest(watched) {
		return false
	}
	p.on, p.at = true, 0
	p.nth++
	area := p.area(g)
	lean := 1.8
	if p.nth%2 == 0 {
		lean = -lean
	}
	p.swath[0] = atlas.Swath{
		From: atlas.Pos{Lon: area.Lon + lean, Lat: area.Lat + passReach}, To: atlas.Pos{Lon: area.Lon - lean, Lat: area.Lat - passReach},
		Miles: passMiles, Label: g.T("map.pass"), Note: g.F("map.pass.note", "share", i18n.Percent(watched)), Layer: atlas.Passes,
	}
	return true
}

// rest is how many seconds lie between two passes when that share of the analysts
// watches ships.
func rest(watched float64) float64 { return passRest + passSeldom*(1-math.Min(1, 2*watched)) }

// area is where this pass looks: the more ships have met in an area, the likelier
// it is. Which one it is decides nothing, so it may come from the pass's number.
func (p *pass) area(g *Game) atlas.Pos {
	areas, use := atlas.Areas(), g.world.AreaUse()
	const unknown = 0.3 // they look at quiet places too
	total := 0.0
	for i := range areas {
		total += use[i] + unknown
	}
	h := (p.nth + 1) * 0x9e3779b97f4a7c15
	left := total * float64(h>>11) / (1 << 53)
	for i := range areas {
		if left -= use[i] + unknown; left < 0 {
			return areas[i].At
		}
	}
	return areas[0].At
}

// strips are the passes to draw.
func (p *pass) strips() []atlas.Swath {
	if !p.on {
		return nil
	}
	return p.swath[:]
}
