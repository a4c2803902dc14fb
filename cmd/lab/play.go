package main

import (
	"fmt"

	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// maxYears is more calendar years than a scenario can touch.
const maxYears = 14

// outcome is what is kept of one campaign.
type outcome struct {
	seed      uint64
	ending    state.Ending
	days      int32
	years     int // calendar years begun
	plan      [maxYears]float64
	remitted  [maxYears]float64
	income    [maxYears][content.Schemes]float64
	evidence  [content.Schemes]float64 // the most there ever was
	hits      [content.Schemes]int32
	firstWarn int32 // 0 none
	firstHit  int32 // 0 none
	meters    [maxYears]sim.Month
}

// playOne plays a campaign to its end, or for days days when that is not 0.
func playOne(rules *content.Rules, seed uint64, seats [content.Seats]policy.Policy, days int32, each func(*sim.Campaign)) *sim.Campaign {
	return play.Campaign(rules, seed, seats, days, each)
}

// trial plays a seed and keeps its outcome.
func trial(rules *content.Rules, seed uint64, seats [content.Seats]policy.Policy) outcome {
	o := outcome{seed: seed}
	first, _, _ := rules.Scenario.Start.Civil()
	year := func(day int32) int {
		y, _, _ := (rules.Scenario.Start + content.Date(day)).Civil()
		return min(y-first, maxYears-1)
	}
	// The year's last evening sets the next plan, so the plan of a year is what it
	// was that morning.
	morning := sim.New(rules, seed).State.Office.Plan
	c := playOne(rules, seed, seats, 0, func(c *sim.Campaign) {
		o.plan[year(c.State.Day-1)] = morning.Millions()
		morning = c.State.Office.Plan
		for sc := range content.Schemes {
			o.evidence[sc] = max(o.evidence[sc], c.State.EvidenceOf(sc))
		}
	})
	o.ending, o.days = c.State.Ending, c.State.Day
	o.years = year(c.State.Day-1) + 1
	for i := range c.History {
		m := &c.History[i]
		y := year(m.Day - 1)
		o.remitted[y] += m.Lines[state.Remitted].Millions()
		for sc := range content.Schemes {
			o.income[y][sc] += state.SumKind(&m.Lines, sc, state.Revenue).Millions()
		}
		o.meters[y] = *m
	}
	o.firstWarn, o.hits = c.State.Watch.FirstWarn, c.State.Watch.SchemeHit
	for i := range c.News {
		if c.News[i].Kind == state.NewsListing {
			o.firstHit = c.News[i].Day
			break
		}
	}
	return o
}

// usd is an amount that JSON shows in dollars, exactly.
type usd state.Money

// MarshalJSON writes dollars with two decimals.
func (u usd) MarshalJSON() ([]byte, error) {
	sign, v := "", int64(u)
	if v < 0 {
		sign, v = "-", -v
	}
	return fmt.Appendf(nil, "%s%d.%02d", sign, v/100, v%100), nil
}

// String formats millions of dollars.
func (u usd) String() string { return fmt.Sprintf("%.1fm", state.Money(u).Millions()) }
