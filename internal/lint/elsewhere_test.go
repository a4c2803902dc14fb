package lint

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

var goldenTest = regexp.MustCompile(`(?m)^func TestGolden`)

// goldenPackages returns the packages of sim with tests called TestGolden...: those
// pin bits, and must pass unchanged on every architecture.
func goldenPackages(t *testing.T) []string {
	t.Helper()
	root := moduleRoot(t)
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
	packages := goldenPackages(t)
	if len(packages) == 0 {
		t.Skip("sim has no golden test yet")
	}
	root := moduleRoot(t)
	for _, target := range []struct {
		name   string
		env    []string
		runner string // on the PATH; empty when the test binary runs by itself
		exec   string // wrapper for go test; the runner when empty
	}{
		{name: "386", env: []string{"GOOS=linux", "GOARCH=386"}},
		{name: "amd64 v3", env: []string{"GOOS=linux", "GOARCH=amd64", "GOAMD64=v3"}},
		{name: "arm64", env: []string{"GOOS=linux", "GOARCH=arm64"}, runner: "qemu-aarch64"},
		{name: "wasm", env: []string{"GOOS=js", "GOARCH=wasm"}, runner: "node", exec: wasmWrapper(t)},
	} {
		t.Run(target.name, func(t *testing.T) {
			args := []string{"test", "-run=^TestGolden"}
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
			out, err := Go(root, append(target.env, "CGO_ENABLED=0"), append(args, packages...)...)
			if err != nil && strings.Contains(string(out)+err.Error(), "microarchitecture support") {
				t.Skip("this processor is older than the target")
			}
			if err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

func wasmWrapper(t *testing.T) string {
	t.Helper()
	out, err := Go(".", nil, "env", "GOROOT")
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(strings.TrimSpace(string(out)), "lib", "wasm", "go_js_wasm_exec")
}
