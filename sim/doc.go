// Package sim runs a campaign: New begins one, Check and Do give commands, Step
// simulates a day, Hash fingerprints it. Everything else in sim serves these
// five. The package is pure: no clock, no files, no environment, no goroutines,
// no state of its own; the same inputs give the same State, bit for bit, on
// every platform.
//
// It may import the packages below sim.
package sim
