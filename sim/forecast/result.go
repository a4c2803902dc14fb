package forecast

import (
	"slices"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Band is the spread of one number on one day: its quantiles.
type Band struct{ P10, P25, P50, P75, P90 float64 }

// Fan is the spread of one number over the days of a Result.
type Fan []Band

// Result is what the paths run so far say. Index i of a Fan is Days[i].
type Result struct {
	Paths      int
	Days       []int32 // days of the campaign; the first is the base's
	Treasury   Fan     // USD m
	Remitted   Fan     // USD m since the campaign began
	Exposure   Fan     // 0-100
	Pressure   Fan     // 0-100
	Confidence Fan     // 0-100
	Welfare    Fan     // 0-100
	Coin       Fan     // USD m, at the price of the day
	// Scheme is what each scheme brought home since the base day, after its
	// costs, in USD m.
	Scheme [content.Schemes]Fan
	// Ending is the chance of each ending by the horizon; Running is the rest.
	Ending [state.Endings]float64
	// Listed is the chance, by day, that the other side acted against a scheme
	// at least once since the base day.
	Listed [content.Schemes][]float64
	// Year is the chance that the running year's plan is met, when the horizon
	// reaches its end, else -1.
	Year float64
}

// Result reads off the largest doubling reached. Its Paths is 0 before the
// first. The caller must not change it.
func (j *Job) Result() Result {
	n := doubling(j.paths)
	if n == 0 {
		return Result{Days: j.days, Year: -1}
	}
	if j.cached.Paths == n {
		return j.cached
	}
	buf := make([]float32, n)
	fan := func(f int) Fan {
		out := make(Fan, len(j.days))
		for i := range out {
			copy(buf, j.fans[f][i][:n])
			slices.Sort(buf)
			out[i] = band(buf)
		}
		return out
	}
	r := Result{
		Paths: n, Days: j.days, Year: -1,
		Treasury: fan(fanTreasury), Remitted: fan(fanRemitted), Exposure: fan(fanExposure), Pressure: fan(fanPressure),
		Confidence: fan(fanConfidence), Welfare: fan(fanWelfare), Coin: fan(fanCoin),
	}
	for sc := range content.Schemes {
		r.Scheme[sc] = fan(fanScheme + int(sc))
		r.Listed[sc] = make([]float64, len(j.days))
		for i := range r.Listed[sc] {
			r.Listed[sc][i] = share(j.listed[sc][i][:n])
		}
	}
	for e := range r.Ending {
		r.Ending[e] = share(j.end[e][:n])
	}
	if j.close >= 0 {
		r.Year = share(j.met[:n])
	}
	j.cached = r
	return r
}

func band(sorted []float32) Band {
	return Band{quantile(sorted, 0.10), quantile(sorted, 0.25), quantile(sorted, 0.50), quantile(sorted, 0.75), quantile(sorted, 0.90)}
}

// quantile reads the p-quantile off sorted values, between neighbours.
func quantile(sorted []float32, p float64) float64 {
	at := float64(p * float64(len(sorted)-1))
	i := int(at)
	if i+1 >= len(sorted) {
		return float64(sorted[len(sorted)-1])
	}
	low, high := float64(sorted[i]), float64(sorted[i+1])
	return low + float64((at-float64(i))*(high-low))
}

func share(row tallyRow) float64 {
	n := 0
	for _, so := range row {
		if so {
			n++
		}
	}
	return float64(n) / float64(len(row))
}
