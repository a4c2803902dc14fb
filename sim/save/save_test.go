package save_test

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

var (
	update = flag.Bool("update", false, "write the save of the present version into testdata")
	heavy  = flag.Bool("heavy", false, "save and load twenty campaigns on every evening")
)

// library is the game's own content, loaded once.
var library = sync.OnceValue(func() *content.Library {
	l, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		panic(problems)
	}
	return l
})

func rules(t testing.TB) *content.Rules {
	t.Helper()
	r, err := library().Compile("pressure-2017", "normal")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// game is a campaign with bots in both seats.
type game struct {
	*sim.Campaign
	rec   *save.Recorder
	seats [content.Seats]policy.Policy
}

func newGame(t testing.TB, seed uint64, name string) *game {
	t.Helper()
	g := &game{Campaign: sim.New(rules(t), seed), rec: &save.Recorder{}}
	var err error
	if g.seats[content.StateSeat], err = policy.New(name, content.StateSeat); err != nil {
		t.Fatal(err)
	}
	if g.seats[content.CoalitionSeat], err = policy.New("baseline", content.CoalitionSeat); err != nil {
		t.Fatal(err)
	}
	return g
}

// day lets both seats act and simulates a day.
func (g *game) day() {
	for seat := range g.seats {
		g.seats[seat].Act(g.Rules, &g.State, g.Do)
	}
	g.Step()
	g.rec.Note(g.Campaign)
}

func (g *game) until(day int32) {
	for g.State.Ending == state.Running && g.State.Day < day {
		g.day()
	}
}

var meta = save.Meta{Label: "Autumn", Seat: content.StateSeat, Opponent: "baseline", Turns: 6, Played: 754, Saved: 1_700_000_000}

// TestSavingChangesNothing saves and loads a campaign evening after evening: it
// must stay what the one beside it is that is never saved. -heavy does so with
// twenty campaigns on every evening.
func TestSavingChangesNothing(t *testing.T) {
	type run struct {
		policy string
		seed   uint64
		every  int32
	}
	runs := []run{{"mix", 3, 1}, {"max", 4, 3}, {"cautious", 5, 3}, {"only-ransom", 6, 3}}
	if *heavy {
		runs = runs[:0]
		for i := range 20 {
			names := policy.Names(content.StateSeat)
			runs = append(runs, run{names[i%len(names)], uint64(100 + i), 1})
		}
	}
	for _, run := range runs {
		t.Run(fmt.Sprint(run.policy, run.seed), func(t *testing.T) {
			t.Parallel()
			if testing.Short() {
				run.every *= 20
			}
			kept, saved := newGame(t, run.seed, run.policy), newGame(t, run.seed, run.policy)
			for kept.State.Ending == state.Running {
				kept.day()
				saved.day()
				if saved.State.Day%run.every != 0 && saved.State.Ending == state.Running {
					continue
				}
				c, rec, h, err := save.Load(library(), save.Encode(saved.Campaign, saved.rec, meta))
				if err != nil {
					t.Fatalf("day %d: %v", saved.State.Day, err)
				}
				if h.Day != kept.State.Day || h.Meta != meta {
					t.Fatalf("day %d: the header says %+v", kept.State.Day, h)
				}
				saved.Campaign, saved.rec = c, rec
				if c.State != kept.State || c.Hash() != kept.Hash() {
					t.Fatalf("day %d: the State is another", kept.State.Day)
				}
			}
			if !reflect.DeepEqual(kept.Log, saved.Log) || !reflect.DeepEqual(kept.History, saved.History) || !reflect.DeepEqual(kept.News, saved.News) {
				t.Error("log, history or news are others")
			}
			a, b := save.Encode(kept.Campaign, kept.rec, meta), save.Encode(saved.Campaign, saved.rec, meta)
			if string(a) != string(b) {
				t.Error("the last files differ")
			}
		})
	}
}

// TestOrdersOfTheDayAreKept saves between an order and the day it is given for.
func TestOrdersOfTheDayAreKept(t *testing.T) {
	g := newGame(t, 9, "mix")
	g.until(30)
	for g.State.Day%7 != 0 {
		g.day()
	}
	before := len(g.Log)
	g.seats[content.StateSeat].Act(g.Rules, &g.State, g.Do)
	if len(g.Log) == before {
		t.Fatal("the bot gave no order")
	}
	file := save.Encode(g.Campaign, g.rec, meta)
	c, _, _, err := save.Load(library(), file)
	if err != nil {
		t.Fatal(err)
	}
	if c.State != g.State || len(c.Log) != len(g.Log) {
		t.Error("orders of the day were lost")
	}
	s, err := save.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if a, err := save.Replay(library(), s); err != nil || !a.OK() {
		t.Errorf("replay: %+v, %v", a, err)
	}
}

func TestHeaderIsReadAlone(t *testing.T) {
	g := newGame(t, 11, "mix")
	g.until(100)
	m := meta
	m.Label = strings.Repeat("é", 100)
	file := save.Encode(g.Campaign, g.rec, m)
	h, err := save.ReadHeader(file[:1000])
	if err != nil {
		t.Fatal(err)
	}
	s := &g.State
	want := save.Header{
		Version: save.Current, Form: save.Full, Rules: sim.RulesVersion, Content: g.Rules.Hash, Scenario: "pressure-2017", Difficulty: "normal",
		Seed: 11, Day: s.Day, Date: g.Date(), Treasury: s.Ledger.Balance[state.Treasury], Coins: s.Ledger.Balance[state.Coins],
		Confidence: s.Office.Confidence, Hash: g.Hash(), Meta: m,
	}
	want.Label = strings.Repeat("é", 60)
	if h != want {
		t.Errorf("header\n%+v, want\n%+v", h, want)
	}
}

// TestSizes holds whole campaigns to the budgets of the design.
func TestSizes(t *testing.T) {
	for _, name := range []string{"mix", "cautious", "max"} {
		g := newGame(t, 7, name)
		g.until(4000)
		full, replay := save.Encode(g.Campaign, g.rec, meta), save.EncodeReplay(g.Campaign, g.rec, meta)
		t.Logf("%s: %d days, %d commands, %d news: save %d bytes, replay %d", name, g.State.Day, len(g.Log), len(g.News), len(full), len(replay))
		if len(full) > 500<<10 {
			t.Errorf("a save of %s is %d bytes, more than 500 KiB", name, len(full))
		}
		if len(replay) > 64<<10 {
			t.Errorf("a replay of %s is %d bytes, more than 64 KiB", name, len(replay))
		}
	}
}

// released is the save of a version. Each was written on an autumn evening of
// 2019 and must be read and continued for ever.
func released(v save.Version) string { return fmt.Sprintf("testdata/v%d.save", v) }

func TestReleasedSavesAreContinued(t *testing.T) {
	if *update {
		g := newGame(t, 7, "mix")
		g.until(760)
		if err := os.WriteFile(released(save.Current), save.Encode(g.Campaign, g.rec, meta), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for v := save.FirstVersion; v <= save.Current; v++ {
		file, err := os.ReadFile(released(v))
		if err != nil {
			t.Fatal(err)
		}
		c, rec, h, err := save.Load(library(), file)
		if err != nil {
			t.Fatalf("version %d: %v", v, err)
		}
		if h.Version != v || h.Day != 760 || h.Label != "Autumn" || len(c.History) != 25 || len(c.News) < 100 || len(c.Log) < 20 {
			t.Errorf("version %d: header %+v, %d months, %d news, %d commands", v, h, len(c.History), len(c.News), len(c.Log))
		}
		if c.State.Office.Confidence != h.Confidence || c.State.Ledger.Balance[state.Treasury] != h.Treasury {
			t.Errorf("version %d: the State is not that of the header", v)
		}
		g := newGame(t, 7, "mix")
		g.Campaign, g.rec = c, rec
		g.until(4000)
		if err := save.Verify(c.Rules, &c.State); err != nil {
			t.Errorf("version %d, continued to day %d: %v", v, c.State.Day, err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	g := newGame(b, 7, "mix")
	g.until(1900)
	for b.Loop() {
		save.Encode(g.Campaign, g.rec, meta)
	}
}

func BenchmarkLoad(b *testing.B) {
	g := newGame(b, 7, "mix")
	g.until(1900)
	file := save.Encode(g.Campaign, g.rec, meta)
	for b.Loop() {
		if _, _, _, err := save.Load(library(), file); err != nil {
			b.Fatal(err)
		}
	}
}
