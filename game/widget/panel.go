package widget

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// PanelSpec is the frame of a panel.
type PanelSpec struct {
	ID, Icon, Title string
	IconTone        theme.Tone
	// Code stands after the title, in the type of serials.
	Code string
	// Caps sets the title in capitals, as for schemes; names keep their case.
	Caps bool
	// Hot draws the crop marks in the seat's colour.
	Hot bool
	// BandTone colours the guilloche band in the header.
	BandTone theme.Tone
	// OnPin and OnClose add their buttons when set.
	OnPin, OnClose func()
	Pinned         bool
	// Place pins the panel in the window; W and H are units, 0 as large as it
	// needs to be.
	Place *ui.Place
	W, H  float32
	// MaxH is the height in units that the panel never exceeds; 0 for none.
	MaxH float32
	// Body stands below the header. Scroll lets it scroll when the height is
	// limited: by H, by MaxH or by a Place with both top and bottom.
	Body   []*ui.Node
	Scroll bool
	// Rest stands below the body and takes the height that is left.
	Rest *ui.Node
	// Footer stays at the bottom edge.
	Footer *ui.Node
	// NoHead leaves out the header.
	NoHead bool
}

// Panel is the frame of a panel: header with icon, title, code and buttons, a
// guilloche band, crop marks at two corners, and a body.
func Panel(k *Kit, s PanelSpec) *ui.Node {
	t := k.T
	n := ui.Column(ui.Style{W: s.W, H: s.H, MaxH: s.MaxH, Place: s.Place})
	n.ID, n.Role, n.Label, n.Solid, n.Layer = s.ID, ui.RoleRegion, s.Title, true, true
	n.Box = ui.Box{Fill: t.Palette.Panel, Fill2: t.PanelLow, Line: t.Rule, Shadow: ui.ShadowPanel}
	crop := t.Crop
	if s.Hot {
		crop = t.CropHot
	}
	n.Over = func(c *ui.Canvas) {
		c.Fill(ui.Rect{X: c.R.X + 1, Y: c.R.Y + 1, W: c.R.W - 2, H: 1}, t.Sheen)
		c.CropMarks(c.R, crop)
	}
	if !s.NoHead {
		n.Children = append(n.Children, panelHead(k, &s))
	}
	body := ui.Column(ui.Style{}, s.Body...)
	fixed := s.H > 0 || s.Place != nil && s.Place.Top.On && s.Place.Bottom.On
	if fixed || s.MaxH > 0 {
		body.Shrink = 1
		if fixed && s.Rest == nil {
			body.Grow = 1
		}
		if s.Scroll {
			body.Scroll = true
			body.ID = s.ID + "/body"
		}
	}
	n.Children = append(n.Children, body)
	if s.Rest != nil {
		n.Children = append(n.Children, s.Rest)
	}
	if s.Footer != nil {
		n.Children = append(n.Children, s.Footer)
	}
	return n
}

func panelHead(k *Kit, s *PanelSpec) *ui.Node {
	t := k.T
	m := &t.Metrics
	style := t.Type.Name
	if s.Caps {
		style = t.Type.Title
	}
	h := ui.Row(ui.Style{MinH: m.HeadH, Gap: m.Gap, Align: ui.Center, Pad: ui.Insets{Top: 6, Right: 10, Bottom: 6, Left: m.Inset}})
	h.Box = ui.Box{Fill: t.Head, Fill2: t.HeadRight, Across: true, Line: t.Rule, Edges: ui.EdgeBottom}
	band := t.Palette.Fill(s.BandTone)
	if s.BandTone == theme.Plain {
		band = t.Accent
	}
	h.Paint = func(c *ui.Canvas) {
		// The band fades in from the left: strips of it under growing alpha would
		// need a clip each, so it is one sprite that is drawn faded.
		w := min(c.R.W*0.6, c.Px(280))
		c.ClipTo(c.R)
		c.Sprite("orn/band", ui.Rect{X: c.R.X + c.R.W - w, Y: c.R.Y, W: w, H: c.R.H}, 0, band.Alpha(0.34))
		c.Unclip()
	}
	tone := s.IconTone
	if tone == theme.Plain {
		tone = theme.Accented
	}
	if s.Icon != "" {
		h.Children = append(h.Children, iconNode(s.Icon, m.HeadIcon, t.Palette.Text(tone)))
	}
	title := ui.Text(style, t.Text1, s.Title)
	title.Role = ui.RoleHeading
	h.Children = append(h.Children, title)
	if s.Code != "" {
		h.Children = append(h.Children, ui.Text(t.Type.Code, t.Text2, s.Code))
	}
	h.Children = append(h.Children, ui.Space())
	if s.OnPin != nil {
		label := k.L.T("widget.pin")
		if s.Pinned {
			label = k.L.T("widget.unpin")
		}
		h.Children = append(h.Children, IconButton(k, IconSpec{ID: s.ID + "/pin", Icon: "icon/pin", Label: label, On: s.Pinned, OnPress: s.OnPin}))
	}
	if s.OnClose != nil {
		h.Children = append(h.Children, IconButton(k, IconSpec{ID: s.ID + "/close", Icon: "icon/x", Label: k.L.T("widget.close"), OnPress: s.OnClose}))
	}
	return h
}

// Section is a block of a panel with a rule below.
func Section(k *Kit, children ...*ui.Node) *ui.Node {
	m := &k.T.Metrics
	v := m.Gap
	if k.T.Class != theme.Full {
		v = 7
	}
	n := ui.Column(ui.Style{Gap: m.DialGap, Pad: ui.Sides(v, m.Inset)}, children...)
	n.Box = ui.Box{Line: k.T.RuleSoft, Edges: ui.EdgeBottom}
	return n
}

// Actions is the row of buttons of a panel.
func Actions(k *Kit, buttons ...*ui.Node) *ui.Node {
	return ui.Row(ui.Style{Gap: 10, Pad: ui.Sides(14, k.T.Metrics.Inset), Align: ui.Stretch}, buttons...)
}

// PendingSpec is the strip that tells of a change not yet in force.
type PendingSpec struct {
	ID string
	// Words say what is pending, with the first part in bold.
	Words  []Span
	OnUndo func()
}

// Pending is the strip at the foot of a panel that tells of a change not yet in
// force, and takes it back.
func Pending(k *Kit, s PendingSpec) *ui.Node {
	t := k.T
	st := t.Type.Row
	undo := Button(k, ButtonSpec{ID: s.ID + "/undo", Label: k.L.T("widget.undo"), Icon: "icon/arrow-back-up",
		H: t.Metrics.UndoH, OnPress: s.OnUndo})
	undo.Pad = ui.Sides(2, 12)
	n := ui.Row(ui.Style{Gap: 9, Align: ui.Center, MinH: t.Metrics.PendingH, Pad: ui.Insets{Top: 5, Right: 8, Bottom: 5, Left: 14}},
		iconNode("icon/clock", 20, t.AccentT),
		ui.Rich(st, t.Text1, k.spans(st, false, theme.Plain, s.Words)...).With(func(n *ui.Node) { n.Grow = 1 }),
		undo)
	n.Box = ui.Box{Fill: t.Palette.Pending, Line: t.PendingLine, Edges: ui.EdgeTop}
	n.Role, n.Label = ui.RoleStatus, k.L.T("widget.pending")
	return n
}
