package widget

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/font/gofont/goregular"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

var faces = [ui.Faces]string{"sans", "sans-bold", "cond", "cond-medium", "cond-bold", "serif", "serif-bold", "serif-ital", "mono", "mono-bold"}

func fonts(t testing.TB) *ui.Measurer {
	t.Helper()
	f := ui.Fonts{}
	for i, name := range faces {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name+".ttf"))
		if err != nil {
			data = goregular.TTF
		}
		f[ui.Face(i)] = data
	}
	m, err := ui.NewMeasurer(f)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func english(t testing.TB) *i18n.Catalogue {
	t.Helper()
	c, err := i18n.Load(os.DirFS(filepath.Join("..", "..", "assets")), "locales/en", "en")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func same(s string) string { return s }

// testKit is a kit on a still tree.
func testKit(t testing.TB, w, h, tenths int) *Kit {
	t.Helper()
	return NewKit(ui.NewTree(fonts(t), theme.New(w, h, theme.Options{Tenths: tenths, ReduceMotion: true})), english(t))
}

// part shows one node that is built again when the version changes.
type part struct {
	version uint64
	build   func() *ui.Node
}

func (p *part) Version() uint64 { return p.version }
func (p *part) Build() *ui.Node { return p.build() }

// show puts a widget of a width at the top left.
func show(k *Kit, w float32, build func() *ui.Node) *part {
	p := &part{build: func() *ui.Node {
		return ui.Column(ui.Style{W: w, Place: ui.At(100, 100)}, build())
	}}
	k.Tree.Mount(ui.Panels, "test", p)
	k.Tree.Update(0)
	return p
}

func at(k *Kit, id string) ui.Rect {
	n := k.Tree.Find(id)
	if n == nil {
		panic("no node " + id)
	}
	return n.Rect()
}

func drag(k *Kit, id string, from, to float32, end ui.EventKind) {
	r := at(k, id)
	y := r.Y + r.H/2
	k.Tree.Post(ui.Event{Kind: ui.PointerDown, X: r.X + r.W*from, Y: y})
	for i := 1; i <= 8; i++ {
		k.Tree.Post(ui.Event{Kind: ui.PointerMove, X: r.X + r.W*(from+(to-from)*float32(i)/8), Y: y})
	}
	if end == ui.PointerUp {
		k.Tree.Post(ui.Event{Kind: ui.PointerUp, X: r.X + r.W*to, Y: y})
	}
	k.Tree.Update(0)
}

func press(k *Kit, id string) {
	r := at(k, id)
	x, y := r.X+r.W/2, r.Y+r.H/2
	k.Tree.Post(ui.Event{Kind: ui.PointerDown, X: x, Y: y})
	k.Tree.Post(ui.Event{Kind: ui.PointerUp, X: x, Y: y})
	k.Tree.Update(0)
}

func keys(k *Kit, ks ...ui.Key) {
	for _, key := range ks {
		k.Tree.Post(ui.Event{Kind: ui.KeyDown, Key: key})
		k.Tree.Update(0)
	}
}

func texts(k *Kit, in ...string) {
	for _, s := range in {
		k.Tree.Post(ui.Event{Kind: ui.TextInput, Text: s})
		k.Tree.Update(0)
	}
}

// drawn lists the text on the screen.
func drawn(k *Kit) []string {
	var out []string
	for _, o := range k.Tree.Draw().Ops {
		if o.Kind == ui.OpText {
			out = append(out, o.Name)
		}
	}
	return out
}
