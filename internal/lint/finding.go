package lint

import (
	"fmt"
	"go/token"
	"path/filepath"
	"sort"
)

// Finding is one breach of a rule.
type Finding struct {
	Place string // "sim/num/key.go:12", or a package
	Rule  string // the rule's short name
	Text  string // what is wrong, and what to do instead
}

func (f Finding) String() string { return f.Place + ": " + f.Rule + ": " + f.Text }

// place names a position relative to the module's root.
func place(root string, at token.Position) string {
	name := at.Filename
	if relative, err := filepath.Rel(root, name); err == nil && filepath.IsLocal(relative) {
		name = filepath.ToSlash(relative)
	}
	return fmt.Sprintf("%s:%d", name, at.Line)
}

// sorted puts findings in a stable order.
func sorted(findings []Finding) []Finding {
	sort.SliceStable(findings, func(i, j int) bool {
		if findings[i].Place != findings[j].Place {
			return findings[i].Place < findings[j].Place
		}
		return findings[i].Text < findings[j].Text
	})
	return findings
}
