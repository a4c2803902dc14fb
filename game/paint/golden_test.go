package paint

import (
	"embed"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/ui"
)

var update = flag.Bool("update", false, "write the golden images anew")

//go:embed testdata
var golden embed.FS

// renderer names the folder of golden images: they are compared with what the
// same graphics library drew.
func renderer() string {
	var info ebiten.DebugInfo
	ebiten.ReadDebugInfo(&info)
	return strings.ToLower(info.GraphicsLibrary.String())
}

// compare checks a picture against the golden image of that name. Drivers round
// differently at edges: single values may be off by a little, the whole may not.
func compare(t *testing.T, name string, got *image.RGBA) {
	t.Helper()
	path := "testdata/" + renderer() + "/" + name + ".png"
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, got); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		return
	}
	f, err := golden.Open(path)
	if err != nil {
		t.Skipf("no golden image for %s: run with -update and look at it", renderer())
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Bounds() {
		t.Fatalf("%s: %v, golden %v", name, got.Bounds(), want.Bounds())
	}
	const (
		oneOff  = 40   // of 255, in one channel of one pixel
		allOff  = 0.25 // of 255, mean over the picture
		mostOff = 4    // pixels that may exceed oneOff
	)
	sum, bad := 0, 0
	var first image.Point
	b := got.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			d := distance(got.RGBAAt(x, y), color.RGBAModel.Convert(want.At(x, y)).(color.RGBA))
			sum += d
			if d > oneOff {
				if bad == 0 {
					first = image.Pt(x, y)
				}
				bad++
			}
		}
	}
	if mean := float64(sum) / float64(b.Dx()*b.Dy()); bad > mostOff || mean > allOff {
		t.Errorf("%s: %d pixels off, first at %v, mean %.3f", name, bad, first, mean)
	}
}

// distance is the largest difference of two colours in any channel.
func distance(a, b color.RGBA) int {
	d := 0
	for _, v := range [][2]uint8{{a.R, b.R}, {a.G, b.G}, {a.B, b.B}, {a.A, b.A}} {
		d = max(d, int(v[0])-int(v[1]), int(v[1])-int(v[0]))
	}
	return d
}

// picture draws a list on a fresh image over bg and reads it back.
func picture(p *Painter, w, h int, bg color.Color, d *ui.DisplayList) *image.RGBA {
	img := ebiten.NewImage(w, h)
	defer img.Deallocate()
	if bg != nil {
		img.Fill(bg)
	}
	p.Draw(img, d)
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	img.ReadPixels(out.Pix)
	return out
}

var ink = color.RGBA{0x0E, 0x14, 0x20, 0xFF}

func TestGoldenShapes(t *testing.T) {
	d := &ui.DisplayList{}
	add := func(o ui.Op, pts ...float32) {
		o.First, o.Count = int32(len(d.Points)/2), int32(len(pts)/2)
		d.Points = append(d.Points, pts...)
		d.Ops = append(d.Ops, o)
	}
	add(ui.Op{Kind: ui.OpFill, Rect: ui.Rect{X: 10, Y: 10, W: 60, H: 40}, Color: 0x22304AFF, Color2: 0x182338FF})
	add(ui.Op{Kind: ui.OpFrame, Rect: ui.Rect{X: 10, Y: 10, W: 60, H: 40}, Width: 1.3, Color: 0x46597AFF})
	add(ui.Op{Kind: ui.OpFrame, Rect: ui.Rect{X: 80, Y: 10, W: 60, H: 40}, Width: 2, Dash: 7, Gap: 5, Color: 0xE8A33DFF})
	add(ui.Op{Kind: ui.OpLine, Rect: ui.Rect{X: 150, Y: 10, W: 60, H: 40}, Width: 2.6, Color: 0xE8A33DFF})
	add(ui.Op{Kind: ui.OpLine, Rect: ui.Rect{X: 150, Y: 50, W: 60, H: -40}, Width: 1, Dash: 2, Gap: 5, Color: 0xD1495BFF})
	add(ui.Op{Kind: ui.OpLine, Rect: ui.Rect{X: 220, Y: 30, W: 60, H: 0}, Width: 2, Color: 0x7FB2E5FF})
	add(ui.Op{Kind: ui.OpPolyline, Width: 4, Color: 0x52BDB4FF}, 10, 110, 40, 65, 50, 110, 60, 65, 110, 75)
	add(ui.Op{Kind: ui.OpPolyline, Width: 7, Color: 0x52BDB480}, 125, 110, 130, 65, 135, 110, 175, 110, 150, 70)
	add(ui.Op{Kind: ui.OpPolygon, Color: 0x8F7AE5FF}, 190, 65, 215, 110, 240, 65, 240, 115, 215, 90, 190, 115)
	add(ui.Op{Kind: ui.OpCircle, Rect: ui.Rect{X: 10, Y: 125, W: 40, H: 40}, Color: 0xE8A33DFF})
	add(ui.Op{Kind: ui.OpCircle, Rect: ui.Rect{X: 60.5, Y: 140.5, W: 9, H: 9}, Color: 0xE8A33DFF})
	add(ui.Op{Kind: ui.OpCircle, Rect: ui.Rect{X: 80, Y: 130, W: 60, H: 30}, Color: 0xE8A33D60})
	add(ui.Op{Kind: ui.OpRing, Rect: ui.Rect{X: 150, Y: 125, W: 40, H: 40}, Width: 3, Color: 0xEC6A78FF})
	add(ui.Op{Kind: ui.OpRing, Rect: ui.Rect{X: 200, Y: 130, W: 60, H: 34}, Width: 2, Dash: 9, Gap: 6, Color: 0xFFC867FF})
	p := New(testLibrary{})
	compare(t, "shapes", picture(p, 290, 175, ink, d))
}

