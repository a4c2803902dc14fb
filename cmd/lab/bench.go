package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/forecast"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// measured is what bench prints. Days are of the middle of a campaign, with
// standing orders and every slab in use; whole campaigns are timed too, with bots,
// log, news and history, so that quiet and busy days count as they come.
type measured struct {
	Target   string  `json:"target"` // operating system and processor that lab was built for
	Cores    int     `json:"cores"`
	Days     int64   `json:"days"`
	Day      float64 `json:"ns_per_day"`     // system.Run with standing orders of the policy
	Allocs   float64 `json:"allocs_per_day"` // of system.Run
	Clone    float64 `json:"clone_ns"`       // copying a State
	Hash     float64 `json:"hash_ns"`        // fingerprinting a State
	Size     int     `json:"state_bytes"`
	OneCore  float64 `json:"campaigns_per_s_1core"`
	AllCores float64 `json:"campaigns_per_s_allcores"`
	Forecast float64 `json:"forecast_1000x365_ms"` // 1,000 paths of 365 days, on all cores
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
	m := measured{Target: runtime.GOOS + "/" + runtime.GOARCH, Cores: runtime.GOMAXPROCS(0), Size: int(unsafe.Sizeof(start))}
	work := start
	days := func(n int) {
		for range n {
			if work.Ending != state.Running {
				work = start
			}
			system.Run(rules, &work)
		}
	}
	// Allocations are counted apart from the timing, over so many days that what
	// the runtime itself takes now and then does not show.
	const counted = 20_000
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	days(counted)
	runtime.ReadMemStats(&after)
	m.Allocs = float64((after.Mallocs-before.Mallocs)/(counted/1000)) / 1000
	begun := time.Now()
	for time.Since(begun).Seconds() < *seconds {
		days(100)
		m.Days += 100
	}
	m.Day = float64(time.Since(begun).Nanoseconds()) / float64(m.Days)
	m.Clone = perCall(func() { work = start })
	campaign := sim.Campaign{Rules: rules, State: start}
	var sink uint64
	m.Hash = perCall(func() { sink ^= campaign.Hash() })
	_ = sink
	m.OneCore = perSecond(*seconds, 1, func(i int) { playOne(rules, uint64(i), seats, 0, nil) })
	m.AllCores = perSecond(*seconds, m.Cores, func(i int) { playOne(rules, uint64(i), seats, 0, nil) })
	m.Forecast = forecastTime(rules, &start, m.Cores)
	if *format == "json" {
		return c.printJSON(m)
	}
	fmt.Fprintf(c.out, "%s, %d cores\n%.0f ns a day, %.3f allocations a day, %.0f ns a copy, %.0f ns a hash, State %d bytes\n",
		m.Target, m.Cores, m.Day, m.Allocs, m.Clone, m.Hash, m.Size)
	fmt.Fprintf(c.out, "%.0f campaigns a second on one core, %.0f on all; 1,000 paths of 365 days in %.0f ms\n", m.OneCore, m.AllCores, m.Forecast)
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

// perSecond has so many workers call f for a time, each time with another number
// from 1 on, and returns calls a second.
func perSecond(seconds float64, workers int, f func(i int)) float64 {
	var next, done atomic.Int64
	var wait sync.WaitGroup
	begun := time.Now()
	for range workers {
		wait.Go(func() {
			for {
				f(int(next.Add(1)))
				done.Add(1)
				if time.Since(begun).Seconds() >= seconds {
					return
				}
			}
		})
	}
	wait.Wait()
	return float64(done.Load()) / time.Since(begun).Seconds()
}

// forecastTime times a forecast of 1,000 paths of 365 days on so many cores, in
// milliseconds.
func forecastTime(rules *content.Rules, base *state.State, workers int) float64 {
	const paths, days = 1000, 365
	begun := time.Now()
	job := forecast.New(rules, base, forecast.Standing(), days, 1)
	job.Reserve(paths)
	var next atomic.Int64
	var wait sync.WaitGroup
	for range workers {
		runner := job.Runner()
		wait.Go(func() {
			for {
				path := int(next.Add(1)) - 1
				if path >= paths {
					return
				}
				runner.Run(path)
			}
		})
	}
	wait.Wait()
	job.Ran(paths)
	job.Result()
	return float64(time.Since(begun).Microseconds()) / 1000
}
