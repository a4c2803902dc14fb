package lint

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Module is the path of this module.
const Module = "hardcurrency"

// Package is what `go list` says about one package.
type Package struct {
	ImportPath string
	Dir        string
	GoFiles    []string
	Imports    []string // named in its sources, tests left out
	Deps       []string // all that those lead to
	Export     string   // compiled archive, when asked for
	Standard   bool
	Error      *struct{ Err string }
}

// Path returns the import path inside the module; the module's root is ".".
func (p Package) Path() string { return inside(p.ImportPath) }

// inside cuts the module's name off an import path of this module.
func inside(path string) string {
	if path == Module {
		return "."
	}
	return strings.TrimPrefix(path, Module+"/")
}

// own reports whether an import path belongs to this module.
func own(path string) bool { return path == Module || strings.HasPrefix(path, Module+"/") }

// under reports whether a path inside the module is the folder or lies in it.
func under(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, folder+"/")
}

// Go runs the go command in dir with extra environment ("GOARCH=arm64") and
// returns what it printed. The error carries what it complained of.
func Go(dir string, env []string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), env...)
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	if err := cmd.Run(); err != nil {
		return out.Bytes(), fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, complaint.String())
	}
	return out.Bytes(), nil
}

// List runs `go list` with the given flags and patterns. A package that is broken
// is listed with its Error; a pattern that matches nothing lists nothing.
func List(dir string, env []string, args ...string) ([]Package, error) {
	fields := "-json=ImportPath,Dir,GoFiles,Imports,Deps,Export,Standard,Error"
	out, err := Go(dir, env, append([]string{"list", "-e", fields}, args...)...)
	if err != nil {
		return nil, err
	}
	var packages []Package
	decoder := json.NewDecoder(bytes.NewReader(out))
	for {
		var p Package
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			return packages, nil
		}
		if err != nil {
			return nil, fmt.Errorf("reading the answer of go list: %w", err)
		}
		packages = append(packages, p)
	}
}

// Root returns the folder of the module's go.mod, found upwards from the working
// directory.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", fmt.Errorf("looking for the module: %w", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		if parent := filepath.Dir(dir); parent != dir {
			dir = parent
			continue
		}
		return "", errors.New("no go.mod in this folder or above it")
	}
}
