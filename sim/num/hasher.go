package num

import "math"

// Hasher accumulates a fingerprint of a sequence of words. It guards against
// accidents and differing platforms, not against an adversary. The zero value is
// ready; it is itself the fingerprint so far, so that State can hold one.
type Hasher uint64

// Add appends one word. Order and number of words both count.
func (h *Hasher) Add(x uint64) {
	*h = Hasher(Mix((uint64(*h) + golden) ^ x))
}

// AddFloat appends the bits of x. Every NaN counts as the same one, because
// processors choose its bits differently.
func (h *Hasher) AddFloat(x float64) {
	if x != x {
		x = nan()
	}
	h.Add(math.Float64bits(x))
}

// AddString appends the length and the bytes of s, eight to a word.
func (h *Hasher) AddString(s string) {
	h.Add(uint64(len(s)))
	for i := 0; i < len(s); i += 8 {
		var word uint64
		for j := i; j < len(s) && j < i+8; j++ {
			word |= uint64(s[j]) << (8 * uint(j-i))
		}
		h.Add(word)
	}
}

// Sum returns the fingerprint of what was added so far.
func (h Hasher) Sum() uint64 { return uint64(h) }
