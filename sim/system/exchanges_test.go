package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// TestRulesFollowThePublicFigure: 29 of 98 jurisdictions had the rule in law in
// mid-2022.
func TestRulesFollowThePublicFigure(t *testing.T) {
	c := begin(t, 1).at(2022, 6, 30)
	in, of := system.RulesInLaw(c.r, c.s)
	if of != 98 || in < 27 || in > 31 {
		t.Errorf("%.1f of %v jurisdictions have rules in law", in, of)
	}
	early, _ := system.RulesInLaw(c.r, c.at(2017, 9, 1).s)
	if early > 5 {
		t.Errorf("%.1f had them in 2017", early)
	}
}

// TestRulesAndAgeHardenAnExchange compares softness.
func TestRulesAndAgeHardenAnExchange(t *testing.T) {
	c := begin(t, 1)
	x := &c.s.Slabs.Exchanges[1]
	young := system.Softness(c.r, c.s, x)
	c.at(2022, 6, 1).run(1)
	old := system.Softness(c.r, c.s, x)
	c.s.World.RulesAhead[c.r.Exchanges[x.Content].Jurisdiction] = 5
	ruled := system.Softness(c.r, c.s, x)
	if !(ruled < old && old < young) || young > 1 || ruled < 0 {
		t.Errorf("softness %v, grown up %v, under rules %v", young, old, ruled)
	}
}

// TestOthersStealAsMuchAsExpected lives some years of 2018 in many worlds.
func TestOthersStealAsMuchAsExpected(t *testing.T) {
	sum, n := 0.0, 0
	for seed := range uint64(40) {
		c := withEvents(t, seed).halt()
		c.r.SetDossiers(nil)
		c.at(2018, 1, 1).run(364)
		sum += c.total(state.TheftOthers).Millions()
		for i := range c.s.Slabs.Exchanges {
			n += int(c.s.Slabs.Exchanges[i].Others)
		}
	}
	if mean := sum / 40; mean < 350 || mean > 1000 {
		t.Errorf("others stole USD %.0fm in 2018 on average; 700 were expected, less what no exchange held", mean)
	}
	if per := float64(n) / 40; per < 11 || per > 18 {
		t.Errorf("%.1f thefts a year", per)
	}
}

// TestAPushBringsRulesForward carries out a move.
func TestAPushBringsRulesForward(t *testing.T) {
	c := begin(t, 1).halt()
	c.s.Begin(state.RulesPush, 3, c.s.Day+5)
	c.run(4)
	before := c.s.Adoption(c.r, 3)
	c.run(4)
	if after := c.s.Adoption(c.r, 3); after <= before || c.s.World.RulesAhead[3] != c.r.RulesYears || c.told(state.NewsRulesLaw) != 1 {
		t.Errorf("adoption %v, before %v", after, before)
	}
}

// TestTheMandateCanLapse asks a northern patron that is owed much.
func TestTheMandateCanLapse(t *testing.T) {
	lapsed := 0
	for seed := range uint64(20) {
		c := begin(t, seed).at(2018, 2, 25)
		c.r.MandateMid = 0.4
		c.s.World.Patrons[1].Tolerance = 0.9
		c.run(40)
		if !c.s.World.Mandate {
			lapsed++
			if c.told(state.NewsMandateLapsed) != 1 {
				t.Error("nobody was told")
			}
		}
	}
	if lapsed < 15 {
		t.Errorf("vetoed in %d of 20 worlds", lapsed)
	}
	c := begin(t, 1)
	if p := system.MandateVetoed(c.r, c.s); p > 0.01 {
		t.Errorf("in 2017 it is vetoed with %v", p)
	}
}

// TestABroadListHurtsPeople carries out the same list, narrow and broad.
func TestABroadListHurtsPeople(t *testing.T) {
	narrow := begin(t, 1).halt()
	narrow.s.AddEvidence(content.Coal, content.EastAsia, 40)
	narrow.s.Begin(state.Designation, int16(content.Coal), narrow.s.Day+1)
	broad := narrow.fork()
	broad.s.MovePending(state.Designation, int16(content.Coal)).Broad = true
	narrow.run(3)
	broad.run(3)
	if broad.s.Home.Welfare >= narrow.s.Home.Welfare || broad.s.Coalition.Unity >= narrow.s.Coalition.Unity {
		t.Error("a broad list that costs nothing")
	}
	if n, b := narrow.s.Fleet(content.Collier), broad.s.Fleet(content.Collier); b > n {
		t.Errorf("%d colliers after a broad list, %d after a narrow one", b, n)
	}
	if narrow.s.Watch.SchemeHit[content.Coal] != 1 || narrow.told(state.NewsListSoon) != 1 {
		t.Error("no list came out, or no word of it")
	}
}
