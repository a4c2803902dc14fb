package atlas

import "math"

// Seam is the meridian where the map is cut, in degrees east: mid-Atlantic, so
// that the Pacific and every shore that trades across it stay whole.
const Seam = -30

// The map ends where nothing in the game happens, in degrees north.
const (
	South = -57
	North = 79
)

// Pos is a place in degrees, east and north.
type Pos struct{ Lon, Lat float64 }

// Point is a place on the map sheet in map units: one unit is a degree of
// longitude, x grows east from Seam to Seam+360, y grows south from the
// equator.
type Point struct{ X, Y float64 }

// Project puts a place on the sheet by Miller's cylindrical projection.
func Project(p Pos) Point {
	x := math.Mod(p.Lon-Seam, 360)
	if x < 0 {
		x += 360
	}
	phi := min(max(p.Lat, -90), 90) * math.Pi / 180
	return Point{x + Seam, -1.25 * math.Log(math.Tan(math.Pi/4+0.4*phi)) * 180 / math.Pi}
}

// Unproject is the inverse of Project. The longitude is in -180..180.
func Unproject(q Point) Pos {
	lon := math.Mod(q.X+180, 360)
	if lon < 0 {
		lon += 360
	}
	return Pos{lon - 180, 2.5 * (math.Atan(math.Exp(-0.8*q.Y*math.Pi/180)) - math.Pi/4) * 180 / math.Pi}
}

// The sheet's edges in map units.
var (
	sheetTop    = Project(Pos{0, North}).Y
	sheetBottom = Project(Pos{0, South}).Y
)

const (
	sheetLeft  = float64(Seam)
	sheetRight = float64(Seam + 360)
)
