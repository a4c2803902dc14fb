package play

import (
	"fmt"
	"slices"
	"time"

	"hardcurrency/sim"
	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
)

// frozen is a table as it was at one moment. It shares nothing that changes with
// the table, so it can be written down on another goroutine.
func (t *table) frozen(now time.Time) func() []byte { return t.writes(now, save.Encode) }

// result is frozen as a result file.
func (t *table) result(now time.Time) func() []byte { return t.writes(now, result.Encode) }

// code is the short code of the result so far.
func (t *table) code(now time.Time) string {
	h, err := save.ReadHeader(t.result(now)())
	if err != nil {
		panic("play: " + err.Error()) // it was written just now
	}
	return result.Code(&h)
}

// handOut hands a table out, as a save or as a result by the extension, and says
// where it is.
func (s *shelf) handOut(t *table, ext string, done func(sentence string)) {
	write := t.frozen
	if ext == result.Extension {
		write = t.result
	}
	r := t.campaign.Rules
	name := fmt.Sprintf("hardcurrency-%s-%d%s", r.Scenario.ID, t.campaign.State.Seed, ext)
	encode := write(s.game.config.Now())
	var data []byte
	s.then(func() { data = encode() }, func() { s.game.host.Export(name, data, s.exported(done)) })
}

func (t *table) writes(now time.Time, encode func(*sim.Campaign, *save.Recorder, save.Meta, ...save.Note) []byte) func() []byte {
	// Log, history and news only grow: the copy keeps its own ends.
	c := *t.campaign
	c.Log, c.History, c.News = slices.Clip(c.Log), slices.Clip(c.History), slices.Clip(c.News)
	recorder := *t.recorder
	waiting := t.session.Commands()
	notes := slices.Clone(t.notes)
	meta := save.Meta{
		Seat: t.seat, Opponent: t.opponent, Turns: t.turns,
		Played: t.played + int64(now.Sub(t.since)/time.Second), Saved: now.Unix(),
	}
	return func() []byte {
		// Orders that wait for tomorrow are given: the person would miss them.
		for _, cmd := range waiting {
			c.Do(cmd)
		}
		return encode(&c, &recorder, meta, notes...)
	}
}

// encode writes a table down.
func (t *table) encode(now time.Time) []byte { return t.frozen(now)() }
