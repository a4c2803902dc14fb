// Package debrief is the truth afterwards: three grades with their causes, both
// columns of the ledger, the campaign beside history, and how it went.
//
// It may import game/stage, game/widget (and what it imports), sim/view and the
// parts of sim that a view's types name.
package debrief
