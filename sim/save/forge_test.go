package save_test

import (
	"bytes"
	"slices"
	"testing"

	"hardcurrency/sim/save"
)

// TestForgeryIsSeen changes every byte of a replay's header and body and makes the
// checksums match again: playing it again must tell, except in what the header
// says of the sitting (name, seat, opponent, times), which nothing can prove here.
func TestForgeryIsSeen(t *testing.T) {
	g := newGame(t, 21, "mix")
	g.until(60)
	version, header, body, err := save.Parts(save.EncodeReplay(g.Campaign, g.rec, meta))
	if err != nil {
		t.Fatal(err)
	}
	_, anonymous, _, err := save.Parts(save.EncodeReplay(g.Campaign, g.rec, save.Meta{}))
	if err != nil {
		t.Fatal(err)
	}
	h := newGame(t, 21, "mix")
	_, _, names, err := save.Parts(save.EncodeReplay(h.Campaign, h.rec, meta))
	if err != nil {
		t.Fatal(err)
	}
	proven, table := common(header, anonymous), common(body, names)
	if proven < 50 || table < 1000 {
		t.Fatalf("%d bytes of the header are figures, %d of the body ids", proven, table)
	}
	try := func(what string, i int, header, body []byte) {
		s, err := save.Decode(save.Seal(version, header, body))
		if err != nil {
			return
		}
		if a, err := save.Replay(library(), s); err == nil && a.OK() {
			t.Fatalf("byte %d of the %s changed: it holds", i, what)
		}
	}
	flips := [...]byte{0x01, 0x10, 0x80}
	for i := range proven {
		forged := bytes.Clone(header)
		forged[i] ^= flips[i%len(flips)]
		try("header", i, forged, body)
	}
	for i := 0; i < len(body); i++ {
		forged := bytes.Clone(body)
		forged[i] ^= flips[i%len(flips)]
		try("body", i, header, forged)
		if i < table-20 {
			i += 10 // the ids are long, and one like the other
		}
	}
	// A week's hash left out is found as well, since the others stand.
	try("body", -1, header, slices.Clip(body[:len(body)-9]))
}

// common is how many bytes two files begin with alike.
func common(a, b []byte) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}
