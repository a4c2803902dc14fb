// Package system is the model: one system a file, run over the slabs of a State
// in the order that Run lists, once a day. A system reads the rules, changes the State
// and posts to the ledger; it keeps nothing of its own.
//
// It may import sim/effect, sim/state, sim/content and sim/num.
package system
