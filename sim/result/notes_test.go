package result_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
)

func TestNotesArePacked(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	long := func() string {
		var b strings.Builder
		for b.Len() < save.MaxNote-20 {
			for range 2 + rng.IntN(8) {
				b.WriteByte(byte('a' + rng.IntN(26)))
			}
			b.WriteString("é ")
		}
		return save.Paragraph(b.String())
	}
	many := []save.Note{{ID: "who-paid", Text: "customers"}, {ID: "came-home", Text: "31"}}
	for _, id := range []string{"notice", "patrons", "worth", "world"} {
		many = append(many, save.Note{ID: id, Text: long()})
	}
	const campaign = "Aabc_-9"
	for _, most := range []int{4000, 1500, 600, 200} {
		packed := result.PackNotes(many, most)
		if packed == "" || len(packed) > most {
			t.Fatalf("%d letters of %d", len(packed), most)
		}
		front, back := result.UnpackNotes(campaign + packed)
		if front != campaign || len(back) != len(many) {
			t.Fatalf("%q and %d notes come back", front, len(back))
		}
		for i := range back {
			whole := many[i]
			if back[i].ID != whole.ID || !strings.HasPrefix(whole.Text, back[i].Text) {
				t.Errorf("at most %d: %+v", most, back[i])
			}
			if (most == 4000 || len(whole.Text) < 30) && back[i] != whole {
				t.Errorf("at most %d: %q was cut", most, whole.ID)
			}
		}
	}
	if result.PackNotes(many, 20) != "" || result.PackNotes(nil, 4000) != "" {
		t.Error("there is no room, or nothing to write")
	}
	for _, text := range []string{campaign, campaign + ".", campaign + ".!!", campaign + ".AAAA"} {
		if front, back := result.UnpackNotes(text); front != campaign || back != nil {
			t.Errorf("%q: %q and %v", text, front, back)
		}
	}
	one := []save.Note{{ID: "worth", Text: "To whom?"}}
	if _, back := result.UnpackNotes(campaign + result.PackNotes(one, 100)); !slices.Equal(back, one) {
		t.Errorf("%v", back)
	}
}
