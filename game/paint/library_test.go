package paint

import (
	"image"
	"image/color"

	"hardcurrency/assets"
	"hardcurrency/game/theme"
)

// testLibrary has the real fonts and made-up pictures, so that no test depends
// on the art.
type testLibrary struct{}

func (testLibrary) Font(f theme.Face) []byte { return assets.Font(assets.Faces[f]) }

func (testLibrary) Variants(name string) []assets.Sprite {
	at := func(w, h int, unit float32) assets.Sprite {
		return assets.Sprite{Name: name, Rect: image.Rect(0, 0, w, h), Unit: unit}
	}
	switch name {
	case "icon/cross":
		return []assets.Sprite{at(16, 16, 1), at(32, 32, 2)}
	case "colour":
		return []assets.Sprite{at(20, 20, 1)}
	case "large":
		return []assets.Sprite{at(600, 520, 1)}
	case "box":
		s := at(24, 24, 1)
		s.Slice = [4]int{8, 8, 8, 8}
		return []assets.Sprite{s}
	case "pat/hatch":
		s := at(8, 8, 1)
		s.Tile = true
		return []assets.Sprite{s}
	}
	return nil
}

func (testLibrary) Pixels(s assets.Sprite) (*image.RGBA, error) {
	m := image.NewRGBA(s.Rect)
	white := color.RGBA{255, 255, 255, 255}
	w, h := s.Rect.Dx(), s.Rect.Dy()
	for y := range h {
		for x := range w {
			var c color.RGBA
			switch s.Name {
			case "icon/cross":
				if d := w / 8; x/d == y/d || x/d == (w-1-y)/d {
					c = white
				}
			case "colour":
				c = color.RGBA{uint8(12 * x), uint8(12 * y), 128, 255}
			case "large":
				c = color.RGBA{uint8(x / 3), uint8(y / 3), 0, 255}
			case "box":
				if x < 2 || y < 2 || x >= w-2 || y >= h-2 || x+y < 10 {
					c = white
				}
			case "pat/hatch":
				if (x+y)%8 < 3 {
					c = white
				}
			}
			m.SetRGBA(x, y, c)
		}
	}
	return m, nil
}

func (testLibrary) Mesh(name string) (*assets.Mesh, bool) {
	if name != "mesh" {
		return nil, false
	}
	return &assets.Mesh{
		XY:    []float32{0, 0, 2, 0, 3, 1, 1, 2},
		Index: []uint16{0, 1, 2, 0, 2, 3},
	}, true
}
