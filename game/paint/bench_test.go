package paint

import (
	"fmt"
	"image"
	"math"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/game/ui"
)

// campaign is a list like that of a busy screen at 720p: three panels of rows
// with icons and bars, a chart, markers and labels over a kept map.
func campaign(d *ui.DisplayList, frame int) {
	d.Reset()
	add := func(o ui.Op) { d.Ops = append(d.Ops, o) }
	pts := func(o ui.Op, xy ...float32) {
		o.First, o.Count = int32(len(d.Points)/2), int32(len(xy)/2)
		d.Points = append(d.Points, xy...)
		d.Ops = append(d.Ops, o)
	}
	add(ui.Op{Kind: ui.OpLayerBegin, Name: "map", Rect: ui.Rect{W: 1280, H: 720}})
	add(ui.Op{Kind: ui.OpFill, Rect: ui.Rect{W: 1280, H: 720}, Color: 0x15243AFF, Color2: 0x0C1524FF})
	for i := range 300 {
		x, y := float32(i%20)*64, float32(i/20)*48
		pts(ui.Op{Kind: ui.OpPolygon, Color: 0x2C3F58FF}, x, y, x+50, y+9, x+30, y+22, x+44, y+40, x+3, y+33)
	}
	add(ui.Op{Kind: ui.OpLayerEnd})
	for i := range 60 {
		x, y := 400+float32(i%10)*45, 120+float32(i/10)*70
		pts(ui.Op{Kind: ui.OpPolyline, Width: 1.4, Dash: 2, Gap: 5, Color: 0xE8A33DFF}, x, y, x+20, y+30, x+60, y+40)
		add(ui.Op{Kind: ui.OpRing, Rect: ui.Rect{X: x, Y: y, W: 12, H: 12}, Width: 2, Color: 0xE8A33DFF})
		add(ui.Op{Kind: ui.OpCircle, Rect: ui.Rect{X: x + 3, Y: y + 3, W: 6, H: 6}, Color: 0xD1495BFF})
	}
	for i := range 12 {
		add(ui.Op{Kind: ui.OpText, Face: ui.Cond, Width: 16, Color: 0xF0EADBFF, Color2: 0x0B1320FF, Dash: 3,
			Rect: ui.Rect{X: 420 + float32(i)*30, Y: 130 + float32(i)*40}, Name: names[i%len(names)]})
	}
	for k := range 3 {
		x := float32(70 + k*420)
		add(ui.Op{Kind: ui.OpFill, Rect: ui.Rect{X: x, Y: 80, W: 360, H: 500}, Color: 0x162033F8, Color2: 0x0F1726F8})
		add(ui.Op{Kind: ui.OpFrame, Rect: ui.Rect{X: x, Y: 80, W: 360, H: 500}, Width: 1, Color: 0x30415CFF})
		add(ui.Op{Kind: ui.OpClipBegin, Rect: ui.Rect{X: x, Y: 80, W: 360, H: 500}})
		for r := range 16 {
			y := float32(110 + r*30 - frame%30)
			add(ui.Op{Kind: ui.OpSprite, Name: "icon/cross", Rect: ui.Rect{X: x + 8, Y: y - 14, W: 16, H: 16}, Color: 0x52BDB4FF})
			for c, text := range []string{names[r%len(names)], "8,600", figures[(frame+r)%len(figures)]} {
				add(ui.Op{Kind: ui.OpText, Face: ui.Cond, Width: 18, Color: 0xF0EADBFF, Rect: ui.Rect{X: x + 30 + 110*float32(c), Y: y}, Name: text})
			}
			for b := range 5 {
				add(ui.Op{Kind: ui.OpFill, Rect: ui.Rect{X: x + 320 + 7*float32(b), Y: y - 8, W: 5, H: 8}, Color: 0xD1495BFF})
			}
			add(ui.Op{Kind: ui.OpLine, Rect: ui.Rect{X: x, Y: y + 8, W: 360}, Width: 1, Color: 0x30415CFF})
		}
		add(ui.Op{Kind: ui.OpClipEnd})
	}
	var top, bottom []float32
	for i := range 60 {
		x := 500 + float32(i)*4
		top = append(top, x, 600-30*float32(math.Sin(float64(i)/9))-float32(i)/2)
		bottom = append(bottom, x, 640+10*float32(math.Sin(float64(i)/7)))
	}
	band := append([]float32{}, top...)
	for i := len(bottom) - 2; i >= 0; i -= 2 {
		band = append(band, bottom[i], bottom[i+1])
	}
	pts(ui.Op{Kind: ui.OpPolygon, Color: 0xE8A33D40}, band...)
	pts(ui.Op{Kind: ui.OpPolyline, Width: 2.6, Color: 0xE8A33DFF}, top...)
}

var names = []string{"Grey Almanac", "Tin Lantern", "Cold Spring", "Salt Orchard", "Quiet Harbour", "Iron Wren", "Far Meadow"}

var figures = func() (s []string) {
	for i := range 50 {
		s = append(s, fmt.Sprintf("%d.%02d", i, i*37%100))
	}
	return s
}()

func TestFrameAllocatesLittle(t *testing.T) {
	p := New(testLibrary{})
	img := ebiten.NewImage(1280, 720)
	defer img.Deallocate()
	d := &ui.DisplayList{}
	pix := make([]byte, 4)
	for i := range 60 { // all texts and sizes have been seen
		campaign(d, i)
		p.Draw(img, d)
	}
	readOne(img, pix)
	campaign(d, 61)
	// The painter's own storage is reused; what is left are the commands of the
	// graphics library, a few for each of its draw calls.
	if n := testing.AllocsPerRun(10, func() { p.Draw(img, d) }); n > 12 {
		t.Errorf("a frame allocates %.0f times", n)
	}
	calls := p.Calls()
	p.Draw(img, d)
	if n := p.Calls() - calls; n > 12 {
		t.Errorf("a frame makes %d draw calls", n)
	}
	readOne(img, pix)
}

// readOne makes the graphics library draw everything it has been told to.
func readOne(img *ebiten.Image, pix []byte) {
	img.SubImage(image.Rect(0, 0, 1, 1)).(*ebiten.Image).ReadPixels(pix)
}

func BenchmarkCampaign(b *testing.B) {
	p := New(testLibrary{})
	img := ebiten.NewImage(1280, 720)
	defer img.Deallocate()
	d := &ui.DisplayList{}
	pix := make([]byte, 4)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		campaign(d, i)
		b.StartTimer()
		p.Draw(img, d)
		if i%16 == 15 {
			b.StopTimer()
			readOne(img, pix)
			b.StartTimer()
		}
	}
	b.ReportMetric(float64(len(d.Ops)), "ops/frame")
	b.ReportMetric(float64(p.Calls())/float64(b.N), "calls/frame")
}
