// Package store keeps the game's files: saved campaigns, settings, replays. One
// small interface stands for a folder of the user's on a desktop, the page's
// database in a browser, and plain memory where neither can be had.
//
// It imports only the standard library and nothing of the game.
package store

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"
)

// Store is a flat set of named files. All methods may take long and must not be
// called from the frame; they are safe for several goroutines. Names are checked
// with CheckName. A file that does not exist gives an error that is
// fs.ErrNotExist.
type Store interface {
	// List returns every file, in no particular order.
	List() ([]Entry, error)
	// Read returns the content of a file.
	Read(name string) ([]byte, error)
	// Write puts data under a name, all or nothing: after a crash in the middle
	// the file is as it was before. When it returns, the data are on the disk,
	// as far as the system can be believed.
	Write(name string, data []byte) error
	// Delete removes a file. One that does not exist is no error.
	Delete(name string) error
	// Rename gives a file another name. What had that name is replaced.
	Rename(from, to string) error
	// Caveat is the message key of what the player should know, or "" if files
	// are kept as one would expect.
	Caveat() string
}

// CaveatMemory is the caveat of a store that keeps nothing once the game ends.
const CaveatMemory = "store.unkept"

// Entry is one file of a list.
type Entry struct {
	Name string
	// Size is in bytes.
	Size int64
	// Modified is when the file was last written.
	Modified time.Time
}

// ErrName is the error of a name that not every system could store.
var ErrName = errors.New("not a file name that works everywhere")

// longestName is the most bytes a name may have.
const longestName = 64

// CheckName returns an error unless name works on every system: one to 64 of
// a-z, 0-9, dash, underscore and dot, beginning with a letter or digit, not
// ending in a dot, and no device name of Windows.
func CheckName(name string) error {
	bad := name == "" || len(name) > longestName || strings.HasSuffix(name, ".")
	for i := range len(name) {
		c := name[i]
		letter := 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
		if !letter && (i == 0 || c != '-' && c != '_' && c != '.') {
			bad = true
		}
	}
	stem, _, _ := strings.Cut(name, ".")
	switch stem {
	case "con", "prn", "aux", "nul":
		bad = true
	}
	if len(stem) == 4 && (stem[:3] == "com" || stem[:3] == "lpt") && '0' <= stem[3] && stem[3] <= '9' {
		bad = true
	}
	if bad {
		return fmt.Errorf("%w: %q", ErrName, name)
	}
	return nil
}

// notFound is the error of a file that does not exist.
func notFound(name string) error { return fmt.Errorf("%s: %w", name, fs.ErrNotExist) }

// SetAside renames a file that cannot be read to a name ending in .corrupt, so
// that nothing overwrites it, and returns that name.
func SetAside(s Store, name string) (string, error) {
	entries, err := s.List()
	if err != nil {
		return "", err
	}
	taken := map[string]bool{}
	for _, e := range entries {
		taken[e.Name] = true
	}
	aside := name + ".corrupt"
	for n := 2; taken[aside]; n++ {
		aside = fmt.Sprintf("%s.corrupt-%d", name, n)
	}
	return aside, s.Rename(name, aside)
}
