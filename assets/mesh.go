package assets

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Mesh is a set of triangles in the map's own units: x is degrees east, y
// degrees south on the map's projection (see package atlas).
type Mesh struct {
	// XY holds the corners as x, y pairs.
	XY []float32
	// Index holds three corners a triangle.
	Index []uint16
}

// meshMagic opens every mesh file; the digit is the version of the layout.
const meshMagic = "MSH1"

var errMesh = errors.New("assets: not a mesh file")

// FindMesh decodes the mesh called "map/land", whose file is map/land.mesh. It
// decodes anew at each call.
func FindMesh(name string) (*Mesh, bool) {
	data, err := FS.ReadFile(name + ".mesh")
	if err != nil {
		return nil, false
	}
	m, err := decodeMesh(data)
	if err != nil {
		panic(fmt.Sprintf("%s: %s", name, err))
	}
	return m, true
}

// decodeMesh reads: magic, units per degree (float32), corner count and index
// count (uint32), the corners as int16 pairs, the indices as uint16; all
// little-endian.
func decodeMesh(data []byte) (*Mesh, error) {
	if len(data) < 16 || string(data[:4]) != meshMagic {
		return nil, errMesh
	}
	scale := math.Float32frombits(binary.LittleEndian.Uint32(data[4:]))
	nv := int(binary.LittleEndian.Uint32(data[8:]))
	ni := int(binary.LittleEndian.Uint32(data[12:]))
	if nv > math.MaxUint16+1 || len(data) != 16+4*nv+2*ni || ni%3 != 0 || !(scale > 0) {
		return nil, errMesh
	}
	m := &Mesh{XY: make([]float32, 2*nv), Index: make([]uint16, ni)}
	at := 16
	for i := range m.XY {
		m.XY[i] = float32(int16(binary.LittleEndian.Uint16(data[at:]))) / scale
		at += 2
	}
	for i := range m.Index {
		m.Index[i] = binary.LittleEndian.Uint16(data[at:])
		if int(m.Index[i]) >= nv {
			return nil, errMesh
		}
		at += 2
	}
	return m, nil
}
