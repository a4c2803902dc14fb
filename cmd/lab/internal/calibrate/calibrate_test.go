package calibrate

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/cmd/lab/internal/shipped"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

func history(t *testing.T) (*content.Rules, play.Seats) {
	t.Helper()
	r := shipped.Flagship(t)
	var seats play.Seats
	for seat := range content.Seats {
		var err error
		if seats[seat], err = policy.New("historical", seat); err != nil {
			t.Fatal(err)
		}
	}
	return r, seats
}

// TestEnoughIsHeldOut is the rule that makes a calibration evidence.
func TestEnoughIsHeldOut(t *testing.T) {
	all := figures()
	held := 0
	for i := range all {
		f := &all[i]
		if f.role == heldOut {
			held++
		}
		if f.name == "" || f.unit == "" || f.source == "" || f.test.name == "" || f.low > f.high || (f.of == nil) == (f.ofSet == nil) {
			t.Errorf("row %q %d is not complete", f.name, f.year)
		}
		for j := range i {
			if all[j].name == f.name && all[j].year == f.year {
				t.Errorf("row %q %d stands twice", f.name, f.year)
			}
		}
	}
	if 3*held < len(all) {
		t.Errorf("%d of %d rows are held out", held, len(all))
	}
}

func TestVerdicts(t *testing.T) {
	for _, c := range []struct {
		test                    test
		low, high, p5, p50, p95 float64
		want                    bool
	}{
		{inside, 4, 6, 3, 5, 7, true}, {inside, 2, 6, 3, 5, 7, false}, {inside, 4, 8, 3, 5, 7, false},
		{between, 4, 6, 0, 5, 9, true}, {between, 4, 6, 5, 7, 9, false},
		{spanned, 4, 9, 5, 6, 8, true}, {spanned, 4, 9, 3, 6, 8, false},
		{above, 0.5, 1, 0, 0.6, 1, true}, {above, 0.5, 1, 0, 0.5, 1, false},
		{half, 9, 9, 0, 6, 0, true}, {half, 9, 9, 0, 5.9, 0, false}, {half, 9, 10, 0, 15, 0, true},
		{exports, 100, 100, 0, 134, 0, true}, {exports, 100, 100, 0, 64, 0, false},
		{half, 9, 9, math.NaN(), math.NaN(), math.NaN(), false},
	} {
		if got := c.test.holds(c.low, c.high, c.p5, c.p50, c.p95); got != c.want {
			t.Errorf("%s: %+v holds: %v", c.test.name, c, got)
		}
	}
}

// TestRecordAgreesWithTheLedger compares what was read day by day with the books
// of the same campaign.
func TestRecordAgreesWithTheLedger(t *testing.T) {
	r, seats := history(t)
	r = play.Unending(r)
	rec := record(r, 7, seats)
	c := play.Campaign(r, 7, seats, 0, nil)
	if rec.days != int(r.Days()) || int32(rec.days) != c.State.Day {
		t.Fatalf("%d days of %d", rec.days, r.Days())
	}
	stolen := 0.0
	for _, h := range rec.hauls {
		stolen += h.worth
	}
	if want := c.State.Ledger.Total[state.TheftTaken].Millions(); math.Abs(stolen-want) > 1e-6 {
		t.Errorf("the thefts add up to %v, the ledger says %v", stolen, want)
	}
	years := 0.0
	for y := 2017; y <= 2022; y++ {
		from, to := rec.span(y)
		years += rec.sum(from, to, state.CoalSales)
	}
	if want := c.State.Ledger.Total[state.CoalSales].Millions(); math.Abs(years-want) > 1e-6 {
		t.Errorf("coal by year adds up to %v, the ledger says %v", years, want)
	}
	tonnes, trips := rec.coal[rec.days], rec.landings[rec.days]
	if load := tonnes / trips; load < 10e3*r.CoalCargo || load > 30e3*r.CoalCargo {
		t.Errorf("%.0f tonnes in %.0f transfers", tonnes, trips)
	}
	named := 0
	for i := range c.News {
		if n := &c.News[i]; n.Kind == state.NewsAttributed && n.Subject == state.ExchangeSubject {
			named++
		}
	}
	// False claims are of thefts that were not the state's, and matched to none.
	lags, claims := rec.lags(), &c.State.Coalition.Claims
	if len(lags) != named-int(claims.Wrong) || len(lags) > int(claims.Right) {
		t.Errorf("%d attributions are matched to thefts, of %d; %+v", len(lags), named, *claims)
	}
	for _, lag := range lags {
		if lag < 1 || lag > 24*31 {
			t.Errorf("a theft was attributed after %v days", lag)
		}
	}
	if share := float64(len(rec.sizes())) / float64(len(rec.hauls)); share < 0.6 || share > 1 {
		t.Errorf("%.2f of the thefts become known", share)
	}
	cash := c.State.Ledger.Total[state.CoinTheftSold] + c.State.Ledger.Total[state.CoinFee]
	if ratio := rec.lots.cashed / cash.Millions(); ratio < 0.95 || ratio > 1.05 {
		t.Errorf("lots lost %v by sale, the ledger says %v", rec.lots.cashed, cash.Millions())
	}
}

