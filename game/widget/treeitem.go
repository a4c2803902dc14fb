package widget

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// TreeItemSpec is one thing in a tree whose branches are indented lists.
type TreeItemSpec struct {
	ID, Icon, Label string
	// Note stands under the label: how far it has come, or what it lacks.
	Note string
	// Gives and Takes stand below the note where there is room: what it is for and
	// what that costs otherwise.
	Gives, Takes string
	// Tone colours the icon and the bar at the left edge.
	Tone theme.Tone
	// Depth is how many others it grows on; it is indented by that.
	Depth int
	// Below lists the depths, up to its own, at which the branch goes on below it.
	Below []int
	// Lit items are there; the others are possible.
	Lit bool
	// On marks the item that is shown beside the tree.
	On      bool
	Tip     string
	OnPress func()
}

// treeStep is the indentation of one level, in units.
const treeStep = 18

// TreeItem is a pressable row of a tree: what it grows on is above it, one step
// to the left, joined by a line.
func TreeItem(k *Kit, s TreeItemSpec) *ui.Node {
	t := k.T
	ink := t.Text1
	if !s.Lit {
		ink = t.Text2
	}
	words := ui.Column(ui.Style{Grow: 1, Shrink: 1})
	head := ui.Column(ui.Style{}, ui.Text(t.Type.RowStrong, ink, s.Label))
	if s.Note != "" {
		head.Children = append(head.Children, ui.Text(t.Type.Small, t.Text2, s.Note))
	}
	words.Children = append(words.Children, head)
	least := float32(44)
	if t.Class == theme.Full && (s.Gives != "" || s.Takes != "") {
		both := ui.Rich(t.Type.Small, t.Palette.Text(theme.Covered), ui.Span{S: s.Gives},
			ui.Span{S: s.Takes, Color: t.Palette.Text(theme.Exposed), Gap: 14})
		words.Children = append(words.Children, both)
		head.Dir, head.Align, head.Justify, head.Gap = ui.DirRow, ui.Baseline, ui.Between, 10
		words.Gap, least = 3, 58
	}
	card := ui.Row(ui.Style{Gap: 10, Align: ui.Center, Grow: 1, Shrink: 1, MinH: least, Pad: ui.Insets{Top: 5, Right: 10, Bottom: 5, Left: 14}},
		iconNode(s.Icon, 20, t.Palette.Text(s.Tone)), words)
	card.Box = ui.Box{Line: t.RuleSoft, HoverFill: t.Palette.Hover, HoverLine: t.Crop, PressFill: t.ButtonLow}
	if s.Lit {
		card.Box.Fill, card.Box.Fill2, card.Box.Line = t.Palette.Button, t.ButtonLow, t.Rule2
	}
	bar := t.Palette.Fill(s.Tone)
	on, lit := s.On, s.Lit
	card.Over = func(c *ui.Canvas) {
		if lit {
			c.Fill(ui.Rect{X: c.R.X, Y: c.R.Y, W: c.Px(4), H: c.R.H}, bar)
		}
		if on {
			c.CropMarks(c.R, t.CropHot)
		}
	}
	card.ID, card.Role, card.Label, card.Value = s.ID, ui.RoleButton, s.Label, s.Note
	card.Focusable, card.OnPress, card.Tip = true, s.OnPress, s.Tip
	if s.On {
		card.Flags |= ui.Selected
		card.Box.Line = t.Crop
	}
	n := ui.Row(ui.Style{Align: ui.Stretch}, card)
	n.Role = ui.RoleListItem
	if s.Depth > 0 {
		n.Pad.Left = float32(s.Depth) * treeStep
		rule := t.Rule2
		n.Paint = func(c *ui.Canvas) {
			at := func(depth int) float32 { return c.R.X + c.Px(float32(depth)*treeStep-treeStep/2) }
			x, w, gap := at(s.Depth), max(1, c.Px(1)), c.Px(6)
			c.Fill(ui.Rect{X: x, Y: c.R.Y - gap, W: w, H: c.R.H/2 + gap}, rule)
			for _, depth := range s.Below {
				c.Fill(ui.Rect{X: at(depth), Y: c.R.Y - gap, W: w, H: c.R.H + gap}, rule)
			}
			c.Fill(ui.Rect{X: x, Y: c.R.Y + c.R.H/2, W: c.Px(treeStep / 2), H: w}, rule)
		}
	}
	return n
}
