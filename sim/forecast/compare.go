package forecast

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// Pair is two forecasts under the same luck, path by path, so that what differs
// between them is what the choice does.
type Pair struct{ Now, Then *Job }

// Compare prepares a forecast from base and one from planned, which is base as a
// choice would leave it.
func Compare(r *content.Rules, base, planned *state.State, players []policy.Policy, horizon int32, seed uint64) *Pair {
	return &Pair{Now: New(r, base, players, horizon, seed), Then: New(r, planned, players, horizon, seed)}
}

// Advance runs up to paths more paths of each and reports whether both reached a
// doubling.
func (p *Pair) Advance(paths int) (ready bool) {
	now := p.Now.Advance(paths)
	return p.Then.Advance(paths) && now
}

// Difference is the spread, over the paths, of what a choice adds by the last
// day, in USD m.
type Difference struct{ Treasury, Remitted Band }

// Difference reads off the largest doubling that both have reached: under the
// same luck, what the choice adds by the horizon.
func (p *Pair) Difference() (d Difference, ok bool) {
	n := doubling(min(p.Now.paths, p.Then.paths))
	if n == 0 {
		return d, false
	}
	return Difference{Treasury: p.added(fanTreasury, n), Remitted: p.added(fanRemitted, n)}, true
}

func (p *Pair) added(fan, n int) Band {
	i := len(p.Now.days) - 1
	diff := make([]float32, n)
	for k := range diff {
		diff[k] = p.Then.at(k, i).values[fan] - p.Now.at(k, i).values[fan]
	}
	return band(diff)
}
