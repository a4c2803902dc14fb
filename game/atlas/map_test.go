package atlas

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// fontFiles are the game's faces in the order of the theme.
var fontFiles = [theme.Faces]string{
	"sans", "sans-bold", "cond", "cond-medium", "cond-bold", "serif", "serif-bold", "serif-ital", "mono", "mono-bold",
}

func newTree(t testing.TB, w, h int, o theme.Options) *ui.Tree {
	t.Helper()
	fonts := ui.Fonts{}
	for f, name := range fontFiles {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name+".ttf"))
		if err != nil {
			t.Fatal(err)
		}
		fonts[theme.Face(f)] = data
	}
	m, err := ui.NewMeasurer(fonts)
	if err != nil {
		t.Fatal(err)
	}
	return ui.NewTree(m, theme.New(w, h, o))
}

// crowd is a busy day: ships on every lane, posts, an operation, estimates.
func crowd() Content {
	var c Content
	n := 0
	for _, p := range Ports() {
		for _, a := range Areas() {
			l, _ := FindLane(p.Code, a.Code)
			for _, f := range []float64{.3, .7} {
				at, course := l.At(f)
				n++
				c.Markers = append(c.Markers, Marker{
					ID: fmt.Sprintf("v%d", n), Kind: Vessel, At: at, Heading: course, Tone: theme.Money,
					Note: fmt.Sprintf("Vessel number %d", n), Hollow: n%3 == 0, Wake: true,
				})
			}
			c.Routes = append(c.Routes, Route{Points: l.Points, Tone: theme.Money, Return: n%2 == 0, Layer: Ships})
		}
	}
	dark, course := Pos{124.6, 32.4}, 160.0
	l, _ := FindLane("home-west", "EA-02")
	c.Markers = append(c.Markers,
		Marker{ID: "port", Kind: Port, At: Pos{125.5, 39}, Tone: theme.Money, Label: "Home ports", Note: "5 in port", Priority: 5},
		Marker{ID: "dark", Kind: Vessel, At: dark, Heading: course, Tone: theme.Money, Label: "Dark six days", Priority: 9,
			Guess: &Guess{Along: 130, Across: 90, Trail: l.Part(.4, .9), Last: "last beacon"}},
		Marker{ID: "transfer", Kind: Transfer, At: Pos{128.1, 30.6}, Label: "Transfer at sea", Note: "day 2 of 3"},
		Marker{ID: "mission", Kind: Mission, At: Pos{116.4, 31}, Tone: theme.Money, Icon: "icon/building-bank", Label: "Mission"},
		Marker{ID: "cohort", Kind: Cohort, At: Pos{131.9, 43.3}, Tone: theme.Neutral, Icon: "icon/users", Label: "Cohort"},
		Marker{ID: "op", Kind: Operation, At: Pos{139.4, 35.9}, Tone: theme.Coined, Icon: "icon/lock-open", Label: "Operation", Share: .5, Steps: 5},
		Marker{ID: "contact", Kind: Contact, At: Pos{121, 21}, Tone: theme.Uncertain, Mark: "?", Label: "Contact", Guess: &Guess{Along: 90, Across: 50}},
		Marker{ID: "event", Kind: Event, At: Pos{119, 36}, Tone: theme.Exposed, Icon: "icon/alert-octagon", Label: "Event", News: true},
	)
	c.Heat = []Heat{{At: Pos{125, 31}, Miles: 400, Level: .9}}
	c.Swaths = []Swath{{From: Pos{139, 43}, To: Pos{129, 20}, Miles: 160, Done: .5, Label: "Pass", Layer: Passes}}
	c.Seas = []SeaLabel{{At: Pos{135, 39}, Text: "EA-04", Code: true}}
	return c
}

func mounted(t testing.TB, w, h int) (*Map, *ui.Tree) {
	t.Helper()
	tree := newTree(t, w, h, theme.Options{})
	m := New()
	m.Mount(tree, "map")
	m.SetContent(crowd())
	tree.Update(0)
	tree.Draw()
	return m, tree
}

