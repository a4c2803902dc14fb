// Command pack builds the browser version of the game: it compiles the module's
// main package for js/wasm, packs it with gzip and puts it with the page into up to
// three packages: a folder that any static server can serve, from any path; one
// file that runs without a network; and a SCORM 1.2 package for learning systems.
//
//	go run ./web/pack -out dist/web -single dist/hardcurrency.html -scorm dist/hardcurrency-scorm12.zip
//
// Equal sources and tools give equal bytes: nothing of the machine or the moment
// goes in. The command imports the standard library alone.
package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// The budgets, in bytes: what a slow connection has to fetch before the first
// frame, and what a file may have that is handed around.
const (
	maxPacked = 6 << 20
	maxSingle = 8 << 20
)

// wasmName is the file the page fetches.
const wasmName = "hardcurrency.wasm.gz"

// meta is what the page has to know about the build, written as build.js.
type meta struct {
	Kind   string `json:"kind"`   // web, single or scorm
	Wasm   string `json:"wasm"`   // address relative to the page, with the id as its query
	ID     string `json:"id"`     // start of the SHA-256 of the packed file
	Packed int    `json:"packed"` // bytes to fetch
	Raw    int    `json:"raw"`    // bytes once unpacked
}

// The kinds of package.
const (
	kindWeb    = "web"
	kindSingle = "single"
	kindScorm  = "scorm"
)

func main() {
	out := flag.String("out", "", "`folder` to write the site into")
	single := flag.String("single", "", "`file` to write that holds everything")
	scorm := flag.String("scorm", "", "`file` to write the SCORM 1.2 package into")
	root := flag.String("root", ".", "the module's root `folder`")
	strict := flag.Bool("strict", false, "fail when something is over its budget of bytes")
	flag.Parse()
	if flag.NArg() != 0 || *out+*single+*scorm == "" {
		flag.Usage()
		os.Exit(2)
	}
	over, err := build(*root, *out, *single, *scorm)
	for _, complaint := range over {
		fmt.Fprintln(os.Stderr, "web:", complaint)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "web:", err)
	}
	if err != nil || *strict && len(over) > 0 {
		os.Exit(1)
	}
}

func mib(n int) float64 { return float64(n) / (1 << 20) }

// build compiles once and writes what is wanted. It returns what is over budget.
func build(root, out, single, scorm string) (over []string, err error) {
	g, err := newGame(root)
	if err != nil {
		return nil, err
	}
	report := func(path string, n, most int) {
		fmt.Printf("%s: %.2f MiB, budget %.0f\n", path, mib(n), mib(most))
		if n > most {
			over = append(over, fmt.Sprintf("%s is %d bytes over its budget", path, n-most))
		}
	}
	fmt.Printf("build %s: %.2f MiB of WebAssembly\n", g.meta.ID, mib(g.meta.Raw))
	if out != "" {
		if err := writeSite(g, out); err != nil {
			return over, err
		}
		report(filepath.Join(out, wasmName), g.meta.Packed, maxPacked)
	}
	if single != "" {
		page, err := singleFile(g)
		if err == nil {
			err = write(single, page)
		}
		if err != nil {
			return over, err
		}
		report(single, len(page), maxSingle)
	}
	if scorm != "" {
		zip, err := scormPackage(g)
		if err == nil {
			err = write(scorm, zip)
		}
		if err != nil {
			return over, err
		}
		report(scorm, len(zip), maxSingle)
	}
	return over, nil
}

