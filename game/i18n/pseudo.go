package i18n

import "strings"

// Pseudo returns the catalogue with every message about 40% longer and its
// letters accented, so that a test sees text that does not fit and a person
// sees text that is not translated. Placeholders are kept.
func (c *Catalogue) Pseudo() *Catalogue {
	out := &Catalogue{
		Language: c.Language + "-x-pseudo", pseudo: true,
		messages: make(map[string]*message, len(c.messages)),
		source:   c.source, file: c.file,
	}
	for k, m := range c.messages {
		out.messages[k] = m.pseudo()
	}
	return out
}

// IsPseudo reports whether the catalogue is a pseudo-locale.
func (c *Catalogue) IsPseudo() bool { return c.pseudo }

func (m *message) pseudo() *message {
	if len(m.parts) == 0 {
		return &message{plain: PseudoText(m.plain)}
	}
	out := &message{parts: make([]part, len(m.parts))}
	for i, p := range m.parts {
		q := part{text: PseudoText(p.text), name: p.name}
		if p.forms != nil {
			q.forms = make(map[string]*message, len(p.forms))
			for form, f := range p.forms {
				q.forms[form] = f.pseudo()
			}
		}
		out.parts[i] = q
	}
	return out
}

var accents = strings.NewReplacer(
	"a", "á", "e", "é", "i", "í", "o", "ó", "u", "ú", "n", "ñ", "c", "ç",
	"A", "Á", "E", "É", "I", "Í", "O", "Ó", "U", "Ú", "N", "Ñ", "C", "Ç",
)

// PseudoText makes one text 40% longer, word by word, with accents.
func PseudoText(s string) string {
	words := strings.Split(s, " ")
	owed := 0.0
	for i, w := range words {
		n := 0
		for _, r := range w {
			if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
				n++
			}
		}
		owed += float64(n) * 0.4
		if n == 0 {
			continue
		}
		add := int(owed)
		owed -= float64(add)
		if add == 0 {
			words[i] = accents.Replace(w)
			continue
		}
		// Lengthen at the last vowel, so that commas and stops stay at the end.
		at := strings.LastIndexAny(w, "aeiouyAEIOUY")
		if at < 0 {
			at = strings.LastIndexAny(w, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
		}
		words[i] = accents.Replace(w[:at+1] + strings.Repeat(w[at:at+1], add) + w[at+1:])
	}
	return strings.Join(words, " ")
}
