package stats

import (
	"math"
	"testing"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.IsNaN(got) != math.IsNaN(want) || math.Abs(got-want) > 1e-9 {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func TestQuantiles(t *testing.T) {
	v := []float64{5, 1, 3}
	near(t, "the least", Quantile(v, 0), 1)
	near(t, "the median", Quantile(v, 0.5), 3)
	near(t, "the most", Quantile(v, 1), 5)
	near(t, "a quarter", Quantile(v, 0.25), 2)
	near(t, "of one", Quantile([]float64{7}, 0.9), 7)
	near(t, "of none", Quantile(nil, 0.5), math.NaN())
	if v[0] != 5 {
		t.Error("the values were sorted in place")
	}
	q := Quantiles(v, 0.25, 1)
	near(t, "the first of two", q[0], 2)
	near(t, "the second of two", q[1], 5)
}

func TestMeans(t *testing.T) {
	mean, half := Mean([]float64{1, 2, 3, 4})
	near(t, "the mean", mean, 2.5)
	near(t, "the half width", half, 1.96*math.Sqrt(5.0/3/4))
	near(t, "the deviation", Deviation([]float64{1, 2, 3, 4}), math.Sqrt(5.0/3))
	_, half = Mean([]float64{1})
	near(t, "the half width of one", half, math.NaN())
	near(t, "the deviation of one", Deviation([]float64{1}), math.NaN())
}

func TestShares(t *testing.T) {
	share, half := Share(30, 100)
	near(t, "the share", share, 0.3)
	if half < 0.085 || half > 0.095 {
		t.Errorf("the half width of 30 in 100 is %v", half)
	}
	// None in a hundred is no certainty.
	if _, half = Share(0, 100); half <= 0 {
		t.Errorf("the half width of 0 in 100 is %v", half)
	}
	share, _ = Share(0, 0)
	near(t, "of none", share, math.NaN())
}
