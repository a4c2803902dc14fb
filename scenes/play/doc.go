// Package play puts the scenes together into a game: the title leads to a
// campaign, the campaign to its debrief, and what is played is saved. It is the
// one place that knows the scenes, the store and the form of a save at the same
// time, and it is built and tested without a window.
//
// It may import every scene, game/stage, sim/save, sim/policy and what they
// import.
package play
