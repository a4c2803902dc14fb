package campaign

import (
	"math"
	"strings"
	"testing"

	"hardcurrency/game/ui"
	"hardcurrency/scenes/internal/rehearsal"
	"hardcurrency/sim/view"
)

// TestRecordBesideTheLedger draws the public count under the ledger's chart and
// says its sources beside a month, also one that is still to come.
func TestRecordBesideTheLedger(t *testing.T) {
	h := rehearsal.New(t, 1920, 1080, 10)
	g, _ := room(t, h, false, session(t, 700))
	line := g.recordLine(0, 64)
	if line == nil {
		t.Fatal("no record of the years played")
	}
	// 522m in 2018, whose January is the fifth month of the campaign.
	if line.X[0] != 4 || line.X[1] != 16 || math.Abs(line.Y[0]+522.0/12) > 1e-9 {
		t.Errorf("2018 is %v at %v", line.Y[0], line.X[:2])
	}
	if cut := g.recordLine(10, 20); cut.X[0] != 0 || cut.X[len(cut.X)-1] != 10 {
		t.Errorf("looked at closer, the record spans %v", cut.X)
	}
	if recordPeak(g.session.Rules()) != 1675.0/12 {
		t.Errorf("the peak is %v", recordPeak(g.session.Rules()))
	}
	h.Letter('c')
	h.Focus("charts/ledger")
	said := func() string { return h.Tree().Dump() }
	if strings.Contains(said(), "Chainalysis") {
		t.Error("a source is named before a month is looked at")
	}
	h.Key(ui.KeyRight)
	for _, want := range []string{"The real 2019", "271 / 200", "Chainalysis"} {
		if !strings.Contains(said(), want) {
			t.Errorf("the card does not say %q", want)
		}
	}
	for range 30 {
		h.Key(ui.KeyRight)
	}
	if !strings.Contains(said(), "The real 2022") {
		t.Error("a month to come has no record")
	}
	h.WantNoProblems("a month of the ledger")
}

// TestNoRecord leaves the record out where there is none.
func TestNoRecord(t *testing.T) {
	for _, s := range view.PublicYear(session(t, 3).Campaign(), 2031) {
		t.Errorf("on record in 2031: %+v", s)
	}
}
