package lint

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// exactMaths are the functions of package math that give the same bits
// everywhere: each is exact or correctly rounded. Constants are free.
var exactMaths = []string{
	"Sqrt", "Floor", "Ceil", "Trunc", "Abs", "Float64bits", "Float64frombits", "IsNaN", "IsInf",
}

// largestCopy is the size in bytes up to which ranging over an array by value may
// copy it: a cache line.
const largestCopy = 64

// CheckStrict finds, in one package of sim, what could make two machines or two
// runs differ: inexact maths, the order of maps, concurrency and init functions;
// and ranges that copy a large array.
func CheckStrict(s *Source) []Finding {
	var findings []Finding
	report := func(n ast.Node, rule, text string) {
		findings = append(findings, Finding{s.at(n), rule, text})
	}
	for _, file := range s.Files {
		tamed := tamedKeys(s, file)
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Recv == nil && n.Name.Name == "init" {
					report(n, "state", "init runs before anyone asked; compute it where it is used")
				}
			case *ast.GoStmt:
				report(n, "concurrency", "starts a goroutine; make it a resumable job that the shell advances")
			case *ast.SelectStmt, *ast.SendStmt, *ast.ChanType:
				report(n, "concurrency", "uses channels; sim is sequential")
			case *ast.SelectorExpr:
				if name, bad := inexact(s.Info.Uses[n.Sel]); bad {
					report(n, "maths", name+" is not the same on every machine; use sim/num")
				}
				if mapOrder(s.Info.Uses[n.Sel]) && !tamed[n] {
					report(n, "order", "maps."+n.Sel.Name+" has no order; write slices.Sorted(maps.Keys(m))")
				}
			case *ast.RangeStmt:
				checkRange(s, n, tamed, report)
			}
			return true
		})
	}
	return findings
}

func inexact(used types.Object) (string, bool) {
	f, ok := used.(*types.Func)
	if !ok || f.Pkg() == nil || f.Pkg().Path() != "math" {
		return "", false
	}
	return "math." + f.Name(), !slices.Contains(exactMaths, f.Name())
}

// mapOrder reports whether an object is a function of package maps that visits a
// map in its random order.
func mapOrder(used types.Object) bool {
	f, ok := used.(*types.Func)
	return ok && f.Pkg() != nil && f.Pkg().Path() == "maps" && slices.Contains([]string{"Keys", "Values", "All"}, f.Name())
}

// tamedKeys returns the map visits whose order cannot show: maps.Keys and
// maps.Values directly inside slices.Sorted, and loops that only collect the keys
// into a slice that the same function sorts.
func tamedKeys(s *Source, file *ast.File) map[ast.Node]bool {
	tamed := make(map[ast.Node]bool)
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if calls(s, n, "slices", "Sorted") && len(n.Args) == 1 {
				if inner, ok := n.Args[0].(*ast.CallExpr); ok {
					tamed[inner.Fun] = true
				}
			}
		case *ast.FuncDecl:
			if n.Body == nil {
				return true
			}
			sortedSlices := sortedIn(s, n.Body)
			ast.Inspect(n.Body, func(n ast.Node) bool {
				if loop, ok := n.(*ast.RangeStmt); ok && sortedSlices[collected(s, loop)] {
					tamed[loop] = true
				}
				return true
			})
		}
		return true
	})
	delete(tamed, nil)
	return tamed
}

// calls reports whether a call is of a function of the named package.
func calls(s *Source, call *ast.CallExpr, pkg string, names ...string) bool {
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	f, ok := s.Info.Uses[selector.Sel].(*types.Func)
	return ok && f.Pkg() != nil && f.Pkg().Path() == pkg && slices.Contains(names, f.Name())
}

// sortedIn returns the variables that a function body sorts.
func sortedIn(s *Source, body *ast.BlockStmt) map[types.Object]bool {
	found := make(map[types.Object]bool)
	ast.Inspect(body, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		if calls(s, call, "sort", "Strings", "Ints", "Float64s") || calls(s, call, "slices", "Sort") {
			if name, ok := call.Args[0].(*ast.Ident); ok {
				found[s.Info.Uses[name]] = true
			}
		}
		return true
	})
	return found
}

// collected returns the slice variable of a loop of the form
// `for k := range m { keys = append(keys, k) }`, nil for any other loop.
func collected(s *Source, loop *ast.RangeStmt) types.Object {
	key, ok := loop.Key.(*ast.Ident)
	if !ok || loop.Value != nil || len(loop.Body.List) != 1 {
		return nil
	}
	assign, ok := loop.Body.List[0].(*ast.AssignStmt)
	if !ok || assign.Tok != token.ASSIGN || len(assign.Lhs) != 1 || len(assign.Rhs) != 1 {
		return nil
	}
	target, ok := assign.Lhs[0].(*ast.Ident)
	if !ok {
		return nil
	}
	call, ok := assign.Rhs[0].(*ast.CallExpr)
	if !ok || len(call.Args) != 2 {
		return nil
	}
	function, ok := call.Fun.(*ast.Ident)
	element, isName := call.Args[1].(*ast.Ident)
	if !ok || function.Name != "append" || !isName || s.Info.Uses[element] != s.Info.Defs[key] {
		return nil
	}
	return s.Info.Uses[target]
}

func checkRange(s *Source, loop *ast.RangeStmt, tamed map[ast.Node]bool, report func(ast.Node, string, string)) {
	over := s.Info.Types[loop.X].Type
	if over == nil {
		return
	}
	switch t := over.Underlying().(type) {
	case *types.Map:
		// A loop that names neither key nor value only counts.
		if loop.Key != nil && !tamed[loop] {
			report(loop, "order", "ranges over a map, whose order is random; loop over slices.Sorted(maps.Keys(m)), or keep a slice")
		}
	case *types.Chan:
		report(loop, "concurrency", "uses channels; sim is sequential")
	case *types.Array:
		switch loop.X.(type) {
		case *ast.CallExpr, *ast.CompositeLit:
			return // it has no address to index
		}
		if value, ok := loop.Value.(*ast.Ident); loop.Value == nil || (ok && value.Name == "_") {
			return
		}
		if size := sizes.Sizeof(t); size > largestCopy {
			report(loop, "copy", fmt.Sprintf("copies %d bytes before it starts; loop over the index: for i := range", size))
		}
	}
}

// sizes are those of the widest platform in use.
var sizes = types.SizesFor("gc", "amd64")
