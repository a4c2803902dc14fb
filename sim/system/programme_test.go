package system_test

import (
	"testing"

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
	if n == 0 || n > int32(c.r.LaunchesMonth) {
		t.Fatalf("%d launches in a month", n)
	}
	if spent := c.total(state.LaunchPaid); spent != state.Money(n)*state.USDm(c.r.LaunchCost) {
		t.Errorf("%d launches cost %d", n, spent)
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
	c.run(10)
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
	c.r.VoteChance = 1
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
