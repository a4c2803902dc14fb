package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"math"
	"os"

	"hardcurrency/assets/internal/naturalearth"
	"hardcurrency/game/atlas"
)

// writeBits writes which cells of atlas.BitGrid are land, a bit a cell, rows
// from the north, deflated.
func writeBits(file string, land naturalearth.Land) error {
	w, h := atlas.BitGrid()
	scale := float64(atlas.BitsPerUnit)
	top := atlas.Project(atlas.Pos{Lon: 0, Lat: atlas.North}).Y
	cover := raster(land, w, h, func(p [2]float64) (float64, float64) {
		q := atlas.Project(atlas.Pos{Lon: p[0], Lat: p[1]})
		return (q.X - atlas.Seam) * scale, (q.Y - top) * scale
	}, scale)
	bits := make([]byte, (w*h+7)/8)
	for i, v := range cover {
		if v >= 128 {
			bits[i/8] |= 1 << (i % 8)
		}
	}
	var packed bytes.Buffer
	z, err := flate.NewWriter(&packed, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(bits); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(file, packed.Bytes(), 0o644)
}

// writeShores writes the shore lines of the two finest levels for close views,
// in the form atlas.decodeShores reads: for each level a count of lines
// (uint32), for each line a count of points (uint16) and the points as int16
// pairs, in atlas.ShoreUnit steps from the window's corner; little-endian.
func writeShores(file string, theatre, near naturalearth.Land) error {
	var out []byte
	n := len(atlas.Levels)
	for i, land := range []naturalearth.Land{theatre, near} {
		l := atlas.Levels[n-2+i]
		var lines [][]atlas.Point
		for _, ring := range land {
			// Half a picture pixel of freedom, as the pictures themselves have.
			lines = append(lines, clip(ring.Simplify(.5/l.Scale), l)...)
		}
		out = binary.LittleEndian.AppendUint32(out, uint32(len(lines)))
		for _, line := range lines {
			out = binary.LittleEndian.AppendUint16(out, uint16(len(line)))
			for _, q := range line {
				out = binary.LittleEndian.AppendUint16(out, uint16(math.Round((q.X-l.Left)*atlas.ShoreUnit)))
				out = binary.LittleEndian.AppendUint16(out, uint16(math.Round((q.Y-l.Top)*atlas.ShoreUnit)))
			}
		}
	}
	return os.WriteFile(file, out, 0o644)
}

// clip returns the runs of a ring inside a level's window, none of an island
// too small to see.
func clip(ring naturalearth.Ring, l atlas.Level) [][]atlas.Point {
	if ring.Area() < 1.5/(l.Scale*l.Scale) {
		return nil
	}
	var out [][]atlas.Point
	var run []atlas.Point
	flush := func() {
		if len(run) > 1 {
			out = append(out, run)
		}
		run = nil
	}
	for _, p := range ring {
		q := atlas.Project(atlas.Pos{Lon: p[0], Lat: p[1]})
		in := q.X >= l.Left && q.X <= l.Right && q.Y >= l.Top && q.Y <= l.Bottom
		if !in || len(run) == math.MaxUint16 {
			flush()
		}
		if in {
			run = append(run, q)
		}
	}
	flush()
	return out
}
