//go:build !js

package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// application is the name of the game's folder.
const application = "hardcurrency"

// Open returns the store in a folder, which it makes if needed; "" is the user's
// own folder for data of this game (see Dir). When the folder cannot be used it
// returns a store in memory together with the reason.
func Open(dir string) (Store, error) {
	if dir == "" {
		var err error
		if dir, err = Dir(); err != nil {
			return &Memory{}, err
		}
	}
	d := &disk{dir: dir}
	if err := d.prepare(); err != nil {
		return &Memory{}, err
	}
	return d, nil
}

// Dir is the user's folder for data of this game: below XDG_DATA_HOME or
// ~/.local/share, Application Support on macOS, LOCALAPPDATA on Windows.
func Dir() (string, error) {
	switch runtime.GOOS {
	case "windows":
		if base := os.Getenv("LOCALAPPDATA"); base != "" {
			return filepath.Join(base, application), nil
		}
		return "", errors.New("LOCALAPPDATA is not set")
	case "darwin":
		home, err := os.UserHomeDir()
		return filepath.Join(home, "Library", "Application Support", application), err
	}
	// The specification says to ignore a relative path.
	if base := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(base) {
		return filepath.Join(base, application), nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share", application), err
}

// disk keeps files in a folder.
type disk struct {
	dir string
	// step, when set, is called after each step of a write; an error stops the
	// write there as a crash would. It is for tests.
	step func(name string) error
}

// partial begins the names of files being written. CheckName allows no name
// like it.
const partial = ".partial-"

// prepare makes the folder, makes sure that it can be written to, and removes
// what a crash left half written.
func (d *disk) prepare() error {
	if err := os.MkdirAll(d.dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(d.dir, partial)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Close(), os.Remove(f.Name())); err != nil {
		return err
	}
	left, err := filepath.Glob(filepath.Join(d.dir, partial+"*"))
	for _, name := range left {
		err = errors.Join(err, os.Remove(name))
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // another copy of the game was quicker
	}
	return err
}

func (d *disk) path(name string) string { return filepath.Join(d.dir, name) }

func (d *disk) List() ([]Entry, error) {
	files, err := os.ReadDir(d.dir)
	if err != nil {
		return nil, err
	}
	var out []Entry
	for _, f := range files {
		if !f.Type().IsRegular() || CheckName(f.Name()) != nil {
			continue
		}
		info, err := f.Info()
		if errors.Is(err, fs.ErrNotExist) {
			continue // deleted since
		}
		if err != nil {
			return nil, err
		}
		out = append(out, Entry{f.Name(), info.Size(), info.ModTime()})
	}
	return out, nil
}

func (d *disk) Read(name string) ([]byte, error) {
	if err := CheckName(name); err != nil {
		return nil, err
	}
	return os.ReadFile(d.path(name))
}

func (d *disk) Write(name string, data []byte) error {
	if err := CheckName(name); err != nil {
		return err
	}
	err := d.write(name, data)
	// Another copy of the game that is starting takes half-written files for
	// leftovers. Once is bad luck.
	if errors.Is(err, fs.ErrNotExist) {
		err = d.write(name, data)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

// errCrash is what tests return from step: nothing is cleaned up after it.
var errCrash = errors.New("crash")

// write puts data in a file beside the one it replaces, makes sure they are on
// the disk, renames it into place, and makes sure of the folder too.
func (d *disk) write(name string, data []byte) (err error) {
	f, err := os.CreateTemp(d.dir, partial+name+"-")
	if err != nil {
		return err
	}
	temp := f.Name()
	defer func() {
		if err != nil && !errors.Is(err, errCrash) {
			f.Close()       // may be closed already; the first error counts
			os.Remove(temp) // as good as can be done
		}
	}()
	if err := d.after("create"); err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		return err
	}
	if err := d.after("write"); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := d.after("sync"); err != nil {
		return err
	}
	if err := os.Rename(temp, d.path(name)); err != nil {
		return err
	}
	if err := d.after("rename"); err != nil {
		return err
	}
	return d.syncDir()
}

func (d *disk) after(step string) error {
	if d.step == nil {
		return nil
	}
	return d.step(step)
}

// syncDir puts the names in the folder on the disk. Windows has no such call and
// keeps renames in order by itself.
func (d *disk) syncDir() error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(d.dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func (d *disk) Delete(name string) error {
	if err := CheckName(name); err != nil {
		return err
	}
	if err := os.Remove(d.path(name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return d.syncDir()
}

func (d *disk) Rename(from, to string) error {
	if err := checkBoth(from, to); err != nil {
		return err
	}
	if err := os.Rename(d.path(from), d.path(to)); err != nil {
		return err
	}
	return d.syncDir()
}

func (d *disk) Caveat() string { return "" }
