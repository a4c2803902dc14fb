package class

import (
	"slices"

	"hardcurrency/sim"
	"hardcurrency/sim/state"
)

// course is how a campaign went, month by month.
type course struct {
	days   []int32
	values [measures][]float64
}

// What is drawn of the months.
const (
	remitted = iota // since the beginning, USD m
	exposure
	pressure
	welfare
	measures
)

var measureNames = [measures]string{"Remitted so far, USD m", "Exposure, 0 to 100", "Pressure, 0 to 100", "Welfare, 0 to 100"}

func newCourse(c *sim.Campaign) course {
	var out course
	var sent state.Money
	for i := range c.History {
		m := &c.History[i]
		sent += m.Lines[state.Remitted]
		out.days = append(out.days, m.Day)
		for k, v := range [measures]float64{sent.Millions(), m.Exposure, m.Pressure, m.Welfare} {
			out.values[k] = append(out.values[k], v)
		}
	}
	return out
}

// median is the middle of some numbers; of an even count the upper middle.
func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	return v[len(v)/2]
}
