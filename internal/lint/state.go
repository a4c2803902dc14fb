package lint

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// CheckState finds package-level variables in the packages of sim that are, or
// could become, state. Allowed are
//
//   - `var _ I = T{}`, which only asks the compiler;
//   - tables and errors: variables with a value that no code in sim writes to.
//     Written means assigned in whole or in part, an operand of &, cleared or
//     copied into, or the receiver of a method that takes a pointer. A local
//     `row := &table[i]` that only reads fields is a reading;
//   - in sim/view, donburi's component types and the mutex around its NewWorld.
func CheckState(sources []*Source) []Finding {
	written := make(map[string]string)
	for _, s := range sources {
		markWritten(s, written)
	}
	var findings []Finding
	for _, s := range sources {
		for _, file := range s.Files {
			for _, declared := range file.Decls {
				group, ok := declared.(*ast.GenDecl)
				if !ok || group.Tok != token.VAR {
					continue
				}
				for _, spec := range group.Specs {
					values := spec.(*ast.ValueSpec)
					for _, name := range values.Names {
						if text := mutable(s, name, len(values.Values) > 0, written); text != "" {
							findings = append(findings, Finding{s.at(name), "state", name.Name + " " + text})
						}
					}
				}
			}
		}
	}
	return sorted(findings)
}

// mutable says what is wrong with a package-level variable, or nothing.
func mutable(s *Source, name *ast.Ident, hasValue bool, written map[string]string) string {
	object := s.Info.Defs[name]
	switch {
	case name.Name == "_" || s.Path == "sim/view" && shownState(object.Type()):
		return ""
	case written[qualified(object)] != "":
		return "is a package-level variable, and " + written[qualified(object)] + " may write to it; read fields of a row only, or keep it in State"
	case !hasValue:
		return "is a package-level variable without a value: it waits to be written to"
	}
	return ""
}

// shownState reports whether a type is one of those that sim/view keeps by
// donburi's design.
func shownState(t types.Type) bool {
	text := t.String()
	return text == "sync.Mutex" || strings.HasPrefix(text, "*github.com/yohamta/donburi.ComponentType[")
}

// qualified names an object across packages, which each see it as another value.
func qualified(o types.Object) string { return o.Pkg().Path() + "." + o.Name() }

// markWritten notes the place of a write to each package-level variable, of any
// package, that the code of s writes to.
func markWritten(s *Source, written map[string]string) {
	rows, readers, harmless := rowPointers(s)
	mark := func(e ast.Expr) {
		object, ok := rootVariable(s, e).(*types.Var)
		if row, isRow := rows[object]; ok && isRow {
			object = row
		}
		if ok && packageLevel(object) {
			written[qualified(object)] = s.at(e)
		}
	}
	for _, file := range s.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if n.Tok != token.DEFINE {
					for _, target := range n.Lhs {
						mark(target)
					}
				}
			case *ast.IncDecStmt:
				mark(n.X)
			case *ast.RangeStmt:
				if n.Tok == token.ASSIGN {
					mark(n.Key)
					mark(n.Value)
				}
			case *ast.UnaryExpr:
				if n.Op == token.AND && !harmless[n] {
					mark(n.X)
				}
			case *ast.CallExpr:
				if name, ok := n.Fun.(*ast.Ident); ok && slices.Contains([]string{"clear", "copy", "delete"}, name.Name) && len(n.Args) > 0 {
					if _, builtin := s.Info.Uses[name].(*types.Builtin); builtin {
						mark(n.Args[0])
					}
				}
			case *ast.SelectorExpr:
				if pointerMethod(s.Info.Selections[n]) {
					mark(n.X)
				}
			case *ast.Ident:
				// A row pointer that goes anywhere but to a field may be written through.
				if object, ok := s.Info.Uses[n].(*types.Var); ok && rows[object] != nil && !readers[n] {
					mark(n)
				}
			}
			return true
		})
	}
}

// rowPointers finds the local pointers into tables, `row := &table[i]`, which read
// a row without a copy: which table each points into, the places where one reads a
// field, and the & expressions that made them.
func rowPointers(s *Source) (rows map[*types.Var]*types.Var, readers map[*ast.Ident]bool, made map[*ast.UnaryExpr]bool) {
	rows = make(map[*types.Var]*types.Var)
	readers = make(map[*ast.Ident]bool)
	made = make(map[*ast.UnaryExpr]bool)
	for _, file := range s.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if n.Tok != token.DEFINE || len(n.Lhs) != len(n.Rhs) {
					return true
				}
				for i, value := range n.Rhs {
					address, ok := value.(*ast.UnaryExpr)
					if !ok || address.Op != token.AND {
						continue
					}
					table, ok := rootVariable(s, address.X).(*types.Var)
					pointer, isNew := s.Info.Defs[n.Lhs[i].(*ast.Ident)].(*types.Var)
					if ok && isNew && packageLevel(table) {
						rows[pointer] = table
						made[address] = true
					}
				}
			case *ast.SelectorExpr:
				if name, ok := n.X.(*ast.Ident); ok && readsOnly(s.Info.Selections[n]) {
					readers[name] = true
				}
			}
			return true
		})
	}
	return rows, readers, made
}

// readsOnly reports whether a selection is a field, or a method that gets a copy.
func readsOnly(selection *types.Selection) bool {
	if selection == nil {
		return false
	}
	if f, ok := selection.Obj().(*types.Func); ok {
		_, pointer := f.Signature().Recv().Type().(*types.Pointer)
		return !pointer
	}
	return true
}

// packageLevel reports whether a variable is one of a package, not of a function.
func packageLevel(v *types.Var) bool {
	return v.Pkg() != nil && v.Parent() == v.Pkg().Scope()
}

// pointerMethod reports whether a selection takes the address of its operand to
// call a method on it.
func pointerMethod(selection *types.Selection) bool {
	if selection == nil || selection.Kind() != types.MethodVal {
		return false
	}
	if _, already := selection.Recv().Underlying().(*types.Pointer); already {
		return false
	}
	receiver := selection.Obj().(*types.Func).Signature().Recv()
	_, pointer := receiver.Type().(*types.Pointer)
	return pointer
}

// rootVariable returns the variable that an operand such as v[i].f is part of.
func rootVariable(s *Source, e ast.Expr) types.Object {
	for {
		switch x := e.(type) {
		case *ast.ParenExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.SelectorExpr:
			if _, field := s.Info.Selections[x]; !field {
				return s.Info.Uses[x.Sel]
			}
			e = x.X
		case *ast.Ident:
			return s.Info.Uses[x]
		default:
			return nil
		}
	}
}
