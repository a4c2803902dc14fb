package atlas

import (
	"math"
	"testing"
)

// TestLanesStayAtSea walks every lane and looks at the land under it.
func TestLanesStayAtSea(t *testing.T) {
	for _, list := range [][]Site{Ports(), Areas()} {
		for _, s := range list {
			if OnLand(s.At) {
				t.Errorf("%s lies on land", s.Code)
			}
		}
	}
	for key, l := range allLanes() {
		for d := 0.0; d <= l.Miles; d += 2 {
			if p, _ := l.At(d / l.Miles); OnLand(p) {
				t.Errorf("%s to %s crosses land at %.2f, %.2f", key[0], key[1], p.Lon, p.Lat)
				break
			}
		}
	}
}

func TestEveryPortReachesEveryArea(t *testing.T) {
	for _, p := range Ports() {
		for _, a := range Areas() {
			out, ok := FindLane(p.Code, a.Code)
			back, ok2 := FindLane(a.Code, p.Code)
			if !ok || !ok2 {
				t.Fatalf("no lane between %s and %s", p.Code, a.Code)
			}
			if out.Points[0] != p.At || out.Points[len(out.Points)-1] != a.At {
				t.Errorf("%s to %s does not begin and end there", p.Code, a.Code)
			}
			if math.Abs(out.Miles-back.Miles) > .02*out.Miles {
				t.Errorf("%s to %s: %.0f miles out, %.0f back", p.Code, a.Code, out.Miles, back.Miles)
			}
			if direct := Miles(p.At, a.At); out.Miles < direct || out.Miles > 4*direct+200 {
				t.Errorf("%s to %s: %.0f miles for %.0f as the crow flies", p.Code, a.Code, out.Miles, direct)
			}
		}
	}
	if _, ok := FindLane("home-west", "nowhere"); ok {
		t.Error("found a lane to nowhere")
	}
}

func TestLaneProgressIsEven(t *testing.T) {
	l, _ := FindLane("home-west", "SE-03")
	last, _ := l.At(0)
	want := l.Miles / 100
	for i := 1; i <= 100; i++ {
		p, course := l.At(float64(i) / 100)
		if d := Miles(last, p); d > want*1.02 || d < want*.8 {
			t.Errorf("step %d is %.1f miles, want about %.1f", i, d, want)
		}
		if course < 0 || course >= 360 {
			t.Errorf("course %v", course)
		}
		last = p
	}
	if p, _ := l.At(2); p != l.Points[len(l.Points)-1] {
		t.Error("beyond the end is not the end")
	}
}

func TestLanePart(t *testing.T) {
	l, _ := FindLane("home-west", "EA-02")
	whole := l.Part(0, 1)
	if len(whole) < len(l.Points) {
		t.Errorf("the whole has %d points of %d", len(whole), len(l.Points))
	}
	back := l.Part(1, .5)
	if back[0] != l.Points[len(l.Points)-1] {
		t.Error("a part taken backwards does not begin at the end")
	}
	for i := 1; i < len(back); i++ {
		if Miles(back[i], back[0]) < Miles(back[i-1], back[0])-30 {
			t.Errorf("point %d turns back", i)
		}
	}
}

func TestCourse(t *testing.T) {
	for _, c := range []struct {
		to   Pos
		want float64
	}{{Pos{120, 31}, 0}, {Pos{121, 30}, 90}, {Pos{120, 29}, 180}, {Pos{119, 30}, 270}} {
		if got := Course(Pos{120, 30}, c.to); math.Abs(got-c.want) > 1e-6 {
			t.Errorf("course to %v is %v, want %v", c.to, got, c.want)
		}
	}
}

func TestArcIsAGreatCircle(t *testing.T) {
	a, b := Pos{126, 39}, Pos{-84, 16}
	arc := Arc(a, b, 33)
	var sum float64
	for i := 1; i < len(arc); i++ {
		sum += Miles(arc[i-1], arc[i])
	}
	if d := Miles(a, b); math.Abs(sum-d) > 1e-6*d {
		t.Errorf("arc is %v miles, the great circle %v", sum, d)
	}
	if math.Abs(arc[0].Lon-a.Lon) > 1e-9 || math.Abs(arc[32].Lat-b.Lat) > 1e-9 {
		t.Error("arc does not end where it should")
	}
	if d := Miles(Pos{0, 0}, Pos{0, 1}); math.Abs(d-60) > 1e-9 {
		t.Errorf("a degree of latitude is %v miles", d)
	}
}

func TestRegionsAreInOrder(t *testing.T) {
	want := []string{"home", "east-asia", "southeast-asia", "south-asia", "middle-east", "africa", "europe", "americas"}
	for i, r := range Regions() {
		if r.Code != want[i] {
			t.Errorf("region %d is %s, want %s", i, r.Code, want[i])
		}
		if p, ok := FindRegion(r.Code); !ok || p != r.At {
			t.Errorf("cannot find %s", r.Code)
		}
	}
}
