package atlas

import (
	"math"
	"testing"
)

func TestProjectionRoundTrip(t *testing.T) {
	for lon := -180.0; lon < 180; lon += 7.5 {
		for lat := float64(South); lat <= North; lat += 4 {
			p := Pos{lon, lat}
			q := Project(p)
			if q.X < Seam || q.X >= Seam+360 {
				t.Fatalf("%v is off the sheet at %v", p, q)
			}
			back := Unproject(q)
			if math.Abs(back.Lon-lon) > 1e-9 || math.Abs(back.Lat-lat) > 1e-9 {
				t.Fatalf("%v comes back as %v", p, back)
			}
		}
	}
}

func TestProjectionKnownValues(t *testing.T) {
	// Miller's table: the pole is at 2.303412543 times the radius.
	if y := Project(Pos{0, 90}).Y; math.Abs(-y*math.Pi/180-2.303412543) > 1e-8 {
		t.Errorf("the pole is at %v", -y*math.Pi/180)
	}
	if q := Project(Pos{0, 0}); q.X != 0 || math.Abs(q.Y) > 1e-12 {
		t.Errorf("the origin is at %v", q)
	}
	if q := Project(Pos{-31, 0}); math.Abs(q.X-329) > 1e-9 {
		t.Errorf("31 west is at %v, want the far east of the sheet", q.X)
	}
}

func TestLandIsWhereItShouldBe(t *testing.T) {
	for name, c := range map[string]struct {
		at   Pos
		land bool
	}{
		"Mongolia":        {Pos{104, 46}, true},
		"Kansas":          {Pos{-98, 38}, true},
		"Borneo":          {Pos{114, 1}, true},
		"Chukotka":        {Pos{178, 67}, true},
		"mid-Pacific":     {Pos{-150, 20}, false},
		"Sea, 131 E 38 N": {Pos{131.5, 38}, false},
		"Caspian":         {Pos{51, 41}, false},
		"Bay of Bengal":   {Pos{88, 15}, false},
		"off the sheet":   {Pos{0, 85}, false},
	} {
		if OnLand(c.at) != c.land {
			t.Errorf("%s: land is %v", name, !c.land)
		}
	}
}

func TestGlobeRoundTrip(t *testing.T) {
	for _, p := range []Pos{{118, 20}, {126, 39}, {77, 28}, {150, -30}, {60, 50}} {
		x, y, near := GlobePoint(p)
		if !near {
			t.Fatalf("%v is on the far side", p)
		}
		back, ok := GlobePlace(x, y)
		if !ok || math.Abs(back.Lon-p.Lon) > 1e-6 || math.Abs(back.Lat-p.Lat) > 1e-6 {
			t.Errorf("%v comes back as %v", p, back)
		}
	}
	if _, _, near := GlobePoint(Pos{-62, -20}); near {
		t.Error("the antipode is on the near side")
	}
	if _, ok := GlobePlace(GlobeRadius, GlobeRadius); ok {
		t.Error("a corner is on the globe")
	}
}

func TestShoresLieOnTheirPictures(t *testing.T) {
	for i, list := range shoreLines() {
		l := Levels[len(Levels)-2+i]
		if len(list) < 100 {
			t.Errorf("%s has only %d shores", l.Name, len(list))
		}
		for _, s := range list {
			if s.box.left < l.Left-.01 || s.box.right > l.Right+.01 || s.box.top < l.Top-.01 || s.box.bottom > l.Bottom+.01 {
				t.Fatalf("a shore of %s lies outside it: %v", l.Name, s.box)
			}
		}
	}
}
