package main

import (
	"io/fs"
	"os"

	"hardcurrency/assets"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
)

// setting is what campaigns are played with: the flags that run, trials and
// bench share.
type setting struct {
	folder, scenario, difficulty string
	stateSeat, coalitionSeat     string
	files                        policyFiles
}

func (s *setting) flags(c *call, state string) {
	s.content(c)
	c.flags.StringVar(&s.difficulty, "difficulty", "normal", "`id` of the difficulty")
	c.flags.StringVar(&s.stateSeat, "state", state, "`policy` in the state's seat: a name, or a JSON file of standing orders")
	c.flags.StringVar(&s.coalitionSeat, "coalition", "baseline", "`policy` in the coalition's seat, likewise")
}

// content defines the flags that say what is played, without who plays it.
func (s *setting) content(c *call) {
	c.flags.StringVar(&s.folder, "content", "", "`folder` with content and scenarios; empty for the embedded one")
	c.flags.StringVar(&s.scenario, "scenario", "pressure-2017", "`id` of the scenario")
}

// formatFlag defines -format.
func formatFlag(c *call) *string { return c.flags.String("format", "text", "text or json") }

// checkFormat complains about a format that there is not.
func checkFormat(c *call, format string) (code int, ok bool) {
	if format != "text" && format != "json" {
		return c.usage("-format must be text or json, not %q", format), false
	}
	return exitOK, true
}

// contentFS is the folder, or what is embedded when it is empty.
func contentFS(folder string) fs.FS {
	if folder == "" {
		return assets.FS
	}
	return os.DirFS(folder)
}

// load reads and validates content; problems go to the error stream.
func (s *setting) load(c *call) (*content.Library, bool) {
	l, problems := content.Load(contentFS(s.folder))
	if problems.Fatal() {
		c.fail("the content cannot be used:\n%v", problems)
		return nil, false
	}
	return l, true
}

// rules compiles the chosen scenario. A name that does not exist is a mistake on
// the command line.
func (s *setting) rules(c *call) (*content.Rules, int) {
	l, ok := s.load(c)
	if !ok {
		return nil, exitFail
	}
	r, err := l.Compile(s.scenario, s.difficulty)
	if err != nil {
		return nil, c.usage("%v", err)
	}
	return r, exitOK
}

// rulesToList reads the command line of a command that lists a part of the rules,
// and compiles them. Without rules, code is how the command ends.
func rulesToList(c *call) (rules *content.Rules, format string, code int) {
	var s setting
	s.flags(c, "mix")
	f := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return nil, "", code
	}
	if code, ok := c.noArgs(); !ok {
		return nil, "", code
	}
	if code, ok := checkFormat(c, *f); !ok {
		return nil, "", code
	}
	rules, code = s.rules(c)
	return rules, *f, code
}

// judged prints a report in the format asked for; a row that fails makes the
// command fail.
func judged[R any](c *call, format string, rep *R, text func(*call, *R), failing int) int {
	if format != "json" {
		text(c, rep)
	} else if code := c.printJSON(rep); code != exitOK {
		return code
	}
	if failing > 0 {
		return exitFail
	}
	return exitOK
}

// policies makes one policy for each seat, the state's by name or file.
func (s *setting) policies(name string) ([content.Seats]policy.Policy, error) {
	var p [content.Seats]policy.Policy
	var err error
	if p[content.StateSeat], err = s.policy(name, content.StateSeat); err != nil {
		return p, err
	}
	p[content.CoalitionSeat], err = s.policy(s.coalitionSeat, content.CoalitionSeat)
	return p, err
}
