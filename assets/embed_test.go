package assets

import (
	"bytes"
	"image"
	"math"
	"strings"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// printed is what the interface prints, whatever the locale, beyond the
// letters.
const printed = "0123456789.,:;()[]/%$€£¥₩₽+−-×±÷≈≤≥≠–—‘’“”…•·°¢" +
	"←→↑↓↔▲▼▶◀◆◇■□●○✓✕№½¼"

// letters covers the European Latin alphabets and formulae.
const letters = "ABCXYZabcxyzÀÉÎÕÜßàéîõüñçøåæœĀăĄćČďĐęěğĦıĳĵķĽłńŇőŘśŞšțŤůűŴŷźŻžΔΣβμπσ"

func TestFacesHaveTheLettersTheInterfacePrints(t *testing.T) {
	total := 0
	for _, face := range Faces {
		data := Font(face)
		total += len(data)
		f, err := sfnt.Parse(data)
		if err != nil {
			t.Errorf("%s: %v", face, err)
			continue
		}
		var buf sfnt.Buffer
		for _, r := range printed + letters {
			if face[:4] == "mono" && r >= 'Α' && r <= 'ω' {
				continue // Plex Mono has no Greek
			}
			if g, err := f.GlyphIndex(&buf, r); err != nil || g == 0 {
				t.Errorf("%s: no glyph for %q", face, r)
			}
		}
	}
	if total > 700<<10 {
		t.Errorf("fonts take %d bytes, want at most 700 KiB", total)
	}
}

func TestFiguresAreTabular(t *testing.T) {
	for _, face := range Faces {
		f, err := sfnt.Parse(Font(face))
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		var want fixed.Int26_6
		for _, r := range "0123456789" {
			g, _ := f.GlyphIndex(&buf, r)
			adv, err := f.GlyphAdvance(&buf, g, fixed.I(1000), font.HintingNone)
			if err != nil {
				t.Fatal(err)
			}
			if want == 0 {
				want = adv
			}
			if adv != want {
				t.Errorf("%s: %q is %v wide, other figures %v", face, r, adv, want)
			}
		}
	}
}

func TestUnknownFacePanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Font("comic")
}

// TestSpritesDecode decodes every page and checks that every sprite lies on
// its page and that a picture is not blank.
func TestSpritesDecode(t *testing.T) {
	pages := map[string]*image.RGBA{}
	names := Sprites("")
	if len(names) < 100 {
		t.Fatalf("only %d sprites", len(names))
	}
	for _, name := range names {
		for _, s := range Variants(name) {
			page := pages[s.Page]
			if page == nil {
				var err error
				if page, err = Page(s.Page); err != nil {
					t.Fatal(err)
				}
				pages[s.Page] = page
			}
			if s.Rect.Empty() || !s.Rect.In(page.Bounds()) {
				t.Errorf("%s: %v is not on %s", name, s.Rect, s.Page)
				continue
			}
			if s.Unit <= 0 {
				t.Errorf("%s: unit %v", name, s.Unit)
			}
			if blank(s.Image(page)) {
				t.Errorf("%s at %v is blank", name, s.Rect)
			}
		}
	}
}

func blank(m *image.RGBA) bool {
	for y := m.Rect.Min.Y; y < m.Rect.Max.Y; y++ {
		for x := m.Rect.Min.X; x < m.Rect.Max.X; x++ {
			if m.RGBAAt(x, y).A > 20 {
				return false
			}
		}
	}
	return true
}

func TestFindSpritePicksTheSize(t *testing.T) {
	for _, c := range []struct {
		ask  float32
		want int
	}{{10, 19}, {19, 19}, {19.3, 19}, {20, 22}, {28, 28}, {40, 44}, {64, 64}, {500, 64}} {
		s, ok := FindSprite("icon/ship", c.ask)
		if !ok || s.Rect.Dx() != c.want {
			t.Errorf("icon/ship for %v px: %v wide, want %d", c.ask, s.Rect.Dx(), c.want)
		}
	}
	if _, ok := FindSprite("icon/none", 20); ok {
		t.Error("found a sprite that does not exist")
	}
}

func TestLandMeshIsSound(t *testing.T) {
	m, ok := FindMesh("map/land")
	if !ok {
		t.Fatal("no map/land")
	}
	var land float64
	for i := 0; i < len(m.Index); i += 3 {
		a, b, c := m.Index[i], m.Index[i+1], m.Index[i+2]
		ax, ay := float64(m.XY[2*a]), float64(m.XY[2*a+1])
		bx, by := float64(m.XY[2*b]), float64(m.XY[2*b+1])
		cx, cy := float64(m.XY[2*c]), float64(m.XY[2*c+1])
		land += math.Abs((bx-ax)*(cy-ay)-(by-ay)*(cx-ax)) / 2
	}
	// Land covers a little over a third of the sheet, which stretches the north.
	if share := land / (360 * 167); share < .3 || share > .45 {
		t.Errorf("land covers %.2f of the sheet", share)
	}
	if _, ok := FindMesh("map/none"); ok {
		t.Error("found a mesh that does not exist")
	}
}

func TestBrokenMeshIsRefused(t *testing.T) {
	good, err := FS.ReadFile("map/land.mesh")
	if err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string][]byte{
		"empty":     nil,
		"cut short": good[:len(good)-2],
		"magic":     append([]byte("MSH9"), good[4:]...),
		"index":     append(bytes.Clone(good[:len(good)-2]), 0xFF, 0xFF),
	} {
		if _, err := decodeMesh(bad); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// TestPicturesStayLight holds the pictures to their share of the download.
func TestPicturesStayLight(t *testing.T) {
	total := 0
	for _, folder := range []string{"icons", "ornament", "map"} {
		files, err := FS.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			info, err := f.Info()
			if err != nil {
				t.Fatal(err)
			}
			total += int(info.Size())
		}
	}
	if total > 2200<<10 {
		t.Errorf("pictures take %d bytes, want at most 2200 KiB", total)
	}
}

// TestTilesHaveNoSeam compares the step across each edge of a tile with the
// steps inside it.
func TestTilesHaveNoSeam(t *testing.T) {
	for _, name := range Sprites("pat/") {
		for _, s := range Variants(name) {
			if !s.Tile {
				t.Errorf("%s is not marked as a tile", name)
			}
			page, err := Page(s.Page)
			if err != nil {
				t.Fatal(err)
			}
			r := s.Rect
			column := func(a, b int) (worst int) {
				for y := r.Min.Y; y < r.Max.Y; y++ {
					d := int(page.RGBAAt(a, y).A) - int(page.RGBAAt(b, y).A)
					worst = max(worst, d, -d)
				}
				return worst
			}
			inside := 0
			for x := r.Min.X; x < r.Max.X-1; x++ {
				inside = max(inside, column(x, x+1))
			}
			if across := column(r.Max.X-1, r.Min.X); across > inside+34 {
				t.Errorf("%s at %d px: step of %d across the seam, %d inside", name, r.Dx(), across, inside)
			}
		}
	}
}

func TestEverythingThirdPartyIsListed(t *testing.T) {
	list, err := FS.ReadFile("LICENSES.md")
	if err != nil {
		t.Fatal(err)
	}
	texts, err := FS.ReadDir("licenses")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range texts {
		if !strings.Contains(string(list), "licenses/"+f.Name()) {
			t.Errorf("LICENSES.md does not name %s", f.Name())
		}
	}
	for _, face := range Faces {
		if !strings.Contains(string(list), "`"+face+"`") {
			t.Errorf("LICENSES.md does not name the font %s", face)
		}
	}
}
