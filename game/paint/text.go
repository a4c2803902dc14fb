package paint

import (
	"bytes"
	"image"
	"image/draw"
	"math"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// typesetter turns text into pictures of glyphs on the atlas. It shapes with the
// same library and the same settings as the measurer of package ui, so that text
// is as wide as the layout thinks, and rasterises outlines itself: the pictures
// have to lie on the shared sheets, and halos have to be made from them.
type typesetter struct {
	faces  [theme.Faces]*font.Face
	shaper shaping.HarfbuzzShaper
	seg    shaping.Segmenter
	runs   map[runKey]*run
	glyphs map[glyphKey]glyph
	runes  []rune
	one    [1]shaping.Input
	raster vector.Rasterizer
	mask   image.Alpha // of the last glyph, every pixel of it drawn over by the next
}

// runKey is a piece of text in a style.
type runKey struct {
	text  string
	face  theme.Face
	size  fixed.Int26_6
	track float32
	halo  uint8 // quarters of a pixel
}

// run is text that has been shaped and rasterised.
type run struct {
	glyphs     []placed
	bounds     box // relative to the origin on the baseline
	generation uint32
	used       uint32 // frame
}

// placed is a glyph of a run, in pixels from the origin on the baseline.
type placed struct {
	cell
	dx, dy float32
}

type glyphKey struct {
	face theme.Face
	size fixed.Int26_6
	id   font.GID
	sub  uint8 // quarters of a pixel to the right
	halo uint8
}

// glyph is a picture of a glyph; x and y are its top left from the origin.
type glyph struct {
	cell
	x, y       float32
	generation uint32
	blank      bool
}

// subpixels is how many places within a pixel a glyph may take. Four keeps the
// spacing even without making too many pictures.
const subpixels = 4

func (t *typesetter) init(lib Library) {
	t.shaper.SetFontCacheSize(int(theme.Faces))
	t.runs = map[runKey]*run{}
	t.glyphs = map[glyphKey]glyph{}
	for f := range theme.Face(theme.Faces) {
		face, err := font.ParseTTF(bytes.NewReader(lib.Font(f)))
		if err != nil {
			panic("paint: font: " + err.Error())
		}
		t.faces[f] = face
	}
}

// write draws a line of text. With Color2 it has a halo of that colour, Dash
// pixels wide.
func (p *Painter) write(op *ui.Op) {
	if op.Name == "" || op.Width <= 0 || int(op.Face) >= len(p.text.faces) {
		return
	}
	x, y := round(op.Rect.X), round(op.Rect.Y)

	size := sizeOf(op.Width)
	if op.Color2 != 0 && op.Dash > 0 {
		halo := uint8(min(round(op.Dash*4), 255))
		p.spell(p.text.run(p, runKey{op.Name, op.Face, size, op.Track, halo}), x, y, tint(op.Color2))
	}
	p.spell(p.text.run(p, runKey{op.Name, op.Face, size, op.Track, 0}), x, y, tint(op.Color))
}

func (p *Painter) spell(r *run, x, y float32, c rgba) {
	b := &p.batch
	bounds := box{r.bounds.x0 + x, r.bounds.y0 + y, r.bounds.x1 + x, r.bounds.y1 + y}
	if b.clip.disjoint(bounds) {
		return
	}
	for i := range r.glyphs {
		g := &r.glyphs[i]
		b.use(&p.cells.sheets[g.sheet].sheet, false)
		q := box{x + g.dx, y + g.dy, x + g.dx + float32(g.w), y + g.dy + float32(g.h)}
		u, v := g.u(), g.v()
		b.quad(q, u, v, u+float32(g.w), v+float32(g.h), c, c)
	}
}

// run returns text shaped and rasterised, from memory if it can.
func (t *typesetter) run(p *Painter, k runKey) *run {
	r := t.runs[k]
	if r == nil || r.generation != p.cells.generation {
		r = t.shape(p, k)
		t.runs[k] = r
	}
	r.used = p.frame
	return r
}

func (t *typesetter) shape(p *Painter, k runKey) *run {
	t.runes = t.runes[:0]
	for _, r := range k.text {
		t.runes = append(t.runes, r)
	}
	face := t.faces[k.face]
	// The same as the measurer asks for.
	in := shaping.Input{
		Text: t.runes, RunEnd: len(t.runes),
		Direction: di.DirectionLTR, Face: face, Size: k.size,
		Script: language.Unknown, Language: language.Language("und"),
	}
	track := fixed.Int26_6(k.track * 64)
	r := &run{generation: p.cells.generation, glyphs: make([]placed, 0, len(t.runes))}
	var pen fixed.Int26_6
	parts := t.one[:]
	if script, ok := ui.OneRun(t.runes); ok {
		in.Script = script
		parts[0] = in
	} else {
		parts = t.seg.Split(in, oneFont{face})
	}
	for _, part := range parts {
		out := t.shaper.Shape(part)
		for _, g := range out.Glyphs {
			x := pen + g.XOffset
			pen += g.XAdvance + track*fixed.Int26_6(max(1, g.RuneCount))
			// Round to the nearest quarter pixel.
			q := (int(x)*subpixels + 32) >> 6
			pic := t.glyph(p, glyphKey{k.face, k.size, g.GlyphID, uint8(q & (subpixels - 1)), k.halo})
			if pic.blank {
				continue
			}
			whole := float32(q >> 2)
			dy := -float32((int(g.YOffset) + 32) >> 6)
			r.glyphs = append(r.glyphs, placed{pic.cell, whole + pic.x, pic.y + dy})
		}
	}
	for i, g := range r.glyphs {
		e := box{g.dx, g.dy, g.dx + float32(g.w), g.dy + float32(g.h)}
		if i == 0 {
			r.bounds = e
		}
		r.bounds = box{min(r.bounds.x0, e.x0), min(r.bounds.y0, e.y0), max(r.bounds.x1, e.x1), max(r.bounds.y1, e.y1)}
	}
	return r
}

// oneFont answers the segmenter that every rune is in the same face.
type oneFont struct{ f *font.Face }

func (o oneFont) ResolveFace(rune) *font.Face { return o.f }

func (t *typesetter) glyph(p *Painter, k glyphKey) glyph {
	g, ok := t.glyphs[k]
	if ok && (g.blank || g.generation == p.cells.generation) {
		return g
	}
	g = t.rasterise(p, k)
	g.generation = p.cells.generation
	t.glyphs[k] = g
	return g
}

// rasterise draws the outline of a glyph into the atlas.
func (t *typesetter) rasterise(p *Painter, k glyphKey) glyph {
	face := t.faces[k.face]
	outline, ok := face.GlyphData(k.id).(font.GlyphOutline)
	if !ok || len(outline.Segments) == 0 {
		return glyph{blank: true}
	}
	scale := float32(k.size) / 64 / float32(face.Upem())
	shift := float32(k.sub) / subpixels
	e := box{math.MaxFloat32, math.MaxFloat32, -math.MaxFloat32, -math.MaxFloat32}
	for i := range outline.Segments {
		for _, a := range outline.Segments[i].ArgsSlice() {
			x, y := a.X*scale+shift, -a.Y*scale
			e = box{min(e.x0, x), min(e.y0, y), max(e.x1, x), max(e.y1, y)}
		}
	}
	pad := int(math.Ceil(float64(k.halo) / 4))
	x0, y0 := int(math.Floor(float64(e.x0))), int(math.Floor(float64(e.y0)))
	w, h := int(math.Ceil(float64(e.x1)))-x0, int(math.Ceil(float64(e.y1)))-y0
	if w <= 0 || h <= 0 || w+2*pad > largest || h+2*pad > largest {
		return glyph{blank: true}
	}
	t.raster.Reset(w, h)
	t.raster.DrawOp = draw.Src
	at := func(a ot.SegmentPoint) (x, y float32) {
		return a.X*scale + shift - float32(x0), -a.Y*scale - float32(y0)
	}
	for i := range outline.Segments {
		s := &outline.Segments[i]
		ax, ay := at(s.Args[0])
		switch s.Op {
		case ot.SegmentOpMoveTo:
			t.raster.ClosePath()
			t.raster.MoveTo(ax, ay)
		case ot.SegmentOpLineTo:
			t.raster.LineTo(ax, ay)
		case ot.SegmentOpQuadTo:
			bx, by := at(s.Args[1])
			t.raster.QuadTo(ax, ay, bx, by)
		case ot.SegmentOpCubeTo:
			bx, by := at(s.Args[1])
			cx, cy := at(s.Args[2])
			t.raster.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	t.raster.ClosePath()
	if n := w * h; cap(t.mask.Pix) < n {
		t.mask.Pix = make([]uint8, n)
	}
	mask := &t.mask
	mask.Pix, mask.Stride, mask.Rect = mask.Pix[:w*h], w, image.Rect(0, 0, w, h)
	t.raster.Draw(mask, mask.Bounds(), image.Opaque, image.Point{})
	if k.halo > 0 {
		mask = dilate(mask, float64(k.halo)/4)
	}
	return glyph{cell: p.cells.addMask(mask), x: float32(x0 - pad), y: float32(y0 - pad)}
}

// dilate widens a mask by r pixels in every direction, with a soft edge.
func dilate(m *image.Alpha, r float64) *image.Alpha {
	pad := int(math.Ceil(r))
	w, h := m.Rect.Dx(), m.Rect.Dy()
	out := image.NewAlpha(image.Rect(0, 0, w+2*pad, h+2*pad))
	for dy := -pad; dy <= pad; dy++ {
		for dx := -pad; dx <= pad; dx++ {
			k := min(max(r+0.5-math.Hypot(float64(dx), float64(dy)), 0), 1)
			if k == 0 {
				continue
			}
			weight := int(k * 256)
			for y := range h {
				src := m.Pix[y*m.Stride : y*m.Stride+w]
				dst := out.Pix[(y+pad+dy)*out.Stride+pad+dx:]
				for x, v := range src {
					if n := uint8(int(v) * weight >> 8); n > dst[x] {
						dst[x] = n
					}
				}
			}
		}
	}
	return out
}

// keptRuns is how many pieces of text are remembered before those not drawn
// lately are dropped.
const keptRuns = 4096

// trim drops text not drawn for a while once there is a lot of it.
func (t *typesetter) trim(frame uint32) {
	const while = 64 // frames
	if len(t.runs) <= keptRuns || frame%while != 0 {
		return
	}
	for k, r := range t.runs {
		if frame-r.used > while {
			delete(t.runs, k)
		}
	}
}

// sizeOf is a size in pixels, rounded as the measurer of package ui rounds it.
func sizeOf(px float32) fixed.Int26_6 { return fixed.Int26_6(float64(px) * 64) }
