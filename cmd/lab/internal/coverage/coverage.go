// Package coverage asks whether forecasts keep what they promise: it forecasts
// from the middle of many campaigns, plays each on as it really goes, and counts
// how often what then happened lay inside the range of the 10th to the 90th
// percentile. Eight times in ten is right; more often, and the range says too
// little, less often, and it claims too much.
//
// It may import sim and what lies below it, and the packages beside it.
package coverage

import (
	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/cmd/lab/internal/stats"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/forecast"
	"hardcurrency/sim/num"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// The share of cases in which a range of eight in ten may hold, and the days
// ahead at which it is looked at.
const (
	Least, Most = 0.75, 0.85
	earliest    = 30 // day of asking, at least
)

// Horizons are the days ahead that are checked.
var Horizons = [...]int32{90, 365}

// Player is a policy of the state's seat under its name.
type Player struct {
	Name   string
	Policy policy.Policy
}

// Setting is what is checked.
type Setting struct {
	Rules     []*content.Rules // of the scenarios, in turn
	States    []Player         // who plays until the forecast is asked for, in turn
	Coalition policy.Policy    // who plays the other seat, before and after
	First     uint64           // seed
	Campaigns int              // a horizon
	Paths     int              // a forecast, a doubling from 64 on
	Progress  func(stage string, done, of int)
}

// Row is one figure at one horizon.
type Row struct {
	Figure   string  `json:"figure"`
	Days     int32   `json:"days"`     // ahead
	Scenario string  `json:"scenario"` // empty for all
	Cases    int     `json:"cases"`
	Inside   float64 `json:"inside"` // share of the cases, 0-1
	Half     float64 `json:"half_width"`
	Below    float64 `json:"below"` // share that fell under the 10th percentile
	Above    float64 `json:"above"` // share that rose over the 90th
	OK       bool    `json:"ok"`
}

// Report is a whole check. Rows are judged; the same by scenario, which are of
// fewer cases, are there to find out why.
type Report struct {
	Campaigns  int   `json:"campaigns"` // a horizon
	Paths      int   `json:"paths"`
	Rows       []Row `json:"rows"`
	ByScenario []Row `json:"by_scenario"`
	Failing    int   `json:"failing"`
}

// figures are what is checked: what a forecast says of it and what it is.
var figures = [...]struct {
	name string
	fan  func(*forecast.Result) forecast.Fan
	real func(*state.State) float64
}{
	{"treasury", func(r *forecast.Result) forecast.Fan { return r.Treasury }, func(s *state.State) float64 { return s.Ledger.Balance[state.Treasury].Millions() }},
	{"remitted", func(r *forecast.Result) forecast.Fan { return r.Remitted }, func(s *state.State) float64 { return s.Ledger.Total[state.Remitted].Millions() }},
	{"exposure", func(r *forecast.Result) forecast.Fan { return r.Exposure }, (*state.State).Exposure},
	{"pressure", func(r *forecast.Result) forecast.Fan { return r.Pressure }, func(s *state.State) float64 { return s.World.Pressure }},
	{"confidence", func(r *forecast.Result) forecast.Fan { return r.Confidence }, func(s *state.State) float64 { return s.Office.Confidence }},
}

// place says where what happened lies: -1 below the range, 0 inside, 1 above.
type place int8

// found is one campaign: where each figure lay. ok is false when no campaign of
// the kind was still running on its day of asking.
type found struct {
	scenario int
	ok       bool
	at       [len(figures)]place
}

// Run plays the campaigns of all horizons. Progress may be nil.
func Run(set Setting) Report {
	if set.Progress == nil {
		set.Progress = func(string, int, int) {}
	}
	rep := Report{Campaigns: set.Campaigns, Paths: set.Paths}
	for h, days := range Horizons {
		var long []int
		for i, r := range set.Rules {
			if r.Days() >= days+2*earliest {
				long = append(long, i)
			}
		}
		if len(long) == 0 {
			continue
		}
		set.Progress("horizons", h, len(Horizons))
		all := play.All(set.Campaigns, func(i int) found { return set.one(i, days, long) })
		for f := range figures {
			row := tally(f, days, all, func(*found) bool { return true })
			row.OK = row.Inside >= Least && row.Inside <= Most
			if !row.OK {
				rep.Failing++
			}
			rep.Rows = append(rep.Rows, row)
			for _, sc := range long {
				part := tally(f, days, all, func(x *found) bool { return x.scenario == sc })
				part.Scenario = set.Rules[sc].Scenario.ID
				part.OK = part.Inside >= Least && part.Inside <= Most
				rep.ByScenario = append(rep.ByScenario, part)
			}
		}
	}
	return rep
}

const (
	streamAsking num.Stream = 0xc0fe
	drawAsked    uint64     = 0xc0f1
	kindTry      uint64     = 0xc0f2
)

// tries is how many seeds are tried for one that still runs on its day.
const tries = 40

// one forecasts in one campaign and plays it on. A campaign that ended before its
// day of asking is replaced by another: nobody asks then. The day does not depend
// on what the campaign brings.
func (set *Setting) one(i int, horizon int32, long []int) (out found) {
	out.scenario = long[i%len(long)]
	r := set.Rules[out.scenario]
	player := set.States[i/len(long)%len(set.States)]
	for try := range uint64(tries) {
		seed := set.First + uint64(i)
		if try > 0 {
			seed = num.DeriveID(seed, kindTry, try)
		}
		span := int(r.Days() - horizon - earliest)
		day := earliest + int32(num.IntN(num.SeedKey(seed, streamAsking).U(0, uint64(horizon), drawAsked), span+1))
		c := play.Campaign(r, seed, play.Seats{content.StateSeat: player.Policy, content.CoalitionSeat: set.Coalition}, day, nil)
		if c.State.Ending != state.Running {
			continue
		}
		job := forecast.New(r, &c.State, forecast.Standing(), horizon, seed)
		job.Advance(set.Paths)
		res := job.Result()
		set.playOn(c, horizon)
		last := len(res.Days) - 1
		for f := range figures {
			band, x := figures[f].fan(&res)[last], figures[f].real(&c.State)
			// The fan is kept in single precision; so is what it is compared with.
			switch x = float64(float32(x)); {
			case x < band.P10:
				out.at[f] = -1
			case x > band.P90:
				out.at[f] = 1
			}
		}
		out.ok = true
		return out
	}
	return out
}

// playOn plays a campaign on while the state's orders stand, as the forecast has
// it, and the coalition goes on as before.
func (set *Setting) playOn(c *sim.Campaign, days int32) {
	for range days {
		set.Coalition.Act(c.Rules, &c.State, c.Do)
		c.Step()
	}
}

func tally(f int, days int32, all []found, of func(*found) bool) Row {
	row := Row{Figure: figures[f].name, Days: days}
	var n [3]int
	for i := range all {
		if x := &all[i]; x.ok && of(x) {
			row.Cases++
			n[1+x.at[f]]++
		}
	}
	row.Inside, row.Half = stats.Share(n[1], row.Cases)
	row.Below, _ = stats.Share(n[0], row.Cases)
	row.Above, _ = stats.Share(n[2], row.Cases)
	return row
}
