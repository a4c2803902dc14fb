package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func TestTheBorderClosesAndOpens(t *testing.T) {
	c := begin(t, 1)
	y, m, d := c.r.Scenario.Border[0].Civil()
	c.at(y, m, d).s.Day--
	c.set(content.BorderClosure, 100)
	c.run(1)
	if c.s.Home.Closed != 0 {
		t.Error("closed a day early")
	}
	c.run(1)
	if c.s.Home.Closed != 1 || c.told(state.NewsBorderShut) != 1 {
		t.Errorf("closed %v", c.s.Home.Closed)
	}
	c.set(content.BorderClosure, c.r.Dial[content.BorderClosure].Min)
	c.run(1)
	if half := c.s.Home.Closed; half >= 1 || half != float64(c.r.Dial[content.BorderClosure].Min)/100 {
		t.Errorf("closed half: %v", half)
	}
	c.s.Day = int32(c.r.Scenario.Border[1] - c.r.Scenario.Start)
	c.run(1)
	if c.s.Home.Closed == 0 {
		t.Error("opened a day early")
	}
	c.run(1)
	if c.s.Home.Closed != 0 || c.told(state.NewsBorderOpen) != 1 {
		t.Errorf("still closed: %v", c.s.Home.Closed)
	}
}

// TestTheClosureCutsTradeOnItsOwn lives a year with and without it: the loss is
// the closure's and nobody else's.
func TestTheClosureCutsTradeOnItsOwn(t *testing.T) {
	open := begin(t, 1)
	y, m, d := open.r.Scenario.Border[0].Civil()
	open.at(y, m, d)
	shut := open.fork()
	open.r.Scenario.Border = [2]content.Date{0, 0}
	for _, c := range []*country{open, shut} {
		c.set(content.CoalShare, 60).set(content.EmbassyQuota, 60).set(content.BorderClosure, 100)
		c.run(365)
	}
	if s, o := shut.total(state.CoalSales), open.total(state.CoalSales); s*4 > o*3 || s == 0 {
		t.Errorf("coal brings %d closed and %d open", s, o)
	}
	if s, o := shut.total(state.MissionSales), open.total(state.MissionSales); s >= o || s == 0 {
		t.Errorf("missions bring %d closed and %d open", s, o)
	}
	if s, o := shut.s.Home.Food, open.s.Home.Food; s >= o {
		t.Errorf("food is %v closed and %v open", s, o)
	}
}
