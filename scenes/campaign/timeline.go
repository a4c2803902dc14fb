package campaign

import (
	"slices"

	"hardcurrency/game/i18n"
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/landmark"
	"hardcurrency/scenes/internal/say"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// lane says by whose doing something happened.
type lane int

const (
	laneWorld lane = iota
	laneOurs
	laneTheirs
	lanes
)

var laneNames = [lanes]string{"world", "ours", "theirs"}

// laneOf is the lane of a mark, by the id of its kind of news; "border" and
// "deadline" are dated events.
func laneOf(kind string) lane {
	for k := range state.NewsKinds {
		if k.String() == kind {
			return newsLane(k)
		}
	}
	return laneWorld
}

// newsLane says by whose doing there is a piece of news.
func newsLane(k state.NewsKind) lane {
	switch k {
	case state.NewsEvent, state.NewsExchangeOpened, state.NewsExchangeFailed:
		return laneWorld
	case state.NewsVesselSeen, state.NewsVesselSeized, state.NewsVesselListed, state.NewsConsignment, state.NewsExpelled,
		state.NewsCohortLost, state.NewsDeadline, state.NewsKillSwitch, state.NewsAttributed, state.NewsFrozen,
		state.NewsVoteTabled, state.NewsVotePassed, state.NewsVoteVetoed, state.NewsWarning, state.NewsListing, state.NewsReport,
		state.NewsBrokersLost:
		return laneTheirs
	}
	return laneOurs
}

// The measures of the timeline, in units.
const (
	laneH    = 64 // of a lane: two rows of marks
	laneHead = 28 // of its name
	markSize = 30
	// leastList is the height below which the list in words is left out.
	leastList = 120
)

// timeline is what happened in lanes over the time that the charts show, with
// exposure and pressure below, and the nearest of it in words.
func (g *Game) timeline(w, h float32) []*ui.Node {
	t := g.kit.T
	lo, hi := g.shownDays()
	var marks []view.Mark
	for _, m := range view.Timeline(g.session.Campaign()) {
		if float64(m.Day) >= lo && float64(m.Day) <= hi {
			marks = append(marks, m)
		}
	}
	var out []*ui.Node
	if t.Class != theme.Small { // icons that close would only hide one another there
		out = append(out, g.marksByLane(marks, w, lo, hi))
	}
	laneRoom := float32(lanes) * (laneH + laneHead)
	below := h - laneRoom - 40
	spec := widget.ChartSpec{
		ID: "charts/timeline", Label: g.T("charts.timeline"), W: w, H: max(120, min(200, below*0.45)),
		X: g.timeAxis(), Y: widget.Axis{Lo: 0, Hi: 100, Ticks: []widget.Tick{{At: 0, Label: "0"}, {At: 50, Label: "50"}, {At: 100, Label: "100"}}},
		Window:  g.window("timeline"),
		FormatX: func(v float64) string { return g.monthAt(int32(v)) }, FormatY: func(v float64) string { return i18n.Number(v, 0) },
	}
	for i, s := range view.MeterSeries(g.session.Campaign(), false) {
		if s.ID == view.Exposure || s.ID == view.Pressure {
			line := widget.Series{Name: g.Text(s.Title), Tone: seriesTone(s, i), X: dayFloats(s.Days), Y: s.Values, Area: s.ID == view.Exposure}
			if s.ID == view.Pressure {
				line.Stroke = widget.Dashed
			}
			spec.Series = append(spec.Series, line)
		}
	}
	if until := g.session.Rules().Scenario.RecordUntil; until > 0 {
		spec.Marks = append(spec.Marks, widget.Mark{At: float64(until - g.session.Rules().Scenario.Start), Vertical: true, Label: g.T("charts.record"), Tone: theme.Second, Stroke: widget.Dashed})
	}
	room := below - spec.H - 30
	if t.Class == theme.Small {
		room = leastList
	} else if room < leastList { // the icons say it all, and the log once more
		spec.H = max(spec.H, below)
		return append(out, widget.Chart(g.kit, spec))
	}
	return append(out, widget.Chart(g.kit, spec), g.marksInWords(marks, room))
}

// marksByLane places an icon for each mark; where they would touch the weightier
// stands, and looking closer shows the others.
func (g *Game) marksByLane(marks []view.Mark, w float32, lo, hi float64) *ui.Node {
	t := g.kit.T
	left := g.tree.TextWidth(t.Type.Axis, "100")/t.Scale + 9 // as the chart below
	plot := w - left - 8
	root := ui.Stack(ui.Style{W: w, H: float32(lanes) * (laneH + laneHead)})
	root.Role, root.Label = ui.RoleList, g.T("charts.timeline")
	root.Paint = func(c *ui.Canvas) {
		for l := range lanes {
			y := c.R.Y + c.Px(float32(l)*(laneH+laneHead)+laneHead)
			c.Fill(ui.Rect{X: c.R.X + c.Px(left), Y: y, W: c.Px(plot), H: c.Px(laneH)}, t.Palette.Panel.Alpha(0.6))
			c.HRule(c.R.X+c.Px(left), y+c.Px(laneH/2), c.Px(plot), 1, t.Grid)
		}
	}
	type spot struct {
		x, y float32
		mark *view.Mark
	}
	var placed []spot
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case marks[a].Weight > marks[b].Weight:
			return -1
		case marks[a].Weight < marks[b].Weight:
			return 1
		}
		return a - b
	})
	for _, i := range order {
		m := &marks[i]
		x := left + plot*float32((float64(m.Day)-lo)/(hi-lo)) - markSize/2
		x = min(max(x, left), w-markSize)
		top := float32(laneOf(m.Kind))*(laneH+laneHead) + laneHead
		for _, y := range [...]float32{top + 1, top + laneH - markSize - 1} {
			if !slices.ContainsFunc(placed, func(o spot) bool { return o.y == y && o.x < x+markSize && x < o.x+markSize }) {
				placed = append(placed, spot{x, y, m})
				break
			}
		}
	}
	slices.SortFunc(placed, func(a, b spot) int { return int(a.mark.Day - b.mark.Day) })
	for l := range lanes {
		root.Children = append(root.Children, widget.Caption(g.kit, g.T("charts.lane."+laneNames[l])).With(func(n *ui.Node) {
			n.Place = ui.At(left, float32(l)*(laneH+laneHead)+4)
		}))
	}
	for i, s := range placed {
		root.Children = append(root.Children, g.mark(i, s.mark, s.x, s.y))
	}
	return root
}

