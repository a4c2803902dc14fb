package system_test

import (
	"testing"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func TestMissionsPayOnTheirDay(t *testing.T) {
	c := begin(t, 1).halt().set(content.EmbassyQuota, 100).set(content.EmbassyCaution, 0)
	c.r.MissionSeizure = 0
	m := &c.s.Slabs.Missions[0]
	for range 30 {
		before := m.Earned
		_, _, dom := c.date()
		c.run(1)
		if paid := m.Earned > before; paid != (dom == int(m.Due)) {
			t.Fatalf("on day %d of the month it paid: %v; it is due on %d", dom, paid, m.Due)
		}
	}
	// What it earns is before the foreign service's usual share.
	usual := state.UsualShare(c.r, content.Embassy)
	want := state.USDm(state.USDm(c.r.MissionIncome*c.r.Missions[m.Content].Weight).Millions() / (1 - usual))
	if m.Earned != want {
		t.Errorf("a month at full quota earned %d, not %d", m.Earned, want)
	}
	careful := begin(t, 1).halt().set(content.EmbassyQuota, 100).set(content.EmbassyCaution, 100)
	careful.r.MissionSeizure = 0
	if careful.run(30); careful.total(state.MissionSales) >= c.total(state.MissionSales) {
		t.Error("caution costs nothing")
	}
}

func TestRestedMissionsEarnNothingAndRegainPatience(t *testing.T) {
	c := begin(t, 1).set(content.EmbassyQuota, 100)
	m := &c.s.Slabs.Missions[0]
	m.Status, m.Patience = state.MissionRested, 20
	// Whatever others draw upon themselves, nothing is taken from one that rests,
	// nor at once when it works again.
	c.r.MissionSeizure, c.r.MissionHit = 3, 0
	c.run(200)
	rest := command.Command{Kind: command.RestMission, Target: uint64(m.ID)}
	if res := command.Do(c.r, c.s, rest); !res.OK() {
		t.Fatal(res.Reason)
	}
	if m.Earned != 0 || m.Patience <= 20 {
		t.Errorf("earned %d, patience %v", m.Earned, m.Patience)
	}
	if left := m.Caught - c.s.Watch.Seizure[content.Embassy][m.Region]; left <= 0 {
		t.Errorf("its next seizure is %v overdue", -left)
	}
}

func TestHostsLosePatience(t *testing.T) {
	c := begin(t, 1).set(content.EmbassyQuota, 100).set(content.EmbassyCaution, 0)
	c.r.MissionSeizure, c.r.MissionPatience = 0, 30
	open := c.s.MissionsOpen()
	if !c.until(400, func() bool { return c.s.MissionsOpen() < open }) {
		t.Fatal("nobody was expelled")
	}
	for i := range c.s.Slabs.Missions {
		if m := &c.s.Slabs.Missions[i]; m.Live() && m.Status == state.MissionExpelled && m.Patience != 0 {
			t.Errorf("expelled with patience %v", m.Patience)
		}
	}
	if c.told(state.NewsExpelled) == 0 {
		t.Error("nobody was told")
	}
}

func TestConsignmentsAreSeized(t *testing.T) {
	c := begin(t, 1).set(content.EmbassyQuota, 100).set(content.EmbassyCaution, 0)
	c.r.MissionSeizure = 2
	if !c.until(200, func() bool { return c.total(state.MissionSeized) > 0 }) {
		t.Fatal("nothing was seized")
	}
	if c.balance(state.Seized) <= 0 || c.told(state.NewsConsignment) == 0 {
		t.Errorf("seized are %d", c.balance(state.Seized))
	}
}
