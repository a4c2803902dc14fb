package result_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/result"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

var library = sync.OnceValue(func() *content.Library {
	l, problems := content.Load(assets.FS)
	if problems.Fatal() {
		panic(problems)
	}
	return l
})

func compile(t testing.TB, scenario string) *content.Rules {
	t.Helper()
	r, err := library().Compile(scenario, "normal")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const (
	scenario = "pressure-2017"
	opponent = "baseline"
	seed     = 7
)

var (
	meta     = save.Meta{Seat: content.StateSeat, Opponent: opponent, Label: "Somebody"}
	packMeta = save.Meta{Seat: content.StateSeat, Opponent: opponent, Turns: 6}
	notes    = []save.Note{{ID: "who-paid", Text: "customers"}, {ID: "worth-it", Text: "It depends on whose money it is, and on who is asked."}}
)

// random gives orders of every kind about everything, without thought.
type random struct{ rng *rand.Rand }

func (p random) Act(r *content.Rules, s *state.State, give policy.Give) {
	target := func() uint64 {
		x := &s.Slabs
		all := []state.ID{
			x.Vessels[p.rng.IntN(len(x.Vessels))].ID, x.Missions[p.rng.IntN(len(x.Missions))].ID,
			x.Cohorts[p.rng.IntN(len(x.Cohorts))].ID, x.Ops[p.rng.IntN(len(x.Ops))].ID, x.Decisions[p.rng.IntN(3)].ID,
			state.ID(p.rng.IntN(int(content.Dials))),
		}
		return uint64(all[p.rng.IntN(len(all))])
	}
	for range 30 {
		give(command.Command{
			Kind: command.Kind(1 + p.rng.IntN(int(command.Kinds)-1)), Target: target(), Value: 5 * int32(p.rng.IntN(21)),
		})
		give(command.Command{Kind: command.Kind(1 + p.rng.IntN(int(command.Kinds)-1)), Target: target(), Value: int32(p.rng.IntN(4))})
	}
}

// play plays as a session does: the person's orders first, then the other seat.
func play(t testing.TB, r *content.Rules, mine policy.Policy, days int32, each func(*sim.Campaign)) (*sim.Campaign, *save.Recorder) {
	t.Helper()
	theirs, err := policy.New(opponent, content.CoalitionSeat)
	if err != nil {
		t.Fatal(err)
	}
	c, rec := sim.New(r, seed), &save.Recorder{}
	for c.State.Day < days && c.State.Ending == state.Running {
		mine.Act(r, &c.State, c.Do)
		theirs.Act(r, &c.State, c.Do)
		c.Step()
		rec.Note(c)
		if each != nil {
			each(c)
		}
	}
	return c, rec
}

func bot(t testing.TB, name string) policy.Policy {
	t.Helper()
	p, err := policy.New(name, content.StateSeat)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func verify(t testing.TB, data []byte) result.Report {
	t.Helper()
	r, err := result.Verify(library(), data)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestWholeCampaignsVerify(t *testing.T) {
	for _, name := range []string{"mix", "novice", "adaptive"} {
		c, rec := play(t, compile(t, scenario), bot(t, name), 4000, nil)
		data := result.Encode(c, rec, meta)
		r := verify(t, data)
		if !r.OK() || r.Day != c.State.Day || r.Orders == 0 {
			t.Errorf("%s: %+v", name, r)
		}
		if len(data) > 64<<10 {
			t.Errorf("%s: %d bytes", name, len(data))
		}
	}
}

// TestMorningOrders: orders given on the morning on which it was saved count, and
// the other seat has not moved yet.
func TestMorningOrders(t *testing.T) {
	c, rec := play(t, compile(t, scenario), bot(t, "mix"), 100, nil)
	if res := c.Do(command.Command{Kind: command.Stop, Value: int32(content.Embassy)}); !res.OK() {
		t.Fatal(res.Reason)
	}
	if r := verify(t, result.Encode(c, rec, meta)); !r.OK() {
		t.Errorf("%+v", r)
	}
}

// TestEasierOpponentIsSeen: a campaign that replays, but in which the other seat
// was not played by whom the file names, is no result.
func TestEasierOpponentIsSeen(t *testing.T) {
	r := compile(t, scenario)
	mine := bot(t, "mix")
	for _, theirs := range []string{"absent", "adaptive"} {
		other, err := policy.New(theirs, content.CoalitionSeat)
		if err != nil {
			t.Fatal(err)
		}
		c, rec := sim.New(r, seed), &save.Recorder{}
		for c.State.Day < 700 && c.State.Ending == state.Running {
			mine.Act(r, &c.State, c.Do)
			other.Act(r, &c.State, c.Do)
			c.Step()
			rec.Note(c)
		}
		if got := verify(t, result.Encode(c, rec, meta)); got.Verdict != save.Differs || !strings.Contains(got.Why, "other seat") {
			t.Errorf("%s in the place of %s: %+v", theirs, opponent, got)
		}
		honest := meta
		honest.Opponent = theirs
		if got := verify(t, result.Encode(c, rec, honest)); !got.OK() {
			t.Errorf("%s, and said so: %+v", theirs, got)
		}
		honest.Opponent = "nobody-we-know"
		if got := verify(t, result.Encode(c, rec, honest)); got.Verdict != save.OtherVersion {
			t.Errorf("an unknown policy: %+v", got)
		}
	}
}

// TestEveryByteCounts changes every byte of a result file in three ways.
func TestEveryByteCounts(t *testing.T) {
	c, rec := play(t, compile(t, scenario), bot(t, "mix"), 60, nil)
	data := result.Encode(c, rec, meta, notes...)
	for i := range data {
		for _, flip := range []byte{0x01, 0x20, 0xff} {
			altered := bytes.Clone(data)
			altered[i] ^= flip
			if r, err := result.Verify(library(), altered); err == nil && r.OK() {
				t.Fatalf("byte %d of %d changed by %#x: it verifies", i, len(data), flip)
			}
		}
		if r, err := result.Verify(library(), data[:i]); err == nil {
			t.Fatalf("cut to %d bytes: %+v", i, r)
		}
	}
}

// TestNotesAreApart: what the person wrote comes back, and changes nothing of the
// proof nor of the code.
func TestNotesAreApart(t *testing.T) {
	c, rec := play(t, compile(t, scenario), bot(t, "mix"), 60, nil)
	with, without := verify(t, result.Encode(c, rec, meta, notes...)), verify(t, result.Encode(c, rec, meta))
	if !with.OK() || !slices.Equal(with.Notes, notes) || without.Notes != nil || with.Code != without.Code {
		t.Errorf("with notes %+v, without %+v", with, without)
	}
	if with.Campaign == nil || with.Campaign.Hash() != c.Hash() {
		t.Error("the campaign that was played again is another")
	}
}

// TestWhoeverMovesFirst: between two policies the other seat gives its orders first
// each day, and such a campaign verifies as well.
func TestWhoeverMovesFirst(t *testing.T) {
	r := compile(t, scenario)
	for _, theirs := range policy.Names(content.CoalitionSeat) {
		other, err := policy.New(theirs, content.CoalitionSeat)
		if err != nil {
			t.Fatal(err)
		}
		mine := bot(t, "mix")
		c, rec := sim.New(r, seed), &save.Recorder{}
		for c.State.Day < 500 {
			other.Act(r, &c.State, c.Do)
			mine.Act(r, &c.State, c.Do)
			c.Step()
			rec.Note(c)
		}
		m := save.Meta{Seat: content.StateSeat, Opponent: theirs}
		if got := verify(t, result.Encode(c, rec, m)); !got.OK() {
			t.Errorf("against %s: %+v", theirs, got.Answer)
		}
		if m.Opponent = "historical"; theirs == "adaptive" {
			if got := verify(t, result.Encode(c, rec, m)); got.OK() {
				t.Error("against adaptive, and said to be against historical: it verifies")
			}
		}
	}
}

// TestWhoeverTheyPlayAgainst: results verify and are opened to the same State,
// also where the other seat learns as it goes, and the name of another is a lie
// that Verify sees.
func TestWhoeverTheyPlayAgainst(t *testing.T) {
	r := compile(t, scenario)
	for _, theirs := range policy.Names(content.CoalitionSeat) {
		other, err := policy.New(theirs, content.CoalitionSeat)
		if err != nil {
			t.Fatal(err)
		}
		mine := bot(t, "mix")
		c, rec := sim.New(r, seed), &save.Recorder{}
		for c.State.Day < 500 {
			mine.Act(r, &c.State, c.Do)
			other.Act(r, &c.State, c.Do)
			c.Step()
			rec.Note(c)
		}
		m := save.Meta{Seat: content.StateSeat, Opponent: theirs, Turns: 3}
		for form, data := range map[string][]byte{"result": result.Encode(c, rec, m, notes...), "save": save.Encode(c, rec, m, notes...)} {
			o, err := result.Open(library(), data)
			if err != nil {
				t.Errorf("%s against %s: %v", form, theirs, err)
				continue
			}
			if o.Campaign.State != c.State || o.Header.Turns != 3 || !slices.Equal(o.Notes, notes) {
				t.Errorf("%s against %s: day %d, turns %d, notes %v", form, theirs, o.Campaign.State.Day, o.Header.Turns, o.Notes)
			}
		}
		if got := verify(t, result.Encode(c, rec, m)); !got.OK() {
			t.Errorf("against %s: %+v", theirs, got.Answer)
		}
		for _, liar := range append(policy.Names(content.CoalitionSeat), "nobody-we-know") {
			if m.Opponent = liar; liar == theirs {
				continue
			}
			if got := verify(t, result.Encode(c, rec, m)); got.OK() {
				t.Errorf("against %s, and said to be against %s: it verifies", theirs, liar)
			}
		}
	}
}

func TestCode(t *testing.T) {
	c, rec := play(t, compile(t, scenario), bot(t, "mix"), 60, nil)
	first := verify(t, result.Encode(c, rec, meta))
	later := meta
	later.Label, later.Saved, later.Played = "Another", 99, 12
	if again := verify(t, result.Encode(c, rec, later)); again.Code != first.Code {
		t.Errorf("exported again it is %s, not %s", again.Code, first.Code)
	}
	c.Step()
	if next := verify(t, result.Encode(c, rec, meta)); next.Code == first.Code {
		t.Error("another day has the same code")
	}
	if len(first.Code) != 14 || strings.Count(first.Code, "-") != 2 {
		t.Errorf("the code is %q", first.Code)
	}
	if !result.SameCode(first.Code, " "+strings.ToLower(strings.ReplaceAll(first.Code, "-", ""))+"\n") {
		t.Error("written in another way it is another code")
	}
	if !result.SameCode("01-1", "o i l") || result.SameCode("01-1", "01-2") {
		t.Error("look-alikes")
	}
}

func same(t *testing.T, where string, p *result.Packer, c *sim.Campaign) {
	t.Helper()
	u, err := result.Unpack(library(), p.Text())
	if err != nil {
		t.Fatalf("%s: %v", where, err)
	}
	if !u.Whole || u.Campaign.Hash() != c.Hash() || u.Opponent != opponent || u.Turns != packMeta.Turns || u.Seat != content.StateSeat {
		t.Fatalf("%s: day %d comes back as day %d, whole %v", where, c.State.Day, u.Campaign.State.Day, u.Whole)
	}
}

// TestPackedComesBack packs campaigns while they are played, with orders of every
// kind, and plays them again.
func TestPackedComesBack(t *testing.T) {
	for name, mine := range map[string]policy.Policy{
		"mix": bot(t, "mix"), "adaptive": bot(t, "adaptive"), "random": random{rand.New(rand.NewPCG(1, 2))},
	} {
		r := compile(t, scenario)
		p := result.NewPacker(r, seed, packMeta, 1<<20)
		kinds := map[command.Kind]int{}
		c, _ := play(t, r, mine, 4000, func(c *sim.Campaign) {
			if c.State.Day%91 == 0 {
				p.Follow(c)
				same(t, name, p, c)
			}
		})
		p.Follow(c)
		same(t, name, p, c)
		n := 0
		for i := range c.Log {
			if c.Log[i].Seat == content.StateSeat {
				kinds[c.Log[i].Kind]++
				n++
			}
		}
		t.Logf("%s: %d commands of %d kinds in %d letters, %.2f bytes each", name, n, len(kinds), len(p.Text()), 0.75*float64(len(p.Text()))/float64(n))
		if name == "random" && len(kinds) < 8 {
			t.Errorf("only %d kinds of command were given", len(kinds))
		}
	}
}

// TestLimitOfRoom: past the limit the longest front that fits is kept.
func TestLimitOfRoom(t *testing.T) {
	r := compile(t, scenario)
	for _, most := range []int{200, 300, 451, 4096} {
		p := result.NewPacker(r, seed, packMeta, most)
		// What a day's orders take differs much: the one without a limit tells.
		free := result.NewPacker(r, seed, packMeta, 1<<20)
		letters := map[int32]int{}
		c, _ := play(t, r, random{rand.New(rand.NewPCG(1, 2))}, 1000, func(c *sim.Campaign) {
			p.Follow(c)
			free.Follow(c)
			if c.State.Day <= p.Until()+2 {
				letters[c.State.Day] = len(free.Text())
			}
		})
		text := p.Text()
		if len(text) > most {
			t.Fatalf("%d letters of %d", len(text), most)
		}
		u, err := result.Unpack(library(), text)
		if err != nil {
			t.Fatal(err)
		}
		if p.Whole() != u.Whole || u.Campaign.State.Day != p.Until() {
			t.Errorf("at most %d: whole %v and %v, to day %d and %d", most, p.Whole(), u.Whole, p.Until(), u.Campaign.State.Day)
		}
		// A front says where it ends, which takes up to nine letters more.
		if next := letters[p.Until()+1]; !u.Whole && next < most-9 {
			t.Errorf("at most %d: only %d letters are used to day %d (%d), and a day more takes %d", most, len(text), p.Until(), letters[p.Until()], next)
		}
		// The front is the front of the campaign that was played.
		for i, cmd := range u.Campaign.Log {
			if c.Log[i] != cmd {
				t.Fatalf("at most %d: command %d is %+v, not %+v", most, i, cmd, c.Log[i])
			}
		}
	}
}

// TestPackedDamage changes every letter: the answer is an error or, never, another
// campaign that passes for this one.
func TestPackedDamage(t *testing.T) {
	r := compile(t, scenario)
	p := result.NewPacker(r, seed, packMeta, 4096)
	c, _ := play(t, r, bot(t, "mix"), 200, nil)
	p.Follow(c)
	text := p.Text()
	for i := range text {
		for _, letter := range "A9_é" {
			altered := text[:i] + string(letter) + text[i+1:]
			if altered == text {
				continue
			}
			u, err := result.Unpack(library(), altered)
			if err == nil && u.Campaign.Hash() != c.Hash() {
				t.Errorf("letter %d of %d as %q: day %d", i, len(text), letter, u.Campaign.State.Day)
			}
		}
		if _, err := result.Unpack(library(), text[:i]); err == nil && i < len(text)-1 {
			t.Errorf("cut to %d of %d letters: no error", i, len(text))
		}
	}
	for _, wrong := range []string{"", "A", "B" + text[1:], text + text} {
		if _, err := result.Unpack(library(), wrong); !errors.Is(err, save.ErrCorrupt) && wrong != text+text {
			t.Errorf("%.20q: %v", wrong, err)
		}
	}
}
