package system_test

import (
	"testing"

	"hardcurrency/sim/content"
)

// blind takes chance sightings, hits and launches out, so that evidence is what
// the schemes themselves leave.
func blind(t *testing.T) *country {
	t.Helper()
	c := begin(t, 1).halt()
	c.r.SightRate, c.r.SeizeRate, c.r.MissionSeizure, c.r.ListAt = 0, 0, 0, 1000
	c.r.Scenario.Wants = nil
	c.s.Watch.Evidence = [content.Schemes][content.Regions]float64{}
	return c
}

func TestEvidenceFadesByHalves(t *testing.T) {
	c := blind(t)
	c.s.AddEvidence(content.Labour, content.Europe, 40)
	months := 0.0
	for c.s.EvidenceOf(content.Labour) > 20 {
		c.run(1)
		months += 12.0 / 365
	}
	// The half-life of the file, found back from the daily factor.
	half := 0.0
	for f := 1.0; f > 0.5; half += 12.0 / 365 {
		f *= c.r.Decay[content.Labour]
	}
	if !near(months, half, 0.05) {
		t.Errorf("half is gone after %v months, the half-life is %v", months, half)
	}
}

// TestEvidenceIsConvexInActivity: twice the activity leaves more than twice the
// traces, and caution fewer.
func TestEvidenceIsConvexInActivity(t *testing.T) {
	after := func(share, caution int32) float64 {
		c := blind(t).set(content.LabourShare, share).set(content.LabourCaution, caution)
		c.s.Office.Trail[content.Labour] = float64(share) / 100
		c.run(60)
		return c.s.EvidenceOf(content.Labour)
	}
	half, full, careful := after(40, 0), after(80, 0), after(80, 100)
	if full <= 2*half || careful >= full || half <= 0 {
		t.Errorf("evidence %v at 40%%, %v at 80%%, %v with caution", half, full, careful)
	}
}

func TestHasteIsSeen(t *testing.T) {
	steady := blind(t).set(content.LabourShare, 80)
	hasty := steady.fork()
	steady.s.Office.Trail[content.Labour], hasty.s.Office.Trail[content.Labour] = 0.8, 0
	steady.run(30)
	hasty.run(30)
	if h, s := hasty.s.EvidenceOf(content.Labour), steady.s.EvidenceOf(content.Labour); h <= s {
		t.Errorf("evidence %v in haste, %v without", h, s)
	}
}

// TestTheWaterbed: analysts sent to one scheme are missing on the others.
func TestTheWaterbed(t *testing.T) {
	even := blind(t).set(content.LabourShare, 80).set(content.EmbassyQuota, 80)
	sent := even.fork()
	for sc := content.Coal; sc < content.Legacy; sc++ {
		a, _ := content.AnalystDial(sc)
		sent.set(a, 0)
	}
	sent.set(content.AnalystsLabour, 12)
	even.run(240)
	sent.run(240)
	if s, e := sent.s.EvidenceOf(content.Labour), even.s.EvidenceOf(content.Labour); s <= e {
		t.Errorf("evidence on the scheme they were sent to: %v, shared out %v", s, e)
	}
	if s, e := sent.s.EvidenceOf(content.Embassy), even.s.EvidenceOf(content.Embassy); s >= e {
		t.Errorf("evidence on the other: %v, shared out %v", s, e)
	}
	if a := sent.s.Watch.Attention[content.Labour]; !(a > 0.8 && a <= 1) {
		t.Errorf("attention is %v after eight months", a)
	}
}

func TestEvidenceStaysInItsRange(t *testing.T) {
	c := blind(t)
	c.s.AddEvidence(content.Coal, content.EastAsia, 70)
	c.s.AddEvidence(content.Coal, content.Europe, 70)
	if e := c.s.EvidenceOf(content.Coal); e != 100 {
		t.Errorf("evidence is %v", e)
	}
	c.s.AddEvidence(content.Coal, content.Europe, -40)
	if e := c.s.EvidenceOf(content.Coal); !near(e, 60, 1e-9) || c.s.Watch.Evidence[content.Coal][content.EastAsia] >= 70 {
		t.Errorf("thinned out it is %v", e)
	}
	c.s.AddEvidence(content.Coal, content.Europe, -400)
	if e := c.s.EvidenceOf(content.Coal); e != 0 {
		t.Errorf("below nothing it is %v", e)
	}
}
