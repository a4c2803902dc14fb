package lint

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"regexp"
)

// drawName matches the constants that name streams and draws.
var drawName = regexp.MustCompile(`^([sS]tream|[dD]raw)[A-Z0-9]`)

// streamType is the type whose constants are streams whatever they are called.
const streamType = Module + "/sim/num.Stream"

// CheckDrawNames finds names of streams and draws, over all packages of sim, that
// are not whole literals or that occur twice: two draws of one name on one day for
// one thing are the same draw, and a name counted by iota changes when a line is
// inserted above it.
func CheckDrawNames(sources []*Source) []Finding {
	var findings []Finding
	first := make(map[uint64]string)
	for _, s := range sources {
		for _, file := range s.Files {
			for _, spec := range constants(file) {
				for i, name := range spec.Names {
					object, ok := s.Info.Defs[name].(*types.Const)
					if !ok || !(drawName.MatchString(name.Name) || object.Type().String() == streamType) {
						continue
					}
					if i >= len(spec.Values) || !isLiteral(spec.Values[i]) {
						findings = append(findings, Finding{s.at(name), "names", name.Name + " is not a whole literal such as 0x5bd1e9955bd1e995"})
						continue
					}
					value, exact := constant.Uint64Val(constant.ToInt(object.Val()))
					if !exact {
						findings = append(findings, Finding{s.at(name), "names", name.Name + " does not fit in 64 bits"})
						continue
					}
					if other, twice := first[value]; twice {
						findings = append(findings, Finding{s.at(name), "names", fmt.Sprintf("%s has the value %#x of %s", name.Name, value, other)})
						continue
					}
					first[value] = name.Name + " (" + s.at(name) + ")"
				}
			}
		}
	}
	return sorted(findings)
}

// constants returns the constant declarations of a file, those in functions too.
func constants(file *ast.File) []*ast.ValueSpec {
	var specs []*ast.ValueSpec
	ast.Inspect(file, func(n ast.Node) bool {
		if group, ok := n.(*ast.GenDecl); ok && group.Tok == token.CONST {
			for _, spec := range group.Specs {
				specs = append(specs, spec.(*ast.ValueSpec))
			}
		}
		return true
	})
	return specs
}

// isLiteral reports whether an expression is a literal, or one converted to a type.
func isLiteral(e ast.Expr) bool {
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 {
		e = call.Args[0]
	}
	literal, ok := e.(*ast.BasicLit)
	return ok && literal.Kind == token.INT
}
