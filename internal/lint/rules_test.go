package lint

import (
	"go/ast"
	"go/parser"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// A rule that never fires proves nothing: every rule is given sources that break
// it and sources that come close and do not.

var standardTypes = sync.OnceValues(func() ([]Package, error) {
	return List(".", []string{"CGO_ENABLED=0"}, "-export", "-deps", "errors", "maps", "math", "slices", "sort", "sync")
})

// snippet type-checks one file as a package of the module.
func snippet(t *testing.T, path, text string) *Source {
	t.Helper()
	packages, err := standardTypes()
	if err != nil {
		t.Fatal(err)
	}
	types := NewImporter(packages)
	file, err := parser.ParseFile(types.set, "snippet.go", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	s, err := types.check(".", Module+"/"+path, []*ast.File{file})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// expect compares the findings' rules with those wanted, in order.
func expect(t *testing.T, findings []Finding, want ...string) {
	t.Helper()
	var got []string
	for _, f := range findings {
		got = append(got, f.Rule)
	}
	if !slices.Equal(got, want) {
		t.Errorf("found %q, want %q:\n%v", got, want, findings)
	}
}

func TestStrictRules(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"inexact maths", `import "math"; func f() float64 { return math.Exp(1) }`, []string{"maths"}},
		{"inexact maths as a value", `import "math"; func f() func(float64) float64 { return math.Log }`, []string{"maths"}},
		{"exact maths", `import "math"; func f() float64 { return math.Sqrt(math.Pi) + math.Floor(math.MaxInt32) }`, nil},
		{"map", `func f(m map[int]int) (n int) { for k := range m { n += k }; return }`, []string{"order"}},
		{"map of a named type", `type t map[int]int; func f(m t) (n int) { for _, v := range m { n -= v }; return }`, []string{"order"}},
		{"map counted", `func f(m map[int]int) (n int) { for range m { n++ }; return }`, nil},
		{"map collected and sorted", `import "sort"; func f(m map[string]int) (keys []string) { for k := range m { keys = append(keys, k) }; sort.Strings(keys); return }`, nil},
		{"map collected", `func f(m map[string]int) (keys []string) { for k := range m { keys = append(keys, k) }; return }`, []string{"order"}},
		{"map values collected and sorted", `import "sort"; func f(m map[string]string) (vs []string) { for _, v := range m { vs = append(vs, v) }; sort.Strings(vs); return }`, []string{"order"}},
		{"keys sorted", `import ("maps"; "slices"); func f(m map[string]int) []string { return slices.Sorted(maps.Keys(m)) }`, nil},
		{"keys unsorted", `import ("maps"; "slices"); func f(m map[string]int) []string { return slices.Collect(maps.Keys(m)) }`, []string{"order"}},
		{"goroutine", `func f() { go f() }`, []string{"concurrency"}},
		{"channel", `func f(c chan int) { c <- 1 }`, []string{"concurrency", "concurrency"}},
		{"init", `func init() {}`, []string{"state"}},
		{"method init", `type t int; func (t) init() {}`, nil},
		{"large array by value", `func f(a *[20]int) (n int) { b := *a; for _, x := range b { n += x }; return }`, []string{"copy"}},
		{"large array by index", `func f(a *[20]int) (n int) { b := *a; for i := range b { n += b[i] }; return }`, nil},
		{"large array by pointer", `func f(a *[20]int) (n int) { for _, x := range a { n += x }; return }`, nil},
		{"small array", `func f(a [4]int) (n int) { for _, x := range a { n += x }; return }`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			expect(t, CheckStrict(snippet(t, "sim/x", "package x\n"+c.text)), c.want...)
		})
	}
}

func TestStateRules(t *testing.T) {
	const table = "type row struct{ a, b int }\nfunc (row) read() {}\nfunc (*row) write() {}\nfunc take(*row) {}\nvar v = [...]row{{1, 2}}\n"
	for _, c := range []struct {
		name, path, text string
		want             []string
	}{
		{"table", "sim/x", table, nil},
		{"table read", "sim/x", table + `func f() int { r := &v[0]; r.read(); return r.a + v[0].b }`, nil},
		{"assigned", "sim/x", table + `func f() { v = [1]row{} }`, []string{"state"}},
		{"field assigned", "sim/x", table + `func f() { v[0].a = 1 }`, []string{"state"}},
		{"field counted", "sim/x", table + `func f() { v[0].a++ }`, []string{"state"}},
		{"address passed", "sim/x", table + `func f() { take(&v[0]) }`, []string{"state"}},
		{"method with pointer", "sim/x", table + `func f() { v[0].write() }`, []string{"state"}},
		{"row assigned", "sim/x", table + `func f() { r := &v[0]; r.a = 1 }`, []string{"state"}},
		{"row passed on", "sim/x", table + `func f() { r := &v[0]; take(r) }`, []string{"state"}},
		{"row written by its method", "sim/x", table + `func f() { r := &v[0]; r.write() }`, []string{"state"}},
		{"shadowed", "sim/x", table + `func f() int { v := 1; v = 2; return v }`, nil},
		{"cleared", "sim/x", `var m = map[int]int{}; func f() { clear(m) }`, []string{"state"}},
		{"map entry", "sim/x", `var m = map[int]int{}; func f() { m[1] = 2 }`, []string{"state"}},
		{"without value", "sim/x", `var n int`, []string{"state"}},
		{"error", "sim/x", `import "errors"; var ErrFull = errors.New("full")`, nil},
		{"assertion", "sim/x", `type i interface{}; var _ i = 1`, nil},
		{"mutex", "sim/x", `import "sync"; var mu sync.Mutex; func f() { mu.Lock() }`, []string{"state"}},
		{"mutex of the shown world", "sim/view", `import "sync"; var mu sync.Mutex; func f() { mu.Lock() }`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			expect(t, CheckState([]*Source{snippet(t, c.path, "package x\n"+c.text)}), c.want...)
		})
	}
}

