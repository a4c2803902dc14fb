package save_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"testing"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

func aFile(t testing.TB) []byte {
	t.Helper()
	g := newGame(t, 21, "mix")
	g.until(400)
	return save.Encode(g.Campaign, g.rec, meta)
}

// TestDamageIsSeen cuts a file anywhere and changes any byte.
func TestDamageIsSeen(t *testing.T) {
	file := aFile(t)
	for n := 0; n < len(file); n += 1 + n/200 {
		if _, err := save.Decode(file[:n]); !errors.Is(err, save.ErrCorrupt) {
			t.Fatalf("cut to %d of %d bytes: %v", n, len(file), err)
		}
	}
	for i := 0; i < len(file); i += 1 + i/200 {
		altered := bytes.Clone(file)
		altered[i] ^= 0x10
		if _, err := save.Decode(altered); !errors.Is(err, save.ErrCorrupt) {
			t.Fatalf("byte %d of %d changed: %v", i, len(file), err)
		}
	}
	if _, err := save.Decode(append(bytes.Clone(file), 0)); !errors.Is(err, save.ErrCorrupt) {
		t.Errorf("a byte more: %v", err)
	}
}

// TestNewerIsToldFromDamage: a newer file is left alone, so it must be known.
func TestNewerIsToldFromDamage(t *testing.T) {
	file := aFile(t)
	newer := bytes.Clone(file)
	newer[8]++
	newer = save.Resum(newer)
	if _, err := save.Decode(newer); !errors.Is(err, save.ErrNewer) {
		t.Errorf("a newer file: %v", err)
	}
	if _, err := save.ReadHeader(newer); !errors.Is(err, save.ErrNewer) {
		t.Errorf("a newer file's header: %v", err)
	}
	older := bytes.Clone(file)
	older[8] = 0
	if _, err := save.Decode(save.Resum(older)); !errors.Is(err, save.ErrCorrupt) {
		t.Errorf("a version that never was: %v", err)
	}
}

// TestImpossibleStatesAreRefused changes a State as no campaign could and writes
// a file with sums that match.
func TestImpossibleStatesAreRefused(t *testing.T) {
	for name, change := range map[string]func(*state.State){
		"a vessel that is not in the register": func(s *state.State) { s.Slabs.Vessels[0].Content = 3000 },
		"a leg that there is not":              func(s *state.State) { s.Slabs.Vessels[0].Leg = 90 },
		"a free list that runs in a ring":      func(s *state.State) { s.Slabs.Votes[s.Slabs.Heads.Vote].Next = s.Slabs.Heads.Vote },
		"a free list that leads outside":       func(s *state.State) { s.Slabs.Heads.Lot = 5000 },
		"a lost slot":                          func(s *state.State) { s.Slabs.Heads.Delay = s.Slabs.Delays[s.Slabs.Heads.Delay].Next },
		"money from nowhere":                   func(s *state.State) { s.Ledger.Balance[state.Treasury]++ },
		"a day after the last":                 func(s *state.State) { s.Day = 5000 },
		"a negative count of news":             func(s *state.State) { s.NewsCount = -1 },
		"confidence above the top":             func(s *state.State) { s.Office.Confidence = 101 },
		"a dial between its notches":           func(s *state.State) { s.Office.Dials[content.CoalShare] = 7 },
		"a team on another's operation":        func(s *state.State) { s.Slabs.Teams[0].Op = 31 },
		"a mission that pays on two days":      func(s *state.State) { s.Slabs.MissionDays[3] ^= 1 },
		"a mission that there is not":          func(s *state.State) { s.Slabs.MissionDays[3] |= 1 << 60 },
		"vessels that nobody looks at":         func(s *state.State) { s.Slabs.Roster.Agenda, s.Slabs.Roster.Ready = [32]state.Hulls{}, state.Hulls{} },
		"a fleet of others' vessels":           func(s *state.State) { s.Slabs.Roster.Fleet[0].Put(77) },
		"sightings that never come":            func(s *state.State) { s.Slabs.Roster.Seen[0] = [8]float64{9e9, 9e9, 9e9, 9e9, 9e9, 9e9, 9e9, 9e9} },
		"an offer before the first":            func(s *state.State) { s.NextOffer = 1 << 19 },
		"evidence below nothing":               func(s *state.State) { s.Watch.Evidence[content.Coal][content.EastAsia] = -1 },
	} {
		t.Run(name, func(t *testing.T) {
			g := newGame(t, 21, "mix")
			g.until(40)
			change(&g.State)
			if _, _, _, err := save.Load(library(), save.Encode(g.Campaign, g.rec, meta)); !errors.Is(err, save.ErrCorrupt) {
				t.Errorf("it was read: %v", err)
			}
		})
	}
}

