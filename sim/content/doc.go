// Package content decodes, validates and compiles what the simulation is told
// and does not decide: balance parameters, dials, missions, exchanges, vessels,
// dossiers, difficulties and scenarios. Decoding is strict (an unknown field is
// an error) and a whole set of files is validated at once, so that an author
// sees every problem in one run. The result, Rules, is immutable.
//
// It may import sim/num only. It reads no file itself: the caller passes an
// fs.FS.
package content
