// Command pack builds the browser version of the game: it compiles the module's
// main package for js/wasm, packs it with gzip and puts it beside the page in
// one folder that any static server can serve, from any path.
//
//	go run ./web/pack -out dist/web
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
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// maxPacked is the budget for the compressed game, in bytes: what a slow
// connection has to fetch before the first frame.
const maxPacked = 6 << 20

// wasmName is the file the page fetches.
const wasmName = "hardcurrency.wasm.gz"

// meta is what the page has to know about the build, written as build.js.
type meta struct {
	Wasm   string `json:"wasm"`   // address relative to the page, with the id as its query
	ID     string `json:"id"`     // start of the SHA-256 of the packed file
	Packed int    `json:"packed"` // bytes to fetch
	Raw    int    `json:"raw"`    // bytes once unpacked
}

func main() {
	out := flag.String("out", filepath.Join("dist", "web"), "folder to write")
	root := flag.String("root", ".", "the module's root folder")
	strict := flag.Bool("strict", false, "fail when the game is over its budget of bytes")
	flag.Parse()
	if flag.NArg() != 0 {
		flag.Usage()
		os.Exit(2)
	}
	m, err := pack(*root, *out)
	if err != nil {
		fmt.Fprintln(os.Stderr, "web:", err)
		os.Exit(1)
	}
	fmt.Printf("%s: %.2f MiB, %.2f MiB to fetch (budget %.0f), build %s\n",
		*out, mib(m.Raw), mib(m.Packed), mib(maxPacked), m.ID)
	if m.Packed > maxPacked {
		fmt.Fprintf(os.Stderr, "web: %s is %d bytes over its budget\n", wasmName, m.Packed-maxPacked)
		if *strict {
			os.Exit(1)
		}
	}
}

func mib(n int) float64 { return float64(n) / (1 << 20) }

// pack builds everything into a folder beside out and then replaces out, so
// that a failed build leaves the old one whole.
func pack(root, out string) (meta, error) {
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return meta{}, err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(out), ".web-")
	if err != nil {
		return meta{}, err
	}
	defer os.RemoveAll(tmp)
	if err := os.Chmod(tmp, 0o755); err != nil {
		return meta{}, err
	}

	raw, err := compile(root, filepath.Join(tmp, "game.wasm"))
	if err != nil {
		return meta{}, err
	}
	packed, err := squeeze(raw)
	if err != nil {
		return meta{}, err
	}
	if err := os.WriteFile(filepath.Join(tmp, wasmName), packed, 0o644); err != nil {
		return meta{}, err
	}

	m := describe(packed, len(raw))
	script, err := m.script()
	if err != nil {
		return meta{}, err
	}
	if err := os.WriteFile(filepath.Join(tmp, "build.js"), script, 0o644); err != nil {
		return meta{}, err
	}
	if err := os.CopyFS(tmp, os.DirFS(filepath.Join(root, "web", "page"))); err != nil {
		return meta{}, err
	}
	if err := copySupport(tmp); err != nil {
		return meta{}, err
	}
	if err := os.RemoveAll(out); err != nil {
		return meta{}, err
	}
	return m, os.Rename(tmp, out)
}

// inlining says where calls are replaced by the called function's code: only
// where the speed of the browser version is decided. Without this the file to
// fetch is a tenth larger, and what a frame costs is far below its budget either
// way.
var inlining = []string{
	"-gcflags=all=-l",
	"-gcflags=" + module + "/sim/...=",
	"-gcflags=compress/...=", // unpacking delays the first frame
	"-gcflags=image/...=",
	"-gcflags=golang.org/x/image/vp8l=",
}

const module = "hardcurrency"

// compile builds the game for the browser and returns the module's bytes; the
// file at path is only the linker's, and is gone afterwards.
func compile(root, path string) ([]byte, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w"}, inlining...)
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

// copySupport takes the loader from the toolchain that compiled the game: the
// two must be of one version.
func copySupport(dir string) error {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return fmt.Errorf("asking for GOROOT: %w", err)
	}
	src, err := os.Open(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		return err
	}
	defer src.Close()
	dst, err := os.Create(filepath.Join(dir, "wasm_exec.js"))
	if err != nil {
		return err
	}
	if _, err := io.Copy(dst, src); err != nil {
		dst.Close()
		return err
	}
	return dst.Close()
}
