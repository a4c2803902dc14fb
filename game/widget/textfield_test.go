package widget

import (
	"testing"

	"hardcurrency/game/ui"
)

type fieldRig struct {
	k         *Kit
	p         *part
	value     string
	changes   int
	submitted string
}

func newField(t *testing.T, numeric bool, max int) *fieldRig {
	r := &fieldRig{k: testKit(t, 1920, 1080, 10)}
	r.p = show(r.k, 300, func() *ui.Node {
		return TextField(r.k, TextSpec{ID: "f", Label: "Seed", Value: r.value, Numeric: numeric, Max: max,
			OnChange: func(s string) { r.value = s; r.changes++; r.p.version++ },
			OnSubmit: func(s string) { r.submitted = s }})
	})
	r.k.Tree.Focus("f", true)
	return r
}

func TestTyping(t *testing.T) {
	r := newField(t, false, 0)
	texts(r.k, "Tin", " ", "Länterñ")
	keys(r.k, ui.KeyBackspace)                           // Tin Länter
	keys(r.k, ui.KeyLeft, ui.KeyLeft, ui.KeyBackspace)   // Tin Läner
	keys(r.k, ui.KeyLeft, ui.KeyLeft, ui.KeyDelete)      // Tin Lner
	keys(r.k, ui.KeyHome, ui.KeyDelete, ui.KeyBackspace) // in Lner
	keys(r.k, ui.KeyEnd)
	texts(r.k, "!")
	keys(r.k, ui.KeyEnter)
	if want := "in Lner!"; r.value != want || r.submitted != want {
		t.Errorf("value %q, submitted %q, want %q", r.value, r.submitted, want)
	}
}

func TestSelectionIsReplaced(t *testing.T) {
	r := newField(t, false, 0)
	texts(r.k, "seventy one")
	r.k.Tree.Post(ui.Event{Kind: ui.KeyDown, Key: ui.KeyRune, Rune: 'a', Mods: ui.Command})
	r.k.Tree.Update(0)
	texts(r.k, "7")
	if r.value != "7" {
		t.Errorf("value %q, want 7", r.value)
	}
	texts(r.k, "123")
	for range 2 {
		r.k.Tree.Post(ui.Event{Kind: ui.KeyDown, Key: ui.KeyLeft, Mods: ui.Shift})
	}
	r.k.Tree.Update(0)
	texts(r.k, "x")
	if r.value != "71x" {
		t.Errorf("value %q, want 71x", r.value)
	}
}

func TestNumericAndMax(t *testing.T) {
	r := newField(t, true, 5)
	texts(r.k, "4", "x", "8", ".", ".", "5", "-", "21")
	if r.value != "48.5" {
		t.Errorf("value %q, want 48.5: 21 would be too long", r.value)
	}
	texts(r.k, "2", "9")
	if r.value != "48.52" {
		t.Errorf("value %q", r.value)
	}
}

func TestSpaceTypesAndDoesNotPause(t *testing.T) {
	r := newField(t, false, 0)
	paused := false
	r.k.Tree.OnKey = func(ui.Event) bool { paused = true; return true }
	keys(r.k, ui.KeySpace)
	texts(r.k, " ")
	if paused || r.value != " " {
		t.Errorf("paused %v, value %q", paused, r.value)
	}
}

func TestPressPlacesTheCaret(t *testing.T) {
	r := newField(t, false, 0)
	texts(r.k, "abcdef")
	rect := at(r.k, "f")
	style := r.k.T.Type.Row
	x := rect.X + 12 + r.k.Tree.TextWidth(style, "abc")
	r.k.Tree.Post(ui.Event{Kind: ui.PointerDown, X: x, Y: rect.Y + 20})
	r.k.Tree.Post(ui.Event{Kind: ui.PointerUp, X: x, Y: rect.Y + 20})
	r.k.Tree.Update(0)
	texts(r.k, "-")
	if r.value != "abc-def" {
		t.Errorf("value %q, want abc-def", r.value)
	}
}

func TestValueFromOutsideReplaces(t *testing.T) {
	r := newField(t, false, 0)
	texts(r.k, "abc")
	r.value = "new"
	r.p.version++
	r.k.Tree.Update(0)
	texts(r.k, "er")
	if r.value != "newer" {
		t.Errorf("value %q, want newer", r.value)
	}
}
