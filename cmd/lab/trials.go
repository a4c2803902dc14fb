package main

import (
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"text/tabwriter"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// spread is a distribution by its 10th, 50th and 90th percentile.
type spread struct {
	P10 float64 `json:"p10"`
	P50 float64 `json:"p50"`
	P90 float64 `json:"p90"`
}

func spreadOf(v []float64) spread {
	if len(v) == 0 {
		return spread{}
	}
	v = slices.Sorted(slices.Values(v))
	at := func(p float64) float64 { return v[int(p*float64(len(v)-1)+0.5)] }
	return spread{at(0.1), at(0.5), at(0.9)}
}

// yearRow sums up one calendar year over the seeds that reached it.
type yearRow struct {
	Year       int                `json:"year"`
	Seeds      int                `json:"seeds"`
	Plan       spread             `json:"plan_usd_m"`
	Remitted   spread             `json:"remitted_usd_m"`
	Met        float64            `json:"met"` // share of seeds that remitted the year's plan
	Confidence spread             `json:"confidence"`
	Exposure   spread             `json:"exposure"`
	Pressure   spread             `json:"pressure"`
	Welfare    spread             `json:"welfare"`
	Launches   spread             `json:"launches"`
	Income     map[string]spread  `json:"income_usd_m"`
	Evidence   map[string]float64 `json:"evidence"` // median at the year's end
}

// summary is the outcome of one policy over all seeds.
type summary struct {
	Scenario   string             `json:"scenario"`
	Difficulty string             `json:"difficulty"`
	State      string             `json:"state"`
	Coalition  string             `json:"coalition"`
	Seeds      int                `json:"seeds"`
	Won        float64            `json:"won"`
	Endings    map[string]int     `json:"endings"`
	Months     spread             `json:"months"`
	FirstWarn  spread             `json:"first_warning_day"`
	Warned     float64            `json:"warned"` // share of seeds with a warning
	FirstHit   spread             `json:"first_hit_day"`
	Hits       map[string]float64 `json:"hits"`          // mean a campaign
	Peak       map[string]spread  `json:"evidence_peak"` //
	Years      []yearRow          `json:"years"`
}

func runTrials(c *call) int {
	var s setting
	s.flags(c, "mix")
	seeds := c.flags.Int("seeds", 200, "how many seeds, from -first on")
	first := c.flags.Uint64("first", 1, "the first `seed`")
	format := formatFlag(c)
	c.flags.Lookup("state").Usage = "`policies` in the state's seat, with commas, or all"
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.noArgs(); !ok {
		return code
	}
	if *seeds < 1 || *seeds > 1_000_000 {
		return c.usage("-seeds must be 1 to 1000000")
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	names := strings.Split(s.stateSeat, ",")
	if s.stateSeat == "all" {
		names = policy.Names(content.StateSeat)
	}
	for _, name := range names {
		if _, err := s.policies(name); err != nil {
			return c.badPolicy(err)
		}
	}
	rules, code := s.rules(c)
	if code != exitOK {
		return code
	}
	var all []summary
	for _, name := range names {
		sum := summarise(rules, playMany(rules, &s, name, *first, *seeds))
		sum.State, sum.Coalition = name, s.coalitionSeat
		all = append(all, sum)
		if *format == "text" {
			sum.print(c.out)
		}
	}
	if *format == "json" {
		return c.printJSON(all)
	}
	return exitOK
}

// playMany plays the seeds on all cores. The order of the result is that of the
// seeds.
func playMany(rules *content.Rules, s *setting, name string, first uint64, n int) []outcome {
	out := make([]outcome, n)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				// A policy is made for each campaign: it must not carry anything over.
				seats, err := s.policies(name)
				if err != nil {
					panic(err) // the names were checked before
				}
				out[i] = trial(rules, first+uint64(i), seats)
			}
		})
	}
	wait.Wait()
	return out
}

