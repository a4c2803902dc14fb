package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"hardcurrency/cmd/lab/internal/coverage"
	"hardcurrency/sim/content"
	"hardcurrency/sim/forecast"
)

func runForecastCheck(c *call) int {
	var s setting
	s.flags(c, "novice,cautious,greedy,mix,adaptive")
	setDefault(c, "scenario", "all")
	c.flags.Lookup("scenario").Usage = "`ids` of the scenarios, with commas, or all"
	c.flags.Lookup("state").Usage = "`policies` in the state's seat until the forecast is asked for, names or JSON files, with commas"
	campaigns := c.flags.Int("campaigns", 500, "campaigns a horizon")
	paths := c.flags.Int("paths", 256, "paths a forecast: 64, 128, 256, 512 or 1024")
	first := c.flags.Uint64("first", 1, "the first `seed`")
	format := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.noArgs(); !ok {
		return code
	}
	if *campaigns < 1 || *campaigns > 1_000_000 {
		return c.usage("-campaigns must be 1 to 1000000")
	}
	if *paths < forecast.First || *paths > forecast.Most || *paths&(*paths-1) != 0 {
		return c.usage("-paths must be a doubling of %d, up to %d", forecast.First, forecast.Most)
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	set := coverage.Setting{First: *first, Campaigns: *campaigns, Paths: *paths}
	for _, name := range strings.Split(s.stateSeat, ",") {
		p, err := s.policy(name, content.StateSeat)
		if err != nil {
			return c.badPolicy(err)
		}
		set.States = append(set.States, coverage.Player{Name: name, Policy: p})
	}
	var err error
	if set.Coalition, err = s.policy(s.coalitionSeat, content.CoalitionSeat); err != nil {
		return c.badPolicy(err)
	}
	l, ok := s.load(c)
	if !ok {
		return exitFail
	}
	ids := strings.Split(s.scenario, ",")
	if s.scenario == "all" {
		ids = ids[:0]
		for i := range l.Scenarios {
			ids = append(ids, l.Scenarios[i].ID)
		}
	}
	for _, id := range ids {
		rules, err := l.Compile(id, s.difficulty)
		if err != nil {
			return c.usage("%v", err)
		}
		set.Rules = append(set.Rules, rules)
	}
	meter := newMeter(c.err)
	set.Progress = meter.stage
	rep := coverage.Run(set)
	meter.end()
	if len(rep.Rows) == 0 {
		return c.fail("no scenario is long enough for a forecast of %d days", coverage.Horizons[0])
	}
	return judged(c, *format, &rep, printCoverage, rep.Failing)
}

func printCoverage(c *call, rep *coverage.Report) {
	fmt.Fprintf(c.out, "share of campaigns in which what happened lay inside p10-p90 of a forecast of %d paths; wanted %.0f-%.0f%%\n", rep.Paths, 100*coverage.Least, 100*coverage.Most)
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	line := func(mark, scenario string, r *coverage.Row) {
		fmt.Fprintf(table, "%s\t%s\t%d days\t%s\t%.1f%% +- %.1f\tbelow %.1f%%\tabove %.1f%%\tof %d\n",
			mark, r.Figure, r.Days, scenario, 100*r.Inside, 100*r.Half, 100*r.Below, 100*r.Above, r.Cases)
	}
	for i := range rep.Rows {
		mark := "ok"
		if !rep.Rows[i].OK {
			mark = "FAILS"
		}
		line(mark, "all", &rep.Rows[i])
	}
	for i := range rep.ByScenario {
		line("", rep.ByScenario[i].Scenario, &rep.ByScenario[i])
	}
	table.Flush()
	fmt.Fprintf(c.out, "%d of %d fail\n", rep.Failing, len(rep.Rows))
}
