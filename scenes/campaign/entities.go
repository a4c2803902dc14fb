package campaign

import (
	"strconv"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// worded remembers the open table in words: most of a table says tomorrow what
// it says today.
type worded struct {
	ids   map[state.ID]string // in hexadecimal
	cells [][]wordedCell      // by row and column
	names []string            // of rows that have to be told apart, nil when none have
	sum   ui.Sum              // of the names that were told apart
}

// wordedCell is a cell and how it is shown.
type wordedCell struct {
	cell  view.Cell
	bars  bool
	shown widget.Cell
	known bool
}

// keptIDs is how many ids are remembered before all are forgotten.
const keptIDs = 2048

// id is an entity's id as markers and rows have it.
func (w *worded) id(id state.ID) string {
	s, ok := w.ids[id]
	if !ok {
		if w.ids == nil || len(w.ids) >= keptIDs {
			w.ids = make(map[state.ID]string)
		}
		s = strconv.FormatUint(uint64(id), 16)
		w.ids[id] = s
	}
	return s
}

// cell is how a cell is shown, made again only when it is another.
func (w *worded) cell(g *Game, row, col int, c *view.Cell, bars bool) widget.Cell {
	for len(w.cells) <= row {
		w.cells = append(w.cells, nil)
	}
	for len(w.cells[row]) <= col {
		w.cells[row] = append(w.cells[row], wordedCell{})
	}
	at := &w.cells[row][col]
	if !at.known || at.cell != *c || at.bars != bars {
		*at = wordedCell{*c, bars, g.cell(c, bars), true}
	}
	return at.shown
}

// forget drops the words, after the language changed.
func (w *worded) forget() { *w = worded{ids: w.ids} }

// entities is the table of a scheme's entities.
func (g *Game) entities() *ui.Node {
	t := g.table
	if t == nil || len(t.Columns) == 0 {
		return nil
	}
	columns := make([]widget.Column, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = widget.Column{Key: strconv.Itoa(i), Title: g.T(c.Key), Sortable: true, Right: c.Right, DescFirst: c.Right || c.Bars, Optional: i >= 2 && !c.Bars}
		if i == 0 {
			columns[i].Grow = 1
		}
	}
	w := &g.words
	g.tellApart(t)
	m := &g.kit.T.Metrics
	n := widget.Table(g.kit, widget.TableSpec{
		ID: "table/" + g.open.String(), Label: g.T("rail." + g.open.String()), Columns: columns, Rows: len(t.Rows), Version: g.seen,
		RowID: func(i int) string { return w.id(t.Rows[i].ID) },
		Cell: func(i, c int) widget.Cell {
			cell := w.cell(g, i, c, &t.Rows[i].Cells[c], t.Columns[c].Bars)
			if c == 0 && w.names != nil {
				cell.Text = w.names[i]
			}
			return cell
		},
		Less:   func(c, i, j int) bool { return t.Less(c, i, j) },
		SortBy: strconv.Itoa(t.Sort), Desc: t.Desc, Selected: w.id(g.world.Selected()),
		OnSelect: g.choose, OnOpen: g.choose, Empty: g.Or("table.empty."+g.open.String(), "table.empty"),
	})
	n.H, n.Shrink = m.TableHeadH+leastRows*m.RowH, 0
	if len(t.Rows) <= shortTable || g.kit.T.Class == theme.Small {
		n.H, n.Grow = m.TableHeadH+float32(max(1, len(t.Rows)))*m.RowH, 0
	}
	return n
}

// tellApart tells rows apart that have the same name, such as groups of people in
// one region, by their number among those, unless every name is its own.
func (g *Game) tellApart(t *view.Table) {
	w := &g.words
	sum := g.still().Int(int64(g.open))
	for i := range t.Rows {
		sum = sum.Text(t.Rows[i].Cells[0].Value.Text)
	}
	if sum == w.sum {
		return
	}
	w.sum, w.names = sum, nil
	count := make(map[string]int, len(t.Rows))
	names := make([]string, len(t.Rows))
	for i := range t.Rows {
		names[i] = g.Value(t.Rows[i].Cells[0].Value)
		count[names[i]]++
	}
	if len(count) == len(names) {
		return
	}
	nth := make(map[string]int, len(count))
	for i, name := range names {
		if count[name] > 1 {
			nth[name]++
			names[i] = g.L.F("table.nth", i18n.Args{"name": name, "n": nth[name]})
		}
	}
	w.names = names
}

// leastRows is how many rows of a table show in the smallest window; a table of
// up to shortTable rows is as high as it needs to be.
const (
	leastRows  = 3
	shortTable = 6
)

func (g *Game) cell(c *view.Cell, bars bool) widget.Cell {
	out := widget.Cell{Tone: theme.Plain}
	switch {
	case bars:
		out.Bars = widget.Some(c.Sort)
		out.Text = i18n.Number(c.Sort, 0)
	case c.Value.Unit == view.Days, c.Value.Unit == view.Tonnes: // the column's title names the unit
		out.Text = i18n.Int(int64(c.Value.Num))
	default:
		out.Text = g.Value(c.Value)
	}
	if c.Icon != "" {
		out.Icon, out.Tone = statusIcon(c.Icon)
		if short := g.Or("status." + c.Icon); short != "" {
			out.Text = short
		}
	}
	return out
}

// statusIcon is the icon and the tone of a status by its stable id.
func statusIcon(id string) (string, theme.Tone) {
	switch id {
	case "dark":
		return "icon/eye-off", theme.Money
	case "listed", "expelled", "failed":
		return "icon/alert-octagon", theme.Exposed
	case "transfer":
		return "icon/transfer", theme.Plain
	case "loading":
		return "icon/crane", theme.Plain
	case "outbound":
		return "icon/ship", theme.Plain
	case "returning":
		return "icon/arrow-back-up", theme.Plain
	case "port", "refit", "ordered":
		return "icon/anchor", theme.Second
	case "open":
		return "icon/circle-check", theme.Covered
	case "rested", "closed", "unborn":
		return "icon/player-pause", theme.Second
	}
	return "", theme.Plain
}

// choose selects an entity by its id in hexadecimal.
func (g *Game) choose(id string) {
	n, err := strconv.ParseUint(id, 16, 64)
	if err != nil {
		return
	}
	g.world.Select(state.ID(n))
	g.refreshMap()
	g.chart.Reveal(id)
	g.changed()
}
