package paint

import (
	"fmt"
	"image"
	"math"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/assets"
	"hardcurrency/game/ui"
)

func box3(x, y, w, h float32, c ui.Color) ui.Op {
	return ui.Op{Kind: ui.OpFill, Rect: ui.Rect{X: x, Y: y, W: w, H: h}, Color: c}
}

func TestLayerIsDrawnOncePerVersion(t *testing.T) {
	p := New(testLibrary{})
	frame := func(version uint64, x float32, c ui.Color) *image.RGBA {
		return picture(p, 60, 60, nil, list(
			ui.Op{Kind: ui.OpLayerBegin, Name: "panel", Version: version, Rect: ui.Rect{X: x, Y: 10, W: 20, H: 20}},
			box3(x, 10, 20, 20, c),
			ui.Op{Kind: ui.OpLayerEnd},
		))
	}
	frame(1, 5, 0xFF0000FF)
	// Same version: the green box must not be drawn, and the image moves along.
	m := frame(1, 25, 0x00FF00FF)
	if got := m.RGBAAt(30, 15); got.R != 255 || got.G != 0 {
		t.Errorf("layer of the same version shows %v", got)
	}
	if got := m.RGBAAt(10, 15); got.A != 0 {
		t.Errorf("layer left %v behind", got)
	}
	if got := frame(2, 25, 0x00FF00FF).RGBAAt(30, 15); got.G != 255 || got.R != 0 {
		t.Errorf("layer of the next version shows %v", got)
	}
}

func TestLayerIsWhatItWouldBeWithoutOne(t *testing.T) {
	ops := []ui.Op{
		box3(10, 10, 40, 30, 0xE8A33D80),
		box3(20, 20, 40, 30, 0x3FA7A0C0),
		{Kind: ui.OpText, Face: ui.Sans, Width: 18, Rect: ui.Rect{X: 15, Y: 35}, Color: 0xFFFFFFC0, Name: "Half"},
		{Kind: ui.OpCircle, Rect: ui.Rect{X: 30, Y: 20, W: 25, H: 25}, Color: 0xD1495B90},
	}
	wrapped := append([]ui.Op{{Kind: ui.OpLayerBegin, Name: "l", Rect: ui.Rect{X: 5, Y: 5, W: 70, H: 60}}}, ops...)
	wrapped = append(wrapped, ui.Op{Kind: ui.OpLayerEnd})
	p := New(testLibrary{})
	plain := picture(p, 80, 70, ink, list(ops...))
	layered := picture(p, 80, 70, ink, list(wrapped...))
	for i := range plain.Pix {
		// An image keeps eight bits: two roundings more than drawing straight.
		if d := int(plain.Pix[i]) - int(layered.Pix[i]); d > 3 || d < -3 {
			t.Fatalf("pixel %d differs by %d: colours are not kept premultiplied", i/4, d)
		}
	}
}

func TestLayerFades(t *testing.T) {
	m := picture(New(testLibrary{}), 40, 40, nil, list(
		ui.Op{Kind: ui.OpLayerBegin, Name: "l", Color: 0x00000040, Rect: ui.Rect{X: 0, Y: 0, W: 40, H: 40}},
		box3(0, 0, 40, 40, white), box3(10, 10, 20, 20, white),
		ui.Op{Kind: ui.OpLayerEnd},
	))
	for _, at := range []image.Point{{5, 5}, {20, 20}} {
		if a := m.RGBAAt(at.X, at.Y).A; a < 63 || a > 65 {
			t.Errorf("alpha at %v is %d, want 64: layers fade as one", at, a)
		}
	}
}

