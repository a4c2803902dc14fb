package atlas

import (
	"math"
	"sync"
)

// Site is a named place: a home port, or a meeting area at sea. Meeting areas
// are squares of open water no finer than a news report gives; where the name of
// a sea is disputed the code stands for it.
type Site struct {
	Code string
	At   Pos
	// Name is where the code of a meeting area stands: in open water, clear of the
	// ships that meet there.
	Name Pos
}

// Ports are where vessels load and unload at home: the western and the eastern
// sea.
var ports = []Site{
	{Code: "home-west", At: Pos{124.75, 38.55}},
	{Code: "home-east", At: Pos{128.2, 39.5}},
}

var areas = []Site{
	{"EA-01", Pos{123.4, 35.4}, Pos{125.5, 33.8}},
	{"EA-02", Pos{125.2, 31.2}, Pos{123.0, 29.9}},
	{"EA-03", Pos{128.1, 30.6}, Pos{130.3, 29.4}},
	{"EA-04", Pos{134.2, 39.4}, Pos{136.7, 40.5}},
	{"EA-05", Pos{131.5, 23.5}, Pos{133.8, 22.5}},
	{"SE-01", Pos{115.2, 17.6}, Pos{117.4, 16.5}},
	{"SE-02", Pos{110.2, 8.8}, Pos{112.4, 7.7}},
	{"SE-03", Pos{105.8, 4.2}, Pos{107.9, 5.3}},
}

// Ports returns the home ports: home-west and home-east.
func Ports() []Site { return append([]Site(nil), ports...) }

// seas are seas whose names nobody disputes.
var seas = []Site{
	{Code: "east-china", At: Pos{125.4, 27.9}},
	{Code: "philippine", At: Pos{131.5, 18.5}},
	{Code: "pacific", At: Pos{142.5, 30.5}},
	{Code: "bengal", At: Pos{88.5, 13.5}},
	{Code: "arabian", At: Pos{64, 15.5}},
	{Code: "indian", At: Pos{80, -6}},
}

// Seas returns seas by the name under which a catalogue has them, "map.sea." and
// the code.
func Seas() []Site { return append([]Site(nil), seas...) }

// Areas returns the meeting areas, EA-01 to EA-05 and SE-01 to SE-03.
func Areas() []Site { return append([]Site(nil), areas...) }

// FindSite returns a port or meeting area by code.
func FindSite(code string) (Site, bool) {
	for _, list := range [][]Site{ports, areas} {
		for _, s := range list {
			if s.Code == code {
				return s, true
			}
		}
	}
	return Site{}, false
}

// regions are the eight regions of the game and the place that stands for each:
// a centroid, not a city, so that no arc on the map accuses anybody.
var regions = []Site{
	{Code: "home", At: Pos{126.6, 39.8}},
	{Code: "east-asia", At: Pos{112.5, 34.0}},
	{Code: "southeast-asia", At: Pos{106.5, 12.5}},
	{Code: "south-asia", At: Pos{78.5, 21.5}},
	{Code: "middle-east", At: Pos{48.0, 26.5}},
	{Code: "africa", At: Pos{21.0, 2.0}},
	{Code: "europe", At: Pos{17.0, 50.0}},
	{Code: "americas", At: Pos{-84.0, 16.0}},
}

// Regions returns the regions in the order of the content: home, east-asia,
// southeast-asia, south-asia, middle-east, africa, europe, americas.
func Regions() []Site { return append([]Site(nil), regions...) }

// FindRegion returns the place that stands for a region.
func FindRegion(code string) (Pos, bool) {
	for _, r := range regions {
		if r.Code == code {
			return r.At, true
		}
	}
	return Pos{}, false
}

// waypoint is a turn of the sea lanes.
type waypoint struct {
	name string
	at   Pos
}

var waypoints = []waypoint{
	{"yellow-north", Pos{123.7, 37.8}},
	{"yellow-mid", Pos{123.5, 36.6}},
	{"yellow-south", Pos{123.9, 33.9}},
	{"cheju-west", Pos{125.0, 32.6}},
	{"east-china", Pos{125.4, 30.0}},
	{"strait-north", Pos{121.6, 26.5}},
	{"strait", Pos{119.6, 24.6}},
	{"strait-south", Pos{118.0, 22.6}},
	{"south-china", Pos{112.6, 13.4}},
	{"sunda-shelf", Pos{107.6, 6.0}},
	{"east-north", Pos{130.3, 38.3}},
	{"east-mid", Pos{130.9, 36.6}},
	{"korea-strait", Pos{130.2, 35.15}},
	{"tsushima", Pos{129.15, 34.95}},
	{"strait-exit", Pos{128.3, 34.0}},
	{"cheju-east", Pos{127.6, 32.4}},
	{"ryukyu", Pos{129.0, 26.4}},
}

