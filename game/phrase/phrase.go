// Package phrase puts what the simulation hands out into words: a view.Text becomes
// a sentence in the reader's language, a view.Value a figure with its unit.
//
// It may import sim/view, sim/content and game/i18n.
package phrase

import (
	"math"
	"strings"

	"hardcurrency/game/i18n"
	"hardcurrency/sim/content"
	"hardcurrency/sim/view"
)

// Words speaks one language.
type Words struct{ L *i18n.Catalogue }

// T returns a message without placeholders.
func (w Words) T(key string) string { return w.L.T(key) }

// F returns a message with one placeholder filled in.
func (w Words) F(key, name string, value any) string {
	return w.L.F(key, i18n.Args{name: value})
}

// Or returns the first of the messages that the catalogue has, or "".
func (w Words) Or(keys ...string) string {
	for _, k := range keys {
		if w.L.Has(k) {
			return w.L.T(k)
		}
	}
	return ""
}

// Text returns the sentence of a view.Text, or "" for none.
func (w Words) Text(t view.Text) string {
	if t.Key == "" {
		return ""
	}
	if len(t.Args) == 0 {
		return w.L.T(t.Key)
	}
	args := make(i18n.Args, len(t.Args))
	for _, a := range t.Args {
		switch a.Value.Unit {
		case view.Count, view.Heads, view.Days:
			args[a.Name] = int64(math.Round(a.Value.Num))
		default:
			args[a.Name] = w.Value(a.Value)
		}
	}
	return w.L.F(t.Key, args)
}

// Value returns a figure with its unit.
func (w Words) Value(v view.Value) string {
	switch v.Unit {
	case view.None:
		return ""
	case view.USD:
		return i18n.Money(int64(v.Money))
	case view.Points:
		return i18n.Number(v.Num, 0)
	case view.Share:
		if v.Num != 0 && math.Abs(v.Num) < 0.095 {
			return i18n.Percent1(v.Num)
		}
		return i18n.Percent(v.Num)
	case view.Price:
		return "$" + i18n.Int(int64(math.Round(v.Num)))
	case view.Coins:
		return i18n.Number(v.Num, 0)
	case view.Tonnes:
		return w.F("unit.tonnes", "n", i18n.Int(int64(math.Round(v.Num))))
	case view.Heads, view.Count:
		return i18n.Int(int64(math.Round(v.Num)))
	case view.Days:
		return w.L.F("unit.days", i18n.Args{"n": int64(math.Round(v.Num))})
	case view.Months:
		return w.F("unit.months", "n", i18n.Number(v.Num, 1))
	case view.Miles:
		return w.F("unit.miles", "n", i18n.Int(int64(math.Round(v.Num))))
	case view.Date:
		return w.Date(content.Date(v.Num))
	case view.Ratio:
		return i18n.Number(v.Num, 2)
	case view.Name:
		return v.Text
	case view.Word:
		return w.L.T(v.Text)
	case view.Range:
		lo, hi := v, v
		lo.Unit, hi.Unit, hi.Num = v.Of, v.Of, v.High
		if v.Of == view.Share {
			return i18n.Range(v.Num*100, v.High*100, 0, "%")
		}
		if v.Of == view.USD {
			return i18n.Range(v.Num, v.High, 1, "")
		}
		return w.Value(lo) + " – " + w.Value(hi)
	}
	return ""
}

// Ledger returns an amount for a column whose heading names the unit: millions
// with two decimals for money, signed when sign is set.
func (w Words) Ledger(v view.Value, sign bool) string {
	switch v.Unit {
	case view.USD:
		if sign {
			return i18n.MillionsSigned(int64(v.Money), 2)
		}
		return i18n.Millions(int64(v.Money), 2)
	case view.Points:
		if sign {
			return i18n.Signed(v.Num, 1)
		}
		return i18n.Number(v.Num, 1)
	}
	return w.Value(v)
}

// Signed returns what is added or taken away, with its sign.
func (w Words) Signed(v view.Value) string {
	switch v.Unit {
	case view.Share:
		return i18n.Signed(v.Num*100, 0) + "%"
	case view.Months:
		return w.F("unit.months", "n", i18n.Signed(v.Num, 1))
	case view.Points:
		return i18n.Signed(v.Num, 2)
	}
	return i18n.Signed(v.Num, 0)
}

// Date returns a date as 14 Mar 2018.
func (w Words) Date(d content.Date) string { return w.L.Short(Civil(d)) }

// Civil converts a date of the simulation.
func Civil(d content.Date) i18n.Date {
	y, m, day := d.Civil()
	return i18n.Date{Year: y, Month: m, Day: day}
}

// Sentence joins parts that are not empty.
func Sentence(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " ")
}