func TestNestedLayersAndClips(t *testing.T) {
	d := list(
		ui.Op{Kind: ui.OpClipBegin, Rect: ui.Rect{X: 0, Y: 0, W: 30, H: 60}},
		ui.Op{Kind: ui.OpLayerBegin, Name: "outer", Rect: ui.Rect{X: 10, Y: 10, W: 40, H: 40}},
		box3(0, 0, 60, 60, 0xFF0000FF), // cut to the layer
		ui.Op{Kind: ui.OpLayerBegin, Name: "inner", Rect: ui.Rect{X: 20, Y: 20, W: 10, H: 10}},
		ui.Op{Kind: ui.OpClipEnd}, // cannot end a clip from outside
		box3(0, 0, 60, 60, 0x0000FFFF),
		ui.Op{Kind: ui.OpLayerEnd},
		ui.Op{Kind: ui.OpLayerEnd},
		box3(0, 55, 60, 5, 0x00FF00FF), // cut to the clip again
		ui.Op{Kind: ui.OpClipEnd},
		box3(55, 55, 5, 5, white),
	)
	p := New(testLibrary{})
	for _, frame := range []string{"drawn", "kept"} {
		m := picture(p, 60, 60, nil, d)
		for _, c := range []struct {
			x, y int
			want string
		}{
			{5, 5, "0 0 0 0"}, {12, 12, "255 0 0 255"}, {25, 25, "0 0 255 255"},
			{40, 12, "0 0 0 0"}, {5, 57, "0 255 0 255"}, {40, 57, "0 0 0 0"}, {57, 57, "255 255 255 255"},
		} {
			v := m.RGBAAt(c.x, c.y)
			if got := fmt.Sprint(v.R, v.G, v.B, v.A); got != c.want {
				t.Errorf("%s: %d,%d is %s, want %s", frame, c.x, c.y, got, c.want)
			}
		}
	}
}

func TestLayerTooLargeForAnImage(t *testing.T) {
	p := New(testLibrary{})
	for _, r := range []ui.Rect{{X: -9000, Y: -10, W: 20000, H: 90}, {X: nan, W: 5, H: 5}, {W: inf, H: 5}} {
		m := picture(p, 40, 40, nil, list(
			ui.Op{Kind: ui.OpLayerBegin, Name: "l", Rect: r},
			box3(10, 10, 10, 10, white),
			ui.Op{Kind: ui.OpLayerEnd},
			box3(30, 30, 5, 5, white),
		))
		want := 25.0
		if r.W == 20000 {
			want += 100
		}
		if got := coverage(m); got != want {
			t.Errorf("%v: covers %v pixels, want %v", r, got, want)
		}
	}
}

func TestLayersStayWithinTheirMemory(t *testing.T) {
	p := New(testLibrary{})
	p.SetLayerBytes(10 * (&layer{w: 50, h: 50}).bytes())
	img := ebiten.NewImage(60, 60)
	defer img.Deallocate()
	for i := range 100 {
		p.Draw(img, list(
			ui.Op{Kind: ui.OpLayerBegin, Name: fmt.Sprint("layer", i), Rect: ui.Rect{W: 50, H: 50}},
			box3(0, 0, 50, 50, white),
			ui.Op{Kind: ui.OpLayerEnd},
		))
	}
	if n := len(p.layers.byName); n != 10 {
		t.Errorf("%d layers are kept, want 10", n)
	}
	if _, ok := p.layers.byName["layer99"]; !ok {
		t.Error("the layer on the screen was dropped")
	}
}

func TestTextIsAsWideAsMeasured(t *testing.T) {
	fonts := ui.Fonts{}
	for f := range ui.Face(ui.Faces) {
		fonts[f] = assets.Font(assets.Faces[f])
	}
	m, err := ui.NewMeasurer(fonts)
	if err != nil {
		t.Fatal(err)
	}
	p := New(testLibrary{})
	// A bar at each end shows where the text begins and ends: the right one
	// moves with the width of what is between.
	for f := range ui.Face(ui.Faces) {
		for _, size := range []float32{16, 18.4, 25, 38} {
			for _, s := range []string{"Treasury, 1–14 March", "AVATAR fjord 1,948.00", "affluent office"} {
				barred := s + "|"
				r := p.text.run(p, runKey{text: barred, face: f, size: sizeOf(size)})
				last := r.glyphs[len(r.glyphs)-1]
				alone := p.text.run(p, runKey{text: "|", face: f, size: sizeOf(size)}).glyphs[0]
				got := last.dx - alone.dx
				want := m.Width(f, size, barred) - m.Width(f, size, "|")
				if math.Abs(float64(got-want)) > 1 {
					t.Errorf("face %d size %v: %q ends at %.2f, measured %.2f", f, size, s, got, want)
				}
			}
		}
	}
}

