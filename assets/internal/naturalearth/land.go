// Package naturalearth reads Natural Earth's land polygons from the TopoJSON
// files of the npm package world-atlas. Only generators use it.
//
// It imports the standard library only.
package naturalearth

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
)

// Ring is a closed line of longitude, latitude pairs in degrees; the last point
// repeats the first. Longitudes are continuous and may pass 180 degrees.
type Ring [][2]float64

// Land is every ring of the land: outer shores and the shores of inland seas
// alike, so that the even-odd rule tells land from water.
type Land []Ring

type topology struct {
	Transform struct {
		Scale     [2]float64 `json:"scale"`
		Translate [2]float64 `json:"translate"`
	} `json:"transform"`
	Arcs    [][][2]float64 `json:"arcs"`
	Objects struct {
		Land struct {
			Geometries []struct {
				Type string          `json:"type"`
				Arcs json.RawMessage `json:"arcs"`
			} `json:"geometries"`
		} `json:"land"`
	} `json:"objects"`
}

// Read loads the land at a resolution of "10m", "50m" or "110m" (the scale in
// millions).
func Read(modules, resolution string) (Land, error) {
	data, err := os.ReadFile(filepath.Join(modules, "world-atlas", "land-"+resolution+".json"))
	if err != nil {
		return nil, err
	}
	var topo topology
	if err := json.Unmarshal(data, &topo); err != nil {
		return nil, err
	}
	arcs := make([]Ring, len(topo.Arcs))
	for i, arc := range topo.Arcs {
		var x, y float64
		for _, d := range arc {
			x, y = x+d[0], y+d[1]
			arcs[i] = append(arcs[i], [2]float64{
				x*topo.Transform.Scale[0] + topo.Transform.Translate[0],
				y*topo.Transform.Scale[1] + topo.Transform.Translate[1],
			})
		}
	}
	var land Land
	for _, g := range topo.Objects.Land.Geometries {
		var polygons [][][]int
		switch g.Type {
		case "MultiPolygon":
			err = json.Unmarshal(g.Arcs, &polygons)
		case "Polygon":
			polygons = make([][][]int, 1)
			err = json.Unmarshal(g.Arcs, &polygons[0])
		default:
			err = fmt.Errorf("naturalearth: geometry %q", g.Type)
		}
		if err != nil {
			return nil, err
		}
		for _, polygon := range polygons {
			for _, refs := range polygon {
				land = append(land, unwrap(join(arcs, refs)))
			}
		}
	}
	return land, nil
}

// join strings arcs together; a reference ~i means arc i backwards, and the
// first point of each arc repeats the last of the one before.
func join(arcs []Ring, refs []int) Ring {
	var ring Ring
	for _, ref := range refs {
		arc := arcs[max(ref, ^ref)]
		for k := range arc {
			p := arc[k]
			if ref < 0 {
				p = arc[len(arc)-1-k]
			}
			if k == 0 && len(ring) > 0 {
				continue
			}
			ring = append(ring, p)
		}
	}
	return ring
}

// unwrap lets the longitude run on past 180 degrees where a ring crosses the
// antimeridian, so that no edge spans the world. A ring around the pole is
// closed along it.
func unwrap(r Ring) Ring {
	for i := 1; i < len(r); i++ {
		for r[i][0]-r[i-1][0] > 180 {
			r[i][0] -= 360
		}
		for r[i][0]-r[i-1][0] < -180 {
			r[i][0] += 360
		}
	}
	if first, last := r[0], r[len(r)-1]; math.Abs(last[0]-first[0]) > 180 {
		pole := math.Copysign(90, first[1])
		r = append(r, [2]float64{last[0], pole}, [2]float64{first[0], pole}, first)
	}
	return r
}

// Area returns the area inside the ring in square degrees at the equator's
// scale, never negative.
func (r Ring) Area() float64 {
	var sum float64
	for i := range r {
		a, b := r[i], r[(i+1)%len(r)]
		sum += a[0]*b[1] - b[0]*a[1]
	}
	return math.Abs(sum) / 2
}

// Simplify drops points that lie within tolerance degrees of the line through
// those that stay (Douglas and Peucker).
func (r Ring) Simplify(tolerance float64) Ring {
	if len(r) < 5 {
		return r
	}
	keep := make([]bool, len(r))
	// A closed ring has no ends: cut it at the point farthest from the start.
	far, best := 0, 0.0
	for i, p := range r {
		if d := math.Hypot(p[0]-r[0][0], p[1]-r[0][1]); d > best {
			far, best = i, d
		}
	}
	keep[0], keep[far], keep[len(r)-1] = true, true, true
	var walk func(a, b int)
	walk = func(a, b int) {
		at, worst := -1, tolerance
		for i := a + 1; i < b; i++ {
			if d := offLine(r[i], r[a], r[b]); d > worst {
				at, worst = i, d
			}
		}
		if at >= 0 {
			keep[at] = true
			walk(a, at)
			walk(at, b)
		}
	}
	walk(0, far)
	walk(far, len(r)-1)
	var out Ring
	for i, k := range keep {
		if k {
			out = append(out, r[i])
		}
	}
	return out
}

func offLine(p, a, b [2]float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = min(max(((p[0]-a[0])*dx+(p[1]-a[1])*dy)/l, 0), 1)
	}
	return math.Hypot(p[0]-a[0]-t*dx, p[1]-a[1]-t*dy)
}
