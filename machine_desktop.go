//go:build !js

package main

import (
	"os"

	"hardcurrency/game/link"
	"hardcurrency/game/store"
	"hardcurrency/scenes/play"
)

// arguments is the command line without the name of the program.
func arguments() []string { return os.Args[1:] }

// parameter would be one of the page's address.
func parameter(string) (value string, given bool) { return "", false }

// address writes a link down as what to type.
func address(l link.Link) string { return "hardcurrency " + l.Flags() }

// course is the learning system around the page.
func course() *play.Course { return nil }

// where names the place of files in messages.
func where(data string) string {
	if data != "" {
		return data
	}
	dir, err := store.Dir()
	if err != nil {
		return ""
	}
	return dir
}
