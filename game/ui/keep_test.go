package ui

import (
	"testing"

	"hardcurrency/game/theme"
)

// keeping is a part of two kept lines, of which one has a term.
type keeping struct {
	t        *Tree
	version  uint64
	a, b     string
	builds   map[string]int
	hideB    bool
	lastA    *Node
	lastRoot *Node
}

func (k *keeping) Version() uint64 { return k.version }

func (k *keeping) Build() *Node {
	line := func(id, s, term string) *Node {
		return k.t.Keep(id, Sum(1).Text(s), func() *Node {
			k.builds[id]++
			return &Node{ID: id, Children: []*Node{Rich(k.t.theme.Type.Row, 0xFFFFFFFF, Span{S: s, Term: term})}}
		})
	}
	k.lastA = line("a", k.a, "why")
	k.lastRoot = Column(Style{Place: At(0, 0)}, k.lastA)
	if !k.hideB {
		k.lastRoot.Children = append(k.lastRoot.Children, line("b", k.b, "why"))
	}
	return k.lastRoot
}

func (k *keeping) again() { k.version++; k.t.Update(0) }

func TestKeepMakesAgainOnlyWhatChanged(t *testing.T) {
	tree := testTree(t)
	k := &keeping{t: tree, a: "one", b: "two", builds: map[string]int{}}
	tree.Mount(Panels, "kept", k)
	tree.Update(0)
	k.b = "three and more"
	k.again()
	if k.builds["a"] != 1 || k.builds["b"] != 2 {
		t.Fatalf("builds: %v", k.builds)
	}
	// What was kept is in the tree, with its term, below what is new.
	if n := tree.Find("a"); n == nil || n != k.lastA || n.parent != k.lastRoot {
		t.Error("what was kept is not in the tree")
	}
	for _, id := range []string{"a~why", "b~why"} {
		if n := tree.Find(id); n == nil || !n.isTerm || n.Rect().W <= 0 {
			t.Errorf("the term %s is lost", id)
		}
	}
	if p := tree.Problems(); len(p) > 0 {
		t.Errorf("problems: %v", p)
	}
	if a, b := tree.Find("a").Rect(), tree.Find("b").Rect(); b.Y < a.Y+a.H {
		t.Errorf("a lies at %v, b at %v", a, b)
	}
	// What a build does not ask for is let go, and made anew when it comes back.
	k.hideB = true
	k.again()
	k.hideB = false
	k.again()
	k.again()
	if k.builds["b"] != 3 || k.builds["a"] != 1 {
		t.Errorf("after going and coming back: %v", k.builds)
	}
	// Another theme keeps nothing.
	tree.SetTheme(theme.New(1280, 720, theme.Options{Tenths: 12, ReduceMotion: true}))
	tree.Update(0)
	if k.builds["a"] != 2 || k.builds["b"] != 4 {
		t.Errorf("after another theme: %v", k.builds)
	}
}

// TestSayChangesTheTextInPlace gives a kept line another text: it is as wide as a
// new one would be, and so is what holds it, and costs nothing.
func TestSayChangesTheTextInPlace(t *testing.T) {
	tree := testTree(t)
	st := tree.theme.Type.Row
	text := Line(st, 0xFFFFFFFF, "7")
	row := Row(Style{Place: At(0, 0)}, text)
	p := show(tree, func() *Node { return row })
	narrow := row.Rect().W
	words := []string{"1,234,567", "8,901,234"}
	text.Say(words[0])
	p.version++
	tree.Update(0)
	if want := tree.TextWidth(st, words[0]); row.Rect().W <= narrow || text.Rect().W < want {
		t.Errorf("the line is %v wide for %v, its row %v", text.Rect().W, want, row.Rect().W)
	}
	i := 0
	if n := testing.AllocsPerRun(20, func() {
		i++
		text.Say(words[i%2])
		p.version++
		tree.Update(0)
	}); n > 0 {
		t.Errorf("another text allocates %v times", n)
	}
}
