package content

import (
	"slices"
	"strings"
)

// MaxCapabilities is how many capabilities a State holds, of both seats.
const MaxCapabilities = 48

// Capability is an institution that a seat can build: a desk, an institute, an
// audit. It is organisation and never technique.
type Capability struct {
	ID       string   `json:"id"`
	Seat     Seat     `json:"seat"`
	Branch   string   `json:"branch"`             // the part of the office it belongs to; see Branches
	Needs    []string `json:"needs,omitempty"`    // capabilities that must work before it is begun, and while it does
	Excludes []string `json:"excludes,omitempty"` // capabilities that cannot be had beside it
	Orders   int32    `json:"orders,omitempty"`   // orders to begin it, state's seat
	Money    float64  `json:"money,omitempty"`    // USD m to begin it, state's seat
	Capital  float64  `json:"capital,omitempty"`  // points of political capital to begin it, coalition's seat
	Months   int32    `json:"months"`             // months until it works
	Upkeep   float64  `json:"upkeep"`             // a month, from the first: USD m, or points of political capital
	Shifts   []Shift  `json:"shifts"`             // what it gives, and what it trades away

	NeedRows    []int16 `json:"-"` // rows of Needs, filled when compiled
	ExcludeRows []int16 `json:"-"` // rows of Excludes, filled when compiled
}

// Shift is what a working capability does to one modifier.
type Shift struct {
	On  string   `json:"on"`
	By  float64  `json:"by"` // in the modifier's unit
	Mod Modifier `json:"-"`  // filled when compiled
}

// Gives reports whether the shift is what the seat wants, and not its price.
func (x Shift) Gives(seat Seat) bool {
	return x.By*float64(x.Mod.Def().Better[seat]) > 0
}

// The parts of the two offices to which capabilities belong, in the order in
// which they stand side by side.
var branches = [Seats][]string{
	{"office", "sea", "abroad", "people", "treasury", "home"},
	{"observation", "finance", "industry", "diplomacy"},
}

// Branches returns the ids of the parts of a seat's office.
func Branches(seat Seat) []string { return slices.Clone(branches[seat]) }

// checkCapabilities checks the capabilities of both seats and fills in rows.
func (l *Library) checkCapabilities(f *file) {
	unique(f, l.capabilities, func(c *Capability) string { return c.ID })
	if n := len(l.capabilities); n == 0 || n > MaxCapabilities {
		f.errorf("", "%d capabilities; there must be 1 to %d", n, MaxCapabilities)
	}
	rows := map[string]int{}
	for i := range l.capabilities {
		rows[l.capabilities[i].ID] = i
	}
	for i := range l.capabilities {
		c := &l.capabilities[i]
		if !slices.Contains(branches[c.Seat], c.Branch) {
			f.errorf(c.ID, "unknown branch %q of the %s seat; known: %s", c.Branch, c.Seat, strings.Join(branches[c.Seat], ", "))
		}
		f.capabilityCost(c)
		l.shifts(f, c)
		c.NeedRows = l.others(f, c, "needs", c.Needs, rows)
		c.ExcludeRows = l.others(f, c, "excludes", c.Excludes, rows)
	}
	for i := range l.capabilities {
		c := &l.capabilities[i]
		for _, x := range c.ExcludeRows {
			if !slices.Contains(l.capabilities[x].ExcludeRows, int16(i)) {
				f.errorf(c.ID, "excludes %q, which does not exclude it", l.capabilities[x].ID)
			}
		}
		all := l.chain(int16(i), nil)
		if slices.Contains(all, int16(i)) {
			f.errorf(c.ID, "needs itself, by way of what it needs")
		}
		for k, a := range all {
			for _, b := range all[k+1:] {
				if slices.Contains(l.capabilities[a].ExcludeRows, b) {
					f.errorf(c.ID, "can never be had: it needs %q and %q, which exclude each other", l.capabilities[a].ID, l.capabilities[b].ID)
				}
			}
			if slices.Contains(c.ExcludeRows, a) {
				f.errorf(c.ID, "excludes %q, which it needs", l.capabilities[a].ID)
			}
		}
	}
}

