// Package stats holds the few statistics that the headless commands print.
//
// It may import the standard library only.
package stats

import (
	"math"
	"slices"
)

// Quantile returns the p-quantile (0-1) of values by linear interpolation between
// neighbours, and NaN of none. values need not be sorted and are not changed.
func Quantile(values []float64, p float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	s := slices.Clone(values)
	slices.Sort(s)
	return ofSorted(s, p)
}

// Quantiles returns several quantiles at the price of one sort.
func Quantiles(values []float64, ps ...float64) []float64 {
	s := slices.Clone(values)
	slices.Sort(s)
	out := make([]float64, len(ps))
	for i, p := range ps {
		out[i] = math.NaN()
		if len(s) > 0 {
			out[i] = ofSorted(s, p)
		}
	}
	return out
}

func ofSorted(s []float64, p float64) float64 {
	at := p * float64(len(s)-1)
	low := int(at)
	if low+1 >= len(s) {
		return s[len(s)-1]
	}
	return s[low] + (at-float64(low))*(s[low+1]-s[low])
}

// Mean returns the mean of values and the half width of its 95% interval by the
// normal approximation. With fewer than two values the half width is NaN.
func Mean(values []float64) (mean, half float64) {
	n := float64(len(values))
	if n == 0 {
		return math.NaN(), math.NaN()
	}
	for _, v := range values {
		mean += v / n
	}
	if n < 2 {
		return mean, math.NaN()
	}
	ss := 0.0
	for _, v := range values {
		ss += (v - mean) * (v - mean)
	}
	return mean, 1.96 * math.Sqrt(ss/(n-1)/n)
}

// Deviation returns the sample standard deviation of values, NaN of fewer than two.
func Deviation(values []float64) float64 {
	if len(values) < 2 {
		return math.NaN()
	}
	mean, _ := Mean(values)
	ss := 0.0
	for _, v := range values {
		ss += (v - mean) * (v - mean)
	}
	return math.Sqrt(ss / float64(len(values)-1))
}

// Share returns the share of k in n and the half width of its 95% interval
// (Agresti and Coull), both 0-1. Of none it is NaN.
func Share(k, n int) (share, half float64) {
	if n == 0 {
		return math.NaN(), math.NaN()
	}
	const z = 1.96
	m := float64(n) + z*z
	p := (float64(k) + z*z/2) / m
	return float64(k) / float64(n), z * math.Sqrt(p*(1-p)/m)
}
