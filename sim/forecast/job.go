package forecast

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// Quantiles are the levels of a Band, in order.
var quantiles = [...]float64{0.10, 0.25, 0.50, 0.75, 0.90}

// Band is the spread of one number on one day: its quantiles.
type Band struct{ P10, P25, P50, P75, P90 float64 }

// Fan is the spread of one number over the days of a Result.
type Fan []Band

// Result is what the paths run so far say. Index i of a Fan is Days[i].
type Result struct {
	Paths      int
	Days       []int32 // days of the campaign, the first is the base's
	Treasury   Fan     // USD m
	Remitted   Fan     // USD m since the campaign began
	Exposure   Fan     // 0-100, as the office reads it
	Pressure   Fan     // 0-100
	Confidence Fan     // 0-100
	Welfare    Fan     // 0-100
	Coin       Fan     // USD m
	// Scheme is what each scheme brought home since the base day, after its
	// costs, in USD m.
	Scheme [content.Schemes]Fan
	// Ending is the chance of each ending by the horizon; Running is the rest.
	Ending [state.Endings]float64
	// Listed is the chance, by day, that the other side acted against a scheme
	// at least once since the base day.
	Listed [content.Schemes][]float64
	// Year is the chance that the running year's plan is met, when the horizon
	// reaches its end, else -1.
	Year float64
}

// Job is a forecast under way.
type Job struct{ rules *content.Rules }

// New prepares a forecast of horizon days from base, in which the players act
// each day (the state's seat stands by its orders when none of them plays it).
// Equal arguments give equal results however Advance is called.
func New(r *content.Rules, base *state.State, players []policy.Policy, horizon int32, seed uint64) *Job {
	return &Job{rules: r}
}

// Standing are the players of an ordinary forecast: nobody for the state, whose
// orders stand, and the baseline for the coalition.
func Standing() []policy.Policy { return nil }

// Advance runs up to paths more paths and reports whether a doubling (64, 128,
// 256, ...) has just been reached, so that Result has something new to show.
func (j *Job) Advance(paths int) (ready bool) { return false }

// Paths is how many paths have been run.
func (j *Job) Paths() int { return 0 }

// Result reads off the largest doubling reached.
func (j *Job) Result() Result { return Result{} }

// Pair is two forecasts under the same luck.
type Pair struct{ Now, Then *Job }

// Compare prepares a forecast from base and one from planned (base with pending
// orders), path by path under the same draws.
func Compare(r *content.Rules, base, planned *state.State, players []policy.Policy, horizon int32, seed uint64) *Pair {
	return &Pair{}
}

// Advance runs up to paths more paths of each.
func (p *Pair) Advance(paths int) (ready bool) { return false }
