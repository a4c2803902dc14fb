package result

import (
	"strings"

	"hardcurrency/sim/num"
	"hardcurrency/sim/save"
)

// The letters of a code: Crockford's 32, none of which is taken for another.
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	codeLetters = 12 // 60 bits
	codeGroup   = 4
)

// Code names a campaign and its outcome in twelve letters, short enough to be
// read out. Two files have the same code when they tell of the same campaign at
// the same day, whoever exported them and when. It guards against mistakes; what
// proves a result is its file.
func Code(h *save.Header) string {
	var sum num.Hasher
	sum.AddString(h.Scenario)
	sum.AddString(h.Difficulty)
	sum.AddString(h.Opponent)
	for _, v := range [...]uint64{
		uint64(h.Rules), h.Content, h.Seed, uint64(h.Seat), uint64(uint32(h.Day)), uint64(uint32(h.Date)), uint64(h.Ending),
		uint64(h.Treasury), uint64(h.Coins), h.Hash,
	} {
		sum.Add(v)
	}
	sum.AddFloat(h.Confidence)
	bits := sum.Sum()
	var b strings.Builder
	for i := range codeLetters {
		if i > 0 && i%codeGroup == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(letters[bits>>59])
		bits <<= 5
	}
	return b.String()
}

// SameCode compares codes as people write them: case, dashes and spaces do not
// count, and letters stand for the digits they look like.
func SameCode(a, b string) bool { return plain(a) == plain(b) }

func plain(code string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '-', ' ', '\t', '\n', '\r':
			return -1
		case 'O':
			return '0'
		case 'I', 'L':
			return '1'
		}
		return r
	}, strings.ToUpper(code))
}
