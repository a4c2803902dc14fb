// Package state holds the whole of a running campaign as one pointer-free
// value. Copying a State is assignment; a copy shares nothing with its origin.
// Entities live in slabs of fixed capacity, slots come from free lists with
// generations and never move, and every struct lists its fields once, in a
// Fields method, for encoding, hashing, comparing and inspecting alike.
//
// It may import sim/content and sim/num. It knows no rule: the systems do.
package state
