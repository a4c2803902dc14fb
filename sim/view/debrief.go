package view

import "hardcurrency/sim"

// Cause is one reason for a grade.
type Cause struct {
	Good bool
	Text Text
}

// Grade is one axis of the debrief. The axes are never added up.
type Grade struct {
	Axis   string // "revenue", "exposure", "harm"
	Letter string // "A" to "F", without "E"
	Line   Text   // the figure behind the letter
	Causes []Cause
}

// Column is a column of the debrief's book: lines that add up to Total.
type BookColumn struct {
	Title Text
	Lines []Term
	Never []Term // taken, but never home; part of Total
	Total Value
	Note  Text
}

// Beside is one line of the campaign laid beside history.
type Beside struct {
	Label   Text
	Ours    Value
	History Value
	Other   Value // another count of the same thing; Unit None for none
	Source  string
	Note    Text
}

// Debrief is the truth afterwards, as data.
type Debrief struct {
	Headline Text
	Ending   Text
	Why      []Text
	Grades   [3]Grade
	Earned   BookColumn
	Paid     BookColumn
	NoLedger []Text // harm that is in no ledger
	History  []Beside
	Fog      []Beside // what the office believed beside what was true
}

// NewDebrief looks back on a campaign, ended or not.
func NewDebrief(c *sim.Campaign) Debrief { return Debrief{} }
