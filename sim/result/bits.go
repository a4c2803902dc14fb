package result

import (
	"math/bits"
	"strings"
)

// bitWriter appends numbers of a few bits each, the highest bit first.
type bitWriter struct {
	b []byte
	n int // bits written
}

func (w *bitWriter) put(v uint64, width int) {
	for i := width - 1; i >= 0; i-- {
		if w.n%8 == 0 {
			w.b = append(w.b, 0)
		}
		w.b[w.n/8] |= byte(v>>i&1) << (7 - w.n%8)
		w.n++
	}
}

// gamma writes any number in 2*log2(v+1)+1 bits: small ones are short (Elias).
func (w *bitWriter) gamma(v uint64) {
	width := bits.Len64(v + 1)
	w.put(0, width-1)
	w.put(v+1, width)
}

// signed writes a number of either sign, those near zero short.
func (w *bitWriter) signed(v int64) { w.gamma(uint64(v<<1) ^ uint64(v>>63)) }

// name writes an id of at most 63 letters.
func (w *bitWriter) name(s string) {
	w.put(uint64(len(s)), 6)
	for i := range len(s) {
		w.put(uint64(s[i]), 7)
	}
}

// bitReader takes them back. After the end it is bad and returns zeros.
type bitReader struct {
	b   []byte
	n   int
	bad bool
}

func (r *bitReader) take(width int) uint64 {
	if r.bad || r.n+width > 8*len(r.b) {
		r.bad = true
		return 0
	}
	v := uint64(0)
	for range width {
		v = v<<1 | uint64(r.b[r.n/8]>>(7-r.n%8)&1)
		r.n++
	}
	return v
}

func (r *bitReader) gamma() uint64 {
	width := 1
	for r.take(1) == 0 {
		if width++; r.bad || width > 64 {
			r.bad = true
			return 0
		}
	}
	return 1<<(width-1) + r.take(width-1) - 1
}

func (r *bitReader) signed() int64 {
	v := r.gamma()
	return int64(v>>1) ^ -int64(v&1)
}

func (r *bitReader) name() string {
	n := int(r.take(6))
	var b strings.Builder
	for range n {
		b.WriteByte(byte(r.take(7)))
	}
	return b.String()
}
