package widget

import (
	"math"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// DossierSpec is a decision on paper.
type DossierSpec struct {
	ID string
	// Number, Subject and Date head the sheet; Queue says how many wait.
	Number, Subject, Date, Queue string
	Title, Lede                  string
	// Stamp and StampNote are printed over the corner: "URGENT", "BY 17 MAR
	// 2018". Without them there is no stamp.
	Stamp, StampNote string
	// Heads are the five titles of the options' columns.
	Heads [5]string
	// Scale is the range of every RangeBar, in the unit of Heads[2].
	Lo, Hi  float64
	Options []OptionSpec
	// Selected is the index of the option taken up, -1 for none.
	Selected int
	OnSelect func(i int)
	Advice   []AdviceSpec
	// Foot explains the bars and names sources.
	Foot string
	// Later and Sign are the buttons' labels; SignWhy says why signing is not
	// possible.
	Later, Sign     string
	SignWhy         string
	OnLater, OnSign func()
}

// OptionSpec is one way to decide.
type OptionSpec struct {
	Title, Text string
	Cost        string
	// Low, Mid and High are 8 in 10 of the futures, on the dossier's scale;
	// without them there is no bar and RangeText stands there.
	Low, Mid, High    Optional
	LowText, HighText string
	RangeText         string
	// Exposure is 0 to 5 bars.
	Exposure     int
	ExposureText string
	ExposureHigh bool
	// Harmed of HarmOf people are filled.
	Harmed, HarmOf int
	HarmText       string
	// Why stands in the place of Text where the option is Disabled.
	Disabled bool
	Why      string
}

// AdviceSpec is an advisor's word on a dossier.
type AdviceSpec struct {
	Bust, Who, Quote string
	Sure             int
	SureText, Record string
}

// Dossier is a decision on paper: the root for Tree.OpenModal. Open it with
// DossierOptions. In little room it fills the screen, lies straight, and stacks
// the options.
func Dossier(k *Kit, s DossierSpec) *ui.Node {
	t := k.T
	m := &t.Metrics
	small := t.Class == theme.Small
	n := ui.Column(ui.Style{W: min(m.DossierW, t.W)})
	n.MinH = min(m.DossierH, t.H)
	n.MaxH = t.H
	n.ID, n.Solid, n.Layer = s.ID+"/paper", true, true
	n.Box = ui.Box{Fill: t.PaperLight, Fill2: t.PaperShade, Shadow: ui.ShadowDossier}
	pad := ui.Insets{Top: 38, Right: 52, Bottom: 26, Left: 60}
	if t.Class != theme.Full {
		pad = ui.Insets{Top: 22, Right: 32, Bottom: 16, Left: 40}
	}
	root := ui.Stack(ui.Style{Place: ui.Middle()})
	if small {
		n.W, n.H, n.MinH = t.W, t.H, 0
		pad = ui.Insets{Top: 14, Right: 20, Bottom: 10, Left: 20}
		n.Box.Shadow = ui.Shadow{}
	} else {
		n.Angle = t.Motion.DossierTilt
		const degree = math.Pi / 180
		root.Children = append(root.Children,
			sheet(s.ID+"/back2", t.PaperBack2, -1.5*degree, -10, 14), sheet(s.ID+"/back1", t.PaperBack, 1.1*degree, 20, -8))
		// Room for the corners of the turned sheets.
		root.Pad = ui.Sides(max(0, min(40, (t.H-n.MinH)/2)), max(0, min(60, (t.W-n.W)/2)))
	}
	root.Children = append(root.Children, n)
	root.ID, root.Role, root.Label = s.ID, ui.RoleDialog, s.Title
	n.Paint = func(c *ui.Canvas) {
		c.ClipTo(c.R)
		size := c.Px(524)
		if t.Class != theme.Full {
			size = c.Px(360)
		}
		c.Sprite("orn/rosette524", ui.Rect{X: c.R.X + c.R.W - size*0.92, Y: c.R.Y - size*0.16, W: size, H: size}, 0, t.PaperRule2.Alpha(0.30))
		if !small {
			d := c.Px(23)
			for _, y := range [2]float32{0.345, 0.655} {
				c.Sprite("orn/hole", ui.Rect{X: c.R.X + c.Px(16), Y: c.R.Y + c.R.H*y - d/2, W: d, H: d}, 0, 0xFFFFFFFF)
			}
		}
		c.Unclip()
	}
	body := ui.Column(ui.Style{Pad: ui.Insets{Top: pad.Top, Right: pad.Right, Left: pad.Left}, Grow: 1, Shrink: 1, Scroll: true, Gap: 0})
	body.ID = s.ID + "/sheet"
	body.Children = append(body.Children, dossierHead(k, &s)...)
	body.Children = append(body.Children, ui.Strut(0, 10), ui.Space(), dossierOptions(k, &s))
	if len(s.Advice) > 0 {
		body.Children = append(body.Children, ui.Strut(0, 20), ui.Space(), dossierAdvice(k, &s), ui.Strut(0, 16), ui.Space())
	}
	if small { // the foot keeps to its buttons
		body.Children = append(body.Children, ui.Strut(0, 14), ui.Text(t.Type.Body, t.Ink2, s.Foot), ui.Strut(0, 10))
		s.Foot = ""
	}
	n.Children = append(n.Children, body, dossierFoot(k, &s, pad))
	if s.Stamp != "" && !small {
		n.Children = append(n.Children, stamp(k, &s))
	}
	root.OnKey = func(e ui.Event) bool {
		if e.Key == ui.KeyRune && e.Rune >= '1' && e.Rune <= '9' {
			if i := int(e.Rune - '1'); i < len(s.Options) && s.OnSelect != nil && !s.Options[i].Disabled {
				s.OnSelect(i)
				return true
			}
		}
		return false
	}
	return root
}

// sheet is a blank sheet of paper behind the dossier, turned and moved by units.
func sheet(id string, col ui.Color, angle, dx, dy float32) *ui.Node {
	return &ui.Node{ID: id, Layer: true, Angle: angle, Flags: ui.Decor,
		Style: ui.Style{Place: &ui.Place{Left: ui.By(60 + dx), Right: ui.By(60 - dx), Top: ui.By(40 + dy), Bottom: ui.By(40 - dy)}},
		Box:   ui.Box{Fill: col, Shadow: ui.ShadowPanel}}
}

// DossierOptions is how a dossier is opened: it swings in to its tilt.
func DossierOptions(k *Kit) ui.ModalOptions {
	mo := &k.T.Motion
	o := ui.ModalOptions{Seconds: mo.Dossier}
	if k.T.Class != theme.Small {
		o.AngleFrom = mo.DossierFrom
	}
	return o
}

func dossierHead(k *Kit, s *DossierSpec) []*ui.Node {
	t := k.T
	code := t.Type.Code.At(max(16, t.Type.Code.Size+1))
	if t.Class != theme.Full {
		code = t.Type.Code
	}
	line := ui.Row(ui.Style{Gap: 26, LineGap: 4, Wrap: t.Class == theme.Small, Pad: ui.Insets{Bottom: 12}},
		ui.Text(code.Bold(), t.Ink, s.Number), ui.Text(code, t.Ink2, s.Subject), ui.Text(code, t.Ink2, s.Date))
	if t.Class != theme.Small {
		line.Children = append(line.Children, ui.Space())
	}
	line.Children = append(line.Children, ui.Text(code, t.Ink2, s.Queue))
	line.Box = ui.Box{Line: t.Ink, Width: 2, Edges: ui.EdgeBottom}
	title := ui.Text(t.Type.Dossier, t.Ink, s.Title)
	title.Role = ui.RoleHeading
	lede := ui.Text(t.Type.Lede, t.Ink, s.Lede)
	if s.Stamp != "" && t.Class != theme.Small { // keep clear of the stamp
		title.MaxW, lede.MaxW = 930, 800
		if t.Class == theme.Compact {
			title.MaxW, lede.MaxW = 700, 640
		}
	}
	gap := float32(20)
	if t.Class != theme.Full {
		gap = 12
	}
	out := []*ui.Node{line, ui.Strut(0, gap), title, ui.Strut(0, gap*0.6), lede, ui.Strut(0, gap)}
	if s.Stamp != "" && t.Class == theme.Small {
		out = append([]*ui.Node{ui.Text(code.Bold(), t.InkRed, s.Stamp+" · "+s.StampNote)}, out...)
	}
	return out
}

func dossierOptions(k *Kit, s *DossierSpec) *ui.Node {
	t := k.T
	cols := t.Metrics.OptionCols
	stacked := t.Class == theme.Small
	n := ui.Column(ui.Style{})
	n.Role, n.Label = ui.RoleRadioGroup, s.Heads[0]
	head := ui.Row(ui.Style{Align: ui.End, Pad: ui.Insets{Left: 16, Bottom: 8}})
	style := t.Type.Label
	style.Track = 0.05
	for i, h := range s.Heads {
		c := ui.Row(ui.Style{}, ui.Text(style, t.Ink2, h))
		if i < len(cols) {
			c.W = cols[i]
		} else {
			c.Grow = 1
		}
		c.Pad.Right = 8
		head.Children = append(head.Children, c)
	}
	head.Box = ui.Box{Line: t.Ink, Width: 2, Edges: ui.EdgeBottom}
	if !stacked {
		n.Children = append(n.Children, head)
	}
	for i := range s.Options {
		n.Children = append(n.Children, dossierOption(k, s, i, stacked))
	}
	return n
}

func dossierOption(k *Kit, s *DossierSpec, i int, stacked bool) *ui.Node {
	t := k.T
	cols := t.Metrics.OptionCols
	o := &s.Options[i]
	on := i == s.Selected
	keyStyle := theme.TextStyle{Face: theme.MonoBold, Size: 19, Line: 1}
	key := ui.Draws(34, 34, func(c *ui.Canvas) {
		ink := t.Ink
		if on {
			c.Fill(c.R, t.Ink)
			ink = t.PaperLight
		} else {
			c.Frame(c.R, c.T.Stroke(2), t.Ink)
		}
		c.TextAt(keyStyle, ink, c.R.X+c.R.W/2, c.Middle(keyStyle, c.R.Y+c.R.H/2), 0.5, digits(i+1))
	})
	note := ui.Text(t.Type.Body, t.Ink3, o.Text)
	if o.Disabled && o.Why != "" {
		note = ui.Text(t.Type.Body, t.InkRed, o.Why)
		note.Flags |= ui.Legible
	}
	name := ui.Row(ui.Style{Gap: 16, Align: ui.Center}, key,
		ui.Column(ui.Style{Grow: 1, Gap: 3, Pad: ui.Insets{Right: 12}}, ui.Text(t.Type.Option, t.Ink, o.Title), note))
	cost := ui.Text(t.Type.Value, t.Ink, o.Cost)
	cost.Pad.Right = 12
	var bar *ui.Node
	if o.Low.On {
		bar = RangeBar(k, RangeSpec{Lo: s.Lo, Hi: s.Hi, Low: o.Low.V, Mid: o.Mid.V, High: o.High.V,
			LowText: o.LowText, HighText: o.HighText, W: cols[2] - 50, Paper: true})
	} else {
		bar = ui.Text(t.Type.Row, t.Ink2, o.RangeText)
	}
	ink, tone := t.Ink, theme.Second
	if o.ExposureHigh {
		ink, tone = t.InkRed, theme.Exposed
	}
	exposure := ui.Column(ui.Style{Gap: 6}, StepBars(k, tone, o.Exposure, true, true), ui.Text(t.Type.RowStrong, ink, o.ExposureText))
	harm := ui.Column(ui.Style{Gap: 5}, People(k, theme.Exposed, o.Harmed, 0, o.HarmOf, true), ui.Text(t.Type.RowStrong, t.Ink, o.HarmText))

	var row *ui.Node
	if stacked {
		row = ui.Column(ui.Style{Gap: 8, Pad: ui.Sides(10, 16)}, name,
			ui.Row(ui.Style{Gap: 20, LineGap: 8, Wrap: true, Align: ui.Center}, cost, bar, exposure, harm))
		bar.W = 0
		if o.Low.On {
			bar.W = 240
		}
	} else {
		name.W, cost.W, exposure.W = cols[0], cols[1], cols[3]
		harm.Grow = 1
		row = ui.Row(ui.Style{Align: ui.Center, MinH: t.Metrics.OptionRowH, Pad: ui.Insets{Left: 16, Top: 6, Bottom: 6}},
			name, cost, ui.Row(ui.Style{W: cols[2], Align: ui.Center}, bar), exposure, harm)
	}
	row.Box = ui.Box{Line: t.PaperRule, Edges: ui.EdgeBottom, HoverFill: t.PaperSelect.Alpha(0.7)}
	if on {
		row.Box.Fill = t.PaperSelect
		row.Over = func(c *ui.Canvas) {
			c.Fill(ui.Rect{X: c.R.X, Y: c.R.Y, W: c.Px(6), H: c.R.H}, t.InkRed)
		}
		row.Flags |= ui.Checked
	}
	row.ID, row.Role, row.Label = s.ID+"/option/"+digits(i+1), ui.RoleRadio, o.Title
	row.Value = o.Cost
	span := o.RangeText
	if o.Low.On {
		span = o.LowText + " – " + o.HighText
	}
	row.Hint = o.Text + " " + s.Heads[2] + ": " + span + ". " + s.Heads[3] + ": " + o.ExposureText + ". " + s.Heads[4] + ": " + o.HarmText
	row.Focusable = true
	row.OnPress = func() {
		if s.OnSelect != nil {
			s.OnSelect(i)
		}
	}
	disable(k, row, o.Disabled, o.Why)
	return row
}

func dossierAdvice(k *Kit, s *DossierSpec) *ui.Node {
	t := k.T
	w, h := float32(100), float32(118)
	if t.Class != theme.Full {
		w, h = 64, 76
	}
	n := ui.Row(ui.Style{Gap: 28, Align: ui.Start})
	if t.Class == theme.Small {
		n = ui.Column(ui.Style{Gap: 12})
	}
	for _, a := range s.Advice {
		name := a.Bust
		bust := ui.Draws(w, h, func(c *ui.Canvas) { c.Sprite(name, c.R, 0, t.Ink) })
		words := ui.Column(ui.Style{Grow: 1, Shrink: 1, Gap: 5},
			ui.Text(t.Type.Caption, t.Ink2, a.Who),
			ui.Text(t.Type.Quote, t.Ink, a.Quote),
			ui.Row(ui.Style{Gap: 22, LineGap: 2, Wrap: true, Align: ui.Center, Pad: ui.Insets{Top: 4}},
				ui.Row(ui.Style{Gap: 8, Align: ui.Center}, Pips(k, theme.Plain, a.Sure, 5, true), ui.Text(t.Type.Row, t.Ink3, a.SureText)),
				ui.Text(t.Type.Row, t.Ink3, a.Record)))
		c := ui.Row(ui.Style{Gap: 18, Grow: 1, Even: true, Align: ui.Start}, bust, words)
		if t.Class == theme.Small {
			c.Grow, c.Even = 0, false
		}
		c.Role, c.Label = ui.RoleGroup, a.Who
		n.Children = append(n.Children, c)
	}
	return n
}

func dossierFoot(k *Kit, s *DossierSpec, pad ui.Insets) *ui.Node {
	t := k.T
	small := theme.TextStyle{Face: theme.Sans, Size: 17, Line: 1.35}
	if t.Class != theme.Full {
		small.Size = 16
	}
	foot := ui.Row(ui.Style{Gap: 18, Align: ui.Center, Pad: ui.Insets{Top: 15}},
		ui.Text(small, t.Ink2, s.Foot).With(func(n *ui.Node) { n.Grow = 1 }))
	foot.Box = ui.Box{Line: t.Ink, Width: 2, Edges: ui.EdgeTop}
	if s.Later != "" {
		foot.Children = append(foot.Children, Button(k, ButtonSpec{ID: s.ID + "/later", Label: s.Later, Paper: true, H: 52, OnPress: s.OnLater}))
	}
	foot.Children = append(foot.Children, Button(k, ButtonSpec{ID: s.ID + "/sign", Label: s.Sign, Paper: true, Primary: true, H: 52,
		Disabled: s.SignWhy != "", Why: s.SignWhy, OnPress: s.OnSign}))
	return ui.Column(ui.Style{Pad: ui.Insets{Right: pad.Right, Bottom: pad.Bottom, Left: pad.Left}}, foot)
}

// wear lets the paper through a stamp where the ink did not take: scratches and
// specks, the same each time.
func wear(c *ui.Canvas) {
	paper := c.T.PaperLight.Alpha(0.62)
	seed := uint32(1718)
	next := func() float32 {
		seed = seed*1664525 + 1013904223
		return float32(seed>>8) / (1 << 24)
	}
	for range 420 {
		x, y, long := c.R.X+c.R.W*next(), c.R.Y+c.R.H*next(), next()
		w, h := c.Px(1.2+1.4*next()), c.Px(0.9+1.1*next())
		if long > 0.7 { // a scratch rather than a speck
			w *= 4
		}
		c.Fill(ui.Rect{X: x, Y: y, W: min(w, c.R.X+c.R.W-x), H: min(h, c.R.Y+c.R.H-y)}, paper)
	}
}

func stamp(k *Kit, s *DossierSpec) *ui.Node {
	t := k.T
	w, h := float32(330), float32(176)
	note := theme.TextStyle{Face: theme.MonoBold, Size: 31, Line: 1}
	word := t.Type.Stamp
	top, right := float32(84), float32(56)
	if t.Class != theme.Full {
		w, h, note.Size, top, right = 220, 118, 20, 58, 36
	}
	n := ui.Draws(w, h, func(c *ui.Canvas) {
		c.Sprite("orn/stamp", c.R, 0, t.InkRed)
		fit := word
		if tw := c.TextWidth(word, s.Stamp); tw > c.R.W*0.84 {
			fit.Size *= c.R.W * 0.84 / tw
		}
		x := c.R.X + c.R.W/2
		c.TextAt(fit, t.InkRed, x, c.R.Y+c.R.H*0.455, 0.5, s.Stamp)
		small := note
		if tw := c.TextWidth(note, s.StampNote); tw > c.R.W*0.84 {
			small.Size *= c.R.W * 0.84 / tw
		}
		c.TextAt(small, t.InkRed, x, c.R.Y+c.R.H*0.795, 0.5, s.StampNote)
		wear(c)
	})
	n.Place = &ui.Place{Top: ui.By(top), Right: ui.By(right)}
	n.ID, n.Layer, n.Angle = s.ID+"/stamp", true, 7*math.Pi/180
	n.Role, n.Label, n.Flags = ui.RoleImage, s.Stamp+", "+s.StampNote, 0
	return n
}
