package campaign

import (
	"math"
	"strings"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
)

// month is the length of a month, in days, as far as charts care.
const month = 30.4375

// closest is the shortest time that charts show, in days.
const closest = 6 * month

// whole is the campaign from its first day to its last.
func (g *Game) whole() (lo, hi float64) { return 0, float64(g.session.Rules().Days()) }

// shownDays is the time that the charts show.
func (g *Game) shownDays() (lo, hi float64) {
	if g.span[1] <= g.span[0] {
		return g.whole()
	}
	return g.span[0], g.span[1]
}

// look has the charts show another part of the campaign.
func (g *Game) look(lo, hi float64) {
	w := g.view()
	lo, hi = w.Part(lo, hi)
	g.span = [2]float64{lo, hi}
	if lo <= w.Lo && hi >= w.Hi {
		g.span = [2]float64{}
	}
	g.changed()
}

// view is what there is to see of the campaign.
func (g *Game) view() widget.Window {
	lo, hi := g.whole()
	return widget.Window{Lo: lo, Hi: hi, Least: math.Min(closest, hi), OnView: g.look}
}

// window lets a chart be moved. The small ones only follow, and in little room
// the wheel scrolls the page.
func (g *Game) window(id string) widget.Window {
	w := g.view()
	if strings.HasPrefix(id, "small/") || g.kit.T.Class == theme.Small {
		w.OnView = nil
	}
	return w
}

// months is the part that is shown, in whole months of so many.
func (g *Game) months(total int) (from, to int) {
	lo, hi := g.shownDays()
	from = min(max(int(math.Round(lo/month)), 0), total-1)
	to = min(max(int(math.Round(hi/month)), from+1), total)
	if g.span[1] <= g.span[0] {
		to = total
	}
	return from, to
}

// monthStep is how many months lie between two ticks when so many are shown.
func monthStep(months int) int {
	switch {
	case months > 40:
		return 12
	case months > 18:
		return 6
	case months > 9:
		return 3
	}
	return 1
}

// timeTicks are the first days of years, or of months where there is room, with
// the number of the month since the campaign's first.
func (g *Game) timeTicks(from, to int, put func(nth int, day content.Date, label string)) {
	start := g.session.Rules().Scenario.Start
	y0, m0, _ := start.Civil()
	step := monthStep(to - from)
	for i := from; i <= to; i++ {
		m := m0 - 1 + i
		if m%step != 0 || i == 0 && m0 > 1 && step == 12 {
			continue
		}
		day := content.MakeDate(y0+m/12, m%12+1, 1)
		if day > g.session.Rules().Scenario.End {
			break
		}
		label := yearLabel(y0 + m/12)
		if m%12 != 0 || step < 12 {
			label = g.L.MonthYear(say.Civil(day))
		}
		put(i, day, label)
	}
}

// timeAxis spans the days that are shown.
func (g *Game) timeAxis() widget.Axis {
	lo, hi := g.shownDays()
	a := widget.Axis{Lo: lo, Hi: hi}
	g.timeTicks(int(lo/month), int(hi/month)+1, func(_ int, day content.Date, label string) {
		a.Ticks = append(a.Ticks, widget.Tick{At: float64(day - g.session.Rules().Scenario.Start), Label: label, Line: true})
	})
	return a
}

// monthTicks are the ticks of a chart of months.
func (g *Game) monthTicks(from, to int) []widget.Tick {
	var out []widget.Tick
	g.timeTicks(from, to, func(nth int, _ content.Date, label string) {
		out = append(out, widget.Tick{At: float64(nth - from), Label: label, Line: true})
	})
	return out
}

// chartTools look closer, further away and at everything, and give the chart
// away as a picture and its figures as a table.
func (g *Game) chartTools() *ui.Node {
	k := g.kit
	lo, hi := g.shownDays()
	w := g.view()
	tool := func(id, icon string, do func()) *ui.Node {
		return widget.IconButton(k, widget.IconSpec{ID: "charts/" + id, Icon: icon, Label: g.T("charts.tool." + id), Size: 24, Tip: "key/charts." + id, OnPress: do})
	}
	file := func(id string, do func()) *ui.Node {
		return widget.Button(k, widget.ButtonSpec{ID: "charts/" + id, Icon: "icon/download", Label: strings.ToUpper(id), Tip: "key/charts." + id, OnPress: do})
	}
	row := ui.Row(ui.Style{Gap: 6, Align: ui.Center, Rigid: true},
		tool("in", "icon/zoom-in", func() { g.look(w.Zoom(lo, hi, 1.6, 0.5)) }),
		tool("out", "icon/zoom-out", func() { g.look(w.Zoom(lo, hi, 1/1.6, 0.5)) }),
		tool("all", "icon/maximize", func() { g.look(w.Lo, w.Hi) }),
		file("png", g.exportPicture), file("csv", g.exportTable))
	row.Role, row.Label = ui.RoleGroup, g.T("charts.tools")
	return row
}
