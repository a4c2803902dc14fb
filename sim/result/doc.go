// Package result is a campaign as something that can be handed in: a result file
// that anybody can check by playing it again, a short code that names it, and a
// packed form of a few thousand letters for places that keep no files.
//
// It may import sim, sim/save, sim/policy and what they import.
package result
