package widget

import (
	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// Pair is a key and its value on one line.
type Pair struct {
	Key, Value string
	Tone       theme.Tone
	// KeyTip and Tip make the key or the value open a tooltip.
	KeyTip, Tip string
	// Note stands under the pair.
	Note string
}

// Pairs is a list of keys and values, as in the inspector.
func Pairs(k *Kit, pairs ...Pair) *ui.Node { return pairList(k, false, pairs) }

// PaperPairs is Pairs on cream ground.
func PaperPairs(k *Kit, pairs ...Pair) *ui.Node { return pairList(k, true, pairs) }

func pairList(k *Kit, paper bool, pairs []Pair) *ui.Node {
	t := k.T
	n := ui.Column(ui.Style{})
	n.Role = ui.RoleList
	for _, p := range pairs {
		key := ui.Rich(t.Type.Row, k.ink(paper, theme.Second), ui.Span{S: p.Key, Term: p.KeyTip})
		val := ui.Rich(t.Type.RowStrong, k.ink(paper, p.Tone), ui.Span{S: p.Value, Term: p.Tip})
		val.Para.Align = ui.End
		val.Shrink = 0.02 // the key wraps before a figure is torn from its unit
		row := ui.Row(ui.Style{Gap: 12, MinH: t.Metrics.KeyRowH, Align: ui.Center, Justify: ui.Between}, key, val)
		row.Role = ui.RoleListItem
		if paper {
			row.Box = ui.Box{Line: t.PaperRule.Alpha(0.6), Edges: ui.EdgeBottom}
		}
		n.Children = append(n.Children, row)
		if p.Note != "" {
			n.Children = append(n.Children, ui.Text(t.Type.Small, k.ink(paper, theme.Second), p.Note))
		}
	}
	return n
}

// Notes is a list of short remarks with icons, such as pieces of evidence.
func Notes(k *Kit, tone theme.Tone, notes ...Item) *ui.Node {
	t := k.T
	n := ui.Column(ui.Style{Gap: 4})
	n.Role = ui.RoleList
	for _, it := range notes {
		row := ui.Row(ui.Style{Gap: 9, Align: ui.Start},
			iconNode(it.Icon, t.Metrics.IconS, t.Palette.Fill(tone)),
			ui.Text(t.Type.Body.At(max(16, t.Type.Body.Size-1)), t.Text2, it.Label).With(func(n *ui.Node) { n.Grow = 1 }))
		row.Role = ui.RoleListItem
		n.Children = append(n.Children, row)
	}
	return n
}

// FigureSpec is the one large figure of a panel, and a second beside it.
type FigureSpec struct {
	Caption, Value string
	Tone           theme.Tone
	Tip            string
	// Side is a second caption and value at the right, over a meter.
	Side, SideValue string
	SideTone        theme.Tone
	SideTip         string
	Meter           *MeterSpec
}

// Figure is the one large figure of a panel.
func Figure(k *Kit, s FigureSpec) *ui.Node {
	t := k.T
	left := ui.Column(ui.Style{Gap: 4}, Caption(k, s.Caption),
		ui.Rich(t.Type.Hero, t.Palette.Text(s.Tone), ui.Span{S: s.Value, Term: s.Tip}))
	n := ui.Row(ui.Style{Gap: 16, Align: ui.End, Justify: ui.Between}, left)
	if s.Side == "" {
		return n
	}
	right := ui.Column(ui.Style{Gap: 6, Align: ui.End}, ui.Rich(t.Type.Caption, t.Text3,
		ui.Span{S: s.Side, Term: s.SideTip},
		ui.Span{S: s.SideValue, Style: t.Type.Value, Color: t.Palette.Text(s.SideTone), Gap: 8}))
	if s.Meter != nil {
		m := *s.Meter
		if m.W == 0 {
			m.W = 180
			if t.Class != theme.Full {
				m.W = 140
			}
		}
		right.Children = append(right.Children, Meter(k, m))
	}
	n.Children = append(n.Children, right)
	return n
}

// Slice is a part of a whole.
type Slice struct {
	// Share is 0 to 1.
	Share float64
	// Value and Label are written below, such as "46¢" and "buyers' discount".
	Value, Label string
	Tone         theme.Tone
	// Pattern is a sprite under "pat/"; Guilloche draws the banknote band.
	Pattern   string
	Guilloche bool
	Tip       string
}

// SplitBar is a bar divided into parts, with a legend below.
func SplitBar(k *Kit, label string, slices []Slice) *ui.Node {
	t := k.T
	bar := ui.Draws(0, 26, func(c *ui.Canvas) {
		x := c.R.X
		for i := range slices {
			s := &slices[i]
			w := c.R.W * float32(s.Share)
			r := ui.Rect{X: x, Y: c.R.Y, W: w, H: c.R.H}
			if i > 0 {
				r.X += c.Px(2)
				r.W -= c.Px(2)
			}
			switch {
			case s.Pattern != "":
				c.Fill(r, t.HatchOldGround)
				c.Pattern(s.Pattern, r, t.HatchOld)
			default:
				c.Fill(r, t.Palette.Fill(s.Tone))
			}
			if s.Guilloche {
				c.ClipTo(r)
				c.Sprite("orn/band", ui.Rect{X: r.X, Y: r.Y - c.Px(2), W: max(r.W, c.Px(180)), H: r.H + c.Px(4)}, 0, t.InkMoney.Alpha(0.55))
				c.Unclip()
			}
			x += w
		}
	})
	bar.FullW, bar.Rigid = true, false
	legend := ui.Row(ui.Style{Gap: 10, Wrap: true, LineGap: 2})
	for i := range slices {
		s := &slices[i]
		ink := t.Text1
		if s.Tone == theme.Money {
			ink = t.MoneyT
		}
		item := ui.Rich(t.Type.Unit, t.Text2,
			ui.Span{S: s.Value, Style: t.Type.Unit.Bold(), Color: ink},
			ui.Span{S: s.Label, Term: s.Tip, Gap: 4})
		if t.Class == theme.Full { // wide enough for the labels to stand under their parts
			item.Grow, item.Even = float32(s.Share), true
		}
		legend.Children = append(legend.Children, item)
	}
	legend.Wrap = t.Class != theme.Full
	n := ui.Column(ui.Style{Gap: 5}, bar, legend)
	n.Role, n.Label = ui.RoleGroup, label
	return n
}

// StageSpec is a voyage or an operation as a line of steps.
type StageSpec struct {
	Label  string
	Stages []string
	// Now is the step it is at; steps before are done.
	Now int
}

// Stages is a line of steps, done ones filled, the present one dashed.
func Stages(k *Kit, s StageSpec) *ui.Node {
	t := k.T
	at := func(c *ui.Canvas, i int) float32 {
		return c.R.X + c.Px(12) + (c.R.W-c.Px(24))*float32(i)/float32(max(1, len(s.Stages)-1))
	}
	line := ui.Draws(0, 26, func(c *ui.Canvas) {
		n := len(s.Stages)
		at := func(i int) float32 { return at(c, i) }
		y := c.R.Y + c.R.H/2
		w := c.T.Stroke(2)
		for i := 1; i < n; i++ {
			if i <= s.Now {
				c.Line(at(i-1)+c.Px(9), y, at(i)-c.Px(9), y, w, t.AccentT)
			} else {
				c.Dashed(at(i-1)+c.Px(9), y, at(i)-c.Px(9), y, w, c.Px(4), c.Px(4), t.TipLine)
			}
		}
		for i := range n {
			switch {
			case i < s.Now:
				c.Disc(at(i), y, c.Px(7), t.AccentT)
			case i == s.Now:
				c.Arc(at(i), y, c.Px(10), 0, 6.2832, w, c.Px(4), c.Px(3), t.AccentT)
			default:
				c.Ring(at(i), y, c.Px(7), w, t.Crop)
			}
		}
	})
	line.FullW, line.Rigid = true, false
	names := ui.Draws(0, t.Type.Axis.Size+6, func(c *ui.Canvas) { paintStages(c, &s, at) })
	names.FullW, names.Rigid = true, false
	n := ui.Column(ui.Style{Gap: 2}, line, names)
	n.Role, n.Label = ui.RoleMeter, s.Label
	if s.Now >= 0 && s.Now < len(s.Stages) {
		n.Value = s.Stages[s.Now]
	}
	return n
}

// paintStages writes each step under its mark: the present one first, then as
// many others from the ends inwards as there is room for.
func paintStages(c *ui.Canvas, s *StageSpec, at func(*ui.Canvas, int) float32) {
	t := c.T
	n := len(s.Stages)
	order := append(make([]int, 0, 2*n+1), s.Now)
	for i := range (n + 1) / 2 {
		order = append(order, i, n-1-i)
	}
	type span struct{ from, to float32 }
	var taken [16]span
	k := 0
	for _, i := range order {
		if i < 0 || i >= n || k == len(taken) {
			continue
		}
		st, ink := t.Type.Axis, t.Text2
		if i == s.Now {
			st, ink = st.Bold(), t.AccentT
		}
		w := c.TextWidth(st, s.Stages[i])
		x := min(max(at(c, i)-w/2, c.R.X), c.R.X+c.R.W-w)
		free := true
		for _, q := range taken[:k] {
			free = free && (x > q.to+c.Px(6) || x+w < q.from-c.Px(6))
		}
		if free {
			taken[k] = span{x, x + w}
			k++
			c.Text(st, ink, x, c.R.Y+c.Px(t.Type.Axis.Size), s.Stages[i])
		}
	}
}

// ChanceSpec is a share known only as a range.
type ChanceSpec struct {
	Caption, Value string
	Tone           theme.Tone
	// Lo, Mid and Hi are shares of the bar, 0 to 1.
	Lo, Mid, Hi float64
	Tip         string
	// Bare leaves out the caption and value.
	Bare bool
	W    float32
}

// Chance is a range on a track, hatched, with a mark at its middle.
func Chance(k *Kit, s ChanceSpec) *ui.Node {
	t := k.T
	hatch, ground := t.HatchRisk, t.HatchRiskGround
	if s.Tone != theme.Exposed {
		hatch = t.Palette.Fill(s.Tone)
		ground = hatch.Mix(t.Well, 0.7)
	}
	bar := ui.Draws(s.W, 22, func(c *ui.Canvas) {
		r := ui.Rect{X: c.R.X, Y: c.R.Y + c.Px(7), W: c.R.W, H: c.Px(6)}
		c.Fill(r, t.Well)
		c.Frame(r, 1, t.TrackLine)
		lo, hi := float32(clamp01(s.Lo)), float32(clamp01(s.Hi))
		b := ui.Rect{X: c.R.X + c.R.W*lo, Y: c.R.Y + c.Px(4), W: max(c.R.W*(hi-lo), 1), H: c.Px(12)}
		c.Fill(b, ground)
		c.Pattern("pat/hatch45", b, hatch)
		w := c.T.Stroke(2.5)
		c.Fill(ui.Rect{X: c.R.X + c.R.W*float32(clamp01(s.Mid)) - w/2, Y: c.R.Y, W: w, H: c.Px(20)}, t.Text1)
	})
	if s.W == 0 {
		bar.FullW, bar.Rigid = true, false
	}
	if s.Bare {
		return bar
	}
	head := ui.Row(ui.Style{Gap: 12, Align: ui.Baseline, Justify: ui.Between},
		ui.Rich(t.Type.Caption, t.Text3, ui.Span{S: s.Caption, Term: s.Tip}),
		ui.Text(t.Type.Value, t.Palette.Text(s.Tone), s.Value).With(func(n *ui.Node) { n.Flags |= ui.Decor }))
	bar.Flags = 0
	bar.Role, bar.Label, bar.Value = ui.RoleMeter, s.Caption, s.Value
	return ui.Column(ui.Style{Gap: 5}, head, bar)
}
