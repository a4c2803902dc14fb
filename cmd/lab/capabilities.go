package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"hardcurrency/sim/content"
)

// capabilityRow is one capability as a program would want it.
type capabilityRow struct {
	ID       string     `json:"id"`
	Seat     string     `json:"seat"`
	Branch   string     `json:"branch"`
	Needs    []string   `json:"needs,omitempty"`
	Excludes []string   `json:"excludes,omitempty"`
	Orders   int32      `json:"orders,omitempty"`
	Money    float64    `json:"money_usd_m,omitempty"`
	Capital  float64    `json:"capital,omitempty"`
	Months   int32      `json:"months"`
	Upkeep   float64    `json:"upkeep"`
	Gives    []shiftRow `json:"gives"`
	Takes    []shiftRow `json:"takes"`
}

// shiftRow is what a capability does to one modifier.
type shiftRow struct {
	Modifier string  `json:"modifier"`
	By       float64 `json:"by"`
	Unit     string  `json:"unit"`
	Help     string  `json:"help"`
}

// String writes the shift with its sign and its unit.
func (x shiftRow) String() string { return fmt.Sprintf("%s %+g (%s)", x.Modifier, x.By, x.Unit) }

func runCapabilities(c *call) int {
	rules, format, code := rulesToList(c)
	if rules == nil {
		return code
	}
	var rows []capabilityRow
	for i := range rules.Capabilities {
		rows = append(rows, capabilityOf(&rules.Capabilities[i]))
	}
	if format == "json" {
		return c.printJSON(rows)
	}
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\tgives %s\ttakes %s\t%s\n", r.ID, r.Seat, r.Branch, r.cost(), list(r.Gives), list(r.Takes), r.links())
	}
	table.Flush()
	return exitOK
}

func capabilityOf(def *content.Capability) capabilityRow {
	r := capabilityRow{
		ID: def.ID, Seat: def.Seat.String(), Branch: def.Branch, Needs: def.Needs, Excludes: def.Excludes,
		Orders: def.Orders, Money: def.Money, Capital: def.Capital, Months: def.Months, Upkeep: def.Upkeep,
	}
	for _, x := range def.Shifts {
		m := x.Mod.Def()
		row := shiftRow{m.ID, x.By, m.Unit, m.Help}
		if x.Gives(def.Seat) {
			r.Gives = append(r.Gives, row)
		} else {
			r.Takes = append(r.Takes, row)
		}
	}
	return r
}

func list(rows []shiftRow) string {
	var out []string
	for _, r := range rows {
		out = append(out, r.String())
	}
	return strings.Join(out, ", ")
}

// cost writes what beginning and keeping a capability takes.
func (r *capabilityRow) cost() string {
	if r.Capital > 0 {
		return fmt.Sprintf("capital %g, %d months, then %g a month", r.Capital, r.Months, r.Upkeep)
	}
	return fmt.Sprintf("orders %d, USD %gm, %d months, USD %gm a month", r.Orders, r.Money, r.Months, r.Upkeep)
}

// links writes what a capability needs and excludes.
func (r *capabilityRow) links() string {
	var out []string
	if len(r.Needs) > 0 {
		out = append(out, "needs "+strings.Join(r.Needs, ", "))
	}
	if len(r.Excludes) > 0 {
		out = append(out, "excludes "+strings.Join(r.Excludes, ", "))
	}
	return strings.Join(out, "; ")
}
