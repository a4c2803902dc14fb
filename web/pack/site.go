package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// writeSite writes the static site into a folder beside out and then replaces out,
// so that a failed build leaves the old one whole.
func writeSite(g *game, out string) error {
	files, err := g.files(kindWeb)
	if err != nil {
		return err
	}
	if files["index.html"], err = replace(files["index.html"], "<!-- manifest -->", `<link rel="manifest" href="manifest.webmanifest">`); err != nil {
		return err
	}
	worker, err := workerOf(files, g.meta.Wasm)
	if err != nil {
		return err
	}
	files["sw.js"] = worker
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(out), ".web-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	if err := os.Chmod(tmp, 0o755); err != nil {
		return err
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(tmp, name), data, 0o644); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	return os.Rename(tmp, out)
}

// workerOf puts the list of the site's files above the service worker, and an id
// that changes with any of them: another worker is what tells a browser that there
// is another build.
func workerOf(files map[string][]byte, wasm string) ([]byte, error) {
	sum := sha256.New()
	addresses := []string{"./"}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(sum, "%s %d\n", name, len(files[name]))
		sum.Write(files[name])
		switch name {
		case "sw.js", "index.html": // the worker itself, and what ./ is
		case wasmName:
			addresses = append(addresses, wasm)
		default:
			addresses = append(addresses, name)
		}
	}
	site, err := json.Marshal(map[string]any{"id": fmt.Sprintf("%x", sum.Sum(nil)[:6]), "files": addresses})
	if err != nil {
		return nil, err
	}
	return append(fmt.Appendf(nil, "globalThis.hardcurrencySite = %s;\n", site), files["sw.js"]...), nil
}

// replace puts text in the one place of a page that is marked for it.
func replace(page []byte, mark, text string) ([]byte, error) {
	if n := bytes.Count(page, []byte(mark)); n != 1 {
		return nil, fmt.Errorf("the page has %q %d times, not once", mark, n)
	}
	return bytes.Replace(page, []byte(mark), []byte(text), 1), nil
}