func TestDrawNameRules(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"unique", `const ( drawA = 0x1; drawB uint64 = 0x2; streamC = uint64(0x3) )`, nil},
		{"twice", `const ( drawA = 0x1; streamB = 0x1 )`, []string{"names"}},
		{"twice in a function", `const drawA = 0x1; func f() { const drawB = 0x1; _ = drawB }`, []string{"names"}},
		{"counted", `const ( drawA = iota + 7; drawB )`, []string{"names", "names"}},
		{"computed", `const drawA = 0x1 << 4`, []string{"names"}},
		{"negative", `const drawA = -1`, []string{"names"}},
		{"other words", `const ( drawdown = 1; streamer = 1; redraw = 1 )`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			expect(t, CheckDrawNames([]*Source{snippet(t, "sim/x", "package x\n"+c.text)}), c.want...)
		})
	}
	t.Run("twice in two packages", func(t *testing.T) {
		a := snippet(t, "sim/a", "package a\nconst drawA = 0x1")
		b := snippet(t, "sim/b", "package b\nconst drawB = 0x1")
		expect(t, CheckDrawNames([]*Source{a, b}), "names")
	})
	t.Run("a stream of another name", func(t *testing.T) {
		s := snippet(t, "sim/num", "package num\ntype Stream uint64\nconst ( Weather Stream = 0x1; Market Stream = 0x1 )")
		expect(t, CheckDrawNames([]*Source{s}), "names")
	})
}

func TestCommentRules(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"complete", "// Package x is one.\npackage x\n// T is one.\ntype T int\n// F is one.\nfunc (T) F() {}\n", nil},
		{"package", "package x\n", []string{"comments"}},
		{"type", "// Package x is one.\npackage x\ntype T int\n", []string{"comments"}},
		{"method", "// Package x is one.\npackage x\ntype t int\nfunc (t) F() {}\n// T is one.\ntype T int\nfunc (*T) F() {}\n", []string{"comments"}},
		{"method of an interface", "// Package x is one.\npackage x\n// T is one.\ntype T int\nfunc (T) String() string { return \"\" }\n", nil},
		{"constant", "// Package x is one.\npackage x\nconst A = 1\n", []string{"comments"}},
		{"group of constants", "// Package x is one.\npackage x\n// Letters.\nconst ( A = 1; B = 2 )\n", nil},
		{"comment behind", "// Package x is one.\npackage x\nconst (\nA = 1 // the first\nB = 2\n)\n", []string{"comments"}},
		{"group of types", "// Package x is one.\npackage x\n// Words.\ntype ( T int )\n", []string{"comments"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			expect(t, CheckComments(snippet(t, "sim/x", c.text)), c.want...)
		})
	}
}

func TestArrowRules(t *testing.T) {
	check := func(path string, imports ...string) []Finding {
		p := Package{ImportPath: Module + "/" + path}
		for _, to := range imports {
			if !strings.Contains(to, ".") {
				to = Module + "/" + to
			}
			p.Imports = append(p.Imports, to)
		}
		p.Deps = p.Imports
		return CheckImports([]Package{p})
	}
	expect(t, check("sim/num"))
	expect(t, check("sim/num", "sim/state"), "arrows")
	expect(t, check("sim/state", "sim/num", "sim/content"))
	expect(t, check("sim/system", "sim/command"), "arrows")
	expect(t, check("sim", "sim/system", "sim/num"))
	expect(t, check("sim", "sim/view", "assets"), "arrows", "arrows")
	expect(t, check("sim/view", "sim/save"), "arrows")
	expect(t, check("game/widget", "game/ui", "assets"))
	expect(t, check("game/widget", "sim", "game/paint"), "arrows", "arrows")
	expect(t, check("game/ui", "game/i18n"), "arrows")
	expect(t, check("scenes/campaign", "sim/view", "game/ui", "sim/num", "scenes/part"))
	expect(t, check("scenes/campaign", "game/paint", "sim/save"), "arrows", "arrows")
	expect(t, check("scenes/campaign", "scenes/play"), "arrows")
	expect(t, check("scenes/play", "scenes/campaign", "sim/save"))
	expect(t, check("scenes/campaign", Graphics), "graphics")
	expect(t, check("game/ui/probe", Graphics+"/vector"), "graphics")
	expect(t, check("game/paint", Graphics))
	expect(t, check("cmd/lab", "sim/policy", "assets"))
	expect(t, check("cmd/lab", "game/ui", Graphics), "arrows", "graphics")
	expect(t, check("stray"), "layout")

	root := Package{ImportPath: Module, Deps: []string{Module + "/game/shell", Graphics}}
	expect(t, CheckImports([]Package{root}))
}

