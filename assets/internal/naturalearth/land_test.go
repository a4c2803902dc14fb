package naturalearth

import (
	"math"
	"os"
	"path/filepath"
	"testing"
)

// sample is a quantised topology of one square made of two arcs, the second
// used backwards.
const sample = `{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,20]},
"arcs":[[[0,0],[4,0],[0,4]],[[0,0],[0,4],[4,0]]],
"objects":{"land":{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","arcs":[[[0,-2]]]}]}}}`

func TestRead(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "world-atlas"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "world-atlas", "land-50m.json"), []byte(sample), 0o644); err != nil {
		t.Fatal(err)
	}
	land, err := Read(dir, "50m")
	if err != nil {
		t.Fatal(err)
	}
	want := Ring{{10, 20}, {12, 20}, {12, 22}, {10, 22}, {10, 20}}
	if len(land) != 1 || len(land[0]) != len(want) {
		t.Fatalf("read %v", land)
	}
	for i := range want {
		if land[0][i] != want[i] {
			t.Errorf("point %d is %v, want %v", i, land[0][i], want[i])
		}
	}
	if a := land[0].Area(); a != 4 {
		t.Errorf("area %v", a)
	}
	if _, err := Read(dir, "10m"); err == nil {
		t.Error("no error for a file that is not there")
	}
}

func TestUnwrapGoesOnPastTheAntimeridian(t *testing.T) {
	r := unwrap(Ring{{178, 65}, {-178, 66}, {-178, 67}, {178, 67}, {178, 65}})
	for i := 1; i < len(r); i++ {
		if math.Abs(r[i][0]-r[i-1][0]) > 10 {
			t.Errorf("jumps from %v to %v", r[i-1], r[i])
		}
	}
	pole := unwrap(Ring{{-180, -70}, {-60, -70}, {60, -70}, {180, -70}})
	if n := len(pole); pole[n-1] != pole[0] || pole[n-2][1] != -90 {
		t.Errorf("a ring around the pole is closed as %v", pole)
	}
}

func TestSimplifyKeepsWithinTolerance(t *testing.T) {
	var r Ring
	for i := range 361 {
		s, c := math.Sincos(float64(i%360) * math.Pi / 180)
		r = append(r, [2]float64{10 * c, 10 * s})
	}
	out := r.Simplify(.1)
	if len(out) >= len(r)/4 || len(out) < 12 {
		t.Errorf("%d of %d points are left", len(out), len(r))
	}
	for _, p := range r {
		best := math.Inf(1)
		for i := 1; i < len(out); i++ {
			best = min(best, offLine(p, out[i-1], out[i]))
		}
		if best > .1 {
			t.Errorf("%v is %v off", p, best)
		}
	}
	if out[0] != out[len(out)-1] {
		t.Error("not closed")
	}
}
