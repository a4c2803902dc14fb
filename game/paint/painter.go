package paint

import (
	"image"

	"github.com/hajimehoshi/ebiten/v2"

	"hardcurrency/assets"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// Library is where a Painter finds what it draws. Embedded is the game's own.
type Library interface {
	// Font returns the TrueType file of a face.
	Font(f theme.Face) []byte
	// Variants returns every size of a sprite, narrowest first, or nil.
	Variants(name string) []assets.Sprite
	// Pixels returns the premultiplied pixels of one size of a sprite.
	Pixels(s assets.Sprite) (*image.RGBA, error)
	// Mesh returns a mesh by name.
	Mesh(name string) (*assets.Mesh, bool)
}

// Painter draws display lists. Make one with New and keep it: it holds the
// glyphs, sprites and layers drawn so far.
type Painter struct {
	// Scale is how many pixels an interface unit has, for instructions that do
	// not say: the density of patterns, the fixed edges of stretched pictures.
	// 0 is 1.
	Scale float32
	// Missing is told, once each, the names of sprites, patterns and meshes
	// that do not exist. Nil ignores them.
	Missing func(kind, name string)

	lib     Library
	batch   batch
	cells   atlas
	text    typesetter
	sprites map[string]*sprite
	tiles   map[tileKey]*tile
	meshes  map[string]*assets.Mesh
	layers  layerCache
	polys   triangulations
	missed  map[string]bool
	clip    box   // of the list at this instruction
	regions []box // what is drawn of it
	first   []int // the first instruction seen in each region of the screen
	at      int   // the instruction being drawn, outside layers
	clips   []box
	targets []target
	path    []float32 // points of an instruction, when they have to be made
	scaled  []uint32  // vertices of a mesh
	frame   uint32
	screen  screen
	damage  damage
	sides   [2]side
}

// target is what was being drawn to when a layer was begun.
type target struct {
	dst     *ebiten.Image
	ox, oy  float32
	clip    box
	regions []box
	clips   int // length of the clip stack
	op      *ui.Op
	layer   *layer
}

// New returns a painter of what lib holds. It reads the font files and panics if
// one is broken: they are part of the program.
func New(lib Library) *Painter {
	p := &Painter{
		lib:     lib,
		sprites: map[string]*sprite{},
		tiles:   map[tileKey]*tile{},
		meshes:  map[string]*assets.Mesh{},
		missed:  map[string]bool{},
	}
	p.layers.limit = defaultLayerBytes
	p.layers.byName = map[string]*layer{}
	p.polys.byShape = map[uint64]*triangulation{}
	p.text.init(lib)
	return p
}

// Draw draws d on dst, back to front, over what is there. Coordinates of the
// list are pixels of dst.
func (p *Painter) Draw(dst *ebiten.Image, d *ui.DisplayList) {
	b := dst.Bounds()
	p.drawList(dst, d, false, []box{{0, 0, float32(b.Dx()), float32(b.Dy())}})
}

// drawList draws what d shows in some rectangles of dst, on black if asked to.
func (p *Painter) drawList(dst *ebiten.Image, d *ui.DisplayList, black bool, rects []box) {
	p.frame++
	p.cells.begin()
	b := dst.Bounds()
	p.batch.dst = dst
	p.batch.ox, p.batch.oy = float32(b.Min.X), float32(b.Min.Y)
	p.clip, p.regions = box{0, 0, float32(b.Dx()), float32(b.Dy())}, rects
	p.batch.soft = false
	p.batch.few = fewPixels*areaOf(rects) < p.clip.area()
	p.clips, p.targets = p.clips[:0], p.targets[:0]
	// The sheet of the frame before may be gone.
	p.batch.sheet = nil
	p.white()
	p.uncover(d, rects)
	if black {
		for k, r := range rects {
			if p.first[k] > 0 {
				continue
			}
			p.batch.clip = r
			p.solid(r, rgba{a: 1}, rgba{a: 1})
		}
	}
	for i := 0; i < len(d.Ops); i++ {
		op := &d.Ops[i]
		p.at = i
		if op.Kind == ui.OpLayerBegin {
			if p.beginLayer(op) {
				i = layerEnd(d.Ops, i)
				p.endLayer()
			}
			continue
		}
		p.draw(op, d.Points)
	}
	p.batch.flush()
	p.layers.trim(p.frame)
	p.text.trim(p.frame)
}

// Calls returns how many draw calls all frames so far have made, before the
// graphics library merges neighbours.
func (p *Painter) Calls() int { return p.batch.calls }

func (p *Painter) draw(op *ui.Op, points []float32) {
	// A coordinate that is no number, or beyond all bounds, is a mistake of who
	// made the list. It must not hang the game.
	if !bounded(op.Rect) {
		return
	}
	switch op.Kind {
	case ui.OpClipBegin:
		p.clips = append(p.clips, p.clip)
		p.clip = p.clip.intersect(snap(boxOf(op.Rect)))
		return
	case ui.OpClipEnd:
		if n := len(p.clips); n > p.clipFloor() {
			p.clip, p.clips = p.clips[n-1], p.clips[:n-1]
		}
		return
	case ui.OpLayerEnd:
		p.endLayer()
		return
	}
	for k := range p.regions {
		if p.enter(k) {
			p.drawHere(op, points)
		}
	}
}

// enter limits drawing to a region and says whether there is anything to draw.
func (p *Painter) enter(k int) bool {
	if len(p.targets) == 0 && p.at < p.first[k] {
		return false
	}
	p.batch.clip = p.clip.intersect(p.regions[k])
	return !p.batch.clip.empty()
}

// uncover finds for each region the first instruction that can be seen there:
// the last that fills all of it with an opaque colour.
func (p *Painter) uncover(d *ui.DisplayList, regions []box) {
	p.first = p.first[:0]
	for range regions {
		p.first = append(p.first, 0)
	}
	s := &p.sides[0]
	*s = side{ops: d.Ops, clip: p.clip, clips: s.clips[:0]}
	for s.at < len(s.ops) {
		op := &s.ops[s.at]
		if op.Kind == ui.OpFill && op.Color&0xFF == 0xFF && (op.Color2 == 0 || op.Color2&0xFF == 0xFF) && bounded(op.Rect) {
			cover := snap(boxOf(op.Rect)).intersect(s.clip)
			for k, r := range regions {
				if cover.contains(r) {
					p.first[k] = s.at
				}
			}
		}
		s.step()
	}
}

// drawHere draws within the batch's clip.
func (p *Painter) drawHere(op *ui.Op, points []float32) {
	switch op.Kind {
	case ui.OpFill:
		p.fill(op)
	case ui.OpFrame:
		p.frameOf(op)
	case ui.OpLine:
		p.line(op)
	case ui.OpPolyline:
		p.polyline(op, pointsOf(op, points))
	case ui.OpPolygon:
		p.polygon(op, pointsOf(op, points))
	case ui.OpCircle:
		p.disc(op)
	case ui.OpRing:
		p.ring(op)
	case ui.OpText:
		p.write(op)
	case ui.OpSprite:
		p.sprite(op)
	case ui.OpPattern:
		p.pattern(op, pointsOf(op, points))
	case ui.OpMesh:
		p.mesh(op)
	}
}

// clipFloor is how many clips belong to targets further down: a layer cannot end
// a clip that was begun outside it.
func (p *Painter) clipFloor() int {
	if n := len(p.targets); n > 0 {
		return p.targets[n-1].clips
	}
	return 0
}

// pointsOf returns the x, y pairs of an instruction, or nothing when it asks for
// points that are not there.
func pointsOf(op *ui.Op, points []float32) []float32 {
	lo, hi := 2*int(op.First), 2*(int(op.First)+int(op.Count))
	if lo < 0 || hi > len(points) || lo > hi {
		return nil
	}
	for _, v := range points[lo:hi] {
		if !(max(v, -v) < farthest) {
			return nil
		}
	}
	return points[lo:hi]
}

// farthest is the largest coordinate that is drawn.
const farthest = 1 << 22

func bounded(r ui.Rect) bool {
	return max(r.X, -r.X) < farthest && max(r.Y, -r.Y) < farthest && max(r.W, -r.W) < farthest && max(r.H, -r.H) < farthest
}

// miss reports a name that does not exist.
func (p *Painter) miss(kind, name string) {
	key := kind + " " + name
	if p.missed[key] {
		return
	}
	p.missed[key] = true
	if p.Missing != nil {
		p.Missing(kind, name)
	}
}

// scale is Scale with its default.
func (p *Painter) scale() float32 {
	if p.Scale > 0 {
		return p.Scale
	}
	return 1
}

// white makes sure that a sheet is in use, so that shapes can be drawn.
func (p *Painter) white() *batch {
	if p.batch.sheet == nil {
		p.batch.sheet, p.batch.plain = p.cells.any(), true
	}
	return &p.batch
}
