package state

import (
	"math/bits"

	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// Hulls is a set of slots of the slab of vessels. It is two words and no array,
// since the compiler keeps words in registers.
type Hulls struct{ Low, High uint64 }

// A set has room for 128 slots.
var _ [128 - MaxVessels]struct{}

// hull is the set of one slot.
func hull(i int) Hulls { return Hulls{1 << uint(i), 1 << uint(i-64)} }

// Put adds a slot.
func (h *Hulls) Put(i int) { *h = h.With(hull(i)) }

// Has reports whether a slot is in the set.
func (h Hulls) Has(i int) bool { return !h.And(hull(i)).Empty() }

// Count is how many slots there are.
func (h Hulls) Count() int { return bits.OnesCount64(h.Low) + bits.OnesCount64(h.High) }

// Empty reports whether there are none.
func (h Hulls) Empty() bool { return h.Low|h.High == 0 }

// With returns the slots of either set.
func (h Hulls) With(o Hulls) Hulls { return Hulls{h.Low | o.Low, h.High | o.High} }

// And returns the slots of both sets.
func (h Hulls) And(o Hulls) Hulls { return Hulls{h.Low & o.Low, h.High & o.High} }

// Without returns the slots that are not in the other set.
func (h Hulls) Without(o Hulls) Hulls { return Hulls{h.Low &^ o.Low, h.High &^ o.High} }

// Pop returns the lowest slot of a set that is not empty, and the rest.
func (h Hulls) Pop() (int, Hulls) {
	if h.Low != 0 {
		return bits.TrailingZeros64(h.Low), Hulls{h.Low & (h.Low - 1), h.High}
	}
	return 64 + bits.TrailingZeros64(h.High), Hulls{0, h.High & (h.High - 1)}
}

// Fields shows the set.
func (h *Hulls) Fields(v Visitor) {
	v.Uint64("low", &h.Low)
	v.Uint64("high", &h.High)
}

// agendaDays is how many days ahead the agenda tells apart. What is due later
// stands under an earlier day and is put off when that comes.
const agendaDays = 32

func agendaRow(day int32) uint32 { return uint32(day) % agendaDays }

// Roster says which vessels do what, so that a day looks only at those for which
// something happens. It follows from the vessels: whoever changes one has it
// enrolled again.
type Roster struct {
	Kind    [2]Hulls          // in service or on order, by content.VesselKind: all but the listed
	Fleet   [2]Hulls          // of these, those that have been delivered
	AtSea   [2]Hulls          // on a voyage
	Exposed [2]Hulls          // where others look
	Ready   Hulls             // in port with nothing more to wait for but an order to sail
	Agenda  [agendaDays]Hulls // whose leg ends on a day, by the rest of the day over agendaDays
	// Seen and Caught are the least hazard that the clocks of an area and of a region must
	// reach for the next sighting and seizure there, or less.
	Seen   [2][MaxAreas]float64
	Caught [2][content.Regions]float64
}

// Due takes the vessels of a kind off the agenda that stand there for a day. Not
// all need be due; those that are not must be enrolled again.
func (o *Roster) Due(kind content.VesselKind, day int32) Hulls {
	row := &o.Agenda[agendaRow(day)]
	due := row.And(o.Kind[kind])
	*row = row.Without(due)
	return due
}

// Fields shows the roster.
func (o *Roster) Fields(v Visitor) {
	for k := range o.Kind {
		o.Kind[k].Fields(v)
		o.Fleet[k].Fields(v)
		o.AtSea[k].Fields(v)
		o.Exposed[k].Fields(v)
		floats(v, "next_seen", o.Seen[k][:])
		floats(v, "next_caught", o.Caught[k][:])
	}
	o.Ready.Fields(v)
	for i := range o.Agenda {
		o.Agenda[i].Fields(v)
	}
}

// Enrol brings the roster up to date with the vessel in a slot.
func (x *Slabs) Enrol(i int) {
	v, o, it := &x.Vessels[i], &x.Roster, hull(i)
	for k := range o.Kind {
		o.Kind[k] = o.Kind[k].Without(it)
		o.Fleet[k] = o.Fleet[k].Without(it)
		o.AtSea[k] = o.AtSea[k].Without(it)
		o.Exposed[k] = o.Exposed[k].Without(it)
	}
	o.Ready = o.Ready.Without(it)
	if !v.Live() || v.Leg == Listed {
		return
	}
	k, row := v.Kind, agendaRow(v.Until)
	o.Kind[k] = o.Kind[k].With(it)
	o.Agenda[row] = o.Agenda[row].With(it)
	if v.Leg != Ordered {
		o.Fleet[k] = o.Fleet[k].With(it)
	}
	if v.AtSea() {
		o.AtSea[k] = o.AtSea[k].With(it)
	}
	if v.Exposed() {
		o.Exposed[k] = o.Exposed[k].With(it)
		region := content.AreaRegion(int(v.Area))
		o.Seen[k][v.Area] = num.Min(o.Seen[k][v.Area], v.Seen)
		o.Caught[k][region] = num.Min(o.Caught[k][region], v.Caught)
	}
}

// RosterRight reports whether the roster says what the vessels do: no vessel is
// missing from a set, from the agenda, or from what the clocks must reach.
func (x *Slabs) RosterRight() bool {
	again := *x
	again.Roster = Roster{}
	for i := range again.Vessels {
		again.Enrol(i)
	}
	o, want := &x.Roster, &again.Roster
	if o.Kind != want.Kind || o.Fleet != want.Fleet || o.AtSea != want.AtSea || o.Exposed != want.Exposed {
		return false
	}
	for i := range x.Vessels {
		v := &x.Vessels[i]
		if !v.Live() || v.Leg == Listed {
			continue
		}
		ready := o.Ready.Has(i)
		if ready && v.Leg != InPort || !ready && !o.Agenda[agendaRow(v.Until)].Has(i) {
			return false
		}
		if region := content.AreaRegion(int(v.Area)); v.Exposed() && (o.Seen[v.Kind][v.Area] > v.Seen || o.Caught[v.Kind][region] > v.Caught) {
			return false
		}
	}
	return true
}
