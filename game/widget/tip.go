package widget

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// LedgerLine is one line of a tooltip or a ledger: what, and how much.
type LedgerLine struct {
	// Text is what; parts of it may be terms with tooltips of their own.
	Text  []Span
	Value string
	Tone  theme.Tone
	// Hot marks the line whose own tooltip is open. Lines with a term do this by
	// themselves.
	Hot bool
}

// TipSpec is the content of a tooltip.
type TipSpec struct {
	Icon, Title string
	IconTone    theme.Tone
	// Body is a paragraph under the title.
	Body []Span
	// Lines is the breakdown and Total, when set, its sum under a double rule.
	Lines []LedgerLine
	Total *LedgerLine
	// After follows the total.
	After []LedgerLine
	// Content is anything else, such as a chart.
	Content *ui.Node
	// Foot is small print; Source names where a real figure comes from.
	Foot, Source string
	// W is the width in units; 0 is that of the theme.
	W float32
	// NoPin leaves out the pin.
	NoPin bool
}

// Tip is the content of a tooltip: a title, a breakdown in lines with leaders,
// a total, and a note with its source. Return it from Tree.Tips.
func Tip(k *Kit, s TipSpec) *ui.Node {
	t := k.T
	m := &t.Metrics
	inset := float32(14)
	if t.Class != theme.Full {
		inset = 12
	}
	// One that is higher than the window can be scrolled, as one of a figure with
	// many causes may be.
	n := ui.Column(ui.Style{W: orDefault(s.W, m.TipW), MaxH: t.H - 2*m.EdgeGap, Scroll: true})
	if t.Class == theme.Small {
		n.W = 0
		n.FullW = true
	}
	n.Label, n.Role, n.Layer = s.Title, ui.RoleTooltip, true
	n.Box = ui.Box{Fill: t.Palette.Tip, Fill2: t.TipLow, Line: t.TipLine, Shadow: ui.ShadowTip}

	head := ui.Row(ui.Style{Gap: 10, Align: ui.Center, MinH: m.ButtonH - 2, Pad: ui.Insets{Top: 4, Right: 8, Bottom: 4, Left: inset}})
	head.Box = ui.Box{Line: t.TipRule, Edges: ui.EdgeBottom}
	tone := s.IconTone
	if tone == theme.Plain {
		tone = theme.Accented
	}
	if s.Icon != "" {
		head.Children = append(head.Children, iconNode(s.Icon, 22, t.Palette.Text(tone)))
	}
	title := ui.Text(t.Type.TipTitle, t.Text1, s.Title)
	title.Grow, title.Role = 1, ui.RoleHeading
	head.Children = append(head.Children, title)
	if ref := k.Tree.BuildingTip(); ref.ID != "" && !s.NoPin {
		label := k.L.T("widget.pin")
		if ref.Pinned {
			label = k.L.T("widget.unpin")
		}
		head.Children = append(head.Children, IconButton(k, IconSpec{ID: ref.ID + "/pin", Icon: "icon/pin", Label: label, Size: 20,
			On: ref.Pinned, OnPress: func() { k.Tree.TogglePin(ref.ID) }}))
		if ref.Pinned || t.Class == theme.Small {
			head.Children = append(head.Children, IconButton(k, IconSpec{ID: ref.ID + "/close", Icon: "icon/x", Label: k.L.T("widget.close"), Size: 20,
				OnPress: func() { k.Tree.Close(ref.ID) }}))
		}
	}
	n.Children = append(n.Children, head)
	if len(s.Body) > 0 {
		st := t.Type.Body
		p := ui.Rich(st, t.Text1, k.spans(st, false, theme.Plain, s.Body)...)
		p.Pad = ui.Sides(9, inset)
		n.Children = append(n.Children, p)
	}
	if len(s.Lines) > 0 || s.Total != nil {
		n.Children = append(n.Children, ledgerLines(k, s.Lines, s.Total, s.After, inset))
	}
	if s.Content != nil {
		n.Children = append(n.Children, s.Content)
	}
	if s.Foot != "" || s.Source != "" {
		foot := ui.Column(ui.Style{Pad: ui.Insets{Top: 9, Right: inset, Bottom: 11, Left: inset}})
		small := theme.TextStyle{Face: theme.Sans, Size: 16, Line: 1.3}
		if s.Foot != "" {
			foot.Children = append(foot.Children, ui.Text(small, t.Text2, s.Foot))
		}
		if s.Source != "" {
			foot.Children = append(foot.Children, ui.Text(small, t.Text2, s.Source))
		}
		n.Children = append(n.Children, foot)
	}
	return n
}

// Ledger is a breakdown in lines with leaders and a total, outside a tooltip.
func Ledger(k *Kit, lines []LedgerLine, total *LedgerLine) *ui.Node {
	return ledgerLines(k, lines, total, nil, k.T.Metrics.Inset)
}

func ledgerLines(k *Kit, lines []LedgerLine, total *LedgerLine, after []LedgerLine, inset float32) *ui.Node {
	box := ui.Column(ui.Style{Pad: ui.Insets{Top: 6}})
	box.Role = ui.RoleList
	for i := range lines {
		box.Children = append(box.Children, ledgerRow(k, &lines[i], inset, false))
	}
	if total != nil {
		box.Children = append(box.Children, ledgerRow(k, total, inset, true))
	}
	for i := range after {
		box.Children = append(box.Children, ledgerRow(k, &after[i], inset, false))
	}
	return box
}

func ledgerRow(k *Kit, l *LedgerLine, inset float32, total bool) *ui.Node {
	t := k.T
	m := &t.Metrics
	st := t.Type.Row
	st.Face = theme.Cond
	if total {
		st = t.Type.RowStrong
	}
	text := ui.Rich(st, t.Text1, k.spans(st, false, theme.Plain, l.Text)...)
	leader := ui.Draws(0, 0, func(c *ui.Canvas) {
		if c.R.W > c.Px(6) {
			c.Dots(c.R.X, c.R.Y+c.R.H/2+c.Px(6), c.R.W, 1, t.TipDots)
		}
	})
	leader.Grow, leader.Rigid, leader.MinW, leader.Self = 1, false, 10, ui.Stretch
	value := ui.Line(t.Type.RowStrong, k.ink(false, l.Tone), l.Value)
	row := ui.Row(ui.Style{Gap: 8, Align: ui.Center, MinH: m.TipRowH, Pad: ui.Sides(2, inset)}, text, leader, value)
	row.Role = ui.RoleListItem
	if total {
		row.MinH, row.Pad = m.TipTotalH, ui.Sides(2, 0)
		row.Paint = func(c *ui.Canvas) {
			c.HRule(c.R.X, c.R.Y, c.R.W, 1, t.TipLine)
			c.HRule(c.R.X, c.R.Y+c.R.H-c.Px(4), c.R.W, 1, t.TipLine)
			c.HRule(c.R.X, c.R.Y+c.R.H-c.Px(1), c.R.W, 1, t.TipLine)
		}
		wrap := ui.Column(ui.Style{Pad: ui.Insets{Top: 4, Right: inset, Left: inset}}, row)
		return wrap
	}
	// The line whose term has its tooltip open is lit.
	row.Paint = func(c *ui.Canvas) {
		hot := l.Hot
		for _, c := range text.Children {
			hot = hot || k.Tree.TipOpen(c.ID)
		}
		if hot {
			c.Fill(ui.Rect{X: c.R.X + 1, Y: c.R.Y, W: c.R.W - 2, H: c.R.H}, t.Hot)
		}
	}
	return row
}
