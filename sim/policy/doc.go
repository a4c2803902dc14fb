// Package policy holds the bots of both seats, and reads policies that people
// write as files. A policy looks at the State and gives commands under the same
// rules as a person; whatever it must remember lies in the State. Only what its
// seat could know may guide it.
//
// It may import sim/command, sim/state, sim/content and sim/num.
package policy
