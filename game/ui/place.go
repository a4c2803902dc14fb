package ui

func (t *Tree) arrangePlaced(parent, c *Node, clip Rect) {
	t.arrange(c, t.placedRect(c, parent.rect), clip)
}

// placedRect is where a pinned node goes in a box.
func (t *Tree) placedRect(c *Node, in Rect) Rect {
	p := c.Place
	left, right := t.px(p.Left.V), t.px(p.Right.V)
	top, bottom := t.px(p.Top.V), t.px(p.Bottom.V)
	avail := in.W
	if p.Left.On {
		avail -= left
	}
	if p.Right.On {
		avail -= right
	}
	w, h := t.measure(c, max(0, avail))
	if p.Left.On && p.Right.On && c.W == 0 {
		w = avail
		if c.MaxW > 0 {
			w = min(w, t.px(c.MaxW))
		}
		_, h = t.measure(c, w)
	}
	if p.Top.On && p.Bottom.On && c.H == 0 {
		h = in.H - top - bottom
	}
	r := Rect{in.X, in.Y, w, h}
	switch {
	case p.Left.On:
		r.X += left
	case p.Right.On:
		r.X += in.W - right - w
	default:
		r.X += (in.W - w) / 2
	}
	switch {
	case p.Top.On:
		r.Y += top
	case p.Bottom.On:
		r.Y += in.H - bottom - h
	default:
		r.Y += (in.H - h) / 2
	}
	return r
}

// meet returns the part that two rectangles share.
func (r Rect) meet(o Rect) Rect {
	x0, y0 := max(r.X, o.X), max(r.Y, o.Y)
	x1, y1 := min(r.X+r.W, o.X+o.W), min(r.Y+r.H, o.Y+o.H)
	return Rect{x0, y0, max(0, x1-x0), max(0, y1-y0)}
}

// Has reports whether a point lies in the rectangle.
func (r Rect) Has(x, y float32) bool {
	return x >= r.X && y >= r.Y && x < r.X+r.W && y < r.Y+r.H
}

// Inset returns the rectangle with so many pixels taken off each side.
func (r Rect) Inset(d float32) Rect {
	return Rect{r.X + d, r.Y + d, max(0, r.W-2*d), max(0, r.H-2*d)}
}
