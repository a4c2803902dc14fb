package system_test

import (
	"testing"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// watched is a country on the morning of a report, with much evidence against
// its missions and nothing else.
func watched(t *testing.T, seed uint64) *country {
	t.Helper()
	c := begin(t, seed).halt().at(2018, 3, 30)
	c.r.ListAt = 1000
	c.s.Watch.Evidence = [content.Schemes][content.Regions]float64{}
	c.s.AddEvidence(content.Embassy, content.Europe, 95)
	return c
}

// TestAWarningThenAction: the report names the scheme, and some weeks later it is
// acted upon.
func TestAWarningThenAction(t *testing.T) {
	c := watched(t, 1)
	open, confidence := c.s.MissionsOpen(), c.s.Office.Confidence
	c.run(1)
	due := c.s.Watch.WarnedFor[content.Embassy]
	if due <= c.s.Day || c.s.Watch.Warnings != 1 || c.s.Watch.FirstWarn != c.s.Day-1 || c.told(state.NewsWarning) != 1 {
		t.Fatalf("warned for day %d, %d warnings", due, c.s.Watch.Warnings)
	}
	if lead := float64(due - c.s.Day); lead < 0.7*c.r.WarnDelay || lead > 1.3*c.r.WarnDelay {
		t.Errorf("the warning leaves %v days, about %v are meant", lead, c.r.WarnDelay)
	}
	for c.s.Day < due {
		if c.s.Watch.Hits != 0 {
			t.Fatal("acted before the day")
		}
		c.run(1)
	}
	before := c.s.EvidenceOf(content.Embassy)
	c.run(1)
	if c.s.Watch.Hits != 1 || c.s.Watch.SchemeHit[content.Embassy] != 1 || c.told(state.NewsListing) != 1 {
		t.Fatalf("%d actions", c.s.Watch.Hits)
	}
	if c.s.MissionsOpen() >= open || c.s.Office.Confidence >= confidence {
		t.Errorf("%d missions of %d, confidence %v of %v", c.s.MissionsOpen(), open, c.s.Office.Confidence, confidence)
	}
	if after := c.s.EvidenceOf(content.Embassy); !near(before-after, c.r.ListSpends, 2) {
		t.Errorf("the action used up %v of evidence, not %v", before-after, c.r.ListSpends)
	}
}

func TestReportsNeedAMandate(t *testing.T) {
	c := watched(t, 1)
	c.s.World.Mandate = false
	c.run(3)
	if c.s.Watch.Warnings != 0 || c.told(state.NewsReport) != 0 {
		t.Error("a report without a mandate")
	}
	quiet := watched(t, 1)
	quiet.s.Watch.Evidence = [content.Schemes][content.Regions]float64{}
	quiet.run(1)
	if quiet.told(state.NewsReport) != 1 || quiet.s.Watch.Warnings != 0 {
		t.Errorf("%d warnings without evidence", quiet.s.Watch.Warnings)
	}
}

func TestTheChanceOfAWarningGrows(t *testing.T) {
	c := begin(t, 1)
	last := -1.0
	for e := 0.0; e <= 100; e += 5 {
		p := system.WarningChance(c.r, e)
		if p <= last || p < 0 || p > 1 {
			t.Fatalf("at %v it is %v, before %v", e, p, last)
		}
		last = p
	}
	if p := system.WarningChance(c.r, c.r.WarnMid); !near(p, 0.5, 1e-9) {
		t.Errorf("at its middle it is %v", p)
	}
}

// TestEverySchemeCanBeHit lets strong evidence act without a report.
func TestEverySchemeCanBeHit(t *testing.T) {
	type measure func(*country) float64
	people := func(k state.CohortKind) measure {
		return func(c *country) float64 { return float64(c.s.People(k)) }
	}
	for sc, of := range map[content.Scheme]measure{
		content.Coal:    func(c *country) float64 { return float64(c.s.Fleet(content.Collier)) },
		content.Oil:     func(c *country) float64 { return float64(c.s.Fleet(content.Tanker)) },
		content.Embassy: func(c *country) float64 { return float64(c.s.MissionsOpen()) },
		content.Labour:  people(state.LabourCohort),
		content.IT:      people(state.ITCohort),
		content.Theft:   func(c *country) float64 { return -c.s.World.Hardening },
		content.CashOut: func(c *country) float64 { return c.s.World.Brokers },
		content.Arms:    func(c *country) float64 { return -c.s.World.Pressure },
	} {
		c := begin(t, 1).halt().at(2018, 5, 2)
		c.r.ListAt, c.r.ListChance, c.r.ListForce, c.r.TheftHit = 50, 100, 1, 1
		c.s.Watch.Evidence = [content.Schemes][content.Regions]float64{}
		c.s.SpreadEvidence(c.r, sc, 90)
		before := of(c)
		c.run(1)
		if c.s.Watch.SchemeHit[sc] != 1 || c.s.Watch.Hits != 1 {
			t.Errorf("%v: %d actions, %d on it", sc, c.s.Watch.Hits, c.s.Watch.SchemeHit[sc])
		}
		if after := of(c); after >= before {
			t.Errorf("%v: %v before, %v after", sc, before, after)
		}
	}
}

// TestRansomIsActedAgainst: those hit pay less afterwards, and an outbreak under
// way is stopped.
func TestRansomIsActedAgainst(t *testing.T) {
	c := begin(t, 5).halt().at(2018, 6, 1)
	c.r.ListAt, c.r.ListChance = 50, 1000
	c.r.RansomKill = 0
	if res := command.Do(c.r, c.s, command.Command{Kind: command.LaunchOutbreak}); !res.OK() {
		t.Fatal(res.Reason)
	}
	c.s.AddEvidence(content.Ransom, content.Europe, 90)
	trust := c.s.World.Trust
	c.run(2)
	if c.s.Watch.SchemeHit[content.Ransom] == 0 || c.s.World.Trust >= trust || c.told(state.NewsKillSwitch) != 1 {
		t.Errorf("%d actions, trust %v of %v, %d switches found", c.s.Watch.SchemeHit[content.Ransom], c.s.World.Trust, trust, c.told(state.NewsKillSwitch))
	}
}
