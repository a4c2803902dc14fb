package state

import "math/bits"

// Diary says which slots of a slab have something to do on which day of the
// month, so that the others need not be looked at.
type Diary [maxPayday + 1]uint64

// maxPayday is the last day of the month on which money arrives: every month has
// it.
const maxPayday = 28

// A Diary has a bit a slot.
var (
	_ [64 - MaxMissions]struct{}
	_ [64 - MaxCohorts]struct{}
)

// Put writes a slot down for a day of the month, 1-28.
func (d *Diary) Put(day uint8, slot int) { d[day] |= 1 << slot }

// On returns the slots that are written down for a day of the month, 1-31.
func (d *Diary) On(day int) Slots {
	if day < len(d) {
		return Slots(d[day])
	}
	return 0
}

// Slots is a set of slots below 64.
type Slots uint64

// Has reports whether a slot is in the set.
func (s Slots) Has(slot int) bool { return s>>slot&1 != 0 }

// Pop takes the lowest slot out of a set that is not empty.
func (s *Slots) Pop() int {
	i := bits.TrailingZeros64(uint64(*s))
	*s &= *s - 1
	return i
}

// Fields shows the diary.
func (d *Diary) Fields(v Visitor) {
	for i := range d {
		v.Uint64("on", &d[i])
	}
}
