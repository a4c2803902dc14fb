package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestClass(t *testing.T) {
	dir := t.TempDir()
	put := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	good := handedIn(t, 400, "baseline")
	put("Anna.hcr", good)
	put("Bert.hcr", good)
	put("essay.txt", []byte("Dear teacher"))
	base := filepath.Join(t.TempDir(), "class")
	code, out, complaint := use("class", dir, "-o", base)
	if code != exitOK || complaint != "" || !strings.Contains(out, "1 of 3 files count") ||
		!strings.Contains(out, "Bert.hcr: duplicate: ") || !strings.Contains(out, "essay.txt: foreign: ") {
		t.Fatalf("exit %d, %q %q", code, out, complaint)
	}
	for ext, want := range map[string]string{".html": "<td>Anna</td>", ".csv": "\nAnna,Anna.hcr,"} {
		text, err := os.ReadFile(base + ext)
		if err != nil || !strings.Contains(string(text), want) {
			t.Errorf("%s: no %q, %v", ext, want, err)
		}
	}
	var doc struct {
		Files     int
		Anonymous bool
		Campaigns []struct{ Student, Scenario string }
	}
	decode(t, &doc, "class", "-format", "json", "-anonymous", dir)
	if doc.Files != 3 || !doc.Anonymous || len(doc.Campaigns) != 1 || doc.Campaigns[0].Student != "Student 1" || doc.Campaigns[0].Scenario != "pressure-2017" {
		t.Errorf("%+v", doc)
	}
	for _, args := range [][]string{{"class"}, {"class", dir, dir}, {"class", "-format", "xml", dir}} {
		if code, _, _ := use(args...); code != exitUsage {
			t.Errorf("lab %v: exit %d", args, code)
		}
	}
	if code, _, complaint := use("class", filepath.Join(dir, "none")); code != exitFail || complaint == "" {
		t.Errorf("a folder that is not there: exit %d, %q", code, complaint)
	}
}
