package widget

import (
	"sort"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// Column is one column of a table.
type Column struct {
	Key, Title string
	// W is the least width in units; a column is as wide as its title and what
	// stands in it need. Grow shares out what is left.
	W, Grow float32
	// Optional columns are left out where there is little room.
	Optional bool
	// Right aligns figures.
	Right bool
	// Sortable lets a press on the title order the table by it.
	Sortable bool
	// DescFirst sorts downwards on the first press, as for risk.
	DescFirst bool
	Tip       string
}

// Cell is what a table shows in one place.
type Cell struct {
	Text string
	Icon string
	Tone theme.Tone
	// Bars draws five risk bars before the text when it is on, 0 to 100.
	Bars Optional
}

// TableSpec is a table of rows that all have the same height.
type TableSpec struct {
	ID, Label string
	Columns   []Column
	Rows      int
	// Version changes when the rows do, so that the order is found again only
	// then.
	Version uint64
	// RowID identifies row i over time, for the selection.
	RowID func(i int) string
	// Cell is what row i shows in column c; c counts Columns.
	Cell func(i, c int) Cell
	// Less orders rows i and j by column c. Without it nothing is sortable.
	Less func(c, i, j int) bool
	// Selected is the RowID that is selected.
	Selected string
	// OnSelect is told the row chosen by press or arrow keys, OnOpen the one on
	// which Enter was pressed.
	OnSelect, OnOpen func(id string)
	// SortBy and Desc are the order a table starts in.
	SortBy string
	Desc   bool
	// Empty is shown when there are no rows.
	Empty string
	// H is the height of the body in units; 0 fills the room there is, which
	// needs a parent of fixed height.
	H float32
	// Visible, when above zero and H is not, is how many rows are shown.
	Visible int
}

// tableState is the order of a table.
type tableState struct {
	ready   bool
	col     int
	desc    bool
	version uint64
	rows    int
	order   []int
	cols    int
	widths  []float32  // units
	cells   []Cell     // of the row that is being made
	spec    *TableSpec // of the last build, which rows that were kept ask too
}

// keepColumns leaves out the optional columns; Cell and Less go on counting
// all of them.
func (s *TableSpec) keepColumns() {
	var cols []Column
	var at []int
	for i, c := range s.Columns {
		if !c.Optional {
			cols, at = append(cols, c), append(at, i)
		}
	}
	s.Columns = cols
	if cell := s.Cell; cell != nil {
		s.Cell = func(i, c int) Cell { return cell(i, at[c]) }
	}
	if less := s.Less; less != nil {
		s.Less = func(c, i, j int) bool { return less(at[c], i, j) }
	}
}

// give is how readily a column becomes narrower than it needs: figures and
// what was given a width last, since a figure that is cut is worse than a name, and a name worse than a
// state, which has an icon too.
func (c *Column) give() float32 {
	switch {
	case c.Right, c.W > 0:
		return 0.001
	case c.Grow > 0: // what the row is called
		return 0.05
	}
	return 1
}

// sampled is how many rows are measured to find how wide a column must be.
const sampled = 48

// columnWidths finds how wide each column must be, in units, from its title and
// the first rows, appended to out. Every row then uses the same widths.
func columnWidths(k *Kit, s *TableSpec, st *tableState, out []float32) []float32 {
	t := k.T
	head := headStyle(t)
	for i, col := range s.Columns {
		need := k.Tree.TextWidth(head, col.Title)
		if i == st.col {
			need = k.Tree.TextWidth(head, col.Title+" ▼")
		}
		for r := range min(s.Rows, sampled) {
			cell := s.Cell(st.order[r], i)
			w := k.Tree.TextWidth(t.Type.Row, cell.Text)
			if cell.Icon != "" {
				w += t.Px(t.Metrics.IconS + 7)
			}
			if cell.Bars.On {
				w = max(w, t.Px(26)) + t.Px(43+7)
			}
			need = max(need, w)
		}
		p := cellPad(i, len(s.Columns), t.Metrics.Inset)
		out = append(out, max(col.W, need/t.Scale+p.Left+p.Right+1))
	}
	return out
}

// leastColumn is how narrow a column becomes at most, in units: its icon and a
// few letters stay.
const leastColumn = 64

func headStyle(t *theme.Theme) theme.TextStyle {
	style := t.Type.Label
	style.Track = min(style.Track, 0.05)
	return style
}

// Table is a sortable table of any length; only rows in view are built. The
// body is one stop for Tab: up and down, page, home and end move the selection
// and Enter opens it.
func Table(k *Kit, s TableSpec) *ui.Node {
	if k.T.Class != theme.Full {
		s.keepColumns()
	}
	st := ui.State[tableState](k.Tree, s.ID)
	if !st.ready || st.cols != len(s.Columns) {
		*st = tableState{ready: true, col: -1, desc: s.Desc, cols: len(s.Columns), rows: -1}
		for i, c := range s.Columns {
			if c.Key == s.SortBy {
				st.col = i
			}
		}
	}
	st.spec = &s
	st.sort(&s)
	st.widths = columnWidths(k, &s, st, st.widths[:0])
	head := k.Tree.Keep(s.ID, st.titles(&s), func() *ui.Node { return tableHead(k, &s, st) })
	n := ui.Column(ui.Style{Grow: 1, Shrink: 1}, head, tableBody(k, &s, st))
	n.Role, n.Label = ui.RoleTable, s.Label
	if s.H > 0 || s.Visible > 0 {
		n.Grow, n.Shrink = 0, 0
	}
	return n
}

func (st *tableState) sort(s *TableSpec) {
	if st.rows == s.Rows && st.version == s.Version && len(st.order) == s.Rows {
		return
	}
	st.rows, st.version = s.Rows, s.Version
	if cap(st.order) < s.Rows {
		st.order = make([]int, s.Rows)
	}
	st.order = st.order[:s.Rows]
	for i := range st.order {
		st.order[i] = i
	}
	if st.col < 0 || s.Less == nil {
		return
	}
	sort.SliceStable(st.order, func(a, b int) bool {
		i, j := st.order[a], st.order[b]
		if st.desc {
			i, j = j, i
		}
		return s.Less(st.col, i, j)
	})
}

// sides of a cell: the first and last columns keep clear of the edges.
func cellPad(i, n int, inset float32) ui.Insets {
	p := ui.Insets{Left: 4, Right: 4}
	if i == 0 {
		p.Left = inset
	}
	if i == n-1 {
		p.Right = max(inset, 14)
	}
	return p
}

// titles sums up what the head of a table shows.
func (st *tableState) titles(s *TableSpec) ui.Sum {
	sum := ui.Sum(1).Int(int64(st.col)).Bool(st.desc).Bool(s.Less != nil)
	for c := range s.Columns {
		col := &s.Columns[c]
		sum = sum.Text(col.Key).Text(col.Title).Text(col.Tip).Bool(col.Sortable).Float(float64(st.widths[c]), 1)
	}
	return sum
}

func tableHead(k *Kit, s *TableSpec, st *tableState) *ui.Node {
	t := k.T
	row := ui.Row(ui.Style{MinH: t.Metrics.TableHeadH, Align: ui.Stretch})
	row.Box = ui.Box{Fill: t.Palette.TableHead, Line: t.Rule2, Edges: ui.EdgeBottom}
	row.Role = ui.RoleRow
	style := headStyle(t)
	for i, col := range s.Columns {
		sorted := st.col == i
		ink := t.Text3
		title := col.Title
		if sorted {
			ink = t.AccentT
			if st.desc {
				title += " ▼"
			} else {
				title += " ▲"
			}
		}
		text := ui.Line(style, ink, title)
		if col.Right {
			text.Para.Align = ui.End
		}
		text.Grow = 1
		text.Flags |= ui.MayTrim // the name of the column says it in full
		c := ui.Row(ui.Style{W: st.widths[i], MinW: min(st.widths[i], leastColumn), Grow: col.Grow, Shrink: col.give(), Align: ui.Center, Pad: cellPad(i, len(s.Columns), t.Metrics.Inset)}, text)
		c.Role, c.Label, c.Tip = ui.RoleColumnHeader, col.Title, col.Tip
		c.ID = s.ID + "/head/" + col.Key
		if col.Sortable && s.Less != nil {
			c.Role = ui.RoleButton
			c.Focusable = true
			c.Box = ui.Box{HoverFill: t.Palette.Hover.Alpha(0.6)}
			if sorted {
				c.Value = k.L.T("widget.table.up")
				if st.desc {
					c.Value = k.L.T("widget.table.down")
				}
			}
			c.OnPress = func() {
				if st.col == i {
					st.desc = !st.desc
				} else {
					st.col, st.desc = i, col.DescFirst
				}
				st.rows = -1
				k.Tree.Touch(s.ID)
			}
		}
		row.Children = append(row.Children, c)
	}
	return row
}

func tableBody(k *Kit, s *TableSpec, st *tableState) *ui.Node {
	t := k.T
	body := &ui.Node{ID: s.ID, Role: ui.RoleGroup, Label: s.Label, Focusable: s.Rows > 0,
		Style: ui.Style{Grow: 1, H: s.H, Clip: true}}
	if s.H > 0 {
		body.Grow = 0
	} else if s.Visible > 0 {
		body.Grow = 0
		body.H = t.Metrics.RowH * float32(min(s.Visible, max(1, s.Rows)))
	}
	if s.Rows == 0 {
		body.Children = []*ui.Node{ui.Text(t.Type.Small, t.Text2, s.Empty).With(func(n *ui.Node) {
			n.Pad = ui.Sides(8, t.Metrics.Inset)
		})}
		body.H = 0
		return body
	}
	body.Virtual = &ui.Virtual{Count: s.Rows, RowH: t.Metrics.RowH, Build: func(at int) *ui.Node {
		i := st.order[at]
		shows := st.look(s, i)
		row := k.Tree.Keep(s.RowID(i), shows, func() *ui.Node { return tableRow(k, s, st, i) })
		st.word(row)
		return row
	}}
	at := -1
	for pos, i := range st.order {
		if s.Selected != "" && s.RowID(i) == s.Selected {
			at = pos
			break
		}
	}
	if at >= 0 {
		body.Value = s.Cell(st.order[at], 0).Text
	}
	body.OnKey = func(e ui.Event) bool {
		to := at
		page := max(1, int(body.Rect().H/t.Px(t.Metrics.RowH))-1)
		switch e.Key {
		case ui.KeyUp:
			to--
		case ui.KeyDownArrow:
			to++
		case ui.KeyPageUp:
			to -= page
		case ui.KeyPageDown:
			to += page
		case ui.KeyHome:
			to = 0
		case ui.KeyEnd:
			to = s.Rows - 1
		case ui.KeyEnter:
			if at >= 0 && s.OnOpen != nil {
				s.OnOpen(s.RowID(st.order[at]))
				return true
			}
			return false
		default:
			return false
		}
		if to < 0 && at == 0 && e.Key == ui.KeyUp || to >= s.Rows && at == s.Rows-1 && e.Key == ui.KeyDownArrow {
			return false // past the ends focus may move on
		}
		to = min(max(to, 0), s.Rows-1)
		k.Tree.ScrollRow(s.ID, to)
		if s.OnSelect != nil {
			s.OnSelect(s.RowID(st.order[to]))
		}
		return true
	}
	return body
}

// look asks for the cells of a row and sums up what it shows but for its words.
func (st *tableState) look(s *TableSpec, i int) ui.Sum {
	st.cells = st.cells[:0]
	sum := ui.Sum(1).Text(s.ID).Bool(s.Selected != "" && s.RowID(i) == s.Selected)
	for c := range s.Columns {
		cell := s.Cell(i, c)
		st.cells = append(st.cells, cell)
		sum = sum.Text(cell.Icon).Int(int64(cell.Tone)).Float(float64(st.widths[c]), 1)
		if cell.Bars.On {
			sum = sum.Int(int64(RiskTone(cell.Bars.V))).Int(int64(RiskSteps(cell.Bars.V)))
		}
	}
	return sum
}

// word writes the cells into a row that may have been made on another day.
func (st *tableState) word(row *ui.Node) {
	for c, n := range row.Children {
		n.Label = st.cells[c].Text
		n.Children[len(n.Children)-1].Say(n.Label)
	}
}

func tableRow(k *Kit, s *TableSpec, st *tableState, i int) *ui.Node {
	t := k.T
	id := s.RowID(i)
	row := ui.Row(ui.Style{Align: ui.Stretch})
	row.ID, row.Role = s.ID+"/"+id, ui.RoleRow
	row.Box = ui.Box{Line: t.RuleSoft.Alpha(0.7), Edges: ui.EdgeBottom, HoverFill: t.Palette.Hover.Alpha(0.6)}
	if id == s.Selected {
		row.Flags |= ui.Selected
		row.Box.Fill = t.Palette.Select
		row.Over = func(c *ui.Canvas) {
			c.Fill(ui.Rect{X: c.R.X, Y: c.R.Y, W: c.T.Stroke(3), H: c.R.H}, t.Accent)
		}
	}
	row.OnPress = func() {
		switch s := st.spec; {
		case id == s.Selected && s.OnOpen != nil:
			s.OnOpen(id)
		case s.OnSelect != nil:
			s.OnSelect(id)
		}
	}
	row.Flags |= ui.MayTrim
	for c, col := range s.Columns {
		cell := st.cells[c]
		ink := t.Palette.Text(cell.Tone)
		n := ui.Row(ui.Style{W: st.widths[c], MinW: min(st.widths[c], leastColumn), Grow: col.Grow, Shrink: col.give(), Gap: 7, Align: ui.Center, Pad: cellPad(c, len(s.Columns), t.Metrics.Inset)})
		n.Role, n.Label = ui.RoleCell, cell.Text
		if col.Right {
			n.Justify = ui.PackEnd
		}
		if cell.Icon != "" {
			n.Children = append(n.Children, iconNode(cell.Icon, t.Metrics.IconS, ink))
		}
		if cell.Bars.On {
			n.Children = append(n.Children, StepBars(k, RiskTone(cell.Bars.V), RiskSteps(cell.Bars.V), false, false))
		}
		style := t.Type.Row
		text := ui.Line(style, ink, cell.Text)
		text.Flags |= ui.MayTrim
		if col.Right {
			text.Para.Align = ui.End
			if cell.Bars.On {
				text.MinW = 26
			}
		}
		n.Children = append(n.Children, text)
		row.Children = append(row.Children, n)
	}
	return row
}
