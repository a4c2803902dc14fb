package main

import (
	"encoding/binary"
	"math"
	"os"

	"hardcurrency/assets/internal/naturalearth"
	"hardcurrency/game/atlas"
)

// meshUnit is how many steps of the mesh file make a map unit.
const meshUnit = 90

// writeMesh triangulates the land between the sheet's edges and writes it in
// the form package assets reads.
func writeMesh(file string, land naturalearth.Land) error {
	sheet := atlas.Levels[0]
	var xy []byte
	var index []byte
	corners, indices := 0, 0
	for _, ring := range land {
		// Inland seas are too small to see at the sizes this mesh is for.
		if signed(ring) > 0 || ring.Area() < .5 {
			continue
		}
		line := unwrap(ring.Simplify(.15))
		for _, shift := range []float64{-360, 0, 360} {
			part := clipPolygon(line, shift, sheet)
			if len(part) < 3 {
				continue
			}
			for _, t := range ears(part) {
				index = binary.LittleEndian.AppendUint16(index, uint16(corners+t))
				indices++
			}
			for _, q := range part {
				xy = binary.LittleEndian.AppendUint16(xy, uint16(int16(math.Round(q.X*meshUnit))))
				xy = binary.LittleEndian.AppendUint16(xy, uint16(int16(math.Round(q.Y*meshUnit))))
			}
			corners += len(part)
		}
	}
	out := []byte("MSH1")
	out = binary.LittleEndian.AppendUint32(out, math.Float32bits(meshUnit))
	out = binary.LittleEndian.AppendUint32(out, uint32(corners))
	out = binary.LittleEndian.AppendUint32(out, uint32(indices))
	return os.WriteFile(file, append(append(out, xy...), index...), 0o644)
}

// signed is twice the ring's area, negative for outer shores (clockwise with
// north up).
func signed(r naturalearth.Ring) float64 {
	var sum float64
	for i := range r {
		a, b := r[i], r[(i+1)%len(r)]
		sum += a[0]*b[1] - b[0]*a[1]
	}
	return sum
}

// unwrap projects a ring so that it does not jump across the seam.
func unwrap(r naturalearth.Ring) []atlas.Point {
	out := make([]atlas.Point, 0, len(r))
	for i, p := range r[:len(r)-1] {
		q := atlas.Project(atlas.Pos{Lon: p[0], Lat: p[1]})
		for i > 0 && q.X-out[i-1].X > 180 {
			q.X -= 360
		}
		for i > 0 && q.X-out[i-1].X < -180 {
			q.X += 360
		}
		out = append(out, q)
	}
	return out
}

// clipPolygon cuts a shifted polygon to a level's window (Sutherland and
// Hodgman).
func clipPolygon(line []atlas.Point, shift float64, l atlas.Level) []atlas.Point {
	cur := make([]atlas.Point, len(line))
	for i, q := range line {
		cur[i] = atlas.Point{X: q.X + shift, Y: q.Y}
	}
	for _, inside := range []func(atlas.Point) float64{
		func(q atlas.Point) float64 { return q.X - l.Left },
		func(q atlas.Point) float64 { return l.Right - q.X },
		func(q atlas.Point) float64 { return q.Y - l.Top },
		func(q atlas.Point) float64 { return l.Bottom - q.Y },
	} {
		var next []atlas.Point
		for i, q := range cur {
			p := cur[(i+len(cur)-1)%len(cur)]
			dp, dq := inside(p), inside(q)
			if (dp < 0) != (dq < 0) {
				t := dp / (dp - dq)
				next = append(next, atlas.Point{X: p.X + (q.X-p.X)*t, Y: p.Y + (q.Y-p.Y)*t})
			}
			if dq >= 0 {
				next = append(next, q)
			}
		}
		cur = next
	}
	return cur
}

// ears cuts a simple polygon into triangles, three indices each.
func ears(p []atlas.Point) []int {
	left := make([]int, len(p))
	var area float64
	for i := range p {
		left[i] = i
		a, b := p[i], p[(i+1)%len(p)]
		area += a.X*b.Y - b.X*a.Y
	}
	sense := math.Copysign(1, area)
	cross := func(a, b, c atlas.Point) float64 { return sense * ((b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X)) }
	var out []int
	for len(left) > 3 {
		at := -1
		for i := range left {
			a, b, c := left[(i+len(left)-1)%len(left)], left[i], left[(i+1)%len(left)]
			turn := cross(p[a], p[b], p[c])
			if turn < 0 {
				continue
			}
			free := true
			for _, k := range left {
				q := p[k]
				if q == p[a] || q == p[b] || q == p[c] {
					continue
				}
				if cross(p[a], p[b], q) > 0 && cross(p[b], p[c], q) > 0 && cross(p[c], p[a], q) > 0 {
					free = false
					break
				}
			}
			if free {
				at = i
				break
			}
		}
		if at < 0 {
			at = 0 // only slivers along a cut are left
		}
		out = append(out, left[(at+len(left)-1)%len(left)], left[at], left[(at+1)%len(left)])
		left = append(left[:at], left[at+1:]...)
	}
	return append(out, left...)
}
