package save

import (
	"slices"
	"testing"

	"hardcurrency/sim/state"
)

// older writes a State down as an older program would have: without one field,
// with one that has gone since, with one of another kind, and with a shorter
// slab of votes.
type older struct {
	*encoder
	skip int // depth inside a slot that did not exist
}

func (x *older) Int64(name string, v *int64) {
	switch {
	case x.skip > 0:
	case name == "households": // came later
	case name == "outbreaks": // was wider later
		n := int32(*v)
		x.encoder.Int32(name, &n)
	default:
		x.encoder.Int64(name, v)
	}
}

func (x *older) Enter(name string, index int) {
	if x.skip > 0 || name == "vote" && index >= state.MaxVotes-2 {
		x.skip++
		return
	}
	x.encoder.Enter(name, index)
	if name == "home" {
		gone := 0.5
		x.encoder.Float64("weather", &gone)
	}
}

func (x *older) Leave() {
	if x.skip > 0 {
		x.skip--
		return
	}
	x.encoder.Leave()
}

func (x *older) Uint64(name string, v *uint64) {
	if x.skip == 0 {
		x.encoder.Uint64(name, v)
	}
}

func (x *older) Uint32(name string, v *uint32) {
	if x.skip == 0 {
		x.encoder.Uint32(name, v)
	}
}

func (x *older) Int32(name string, v *int32) {
	if x.skip > 0 {
		return
	}
	if name == "next" && *v >= state.MaxVotes-2 && slices.Contains(x.order, "vote") { // the last slab
		end := int32(-1)
		x.encoder.Int32(name, &end)
		return
	}
	x.encoder.Int32(name, v)
}

func TestOlderSnapshotsAreAdapted(t *testing.T) {
	s := new(state.State)
	s.Init()
	s.Seed, s.Day, s.Births.Outbreaks = 77, 400, 12
	s.Home.Households, s.Home.Welfare = 99, 41.5
	s.Watch.Evidence[3][2] = 6.25
	vote, slot := state.Alloc(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, 5)
	vote.Due = 410
	x := &older{encoder: &encoder{names: map[string]uint64{}}}
	s.Fields(x)
	snap := snapshot{names: x.order, shape: x.shape.b, values: x.values.b}

	if _, err := snap.restore(); err == nil {
		t.Error("a snapshot of another shape was read as one of the present version")
	}
	got, err := snap.adapt(FirstVersion)
	if err != nil {
		t.Fatal(err)
	}
	want := *s
	want.Home.Households = 0  // it was not saved
	want.Births.Outbreaks = 0 // it was of another kind
	if got.Slabs.Votes[slot].Due != 410 {
		t.Error("the vote was lost")
	}
	v := verifier{s: got}
	v.lists()
	if v.err != nil {
		t.Errorf("after adapting: %v", v.err)
	}
	// The order of the free list may be another; everything else is as it was.
	want.Slabs.Votes, got.Slabs.Votes = [state.MaxVotes]state.Vote{}, [state.MaxVotes]state.Vote{}
	want.Slabs.Heads, got.Slabs.Heads = state.Heads{}, state.Heads{}
	if *got != want {
		t.Error("the State is another")
	}
}

func TestPathsNameEveryLeafOnce(t *testing.T) {
	s := new(state.State)
	s.Init()
	snap := record(s)
	leaves, err := snap.leaves()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, l := range leaves {
		if seen[l.path] {
			t.Errorf("%s stands twice", l.path)
		}
		seen[l.path] = true
	}
	for _, path := range []string{"seed", "slabs/vessel[3]/id", "watch/evidence~2/evidence~5", "office/dials/dials~4"} {
		if !seen[path] {
			t.Errorf("there is no %s", path)
		}
	}
}

func TestVersionsAndStepsAreInOrder(t *testing.T) {
	last := Version(0)
	for i := range len(steps) {
		if steps[i].from < last || steps[i].from >= Current || steps[i].why == "" {
			t.Errorf("step %d is from version %d, %q", i, steps[i].from, steps[i].why)
		}
		last = steps[i].from
	}
}
