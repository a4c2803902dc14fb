package assets

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/draw"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/image/webp"
)

// Sprite is one picture at one size: a rectangle of a page.
type Sprite struct {
	// Name is "icon/ship", "orn/rosette", "pat/hatch", "map/theatre/ink".
	Name string
	// Page is the path of the WebP in FS that holds it.
	Page string
	// Rect is where it lies on the page, in pixels.
	Rect image.Rectangle
	// Unit is how many of its pixels make one interface unit at scale 1: 2 for
	// a picture drawn for a screen at 200%.
	Unit float32
	// Mask says that the picture is white with alpha, to be tinted. Others keep
	// their own colours and are drawn with a white tint.
	Mask bool
	// Tile says that the picture repeats without a seam in both directions.
	Tile bool
	// Slice, when not zero, says that the picture is stretched in nine parts:
	// the insets of the fixed edges in pixels, left, top, right, bottom. An
	// edge is inset/Unit interface units wide on screen.
	Slice [4]int
}

// Units returns the size in interface units at scale 1.
func (s Sprite) Units() (w, h float32) {
	return float32(s.Rect.Dx()) / s.Unit, float32(s.Rect.Dy()) / s.Unit
}

// Image cuts the sprite out of a page decoded by Page. The pixels are shared.
func (s Sprite) Image(page *image.RGBA) *image.RGBA {
	return page.SubImage(s.Rect).(*image.RGBA)
}

// indexed is the form of a sprite in the index files.
type indexed struct {
	Name  string  `json:"name"`
	Page  string  `json:"page"`
	Rect  [4]int  `json:"rect"` // x, y, w, h
	Unit  float32 `json:"unit"`
	Mask  bool    `json:"mask,omitempty"`
	Tile  bool    `json:"tile,omitempty"`
	Slice [4]int  `json:"slice,omitzero"`
}

// index reads the index of every folder once. A broken index is a broken build,
// hence the panic.
var index = sync.OnceValue(func() map[string][]Sprite {
	out := map[string][]Sprite{}
	for _, folder := range []string{"icons", "ornament", "map"} {
		data, err := FS.ReadFile(folder + "/index.json")
		if err != nil {
			panic("assets: " + err.Error())
		}
		var list []indexed
		dec := json.NewDecoder(bytes.NewReader(data))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&list); err != nil {
			panic("assets: " + folder + "/index.json: " + err.Error())
		}
		for _, e := range list {
			r := image.Rect(e.Rect[0], e.Rect[1], e.Rect[0]+e.Rect[2], e.Rect[1]+e.Rect[3])
			out[e.Name] = append(out[e.Name], Sprite{e.Name, path.Join(folder, e.Page), r, e.Unit, e.Mask, e.Tile, e.Slice})
		}
	}
	for _, v := range out {
		slices.SortFunc(v, func(a, b Sprite) int { return a.Rect.Dx() - b.Rect.Dx() })
	}
	return out
})

// Sprites returns the names that begin with prefix, sorted.
func Sprites(prefix string) []string {
	var out []string
	for name := range index() {
		if strings.HasPrefix(name, prefix) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// Variants returns every size of a sprite, narrowest first, or nil.
func Variants(name string) []Sprite { return index()[name] }

// FindSprite returns the size of a sprite to draw at width pixels: the
// narrowest that need not be enlarged by more than 2%, or the widest there is.
func FindSprite(name string, width float32) (Sprite, bool) {
	v := index()[name]
	if len(v) == 0 {
		return Sprite{}, false
	}
	for _, s := range v {
		if float32(s.Rect.Dx())*1.02 >= width {
			return s, true
		}
	}
	return v[len(v)-1], true
}

// masks holds the pages whose sprites are masks: a page is all masks or none.
var masks = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, variants := range index() {
		for _, s := range variants {
			out[s.Page] = s.Mask
		}
	}
	return out
})

// Page decodes a page into premultiplied pixels. Pages of masks are grey: their
// grey becomes alpha and their colour white. It decodes anew at each call; the
// caller keeps what it needs.
func Page(name string) (*image.RGBA, error) {
	data, err := FS.ReadFile(name)
	if err != nil {
		return nil, err
	}
	img, err := webp.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("assets: %s: %w", name, err)
	}
	out := image.NewRGBA(img.Bounds())
	src, straight := img.(*image.NRGBA)
	if !straight || !masks()[name] {
		draw.Draw(out, out.Bounds(), img, img.Bounds().Min, draw.Src)
		return out, nil
	}
	for i := 0; i < len(src.Pix); i += 4 {
		v := src.Pix[i]
		out.Pix[i], out.Pix[i+1], out.Pix[i+2], out.Pix[i+3] = v, v, v, v
	}
	return out, nil
}
