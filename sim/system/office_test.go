package system_test

import (
	"testing"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// row finds a capability.
func (c *country) row(id string) int {
	c.t.Helper()
	i, ok := c.r.CapabilityByID(id)
	if !ok {
		c.t.Fatalf("there is no capability %q", id)
	}
	return i
}

// found puts capabilities to work without building them.
func (c *country) found(ids ...string) *country {
	for _, id := range ids {
		c.s.Institutions.Rows[c.row(id)].Status = state.CapabilityWorking
	}
	c.s.ShiftModifiers(c.r)
	return c
}

func (c *country) status(id string) state.CapabilityStatus {
	return c.s.Institutions.Rows[c.row(id)].Status
}

func TestACapabilityIsBuiltAndThenWorks(t *testing.T) {
	c := begin(t, 1)
	row := c.row("registry")
	def := &c.r.Capabilities[row]
	if res := command.Do(c.r, c.s, command.Command{Kind: command.Develop, Value: int32(row)}); !res.OK() {
		t.Fatal(res.Reason)
	}
	_, before := state.OrdersOf(c.r, c.s)
	if !c.until(400, func() bool { return c.status("registry") == state.CapabilityWorking }) {
		t.Fatal("it is never done")
	}
	if want := int32(float64(def.Months)*365/12) + 1; c.s.Day != want {
		t.Errorf("it works on the evening of day %d, not %d", c.s.Day, want)
	}
	if _, after := state.OrdersOf(c.r, c.s); after != before+1 {
		t.Errorf("%d orders can be saved with it, %d without", after, before)
	}
	if c.told(state.NewsFounded) != 1 || c.told(state.NewsOpened) != 1 {
		t.Error("nobody was told")
	}
	paid := c.total(state.OfficeUpkeep)
	if want := state.USDm(def.Upkeep) * state.Money(def.Months); paid != want {
		t.Errorf("upkeep while it was built: %d, not %d", paid, want)
	}
}

func TestWhatCannotBePaidLapsesWithWhatNeedsIt(t *testing.T) {
	c := begin(t, 1).halt().found("registry", "foresight-desk", "maritime-desk")
	c.s.Ledger.Post(state.AffairsPaid, c.balance(state.Treasury)-state.USDm(0.06))
	c.s.World.LegacyCut = 0
	c.r.VesselUpkeep, c.r.TeamUpkeep, c.r.OfficeCost = 0, 0, 0
	c.until(40, func() bool { return c.told(state.NewsLapsed) > 0 })
	if c.status("registry") != state.CapabilityWorking {
		t.Error("the registry was closed although its upkeep was there")
	}
	if c.status("foresight-desk") != state.CapabilityDissolved || c.status("maritime-desk") != state.CapabilityDissolved {
		t.Error("desks work on without money")
	}
	if c.s.Modifier(content.ModFog) != 0 {
		t.Error("a desk that has closed still lifts the fog")
	}
	root := begin(t, 1).found("registry", "foresight-desk")
	root.s.Institutions.Rows[root.row("registry")].Status = state.CapabilityDissolved
	root.run(40)
	if root.status("foresight-desk") != state.CapabilityDissolved {
		t.Error("a desk outlives what it rests on")
	}
}

func TestTheCoalitionKeepsItsInstitutionsWithCapital(t *testing.T) {
	c := begin(t, 1).found("sanctions-desk")
	def := &c.r.Capabilities[c.row("sanctions-desk")]
	c.r.CapitalQuarter = 0
	c.s.Coalition.Capital = 1
	c.until(31, func() bool { return c.s.Coalition.Capital < 1 })
	if want := 1 - def.Upkeep; !near(c.s.Coalition.Capital, want, 1e-9) {
		t.Errorf("a month leaves %v of 1, not %v", c.s.Coalition.Capital, want)
	}
	if c.run(365); c.status("sanctions-desk") != state.CapabilityDissolved || c.total(state.OfficeUpkeep) != 0 {
		t.Errorf("it is %v after a year without capital; the state paid %d", c.status("sanctions-desk"), c.total(state.OfficeUpkeep))
	}
}

// TestAgenciesKeepTheirUsualShareInTheMiddle holds what reaches the office in the
// middle case to what the parameters say, whatever the share is.
func TestAgenciesKeepTheirUsualShareInTheMiddle(t *testing.T) {
	net := func(share float64) float64 {
		c := begin(t, 1).halt().unpressed().set(content.LabourShare, 60)
		agencies := append([]content.Agency(nil), c.r.Agencies...)
		for i := range agencies {
			agencies[i].Share = share
		}
		c.r.Agencies = agencies
		c.run(60)
		if kept := c.balance(state.Agencies); (kept > 0) != (share > 0) {
			t.Errorf("at a share of %v the agencies have %d", share, kept)
		}
		return (c.total(state.LabourRemitted) - c.total(state.LabourSkimmed)).Millions()
	}
	if none, usual := net(0), net(0.08); !near(none, usual, 1e-5*none) {
		t.Errorf("%v reaches the office without agencies, %v with", none, usual)
	}
}

func TestAgenciesKeepMoreWhenPressedAndLessUnderAudit(t *testing.T) {
	c := begin(t, 1)
	share := func(pressed float64) float64 { return c.s.AgencyShare(c.r, content.Labour, pressed) }
	usual := share(c.r.SkimMiddle)
	if !near(usual, state.UsualShare(c.r, content.Labour), 1e-12) {
		t.Errorf("in the middle case it keeps %v, not %v", usual, state.UsualShare(c.r, content.Labour))
	}
	if share(1) <= usual {
		t.Error("a pressed agency keeps no more")
	}
	c.s.Home.Loyalty = 20
	disloyal := share(c.r.SkimMiddle)
	if disloyal <= usual {
		t.Error("a disloyal agency keeps no more")
	}
	c.found("registry", "treasury-desk", "audit-chamber")
	if audited := share(c.r.SkimMiddle); audited >= 0.6*disloyal {
		t.Errorf("under audit it keeps %v of %v", audited, disloyal)
	}
	if c.s.AgencyShare(c.r, content.Arms, 1) != 0 {
		t.Error("somebody keeps a part of what no agency runs")
	}
}

func TestAuditedAndDisloyalAgenciesMakeTrouble(t *testing.T) {
	trouble := func(loyalty float64, audit bool) int {
		c := begin(t, 1).halt()
		c.s.Home.Loyalty, c.r.LoyaltyStart = loyalty, loyalty
		if audit {
			c.found("registry", "treasury-desk", "audit-chamber")
			c.s.Ledger.Post(state.AffairsGained, 900*state.Million)
		}
		c.r.ConfidencePace = -5 // nobody is dismissed meanwhile
		n := 0
		for range 700 {
			before := c.s.NewsCount
			c.run(1)
			for k := before; k < c.s.NewsCount; k++ {
				if c.s.News[k%state.NewsKept].Kind == state.NewsAgency {
					n++
				}
			}
		}
		return n
	}
	if n := trouble(20, true); n < 3 {
		t.Errorf("%d times in 23 months", n)
	}
	if a, b := trouble(20, false), trouble(90, true); a != 0 || b != 0 {
		t.Errorf("without an audit %d times, with a loyal elite %d times", a, b)
	}
}

// TestEveryModifierDoesSomething shifts each modifier alone and lives on: a State
// that stays the same means a name without a meaning.
func TestEveryModifierDoesSomething(t *testing.T) {
	base := withEvents(t, 5)
	base.r.SetDossiers(nil)
	base.run(500)
	base.set(content.ReliefShare, 60).set(content.CoalRenew, 100)
	base.s.World.ArmsOpen = true
	base.set(content.ArmsLevel, 40)
	base.r.WarnMid = 10
	base.s.Office.Dials[content.AnalystsCoal], base.s.Office.Dials[content.AnalystsTheft] = 6, 0
	outbreak := command.Command{Kind: command.LaunchOutbreak}
	base.s.Office.Orders = 4
	if res := command.Do(base.r, base.s, outbreak); !res.OK() {
		t.Fatal(res.Reason)
	}
	live := func(m content.Modifier, by float64) *country {
		c := base.fork()
		c.s.Institutions.Modifiers[m] = by
		for k := range 500 {
			if k == 0 {
				command.Do(c.r, c.s, command.Command{Kind: command.Lobby})
			}
			if k%25 == 24 && k < 400 { // asked often enough, another chance means another answer
				c.s.Office.Orders, c.s.Office.Negotiated, c.s.Office.Confidence = 2, false, 60
				command.Do(c.r, c.s, command.Command{Kind: command.Negotiate})
			}
			if k%20 == 10 && k < 400 {
				if v, _ := state.Alloc(c.s.Slabs.Votes[:], &c.s.Slabs.Heads.Vote, state.ID(7000+k)); v != nil {
					v.Due = c.s.Day
				}
			}
			c.s.Home.Fuel, c.s.Home.Food = max(c.s.Home.Fuel, 0.7), max(c.s.Home.Food, 0.7)
			c.run(1)
		}
		c.s.Institutions.Modifiers[m] = 0
		return c
	}
	plain := live(0, 0)
	for m := range content.Modifiers {
		def := m.Def()
		if ransom, _ := content.EvidenceModifier(content.Ransom); m == content.ModFog || m == ransom {
			continue // fog is about what is known, not about what is; the validator refuses the other
		}
		if changed := live(m, def.Max); changed.s.Hash() == plain.s.Hash() {
			if lower := live(m, def.Min); lower.s.Hash() == plain.s.Hash() {
				t.Errorf("%v shifts nothing", m)
			}
		}
	}
}
