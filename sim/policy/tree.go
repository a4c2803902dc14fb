package policy

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"hardcurrency/sim/content"
)

// node is one value of a JSON document. It keeps what decoding into structs
// loses: the line, the order of keys, and keys given twice; so that every problem
// of a file can be named at once and where it stands.
type node struct {
	line   int
	value  any    // nil, bool, string, json.Number; nothing for the other two
	keys   []pair // of an object
	items  []*node
	object bool
	array  bool
}

type pair struct {
	key   string
	line  int
	value *node
}

// reader turns a file into nodes and collects its problems.
type reader struct {
	path     string
	data     []byte
	json     *json.Decoder
	problems content.Problems
}

// errorf notes a problem on a line.
func (r *reader) errorf(line int, id, format string, args ...any) {
	r.problems = append(r.problems, content.Problem{File: r.path, Line: line, ID: id, Severity: content.Error, Text: fmt.Sprintf(format, args...)})
}

// parse reads the whole document; nil when it is no JSON.
func (r *reader) parse() *node {
	r.json = json.NewDecoder(bytes.NewReader(r.data))
	r.json.UseNumber()
	n, err := r.next()
	if err == nil {
		if _, more := r.json.Token(); !errors.Is(more, io.EOF) {
			r.errorf(r.line(), "", "text after the end of the document")
			return nil
		}
		return n
	}
	text := strings.TrimPrefix(err.Error(), "json: ")
	switch {
	case len(bytes.TrimSpace(r.data)) == 0:
		text = "the file is empty"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		text = "the document ends too early"
	}
	r.errorf(r.line(), "", "%s", text)
	return nil
}

// line is the line up to which the document has been read.
func (r *reader) line() int {
	at := max(0, min(r.json.InputOffset(), int64(len(r.data))))
	return 1 + bytes.Count(r.data[:at], []byte("\n"))
}

func (r *reader) next() (*node, error) {
	t, err := r.json.Token()
	if err != nil {
		return nil, err
	}
	n := &node{line: r.line(), value: t}
	delim, _ := t.(json.Delim)
	switch delim {
	case '{':
		n.object, n.value = true, nil
		for r.json.More() {
			k, err := r.json.Token()
			if err != nil {
				return nil, err
			}
			line := r.line()
			v, err := r.next()
			if err != nil {
				return nil, err
			}
			n.keys = append(n.keys, pair{k.(string), line, v})
		}
	case '[':
		n.array, n.value = true, nil
		for r.json.More() {
			v, err := r.next()
			if err != nil {
				return nil, err
			}
			n.items = append(n.items, v)
		}
	default:
		return n, nil
	}
	_, err = r.json.Token() // the closing bracket
	return n, err
}

// object gives each key of an object to the function that knows it. Other keys,
// keys given twice and what is no object are problems.
func (r *reader) object(n *node, id string, known map[string]func(pair)) {
	if !n.object {
		r.errorf(n.line, id, "an object is wanted")
		return
	}
	seen := map[string]bool{}
	for _, p := range n.keys {
		read, ok := known[p.key]
		switch {
		case !ok:
			r.errorf(p.line, id, "unknown field %q", p.key)
		case seen[p.key]:
			r.errorf(p.line, id, "%q is given twice", p.key)
		default:
			read(p)
		}
		seen[p.key] = true
	}
}

// text reads a string.
func (r *reader) text(p pair, id string) (string, bool) {
	s, ok := p.value.value.(string)
	if !ok {
		r.errorf(p.line, id, "%q must be a string", p.key)
	}
	return s, ok
}

// number reads a finite number.
func (r *reader) number(p pair, id string) (float64, bool) {
	if n, ok := p.value.value.(json.Number); ok {
		if v, err := n.Float64(); err == nil && !math.IsInf(v, 0) {
			return v, true
		}
	}
	r.errorf(p.line, id, "%q must be a number", p.key)
	return 0, false
}

// whole reads an integer within 32 bits.
func (r *reader) whole(p pair, id string) (int32, bool) {
	if n, ok := p.value.value.(json.Number); ok {
		if v, err := n.Int64(); err == nil && v >= math.MinInt32 && v <= math.MaxInt32 {
			return int32(v), true
		}
	}
	r.errorf(p.line, id, "%q must be a whole number", p.key)
	return 0, false
}

// date reads a date.
func (r *reader) date(p pair, id string) (content.Date, bool) {
	s, ok := r.text(p, id)
	if !ok {
		return 0, false
	}
	d, err := content.ParseDate(s)
	if err != nil {
		r.errorf(p.line, id, "%q: %v", p.key, err)
		return 0, false
	}
	return d, true
}
