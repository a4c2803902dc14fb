package view

import (
	"sync"

	"github.com/yohamta/donburi"
	"github.com/yohamta/donburi/filter"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Kind is a kind of entity.
type Kind uint8

// The kinds of entity.
const (
	VesselKind Kind = iota
	MissionKind
	CohortKind
	OpKind
	ExchangeKind
	LotKind
	OutbreakKind
	DecisionKind
	VoteKind
	Kinds
)

// The components are the state's own structs. Their storage is the shown copy:
// an entity holds a pointer to its slot.
var (
	vesselComponent   = donburi.NewComponentType[state.Vessel]()
	missionComponent  = donburi.NewComponentType[state.Mission]()
	cohortComponent   = donburi.NewComponentType[state.Cohort]()
	opComponent       = donburi.NewComponentType[state.Op]()
	exchangeComponent = donburi.NewComponentType[state.Exchange]()
	lotComponent      = donburi.NewComponentType[state.Lot]()
	outbreakComponent = donburi.NewComponentType[state.Outbreak]()
	decisionComponent = donburi.NewComponentType[state.Decision]()
	voteComponent     = donburi.NewComponentType[state.Vote]()
)

// making guards donburi.NewWorld, which counts worlds without a lock.
var making sync.Mutex

// World is the shown copy of a State and the donburi world whose entities point
// into it: entity k of a kind shows slot k of its slab. It is synchronised by
// assignment, so what it gives out is valid until the next Sync. Its queries are
// its own, since donburi's caches are not for two goroutines.
type World struct {
	rules *content.Rules
	seat  content.Seat
	shown state.State
	known state.State // the shown copy as the seat knows it
	world donburi.World

	vessels   pool[state.Vessel]
	missions  pool[state.Mission]
	cohorts   pool[state.Cohort]
	ops       pool[state.Op]
	exchanges pool[state.Exchange]
	lots      pool[state.Lot]
	outbreaks pool[state.Outbreak]
	decisions pool[state.Decision]
	votes     pool[state.Vote]

	hovered, selected state.ID
	risks             risks
}

// NewWorld makes an empty world for campaigns of these rules, as the state's
// seat sees it.
func NewWorld(r *content.Rules) *World {
	making.Lock()
	defer making.Unlock()
	w := &World{rules: r, seat: content.StateSeat, world: donburi.NewWorld()}
	w.vessels.init(vesselComponent)
	w.missions.init(missionComponent)
	w.cohorts.init(cohortComponent)
	w.ops.init(opComponent)
	w.exchanges.init(exchangeComponent)
	w.lots.init(lotComponent)
	w.outbreaks.init(outbreakComponent)
	w.decisions.init(decisionComponent)
	w.votes.init(voteComponent)
	return w
}

// As shows the world to another seat from the next Sync on, and returns it.
func (w *World) As(seat content.Seat) *World {
	w.seat = seat
	return w
}

// Sync copies the State and matches the entities to it.
func (w *World) Sync(s *state.State) {
	w.shown = *s
	w.known = *s
	if w.seat == content.StateSeat {
		believe(w.rules, &w.known)
	}
	b := &w.shown.Slabs
	match(w.world, &w.vessels, b.Vessels[:])
	match(w.world, &w.missions, b.Missions[:])
	match(w.world, &w.cohorts, b.Cohorts[:])
	match(w.world, &w.ops, b.Ops[:])
	match(w.world, &w.exchanges, b.Exchanges[:])
	match(w.world, &w.lots, b.Lots[:])
	match(w.world, &w.outbreaks, b.Outbreaks[:])
	match(w.world, &w.decisions, b.Decisions[:])
	match(w.world, &w.votes, b.Votes[:])
	w.risks.reckon(w.rules, &w.known)
	if _, _, ok := find(&w.shown, w.hovered); !ok {
		w.hovered = 0
	}
	if _, _, ok := find(&w.shown, w.selected); !ok {
		w.selected = 0
	}
}

// Shown is the shown copy. Nobody may change it.
func (w *World) Shown() *state.State { return &w.shown }

// pool is the entities of one kind: as many as there are slots up to the last
// one in use. Those of free slots stay, dead, until the tail is free.
type pool[T any] struct {
	component *donburi.ComponentType[T]
	query     *donburi.Query
	entities  []donburi.Entity
}

func (p *pool[T]) init(c *donburi.ComponentType[T]) {
	p.component, p.query = c, donburi.NewQuery(filter.Contains(c))
}

// living is a pointer to a component that knows whether its slot is in use.
type living[T any] interface {
	*T
	Live() bool
}

// match makes the number of entities that of the slots up to the last one in
// use. Entities are made with their pointers set and removed from the end, so
// none ever points at another's slot.
func match[T any, P living[T]](w donburi.World, p *pool[T], slab []T) {
	n := len(slab)
	for n > 0 && !P(&slab[n-1]).Live() {
		n--
	}
	for len(p.entities) < n {
		e := w.Create(p.component)
		p.component.Set(w.Entry(e), &slab[len(p.entities)])
		p.entities = append(p.entities, e)
	}
	for len(p.entities) > n {
		last := len(p.entities) - 1
		w.Remove(p.entities[last])
		p.entities = p.entities[:last]
	}
}

// each visits the living entities of a kind.
func each[T any, P living[T]](w donburi.World, p *pool[T], visit func(*T)) {
	p.query.Each(w, func(e *donburi.Entry) {
		if x := p.component.Get(e); P(x).Live() {
			visit(x)
		}
	})
}

func count[T any, P living[T]](w donburi.World, p *pool[T]) (n int) {
	each[T, P](w, p, func(*T) { n++ })
	return n
}

// Len counts the living entities of a kind.
func (w *World) Len(k Kind) int {
	switch k {
	case VesselKind:
		return count(w.world, &w.vessels)
	case MissionKind:
		return count(w.world, &w.missions)
	case CohortKind:
		return count(w.world, &w.cohorts)
	case OpKind:
		return count(w.world, &w.ops)
	case ExchangeKind:
		return count(w.world, &w.exchanges)
	case LotKind:
		return count(w.world, &w.lots)
	case OutbreakKind:
		return count(w.world, &w.outbreaks)
	case DecisionKind:
		return count(w.world, &w.decisions)
	case VoteKind:
		return count(w.world, &w.votes)
	}
	return 0
}

// Hover marks an entity as under the pointer; 0 for none.
func (w *World) Hover(id state.ID) { w.hovered = id }

// Hovered is the entity under the pointer while it lives, else 0.
func (w *World) Hovered() state.ID { return w.hovered }

// Select marks an entity as selected; 0 for none.
func (w *World) Select(id state.ID) { w.selected = id }

// Selected is the selected entity while it lives, else 0.
func (w *World) Selected() state.ID { return w.selected }
