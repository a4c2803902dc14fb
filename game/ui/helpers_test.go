package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/font/gofont/goregular"

	"hardcurrency/game/theme"
)

// faces are the font files by face, as package assets names them.
var faces = [Faces]string{"sans", "sans-bold", "cond", "cond-medium", "cond-bold", "serif", "serif-bold", "serif-ital", "mono", "mono-bold"}

func testMeasurer(t testing.TB) *Measurer {
	t.Helper()
	fonts := Fonts{}
	for f, name := range faces {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", name+".ttf"))
		if err != nil {
			data = goregular.TTF
		}
		fonts[Face(f)] = data
	}
	m, err := NewMeasurer(fonts)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// still is a theme whose overlays and hovers need no time.
func still(w, h, tenths int) theme.Theme {
	return theme.New(w, h, theme.Options{Tenths: tenths, ReduceMotion: true})
}

func testTree(t testing.TB) *Tree {
	t.Helper()
	return NewTree(testMeasurer(t), still(1920, 1080, 10))
}

// page is a part whose nodes a test changes.
type page struct {
	version uint64
	builds  int
	build   func() *Node
}

func (p *page) Version() uint64 { return p.version }
func (p *page) Build() *Node    { p.builds++; return p.build() }

// show mounts one part and lays it out.
func show(t *Tree, build func() *Node) *page {
	p := &page{build: build}
	t.Mount(Panels, "page", p)
	t.Update(0)
	return p
}

// box is a node of a size with an id.
func box(id string, w, h float32) *Node {
	return &Node{ID: id, Style: Style{W: w, H: h}}
}

// button is a focusable node that notes when it is pressed.
func button(id string, pressed *[]string) *Node {
	return &Node{ID: id, Role: RoleButton, Label: id, Focusable: true, Style: Style{W: 100, H: 40},
		OnPress: func() { *pressed = append(*pressed, id) }}
}

func wantRect(t *testing.T, tr *Tree, id string, want Rect) {
	t.Helper()
	n := tr.Find(id)
	if n == nil {
		t.Fatalf("no node %q", id)
	}
	if n.rect != want {
		t.Errorf("%s is at %v, want %v", id, n.rect, want)
	}
}

func (t *Tree) press4test(x, y float32) {
	t.Post(Event{Kind: PointerMove, X: x, Y: y})
	t.Post(Event{Kind: PointerDown, X: x, Y: y})
	t.Post(Event{Kind: PointerUp, X: x, Y: y})
	t.Update(0)
}

func (t *Tree) move4test(x, y float32, seconds float32) {
	t.Post(Event{Kind: PointerMove, X: x, Y: y})
	t.Update(0)
	t.wait4test(seconds)
}

func (t *Tree) wait4test(seconds float32) {
	for s := float32(0); s < seconds; s += 0.02 {
		t.Update(0.02)
	}
}

func (t *Tree) key4test(keys ...Key) {
	for _, k := range keys {
		t.Post(Event{Kind: KeyDown, Key: k})
		t.Update(0)
	}
}

func (t *Tree) center4test(id string) (x, y float32) {
	n := t.Find(id)
	if n == nil {
		panic(fmt.Sprintf("no node %q", id))
	}
	return n.rect.X + n.rect.W/2, n.rect.Y + n.rect.H/2
}

func wantFocus(t *testing.T, tr *Tree, id string) {
	t.Helper()
	if got, _ := tr.Focused(); got != id {
		t.Errorf("focus is on %q, want %q", got, id)
	}
}
