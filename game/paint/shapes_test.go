package paint

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"testing"

	"hardcurrency/game/ui"
)

// coverage is the sum of alpha over a picture, in whole pixels.
func coverage(m *image.RGBA) float64 {
	sum := 0
	for i := 3; i < len(m.Pix); i += 4 {
		sum += int(m.Pix[i])
	}
	return float64(sum) / 255
}

func list(ops ...ui.Op) *ui.DisplayList { return &ui.DisplayList{Ops: ops} }

func withPoints(pts []float32, op ui.Op) *ui.DisplayList {
	op.First, op.Count = 0, int32(len(pts)/2)
	return &ui.DisplayList{Ops: []ui.Op{op}, Points: pts}
}

const white = 0xFFFFFFFF

var nan, inf = float32(math.NaN()), float32(math.Inf(1))

// TestDashesOfLongLines compares what is seen of a dashed path that leaves the
// screen far behind with the same path cut by hand: the dashes fall on the same
// places, and it does not take long.
func TestDashesOfLongLines(t *testing.T) {
	p := New(testLibrary{})
	dashed := ui.Op{Kind: ui.OpPolyline, Color: white, Width: 3, Dash: 7, Gap: 5}
	for name, pts := range map[string][]float32{
		"straight": {-120000, 60, 240000, 60.5},
		"steep":    {30, -60000, 70, 90000},
		"back":     {50, 20, 3600, 20, 3600, 80, 12, 80},
	} {
		m := picture(p, 120, 120, nil, withPoints(pts, dashed))
		// Seven of twelve pixels of what crosses the screen.
		length := map[string]float64{"straight": 120, "steep": 120, "back": 70 + 108}[name]
		want := length * 3 * 7 / 12
		if got := coverage(m); math.Abs(got-want) > 3*7 {
			t.Errorf("%s: covers %.1f, want about %.1f", name, got, want)
		}
	}
	// From the left edge, 1200 pixels (a hundred repeats) of it beyond.
	near := picture(p, 120, 20, nil, withPoints([]float32{-12, 10, 100, 10}, dashed))
	far := picture(p, 120, 20, nil, withPoints([]float32{-1200, 10, 100, 10}, dashed))
	for i := range near.Pix {
		if d := int(near.Pix[i]) - int(far.Pix[i]); d > 8 || d < -8 {
			t.Fatalf("the dashes moved: pixel %d,%d is %d and %d", i/4%120, i/4/120, near.Pix[i], far.Pix[i])
		}
	}
}

func TestStepIsWalking(t *testing.T) {
	const dash, gap = 7, 5
	for length := float32(0.5); length < 60; length += 1.5 {
		for _, start := range []struct {
			on   bool
			left float32
		}{{true, 7}, {true, 2.25}, {false, 5}, {false, 0.75}} {
			on, left := start.on, start.left
			for walked := float32(0); walked < length; walked += 0.25 {
				if left <= 0 {
					on = !on
					left = map[bool]float32{true: dash, false: gap}[on]
				}
				left -= 0.25
			}
			gotOn, gotLeft := step(start.on, start.left, length, dash, gap)
			if left == 0 || gotLeft == 0 || gotLeft == dash && gotOn || gotLeft == gap && !gotOn {
				continue // on the border between two, either is right
			}
			if on != gotOn || left != gotLeft {
				t.Errorf("from %+v by %v: %v %v, want %v %v", start, length, gotOn, gotLeft, on, left)
			}
		}
	}
}