func TestCameraZoomKeepsWhatIsUnderThePointer(t *testing.T) {
	var c Camera
	c.Resize(1920, 1080, 1)
	c.Fit(Pos{112, 24}, Pos{140, 45}, Edges{Left: 580, Right: 380})
	for _, f := range []float64{1.25, 1.25, .8, 2, .5} {
		before := c.Sheet(700, 500)
		c.ZoomAt(700, 500, f)
		if after := c.Sheet(700, 500); math.Hypot(after.X-before.X, after.Y-before.Y) > 1e-9 {
			t.Errorf("zoom by %v moved the point under the pointer by %v", f, math.Hypot(after.X-before.X, after.Y-before.Y))
		}
	}
}

func TestCameraStaysOnTheSheet(t *testing.T) {
	var c Camera
	c.Resize(1280, 720, 1)
	for _, move := range []func(){
		func() { c.Pan(1e6, 1e6) }, func() { c.Pan(-1e6, -1e6) },
		func() { c.ZoomAt(0, 0, 1e-6) }, func() { c.ZoomAt(1280, 720, 1e9) },
		func() { c.CenterOn(Pos{-150, 78}, Edges{}) }, func() { c.Resize(3840, 2160, 2) },
	} {
		move()
		v := c.window()
		if v.left < sheetLeft-1e-6 || v.right > sheetRight+1e-6 || v.top < sheetTop-1e-6 || v.bottom > sheetBottom+1e-6 {
			t.Errorf("the view %v leaves the sheet", v)
		}
		if c.Zoom > max(c.MaxZoom, c.MinZoom()) {
			t.Errorf("zoom %v", c.Zoom)
		}
	}
}

func TestCameraFitShowsTheBoxBesidePanels(t *testing.T) {
	var c Camera
	c.Resize(1920, 1080, 1)
	sw, ne := Pos{112, 24}, Pos{140, 45}
	e := Edges{Top: 76, Left: 580, Right: 380, Bottom: 40}
	c.Fit(sw, ne, e)
	for _, p := range []Pos{sw, ne, {sw.Lon, ne.Lat}, {ne.Lon, sw.Lat}} {
		x, y := c.Place(p)
		if x < e.Left-.5 || y < e.Top-.5 || x > 1920-e.Right+.5 || y > 1080-e.Bottom+.5 {
			t.Errorf("%v lies under a panel, at %.0f, %.0f", p, x, y)
		}
	}
}

func TestCameraScreenRoundTrip(t *testing.T) {
	var c Camera
	c.Resize(1600, 900, 1.25)
	c.Fit(Pos{100, 0}, Pos{130, 30}, Edges{})
	x, y := c.Screen(c.Sheet(123, 456))
	if math.Abs(x-123) > 1e-9 || math.Abs(y-456) > 1e-9 {
		t.Errorf("123, 456 comes back as %v, %v", x, y)
	}
}

func TestStripsCoverWhatIsLeft(t *testing.T) {
	a := ui.Rect{X: 0, Y: 0, W: 100, H: 80}
	for _, b := range []ui.Rect{
		{X: 20, Y: 20, W: 30, H: 30}, {X: -10, Y: -10, W: 50, H: 50}, {X: 60, Y: 10, W: 90, H: 200},
		{X: -5, Y: -5, W: 300, H: 300}, {X: 200, Y: 0, W: 10, H: 10},
	} {
		var area float32
		list := strips(a, b)
		for i, s := range list {
			area += s.W * s.H
			for _, o := range list[i+1:] {
				if overlap(s, o) {
					t.Errorf("%v and %v overlap", s, o)
				}
			}
		}
		in := meet(a, b)
		if want := a.W*a.H - in.W*in.H; math.Abs(float64(area-want)) > .01 {
			t.Errorf("around %v: area %v, want %v", b, area, want)
		}
	}
}

