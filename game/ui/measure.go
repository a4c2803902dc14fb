package ui

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Fonts are the font files (TrueType or OpenType) by face. Sans must be there;
// a face that is missing is measured, and should be drawn, in Sans.
type Fonts map[Face][]byte

// Measurer measures text exactly as the painter lays it: it shapes with go-text
// and adds up advances in 26.6 fixed point, with no features and no hinting.
// It is not safe for several goroutines.
type Measurer struct {
	faces  [Faces]*font.Face
	shaper shaping.HarfbuzzShaper
	seg    shaping.Segmenter
	runes  []rune
	byRune []fixed.Int26_6
	one    [1]shaping.Input
	cache  map[measureKey][]float32
}

type measureKey struct {
	face Face
	size float32
	s    string
}

// measureCacheMax bounds the cache; a screen shows a few hundred strings, and
// figures that change every day must not pile up.
const measureCacheMax = 6000

// NewMeasurer parses the fonts. It fails when one cannot be read or Sans is
// missing.
func NewMeasurer(fonts Fonts) (*Measurer, error) {
	m := &Measurer{cache: make(map[measureKey][]float32)}
	m.shaper.SetFontCacheSize(int(Faces))
	for f := Face(0); f < Faces; f++ {
		data, ok := fonts[f]
		if !ok {
			continue
		}
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("parse font of face %d: %w", f, err)
		}
		m.faces[f] = face
	}
	if m.faces[Sans] == nil {
		return nil, fmt.Errorf("fonts: the sans face is missing")
	}
	for f := range m.faces {
		if m.faces[f] == nil {
			m.faces[f] = m.faces[Sans]
		}
	}
	return m, nil
}

// Width returns the advance in pixels of s at a size in pixels.
func (m *Measurer) Width(f Face, size float32, s string) float32 {
	if s == "" {
		return 0
	}
	p := m.Prefix(f, size, s)
	return p[len(p)-1]
}

// Prefix returns, for every byte offset of s and its end, the advance in pixels
// up to there. Offsets inside a rune repeat that of its start. The slice is
// shared: do not change it.
func (m *Measurer) Prefix(f Face, size float32, s string) []float32 {
	k := measureKey{f, size, s}
	if p, ok := m.cache[k]; ok {
		return p
	}
	if len(m.cache) >= measureCacheMax {
		clear(m.cache)
	}
	p := m.shape(f, size, s)
	m.cache[k] = p
	return p
}

func (m *Measurer) shape(f Face, size float32, s string) []float32 {
	m.runes = m.runes[:0]
	for _, r := range s {
		m.runes = append(m.runes, r)
	}
	face := m.faces[f]
	in := shaping.Input{
		Text: m.runes, RunEnd: len(m.runes),
		Direction: di.DirectionLTR, Face: face,
		Size: fixed.Int26_6(float64(size) * 64),
		// The same as text/v2 asks for when a face names no language.
		Script: language.Unknown, Language: language.Language("und"),
	}
	m.byRune = append(m.byRune[:0], make([]fixed.Int26_6, len(m.runes)+1)...)
	byRune := m.byRune
	runs := m.one[:]
	if script, ok := OneRun(m.runes); ok {
		in.Script = script
		runs[0] = in
	} else {
		runs = m.seg.Split(in, oneFont{face})
	}
	for _, run := range runs {
		out := m.shaper.Shape(run)
		for _, g := range out.Glyphs {
			// The whole advance of a cluster is reached at its end; inside a
			// ligature it grows evenly, so that a caret can stand there.
			n := max(1, g.RuneCount)
			for i := range n {
				part := g.XAdvance * fixed.Int26_6(i+1) / fixed.Int26_6(n)
				if i > 0 {
					part -= g.XAdvance * fixed.Int26_6(i) / fixed.Int26_6(n)
				}
				if at := g.ClusterIndex + i + 1; at < len(byRune) {
					byRune[at] += part
				}
			}
		}
	}
	out := make([]float32, len(s)+1)
	var sum fixed.Int26_6
	i := 0
	last := 0
	for at := range s {
		sum += byRune[i]
		for ; last < at; last++ {
			out[last] = out[max(0, last-1)]
		}
		out[at] = float32(sum) / 64
		last = at + 1
		i++
	}
	for ; last < len(s); last++ {
		out[last] = out[max(0, last-1)]
	}
	sum += byRune[len(m.runes)]
	out[len(s)] = float32(sum) / 64
	return out
}

// OneRun says whether text is one run of one script from left to right, and of
// which script, so that it can be shaped without being taken apart first. It
// knows the letters of western Europe, digits and the signs that go with them;
// other text may be one run too.
func OneRun(text []rune) (language.Script, bool) {
	script := language.Common
	for _, r := range text {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= 0xc0 && r <= 0x17f && r != 0xd7 && r != 0xf7, r == 0xaa, r == 0xba:
			script = language.Latin
		case r >= ' ' && r < 0x7f, r >= 0xa0 && r < 0xc0 && r != 0xad, r == 0xd7, r == 0xf7,
			r >= 0x2010 && r <= 0x2027, r == 0x2212:
		default:
			return 0, false
		}
	}
	return script, len(text) > 0
}

// Ascent and Descent return how far the face reaches above and below the
// baseline, in pixels, both positive.
func (m *Measurer) Ascent(f Face, size float32) float32 {
	h, _ := m.faces[f].FontHExtents()
	return h.Ascender * size / float32(m.faces[f].Upem())
}

// Descent is described with Ascent.
func (m *Measurer) Descent(f Face, size float32) float32 {
	h, _ := m.faces[f].FontHExtents()
	return -h.Descender * size / float32(m.faces[f].Upem())
}

// CapHeight returns the height of capitals in pixels.
func (m *Measurer) CapHeight(f Face, size float32) float32 {
	v := m.faces[f].LineMetric(font.CapHeight)
	if v <= 0 {
		return size * 0.7
	}
	return v * size / float32(m.faces[f].Upem())
}

// Has reports whether the face has a glyph for r.
func (m *Measurer) Has(f Face, r rune) bool {
	_, ok := m.faces[f].NominalGlyph(r)
	return ok
}

type oneFont struct{ f *font.Face }

func (o oneFont) ResolveFace(rune) *font.Face { return o.f }

// width is Width with tracking, which like the painter switches kerning off
// only in that the extra is added after every rune but the last.
func (m *Measurer) width(f Face, size, track float32, s string) float32 {
	w := m.Width(f, size, s)
	if track != 0 && s != "" {
		w += track * float32(utf8.RuneCountInString(s)-1)
	}
	return w
}