func TestCoverageOfShapes(t *testing.T) {
	star := []float32{60, 10, 75, 50, 110, 60, 75, 70, 60, 110, 45, 70, 10, 60, 45, 50}
	mirrored := make([]float32, len(star))
	for i := 0; i < len(star); i += 2 {
		mirrored[i], mirrored[i+1] = 120-star[i], star[i+1]
	}
	starArea := math.Abs(float64(area(star))) / 2
	for _, c := range []struct {
		name string
		d    *ui.DisplayList
		want float64
		tol  float64 // relative
	}{
		{"fill between pixels", list(ui.Op{Kind: ui.OpFill, Color: white, Rect: ui.Rect{X: 10.4, Y: 10.4, W: 20, H: 5.2}}), 20 * 6, 0},
		{"hairline", list(ui.Op{Kind: ui.OpFill, Color: white, Rect: ui.Rect{X: 10.1, Y: 10.1, W: 20, H: 0.2}}), 20, 0},
		{"frame", list(ui.Op{Kind: ui.OpFrame, Color: white, Width: 2, Rect: ui.Rect{X: 10, Y: 10, W: 40, H: 30}}), 40*30 - 36*26, 0},
		{"frame thicker than its box", list(ui.Op{Kind: ui.OpFrame, Color: white, Width: 9, Rect: ui.Rect{X: 10, Y: 10, W: 10, H: 6}}), 60, 0},
		{"disc from a picture", list(ui.Op{Kind: ui.OpCircle, Color: white, Rect: ui.Rect{X: 10.3, Y: 10.7, W: 9, H: 9}}), math.Pi * 4.5 * 4.5, 0.02},
		{"disc", list(ui.Op{Kind: ui.OpCircle, Color: white, Rect: ui.Rect{X: 10, Y: 10, W: 90, H: 90}}), math.Pi * 45 * 45, 0.01},
		{"ellipse", list(ui.Op{Kind: ui.OpCircle, Color: white, Rect: ui.Rect{X: 10, Y: 10, W: 90, H: 40}}), math.Pi * 45 * 20, 0.01},
		{"ring", list(ui.Op{Kind: ui.OpRing, Color: white, Width: 3, Rect: ui.Rect{X: 10, Y: 10, W: 90, H: 90}}), math.Pi * (45*45 - 42*42), 0.01},
		{"half of a ring", list(ui.Op{Kind: ui.OpRing, Color: white, Width: 3, Dash: 4, Gap: 4, Rect: ui.Rect{X: 10, Y: 10, W: 90, H: 90}}), math.Pi * (45*45 - 42*42) / 2, 0.05},
		{"slanted line", list(ui.Op{Kind: ui.OpLine, Color: white, Width: 2.6, Rect: ui.Rect{X: 10, Y: 10, W: 60, H: 80}}), 100 * 2.6, 0.01},
		{"faint line", list(ui.Op{Kind: ui.OpLine, Color: white, Width: 0.5, Rect: ui.Rect{X: 10, Y: 10, W: 60, H: 80}}), 100 * 0.5, 0.02},
		{"dashed rule", list(ui.Op{Kind: ui.OpLine, Color: white, Width: 1, Dash: 3, Gap: 5, Rect: ui.Rect{X: 10, Y: 10, W: 80, H: 0}}), 30, 0},
		{"dashed slope", list(ui.Op{Kind: ui.OpLine, Color: white, Width: 2, Dash: 5, Gap: 5, Rect: ui.Rect{X: 10, Y: 10, W: 60, H: 80}}), 100, 0.02},
		{"closed square", withPoints([]float32{20, 20, 80, 20, 80, 80, 20, 80, 20, 20}, ui.Op{Kind: ui.OpPolyline, Color: white, Width: 4}), 64*64 - 56*56, 0.01},
		{"repeated points", withPoints([]float32{20, 20, 20, 20, 80, 20, 80, 20}, ui.Op{Kind: ui.OpPolyline, Color: white, Width: 4}), 240, 0.01},
		{"star", withPoints(star, ui.Op{Kind: ui.OpPolygon, Color: white}), starArea, 0.01},
		{"star the other way round", withPoints(mirrored, ui.Op{Kind: ui.OpPolygon, Color: white}), starArea, 0.01},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := coverage(picture(New(testLibrary{}), 120, 120, nil, c.d))
			if math.Abs(got-c.want) > c.want*c.tol+0.01 {
				t.Errorf("covers %.2f pixels, want %.2f", got, c.want)
			}
		})
	}
}

