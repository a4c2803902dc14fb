// Command logo draws the page's logo: the two words in the game's own serif,
// engraved with fine lines whose weight grows downwards, inside a light outline.
// The page shows it before the game, and with it the fonts, has arrived.
//
//	go generate ./web/logo
//
// It may import: the standard library and golang.org/x/image.
package main

//go:generate go run . -font ../../assets/fonts/serif-bold.ttf -out ../page/logo.svg

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strings"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Lettering is laid out at these sizes, in the picture's own units.
const (
	margin    = 2.0
	outline   = 2.6
	linePitch = 0.0265 // distance of the engraved lines, in em
)

// word is one line of the logo.
type word struct {
	text     string
	size     float64 // em
	baseline float64
	tracking float64 // space added between letters, in em
}

var words = []word{
	{"HARD", 196, 150, 0.035},
	{"CURRENCY", 166, 304, 0.012},
}

func main() {
	path := flag.String("font", "", "TrueType or OpenType file of the lettering")
	out := flag.String("out", "", "SVG file to write")
	flag.Parse()
	if err := run(*path, *out); err != nil {
		fmt.Fprintln(os.Stderr, "logo:", err)
		os.Exit(1)
	}
}

func run(path, out string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	f, err := sfnt.Parse(data)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	svg, err := draw(f)
	if err != nil {
		return err
	}
	return os.WriteFile(out, []byte(svg), 0o644)
}

// draw returns the whole picture.
func draw(f *sfnt.Font) (string, error) {
	var shapes, lines strings.Builder
	right := 0.0
	for _, w := range words {
		d, end, err := w.outline(f)
		if err != nil {
			return "", err
		}
		right = max(right, end)
		shapes.WriteString(d)
		lines.WriteString(w.engraving(end))
	}
	bottom := words[len(words)-1].baseline + 14
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f">`+"\n", math.Ceil(right+margin+6), bottom)
	b.WriteString("<title>Hard Currency</title>\n<defs>\n")
	fmt.Fprintf(&b, `<linearGradient id="gold" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0" y2="%.0f">`+
		`<stop offset="0" stop-color="#ffe9bc"/><stop offset=".5" stop-color="#f0b251"/><stop offset="1" stop-color="#d88a22"/></linearGradient>`+"\n", bottom)
	fmt.Fprintf(&b, `<path id="words" d="%s"/>`+"\n", shapes.String())
	b.WriteString(`<clipPath id="inside"><use href="#words"/></clipPath>` + "\n</defs>\n")
	b.WriteString(`<use href="#words" x="7" y="8" fill="#04070d" opacity=".8"/>` + "\n")
	b.WriteString(`<use href="#words" fill="#1a1d22"/>` + "\n")
	fmt.Fprintf(&b, `<path clip-path="url(#inside)" fill="url(#gold)" d="%s"/>`+"\n", lines.String())
	fmt.Fprintf(&b, `<use href="#words" fill="none" stroke="#fbe7be" stroke-width="%.1f" stroke-linejoin="round"/>`+"\n</svg>\n", outline)
	return b.String(), nil
}

// outline returns the word's letters as path data and where the word ends.
func (w word) outline(f *sfnt.Font) (d string, end float64, err error) {
	var buf sfnt.Buffer
	var b strings.Builder
	// Outlines are asked for at the font's own resolution, so that nothing is
	// rounded before the scaling here.
	ppem := fixed.I(int(f.UnitsPerEm()))
	scale := w.size / float64(f.UnitsPerEm())
	x := margin
	for _, r := range w.text {
		glyph, err := f.GlyphIndex(&buf, r)
		if err != nil {
			return "", 0, err
		}
		if glyph == 0 {
			return "", 0, fmt.Errorf("the font has no %q", r)
		}
		segments, err := f.LoadGlyph(&buf, glyph, ppem, nil)
		if err != nil {
			return "", 0, err
		}
		for i, s := range segments {
			if s.Op == sfnt.SegmentOpMoveTo && i > 0 {
				b.WriteByte('Z')
			}
			op, n := segmentOp(s.Op)
			b.WriteByte(op)
			for j, p := range s.Args[:n] {
				if j > 0 {
					b.WriteByte(' ')
				}
				fmt.Fprintf(&b, "%.1f %.1f", x+unit(p.X)*scale, w.baseline+unit(p.Y)*scale)
			}
		}
		b.WriteByte('Z')
		advance, err := f.GlyphAdvance(&buf, glyph, ppem, font.HintingNone)
		if err != nil {
			return "", 0, err
		}
		x += unit(advance)*scale + w.tracking*w.size
	}
	return b.String(), x - w.tracking*w.size, nil
}

// engraving returns the lines that fill the word, as path data: thin at the
// top, nearly touching at the baseline.
func (w word) engraving(end float64) string {
	var b strings.Builder
	top, bottom := w.baseline-0.72*w.size, w.baseline+4
	pitch := linePitch * w.size
	for y := top; y < bottom; y += pitch {
		k := (y - top) / (bottom - top)
		weight := pitch * (0.30 + 0.62*math.Sin(k*math.Pi/2+0.15))
		fmt.Fprintf(&b, "M0 %.2fH%.0fv%.2fH0z", y, end, weight)
	}
	return b.String()
}

func unit(v fixed.Int26_6) float64 { return float64(v) / 64 }

// segmentOp gives the path command and the number of points it takes.
func segmentOp(op sfnt.SegmentOp) (command byte, points int) {
	switch op {
	case sfnt.SegmentOpMoveTo:
		return 'M', 1
	case sfnt.SegmentOpLineTo:
		return 'L', 1
	case sfnt.SegmentOpQuadTo:
		return 'Q', 2
	default:
		return 'C', 3
	}
}
