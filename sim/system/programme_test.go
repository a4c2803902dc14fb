package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// armed is a country whose fund would pay many launches.
func armed(t *testing.T, seed uint64, y, m, d int) *country {
	t.Helper()
	c := begin(t, seed).at(y, m, d).halt()
	c.s.Ledger.Post(state.AffairsGained, 600*state.Million)
	c.s.Ledger.Post(state.Remitted, 500*state.Million)
	c.s.Ledger.Post(state.ProgrammeAllotted, 400*state.Million)
	c.r.VoteChance = 0
	return c
}

func TestLaunchesAreOrderedFromTheFund(t *testing.T) {
	c := armed(t, 1, 2022, 3, 1)
	pressure := c.s.World.Pressure
	c.run(31)
	n := c.s.Weapons.Launches
	// A full fund brings more than a month's part of what is wanted of the year.
	want := 0.0
	for k := range content.LaunchKinds {
		want += c.r.WantsIn(c.s.Day).Of(k) / 12
	}
	if float64(n) < want || float64(n) > c.r.LaunchRich*want+1 {
		t.Fatalf("%d launches in a month, %v are wanted", n, want)
	}
	cost, all := 0.0, int32(0)
	for k, made := range c.s.Weapons.Kinds {
		cost += float64(made) * c.r.LaunchCostOf(content.LaunchKind(k))
		all += made
	}
	if spent := c.total(state.LaunchPaid); spent != state.USDm(cost) || all != n {
		t.Errorf("%d launches, %d by kind, cost %d and not %v", n, all, spent, cost)
	}
	if c.s.World.Pressure <= pressure || c.told(state.NewsLaunch) != int(n) {
		t.Errorf("pressure %v of %v, told %d times", c.s.World.Pressure, pressure, c.told(state.NewsLaunch))
	}
	poor := begin(t, 1).at(2022, 3, 1).halt()
	poor.r.OfficeCost = 0
	if poor.run(25); poor.s.Weapons.Launches != 0 {
		t.Error("launched without money")
	}
}

func TestDelayAndMoratoriumHold(t *testing.T) {
	c := armed(t, 1, 2022, 3, 1)
	c.s.Weapons.DelayUntil = c.s.Day + 20
	c.run(20)
	if c.s.Weapons.Launches != 0 {
		t.Error("launched in spite of the delay")
	}
	c.run(15)
	if c.s.Weapons.Launches == 0 {
		t.Error("not launched after the delay")
	}
	still := armed(t, 1, 2018, 6, 1)
	still.run(60)
	if still.s.Weapons.Launches != 0 || still.total(state.ProgrammeResearch) <= 0 {
		t.Errorf("during the moratorium: %d launches, %d into research", still.s.Weapons.Launches, still.total(state.ProgrammeResearch))
	}
}

func TestMilestonesAreReported(t *testing.T) {
	c := armed(t, 1, 2022, 3, 1)
	c.s.Ledger.Post(state.LaunchPaid, 400*state.Million)
	c.run(1)
	if c.s.Weapons.Milestone != 2 || c.told(state.NewsMilestone) != 2 {
		t.Errorf("milestone %d, told %d times", c.s.Weapons.Milestone, c.told(state.NewsMilestone))
	}
	c.run(1)
	if c.told(state.NewsMilestone) != 2 {
		t.Error("told again")
	}
}

func TestSomeLaunchesCauseAVote(t *testing.T) {
	c := armed(t, 1, 2017, 9, 1)
	c.r.VoteChance, c.r.Scenario.Wants = 5, []content.Wants{{Intermediate: 40}}
	c.run(20)
	votes := 0
	for i := range c.s.Slabs.Votes {
		if v := &c.s.Slabs.Votes[i]; v.Live() {
			votes++
			if v.Due <= c.s.Day {
				t.Error("a vote is overdue")
			}
		}
	}
	if n := int(c.s.Weapons.Launches); n == 0 || votes != n || c.told(state.NewsVoteTabled) != n {
		t.Errorf("%d launches, %d votes", n, votes)
	}
	late := armed(t, 1, 2022, 12, 1)
	late.r.VoteChance = 1
	late.r.Scenario.VotesEnd = late.r.Scenario.Start
	if late.run(20); late.told(state.NewsVoteTabled) != 0 {
		t.Error("a vote after the last")
	}
}

// TestAPoorFundLaunchesLess, and of less reach.
func TestAPoorFundLaunchesLess(t *testing.T) {
	rich := armed(t, 1, 2022, 1, 1)
	poor := rich.fork()
	poor.s.Ledger.Post(state.LaunchPaid, 385*state.Million)
	rich.run(360)
	poor.run(360)
	if p, r := poor.s.Weapons.Launches, rich.s.Weapons.Launches; p == 0 || 2*p > r {
		t.Errorf("%d launches from a poor fund, %d from a rich one", p, r)
	}
	if poor.s.Weapons.Kinds[content.LongRange] >= rich.s.Weapons.Kinds[content.LongRange] {
		t.Errorf("of long range: %d from a poor fund, %d from a rich one", poor.s.Weapons.Kinds[content.LongRange], rich.s.Weapons.Kinds[content.LongRange])
	}
}

// TestThePublicCountsAreWanted: a fund that pays for all launches what the Leader
// wants of a year, in the months without a moratorium.
func TestThePublicCountsAreWanted(t *testing.T) {
	for _, y := range []int{2019, 2020, 2021, 2022} {
		c := armed(t, 1, y, 1, 1)
		c.r.LaunchRich, c.r.LaunchLean, c.r.Research = 1, 1, 0
		c.s.Ledger.Post(state.ProgrammeAllotted, 1000*state.Million)
		want := c.r.WantsIn(c.s.Day).All()
		c.run(365)
		if got := float64(c.s.Weapons.Launches); !near(got, want, 1.5) {
			t.Errorf("%d: %v launches, %v wanted", y, got, want)
		}
	}
}
