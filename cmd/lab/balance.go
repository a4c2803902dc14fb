package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"hardcurrency/cmd/lab/internal/balance"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
)

func runBalance(c *call) int {
	var s setting
	s.content(c)
	seeds := c.flags.Int("seeds", 100, "seeds a pair of policies and difficulty")
	sure := c.flags.Int("sure", 500, "seeds of what a target is about")
	vectors := c.flags.Int("vectors", 2000, "random vectors of dials")
	first := c.flags.Uint64("first", 1, "the first `seed`")
	format := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.noArgs(); !ok {
		return code
	}
	if *seeds < 1 || *sure < 1 || *vectors < 1 || *seeds > 1_000_000 || *sure > 1_000_000 || *vectors > 1_000_000 {
		return c.usage("-seeds, -sure and -vectors must be 1 to 1000000")
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	l, ok := s.load(c)
	if !ok {
		return exitFail
	}
	run := balance.Setting{First: *first, Seeds: *seeds, Sure: *sure, Vectors: *vectors, Progress: newMeter(c.err).stage}
	for i := range l.Difficulties {
		rules, err := l.Compile(s.scenario, l.Difficulties[i].ID)
		if err != nil {
			return c.usage("%v", err)
		}
		run.Levels = append(run.Levels, rules)
		if rules.Level.ID == "normal" {
			run.Normal = rules
		}
	}
	if run.Normal == nil {
		return c.fail("the content has no difficulty %q, which the targets are about", "normal")
	}
	rep := balance.Run(run)
	return judged(c, *format, &rep, printBalance, rep.Failing)
}

func printBalance(c *call, rep *balance.Report) {
	coalitions := policy.Names(content.CoalitionSeat)
	fmt.Fprintf(c.out, "%s: won, %% of %d seeds, by difficulty and coalition\n", rep.Scenario, rep.Pairs[0].Seeds)
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	var levels []string
	won := map[string]float64{}
	var states []string
	for _, p := range rep.Pairs {
		if len(levels) == 0 || levels[len(levels)-1] != p.Difficulty {
			levels = append(levels, p.Difficulty)
		}
		if _, ok := won[p.State]; !ok {
			states = append(states, p.State)
			won[p.State] = 0
		}
		won[p.Difficulty+" "+p.State+" "+p.Coalition] = p.Won
	}
	head := "\t"
	for _, level := range levels {
		head += level + strings.Repeat("\t", len(coalitions))
	}
	fmt.Fprintln(table, head)
	fmt.Fprintln(table, "\t"+strings.Repeat(strings.Join(coalitions, "\t")+"\t", len(levels)))
	for _, name := range states {
		fmt.Fprintf(table, "%s\t", name)
		for _, level := range levels {
			for _, coalition := range coalitions {
				fmt.Fprintf(table, "%.0f\t", 100*won[level+" "+name+" "+coalition])
			}
		}
		fmt.Fprintln(table)
	}
	table.Flush()
	fmt.Fprintln(c.out, "\none scheme alone, and the best of several (normal, against baseline)")
	for _, p := range rep.Single {
		fmt.Fprintf(c.out, "  %-14s %3.0f%% +- %.0f\n", p.State, 100*p.Won, 100*p.Half)
	}
	q := &rep.Searched
	fmt.Fprintf(c.out, "\n%d random vectors of dials: median %.0f%%, above 20%%: %d; best in search %.0f%%; the ten best on fresh seeds:\n", q.Vectors, 100*q.Median, q.Above20, 100*q.Best)
	for i := range rep.Best {
		v := &rep.Best[i]
		fmt.Fprintf(c.out, "  #%-4d search %.0f%% fresh %.0f%% +- %.0f, exposure %.0f, remitted %.0f:", v.Number, 100*v.Searched, 100*v.Won, 100*v.Half, v.Exposure, v.Remitted)
		for d := range content.Dials {
			if x, ok := v.Dials[d.String()]; ok {
				fmt.Fprintf(c.out, " %s=%d", d, x)
			}
		}
		if v.Outbreaks {
			fmt.Fprint(c.out, " outbreaks")
		}
		fmt.Fprintln(c.out)
	}
	w := &q.Winners
	fmt.Fprintf(c.out, "their %d winning campaigns: revenue %.0f / %.0f / %.0f, mean exposure %.1f / %.1f / %.1f\n\n", w.Campaigns,
		w.Revenue.P10, w.Revenue.P50, w.Revenue.P90, w.Exposure.P10, w.Exposure.P50, w.Exposure.P90)
	for _, t := range rep.Targets {
		verdict := "ok   "
		if !t.OK {
			verdict = "FAILS"
		}
		value := fmt.Sprintf("%.1f %s", t.Value, t.Unit)
		if t.Unit == "share" {
			value = fmt.Sprintf("%.1f%%", 100*t.Value)
		}
		fmt.Fprintf(c.out, "%s %s: %s\n", verdict, t.Name, value)
	}
	fmt.Fprintf(c.out, "%d of %d targets fail\n", rep.Failing, len(rep.Targets))
}
