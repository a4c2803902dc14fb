// Package lessons asks of the model what a student should be able to show after a
// campaign: each learning goal is one or more experiments in which two arms meet
// the same luck, seed by seed, and differ in one thing. What comes out is a
// consequence of the model and no finding about the world; null and small results
// are printed like the others.
//
// It may import sim and what lies below it, and the packages beside it.
package lessons

import (
	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/cmd/lab/internal/stats"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
)

// Expectation is the sign of an effect that was written down before it was
// measured.
type Expectation string

// The expectations. None expects nothing as large as the smallest effect of
// interest.
const (
	More Expectation = "+"
	Less Expectation = "-"
	None Expectation = "0"
)

// arm is one side of an experiment: the rules and who plays.
type arm struct {
	name  string
	rules func(*content.Rules) // changes a copy; nil for the rules as they are
	state policy.Policy        // nil for the responding policy
	other policy.Policy        // in the coalition's seat, nil for the responding one
}

// experiment is one comparison of two arms.
type experiment struct {
	goal     string
	name     string
	base     arm
	changed  arm
	measure  string
	unit     string
	expected Expectation
	smallest float64 // effect of interest, in the unit
	of       func(*sim.Campaign) float64
}

// Effect is a mean difference between paired campaigns and its 95% interval.
type Effect struct {
	Base    float64 `json:"base"` // mean without the change
	Mean    float64 `json:"effect"`
	Low     float64 `json:"low"`
	High    float64 `json:"high"`
	Median  float64 `json:"median"`
	Verdict string  `json:"verdict"`
}

// Row is the result of one experiment.
type Row struct {
	Goal     string      `json:"goal"`
	Name     string      `json:"name"`
	Scenario string      `json:"scenario"`
	Pairs    int         `json:"pairs"`
	Base     string      `json:"base"`
	Changed  string      `json:"changed"`
	Measure  string      `json:"measure"`
	Unit     string      `json:"unit"`
	Expected Expectation `json:"expected"`
	Smallest float64     `json:"smallest_effect_of_interest"`
	Effect
	// Open is the same comparison had the state never closed its border, so that
	// what the closure does is not credited to anything else.
	Open Effect `json:"without_closure"`
}

// Report is a whole run.
type Report struct {
	Scenario string `json:"scenario"`
	Rows     []Row  `json:"rows"`
}

// Run plays pairs of campaigns from the seed first on. Endings are off, so that
// both arms of a pair last equally long. progress may be nil.
func Run(rules *content.Rules, first uint64, pairs int, progress func(stage string, done, of int)) Report {
	rep := Report{Scenario: rules.Scenario.ID}
	all := experiments(rules)
	if progress == nil {
		progress = func(string, int, int) {}
	}
	worlds := [2]*content.Rules{play.Unending(rules), play.Open(play.Unending(rules))}
	known := map[string][]float64{}
	for i := range all {
		progress("experiments", i, len(all))
		e := &all[i]
		row := Row{
			Goal: e.goal, Name: e.name, Scenario: rep.Scenario, Pairs: pairs, Base: e.base.name, Changed: e.changed.name,
			Measure: e.measure, Unit: e.unit, Expected: e.expected, Smallest: e.smallest,
		}
		for k, world := range worlds {
			values := func(a *arm) []float64 { return measured(known, world, k, a, e, all, first, pairs) }
			effect := compare(values(&e.base), values(&e.changed))
			effect.Verdict = effect.judge(e.expected, e.smallest)
			if k == 0 {
				row.Effect = effect
			} else {
				row.Open = effect
			}
		}
		rep.Rows = append(rep.Rows, row)
	}
	return rep
}

// measured plays an arm in one of the worlds and returns what e measures. An arm
// is played once for all experiments that name it.
func measured(known map[string][]float64, world *content.Rules, k int, a *arm, e *experiment, all []experiment, first uint64, pairs int) []float64 {
	key := func(a *arm, measure string) string { return string(rune('0'+k)) + "\n" + a.name + "\n" + measure }
	if v, ok := known[key(a, e.measure)]; ok {
		return v
	}
	// Everything that any experiment wants of this arm.
	var want []*experiment
	for i := range all {
		x := &all[i]
		if x.base.name == a.name || x.changed.name == a.name {
			want = append(want, x)
		}
	}
	rules := *world
	if a.rules != nil {
		a.rules(&rules)
	}
	seats := play.Seats{content.StateSeat: a.state, content.CoalitionSeat: a.other}
	if a.state == nil {
		seats[content.StateSeat] = policy.Responding()
	}
	if a.other == nil {
		seats[content.CoalitionSeat] = policy.AdaptiveCoalition{}
	}
	rows := play.All(pairs, func(i int) []float64 {
		c := play.Campaign(&rules, first+uint64(i), seats, 0, nil)
		out := make([]float64, len(want))
		for j := range want {
			out[j] = want[j].of(c)
		}
		return out
	})
	for j := range want {
		v := make([]float64, pairs)
		for i := range rows {
			v[i] = rows[i][j]
		}
		known[key(a, want[j].measure)] = v
	}
	return known[key(a, e.measure)]
}

// compare takes the differences of two arms, pair by pair.
func compare(base, changed []float64) Effect {
	d := make([]float64, len(base))
	for i := range d {
		d[i] = changed[i] - base[i]
	}
	mean, half := stats.Mean(d)
	level, _ := stats.Mean(base)
	return Effect{Base: level, Mean: mean, Low: mean - half, High: mean + half, Median: stats.Quantile(d, 0.5)}
}

// judge compares an effect with what was expected.
func (e *Effect) judge(expected Expectation, smallest float64) string {
	null := e.Low <= 0 && e.High >= 0
	small := max(e.High, -e.Low) < smallest
	switch {
	case expected == None && small:
		return "as expected: nothing of interest"
	case expected == None && null:
		return "unclear"
	case expected == None && max(e.Mean, -e.Mean) < smallest:
		return "small"
	case expected == None:
		return "larger than expected"
	case null:
		return "null"
	case max(e.Mean, -e.Mean) < smallest:
		return "small"
	case (e.Mean > 0) == (expected == More):
		return "as expected"
	}
	return "opposite"
}
