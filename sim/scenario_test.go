package sim_test

import (
	"math"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

// scenarios compiles every scenario on Normal, in the order of the list.
func scenarios(t testing.TB) []*content.Rules {
	t.Helper()
	var out []*content.Rules
	for i := range library().Scenarios {
		r, err := library().Compile(library().Scenarios[i].ID, "normal")
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

func TestTheFlagshipIsAScenario(t *testing.T) {
	if got := library().Scenarios[0].ID; got != content.Flagship {
		t.Errorf("%s is proposed first, not %s", got, content.Flagship)
	}
	if content.AnalystBlocks != command.AnalystBlocks {
		t.Errorf("content allows %d blocks of analysts, commands %d", content.AnalystBlocks, command.AnalystBlocks)
	}
}

// TestFirstMorning checks what every scenario must begin with.
func TestFirstMorning(t *testing.T) {
	for _, r := range scenarios(t) {
		id := r.Scenario.ID
		c := sim.New(r, 11)
		s := &c.State
		if err := save.Verify(r, s); err != nil {
			t.Errorf("%s: %v", id, err)
		}
		if err := conserved(&s.Ledger); err != nil || s.Ledger.Sum() != 0 {
			t.Errorf("%s: the ledger sums to %d: %v", id, s.Ledger.Sum(), err)
		}
		if want := r.TreasuryStart; s.Ledger.Balance[state.Treasury].Millions() != want {
			t.Errorf("%s: the treasury has %v, not %v", id, s.Ledger.Balance[state.Treasury].Millions(), want)
		}
		if s.TeamCount() != int(r.TeamStart) {
			t.Errorf("%s: %d teams, not %v", id, s.TeamCount(), r.TeamStart)
		}
		if s.World.Mandate != r.Scenario.Mandate || s.World.Hardening != r.Scenario.Hardening {
			t.Errorf("%s: mandate %v, hardening %v", id, s.World.Mandate, s.World.Hardening)
		}
		for d := range content.Dials {
			if s.Office.Dials[d] != r.Dial[d].Default || s.Office.Effective[d] != float64(r.Dial[d].Default)/100 {
				t.Errorf("%s: the dial %v stands at %d (%v), not %d", id, d, s.Office.Dials[d], s.Office.Effective[d], r.Dial[d].Default)
			}
		}
		attention := 0.0
		for sc := range content.Schemes {
			attention += s.Watch.Attention[sc]
			if want := r.Scenario.Evidence[sc.String()]; math.Abs(s.EvidenceOf(sc)-want) > 1e-9 {
				t.Errorf("%s: evidence of %v is %v, not %v", id, sc, s.EvidenceOf(sc), want)
			}
		}
		if attention > 1+1e-9 {
			t.Errorf("%s: the analysts' attention sums to %v", id, attention)
		}
		if date := c.Date(); s.World.ArmsOpen != (r.Scenario.Arms < date) || (s.Home.Closed > 0) != (r.Scenario.Border[0] < date && date <= r.Scenario.Border[1]) {
			t.Errorf("%s: arms open: %v, border closed: %v", id, s.World.ArmsOpen, s.Home.Closed)
		}
		firstCoin(t, c)
		// What stands already is no news.
		c.Step()
		for _, n := range c.News {
			if n.Kind == state.NewsBorderShut || n.Kind == state.NewsArmsOpen || n.Kind == state.NewsBorderOpen {
				t.Errorf("%s: news of kind %v on the first day", id, n.Kind)
			}
		}
	}
}

// firstCoin checks the coin of the first day: lots of the scenario's worth and
// age, booked at what they would fetch, earned by nobody.
func firstCoin(t *testing.T, c *sim.Campaign) {
	t.Helper()
	r, s, id := c.Rules, &c.State, c.Rules.Scenario.ID
	lots, sum := 0, 0.0
	for i := range s.Slabs.Lots {
		l := &s.Slabs.Lots[i]
		if !l.Live() {
			continue
		}
		def := &r.Scenario.Coins[lots]
		lots++
		sum += def.Worth
		worth := l.Units.Value(s.World.CoinPrice).Millions()
		if math.Abs(worth-def.Worth) > 1e-5 || l.Born != -def.Days || l.Origin != content.Theft {
			t.Errorf("%s: a lot of %v, born on day %d from %v; the scenario has %+v", id, worth, l.Born, l.Origin, *def)
		}
		then := def.Worth * def.Then / r.CoinPrice[0]
		if math.Abs(l.Taken.Millions()/then-1) > 1e-3 || !(l.Frozen > 0) {
			t.Errorf("%s: a lot was worth %v when taken, not %v; it freezes at %v", id, l.Taken.Millions(), then, l.Frozen)
		}
	}
	if lots != len(r.Scenario.Coins) {
		t.Errorf("%s: %d lots, not %d", id, lots, len(r.Scenario.Coins))
	}
	if b := s.Ledger.Balance[state.Coins]; b != s.CoinHeld().Value(s.World.CoinPrice) || b != s.Ledger.Opened() || math.Abs(b.Millions()-sum) > 1e-4 {
		t.Errorf("%s: coin of %v is booked, %v opened, %v in the scenario", id, b, s.Ledger.Opened(), sum)
	}
	if s.Ledger.Total[state.TheftTaken] != 0 || s.Ledger.Total[state.CoinPrice] != 0 {
		t.Errorf("%s: coin of before the first day is on a line of the campaign", id)
	}
}

// TestTwoPoliciesMeetTheSamePrices plays one seed twice and another once.
func TestTwoPoliciesMeetTheSamePrices(t *testing.T) {
	for _, r := range scenarios(t) {
		if r.Scenario.Price != content.PriceWalk {
			continue
		}
		a, b, other := sim.New(r, 5), sim.New(r, 5), sim.New(r, 6)
		mix, most := newBots(t, "mix", "baseline"), newBots(t, "max", "absent")
		differ := false
		for a.State.Ending == state.Running && b.State.Ending == state.Running {
			mix.day(a)
			most.day(b)
			other.Step()
			if a.State.World.CoinPrice != b.State.World.CoinPrice || a.State.World.CoalPrice != b.State.World.CoalPrice {
				t.Fatalf("%s, day %d: coin at %d and %d, coal at %v and %v", r.Scenario.ID, a.State.Day,
					a.State.World.CoinPrice, b.State.World.CoinPrice, a.State.World.CoalPrice, b.State.World.CoalPrice)
			}
			differ = differ || other.State.Ending == state.Running && a.State.World.CoinPrice != other.State.World.CoinPrice
		}
		if a.State.Day < 400 || !differ {
			t.Errorf("%s: %d days compared; another seed has other prices: %v", r.Scenario.ID, a.State.Day, differ)
		}
	}
}

// TestDrawnEventsBelongToTheSeed lives sandboxes and looks at what was drawn: the
// same for every policy, within its span, about as often as it says.
func TestDrawnEventsBelongToTheSeed(t *testing.T) {
	r, err := library().Compile("sandbox", "student")
	if err != nil {
		t.Fatal(err)
	}
	calm := *r
	calm.Level.Slope, calm.Level.Miss, calm.ConfidenceHit, calm.WelfareFall = 0, 0, 0, 0
	const seeds = 60
	happened, days := map[int16]int{}, map[int16]map[int32]bool{}
	for seed := range uint64(seeds) {
		a, b := sim.New(&calm, seed), newBots(t, "passive", "absent").play(sim.New(&calm, seed), forever)
		for a.State.Ending == state.Running {
			a.Step()
		}
		seen := func(c *sim.Campaign) map[int16]int32 {
			out := map[int16]int32{}
			for _, n := range c.News {
				if n.Kind != state.NewsEvent {
					continue
				}
				if _, twice := out[n.Row]; twice {
					t.Errorf("seed %d: %s happened twice", seed, r.Scenario.Events[n.Row].ID)
				}
				out[n.Row] = n.Day
			}
			return out
		}
		mine, others := seen(a), seen(b)
		for row, day := range mine {
			e := &r.Scenario.Events[row]
			if others[row] != day {
				t.Errorf("seed %d: %s on day %d, under another policy on day %d", seed, e.ID, day, others[row])
			}
			if date := r.Scenario.Start + content.Date(day); date < e.Date || date > max(e.Until, e.Date) {
				t.Errorf("seed %d: %s on %v, outside %v to %v", seed, e.ID, date, e.Date, e.Until)
			}
			happened[row]++
			if days[row] == nil {
				days[row] = map[int32]bool{}
			}
			days[row][day] = true
		}
		if len(mine) != len(others) {
			t.Errorf("seed %d: %d events, under another policy %d", seed, len(mine), len(others))
		}
	}
	for i := range r.Scenario.Events {
		e := &r.Scenario.Events[i]
		share := e.Chance
		if !e.Drawn() {
			share = 1
		}
		if got := float64(happened[int16(i)]) / seeds; math.Abs(got-share) > 4*num.Max(0.001, math.Sqrt(share*(1-share)/seeds)) {
			t.Errorf("%s happened in %.2f of campaigns, not %.2f", e.ID, got, share)
		}
		if e.Until > 0 && len(days[int16(i)]) < happened[int16(i)]/2 {
			t.Errorf("%s happened %d times on only %d days", e.ID, happened[int16(i)], len(days[int16(i)]))
		}
	}
}

// TestRandomCampaignsOfAllScenarios is TestRandomCampaigns for the others.
func TestRandomCampaignsOfAllScenarios(t *testing.T) {
	n := uint64(25)
	if testing.Short() {
		n = 4
	}
	beside := newBots(t, "mix", "baseline")
	for _, r := range scenarios(t)[1:] {
		t.Run(r.Scenario.ID, func(t *testing.T) {
			t.Parallel()
			var seen tally
			for seed := range n {
				if err := randomCampaign(r, beside, seed+1, &seen); err != nil {
					t.Errorf("seed %d: %v", seed+1, err)
				}
			}
		})
	}
}

// TestEveryScenarioIsSavedAndPlayedAgain saves campaigns on some evenings, loads
// them, and plays their logs again.
func TestEveryScenarioIsSavedAndPlayedAgain(t *testing.T) {
	for _, r := range scenarios(t)[1:] {
		bots := newBots(t, "mix", "baseline")
		kept, saved, rec := sim.New(r, 12), sim.New(r, 12), &save.Recorder{}
		for kept.State.Ending == state.Running {
			bots.day(kept)
			bots.day(saved)
			rec.Note(saved)
			if saved.State.Day%97 != 0 && saved.State.Ending == state.Running {
				continue
			}
			b := save.Encode(saved, rec, save.Meta{})
			c, again, _, err := save.Load(library(), b)
			if err != nil {
				t.Fatalf("%s, day %d: %v", r.Scenario.ID, saved.State.Day, err)
			}
			if c.State != kept.State {
				t.Fatalf("%s, day %d: the State is another", r.Scenario.ID, saved.State.Day)
			}
			saved, rec = c, again
		}
		s, err := save.Decode(save.Encode(saved, rec, save.Meta{}))
		if err != nil {
			t.Fatal(err)
		}
		if a, err := save.Replay(library(), s); err != nil || !a.OK() {
			t.Errorf("%s: the replay says %+v, %v", r.Scenario.ID, a, err)
		}
	}
}
