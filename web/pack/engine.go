package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// The engine writes its built-in shaders with text/template, which calls methods
// by their names; the linker must then keep every exported method of every type in
// the program, an eighth of the file. What the template writes depends on three
// settings alone. So the browser's build takes a copy of the engine in which the
// eighteen shaders stand as text, written by the engine's own template.

const (
	engine  = "github.com/hajimehoshi/ebiten/v2"
	shaders = "internal/builtinshader"
)

// tabulate is the program, run inside a copy of the engine, that prints
// shaders/table.go.
const tabulate = `package main

import (
	"fmt"

	"` + engine + "/" + shaders + `"
)

func main() {
	fmt.Println("package builtinshader\n\nvar table = [FilterCount][AddressCount][2]string{")
	for f := range builtinshader.Filter(builtinshader.FilterCount) {
		fmt.Println("{")
		for a := range builtinshader.Address(builtinshader.AddressCount) {
			fmt.Printf("{%q, %q},\n", builtinshader.ShaderSource(f, a, false), builtinshader.ShaderSource(f, a, true))
		}
		fmt.Println("},")
	}
	fmt.Println("}")
}
`

// lookup takes the place of the engine's function.
const lookup = `
// ShaderSource returns the built-in shader source based on the given parameters.
func ShaderSource(filter Filter, address Address, useColorM bool) []byte {
	var c int
	if useColorM {
		c = 1
	}
	return []byte(table[filter][address][c])
}
`

// made are the declarations of shader.go that lookup and the table replace, and
// madeBy what only they import.
var (
	made   = []string{"tmpl", "shaders", "shadersM", "ShaderSource"}
	madeBy = []string{"bytes", "fmt", "sync", "text/template"}
)

// plainEngine copies the engine that the module at root uses into dir, without the
// template, and writes dir/go.mod, which is the module's own but for the copy.
func plainEngine(root, dir string) (modfile string, err error) {
	source, err := goTool(root, "list", "-m", "-f", "{{.Dir}}", engine)
	if err != nil {
		return "", err
	}
	copied := filepath.Join(dir, "engine")
	if err := copyModule(copied, strings.TrimSpace(string(source))); err != nil {
		return "", fmt.Errorf("copying the engine: %w", err)
	}
	table, err := shaderTable(copied)
	if err != nil {
		return "", err
	}
	if err := replaceTemplate(filepath.Join(copied, shaders, "shader.go")); err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(copied, shaders, "table.go"), table, 0o644); err != nil {
		return "", err
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return "", err
	}
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return "", err
	}
	modfile = filepath.Join(dir, "go.mod")
	mod = fmt.Appendf(mod, "\nreplace %s => %q\n", engine, filepath.ToSlash(copied))
	return modfile, errors.Join(
		os.WriteFile(modfile, mod, 0o644),
		os.WriteFile(filepath.Join(dir, "go.sum"), sum, 0o644),
	)
}

// copyModule copies what a build needs: not the examples, which are most of it.
// Files of the module cache cannot be written to; the copies can.
func copyModule(to, from string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name == "examples" {
				return filepath.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		}
		if strings.HasSuffix(name, "_test.go") {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, name), data, 0o644)
	})
}

// shaderTable asks the engine in dir for its shaders.
func shaderTable(dir string) ([]byte, error) {
	program := filepath.Join(dir, shaders, "tabulate")
	if err := os.MkdirAll(program, 0o755); err != nil {
		return nil, err
	}
	defer os.RemoveAll(program)
	if err := os.WriteFile(filepath.Join(program, "main.go"), []byte(tabulate), 0o644); err != nil {
		return nil, err
	}
	table, err := goTool(dir, "run", "./"+shaders+"/tabulate")
	if err != nil {
		return nil, fmt.Errorf("asking the engine for its shaders: %w", err)
	}
	return format.Source(table)
}

// replaceTemplate takes the template and what belongs to it out of the file. It is
// an error when the file is not as expected: another version of the engine.
func replaceTemplate(path string) error {
	src, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, src, 0)
	if err != nil {
		return err
	}
	type span struct{ from, to int }
	var cut []span
	take := func(n ast.Node) {
		cut = append(cut, span{set.Position(n.Pos()).Offset, set.Position(n.End()).Offset})
	}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if slices.Contains(made, d.Name.Name) {
				take(d)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.ImportSpec:
					if slices.Contains(madeBy, strings.Trim(s.Path.Value, `"`)) {
						take(s)
					}
				case *ast.ValueSpec:
					if !slices.Contains(made, s.Names[0].Name) {
						continue
					}
					if d.Lparen.IsValid() {
						take(s)
					} else {
						take(d)
					}
				}
			}
		}
	}
	if want := len(made) + len(madeBy); len(cut) != want {
		return fmt.Errorf("the engine makes its shaders otherwise than expected: %d of %d declarations found; see web/pack/engine.go", len(cut), want)
	}
	for _, s := range slices.Backward(cut) {
		src = slices.Delete(src, s.from, s.to)
	}
	src, err = format.Source(append(src, lookup...))
	if err != nil {
		return err
	}
	return os.WriteFile(path, src, 0o644)
}

// goTool runs the go command in dir for this machine and returns what it prints.
func goTool(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=", "GOARCH=", "CGO_ENABLED=0", "GOWORK=off")
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, complaint.Bytes())
	}
	return out, nil
}
