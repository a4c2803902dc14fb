package calibrate

import (
	"math"

	"hardcurrency/cmd/lab/internal/stats"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// role says what a figure is to the model: only held-out figures are evidence.
type role string

const (
	input   role = "input"    // the figure was put in
	fitted  role = "fitted"   // a parameter or the historical calendar was turned until it came out
	heldOut role = "held-out" // nobody looked at it when the model was set
)

// test says when a simulated spread agrees with history.
type test struct {
	name   string
	factor float64
}

var (
	inside  = test{"history inside p5-p95", 1}
	between = test{"median inside history's range", 1}
	spanned = test{"p5-p95 inside history's range", 1}
	above   = test{"median above history's low", 1}
	half    = test{"median within a factor of 1.5", 1.5}
	exports = test{"median within 35%", 0.35}
)

// holds applies the test to a spread.
func (t test) holds(low, high, p5, p50, p95 float64) bool {
	if math.IsNaN(p50) {
		return false
	}
	switch t {
	case inside:
		return p5 <= low && high <= p95
	case between:
		return low <= p50 && p50 <= high
	case spanned:
		return low <= p5 && p95 <= high
	case above:
		return p50 > low
	case half:
		return low/t.factor <= p50 && p50 <= high*t.factor
	case exports:
		return low*(1-t.factor) <= p50 && p50 <= high*(1+t.factor)
	}
	return false
}

// figure is one public figure and how a campaign gives its own.
type figure struct {
	name      string
	year      int // 0 for the whole time
	unit      string
	low, high float64
	role      role
	test      test
	source    string
	// why is what is known of a misfit: it is printed when the row fails.
	why string
	// of reads the figure off one campaign; false when it has none.
	of func(*Record) (float64, bool)
	// ofSet reads it off a set of hauls as long as the public list, instead.
	ofSet func([]float64) float64
}

const (
	counters = "Chainalysis and TRM Labs, estimates by outsiders; thefts attributed, worth when taken"
	panel    = "UN Panel of Experts, estimates by outsiders"
	cases    = "derived from 72 public incidents, 2017-23"
	customs  = "mirror statistics of trade partners"
	tests    = "public counts of tests"
)

func always(f func(*Record) float64) func(*Record) (float64, bool) {
	return func(r *Record) (float64, bool) { return f(r), true }
}

// inYear makes a figure of lines of the ledger over a calendar year, in USD m.
func inYear(year int, lines ...state.Line) func(*Record) (float64, bool) {
	return always(func(r *Record) float64 {
		from, to := r.span(year)
		return r.sum(from, to, lines...)
	})
}

// gained makes a figure of how much a cumulative series grows between two dates.
func gained(series func(*Record) []float64, from, to content.Date) func(*Record) (float64, bool) {
	return always(func(r *Record) float64 { s := series(r); return s[r.at(to)] - s[r.at(from)] })
}

func coalTonnes(r *Record) []float64 { return r.coal }
func oilLoads(r *Record) []float64   { return r.loads }
func transfers(r *Record) []float64  { return r.landings }

func date(y, m, d int) content.Date { return content.MakeDate(y, m, d) }

func scaled(by float64, f func(*Record) (float64, bool)) func(*Record) (float64, bool) {
	return func(r *Record) (float64, bool) { v, ok := f(r); return v * by, ok }
}

// claimedLoad is a full load of the tankers that the claim of 2018 counts, in
// millions of barrels. They were smaller than the model's.
const claimedLoad = 3.78 / 263

// barrels turns loads into millions of barrels.
func barrels(f func(*Record) (float64, bool)) func(*Record) (float64, bool) {
	return func(r *Record) (float64, bool) { v, ok := f(r); return v * r.meanLoad * barrelsPerTonne / 1e6, ok }
}

// share2022 is theft's share of all foreign currency of 2022: what it took, worth
// when taken, or what it brought as cash, against what all other schemes brought.
func share2022(line state.Line) func(*Record) (float64, bool) {
	return func(r *Record) (float64, bool) {
		from, to := r.span(2022)
		others := r.revenue(from, to) - r.sum(from, to, state.CoinTheftSold)
		x := r.sum(from, to, line)
		return x / (x + others), x+others > 0
	}
}

// figures are the rows of the calibration, from the calibration sheet.
func figures() []figure {
	out := []figure{
		stolen(2018, 400, 522), stolen(2019, 200, 271), stolen(2020, 290, 300), stolen(2021, 250, 429), stolen(2022, 850, 1700),
		{
			name: "stolen coin", unit: "USD m", low: 1990, high: 3222, role: fitted, test: half, source: counters,
			of: always(func(r *Record) float64 {
				all := 0.0
				for y := 2018; y <= 2022; y++ {
					worth, _ := r.reported(y)
					all += worth
				}
				return all
			}),
		},
		incidents(2018, 10, 10), incidents(2019, 9, 9), incidents(2020, 4, 5), incidents(2021, 7, 9), incidents(2022, 15, 15),
		{
			name: "haul, median", unit: "USD m", low: 7.1, high: 7.1, role: input, test: half, source: cases,
			ofSet: func(v []float64) float64 { return stats.Quantile(v, 0.5) },
			why:   "factors on hauls by year and the aim of the teams multiply the lognormal whose median is the sheet's",
		},
		{
			name: "haul, sigma of the log", unit: "log", low: 2.0, high: 2.39, role: input, test: half, source: cases + "; 2.39 by moments of the logs, 2.0 by the share of the five largest",
			ofSet: logDeviation,
		},
		{
			name: "haul, share of the five largest of 72", unit: "share", low: 0.49, high: 0.49, role: fitted, test: inside, source: cases,
			ofSet: fiveLargest,
		},
	}
	for _, y := range []struct {
		year      int
		low, high float64
	}{{2018, 243, 243}, {2019, 261, 278}, {2020, 89, 89}, {2021, 82, 82}, {2022, 159, 160}} {
		out = append(out, figure{
			name: "recorded exports", year: y.year, unit: "USD m", low: y.low, high: y.high, role: fitted, test: exports, source: customs,
			of: inYear(y.year, state.LegacyExports),
		})
	}
	early := func(f func(*Record) []float64) func(*Record) (float64, bool) {
		return gained(f, date(2019, 1, 1), date(2019, 9, 1))
	}
	shut := func(f func(*Record) []float64) func(*Record) (float64, bool) {
		return gained(f, date(2020, 9, 1), date(2021, 9, 1))
	}
	out = append(out,
		figure{
			name: "coal, January to August", year: 2019, unit: "Mt", low: 3.7, high: 3.7, role: fitted, test: half, source: panel + "; 2.8 Mt of it by barge",
			of: scaled(1e-6, early(coalTonnes)),
		},
		figure{
			name: "coal by barge, January to August", year: 2019, unit: "Mt", low: 2.8, high: 2.8, role: fitted, test: half, source: panel,
			of:  scaled(1e-6, early(func(r *Record) []float64 { return r.barged })),
			why: "the model's own colliers carry more than the state's did in 2019, and hired hulls less",
		},
		figure{
			name: "coal, twelve months from September", year: 2020, unit: "Mt", low: 0.55, high: 0.55, role: fitted, test: half, source: panel,
			of: scaled(1e-6, shut(coalTonnes)),
		},
		figure{
			name: "coal transfers at sea, twelve months from September", year: 2020, unit: "transfers", low: 64, high: 64, role: heldOut, test: half, source: panel,
			of:  shut(transfers),
			why: "the transfers of those months were of 8,600 tonnes each, from small hulls; the model's own colliers carry more than twice as much",
		},
		figure{
			name: "coal sold, January to August", year: 2019, unit: "USD m", low: 370, high: 370, role: heldOut, test: half, source: panel + "; value at the price of the market",
			why: "tonnage falls short by a third: the fleet is of colliers alone, and most of the coal of 2019 went by barge",
			of: always(func(r *Record) float64 {
				return r.sum(r.at(date(2019, 1, 1)), r.at(date(2019, 9, 1)), state.CoalSales)
			}),
		},
		figure{
			name: "coal, discount against the market", unit: "share", low: 0.3, high: 0.5, role: input, test: between, source: panel,
			of: func(r *Record) (float64, bool) {
				gross := r.sum(0, r.days, state.CoalSales)
				return r.sum(0, r.days, state.CoalDiscount) / gross, gross > 0
			},
		},
		figure{
			name: "refined oil, loads", year: 2018, unit: "loads", low: 263, high: 263, role: heldOut, test: half, source: panel + "; a claim of the coalition: 3.78m barrels if all were full",
			of:  scaled(1/claimedLoad, barrels(gained(oilLoads, date(2018, 1, 1), date(2019, 1, 1)))),
			why: "the claim counts every delivery as a full one; fuel that the country cannot store is not fetched",
		},
		figure{
			name: "refined oil", year: 2019, unit: "m barrels", low: 3.9, high: 3.9, role: heldOut, test: half, source: panel,
			of:  barrels(gained(oilLoads, date(2019, 1, 1), date(2020, 1, 1))),
			why: "own and hired tankers bring less than was delivered",
		},
		figure{
			name: "refined oil, January to September", year: 2020, unit: "m barrels", low: 4.4, high: 4.4, role: heldOut, test: half, source: panel + "; 121 loads",
			of:  barrels(gained(oilLoads, date(2020, 1, 1), date(2020, 10, 1))),
			why: "the record has its peak just before and after the border closed, of which the model knows nothing",
		},
		figure{
			name: "refined oil, January to August", year: 2022, unit: "m barrels", low: 0.8, high: 0.8, role: fitted, test: half, source: panel + "; 45 loads",
			of:  barrels(gained(oilLoads, date(2022, 1, 1), date(2022, 9, 1))),
			why: "what keeps the model's country going comes by sea; the record of 2022 has little by sea, and what came by pipe and rail is not in it",
		},
		figure{name: "IT work, remitted", year: 2019, unit: "USD m", low: 20, high: 20, role: input, test: half, source: panel, of: inYear(2019, state.ITRemitted)},
		figure{name: "IT work, remitted", year: 2020, unit: "USD m", low: 20, high: 20, role: fitted, test: half, source: panel, of: inYear(2020, state.ITRemitted)},
		figure{
			name: "embassies, income of a mission", year: 2019, unit: "USD m a year", low: 1, high: 1, role: input, test: half, source: "a quota of about USD 1m a year (2015), ambiguous whether for a mission or a person",
			of: func(r *Record) (float64, bool) {
				from, to := r.span(2019)
				return r.sum(from, to, state.MissionSales) / float64(r.missions[from]), r.missions[from] > 0
			},
		},
		figure{
			name: "embassies, missions abroad at the end of", year: 2022, unit: "missions", low: 46, high: 53, role: heldOut, test: between, source: "public record: 53 before November 2023, about 46 after",
			of: always(func(r *Record) float64 { return float64(r.missions[r.at(date(2023, 1, 1))]) }),
		},
		figure{name: "workers abroad, remitted", year: 2018, unit: "USD m", low: 200, high: 500, role: heldOut, test: between, source: panel, of: inYear(2018, state.LabourRemitted)},
		figure{
			name: "workers sent home by the deadline of December", year: 2019, unit: "thousand", low: 23, high: 23, role: fitted, test: half, source: "reports of member states; those who never report are missing",
			of: always(func(r *Record) float64 {
				return float64(r.labour[0]-r.labour[r.at(date(2020, 1, 1))]) / 1000
			}),
		},
		figure{
			name: "outbreak of May 2017, time to attribution", unit: "days", low: 221, high: 221, role: input, test: between, source: "White House briefing, 19 December 2017; it lies before the first day and enters as a dated event",
			of: func(r *Record) (float64, bool) {
				return float64(r.start + content.Date(r.outbreak) - date(2017, 5, 12)), r.outbreak >= 0
			},
		},
	)
	for _, y := range []struct {
		year      int
		low, high float64
		test      test
	}{{2018, 0, 0, between}, {2019, 25, 25, half}, {2020, 9, 9, half}, {2021, 7, 7, half}, {2022, 64, 68, half}} {
		out = append(out, figure{
			name: "launches", year: y.year, unit: "launches", low: y.low, high: y.high, role: input, test: y.test, source: tests,
			why: "the Leader's wants are the public counts; what the fund pays for may fall short of them",
			of:  always(func(r *Record) float64 { from, to := r.span(y.year); return r.among(r.launches, from, to) }),
		})
	}
	return append(out,
		figure{
			name: "vessels designated by the end of", year: 2018, unit: "vessels", low: 31, high: 45, role: input, test: half, source: "UN 1718 Committee: 4 in October 2017, 27 on 30 March 2018; of 57 in one Panel report 14 were then designated",
			of:  always(func(r *Record) float64 { return r.among(r.listed, 0, r.at(date(2019, 1, 1))) }),
			why: "the lists of October 2017 and March 2018 are dated events; the rest is what actions add",
		},
		figure{
			name: "votes passed after", year: 2017, unit: "resolutions", low: 0, high: 0, role: heldOut, test: between, source: "public record: no resolution after 22 December 2017",
			of: always(func(r *Record) float64 { return r.among(r.passed, r.at(date(2018, 1, 1)), r.days) }),
		},
		figure{
			name: "coin in all foreign currency, at theft value", year: 2022, unit: "share", low: 0.5, high: 1, role: heldOut, test: above, source: "1.65bn against recorded exports of 159m and the other schemes' estimates",
			of:  share2022(state.TheftTaken),
			why: "theft value of a single year is heavy-tailed",
		},
		figure{
			name: "coin in all foreign currency, as cash", year: 2022, unit: "share", low: 1.0 / 3, high: 0.5, role: heldOut, test: between, source: "officials: a third of the missile programme (July 2022), half (May 2023)",
			of: share2022(state.CoinTheftSold),
		},
		figure{
			name: "large thefts, recovered or frozen", unit: "share", low: 0.02, high: 0.08, role: input, test: between, source: "3-5% of large thefts, from public cases",
			of:  func(r *Record) (float64, bool) { return r.lots.recovered(r.atOnce) },
			why: "coin waits long for the brokers, and each month some of it is frozen",
		},
		figure{
			name: "attribution lag, median of a campaign", unit: "days", low: 5, high: 730, role: input, test: spanned, source: "from 5 days to two years; 22, 213 and 221 in named cases",
			of: func(r *Record) (float64, bool) { l := r.lags(); return stats.Quantile(l, 0.5), len(l) > 0 },
		},
		figure{
			name: "cash-out, median days of a theft", unit: "days", low: 45, high: 45, role: heldOut, test: half, source: "a cycle of about 45 days (TRM Labs)",
			of:  func(r *Record) (float64, bool) { w := r.lots.waits(); return stats.Quantile(w, 0.5), len(w) > 0 },
			why: "throughput falls short of what is stolen, so that thefts wait for each other",
		},
		figure{
			name: "cash-out, mean days of a dollar", unit: "days", low: 45, high: 45, role: heldOut, test: half, source: "a cycle of about 45 days (TRM Labs)",
			of:  func(r *Record) (float64, bool) { return r.lots.cashDays / r.lots.cashed, r.lots.cashed > 0 },
			why: "brokers' throughput makes a large haul wait for months; the public cycle of 45 days is of hauls that were turned round, not of what lay unsold",
		},
	)
}

func stolen(year int, low, high float64) figure {
	return figure{
		name: "stolen coin", year: year, unit: "USD m", low: low, high: high, role: fitted, test: inside, source: counters,
		of: always(func(r *Record) float64 { worth, _ := r.reported(year); return worth }),
	}
}

func incidents(year int, low, high float64) figure {
	return figure{
		name: "thefts reported", year: year, unit: "thefts", low: low, high: high, role: heldOut, test: inside, source: "Chainalysis",
		why: "teams and their aim follow training and not the year, so that lean years are not lean enough",
		of:  always(func(r *Record) float64 { _, n := r.reported(year); return n }),
	}
}
