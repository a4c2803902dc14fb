package balance

import (
	"slices"

	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/cmd/lab/internal/stats"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/policy"
)

// VectorRow is one random vector of dials and how it did.
type VectorRow struct {
	Number    int              `json:"number"` // of the draw
	Searched  float64          `json:"won_in_search"`
	Won       float64          `json:"won"` // on fresh seeds
	Half      float64          `json:"half"`
	Dials     map[string]int32 `json:"dials"`
	Outbreaks bool             `json:"outbreaks"` // launches ransomware whenever it may
	Exposure  float64          `json:"exposure"`  // median of its campaigns' means
	Remitted  float64          `json:"remitted_usd_m"`
	dials     []policy.Setting
}

// SearchReport is how the random vectors did as a whole.
type SearchReport struct {
	Vectors int            `json:"vectors"`
	Median  float64        `json:"median"` // of their win rates in the first round
	Above20 int            `json:"above_20"`
	Best    float64        `json:"best"`    // in search, before the fresh seeds
	Rounds  []Round        `json:"rounds"`  // how the search narrowed
	Used    map[string]int `json:"used"`    // by how many of the ten best each scheme is run
	Winners Spread         `json:"winners"` // of the ten best's winning campaigns
}

// Round is one round of the search: so many vectors, so many seeds each.
type Round struct {
	Vectors int `json:"vectors"`
	Seeds   int `json:"seeds"`
}

// Spread is how much the winning campaigns differ.
type Spread struct {
	Campaigns int   `json:"campaigns"`
	Revenue   Three `json:"revenue_usd_m"` // of all schemes
	Exposure  Three `json:"exposure"`      // mean of a campaign
}

// Three are the 10th, 50th and 90th percentile.
type Three struct {
	P10 float64 `json:"p10"`
	P50 float64 `json:"p50"`
	P90 float64 `json:"p90"`
}

const streamVector num.Stream = 0x7ec7

