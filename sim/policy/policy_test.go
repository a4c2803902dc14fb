package policy_test

import (
	"slices"
	"testing"

	"hardcurrency/assets"
	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// compiled returns the rules of the flagship scenario.
func compiled(t testing.TB) *content.Rules {
	t.Helper()
	l, problems := content.Load(assets.FS)
	if problems.Fatal() {
		t.Fatal(problems)
	}
	r, err := l.Compile("pressure-2017", "normal")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func named(t testing.TB, name string, seat content.Seat) policy.Policy {
	t.Helper()
	p, err := policy.New(name, seat)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// play plays days days, or all when that is 0, asking for the policies anew each
// day when fresh is set.
func play(t testing.TB, c *sim.Campaign, stateSeat, coalition string, until int32, fresh bool) {
	t.Helper()
	a, b := named(t, coalition, content.CoalitionSeat), named(t, stateSeat, content.StateSeat)
	for c.State.Ending == state.Running && (until == 0 || c.State.Day < until) {
		if fresh {
			a, b = named(t, coalition, content.CoalitionSeat), named(t, stateSeat, content.StateSeat)
		}
		a.Act(c.Rules, &c.State, c.Do)
		b.Act(c.Rules, &c.State, c.Do)
		c.Step()
	}
}

func TestNamesListWhatNewMakes(t *testing.T) {
	for seat, want := range map[content.Seat][]string{
		content.StateSeat:     {"idle", "novice", "cautious", "greedy", "historical", "adaptive"},
		content.CoalitionSeat: {"absent", "baseline", "historical", "adaptive"},
	} {
		have := policy.Names(seat)
		for _, name := range want {
			if !slices.Contains(have, name) {
				t.Errorf("the %v seat has no policy %q: %v", seat, name, have)
			}
		}
		for _, name := range have {
			named(t, name, seat)
		}
	}
	if _, err := policy.New("adaptiv", content.StateSeat); err == nil {
		t.Error("a name that does not exist makes a policy")
	}
	if _, err := policy.New("absent", content.StateSeat); err == nil {
		t.Error("a policy sits in the other seat")
	}
}

// TestMemoryLiesInTheState replaces all policies by new ones each morning: a
// policy that kept something of its own would play another campaign.
func TestMemoryLiesInTheState(t *testing.T) {
	r := compiled(t)
	against := func(stateSeat, coalition string) {
		kept, fresh := sim.New(r, 11), sim.New(r, 11)
		play(t, kept, stateSeat, coalition, 700, false)
		play(t, fresh, stateSeat, coalition, 700, true)
		if kept.Hash() != fresh.Hash() {
			t.Errorf("%s against %s depends on more than the State", stateSeat, coalition)
		}
	}
	for _, name := range policy.Names(content.StateSeat) {
		against(name, "baseline")
	}
	for _, name := range policy.Names(content.CoalitionSeat) {
		against("adaptive", name)
	}
}

// TestTheLogIsTheWholeCampaign plays the logs of campaigns again without anybody in
// either seat: what a policy remembers must not have come into the State past its
// commands, or no replay could follow.
func TestTheLogIsTheWholeCampaign(t *testing.T) {
	r := compiled(t)
	again := func(name string, c *sim.Campaign) {
		replay := sim.New(r, c.State.Seed)
		log := c.Log
		for replay.State.Day < c.State.Day {
			for len(log) > 0 && log[0].Day == replay.State.Day {
				if res := replay.Do(log[0]); !res.OK() {
					t.Fatalf("%s: day %d: %v is refused: %v", name, log[0].Day, log[0].Kind, res.Reason)
				}
				log = log[1:]
			}
			replay.Step()
		}
		if replay.Hash() != c.Hash() {
			t.Errorf("%s: the commands alone lead elsewhere", name)
		}
	}
	for _, name := range policy.Names(content.StateSeat) {
		c := sim.New(r, 5)
		play(t, c, name, "adaptive", 500, false)
		again(name, c)
	}
	for _, name := range policy.Names(content.CoalitionSeat) {
		c := sim.New(r, 6)
		play(t, c, "mix", name, 500, false)
		again(name, c)
	}
	mine, problems := parse(t, r, content.StateSeat, wholeFile)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	c := sim.New(r, 7)
	for c.State.Day < 500 && c.State.Ending == state.Running {
		mine.Act(r, &c.State, c.Do)
		c.Step()
	}
	if c.State.Notes == (state.State{}).Notes {
		t.Error("the file's orders wrote nothing down")
	}
	again("a file", c)
}

// orders are the commands of a seat in a campaign, without what depends on the
// names of entities.
func orders(c *sim.Campaign, seat content.Seat) []command.Command {
	var out []command.Command
	for _, cmd := range c.Log {
		if cmd.Seat == seat {
			out = append(out, cmd)
		}
	}
	return out
}

// TestHistoryIsNotConditioned plays history under different luck: its orders must
// be the same ones on the same days.
func TestHistoryIsNotConditioned(t *testing.T) {
	r := *compiled(t)
	// The campaign must last for the comparison, whatever the luck.
	r.ConfidencePace, r.ConfidenceMiss, r.WelfareFall, r.ProgrammeGoal = -10, 0, 0, 1e9
	var first [content.Seats][]command.Command
	for seed := uint64(1); seed <= 6; seed++ {
		c := sim.New(&r, seed)
		play(t, c, "historical", "historical", 0, false)
		if c.State.Day < r.Days() {
			t.Fatalf("seed %d ended on day %d", seed, c.State.Day)
		}
		for seat := range content.Seats {
			got := orders(c, seat)
			if seed == 1 {
				first[seat] = got
				if len(got) < 10 {
					t.Errorf("history gives %d orders in the %v seat", len(got), seat)
				}
			} else if !slices.Equal(first[seat], got) {
				t.Errorf("seed %d: history's orders in the %v seat depend on the luck", seed, seat)
			}
		}
	}
}

// TestHistoryBegunLater gives the orders of the years before the first day at
// once, as far as there are orders.
func TestHistoryBegunLater(t *testing.T) {
	r := *compiled(t)
	late := content.MakeDate(2021, 1, 1)
	cut := int(late - r.Scenario.Start)
	r.Scenario.Start, r.CoinPrice, r.CoalPrice = late, r.CoinPrice[cut:], r.CoalPrice[cut:]
	c := sim.New(&r, 1)
	play(t, c, "historical", "historical", 200, false)
	if got := c.State.Office.Dials[content.CoalShare]; got != 40 {
		t.Errorf("coal.share is %d half a year on", got)
	}
	if got := c.State.Office.Dials[content.AnalystsTheft]; got != 3 {
		t.Errorf("analysts.theft is %d half a year on", got)
	}
}

// TestAdaptiveKnowsOnlyReadings moves evidence within what a reading rounds to:
// the policy of the state's seat must not notice.
func TestAdaptiveKnowsOnlyReadings(t *testing.T) {
	r := compiled(t)
	c := sim.New(r, 3)
	play(t, c, "adaptive", "baseline", 420, false) // a day on which both look at their dials
	act := func(name string, s state.State) []command.Command {
		var out []command.Command
		named(t, name, content.StateSeat).Act(r, &s, func(cmd command.Command) command.Result {
			out = append(out, cmd)
			return command.Do(r, &s, cmd)
		})
		return out
	}
	base := c.State
	base.Office.Orders = 4
	for _, name := range []string{"adaptive", "expert"} {
		want := act(name, base)
		for sc := range content.Legacy {
			moved := base
			e := moved.EvidenceOf(sc)
			if e == 0 {
				continue
			}
			edge := 5*float64(int(e/5+0.5)) + 2.4 // of what rounds to the same reading
			for reg := range content.Regions {
				moved.Watch.Evidence[sc][reg] *= edge / e
			}
			if got := act(name, moved); !slices.Equal(got, want) {
				t.Errorf("%s: %v at %.2f instead of %.2f: %v, not %v", name, sc, edge, e, got, want)
			}
		}
	}
}

func TestHeldDialsStay(t *testing.T) {
	r := compiled(t)
	c := sim.New(r, 5)
	from := content.MakeDate(2018, 1, 1)
	p := policy.Responding(policy.Order{From: from, Dial: content.TheftShare, Value: 0}, policy.Order{From: from, Dial: content.ArmsLevel, Value: 60})
	b := named(t, "baseline", content.CoalitionSeat)
	for c.State.Ending == state.Running {
		b.Act(r, &c.State, c.Do)
		p.Act(r, &c.State, c.Do)
		c.Step()
		today, x := r.Scenario.Start+content.Date(c.State.Day), c.State.Office.Dials
		if today > from+90 && x[content.TheftShare] != 0 {
			t.Fatalf("theft.share is %d on %v", x[content.TheftShare], today)
		}
		if today > r.Scenario.Arms+60 && x[content.ArmsLevel] != 60 {
			t.Fatalf("arms.level is %d on %v", x[content.ArmsLevel], today)
		}
	}
}

// TestAdaptiveCoalitionFollowsEvidence presses one scheme and looks where the
// analysts go.
func TestAdaptiveCoalitionFollowsEvidence(t *testing.T) {
	r := compiled(t)
	c := sim.New(r, 9)
	play(t, c, "only-theft", "adaptive", 500, false)
	sum := int32(0)
	for sc := range content.Legacy {
		d, _ := content.AnalystDial(sc)
		sum += c.State.Office.Dials[d]
	}
	if sum > command.AnalystBlocks || sum < command.AnalystBlocks-1 {
		t.Errorf("%d blocks are at work", sum)
	}
	d := &c.State.Office.Dials
	if on := d[content.AnalystsTheft] + d[content.AnalystsCashOut]; on < 6 {
		t.Errorf("theft alone is run, and %d blocks look at it and at its coin; dials %v", on, d[content.AnalystsCoal:])
	}
}

// TestThoughtPays is the order of the policies, on few seeds: lab balance has the
// rates.
func TestThoughtPays(t *testing.T) {
	if testing.Short() {
		t.Skip("it plays 160 campaigns")
	}
	r := compiled(t)
	won := map[string]int{}
	for _, name := range []string{"idle", "novice", "adaptive", "expert"} {
		for seed := uint64(500); seed < 540; seed++ {
			c := sim.New(r, seed)
			play(t, c, name, "baseline", 0, false)
			if c.State.Ending == state.Fulfilled {
				won[name]++
			}
		}
	}
	if won["idle"] > 2 || won["novice"] >= won["adaptive"] || won["adaptive"] < 20 || won["expert"] < won["adaptive"] {
		t.Errorf("won of 40: %v", won)
	}
}