// edges are the legs between turns, ports and areas along which ships can go
// straight over water.
var edges = [][2]string{
	{"home-west", "yellow-north"}, {"yellow-north", "yellow-mid"}, {"yellow-mid", "EA-01"},
	{"EA-01", "yellow-south"}, {"yellow-south", "cheju-west"}, {"cheju-west", "EA-02"},
	{"EA-02", "east-china"}, {"cheju-west", "cheju-east"}, {"cheju-east", "EA-03"},
	{"EA-02", "EA-03"}, {"east-china", "EA-03"}, {"east-china", "strait-north"},
	{"strait-north", "strait"}, {"strait", "strait-south"}, {"strait-south", "SE-01"},
	{"SE-01", "south-china"}, {"south-china", "SE-02"}, {"SE-02", "sunda-shelf"},
	{"sunda-shelf", "SE-03"}, {"home-east", "east-north"}, {"east-north", "EA-04"},
	{"east-north", "east-mid"}, {"east-mid", "EA-04"}, {"east-mid", "korea-strait"},
	{"korea-strait", "tsushima"}, {"tsushima", "strait-exit"}, {"strait-exit", "cheju-east"},
	{"east-china", "ryukyu"}, {"ryukyu", "EA-05"},
}

// Lane is a way over the sea between two sites.
type Lane struct {
	From, To string
	// Points follow the lane, smoothly enough to be drawn.
	Points []Pos
	// Miles is its length in nautical miles.
	Miles float64

	upto []float64 // miles from the start to each point
}

// At returns the place a share f of the way along, 0 to 1, and the course there
// in degrees clockwise from north.
func (l *Lane) At(f float64) (p Pos, course float64) {
	d := min(max(f, 0), 1) * l.Miles
	i := 1
	for i < len(l.upto)-1 && l.upto[i] < d {
		i++
	}
	a, b := l.Points[i-1], l.Points[i]
	t := 0.0
	if leg := l.upto[i] - l.upto[i-1]; leg > 0 {
		t = (d - l.upto[i-1]) / leg
	}
	return Pos{a.Lon + (b.Lon-a.Lon)*t, a.Lat + (b.Lat-a.Lat)*t}, Course(a, b)
}

// Part returns the points of the lane from share f to share g, with both ends.
func (l *Lane) Part(f, g float64) []Pos {
	a, _ := l.At(f)
	b, _ := l.At(g)
	out := []Pos{a}
	lo, hi := min(f, g)*l.Miles, max(f, g)*l.Miles
	for i := range l.Points {
		k := i
		if g < f {
			k = len(l.Points) - 1 - i
		}
		if l.upto[k] > lo && l.upto[k] < hi {
			out = append(out, l.Points[k])
		}
	}
	return append(out, b)
}

// Miles is the great-circle distance in nautical miles.
func Miles(a, b Pos) float64 {
	rad := math.Pi / 180
	s1, s2 := math.Sin((b.Lat-a.Lat)*rad/2), math.Sin((b.Lon-a.Lon)*rad/2)
	h := s1*s1 + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*s2*s2
	return 2 * math.Asin(math.Sqrt(min(h, 1))) * 180 / math.Pi * 60
}

// Course is the course from a to b on the map, in degrees clockwise from north.
func Course(a, b Pos) float64 {
	p, q := Project(a), Project(b)
	return math.Mod(math.Atan2(q.X-p.X, p.Y-q.Y)*180/math.Pi+360, 360)
}

// FindLane returns the lane between two sites, by code, in that direction. It
// is shared: do not change it.
func FindLane(from, to string) (*Lane, bool) {
	l, ok := allLanes()[[2]string{from, to}]
	return l, ok
}

