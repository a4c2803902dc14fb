package content

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// sortedMap walks a map in the order of its keys.
func sortedMap[V any](m map[string]V) iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if !yield(k, m[k]) {
				return
			}
		}
	}
}

// checkScenario checks one scenario against everything read before it.
func (l *Library) checkScenario(f *file, s *Scenario) {
	if s.ID == "" {
		f.errorf("", "has no id")
	}
	if s.End <= s.Start || s.End-s.Start > 366*12 {
		f.errorf(s.ID, "runs from %v to %v; it must last 1 day to 12 years", s.Start, s.End)
	}
	f.within(s.ID, "order", float64(s.Order), 0, 1000)
	f.within(s.ID, "hardening", s.Hardening, 0, 1)
	f.within(s.ID, "holdings", s.Holdings, 0, 1000)
	l.checkYears(f, s)
	for _, m := range s.Reports {
		f.within(s.ID, "report_months", float64(m), 1, 12)
	}
	for id, v := range sortedMap(s.Evidence) {
		if _, ok := ParseScheme(id); !ok {
			f.errorf(s.ID, "evidence of unknown scheme %q", id)
		}
		f.within(s.ID, "evidence", v, 0, 100)
	}
	l.checkPrices(f, s)
	l.checkOverrides(f, s)
	l.checkEvents(f, s)
	l.checkBorrowed(f, s)
}

// checkYears checks the tables by year.
func (l *Library) checkYears(f *file, s *Scenario) {
	y0, _, _ := s.Start.Civil()
	y1, _, _ := s.End.Civil()
	for _, v := range []struct {
		name string
		v    []float64
		n    int
	}{
		{"plan", s.Plan, y1 - y0 + 1}, {"patron", s.Patron, y1 - y0 + 1}, {"others", s.Others, y1 - y0 + 1},
		{"haul", s.Haul, y1 - y0 + 1}, {"it_pay", s.ITPay, y1 - y0 + 1}, {"legacy", s.Legacy, y1 - y0},
	} {
		if len(v.v) != v.n {
			f.errorf(s.ID, "%s has %d values for %d years", v.name, len(v.v), v.n)
		}
		for _, x := range v.v {
			f.within(s.ID, v.name, x, 0, 1e6)
		}
	}
	if len(s.Wants) != y1-y0+1 {
		f.errorf(s.ID, "launches has %d rows for %d years", len(s.Wants), y1-y0+1)
	}
	for _, w := range s.Wants {
		for k := range LaunchKinds {
			f.within(s.ID, "launches: "+k.String(), w.Of(k), 0, 365)
		}
	}
	f.within(s.ID, "industry_behind", s.Behind, -50, 100)
	for _, x := range s.LegacyRun {
		f.within(s.ID, "legacy_first", x, 0, 1e6)
	}
}

// checkPrices checks the series, the walks and the coin of the first day.
func (l *Library) checkPrices(f *file, s *Scenario) {
	for _, p := range []struct {
		series string
		walk   string
		w      Walk
	}{{s.Coin, "coin_walk", s.CoinWalk}, {s.Coal, "coal_walk", s.CoalWalk}} {
		series, ok := l.series[p.series]
		if !ok {
			f.errorf(s.ID, "no price series %q", p.series)
			continue
		}
		if s.Price == PricePath {
			if p.w != (Walk{}) {
				f.errorf(s.ID, "%s is given, but price is not \"walk\"", p.walk)
			}
			if n := len(series.Points); n > 0 && series.Points[n-1].Date < s.End {
				f.add(Warning, s.ID, "price series %q ends on %v: the price stays flat from then on; with \"price\": \"walk\" it would go on", p.series, series.Points[n-1].Date)
			}
			continue
		}
		w := p.w
		if w == (Walk{}) {
			f.errorf(s.ID, "price is \"walk\", but %s is missing", p.walk)
			continue
		}
		f.within(s.ID, p.walk+".drift", w.Drift, -3, 3)
		f.within(s.ID, p.walk+".volatility", w.Volatility, 0.01, 3)
		f.within(s.ID, p.walk+".jumps", w.Jumps, 0, 100)
		f.within(s.ID, p.walk+".jump_mean", w.JumpMean, -2, 2)
		f.within(s.ID, p.walk+".jump_spread", w.JumpSpread, 0, 2)
		if j := w.jumpVariance(); j >= w.Volatility*w.Volatility {
			f.errorf(s.ID, "%s: its jumps alone have the variance %.3f a year; volatility %v has only %.3f for everything", p.walk, j, w.Volatility, w.Volatility*w.Volatility)
		}
	}
	if len(s.Coins) > MaxCoinLots {
		f.errorf(s.ID, "%d lots of coin; at most %d", len(s.Coins), MaxCoinLots)
	}
	for _, c := range s.Coins {
		f.within(s.ID, "coins: worth", c.Worth, 0.01, 5000)
		f.within(s.ID, "coins: days", float64(c.Days), 1, 5000)
	}
}