func TestGoldenText(t *testing.T) {
	d := &ui.DisplayList{}
	y := float32(30)
	for _, l := range []struct {
		face  ui.Face
		size  float32
		track float32
		s     string
	}{
		{ui.CondBold, 38, 0, "+$2.14m 1,948"},
		{ui.Sans, 18, 0, "Slower voyages, fewer gaps: 35 → 55%"},
		{ui.Cond, 16, 1.4, "MARCH SO FAR"},
		{ui.SerifBold, 25, 0, "Winter fuel is short"},
		{ui.SerifItal, 20, 0, "“I can count what a mill loses.”"},
		{ui.Mono, 16, 0, "DOSSIER 0041  Größe, naïve, Łódź"},
	} {
		d.Ops = append(d.Ops, ui.Op{Kind: ui.OpText, Face: l.face, Width: l.size, Track: l.track,
			Rect: ui.Rect{X: 10.3, Y: y}, Color: 0xF0EADBFF, Name: l.s})
		y += l.size * 1.4
	}
	d.Ops = append(d.Ops,
		ui.Op{Kind: ui.OpFill, Rect: ui.Rect{X: 230, Y: 85, W: 120, H: 34}, Color: 0x52BDB4FF},
		ui.Op{Kind: ui.OpText, Face: ui.Cond, Width: 18, Rect: ui.Rect{X: 240, Y: 108}, Color: 0xF0EADBFF,
			Color2: 0x0B1320FF, Dash: 3, Name: "Home ports"})
	p := New(testLibrary{})
	compare(t, "text", picture(p, 360, 210, ink, d))
}

func TestGoldenPictures(t *testing.T) {
	d := &ui.DisplayList{}
	add := func(o ui.Op) { d.Ops = append(d.Ops, o) }
	add(ui.Op{Kind: ui.OpSprite, Name: "icon/cross", Rect: ui.Rect{X: 10, Y: 10, W: 16, H: 16}, Color: 0xE8A33DFF})
	add(ui.Op{Kind: ui.OpSprite, Name: "icon/cross", Rect: ui.Rect{X: 40, Y: 10, W: 32, H: 32}, Color: 0xE8A33DFF})
	add(ui.Op{Kind: ui.OpSprite, Name: "icon/cross", Rect: ui.Rect{X: 80, Y: 10, W: 32, H: 32}, Angle: 0.5, Color: 0xE8A33DFF})
	add(ui.Op{Kind: ui.OpSprite, Name: "colour", Rect: ui.Rect{X: 130, Y: 10, W: 20, H: 20}})
	add(ui.Op{Kind: ui.OpSprite, Name: "box", Rect: ui.Rect{X: 160, Y: 10, W: 60, H: 30}, Color: 0x7FB2E5FF})
	add(ui.Op{Kind: ui.OpPattern, Name: "pat/hatch", Rect: ui.Rect{X: 10, Y: 50, W: 60, H: 20}, Width: 1, Color: 0xE8A33DFF})
	add(ui.Op{Kind: ui.OpPattern, Name: "pat/hatch", Rect: ui.Rect{X: 80, Y: 50, W: 60, H: 20}, Width: 2, Color: 0xD1495BFF})
	add(ui.Op{Kind: ui.OpMesh, Name: "mesh", ViewX: 160, ViewY: 50, ViewScale: 20, Color: 0x2C3F58FF})
	add(ui.Op{Kind: ui.OpLayerBegin, Name: "paper", Version: 1, Rect: ui.Rect{X: 20, Y: 90, W: 120, H: 40}, Angle: -0.1})
	add(ui.Op{Kind: ui.OpFill, Rect: ui.Rect{X: 20, Y: 90, W: 120, H: 40}, Color: 0xEDE6D6FF})
	add(ui.Op{Kind: ui.OpText, Face: ui.SerifBold, Width: 20, Rect: ui.Rect{X: 30, Y: 117}, Color: 0x20242BFF, Name: "Dossier"})
	add(ui.Op{Kind: ui.OpLayerEnd})
	p := New(testLibrary{})
	compare(t, "pictures", picture(p, 230, 150, ink, d))
}
