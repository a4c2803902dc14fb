package i18n

import (
	"fmt"
	"sort"
	"strings"
)

// Finding is one thing Audit found.
type Finding struct {
	// File and Key say where; File is empty for a key that no file has.
	File, Key, What string
}

// String describes the finding.
func (f Finding) String() string { return fmt.Sprintf("%s: %q: %s", f.File, f.Key, f.What) }

// Audit compares a catalogue with the keys that code and content ask for, and
// with the placeholders they fill: used maps a key to the names it is given. A
// key ending in ".*" stands for all keys that begin with what precedes the
// star, whatever their placeholders. All findings come at once, sorted.
func (c *Catalogue) Audit(used map[string][]string) []Finding {
	var out []Finding
	add := func(file, key, format string, a ...any) {
		out = append(out, Finding{file, key, fmt.Sprintf(format, a...)})
	}
	var prefixes []string
	for k := range used {
		if p, ok := strings.CutSuffix(k, "*"); ok {
			prefixes = append(prefixes, p)
		}
	}
	sort.Strings(prefixes)
	for k, names := range used {
		if strings.HasSuffix(k, "*") {
			continue
		}
		m := c.messages[k]
		if m == nil {
			add("", k, "is asked for but in no file")
			continue
		}
		given := make(map[string]bool)
		for _, n := range names {
			given[n] = true
		}
		wants := make(map[string]bool)
		m.names(wants)
		for n := range wants {
			if !given[n] {
				add(c.file[k], k, "placeholder {%s} is never filled", n)
			}
		}
		for n := range given {
			if !wants[n] {
				add(c.file[k], k, "value %q has no placeholder", n)
			}
		}
	}
	for k := range c.messages {
		if _, ok := used[k]; ok {
			continue
		}
		covered := false
		for _, p := range prefixes {
			covered = covered || strings.HasPrefix(k, p)
		}
		if !covered {
			add(c.file[k], k, "is in a file but never asked for")
		}
	}
	sortFindings(out)
	return out
}

// Compare reports how a translation differs from the language it was made from:
// keys missing or left over, and placeholders that do not match.
func (c *Catalogue) Compare(translation *Catalogue) []Finding {
	var out []Finding
	for k, m := range c.messages {
		o := translation.messages[k]
		if o == nil {
			out = append(out, Finding{c.file[k], k, "is not translated"})
			continue
		}
		a, b := make(map[string]bool), make(map[string]bool)
		m.names(a)
		o.names(b)
		for n := range a {
			if !b[n] {
				out = append(out, Finding{translation.file[k], k, "placeholder {" + n + "} is lost"})
			}
		}
		for n := range b {
			if !a[n] {
				out = append(out, Finding{translation.file[k], k, "placeholder {" + n + "} is new"})
			}
		}
	}
	for k := range translation.messages {
		if c.messages[k] == nil {
			out = append(out, Finding{translation.file[k], k, "is translated but not in " + c.Language})
		}
	}
	sortFindings(out)
	return out
}

func sortFindings(f []Finding) {
	sort.Slice(f, func(i, j int) bool {
		if f[i].Key != f[j].Key {
			return f[i].Key < f[j].Key
		}
		return f[i].What < f[j].What
	})
}

func (m *message) names(into map[string]bool) {
	for i := range m.parts {
		p := &m.parts[i]
		if p.name != "" {
			into[p.name] = true
		}
		for _, f := range p.forms {
			f.names(into)
		}
	}
}
