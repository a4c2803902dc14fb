package main

import (
	"errors"
	"fmt"
	"os"
	"text/tabwriter"

	"hardcurrency/cmd/lab/internal/calibrate"
	"hardcurrency/sim/content"
)

func runCalibrate(c *call) int {
	var s setting
	s.flags(c, "historical")
	setDefault(c, "coalition", "historical")
	seeds := c.flags.Int("seeds", 500, "how many seeds, from -first on")
	first := c.flags.Uint64("first", 1, "the first `seed`")
	file := c.flags.String("o", "", "also write the report as an HTML page to this `file`")
	format := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.noArgs(); !ok {
		return code
	}
	if *seeds < 2 || *seeds > 1_000_000 {
		return c.usage("-seeds must be 2 to 1000000")
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	seats, err := s.policies(s.stateSeat)
	if err != nil {
		return c.badPolicy(err)
	}
	rules, code := s.rules(c)
	if code != exitOK {
		return code
	}
	if first, last := content.MakeDate(2017, 12, 1), content.MakeDate(2022, 12, 31); rules.Scenario.Start > first || rules.Scenario.End < last {
		return c.usage("the public figures are of 2017 to 2022, and %s is not", s.scenario)
	}
	var page *os.File
	if *file != "" {
		// A page that cannot be written should not cost the campaigns first.
		if page, err = os.Create(*file); err != nil {
			return c.fail("writing the page: %v", err)
		}
	}
	rep := calibrate.Run(rules, seats, *first, *seeds)
	if page != nil {
		if err := errors.Join(calibrate.WritePage(page, &rep), page.Close()); err != nil {
			return c.fail("writing the page: %v", err)
		}
	}
	return judged(c, *format, &rep, printCalibration, rep.Failing)
}

func printCalibration(c *call, rep *calibrate.Report) {
	fmt.Fprintf(c.out, "%s, %d seeds, the border closed as it was (last column: never closed)\n", rep.Scenario, rep.Seeds)
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "\tfigure\tunit\thistory\tp5\tp50\tp95\ttest\trole\topen border")
	for i := range rep.Rows {
		r := &rep.Rows[i]
		verdict := "ok"
		if !r.OK {
			verdict = "FAILS"
		}
		history := calibrate.Number(&r.Low)
		if r.High > r.Low {
			history += " to " + calibrate.Number(&r.High)
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", verdict, r.Label(), r.Unit, history, calibrate.Number(r.P5), calibrate.Number(r.P50), calibrate.Number(r.P95), r.Test, r.Role, calibrate.Number(r.Open))
	}
	table.Flush()
	fmt.Fprintf(c.out, "%d of %d rows fail; %d of %d held-out rows hold. Of all thefts %.0f%% become known. Under the game's own endings %.0f%% of these campaigns would have been cut short.\n",
		rep.Failing, len(rep.Rows), rep.HeldOK, rep.HeldOut, 100*rep.Known, 100*rep.Ended)
	said := ""
	for i := range rep.Rows {
		if r := &rep.Rows[i]; r.Reason != "" && r.Name != said {
			said = r.Name
			fmt.Fprintf(c.out, "  %s: %s\n", r.Name, r.Reason)
		}
	}
}

// setDefault changes the default of a flag that setting has defined.
func setDefault(c *call, name, value string) {
	f := c.flags.Lookup(name)
	f.DefValue = value
	if err := f.Value.Set(value); err != nil {
		panic(err) // a string flag takes any string
	}
}
