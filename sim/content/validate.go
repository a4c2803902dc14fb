package content

import (
	"maps"
	"slices"
	"strings"
)

// The capacities of the State that content must fit into.
const (
	MaxMissions  = 56
	MaxExchanges = 48
	// MaxJurisdictions is how many jurisdictions a State has room for.
	MaxJurisdictions = 12
	MaxDossiers      = 128
	MaxOptions       = 4
	MaxCoinLots      = 32 // half of what the State holds: the rest is for coin to come
)

// unique reports ids that are empty or stand twice.
func unique[T any](f *file, rows []T, id func(*T) string) {
	seen := map[string]bool{}
	for i := range rows {
		s := id(&rows[i])
		if s == "" {
			f.errorf("", "row %d has no id", i+1)
		} else if seen[s] {
			f.errorf(s, "given twice")
		}
		seen[s] = true
	}
}

func (f *file) within(id, field string, v, lo, hi float64) {
	if !(v >= lo && v <= hi) {
		f.errorf(id, "%s is %v, outside %v to %v", field, v, lo, hi)
	}
}

func (l *Library) checkSchemes(f *file) {
	seen := [Schemes]bool{}
	for _, s := range l.schemes {
		id := s.ID.String()
		if seen[s.ID] {
			f.errorf(id, "given twice")
		}
		seen[s.ID] = true
		f.within(id, "visibility", s.Visibility, 0, 100)
		f.within(id, "half_life", s.HalfLife, 0.1, 120)
		sum := 0.0
		for _, r := range slices.Sorted(maps.Keys(s.Regions)) {
			v := s.Regions[r]
			if _, ok := ParseRegion(r); !ok {
				f.errorf(id, "unknown region %q", r)
			}
			sum += v
		}
		if sum < 0.999 || sum > 1.001 {
			f.errorf(id, "shares of regions sum to %v, not 1", sum)
		}
	}
	for s := Scheme(0); s < Schemes; s++ {
		if !seen[s] {
			f.errorf(s.String(), "is missing")
		}
	}
}

func (l *Library) checkDials(f *file) {
	seen := [Dials]bool{}
	for _, d := range l.dials {
		id := d.ID.String()
		if seen[d.ID] {
			f.errorf(id, "given twice")
		}
		seen[d.ID] = true
		if d.Min >= d.Max || d.Notch <= 0 || (d.Max-d.Min)%d.Notch != 0 {
			f.errorf(id, "minimum %d, maximum %d and notch %d do not make a scale", d.Min, d.Max, d.Notch)
		}
		if d.Default < d.Min || d.Default > d.Max {
			f.errorf(id, "default %d is outside %d to %d", d.Default, d.Min, d.Max)
		}
		if n := len(d.Options); n > 0 && n != int((d.Max-d.Min)/max(1, d.Notch))+1 {
			f.errorf(id, "has %d options for %d values", n, (d.Max-d.Min)/max(1, d.Notch)+1)
		}
		if d.Help == "" || d.Unit == "" {
			f.errorf(id, "unit and help must be filled in")
		}
	}
	for d := Dial(0); d < Dials; d++ {
		if !seen[d] {
			f.errorf(d.String(), "is missing")
		}
	}
}

func (l *Library) checkMissions(f *file) {
	unique(f, l.missions, func(m *Mission) string { return m.ID })
	if n := len(l.missions); n == 0 || n > MaxMissions {
		f.errorf("", "%d missions; there must be 1 to %d", n, MaxMissions)
	}
	for _, m := range l.missions {
		f.within(m.ID, "weight", m.Weight, 0.05, 10)
		f.within(m.ID, "patience", m.Patience, 1, 100)
		f.within(m.ID, "staff", float64(m.Staff), 1, 500)
	}
}

func (l *Library) checkExchanges(f *file) {
	unique(f, l.exchanges, func(e *Exchange) string { return e.ID })
	if n := len(l.exchanges); n == 0 || n > MaxExchanges {
		f.errorf("", "%d exchanges; there must be 1 to %d", n, MaxExchanges)
	}
	for i := range l.exchanges {
		e := &l.exchanges[i]
		row := slices.IndexFunc(l.jurisdictions, func(j Jurisdiction) bool { return j.ID == e.Rules })
		if row < 0 {
			f.errorf(e.ID, "there is no jurisdiction %q", e.Rules)
		}
		e.Jurisdiction = int16(max(0, row))
		f.within(e.ID, "size", e.Size, 0.1, 100000)
		f.within(e.ID, "custody", e.Custody, 0, 1)
		if e.Name == "" {
			f.errorf(e.ID, "has no name")
		}
	}
}

