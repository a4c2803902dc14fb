package widget

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// AdvisorSpec is an advisor's opinion.
type AdvisorSpec struct {
	ID string
	// Bust is an ornament, such as "orn/bust-fleet".
	Bust, Who, Quote string
	// Sure is confidence in fifths; SureText and Record are how confidence and
	// past success are written: "sure 80%", "right 7 of 9".
	Sure             int
	SureText, Record string
	Tip              string
	OnPress          func()
	Place            *ui.Place
	W                float32
	Grow             float32
}

// Advisor is a card with an advisor's bust, opinion, confidence and record.
func Advisor(k *Kit, s AdvisorSpec) *ui.Node {
	t := k.T
	m := &t.Metrics
	words := ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 5},
		ui.Text(t.Type.Label, t.Text2, s.Who),
		ui.Text(t.Type.Body, t.Text1, s.Quote),
		ui.Row(ui.Style{Gap: 10, LineGap: 2, Align: ui.Center, Wrap: true},
			ui.Row(ui.Style{Gap: 5, Align: ui.Center}, Pips(k, theme.Accented, s.Sure, 5, false), ui.Text(t.Type.Unit, t.Text2, s.SureText)),
			ui.Text(t.Type.Unit, t.Text2, s.Record)))
	bust := ui.Draws(m.BustW, m.BustH, func(c *ui.Canvas) { c.Sprite(s.Bust, c.R, 0, t.Bone) })
	n := ui.Row(ui.Style{W: orDefault(s.W, 0), Grow: s.Grow, MinH: m.AdvisorH, Gap: 12, Align: ui.Start,
		Pad: ui.Insets{Top: 10, Right: 12, Bottom: 10, Left: 10}, Place: s.Place}, bust, words)
	if t.Class != theme.Full {
		words.Gap = 3
		n.Pad, n.Gap = ui.Insets{Top: 8, Right: 10, Bottom: 8, Left: 8}, 10
	}
	n.Box = ui.Box{Fill: t.Palette.Panel, Fill2: t.PanelLow, Line: t.Rule, Shadow: ui.ShadowPanel}
	n.ID, n.Role, n.Label, n.Tip = s.ID, ui.RoleGroup, s.Who, s.Tip
	n.Solid, n.Layer = true, true
	if s.OnPress != nil {
		n.Role, n.Focusable, n.OnPress = ui.RoleButton, true, s.OnPress
		n.Label, n.Value = s.Who+": "+s.Quote, s.SureText+", "+s.Record
		n.Box.HoverLine = t.Crop
	}
	return n
}

// FolderSpec is a decision that waits.
type FolderSpec struct {
	ID string
	// Tag and Due stand in the corners: "URGENT", "3 days".
	Tag, Due, Title, Note string
	Urgent                bool
	Place                 *ui.Place
	// Tilt is radians, clockwise.
	Tilt    float32
	W, H    float32
	OnPress func()
}

// Folder is a paper folder with a decision that waits.
func Folder(k *Kit, s FolderSpec) *ui.Node {
	t := k.T
	m := &t.Metrics
	code := t.Type.Code
	tag := t.Ink2
	if s.Urgent {
		tag, code = t.InkRed, code.Bold()
	}
	n := ui.Column(ui.Style{W: orDefault(s.W, m.FolderW), H: orDefault(s.H, m.FolderH), Place: s.Place, Gap: 7, Pad: ui.Sides(12, 16)},
		ui.Row(ui.Style{Justify: ui.Between, Gap: 8}, ui.Line(code, tag, s.Tag), ui.Line(t.Type.Code, t.Ink2, s.Due)),
		ui.Text(t.Type.Folder, t.Ink, s.Title))
	if t.Class != theme.Full {
		n.Pad, n.Gap = ui.Sides(9, 12), 5
	}
	if s.Note != "" && t.Class == theme.Full {
		n.Children = append(n.Children, ui.Row(ui.Style{Gap: 7, Align: ui.Center},
			iconNode("icon/file-text", m.IconS, t.Ink2),
			ui.Text(theme.TextStyle{Face: theme.Sans, Size: max(16, t.Type.Body.Size-1), Line: 1.2}, t.Ink2, s.Note)))
	}
	n.Box = ui.Box{Fill: t.PaperLight, Fill2: t.PaperShade, Shadow: ui.ShadowFolder, HoverFill: t.PaperSelect.Alpha(0.6)}
	n.ID, n.Role, n.Label, n.Value = s.ID, ui.RoleButton, s.Title, s.Tag+", "+s.Due
	n.Hint = s.Note
	n.Focusable, n.OnPress, n.Solid = true, s.OnPress, true
	n.Layer, n.Angle = true, s.Tilt
	// A folder in a stack shows only its upper part; the rest is covered.
	for _, c := range n.Children {
		markTrim(c)
	}
	return n
}

