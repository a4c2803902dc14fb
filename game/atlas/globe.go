package atlas

import "math"

// The title's globe: an orthographic view over the western Pacific. Its
// pictures are drawn by the generator in assets/ornament/gen from these same
// constants, in interface units.
const (
	GlobeRadius = 452
	// GlobeMargin is the room the guilloche ring takes around the globe.
	GlobeMargin = 116

	globeLon, globeLat = 118, 20
)

var globeSin, globeCos = math.Sincos(globeLat * math.Pi / 180)

// GlobePoint returns where a place is on the globe, x right and y down from
// its centre, and whether it is on the near side.
func GlobePoint(p Pos) (x, y float64, near bool) {
	phi := p.Lat * math.Pi / 180
	sinPhi, cosPhi := math.Sincos(phi)
	sinLam, cosLam := math.Sincos((p.Lon - globeLon) * math.Pi / 180)
	x = cosPhi * sinLam
	y = globeCos*sinPhi - globeSin*cosPhi*cosLam
	near = globeSin*sinPhi+globeCos*cosPhi*cosLam >= 0
	return x * GlobeRadius, -y * GlobeRadius, near
}

// GlobePlace is the inverse of GlobePoint on the near side.
func GlobePlace(x, y float64) (p Pos, ok bool) {
	u, v := x/GlobeRadius, -y/GlobeRadius
	rest := 1 - u*u - v*v
	if rest < 0 {
		return Pos{}, false
	}
	z := math.Sqrt(rest)
	lat := math.Asin(min(max(v*globeCos+z*globeSin, -1), 1))
	lon := math.Atan2(u, z*globeCos-v*globeSin)
	return Pos{math.Mod(lon*180/math.Pi+globeLon+540, 360) - 180, lat * 180 / math.Pi}, true
}
