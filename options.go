package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"hardcurrency/game/link"
	"hardcurrency/game/theme"
	"hardcurrency/internal/display"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/result"
)

// options is the command line.
type options struct {
	seed       uint64
	seeded     bool // a seed was given
	scenario   string
	difficulty string
	seat       string
	turns      int    // months
	policy     string // of the other seat
	codex      string // entry
	lang       string
	scale      int // percent, 0 if not given
	motionless bool
	mute       bool
	projector  bool
	data       string
	fullscreen bool
	windowed   bool
	w, h       int
	script     string
	shots      string
	version    bool
}

// parse reads the command line. flag.ErrHelp means that help was asked for and
// has been printed.
func parse(args []string, stdout, stderr io.Writer) (options, error) {
	var o options
	f := o.flags()
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprint(stdout, display.Usage)
		}
		return o, err
	}
	return o, o.check(f.Args())
}

// flags declares the options.
func (o *options) flags() *flag.FlagSet {
	f := flag.NewFlagSet("hardcurrency", flag.ContinueOnError)
	f.SetOutput(io.Discard) // what is wrong is said once, by run
	f.Func("seed", "`number` that decides the luck of a new campaign", func(s string) (err error) {
		o.seed, err = strconv.ParseUint(s, 10, 64)
		o.seeded = true
		return err
	})
	f.StringVar(&o.scenario, "scenario", "", "begin this scenario at once: an `id` such as pressure-2017")
	f.StringVar(&o.difficulty, "difficulty", "", "`id` of the difficulty of that campaign")
	f.StringVar(&o.seat, "seat", "state", "`seat` in that campaign: state or coalition")
	f.IntVar(&o.turns, "turns", 0, "stop the clock of that campaign after so many `months` each time")
	f.StringVar(&o.policy, "policy", "", "`name` of the policy in the other seat of that campaign")
	f.StringVar(&o.codex, "codex", "", "open the codex at this `entry` first")
	f.StringVar(&o.lang, "lang", "", "language of the texts: a `tag` such as en, or en-x-pseudo")
	f.IntVar(&o.scale, "scale", 0, "size of the interface in `percent`, 80 to 200")
	f.BoolVar(&o.motionless, "reduce-motion", false, "without animations")
	f.BoolVar(&o.projector, "projector", false, "for a class: large type, high contrast and questions at set dates")
	f.BoolVar(&o.mute, "mute", false, "without sound")
	f.StringVar(&o.data, "data", "", "keep saved games and settings in this `folder`")
	f.BoolVar(&o.fullscreen, "fullscreen", false, "fill the screen")
	f.BoolVar(&o.windowed, "windowed", false, "in a window, whatever the settings say")
	f.Func("size", "size of the window, as `WxH`", func(s string) (err error) {
		o.w, o.h, err = parseSize(s)
		return err
	})
	f.StringVar(&o.script, "script", "", "play this `file` of commands in place of a person (see docs), - for standard input")
	f.StringVar(&o.shots, "shots", ".", "`folder` for the pictures that a script takes")
	f.BoolVar(&o.version, "version", false, "print the version and leave")
	return f
}

func (o *options) check(rest []string) error {
	var errs []string
	if len(rest) > 0 {
		errs = append(errs, fmt.Sprintf("%q is no option", rest[0]))
	}
	if o.scale != 0 && (o.scale < 10*theme.MinTenths || o.scale > 10*theme.MaxTenths) {
		errs = append(errs, fmt.Sprintf("-scale is %d, not %d to %d", o.scale, 10*theme.MinTenths, 10*theme.MaxTenths))
	}
	if o.fullscreen && o.windowed {
		errs = append(errs, "-fullscreen and -windowed exclude each other")
	}
	var seat content.Seat
	if err := seat.UnmarshalText([]byte(o.seat)); err != nil {
		errs = append(errs, fmt.Sprintf("-seat is %q, not state or coalition", o.seat))
	}
	if o.turns < 0 || o.turns > link.MaxTurns {
		errs = append(errs, fmt.Sprintf("-turns is %d, not 0 to %d", o.turns, link.MaxTurns))
	}
	if opponents := policy.Names(result.Other(seat)); o.policy != "" && !slices.Contains(opponents, o.policy) {
		errs = append(errs, fmt.Sprintf("-policy is %q; there are: %s", o.policy, strings.Join(opponents, ", ")))
	}
	if len(errs) > 0 {
		return errors.New(strings.Join(errs, "; "))
	}
	return nil
}

// parseSize reads a size such as 1280x720.
func parseSize(s string) (w, h int, err error) {
	const smallest, largest = 320, 16384
	left, right, ok := strings.Cut(strings.ToLower(s), "x")
	if ok {
		var errW, errH error
		w, errW = strconv.Atoi(left)
		h, errH = strconv.Atoi(right)
		ok = errW == nil && errH == nil && min(w, h) >= smallest && max(w, h) <= largest
	}
	if !ok {
		return 0, 0, fmt.Errorf("want two numbers from %d to %d, such as 1280x720", smallest, largest)
	}
	return w, h, nil
}
