package content

import (
	"math"
	"testing"
)

// TestDatesCountTheDays goes through sixteen centuries day by day, and through all
// dates that there are in strides.
func TestDatesCountTheDays(t *testing.T) {
	lengths := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	y, m, d := 1200, 1, 1
	for date := MakeDate(y, m, d); y < 2800; date++ {
		if gy, gm, gd := date.Civil(); gy != y || gm != m || gd != d {
			t.Fatalf("day %d is %d-%d-%d, not %d-%d-%d", date, gy, gm, gd, y, m, d)
		}
		length := lengths[m-1]
		if m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			length++
		}
		if got := date.MonthLength(); got != length {
			t.Fatalf("%v is in a month of %d days", date, got)
		}
		if d++; d > length {
			d, m = 1, m+1
		}
		if m > 12 {
			m, y = 1, y+1
		}
	}
	for date := int64(math.MinInt32); date <= math.MaxInt32; date += 98_765 {
		if back := MakeDate(Date(date).Civil()); int64(back) != date {
			t.Fatalf("day %d comes back as %d", date, back)
		}
	}
}
