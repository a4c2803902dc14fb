package forecast

import (
	"slices"

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
	known   *content.Rules // as far as they are known today
	base    state.State
	players []policy.Policy
	orders  []command.Command
	seed    uint64
	days    []int32
	samples []sample // a row of the kept days for each path
	fates   []fate   // one a path
	close   int32    // last day of the running year, -1 beyond the horizon
	paths   int      // run, from the first on
	room    int      // for paths
	own     *Runner
	cached  Result
}

// sample is what is kept of a day of a path. A path's samples lie beside each other
// and apart from those of others, so that Runners at work at the same time do not
// write to the same lines of memory.
type sample struct {
	values [fans]float32
	listed uint32 // a bit a scheme: acted against since the base day
}

// fate is how a path ended.
type fate struct {
	ending state.Ending
	met    bool // the running year's plan was met
}

// New prepares a forecast of horizon days from base, in which the players act
// each day. The state's seat stands by its orders when none of them plays it.
// Equal arguments give equal results, however Advance is called.
func New(r *content.Rules, base *state.State, players []policy.Policy, horizon int32, seed uint64) *Job {
	j := &Job{known: knownRules(r, base), base: *base, players: players, seed: seed, close: -1}
	horizon = max(0, min(horizon, r.Days()-base.Day))
	stride := max(1, (horizon+points-1)/points)
	for d := int32(0); d < horizon; d += stride {
		j.days = append(j.days, base.Day+d)
	}
	j.days = append(j.days, base.Day+horizon)
	y, _, _ := (r.Scenario.Start + content.Date(base.Day)).Civil()
	if last := min(int32(content.MakeDate(y, 12, 31)-r.Scenario.Start), r.Days()-1); last < base.Day+horizon {
		j.close = last
	}
	j.own = j.Runner()
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
		j.Reserve(j.paths + 1)
		j.own.Run(j.paths)
		j.paths++
		ready = ready || j.paths == doubling(j.paths)
	}
	return ready
}

// Runner runs paths of a job. Several may run different paths of one job at the
// same time, each on a goroutine of its caller's; what a path gives does not
// depend on who runs it.
type Runner struct {
	job   *Job
	rules content.Rules // of the path being run
	world *imagined
	state state.State
}

// Runner returns a new one. It must not be used before Reserve made room for the
// path.
func (j *Job) Runner() *Runner {
	w := &Runner{job: j, rules: *j.known, world: imagine(j.known, &j.base)}
	w.rules.CoinPrice, w.rules.CoalPrice = slices.Clone(j.known.CoinPrice), slices.Clone(j.known.CoalPrice)
	return w
}

// Reserve makes room for the first paths paths, at most Most, in doublings. No
// Runner may be at work meanwhile.
func (j *Job) Reserve(paths int) {
	if paths = min(paths, Most); paths <= j.room {
		return
	}
	j.room = max(First, j.room)
	for j.room < paths {
		j.room *= 2
	}
	j.samples = append(j.samples, make([]sample, j.room*len(j.days)-len(j.samples))...)
	j.fates = append(j.fates, make([]fate, j.room-len(j.fates))...)
}

// at is the sample of a path on the i-th kept day.
func (j *Job) at(path, i int) *sample { return &j.samples[path*len(j.days)+i] }

// Ran tells the job that Runners have run all of its first paths paths, as far as
// there was room.
func (j *Job) Ran(paths int) { j.paths = max(j.paths, min(paths, j.room)) }

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

// Run simulates one path, 0 to Most-1, and keeps its samples.
func (w *Runner) Run(path int) {
	j, s, r := w.job, &w.state, &w.rules
	*s = j.base
	s.Seed = num.DeriveID(j.seed, kindPath, uint64(path))
	last := j.days[len(j.days)-1]
	walkPrices(r, &j.base, s.Seed, last)
	w.world.fill(r, &j.base, s.Seed, last)
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
			j.keep(s, j.at(path, next))
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
	j.fates[path] = fate{s.Ending, met}
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

// keep writes down a path's values on a kept day.
func (j *Job) keep(s *state.State, x *sample) {
	put := func(f int, v float64) { x.values[f] = float32(v) }
	put(fanTreasury, s.Ledger.Balance[state.Treasury].Millions())
	put(fanRemitted, s.Ledger.Total[state.Remitted].Millions())
	put(fanExposure, s.Exposure())
	put(fanPressure, s.World.Pressure)
	put(fanConfidence, s.Office.Confidence)
	put(fanWelfare, s.Home.Welfare)
	put(fanCoin, s.Ledger.Balance[state.Coins].Millions())
	x.listed = 0
	var home [content.Schemes]state.Money
	for i := range atTreasury {
		l := &atTreasury[i]
		home[l.scheme] += l.sign * (s.Ledger.Total[l.line] - j.base.Ledger.Total[l.line])
	}
	for sc := range content.Schemes {
		put(fanScheme+int(sc), home[sc].Millions())
		if s.Watch.SchemeHit[sc] > j.base.Watch.SchemeHit[sc] {
			x.listed |= 1 << sc
		}
	}
}

// atTreasury are the lines of schemes that go into the treasury (sign 1) or out of
// it (-1).
var atTreasury = func() (lines []flow) {
	for l := range state.Lines {
		switch def := l.Def(); {
		case def.Scheme >= content.Schemes || def.To == def.From:
		case def.To == state.Treasury:
			lines = append(lines, flow{l, def.Scheme, 1})
		case def.From == state.Treasury:
			lines = append(lines, flow{l, def.Scheme, -1})
		}
	}
	return lines
}()

// flow is a line as the treasury sees it.
type flow struct {
	line   state.Line
	scheme content.Scheme
	sign   state.Money
}
