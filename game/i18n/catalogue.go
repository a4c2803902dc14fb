package i18n

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"sort"
	"strconv"
	"strings"
)

// Catalogue is every message of one language, and its formats. It does not
// change once loaded and may be read by several goroutines.
type Catalogue struct {
	// Language is a BCP 47 tag, such as "en".
	Language string
	messages map[string]*message
	source   map[string]string // key -> raw text
	file     map[string]string // key -> file it came from
	pseudo   bool
}

// Load reads every .json file in dir of fsys, merges them and reports every
// problem at once: broken JSON, values that are not text, keys given twice in
// one file or in two, and messages that do not parse.
func Load(fsys fs.FS, dir, language string) (*Catalogue, error) {
	names, err := fs.Glob(fsys, path.Join(dir, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("list locale files in %s: %w", dir, err)
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no locale files in %s", dir)
	}
	sort.Strings(names)
	c := &Catalogue{
		Language: language,
		messages: make(map[string]*message),
		source:   make(map[string]string),
		file:     make(map[string]string),
	}
	var problems []error
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			problems = append(problems, fmt.Errorf("read locale file: %w", err))
			continue
		}
		problems = append(problems, c.merge(path.Base(name), data)...)
	}
	if len(problems) > 0 {
		return nil, errors.Join(problems...)
	}
	return c, nil
}

// merge adds one file and returns what is wrong with it.
func (c *Catalogue) merge(file string, data []byte) (problems []error) {
	bad := func(format string, a ...any) {
		problems = append(problems, fmt.Errorf(file+": "+format, a...))
	}
	// Decoding by token keeps the order and finds keys given twice, which a map
	// would swallow.
	d := json.NewDecoder(bytes.NewReader(data))
	if tok, err := d.Token(); err != nil || tok != json.Delim('{') {
		bad("is not a JSON object")
		return problems
	}
	for d.More() {
		tok, err := d.Token()
		if err != nil {
			bad("%v", err)
			return problems
		}
		key, _ := tok.(string)
		val, err := d.Token()
		if err != nil {
			bad("%q: %v", key, err)
			return problems
		}
		text, ok := val.(string)
		if !ok {
			bad("%q: the value is not text", key)
			if _, nested := val.(json.Delim); nested {
				return problems // keys are flat: what follows would be misread
			}
			continue
		}
		if !validKey(key) {
			bad("%q: a key has parts of lower-case letters, digits, _ and -, joined by dots", key)
		}
		if other, taken := c.file[key]; taken {
			bad("%q: given twice, also in %s", key, other)
			continue
		}
		m, err := parse(text)
		if err != nil {
			bad("%q: %v", key, err)
			continue
		}
		c.messages[key], c.source[key], c.file[key] = m, text, file
	}
	if _, err := d.Token(); err != nil {
		bad("%v", err)
		return problems
	}
	if _, err := d.Token(); err != io.EOF {
		bad("something follows the object")
	}
	return problems
}

func validKey(k string) bool {
	if k == "" || strings.HasPrefix(k, ".") || strings.HasSuffix(k, ".") || strings.Contains(k, "..") {
		return false
	}
	for _, r := range k {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '.' && r != '_' && r != '-' {
			return false
		}
	}
	return true
}

// Has reports whether the catalogue has a message.
func (c *Catalogue) Has(key string) bool { return c.messages[key] != nil }