// TestBaseCoversTheView checks at many cameras that each pixel of a coarse grid
// is under exactly one picture of the sea.
func TestBaseCoversTheView(t *testing.T) {
	m, tree := mounted(t, 1280, 720)
	views := []func(){
		m.FitTheatre, m.FitWorld,
		func() { m.Fit(Pos{90, -12}, Pos{150, 50}) }, func() { m.Fit(Pos{103, 0}, Pos{105, 2}) },
		func() { m.Fit(Pos{108, 15}, Pos{114, 20}) }, func() { m.Fit(Pos{-90, 0}, Pos{-60, 30}) },
		func() { m.Fit(Pos{140, 40}, Pos{165, 58}) },
	}
	for i, view := range views {
		view()
		tree.Update(0)
		var clips []ui.Rect
		count := map[[2]int]int{}
		for _, op := range tree.Draw().Ops {
			switch op.Kind {
			case ui.OpClipBegin:
				clips = append(clips, op.Rect)
			case ui.OpClipEnd:
				clips = clips[:len(clips)-1]
			case ui.OpSprite:
				if !strings.HasSuffix(op.Name, "/sea") {
					continue
				}
				r := op.Rect
				for _, c := range clips {
					r = meet(r, c)
				}
				for y := 5; y < 720; y += 35 {
					for x := 5; x < 1280; x += 35 {
						if px, py := float32(x)+.5, float32(y)+.5; px >= r.X && px < r.X+r.W && py >= r.Y && py < r.Y+r.H {
							count[[2]int{x, y}]++
						}
					}
				}
			}
		}
		for y := 5; y < 720; y += 35 {
			for x := 5; x < 1280; x += 35 {
				if n := count[[2]int{x, y}]; n != 1 {
					t.Fatalf("view %d: pixel %d, %d is under %d pictures", i, x, y, n)
				}
			}
		}
	}
}

func TestHitFindsEveryMarker(t *testing.T) {
	m, _ := mounted(t, 1920, 1080)
	if len(m.spots) < 15 {
		t.Fatalf("only %d markers in view", len(m.spots))
	}
	for _, s := range m.spots {
		id, ok := m.Hit(s.x, s.y, false)
		if !ok {
			t.Errorf("nothing at the middle of %s", s.id)
		}
		if id != s.id {
			// Another may lie above it, but then at the same place or nearer.
			for _, o := range m.spots {
				if o.id == id && hypot(o.x-s.x, o.y-s.y) > 1 {
					t.Errorf("at the middle of %s there is %s, %v px away", s.id, id, hypot(o.x-s.x, o.y-s.y))
				}
			}
		}
	}
	if id, ok := m.Hit(40, 1000, false); ok {
		t.Errorf("hit %s in the empty corner", id)
	}
	x, y := m.Camera.Place(Pos{116.4, 31})
	if _, ok := m.Hit(float32(x)+21.5, float32(y), false); ok {
		t.Error("the pointer hits beyond the shape")
	}
	if _, ok := m.Hit(float32(x)+21.5, float32(y), true); !ok {
		t.Error("a finger misses by a little")
	}
	if id, ok := m.Nearest(float32(x)+80, float32(y)); !ok || id != "mission" {
		t.Errorf("nearest is %q", id)
	}
}

func TestLabelsKeepApart(t *testing.T) {
	for _, size := range [][2]int{{1920, 1080}, {1280, 720}, {3840, 2160}} {
		m, tree := mounted(t, size[0], size[1])
		for _, view := range []func(){m.FitTheatre, m.FitWorld, func() { m.Fit(Pos{118, 30}, Pos{130, 40}) }} {
			view()
			tree.Update(0)
			tree.Draw()
			if len(m.placed) < 4 {
				t.Errorf("%v: only %d labels", size, len(m.placed))
			}
			for i, a := range m.placed {
				for _, b := range m.placed[i+1:] {
					if overlap(a.box, b.box) {
						t.Errorf("%v: %q and %q overlap", size, a.title+a.note, b.title+b.note)
					}
				}
				for _, s := range m.spots {
					if s.id != a.id && s.x > a.box.X && s.x < a.box.X+a.box.W && s.y > a.box.Y && s.y < a.box.Y+a.box.H {
						t.Errorf("%v: %q covers %s", size, a.title+a.note, s.id)
					}
				}
			}
		}
	}
}

