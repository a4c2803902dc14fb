package paint

import (
	"image"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// cell is a rectangle of a sheet.
type cell struct {
	sheet      int // index into atlas.sheets
	x, y, w, h int
}

func (c cell) u() float32 { return float32(c.x) }
func (c cell) v() float32 { return float32(c.y) }

// atlas packs small pictures onto shared sheets. When it is full it forgets
// everything at once: whoever holds a cell compares generations and asks again.
type atlas struct {
	side       int // of new sheets; 0 is pageSize
	sheets     []*page
	generation uint32
	full       bool // forget everything when the next frame begins
	discs      map[int]cell
	pix        []byte
}

// page is a sheet that is being filled: shelves from top to bottom, each as high
// as the first picture put on it.
type page struct {
	sheet
	side    int
	shelves []shelf
	bottom  int
}

type shelf struct{ y, h, right int }

const (
	// pageSize is the side of a sheet: 2048 holds the glyphs and icons of a session
	// at 1080p in 16 MiB, so that hardly any batch is broken in two.
	pageSize = 2048
	// mostPages is how many there may be before everything is forgotten. A session
	// at 4K needs about two.
	mostPages = 3
	// gutter is the transparent room round each picture, so that a linear
	// filter at its edge finds nothing of its neighbour.
	gutter = 1
	// whiteSide is the side of the white corner of each sheet.
	whiteSide = 4
	// largest is the longest side of a picture that goes on a shared sheet.
	largest = 512
)

// begin starts a frame: the only moment when nothing holds on to a cell.
func (a *atlas) begin() {
	if !a.full {
		return
	}
	a.full = false
	a.generation++
	clear(a.discs)
	for _, p := range a.sheets {
		p.img.Clear()
		p.reset()
	}
}

// any returns a sheet for shapes that need no picture.
func (a *atlas) any() *sheet {
	if len(a.sheets) == 0 {
		a.grow()
	}
	return &a.sheets[0].sheet
}

func (a *atlas) grow() *page {
	p := &page{side: a.side}
	if p.side == 0 {
		p.side = pageSize
	}
	p.img = ebiten.NewImageWithOptions(image.Rect(0, 0, p.side, p.side), &ebiten.NewImageOptions{Unmanaged: true})
	p.reset()
	a.sheets = append(a.sheets, p)
	return p
}

// reset empties a page but for its white corner.
func (p *page) reset() {
	p.whiten(0, 0)
	p.shelves = append(p.shelves[:0], shelf{0, whiteSide + gutter, whiteSide + gutter})
	p.bottom = whiteSide + gutter
}

// whiten puts the white area of a sheet at x, y.
func (s *sheet) whiten(x, y int) {
	white := make([]byte, 4*whiteSide*whiteSide)
	for i := range white {
		white[i] = 0xFF
	}
	r := image.Rect(x, y, x+whiteSide, y+whiteSide)
	s.img.SubImage(r).(*ebiten.Image).WritePixels(white)
	s.wx, s.wy = float32(x)+whiteSide/2, float32(y)+whiteSide/2
}

// room finds a place for w by h pixels and their gutter.
func (p *page) room(w, h int) (x, y int, ok bool) {
	w, h = w+2*gutter, h+2*gutter
	best := -1
	for i, s := range p.shelves {
		// A shelf is worth using if little of its height is wasted.
		if s.right+w <= p.side && h <= s.h && s.h <= h+h/3+2 && (best < 0 || s.h < p.shelves[best].h) {
			best = i
		}
	}
	if best < 0 {
		// Heights in steps of four, so that glyphs of a size share shelves.
		sh := (h + 3) &^ 3
		if p.bottom+sh > p.side || w > p.side {
			return 0, 0, false
		}
		p.shelves = append(p.shelves, shelf{p.bottom, sh, 0})
		p.bottom += sh
		best = len(p.shelves) - 1
	}
	s := &p.shelves[best]
	x, y = s.right+gutter, s.y+gutter
	s.right += w
	return x, y, true
}

// add puts premultiplied pixels (four bytes each, rows of 4*w) on a sheet.
func (a *atlas) add(pix []byte, w, h int) cell {
	for i, p := range a.sheets {
		if x, y, ok := p.room(w, h); ok {
			return a.put(i, x, y, pix, w, h)
		}
	}
	if len(a.sheets) >= mostPages {
		a.full = true // carry on over the limit for the rest of this frame
	}
	p := a.grow()
	x, y, ok := p.room(w, h)
	if !ok {
		panic("paint: picture too large for a sheet")
	}
	return a.put(len(a.sheets)-1, x, y, pix, w, h)
}

func (a *atlas) put(i, x, y int, pix []byte, w, h int) cell {
	r := image.Rect(x, y, x+w, y+h)
	a.sheets[i].img.SubImage(r).(*ebiten.Image).WritePixels(pix[:4*w*h])
	return cell{i, x, y, w, h}
}

// addMask puts a picture on a sheet that is white with the given coverage.
func (a *atlas) addMask(m *image.Alpha) cell {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	a.pix = a.pix[:0]
	for y := range h {
		for _, v := range m.Pix[y*m.Stride : y*m.Stride+w] {
			a.pix = append(a.pix, v, v, v, v)
		}
	}
	return a.add(a.pix, w, h)
}

// disc returns a picture of a white disc of radius r, to an eighth of a pixel,
// in the middle of a cell.
func (a *atlas) disc(r float32) (*sheet, cell) {
	const steps = 8
	key := int(round(r * steps))
	c, ok := a.discs[key]
	if !ok {
		c = a.addMask(discMask(float64(key) / steps))
		if a.discs == nil {
			a.discs = map[int]cell{}
		}
		a.discs[key] = c
	}
	return &a.sheets[c.sheet].sheet, c
}

// discMask draws a disc with a soft edge one pixel wide.
func discMask(r float64) *image.Alpha {
	side := 2*int(math.Ceil(r+0.5)) + 1
	m := image.NewAlpha(image.Rect(0, 0, side, side))
	mid := float64(side) / 2
	for y := range side {
		for x := range side {
			d := math.Hypot(float64(x)+0.5-mid, float64(y)+0.5-mid)
			v := min(max(r+0.5-d, 0), 1)
			m.Pix[y*m.Stride+x] = uint8(v*255 + 0.5)
		}
	}
	return m
}