func TestSetsOfHauls(t *testing.T) {
	var seeds [][]float64
	for i := range 10 {
		v := make([]float64, 20)
		for j := range v {
			v[j] = float64(20*i + j)
		}
		seeds = append(seeds, v)
	}
	got := sets(seeds)
	if len(got) != 2 || len(got[0]) != publicRecord || got[1][0] != publicRecord {
		t.Fatalf("%d sets", len(got))
	}
	even := []float64{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}
	if share := fiveLargest(even); math.Abs(share-0.5) > 1e-9 {
		t.Errorf("five of ten equal hauls are %v", share)
	}
	if d := logDeviation([]float64{math.E, math.E * math.E, math.E * math.E * math.E}); math.Abs(d-1) > 1e-9 {
		t.Errorf("the deviation of the logs is %v", d)
	}
}

// TestReport plays a few seeds and reads the page as XML would.
func TestReport(t *testing.T) {
	r, seats := history(t)
	rep := Run(r, seats, 1, 8)
	if len(rep.Rows) != len(figures()) || rep.Seeds != 8 || 3*rep.HeldOut < len(rep.Rows) {
		t.Fatalf("%d rows, %d held out", len(rep.Rows), rep.HeldOut)
	}
	failing := 0
	for _, row := range rep.Rows {
		if row.P50 == nil {
			t.Errorf("%s: no campaign has it", row.Label())
			continue
		}
		if *row.P5 > *row.P50 || *row.P50 > *row.P95 || *row.P25 > *row.P75 {
			t.Errorf("%s: the percentiles are out of order", row.Label())
		}
		if !row.OK {
			failing++
		} else if row.Reason != "" {
			t.Errorf("%s holds and gives a reason", row.Label())
		}
	}
	if failing != rep.Failing {
		t.Errorf("%d rows fail, the report says %d", failing, rep.Failing)
	}
	var page bytes.Buffer
	if err := WritePage(&page, &rep); err != nil {
		t.Fatal(err)
	}
	text := page.String()
	if n := strings.Count(text, "<section>"); n != len(rep.Rows) {
		t.Errorf("%d charts for %d rows", n, len(rep.Rows))
	}
	for _, outside := range []string{"http", "src=", "url(", "<script", "@import", "NaN", "Inf"} {
		if strings.Contains(text, outside) {
			t.Errorf("the page has %q", outside)
		}
	}
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("the page is not well formed: %v", err)
		}
	}
}

// TestSameCalibrationOnAnyCores plays the same seeds on one core and on all.
func TestSameCalibrationOnAnyCores(t *testing.T) {
	r, seats := history(t)
	one := record(play.Unending(r), 3, seats)
	two := play.All(4, func(i int) *Record { return record(play.Unending(r), uint64(i), seats) })[3]
	if one.lots.cashDays != two.lots.cashDays || len(one.hauls) != len(two.hauls) || one.coal[one.days] != two.coal[two.days] {
		t.Error("a record depends on what is played beside it")
	}
}