// checkOverrides checks parameters and dials that differ from their defaults.
func (l *Library) checkOverrides(f *file, s *Scenario) {
	rows := map[string]int{}
	for i := range l.Params {
		rows[l.Params[i].ID] = i
	}
	for id, v := range sortedMap(s.Params) {
		i, ok := rows[id]
		if !ok {
			f.errorf(s.ID, "params: no such parameter %q%s", id, suggest(id, rows))
			continue
		}
		f.within(s.ID, "params: "+id, v, l.Params[i].Min, l.Params[i].Max)
	}
	dials := map[string]int{}
	for i := range l.dials {
		dials[l.dials[i].ID.String()] = i
	}
	for id, v := range sortedMap(s.Dials) {
		i, ok := dials[id]
		if !ok {
			f.errorf(s.ID, "dials: no such dial %q%s", id, suggest(id, dials))
			continue
		}
		d := &l.dials[i]
		if v < d.Min || v > d.Max || d.Notch > 0 && (v-d.Min)%d.Notch != 0 {
			f.errorf(s.ID, "dials: %s is %d; it goes from %d to %d in steps of %d", id, v, d.Min, d.Max, d.Notch)
		}
	}
	var blocks, passes int32
	for i := range l.dials {
		d := &l.dials[i]
		if d.Seat != CoalitionSeat {
			continue
		}
		v, ok := s.Dials[d.ID.String()]
		if !ok {
			v = d.Default
		}
		if first, _, _ := Pool(d.ID); first == ImageryEA01 {
			passes += v
		} else {
			blocks += v
		}
	}
	if blocks > AnalystBlocks {
		f.errorf(s.ID, "dials: analysts stand on %d blocks; there are %d", blocks, AnalystBlocks)
	}
	if passes > ImageryPasses {
		f.errorf(s.ID, "dials: %d passes of imagery are laid; there are %d a quarter", passes, ImageryPasses)
	}
}

// checkEvents checks what happens, and when it can.
func (l *Library) checkEvents(f *file, s *Scenario) {
	unique(f, s.Events, func(e *Event) string { return e.ID })
	if s.RecordUntil > 0 && (s.RecordUntil < s.Start || s.RecordUntil > s.End) {
		f.errorf(s.ID, "record_until is %v, outside the scenario", s.RecordUntil)
	}
	for i := range s.Events {
		e := &s.Events[i]
		f.effects(e.ID, e.Effects)
		f.within(e.ID, "chance", e.Chance, 0, 1)
		if e.Date < s.Start || e.Date > s.End {
			f.errorf(e.ID, "is dated %v, outside the scenario", e.Date)
		}
		if e.Until > 0 && (e.Until <= e.Date || e.Until > s.End) {
			f.errorf(e.ID, "can happen until %v; that must be after %v and within the scenario", e.Until, e.Date)
		}
		if s.RecordUntil > 0 && e.Date > s.RecordUntil && !e.Drawn() {
			f.errorf(e.ID, "is dated %v, after the record ends on %v; what is not on record can only be drawn", e.Date, s.RecordUntil)
		}
		if e.Source == "" {
			f.errorf(e.ID, "has no source")
		}
		if i > 0 && e.Date < s.Events[i-1].Date {
			f.errorf(e.ID, "is dated %v, before the event above it", e.Date)
		}
	}
}

// checkBorrowed checks the dossiers that a scenario borrows, and how many it has.
func (l *Library) checkBorrowed(f *file, s *Scenario) {
	rows := map[string]int{}
	for i := range l.dossiers {
		rows[l.dossiers[i].ID] = i
	}
	for id, loan := range sortedMap(s.Borrow) {
		if _, ok := rows[id]; !ok {
			f.errorf(s.ID, "borrow: no such dossier %q%s", id, suggest(id, rows))
		}
		f.within(s.ID, "borrow: chance of "+id, loan.Chance, 0.0001, 1)
		switch {
		case (loan.From == 0) != (loan.To == 0):
			f.errorf(s.ID, "borrow: %s needs both of from and to, or neither", id)
		case loan.From > 0 && (loan.From < s.Start || loan.To > s.End || loan.To < loan.From):
			f.errorf(s.ID, "borrow: %s arrives from %v to %v, outside the scenario", id, loan.From, loan.To)
		}
	}
	if n := len(l.dossiersOf(s)); n > MaxDossiers {
		f.errorf(s.ID, "has %d dossiers; at most %d", n, MaxDossiers)
	}
}

// checkHomes checks that each dossier can arrive in the scenarios it names: its
// dates lie within one of them and touch the others.
func (l *Library) checkHomes(f *file) {
	scenarios := map[string]int{}
	for i := range l.Scenarios {
		scenarios[l.Scenarios[i].ID] = i
	}
	for i := range l.dossiers {
		d := &l.dossiers[i]
		homes := d.Scenarios
		if len(homes) == 0 {
			if _, ok := scenarios[Flagship]; !ok {
				continue // a folder without the flagship has no use for its dossiers
			}
			homes = []string{Flagship}
		}
		within := false
		for k, id := range homes {
			at, ok := scenarios[id]
			if !ok {
				f.errorf(d.ID, "belongs to unknown scenario %q%s", id, suggest(id, scenarios))
				within = true
				continue
			}
			if slices.Contains(homes[:k], id) {
				f.errorf(d.ID, "names the scenario %s twice", id)
			}
			s := &l.Scenarios[at]
			from, to := d.span(s)
			if to < s.Start || from > s.End {
				f.errorf(d.ID, "cannot arrive in %s, which runs from %v to %v", id, s.Start, s.End)
			}
			within = within || from >= s.Start && to <= s.End
		}
		if !within {
			f.errorf(d.ID, "arrives from %v to %v, which is within none of its scenarios: %s", d.From, d.To, strings.Join(homes, ", "))
		}
	}
}
