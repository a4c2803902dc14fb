//go:build !js

package main

import (
	"os"

	"hardcurrency/game/store"
)

// arguments is the command line without the name of the program.
func arguments() []string { return os.Args[1:] }

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