func TestPurityRules(t *testing.T) {
	check := func(path, imported string) []Finding {
		return CheckPurity([]Package{{ImportPath: Module + "/" + path, Imports: []string{imported}}})
	}
	for _, imported := range []string{"os", "time", "math/rand/v2", "sync", "runtime", "unsafe", "embed", "math/cmplx", "github.com/yohamta/donburi", Graphics} {
		expect(t, check("sim/system", imported), "purity")
	}
	expect(t, check("sim/content", "io/fs"))
	expect(t, check("sim/view", "github.com/yohamta/donburi"))
	expect(t, check("game/store", "os"))
}

func TestUnitsAreNamed(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"field", "type T struct {\n\tA float64 // of the thing\n\tS string\n}", []string{"units"}},
		{"no comment", "type T struct {\n\tA, B []int32\n\tS string\n}", []string{"units", "units"}},
		{"unit", "type T struct {\n\tA float64 // in USD m\n\tS string\n}", nil},
		{"range", "type T struct {\n\tA float64 // caution, 0-1\n\tS string\n}", nil},
		{"count above", "type T struct {\n\t// A and B count the ships.\n\tA int32\n\tB int32\n\tS string\n}", nil},
		{"others spoken of", "type T struct {\n\t// A counts the ships.\n\tA int32\n\tB int32\n\tS string\n}", []string{"units"}},
		{"name", "type T struct {\n\tDaysDark int\n\tS string\n}", nil},
		{"own type", "type T struct {\n\tA Money\n\tS string\n}", nil},
		{"unexported", "type T struct {\n\ta float64\n\tS string\n}\ntype u struct{ A float64 }", nil},
		{"row of balance.json", "type T struct {\n\tA float64 `id:\"a.b\"`\n\tS string\n}", nil},
		{"numbers alone", "// T is how many ships there are.\ntype T struct{ A, B int }", nil},
		{"numbers alone, of what", "// T is a thing.\ntype T struct{ A, B int }", []string{"units", "units"}},
		{"not alone", "// T is how many ships there are.\ntype T struct {\n\tA int\n\tS string\n}", []string{"units"}},
		{"function", "// F is the pull of s.\nfunc F(s *S) float64 { return 0 }", []string{"units"}},
		{"function with a range", "// F is the pull of s, 0-1.\nfunc F(s *S) float64 { return 0 }", nil},
		{"of numbers alone", "// F is the larger.\nfunc F(a, b float64) float64 { return a }", nil},
		{"method", "// F is the pull.\nfunc (s *S) F() float64 { return 0 }", []string{"units"}},
		{"no number", "// F is the name.\nfunc F(s *S) string { return \"\" }", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			expect(t, CheckUnits(snippet(t, "sim/x", "package x\n\ntype S struct{}\n\ntype Money int64\n\n"+c.text)), c.want...)
		})
	}
}

// fusedModule is a module of one package whose first function needs no fusing and
// whose others are fused where the processor can.
func fusedModule(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module fixture\n\ngo 1.26\n",
		"fixture.go": `package fixture

func Kept(a, b, c float64) float64 { return float64(a*b) + c }

func Fused(a, b, c float64) float64 { return a*b + c }

func Halved(a, c float64) float64 { return a/2 - c }

func Inlined(a, b float64) float64 { return less(a * b) }

func less(x float64) float64 { return 1 - x }
`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// fixtureEnv compiles a fixture as it is: without the module's own settings.
func fixtureEnv(t *testing.T) {
	t.Helper()
	t.Setenv("GOFLAGS", "")
	t.Setenv("GOWORK", "off")
}

func TestFusedIsFound(t *testing.T) {
	fixtureEnv(t)
	dir := fusedModule(t)
	for _, machine := range Fusing {
		findings, err := CheckFused(dir, machine, ".")
		if err != nil {
			t.Error(err)
			continue
		}
		found := map[string]bool{}
		for _, f := range findings {
			found[strings.TrimPrefix(f.Place, "./")] = true
		}
		if found["fixture.go:3"] {
			t.Errorf("%v: a rounded product is found: %v", machine, findings)
		}
		if !found["fixture.go:5"] {
			t.Errorf("%v: a*b+c is not found: %v", machine, findings)
		}
		// Not every machine has an instruction for every sign.
		if machine[0] == "GOARCH=arm64" && (!found["fixture.go:7"] || !found["fixture.go:11"]) {
			t.Errorf("%v: a half, or what was inlined, is not found: %v", machine, findings)
		}
	}
}
