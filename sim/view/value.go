package view

import (
	"strconv"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Unit says what a Value counts, and so how it is written.
type Unit uint8

// The units.
const (
	None   Unit = iota // no value
	USD                // Money is exact, in cents; Num is the same in USD m
	Points             // of a meter of 0-100
	Share              // 0-1, shown as a percentage
	Price              // USD for one tonne or one coin
	Coins              // whole coins
	Tonnes             //
	Heads              // people
	Count              // things: vessels, missions, launches, orders, machines
	Days               //
	Months             // months of stock or of time
	Miles              // nautical miles
	Date               // Num is a content.Date
	Ratio              // a factor or an index, 1 = as planned or as at the start
	Name               // Text is a proper name, shown as it is
	Word               // Text is a locale key
	Range              // Num to High, in the unit Of
)

// Value is an amount with its unit.
type Value struct {
	Unit  Unit
	Of    Unit        // what a Range counts
	Num   float64     // in the unit; the low end of a Range
	High  float64     // the high end of a Range, in the same unit
	Money state.Money // exact, for USD
	Text  string      // for Name and Word
}

// Arg fills one placeholder of a locale message.
type Arg struct {
	Name  string
	Value Value
}

// Text is a locale key with what fills its placeholders.
type Text struct {
	Key  string
	Args []Arg
}

// Dollars is an exact amount of money.
func Dollars(m state.Money) Value { return Value{Unit: USD, Num: m.Millions(), Money: m} }

// Number is an amount in a unit other than money.
func Number(u Unit, x float64) Value { return Value{Unit: u, Num: x} }

// Day is a date of a campaign's day.
func Day(r *content.Rules, day int32) Value {
	return Value{Unit: Date, Num: float64(r.Scenario.Start + content.Date(day))}
}

// Proper is a proper name.
func Proper(name string) Value { return Value{Unit: Name, Text: name} }

// plain is a whole number without separators, such as a year.
func plain(n int) Value { return Proper(strconv.Itoa(n)) }

// Key is a word of the locale.
func Key(key string) Value { return Value{Unit: Word, Text: key} }

// Between is a range in a unit.
func Between(u Unit, low, high float64) Value { return Value{Unit: Range, Of: u, Num: low, High: high} }

// Say makes a Text of a key and arguments.
func Say(key string, args ...Arg) Text { return Text{Key: key, Args: args} }

// With makes an argument.
func With(name string, v Value) Arg { return Arg{Name: name, Value: v} }
