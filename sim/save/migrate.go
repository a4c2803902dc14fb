package save

import "hardcurrency/sim/state"

// values are the leaves of an older snapshot by path.
type values map[string]leaf

// steps bring an older snapshot to the next version, in order. A step is needed
// only where a field was renamed, moved between brackets, or changed its meaning:
// a field the save lacks keeps the value of an empty State, a field the State no
// longer has is passed over, and slots that a slab has gained are free.
var steps = [...]struct {
	from Version
	why  string
	do   func(values)
}{
	// None yet: the first version is the present one.
}

// adapt fills a State from a snapshot of an older version.
func (p *snapshot) adapt(version Version) (*state.State, error) {
	saved, err := p.leaves()
	if err != nil {
		return nil, err
	}
	known := make(values, len(saved))
	for _, l := range saved {
		known[l.path] = l
	}
	for i := range len(steps) {
		if steps[i].from >= version {
			steps[i].do(known)
		}
	}
	s := new(state.State)
	s.Init()
	own := record(s)
	leaves, err := own.leaves()
	if err != nil {
		return nil, err
	}
	x := decoder{}
	for _, l := range leaves {
		if from, ok := known[l.path]; ok && from.token == l.token {
			l = from
		}
		x.r.b = append(x.r.b, l.value...)
	}
	s.Fields(&x)
	if x.r.bad {
		return nil, corrupt("its snapshot holds a value that cannot be")
	}
	rechain(s)
	return s, nil
}

// rechain makes every slot that is neither in use nor on its free list free.
func rechain(s *state.State) {
	for _, b := range slabs(s) {
		onList := make([]bool, b.n)
		for i := *b.free; i >= 0 && int(i) < b.n && !onList[i]; i = b.at(int(i)).Next {
			onList[i] = true
		}
		for i := b.n - 1; i >= 0; i-- {
			if slot := b.at(i); !slot.Live() && !onList[i] {
				slot.Next = *b.free
				*b.free = int32(i)
			}
		}
	}
}
