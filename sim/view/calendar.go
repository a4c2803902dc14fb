package view

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Calendar is a day's place in the year and in the campaign. Names of months and
// weekdays are the locale's.
type Calendar struct {
	Date             content.Date
	Year, Month, Day int // Month 1-12, Day 1-31
	Weekday          int // 0 Monday to 6 Sunday, as the locale's keys count
	Quarter          int // 1-4
	Number, Of       int // day of the campaign from 1, and how many there are
	ToReport         int // days until the next report, -1 when there is none
	ToVote           int // days until the next vote, -1 when none is tabled
	ToMonthEnd       int // days until the month's last, 0 on that day
	ToYearEnd        int // days until the year's last, 0 on that day
	NextReport       content.Date
}

// NewCalendar places the day that a State will simulate next.
func NewCalendar(r *content.Rules, s *state.State) Calendar { return Calendar{} }
