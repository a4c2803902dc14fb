//go:build !js

package store

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func onDisk(t *testing.T) Store {
	t.Helper()
	s, err := Open(filepath.Join(t.TempDir(), "made", "as needed"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestDisk(t *testing.T) {
	contract(t, onDisk)
	if c := onDisk(t).Caveat(); c != "" {
		t.Errorf("caveat %q", c)
	}
}

// TestCrashInTheMiddle stops a write after each of its steps, as if the power
// had failed, and looks at what is there when the game starts again: the old
// file or the new one, whole, and nothing else.
func TestCrashInTheMiddle(t *testing.T) {
	steps := []string{"create", "write", "sync", "rename"}
	for n, crash := range steps {
		for _, existing := range []bool{false, true} {
			t.Run(fmt.Sprint(crash, existing), func(t *testing.T) {
				dir := t.TempDir()
				d := &disk{dir: dir}
				if existing {
					if err := d.Write("save.hcs", []byte("old")); err != nil {
						t.Fatal(err)
					}
				}
				reached := 0
				d.step = func(name string) error {
					if name != steps[reached] {
						t.Errorf("step %d is %s", reached, name)
					}
					reached++
					if name == crash {
						return errCrash
					}
					return nil
				}
				if err := d.Write("save.hcs", []byte("brand new")); err == nil {
					t.Fatal("the crash went unnoticed")
				}
				if reached != n+1 {
					t.Fatalf("%d steps done", reached)
				}
				again, err := Open(dir)
				if err != nil {
					t.Fatal(err)
				}
				got, err := again.Read("save.hcs")
				want := "old"
				if crash == "rename" {
					want = "brand new"
				}
				if !existing && crash != "rename" {
					if err == nil {
						t.Errorf("a file appeared: %q", got)
					}
				} else if err != nil || string(got) != want {
					t.Errorf("found %q, %v; want %q", got, err, want)
				}
				files, err := os.ReadDir(dir)
				if err != nil {
					t.Fatal(err)
				}
				for _, f := range files {
					if strings.HasPrefix(f.Name(), partial) {
						t.Errorf("%s was left behind", f.Name())
					}
				}
			})
		}
	}
}

func TestFailedWriteCleansUp(t *testing.T) {
	dir := t.TempDir()
	d := &disk{dir: dir}
	// A folder in the way makes the rename fail.
	if err := os.Mkdir(filepath.Join(dir, "save.hcs"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := d.Write("save.hcs", []byte("x")); err == nil {
		t.Fatal("a folder was overwritten")
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 {
		t.Errorf("left: %v, %v", files, err)
	}
}

func TestListPassesOverStrangers(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{".DS_Store", "Thumbs.db", "a b"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got, err := s.List(); err != nil || len(got) != 0 {
		t.Errorf("list is %v, %v", got, err)
	}
}

func TestUnusableFolderGivesMemory(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(filepath.Join(file, "below"))
	if err == nil || s == nil || s.Caveat() != CaveatMemory {
		t.Errorf("got %T, %v", s, err)
	}
}

func TestDirFollowsConvention(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("XDG is for other systems")
	}
	t.Setenv("HOME", "/home/somebody")
	for in, want := range map[string]string{
		"":           "/home/somebody/.local/share/hardcurrency",
		"relative":   "/home/somebody/.local/share/hardcurrency",
		"/else/here": "/else/here/hardcurrency",
	} {
		t.Setenv("XDG_DATA_HOME", in)
		if got, err := Dir(); err != nil || got != want {
			t.Errorf("XDG_DATA_HOME=%q: %q, %v; want %q", in, got, err, want)
		}
	}
}

// TestInBrowser runs the tests of the browser's store in Node, which stands in
// for a browser as far as it goes.
func TestInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("builds for another system")
	}
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not installed")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	runner := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec")
	cmd := exec.Command("go", "test", "-exec="+runner, ".")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
