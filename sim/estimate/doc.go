// Package estimate guesses what the coalition cannot see. It plays the scenario
// many times against states of different kinds under other luck, each once with
// the coalition's own moves and once with nobody looking, and keeps those whose
// traces are most like the ones that were found: what those states earned, and
// would have earned, is what the one opposite may have.
//
// Nothing of the campaign that is played enters except the evidence that its
// coalition has and the moves that it made, so that an estimate cannot tell what
// the seat does not know. The same evidence gives the same estimate.
//
// It may import sim, sim/policy and sim/view.
package estimate
