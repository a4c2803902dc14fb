package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamWorld num.Stream = 0xe6a1
	drawEvent   uint64     = 0xe6a2
	drawDay     uint64     = 0xe6a3
)

// world sets the day's prices and lets dated events and delayed consequences
// happen.
func world(t *Today) {
	r, s := t.R, t.S
	s.World.CoinPrice, s.World.CoalPrice = Prices(r, s.Seed, s.Day, s.World.CoinPrice, s.World.CoalPrice)
	events := r.Scenario.Events
	for int(s.World.NextEvent) < len(events) && events[s.World.NextEvent].Date <= t.Date {
		if e := &events[s.World.NextEvent]; !e.Drawn() {
			t.happen(int16(s.World.NextEvent))
		}
		s.World.NextEvent++
	}
	for _, row := range r.Drawn {
		if e := &events[row]; t.Date < e.Date || t.Date > max(e.Until, e.Date) {
			continue
		}
		if day, ok := t.drawn(&events[row]); ok && day == t.Date {
			t.happen(row)
		}
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
			t.tellOrigin(d)
			effect.Apply(r, s, d.ID, int(d.Target), d.Amount)
			state.Free(s.Slabs.Delays[:], &s.Slabs.Heads.Delay, i)
		}
	}
}

// tellOrigin says which decision has a consequence today, once a day however many
// it has.
func (t *Today) tellOrigin(d *state.Delayed) {
	s := t.S
	if d.Option == state.NoOption {
		return
	}
	if s.NewsCount > 0 {
		last := &s.News[(s.NewsCount-1)%state.NewsKept]
		if last.Day == s.Day && last.Kind == state.NewsConsequence && last.Row == d.Origin {
			return
		}
	}
	s.Tell(state.News{Kind: state.NewsConsequence, Scheme: content.Schemes, Subject: state.DossierSubject, Row: d.Origin})
}

// happen lets the event in a row of the scenario happen.
func (t *Today) happen(row int16) {
	r, s := t.R, t.S
	e := &r.Scenario.Events[row]
	s.Tell(state.News{Kind: state.NewsEvent, Scheme: content.Schemes, Subject: state.EventSubject, Row: row})
	effect.Run(r, s, effect.Origin{ID: state.ID(num.HashString(e.ID)), Row: row, Option: state.NoOption}, e.Effects)
}

// drawn is the day on which the campaign has an event happen that each campaign
// draws, and whether it happens at all.
func (t *Today) drawn(e *content.Event) (day content.Date, ok bool) {
	key, id := num.SeedKey(t.S.Seed, streamWorld), num.HashString(e.ID)
	day = e.Date
	if e.Until > e.Date {
		day += content.Date(num.IntN(key.U(0, id, drawDay), int(e.Until-e.Date)+1))
	}
	return day, e.Chance <= 0 || num.Bernoulli(key.U(0, id, drawEvent), e.Chance)
}
