package play

import (
	"slices"
	"time"

	"hardcurrency/sim/save"
)

// frozen is a table as it was at one moment. It shares nothing that changes with
// the table, so it can be written down on another goroutine.
func (t *table) frozen(now time.Time) func() []byte {
	// Log, history and news only grow: the copy keeps its own ends.
	c := *t.campaign
	c.Log, c.History, c.News = slices.Clip(c.Log), slices.Clip(c.History), slices.Clip(c.News)
	recorder := *t.recorder
	waiting := t.session.Commands()
	meta := save.Meta{
		Seat: t.seat, Opponent: t.opponent,
		Played: t.played + int64(now.Sub(t.since)/time.Second), Saved: now.Unix(),
	}
	return func() []byte {
		// Orders that wait for tomorrow are given: the person would miss them.
		for _, cmd := range waiting {
			c.Do(cmd)
		}
		return save.Encode(&c, &recorder, meta)
	}
}

// encode writes a table down.
func (t *table) encode(now time.Time) []byte { return t.frozen(now)() }