func TestDegenerateShapesDrawNothing(t *testing.T) {
	for _, d := range []*ui.DisplayList{
		list(ui.Op{Kind: ui.OpFill, Color: white}),
		list(ui.Op{Kind: ui.OpFill, Color: white, Rect: ui.Rect{X: 5, Y: 5, W: -3, H: 4}}),
		list(ui.Op{Kind: ui.OpCircle, Color: white}),
		list(ui.Op{Kind: ui.OpRing, Color: white, Width: 2}),
		list(ui.Op{Kind: ui.OpLine, Color: white}),
		list(ui.Op{Kind: ui.OpText, Color: white, Width: 18}),
		list(ui.Op{Kind: ui.OpText, Color: white, Name: "size nought"}),
		list(ui.Op{Kind: ui.OpPolyline, Color: white, Width: 2, First: 5, Count: 9}),
		list(ui.Op{Kind: ui.OpPolygon, Color: white, First: -4, Count: 3}),
		list(ui.Op{Kind: ui.OpClipEnd}, ui.Op{Kind: ui.OpLayerEnd}),
		list(ui.Op{Kind: ui.OpLayerBegin, Name: "empty"}, ui.Op{Kind: ui.OpFill, Color: white, Rect: ui.Rect{W: 9, H: 9}}, ui.Op{Kind: ui.OpLayerEnd}),
		withPoints([]float32{9, 9, 9, 9, 9, 9}, ui.Op{Kind: ui.OpPolyline, Color: white, Width: 2}),
		withPoints([]float32{9, 9, 9, 9}, ui.Op{Kind: ui.OpPolygon, Color: white}),
		list(ui.Op{Kind: ui.OpFill, Color: white, Rect: ui.Rect{X: nan, Y: 5, W: 9, H: 9}}),
		list(ui.Op{Kind: ui.OpLine, Color: white, Width: 1, Dash: 2, Gap: 2, Rect: ui.Rect{Y: 5, W: inf}}),
		list(ui.Op{Kind: ui.OpPattern, Color: white, Name: "pat/hatch", Rect: ui.Rect{Y: nan, W: 9, H: 9}}),
		withPoints([]float32{9, 9, inf, 9}, ui.Op{Kind: ui.OpPolyline, Color: white, Width: 1, Dash: 2, Gap: 2}),
		withPoints([]float32{9, 9, 20, nan, 9, 20}, ui.Op{Kind: ui.OpPolygon, Color: white}),
	} {
		if got := coverage(picture(New(testLibrary{}), 40, 40, nil, d)); got != 0 {
			t.Errorf("%+v covers %.2f pixels", d.Ops[0], got)
		}
	}
}

// TestClipCutsExactly draws every kind of instruction with and without a clip:
// inside the clip the pictures are the same, outside nothing is drawn.
func TestClipCutsExactly(t *testing.T) {
	pts := []float32{5, 50, 50, 5, 90, 60, 55, 40}
	for _, op := range []ui.Op{
		{Kind: ui.OpFill, Rect: ui.Rect{X: 5, Y: 5, W: 90, H: 90}, Color: 0xFF8000FF, Color2: 0x0080FFFF},
		{Kind: ui.OpFrame, Rect: ui.Rect{X: 5, Y: 32, W: 90, H: 60}, Width: 4, Color: white},
		{Kind: ui.OpPolyline, Count: 4, Width: 8, Color: white},
		{Kind: ui.OpPolygon, Count: 4, Color: white},
		{Kind: ui.OpCircle, Rect: ui.Rect{X: 5, Y: 5, W: 90, H: 90}, Color: white},
		{Kind: ui.OpCircle, Rect: ui.Rect{X: 25, Y: 25, W: 12, H: 12}, Color: white},
		{Kind: ui.OpRing, Rect: ui.Rect{X: 20, Y: 20, W: 60, H: 60}, Width: 5, Color: white},
		{Kind: ui.OpText, Rect: ui.Rect{X: 2, Y: 45}, Width: 30, Face: ui.Serif, Color: white, Name: "Clipped text"},
		{Kind: ui.OpSprite, Rect: ui.Rect{X: 20, Y: 22, W: 32, H: 32}, Name: "icon/cross", Color: white},
		{Kind: ui.OpSprite, Rect: ui.Rect{X: 10, Y: 10, W: 70, H: 70}, Name: "icon/cross", Color: white, Angle: 0.7},
		{Kind: ui.OpSprite, Rect: ui.Rect{X: 10, Y: 10, W: 50, H: 70}, Name: "box", Color: white},
		{Kind: ui.OpPattern, Rect: ui.Rect{X: 3, Y: 3, W: 90, H: 90}, Name: "pat/hatch", Color: white},
		{Kind: ui.OpMesh, Name: "mesh", ViewX: 10, ViewY: 10, ViewScale: 30, Color: white},
	} {
		t.Run(fmt.Sprint(op.Kind, op.Name, op.Rect), func(t *testing.T) {
			p := New(testLibrary{})
			whole := picture(p, 100, 100, nil, &ui.DisplayList{Ops: []ui.Op{op}, Points: pts})
			clip := image.Rect(30, 28, 71, 60)
			cut := picture(p, 100, 100, nil, &ui.DisplayList{Points: pts, Ops: []ui.Op{
				{Kind: ui.OpClipBegin, Rect: ui.Rect{X: 30, Y: 10, W: 60, H: 50}},
				{Kind: ui.OpClipBegin, Rect: ui.Rect{X: 0, Y: 28, W: 71, H: 60}},
				op,
				{Kind: ui.OpClipEnd}, {Kind: ui.OpClipEnd},
			}})
			if coverage(cut) == 0 {
				t.Fatal("nothing drawn inside the clip")
			}
			for y := range 100 {
				for x := range 100 {
					got, want := cut.RGBAAt(x, y), color.RGBA{}
					if image.Pt(x, y).In(clip) {
						want = whole.RGBAAt(x, y)
					}
					// Cutting a triangle moves interpolated values by a rounding.
					if distance(got, want) > 3 {
						t.Fatalf("at %d,%d: %v, want %v", x, y, got, want)
					}
				}
			}
		})
	}
}