func TestSpriteChoosesItsSize(t *testing.T) {
	p := New(testLibrary{})
	at := func(side float32) *image.RGBA {
		return picture(p, 80, 80, nil, list(ui.Op{Kind: ui.OpSprite, Name: "icon/cross", Color: white, Rect: ui.Rect{X: 8, Y: 8, W: side, H: side}}))
	}
	for _, side := range []float32{15.4, 16, 16.6, 31.5, 32} {
		for i, v := range at(side).Pix {
			if v != 0 && v != 255 {
				t.Fatalf("at %v pixels the icon is not drawn at one of its sizes: value %d at %d", side, v, i)
			}
		}
	}
	if got, want := coverage(at(64)), coverage(at(32))*4; math.Abs(got-want) > want*0.03 {
		t.Errorf("twice enlarged it covers %.0f, want %.0f", got, want)
	}
	if got, want := coverage(at(5)), coverage(at(16))*25/256; math.Abs(got-want) > want*0.1 {
		t.Errorf("far reduced it covers %.1f, want %.1f", got, want)
	}
}

func TestLargeSpriteAndShapesTogether(t *testing.T) {
	m := picture(New(testLibrary{}), 700, 600, nil, list(
		ui.Op{Kind: ui.OpSprite, Name: "large", Rect: ui.Rect{X: 10, Y: 10, W: 600, H: 520}},
		box3(0, 0, 5, 5, white),
	))
	if v := m.RGBAAt(10+300, 10+150); v.R != 100 || v.G != 50 {
		t.Errorf("pixel of the large picture is %v", v)
	}
	if v := m.RGBAAt(2, 2); v.R != 255 || v.A != 255 {
		t.Errorf("shape after a large picture is %v", v)
	}
}

func TestMissingNamesAreReportedOnce(t *testing.T) {
	p := New(testLibrary{})
	var got []string
	p.Missing = func(kind, name string) { got = append(got, kind+" "+name) }
	for range 3 {
		picture(p, 10, 10, nil, list(
			ui.Op{Kind: ui.OpSprite, Name: "icon/none", Rect: ui.Rect{W: 9, H: 9}},
			ui.Op{Kind: ui.OpPattern, Name: "pat/none", Rect: ui.Rect{W: 9, H: 9}},
			ui.Op{Kind: ui.OpMesh, Name: "none", ViewScale: 1},
		))
	}
	if want := "[sprite icon/none sprite pat/none mesh none]"; fmt.Sprint(got) != want {
		t.Errorf("reported %v, want %s", got, want)
	}
}

// TestAtlasForgetsAndRecovers fills the sheets with glyphs until they are
// forgotten, and looks whether text drawn before is still right after.
func TestAtlasForgetsAndRecovers(t *testing.T) {
	p := New(testLibrary{})
	p.cells.side = 600
	probe := list(
		ui.Op{Kind: ui.OpText, Face: ui.Sans, Width: 18, Rect: ui.Rect{X: 5, Y: 30}, Color: white, Name: "Grey Almanac"},
		ui.Op{Kind: ui.OpSprite, Name: "icon/cross", Rect: ui.Rect{X: 5, Y: 40, W: 16, H: 16}, Color: white},
		ui.Op{Kind: ui.OpCircle, Rect: ui.Rect{X: 30, Y: 40, W: 7, H: 7}, Color: white},
	)
	before := picture(p, 140, 60, nil, probe)
	img := ebiten.NewImage(16, 16)
	defer img.Deallocate()
	generation := p.cells.generation
	size := float32(200)
	for p.cells.generation == generation {
		size++
		if size > 450 {
			t.Fatal("the sheets never filled up")
		}
		p.Draw(img, list(ui.Op{Kind: ui.OpText, Face: ui.SerifBold, Width: size, Color: white, Name: "ABCDEFGH"}))
	}
	after := picture(p, 140, 60, nil, probe)
	if string(before.Pix) != string(after.Pix) {
		t.Error("text, icon or dot differ after the sheets were forgotten")
	}
}
