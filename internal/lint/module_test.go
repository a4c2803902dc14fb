package lint

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// module reads every Go source of the module. Its point is the test cache: a
// result is kept as long as the files that the test itself opened are unchanged,
// and what the go command opens for it does not count.
var module = sync.OnceValues(func() (string, error) {
	root, err := Root()
	if err != nil {
		return "", err
	}
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			if path != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "node_modules" || entry.Name() == "dist") {
				return filepath.SkipDir
			}
		case strings.HasSuffix(path, ".go") || entry.Name() == "go.mod":
			_, err = os.ReadFile(path)
			return err
		}
		return nil
	})
	return root, err
})

func moduleRoot(t *testing.T) string {
	t.Helper()
	root, err := module()
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// ours lists packages of the module for one target.
func ours(t *testing.T, env []string, args ...string) []Package {
	t.Helper()
	all, err := List(moduleRoot(t), env, args...)
	if err != nil {
		t.Fatal(err)
	}
	var kept []Package
	for _, p := range all {
		if own(p.ImportPath) {
			kept = append(kept, p)
		}
	}
	return kept
}

// simSources type-checks all of sim once. Packages that do not compile are left out
// and are the error.
var simSources = sync.OnceValues(func() ([]*Source, error) {
	root, err := module()
	if err != nil {
		return nil, err
	}
	packages, err := List(root, []string{"CGO_ENABLED=0"}, "-export", "-deps", "./sim/...")
	if err != nil {
		return nil, err
	}
	types := NewImporter(packages)
	var sources []*Source
	var broken []error
	for _, p := range packages {
		if !own(p.ImportPath) || !under(p.Path(), "sim") {
			continue
		}
		s, err := types.Load(root, p)
		if err != nil {
			broken = append(broken, err)
			continue
		}
		sources = append(sources, s)
	}
	return sources, errors.Join(broken...)
})

func simulation(t *testing.T) []*Source {
	t.Helper()
	sources, err := simSources()
	if err != nil {
		t.Error(err)
	}
	return sources
}

func complain(t *testing.T, findings []Finding) {
	t.Helper()
	for _, f := range findings {
		t.Error(f)
	}
}

func TestImportsFollowTheLayout(t *testing.T) {
	// Two targets, because files for the browser have imports of their own.
	for name, env := range map[string][]string{
		"desktop": {"GOOS=linux", "GOARCH=amd64"},
		"browser": {"GOOS=js", "GOARCH=wasm"},
	} {
		t.Run(name, func(t *testing.T) {
			packages := ours(t, env, "./...")
			complain(t, CheckImports(packages))
			complain(t, CheckPurity(packages))
		})
	}
}

func TestSimulationIsStrict(t *testing.T) {
	for _, s := range simulation(t) {
		complain(t, CheckStrict(s))
	}
}

func TestSimulationKeepsNoState(t *testing.T) {
	complain(t, CheckState(simulation(t)))
}

func TestStreamsAndDrawsHaveUniqueNames(t *testing.T) {
	complain(t, CheckDrawNames(simulation(t)))
}

func TestSimulationIsDocumented(t *testing.T) {
	for _, s := range simulation(t) {
		complain(t, CheckComments(s))
	}
}

var everywhere = flag.Bool("everywhere", false, "compile sim for every machine that fuses, not for three")

func TestSimulationNamesItsUnits(t *testing.T) {
	for _, s := range simulation(t) {
		complain(t, CheckUnits(s))
	}
}

func TestNoFusedMultiplyAdd(t *testing.T) {
	if len(ours(t, nil, "./sim/...")) == 0 {
		t.Skip("there is no sim yet")
	}
	machines := Fusing[:]
	if !*everywhere {
		machines = machines[:3] // one more costs a compilation of all of sim
	}
	for _, machine := range machines {
		findings, err := CheckFused(moduleRoot(t), machine, "./sim/...")
		if err != nil {
			t.Error(err)
		}
		for i := range findings {
			findings[i].Text = strings.Join(machine, " ") + ": " + findings[i].Text
		}
		complain(t, findings)
	}
}
