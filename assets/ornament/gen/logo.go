package main

import (
	"math"
	"os"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"hardcurrency/assets/internal/engrave"
)

// The logo's board, and where each word stands on it, in interface units.
const (
	logoW, logoH = 988, 376
	logoLeft     = 14
)

var logoWords = []struct {
	text           string
	baseline, size float64
	track          float64 // of the size
}{
	{"HARD", 164, 196, .035},
	{"CURRENCY", 334, 166, .012},
}

// logo cuts the title in serif letters filled with lines whose weight swells
// towards the foot.
func logo(fontFile string) ([]engrave.Entry, error) {
	data, err := os.ReadFile(fontFile)
	if err != nil {
		return nil, err
	}
	face, err := sfnt.Parse(data)
	if err != nil {
		return nil, err
	}
	var out []engrave.Entry
	for _, n := range []float64{1, 2} {
		const fine = 2
		s := n * fine
		c := engrave.New(int(logoW*n)*fine, int(logoH*n)*fine)
		gold := func(x, y float64) engrave.Color {
			top, mid, foot := engrave.Hex(0xFFE9BC), engrave.Hex(0xF0B251), engrave.Hex(0xD88A22)
			t := y / s / logoH
			if t < .5 {
				return top.Mix(mid, t*2)
			}
			return mid.Mix(foot, t*2-1)
		}
		for _, w := range logoWords {
			letters, err := outline(face, w.text, w.size, w.track)
			if err != nil {
				return nil, err
			}
			letters = letters.Move(1, logoLeft, w.baseline)
			c.Fill(letters.Move(s, 7*s, 8*s), engrave.Solid(engrave.Hex(0x04070D).Fade(.8)))
			c.Fill(letters.Move(s, 0, 0), engrave.Solid(engrave.Hex(0x1A1D22)))
			top, foot := w.baseline-.72*w.size, w.baseline+4
			pitch := .0265 * w.size
			c.Fill(letters.Move(s, 0, 0), func(x, y float64) engrave.Color {
				line := math.Floor((y/s - top) / pitch)
				k := (line*pitch + top - top) / (foot - top)
				weight := pitch * (.30 + .62*math.Abs(math.Sin(k*math.Pi/2+.15)))
				in := y/s - top - line*pitch
				cover := clamp((weight-in)*s+.5) * clamp(in*s+.5)
				return gold(x, y).Fade(cover)
			})
			c.Stroke(letters.Move(s, 0, 0), 2.6*s, engrave.Solid(engrave.Hex(0xFBE7BE)))
		}
		page := "logo.webp"
		if n > 1 {
			page = "logo@2.webp"
		}
		out = append(out, engrave.Entry{Name: "orn/logo", Image: c.Shrink(fine).NRGBA(), Unit: n, Page: page})
	}
	return out, nil
}

// outline sets a word at a size with tracking, its baseline at 0.
func outline(face *sfnt.Font, text string, size, track float64) (engrave.Path, error) {
	var buf sfnt.Buffer
	var out engrave.Path
	ppem := fixed.Int26_6(size * 64)
	x := 0.0
	for _, r := range text {
		g, err := face.GlyphIndex(&buf, r)
		if err != nil {
			return nil, err
		}
		segments, err := face.LoadGlyph(&buf, g, ppem, nil)
		if err != nil {
			return nil, err
		}
		var line []engrave.Pt
		at := func(p fixed.Point26_6) engrave.Pt {
			return engrave.Pt{X: x + float64(p.X)/64, Y: float64(p.Y) / 64}
		}
		flush := func() {
			if len(line) > 0 {
				out = append(out, append(line, line[0]))
			}
			line = nil
		}
		for _, seg := range segments {
			switch seg.Op {
			case sfnt.SegmentOpMoveTo:
				flush()
				line = append(line, at(seg.Args[0]))
			case sfnt.SegmentOpLineTo:
				line = append(line, at(seg.Args[0]))
			case sfnt.SegmentOpQuadTo:
				a, b, q := line[len(line)-1], at(seg.Args[0]), at(seg.Args[1])
				for i := 1; i <= 12; i++ {
					t := float64(i) / 12
					u := 1 - t
					line = append(line, engrave.Pt{
						X: u*u*a.X + 2*u*t*b.X + t*t*q.X,
						Y: u*u*a.Y + 2*u*t*b.Y + t*t*q.Y,
					})
				}
			case sfnt.SegmentOpCubeTo:
				a, b, d, q := line[len(line)-1], at(seg.Args[0]), at(seg.Args[1]), at(seg.Args[2])
				for i := 1; i <= 16; i++ {
					t := float64(i) / 16
					u := 1 - t
					line = append(line, engrave.Pt{
						X: u*u*u*a.X + 3*u*u*t*b.X + 3*u*t*t*d.X + t*t*t*q.X,
						Y: u*u*u*a.Y + 3*u*u*t*b.Y + 3*u*t*t*d.Y + t*t*t*q.Y,
					})
				}
			}
		}
		flush()
		advance, err := face.GlyphAdvance(&buf, g, ppem, 0)
		if err != nil {
			return nil, err
		}
		x += float64(advance)/64 + track*size
	}
	return out, nil
}
