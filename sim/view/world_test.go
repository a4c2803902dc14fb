package view

import (
	"sync"
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/state"
)

// TestEntitiesFollowTheirSlots syncs a world through years of a campaign: entity
// k shows slot k, as many as there are, and nothing lives in both worlds.
func TestEntitiesFollowTheirSlots(t *testing.T) {
	r := patient(t)
	w := NewWorld(r)
	most := 0
	play(t, r, 4, r.Days(), func(s *Session) {
		st := &s.c.State
		w.Sync(st)
		b := &st.Slabs
		live := 0
		last := 0
		for i := range b.Ops {
			if b.Ops[i].Live() {
				live++
				last = i + 1
			}
		}
		if w.Len(OpKind) != live || len(w.ops.entities) != last {
			t.Fatalf("day %d: %d operations shown in %d entities, %d live in %d slots", st.Day, w.Len(OpKind), len(w.ops.entities), live, last)
		}
		for k, e := range w.ops.entities {
			if got := w.ops.component.Get(w.world.Entry(e)); got != &w.shown.Slabs.Ops[k] {
				t.Fatalf("day %d: entity %d shows another slot", st.Day, k)
			}
		}
		most = max(most, last)
		if w.Shown().Hash() != st.Hash() {
			t.Fatal("the shown copy is not a copy")
		}
	})
	if most < 4 || w.Len(MissionKind) == 0 || w.Len(ExchangeKind) != len(r.Exchanges) {
		t.Errorf("%d operations at most, %d missions, %d exchanges", most, w.Len(MissionKind), w.Len(ExchangeKind))
	}
}

// TestSyncGoesBackAndForth shows an early day after a late one, as after loading.
func TestSyncGoesBackAndForth(t *testing.T) {
	r := patient(t)
	early := play(t, r, 4, 30, nil).c.State
	late := play(t, r, 4, 1200, nil).c.State
	w := NewWorld(r)
	for range 3 {
		for _, s := range []*state.State{&early, &late} {
			w.Sync(s)
			n := 0
			for i := range s.Slabs.Vessels {
				if s.Slabs.Vessels[i].Live() {
					n++
				}
			}
			if w.Len(VesselKind) != n {
				t.Errorf("day %d: %d vessels shown, %d live", s.Day, w.Len(VesselKind), n)
			}
		}
	}
	if w.world.Len() != len(w.vessels.entities)+len(w.missions.entities)+len(w.cohorts.entities)+len(w.ops.entities)+len(w.exchanges.entities)+
		len(w.lots.entities)+len(w.outbreaks.entities)+len(w.decisions.entities)+len(w.votes.entities) {
		t.Error("entities were left behind")
	}
}

// TestWorldsAreIndependent makes and reads worlds in several goroutines; run it
// with the race detector.
func TestWorldsAreIndependent(t *testing.T) {
	r := rules(t)
	s := play(t, r, 1, 100, nil).c.State
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			w := NewWorld(r)
			for range 20 {
				w.Sync(&s)
				w.Markers(nil, All)
				w.Table(content.Coal, nil)
			}
		})
	}
	wg.Wait()
}

func TestMarkersObeyTheFilterAndTheFog(t *testing.T) {
	r := patient(t)
	w := NewWorld(r)
	dark, sizes := 0, map[Kind]int{}
	play(t, r, 6, 900, func(s *Session) {
		if s.c.State.Day%5 != 0 {
			return
		}
		w.Sync(&s.c.State)
		all := w.Markers(nil, All)
		parts := 0
		for sc := range content.Schemes {
			for _, m := range w.Markers(nil, Filter(0).Toggle(sc)) {
				parts++
				if m.Scheme != sc {
					t.Fatalf("%v shown under %v", m.Scheme, sc)
				}
			}
		}
		if parts != len(all) {
			t.Fatalf("%d markers by scheme, %d in all", parts, len(all))
		}
		for _, m := range all {
			sizes[m.Kind]++
			if m.Fraction < 0 || m.Fraction > 1 || m.Risk < 0 || m.Risk > 100 {
				t.Fatalf("%+v", m)
			}
			if (m.Radius > 0) != (m.Kind == VesselKind && m.Leg == state.Dark) {
				t.Fatalf("radius %v on %v", m.Radius, m.Leg)
			}
			if m.Radius > 0 {
				dark++
				if want := 6 + 34*float64(m.DaysDark); m.Radius != want {
					t.Fatalf("dark %d days within %v miles", m.DaysDark, m.Radius)
				}
			}
		}
	})
	if dark == 0 || sizes[OpKind] == 0 || sizes[CohortKind] == 0 || sizes[OutbreakKind] == 0 {
		t.Errorf("%d dark, %v", dark, sizes)
	}
	w.As(content.CoalitionSeat)
	for _, m := range w.Markers(nil, All) {
		if m.Kind == OpKind {
			t.Fatal("the coalition sees operations")
		}
	}
}

