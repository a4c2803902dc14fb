package state

import (
	"testing"

	"hardcurrency/sim/content"
)

func TestHullsAreSets(t *testing.T) {
	var h Hulls
	slots := []int{0, 5, 63, 64, 79}
	for i := len(slots) - 1; i >= 0; i-- {
		h.Put(slots[i])
	}
	if h.Count() != len(slots) || h.Has(1) || !h.Has(64) || h.Empty() {
		t.Errorf("%+v has %d slots", h, h.Count())
	}
	if even := h.Without(Hulls{1, 1}); even.Has(0) || even.Has(64) || even.Count() != 3 || even.With(Hulls{1, 1}) != h || h.And(Hulls{1, 1}).Count() != 2 {
		t.Errorf("without the first slots of the words: %+v", even)
	}
	for _, want := range slots {
		var got int
		if got, h = h.Pop(); got != want {
			t.Errorf("took out %d, not %d", got, want)
		}
	}
	if !h.Empty() {
		t.Errorf("%+v is left", h)
	}
}

// TestTheRosterFollowsAVessel takes one through its legs and asks where it stands.
func TestTheRosterFollowsAVessel(t *testing.T) {
	s := new(State)
	s.Init()
	x, o := &s.Slabs, &s.Slabs.Roster
	v, i := Alloc(x.Vessels[:], &x.Heads.Vessel, 7)
	v.Kind, v.Area, v.Seen, v.Caught = content.Tanker, 6, 2, 3
	for r := range o.Caught[content.Tanker] {
		o.Caught[content.Tanker][r] = 9
	}
	for a := range o.Seen[content.Tanker] {
		o.Seen[content.Tanker][a] = 9
	}
	for _, c := range []struct {
		leg                   Leg
		kind, fleet, sea, met bool
	}{
		{Ordered, true, false, false, false},
		{InPort, true, true, false, false},
		{Loading, true, true, true, false},
		{Dark, true, true, true, true},
		{Returning, true, true, true, false},
		{Refit, true, true, false, false},
		{Listed, false, false, false, false},
	} {
		v.Leg, v.Until = c.leg, int32(40+c.leg)
		x.Enrol(i)
		k := content.Tanker
		if o.Kind[k].Has(i) != c.kind || o.Fleet[k].Has(i) != c.fleet || o.AtSea[k].Has(i) != c.sea || o.Exposed[k].Has(i) != c.met {
			t.Errorf("%v: %+v", c.leg, o)
		}
		if !o.Kind[content.Collier].Empty() || !x.RosterRight() {
			t.Errorf("%v: the roster is wrong", c.leg)
		}
		if got := o.Due(k, v.Until); got.Has(i) != c.kind {
			t.Errorf("%v: due %v", c.leg, got)
		}
		if c.kind && x.RosterRight() {
			t.Errorf("%v: a vessel off the agenda is not missed", c.leg)
		}
	}
	if got := o.Seen[content.Tanker][6]; got != 2 {
		t.Errorf("the next sighting is at %v, not 2", got)
	}
	if got := o.Caught[content.Tanker][content.AreaRegion(6)]; got != 3 {
		t.Errorf("the next seizure is at %v, not 3", got)
	}
	Free(x.Vessels[:], &x.Heads.Vessel, i)
	x.Enrol(i)
	if !x.RosterRight() || s.Fleet(content.Tanker) != 0 {
		t.Error("what is gone is still enrolled")
	}
}

func TestDiariesKeepTheDaysApart(t *testing.T) {
	var d Diary
	d.Put(1, 0)
	d.Put(28, 3)
	d.Put(28, 55)
	on := d.On(28)
	if first, second := on.Pop(), on.Pop(); first != 3 || second != 55 || on != 0 {
		t.Errorf("on the 28th: %d, %d and %b", first, second, on)
	}
	if !d.On(1).Has(0) || d.On(2) != 0 || d.On(29) != 0 || d.On(31) != 0 {
		t.Errorf("%v", d)
	}
}