// mark is the icon of one thing that happened; its tooltip says what.
func (g *Game) mark(i int, m *view.Mark, x, y float32) *ui.Node {
	t := g.kit.T
	icon, tone := landmark.Icon(*m)
	ink := t.Palette.Text(tone)
	n := ui.Draws(markSize, markSize, func(c *ui.Canvas) {
		cx, cy, d := c.R.X+c.R.W/2, c.R.Y+c.R.H/2, c.R.W/2
		c.Polygon([]float32{cx, cy - d, cx + d, cy, cx, cy + d, cx - d, cy}, ink)
		d -= c.Px(2.2)
		c.Polygon([]float32{cx, cy - d, cx + d, cy, cx, cy + d, cx - d, cy}, t.PageLow)
		px := c.Px(16)
		c.Icon(icon, cx-px/2, cy-px/2, px, ink)
	})
	date, text := g.dayOf(m.Day), g.Text(m.Text)
	n.Flags, n.Place = 0, ui.At(x, y)
	n.ID, n.Role, n.Label, n.Focusable = "mark/"+i18n.Int(int64(i)), ui.RoleImage, say.Sentence(date, text), true
	n.TipNode = func() *ui.Node {
		return widget.Tip(g.kit, widget.TipSpec{Icon: icon, IconTone: tone, Title: date, Body: widget.Words(text), NoPin: true})
	}
	return n
}

func (g *Game) dayOf(day int32) string {
	return g.L.Short(say.Civil(g.session.Rules().Scenario.Start + content.Date(day)))
}

// marksInWords lists the marks, the newest first.
func (g *Game) marksInWords(marks []view.Mark, h float32) *ui.Node {
	at := func(i int) *view.Mark { return &marks[len(marks)-1-i] }
	return widget.Table(g.kit, widget.TableSpec{
		ID: "timeline/table", Label: g.T("charts.timeline"), Rows: len(marks), Version: g.now(), Empty: g.T("charts.empty"), H: h,
		Columns: []widget.Column{
			{Key: "date", Title: g.T("log.date"), W: 140}, {Key: "whose", Title: g.T("charts.whose"), W: 160}, {Key: "text", Title: g.T("log.text"), Grow: 1},
		},
		RowID: func(i int) string { return i18n.Int(int64(i)) },
		Cell: func(i, c int) widget.Cell {
			m := at(i)
			switch c {
			case 0:
				return widget.Cell{Text: g.dayOf(m.Day), Tone: theme.Second}
			case 1:
				icon, tone := landmark.Icon(*m)
				return widget.Cell{Text: g.T("charts.lane." + laneNames[laneOf(m.Kind)]), Icon: icon, Tone: tone}
			}
			return widget.Cell{Text: g.Text(m.Text)}
		},
	})
}