func summarise(rules *content.Rules, all []outcome) summary {
	sum := summary{
		Scenario: rules.Scenario.ID, Difficulty: rules.Level.ID, Seeds: len(all),
		Endings: map[string]int{}, Hits: map[string]float64{}, Peak: map[string]spread{},
	}
	pick := func(f func(*outcome) (float64, bool)) spread {
		var v []float64
		for i := range all {
			if x, ok := f(&all[i]); ok {
				v = append(v, x)
			}
		}
		return spreadOf(v)
	}
	n := float64(len(all))
	years := 0
	for i := range all {
		o := &all[i]
		sum.Endings[o.ending.String()]++
		if o.ending == state.Fulfilled {
			sum.Won += 1 / n
		}
		if o.firstWarn > 0 {
			sum.Warned += 1 / n
		}
		for sc := range content.Schemes {
			sum.Hits[sc.String()] += float64(o.hits[sc]) / n
		}
		years = max(years, o.years)
	}
	sum.Months = pick(func(o *outcome) (float64, bool) { return float64(o.days) * 12 / 365.25, true })
	sum.FirstWarn = pick(func(o *outcome) (float64, bool) { return float64(o.firstWarn), o.firstWarn > 0 })
	sum.FirstHit = pick(func(o *outcome) (float64, bool) { return float64(o.firstHit), o.firstHit > 0 })
	for sc := range content.Schemes {
		sum.Peak[sc.String()] = pick(func(o *outcome) (float64, bool) { return o.evidence[sc], true })
	}
	start, _, _ := rules.Scenario.Start.Civil()
	for y := range years {
		of := func(f func(*outcome) float64) spread {
			return pick(func(o *outcome) (float64, bool) { return f(o), y < o.years })
		}
		meter := func(f func(*sim.Month) float64) spread {
			return of(func(o *outcome) float64 { return f(&o.meters[y]) })
		}
		row := yearRow{Year: start + y, Income: map[string]spread{}, Evidence: map[string]float64{}}
		for i := range all {
			if o := &all[i]; y < o.years {
				row.Seeds++
				if o.remitted[y] >= o.plan[y] {
					row.Met++
				}
			}
		}
		row.Met /= float64(row.Seeds)
		row.Plan = of(func(o *outcome) float64 { return o.plan[y] })
		row.Remitted = of(func(o *outcome) float64 { return o.remitted[y] })
		row.Confidence = meter(func(m *sim.Month) float64 { return m.Confidence })
		row.Exposure = meter(func(m *sim.Month) float64 { return m.Exposure })
		row.Pressure = meter(func(m *sim.Month) float64 { return m.Pressure })
		row.Welfare = meter(func(m *sim.Month) float64 { return m.Welfare })
		row.Launches = meter(func(m *sim.Month) float64 { return float64(m.Launches) })
		for sc := range content.Schemes {
			row.Income[sc.String()] = of(func(o *outcome) float64 { return o.income[y][sc] })
			row.Evidence[sc.String()] = meter(func(m *sim.Month) float64 { return m.Evidence[sc] }).P50
		}
		sum.Years = append(sum.Years, row)
	}
	return sum
}

func (s *summary) print(w io.Writer) {
	fmt.Fprintf(w, "%s against %s, %s, %s, %d seeds: won %.0f%%\n", s.State, s.Coalition, s.Scenario, s.Difficulty, s.Seeds, 100*s.Won)
	fmt.Fprint(w, "  endings  ")
	for e := range state.Endings {
		if n := s.Endings[e.String()]; n > 0 {
			fmt.Fprintf(w, " %s %.0f%%", e, 100*float64(n)/float64(s.Seeds))
		}
	}
	fmt.Fprintf(w, "\n  months    %.0f / %.0f / %.0f\n", s.Months.P10, s.Months.P50, s.Months.P90)
	fmt.Fprintf(w, "  warning   day %.0f / %.0f / %.0f, in %.0f%% of seeds; first action day %.0f / %.0f / %.0f\n",
		s.FirstWarn.P10, s.FirstWarn.P50, s.FirstWarn.P90, 100*s.Warned, s.FirstHit.P10, s.FirstHit.P50, s.FirstHit.P90)
	fmt.Fprint(w, "  actions  ")
	for sc := range content.Schemes {
		if h := s.Hits[sc.String()]; h > 0 {
			fmt.Fprintf(w, " %s %.1f", sc, h)
		}
	}
	fmt.Fprintln(w)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	line := func(name string, f func(*yearRow) string) {
		fmt.Fprintf(table, "  %s\t", name)
		for i := range s.Years {
			fmt.Fprintf(table, "%s\t", f(&s.Years[i]))
		}
		fmt.Fprintln(table)
	}
	three := func(v spread) string { return fmt.Sprintf("%.0f/%.0f/%.0f", v.P10, v.P50, v.P90) }
	line("year", func(y *yearRow) string { return fmt.Sprint(y.Year) })
	line("seeds", func(y *yearRow) string { return fmt.Sprint(y.Seeds) })
	line("plan", func(y *yearRow) string { return three(y.Plan) })
	line("remitted", func(y *yearRow) string { return three(y.Remitted) })
	line("plan met", func(y *yearRow) string { return fmt.Sprintf("%.0f%%", 100*y.Met) })
	for sc := range content.Schemes {
		id := sc.String()
		if !slices.ContainsFunc(s.Years, func(y yearRow) bool { return y.Income[id].P90 > 0 }) {
			continue
		}
		line("+ "+id, func(y *yearRow) string { return three(y.Income[id]) })
	}
	line("confidence", func(y *yearRow) string { return three(y.Confidence) })
	line("exposure", func(y *yearRow) string { return three(y.Exposure) })
	line("pressure", func(y *yearRow) string { return three(y.Pressure) })
	line("welfare", func(y *yearRow) string { return three(y.Welfare) })
	line("launches", func(y *yearRow) string { return three(y.Launches) })
	for sc := range content.Schemes {
		id := sc.String()
		if s.Peak[id].P90 < 1 {
			continue
		}
		line("e "+id, func(y *yearRow) string { return fmt.Sprintf("%.0f", y.Evidence[id]) })
	}
	table.Flush()
	fmt.Fprintln(w)
}

func (c *call) printJSON(v any) int {
	e := json.NewEncoder(c.out)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return c.fail("writing the result: %v", err)
	}
	return exitOK
}
