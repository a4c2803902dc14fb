package debrief

import (
	"strconv"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/landmark"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// plotH is the height of the curves, in units.
const plotH = 120

// course is how it went: exposure and pressure over the campaign, with what
// happened below.
func (s *Scene) course(w float32) *ui.Node {
	t := s.kit.T
	r := s.session.Rules()
	spec := widget.ChartSpec{
		ID: "debrief/course", Label: s.T("page.course"), W: w, H: plotH,
		X: widget.Axis{Lo: 0, Hi: float64(r.Days())}, Y: widget.Axis{Lo: 0, Hi: 100},
		FormatX: func(v float64) string { return s.L.MonthYear(say.Civil(r.Scenario.Start + content.Date(v))) },
		FormatY: func(v float64) string { return i18n.Number(v, 0) },
	}
	y0, _, _ := r.Scenario.Start.Civil()
	y1, _, _ := r.Scenario.End.Civil()
	for y := y0 + 1; y <= y1; y++ {
		at := float64(content.MakeDate(y, 1, 1) - r.Scenario.Start)
		spec.Marks = append(spec.Marks, widget.Mark{At: at, Vertical: true, Label: strconv.Itoa(y), Tone: theme.Muted})
	}
	legend := []widget.LegendItem{}
	for _, m := range s.meters {
		line := widget.Series{Name: s.Text(m.Title), Y: m.Values}
		switch m.ID {
		case view.Exposure:
			line.Tone, line.Area = theme.Exposed, true
		case view.Pressure:
			line.Tone, line.Stroke = theme.Pressed, widget.Dashed
		default:
			continue
		}
		for _, d := range m.Days {
			line.X = append(line.X, float64(d))
		}
		spec.Series = append(spec.Series, line)
		legend = append(legend, widget.LegendItem{Name: line.Name, Tone: line.Tone, Line: true, Stroke: line.Stroke})
	}
	head := ui.Row(ui.Style{Gap: 24, Align: ui.Center}, widget.Caption(s.kit, s.T("page.course")), widget.LegendRow(s.kit, legend...))
	if t.Class == theme.Small {
		return ui.Column(ui.Style{Gap: 8}, head, widget.Chart(s.kit, spec), s.events())
	}
	return ui.Column(ui.Style{Gap: 0}, head, widget.Chart(s.kit, spec), s.strip(w))
}

// shown is how many happenings are told, and apart how many days lie between
// them at least.
const (
	shown = 9
	apart = 110
)

// events lists what happened, for narrow windows.
func (s *Scene) events() *ui.Node {
	t := s.kit.T
	out := ui.Column(ui.Style{Gap: 4})
	out.Role, out.Label = ui.RoleList, s.T("page.course")
	for _, m := range landmark.Pick(s.session.Campaign(), shown, apart) {
		icon, tone := landmark.Icon(m)
		row := ui.Row(ui.Style{Gap: 8, Align: ui.Start}, widget.Icon(s.kit, icon, t.Metrics.IconS, tone),
			ui.Rich(t.Type.Row, t.Text1, ui.Span{S: s.month(m) + "  ", Color: t.Text3}, ui.Span{S: s.Text(m.Text)}).With(func(n *ui.Node) { n.Grow, n.Shrink = 1, 1 }))
		row.Role = ui.RoleListItem
		out.Children = append(out.Children, row)
	}
	return out
}

func (s *Scene) month(m view.Mark) string {
	return s.L.MonthYear(say.Civil(s.session.Rules().Scenario.Start + content.Date(m.Day)))
}

// strip is the line of time under the curves with an icon for each happening;
// labels take the first of three rows in which they find room.
func (s *Scene) strip(w float32) *ui.Node {
	t := s.kit.T
	type item struct {
		mark view.Mark
		text string
	}
	var items []item
	var spoken []string
	for _, m := range landmark.Pick(s.session.Campaign(), shown, apart) {
		items = append(items, item{m, s.Text(m.Text)})
		spoken = append(spoken, s.month(m)+": "+s.Text(m.Text))
	}
	days := float32(s.session.Rules().Days())
	const rows, rowH, top = 3, 22, 40
	n := ui.Draws(w, top+rows*rowH+4, func(c *ui.Canvas) {
		st := t.Type.Axis
		line := c.R.Y + c.Px(18)
		width := c.R.W - c.Px(8) // as the plot above
		c.HRule(c.R.X, line, c.R.W, 1.6, t.Text2)
		var ends [rows]float32
		for i := range ends {
			ends[i] = c.R.X - c.Px(30)
		}
		for i := range items {
			it := &items[i]
			x := c.R.X + width*float32(it.mark.Day)/days
			icon, tone := landmark.Icon(it.mark)
			d := c.Px(18)
			ink := t.Palette.Text(tone)
			c.Polygon([]float32{x, line - d, x + d, line, x, line + d, x - d, line}, ink)
			d -= c.Px(2.4)
			c.Polygon([]float32{x, line - d, x + d, line, x, line + d, x - d, line}, t.PageLow)
			px := c.Px(18)
			c.Icon(icon, x-px/2, line-px/2, px, ink)
			tw := c.TextWidth(st, it.text)
			left := min(max(x-tw/2, c.R.X), c.R.X+c.R.W-tw)
			row := 0
			for row < rows-1 && left < ends[row]+c.Px(18) {
				row++
			}
			if left < ends[row]+c.Px(18) {
				continue // no room: the icon stands for it
			}
			ends[row] = left + tw
			base := c.R.Y + c.Px(top+rowH*float32(row)+16)
			if row > 0 {
				c.Dashed(x, line+c.Px(20), x, base-c.Px(15), 1, c.Px(2), c.Px(3), t.Rule2)
			}
			c.Text(st, t.Text1, left, base, it.text)
		}
	})
	n.ID, n.Role, n.Label, n.Value = "debrief/strip", ui.RoleImage, s.T("page.course"), strings.Join(spoken, "; ")
	return n
}
