package ui

import "math"

// Draw returns what the frame shows. It is the tree's own list: use it before
// the next Update. When nothing changed it is the list of the last frame.
func (t *Tree) Draw() *DisplayList {
	if !t.listDirty {
		return &t.list
	}
	t.listDirty = false
	t.list.Reset()
	focused := t.Find(t.focus)
	for _, m := range t.mounts {
		if m.root == nil {
			continue
		}
		if m.dirty {
			t.record(m)
		}
		t.list.add(&m.list)
		if focused != nil && t.focusRing && focused.part == m {
			t.drawRing(focused)
		}
	}
	return &t.list
}

// add appends another list.
func (d *DisplayList) add(o *DisplayList) {
	base := int32(len(d.Points) / 2)
	from := len(d.Ops)
	d.Ops = append(d.Ops, o.Ops...)
	d.Points = append(d.Points, o.Points...)
	if base != 0 {
		for i := from; i < len(d.Ops); i++ {
			if op := &d.Ops[i]; op.Kind == OpPolyline || op.Kind == OpPolygon {
				op.First += base
			}
		}
	}
}

// record paints a part into its own list.
func (t *Tree) record(m *mount) {
	m.dirty = false
	m.list.Reset()
	c := &t.canvas
	*c = Canvas{T: &t.theme, Time: t.time, tree: t, list: &m.list}
	root := m.root
	if root.Flags&Hidden != 0 {
		return
	}
	o := m.overlay
	if o == nil {
		t.paint(c, root)
		return
	}
	ease := cubic(o.opening)
	if o.modal && !o.opts.NoScrim {
		c.Fill(Rect{0, 0, t.w, t.h}, t.theme.Scrim.Alpha(ease))
	}
	angle, fade := root.Angle, root.Fade
	root.Angle += (o.opts.AngleFrom - angle) * (1 - ease) * boolTo(o.opts.AngleFrom != 0)
	if o.opening < 1 {
		root.Fade = max(ease, 0.01)
	}
	layer := root.Layer
	root.Layer = layer || o.opening < 1
	t.paint(c, root)
	root.Layer, root.Angle, root.Fade = layer, angle, fade
	if o.leadSide != Auto && o.tip {
		t.drawLead(c, m)
	}
}

