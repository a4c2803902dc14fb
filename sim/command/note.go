package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// checkNote: a note costs nothing and moves nothing. It is a command because only
// commands and days change a State: standing orders that kept a memory of their
// own would leave a campaign that no replay can reach.
func checkNote(_ *content.Rules, s *state.State, c Command) Result {
	switch {
	case c.Target >= state.NoteSlots:
		return Result{Reason: UnknownTarget}
	case c.Value < 0:
		return Result{Reason: OutOfRange}
	case s.Notes[c.Seat][c.Target] == c.Value:
		return Result{Reason: WrongState}
	}
	return Result{}
}

func doNote(_ *content.Rules, s *state.State, c Command) { s.Notes[c.Seat][c.Target] = c.Value }
