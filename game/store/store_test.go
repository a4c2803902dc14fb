package store

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// contract checks what every store promises. fresh returns an empty one.
func contract(t *testing.T, fresh func(t *testing.T) Store) {
	names := func(t *testing.T, s Store) []string {
		t.Helper()
		entries, err := s.List()
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, e := range entries {
			out = append(out, e.Name)
		}
		slices.Sort(out)
		return out
	}
	t.Run("write and read", func(t *testing.T) {
		s := fresh(t)
		for _, data := range []string{"", "first", "second, longer", "\x00\xff"} {
			if err := s.Write("a.hcs", []byte(data)); err != nil {
				t.Fatal(err)
			}
			got, err := s.Read("a.hcs")
			if err != nil || string(got) != data {
				t.Errorf("read %q, %v; want %q", got, err, data)
			}
		}
		entries, err := s.List()
		if err != nil || len(entries) != 1 || entries[0].Name != "a.hcs" || entries[0].Size != 2 {
			t.Errorf("list is %+v, %v", entries, err)
		}
		if age := time.Since(entries[0].Modified); age < -time.Minute || age > time.Minute {
			t.Errorf("written %v ago", age)
		}
	})
	t.Run("what is read and written is a copy", func(t *testing.T) {
		s := fresh(t)
		data := []byte("abc")
		if err := s.Write("a", data); err != nil {
			t.Fatal(err)
		}
		data[0] = 'X'
		got, err := s.Read("a")
		if err != nil {
			t.Fatal(err)
		}
		got[1] = 'Y'
		if again, _ := s.Read("a"); string(again) != "abc" {
			t.Errorf("stored data changed to %q", again)
		}
	})
	t.Run("missing", func(t *testing.T) {
		s := fresh(t)
		if _, err := s.Read("none"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("read: %v", err)
		}
		if err := s.Rename("none", "other"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("rename: %v", err)
		}
		if err := s.Delete("none"); err != nil {
			t.Errorf("delete: %v", err)
		}
	})
	t.Run("rename and delete", func(t *testing.T) {
		s := fresh(t)
		for _, n := range []string{"a", "b", "c"} {
			if err := s.Write(n, []byte(n)); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Rename("a", "b"); err != nil {
			t.Fatal(err)
		}
		if err := s.Delete("c"); err != nil {
			t.Fatal(err)
		}
		if got := names(t, s); !slices.Equal(got, []string{"b"}) {
			t.Errorf("left: %v", got)
		}
		if got, err := s.Read("b"); err != nil || string(got) != "a" {
			t.Errorf("renamed file holds %q, %v", got, err)
		}
		if err := s.Rename("b", "b"); err != nil {
			t.Error(err)
		}
		if got, _ := s.Read("b"); string(got) != "a" {
			t.Error("renaming a file to itself lost it")
		}
	})
	t.Run("set aside", func(t *testing.T) {
		s := fresh(t)
		for _, want := range []string{"save.hcs.corrupt", "save.hcs.corrupt-2", "save.hcs.corrupt-3"} {
			if err := s.Write("save.hcs", []byte(want)); err != nil {
				t.Fatal(err)
			}
			got, err := SetAside(s, "save.hcs")
			if err != nil || got != want {
				t.Fatalf("set aside as %q, %v; want %q", got, err, want)
			}
			if data, err := s.Read(want); err != nil || string(data) != want {
				t.Errorf("%s holds %q, %v", want, data, err)
			}
		}
	})
	t.Run("bad names", func(t *testing.T) {
		s := fresh(t)
		for _, name := range badNames {
			_, err := s.Read(name)
			for _, err := range []error{err, s.Write(name, nil), s.Delete(name), s.Rename(name, "a"), s.Rename("a", name)} {
				if !errors.Is(err, ErrName) {
					t.Errorf("%q: %v", name, err)
				}
			}
		}
	})
	t.Run("many at once", func(t *testing.T) {
		s := fresh(t)
		var wg sync.WaitGroup
		for i := range 8 {
			wg.Go(func() {
				data := []byte(strings.Repeat(string(rune('a'+i)), 5000))
				if err := s.Write("same", data); err != nil {
					t.Error(err)
				}
				if _, err := s.List(); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		got, err := s.Read("same")
		if err != nil || len(got) != 5000 || strings.Trim(string(got), string(got[:1])) != "" {
			t.Errorf("%d bytes, %v: not one of the writers' files", len(got), err)
		}
	})
}

var badNames = []string{
	"", ".", "..", ".hidden", "a/b", `a\b`, "../a", "A", "ü", "a b", "a.", "nul", "con.txt", "com1", "lpt9.hcs",
	"a:b", "-a", strings.Repeat("a", 65), "a\x00", "partial*",
}

func TestCheckName(t *testing.T) {
	for _, name := range []string{"a", "auto-1.hcs", "settings.json", "save.hcs.corrupt-2", "2018-03-14_a", strings.Repeat("a", 64), "console", "com"} {
		if err := CheckName(name); err != nil {
			t.Error(err)
		}
	}
	for _, name := range badNames {
		if CheckName(name) == nil {
			t.Errorf("%q is allowed", name)
		}
	}
}

func TestMemory(t *testing.T) {
	contract(t, func(*testing.T) Store { return &Memory{} })
	if (&Memory{}).Caveat() != CaveatMemory {
		t.Error("memory does not say that it keeps nothing")
	}
}

func TestNextAutosave(t *testing.T) {
	at := func(minute int) time.Time { return time.Date(2026, 1, 2, 3, minute, 0, 0, time.UTC) }
	entry := func(name string, minute int) Entry { return Entry{Name: name, Modified: at(minute)} }
	for _, c := range []struct {
		have []Entry
		want string
	}{
		{nil, "auto-1.hcs"},
		{[]Entry{entry("auto-1.hcs", 1), entry("other.hcs", 0)}, "auto-2.hcs"},
		{[]Entry{entry("auto-1.hcs", 1), entry("auto-3.hcs", 0)}, "auto-2.hcs"},
		{[]Entry{entry("auto-1.hcs", 9), entry("auto-2.hcs", 8), entry("auto-3.hcs", 2), entry("auto-4.hcs", 3), entry("auto-5.hcs", 7)}, "auto-3.hcs"},
		{[]Entry{entry("auto-1.hcs", 1), entry("auto-2.hcs", 1), entry("auto-3.hcs", 1), entry("auto-4.hcs", 1), entry("auto-5.hcs", 1)}, "auto-1.hcs"},
	} {
		if got := NextAutosave(c.have, ".hcs"); got != c.want {
			t.Errorf("%v: %s, want %s", c.have, got, c.want)
		}
	}
	// Rolling: twelve saves use each name in turn.
	var have []Entry
	for n := range 12 {
		name := NextAutosave(have, ".hcs")
		if want := AutosaveName(n%Autosaves+1, ".hcs"); name != want {
			t.Errorf("save %d goes to %s, want %s", n, name, want)
		}
		have = slices.DeleteFunc(have, func(e Entry) bool { return e.Name == name })
		have = append(have, entry(name, n))
	}
}
