// Hard Currency, a strategy game and an honest model of how a sanctioned state
// earns foreign currency and of those who try to stop it. This file is the
// entrance; compose.go puts the game together.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"hardcurrency/game/shell"
)

func main() { os.Exit(run(arguments(), os.Stdout, os.Stderr)) }

// The exit statuses.
const (
	exitOK      = 0
	exitFailed  = 1 // it could not run, and said why
	exitUsage   = 2 // the command line makes no sense
	exitCrashed = 3 // a fault of the game's own, reported by the shell
)

// run plays the game and returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stdout, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case err != nil:
		fmt.Fprintf(stderr, "hardcurrency: %v\nTry hardcurrency -help.\n", err)
		return exitUsage
	case o.version:
		fmt.Fprintln(stdout, "Hard Currency", version())
		return exitOK
	}
	config, err := compose(o, stdout, stderr)
	if err == nil {
		err = shell.Run(config)
	}
	switch {
	case errors.Is(err, shell.ErrCrashed):
		return exitCrashed
	case err != nil:
		fmt.Fprintf(stderr, "hardcurrency: %v\n", err)
		return exitFailed
	}
	return exitOK
}

// version is what the toolchain knows of where the program comes from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value[:min(12, len(s.Value))]
		}
	}
	return info.Main.Version
}