// allLanes finds the shortest way between every two sites once.
var allLanes = sync.OnceValue(func() map[[2]string]*Lane {
	at := map[string]Pos{}
	for _, list := range [][]Site{ports, areas} {
		for _, s := range list {
			at[s.Code] = s.At
		}
	}
	for _, w := range waypoints {
		at[w.name] = w.at
	}
	out := map[[2]string]*Lane{}
	for _, list := range [][]Site{ports, areas} {
		for _, from := range list {
			before := shortest(at, from.Code)
			for _, other := range [][]Site{ports, areas} {
				for _, to := range other {
					if to.Code == from.Code {
						continue
					}
					var way []Pos
					for n := to.Code; n != ""; n = before[n] {
						way = append([]Pos{at[n]}, way...)
					}
					out[[2]string{from.Code, to.Code}] = newLane(from.Code, to.Code, way)
				}
			}
		}
	}
	return out
})

// shortest returns the stop before each on the shortest way from start, by
// relaxing every edge until nothing changes: the graph is tiny.
func shortest(at map[string]Pos, start string) map[string]string {
	far := map[string]float64{start: 0}
	before := map[string]string{}
	for changed := true; changed; {
		changed = false
		for _, e := range edges {
			for _, d := range [][2]string{{e[0], e[1]}, {e[1], e[0]}} {
				from, ok := far[d[0]]
				if !ok {
					continue
				}
				now := from + Miles(at[d[0]], at[d[1]])
				if old, ok := far[d[1]]; !ok || now < old-1e-9 {
					far[d[1]], before[d[1]], changed = now, d[0], true
				}
			}
		}
	}
	return before
}

// newLane rounds the corners and measures the lane.
func newLane(from, to string, way []Pos) *Lane {
	l := &Lane{From: from, To: to, Points: smooth(way)}
	l.upto = make([]float64, len(l.Points))
	for i := 1; i < len(l.Points); i++ {
		l.upto[i] = l.upto[i-1] + Miles(l.Points[i-1], l.Points[i])
	}
	l.Miles = l.upto[len(l.upto)-1]
	return l
}

// smooth passes a Catmull-Rom curve through the points, with tangents short
// enough that it keeps to the channel.
func smooth(way []Pos) []Pos {
	const steps, tension = 8, .35
	if len(way) < 3 {
		return way
	}
	tangent := func(i int) Pos {
		if i == 0 || i == len(way)-1 {
			return Pos{}
		}
		return Pos{(way[i+1].Lon - way[i-1].Lon) * tension, (way[i+1].Lat - way[i-1].Lat) * tension}
	}
	out := []Pos{way[0]}
	for i := 1; i < len(way); i++ {
		a, b, u, v := way[i-1], way[i], tangent(i-1), tangent(i)
		for k := 1; k <= steps; k++ {
			t := float64(k) / steps
			h1, h2 := 2*t*t*t-3*t*t+1, t*t*t-2*t*t+t
			h3, h4 := -2*t*t*t+3*t*t, t*t*t-t*t
			out = append(out, Pos{
				h1*a.Lon + h2*u.Lon + h3*b.Lon + h4*v.Lon,
				h1*a.Lat + h2*u.Lat + h3*b.Lat + h4*v.Lat,
			})
		}
	}
	return out
}

// Arc returns n points of the great circle from a to b, with both ends. It is
// for things that do not go by sea.
func Arc(a, b Pos, n int) []Pos {
	n = max(n, 2)
	vec := func(p Pos) [3]float64 {
		s, c := math.Sincos(p.Lat * math.Pi / 180)
		sl, cl := math.Sincos(p.Lon * math.Pi / 180)
		return [3]float64{c * cl, c * sl, s}
	}
	u, v := vec(a), vec(b)
	angle := math.Acos(min(max(u[0]*v[0]+u[1]*v[1]+u[2]*v[2], -1), 1))
	out := make([]Pos, n)
	for i := range out {
		t := float64(i) / float64(n-1)
		ka, kb := 1-t, t
		if s := math.Sin(angle); s > 1e-9 {
			ka, kb = math.Sin((1-t)*angle)/s, math.Sin(t*angle)/s
		}
		x, y, z := ka*u[0]+kb*v[0], ka*u[1]+kb*v[1], ka*u[2]+kb*v[2]
		out[i] = Pos{math.Atan2(y, x) * 180 / math.Pi, math.Atan2(z, math.Hypot(x, y)) * 180 / math.Pi}
	}
	return out
}
