// Package calibrate lays the model beside the public figures: history's two
// policies play many seeds against each other, and each figure gets a row with
// history's range, the simulated spread and a verdict. Rows that were fitted are
// marked; only held-out rows are evidence.
//
// It may import sim and what lies below it, and the packages beside it.
package calibrate

import (
	"math"

	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/cmd/lab/internal/stats"
	"hardcurrency/sim/content"
)

// Row is one figure of the calibration.
type Row struct {
	Name   string   `json:"name"`
	Year   int      `json:"year"` // 0 for the whole time
	Unit   string   `json:"unit"`
	Low    float64  `json:"history_low"`
	High   float64  `json:"history_high"`
	P5     *float64 `json:"p5"` // null where no campaign has the figure
	P50    *float64 `json:"p50"`
	P95    *float64 `json:"p95"`
	P25    *float64 `json:"p25"`
	P75    *float64 `json:"p75"`
	Open   *float64 `json:"p50_without_closure"` // the median when the state never closes its border
	OK     bool     `json:"ok"`
	Test   string   `json:"test"` // what ok means
	Role   string   `json:"role"` // input, fitted or held-out
	Source string   `json:"source"`
	Reason string   `json:"reason,omitempty"` // of a misfit, where it is known
}

// Report is a whole calibration.
type Report struct {
	Scenario string  `json:"scenario"`
	Seeds    int     `json:"seeds"`
	Rows     []Row   `json:"rows"`
	Failing  int     `json:"failing"`
	HeldOut  int     `json:"held_out"`         // rows that are held out
	HeldOK   int     `json:"held_out_ok"`      // and hold
	Known    float64 `json:"reported_share"`   // of all thefts, those that somebody attributes
	Ended    float64 `json:"would_have_ended"` // share of seeds that end early under the game's own rules
}

// Run plays seeds campaigns from the seed first on between the policies that
// seats makes (one pair a campaign) and lays them beside the public figures.
// Endings are off: a figure is of all campaigns, not of those that lasted.
func Run(rules *content.Rules, seats play.Seats, first uint64, seeds int) Report {
	all := figures()
	rep := Report{Scenario: rules.Scenario.ID, Seeds: seeds}
	shut, seen := measure(all, play.Unending(rules), seats, first, seeds)
	rep.Known = seen
	open, _ := measure(all, play.Open(play.Unending(rules)), seats, first, seeds)
	for i := range all {
		f := &all[i]
		q := stats.Quantiles(shut[i], 0.05, 0.5, 0.95, 0.25, 0.75)
		row := Row{
			Name: f.name, Year: f.year, Unit: f.unit, Low: f.low, High: f.high,
			P5: known(q[0]), P50: known(q[1]), P95: known(q[2]), P25: known(q[3]), P75: known(q[4]), Open: known(stats.Quantile(open[i], 0.5)),
			OK: f.test.holds(f.low, f.high, q[0], q[1], q[2]), Test: f.test.name, Role: string(f.role), Source: f.source,
		}
		if f.role == heldOut {
			rep.HeldOut++
			if row.OK {
				rep.HeldOK++
			}
		}
		if !row.OK {
			row.Reason = f.why
			rep.Failing++
		}
		rep.Rows = append(rep.Rows, row)
	}
	early := play.All(seeds, func(i int) bool {
		c := play.Campaign(rules, first+uint64(i), seats, 0, nil)
		return c.State.Day < rules.Days()
	})
	for _, e := range early {
		if e {
			rep.Ended += 1 / float64(seeds)
		}
	}
	return rep
}

// measure plays the campaigns and returns the values of each figure, and the
// share of all thefts that are known.
func measure(all []figure, rules *content.Rules, seats play.Seats, first uint64, seeds int) ([][]float64, float64) {
	type read struct {
		values []float64
		ok     []bool
		sizes  []float64
		thefts int
	}
	reads := play.All(seeds, func(i int) read {
		r := record(rules, first+uint64(i), seats)
		out := read{make([]float64, len(all)), make([]bool, len(all)), r.sizes(), len(r.hauls)}
		for k := range all {
			if all[k].of != nil {
				out.values[k], out.ok[k] = all[k].of(r)
			}
		}
		return out
	})
	hauls := make([][]float64, seeds)
	values := make([][]float64, len(all))
	seen, thefts := 0, 0
	for i, r := range reads {
		hauls[i] = r.sizes
		seen, thefts = seen+len(r.sizes), thefts+r.thefts
		for k := range all {
			if r.ok[k] && !math.IsNaN(r.values[k]) {
				values[k] = append(values[k], r.values[k])
			}
		}
	}
	for k := range all {
		if all[k].ofSet == nil {
			continue
		}
		for _, set := range sets(hauls) {
			values[k] = append(values[k], all[k].ofSet(set))
		}
	}
	return values, float64(seen) / float64(max(1, thefts))
}

func known(v float64) *float64 {
	if math.IsNaN(v) {
		return nil
	}
	return &v
}
