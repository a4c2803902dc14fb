package forecast

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// First is the number of paths of the first result; each later one has twice as
// many as the one before, up to Most.
const (
	First = 64
	Most  = 1024
)

const kindPath = 0xf0ca

// points is about how many days of the horizon are kept.
const points = 48

// Job is a forecast under way. It holds no pointer into the base State.
type Job struct {
	rules   *content.Rules // as far as they are known today
	base    state.State
	players []policy.Policy
	orders  []command.Command
	seed    uint64
	days    []int32
	fans    [fans]samples
	end     [state.Endings]tallyRow
	listed  [content.Schemes][]tallyRow
	met     tallyRow
	close   int32 // last day of the running year, -1 beyond the horizon
	paths   int
	state   state.State // of the path being run
	cached  Result
}

// samples are the values of one number: one row a kept day, one column a path.
type samples [][]float32

// tallyRow marks the paths in which something was so.
type tallyRow []bool

// New prepares a forecast of horizon days from base, in which the players act
// each day. The state's seat stands by its orders when none of them plays it.
// Equal arguments give equal results, however Advance is called.
func New(r *content.Rules, base *state.State, players []policy.Policy, horizon int32, seed uint64) *Job {
	j := &Job{base: *base, players: players, seed: seed, close: -1}
	horizon = max(0, min(horizon, r.Days()-base.Day))
	stride := max(1, (horizon+points-1)/points)
	for d := int32(0); d < horizon; d += stride {
		j.days = append(j.days, base.Day+d)
	}
	j.days = append(j.days, base.Day+horizon)
	for f := range j.fans {
		j.fans[f] = make(samples, len(j.days))
	}
	for sc := range j.listed {
		j.listed[sc] = make([]tallyRow, len(j.days))
	}
	y, _, _ := (r.Scenario.Start + content.Date(base.Day)).Civil()
	if last := min(int32(content.MakeDate(y, 12, 31)-r.Scenario.Start), r.Days()-1); last < base.Day+horizon {
		j.close = last
	}
	j.rules = knownRules(r, base)
	return j
}

// Standing are the players of an ordinary forecast: nobody for the state, whose
// orders stand, and the baseline for the coalition.
func Standing() []policy.Policy { return []policy.Policy{policy.Baseline{}} }

// Give has orders given on the first morning of every path, in which chance then
// decides what comes of them. It must come before the first Advance.
func (j *Job) Give(orders ...command.Command) *Job {
	j.orders = append(j.orders, orders...)
	return j
}

// Advance runs up to paths more paths and reports whether a doubling (64, 128,
// 256, ...) was reached, so that Result has something new to show. Beyond Most
// it does nothing.
func (j *Job) Advance(paths int) (ready bool) {
	for range paths {
		if j.paths >= Most {
			break
		}
		j.run(j.paths)
		j.paths++
		ready = ready || j.paths == doubling(j.paths)
	}
	return ready
}

// Paths is how many paths have been run.
func (j *Job) Paths() int { return j.paths }

// doubling is the largest of 64, 128, 256, ... that is at most n; 0 for none.
func doubling(n int) int {
	d := First
	if n < d {
		return 0
	}
	for d*2 <= n {
		d *= 2
	}
	return d
}

// run simulates one path and keeps its samples.
func (j *Job) run(path int) {
	s := &j.state
	*s = j.base
	r := j.rules
	s.Seed = num.DeriveID(j.seed, kindPath, uint64(path))
	walkPrices(r, &j.base, s.Seed, j.days[len(j.days)-1])
	redraw(r, s)
	give := func(c command.Command) command.Result { return command.Do(r, s, c) }
	for _, c := range j.orders {
		c.Day = s.Day
		give(c)
	}
	met := false
	next := 0
	for {
		for next < len(j.days) && (j.days[next] == s.Day || s.Ending != state.Running) {
			j.sample(next)
			next++
		}
		if next == len(j.days) {
			break
		}
		for _, p := range j.players {
			p.Act(r, s, give)
		}
		day, plan := s.Day, s.Office.Plan
		system.Run(r, s)
		if day == j.close && s.Ending != state.Dismissed && s.Ending != state.Collapse {
			met = s.RemittedYear() >= plan
		}
	}
	for e := range j.end {
		j.end[e] = append(j.end[e], s.Ending == state.Ending(e))
	}
	j.met = append(j.met, met)
}

// The numbers of which fans are kept; those of schemes follow.
const (
	fanTreasury = iota
	fanRemitted
	fanExposure
	fanPressure
	fanConfidence
	fanWelfare
	fanCoin
	fanScheme
	fans = fanScheme + int(content.Schemes)
)

// sample keeps the path's values on a kept day.
func (j *Job) sample(i int) {
	s := &j.state
	put := func(f int, x float64) { j.fans[f][i] = append(j.fans[f][i], float32(x)) }
	put(fanTreasury, s.Ledger.Balance[state.Treasury].Millions())
	put(fanRemitted, s.Ledger.Total[state.Remitted].Millions())
	put(fanExposure, s.Exposure())
	put(fanPressure, s.World.Pressure)
	put(fanConfidence, s.Office.Confidence)
	put(fanWelfare, s.Home.Welfare)
	put(fanCoin, s.Ledger.Balance[state.Coins].Millions())
	var home [content.Schemes]state.Money
	for l := range state.Lines {
		def := l.Def()
		if def.Scheme >= content.Schemes {
			continue
		}
		m := s.Ledger.Total[l] - j.base.Ledger.Total[l]
		if def.To == state.Treasury {
			home[def.Scheme] += m
		}
		if def.From == state.Treasury {
			home[def.Scheme] -= m
		}
	}
	for sc := range content.Schemes {
		put(fanScheme+int(sc), home[sc].Millions())
		j.listed[sc][i] = append(j.listed[sc][i], s.Watch.SchemeHit[sc] > j.base.Watch.SchemeHit[sc])
	}
}
