package state

// ID is a logical id: it derives from a content id or from a parent and its n-th
// child, never from a slot or an order of birth. Zero is no entity.
type ID uint64

// Slot is the part of an entity that the free list keeps. An entity with ID 0 is
// a free slot.
type Slot struct {
	ID   ID
	Gen  uint32 // counts the lives of the slot
	Next int32  // next free slot, while free; -1 ends the list
}

// Live reports whether the slot holds an entity.
func (s *Slot) Live() bool { return s.ID != 0 }

// Fresh reports whether the slot never held an entity. Then no later slot of its
// slab did, for slots given back are taken before fresh ones and fresh ones in
// order: a loop over live entities may stop here.
func (s *Slot) Fresh() bool { return s.Gen == 0 }

func (s *Slot) slot() *Slot { return s }

type slotted[T any] interface {
	*T
	slot() *Slot
}

// initSlab chains all slots of a slab into a free list that starts at 0.
func initSlab[T any, P slotted[T]](slab []T) {
	for i := range slab {
		s := P(&slab[i]).slot()
		s.Next = int32(i) + 1
	}
	P(&slab[len(slab)-1]).slot().Next = -1
}

// Alloc takes a free slot for the entity id and returns it zeroed. It returns
// nil when the slab is full: the caller must have a rule for that.
func Alloc[T any, P slotted[T]](slab []T, free *int32, id ID) (P, int) {
	i := *free
	if i < 0 {
		return nil, -1
	}
	p := P(&slab[i])
	s := p.slot()
	*free = s.Next
	gen := s.Gen + 1
	var zero T
	slab[i] = zero
	*p.slot() = Slot{ID: id, Gen: gen, Next: -1}
	return p, int(i)
}

// Free returns slot i to the free list, zeroed but for its generation.
func Free[T any, P slotted[T]](slab []T, free *int32, i int) {
	gen := P(&slab[i]).slot().Gen
	var zero T
	slab[i] = zero
	*P(&slab[i]).slot() = Slot{Gen: gen, Next: *free}
	*free = int32(i)
}
