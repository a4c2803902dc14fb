//go:build !js

package store

import (
	"os"
	"path/filepath"
	"testing"
)

func TestHandOutNeverReplaces(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Setenv("XDG_DOWNLOAD_DIR", "")
	for _, want := range []string{"a.hcr", "a-2.hcr", "a-3.hcr"} {
		path, err := HandOut("a.hcr", []byte(want))
		if err != nil || path != filepath.Join(home, want) {
			t.Fatalf("%s, %v; want %s", path, err, want)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("%s holds %q, %v", path, got, err)
		}
	}
	downloads := filepath.Join(home, "Downloads")
	if err := os.Mkdir(downloads, 0o755); err != nil {
		t.Fatal(err)
	}
	if path, err := HandOut("a.hcr", nil); err != nil || filepath.Dir(path) != downloads {
		t.Errorf("with a folder for downloads: %s, %v", path, err)
	}
	if path, err := HandOut("../a.hcr", nil); err == nil {
		t.Errorf("a path was taken: %s", path)
	}
	t.Setenv("XDG_DOWNLOAD_DIR", filepath.Join(home, "none"))
	if path, err := HandOut("a.hcr", nil); err == nil {
		t.Errorf("a folder that is not there: %s", path)
	}
}
