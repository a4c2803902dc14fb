package paint

import (
	"image"
	"sync"

	"hardcurrency/assets"
	"hardcurrency/game/theme"
)

// Embedded is the library of what is built into the program.
func Embedded() Library { return &embedded{} }

// embedded keeps the last few pages it has decoded: sprites are asked for one by
// one, and neighbours come from the same page.
type embedded struct {
	mu    sync.Mutex
	pages []decoded
}

type decoded struct {
	name string
	img  *image.RGBA
}

// keptPages is how many decoded pages are kept, least recently used first out.
const keptPages = 3

func (e *embedded) Font(f theme.Face) []byte { return assets.Font(assets.Faces[f]) }

func (e *embedded) Variants(name string) []assets.Sprite { return assets.Variants(name) }

func (e *embedded) Mesh(name string) (*assets.Mesh, bool) { return assets.FindMesh(name) }

func (e *embedded) Pixels(s assets.Sprite) (*image.RGBA, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for i, d := range e.pages {
		if d.name == s.Page {
			copy(e.pages[1:i+1], e.pages[:i])
			e.pages[0] = d
			return s.Image(d.img), nil
		}
	}
	img, err := assets.Page(s.Page)
	if err != nil {
		return nil, err
	}
	if len(e.pages) < keptPages {
		e.pages = append(e.pages, decoded{})
	}
	copy(e.pages[1:], e.pages)
	e.pages[0] = decoded{s.Page, img}
	return s.Image(img), nil
}
