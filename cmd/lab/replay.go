package main

import (
	"fmt"
	"os"

	"hardcurrency/sim/content"
	"hardcurrency/sim/save"
)

// replayed is what replay prints as JSON.
type replayed struct {
	File     string `json:"file"`
	Verdict  string `json:"verdict"` // holds, differs or other-version
	Day      int32  `json:"day"`     // reached, or the first evening known to differ
	Since    int32  `json:"since"`   // the last evening known to hold
	Why      string `json:"why,omitempty"`
	Scenario string `json:"scenario"`
	Seed     uint64 `json:"seed"`
	Commands int    `json:"commands"`
	Label    string `json:"label,omitempty"`
}

var verdictIDs = map[save.Verdict]string{save.Holds: "holds", save.Differs: "differs", save.OtherVersion: "other-version"}

func runReplay(c *call) int {
	folder := c.flags.String("content", "", "`folder` with content and scenarios; empty for the embedded one")
	format := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	if len(c.rest) != 1 {
		return c.usage("one file is wanted")
	}
	file := c.rest[0]
	b, err := os.ReadFile(file)
	if err != nil {
		return c.fail("reading the save: %v", err)
	}
	s, err := save.Decode(b)
	if err != nil {
		return c.fail("%s: %v", file, err)
	}
	l, problems := content.Load(contentFS(*folder))
	if problems.Fatal() {
		return c.fail("the content cannot be used:\n%v", problems)
	}
	answer, err := save.Replay(l, s)
	if err != nil {
		return c.fail("%s: %v", file, err)
	}
	res := replayed{
		File: file, Verdict: verdictIDs[answer.Verdict], Day: answer.Day, Since: answer.Since, Why: answer.Why,
		Scenario: s.Scenario, Seed: s.Seed, Commands: len(s.Log), Label: s.Label,
	}
	code := map[save.Verdict]int{save.Holds: exitOK, save.Differs: exitFail, save.OtherVersion: exitUnknown}[answer.Verdict]
	if *format == "json" {
		if failed := c.printJSON(res); failed != exitOK {
			return failed
		}
		return code
	}
	switch answer.Verdict {
	case save.Holds:
		fmt.Fprintf(c.out, "%s: the hash holds through day %d\n", file, answer.Day)
	case save.Differs:
		fmt.Fprintf(c.out, "%s: it differs by day %d (it held on day %d): %s\n", file, answer.Day, answer.Since, answer.Why)
	case save.OtherVersion:
		fmt.Fprintf(c.out, "%s: other version: %s, so a replay can tell nothing\n", file, answer.Why)
	}
	return code
}
