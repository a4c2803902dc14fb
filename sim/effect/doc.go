// Package effect holds the consequences that more than one cause can have: a
// hull listed after a report or after a vote, a mission closed by an action or
// by a dossier, money given or taken by a decision. Systems and commands call
// it; it decides nothing itself.
//
// It may import sim/state, sim/content and sim/num.
package effect
