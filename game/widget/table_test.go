package widget

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"hardcurrency/game/ui"
)

type tableRig struct {
	k        *Kit
	p        *part
	selected string
	opened   []string
	cells    int
	less     int
}

func newTable(t testing.TB, rows int) *tableRig {
	r := &tableRig{k: testKit(t, 1920, 1080, 10)}
	spec := TableSpec{ID: "t", Label: "Vessels", Rows: rows, Version: 1, H: 330,
		Columns: []Column{{Key: "name", Title: "Vessel", Grow: 1, Sortable: true}, {Key: "risk", Title: "Risk", Right: true, Sortable: true, DescFirst: true}},
		RowID:   func(i int) string { return fmt.Sprintf("v%05d", i) },
		Cell: func(i, c int) Cell {
			r.cells++
			if c == 0 {
				return Cell{Text: fmt.Sprintf("Vessel %05d", i)}
			}
			return Cell{Text: fmt.Sprint(risk(i)), Bars: Some(float64(risk(i)))}
		},
		Less: func(c, i, j int) bool {
			r.less++
			if c == 0 {
				return i < j
			}
			return risk(i) < risk(j)
		},
		OnSelect: func(id string) { r.selected = id; r.p.version++ },
		OnOpen:   func(id string) { r.opened = append(r.opened, id) },
	}
	r.p = show(r.k, 400, func() *ui.Node {
		spec.Selected = r.selected
		return Table(r.k, spec)
	})
	return r
}

func risk(i int) int { return (i * 7919) % 101 }

func TestTableOfTenThousandRowsShowsTen(t *testing.T) {
	r := newTable(t, 10000)
	if r.cells > 48*2+13*2 {
		t.Errorf("%d cells were asked for", r.cells)
	}
	d := drawn(r.k)
	if !slices.Contains(d, "Vessel 00000") || slices.Contains(d, "Vessel 00020") {
		t.Errorf("the screen says %q", d)
	}
	r.k.Tree.Focus("t", true)
	keys(r.k, ui.KeyEnd)
	if r.selected != "v09999" || !slices.Contains(drawn(r.k), "Vessel 09999") {
		t.Errorf("End selects %s", r.selected)
	}
	keys(r.k, ui.KeyUp, ui.KeyUp, ui.KeyEnter)
	if r.selected != "v09997" || !reflect.DeepEqual(r.opened, []string{"v09997"}) {
		t.Errorf("selected %s, opened %v", r.selected, r.opened)
	}
	keys(r.k, ui.KeyHome, ui.KeyPageDown)
	if r.selected != "v00009" {
		t.Errorf("a page down from the top selects %s", r.selected)
	}
}

func TestTableSorts(t *testing.T) {
	r := newTable(t, 500)
	press(r.k, "t/head/risk")
	first := drawn(r.k)
	i := slices.IndexFunc(first, func(s string) bool { return s == "100" })
	if i < 0 {
		t.Fatalf("sorted downwards, the screen says %q", first)
	}
	if got := r.k.Tree.Find("t/head/risk").Value; got != "largest first" {
		t.Errorf("the column is said to be %q", got)
	}
	press(r.k, "t/head/risk")
	if d := drawn(r.k); slices.Contains(d, "100") || !slices.Contains(d, "0") {
		t.Errorf("sorted upwards, the screen says %q", d)
	}
	// A rebuild for a selection does not sort again.
	n := r.less
	r.p.version++
	r.k.Tree.Update(0)
	if r.less != n {
		t.Errorf("a rebuild compared %d times", r.less-n)
	}
}

func TestTableSelectionFollowsTheRowNotThePlace(t *testing.T) {
	r := newTable(t, 100)
	press(r.k, "t/v00003")
	if r.selected != "v00003" {
		t.Fatalf("selected %q", r.selected)
	}
	press(r.k, "t/head/risk")
	r.k.Tree.Focus("t", true)
	keys(r.k, ui.KeyDownArrow) // the next by risk, not by name
	at := slices.IndexFunc(sortedByRisk(100), func(i int) bool { return i == 3 })
	want := fmt.Sprintf("v%05d", sortedByRisk(100)[at+1])
	if r.selected != want {
		t.Errorf("selected %s, want %s", r.selected, want)
	}
}

func sortedByRisk(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(a, b int) int { return risk(b) - risk(a) })
	return out
}

func TestTableColumnsLineUp(t *testing.T) {
	r := newTable(t, 40)
	var right float32
	for i := range 8 {
		id := fmt.Sprintf("t/v%05d", i)
		row := r.k.Tree.Find(id)
		last := row.Children[len(row.Children)-1].Rect()
		if right == 0 {
			right = last.X
		}
		if last.X != right || last.X+last.W != row.Rect().X+row.Rect().W {
			t.Errorf("row %d: the last column is at %v, the first row's at %v", i, last, right)
		}
	}
	if head := at(r.k, "t/head/risk"); head.X != right {
		t.Errorf("the title is at %v, the column at %v", head.X, right)
	}
}

func TestEmptyTableSaysSo(t *testing.T) {
	k := testKit(t, 1920, 1080, 10)
	show(k, 400, func() *ui.Node {
		return Table(k, TableSpec{ID: "t", Label: "Vessels", Empty: "No vessel is under way.", Columns: []Column{{Key: "a", Title: "A", Grow: 1}}, H: 200})
	})
	if !slices.Contains(drawn(k), "No vessel is under way.") {
		t.Errorf("the screen says %q", drawn(k))
	}
}
