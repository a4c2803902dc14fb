package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// world sets the day's prices and lets dated events and delayed consequences
// happen.
func world(t *Today) {
	r, s := t.R, t.S
	s.World.CoinPrice = state.Money(num.RoundMoney(r.CoinPrice[s.Day] * 100))
	s.World.CoalPrice = r.CoalPrice[s.Day]
	events := r.Scenario.Events
	for int(s.World.NextEvent) < len(events) && events[s.World.NextEvent].Date <= t.Date {
		e := &events[s.World.NextEvent]
		s.Tell(state.News{Kind: state.NewsEvent, Scheme: content.Schemes, Subject: state.EventSubject, Row: int16(s.World.NextEvent)})
		effect.Run(r, s, state.ID(num.HashString(e.ID)), e.Effects)
		s.World.NextEvent++
	}
	if !s.World.ArmsOpen && t.Date >= r.Scenario.Arms {
		s.World.ArmsOpen = true
		s.Tell(state.News{Kind: state.NewsArmsOpen, Scheme: content.Arms})
	}
	for i := range s.Slabs.Delays {
		d := &s.Slabs.Delays[i]
		if d.Fresh() {
			break
		}
		if d.Live() && d.Due <= s.Day {
			effect.Apply(r, s, d.ID, int(d.Target), d.Amount)
			state.Free(s.Slabs.Delays[:], &s.Slabs.Heads.Delay, i)
		}
	}
}
