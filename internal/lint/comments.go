package lint

import (
	"go/ast"
	"go/token"
	"strings"
)

// CheckComments finds exported names of a package without a doc comment, and a
// package without a package comment. In a group of constants or variables the
// comment of the group, or one behind the line, is enough.
func CheckComments(s *Source) []Finding {
	var findings []Finding
	described := false
	for _, file := range s.Files {
		described = described || file.Doc != nil
		for _, declared := range file.Decls {
			for _, name := range undocumented(declared) {
				findings = append(findings, Finding{s.at(name), "comments", name.Name + " is exported and has no doc comment"})
			}
		}
	}
	if !described && len(s.Files) > 0 {
		findings = append(findings, Finding{s.Path, "comments", "has no package comment that says what lives there and what it may import"})
	}
	return findings
}

// undocumented returns the exported names of one declaration that lack a comment.
func undocumented(declared ast.Decl) []*ast.Ident {
	switch d := declared.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && !documented(d.Doc) && exportedReceiver(d.Recv) && !wellKnown(d) {
			return []*ast.Ident{d.Name}
		}
	case *ast.GenDecl:
		var names []*ast.Ident
		for _, spec := range d.Specs {
			names = append(names, undocumentedSpec(d, spec)...)
		}
		return names
	}
	return nil
}

func undocumentedSpec(d *ast.GenDecl, spec ast.Spec) []*ast.Ident {
	var names []*ast.Ident
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		alone := !d.Lparen.IsValid() && documented(d.Doc)
		if spec.Name.IsExported() && !alone && !documented(spec.Doc) && !documented(spec.Comment) {
			names = append(names, spec.Name)
		}
	case *ast.ValueSpec:
		if documented(d.Doc) || documented(spec.Doc) || documented(spec.Comment) {
			return nil
		}
		for _, name := range spec.Names {
			if name.IsExported() {
				names = append(names, name)
			}
		}
	}
	return names
}

func documented(comment *ast.CommentGroup) bool {
	return comment != nil && strings.TrimSpace(comment.Text()) != ""
}

// wellKnown methods say nothing that their interface does not.
func wellKnown(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return false
	}
	switch d.Name.Name {
	case "String", "Error", "Unwrap", "Len", "Less", "Swap", "MarshalJSON", "UnmarshalJSON", "MarshalText", "UnmarshalText":
		return true
	}
	return false
}

// exportedReceiver reports whether a method can be seen from outside; a function
// always can.
func exportedReceiver(receiver *ast.FieldList) bool {
	if receiver == nil || len(receiver.List) == 0 {
		return true
	}
	t := receiver.List[0].Type
	for {
		switch x := t.(type) {
		case *ast.StarExpr:
			t = x.X
		case *ast.IndexExpr:
			t = x.X
		case *ast.IndexListExpr:
			t = x.X
		case *ast.Ident:
			return token.IsExported(x.Name)
		default:
			return false
		}
	}
}
