package view

import (
	"strings"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// Column is one column of a Table.
type Column struct {
	Key   string // of the locale
	Right bool   // figures
	Bars  bool   // draw as risk bars 0-100
	Desc  bool   // sorts downwards first
}

// Cell is one cell of a Table: what is shown and what it sorts by.
type Cell struct {
	Value Value
	Sort  float64 // number or rank that it sorts by
	Icon  string  // stable id of a status, such as a leg's, "" for none
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
	Sort    int  // index of the column it starts sorted by
	Desc    bool // downwards
}

// Less orders two rows by a column: names by their letters, the rest by Sort,
// equals by id, so that a table sorted again looks the same.
func (t *Table) Less(column, i, j int) bool {
	a, b := &t.Rows[i].Cells[column], &t.Rows[j].Cells[column]
	if a.Value.Unit == Name && b.Value.Unit == Name {
		if c := strings.Compare(a.Value.Text, b.Value.Text); c != 0 {
			return c < 0
		}
	} else if a.Sort != b.Sort {
		return a.Sort < b.Sort
	}
	return t.Rows[i].ID < t.Rows[j].ID
}

// row appends a row and returns it with room for its cells, reusing what an
// earlier filling left.
func (t *Table) row(id state.ID) *Row {
	if n := len(t.Rows); n < cap(t.Rows) {
		t.Rows = t.Rows[:n+1]
		t.Rows[n].ID, t.Rows[n].Cells = id, t.Rows[n].Cells[:0]
	} else {
		t.Rows = append(t.Rows, Row{ID: id})
	}
	return &t.Rows[len(t.Rows)-1]
}

func (r *Row) name(v Value) *Row { r.Cells = append(r.Cells, Cell{Value: v}); return r }

func (r *Row) status(word, icon string, sort int) *Row {
	r.Cells = append(r.Cells, Cell{Value: Key(word), Icon: icon, Sort: float64(sort)})
	return r
}

func (r *Row) number(u Unit, x float64) *Row {
	r.Cells = append(r.Cells, Cell{Value: Number(u, x), Sort: x})
	return r
}

func (r *Row) money(m state.Money) *Row {
	r.Cells = append(r.Cells, Cell{Value: Dollars(m), Sort: float64(m)})
	return r
}

var (
	vesselColumns   = []Column{{Key: "view.column.vessel"}, {Key: "view.column.state"}, {Key: "view.column.cargo", Right: true, Desc: true}, {Key: "view.column.days", Right: true, Desc: true}, {Key: "view.column.risk", Right: true, Bars: true, Desc: true}}
	missionColumns  = []Column{{Key: "view.column.mission"}, {Key: "view.column.state"}, {Key: "view.column.patience", Right: true}, {Key: "view.column.earned", Right: true, Desc: true}, {Key: "view.column.staff", Right: true, Desc: true}}
	cohortColumns   = []Column{{Key: "view.column.region"}, {Key: "view.column.heads", Right: true, Desc: true}, {Key: "view.column.sent", Right: true, Desc: true}, {Key: "view.column.evidence", Right: true, Bars: true, Desc: true}}
	opColumns       = []Column{{Key: "view.column.exchange"}, {Key: "view.column.stage", Right: true, Desc: true}, {Key: "view.column.days", Right: true, Desc: true}, {Key: "view.column.holdings", Right: true, Desc: true}}
	lotColumns      = []Column{{Key: "view.column.origin"}, {Key: "view.column.coins", Right: true, Desc: true}, {Key: "view.column.worth", Right: true, Desc: true}, {Key: "view.column.taken", Right: true, Desc: true}, {Key: "view.column.age", Right: true, Desc: true}}
	outbreakColumns = []Column{{Key: "view.column.outbreak"}, {Key: "view.column.machines", Right: true, Desc: true}, {Key: "view.column.paid", Right: true, Desc: true}, {Key: "view.column.days", Right: true, Desc: true}}
)

// Table lists the entities of a scheme; it reuses t's memory when t is not nil.
// The older trades and arms have none.
func (w *World) Table(sc content.Scheme, t *Table) *Table {
	if t == nil {
		t = &Table{}
	}
	t.Columns, t.Rows, t.Sort, t.Desc = nil, t.Rows[:0], 0, false
	r, s := w.rules, &w.shown
	switch sc {
	case content.Coal, content.Oil:
		t.Columns, t.Sort, t.Desc = vesselColumns, 4, true
		each(w.world, &w.vessels, func(v *state.Vessel) {
			if schemeOf(v.Kind) == sc {
				t.row(v.ID).name(vesselName(r, int(v.Content))).
					status(legKey(v), v.Leg.String(), int(v.Leg)).
					number(Tonnes, float64(v.Cargo)).number(Days, float64(max(0, s.Day-v.Since))).number(Points, w.risk(v))
			}
		})
	case content.Embassy:
		t.Columns, t.Sort = missionColumns, 2
		each(w.world, &w.missions, func(x *state.Mission) {
			t.row(x.ID).name(missionName(r, int(x.Content))).status("mission.status."+x.Status.String(), x.Status.String(), int(x.Status)).
				number(Points, x.Patience).money(x.Earned).number(Heads, float64(r.Missions[x.Content].Staff))
			// Names repeat by region; the code orders them.
			t.Rows[len(t.Rows)-1].Cells[0].Sort = float64(x.Content)
		})
	case content.Labour, content.IT:
		t.Columns, t.Sort, t.Desc = cohortColumns, 1, true
		each(w.world, &w.cohorts, func(x *state.Cohort) {
			if (x.Kind == state.ITCohort) == (sc == content.IT) {
				t.row(x.ID).name(regionName(x.Region)).number(Heads, float64(x.Heads)).money(x.Sent).number(Points, w.known.Watch.Evidence[sc][x.Region])
				t.Rows[len(t.Rows)-1].Cells[0].Sort = float64(x.Region)
			}
		})
	case content.Theft:
		t.Columns, t.Sort, t.Desc = opColumns, 1, true
		each(w.world, &w.ops, func(x *state.Op) {
			e := &s.Slabs.Exchanges[x.Exchange]
			t.row(x.ID).name(exchangeName(r, int(e.Content))).number(Count, float64(x.Stage+1)).
				number(Days, float64(max(0, s.Day-x.Began))).money(state.USDm(system.Holdings(r, s, e)))
		})
	case content.CashOut:
		t.Columns, t.Sort, t.Desc = lotColumns, 4, true
		each(w.world, &w.lots, func(x *state.Lot) {
			t.row(x.ID).status("view.entity.lot."+x.Origin.String(), x.Origin.String(), int(x.Origin)).
				number(Coins, float64(x.Units)/float64(state.Coin)).money(x.Units.Value(s.World.CoinPrice)).money(x.Taken).
				number(Days, float64(max(0, s.Day-x.Born)))
		})
	case content.Ransom:
		t.Columns, t.Sort, t.Desc = outbreakColumns, 1, true
		each(w.world, &w.outbreaks, func(x *state.Outbreak) {
			t.row(x.ID).status("view.entity.outbreak", "outbreak", 0).number(Count, x.Machines).money(x.Paid).number(Days, float64(s.Day-x.Born))
		})
	}
	return t
}

// legKey is the word for what a vessel is doing; full and empty sail alike but
// are called differently.
func legKey(v *state.Vessel) string {
	switch {
	case v.Recalled && v.AtSea():
		return "view.leg.recalled"
	case v.Leg == state.Outbound && v.Cargo == 0:
		return "view.leg.outbound"
	case v.Leg == state.Returning && v.Cargo > 0:
		return "view.leg.returning"
	}
	return legKeys[v.Leg]
}

// legKeys are the words for legs, so that a table makes none anew.
var legKeys = func() (keys [state.Listed + 1]string) {
	for l := range keys {
		keys[l] = "leg." + state.Leg(l).String()
	}
	return keys
}()
