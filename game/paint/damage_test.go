package paint

import (
	"image"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/ui"
)

// scribble makes one random instruction of a random kind.
func scribble(r *rand.Rand, d *ui.DisplayList) {
	f := func(lo, hi float32) float32 { return lo + (hi-lo)*r.Float32() }
	colour := ui.Color(r.Uint32() | 0x60)
	rect := ui.Rect{X: f(-10, 180), Y: f(-10, 130), W: f(1, 60), H: f(1, 50)}
	op := ui.Op{Rect: rect, Color: colour}
	points := func(n int) {
		op.First, op.Count = int32(len(d.Points)/2), int32(n)
		for range n {
			d.Points = append(d.Points, f(0, 200), f(0, 150))
		}
	}
	switch r.IntN(12) {
	case 0, 1:
		op.Kind, op.Color2 = ui.OpFill, ui.Color(r.Uint32()|0x60)
		if r.IntN(2) == 0 { // large and opaque: what is below need not be drawn
			op.Color, op.Color2 = op.Color|0xFF, op.Color2|0xFF
			op.Rect.W, op.Rect.H = 3*op.Rect.W, 3*op.Rect.H
		}
	case 2:
		op.Kind, op.Width = ui.OpFrame, f(1, 4)
	case 3:
		op.Kind, op.Width, op.Dash, op.Gap = ui.OpLine, f(0.5, 6), f(-5, 9), 4
	case 4:
		op.Kind, op.Width = ui.OpPolyline, f(0.5, 7)
		points(2 + r.IntN(5))
	case 5:
		op.Kind = ui.OpPolygon
		points(3)
	case 6:
		op.Kind = ui.OpCircle
		op.Rect.H = op.Rect.W
	case 7:
		op.Kind, op.Width, op.Dash, op.Gap = ui.OpRing, f(1, 5), f(-5, 9), 4
	case 8:
		op.Kind, op.Face, op.Width = ui.OpText, ui.Face(r.IntN(int(ui.Faces))), f(10, 40)
		op.Name = names[r.IntN(len(names))]
		if r.IntN(2) == 0 {
			op.Color2, op.Dash, op.Track = 0x000000FF, 3, f(0, 3)
		}
	case 9:
		op.Kind, op.Name = ui.OpSprite, []string{"icon/cross", "colour", "box", "large"}[r.IntN(4)]
		if r.IntN(2) == 0 {
			op.Angle = f(-2, 2)
		}
	case 10:
		op.Kind, op.Name, op.Width = ui.OpPattern, "pat/hatch", f(0.7, 2)
	case 11:
		op.Kind, op.Name, op.ViewX, op.ViewY, op.ViewScale = ui.OpMesh, "mesh", f(0, 150), f(0, 100), f(5, 30)
	}
	d.Ops = append(d.Ops, op)
}

// scene is a list in pieces, some of them clipped, some kept as layers.
type sheetOf struct {
	wrap    int // 0 nothing, 1 clip, 2 layer
	rect    ui.Rect
	angle   float32
	version uint64
	seeds   []uint64
}

func (s sheetOf) draw(name string, d *ui.DisplayList) {
	switch s.wrap {
	case 1:
		d.Ops = append(d.Ops, ui.Op{Kind: ui.OpClipBegin, Rect: s.rect})
	case 2:
		d.Ops = append(d.Ops, ui.Op{Kind: ui.OpLayerBegin, Name: name, Version: s.version, Rect: s.rect, Angle: s.angle})
	}
	for _, seed := range s.seeds {
		scribble(rand.New(rand.NewPCG(seed, 1)), d)
	}
	switch s.wrap {
	case 1:
		d.Ops = append(d.Ops, ui.Op{Kind: ui.OpClipEnd})
	case 2:
		d.Ops = append(d.Ops, ui.Op{Kind: ui.OpLayerEnd})
	}
}

