package result

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"fmt"
	"io"
	"strings"

	"hardcurrency/sim/save"
)

// noteMark stands between a packed campaign and its packed notes; it is no letter
// of either.
const noteMark = "."

// The lengths to which texts are cut until they fit, in bytes.
var noteCuts = [...]int{save.MaxNote, 400, 300, 200, 150, 100, 60, 30, 0}

// PackNotes writes notes in at most so many letters, to stand behind a packed
// campaign. Where there is too little room texts are cut, all at the same length;
// where there is none even for what they are about it is "".
func PackNotes(notes []save.Note, most int) string {
	if len(notes) == 0 {
		return ""
	}
	for k := range noteCuts {
		cut := noteCuts[k]
		var b strings.Builder
		for i := range notes {
			text := notes[i].Text
			if len(text) > cut {
				text = save.Paragraph(strings.ToValidUTF8(text[:cut], ""))
			}
			fmt.Fprintf(&b, "%s\n%s\n", notes[i].ID, text)
		}
		var packed bytes.Buffer
		// None of the calls can fail: the level is valid and a Buffer takes everything.
		z, _ := flate.NewWriter(&packed, flate.BestCompression)
		_, _ = z.Write([]byte(b.String()))
		_ = z.Close()
		if out := noteMark + base64.RawURLEncoding.EncodeToString(packed.Bytes()); len(out) <= most {
			return out
		}
	}
	return ""
}

// UnpackNotes takes apart what was suspended: the packed campaign, and the notes
// behind it. Notes that make no sense are passed over, since the campaign stands
// without them.
func UnpackNotes(text string) (campaign string, notes []save.Note) {
	campaign, packed, _ := strings.Cut(text, noteMark)
	raw, err := base64.RawURLEncoding.DecodeString(packed)
	if err != nil || len(raw) == 0 {
		return campaign, nil
	}
	const most = save.MaxNotes * (save.MaxNote + 64)
	plain, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(raw)), most))
	if err != nil {
		return campaign, nil
	}
	lines := strings.Split(string(plain), "\n")
	for i := 0; i+1 < len(lines); i += 2 {
		notes = append(notes, save.Note{ID: lines[i], Text: lines[i+1]})
	}
	return campaign, save.Tidy(notes)
}
