// Package link is how a campaign is handed on in an address: scenario, seed,
// seat, difficulty and a few things around it. What makes no sense in one is told
// and replaced, never fatal: a link is typed, cut and pasted by people.
//
// It imports only the standard library and nothing of the game.
package link

import (
	"slices"
	"strconv"
	"strings"
)

// Link is what an address presets. The zero value presets nothing.
type Link struct {
	Scenario   string // id
	Seed       uint64
	Seeded     bool   // a seed is given; 0 is one
	Seat       string // state or coalition
	Difficulty string // id
	Lang       string // tag
	Turns      int    // months after which the clock stops by itself, 1 to MaxTurns; 0 never
	Policy     string // of the other seat
	Codex      string // entry to open first
}

// MaxTurns is the longest turn, in months.
const MaxTurns = 24

// The names in an address.
const (
	Scenario   = "scenario"
	Seed       = "seed"
	Seat       = "seat"
	Difficulty = "difficulty"
	Lang       = "lang"
	Turns      = "turns"
	Policy     = "policy"
	Codex      = "codex"
)

// Names lists them in the order in which they are written.
var Names = []string{Scenario, Seed, Seat, Difficulty, Lang, Turns, Policy, Codex}

// Known is what there is to choose from. The first of each list is used where the
// address says nothing that makes sense; of Codex and Langs none is.
type Known struct {
	Scenarios, Difficulties, Seats, Policies, Langs, Codex []string
}

// Problem is one value that could not be taken.
type Problem struct {
	Name, Value string
	// Used is what was taken instead; "" is nothing.
	Used string
}

// longest is how much of a wrong value is repeated, in bytes.
const longest = 40

// Parse reads an address by its parts: get returns the decoded value of a name, or
// none. Every problem is returned, in the order of Names.
func Parse(get func(name string) (value string, given bool), known Known) (Link, []Problem) {
	var l Link
	var problems []Problem
	wrong := func(name, value, used string) {
		problems = append(problems, Problem{Name: name, Value: shown(value), Used: used})
	}
	choose := func(name string, into *string, among []string, usual string) {
		v, given := get(name)
		if !given {
			return
		}
		v = strings.TrimSpace(v)
		if slices.Contains(among, v) {
			*into = v
			return
		}
		*into = usual
		wrong(name, v, usual)
	}
	first := func(list []string) string {
		if len(list) == 0 {
			return ""
		}
		return list[0]
	}
	choose(Scenario, &l.Scenario, known.Scenarios, first(known.Scenarios))
	if v, given := get(Seed); given {
		n, err := strconv.ParseUint(strings.TrimSpace(v), 10, 64)
		if l.Seed, l.Seeded = n, err == nil; err != nil {
			l.Seed = 0
			wrong(Seed, v, "")
		}
	}
	choose(Seat, &l.Seat, known.Seats, first(known.Seats))
	choose(Difficulty, &l.Difficulty, known.Difficulties, first(known.Difficulties))
	choose(Lang, &l.Lang, known.Langs, "")
	if v, given := get(Turns); given {
		n, err := strconv.Atoi(strings.TrimSpace(v))
		if l.Turns = n; err != nil || n < 0 || n > MaxTurns {
			l.Turns = 0
			wrong(Turns, v, "")
		}
	}
	choose(Policy, &l.Policy, known.Policies, first(known.Policies))
	choose(Codex, &l.Codex, known.Codex, "")
	return l, problems
}

// shown makes a wrong value fit to be repeated on a page.
func shown(v string) string {
	v = strings.Map(func(r rune) rune {
		if r < ' ' || r == '\u007f' || r == '\ufffd' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(v, ""))
	if len(v) <= longest {
		return v
	}
	return strings.ToValidUTF8(v[:longest], "") + "…"
}

// Empty reports that the link presets no campaign. A language alone does not.
func (l Link) Empty() bool {
	l.Lang, l.Codex = "", ""
	return l == Link{}
}

// Query is the link as the query of an address, such as "scenario=a&seed=7"; ""
// for an empty one. Ids need no escaping.
func (l Link) Query() string { return l.join("", "=", "&") }

// Flags is the link as options of the command line, such as "-scenario a -seed 7".
func (l Link) Flags() string { return l.join("-", " ", " ") }

func (l Link) join(before, between, after string) string {
	var parts []string
	put := func(name, value string) {
		if value != "" {
			parts = append(parts, before+name+between+value)
		}
	}
	put(Scenario, l.Scenario)
	if l.Seeded {
		put(Seed, strconv.FormatUint(l.Seed, 10))
	}
	put(Seat, l.Seat)
	put(Difficulty, l.Difficulty)
	put(Lang, l.Lang)
	if l.Turns > 0 {
		put(Turns, strconv.Itoa(l.Turns))
	}
	put(Policy, l.Policy)
	put(Codex, l.Codex)
	return strings.Join(parts, after)
}
