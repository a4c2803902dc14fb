package save_test

import (
	"testing"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/save"
)

func played(t testing.TB, day int32) *save.Save {
	t.Helper()
	g := newGame(t, 12, "mix")
	g.until(day)
	s, err := save.Decode(save.Encode(g.Campaign, g.rec, meta))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func replayed(t *testing.T, s *save.Save) save.Answer {
	t.Helper()
	a, err := save.Replay(library(), s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestReplayHolds(t *testing.T) {
	for _, day := range []int32{0, 1, 6, 7, 8, 400, 4000} {
		s := played(t, day)
		if a := replayed(t, s); !a.OK() || a.Day != s.Day {
			t.Errorf("a save of day %d: %+v", s.Day, a)
		}
	}
}

// TestNoteOnTheFirstMorning keeps nothing: there is no evening yet.
func TestNoteOnTheFirstMorning(t *testing.T) {
	g := newGame(t, 12, "mix")
	g.rec.Note(g.Campaign)
	g.until(30)
	if _, err := save.Decode(save.Encode(g.Campaign, g.rec, meta)); err != nil {
		t.Error(err)
	}
}

// TestReplayNamesTheDay changes one thing and expects the replay to find it in
// the week in which it happened.
func TestReplayNamesTheDay(t *testing.T) {
	week := func(t *testing.T, s *save.Save, day int32) {
		t.Helper()
		a := replayed(t, s)
		if a.Verdict != save.Differs || a.Since > day || a.Day < day || a.Day-a.Since > 7 {
			t.Errorf("changed on day %d: %+v", day, a)
		}
	}
	t.Run("another value", func(t *testing.T) {
		s := played(t, 500)
		for i := range s.Log {
			c := &s.Log[i]
			if c.Kind == command.SetDial && c.Target == uint64(content.CoalShare) && c.Day > 100 {
				c.Value = 100 - c.Value
				week(t, s, c.Day)
				return
			}
		}
		t.Fatal("no such command")
	})
	t.Run("a command left out", func(t *testing.T) {
		s := played(t, 500)
		i := len(s.Log) / 2
		day := s.Log[i].Day
		s.Log = append(s.Log[:i:i], s.Log[i+1:]...)
		week(t, s, day)
	})
	t.Run("a command that is refused", func(t *testing.T) {
		s := played(t, 500)
		i := len(s.Log) / 2
		s.Log[i] = command.Command{Day: s.Log[i].Day, Kind: command.ReflagVessel, Target: 1}
		a := replayed(t, s)
		if a.Verdict != save.Differs || a.Day != s.Log[i].Day {
			t.Errorf("%+v, want day %d", a, s.Log[i].Day)
		}
	})
	t.Run("another hash", func(t *testing.T) {
		s := played(t, 500)
		s.Samples[20].Hash++
		week(t, s, s.Samples[20].Day)
	})
	t.Run("another last hash", func(t *testing.T) {
		s := played(t, 500)
		s.Hash++
		week(t, s, 500)
	})
	t.Run("another seed", func(t *testing.T) {
		s := played(t, 500)
		s.Seed++
		if a := replayed(t, s); a.Verdict != save.Differs || a.Day > 14 {
			t.Errorf("%+v", a)
		}
	})
}

// TestOtherRulesAreNeverFalse: a replay under other rules or content can say
// nothing.
func TestOtherRulesAreNeverFalse(t *testing.T) {
	s := played(t, 50)
	s.Rules++
	if a := replayed(t, s); a.Verdict != save.OtherVersion {
		t.Errorf("other rules: %+v", a)
	}
	s = played(t, 50)
	s.Content++
	if a := replayed(t, s); a.Verdict != save.OtherVersion {
		t.Errorf("other content: %+v", a)
	}
}

// TestReplayFormIsEnough continues a campaign from its commands alone.
func TestReplayFormIsEnough(t *testing.T) {
	g := newGame(t, 13, "mix")
	g.until(700)
	file := save.EncodeReplay(g.Campaign, g.rec, meta)
	c, rec, h, err := save.Load(library(), file)
	if err != nil {
		t.Fatal(err)
	}
	if h.Form != save.ReplayLog || c.State != g.State || len(c.History) != len(g.History) || len(c.News) != len(g.News) {
		t.Errorf("form %d, %d months, %d news", h.Form, len(c.History), len(c.News))
	}
	if string(save.EncodeReplay(c, rec, meta)) != string(file) {
		t.Error("written again it is another file")
	}
}
