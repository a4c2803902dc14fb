package main

import (
	"fmt"
	"runtime"
	"time"
	"unsafe"

	"hardcurrency/sim"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// measured is what bench prints. Whole campaigns are timed, so that quiet and
// busy days count as they come.
type measured struct {
	Days   int64   `json:"days"`
	Day    float64 `json:"ns_per_day"`     // system.Run with standing orders of the policy
	Allocs float64 `json:"allocs_per_day"` // of system.Run
	Clone  float64 `json:"clone_ns"`       // copying a State
	Hash   float64 `json:"hash_ns"`        // fingerprinting a State
	Size   int     `json:"state_bytes"`
}

func runBench(c *call) int {
	var s setting
	s.flags(c, "mix")
	seconds := c.flags.Float64("seconds", 1, "how long to measure days")
	format := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.noArgs(); !ok {
		return code
	}
	if !(*seconds > 0 && *seconds <= 600) {
		return c.usage("-seconds must be above 0 and at most 600")
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	seats, err := s.policies(s.stateSeat)
	if err != nil {
		return c.badPolicy(err)
	}
	rules, code := s.rules(c)
	if code != exitOK {
		return code
	}
	// The middle of a campaign, with every slab in use, is what is measured.
	start := playOne(rules, 1, seats, 400, nil).State
	work := start
	var m measured
	m.Size = int(unsafe.Sizeof(start))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begun := time.Now()
	for time.Since(begun).Seconds() < *seconds {
		for range 100 {
			if work.Ending != state.Running {
				work = start
			}
			system.Run(rules, &work)
			m.Days++
		}
	}
	m.Day = float64(time.Since(begun).Nanoseconds()) / float64(m.Days)
	runtime.ReadMemStats(&after)
	m.Allocs = float64(after.Mallocs-before.Mallocs) / float64(m.Days)
	m.Clone = perCall(func() { work = start })
	campaign := sim.Campaign{Rules: rules, State: start}
	var sink uint64
	m.Hash = perCall(func() { sink ^= campaign.Hash() })
	_ = sink
	if *format == "json" {
		return c.printJSON(m)
	}
	fmt.Fprintf(c.out, "%.0f ns a day, %.3f allocations a day, %.0f ns a copy, %.0f ns a hash, State %d bytes\n", m.Day, m.Allocs, m.Clone, m.Hash, m.Size)
	return exitOK
}

// perCall times f over a tenth of a second, in nanoseconds a call.
func perCall(f func()) float64 {
	begun, n := time.Now(), 0
	for time.Since(begun) < 100*time.Millisecond {
		for range 50 {
			f()
		}
		n += 50
	}
	return float64(time.Since(begun).Nanoseconds()) / float64(n)
}
