package view

import (
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

// World is the shown copy of a State and the donburi world whose entities point
// into it: entity k of a kind shows slot k of its slab. It is synchronised by
// assignment, so what it gives out is valid until the next Sync.
type World struct {
	rules *content.Rules
	shown state.State
}

// NewWorld makes an empty world for campaigns of these rules.
func NewWorld(r *content.Rules) *World { return &World{rules: r} }

// Sync copies the State and matches the entities to it. It allocates only when
// a kind has more entities than ever before.
func (w *World) Sync(s *state.State) { w.shown = *s }

// Shown is the shown copy. Nobody may change it.
func (w *World) Shown() *state.State { return &w.shown }

// Len counts the living entities of a kind.
func (w *World) Len(k Kind) int { return 0 }

// Filter is a set of schemes to show.
type Filter uint16

// All shows every scheme.
const All Filter = 1<<content.Schemes - 1

// Has reports whether the filter shows a scheme.
func (f Filter) Has(s content.Scheme) bool { return f>>s&1 != 0 }

// Toggle turns a scheme on or off.
func (f Filter) Toggle(s content.Scheme) Filter { return f ^ 1<<s }

// Marker is one thing on the map. Where it is drawn is the atlas's business:
// vessels are at a part of a leg towards a meeting area, everything else is at
// its content row or in its region.
type Marker struct {
	ID       state.ID
	Kind     Kind
	Scheme   content.Scheme
	Region   content.Region
	Row      int    // row of the rules' table for the kind, -1 for none
	Name     string // proper name, "" for none
	Leg      state.Leg
	Area     int     // meeting area 0-7 of a vessel
	Fraction float64 // of the leg done, 0-1
	Laden    bool
	DaysDark int
	Radius   float64 // nautical miles by which the place is uncertain, 0 when it is known
	Size     float64 // heads, stage 1-4 of an operation, machines, holdings in USD m
	Status   int     // of missions and exchanges
	Risk     float64 // of vessels, 0-100
	Hovered  bool
	Selected bool
}

// Markers appends the markers of the schemes shown to dst and returns it.
func (w *World) Markers(dst []Marker, f Filter) []Marker { return dst }

// Hover marks an entity as under the pointer; 0 for none.
func (w *World) Hover(id state.ID) {}

// Hovered is the entity under the pointer while it lives, else 0.
func (w *World) Hovered() state.ID { return 0 }

// Select marks an entity as selected; 0 for none.
func (w *World) Select(id state.ID) {}

// Selected is the selected entity while it lives, else 0.
func (w *World) Selected() state.ID { return 0 }

// Column is one column of a Table.
type Column struct {
	Key   string // of the locale
	Right bool   // figures
	Bars  bool   // draw as risk bars 0-100
}

// Cell is one cell of a Table: what is shown and what it sorts by.
type Cell struct {
	Value Value
	Sort  float64
	Icon  string // stable id of a status, such as a leg's, "" for none
}

// Row is one row of a Table. Its cells follow the table's columns.
type Row struct {
	ID    state.ID
	Cells []Cell
}

// Table is the entities of a scheme.
type Table struct {
	Columns []Column
	Rows    []Row
	Sort    int  // column it starts sorted by
	Desc    bool // downwards
}

// Less orders two rows by a column: texts by letters, the rest by Sort.
func (t *Table) Less(column, i, j int) bool { return false }

// Table lists the entities of a scheme; it reuses t's memory when t is not nil.
func (w *World) Table(s content.Scheme, t *Table) *Table { return &Table{} }

// Action is a command that the inspector offers for an entity.
type Action struct {
	Label   Text
	Command CommandSpec
}

// CommandSpec names a command without a seat and a day.
type CommandSpec struct {
	Kind   uint8
	Target uint64
	Value  int32
}

// Inspector is the detail of one entity.
type Inspector struct {
	ID      state.ID
	Kind    Kind
	Scheme  content.Scheme
	Title   Value // Name or Word
	Status  Text
	Code    string // short mark such as V-07, "" for none
	Stages  []Stage
	Rows    []Term
	Risk    Value // chance of being seen, or of whatever threatens it
	RiskKey string
	Clues   []Text // why
	Actions []Action
}

// Stage is a step of a voyage or of an operation.
type Stage struct {
	Key  string
	Done bool
	Now  bool
}

// Inspect describes an entity. It reports whether it lives.
func (w *World) Inspect(id state.ID) (Inspector, bool) { return Inspector{}, false }
