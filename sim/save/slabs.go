package save

import "hardcurrency/sim/state"

// slab is one slab of a State, whatever it holds.
type slab struct {
	name string
	n    int
	at   func(int) *state.Slot
	free *int32
}

// slabs lists the slabs of a State.
func slabs(s *state.State) []slab {
	b := &s.Slabs
	h := &b.Heads
	return []slab{
		{"vessels", len(b.Vessels), func(i int) *state.Slot { return &b.Vessels[i].Slot }, &h.Vessel},
		{"missions", len(b.Missions), func(i int) *state.Slot { return &b.Missions[i].Slot }, &h.Mission},
		{"cohorts", len(b.Cohorts), func(i int) *state.Slot { return &b.Cohorts[i].Slot }, &h.Cohort},
		{"teams", len(b.Teams), func(i int) *state.Slot { return &b.Teams[i].Slot }, &h.Team},
		{"operations", len(b.Ops), func(i int) *state.Slot { return &b.Ops[i].Slot }, &h.Op},
		{"exchanges", len(b.Exchanges), func(i int) *state.Slot { return &b.Exchanges[i].Slot }, &h.Exchange},
		{"lots", len(b.Lots), func(i int) *state.Slot { return &b.Lots[i].Slot }, &h.Lot},
		{"cases", len(b.Cases), func(i int) *state.Slot { return &b.Cases[i].Slot }, &h.Case},
		{"outbreaks", len(b.Outbreaks), func(i int) *state.Slot { return &b.Outbreaks[i].Slot }, &h.Outbreak},
		{"decisions", len(b.Decisions), func(i int) *state.Slot { return &b.Decisions[i].Slot }, &h.Decision},
		{"delays", len(b.Delays), func(i int) *state.Slot { return &b.Delays[i].Slot }, &h.Delay},
		{"moves", len(b.Moves), func(i int) *state.Slot { return &b.Moves[i].Slot }, &h.Move},
		{"votes", len(b.Votes), func(i int) *state.Slot { return &b.Votes[i].Slot }, &h.Vote},
	}
}
