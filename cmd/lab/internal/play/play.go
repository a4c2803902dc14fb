// Package play runs campaigns between two policies, one or many, on all cores.
// What it returns does not depend on how many cores there are.
//
// It may import sim and what lies below it.
package play

import (
	"runtime"
	"sync"
	"sync/atomic"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// Seats are the policies of both seats, by content.Seat. A policy keeps nothing
// of its own, so that many campaigns can share one.
type Seats = [content.Seats]policy.Policy

// Campaign plays a campaign to its end, or for days days when that is not 0. Both
// seats act before each day, the coalition first: it moves analysts by what it
// saw yesterday. each, if not nil, is called after each day.
func Campaign(rules *content.Rules, seed uint64, seats Seats, days int32, each func(*sim.Campaign)) *sim.Campaign {
	c := sim.New(rules, seed)
	for c.State.Ending == state.Running && (days == 0 || c.State.Day < days) {
		seats[content.CoalitionSeat].Act(rules, &c.State, c.Do)
		seats[content.StateSeat].Act(rules, &c.State, c.Do)
		c.Step()
		if each != nil {
			each(c)
		}
	}
	return c
}

// All calls f for 0 to n-1 on all cores and returns the results in that order.
// f is called from several goroutines at once.
func All[T any](n int, f func(i int) T) []T {
	out := make([]T, n)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				out[i] = f(i)
			}
		})
	}
	wait.Wait()
	return out
}

// Unending returns a copy of the rules under which nothing ends a campaign before
// its last day: the Leader stays content, welfare cannot fall far enough and the
// programme is never complete. What it measures is then not of the campaigns
// that happened to last.
func Unending(r *content.Rules) *content.Rules {
	u := *r
	// A pace that everybody keeps lets confidence rise every month.
	u.ConfidencePace = -10
	u.ConfidenceMiss, u.ConfidenceHit, u.ConfidenceBroke, u.ConfidenceCrisis, u.OpenBorderCost = 0, 0, 0, 0, 0
	u.WelfareFall = 0
	u.ProgrammeGoal = 1e9
	return &u
}

// Open returns a copy of the rules in which the state never closes its border, so
// that nothing the closure does is credited to sanctions.
func Open(r *content.Rules) *content.Rules {
	o := *r
	never := r.Scenario.End + 1
	o.Scenario.Border = [2]content.Date{never, never}
	return &o
}
