package sim_test

import (
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// TestADayAllocatesNothing measures whole years from three points of a campaign.
func TestADayAllocatesNothing(t *testing.T) {
	r := rules(t)
	for _, name := range []string{"mix", "max", "only-ransom"} {
		for _, day := range []int32{0, 700, 1300} {
			c := newBots(t, name, "baseline").play(sim.New(r, 5), day)
			start, work := c.State, c.State
			// The count is rounded down to whole allocations a run, so a run is long.
			n := testing.AllocsPerRun(3, func() {
				for range 400 {
					if work.Ending != state.Running {
						work = start
					}
					system.Run(r, &work)
				}
			})
			if n != 0 {
				t.Errorf("%s from day %d: %v allocations in 400 days", name, day, n)
			}
		}
	}
}

// BenchmarkDay is a day in the middle of a campaign with standing orders.
func BenchmarkDay(b *testing.B) {
	r := rules(b)
	start := newBots(b, "mix", "baseline").play(sim.New(r, 1), 400).State
	work := start
	b.ReportAllocs()
	for b.Loop() {
		if work.Ending != state.Running || work.Day > 1200 {
			work = start
		}
		system.Run(r, &work)
	}
}

// BenchmarkCampaign is a whole campaign with bots, log, news and history.
func BenchmarkCampaign(b *testing.B) {
	r := rules(b)
	days := int64(0)
	for b.Loop() {
		days += int64(newBots(b, "mix", "baseline").play(sim.New(r, 1), forever).State.Day)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(days), "ns/day")
}