// TestRefreshIsRedrawing changes a random picture in random ways and compares
// what Refresh leaves with the same picture drawn from nothing.
func TestRefreshIsRedrawing(t *testing.T) {
	const w, h = 200, 150
	r := rand.New(rand.NewPCG(5, 6))
	kept := ebiten.NewImage(w, h)
	defer kept.Deallocate()
	p, fresh := New(testLibrary{}), New(testLibrary{})
	var sheets []sheetOf
	seed := uint64(0)
	newSheet := func() sheetOf {
		s := sheetOf{wrap: r.IntN(3), rect: ui.Rect{X: r.Float32() * 100, Y: r.Float32() * 80, W: 40 + r.Float32()*60, H: 30 + r.Float32()*50}}
		if r.IntN(2) == 0 {
			s.angle = r.Float32() - 0.5
		}
		for range r.IntN(5) {
			seed++
			s.seeds = append(s.seeds, seed)
		}
		seed++
		s.version = seed
		return s
	}
	partial := 0
	for frame := range 250 {
		switch n := len(sheets); {
		case n < 3 || r.IntN(8) == 0 && n < 9:
			sheets = slices.Insert(sheets, r.IntN(n+1), newSheet())
		case r.IntN(8) == 0:
			i := r.IntN(n)
			sheets = slices.Delete(sheets, i, i+1)
		case r.IntN(6) == 0: // move
			s := &sheets[r.IntN(n)]
			s.rect.X += 3
		case r.IntN(6) == 0: // turn
			s := &sheets[r.IntN(n)]
			s.angle += 0.1
		case r.IntN(6) == 0: // wrap differently
			s := &sheets[r.IntN(n)]
			s.wrap = (s.wrap + 1) % 3
			seed++
			s.version = seed
		default: // change one instruction
			s := &sheets[r.IntN(n)]
			seed++
			s.version = seed
			if k := len(s.seeds); k > 0 {
				s.seeds[r.IntN(k)] = seed
			}
		}
		d := &ui.DisplayList{}
		for i := range sheets {
			sheets[i].draw(string(rune('a'+i)), d)
		}
		p.Refresh(kept, d)
		if n := p.Damage(); n > 0 && n < w*h {
			partial++
		}
		got := image.NewRGBA(image.Rect(0, 0, w, h))
		kept.ReadPixels(got.Pix)
		want := picture(fresh, w, h, ink, &ui.DisplayList{
			Ops:    append([]ui.Op{{Kind: ui.OpFill, Rect: ui.Rect{W: w, H: h}, Color: 0x000000FF}}, d.Ops...),
			Points: d.Points,
		})
		bad := 0
		for y := range h {
			for x := range w {
				// Cut triangles interpolate a little differently, more so in
				// pictures that are drawn much larger than they are.
				if distance(got.RGBAAt(x, y), want.RGBAAt(x, y)) > 12 {
					bad++
					if bad == 1 {
						t.Logf("frame %d: %d,%d is %v, should be %v", frame, x, y, got.RGBAAt(x, y), want.RGBAAt(x, y))
					}
				}
			}
		}
		if bad > 6 {
			t.Fatalf("frame %d: %d pixels differ; damage %v", frame, bad, p.damage.rects)
		}
		if p.Refresh(kept, d) {
			t.Fatalf("frame %d: the same list is drawn again", frame)
		}
	}
	if partial < 60 {
		t.Errorf("only %d frames were drawn in part: this test sees nothing", partial)
	}
}

func TestDamageIsSmall(t *testing.T) {
	p := New(testLibrary{})
	img := ebiten.NewImage(1280, 720)
	defer img.Deallocate()
	d := &ui.DisplayList{}
	show := func(change func()) int {
		campaign(d, 1)
		if change != nil {
			change()
		}
		p.Refresh(img, d)
		return p.Damage()
	}
	if n := show(nil); n != 1280*720 {
		t.Errorf("the first frame draws %d pixels", n)
	}
	if n := show(nil); n != 0 {
		t.Errorf("the same frame draws %d pixels", n)
	}
	text := -1
	for i, op := range d.Ops {
		if op.Kind == ui.OpText && op.Name == "8,600" {
			text = i
			break
		}
	}
	if n := show(func() { d.Ops[text].Name = "9,100" }); n == 0 || n > 60*40 {
		t.Errorf("another figure draws %d pixels", n)
	}
	if n := show(func() {
		d.Ops = slices.Insert(d.Ops, len(d.Ops)-2, box3(700, 300, 20, 10, white), box3(40, 600, 20, 10, white))
	}); n == 0 || n > 4*30*20+60*40 {
		t.Errorf("two new boxes draw %d pixels", n)
	}
	if n := show(nil); n == 0 || n > 4*30*20 {
		t.Errorf("taking them away draws %d pixels", n)
	}
	if n := show(func() { d.Points[len(d.Points)-1] += 4 }); n == 0 || n > 300*150 {
		t.Errorf("a moved point of a curve draws %d pixels", n)
	}
}

// TestMuchMovesInOneCall draws two fifths of the screen again, with turned
// pictures and text by turns and more of each than a batch may hold and still
// change its filter: it goes to the graphics library as one call, not one at
// each change.
func TestMuchMovesInOneCall(t *testing.T) {
	p := New(testLibrary{})
	img := ebiten.NewImage(1000, 500)
	defer img.Deallocate()
	d := &ui.DisplayList{}
	list := func(shift float32) {
		d.Ops = append(d.Ops[:0],
			ui.Op{Kind: ui.OpFill, Rect: ui.Rect{W: 1000, H: 500}, Color: 0x102030FF},
			ui.Op{Kind: ui.OpFill, Rect: ui.Rect{X: 10 + shift, Y: 10, W: 950, H: 190}, Color: 0x203040FF})
		for i := range 400 {
			y := 20 + float32(i%18)*9
			if i%40 == 39 {
				d.Ops = append(d.Ops, ui.Op{Kind: ui.OpSprite, Name: "icon/cross", Rect: ui.Rect{X: 300, Y: y, W: 16, H: 16}, Angle: 0.3})
			} else {
				d.Ops = append(d.Ops, ui.Op{Kind: ui.OpText, Name: "Grey Almanac", Width: 12, Rect: ui.Rect{X: 20 + float32(i/18)*30, Y: y}, Color: 0xFFFFFFFF})
			}
		}
	}
	list(0)
	p.Refresh(img, d)
	list(2)
	calls := p.Calls()
	p.Refresh(img, d)
	if n := p.Damage(); n < 1000*500/4 || n > 1000*500/2 {
		t.Fatalf("%d pixels were drawn again: this is no test of what lies between a quarter and a half", n)
	}
	if n := p.Calls() - calls; n > 1 {
		t.Errorf("it took %d draw calls", n)
	}
}
