package main

import (
	"fmt"
	"os"

	"hardcurrency/sim/content"
)

// runCheck validates every folder it is given, and goes on after a bad one: an
// author wants all problems of one run.
func runCheck(c *call) int {
	if code, ok := c.parse(); !ok {
		return code
	}
	folders := c.rest
	if len(folders) == 0 {
		folders = []string{""}
	}
	code := exitOK
	for _, folder := range folders {
		name := folder
		if name == "" {
			name = "embedded content"
		} else if info, err := os.Stat(folder); err != nil || !info.IsDir() {
			c.fail("%s is not a folder that can be read", folder)
			code = exitFail
			continue
		}
		l, problems := content.Load(contentFS(folder))
		// A scenario that decodes may still not compile.
		if !problems.Fatal() {
			for i := range l.Scenarios {
				for j := range l.Difficulties {
					if _, err := l.Compile(l.Scenarios[i].ID, l.Difficulties[j].ID); err != nil {
						problems = append(problems, content.Problem{File: "scenarios", ID: l.Scenarios[i].ID, Severity: content.Error, Text: err.Error()})
					}
				}
			}
		}
		for _, p := range problems {
			fmt.Fprintln(c.out, p)
		}
		if problems.Fatal() {
			fmt.Fprintf(c.out, "%s: cannot be used, problems: %d\n", name, len(problems))
			code = exitFail
			continue
		}
		fmt.Fprintf(c.out, "%s: good, scenarios: %d, difficulties: %d, parameters: %d, warnings: %d\n",
			name, len(l.Scenarios), len(l.Difficulties), len(l.Params), len(problems))
	}
	return code
}
