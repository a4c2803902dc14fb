package main

import (
	"fmt"
	"text/tabwriter"

	"hardcurrency/sim/content"
)

// dialRow is one dial as a program would want it.
type dialRow struct {
	ID      string   `json:"id"`
	Seat    string   `json:"seat"`
	Scheme  string   `json:"scheme"`
	Unit    string   `json:"unit"`
	Min     int32    `json:"min"`
	Max     int32    `json:"max"`
	Notch   int32    `json:"notch"`
	Default int32    `json:"default"`
	Slew    bool     `json:"slew"`
	Options []string `json:"options,omitempty"`
	Help    string   `json:"help"`
}

func runDials(c *call) int {
	rules, format, code := rulesToList(c)
	if rules == nil {
		return code
	}
	var rows []dialRow
	for d := range content.Dials {
		def := &rules.Dial[d]
		rows = append(rows, dialRow{
			d.String(), def.Seat.String(), def.Scheme, def.Unit, def.Min, def.Max, def.Notch, def.Default, def.Slew, def.Options, def.Help,
		})
	}
	if format == "json" {
		return c.printJSON(rows)
	}
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for _, r := range rows {
		fmt.Fprintf(table, "%s\t%s\t%d-%d by %d, at first %d %s\t%s\n", r.ID, r.Seat, r.Min, r.Max, r.Notch, r.Default, r.Unit, r.Help)
	}
	table.Flush()
	return exitOK
}
