package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
)

// Severity says whether a problem stops the game.
type Severity uint8

// The severities.
const (
	Warning Severity = iota // odd, but the file loads
	Error                   // the file cannot be used
)

// String returns "warning" or "error".
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// Problem is one thing wrong with a content file.
type Problem struct {
	File     string   // path within the content file system
	Line     int      // number of the line, from 1; 0 where it is not known
	ID       string   // the id of the row, empty for the file as a whole
	Severity Severity // whether the file can be used
	Text     string   // what is wrong and what was expected
}

// String formats the problem as file:line: severity: id: text.
func (p Problem) String() string {
	s := p.File
	if p.Line > 0 {
		s += fmt.Sprintf(":%d", p.Line)
	}
	s += ": " + p.Severity.String() + ": "
	if p.ID != "" {
		s += p.ID + ": "
	}
	return s + p.Text
}

// Problems is every problem of a set of files, in the order of file and line.
type Problems []Problem

// Error lists all problems, one a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].String()
	}
	return strings.Join(lines, "\n")
}

// Fatal reports whether any problem is an error.
func (p Problems) Fatal() bool {
	for i := range p {
		if p[i].Severity == Error {
			return true
		}
	}
	return false
}

func (p Problems) sorted() Problems {
	sort.SliceStable(p, func(i, j int) bool {
		if p[i].File != p[j].File {
			return p[i].File < p[j].File
		}
		return p[i].Line < p[j].Line
	})
	return p
}

// file is one content file under validation: it collects problems and knows the
// lines of ids.
type file struct {
	path string
	data []byte
	out  *Problems
}

func (f *file) add(sev Severity, id, format string, args ...any) {
	*f.out = append(*f.out, Problem{File: f.path, Line: f.lineOf(id), ID: id, Severity: sev, Text: fmt.Sprintf(format, args...)})
}

func (f *file) errorf(id, format string, args ...any) { f.add(Error, id, format, args...) }

// lineOf finds the line where an id is written; ids are unique in a file.
func (f *file) lineOf(id string) int {
	if id == "" {
		return 0
	}
	i := bytes.Index(f.data, []byte(`"`+id+`"`))
	if i < 0 {
		return 0
	}
	return 1 + bytes.Count(f.data[:i], []byte("\n"))
}

func (f *file) line(offset int64) int {
	offset = max(0, min(offset, int64(len(f.data))))
	return 1 + bytes.Count(f.data[:offset], []byte("\n"))
}

// decode reads strictly: unknown fields, wrong types and trailing data are
// problems with a line.
func (f *file) decode(into any) bool {
	d := json.NewDecoder(bytes.NewReader(f.data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		p := Problem{File: f.path, Line: f.line(d.InputOffset()), Severity: Error, Text: strings.TrimPrefix(err.Error(), "json: ")}
		var syn *json.SyntaxError
		var typ *json.UnmarshalTypeError
		switch {
		case errors.As(err, &syn):
			p.Line = f.line(syn.Offset)
		case errors.As(err, &typ):
			p.Line = f.line(typ.Offset)
			p.Text = fmt.Sprintf("field %q wants %s, not %s", typ.Field, typ.Type, typ.Value)
		case errors.Is(err, io.EOF):
			p.Text = "the file is empty"
		}
		*f.out = append(*f.out, p)
		return false
	}
	if d.More() {
		*f.out = append(*f.out, Problem{File: f.path, Line: f.line(d.InputOffset()), Severity: Error, Text: "text after the end of the document"})
		return false
	}
	return true
}

func parseInto[T any](into *T, parse func(string) (T, bool), what string, b []byte) error {
	v, ok := parse(string(b))
	if !ok {
		return fmt.Errorf("unknown %s %q", what, b)
	}
	*into = v
	return nil
}