func boolTo(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

func cubic(t float32) float32 {
	u := 1 - min(max(t, 0), 1)
	return 1 - u*u*u
}

func (t *Tree) paint(c *Canvas, n *Node) {
	if n.Flags&Hidden != 0 {
		return
	}
	if n.rect.meet(n.clip).W <= 0 && !n.Layer {
		if n.rect.W > 0 && len(n.children) == 0 {
			return
		}
	}
	if !n.visible() {
		return
	}
	layer := -1
	if n.Layer {
		// The shadow is no part of the image: it is larger and never changes.
		c.Shadow(n.rect, n.Box.Shadow)
		layer = len(c.list.Ops)
		o := c.op()
		o.Kind, o.Name, o.Angle = OpLayerBegin, t.layerName(n), n.Angle
		grow := c.Px(c.T.Metrics.Crop)
		o.Rect = Rect{n.rect.X - grow, n.rect.Y - grow, n.rect.W + 2*grow, n.rect.H + 2*grow}
		if n.Fade > 0 && n.Fade < 1 {
			o.Color = Color(n.Fade*255 + 0.5)
		}
	}
	c.R, c.node = n.rect, n
	hover := boolTo(contains(t.hot, n))
	if hover > 0 || n.ID != "" {
		if n.Box.HoverFill != 0 || n.Box.HoverLine != 0 || n.OnPress != nil || n.OnDrag != nil {
			hover = t.animate(n.ID, hoverName, hover, t.theme.Motion.Hover, n)
		}
	}
	c.Hover = hover
	c.Pressed = t.press.on && n.ID != "" && t.press.id == n.ID
	c.Focused = n.ID != "" && t.focus == n.ID
	pressed, focused := c.Pressed, c.Focused
	t.paintBox(c, n, layer >= 0)
	if n.Paint != nil {
		n.Paint(c)
		c.R, c.node = n.rect, n
	}
	if n.Para != nil {
		t.paintText(c, n)
	}
	clips := n.Clip || n.scrolls()
	if clips {
		c.ClipTo(n.rect.meet(n.clip))
	}
	for _, k := range n.children {
		t.paint(c, k)
	}
	if clips {
		c.Unclip()
		if track, thumb, on := t.bar(n); on {
			c.Fill(track, c.T.Well)
			c.Fill(thumb, c.T.Palette.Scroll)
		}
	}
	if n.Over != nil {
		c.R, c.node, c.Hover, c.Pressed, c.Focused = n.rect, n, hover, pressed, focused
		n.Over(c)
	}
	if layer >= 0 {
		c.op().Kind = OpLayerEnd
		begin := &c.list.Ops[layer]
		begin.Version = hashOps(c.list, layer+1, len(c.list.Ops)-1, begin.Rect.X, begin.Rect.Y)
	}
}

// visible is false for what a clip hides altogether.
func (n *Node) visible() bool {
	if n.Place != nil || n.Layer {
		return true
	}
	r := n.rect
	c := n.clip
	return r.Y < c.Y+c.H && r.Y+r.H > c.Y && r.X < c.X+c.W && r.X+r.W > c.X || r.W == 0 || r.H == 0
}

func (t *Tree) layerName(n *Node) string {
	if n.ID != "" {
		return n.ID
	}
	return n.part.id
}

func (t *Tree) paintBox(c *Canvas, n *Node, shadowDone bool) {
	b := &n.Box
	r := n.rect
	if !shadowDone {
		c.Shadow(r, b.Shadow)
	}
	if b.Fill != 0 {
		if b.Fill2 != 0 && b.Across {
			c.FillH(r, b.Fill, b.Fill2)
		} else {
			c.FillV(r, b.Fill, b.Fill2)
		}
	}
	if b.HoverFill != 0 && c.Hover > 0 && n.Flags&Disabled == 0 {
		c.Fill(r, b.HoverFill.Alpha(c.Hover))
	}
	if b.PressFill != 0 && c.Pressed {
		c.Fill(r, b.PressFill)
	}
	if b.Pattern != "" {
		c.Pattern(b.Pattern, r, b.PatternColor)
	}
	line := b.Line
	if b.HoverLine != 0 && c.Hover > 0 && n.Flags&Disabled == 0 {
		if line == 0 {
			line = b.HoverLine.Alpha(c.Hover)
		} else {
			line = line.Mix(b.HoverLine, c.Hover)
		}
	}
	if line == 0 {
		return
	}
	w := b.Width
	if w == 0 {
		w = 1
	}
	w = max(1, snap(c.T.Px(w)))
	if b.Edges == 0 {
		c.Frame(r, w, line)
		return
	}
	if b.Edges&EdgeTop != 0 {
		c.Fill(Rect{r.X, r.Y, r.W, w}, line)
	}
	if b.Edges&EdgeBottom != 0 {
		c.Fill(Rect{r.X, r.Y + r.H - w, r.W, w}, line)
	}
	if b.Edges&EdgeLeft != 0 {
		c.Fill(Rect{r.X, r.Y, w, r.H}, line)
	}
	if b.Edges&EdgeRight != 0 {
		c.Fill(Rect{r.X + r.W - w, r.Y, w, r.H}, line)
	}
}

func (t *Tree) paintText(c *Canvas, n *Node) {
	pt, pr, _, pl := t.pad(n)
	in := Rect{n.rect.X + pl, n.rect.Y + pt, n.rect.W - pl - pr, n.rect.H}
	p, l := n.Para, n.text
	if l == nil {
		return
	}
	var dim float32 = 1
	for q := n; q != nil && q.Flags&Legible == 0; q = q.parent {
		if q.Flags&Disabled != 0 {
			dim = 0.5
		}
	}
	for i := range l.frags {
		f := &l.frags[i]
		ln := &l.lines[f.line]
		st := p.style(f.span)
		x := in.X + p.lineX(ln, in.W) + f.x
		base := snap(in.Y + ln.base)
		size := c.Px(st.Size)
		col := p.color(f.span).Alpha(dim)
		o := c.op()
		o.Kind, o.Face, o.Width, o.Name, o.Color = OpText, st.Face, size, f.s, col
		o.Track = st.Track * size
		o.Rect = Rect{X: x, Y: base}
		s := &p.Spans[f.span]
		if s.Strike {
			w := c.T.Stroke(1.5)
			c.Fill(Rect{x, snap(base - size*0.28), f.w, snap(w)}, col)
		}
		if s.Term != "" {
			c.dots(x, base+c.Px(5), f.w, 1.5, termDots(c, col))
		}
	}
}

// dots draws a dotted line, such as that under a term; size is units.
func (c *Canvas) dots(x, y, w, size float32, col Color) {
	d := max(1, snap(c.Px(size)))
	c.Dashed(snap(x), snap(y)+d/2, snap(x+w), snap(y)+d/2, d, d, d*1.4, col)
}

// Dots draws a dotted line of so many units, as under a term or as a leader.
func (c *Canvas) Dots(x, y, w, size float32, col Color) { c.dots(x, y, w, size, col) }

// drawRing draws the focus ring around a node, inside what is visible of it and
// turned with it.
func (t *Tree) drawRing(n *Node) {
	c := &t.canvas
	*c = Canvas{T: &t.theme, tree: t, list: &t.list, node: n}
	gap, w := c.Px(2), snap(c.T.Stroke(t.theme.Metrics.FocusW))
	r := n.rect.Inset(-gap - w)
	if n.isTerm {
		r = n.rect.Inset(-c.Px(1) - w) // close, but clear of the letters
	}
	var turned *Node
	for p := n; p != nil; p = p.parent {
		if p.Angle != 0 {
			turned = p
		}
		if p.parent != nil && (p.parent.Clip || p.parent.scrolls()) {
			r = r.meet(p.parent.rect)
		}
	}
	r = r.meet(Rect{0, 0, t.w, t.h})
	if r.W <= 0 || r.H <= 0 {
		return
	}
	if turned == nil {
		c.Frame(r.Inset(-1), w+2, t.theme.ThumbInk)
		c.Frame(r, w, t.theme.Focus)
		return
	}
	sin, cos := math.Sincos(float64(turned.Angle))
	cx, cy := turned.rect.X+turned.rect.W/2, turned.rect.Y+turned.rect.H/2
	in := r.Inset(w / 2)
	xs := [5]float32{in.X, in.X + in.W, in.X + in.W, in.X, in.X}
	ys := [5]float32{in.Y, in.Y, in.Y + in.H, in.Y + in.H, in.Y}
	var pts [10]float32
	for i := range xs {
		dx, dy := float64(xs[i]-cx), float64(ys[i]-cy)
		pts[2*i], pts[2*i+1] = cx+float32(dx*cos-dy*sin), cy+float32(dx*sin+dy*cos)
	}
	c.Polyline(pts[:], w+2, 0, 0, t.theme.ThumbInk)
	c.Polyline(pts[:], w, 0, 0, t.theme.Focus)
}

// drawLead draws the pointer by which a tooltip shows what it belongs to.
func (t *Tree) drawLead(c *Canvas, m *mount) {
	o := m.overlay
	r := m.root.rect
	y := r.Y + min(max(o.leadAt, c.Px(14)), max(c.Px(14), r.H-c.Px(14)))
	h, w := c.Px(10), c.Px(14)
	x, tip := r.X+1, r.X+1-w
	if o.leadSide == RightOf {
		x, tip = r.X+r.W-1, r.X+r.W-1+w
	}
	a := min(o.opening*2, 1)
	tri := [6]float32{x, y - h, tip, y, x, y + h}
	c.Polygon(tri[:], t.theme.Tip.Alpha(a))
	c.Polyline(tri[:], c.T.Stroke(1), 0, 0, t.theme.TipLine.Alpha(a))
}

// hashOps is the version of a layer: what was recorded in it, relative to its
// corner, so that moving it changes nothing.
func hashOps(d *DisplayList, from, to int, x, y float32) uint64 {
	h := uint64(14695981039346656037)
	mix := func(v uint64) { h = (h ^ v) * 1099511628211; h ^= h >> 29 }
	f := func(a, b float32) { mix(uint64(math.Float32bits(a))<<32 | uint64(math.Float32bits(b))) }
	// Places are compared in sixteenths of a pixel: subtracting the corner
	// rounds differently from place to place.
	at := func(a, b float32) {
		mix(uint64(uint32(int32(math.Round(float64(a)*16))))<<32 | uint64(uint32(int32(math.Round(float64(b)*16)))))
	}
	for i := from; i < to; i++ {
		o := &d.Ops[i]
		mix(uint64(o.Kind) | uint64(o.Face)<<8 | uint64(o.Count)<<16)
		switch o.Kind {
		case OpClipEnd, OpLayerEnd:
			continue
		case OpPolyline, OpPolygon:
		default:
			at(o.Rect.X-x, o.Rect.Y-y)
			at(o.Rect.W, o.Rect.H)
		}
		mix(uint64(o.Color)<<32 | uint64(o.Color2))
		f(o.Width, o.Angle)
		f(o.Dash, o.Gap)
		f(o.Track, o.Inset)
		for j := 0; j < len(o.Name); j++ {
			h = (h ^ uint64(o.Name[j])) * 1099511628211
		}
		switch o.Kind {
		case OpPolyline, OpPolygon:
			for k := o.First; k < o.First+o.Count; k++ {
				at(d.Points[2*k]-x, d.Points[2*k+1]-y)
			}
		case OpMesh:
			at(o.ViewX-x, o.ViewY-y)
			f(o.ViewScale, 0)
		case OpLayerBegin:
			mix(o.Version)
		}
	}
	return h
}

// termDots is the colour of the dots under a term: a caption's on dark grounds,
// the text's own on paper.
func termDots(c *Canvas, text Color) Color {
	r, g, b, _ := text.RGBA()
	if int(r)+int(g)+int(b) < 384 {
		return text
	}
	return c.T.Text3
}