func (l *Library) checkJurisdictions(f *file) {
	unique(f, l.jurisdictions, func(j *Jurisdiction) string { return j.ID })
	if n := len(l.jurisdictions); n == 0 || n > MaxJurisdictions {
		f.errorf("", "%d jurisdictions; there must be 1 to %d", n, MaxJurisdictions)
	}
	for _, j := range l.jurisdictions {
		f.within(j.ID, "states", float64(j.States), 1, 300)
		f.within(j.ID, "midpoint", j.Midpoint, 1990, 2100)
		f.within(j.ID, "width", j.Width, 0.1, 20)
		if j.Name == "" || j.Source == "" {
			f.errorf(j.ID, "name and source must be filled in")
		}
	}
}

func (l *Library) checkVessels(f *file) {
	unique(f, l.vessels, func(v *Vessel) string { return v.ID })
	spare := [2]int{}
	for _, v := range l.vessels {
		f.within(v.ID, "cargo", float64(v.Cargo), 500, 100000)
		f.within(v.ID, "built", float64(v.Built), 1960, 2022)
		if v.Name == "" {
			f.errorf(v.ID, "has no name")
		}
		if !v.Start {
			spare[v.Kind]++
		}
	}
	if len(l.vessels) > 255 {
		f.errorf("", "%d vessels; at most 255", len(l.vessels))
	}
	if spare[Collier] == 0 || spare[Tanker] == 0 {
		f.errorf("", "there must be colliers and tankers for sale")
	}
}

func (f *file) effects(id string, es []Effect) {
	for i := range es {
		e := &es[i]
		e.Target = slices.Index(effectTargets, e.On)
		if e.Target < 0 {
			f.errorf(id, "effect on unknown %q; known: %s", e.On, strings.Join(effectTargets, ", "))
		}
		if e.On == "listed" && e.Low < 0 {
			f.errorf(id, "effect on %q: %v; a list cannot be taken back", e.On, e.Low)
		}
		if e.High < e.Low {
			f.errorf(id, "effect on %q: high %v is below low %v", e.On, e.High, e.Low)
		}
		f.within(id, "chance", e.Chance, 0, 1)
		f.within(id, "after", float64(e.After), 0, 1000)
	}
}

func (l *Library) checkDossiers(f *file) {
	unique(f, l.dossiers, func(d *Dossier) string { return d.ID })
	for i := range l.dossiers {
		d := &l.dossiers[i]
		if len(d.Options) < 2 || len(d.Options) > MaxOptions {
			f.errorf(d.ID, "has %d options; there must be 2 to %d", len(d.Options), MaxOptions)
		}
		f.within(d.ID, "days", float64(d.Days), 1, 365)
		f.within(d.ID, "chance", d.Chance, 0.0001, 1)
		switch {
		case (d.From == 0) != (d.To == 0):
			f.errorf(d.ID, "needs both of from and to, or neither")
		case d.To < d.From:
			f.errorf(d.ID, "ends on %v before it starts on %v", d.To, d.From)
		}
		known := map[string]bool{}
		for j := range d.Options {
			o := &d.Options[j]
			if known[o.ID] {
				f.errorf(d.ID, "option %q given twice", o.ID)
			}
			known[o.ID] = true
			f.effects(d.ID, o.Effects)
			l.checkOffice(f, d, o)
			if len(o.Effects) == 0 && o.Orders == 0 {
				f.errorf(d.ID, "option %q is free: it must cost or risk something", o.ID)
			}
			f.within(d.ID, "orders", float64(o.Orders), 0, 4)
		}
		d.NeedRow = l.institution(f, d.ID, "needs", d.Needs)
		free := slices.IndexFunc(d.Options, func(o Option) bool { return o.Needs == "" })
		def := slices.IndexFunc(d.Options, func(o Option) bool { return o.ID == d.Default })
		if def < 0 {
			f.errorf(d.ID, "default %q is not one of its options", d.Default)
		} else if d.Options[def].Needs != "" {
			f.errorf(d.ID, "default %q needs %q, which may not be there", d.Default, d.Options[def].Needs)
		} else if free >= 0 && !slices.ContainsFunc(d.Options[free+1:], func(o Option) bool { return o.Needs == "" }) {
			f.errorf(d.ID, "leaves an office without institutions no choice: two options at least must need none")
		} else if d.Options[def].Orders > 0 {
			f.errorf(d.ID, "default %q takes orders, which an office that does not answer may lack", d.Default)
		}
		for _, m := range d.When {
			if !slices.Contains(metrics, m.Name) {
				f.errorf(d.ID, "condition on unknown %q; known: %s", m.Name, strings.Join(metrics, ", "))
			}
			if m.Min == nil && m.Max == nil {
				f.errorf(d.ID, "condition on %q has neither min nor max", m.Name)
			}
		}
		for _, a := range d.Advice {
			if !slices.Contains(advisors, a.Advisor) {
				f.errorf(d.ID, "unknown advisor %q; known: %s", a.Advisor, strings.Join(advisors, ", "))
			}
			if !known[a.Option] {
				f.errorf(d.ID, "advisor %s prefers %q, which is not an option", a.Advisor, a.Option)
			}
			f.within(d.ID, "sure", a.Sure, 0, 1)
		}
	}
}

