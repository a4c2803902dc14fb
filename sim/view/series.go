package view

import (
	"strconv"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// Series is a line or a row of bars over months: Values[i] belongs to Days[i],
// the day after the month's last.
type Series struct {
	ID     string
	Title  Text
	Unit   Unit
	Scheme content.Scheme // for colour and pattern; Schemes for none
	Days   []int32
	Values []float64 // in Unit
	Total  float64   // sum of Values
	Source string    // of public figures
}

func days(c *sim.Campaign) []int32 {
	out := make([]int32, len(c.History))
	for i := range c.History {
		out[i] = c.History[i].Day
	}
	return out
}

// series reads one value from each month.
func series(c *sim.Campaign, id string, title Text, u Unit, sc content.Scheme, read func(*sim.Month) float64) Series {
	s := Series{ID: id, Title: title, Unit: u, Scheme: sc, Days: days(c), Values: make([]float64, len(c.History))}
	for i := range c.History {
		s.Values[i] = read(&c.History[i])
		s.Total += s.Values[i]
	}
	return s
}

// earners are the schemes that bring in cash, in the order in which they are
// stacked.
var earners = [...]content.Scheme{content.Legacy, content.Coal, content.Embassy, content.Labour, content.IT, content.Theft, content.Ransom}

// Earned is what came in each month by scheme, in USD m: revenue as booked, for
// coal after the buyers' discount, before other costs. Coin counts when it is
// sold.
func Earned(c *sim.Campaign) []Series {
	var out []Series
	for _, sc := range earners {
		out = append(out, series(c, "earned."+sc.String(), Say("scheme."+sc.String()), USD, sc, func(m *sim.Month) float64 {
			return earned(&m.Lines, sc).Millions()
		}))
	}
	return out
}

// earned is what a scheme brought in by a set of entries.
func earned(l *[state.Lines]state.Money, sc content.Scheme) state.Money {
	m := state.SumKind(l, sc, state.Revenue)
	if sc == content.Coal {
		m -= l[state.CoalDiscount]
	}
	return m
}

// payers are those who lose by the schemes, and the entries that say how much.
var payers = [...]struct {
	id     string
	scheme content.Scheme
	lines  []state.Line
}{
	{"customers", content.Theft, []state.Line{state.TheftTaken}},
	{"towns", content.Coal, []state.Line{state.CoalTowns, state.CoalSeized}},
	{"workers", content.Labour, []state.Line{state.LabourRemitted}},
	{"it-workers", content.IT, []state.Line{state.ITRemitted}},
	{"hosts", content.Embassy, []state.Line{state.MissionSales}},
	{"hospitals", content.Ransom, []state.Line{state.RansomPaid}},
}

// Paid is what others lost each month, by who lost it, in USD m. Damage that
// nobody earned (hospitals' and firms' repairs) is apart: Damage.
func Paid(c *sim.Campaign) []Series {
	var out []Series
	for i := range payers {
		p := &payers[i]
		out = append(out, series(c, "paid."+p.id, Say("view.payer."+p.id), USD, p.scheme, func(m *sim.Month) float64 {
			return lines(&m.Lines, p.lines).Millions()
		}))
	}
	return out
}

func lines(l *[state.Lines]state.Money, which []state.Line) state.Money {
	var m state.Money
	for _, x := range which {
		m += l[x]
	}
	return m
}

// Damage is the damage of outbreaks each month, in USD m: lost by others, earned
// by nobody.
func Damage(c *sim.Campaign) Series {
	return series(c, "damage", Say("view.payer.damage"), USD, content.Ransom, func(m *sim.Month) float64 { return m.Lines[state.RansomDamage].Millions() })
}

// Sold is the coin sold each month after fees, in USD m, for marks on a price
// chart.
func Sold(c *sim.Campaign) Series {
	return series(c, "sold", Say("view.series.sold"), USD, content.CashOut, func(m *sim.Month) float64 {
		return (m.Lines[state.CoinTheftSold] + m.Lines[state.CoinRansomSold]).Millions()
	})
}

// EvidenceSeries is the evidence against each scheme at the months' ends, as the
// office read it, or exactly when the truth is told.
func EvidenceSeries(c *sim.Campaign, truth bool) []Series {
	var out []Series
	for sc := range content.Legacy {
		out = append(out, series(c, EvidenceOf(sc), Say("scheme."+sc.String()), Points, sc, func(m *sim.Month) float64 {
			if truth {
				return m.Evidence[sc]
			}
			return reading(m.Evidence[sc], FileStep)
		}))
	}
	return out
}

// PriceSeries is the price of coin in USD at the months' ends.
func PriceSeries(c *sim.Campaign) []Series {
	coal := system.CoalPrices(c.Rules, c.State.Seed, c.State.Day)
	return []Series{
		series(c, "price.coin", Say("view.series.coin_price"), Price, content.CashOut, func(m *sim.Month) float64 { return float64(m.CoinPrice) / 100 }),
		series(c, "price.coal", Say("view.series.coal_price"), Price, content.Coal, func(m *sim.Month) float64 { return coal[m.Day-1] }),
	}
}

// MeterSeries is confidence, exposure, pressure, welfare, fuel, treasury and
// coin at the months' ends; exposure exactly when the truth is told.
func MeterSeries(c *sim.Campaign, truth bool) []Series {
	row := func(id string, u Unit, read func(*sim.Month) float64) Series {
		return series(c, id, Say("metric."+id), u, content.Schemes, read)
	}
	return []Series{
		row(Confidence, Points, func(m *sim.Month) float64 { return m.Confidence }),
		row(Exposure, Points, func(m *sim.Month) float64 {
			if truth {
				return m.Exposure
			}
			e := m.Evidence
			for sc := range content.Schemes {
				e[sc] = reading(e[sc], FileStep)
			}
			return topThree(&e)
		}),
		row(Pressure, Points, func(m *sim.Month) float64 { return m.Pressure }),
		row(Welfare, Points, func(m *sim.Month) float64 { return m.Welfare }),
		row(Fuel, Months, func(m *sim.Month) float64 { return m.Fuel }),
		row(Treasury, USD, func(m *sim.Month) float64 { return m.Treasury.Millions() }),
		row(Coin, USD, func(m *sim.Month) float64 { return m.Coins.Millions() }),
	}
}

// YearPlan is one year of the plan.
type YearPlan struct {
	Year     int
	Plan     float64 // USD m, as it stood at the year's end or stands now
	Remitted float64 // USD m
	Base     float64 // USD m, before the ratchet and negotiations
	Closed   bool    // the year was judged

	exact state.Money
}

// PlanYears is plan and remittance by calendar year, the running one last.
func PlanYears(c *sim.Campaign) []YearPlan {
	r := c.Rules
	var out []YearPlan
	at := func(year int) *YearPlan {
		if n := len(out); n > 0 && out[n-1].Year == year {
			return &out[n-1]
		}
		day := max(0, int32(content.MakeDate(year, 1, 1)-r.Scenario.Start))
		out = append(out, YearPlan{Year: year, Base: r.ByYear(r.Scenario.Plan, day) * r.Level.Plan})
		return &out[len(out)-1]
	}
	for i := range c.History {
		m := &c.History[i]
		y := at(yearOf(r, m.Day-1))
		y.exact += m.Lines[state.Remitted]
		y.Plan = m.Plan.Millions()
		if m.Judged > 0 {
			// The plan of the month is already the next year's.
			y.Plan = m.Judged.Millions()
		}
	}
	for i := range c.News {
		n := &c.News[i]
		if n.Kind != state.NewsYear {
			continue
		}
		for k := range out {
			if out[k].Year == yearOf(r, n.Day) {
				out[k].Closed = true
			}
		}
	}
	if st := &c.State; st.Ending == state.Running {
		y := at(yearOf(r, st.Day))
		y.Plan = st.Office.Plan.Millions()
		if !y.Closed && yearOf(r, max(0, st.Day-1)) == y.Year {
			y.exact = st.RemittedYear()
		}
	}
	for i := range out {
		out[i].Remitted = out[i].exact.Millions()
	}
	return out
}

// Cumulative turns a series into its running total.
func Cumulative(s Series) Series {
	sum := 0.0
	values := make([]float64, len(s.Values))
	for i, v := range s.Values {
		sum += v
		values[i] = sum
	}
	s.Values = values
	return s
}

// CSV lays series out in rows: a heading of ids, then one row a month with the
// month's last day first. Series shorter than the first leave cells empty.
func CSV(r *content.Rules, series []Series) [][]string {
	head := []string{"date"}
	for i := range series {
		head = append(head, series[i].ID)
	}
	out := [][]string{head}
	if len(series) == 0 {
		return out
	}
	for k, day := range series[0].Days {
		row := []string{(r.Scenario.Start + content.Date(day-1)).String()}
		for i := range series {
			cell := ""
			if k < len(series[i].Values) {
				cell = strconv.FormatFloat(series[i].Values[k], 'f', -1, 64)
			}
			row = append(row, cell)
		}
		out = append(out, row)
	}
	return out
}

// EarnedOfLate is what a scheme brought in over the last twelve whole months, as
// Earned counts it.
func EarnedOfLate(c *sim.Campaign, sc content.Scheme) (m state.Money) {
	for i := max(0, len(c.History)-12); i < len(c.History); i++ {
		m += earned(&c.History[i].Lines, sc)
	}
	return m
}
