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
	r := Result{Paths: n, Days: j.days, Year: -1}
	var spread [fans]Fan
	for f := range spread {
		spread[f] = make(Fan, len(j.days))
	}
	for sc := range content.Schemes {
		r.Listed[sc] = make([]float64, len(j.days))
	}
	columns := make([][fans]float32, n)
	column := make([]float32, n)
	for i := range j.days {
		// Each path is visited once a day: its row lies far from the next one's.
		for k := range columns {
			columns[k] = j.at(k, i).values
		}
		for f := range spread {
			for k := range column {
				column[k] = columns[k][f]
			}
			spread[f][i] = band(column)
		}
		for sc := range content.Schemes {
			r.Listed[sc][i] = share(n, func(k int) bool { return j.at(k, i).listed>>sc&1 != 0 })
		}
	}
	r.Treasury, r.Remitted, r.Exposure, r.Pressure = spread[fanTreasury], spread[fanRemitted], spread[fanExposure], spread[fanPressure]
	r.Confidence, r.Welfare, r.Coin = spread[fanConfidence], spread[fanWelfare], spread[fanCoin]
	copy(r.Scheme[:], spread[fanScheme:])
	for e := range r.Ending {
		r.Ending[e] = share(n, func(k int) bool { return j.fates[k].ending == state.Ending(e) })
	}
	if j.close >= 0 {
		r.Year = share(n, func(k int) bool { return j.fates[k].met })
	}
	j.cached = r
	return r
}

// quantiles are those of a Band.
var quantiles = [...]float64{0.10, 0.25, 0.50, 0.75, 0.90}

// band reads the quantiles off values, which it puts into another order.
func band(values []float32) Band {
	var ranks [2 * len(quantiles)]int
	for i, p := range quantiles {
		low := int(p * float64(len(values)-1))
		ranks[2*i], ranks[2*i+1] = low, min(low+1, len(values)-1)
	}
	rank(values, 0, ranks[:])
	var q [len(quantiles)]float64
	for i, p := range quantiles {
		low, high := float64(values[ranks[2*i]]), float64(values[ranks[2*i+1]])
		at := float64(p * float64(len(values)-1))
		q[i] = low + float64((at-float64(ranks[2*i]))*(high-low))
	}
	return Band{q[0], q[1], q[2], q[3], q[4]}
}

// rank puts those values into their places that have the given ranks, in rising
// order, among all; x are the values from rank first on. It is a quicksort that leaves
// alone what nobody asks for, which is most.
func rank(x []float32, first int, ranks []int) {
	for len(ranks) > 0 {
		if len(x) <= 12 {
			slices.Sort(x)
			return
		}
		pivot := max(min(x[0], x[len(x)/2]), min(max(x[0], x[len(x)/2]), x[len(x)-1]))
		i, j := 0, len(x)-1
		for i <= j {
			for x[i] < pivot {
				i++
			}
			for pivot < x[j] {
				j--
			}
			if i <= j {
				x[i], x[j] = x[j], x[i]
				i++
				j--
			}
		}
		// Up to j all are at most the pivot, from i on at least; between them equal.
		split := 0
		for split < len(ranks) && ranks[split] <= first+j {
			split++
		}
		rank(x[:j+1], first, ranks[:split])
		for split < len(ranks) && ranks[split] < first+i {
			split++
		}
		x, first, ranks = x[i:], first+i, ranks[split:]
	}
}

// share is the part of the first n paths in which something is so.
func share(n int, so func(path int) bool) float64 {
	count := 0
	for k := range n {
		if so(k) {
			count++
		}
	}
	return float64(count) / float64(n)
}
