package widget

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// ButtonSpec is a button with a label.
type ButtonSpec struct {
	ID, Label string
	Icon      string // before the label
	IconAfter string // after it
	// Note is what pressing costs, such as "1 order".
	Note string
	// Primary is the one main action of its group.
	Primary bool
	// Paper draws it for cream ground; Primary is then filled with ink.
	Paper bool
	// Disabled greys it; Why says the reason to everybody.
	Disabled bool
	Why      string
	Tip      string
	// Grow shares out the width of a row evenly by weight.
	Grow float32
	// H overrides the height in units.
	H       float32
	OnPress func()
}

// lastToShrink keeps labels of buttons on one line while sentences beside them
// can still wrap.
const lastToShrink = 0.02

// Button is a button with a label.
func Button(k *Kit, s ButtonSpec) *ui.Node {
	t := k.T
	ink, note := t.Text1, t.Text2
	n := ui.Row(ui.Style{Gap: 8, Pad: ui.Sides(4, 14), Align: ui.Center, Justify: ui.PackCenter,
		MinH: orDefault(s.H, t.Metrics.ButtonH), Grow: s.Grow, Even: s.Grow > 0, Shrink: lastToShrink})
	if s.Grow > 0 { // the width it is given centres the label
		n.Pad = ui.Sides(4, 6)
	}
	switch {
	case s.Paper && s.Primary:
		n.Box = ui.Box{Fill: t.Ink, HoverFill: t.Ink3, PressFill: t.Ink2}
		ink, note = t.PaperLight, t.PaperShade
		n.Pad = ui.Sides(4, 26)
	case s.Paper:
		n.Box = ui.Box{Line: t.Ink, Width: 2, HoverFill: t.PaperSelect, PressFill: t.PaperShade}
		ink, note = t.Ink, t.Ink2
		n.Pad = ui.Sides(4, 22)
	case s.Primary:
		n.Box = ui.Box{Fill: t.Primary, Fill2: t.PrimaryLow, Line: t.PrimaryLine, HoverFill: t.PrimaryLine, PressFill: t.PrimaryLow}
		ink, note = t.PrimaryInk, t.PrimaryInk
	default:
		n.Box = ui.Box{Fill: t.Palette.Button, Fill2: t.ButtonLow, Line: t.Rule2, HoverFill: t.Palette.Hover, HoverLine: t.Crop, PressFill: t.ButtonLow}
	}
	if s.Icon != "" {
		n.Children = append(n.Children, iconNode(s.Icon, 20, dimmed(ink, s.Disabled)))
	}
	words := ui.Text(t.Type.Button, ink, s.Label)
	if s.Note != "" { // the note goes below the label where there is no room beside it
		words = ui.Row(ui.Style{Gap: 8, Wrap: true, Align: ui.Center, Justify: ui.PackCenter}, words, ui.Text(t.Type.Unit, note, s.Note))
	}
	n.Children = append(n.Children, words)
	if s.IconAfter != "" {
		n.Children = append(n.Children, iconNode(s.IconAfter, 20, dimmed(ink, s.Disabled)))
	}
	n.ID, n.Role, n.Label = s.ID, ui.RoleButton, s.Label
	if s.Note != "" {
		n.Label += ", " + s.Note
	}
	n.Focusable, n.OnPress, n.Tip = true, s.OnPress, s.Tip
	disable(k, n, s.Disabled, s.Why)
	return n
}

func dimmed(c ui.Color, off bool) ui.Color {
	if off {
		return c.Alpha(0.5)
	}
	return c
}

// disable greys a control and says why: in a tooltip, and to those who hear it.
// It can still be focused when there is a reason to read.
func disable(k *Kit, n *ui.Node, off bool, why string) {
	if !off {
		return
	}
	n.Flags |= ui.Disabled
	n.Hint = why
	if why != "" {
		title := n.Label
		n.TipNode = func() *ui.Node { return Tip(k, TipSpec{Title: title, Body: Words(why), NoPin: true}) }
	}
}

// IconSpec is a square button with an icon and no visible label.
type IconSpec struct {
	ID, Icon, Label string
	// Size of the icon in units; the target is never smaller than the theme's.
	Size    float32
	Tone    theme.Tone
	On      bool // chosen, such as a pinned pin
	Tip     string
	OnPress func()
	// Disabled greys it; Why says the reason to everybody.
	Disabled bool
	Why      string
}

// IconButton is a square button with an icon; Label is for those who cannot see
// it.
func IconButton(k *Kit, s IconSpec) *ui.Node {
	t := k.T
	size := orDefault(s.Size, t.Metrics.Icon)
	box := max(size+8, t.Metrics.Target)
	col := t.Palette.Text(s.Tone)
	if s.Tone == theme.Plain {
		col = t.Text2
	}
	if s.On {
		col = t.AccentT
	}
	n := &ui.Node{ID: s.ID, Role: ui.RoleButton, Label: s.Label, Focusable: true, OnPress: s.OnPress, Tip: s.Tip,
		Style: ui.Style{W: box, H: box, Rigid: true}, Box: ui.Box{HoverFill: t.Palette.Hover}}
	if s.On {
		n.Flags |= ui.Selected
	}
	n.Paint = func(c *ui.Canvas) {
		px := c.Px(size)
		ink := dimmed(col, s.Disabled)
		if !s.Disabled {
			ink = col.Mix(c.T.Text1, c.Hover)
		}
		c.Icon(s.Icon, c.R.X+(c.R.W-px)/2, c.R.Y+(c.R.H-px)/2, px, ink)
	}
	disable(k, n, s.Disabled, s.Why)
	return n
}

