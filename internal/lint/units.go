package lint

import (
	"go/ast"
	"regexp"
	"strings"
)

// unitWords are the words by which a comment, or a name, says what a number counts
// or measures: a range, a unit, a kind of quantity, or what it is an index of.
var unitWords = regexp.MustCompile(`(?i)\b(` +
	`-?\d+(?:\.\d+)?(?:[-–]| to )-?\d+|in (?:the same|each|its) |in Unit|` +
	`USD|dollars?|cents|money|points?|shares?|part|factor|chance|probabilit(?:y|ies)|hazards?|rate|weight|sign|` +
	`days?|dates?|weeks?|months?|years?|hours?|seconds?|milliseconds?|` +
	`kt|tonnes?|barrels?|units?|machines?|people|heads?|households?|vessels?|hulls?|tankers?|missions?|teams?|launches|orders?|passes|blocks?|pairs|paths|` +
	`thousands?|logarithms?|log|standard deviations?|quantiles?|percentiles?|percent|per cent|degrees?|` +
	`counts?|counted|number|how (?:many|much|often|far|fully|hard|strongly|sure|long|likely)|times|index|rows?|slots?|bits?|bytes?|hash|seed|ids?|size|length|mean|median|sum|version|score|worth` +
	`)\b`)

// CheckUnits finds exported numbers of a package of which no comment says what they
// count or measure: fields of exported structs, and functions that return a number.
// What has a type of its own (money, dates, enumerations) says it by that; a name
// can say it (Months), and so can the comment of a struct that holds nothing but
// numbers. A function of numbers alone has the unit of what it is given.
func CheckUnits(s *Source) []Finding {
	var findings []Finding
	miss := func(name *ast.Ident) {
		findings = append(findings, Finding{s.at(name), "units", name.Name + " is a number, and no comment says of what: name its unit or range"})
	}
	for _, file := range s.Files {
		for _, declared := range file.Decls {
			switch d := declared.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && exportedReceiver(d.Recv) && !wellKnown(d) && measures(d) && !saysUnit(d.Doc) {
					miss(d.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					t, ok := spec.(*ast.TypeSpec)
					if !ok || !t.Name.IsExported() {
						continue
					}
					x, ok := t.Type.(*ast.StructType)
					if !ok || numbersAlone(x) && (saysUnit(t.Doc) || saysUnit(t.Comment) || !d.Lparen.IsValid() && saysUnit(d.Doc)) {
						continue
					}
					for _, name := range unmeasured(x) {
						miss(name)
					}
				}
			}
		}
	}
	return findings
}

// unmeasured returns the exported fields of a struct that are numbers of which
// neither a comment nor the name says of what. A comment above one field can speak
// of those below by their names. A field that names a row of balance.json has its
// unit, its range and its source there.
func unmeasured(x *ast.StructType) []*ast.Ident {
	var names []*ast.Ident
	for i, f := range x.Fields.List {
		if !number(f.Type) || f.Tag != nil && strings.Contains(f.Tag.Value, `id:"`) || saysUnit(f.Doc) || saysUnit(f.Comment) {
			continue
		}
		for _, name := range f.Names {
			if name.IsExported() && !unitWords.MatchString(inWords(name.Name)) && !spokenOf(name.Name, x.Fields.List[:i]) {
				names = append(names, name)
			}
		}
	}
	return names
}

// spokenOf reports whether the comment above one of the fields names another and
// says a unit.
func spokenOf(name string, fields []*ast.Field) bool {
	word := regexp.MustCompile(`\b` + name + `\b`)
	for _, f := range fields {
		if f.Doc != nil && word.MatchString(f.Doc.Text()) && saysUnit(f.Doc) {
			return true
		}
	}
	return false
}

// inWords takes a name apart: "DaysDark" is "Days Dark".
func inWords(name string) string {
	return regexp.MustCompile(`([a-z])([A-Z])`).ReplaceAllString(name, "$1 $2")
}

// numbersAlone reports whether a struct holds numbers and nothing else.
func numbersAlone(x *ast.StructType) bool {
	for _, f := range x.Fields.List {
		if !number(f.Type) {
			return false
		}
	}
	return true
}

// measures reports whether a function's first result is a number, and not merely
// made of other numbers.
func measures(d *ast.FuncDecl) bool {
	r := d.Type.Results
	if r == nil || len(r.List) == 0 || !number(r.List[0].Type) {
		return false
	}
	for _, p := range d.Type.Params.List {
		if !number(p.Type) {
			return true
		}
	}
	return d.Recv != nil || len(d.Type.Params.List) == 0
}

// number reports whether a type is one of the language's numbers, or an array or a
// slice of such. A byte is none: it is a piece of text or a flag.
func number(t ast.Expr) bool {
	switch t := t.(type) {
	case *ast.ArrayType:
		return number(t.Elt)
	case *ast.Ident:
		switch t.Name {
		case "int", "int8", "int16", "int32", "int64", "uint", "uint16", "uint32", "uint64", "float32", "float64":
			return true
		}
	}
	return false
}

func saysUnit(comment *ast.CommentGroup) bool {
	return comment != nil && unitWords.MatchString(comment.Text())
}
