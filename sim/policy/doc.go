// Package policy holds the bots of both seats. A policy looks at the State and
// gives commands under the same rules as a person; whatever it must remember
// lies in the State. Only what its seat could know may guide it.
//
// It may import sim/command, sim/state, sim/content, sim/system (for figures)
// and sim/num.
package policy