func TestSelectedLabelIsAlwaysShown(t *testing.T) {
	m, tree := mounted(t, 1280, 720)
	m.FitWorld()
	for _, k := range m.content.Markers {
		m.Select(k.ID)
		tree.Update(0)
		tree.Draw()
		if x, y := m.Camera.Place(k.At); x < 0 || y < 0 || x > 1280 || y > 720 {
			continue
		}
		if !slices.ContainsFunc(m.placed, func(l label) bool { return l.id == k.ID }) {
			t.Errorf("%s is selected and has no label", k.ID)
		}
	}
}

func TestLayersHideMarkers(t *testing.T) {
	m, tree := mounted(t, 1920, 1080)
	m.Show(Everything &^ Ships)
	tree.Update(0)
	tree.Draw()
	for _, s := range m.spots {
		if k := m.find(s.id); k.Kind == Vessel || k.Kind == Transfer || k.Kind == Contact {
			t.Errorf("%s is shown with ships off", s.id)
		}
	}
	m.Show(0)
	tree.Update(0)
	discs := 0
	for _, op := range tree.Draw().Ops {
		if op.Kind == ui.OpCircle && op.Color == colors(tree.Theme()).Heat {
			discs++
		}
	}
	if discs > 0 {
		t.Errorf("%d dots of evidence with evidence off", discs)
	}
	if _, ok := m.Hit(0, 0, false); ok || len(m.spots) != 2 {
		t.Errorf("%d markers with everything off, want the port and the event", len(m.spots))
	}
}

func TestEvidenceStaysOffLand(t *testing.T) {
	m, tree := mounted(t, 1920, 1080)
	heat := colors(tree.Theme()).Heat
	dots := 0
	for _, op := range tree.Draw().Ops {
		if op.Kind == ui.OpCircle && op.Color == heat {
			dots++
			x, y := op.Rect.X+op.Rect.W/2, op.Rect.Y+op.Rect.H/2
			if landAt(m.Camera.Sheet(float64(x), float64(y))) {
				t.Fatalf("a dot at %v, %v lies on land", x, y)
			}
		}
	}
	if dots < 200 {
		t.Errorf("only %d dots", dots)
	}
}

