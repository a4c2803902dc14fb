package view

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Calendar is a day's place in the year and in the campaign. Names of months and
// weekdays are the locale's.
type Calendar struct {
	Date             content.Date
	Year, Month, Day int          // Month 1-12, Day 1-31
	Weekday          int          // 0 Monday to 6 Sunday, as the locale's keys count
	Quarter          int          // 1-4
	Number, Of       int          // day of the campaign from 1, and how many there are
	ToReport         int          // days until the next report, -1 when there is none
	NextReport       content.Date // its day
	ToVote           int          // days until the next vote, -1 when none is tabled
	ToMonthEnd       int          // days until the month's last, 0 on that day
	ToYearEnd        int          // days until the year's last, 0 on that day
}

// NewCalendar places the day that a State will simulate next; after the ending,
// the day that was the last.
func NewCalendar(r *content.Rules, s *state.State) Calendar {
	day := s.Day
	if s.Ending != state.Running {
		day = max(0, day-1)
	}
	c := Calendar{Date: r.Scenario.Start + content.Date(day), Number: int(day) + 1, Of: int(r.Days()), ToReport: -1, ToVote: -1}
	c.Year, c.Month, c.Day = c.Date.Civil()
	c.Weekday = (c.Date.Weekday() + 6) % 7
	c.Quarter = (c.Month + 2) / 3
	c.ToMonthEnd = c.Date.MonthLength() - c.Day
	c.ToYearEnd = int(content.MakeDate(c.Year, 12, 31) - c.Date)
	for i := range s.Slabs.Votes {
		if v := &s.Slabs.Votes[i]; v.Live() {
			if d := int(max(0, v.Due-day)); c.ToVote < 0 || d < c.ToVote {
				c.ToVote = d
			}
		}
	}
	c.report(r)
	return c
}

// report finds the next report: the last day but one of a report month, but not
// in the campaign's first month.
func (c *Calendar) report(r *content.Rules) {
	firstYear, firstMonth, _ := r.Scenario.Start.Civil()
	y, m := c.Year, c.Month
	for range 13 {
		first := content.MakeDate(y, m, 1)
		on := first + content.Date(first.MonthLength()-2)
		for _, month := range r.Scenario.Reports {
			if int(month) == m && on >= c.Date && on <= r.Scenario.End && (y != firstYear || m != firstMonth) {
				c.NextReport, c.ToReport = on, int(on-c.Date)
				return
			}
		}
		if m++; m > 12 {
			y, m = y+1, 1
		}
	}
}
