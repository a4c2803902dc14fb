package main

import (
	"fmt"
	"text/tabwriter"

	"hardcurrency/cmd/lab/internal/lessons"
)

func runLessons(c *call) int {
	var s setting
	s.content(c)
	c.flags.StringVar(&s.difficulty, "difficulty", "normal", "`id` of the difficulty")
	pairs := c.flags.Int("pairs", 200, "pairs of campaigns an experiment")
	first := c.flags.Uint64("first", 1, "the first `seed`")
	format := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.noArgs(); !ok {
		return code
	}
	if *pairs < 2 || *pairs > 1_000_000 {
		return c.usage("-pairs must be 2 to 1000000")
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	rules, code := s.rules(c)
	if code != exitOK {
		return code
	}
	meter := newMeter(c.err)
	rep := lessons.Run(rules, *first, *pairs, meter.stage)
	meter.end()
	if *format == "json" {
		return c.printJSON(rep)
	}
	printLessons(c, &rep)
	return exitOK
}

func printLessons(c *call, rep *lessons.Report) {
	fmt.Fprintf(c.out, "%s: pairs of campaigns that meet the same luck and differ in one thing; the seats respond.\n", rep.Scenario)
	fmt.Fprintln(c.out, "These are consequences of the model and no findings about the world.")
	goal := ""
	for i := range rep.Rows {
		r := &rep.Rows[i]
		if r.Goal != goal {
			goal = r.Goal
			fmt.Fprintf(c.out, "\n%s\n", goal)
		}
		fmt.Fprintf(c.out, "  %s: %s, %d pairs; %s, then %s\n", r.Name, r.Scenario, r.Pairs, r.Base, r.Changed)
		fmt.Fprintf(c.out, "    %s, expected %s, of interest from %v %s\n", r.Measure, r.Expected, r.Smallest, r.Unit)
		table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
		line := func(name string, e *lessons.Effect) {
			fmt.Fprintf(table, "    %s\t%.1f %s, changed by %+.1f (95%%: %+.1f to %+.1f; median %+.1f)\t%s\n", name, e.Base, r.Unit, e.Mean, e.Low, e.High, e.Median, e.Verdict)
		}
		line("border closed", &r.Effect)
		line("border open", &r.Open)
		table.Flush()
	}
}
