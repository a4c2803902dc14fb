package engrave

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Entry is one picture waiting for a place on a page.
type Entry struct {
	Name  string
	Image image.Image // *image.Gray for a mask, else colour
	Unit  float64     // pixels per interface unit
	Tile  bool
	Slice [4]int
	// Page puts the picture alone on a page of this name; empty packs it with
	// the others of its kind.
	Page string
	// Levels, for a mask alone on its page, rounds its greys to these, which
	// keeps the file small. Packed masks are rounded to sixteen even steps.
	Levels []uint8
	// Soft keeps all greys of a packed mask, for shadows and glows, whose steps
	// would show.
	Soft bool
}

// indexEntry is the form package assets reads.
type indexEntry struct {
	Name  string  `json:"name"`
	Page  string  `json:"page"`
	Rect  [4]int  `json:"rect"`
	Unit  float64 `json:"unit"`
	Mask  bool    `json:"mask,omitempty"`
	Tile  bool    `json:"tile,omitempty"`
	Slice [4]int  `json:"slice,omitzero"`
}

// pageWidth is the width of a packed page, at most 1024 for old browsers.
const pageWidth = 1024

// gap keeps neighbours apart when a page is sampled between pixels.
const gap = 2

// WriteSheet packs the entries into pages in folder and writes index.json. It
// removes pages of an earlier run.
func WriteSheet(folder string, entries []Entry) error {
	old, _ := filepath.Glob(filepath.Join(folder, "*.webp"))
	for _, f := range old {
		if err := os.Remove(f); err != nil {
			return err
		}
	}
	var index []indexEntry
	packs := map[string][]Entry{}
	for _, e := range entries {
		b := e.Image.Bounds()
		if e.Page == "" {
			page := "colours.webp"
			if isMask(e) && e.Soft {
				page = "soft.webp"
			} else if isMask(e) {
				page = "masks.webp"
			}
			packs[page] = append(packs[page], e)
			continue
		}
		img := e.Image
		if g, ok := img.(*image.Gray); ok && e.Levels != nil {
			img = quantise(g, e.Levels)
		} else if m, ok := img.(*image.NRGBA); ok {
			img = reduce(m, 256)
		}
		if err := writePage(filepath.Join(folder, e.Page), img); err != nil {
			return err
		}
		index = append(index, indexEntry{e.Name, e.Page, [4]int{0, 0, b.Dx(), b.Dy()}, e.Unit, isMask(e), e.Tile, e.Slice})
	}
	for page, list := range packs {
		more, err := packPage(folder, page, list)
		if err != nil {
			return err
		}
		index = append(index, more...)
	}
	slices.SortFunc(index, func(a, b indexEntry) int {
		if c := strings.Compare(a.Name, b.Name); c != 0 {
			return c
		}
		return a.Rect[2] - b.Rect[2]
	})
	return writeIndex(filepath.Join(folder, "index.json"), index)
}

// EvenLevels are sixteen greys: two pixels of a page are then packed into a byte.
var EvenLevels = []uint8{0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170, 187, 204, 221, 238, 255}

func isMask(e Entry) bool { _, ok := e.Image.(*image.Gray); return ok }

// packPage lays the entries on shelves, tallest first.
func packPage(folder, page string, list []Entry) ([]indexEntry, error) {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return list[b].Image.Bounds().Dy() - list[a].Image.Bounds().Dy()
	})
	at := make([]image.Point, len(list))
	x, y, shelf := gap, gap, 0
	for _, i := range order {
		b := list[i].Image.Bounds()
		if b.Dx()+2*gap > pageWidth {
			return nil, fmt.Errorf("engrave: %s is wider than a page", list[i].Name)
		}
		if x+b.Dx()+gap > pageWidth {
			x, y, shelf = gap, y+shelf+gap, 0
		}
		at[i] = image.Pt(x, y)
		x += b.Dx() + gap
		shelf = max(shelf, b.Dy())
	}
	bounds := image.Rect(0, 0, pageWidth, y+shelf+gap)
	var sheet draw.Image = image.NewNRGBA(bounds)
	if isMask(list[0]) {
		sheet = image.NewGray(bounds)
	}
	var out []indexEntry
	for i, e := range list {
		b := e.Image.Bounds()
		r := image.Rectangle{at[i], at[i].Add(b.Size())}
		draw.Draw(sheet, r, e.Image, b.Min, draw.Src)
		out = append(out, indexEntry{e.Name, page, [4]int{r.Min.X, r.Min.Y, b.Dx(), b.Dy()}, e.Unit, isMask(e), e.Tile, e.Slice})
	}
	var final image.Image = sheet
	if g, ok := sheet.(*image.Gray); ok && !list[0].Soft {
		final = quantise(g, EvenLevels)
	}
	return out, writePage(filepath.Join(folder, page), final)
}

// quantise rounds greys to the nearest of levels, at most 256.
func quantise(g *image.Gray, levels []uint8) *image.Paletted {
	pal := make(color.Palette, len(levels))
	var nearest [256]uint8
	for i, l := range levels {
		pal[i] = color.Gray{l}
	}
	for v := range nearest {
		best := 999
		for i, l := range levels {
			if d := max(int(l)-v, v-int(l)); d < best {
				best, nearest[v] = d, uint8(i)
			}
		}
	}
	out := image.NewPaletted(g.Bounds(), pal)
	for i, v := range g.Pix {
		out.Pix[i] = nearest[v]
	}
	return out
}

// writePage writes a lossless WebP, which is a seventh smaller than the best PNG
// and unpacks as fast. There is no encoder in Go: cwebp of Debian's package
// "webp" is given the picture as PNG.
func writePage(name string, img image.Image) error {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return err
	}
	// Of colours under full transparency nothing is seen, but -exact keeps the
	// result the same from version to version.
	cmd := exec.Command("cwebp", "-quiet", "-lossless", "-exact", "-z", "9", "-metadata", "none", "-o", name, "--", "-")
	cmd.Stdin, cmd.Stderr = &b, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("engrave: %s: cwebp: %w", name, err)
	}
	return nil
}

func writeIndex(name string, index []indexEntry) error {
	var b strings.Builder
	b.WriteString("[\n")
	for i, e := range index {
		line, err := json.Marshal(e)
		if err != nil {
			return err
		}
		b.Write(line)
		if i < len(index)-1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	b.WriteString("]\n")
	return os.WriteFile(name, []byte(b.String()), 0o644)
}
