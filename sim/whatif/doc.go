// Package whatif plays a campaign again from its seed and its orders with one
// thing changed. Draws are looked up by key, so both campaigns meet the same
// luck, and what differs between them is what the change does: in the model,
// which is not to say in history. A Study finds out first that the campaign can
// be played again at all; a Run is one change; a Spread asks whether it goes the
// same way under other luck. All three are jobs that can be resumed.
//
// It may import sim, sim/policy and the packages below them.
package whatif
