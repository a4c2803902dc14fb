package i18n

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// Minus is the sign of negative figures; a hyphen is too short beside digits.
const Minus = "−"

// Int formats a whole number with thousands separators: 31,000.
func Int(n int64) string {
	if n >= 0 && n < 100 {
		return strconv.FormatInt(n, 10) // one that the library keeps
	}
	var digits [20]byte
	var out [32]byte
	b := out[:0]
	u := uint64(n)
	if n < 0 {
		b, u = append(b, Minus...), -u
	}
	return string(appendGrouped(b, strconv.AppendUint(digits[:0], u, 10)))
}

// appendGrouped appends digits with thousands separators.
func appendGrouped(b, digits []byte) []byte {
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, d)
	}
	return b
}

// Number formats with a fixed count of decimals: 1,234.5. Values that are no
// number, and infinities, show as a dash.
func Number(v float64, decimals int) string {
	var out [48]byte
	return string(appendNumber(out[:0], v, decimals))
}

func appendNumber(b []byte, v float64, decimals int) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return append(b, "–"...)
	}
	var digits [48]byte
	whole, frac := strconv.AppendFloat(digits[:0], math.Abs(v), 'f', decimals, 64), []byte(nil)
	if v < 0 && len(bytes.Trim(whole, "0.")) > 0 { // never minus nothing
		b = append(b, Minus...)
	}
	if at := bytes.IndexByte(whole, '.'); at >= 0 {
		whole, frac = whole[:at], whole[at:]
	}
	return append(appendGrouped(b, whole), frac...)
}

// Signed is Number with a plus before what is above zero.
func Signed(v float64, decimals int) string {
	s := Number(v, decimals)
	if v > 0 && strings.Trim(s, "0.") != "" {
		return "+" + s
	}
	return s
}

// Money formats cents of a dollar as it is read at a glance: $41.8m, $0.46m,
// $1,650m, $120 below ten thousand dollars.
func Money(cents int64) string {
	var out [48]byte
	return string(appendMoney(out[:0], cents))
}

func appendMoney(b []byte, cents int64) []byte {
	v := float64(cents) / 100
	if cents < 0 {
		b, v = append(b, Minus...), -v
	}
	b = append(b, '$')
	switch {
	case v == 0:
		return append(b, '0')
	case v < 9_999.5:
		return appendNumber(b, v, 0)
	case v < 9_995_000:
		return append(appendNumber(b, v/1e6, 2), 'm')
	case v < 999_950_000:
		return append(appendNumber(b, v/1e6, 1), 'm')
	case v < 9_999_500_000:
		return append(appendNumber(b, v/1e6, 0), 'm')
	}
	return append(appendNumber(b, v/1e9, 1), "bn"...)
}

// MoneySigned is Money with a plus before gains: +$2.14m.
func MoneySigned(cents int64) string {
	if cents > 0 {
		var out [48]byte
		return string(appendMoney(append(out[:0], '+'), cents))
	}
	return Money(cents)
}

// Millions formats cents as millions of dollars without a sign of currency, for
// ledgers whose heading names the unit: 41.80.
func Millions(cents int64, decimals int) string { return Number(float64(cents)/1e8, decimals) }

// MillionsSigned is Millions with a plus before gains: +2.14.
func MillionsSigned(cents int64, decimals int) string { return Signed(float64(cents)/1e8, decimals) }

// Coin formats units of 1e-8 coin as whole coins, or with decimals below ten.
func Coin(units int64) string {
	v := float64(units) / 1e8
	if math.Abs(v) < 10 {
		return Number(v, 2)
	}
	return Number(v, 0)
}

// Percent formats a share of one: 64%.
func Percent(share float64) string {
	var out [48]byte
	return string(append(appendNumber(out[:0], share*100, 0), '%'))
}

// Percent1 formats a share of one with a decimal: 6.4%.
func Percent1(share float64) string { return Number(share*100, 1) + "%" }

// Range formats two ends that share a unit: 8 – 17%.
func Range(lo, hi float64, decimals int, unit string) string {
	return Number(lo, decimals) + " – " + Number(hi, decimals) + unit
}

// Compact formats a large number in few signs: 950, 31,000, 1.2m, 3.4bn.
func Compact(v float64) string {
	a := math.Abs(v)
	switch {
	case a >= 999_500_000:
		return Number(v/1e9, 1) + "bn"
	case a >= 999_500:
		return Number(v/1e6, 1) + "m"
	}
	return Number(v, 0)
}
