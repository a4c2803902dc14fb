package view

import (
	"hardcurrency/sim"
	"hardcurrency/sim/content"
)

// Series is a line or a row of bars over months: Values[i] belongs to Days[i],
// the day after the month's last.
type Series struct {
	ID     string
	Title  Text
	Unit   Unit
	Scheme content.Scheme // for colour and pattern; Schemes for none
	Days   []int32
	Values []float64
	Total  float64 // of Values
	Source string  // of public figures
}

// Mark is an event on a time axis.
type Mark struct {
	Day    int32
	Kind   string // "event", "listing", "haul", "launch", "vote", "year", "dossier", "border", "milestone", "frozen", "warning", "ending"
	Scheme content.Scheme
	Text   Text
	Weight float64 // to choose between marks that collide
}

// YearPlan is one year of the plan.
type YearPlan struct {
	Year     int
	Plan     float64 // USD m
	Remitted float64 // USD m
	Base     float64 // USD m, before the ratchet and negotiations
}

// Earned is what came home each month by scheme, in USD m after costs are left
// out: revenue as booked.
func Earned(c *sim.Campaign) []Series { return nil }

// Paid is what others lost each month, by who lost it, in USD m.
func Paid(c *sim.Campaign) []Series { return nil }

// EvidenceSeries is the evidence against each scheme at the months' ends, as the
// office read it, or exactly when the truth is told.
func EvidenceSeries(c *sim.Campaign, truth bool) []Series { return nil }

// PriceSeries is the coin and the coal price, at the months' ends.
func PriceSeries(c *sim.Campaign) []Series { return nil }

// MeterSeries is confidence, exposure, pressure, welfare, fuel and treasury at
// the months' ends; exposure exactly when the truth is told.
func MeterSeries(c *sim.Campaign, truth bool) []Series { return nil }

// PlanYears is plan and remittance by calendar year, the running one last.
func PlanYears(c *sim.Campaign) []YearPlan { return nil }

// Timeline is what happened, oldest first.
func Timeline(c *sim.Campaign) []Mark { return nil }

// Cumulative turns a series into its running total.
func Cumulative(s Series) Series { return s }

// CSV lays series out in rows: a heading, then one row a month.
func CSV(r *content.Rules, series []Series) [][]string { return nil }
