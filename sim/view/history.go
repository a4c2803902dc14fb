package view

import (
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// public is one public figure about the real years that a campaign can be laid
// beside. High is above low where sources give a range.
type public struct {
	key       string
	year      int // 0 for the whole time
	unit      Unit
	low, high float64
	other     float64 // another count, 0 for none
	source    string
	ours      func(c *sim.Campaign, year int) float64
}

// inYear adds a line's entries over the months of a calendar year, in USD m.
func inYear(c *sim.Campaign, year int, which ...state.Line) float64 {
	var m state.Money
	for i := range c.History {
		if y := yearOf(c.Rules, c.History[i].Day-1); year == 0 || y == year {
			m += lines(&c.History[i].Lines, which)
		}
	}
	return m.Millions()
}

func stolen(c *sim.Campaign, year int) float64 { return inYear(c, year, state.TheftTaken) }

func coalSold(c *sim.Campaign, year int) float64 { return inYear(c, year, state.CoalSales) }

func labourSent(c *sim.Campaign, year int) float64 { return inYear(c, year, state.LabourRemitted) }

func itSent(c *sim.Campaign, year int) float64 { return inYear(c, year, state.ITRemitted) }

func ransomPaid(c *sim.Campaign, year int) float64 { return inYear(c, year, state.RansomPaid) }

func launched(c *sim.Campaign, year int) float64 {
	n := 0
	for i := range c.News {
		if x := &c.News[i]; x.Kind == state.NewsLaunch && (year == 0 || yearOf(c.Rules, x.Day) == year) {
			n++
		}
	}
	return float64(n)
}

func robbed(c *sim.Campaign, year int) float64 {
	n := 0
	for i := range c.News {
		if x := &c.News[i]; x.Kind == state.NewsHaul && (year == 0 || yearOf(c.Rules, x.Day) == year) {
			n++
		}
	}
	return float64(n)
}

func seizedShare(c *sim.Campaign, _ int) float64 {
	t := &c.State.Ledger.Total
	return (t[state.TheftFrozen] + t[state.CoinFrozen]).Millions() / nonZero(t[state.TheftTaken].Millions())
}

func discountShare(c *sim.Campaign, _ int) float64 {
	t := &c.State.Ledger.Total
	return t[state.CoalDiscount].Millions() / nonZero(t[state.CoalSales].Millions())
}

const (
	counters = "Chainalysis; second count TRM Labs; both are estimates by outsiders"
	panel    = "UN Panel of Experts, estimates by outsiders"
	tests    = "public counts of tests; not all years checked against a stored source"
)

// publics are the figures, from the calibration sheet.
var publics = [...]public{
	{"stolen", 2018, USD, 522, 522, 400, counters, stolen},
	{"stolen", 2019, USD, 271, 271, 200, counters, stolen},
	{"stolen", 2020, USD, 300, 300, 290, counters, stolen},
	{"stolen", 2021, USD, 395, 429, 250, counters, stolen},
	{"stolen", 2022, USD, 1650, 1700, 850, counters, stolen},
	{"hauls", 2018, Count, 10, 10, 0, "Chainalysis", robbed},
	{"hauls", 2019, Count, 9, 9, 0, "Chainalysis", robbed},
	{"hauls", 2020, Count, 4, 5, 0, "Chainalysis", robbed},
	{"hauls", 2021, Count, 7, 9, 0, "Chainalysis", robbed},
	{"hauls", 2022, Count, 15, 15, 0, "Chainalysis", robbed},
	{"coal", 2019, USD, 370, 370, 0, panel + ": 3.7 Mt from January to August 2019", coalSold},
	{"labour", 2018, USD, 200, 500, 0, panel + ": 200-500m a year", labourSent},
	{"it", 2019, USD, 20, 20, 0, panel + ": 20m a year in 2019-20; 250-600m a year in later aggregate estimates", itSent},
	{"launches", 2018, Count, 0, 0, 0, tests, launched},
	{"launches", 2019, Count, 25, 25, 0, tests, launched},
	{"launches", 2020, Count, 9, 9, 0, tests, launched},
	{"launches", 2021, Count, 7, 7, 0, tests, launched},
	{"launches", 2022, Count, 64, 68, 0, tests, launched},
	{"recovered", 0, Share, 0.03, 0.05, 0, "share of large thefts that was frozen or recovered; derived from public cases", seizedShare},
	{"discount", 0, Share, 0.3, 0.5, 0.75, panel + ", 2018-21; the second figure is the worst reported", discountShare},
	{"ransom", 0, USD, 0.1, 3.5, 0, "public record of the outbreak of May 2017, by the day of sale", ransomPaid},
}

// beside lays the campaign beside the public figures of the years it played.
func beside(c *sim.Campaign) []Beside {
	r := c.Rules
	last := yearOf(r, max(0, c.State.Day-1))
	first, firstMonth, _ := r.Scenario.Start.Civil()
	var out []Beside
	for i := range publics {
		p := publics[i]
		// A year played in part says nothing beside a whole one.
		whole := p.year > first || p.year == first && firstMonth == 1
		if p.year != 0 && (!whole || p.year > last || p.year == last && !endedYear(c)) {
			continue
		}
		out = append(out, laid(c, &p, label(p)))
	}
	return out
}

// laid lays the campaign beside one public figure.
func laid(c *sim.Campaign, p *public, label Text) Beside {
	value := func(x float64) Value {
		if p.unit == USD {
			return Dollars(state.USDm(x))
		}
		return Number(p.unit, x)
	}
	b := Beside{Label: label, Ours: value(p.ours(c, p.year)), History: value(p.low), Source: p.source}
	if p.high > p.low {
		b.History = Between(p.unit, p.low, p.high)
	}
	if p.other > 0 {
		b.Other = value(p.other)
	}
	return b
}

// PublicYear lays the public figures of one calendar year in dollars beside what
// the campaign has done in it so far. It is empty for a year of which there is
// nothing on record.
func PublicYear(c *sim.Campaign, year int) []Beside {
	var out []Beside
	for i := range publics {
		if p := publics[i]; p.year == year && year != 0 && p.unit == USD {
			out = append(out, laid(c, &p, Say("view.beside."+p.key)))
		}
	}
	return out
}

// label names a public figure and its year.
func label(p public) Text {
	if p.year == 0 {
		return Say("view.beside." + p.key)
	}
	return Say("view.beside.year", With("what", Key("view.beside."+p.key)), With("year", plain(p.year)))
}

// endedYear reports whether the last day played was the last of its year.
func endedYear(c *sim.Campaign) bool {
	_, m, d := (c.Rules.Scenario.Start + content.Date(max(0, c.State.Day-1))).Civil()
	return m == 12 && d == 31
}

// PublicSeries is a public figure by year as a series at the years' ends, for
// drawing history beside a chart: "stolen", "hauls" or "launches". Where sources
// give a range it is the middle.
func PublicSeries(r *content.Rules, key string) Series {
	s := Series{ID: "public." + key, Title: Say("view.beside." + key), Scheme: content.Schemes}
	for i := range publics {
		p := publics[i]
		if p.key != key || p.year == 0 {
			continue
		}
		v := float64((p.low + p.high) / 2)
		s.Unit, s.Source = p.unit, p.source
		s.Days = append(s.Days, int32(content.MakeDate(p.year+1, 1, 1)-r.Scenario.Start))
		s.Values = append(s.Values, v)
		s.Total += v
	}
	return s
}
