package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"hardcurrency/assets"
	"hardcurrency/cmd/lab/internal/class"
	"hardcurrency/game/i18n"
	"hardcurrency/game/phrase"
	"hardcurrency/sim/content"
)

// runClass lays the results of a class side by side. What cannot be counted is
// listed and fails nothing.
func runClass(c *call) int {
	folder := c.flags.String("content", "", "`folder` with content and scenarios; empty for the embedded one")
	base := c.flags.String("o", "report", "write `NAME`.html and NAME.csv; nothing is written with -format json")
	anonymous := c.flags.Bool("anonymous", false, "leave out names and the order of names")
	format := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	if len(c.rest) != 1 {
		return c.usage("name one folder with results")
	}
	l, problems := content.Load(contentFS(*folder))
	if problems.Fatal() {
		return c.fail("the content cannot be used:\n%v", problems)
	}
	words, err := i18n.Load(assets.FS, "locales/en", "en")
	if err != nil {
		return c.fail("the words cannot be used: %v", err)
	}
	rep, err := class.Read(c.rest[0], class.Options{Anonymous: *anonymous, Library: l, Words: phrase.Words{L: words}})
	if err != nil {
		return c.fail("%v", err)
	}
	if *format == "json" {
		return c.printJSON(rep)
	}
	write := func(ext string, what func(io.Writer) error) error {
		f, err := os.Create(*base + ext)
		if err != nil {
			return err
		}
		return errors.Join(what(f), f.Close())
	}
	if err := errors.Join(write(".html", rep.WritePage), write(".csv", rep.WriteCSV)); err != nil {
		return c.fail("writing the report: %v", err)
	}
	fmt.Fprintf(c.out, "%d of %d files count\n", len(rep.Campaigns), rep.Files)
	for i := range rep.Set {
		s := &rep.Set[i]
		fmt.Fprintf(c.out, "  %s: %s: %s\n", s.File, s.Verdict, s.Why)
	}
	return exitOK
}