// LayerKey is a framed key with an icon over its label that is on or off, such
// as a layer of the map. Keys in a row share its width.
func LayerKey(k *Kit, s IconSpec) *ui.Node {
	t := k.T
	ink, line := t.Text3, t.Rule
	if s.On {
		ink, line = t.Text1, t.Rule2
	}
	label := ui.Text(t.Type.Unit, ink, s.Label)
	label.Para.Align = ui.Center
	n := ui.Column(ui.Style{Grow: 1, Shrink: 1, Even: true, Gap: 2, Align: ui.Center, Pad: ui.Sides(5, 3), MinH: t.Metrics.TouchTarget},
		iconNode(s.Icon, orDefault(s.Size, t.Metrics.IconS), ink), label)
	n.ID, n.Role, n.Label, n.Focusable, n.OnPress, n.Tip = s.ID, ui.RoleButton, s.Label, true, s.OnPress, s.Tip
	n.Box = ui.Box{Line: line, HoverFill: t.Palette.Hover}
	if s.On {
		n.Flags |= ui.Selected
		n.Box.Fill = t.Palette.Key
	}
	return n
}

// KeySpec is a framed key of the top bar: an icon, or triangles for a speed.
type KeySpec struct {
	ID, Label string
	Icon      string
	// Triangles is how many are drawn when there is no icon.
	Triangles int
	On        bool
	// Point frames it as the one to press next.
	Point   bool
	Tip     string
	OnPress func()
}

// Key is a framed key of the top bar.
func Key(k *Kit, s KeySpec) *ui.Node {
	t := k.T
	w := t.Metrics.SpeedKeyW
	if s.Triangles > 3 && t.Class != theme.Full {
		w += 8
	}
	n := &ui.Node{ID: s.ID, Role: ui.RoleRadio, Label: s.Label, Focusable: true, OnPress: s.OnPress,
		Style: ui.Style{W: w, H: t.Metrics.SpeedKeyH, Rigid: true},
		Box:   ui.Box{Fill: t.Palette.Key, Line: t.Rule, HoverFill: t.Palette.Hover, HoverLine: t.Crop}}
	ink := t.Text2
	if s.On {
		n.Flags |= ui.Checked
		n.Box.Fill, n.Box.Line, n.Box.HoverFill = t.Accent, t.Accent, t.PrimaryLine
		ink = t.PrimaryInk
	}
	n.Tip, n.TipSide = s.Tip, ui.Below
	if s.Point {
		ink = t.AccentT
		n.Box.Line = t.Accent
		n.Over = func(c *ui.Canvas) { c.Frame(c.R.Inset(-c.Px(3)), c.T.Stroke(2), c.T.AccentT) }
	}
	n.Paint = func(c *ui.Canvas) {
		cx, cy := c.R.X+c.R.W/2, c.R.Y+c.R.H/2
		if s.Icon != "" {
			px := c.Px(20)
			c.Icon(s.Icon, cx-px/2, cy-px/2, px, ink)
			return
		}
		step, h := c.Px(8), c.Px(7)
		x := cx - (float32(s.Triangles)*step+c.Px(1))/2
		for range s.Triangles {
			c.Polygon([]float32{x, cy - h, x + step + c.Px(1), cy, x, cy + h}, ink)
			x += step
		}
	}
	return n
}

// SpeedSpec is the row of pause and speeds.
type SpeedSpec struct {
	ID string
	// Labels names pause and each speed; their number is the number of keys.
	Labels []string
	// Now is 0 for pause, or a speed from 1.
	Now int
	// Tips, when set, are the tooltips of the keys.
	Tips []string
	// Point is a key that stands out as the one to press next; 0 is none.
	Point    int
	OnChange func(int)
}

// SpeedKeys is the row of pause and speeds in the top bar.
func SpeedKeys(k *Kit, s SpeedSpec) *ui.Node {
	gap, pad := float32(4), ui.Sides(0, 16)
	if k.T.Class != theme.Full {
		gap, pad = 3, ui.Sides(0, 8)
	}
	n := ui.Row(ui.Style{Gap: gap, Align: ui.Center, Pad: pad, Rigid: true})
	n.Role, n.Label = ui.RoleRadioGroup, k.L.T("widget.speed")
	n.Box = ui.Box{Line: k.T.Rule, Edges: ui.EdgeRight}
	for i, label := range s.Labels {
		spec := KeySpec{ID: s.ID + "/" + digits(i), Label: label, Triangles: i, On: i == s.Now}
		if i == 0 {
			spec.Icon = "icon/player-pause"
		}
		if i < len(s.Tips) {
			spec.Tip = s.Tips[i]
		}
		spec.Point = i > 0 && i == s.Point
		spec.OnPress = func() {
			if s.OnChange != nil {
				s.OnChange(i)
			}
		}
		n.Children = append(n.Children, Key(k, spec))
	}
	return n
}
