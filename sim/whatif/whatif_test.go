package whatif

import (
	"math"
	"reflect"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

func library(t testing.TB) *content.Library {
	t.Helper()
	l, problems := content.Load(assets.FS)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	return l
}

func compile(t testing.TB, scenario string) *content.Rules {
	t.Helper()
	r, err := library(t).Compile(scenario, "normal")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func player(t testing.TB, name string, seat content.Seat) policy.Policy {
	t.Helper()
	p, err := policy.New(name, seat)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// play has a bot play against another to the end; theirs acts first if asked.
func play(t testing.TB, r *content.Rules, seed uint64, mine, theirs string, theyBegin bool) *sim.Campaign {
	t.Helper()
	a, b := player(t, mine, content.StateSeat), player(t, theirs, content.CoalitionSeat)
	if theyBegin {
		a, b = b, a
	}
	c := sim.New(r, seed)
	for c.State.Ending == state.Running {
		a.Act(r, &c.State, c.Do)
		b.Act(r, &c.State, c.Do)
		c.Step()
	}
	return c
}

func study(t testing.TB, c *sim.Campaign, theirs string) *Study {
	t.Helper()
	s := New(c, content.StateSeat, player(t, theirs, content.CoalitionSeat))
	for s.Advance(500) {
	}
	if !s.Holds() {
		t.Fatal("the campaign cannot be played again")
	}
	return s
}

func try(s *Study, ch Change) *Outcome {
	r := s.Try(ch)
	for r.Advance(500) {
	}
	return r.Outcome()
}

// TestNothingChangedIsTheSame plays campaigns again with nothing changed, in each
// of the ways in which seats can have taken turns.
func TestNothingChangedIsTheSame(t *testing.T) {
	for _, scenario := range []string{"pressure-2017", "sandbox", "tutorial"} {
		r := compile(t, scenario)
		for _, theirs := range []string{"baseline", "adaptive"} {
			for _, theyBegin := range []bool{false, true} {
				c := play(t, r, 3, "mix", theirs, theyBegin)
				s := study(t, c, theirs)
				if want := after; !theyBegin && s.order != want {
					t.Errorf("%s: the other seat acts %d, want %d", scenario, s.order, want)
				}
				o := try(s, Change{})
				if o.Then.Hash() != c.Hash() || o.Was != o.Would || o.Day != c.State.Day || o.Refused != 0 {
					t.Errorf("%s against %s: with nothing changed it came out otherwise", scenario, theirs)
				}
				if len(o.Then.History) != len(c.History) || len(o.Then.Log) != len(c.Log) || len(o.Then.News) != len(c.News) {
					t.Errorf("%s against %s: another history", scenario, theirs)
				}
			}
		}
	}
}

// TestByTheLog: where nobody can say who sat in the other seat, the log does.
func TestByTheLog(t *testing.T) {
	c := play(t, compile(t, "pressure-2017"), 4, "mix", "baseline", false)
	s := New(c, content.StateSeat, player(t, "absent", content.CoalitionSeat)) // it was not
	for s.Advance(7) {
	}
	if !s.Holds() || s.order != logged {
		t.Fatalf("holds %v, by way %d", s.Holds(), s.order)
	}
	if o := try(s, Change{}); o.Then.Hash() != c.Hash() {
		t.Error("by its log it came out otherwise")
	}
}

// TestOtherRulesProveNothing: a campaign that cannot be played again has no what-if.
func TestOtherRulesProveNothing(t *testing.T) {
	c := play(t, compile(t, "tutorial"), 4, "mix", "baseline", false)
	c.State.Home.Welfare++
	s := New(c, content.StateSeat, player(t, "baseline", content.CoalitionSeat))
	for s.Advance(100) {
	}
	if s.Holds() {
		t.Error("a campaign that was altered holds")
	}
}

// TestSmallSteps: how far a job is advanced at a time changes nothing.
func TestSmallSteps(t *testing.T) {
	c := play(t, compile(t, "tutorial"), 5, "mix", "baseline", false)
	s := study(t, c, "baseline")
	ch, _ := s.ByID("coin-flat")
	big := try(s, ch)
	r := s.Try(ch)
	for r.Advance(1) {
	}
	if r.Outcome().Then.Hash() != big.Then.Hash() {
		t.Error("it came out otherwise in small steps")
	}
}

func mean(c *sim.Campaign, of func(*sim.Month) float64) float64 {
	sum := 0.0
	for i := range c.History {
		sum += of(&c.History[i])
	}
	return sum / float64(len(c.History))
}

func total(c *sim.Campaign, l state.Line) float64 { return c.State.Ledger.Total[l].Millions() }

// frozen is the share of thefts that was frozen at once.
func frozen(c *sim.Campaign) float64 {
	return total(c, state.TheftFrozen) / total(c, state.TheftTaken)
}

// TestEachChangesWhatItShould plays every change on some seeds; what it is about
// moves in the direction that it must, all in all.
func TestEachChangesWhatItShould(t *testing.T) {
	r := compile(t, "pressure-2017")
	fresh := compile(t, "pressure-2017")
	attributed := func(c *sim.Campaign) float64 { // days from thefts to names, the sum of early ones
		n := 0.0
		for i := range c.News {
			if c.News[i].Kind == state.NewsAttributed {
				n++
			}
		}
		return n
	}
	checks := map[string]struct {
		of   func(*sim.Campaign) float64
		sign float64
	}{
		"exchange-rules":   {func(c *sim.Campaign) float64 { return total(c, state.TheftTaken) }, -1},
		"no-monitors":      {func(c *sim.Campaign) float64 { return float64(c.State.Watch.Hits) }, -1},
		"no-fuel-cap":      {func(c *sim.Campaign) float64 { return mean(c, func(m *sim.Month) float64 { return m.Fuel }) }, 1},
		"coin-flat":        {nil, 0}, // good or bad by when coin is held: below, that it is neither
		"coin-other":       {nil, 0},
		"no-closure":       {func(c *sim.Campaign) float64 { return total(c, state.CoalSales) }, 1},
		"strict-patrons":   {func(c *sim.Campaign) float64 { return total(c, state.CoalSales) }, -1},
		"fast-attribution": {attributed, 1},
		"recovery":         {frozen, 1},
		"watch-coal": {func(c *sim.Campaign) float64 {
			return mean(c, func(m *sim.Month) float64 { return m.Evidence[content.Coal] })
		}, 1},
		"no-theft": {func(c *sim.Campaign) float64 { return total(c, state.TheftTaken) }, -1},
	}
	moved, tried := map[string]float64{}, map[string]bool{}
	for seed := uint64(1); seed <= 6; seed++ {
		c := play(t, r, seed, "mix", "baseline", false)
		before := c.Hash()
		s := study(t, c, "baseline")
		for _, ch := range s.Changes() {
			check, known := checks[ch.ID]
			if !known {
				if ch.ID != "no-lapse" { // no campaign of these years need lapse
					t.Errorf("nothing says what %q should change", ch.ID)
				}
				continue
			}
			o := try(s, ch)
			tried[ch.ID] = true
			if o.Then.Hash() == before {
				t.Errorf("seed %d: %s changes nothing", seed, ch.ID)
			}
			if o.Then.State.Seed != c.State.Seed || o.Would.Sum() != 0 || o.Was.Sum() != 0 {
				t.Errorf("seed %d: %s: other luck, or a ledger that does not sum to zero", seed, ch.ID)
			}
			if check.of != nil {
				moved[ch.ID] += check.sign * (check.of(o.Then) - check.of(c))
			}
			switch ch.ID {
			case "no-theft":
				if total(o.Then, state.TheftTaken) != 0 {
					t.Errorf("seed %d: without theft %v was stolen", seed, total(o.Then, state.TheftTaken))
				}
			case "coin-flat":
				for i := range o.Then.History {
					if p := o.Then.History[i].CoinPrice; p != o.Then.History[0].CoinPrice {
						t.Fatalf("seed %d: the price moved to %v", seed, p)
					}
				}
				if was, would := total(c, state.CoinPrice), total(o.Then, state.CoinPrice); math.Abs(was) < 1 || math.Abs(would) > 1e-6 { // cents, rounded
					t.Errorf("seed %d: what coin held gained or lost by its price: %v, with a flat price %v", seed, was, would)
				}
			case "coin-other":
				if again := try(s, ch); again.Then.Hash() != o.Then.Hash() {
					t.Errorf("seed %d: the other path is another each time", seed)
				}
			case "watch-coal":
				for d := content.AnalystsOil; d <= content.AnalystsArms; d++ {
					if o.Then.State.Office.Dials[d] != 0 {
						t.Errorf("seed %d: somebody looks at %s", seed, d)
					}
				}
			}
		}
		if c.Hash() != before {
			t.Fatal("the campaign itself was changed")
		}
	}
	for id, check := range checks {
		if !tried[id] {
			t.Errorf("%s was not offered in any campaign", id)
		}
		if check.of != nil && !(moved[id] > 0) {
			t.Errorf("%s moves what it is about by %v, in the wrong direction", id, moved[id])
		}
	}
	if !reflect.DeepEqual(r, fresh) {
		t.Error("the rules of the campaign were changed")
	}
}

// TestVetoes finds a campaign in which a draft passed; with every draft vetoed
// none does.
func TestVetoes(t *testing.T) {
	r := compile(t, "sandbox")
	for seed := uint64(1); seed <= 60; seed++ {
		c := play(t, r, seed, "greedy", "baseline", false)
		s := study(t, c, "baseline")
		ch, offered := s.ByID("all-vetoes")
		if passed := c.State.World.Resolution > 0; offered != passed {
			t.Fatalf("seed %d: a draft passed %v, offered %v", seed, passed, offered)
		}
		if !offered {
			continue
		}
		if o := try(s, ch); o.Then.State.World.Resolution >= c.State.World.Resolution {
			t.Errorf("seed %d: %d drafts passed, and with vetoes %d", seed, c.State.World.Resolution, o.Then.State.World.Resolution)
		}
		return
	}
	t.Error("no draft passed in sixty campaigns")
}

// TestTheMandateIsKept plays a scenario in which it has lapsed before the first day.
func TestTheMandateIsKept(t *testing.T) {
	c := play(t, compile(t, "after-the-panel"), 2, "mix", "baseline", false)
	s := study(t, c, "baseline")
	ch, ok := s.ByID("no-lapse")
	if !ok {
		t.Fatal("not offered where the mandate has lapsed")
	}
	if _, both := s.ByID("no-monitors"); both {
		t.Error("its end is offered where it has lapsed")
	}
	o := try(s, ch)
	if !o.Then.State.World.Mandate {
		t.Error("the mandate lapsed all the same")
	}
	if o.Then.Hash() == c.Hash() {
		t.Error("nothing came of it")
	}
}

// TestADecisionTakenOtherwise gives every decision of a campaign each other answer.
func TestADecisionTakenOtherwise(t *testing.T) {
	r := compile(t, "pressure-2017")
	c := play(t, r, 7, "mix", "baseline", false)
	s := study(t, c, "baseline")
	answered, lapsed, differ := 0, 0, 0
	for _, d := range s.Decisions() {
		if d.Lapsed() {
			lapsed++
		} else {
			answered++
		}
		options := len(r.Dossiers[d.Dossier].Options)
		for k := range int32(options) {
			if k == d.Taken {
				continue
			}
			o := try(s, Otherwise(d, k))
			if o.Then.Hash() != c.Hash() {
				differ++
			}
			given := false
			for _, cmd := range o.Then.Log {
				if cmd.Kind == command.Answer && cmd.Target == uint64(d.ID) {
					if given = cmd.Value == k; !given {
						t.Errorf("%s was answered with %d, want %d", r.Dossiers[d.Dossier].ID, cmd.Value, k)
					}
				}
			}
			if !given && o.Refused == 0 {
				t.Errorf("%s: the other answer was not given, and nothing says so", r.Dossiers[d.Dossier].ID)
			}
			break // one other answer each is enough
		}
	}
	if want := len(c.News) > 0; want && answered == 0 {
		t.Error("no decision was answered")
	}
	if differ < (answered+lapsed)*9/10 {
		t.Errorf("of %d decisions taken otherwise only %d changed anything", answered+lapsed, differ)
	}
	// All that lay on the desk are there.
	arrived := 0
	for i := range c.News {
		if c.News[i].Kind == state.NewsDossier {
			arrived++
		}
	}
	if got := len(s.Decisions()); got != arrived {
		t.Errorf("%d decisions found, %d dossiers arrived", got, arrived)
	}
}

// TestWhereTheySeparate: one that ends sooner is compared on the day it ended.
func TestWhereTheySeparate(t *testing.T) {
	r := compile(t, "pressure-2017")
	sooner, longer := false, false
	for seed := uint64(1); seed <= 12 && !(sooner && longer); seed++ {
		c := play(t, r, seed, "mix", "baseline", false)
		s := study(t, c, "baseline")
		for _, ch := range s.Changes() {
			id := ch.ID
			o := try(s, ch)
			if want := min(c.State.Day, o.Then.State.Day); o.Day != want {
				t.Errorf("seed %d, %s: compared on day %d, want %d", seed, id, o.Day, want)
			}
			switch {
			case o.Then.State.Day < c.State.Day:
				sooner = true
				if o.Would != o.Then.State.Ledger || o.Was == c.State.Ledger {
					t.Errorf("seed %d, %s: the ledgers are not of the day on which it ended", seed, id)
				}
			case o.Then.State.Day > c.State.Day:
				longer = true
				if o.Was != c.State.Ledger || o.Would == o.Then.State.Ledger {
					t.Errorf("seed %d, %s: the ledgers are not of the day on which the campaign ended", seed, id)
				}
			}
		}
	}
	if !sooner || !longer {
		t.Errorf("ended sooner %v, later %v: the test shows too little", sooner, longer)
	}
}

// TestOtherLuck repeats a change and finds what it must: without theft less is
// remitted under any luck.
func TestOtherLuck(t *testing.T) {
	c := play(t, compile(t, "pressure-2017"), 7, "mix", "baseline", false)
	s := study(t, c, "baseline")
	ch, _ := s.ByID("no-theft")
	run := s.Try(ch)
	for run.Advance(500) {
	}
	p := run.Repeat()
	for p.Advance(500) {
	}
	if got := p.Spread(); got.Pairs != MostPairs || got.Less < MostPairs/2 || got.Median >= 0 || got.More+got.Less > got.Pairs {
		t.Errorf("without theft: %+v", got)
	}
	if s.Try(Otherwise(s.Decisions()[0], 1)).Repeat() != nil {
		t.Error("a decision is repeated under luck that does not bring it")
	}
}