func TestPointerAndKeys(t *testing.T) {
	m, tree := mounted(t, 1920, 1080)
	var selected, opened []string
	m.OnSelect = func(id string) { selected = append(selected, id) }
	m.OnOpen = func(id string) { opened = append(opened, id) }
	x, y := m.Camera.Place(Pos{116.4, 31})
	click := func(x, y float64) {
		tree.Post(ui.Event{Kind: ui.PointerMove, X: float32(x), Y: float32(y)})
		tree.Post(ui.Event{Kind: ui.PointerDown, X: float32(x), Y: float32(y)})
		tree.Post(ui.Event{Kind: ui.PointerUp, X: float32(x), Y: float32(y)})
		tree.Update(.016)
		tree.Draw()
	}
	click(x, y)
	if m.Selected() != "mission" || m.Hover() != "mission" || !slices.Equal(selected, []string{"mission"}) {
		t.Fatalf("after a click: selected %q, hover %q, told %v", m.Selected(), m.Hover(), selected)
	}
	click(x, y)
	if !slices.Equal(opened, []string{"mission"}) {
		t.Errorf("after a second click: opened %v", opened)
	}
	if n := tree.Find("map"); n == nil || !strings.Contains(n.Value, "Mission") {
		t.Error("the selected marker is not said")
	}

	// A drag pans and selects nothing.
	was := m.Camera
	tree.Post(ui.Event{Kind: ui.PointerDown, X: 900, Y: 900})
	tree.Post(ui.Event{Kind: ui.PointerMove, X: 950, Y: 880})
	tree.Post(ui.Event{Kind: ui.PointerMove, X: 1000, Y: 860})
	tree.Post(ui.Event{Kind: ui.PointerUp, X: 1000, Y: 860})
	tree.Update(.016)
	if dx := (was.X - m.Camera.X) * m.Camera.Zoom; math.Abs(dx-100) > .5 {
		t.Errorf("a drag of 100 pixels panned %.1f", dx)
	}
	if m.Selected() != "mission" {
		t.Error("a drag changed the selection")
	}

	was = m.Camera
	tree.Post(ui.Event{Kind: ui.Wheel, X: 800, Y: 500, DY: -1})
	tree.Update(.016)
	if m.Camera.Zoom <= was.Zoom {
		t.Error("the wheel did not zoom in")
	}
	tree.Focus("map", true)
	for _, e := range []ui.Event{{Kind: ui.KeyDown, Key: ui.KeyLeft}, {Kind: ui.KeyDown, Key: ui.KeyRune, Rune: '-'}} {
		was = m.Camera
		tree.Post(e)
		tree.Update(.016)
		if m.Camera == was {
			t.Errorf("key %v did nothing", e)
		}
	}
	tree.Draw()
	seen := map[string]bool{}
	for range m.spots {
		tree.Post(ui.Event{Kind: ui.KeyDown, Key: ui.KeyRune, Rune: '.'})
		tree.Update(.016)
		seen[m.Selected()] = true
	}
	if len(seen) != len(m.spots) {
		t.Errorf("the keyboard reached %d of %d markers", len(seen), len(m.spots))
	}
}

func TestHoveredMarkerHasATooltip(t *testing.T) {
	m, tree := mounted(t, 1920, 1080)
	asked := ""
	m.Tip = func(id string) *ui.Node {
		asked = id
		return ui.Text(tree.Theme().Type.Body, tree.Theme().Text1, "tip")
	}
	x, y := m.Camera.Place(Pos{139.4, 35.9})
	tree.Post(ui.Event{Kind: ui.PointerMove, X: float32(x), Y: float32(y)})
	for range 60 {
		tree.Update(.02)
		tree.Post(ui.Event{Kind: ui.PointerMove, X: float32(x), Y: float32(y)})
	}
	if asked != "op" {
		t.Errorf("the tooltip was asked for %q", asked)
	}
}

func TestContentThatMovesIsOnlyPaintedAgain(t *testing.T) {
	m, tree := mounted(t, 1280, 720)
	base, over := m.base, m.over
	c := crowd()
	c.Markers[0].At.Lat += .05
	m.SetContent(c)
	tree.Update(.016)
	if m.base != base || m.over != over {
		t.Error("a ship that moves rebuilt the map")
	}
	c.Heat[0].Level = .3 // in the slice the map was given
	m.SetContent(c)
	if m.base == base {
		t.Error("new evidence did not repaint the sea")
	}
	m.Select("port")
	gone := crowd()
	gone.Markers = gone.Markers[:3]
	m.SetContent(gone)
	if m.Selected() != "" {
		t.Error("what is gone is still selected")
	}
}

func TestMinimapMovesTheMap(t *testing.T) {
	m, tree := mounted(t, 1920, 1080)
	tree.Mount(ui.Panels, "mini", ui.PartFunc{V: m.Version, B: func() *ui.Node {
		n := m.MiniNode("mini/map", 368, 186)
		n.Place = ui.At(0, 0)
		return n
	}})
	tree.Update(0)
	ox, oy, k := miniBox(ui.Rect{W: 368, H: 186})
	want := Pos{20, 10}
	q := Project(want)
	x, y := float32(ox+(q.X-sheetLeft)*k), float32(oy+(q.Y-sheetTop)*k)
	tree.Post(ui.Event{Kind: ui.PointerDown, X: x, Y: y})
	tree.Post(ui.Event{Kind: ui.PointerUp, X: x, Y: y})
	tree.Update(.016)
	got := Unproject(Point{m.Camera.X, m.Camera.Y})
	if Miles(got, want) > 60 {
		t.Errorf("the map is over %v, want %v", got, want)
	}
	if len(tree.Draw().Ops) == 0 {
		t.Error("nothing drawn")
	}
}

