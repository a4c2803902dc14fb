// Command lab runs the simulation without a game around it: single campaigns,
// many seeds at once, replays of saves, checks of content. It imports the
// simulation and the embedded assets and nothing that draws, so it runs with
// no display, with CGO off, and as js/wasm.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

// The exit codes.
const (
	exitOK    = 0
	exitFail  = 1 // the work was done and the answer is bad, or it could not be done
	exitUsage = 2 // the command line is wrong
	// exitUnknown: the save was played under other rules or content, so that a
	// replay proves nothing either way.
	exitUnknown = 3
)

// verb is one subcommand.
type verb struct {
	name string
	args string // what follows the flags
	help string // one line
	run  func(*call) int
}

// verbs lists the subcommands; a function, because help lists them too.
func verbs() []verb {
	return []verb{
		{"run", "", "play one campaign with bots and print how it went", runCampaign},
		{"replay", " FILE", "play a save again and say whether its hash holds, else the first day that differs", runReplay},
		{"verify", " FILE...", "play result files again and say of each: true, false with the first difference, or other version", runVerify},
		{"class", " RESULTS_DIR", "lay the result files of a class side by side: one page and one table", runClass},
		{"trials", "", "play many seeds with bots on all cores and print distributions", runTrials},
		{"calibrate", "", "lay the model beside the public figures, history against history", runCalibrate},
		{"balance", "", "play all policies against each other and check what makes it a game", runBalance},
		{"check", " [PATH...]", "validate content folders (the embedded one if none) and list every problem", runCheck},
		{"lessons", "", "ask the learning goals of the model, with pairs of campaigns", runLessons},
		{"what-if", " [FILE]", "play a campaign (of a save, a result, or bots) again with one thing changed, and explain the difference by the ledger", runWhatIf},
		{"forecast-check", "", "forecast from the middle of many campaigns and count how often what happened was in the range", runForecastCheck},
		{"sweep", "", "play a table of campaigns, one row each, in pieces if wanted, and go on where it was interrupted", runSweep},
		{"dials", "", "list the dials, their ranges and what they do", runDials},
		{"capabilities", "", "list the institutions of both seats, what they cost, give and trade away", runCapabilities},
		{"bench", "", "measure the time of a simulated day and of a copy", runBench},
	}
}

// call is one use of a subcommand: its flags and its streams.
type call struct {
	flags    *flag.FlagSet
	args     []string // as given
	rest     []string // what is no flag, after parse
	out, err io.Writer
}

// parse reads the flags, which may stand before and behind other arguments; those
// are in rest then. When it reports false the exit code is final: 0 after -h, 2
// after a mistake, with the usage printed.
func (c *call) parse() (code int, ok bool) {
	for args := c.args; ; {
		switch err := c.flags.Parse(args); {
		case errors.Is(err, flag.ErrHelp):
			return exitOK, false
		case err != nil:
			return exitUsage, false
		}
		if c.flags.NArg() == 0 {
			return exitOK, true
		}
		c.rest = append(c.rest, c.flags.Arg(0))
		args = c.flags.Args()[1:]
	}
}

// usage complains about the command line and shows what is right.
func (c *call) usage(format string, args ...any) int {
	fmt.Fprintf(c.err, "lab %s: %s\n\n", c.flags.Name(), fmt.Sprintf(format, args...))
	c.flags.Usage()
	return exitUsage
}

// fail says why the work could not be done.
func (c *call) fail(format string, args ...any) int {
	fmt.Fprintf(c.err, "lab %s: %s\n", c.flags.Name(), fmt.Sprintf(format, args...))
	return exitFail
}

// noArgs complains when something follows the flags of a verb that takes nothing.
func (c *call) noArgs() (code int, ok bool) {
	if len(c.rest) > 0 {
		return c.usage("unexpected %q", c.rest[0]), false
	}
	return exitOK, true
}

func main() { os.Exit(lab(os.Args[1:], os.Stdout, os.Stderr)) }

// lab is the whole program but for the process around it.
func lab(args []string, out, err io.Writer) int {
	if len(args) == 0 {
		usage(err)
		return exitUsage
	}
	switch args[0] {
	case "help", "-h", "-help", "--help":
		if len(args) > 1 {
			return lab([]string{args[1], "-h"}, out, out)
		}
		usage(out)
		return exitOK
	}
	for _, v := range verbs() {
		if v.name != args[0] {
			continue
		}
		c := &call{flags: flag.NewFlagSet(v.name, flag.ContinueOnError), args: args[1:], out: out, err: err}
		c.flags.SetOutput(err)
		c.flags.Usage = func() {
			fmt.Fprintf(err, "usage: lab %s [flags]%s\n%s\n", v.name, v.args, v.help)
			c.flags.PrintDefaults()
		}
		return v.run(c)
	}
	fmt.Fprintf(err, "lab: no subcommand %q\n\n", args[0])
	usage(err)
	return exitUsage
}

func usage(w io.Writer) {
	fmt.Fprintln(w, "usage: lab SUBCOMMAND [flags]")
	fmt.Fprintln(w)
	for _, v := range verbs() {
		fmt.Fprintf(w, "  %-14s %s\n", v.name, v.help)
	}
	fmt.Fprintln(w, "\n\"lab help SUBCOMMAND\" lists the flags of one.")
}
