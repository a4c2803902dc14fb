package content

import (
	"encoding/json"
	"fmt"
)

// Date is a civil date as days since 1 January 1970, proleptic Gregorian. It is
// our own because the simulation may not import a clock.
type Date int32

// MakeDate converts a civil year, month (1-12) and day (1-31) to a Date.
func MakeDate(y, m, d int) Date {
	if m <= 2 {
		y--
		m += 9
	} else {
		m -= 3
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*m+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Date(era*146097 + doe - 719468)
}

// Civil returns the year, month (1-12) and day (1-31) of d.
func (d Date) Civil() (y, m, day int) {
	// Neri and Schneider, "Euclidean affine functions and their application to
	// calendar algorithms" (2023): days from 1 March of a year far enough back, their
	// quarters, and multiplications in place of most divisions.
	const eras = 1 << 14
	n := uint64(int64(d)+719468+146097*eras)*4 + 3
	century, rest := n/146097, uint64(uint32(n%146097)/4*4+3)*2939745
	dayOfYear := uint32(rest) / 2939745 / 4
	z := dayOfYear*2141 + 197913
	y, m, day = int(100*century+rest>>32)-400*eras, int(z>>16), int(z&0xffff/2141)+1
	if dayOfYear >= 306 {
		return y + 1, m - 12, day
	}
	return y, m, day
}

// Weekday is the day of the week: 0 for Sunday to 6 for Saturday.
func (d Date) Weekday() int { return ((int(d)+4)%7 + 7) % 7 }

// MonthLength returns how many days the month of d has.
func (d Date) MonthLength() int {
	y, m, _ := d.Civil()
	if m == 12 {
		return 31
	}
	return int(MakeDate(y, m+1, 1) - MakeDate(y, m, 1))
}

// String returns the date as YYYY-MM-DD.
func (d Date) String() string {
	y, m, day := d.Civil()
	return fmt.Sprintf("%04d-%02d-%02d", y, m, day)
}

// ParseDate reads YYYY-MM-DD. It rejects dates that do not exist.
func ParseDate(s string) (Date, error) {
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		y, ok1 := digits(s[:4])
		m, ok2 := digits(s[5:7])
		d, ok3 := digits(s[8:])
		if ok1 && ok2 && ok3 && m >= 1 && m <= 12 && d >= 1 {
			date := MakeDate(y, m, d)
			if date.String() == s {
				return date, nil
			}
		}
	}
	return 0, fmt.Errorf("%q is not a date of the form 2017-09-01", s)
}

// UnmarshalJSON reads a date written as a string YYYY-MM-DD.
func (d *Date) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("a date must be a string: %w", err)
	}
	v, err := ParseDate(s)
	if err == nil {
		*d = v
	}
	return err
}

// MarshalJSON writes the date as a string YYYY-MM-DD.
func (d Date) MarshalJSON() ([]byte, error) { return json.Marshal(d.String()) }

func digits(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