// Keys returns every key, sorted.
func (c *Catalogue) Keys() []string {
	out := make([]string, 0, len(c.messages))
	for k := range c.messages {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// Args are the values of a message's placeholders by name: strings, ints of any
// size, or anything with a String method.
type Args map[string]any

// T returns a message without placeholders. A key that is missing shows as
// itself in brackets, so that it is seen in play and found in tests.
func (c *Catalogue) T(key string) string {
	m := c.messages[key]
	if m == nil {
		return "[" + key + "]"
	}
	if m.plain != "" || len(m.parts) == 0 {
		return m.plain
	}
	return m.format(nil)
}

// F returns a message with its placeholders filled in.
func (c *Catalogue) F(key string, a Args) string {
	m := c.messages[key]
	if m == nil {
		return "[" + key + "]"
	}
	if len(m.parts) == 0 {
		return m.plain
	}
	return m.format(a)
}

// message is a parsed text. Plain is set when there is nothing to fill in.
type message struct {
	plain string
	parts []part
}

// part is a literal, a placeholder, or a plural.
type part struct {
	text  string
	name  string
	forms map[string]*message // nil for a plain placeholder
}

func parse(s string) (*message, error) {
	m, rest, err := parseUntil(s, false)
	if err != nil {
		return nil, err
	}
	if rest != "" {
		return nil, fmt.Errorf("a closing brace has no opening one")
	}
	return m, nil
}

// parseUntil reads text up to its end or, inside a plural form, up to | or }.
func parseUntil(s string, inside bool) (*message, string, error) {
	m := &message{}
	var lit strings.Builder
	flush := func() {
		if lit.Len() > 0 {
			m.parts = append(m.parts, part{text: lit.String()})
			lit.Reset()
		}
	}
	for s != "" {
		switch {
		case strings.HasPrefix(s, "{{"), !inside && strings.HasPrefix(s, "}}"):
			lit.WriteByte(s[0])
			s = s[2:]
		case s[0] == '{':
			flush()
			p, rest, err := parsePlaceholder(s[1:])
			if err != nil {
				return nil, "", err
			}
			m.parts = append(m.parts, p)
			s = rest
		case s[0] == '}' || (inside && s[0] == '|'):
			flush()
			m.settle()
			return m, s, nil
		default:
			lit.WriteByte(s[0])
			s = s[1:]
		}
	}
	if inside {
		return nil, "", fmt.Errorf("a plural is not closed")
	}
	flush()
	m.settle()
	return m, "", nil
}

// settle turns a message that is one literal into plain text.
func (m *message) settle() {
	if len(m.parts) == 1 && m.parts[0].name == "" && !strings.Contains(m.parts[0].text, "#") {
		m.plain, m.parts = m.parts[0].text, nil
	}
}

func parsePlaceholder(s string) (part, string, error) {
	end := strings.IndexAny(s, "|}")
	if end < 0 {
		return part{}, "", fmt.Errorf("a placeholder is not closed")
	}
	name := s[:end]
	if !validName(name) {
		return part{}, "", fmt.Errorf("%q is not the name of a placeholder", name)
	}
	p := part{name: name}
	if s[end] == '}' {
		return p, s[end+1:], nil
	}
	p.forms = make(map[string]*message)
	s = s[end:]
	for s != "" && s[0] == '|' {
		colon := strings.IndexByte(s, ':')
		if colon < 0 {
			return part{}, "", fmt.Errorf("a form of {%s} has no colon", name)
		}
		form := s[1:colon]
		if !validForm(form) {
			return part{}, "", fmt.Errorf("%q is not a plural form (zero, one, two, few, many, other, or =number)", form)
		}
		if p.forms[form] != nil {
			return part{}, "", fmt.Errorf("form %q of {%s} is given twice", form, name)
		}
		m, rest, err := parseUntil(s[colon+1:], true)
		if err != nil {
			return part{}, "", err
		}
		p.forms[form] = m
		s = rest
	}
	if s == "" || s[0] != '}' {
		return part{}, "", fmt.Errorf("plural {%s} is not closed", name)
	}
	if p.forms["other"] == nil {
		return part{}, "", fmt.Errorf("plural {%s} has no form \"other\"", name)
	}
	return p, s[1:], nil
}

func validName(s string) bool {
	for i, r := range s {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_'
		if !letter && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return s != ""
}

func validForm(s string) bool {
	switch s {
	case "zero", "one", "two", "few", "many", "other":
		return true
	}
	if strings.HasPrefix(s, "=") {
		_, err := strconv.ParseInt(s[1:], 10, 64)
		return err == nil
	}
	return false
}

func (m *message) format(a Args) string {
	var out [160]byte // most sentences are shorter
	return string(m.write(out[:0], a, ""))
}

func (m *message) write(b []byte, a Args, number string) []byte {
	if len(m.parts) == 0 {
		return append(b, m.plain...)
	}
	for i := range m.parts {
		p := &m.parts[i]
		switch {
		case p.name == "" && number == "":
			b = append(b, p.text...)
		case p.name == "":
			b = append(b, strings.ReplaceAll(p.text, "#", number)...)
		case p.forms == nil:
			if v, ok := a[p.name]; ok {
				b = append(b, show(v)...)
			} else {
				b = append(append(append(b, '{'), p.name...), '}')
			}
		default:
			v := a[p.name]
			n, shown := integer(v), show(v)
			f := p.exact(n)
			if f == nil {
				f = p.forms[pluralEnglish(n)]
			}
			if f == nil {
				f = p.forms["other"]
			}
			b = f.write(b, a, shown)
		}
	}
	return b
}

// exact is the form for just this number, nil if there is none.
func (p *part) exact(n int64) *message {
	var key [24]byte
	return p.forms[string(strconv.AppendInt(append(key[:0], '='), n, 10))]
}

// pluralEnglish is the form that a whole number takes.
func pluralEnglish(n int64) string {
	if n == 1 || n == -1 {
		return "one"
	}
	return "other"
}

func integer(v any) int64 {
	switch x := v.(type) {
	case int:
		return int64(x)
	case int32:
		return int64(x)
	case int64:
		return x
	case uint8:
		return int64(x)
	case uint16:
		return int64(x)
	case uint32:
		return int64(x)
	case int16:
		return int64(x)
	case int8:
		return int64(x)
	}
	return 2 // text counts as many
}

func show(v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		return x
	case fmt.Stringer:
		return x.String()
	case int, int8, int16, int32, int64, uint8, uint16, uint32:
		return Int(integer(x))
	}
	return fmt.Sprint(v)
}
