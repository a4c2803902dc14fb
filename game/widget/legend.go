package widget

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// Sparkline is a small line without axes, with a dot at its end.
func Sparkline(k *Kit, tone theme.Tone, values []float64, w, h float32) *ui.Node {
	t := k.T
	return ui.Draws(w, h, func(c *ui.Canvas) {
		if len(values) < 2 {
			return
		}
		lo, hi := values[0], values[0]
		for _, v := range values {
			lo, hi = min(lo, v), max(hi, v)
		}
		if hi == lo {
			hi = lo + 1
		}
		pts := make([]float32, 0, 2*len(values)+4)
		for i, v := range values {
			pts = append(pts, c.R.X+c.Px(2)+(c.R.W-c.Px(5))*float32(i)/float32(len(values)-1),
				c.R.Y+c.R.H-c.Px(3)-(c.R.H-c.Px(6))*float32((v-lo)/(hi-lo)))
		}
		n := len(pts)
		area := append(pts, pts[n-2], c.R.Y+c.R.H, pts[0], c.R.Y+c.R.H)
		c.Polygon(area, t.Palette.Fill(tone).Alpha(0.16))
		c.Polyline(pts[:n], c.T.Stroke(1.6), 0, 0, t.Palette.Text(tone))
		c.Disc(pts[n-2], pts[n-1], c.Px(2.6), t.Palette.Text(tone))
	})
}

// LegendItem names a series.
type LegendItem struct {
	Name, Value string
	Tone        theme.Tone
	Pattern     string
	// Line draws a stroke instead of a box; Hollow an outlined box.
	Line   bool
	Stroke Stroke
	Hollow bool
	Tip    string
}

// Legend is a list of series with their values, one below the other.
func Legend(k *Kit, items ...LegendItem) *ui.Node {
	t := k.T
	n := ui.Column(ui.Style{})
	n.Role = ui.RoleList
	for _, it := range items {
		row := ui.Row(ui.Style{Gap: 12, Align: ui.Center, MinH: legendRow(t), Pad: ui.Insets{Right: 6}},
			swatch(k, it), ui.Rich(t.Type.Row, t.Text1, ui.Span{S: it.Name, Term: it.Tip}).With(func(n *ui.Node) { n.Grow = 1 }),
			ui.Text(t.Type.RowStrong, t.Text1, it.Value))
		row.Box = ui.Box{Line: t.Grid, Edges: ui.EdgeBottom}
		row.Role = ui.RoleListItem
		n.Children = append(n.Children, row)
	}
	return n
}

// legendRow is the height of a row of a legend, in units.
func legendRow(t *theme.Theme) float32 {
	if t.Class == theme.Full {
		return 41
	}
	return max(t.Metrics.KeyRowH, 22) + 5
}

// LegendRow is the legend on one line.
func LegendRow(k *Kit, items ...LegendItem) *ui.Node {
	t := k.T
	n := ui.Row(ui.Style{Gap: 26, LineGap: 4, Wrap: true, Align: ui.Center})
	for _, it := range items {
		n.Children = append(n.Children, ui.Row(ui.Style{Gap: 8, Align: ui.Center}, swatch(k, it), ui.Text(t.Type.Row, t.Text2, it.Name)))
	}
	return n
}

func swatch(k *Kit, it LegendItem) *ui.Node {
	t := k.T
	w, h := float32(26), float32(22)
	if it.Line {
		w, h = 30, 12
	}
	return ui.Draws(w, h, func(c *ui.Canvas) {
		col := t.Palette.Fill(it.Tone)
		switch {
		case it.Line:
			dash, gap := it.Stroke.dash(c)
			y := c.R.Y + c.R.H/2
			c.Dashed(c.R.X, y, c.R.X+c.R.W, y, c.T.Stroke(2.6), dash, gap, t.Palette.Text(it.Tone))
		case it.Hollow:
			c.Fill(c.R, col.Alpha(0.2))
			c.Frame(c.R, c.T.Stroke(1.6), col)
		default:
			c.Fill(c.R, col)
			c.Pattern(it.Pattern, c.R, t.ThumbInk.Alpha(0.5))
		}
	})
}