// TestRiskDoesNotKnowTheFuture changes the thresholds that decide when a vessel
// is seen or seized: what is shown of it must stay.
func TestRiskDoesNotKnowTheFuture(t *testing.T) {
	r := rules(t)
	s := play(t, r, 6, 300, nil).c.State
	a, b := NewWorld(r), NewWorld(r)
	a.Sync(&s)
	for i := range s.Slabs.Vessels {
		s.Slabs.Vessels[i].Seen, s.Slabs.Vessels[i].Caught = 0.001, 0.002
	}
	b.Sync(&s)
	x, y := a.Markers(nil, All), b.Markers(nil, All)
	for i := range x {
		if x[i] != y[i] {
			t.Fatalf("%+v, %+v", x[i], y[i])
		}
	}
	// What was seen before does count.
	for i := range s.Slabs.Vessels {
		if v := &s.Slabs.Vessels[i]; v.Live() && v.Leg == state.InPort && v.Kind == content.Collier {
			was := b.risk(&b.shown.Slabs.Vessels[i])
			s.Slabs.Vessels[i].Sightings += 9
			b.Sync(&s)
			if now := b.risk(&b.shown.Slabs.Vessels[i]); now <= was {
				t.Errorf("seen nine times more, the risk is %v, was %v", now, was)
			}
			return
		}
	}
	t.Error("no collier in port")
}

func TestTablesSortByEveryColumn(t *testing.T) {
	r := patient(t)
	w := NewWorld(r)
	s := play(t, r, 4, 700, nil).c.State
	w.Sync(&s)
	var table *Table
	for sc := range content.Legacy {
		table = w.Table(sc, table)
		for _, row := range table.Rows {
			if len(row.Cells) != len(table.Columns) {
				t.Fatalf("%v: %d cells in %d columns", sc, len(row.Cells), len(table.Columns))
			}
			if k, _, ok := find(&s, row.ID); !ok || k == DecisionKind {
				t.Errorf("%v: a row for nothing", sc)
			}
		}
		for c := range table.Columns {
			for i := range table.Rows {
				for j := range table.Rows {
					if i != j && table.Less(c, i, j) == table.Less(c, j, i) {
						t.Fatalf("%v column %d: rows %d and %d have no order", sc, c, i, j)
					}
				}
			}
		}
	}
	if n := len(w.Table(content.Coal, nil).Rows); n != countVessels(&s, content.Collier) {
		t.Errorf("%d colliers in the table", n)
	}
}

func countVessels(s *state.State, k content.VesselKind) (n int) {
	for i := range s.Slabs.Vessels {
		if v := &s.Slabs.Vessels[i]; v.Live() && v.Kind == k {
			n++
		}
	}
	return n
}

// TestSelectionDiesWithItsEntity selects a vessel and lets it go.
func TestSelectionDiesWithItsEntity(t *testing.T) {
	r := rules(t)
	w := NewWorld(r)
	s := play(t, r, 4, 50, nil).c.State
	w.Sync(&s)
	id := w.Table(content.Coal, nil).Rows[0].ID
	w.Select(id)
	w.Hover(id)
	w.Sync(&s)
	if w.Selected() != id || w.Hovered() != id {
		t.Error("the selection was lost")
	}
	for _, m := range w.Markers(nil, All) {
		if m.Selected != (m.ID == id) || m.Hovered != (m.ID == id) {
			t.Errorf("%+v", m)
		}
	}
	_, i, _ := find(&s, id)
	effect.Scrap(&s, i)
	w.Sync(&s)
	if w.Selected() != 0 || w.Hovered() != 0 {
		t.Error("the selection outlives its entity")
	}
	if _, ok := w.Inspect(id); ok {
		t.Error("the inspector describes what is gone")
	}
}

// TestASlotUsedAgainIsAnotherEntity would fail if anything held donburi handles
// or slots instead of logical ids.
func TestASlotUsedAgainIsAnotherEntity(t *testing.T) {
	r := rules(t)
	w := NewWorld(r)
	s := play(t, r, 4, 50, nil).c.State
	w.Sync(&s)
	id := w.Table(content.Coal, nil).Rows[0].ID
	w.Select(id)
	_, i, _ := find(&s, id)
	row := s.Slabs.Vessels[i].Content
	effect.Scrap(&s, i)
	v, k := state.Alloc(s.Slabs.Vessels[:], &s.Slabs.Heads.Vessel, 12345)
	if k != i {
		t.Fatal("the slot was not used again")
	}
	v.Content, v.Kind, v.Leg = row, content.Collier, state.Ordered
	w.Sync(&s)
	if w.Selected() != 0 {
		t.Error("the new vessel inherited the selection")
	}
	e := w.vessels.entities[i]
	if got := w.vessels.component.Get(w.world.Entry(e)); got.ID != 12345 {
		t.Errorf("the entity shows %d", got.ID)
	}
}

func BenchmarkSyncAndMarkers(b *testing.B) {
	r := rules(b)
	s := play(b, r, 4, 600, nil).c.State
	w := NewWorld(r)
	var m []Marker
	for b.Loop() {
		w.Sync(&s)
		m = w.Markers(m[:0], All)
	}
}

func BenchmarkDay(b *testing.B) {
	r := patient(b)
	s := play(b, r, 4, 0, nil)
	for b.Loop() {
		if s.Ending() != state.Running {
			s = play(b, r, 4, 0, nil)
		}
		s.Day()
	}
}