// markTrim says that text may be covered or cut.
func markTrim(n *ui.Node) {
	n.Flags |= ui.MayTrim
	for _, c := range n.Children {
		markTrim(c)
	}
}

// GradeSpec is a grade on one of the three axes.
type GradeSpec struct {
	ID, Letter, Title, Note string
	Tone                    theme.Tone
	// Up and Down are what raised and lowered it.
	Up, Down []string
	Tip      string
}

// Grade is a rosette with a letter, and the causes beside it.
func Grade(k *Kit, s GradeSpec) *ui.Node {
	t := k.T
	size := float32(150)
	letter := t.Type.Page.At(56)
	if t.Class != theme.Full {
		size, letter = 104, t.Type.Page.At(38)
	}
	ring := t.Palette.Text(s.Tone)
	seal := ui.Draws(size, size, func(c *ui.Canvas) {
		c.Sprite("orn/rosette150", c.R, 0, ring)
		x, y := c.R.X+c.R.W/2, c.R.Y+c.R.H/2
		c.Disc(x, y, c.R.W*0.267, t.ThumbInk)
		c.Ring(x, y, c.R.W*0.267, c.T.Stroke(2), ring)
		c.Ring(x, y, c.R.W*0.233, c.T.Stroke(1), ring)
		c.TextAt(letter, t.Text1, x, c.Middle(letter, y), 0.5, s.Letter)
	})
	words := ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 7},
		ui.Text(t.Type.Name.At(t.Type.Name.Size-1), ring, s.Title).With(func(n *ui.Node) { n.Role = ui.RoleHeading }),
		ui.Text(t.Type.Row, t.Text2, s.Note))
	cause := func(icon string, tone theme.Tone, text string) {
		words.Children = append(words.Children, ui.Row(ui.Style{Gap: 9},
			iconNode(icon, 20, t.Palette.Fill(tone)), ui.Text(t.Type.Body, t.Text1, text).With(func(n *ui.Node) { n.Grow = 1 })))
	}
	for _, u := range s.Up {
		cause("icon/chevron-up", theme.Covered, u)
	}
	for _, d := range s.Down {
		cause("icon/chevron-down", theme.Exposed, d)
	}
	n := ui.Row(ui.Style{Gap: 22, Pad: ui.Insets{Top: 14, Bottom: 14}}, seal, words)
	n.Box = ui.Box{Line: t.Rule2, Edges: ui.EdgeTop}
	n.ID, n.Role, n.Label, n.Value, n.Tip = s.ID, ui.RoleGroup, s.Title, s.Letter, s.Tip
	return n
}

// ToastSpec is a short message that goes by itself.
type ToastSpec struct {
	Icon, Text string
	Tone       theme.Tone
	// Action is a button's label, when there is something to do.
	ID, Action string
	OnAction   func()
}

// Toast shows a short message along the top for a while.
func Toast(k *Kit, s ToastSpec) {
	k.Tree.Toast(0, func() *ui.Node {
		t := k.T
		n := ui.Row(ui.Style{Gap: 12, Align: ui.Center, Pad: ui.Sides(8, 16), MinH: t.Metrics.ButtonH, MaxW: 620})
		if s.Icon != "" {
			n.Children = append(n.Children, iconNode(s.Icon, 22, t.Palette.Text(s.Tone)))
		}
		n.Children = append(n.Children, ui.Text(t.Type.Body, t.Text1, s.Text).With(func(n *ui.Node) { n.Grow = 1 }))
		if s.Action != "" {
			n.Children = append(n.Children, Button(k, ButtonSpec{ID: s.ID + "/action", Label: s.Action, H: t.Metrics.UndoH, OnPress: s.OnAction}))
		}
		n.Box = ui.Box{Fill: t.Palette.Tip, Fill2: t.TipLow, Line: t.TipLine, Shadow: ui.ShadowTip}
		n.Role, n.Label, n.Solid = ui.RoleStatus, s.Text, true
		return n
	})
}
