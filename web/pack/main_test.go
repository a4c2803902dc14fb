package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestSqueezeIsDeterministicAndLossless(t *testing.T) {
	raw := bytes.Repeat([]byte("\x00asm of a kind"), 5000)
	for name, squeeze := range map[string]func([]byte) ([]byte, error){
		"as this machine can": squeeze, "with the standard library": squeezeHere,
	} {
		a, err := squeeze(raw)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		b, err := squeeze(raw)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s: two runs differ", name)
		}
		r, err := gzip.NewReader(bytes.NewReader(a))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if r.Name != "" || !r.ModTime.IsZero() {
			t.Errorf("%s: the header carries name %q and time %v", name, r.Name, r.ModTime)
		}
		back, err := io.ReadAll(r)
		if err != nil || !bytes.Equal(back, raw) {
			t.Errorf("%s: unpacked to %d bytes, %v; want %d", name, len(back), err, len(raw))
		}
	}
}

func TestDescribeFollowsContent(t *testing.T) {
	a, b := describe([]byte("one"), 10), describe([]byte("two"), 10)
	if a.ID == b.ID || a.Wasm == b.Wasm {
		t.Errorf("different content, equal names: %+v %+v", a, b)
	}
	if a.Packed != 3 || a.Raw != 10 {
		t.Errorf("sizes %d and %d, want 3 and 10", a.Packed, a.Raw)
	}
	js, err := a.script()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(js), `"wasm": "`+a.Wasm+`"`) {
		t.Errorf("build.js does not name the file:\n%s", js)
	}
}

// The page must work from any path and carry no script or style of its own
// inside, so that a strict content policy can stand.
func TestPageIsRelativeAndExternal(t *testing.T) {
	page := filepath.Join("..", "page")
	html, err := os.ReadFile(filepath.Join(page, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	made := map[string]bool{"build.js": true, "wasm_exec.js": true}
	refs := regexp.MustCompile(`(?:src|href)="([^"]*)"`).FindAllStringSubmatch(string(html), -1)
	if len(refs) < 5 {
		t.Fatalf("only %d references found in the page", len(refs))
	}
	for _, ref := range refs {
		name := ref[1]
		if strings.HasPrefix(name, "/") || strings.Contains(name, ":") {
			t.Errorf("%q is not relative", name)
		}
		if _, err := os.Stat(filepath.Join(page, name)); err != nil && !made[name] {
			t.Errorf("%q is neither in web/page nor written by pack", name)
		}
	}
	for _, inline := range []*regexp.Regexp{
		regexp.MustCompile(`<script[^>]*>[^<\s]`),
		regexp.MustCompile(`<style`),
		regexp.MustCompile(`\son[a-z]+="`),
		regexp.MustCompile(`\sstyle="`),
	} {
		if m := inline.Find(html); m != nil {
			t.Errorf("inline script or style in the page: %s", m)
		}
	}
}

// Every word boot.js or the page asks for must exist in English.
func TestWordsAreComplete(t *testing.T) {
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join("..", "page", name))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	have := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^    (\w+):`).FindAllStringSubmatch(read("words.js"), -1) {
		have[m[1]] = true
	}
	boot := read("boot.js")
	want := map[string]bool{"stoppedTitle": true, "stoppedText": true, "startTitle": true, "startText": true}
	for _, m := range regexp.MustCompile(`words\('(\w+)'\)`).FindAllStringSubmatch(boot, -1) {
		want[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`show\('(\w+)'`).FindAllStringSubmatch(boot, -1) {
		want[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`(?:new Problem|notice)\('(\w+)'`).FindAllStringSubmatch(boot, -1) {
		want[m[1]+"Title"], want[m[1]+"Text"] = true, true
	}
	for _, m := range regexp.MustCompile(`data-word="(\w+)"`).FindAllStringSubmatch(read("index.html"), -1) {
		want[m[1]] = true
	}
	for key := range want {
		if !have[key] {
			t.Errorf("words.js lacks %q", key)
		}
	}
	if len(want) < 15 {
		t.Errorf("only %d words found in use: the patterns of this test no longer match boot.js", len(want))
	}
}
