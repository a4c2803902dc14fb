package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/system"
)

func TestScalingTakesTime(t *testing.T) {
	c := begin(t, 1).set(content.LabourShare, 0)
	c.s.Office.Dials[content.LabourShare] = 100
	days := 0
	for last := 0.0; c.s.Office.Effective[content.LabourShare] < 1; days++ {
		c.run(1)
		e := c.s.Office.Effective[content.LabourShare]
		if e <= last || e-last > c.r.SlewUp*system.Dt+1e-12 {
			t.Fatalf("it went from %v to %v in a day", last, e)
		}
		last = e
	}
	if want := 1 / (c.r.SlewUp * system.Dt); !near(float64(days), want, 1.5) {
		t.Errorf("it took %d days, not %.0f", days, want)
	}
	c.s.Office.Dials[content.LabourShare] = 0
	for days = 0; c.s.Office.Effective[content.LabourShare] > 0; days++ {
		c.run(1)
	}
	if want := 1 / (c.r.SlewDown * system.Dt); !near(float64(days), want, 1.5) {
		t.Errorf("winding down took %d days, not %.0f", days, want)
	}
}

func TestCautionIsCarriedOutAtOnce(t *testing.T) {
	c := begin(t, 1).set(content.CoalCaution, 0)
	c.s.Office.Dials[content.CoalCaution] = 80
	c.run(1)
	if e := c.s.Office.Effective[content.CoalCaution]; e != 0.8 {
		t.Errorf("caution is %v", e)
	}
}

func TestTheTrailFollowsSlowly(t *testing.T) {
	c := begin(t, 1).set(content.ITShare, 100)
	c.s.Office.Trail[content.IT] = 0
	c.run(30)
	month := c.s.Office.Trail[content.IT]
	c.run(330)
	if year := c.s.Office.Trail[content.IT]; !(month > 0.1 && month < 0.6 && year > 0.9 && year <= 1) {
		t.Errorf("the trail is %v after a month, %v after a year", month, year)
	}
}
