//go:build !js

package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// HandOut puts a file where the user finds it, in the folder for downloads if
// there is one, else in the home folder, and returns its path. It never replaces a
// file: a name that is taken gets a number.
func HandOut(name string, data []byte) (path string, err error) {
	if err := CheckName(name); err != nil {
		return "", err
	}
	dir := os.Getenv("XDG_DOWNLOAD_DIR")
	if !filepath.IsAbs(dir) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", err
		}
		dir = filepath.Join(home, "Downloads")
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			dir = home
		}
	}
	return handOut(dir, name, data)
}

func handOut(dir, name string, data []byte) (string, error) {
	ext := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ext)
	for n := 1; ; n++ {
		path := filepath.Join(dir, name)
		if n > 1 {
			path = filepath.Join(dir, fmt.Sprintf("%s-%d%s", stem, n, ext))
		}
		f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		_, err = f.Write(data)
		if err := errors.Join(err, f.Close()); err != nil {
			return "", errors.Join(err, os.Remove(path))
		}
		return path, nil
	}
}