// TestTriangulationFillsOutline checks areas of random simple polygons: the
// triangles of an outline add up to it, whichever way round it runs.
func TestTriangulationFillsOutline(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		n := 3 + r.IntN(60)
		pts := make([]float32, 0, 2*n)
		for k := range n {
			// Random radii about a centre give a concave but simple outline.
			a := 2 * math.Pi * float64(k) / float64(n)
			d := 10 + 200*r.Float64()
			pts = append(pts, float32(d*math.Cos(a)), float32(d*math.Sin(a)))
		}
		var tr triangulations
		idx := tr.cut(pts, nil)
		if len(idx) != 3*(n-2) {
			t.Fatalf("%d corners gave %d indices", n, len(idx))
		}
		sum := 0.0
		for i := 0; i < len(idx); i += 3 {
			tri := []float32{}
			for _, k := range idx[i : i+3] {
				tri = append(tri, pts[2*k], pts[2*k+1])
			}
			a := float64(area(tri))
			if a < -1e-3 {
				t.Fatalf("triangle %d of %d corners is turned over", i/3, n)
			}
			sum += a
		}
		if want := float64(area(pts)); math.Abs(sum-want) > 1e-3*want {
			t.Fatalf("%d corners: triangles add up to %.2f, outline is %.2f", n, sum, want)
		}
	}
}

func TestTriangulationEnds(t *testing.T) {
	// Crossing, folded and collapsed outlines must come to an end.
	for _, pts := range [][]float32{
		{0, 0, 10, 10, 10, 0, 0, 10},
		{0, 0, 10, 0, 5, 0, 7, 0, 2, 0},
		{1, 1, 1, 1, 1, 1, 1, 1},
		{0, 0, 10, 0, 0, 0, 10, 0, 0, 5},
	} {
		var tr triangulations
		if idx := tr.cut(pts, nil); len(idx) != 3*(len(pts)/2-2) {
			t.Errorf("%v: %d indices", pts, len(idx))
		}
	}
}

// TestConvexIsAFan holds outlines without an inward corner, which fall into a fan
// at once, to those that wind twice or have one.
func TestConvexIsAFan(t *testing.T) {
	ellipse := make([]float32, 0, 96)
	for k := range 48 {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / 48)
		ellipse = append(ellipse, 300+90*float32(cos), 200+40*float32(sin))
	}
	star := make([]float32, 0, 10)
	for k := range 5 {
		sin, cos := math.Sincos(4 * math.Pi * float64(k) / 5)
		star = append(star, float32(cos), float32(sin))
	}
	for _, c := range []struct {
		name string
		pts  []float32
		want bool
	}{
		{"ellipse", ellipse, true},
		{"triangle", []float32{0, 0, 5, 9, 10, 0}, true},
		{"star", star, false},
		{"dart", []float32{0, 0, 10, 5, 0, 10, 4, 5}, false},
	} {
		if got := convex(c.pts); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	var tr triangulations
	tr.of(ellipse, 1)
	if n := testing.AllocsPerRun(10, func() { tr.of(ellipse, 1) }); n != 0 || len(tr.byShape) != 0 {
		t.Errorf("an ellipse that moves allocates %.0f times and %d outlines are kept", n, len(tr.byShape))
	}
}