// checkOffice checks what an option asks of the office, and fills in rows.
func (l *Library) checkOffice(f *file, d *Dossier, o *Option) {
	o.NeedRow = l.institution(f, d.ID, "needs", o.Needs)
	if o.Needs != "" && o.Needs == d.Needs {
		f.errorf(d.ID, "option %q needs %q, without which the dossier does not arrive", o.ID, o.Needs)
	}
	a := o.Aided
	if a == nil {
		return
	}
	a.Row = l.institution(f, d.ID, "aided by", a.By)
	f.within(d.ID, "orders when aided", float64(a.Orders), 0, float64(o.Orders))
	f.within(d.ID, "spared", a.Spared, 0, 0.9)
	switch {
	case a.By == "":
		f.errorf(d.ID, "option %q is aided by nothing", o.ID)
	case a.By == o.Needs:
		f.errorf(d.ID, "option %q needs %q and is aided by it", o.ID, a.By)
	case a.Orders == o.Orders && a.Spared == 0:
		f.errorf(d.ID, "option %q gains nothing by %q", o.ID, a.By)
	case a.Spared > 0 && !slices.ContainsFunc(o.Effects, func(e Effect) bool { return e.After == 0 }):
		f.errorf(d.ID, "option %q costs nothing at once that %q could spare", o.ID, a.By)
	}
}

// institution finds the row of a capability of the state's; 0 when none is named.
func (l *Library) institution(f *file, id, what, name string) int16 {
	if name == "" {
		return 0
	}
	rows := map[string]int{}
	for i := range l.capabilities {
		if c := &l.capabilities[i]; c.Seat == StateSeat {
			rows[c.ID] = i
		}
	}
	i, ok := rows[name]
	if !ok {
		f.errorf(id, "%s unknown institution of the state %q%s", what, name, suggest(name, rows))
	}
	return int16(i)
}

func (l *Library) checkDifficulties(f *file) {
	unique(f, l.Difficulties, func(d *Difficulty) string { return d.ID })
	if len(l.Difficulties) == 0 {
		f.errorf("", "there must be a difficulty")
	}
	for _, d := range l.Difficulties {
		f.within(d.ID, "analysts", d.Analysts, 0, 5)
		f.within(d.ID, "slope", d.Slope, 0, 20)
		f.within(d.ID, "miss", d.Miss, 0, 100)
		f.within(d.ID, "plan", d.Plan, 0.1, 5)
	}
}

func checkSeries(f *file, s Series) {
	if s.ID == "" || s.Unit == "" || s.Source == "" {
		f.errorf(s.ID, "id, unit and source must be filled in")
	}
	if len(s.Points) == 0 {
		f.errorf(s.ID, "has no points")
	}
	for i, p := range s.Points {
		if !(p.Value > 0) {
			f.errorf(s.ID, "value on %v is %v; it must be above 0", p.Date, p.Value)
		}
		if i > 0 && p.Date <= s.Points[i-1].Date {
			f.errorf(s.ID, "%v does not follow %v", p.Date, s.Points[i-1].Date)
		}
	}
}
