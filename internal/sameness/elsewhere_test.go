package sameness

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"hardcurrency/internal/lint"
)

var goldenTest = regexp.MustCompile(`(?m)^func TestGolden`)

// module returns the folder of the module after reading what sim is made of. Its
// point is the test cache: a result is kept as long as the files that the test
// itself opened are unchanged, and what the go command opens for it does not
// count.
func module(t *testing.T) string {
	t.Helper()
	root, err := lint.Root()
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"sim", "assets/content", "assets/scenarios"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			_, err = os.ReadFile(path)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// goldenPackages returns the packages of sim with tests called TestGolden...: those
// pin bits, and must pass unchanged on every architecture.
func goldenPackages(t *testing.T, root string) []string {
	t.Helper()
	var found []string
	files, err := filepath.Glob(filepath.Join(root, "sim", "*", "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	direct, err := filepath.Glob(filepath.Join(root, "sim", "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range append(direct, files...) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		folder, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			t.Fatal(err)
		}
		pattern := "./" + filepath.ToSlash(folder)
		if goldenTest.Match(text) && !slices.Contains(found, pattern) {
			found = append(found, pattern)
		}
	}
	return found
}

// TestGoldenBitsElsewhere runs the golden tests as other processors would: natively
// where this one can, under Node and QEMU where they are installed.
func TestGoldenBitsElsewhere(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles sim for four more targets")
	}
	root := module(t)
	packages := goldenPackages(t, root)
	if len(packages) == 0 {
		t.Fatal("sim has no golden test")
	}
	for _, target := range []struct {
		name   string
		env    []string
		runner string // on the PATH; empty when the test binary runs by itself
		exec   string // wrapper for go test; the runner when empty
	}{
		{name: "386", env: []string{"GOOS=linux", "GOARCH=386"}},
		{name: "amd64 v3", env: []string{"GOOS=linux", "GOARCH=amd64", "GOAMD64=v3"}},
		{name: "arm64", env: []string{"GOOS=linux", "GOARCH=arm64"}, runner: "qemu-aarch64"},
		{name: "wasm", env: []string{"GOOS=js", "GOARCH=wasm"}, runner: "node", exec: filepath.Join(root, "tools", "wasm-exec.sh")},
	} {
		t.Run(target.name, func(t *testing.T) {
			t.Parallel()
			args := []string{"test", "-vet=off", "-run=^TestGolden"}
			switch {
			case target.runner != "":
				path, err := exec.LookPath(target.runner)
				if err != nil {
					t.Skipf("%s is not installed", target.runner)
				}
				wrapper := target.exec
				if wrapper == "" {
					wrapper = path
				}
				args = append(args, "-exec="+wrapper)
			case runtime.GOOS != "linux" || runtime.GOARCH != "amd64":
				t.Skip("runs on linux/amd64 only")
			}
			out, err := lint.Go(root, append(target.env, "CGO_ENABLED=0"), append(args, packages...)...)
			if err != nil && strings.Contains(string(out)+err.Error(), "microarchitecture support") {
				t.Skip("this processor is older than the target")
			}
			if err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}
