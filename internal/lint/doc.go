// Package lint holds the rules of this module that the compiler does not know:
// which package may import which, what keeps sim pure and bit-identical
// everywhere, and that exported names are documented. Its tests apply the rules to
// the module (and to small wrong sources, to show that a rule can fail), so that
// `go test ./internal/lint` is the check.
//
// It imports the standard library only and nothing imports it. It runs the go
// command, so it needs no list of files of its own and sees packages as they come.
package lint
