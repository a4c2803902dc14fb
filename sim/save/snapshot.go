package save

import (
	"bytes"
	"fmt"

	"hardcurrency/sim/state"
)

// A snapshot is the State as its visitor shows it, in two streams: the shape
// (names, brackets and kinds) and the values. When the shape is the program's
// own the values are read straight back; else they are looked up by path.

// The tokens of a shape. Each but leave is followed by the number of its name;
// enter also by the element's index plus one.
const (
	tokenLeave uint8 = iota
	tokenEnter
	tokenUint8
	tokenUint32
	tokenUint64
	tokenInt16
	tokenInt32
	tokenInt64
	tokenFloat64
	tokenBool
	tokens
)

// widths are the bytes a leaf of each token takes.
var widths = [tokens]int{tokenUint8: 1, tokenUint32: 4, tokenUint64: 8, tokenInt16: 2, tokenInt32: 4, tokenInt64: 8, tokenFloat64: 8, tokenBool: 1}

// encoder writes down a State.
type encoder struct {
	shape, values writer
	names         map[string]uint64
	order         []string
}

func (x *encoder) name(token uint8, name string) {
	n, ok := x.names[name]
	if !ok {
		n = uint64(len(x.order))
		x.names[name] = n
		x.order = append(x.order, name)
	}
	x.shape.u8(token)
	x.shape.uvarint(n)
}

func (x *encoder) Uint8(name string, v *uint8) {
	x.name(tokenUint8, name)
	x.values.u8(*v)
}

func (x *encoder) Uint32(name string, v *uint32) {
	x.name(tokenUint32, name)
	x.values.u32(*v)
}

func (x *encoder) Uint64(name string, v *uint64) {
	x.name(tokenUint64, name)
	x.values.u64(*v)
}

func (x *encoder) Int16(name string, v *int16) {
	x.name(tokenInt16, name)
	x.values.u16(uint16(*v))
}

func (x *encoder) Int32(name string, v *int32) {
	x.name(tokenInt32, name)
	x.values.u32(uint32(*v))
}

func (x *encoder) Int64(name string, v *int64) {
	x.name(tokenInt64, name)
	x.values.u64(uint64(*v))
}

func (x *encoder) Float64(name string, v *float64) {
	x.name(tokenFloat64, name)
	x.values.f64(*v)
}

func (x *encoder) Bool(name string, v *bool) {
	x.name(tokenBool, name)
	b := uint8(0)
	if *v {
		b = 1
	}
	x.values.u8(b)
}

func (x *encoder) Enter(name string, index int) {
	x.name(tokenEnter, name)
	x.shape.uvarint(uint64(index + 1))
}

func (x *encoder) Leave() { x.shape.u8(tokenLeave) }

// snapshot is a State in a file.
type snapshot struct {
	names         []string
	shape, values []byte
}

func record(s *state.State) snapshot {
	x := encoder{names: map[string]uint64{}}
	s.Fields(&x)
	return snapshot{names: x.order, shape: x.shape.b, values: x.values.b}
}

func (p *snapshot) write(w *writer) {
	w.uvarint(uint64(len(p.names)))
	for _, name := range p.names {
		w.text(name)
	}
	w.uvarint(uint64(len(p.shape)))
	w.b = append(w.b, p.shape...)
	w.uvarint(uint64(len(p.values)))
	w.b = append(w.b, p.values...)
}

func (p *snapshot) read(r *reader) {
	p.names = make([]string, r.count(1))
	for i := range p.names {
		p.names[i] = r.text(maxID)
	}
	p.shape = r.take(r.count(1))
	p.values = r.take(r.count(1))
}

// same reports whether two snapshots have the same shape.
func (p *snapshot) same(q *snapshot) bool {
	if len(p.names) != len(q.names) || !bytes.Equal(p.shape, q.shape) {
		return false
	}
	for i := range p.names {
		if p.names[i] != q.names[i] {
			return false
		}
	}
	return true
}

// leaf is one value of a snapshot, in the bytes of the file.
type leaf struct {
	path  string
	token uint8
	value []byte
}

// maxDepth is deeper than a State is nested.
const maxDepth = 16

// leaves lists the values of a snapshot with their paths. A path is the names of
// the brackets, each with an element's index or, for brackets and leaves of one
// name side by side, its turn: slabs/vessel[3]/id, watch/evidence~2/evidence~5.
func (p *snapshot) leaves() ([]leaf, error) {
	type level struct {
		path  string
		turns map[string]int
	}
	stack := []level{{turns: map[string]int{}}}
	var out []leaf
	shape, values := reader{b: p.shape}, reader{b: p.values}
	for len(shape.b) > 0 && !shape.bad && !values.bad {
		token := shape.u8()
		if token == tokenLeave {
			if len(stack) == 1 {
				return nil, corrupt("its snapshot is not nested as it should be")
			}
			stack = stack[:len(stack)-1]
			continue
		}
		n := shape.uvarint()
		if token >= tokens || n >= uint64(len(p.names)) {
			return nil, corrupt("its snapshot has a field that cannot be")
		}
		top := &stack[len(stack)-1]
		name := p.names[n]
		path := top.path + name
		if token == tokenEnter {
			if index := shape.uvarint(); index > 0 {
				path += fmt.Sprintf("[%d]", index-1)
			} else {
				path += turn(top.turns, name)
			}
			if len(stack) == maxDepth {
				return nil, corrupt("its snapshot is nested too deeply")
			}
			stack = append(stack, level{path: path + "/", turns: map[string]int{}})
			continue
		}
		path += turn(top.turns, name)
		out = append(out, leaf{path: path, token: token, value: values.take(widths[token])})
	}
	if shape.bad || values.bad || len(values.b) > 0 || len(stack) != 1 {
		return nil, corrupt("its snapshot does not end where it should")
	}
	return out, nil
}

// turn counts the things of one name in a bracket: the first is bare.
func turn(turns map[string]int, name string) string {
	n := turns[name]
	turns[name] = n + 1
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("~%d", n)
}

// decoder reads values back in the order of the visitor. It is for snapshots of
// the program's own shape.
type decoder struct{ r reader }

func (x *decoder) Uint8(_ string, v *uint8)     { *v = x.r.u8() }
func (x *decoder) Uint32(_ string, v *uint32)   { *v = x.r.u32() }
func (x *decoder) Uint64(_ string, v *uint64)   { *v = x.r.u64() }
func (x *decoder) Int16(_ string, v *int16)     { *v = int16(x.r.u16()) }
func (x *decoder) Int32(_ string, v *int32)     { *v = int32(x.r.u32()) }
func (x *decoder) Int64(_ string, v *int64)     { *v = int64(x.r.u64()) }
func (x *decoder) Float64(_ string, v *float64) { *v = x.r.f64() }
func (x *decoder) Bool(_ string, v *bool)       { *v = x.r.flag() }
func (x *decoder) Enter(string, int)            {}
func (x *decoder) Leave()                       {}

// restore fills a State from a snapshot of the present version.
func (p *snapshot) restore() (*state.State, error) {
	s := new(state.State)
	s.Init()
	own := record(s)
	if !p.same(&own) {
		return nil, corrupt("its snapshot is not of the shape of its version")
	}
	x := decoder{reader{b: p.values}}
	s.Fields(&x)
	if x.r.bad || len(x.r.b) > 0 {
		return nil, corrupt("its snapshot holds a value that cannot be")
	}
	return s, nil
}