// capabilityCost checks that each seat pays in what it has.
func (f *file) capabilityCost(c *Capability) {
	f.within(c.ID, "months", float64(c.Months), 1, 60)
	f.within(c.ID, "orders", float64(c.Orders), 0, 4)
	f.within(c.ID, "money", c.Money, 0, 500)
	f.within(c.ID, "capital", c.Capital, 0, 100)
	f.within(c.ID, "upkeep", c.Upkeep, 0, 20)
	switch {
	case c.Seat == StateSeat && (c.Capital != 0 || c.Orders == 0 || c.Money == 0):
		f.errorf(c.ID, "must cost orders and money, and no political capital")
	case c.Seat == CoalitionSeat && (c.Orders != 0 || c.Money != 0 || c.Capital == 0):
		f.errorf(c.ID, "must cost political capital, and neither orders nor money")
	}
}

// shifts checks that a capability gives something and trades something away
// besides its cost.
func (l *Library) shifts(f *file, c *Capability) {
	gives, takes := false, false
	for i := range c.Shifts {
		x := &c.Shifts[i]
		m, ok := ParseModifier(x.On)
		if !ok {
			f.errorf(c.ID, "shifts unknown %q; known: %s", x.On, strings.Join(ModifierIDs(), ", "))
			continue
		}
		x.Mod = m
		if s := Scheme(m - ModEvidence); m >= ModEvidence && l.silent(s) {
			f.errorf(c.ID, "shifts %q, but %s makes no evidence as it is run", x.On, s)
		}
		def := m.Def()
		if def.Better[c.Seat] == 0 {
			f.errorf(c.ID, "shifts %q, which is not for the %s seat", x.On, c.Seat)
		}
		if x.By == 0 {
			f.errorf(c.ID, "shifts %q by nothing", x.On)
		}
		f.within(c.ID, x.On, x.By, def.Min, def.Max)
		if slices.ContainsFunc(c.Shifts[:i], func(y Shift) bool { return y.On == x.On }) {
			f.errorf(c.ID, "shifts %q twice", x.On)
		}
		gives = gives || x.Gives(c.Seat)
		takes = takes || x.By != 0 && !x.Gives(c.Seat)
	}
	if !gives {
		f.errorf(c.ID, "gives nothing: one shift at least must be for the better")
	}
	if !takes {
		f.errorf(c.ID, "trades nothing away: one shift at least must be for the worse")
	}
}

// silent reports whether a scheme makes no evidence by being run.
func (l *Library) silent(s Scheme) bool {
	i := slices.IndexFunc(l.schemes, func(x SchemeRow) bool { return x.ID == s })
	return i >= 0 && l.schemes[i].Visibility == 0
}

// others finds the rows of the capabilities that one names.
func (l *Library) others(f *file, c *Capability, field string, ids []string, rows map[string]int) []int16 {
	var out []int16
	for k, id := range ids {
		i, ok := rows[id]
		switch {
		case !ok:
			f.errorf(c.ID, "%s unknown %q%s", field, id, suggest(id, rows))
			continue
		case l.capabilities[i].Seat != c.Seat:
			f.errorf(c.ID, "%s %q, which is the other seat's", field, id)
		case id == c.ID:
			f.errorf(c.ID, "%s itself", field)
		case slices.Contains(ids[:k], id):
			f.errorf(c.ID, "%s %q twice", field, id)
		}
		out = append(out, int16(i))
	}
	return out
}

// chain lists everything that a capability needs, directly or not, each once.
func (l *Library) chain(row int16, known []int16) []int16 {
	for _, n := range l.capabilities[row].NeedRows {
		if !slices.Contains(known, n) {
			known = l.chain(n, append(known, n))
		}
	}
	return known
}

// CapabilityByID finds the row of a capability.
func (r *Rules) CapabilityByID(id string) (int, bool) {
	i := slices.IndexFunc(r.Capabilities, func(c Capability) bool { return c.ID == id })
	return i, i >= 0
}