// TestPictureNames checks that everything the map draws exists, by the index of
// the assets.
func TestPictureNames(t *testing.T) {
	var index strings.Builder
	for _, folder := range []string{"icons", "ornament", "map"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", folder, "index.json"))
		if err != nil {
			t.Fatal(err)
		}
		index.Write(data)
	}
	m, tree := mounted(t, 1920, 1080)
	tree.Mount(ui.Panels, "extra", ui.Fixed(func() *ui.Node {
		return ui.Column(ui.Style{}, m.MiniNode("mini", 300, 150), ui.Draws(900, 900, func(c *ui.Canvas) {
			g := Globe{Arcs: []GlobeArc{{Pos{126, 39}, Pos{77, 28}, theme.Coined}, {Pos{126, 39}, Pos{100, 14}, theme.Neutral}, {Pos{126, 39}, Pos{104, 1}, theme.Money}}, Heat: crowd().Heat}
			g.Draw(c, 500, 500, 400)
		}))
	}))
	for _, view := range []func(){m.FitTheatre, m.FitWorld, func() { m.Fit(Pos{124, 33}, Pos{130, 38}) }} {
		view()
		m.Select("transfer")
		tree.Update(0)
		for _, op := range tree.Draw().Ops {
			if (op.Kind == ui.OpSprite || op.Kind == ui.OpPattern) && !strings.Contains(index.String(), `"`+op.Name+`"`) {
				t.Errorf("no picture %q", op.Name)
			}
		}
	}
}

func TestRepaintAllocatesLittle(t *testing.T) {
	m, tree := mounted(t, 1920, 1080)
	c := crowd()
	frame := func() {
		c.Markers[0].At.Lat += .001
		m.SetContent(c)
		tree.Update(.016)
		tree.Draw()
	}
	for range 5 {
		frame()
	}
	if n := testing.AllocsPerRun(50, frame); n > 8 {
		t.Errorf("%v allocations a frame", n)
	}
}

func BenchmarkRepaint(b *testing.B) {
	m, tree := mounted(b, 1920, 1080)
	c := crowd()
	b.ReportAllocs()
	for b.Loop() {
		c.Markers[0].At.Lat += .00001
		m.SetContent(c)
		tree.Update(.016)
		tree.Draw()
	}
}

func BenchmarkPan(b *testing.B) {
	m, tree := mounted(b, 1920, 1080)
	b.ReportAllocs()
	d := 1.0
	for b.Loop() {
		d = -d
		m.Pan(d, d)
		tree.Update(.016)
		tree.Draw()
	}
}

// TestNothingMovesUnderTheBar holds what moves to what can be seen: a strip under
// an opaque bar would have the bar drawn again with every vessel in it.
func TestNothingMovesUnderTheBar(t *testing.T) {
	tree := newTree(t, 1280, 720, theme.Options{})
	m := New()
	m.Covered = Edges{Bottom: 40}
	m.SetContent(crowd())
	m.Mount(tree, "map")
	tree.Update(0)
	list := tree.Draw()
	within, clips := false, 0
	for i := range list.Ops {
		switch op := &list.Ops[i]; op.Kind {
		case ui.OpClipBegin:
			if clips++; op.Rect.Y+op.Rect.H <= float32(m.Camera.H-40) {
				within = true
			}
		case ui.OpClipEnd:
			clips--
			within = within && clips > 0
		case ui.OpSprite:
			if op.Name == "orn/hull" && !within {
				t.Fatalf("a hull may be drawn under the bar, at %.0f", op.Rect.Y)
			}
		}
	}
}
