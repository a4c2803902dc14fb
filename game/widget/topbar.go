package widget

import (
	"strings"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// MetricSpec is one cell of the top bar.
type MetricSpec struct {
	ID, Icon, Label, Value string
	Tone                   theme.Tone
	// ValueTone colours the figure; Plain leaves it as text.
	ValueTone theme.Tone
	// Note follows the figure, such as "vote in 21 d"; Change is written with an
	// arrow up or down by its sign, as "▲ 3.4".
	Note   string
	Change Optional
	// ChangeText is the size of the change without its sign.
	ChangeText string
	// Meter, when set, lies along the bottom.
	Meter   *MeterSpec
	On      bool // its tooltip or panel is open
	Tip     string
	OnPress func()
}

// Metric is one cell of the top bar.
func Metric(k *Kit, s MetricSpec) *ui.Node {
	t := k.T
	m := &t.Metrics
	full := t.Class == theme.Full
	icon := float32(19)
	if !full {
		icon = 16
	}
	note := s.Note
	if s.Change.On {
		arrow := "▲ "
		if s.Change.V < 0 {
			arrow = "▼ "
		}
		note = arrow + s.ChangeText
	}
	label := ui.Line(t.Type.Label, t.Text2, s.Label)
	label.Flags |= ui.MayTrim // its tooltip and its name say it in full
	head := ui.Row(ui.Style{Gap: 7, Align: ui.Center}, iconNode(s.Icon, icon, t.Palette.Text(s.Tone)), label)
	row := ui.Row(ui.Style{Gap: 9, Align: ui.Baseline},
		ui.Line(t.Type.Figure, t.Palette.Text(s.ValueTone), s.Value).With(func(n *ui.Node) { n.Rigid = true }),
		ui.Line(t.Type.Unit, t.Text2, note).With(func(n *ui.Node) { n.Flags |= ui.MayTrim }))
	if !full {
		head.Gap, row.Gap = 5, 6
	}
	n := ui.Column(ui.Style{Grow: 1, Even: full, H: m.BarH, Gap: 1,
		Pad: ui.Insets{Top: 7, Right: 10, Bottom: 4, Left: m.MetricGap}}, head, row)
	if !full { // text and meter share 60 units
		n.Pad.Right, n.Pad.Top, n.Gap = 4, 4, 0
	}
	// Labels may end in an ellipsis, figures never.
	n.MinW = k.Tree.TextWidth(t.Type.Figure, s.Value)/t.Scale + n.Pad.Left + n.Pad.Right + 1
	if s.Meter != nil {
		spec := *s.Meter
		spec.Label = ""
		if !full {
			spec.H = 5
		}
		g := Meter(k, spec)
		g.Place = &ui.Place{Left: ui.By(m.MetricGap), Right: ui.By(n.Pad.Right), Bottom: ui.By(1)}
		g.FullW = false
		n.Children = append(n.Children, g)
	}
	n.Box = ui.Box{Line: t.RuleSoft, Edges: ui.EdgeRight, HoverFill: t.Palette.Select}
	if s.On {
		n.Box.Fill = t.Palette.Select
		accent := t.Accent
		n.Over = func(c *ui.Canvas) {
			h := c.T.Stroke(3)
			c.Fill(ui.Rect{X: c.R.X, Y: c.R.Y + c.R.H - h, W: c.R.W, H: h}, accent)
		}
		n.Flags |= ui.Selected
	}
	n.ID, n.Role, n.Label, n.Tip = s.ID, ui.RoleButton, s.Label, s.Tip
	n.Value = s.Value
	if note != "" {
		n.Value += ", " + note
	}
	n.Focusable, n.OnPress, n.TipSide = true, s.OnPress, ui.Below
	return n
}

// TopBar is the bar along the top edge: the date, the speeds, the metrics, and
// what stands at the right.
func TopBar(k *Kit, id string, children ...*ui.Node) *ui.Node {
	t := k.T
	n := ui.Row(ui.Style{Place: &ui.Place{Left: ui.By(0), Right: ui.By(0), Top: ui.By(0)}, H: t.Metrics.BarH, Align: ui.Stretch}, children...)
	n.ID, n.Role, n.Label, n.Solid = id, ui.RoleRegion, k.L.T("widget.topbar"), true
	n.Box = ui.Box{Fill: t.Bar, Fill2: t.BarLow, Line: t.Rule2, Edges: ui.EdgeBottom, Shadow: ui.ShadowBar}
	return n
}

// DateSpec is the paper with the date at the top left.
type DateSpec struct {
	ID string
	// Corner is the day of the week, Quarter stands opposite, Date is the large
	// line, Note the one below.
	Corner, Quarter, Date, Note string
	Tip                         string
}

// DateCard is the tear-off calendar: paper, perforated along the bottom. It
// hangs over the edge of the bar.
func DateCard(k *Kit, s DateSpec) *ui.Node {
	t := k.T
	m := &t.Metrics
	code := t.Type.Code
	code.Track = 0.06
	pad := ui.Insets{Top: 8, Right: 16, Left: 16}
	if t.Class != theme.Full {
		pad = ui.Insets{Top: 6, Right: 12, Left: 12}
	}
	top := ui.Row(ui.Style{Justify: ui.Between, Gap: 8}, ui.Line(code, t.Ink2, s.Corner), ui.Line(code, t.Ink2, s.Quarter))
	if t.Class == theme.Small { // the card must not hang over the sheet below
		top.Flags |= ui.Hidden
	}
	card := ui.Column(ui.Style{W: m.DateW, H: m.DateH, Pad: pad, Gap: 2, Place: ui.At(0, 0)},
		top,
		ui.Line(t.Type.Date, t.Ink, s.Date),
		ui.Line(t.Type.Unit, t.Ink2, s.Note))
	if t.Class != theme.Full {
		card.Gap = 0
	}
	card.Box = ui.Box{Fill: t.PaperLight, Fill2: t.PaperShade, Shadow: ui.Shadow{Y: 6, Blur: 16, Alpha: 0.75}}
	shade := t.PaperShade
	card.Over = func(c *ui.Canvas) {
		if t.Class == theme.Small {
			return
		}
		step := c.Px(12)
		r := c.R
		y := r.Y + r.H - 1
		// The perforation: small teeth below the edge, between the holes.
		for x := r.X; x < r.X+r.W-1; x += step {
			w := min(step, r.X+r.W-x)
			h := c.Px(5)
			c.Polygon([]float32{x, y, x + w, y, x + w, y + h, x + w*0.82, y + h*0.35, x + w/2, y, x + w*0.18, y + h*0.35, x, y + h}, shade)
		}
	}
	card.ID, card.Role, card.Label, card.Value, card.Tip = s.ID, ui.RoleImage, s.Date, s.Note, s.Tip
	card.TipSide, card.Focusable = ui.Below, s.Tip != ""
	return ui.Stack(ui.Style{W: m.DateW, Rigid: true}, card)
}

// OrdersSpec is how many orders the office still has this month.
type OrdersSpec struct {
	ID, Label string
	Left, Of  int
	// Text is how it is spoken: "3 of 4".
	Text    string
	Tip     string
	OnPress func()
}

// Orders is a row of rosettes, one an order that is left, and crossed rings for
// those that are spent.
func Orders(k *Kit, s OrdersSpec) *ui.Node {
	t := k.T
	m := &t.Metrics
	size, gap := float32(27), float32(7)
	pad := ui.Insets{Top: 8, Left: 16, Right: 8}
	if t.Class != theme.Full {
		size, gap = 16, 3
		pad = ui.Insets{Top: 7, Left: 9, Right: 4}
	}
	pips := ui.Draws(float32(s.Of)*(size+gap)-gap, size, func(c *ui.Canvas) {
		d := c.Px(size)
		for i := range s.Of {
			x := c.R.X + c.Px(size+gap)*float32(i)
			cx, cy := x+d/2, c.R.Y+d/2
			if i < s.Left {
				c.Sprite("orn/rosette27", ui.Rect{X: x, Y: c.R.Y, W: d, H: d}, 0, t.Accent)
				continue
			}
			c.Arc(cx, cy, d/2-c.Px(1), 0, 6.2832, c.T.Stroke(1.4), c.Px(4), c.Px(3), t.Crop)
			q := d * 0.15
			c.Line(cx-q, cy-q, cx+q, cy+q, c.T.Stroke(1.4), t.Crop)
			c.Line(cx+q, cy-q, cx-q, cy+q, c.T.Stroke(1.4), t.Crop)
		}
	})
	label := ui.Line(t.Type.Label, t.Text2, s.Label)
	n := ui.Column(ui.Style{MinW: m.OrdersW - 50, Pad: pad, Gap: 6, Rigid: true}, label, pips)
	if t.Class != theme.Full {
		n.MinW = m.OrdersW
	}
	if t.Class == theme.Small {
		n.W = m.OrdersW
		label.Flags |= ui.MayTrim // its tooltip and its name say it in full
	}
	n.ID, n.Role, n.Label, n.Value, n.Tip = s.ID, ui.RoleMeter, s.Label, s.Text, s.Tip
	n.Focusable, n.TipSide = s.Tip != "" || s.OnPress != nil, ui.Below
	if s.OnPress != nil {
		n.Role, n.OnPress = ui.RoleButton, s.OnPress
	}
	return n
}

// RailSpec is one scheme on the rail.
type RailSpec struct {
	ID, Icon, Label string
	// Short is written instead of a Label that is too wide.
	Short string
	Tone  theme.Tone
	// Evidence and Threshold are 0 to 1; without Evidence there is no gauge.
	Evidence, Threshold Optional
	// EvidenceText is how it is spoken: "evidence 62".
	EvidenceText string
	On           bool
	// Alert puts a red square at the corner; AlertText says why.
	Alert     bool
	AlertText string
	Tip       string
	OnPress   func()
}

// Rail is the column of schemes at the left edge.
func Rail(k *Kit, id, label string, items ...*ui.Node) *ui.Node {
	t := k.T
	m := &t.Metrics
	top := m.RailTop
	if t.Class == theme.Small {
		top = 8
	}
	list := ui.Column(ui.Style{Pad: ui.Insets{Top: top}, Scroll: true, Grow: 1}, items...)
	list.ID = id + "/list"
	n := ui.Column(ui.Style{W: m.RailW, Place: &ui.Place{Left: ui.By(0), Top: ui.By(m.BarH), Bottom: ui.By(m.TickerH)}}, list)
	n.Box = ui.Box{Fill: t.Palette.Rail, Fill2: t.RailRight, Across: true, Line: t.Rule, Edges: ui.EdgeRight}
	n.ID, n.Role, n.Label, n.Solid, n.Layer = id, ui.RoleNavigation, label, true, true
	return n
}

// railLabel is a label for the narrow rail: set a little tighter when its longest
// word is too wide, and on one line with an ellipsis when that is not enough.
func railLabel(k *Kit, text, short string) *ui.Node {
	t := k.T
	st := t.Type.Unit
	room := t.Px(t.Metrics.RailW - 3)
	widest := func() (w float32) {
		for _, word := range strings.Fields(text) {
			w = max(w, k.Tree.TextWidth(st, word))
		}
		return w
	}
	for st.Track > -0.03 && widest() > room {
		st.Track -= 0.01
	}
	if short != "" && widest() > room {
		text, st = short, t.Type.Unit
	}
	n := ui.Text(st, t.Text2, text)
	n.Para.Align = ui.Center
	if widest() > room {
		n.Para.NoWrap = true
		n.Flags |= ui.MayTrim
	}
	return n
}

// RailItem is one scheme on the rail: its evidence as an arc round its icon.
func RailItem(k *Kit, s RailSpec) *ui.Node {
	t := k.T
	m := &t.Metrics
	arc := ArcSpec{Icon: s.Icon, IconTone: s.Tone, Value: s.Evidence.V, Threshold: s.Threshold,
		Hot: s.Threshold.On && s.Evidence.V >= s.Threshold.V*0.75, Plain: !s.Evidence.On}
	label := railLabel(k, s.Label, s.Short)
	if s.On {
		label.Para.Color = t.Text1
	}
	n := ui.Column(ui.Style{MinH: m.RailItemH, Align: ui.Center, Justify: ui.PackCenter, Gap: 2, Pad: ui.Sides(2, 2)}, Arc(k, arc), label)
	if t.Class != theme.Full {
		n.Gap, n.Pad = 0, ui.Sides(0, 1)
	}
	if t.Class == theme.Small { // icons only; the name is in the tooltip and the semantics
		n.Children = n.Children[:1]
	}
	n.Box = ui.Box{HoverFill: t.Palette.Hover.Alpha(0.6)}
	if s.On {
		n.Box.Fill = t.Palette.Head
		n.Flags |= ui.Selected
	}
	n.Over = func(c *ui.Canvas) {
		if s.On {
			c.Fill(ui.Rect{X: c.R.X, Y: c.R.Y, W: c.T.Stroke(4), H: c.R.H}, t.Accent)
		}
		if s.Alert {
			d := c.Px(10)
			x, y := c.R.X+c.R.W-c.Px(20), c.R.Y+c.Px(15)
			if t.Class != theme.Full {
				d, x = c.Px(8), c.R.X+c.R.W-c.Px(13)
			}
			c.Polygon([]float32{x, y - d - 2, x + d + 2, y, x, y + d + 2, x - d - 2, y}, t.Ink0())
			c.Polygon([]float32{x, y - d, x + d, y, x, y + d, x - d, y}, t.ExposT)
		}
	}
	n.ID, n.Role, n.Label, n.Value, n.Tip = s.ID, ui.RoleTab, s.Label, s.EvidenceText, s.Tip
	if s.Alert {
		n.Hint = s.AlertText
	}
	n.Focusable, n.OnPress, n.TipSide = true, s.OnPress, ui.RightOf
	return n
}
