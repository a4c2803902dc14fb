package i18n

import "strconv"

// Date is a day of the calendar.
type Date struct{ Year, Month, Day int }

// The messages a catalogue needs for dates: date.month.1 to 12 (March),
// date.mon.1 to 12 (Mar), date.weekday.0 to 6 from Monday (Wed).

// Short formats a date as 14 Mar 2018.
func (c *Catalogue) Short(d Date) string {
	return strconv.Itoa(d.Day) + " " + c.mon(d.Month) + " " + strconv.Itoa(d.Year)
}

// DayMonth formats a date as 14 Mar.
func (c *Catalogue) DayMonth(d Date) string { return strconv.Itoa(d.Day) + " " + c.mon(d.Month) }

// MonthYear formats a month as Mar 2018.
func (c *Catalogue) MonthYear(d Date) string { return c.mon(d.Month) + " " + strconv.Itoa(d.Year) }

// Long formats a date as 14 March 2018.
func (c *Catalogue) Long(d Date) string {
	return strconv.Itoa(d.Day) + " " + c.T("date.month."+strconv.Itoa(d.Month)) + " " + strconv.Itoa(d.Year)
}

// Weekday returns the short name of the day of the week, such as Wed.
func (c *Catalogue) Weekday(d Date) string {
	return c.T("date.weekday." + strconv.Itoa(d.weekday()))
}

// Quarter returns 1 to 4.
func (d Date) Quarter() int { return (d.Month-1)/3 + 1 }

func (c *Catalogue) mon(m int) string { return c.T("date.mon." + strconv.Itoa(m)) }

// weekday counts from Monday, 0, by the Gregorian calendar (Sakamoto).
func (d Date) weekday() int {
	shift := [...]int{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4}
	y := d.Year
	if d.Month < 3 {
		y--
	}
	sunday := (y + y/4 - y/100 + y/400 + shift[d.Month-1] + d.Day) % 7
	return (sunday + 6) % 7
}
