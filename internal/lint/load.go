package lint

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
)

// Source is one package's sources without tests, parsed and type-checked.
type Source struct {
	Root  string // of the module, to shorten positions
	Path  string // inside the module
	Files []*ast.File
	Set   *token.FileSet
	Info  *types.Info
	Types *types.Package
}

// at names the place of a node.
func (s *Source) at(n ast.Node) string { return place(s.Root, s.Set.Position(n.Pos())) }

// Importer reads the types of imported packages from the archives that
// `go list -export` built.
type Importer struct {
	set   *token.FileSet
	inner types.Importer
}

// NewImporter makes an Importer of packages listed with -export -deps.
func NewImporter(packages []Package) *Importer {
	archives := make(map[string]string, len(packages))
	for _, p := range packages {
		archives[p.ImportPath] = p.Export
	}
	set := token.NewFileSet()
	open := func(path string) (io.ReadCloser, error) {
		if archives[path] == "" {
			return nil, fmt.Errorf("%s does not compile", path)
		}
		return os.Open(archives[path])
	}
	return &Importer{set: set, inner: importer.ForCompiler(set, "gc", open)}
}

// Load parses and checks one listed package.
func (im *Importer) Load(root string, p Package) (*Source, error) {
	var files []*ast.File
	for _, name := range p.GoFiles {
		file, err := parser.ParseFile(im.set, filepath.Join(p.Dir, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, fmt.Errorf("parsing %s: %w", p.Path(), err)
		}
		files = append(files, file)
	}
	return im.check(root, p.ImportPath, files)
}

func (im *Importer) check(root, importPath string, files []*ast.File) (*Source, error) {
	info := &types.Info{
		Types:      make(map[ast.Expr]types.TypeAndValue),
		Defs:       make(map[*ast.Ident]types.Object),
		Uses:       make(map[*ast.Ident]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
	}
	config := types.Config{Importer: im.inner}
	checked, err := config.Check(importPath, im.set, files, info)
	if err != nil {
		return nil, fmt.Errorf("checking the types of %s: %w", inside(importPath), err)
	}
	return &Source{Root: root, Path: inside(importPath), Files: files, Set: im.set, Info: info, Types: checked}, nil
}