// write puts a file in its place, whole or not at all.
func write(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(path+".new", data, 0o644); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

// game is the compiled game with the files of the page around it.
type game struct {
	meta   meta
	packed []byte
	page   map[string][]byte // by name, with the toolchain's loader
}

func newGame(root string) (*game, error) {
	tmp, err := os.MkdirTemp("", "hardcurrency-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(tmp)
	raw, err := compile(root, filepath.Join(tmp, "game.wasm"))
	if err != nil {
		return nil, err
	}
	g := &game{page: map[string][]byte{}}
	if g.packed, err = squeeze(raw); err != nil {
		return nil, err
	}
	g.meta = describe(g.packed, len(raw))
	dir := filepath.Join(root, "web", "page")
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if g.page[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			return nil, err
		}
	}
	g.page["wasm_exec.js"], err = loader()
	return g, err
}

// files is what a package served from a folder holds: all of the page but what the
// other kinds have, and the game.
func (g *game) files(kind string) (map[string][]byte, error) {
	m := g.meta
	m.Kind = kind
	script, err := m.script()
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{"build.js": script, wasmName: g.packed}
	for name, data := range g.page {
		if only, ok := onlyIn[name]; !ok || only == kind {
			out[name] = data
		}
	}
	return out, nil
}

// onlyIn are the files of the page that belong to one kind of package.
var onlyIn = map[string]string{
	"sw.js": kindWeb, "manifest.webmanifest": kindWeb, "icon-192.png": kindWeb, "icon-512.png": kindWeb,
	"scorm.js": kindScorm,
}

// inlining says where calls are replaced by the called function's code: only
// where the speed of the browser version is decided. Without this the file to
// fetch is a tenth larger, and what a frame costs is far below its budget either
// way.
var inlining = []string{
	"-gcflags=all=-l",
	// What runs each day and in forecasts, not what surrounds it.
	"-gcflags=" + module + "/sim/num=",
	"-gcflags=" + module + "/sim/state=",
	"-gcflags=" + module + "/sim/effect=",
	"-gcflags=" + module + "/sim/system=",
	"-gcflags=" + module + "/sim/forecast=",
	"-gcflags=" + module + "/sim=",
	"-gcflags=compress/...=", // unpacking delays the first frame
	"-gcflags=image/...=",
	"-gcflags=golang.org/x/image/vp8l=",
}

const module = "hardcurrency"

// compile builds the game for the browser and returns the module's bytes. The
// folder of path is for passing use.
func compile(root, path string) ([]byte, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	modfile, err := plainEngine(root, filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	args := append([]string{"build", "-modfile", modfile, "-trimpath", "-buildvcs=false", "-ldflags=-s -w"}, inlining...)
	cmd := exec.Command("go", append(args, "-o", path, ".")...)
	cmd.Dir = root
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("building for the browser: %w", err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return raw, os.Remove(path)
}

// libdeflate compresses to the same format with an optimal parse, 3% better than
// gzip's best, in a few seconds.
const libdeflate = "libdeflate-gzip"

// squeeze compresses as hard as the machine can, without a name or a time in the
// header, so that equal input gives equal output.
func squeeze(raw []byte) ([]byte, error) {
	path, err := exec.LookPath(libdeflate)
	if err != nil {
		return squeezeHere(raw)
	}
	// It needs a file that it can map: no pipe will do.
	f, err := os.CreateTemp("", "hardcurrency-*")
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(raw)
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, err
	}
	cmd := exec.Command(path, "-12", "-n", "-c", f.Name())
	cmd.Stderr = os.Stderr
	packed, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", libdeflate, err)
	}
	return packed, nil
}

// squeezeHere needs nothing but the standard library.
func squeezeHere(raw []byte) ([]byte, error) {
	var buf bytes.Buffer
	zip, err := gzip.NewWriterLevel(&buf, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	_, err = zip.Write(raw)
	if err := errors.Join(err, zip.Close()); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// describe names the build after its content. The id in the address makes a
// browser fetch a new build at once and keep an old one for as long as it likes.
func describe(packed []byte, raw int) meta {
	sum := sha256.Sum256(packed)
	id := fmt.Sprintf("%x", sum[:6])
	return meta{Wasm: wasmName + "?v=" + id, ID: id, Packed: len(packed), Raw: raw}
}

func (m meta) script() ([]byte, error) {
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, "'use strict';\n\nglobalThis.hardcurrencyBuild = %s;\n", data), nil
}

// loader is taken from the toolchain that compiled the game: the two must be of
// one version.
func loader() ([]byte, error) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("asking for GOROOT: %w", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
}
