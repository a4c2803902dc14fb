package page

import (
	"hardcurrency/game/ui"
	"hardcurrency/game/widget"
	"hardcurrency/scenes/internal/say"
)

// Choice is one of several things to take.
type Choice struct {
	Key, Label string
	// Note stands at the right of the label, Body below it, Detail below that in
	// the type of figures.
	Note, Body, Detail string
	// Spoken is said with it, to those who cannot see what choosing it shows
	// elsewhere.
	Spoken string
}

// ChoicesSpec is a list of which one is taken.
type ChoicesSpec struct {
	ID, Label string
	Items     []Choice
	Value     string // Key of what is taken
	// Columns is how many stand side by side, 0 is one; W is how wide all of them
	// are together, in units, and 0 what there is.
	Columns  int
	W        float32
	OnChange func(key string)
}

// Choices is a list of which one is taken, each with what it means. Arrow keys
// move along it and choose.
func Choices(k *widget.Kit, s ChoicesSpec) *ui.Node {
	n := ui.Column(ui.Style{Gap: 6})
	n.Role, n.Label = ui.RoleRadioGroup, s.Label
	n.OnKey = func(e ui.Event) bool {
		step := map[ui.Key]int{ui.KeyDownArrow: 1, ui.KeyRight: 1, ui.KeyUp: -1, ui.KeyLeft: -1}[e.Key]
		focus, _ := k.Tree.Focused()
		for i := range s.Items {
			to := i + step
			if step != 0 && s.ID+"/"+s.Items[i].Key == focus && to >= 0 && to < len(s.Items) {
				s.OnChange(s.Items[to].Key)
				k.Tree.Focus(s.ID+"/"+s.Items[to].Key, true)
				return true
			}
		}
		return false
	}
	columns := max(s.Columns, 1)
	for i := range s.Items {
		c := choice(k, &s, i)
		if columns == 1 {
			n.Children = append(n.Children, c)
			continue
		}
		if i%columns == 0 {
			n.Children = append(n.Children, ui.Row(ui.Style{Gap: 6, Align: ui.Stretch}))
		}
		c.Grow, c.Even, c.Shrink = 1, true, 1
		if s.W > 0 {
			c.W, c.Grow = (s.W-6*float32(columns-1))/float32(columns), 0
		}
		row := n.Children[len(n.Children)-1]
		row.Children = append(row.Children, c)
	}
	return n
}

func choice(k *widget.Kit, s *ChoicesSpec, i int) *ui.Node {
	t := k.T
	it := s.Items[i]
	on := it.Key == s.Value
	mark := ui.Draws(22, 22, func(c *ui.Canvas) {
		x, y := c.R.X+c.R.W/2, c.R.Y+c.R.H/2
		if on {
			c.Ring(x, y, c.R.W/2, c.T.Stroke(2), t.AccentT)
			c.Disc(x, y, c.R.W*0.26, t.AccentT)
			return
		}
		c.Ring(x, y, c.R.W/2, c.T.Stroke(2), t.Crop)
	})
	head := ui.Row(ui.Style{Gap: 12, Align: ui.Baseline, Justify: ui.Between}, ui.Text(t.Type.Value, t.Text1, it.Label))
	if it.Note != "" {
		head.Children = append(head.Children, ui.Text(t.Type.Code, t.Text2, it.Note))
	}
	words := ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 3}, head)
	if it.Body != "" {
		words.Children = append(words.Children, ui.Text(t.Type.Body, t.Text2, it.Body))
	}
	if it.Detail != "" {
		words.Children = append(words.Children, ui.Text(t.Type.Unit, t.AccentT, it.Detail))
	}
	row := ui.Row(ui.Style{Gap: 14, Pad: ui.Sides(8, 14), Align: ui.Start, MinH: t.Metrics.ButtonH}, mark, words)
	row.Box = ui.Box{Fill: t.TableHead, Line: t.Rule, HoverLine: t.Crop}
	if on {
		row.Box.Fill, row.Box.Line, row.Box.HoverLine = t.Select, t.Accent, t.Accent
		row.Flags |= ui.Checked
	}
	row.ID, row.Role, row.Label, row.Value = s.ID+"/"+it.Key, ui.RoleRadio, it.Label, it.Note
	row.Hint = say.Sentence(it.Body, it.Detail, it.Spoken)
	row.Focusable = true
	row.OnPress = func() { s.OnChange(it.Key) }
	return row
}
