package save

import (
	"unicode/utf8"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Form says how much of a campaign a file holds.
type Form uint8

// The forms.
const (
	Full      Form = iota // everything needed to continue
	ReplayLog             // seed, commands and hashes only
	forms
)

// Meta is what a save says of the session around the campaign. The simulation
// knows none of it.
type Meta struct {
	Label    string       // what the player called it, at most MaxLabel bytes
	Seat     content.Seat // the player's
	Opponent string       // policy in the other seat; empty for a person
	Turns    int          // months after which the clock stops by itself; 0 never
	Played   int64        // seconds at the table
	Saved    int64        // seconds since 1970, by the caller's clock
}

// MaxTurns is the longest turn that is read, in months.
const MaxTurns = 120

// MaxLabel is how many bytes of a label are kept.
const MaxLabel = 120

// Header is what a list of saves shows.
type Header struct {
	Version    Version
	Form       Form
	Rules      int    // version, sim.RulesVersion, it was played under
	Content    uint64 // hash of the content it was played with
	Scenario   string
	Difficulty string
	Seed       uint64
	Day        int32
	Date       content.Date
	Ending     state.Ending
	Treasury   state.Money
	Coins      state.Money // coin held, at the day's price
	Confidence float64     // 0-100
	Hash       uint64      // hash of the State
	Meta
}

func headerOf(c *sim.Campaign, form Form, meta Meta) Header {
	s := &c.State
	h := Header{
		Version: Current, Form: form, Rules: sim.RulesVersion, Content: c.Rules.Hash,
		Scenario: c.Rules.Scenario.ID, Difficulty: c.Rules.Level.ID, Seed: s.Seed,
		Day: s.Day, Date: c.Date(), Ending: s.Ending,
		Treasury: s.Ledger.Balance[state.Treasury], Coins: s.Ledger.Balance[state.Coins],
		Confidence: s.Office.Confidence, Hash: c.Hash(), Meta: meta,
	}
	h.Label = cut(h.Label, MaxLabel)
	h.Opponent = cut(h.Opponent, MaxLabel)
	return h
}

// claims are the figures of a header that playing again can prove.
type claims struct {
	day             int32
	date            content.Date
	ending          state.Ending
	treasury, coins state.Money
	confidence      float64
}

func (h *Header) claims() claims {
	return claims{h.Day, h.Date, h.Ending, h.Treasury, h.Coins, h.Confidence}
}

func claimsOf(c *sim.Campaign) claims {
	h := headerOf(c, ReplayLog, Meta{})
	return h.claims()
}

// cut shortens s to at most n bytes of whole characters.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func (h *Header) write(w *writer) {
	w.u8(uint8(h.Form))
	w.uvarint(uint64(h.Rules))
	w.u64(h.Content)
	w.text(h.Scenario)
	w.text(h.Difficulty)
	w.u64(h.Seed)
	w.varint(int64(h.Day))
	w.varint(int64(h.Date))
	w.u8(uint8(h.Ending))
	w.varint(int64(h.Treasury))
	w.varint(int64(h.Coins))
	w.f64(h.Confidence)
	w.u64(h.Hash)
	w.text(h.Label)
	w.u8(uint8(h.Seat))
	w.text(h.Opponent)
	w.uvarint(uint64(h.Turns))
	w.varint(h.Played)
	w.varint(h.Saved)
}

// maxID is how long an id of content may be.
const maxID = 120

func (h *Header) read(r *reader) {
	h.Form = Form(r.u8())
	rules := r.uvarint()
	h.Content = r.u64()
	h.Scenario = r.text(maxID)
	h.Difficulty = r.text(maxID)
	h.Seed = r.u64()
	h.Day = r.i32()
	h.Date = content.Date(r.i32())
	h.Ending = state.Ending(r.u8())
	h.Treasury = state.Money(r.varint())
	h.Coins = state.Money(r.varint())
	h.Confidence = r.f64()
	h.Hash = r.u64()
	h.Label = r.text(MaxLabel)
	h.Seat = content.Seat(r.u8())
	h.Opponent = r.text(MaxLabel)
	turns := r.uvarint()
	h.Played = r.varint()
	h.Saved = r.varint()
	h.Rules = int(min(rules, 1<<30))
	h.Turns = int(min(turns, MaxTurns+1))
	if h.Turns > MaxTurns || h.Form >= forms || h.Ending >= state.Endings || h.Seat >= content.Seats || h.Day < 0 {
		r.bad = true
	}
}
