package save

import (
	"fmt"
	"slices"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// table is one table of content ids: in State a row, in a file the ids by row,
// so that a campaign survives rows that moved.
type table uint8

// The tables. The order is part of the save format.
const (
	vessels table = iota
	missions
	exchanges
	dossiers
	dials
	events
	targets
	capabilities
	agencies
	tables
)

var tableNames = [tables]string{"vessel", "mission", "exchange", "dossier", "dial", "event", "effect", "capability", "agency"}

// idTables are the ids of content by table and row.
type idTables [tables][]string

// idsOf lists the ids of the present content.
func idsOf(r *content.Rules) idTables {
	var t idTables
	for i := range r.Vessels {
		t[vessels] = append(t[vessels], r.Vessels[i].ID)
	}
	for i := range r.Missions {
		t[missions] = append(t[missions], r.Missions[i].ID)
	}
	for i := range r.Exchanges {
		t[exchanges] = append(t[exchanges], r.Exchanges[i].ID)
	}
	for i := range r.Dossiers {
		t[dossiers] = append(t[dossiers], r.Dossiers[i].ID)
	}
	for d := range content.Dials {
		t[dials] = append(t[dials], d.String())
	}
	for i := range r.Scenario.Events {
		t[events] = append(t[events], r.Scenario.Events[i].ID)
	}
	t[targets] = content.EffectTargets()
	for i := range r.Capabilities {
		t[capabilities] = append(t[capabilities], r.Capabilities[i].ID)
	}
	for i := range r.Agencies {
		t[agencies] = append(t[agencies], r.Agencies[i].ID)
	}
	return t
}

func (t *idTables) equal(o *idTables) bool {
	for k := range tables {
		if !slices.Equal(t[k], o[k]) {
			return false
		}
	}
	return true
}

func (t *idTables) write(w *writer) {
	for k := range tables {
		w.uvarint(uint64(len(t[k])))
		for _, id := range t[k] {
			w.text(id)
		}
	}
}

func (t *idTables) read(r *reader) {
	for k := range tables {
		t[k] = make([]string, r.count(1))
		for i := range t[k] {
			t[k][i] = r.text(maxID)
		}
	}
}

// remap knows where the rows of a file are in the present content.
type remap struct {
	from    *idTables
	to      [tables][]int // -1: gone
	changed bool
	err     error
}

func newRemap(from *idTables, r *content.Rules) *remap {
	m := &remap{from: from}
	now := idsOf(r)
	for k := range tables {
		rows := make(map[string]int, len(now[k]))
		for i, id := range now[k] {
			rows[id] = i
		}
		m.changed = m.changed || len(now[k]) != len(from[k])
		m.to[k] = make([]int, len(from[k]))
		for i, id := range from[k] {
			row, ok := rows[id]
			if !ok {
				row = -1
			}
			m.to[k][i] = row
			m.changed = m.changed || row != i
		}
	}
	return m
}

// row translates one row; it keeps the first complaint.
func (m *remap) row(k table, row *int16) {
	if *row < 0 || int(*row) >= len(m.to[k]) {
		m.fail(corrupt("it names %s %d of %d", tableNames[k], *row, len(m.to[k])))
		return
	}
	to := m.to[k][*row]
	if to < 0 {
		m.fail(fmt.Errorf("%w: there is no %s %q", ErrContent, tableNames[k], m.from[k][*row]))
		return
	}
	*row = int16(to)
}

func (m *remap) fail(err error) {
	if m.err == nil {
		m.err = err
	}
}

// state translates every row that a State names.
func (m *remap) state(r *content.Rules, s *state.State) {
	b := &s.Slabs
	for i := range b.Vessels {
		if v := &b.Vessels[i]; v.Live() {
			m.row(vessels, &v.Content)
		}
	}
	for i := range b.Missions {
		if x := &b.Missions[i]; x.Live() {
			m.row(missions, &x.Content)
		}
	}
	for i := range b.Exchanges {
		if x := &b.Exchanges[i]; x.Live() {
			m.row(exchanges, &x.Content)
		}
	}
	for i := range b.Decisions {
		if d := &b.Decisions[i]; d.Live() {
			m.row(dossiers, &d.Dossier)
		}
	}
	for i := range b.Delays {
		if d := &b.Delays[i]; d.Live() {
			m.row(targets, &d.Target)
			if d.Option == state.NoOption {
				m.row(events, &d.Origin)
			} else {
				m.row(dossiers, &d.Origin)
			}
		}
	}
	// Content may give the same institutions other effects.
	defer s.ShiftModifiers(r)
	if !m.changed {
		return
	}
	// A dossier that has gone is forgotten; a new one has never arrived. Their dates
	// may be others, so when they come is drawn anew.
	arrived := s.Arrived
	for i := range s.Arrived {
		s.Arrived[i] = -1
	}
	s.ForgetOffers()
	for i, to := range m.to[dossiers] {
		if to >= 0 && i < len(arrived) {
			s.Arrived[to] = arrived[i]
		}
	}
	// An institution that has gone is given up, and a new one was never begun.
	rows := s.Institutions.Rows
	s.Institutions.Rows, s.Institutions.NextDue = [content.MaxCapabilities]state.Capability{}, s.Day
	for i, to := range m.to[capabilities] {
		if to >= 0 && i < len(rows) {
			s.Institutions.Rows[to] = rows[i]
		}
	}
	// A new dial stands where campaigns begin.
	o := s.Office
	for d := range content.Dials {
		s.Office.Settled[d] = -1 // looked at anew
		s.Office.Dials[d] = r.Dial[d].Default
		s.Office.Effective[d] = float64(r.Dial[d].Default) / 100
	}
	for i, to := range m.to[dials] {
		if to >= 0 && i < len(o.Dials) {
			s.Office.Dials[to], s.Office.Effective[to] = o.Dials[i], o.Effective[i]
		}
	}
	// The next dated event is the first that is not past.
	s.World.NextEvent = 0
	for i := range r.Scenario.Events {
		if r.Scenario.Events[i].Date < r.Scenario.Start+content.Date(s.Day) {
			s.World.NextEvent = int32(i) + 1
		}
	}
}

// news translates the subjects of news. What has gone is told without a name.
func (m *remap) news(news []state.News) {
	for i := range news {
		n := &news[i]
		k, ok := subjectTable(n.Subject)
		if !ok {
			continue
		}
		if n.Row < 0 || int(n.Row) >= len(m.to[k]) || m.to[k][n.Row] < 0 {
			n.Subject, n.Row = state.NoSubject, 0
			continue
		}
		n.Row = int16(m.to[k][n.Row])
	}
}

func subjectTable(s state.SubjectKind) (table, bool) {
	switch s {
	case state.VesselSubject:
		return vessels, true
	case state.MissionSubject:
		return missions, true
	case state.ExchangeSubject:
		return exchanges, true
	case state.DossierSubject:
		return dossiers, true
	case state.EventSubject:
		return events, true
	case state.CapabilitySubject:
		return capabilities, true
	case state.AgencySubject:
		return agencies, true
	}
	return 0, false
}

// log translates the dials and the institutions that commands are about. One
// that has gone makes its command one of no kind, which no replay gives.
func (m *remap) log(log []command.Command) {
	for i := range log {
		c := &log[i]
		switch c.Kind {
		case command.SetDial:
			to, ok := m.named(c, dials, c.Target)
			if !ok {
				return
			}
			c.Target = uint64(max(to, 0))
		case command.Develop, command.Dissolve:
			to, ok := m.named(c, capabilities, uint64(c.Value))
			if !ok {
				return
			}
			c.Value = int32(max(to, 0))
		}
	}
}

// named finds where the row is that a command names; false when the file has no
// such row. The command becomes one of no kind when the row has gone.
func (m *remap) named(c *command.Command, k table, row uint64) (int, bool) {
	if row >= uint64(len(m.to[k])) {
		m.fail(corrupt("a command is about %s %d", tableNames[k], row))
		return 0, false
	}
	to := m.to[k][row]
	if to < 0 {
		c.Kind = command.None
	}
	return to, true
}
