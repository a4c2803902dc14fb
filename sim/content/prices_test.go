package content

import (
	"math"
	"os"
	"strings"
	"testing"
)

// priceFirst and priceLast are the days that both price paths must cover.
var (
	priceFirst = MakeDate(2017, 8, 1)
	priceLast  = MakeDate(2022, 12, 31)
)

// pricePath returns a shipped series, compiled to days.
func pricePath(t *testing.T, id string) (Series, []float64) {
	t.Helper()
	library, problems := Load(os.DirFS("../../assets"))
	for _, p := range problems {
		if strings.HasPrefix(p.File, "scenarios/prices/") {
			t.Errorf("%v", p)
		}
	}
	s, ok := library.series[id]
	if !ok {
		t.Fatalf("there is no series %q", id)
	}
	return s, s.daily(priceFirst, int32(priceLast-priceFirst)+1)
}

// year cuts one calendar year out of a daily path.
func year(path []float64, y int) []float64 {
	from := max(MakeDate(y, 1, 1), priceFirst) - priceFirst
	return path[from : MakeDate(y, 12, 31)-priceFirst+1]
}

func mean(path []float64) float64 {
	sum := 0.0
	for _, x := range path {
		sum += x
	}
	return sum / float64(len(path))
}

func lowHigh(path []float64) (low, high float64) {
	low, high = math.Inf(1), 0
	for _, x := range path {
		low, high = min(low, x), max(high, x)
	}
	return low, high
}

func wantNear(t *testing.T, y int, what string, got, want, tolerance float64) {
	t.Helper()
	if math.Abs(got/want-1) > tolerance {
		t.Errorf("%d: %s is %.0f, the sheet has %.0f; more than %.0f%% off", y, what, got, want, 100*tolerance)
	}
}

// TestCoinPriceMeetsTheCalibrationSheet compares the days that the model will see
// with section B of the sheet. Its lows and highs are extremes within a day.
func TestCoinPriceMeetsTheCalibrationSheet(t *testing.T) {
	_, path := pricePath(t, "coin")
	for _, c := range []struct {
		year               int
		low, high, av, end float64
	}{
		// The path begins in August: the low and the average of 2017 lie outside.
		{2017, 0, 19892, 0, 13863},
		{2018, 3129, 17178, 7520, 3692},
		{2019, 3338, 13868, 7364, 7166},
		{2020, 3858, 29322, 11117, 28990},
		{2021, 27678, 69000, 47428, 46211},
		{2022, 15460, 48240, 28185, 16530},
	} {
		days := year(path, c.year)
		low, high := lowHigh(days)
		if c.low > 0 {
			wantNear(t, c.year, "the low", low, c.low, 0.08)
			wantNear(t, c.year, "the average", mean(days), c.av, 0.05)
		}
		wantNear(t, c.year, "the high", high, c.high, 0.08)
		wantNear(t, c.year, "the end", days[len(days)-1], c.end, 0.02)
	}
}

// TestCoinPriceFallsAsTheSheetSays checks the largest fall within each of the two
// years that the sheet names.
func TestCoinPriceFallsAsTheSheetSays(t *testing.T) {
	_, path := pricePath(t, "coin")
	for _, c := range []struct {
		year int
		fall float64
	}{{2018, 0.81}, {2022, 0.67}} {
		peak, fall := 0.0, 0.0
		for _, x := range year(path, c.year) {
			peak = max(peak, x)
			fall = max(fall, 1-x/peak)
		}
		if math.Abs(fall-c.fall) > 0.02 {
			t.Errorf("%d: the largest fall is %.0f%%, the sheet has %.0f%%", c.year, 100*fall, 100*c.fall)
		}
	}
}

func TestCoalPriceHasItsYearlyAverages(t *testing.T) {
	_, path := pricePath(t, "coal")
	for i, want := range []float64{85, 88, 78, 65, 95, 120} {
		wantNear(t, 2017+i, "the average", mean(year(path, 2017+i)), want, 0.005)
	}
	for i := 1; i < len(path); i++ {
		if change := math.Abs(path[i]/path[i-1] - 1); change > 0.01 {
			t.Errorf("%v: the price of coal jumps by %.1f%% in a day", priceFirst+Date(i), 100*change)
		}
	}
}

func TestPricePathsCoverTheFlagshipScenario(t *testing.T) {
	for id, gap := range map[string]Date{"coin": 7, "coal": 31} {
		s, path := pricePath(t, id)
		if s.Unit == "" || len(s.Source) < 40 {
			t.Errorf("%s: unit %q and source %q do not say enough", id, s.Unit, s.Source)
		}
		if first, last := s.Points[0].Date, s.Points[len(s.Points)-1].Date; first != priceFirst || last != priceLast {
			t.Errorf("%s runs from %v to %v, want %v to %v", id, first, last, priceFirst, priceLast)
		}
		for i := 1; i < len(s.Points); i++ {
			if between := s.Points[i].Date - s.Points[i-1].Date; between > gap {
				t.Errorf("%s: %d days without a point before %v", id, between, s.Points[i].Date)
			}
		}
		for _, p := range s.Points {
			if got := path[p.Date-priceFirst]; math.Abs(got-p.Value) > 1e-9*p.Value {
				t.Errorf("%s: the path has %v on %v, its point %v", id, got, p.Date, p.Value)
			}
		}
	}
}
