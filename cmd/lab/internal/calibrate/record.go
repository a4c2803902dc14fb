package calibrate

import (
	"math"
	"slices"

	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/cmd/lab/internal/stats"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// barrelsPerTonne turns tonnes of gas oil into barrels.
const barrelsPerTonne = 7.5

// haul is one theft of a campaign.
type haul struct {
	day      int32
	worth    float64 // USD m when taken
	known    bool    // somebody attributed it, or will
	lag      int32   // days to the attribution, -1 for none within the campaign
	row      int16   // of the exchange
	exchange state.Money
}

// Record is what calibration keeps of one campaign. Money is in USD m. By day
// means: index i is the total over the days before day i.
type Record struct {
	start    content.Date
	days     int
	lines    [][state.Lines]float64 // cumulative, by day
	coal     []float64              // tonnes sold, cumulative, by day
	loads    []float64              // of oil landed, cumulative, by day
	landings []float64              // transfers of coal, cumulative, by day
	barged   []float64              // tonnes of coal in hired hulls, cumulative, by day
	meanLoad float64                // tonnes of a mean tanker
	missions []int                  // open, by day
	labour   []int64                // workers abroad, by day
	hauls    []haul
	listed   []int32 // days on which a vessel was designated, of our own or hired
	launches []int32 // days
	passed   []int32 // days on which a vote passed
	vetoed   []int32
	outbreak int32 // day on which the outbreak of May 2017 was attributed, -1 never
	lots     lots
	atOnce   float64 // share of a haul frozen at once
}

// record plays a campaign and keeps what the figures need.
func record(rules *content.Rules, seed uint64, seats play.Seats) *Record {
	n := int(rules.Days()) + 1
	r := &Record{start: rules.Scenario.Start, outbreak: -1, atOnce: rules.TheftFrozen}
	r.lines = make([][state.Lines]float64, 1, n)
	r.coal, r.loads = make([]float64, 1, n), make([]float64, 1, n)
	r.landings, r.barged = make([]float64, 1, n), make([]float64, 1, n)
	begin := sim.New(rules, seed)
	r.missions = append(make([]int, 0, n), begin.State.MissionsOpen())
	r.labour = append(make([]int64, 0, n), begin.State.People(state.LabourCohort))
	r.meanLoad = meanTanker(rules)
	before := begin.State.Ledger
	hired, others := int32(0), int32(0)
	c := play.Campaign(rules, seed, seats, 0, func(c *sim.Campaign) {
		s := &c.State
		day := s.Day - 1
		var row [state.Lines]float64
		for l := range row {
			row[l] = s.Ledger.Total[l].Millions()
		}
		r.lines = append(r.lines, row)
		sold := (s.Ledger.Total[state.CoalSales] - before.Total[state.CoalSales]).Millions() * 1e6 / s.World.CoalPrice
		r.coal = append(r.coal, r.coal[day]+sold)
		landed := 0.0
		if rules.OilCost > 0 {
			landed = (s.Ledger.Total[state.OilFuel] - before.Total[state.OilFuel]).Millions() / rules.OilCost * fullTankers
		}
		r.loads = append(r.loads, r.loads[day]+landed)
		moved := 0.0
		for i := range s.Slabs.Vessels {
			v := &s.Slabs.Vessels[i]
			if v.Live() && v.Kind == content.Collier && v.Leg == state.Returning && v.Since == day && !v.Recalled {
				moved++
			}
		}
		barged := s.World.HiredLoads[content.Collier]
		moved += float64(barged - hired)
		r.barged = append(r.barged, r.barged[day]+float64(barged-hired)*rules.HireLoad*1000)
		hired = barged
		for range s.Watch.OthersListed - others {
			r.listed = append(r.listed, day)
		}
		others = s.Watch.OthersListed
		r.landings = append(r.landings, r.landings[day]+moved)
		r.missions = append(r.missions, s.MissionsOpen())
		r.labour = append(r.labour, s.People(state.LabourCohort))
		r.lots.look(s, day)
		before = s.Ledger
	})
	r.days = int(c.State.Day)
	r.readNews(c)
	return r
}

// fullTankers is the fleet to whose full deliveries the ledger's price of fuel
// belongs.
const fullTankers = 12

// meanTanker is the mean cargo of the tankers owned at the start, in tonnes.
func meanTanker(r *content.Rules) float64 {
	sum, n := 0.0, 0.0
	for i := range r.Vessels {
		if v := &r.Vessels[i]; v.Kind == content.Tanker && v.Start {
			sum += float64(v.Cargo)
			n++
		}
	}
	return sum / max(1, n)
}

// readNews collects what the campaign's news tells.
func (r *Record) readNews(c *sim.Campaign) {
	for i := range c.News {
		n := &c.News[i]
		switch n.Kind {
		case state.NewsHaul:
			r.hauls = append(r.hauls, haul{day: n.Day, worth: n.Amount.Millions(), lag: -1, row: n.Row, exchange: n.Amount})
		case state.NewsAttributed:
			if n.Subject != state.ExchangeSubject {
				continue
			}
			if j := r.find(n.Row, n.Amount); j >= 0 {
				r.hauls[j].known, r.hauls[j].lag = true, n.Day-r.hauls[j].day
			}
		case state.NewsVesselListed:
			r.listed = append(r.listed, n.Day)
		case state.NewsLaunch:
			r.launches = append(r.launches, n.Day)
		case state.NewsVotePassed:
			r.passed = append(r.passed, n.Day)
		case state.NewsVoteVetoed:
			r.vetoed = append(r.vetoed, n.Day)
		case state.NewsEvent:
			if e := &c.Rules.Scenario.Events[n.Row]; e.ID == "wannacry" {
				r.outbreak = n.Day
			}
		}
	}
	// A case still open is attributed after the last day: the counters of later
	// years know it.
	for i := range c.State.Slabs.Cases {
		k := &c.State.Slabs.Cases[i]
		if k.Live() && k.Claimed && k.Exchange >= 0 {
			if j := r.find(c.State.Slabs.Exchanges[k.Exchange].Content, k.Haul); j >= 0 {
				r.hauls[j].known = true
			}
		}
	}
}

// find returns the theft that an attribution is of, -1 for none.
func (r *Record) find(row int16, amount state.Money) int {
	return slices.IndexFunc(r.hauls, func(h haul) bool { return !h.known && h.row == row && h.exchange == amount })
}

// at returns the day of the campaign that a date is, within the campaign.
func (r *Record) at(d content.Date) int {
	return max(0, min(int(d-r.start), r.days))
}

// span returns the days of a calendar year.
func (r *Record) span(year int) (from, to int) {
	return r.at(content.MakeDate(year, 1, 1)), r.at(content.MakeDate(year+1, 1, 1))
}

// sum adds lines between two days, in USD m.
func (r *Record) sum(from, to int, lines ...state.Line) float64 {
	x := 0.0
	for _, l := range lines {
		x += r.lines[to][l] - r.lines[from][l]
	}
	return x
}

// revenue is what all schemes brought home between two days, in USD m.
func (r *Record) revenue(from, to int) float64 {
	x := 0.0
	for l := range state.Lines {
		if l.Def().Kind&state.Revenue != 0 {
			x += r.sum(from, to, l)
		}
	}
	return x
}

// reported adds the thefts of a year that were attributed sooner or later, and
// counts them. Of the others no counter can know.
func (r *Record) reported(year int) (worth, count float64) {
	from, to := r.span(year)
	for _, h := range r.hauls {
		if h.known && int(h.day) >= from && int(h.day) < to {
			worth += h.worth
			count++
		}
	}
	return worth, count
}

// among counts the days within a year, 0 for all.
func (r *Record) among(days []int32, from, to int) float64 {
	n := 0.0
	for _, d := range days {
		if int(d) >= from && int(d) < to {
			n++
		}
	}
	return n
}

// sizes returns the worth of the reported hauls, in order.
func (r *Record) sizes() []float64 {
	var out []float64
	for _, h := range r.hauls {
		if h.known && h.worth > 0 {
			out = append(out, h.worth)
		}
	}
	return out
}

// lags returns the days to attribution of all attributed thefts.
func (r *Record) lags() []float64 {
	var out []float64
	for _, h := range r.hauls {
		if h.lag >= 0 {
			out = append(out, float64(h.lag))
		}
	}
	return out
}

// publicRecord is how many incidents the public list of thefts has. Sizes are
// compared in sets of as many, since the share of the five largest depends on it.
const publicRecord = 72

// sets joins the reported hauls of all campaigns, in the order of the seeds, and
// cuts them into sets of the public record's length.
func sets(all [][]float64) [][]float64 {
	joined := slices.Concat(all...)
	var out [][]float64
	for len(joined) >= publicRecord {
		out = append(out, joined[:publicRecord])
		joined = joined[publicRecord:]
	}
	return out
}

func logDeviation(v []float64) float64 {
	logs := make([]float64, len(v))
	for i := range v {
		logs[i] = math.Log(v[i])
	}
	return stats.Deviation(logs)
}

func fiveLargest(v []float64) float64 {
	s := slices.Sorted(slices.Values(v))
	all, top := 0.0, 0.0
	for i, x := range s {
		all += x
		if i >= len(s)-5 {
			top += x
		}
	}
	return top / all
}
