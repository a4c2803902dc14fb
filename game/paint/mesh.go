package paint

import (
	"hardcurrency/assets"
	"hardcurrency/game/ui"
)

// mesh draws ready-made triangles under the view of the instruction. Triangles
// that share no corner with the clip are left out.
func (p *Painter) mesh(op *ui.Op) {
	m, ok := p.meshes[op.Name]
	if !ok {
		if m, ok = p.lib.Mesh(op.Name); !ok {
			p.miss("mesh", op.Name)
		}
		p.meshes[op.Name] = m
	}
	if m == nil || op.ViewScale == 0 {
		return
	}
	b := p.white()
	c := tint(op.Color)
	mark := b.mark()
	bounds := b.corners(m, op, c, &p.scaled)
	for i := 0; i+2 < len(m.Index); i += 3 {
		b.tri(p.scaled[m.Index[i]], p.scaled[m.Index[i+1]], p.scaled[m.Index[i+2]])
	}
	b.confine(mark, bounds)
}

// corners adds the corners of a mesh and returns the box they fill. at is set to
// the vertex of each corner.
func (b *batch) corners(m *assets.Mesh, op *ui.Op, c rgba, at *[]uint32) box {
	*at = (*at)[:0]
	bounds := box{1e30, 1e30, -1e30, -1e30}
	for i := 0; i+1 < len(m.XY); i += 2 {
		x := m.XY[i]*op.ViewScale + op.ViewX
		y := m.XY[i+1]*op.ViewScale + op.ViewY
		bounds = box{min(bounds.x0, x), min(bounds.y0, y), max(bounds.x1, x), max(bounds.y1, y)}
		*at = append(*at, b.shape(x, y, c))
	}
	return bounds
}
