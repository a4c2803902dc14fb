package widget

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// MatrixCell is one value of a matrix.
type MatrixCell struct {
	// Name is what the value is called to assistive technology.
	Name, Value string
	Tone        theme.Tone
	Tip         string
	// Share, when set, draws a bar before the value, 0 to 1.
	Share Optional
}

// MatrixRow is a key and its values, one a column.
type MatrixRow struct {
	Key   string
	Cells []MatrixCell
}

// MatrixSpec is a small table of values by two things.
type MatrixSpec struct {
	Label string
	// Corner stands over the keys and may explain itself.
	Corner, CornerTip string
	Heads             []string
	Rows              []MatrixRow
}

// matrixBar is the width of the bar before a value, in units.
const matrixBar = 44

// Matrix is a small table of values by two things, such as welfare by place and
// class. Unlike Table it neither scrolls nor sorts.
func Matrix(k *Kit, s MatrixSpec) *ui.Node {
	t := k.T
	cell := float32(92)
	if t.Class == theme.Full {
		cell = 118
	}
	line := func(key *ui.Node, cells ...*ui.Node) *ui.Node {
		key.Grow, key.Shrink = 1, 1
		n := ui.Row(ui.Style{Gap: 12, Align: ui.Center, MinH: t.Metrics.KeyRowH}, append([]*ui.Node{key}, cells...)...)
		n.Role = ui.RoleListItem
		return n
	}
	var heads []*ui.Node
	for _, h := range s.Heads {
		head := ui.Text(t.Type.Unit, t.Text3, h)
		head.W, head.Para.Align = cell, ui.End
		heads = append(heads, head)
	}
	top := line(ui.Rich(t.Type.RowStrong, t.Text1, ui.Span{S: s.Corner, Term: s.CornerTip}), heads...)
	top.Box = ui.Box{Line: t.RuleSoft, Edges: ui.EdgeBottom}
	out := ui.Column(ui.Style{}, top)
	out.Role, out.Label = ui.RoleList, s.Label
	for i := range s.Rows {
		r := &s.Rows[i]
		cells := make([]*ui.Node, len(r.Cells))
		for j := range r.Cells {
			cells[j] = matrixCell(k, &r.Cells[j], cell)
		}
		out.Children = append(out.Children, line(ui.Text(t.Type.Row, t.Text2, r.Key), cells...))
	}
	return out
}

func matrixCell(k *Kit, c *MatrixCell, w float32) *ui.Node {
	t := k.T
	value := ui.Rich(t.Type.RowStrong, t.Palette.Text(c.Tone), ui.Span{S: c.Value, Term: c.Tip})
	value.Label = c.Name
	n := ui.Row(ui.Style{W: w, Gap: 8, Align: ui.Center, Justify: ui.PackEnd}, value)
	if c.Share.On {
		share, fill, ground := float32(clamp01(c.Share.V)), t.Palette.Fill(c.Tone), t.MeterOff
		bar := ui.Draws(matrixBar, 6, func(p *ui.Canvas) {
			p.Fill(p.R, ground)
			r := p.R
			r.W *= share
			p.Fill(r, fill)
		})
		n.Children = []*ui.Node{bar, value}
	}
	return n
}
