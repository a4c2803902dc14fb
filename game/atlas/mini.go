package atlas

import (
	"math"

	"hardcurrency/game/theme"
	"hardcurrency/game/ui"
)

// MiniNode returns a small map of the world, w by h units, with a frame around
// what the map shows. A press or a drag on it moves the map there. It belongs
// in a part that is built again when Version changes.
func (m *Map) MiniNode(id string, w, h float32) *ui.Node {
	n := &ui.Node{ID: id, Flags: ui.Decor, Paint: m.paintMini}
	n.W, n.H, n.Rigid = w, h, true
	n.OnDrag = func(d ui.Drag) {
		if d.Phase == ui.DragStart || d.Phase == ui.DragMove {
			m.toMini(d.X, d.Y, d.W, d.H)
			if m.tree != nil {
				m.tree.Repaint(id)
			}
		}
	}
	return n
}

// Version changes whenever the map shows something else; a part that holds the
// minimap may use it as its own.
func (m *Map) Version() uint64 { return m.base<<32 ^ m.over }

// miniBox is where the sheet lies in a minimap: as large as fits, in the
// middle.
func miniBox(r ui.Rect) (x, y, k float64) {
	w, h := sheetRight-sheetLeft, sheetBottom-sheetTop
	k = min(float64(r.W)/w, float64(r.H)/h)
	return float64(r.X) + (float64(r.W)-w*k)/2, float64(r.Y) + (float64(r.H)-h*k)/2, k
}

// toMini brings the middle of the map to a point of the minimap.
func (m *Map) toMini(x, y, w, h float32) {
	ox, oy, k := miniBox(ui.Rect{W: w, H: h})
	m.Camera.CenterOn(Unproject(Point{
		X: min(max((float64(x)-ox)/k+sheetLeft, sheetLeft), sheetRight-.01),
		Y: min(max((float64(y)-oy)/k+sheetTop, sheetTop), sheetBottom),
	}), m.Covered)
	m.moved()
}

func (m *Map) paintMini(c *ui.Canvas) {
	col := colors(c.T)
	u := c.T.Scale
	ox, oy, k := miniBox(c.R)
	sheet := ui.Rect{X: float32(ox), Y: float32(oy), W: float32((sheetRight - sheetLeft) * k), H: float32((sheetBottom - sheetTop) * k)}
	at := func(p Pos) (x, y float32) {
		q := Project(p)
		return float32(ox + (q.X-sheetLeft)*k), float32(oy + (q.Y-sheetTop)*k)
	}
	c.Fill(sheet, col.MiniSea)
	c.Sprite("map/mini/land", sheet, 0, col.MiniLand)
	c.Sprite("map/mini/shore", sheet, 0, col.Shore.Alpha(.85))
	c.ClipTo(sheet)
	if m.show&Evidence != 0 {
		for _, h := range m.content.Heat {
			x, y := at(h.At)
			// A few rings of dots stand for the halftone.
			r := float32(h.Miles / 60 * k)
			step := 4 * u
			for j := -r; j <= r; j += step * .866 {
				shift := float32(0)
				if int(math.Round(float64(j/(step*.866))))&1 != 0 {
					shift = step / 2
				}
				for i := -r; i <= r; i += step {
					d := hypot(i+shift, j) / max(r, 1)
					if size := 1.7 * u * float32(h.Level) * (1 - d); d < 1 && size > .4*u {
						c.Disc(x+i+shift, y+j, size, col.Heat)
					}
				}
			}
		}
	}
	for i := range m.content.Markers {
		mk := &m.content.Markers[i]
		if !m.visible(mk) || mk.Kind == Vessel && !mk.Faded && mk.Guess == nil {
			continue // a hull is too small to tell from a dot
		}
		x, y := at(mk.At)
		r := 4.2 * u
		fill := c.T.Palette.Fill(mk.Tone)
		switch mk.Kind {
		case Mission:
			xy := [8]float32{x, y - r, x + r, y, x, y + r, x - r, y}
			c.Polygon(xy[:], fill)
		case Cohort:
			c.Fill(ui.Rect{X: x - r*.7, Y: y - r*.7, W: r * 1.4, H: r * 1.4}, fill)
		case Operation:
			xy := [12]float32{x + r, y, x + r/2, y + r*.87, x - r/2, y + r*.87, x - r, y, x - r/2, y - r*.87, x + r/2, y - r*.87}
			c.Polygon(xy[:], fill)
		default:
			c.Disc(x, y, r*.7, fill)
		}
	}
	v := m.Camera.window()
	box := ui.Rect{
		X: float32(ox + (v.left-sheetLeft)*k), Y: float32(oy + (v.top-sheetTop)*k),
		W: float32((v.right - v.left) * k), H: float32((v.bottom - v.top) * k),
	}
	c.Fill(box, c.T.Text1.Alpha(.07))
	c.Frame(box, c.T.Stroke(1.8), c.T.Text1)
	c.Unclip()
	c.Frame(sheet, c.T.Stroke(1), c.T.Palette.Fill(theme.Slated))
}