// FuzzDecode feeds files of any bytes to the decoder.
func FuzzDecode(f *testing.F) {
	g := newGame(f, 21, "mix")
	g.until(30)
	file := save.EncodeReplay(g.Campaign, g.rec, meta)
	f.Add(file)
	f.Add(file[:200])
	f.Add([]byte("HCURSAVE"))
	f.Fuzz(func(t *testing.T, b []byte) {
		_, _ = save.ReadHeader(b)
		if _, err := save.Decode(b); err != nil && !errors.Is(err, save.ErrCorrupt) && !errors.Is(err, save.ErrNewer) {
			t.Errorf("an error of no kind: %v", err)
		}
	})
}

// FuzzBody changes what the checksums protect and plays on with whatever is
// accepted: nothing in a file may bring the simulation down. Each four bytes of
// edits are a place and what is changed there.
func FuzzBody(f *testing.F) {
	g := newGame(f, 21, "mix")
	g.until(250)
	_, header, body, err := save.Parts(save.Encode(g.Campaign, g.rec, meta))
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte{})
	f.Add([]byte{0, 0, 9, 0xff})
	f.Add([]byte{1, 0x80, 0, 1, 0, 0xff, 0, 0x40})
	f.Fuzz(func(t *testing.T, edits []byte) {
		b := bytes.Clone(body)
		for ; len(edits) >= 4; edits = edits[4:] {
			b[(int(edits[0])<<16|int(edits[1])<<8|int(edits[2]))%len(b)] ^= edits[3]
		}
		continueAltered(t, save.Seal(save.Current, header, b))
	})
}

// TestAlteredSavesDoNotPanic does a little of what FuzzBody does, always.
func TestAlteredSavesDoNotPanic(t *testing.T) {
	_, header, body, err := save.Parts(aFile(t))
	if err != nil {
		t.Fatal(err)
	}
	source := rand.New(rand.NewPCG(5, 7))
	accepted, n := 0, 200
	if testing.Short() {
		n = 40
	}
	for range n {
		b := bytes.Clone(body)
		for range 1 + source.IntN(3) {
			// The last part is the snapshot's values, where most harm could be done.
			i := len(b) - 1 - source.IntN(min(len(b), 27_000))
			b[i] ^= byte(1 << source.IntN(8))
		}
		if continueAltered(t, save.Seal(save.Current, header, b)) {
			accepted++
		}
	}
	if accepted == 0 || accepted == n {
		t.Errorf("%d of %d altered files were accepted; the test tries nothing", accepted, n)
	}
	t.Logf("%d of %d altered files were played on", accepted, n)
}

func continueAltered(t *testing.T, file []byte) bool {
	t.Helper()
	s, err := save.Decode(file)
	if err != nil {
		return false
	}
	if _, err := save.Replay(library(), s); err != nil && !errors.Is(err, save.ErrContent) {
		t.Errorf("a replay's error of no kind: %v", err)
	}
	c, _, err := s.Campaign(library())
	if err != nil {
		if !errors.Is(err, save.ErrCorrupt) && !errors.Is(err, save.ErrContent) {
			t.Errorf("an error of no kind: %v", err)
		}
		return false
	}
	for range 40 {
		for k := range command.Kinds {
			c.Do(command.Command{Kind: k, Target: uint64(c.State.Slabs.Vessels[3].ID), Value: 1})
		}
		c.Step()
	}
	return true
}
