package effect

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func atWork(s *state.State, row int16) bool {
	return s.Institutions.Rows[row].Status == state.CapabilityWorking
}

// Arrives reports whether the office has what a dossier needs to arrive.
func Arrives(s *state.State, d *content.Dossier) bool { return d.Needs == "" || atWork(s, d.NeedRow) }

// Offered reports whether the office has what an option needs to be chosen.
func Offered(s *state.State, o *content.Option) bool { return o.Needs == "" || atWork(s, o.NeedRow) }

// Aided reports whether an institution at work makes an option cheaper.
func Aided(s *state.State, o *content.Option) bool { return o.Aided != nil && atWork(s, o.Aided.Row) }

// Orders is how many orders an option takes today.
func Orders(s *state.State, o *content.Option) int32 {
	if Aided(s, o) {
		return o.Aided.Orders
	}
	return o.Orders
}

// Spared is the share of what an option costs at once that is spared today, 0-0.9.
func Spared(s *state.State, o *content.Option) float64 {
	if Aided(s, o) {
		return o.Aided.Spared
	}
	return 0
}

// Eased is the amount of an effect once a share of its costs is spared, 0-1. What
// comes later is not spared, nor what is no cost.
func Eased(e *content.Effect, amount, spared float64) float64 {
	if spared == 0 || e.After > 0 || worth(e.On)*amount >= 0 {
		return amount
	}
	return amount * (1 - spared)
}
