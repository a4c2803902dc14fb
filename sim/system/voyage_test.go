package system_test

import (
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/system"
)

// TestImageryRaisesSightingsWhereItIsLaid compares two areas of one region over
// two years, and the passes' average over all areas with no passes at all.
func TestImageryRaisesSightingsWhereItIsLaid(t *testing.T) {
	c := begin(t, 3).set(content.CoalShare, 100)
	for a := range content.MeetingAreas {
		c.s.Office.Dials[content.ImageryDial(a)] = 0
	}
	c.s.Office.Dials[content.ImageryDial(2)] = content.ImageryPasses
	c.run(700)
	with, without := c.s.Watch.Sighting[content.Collier][2], c.s.Watch.Sighting[content.Collier][3]
	if with < 2*without {
		t.Errorf("the clock of the area under imagery ran %v, its neighbour's %v", with, without)
	}
	c.s.Watch.AreaUse = [content.MeetingAreas]float64{}
	quiet := system.AreaWatch(c.r, c.s, 3)
	c.s.Watch.AreaUse[3] = 20
	if busy := system.AreaWatch(c.r, c.s, 3); busy <= quiet {
		t.Errorf("an area in use is watched at %v, an idle one at %v", busy, quiet)
	}
}

// TestABeaconThatIsOffIsNoticed asks for the factor, and that caution lowers it.
func TestABeaconThatIsOffIsNoticed(t *testing.T) {
	c := begin(t, 3)
	bold, careful := system.BeaconGap(c.r, 0), system.BeaconGap(c.r, 1)
	if bold != c.r.SightGap || careful >= bold || careful < 1 {
		t.Errorf("gap factors %v and, with caution, %v", bold, careful)
	}
}
