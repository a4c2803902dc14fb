package widget

import (
	"strconv"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

func digits(i int) string { return strconv.Itoa(i) }

// ToggleSpec is a box that is ticked or not.
type ToggleSpec struct {
	ID, Label string
	// Note stands at the right: what ticking it brings.
	Note     string
	NoteTone theme.Tone
	On       bool
	Disabled bool
	Why      string
	Tip      string
	Paper    bool
	OnChange func(bool)
}

// Toggle is a box that is ticked or not, with its label.
func Toggle(k *Kit, s ToggleSpec) *ui.Node {
	t := k.T
	line := t.Crop
	fill := t.Accent
	if s.Paper {
		line, fill = t.Ink2, t.Ink
	}
	box := ui.Draws(22, 22, func(c *ui.Canvas) {
		w := c.T.Stroke(2)
		if s.On {
			c.Fill(c.R, fill)
			tick(c, c.R, t.PrimaryInkOn(s.Paper))
			return
		}
		c.Frame(c.R, w, line)
	})
	n := ui.Row(ui.Style{Gap: 10, Align: ui.Center, MinH: max(38, t.Metrics.Target), Pad: ui.Sides(4, 0)},
		box, ui.Text(t.Type.Row, k.ink(s.Paper, theme.Plain), s.Label).With(func(n *ui.Node) { n.Grow = 1 }))
	if s.Note != "" {
		n.Children = append(n.Children, ui.Text(t.Type.RowStrong, k.ink(s.Paper, s.NoteTone), s.Note))
		n.Value = s.Note
	}
	n.Box = ui.Box{HoverFill: t.Palette.Hover.Alpha(0.5)}
	n.ID, n.Role, n.Label, n.Tip = s.ID, ui.RoleCheckbox, s.Label, s.Tip
	n.Focusable = true
	if s.On {
		n.Flags |= ui.Checked
	}
	n.OnPress = func() {
		if s.OnChange != nil {
			s.OnChange(!s.On)
		}
	}
	disable(k, n, s.Disabled, s.Why)
	return n
}

// tick draws a check mark in a box.
func tick(c *ui.Canvas, r ui.Rect, col ui.Color) {
	c.Polyline([]float32{r.X + r.W*0.22, r.Y + r.H*0.52, r.X + r.W*0.42, r.Y + r.H*0.72, r.X + r.W*0.78, r.Y + r.H*0.3},
		c.T.Stroke(3), 0, 0, col)
}

// Item is one choice among several.
type Item struct {
	Key, Label, Icon string
	Disabled         bool
}

// SegmentedSpec is a row of choices of which one is taken.
type SegmentedSpec struct {
	ID, Label string
	Items     []Item
	Value     string // Key of the item taken
	// Tabs says that the choice shows another page, for those who hear it.
	Tabs bool
	// Fill shares the whole width evenly.
	Fill     bool
	OnChange func(key string)
}

// Segmented is a row of choices of which one is taken. Arrow keys move along it
// and choose, as in a group of radio buttons.
func Segmented(k *Kit, s SegmentedSpec) *ui.Node {
	t := k.T
	n := ui.Row(ui.Style{Wrap: !s.Fill, Align: ui.Stretch})
	n.Role, n.Label = ui.RoleRadioGroup, s.Label
	role := ui.RoleRadio
	if s.Tabs {
		n.Role, role = ui.RoleTabList, ui.RoleTab
	}
	at := -1
	for i, it := range s.Items {
		if it.Key == s.Value {
			at = i
		}
	}
	id := func(i int) string { return s.ID + "/" + s.Items[i].Key }
	n.OnKey = func(e ui.Event) bool {
		step := 0
		switch e.Key {
		case ui.KeyRight:
			step = 1
		case ui.KeyLeft:
			step = -1
		default:
			return false
		}
		focus, _ := k.Tree.Focused()
		from := at
		for i := range s.Items {
			if id(i) == focus {
				from = i
			}
		}
		for range s.Items {
			from = (from + step + len(s.Items)) % len(s.Items)
			if !s.Items[from].Disabled {
				break
			}
		}
		if s.OnChange != nil {
			s.OnChange(s.Items[from].Key)
		}
		k.Tree.Focus(id(from), true)
		return true
	}
	for i, it := range s.Items {
		on := i == at
		ink := t.Text2
		box := ui.Box{Fill: t.Palette.TableHead, Line: t.Rule, HoverFill: t.Palette.Hover}
		if on {
			ink = t.Ink
			box = ui.Box{Fill: t.Palette.Paper, Line: t.Palette.Paper}
		}
		c := ui.Row(ui.Style{Gap: 9, Align: ui.Center, Justify: ui.PackCenter, Pad: ui.Sides(4, 18), MinH: t.Metrics.ButtonH})
		if s.Fill {
			c.Grow, c.Even = 1, true
			c.Pad = ui.Sides(4, 6)
		}
		if it.Icon != "" {
			c.Children = append(c.Children, iconNode(it.Icon, t.Metrics.Icon, dimmed(ink, it.Disabled)))
		}
		c.Children = append(c.Children, ui.Text(t.Type.Button, ink, it.Label))
		c.Box = box
		c.ID, c.Role, c.Label = id(i), role, it.Label
		c.Focusable = true
		if on {
			if s.Tabs {
				c.Flags |= ui.Selected
			} else {
				c.Flags |= ui.Checked
			}
		}
		if it.Disabled {
			c.Flags |= ui.Disabled
		}
		c.OnPress = func() {
			if s.OnChange != nil {
				s.OnChange(it.Key)
			}
		}
		n.Children = append(n.Children, c)
	}
	return n
}

// MenuItem is one line of a menu.
type MenuItem struct {
	ID, Label, Icon, Note string
	// Body stands under the label in smaller type.
	Body     string
	Disabled bool
	Selected bool
	Why      string
	OnPress  func()
}

// MenuSpec is a list of lines to choose from.
type MenuSpec struct {
	ID, Label string
	Items     []MenuItem
	// Large is the type of the title screen.
	Large bool
}

// Menu is a list of lines to choose from, with rules between them.
func Menu(k *Kit, s MenuSpec) *ui.Node {
	t := k.T
	n := ui.Column(ui.Style{})
	n.Role, n.Label = ui.RoleMenu, s.Label
	style, icon, pad := t.Type.Button, t.Metrics.Icon, ui.Sides(6, 14)
	if s.Large {
		style, icon, pad = t.Type.Menu, 28, ui.Sides(14, 24)
	}
	for i, it := range s.Items {
		words := ui.Column(ui.Style{Grow: 1, Gap: 2, Shrink: 1}, ui.Text(style, t.Text1, it.Label))
		if it.Body != "" {
			words.Children = append(words.Children, ui.Text(t.Type.Small, t.Text2, it.Body))
		}
		row := ui.Row(ui.Style{Gap: 16, Align: ui.Center, Pad: pad, MinH: t.Metrics.ButtonH})
		if it.Icon != "" {
			row.Children = append(row.Children, iconNode(it.Icon, icon, dimmed(t.AccentT, it.Disabled)))
		}
		row.Children = append(row.Children, words)
		if it.Note != "" {
			row.Children = append(row.Children, ui.Text(t.Type.Code, t.Text2, it.Note))
		}
		row.Box = ui.Box{HoverFill: t.Palette.Hover.Alpha(0.8)}
		if it.Selected {
			row.Box.Fill = t.Palette.Select
			row.Flags |= ui.Selected
		}
		if i < len(s.Items)-1 {
			row.Box.Line, row.Box.Edges = t.Rule, ui.EdgeBottom
		}
		row.ID, row.Role, row.Label, row.Value, row.Hint = it.ID, ui.RoleMenuItem, it.Label, it.Note, it.Body
		row.Focusable, row.OnPress = true, it.OnPress
		disable(k, row, it.Disabled, it.Why)
		n.Children = append(n.Children, row)
	}
	return n
}
