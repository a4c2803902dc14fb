// Package sameness holds one test: that the golden results of sim come out the
// same on every processor and machine the game runs on. It compiles sim for each
// of them and runs its golden tests there, natively where this processor can, and
// under Node.js and QEMU where they are installed.
//
// Nothing imports it.
package sameness
