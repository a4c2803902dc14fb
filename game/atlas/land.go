package atlas

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"io"
	"sync"
)

// BitsPerUnit is the resolution of the land bit map: cells per map unit, about
// fourteen kilometres a cell at the equator.
const BitsPerUnit = 8

//go:embed land.bits
var landPacked []byte

// landBits unpacks the bit map once: a bit a cell, rows from the north.
var landBits = sync.OnceValue(func() []byte {
	w, h := BitGrid()
	bits := make([]byte, (w*h+7)/8)
	if _, err := io.ReadFull(flate.NewReader(bytes.NewReader(landPacked)), bits); err != nil {
		panic("atlas: land.bits: " + err.Error())
	}
	return bits
})

// BitGrid returns the size of the land bit map in cells.
func BitGrid() (w, h int) {
	return 360 * BitsPerUnit, int((sheetBottom - sheetTop) * BitsPerUnit)
}

// OnLand says whether a place is on land, to the resolution of the bit map.
// Places beyond the sheet are water.
func OnLand(p Pos) bool { return landAt(Project(p)) }

func landAt(q Point) bool {
	w, h := BitGrid()
	x, y := int((q.X-sheetLeft)*BitsPerUnit), int((q.Y-sheetTop)*BitsPerUnit)
	if q.X < sheetLeft || q.Y < sheetTop || x >= w || y >= h {
		return false
	}
	i := y*w + x
	return landBits()[i/8]>>(i%8)&1 == 1
}

// ShoreUnit is how many steps of the stored shore lines make a map unit.
const ShoreUnit = 600

//go:embed shore.bin
var shoreData []byte

// shores are the shore lines of the two finest levels, for views closer than
// the pictures are sharp. Each line carries the window it fills.
type shore struct {
	line []Point
	box  window
}

// shoreLines decodes the lines once, when a close view first needs them.
var shoreLines = sync.OnceValue(func() [2][]shore {
	var out [2][]shore
	data := shoreData
	for i := range out {
		l := Levels[len(Levels)-2+i]
		lines := binary.LittleEndian.Uint32(data)
		data = data[4:]
		for range lines {
			n := int(binary.LittleEndian.Uint16(data))
			data = data[2:]
			s := shore{line: make([]Point, n)}
			for k := range s.line {
				q := Point{
					l.Left + float64(binary.LittleEndian.Uint16(data[4*k:]))/ShoreUnit,
					l.Top + float64(binary.LittleEndian.Uint16(data[4*k+2:]))/ShoreUnit,
				}
				s.line[k] = q
				if k == 0 {
					s.box = window{q.X, q.Y, q.X, q.Y}
				}
				s.box = window{min(s.box.left, q.X), min(s.box.top, q.Y), max(s.box.right, q.X), max(s.box.bottom, q.Y)}
			}
			data = data[4*n:]
			out[i] = append(out[i], s)
		}
	}
	return out
})