// vectorOf draws the n-th vector: every dial of the state's seat, at any of its
// notches with equal chance. The dials that are furthest from where a campaign
// starts are ordered first.
func vectorOf(r *content.Rules, n int) VectorRow {
	v := VectorRow{Number: n, Dials: map[string]int32{}}
	key := num.SeedKey(2017, streamVector)
	for d := range content.Dials {
		def := &r.Dial[d]
		if def.Seat != content.StateSeat {
			continue
		}
		notches := (def.Max-def.Min)/def.Notch + 1
		value := def.Min + def.Notch*int32(num.IntN(key.U(int32(n), uint64(d), 1), int(notches)))
		v.Dials[d.String()] = value
		v.dials = append(v.dials, policy.Setting{Dial: d, Value: value})
	}
	v.Outbreaks = num.Bernoulli(key.U(int32(n), uint64(content.Dials), 2), 0.5)
	far := func(s policy.Setting) float64 {
		def := &r.Dial[s.Dial]
		gap := float64(s.Value-def.Default) / float64(def.Max-def.Min)
		return max(gap, -gap)
	}
	slices.SortStableFunc(v.dials, func(a, b policy.Setting) int {
		switch x, y := far(a), far(b); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	return v
}

func (v *VectorRow) seats() play.Seats {
	p := seats("idle", against)
	p[content.StateSeat] = policy.Fixed{Dials: v.dials, Outbreaks: v.Outbreaks}
	return p
}

// ten is how many of the best vectors are played again.
const ten = 10

// vectors searches for good vectors in rounds of fewer vectors and more seeds,
// plays the ten best on seeds that no round has seen, and adds the targets.
func (s *Setting) vectors(rep *Report, tell func(string, int, int), adaptive float64) {
	rounds := []Round{{s.Vectors, min(12, s.Sure)}, {max(ten, s.Vectors/5), min(40, s.Sure)}, {max(ten, s.Vectors/40), min(150, s.Sure)}}
	pool := make([]VectorRow, s.Vectors)
	for i := range pool {
		pool[i] = vectorOf(s.Normal, i)
	}
	won := make([]int, len(pool))
	played := make([]int, len(pool))
	at := s.First
	for k, round := range rounds {
		n := min(round.Vectors, len(pool))
		rounds[k].Vectors = n
		pool = pool[:n]
		for i := range pool {
			if i%50 == 0 {
				tell("vectors, round "+string(rune('1'+k)), i, n)
			}
			v := &pool[i]
			both := v.seats()
			all := play.All(round.Seeds, func(j int) bool {
				o := trial(s.Normal, at+uint64(j), both)
				return o.won()
			})
			for _, w := range all {
				played[v.Number]++
				if w {
					won[v.Number]++
				}
			}
			v.Searched = float64(won[v.Number]) / float64(played[v.Number])
		}
		at += uint64(round.Seeds)
		if k == 0 {
			rates := make([]float64, len(pool))
			for i := range pool {
				rates[i] = pool[i].Searched
				if rates[i] > 0.2 {
					rep.Searched.Above20++
				}
			}
			rep.Searched.Median = stats.Quantile(rates, 0.5)
		}
		slices.SortStableFunc(pool, func(a, b VectorRow) int {
			switch {
			case a.Searched > b.Searched:
				return -1
			case a.Searched < b.Searched:
				return 1
			}
			return a.Number - b.Number
		})
	}
	rep.Searched.Vectors, rep.Searched.Rounds = s.Vectors, rounds
	pool = pool[:min(ten, len(pool))]
	if len(pool) == 0 {
		return
	}
	rep.Searched.Best = pool[0].Searched
	rep.Searched.Used = map[string]int{}
	var revenue, exposure []float64
	best := 0.0
	for i := range pool {
		tell("the ten best on fresh seeds", i, len(pool))
		v := &pool[i]
		both := v.seats()
		all := play.All(s.Sure, func(j int) outcome { return trial(s.Normal, at+uint64(j), both) })
		wins := 0
		var seen, sent []float64
		for j := range all {
			o := &all[j]
			seen, sent = append(seen, o.exposure), append(sent, o.remitted)
			if o.won() {
				wins++
				revenue, exposure = append(revenue, o.revenue), append(exposure, o.exposure)
			}
		}
		v.Won, v.Half = stats.Share(wins, len(all))
		v.Exposure, v.Remitted = stats.Quantile(seen, 0.5), stats.Quantile(sent, 0.5)
		best = max(best, v.Won)
		for sc := range content.Schemes {
			if v.runs(sc) {
				rep.Searched.Used[sc.String()]++
			}
		}
	}
	rep.Best = pool
	rep.add(Target{Name: "no vector beats adaptive by more than 10 points", Value: best - adaptive, Low: -1, High: 0.1, Unit: "share"})
	for sc := range content.Schemes {
		if _, ok := command.MainDial(sc); ok {
			rep.add(Target{Name: sc.String() + " is run by most of the ten best", Value: float64(rep.Searched.Used[sc.String()]), Low: float64(len(pool)/2 + 1), High: ten, Unit: "vectors"})
		}
	}
	w := &rep.Searched.Winners
	w.Campaigns = len(revenue)
	if w.Campaigns == 0 {
		rep.add(Target{Name: "some of the ten best win", Value: 0, Low: 1, High: 1e9, Unit: "campaigns"})
		return
	}
	three := func(v []float64) Three {
		q := stats.Quantiles(v, 0.1, 0.5, 0.9)
		return Three{q[0], q[1], q[2]}
	}
	w.Revenue, w.Exposure = three(revenue), three(exposure)
	rep.add(Target{Name: "winners' revenue varies (p10-p90 over the median)", Value: (w.Revenue.P90 - w.Revenue.P10) / w.Revenue.P50, Low: 0.1, High: 10, Unit: "share"})
	rep.add(Target{Name: "winners' exposure varies (p10-p90)", Value: w.Exposure.P90 - w.Exposure.P10, Low: 5, High: 100, Unit: "points"})
}

// runs reports whether the vector has a scheme's main dial above its minimum.
func (v *VectorRow) runs(sc content.Scheme) bool {
	d, ok := command.MainDial(sc)
	return ok && v.Dials[d.String()] > 0
}
