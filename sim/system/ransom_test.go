package system_test

import (
	"testing"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// outbreak launches one and lives until it is over.
func outbreak(t *testing.T, seed uint64, prepare func(*country)) *country {
	t.Helper()
	c := begin(t, seed).halt()
	prepare(c)
	if res := command.Do(c.r, c.s, command.Command{Kind: command.LaunchOutbreak}); !res.OK() {
		t.Fatal(res.Reason)
	}
	if !c.until(120, func() bool { return c.told(state.NewsOutbreakOver) > 0 }) {
		t.Fatal("it does not end")
	}
	return c
}

// TestDamageExceedsIncome: over many outbreaks the victims lose a thousand times
// what comes in.
func TestDamageExceedsIncome(t *testing.T) {
	var paid, damage state.Money
	killed := 0
	for seed := range uint64(40) {
		c := outbreak(t, seed, func(*country) {})
		paid += c.total(state.RansomPaid)
		damage += c.total(state.RansomDamage)
		killed += c.told(state.NewsKillSwitch)
	}
	if paid <= 0 || damage < 100*paid {
		t.Errorf("income %v, damage %v", paid.Millions(), damage.Millions())
	}
	if killed == 0 || killed == 40 {
		t.Errorf("in %d of 40 the kill switch was found", killed)
	}
}

func TestASwitchFoundAtOnceEndsIt(t *testing.T) {
	free := outbreak(t, 5, func(c *country) { c.r.RansomKill = 0 })
	killed := outbreak(t, 5, func(c *country) { c.r.RansomKill = 1 })
	if free.told(state.NewsKillSwitch) != 0 || killed.told(state.NewsKillSwitch) != 1 {
		t.Error("the switch was not found when it should be")
	}
	if k, f := killed.total(state.RansomDamage), free.total(state.RansomDamage); k >= f {
		t.Errorf("killed it does %d of damage, free %d", k, f)
	}
}

func TestHonouringKeepsSomeTrust(t *testing.T) {
	honest := outbreak(t, 5, func(c *country) { c.set(content.RansomHonour, 1) })
	not := outbreak(t, 5, func(c *country) { c.set(content.RansomHonour, 0) })
	if h, n := honest.s.World.Trust, not.s.World.Trust; !(n < h && h < 1) {
		t.Errorf("trust %v after unlocking, %v after not", h, n)
	}
	again := not.fork()
	again.run(300)
	if again.s.World.Trust <= not.s.World.Trust {
		t.Error("trust does not come back")
	}
}

func TestScopeIsReach(t *testing.T) {
	small := outbreak(t, 5, func(c *country) { c.r.RansomKill = 0; c.set(content.RansomScope, 0) })
	large := outbreak(t, 5, func(c *country) { c.r.RansomKill = 0; c.set(content.RansomScope, 2) })
	if s, l := small.total(state.RansomDamage), large.total(state.RansomDamage); s*5 > l {
		t.Errorf("the smallest scope does %d of damage, the largest %d", s, l)
	}
	if s, l := small.total(state.RansomPaid), large.total(state.RansomPaid); s >= l {
		t.Errorf("the smallest scope brings %d, the largest %d", s, l)
	}
	if e := large.s.EvidenceOf(content.Ransom); e <= small.s.EvidenceOf(content.Ransom) {
		t.Errorf("the largest leaves evidence %v", e)
	}
}

// TestHonouringCosts money and traces, in proportion to what came in.
func TestHonouringCosts(t *testing.T) {
	honest := outbreak(t, 5, func(c *country) { c.set(content.RansomHonour, 1) })
	not := outbreak(t, 5, func(c *country) { c.set(content.RansomHonour, 0) })
	want := honest.total(state.RansomPaid).Millions() * honest.r.RansomHonour
	if got := honest.total(state.RansomDesk).Millions(); want <= 0 || !near(got, want, 0.001*want) || not.total(state.RansomDesk) != 0 {
		t.Errorf("unlocking costs %v, not %v; not unlocking costs %v", got, want, not.total(state.RansomDesk))
	}
	if h, n := honest.s.EvidenceOf(content.Ransom), not.s.EvidenceOf(content.Ransom); h <= n {
		t.Errorf("evidence %v after answering, %v after not", h, n)
	}
}
