package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"regexp"
	"strings"
)

var (
	scriptTag = regexp.MustCompile(`<script defer src="([^"]+)"></script>\n?`)
	styleTag  = regexp.MustCompile(`<link rel="stylesheet" href="([^"]+)">`)
	pictures  = regexp.MustCompile(`(href|src)="([^"]+\.svg)"`)
	policy    = regexp.MustCompile(`script-src [^;]*;`)
)

// singleFile puts everything into one page: styles and scripts as they are, the
// pictures as data, the game in letters. The page's content policy names each
// script by its hash and allows no other, and no connection at all.
func singleFile(g *game) ([]byte, error) {
	files, err := g.files(kindSingle)
	if err != nil {
		return nil, err
	}
	page := string(files["index.html"])
	for _, name := range []string{"words.js", "boot.js"} {
		if !strings.Contains(page, `src="`+name+`"`) {
			return nil, fmt.Errorf("the page does not name %s as this packer expects", name)
		}
	}
	var scripts, hashes strings.Builder
	page = scriptTag.ReplaceAllStringFunc(page, func(tag string) string {
		name := scriptTag.FindStringSubmatch(tag)[1]
		body := files[name]
		if body == nil || bytes.Contains(bytes.ToLower(body), []byte("</script")) {
			err = fmt.Errorf("%s cannot stand inside a page", name)
			return ""
		}
		sum := sha256.Sum256(body)
		fmt.Fprintf(&hashes, " 'sha256-%s'", base64.StdEncoding.EncodeToString(sum[:]))
		fmt.Fprintf(&scripts, "<script>%s</script>\n", body)
		return ""
	})
	page = styleTag.ReplaceAllStringFunc(page, func(tag string) string {
		return "<style>\n" + string(files[styleTag.FindStringSubmatch(tag)[1]]) + "</style>"
	})
	page = pictures.ReplaceAllStringFunc(page, func(attribute string) string {
		m := pictures.FindStringSubmatch(attribute)
		return fmt.Sprintf(`%s="data:image/svg+xml;base64,%s"`, m[1], base64.StdEncoding.EncodeToString(files[m[2]]))
	})
	page = policy.ReplaceAllLiteralString(page, "script-src 'wasm-unsafe-eval' blob:"+hashes.String()+";")
	page = strings.Replace(page, "connect-src 'self'", "connect-src 'none'", 1)
	page = strings.Replace(page, "<!-- manifest -->\n", "", 1)
	// Scripts come last: they run when the page and the game are there.
	body := "<script type=\"application/octet-stream\" id=\"packed\">" + toLetters(g.packed) + "</script>\n" + scripts.String() + "</body>"
	page = strings.Replace(page, "</body>", body, 1)
	return []byte(page), err
}

// letters are 85 signs that mean nothing to a page's parser: all from ( to ~ but <
// and the backslash. Five of them hold four bytes, where base64 would take five and
// a third; the budget of the single file is what it is worth.
var letters = func() string {
	var b strings.Builder
	for c := byte('('); c <= '~'; c++ {
		if c != '<' && c != '\\' {
			b.WriteByte(c)
		}
	}
	return b.String()
}()

// toLetters writes bytes as letters, the last group filled up with zeros.
func toLetters(data []byte) string {
	var b strings.Builder
	b.Grow(len(data)/4*5 + 5)
	for len(data) > 0 {
		var group [4]byte
		data = data[copy(group[:], data):]
		v := binary.BigEndian.Uint32(group[:])
		var out [5]byte
		for i := 4; i >= 0; i-- {
			out[i] = letters[v%85]
			v /= 85
		}
		b.Write(out[:])
	}
	return b.String()
}
