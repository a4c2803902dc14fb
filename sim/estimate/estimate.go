package estimate

import (
	"slices"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// Usual is how many pairs of campaigns an estimate plays when nobody says
// otherwise.
const Usual = 48

// alike is the part of the pairs that an estimate rests on: those most like what
// was found.
const alike = 4

// kinds are the policies of the states that are thought possible.
var kinds = [...]string{"mix", "novice", "historical", "cautious", "adaptive", "greedy", "expert"}

// The luck of a pair is its own: no campaign that people play has such a seed.
const firstSeed = 0x9e5_7a7e_0000

// Found is what the estimate goes by: a day, the evidence on it, and as it was on
// the earlier mornings of months.
type Found struct {
	Day  int32
	Now  [content.Schemes]float64 // points, 0-100
	Past []sim.Month              // only Day and Evidence are read
}

// FoundBy is what the coalition of a campaign has found so far.
func FoundBy(c *sim.Campaign) Found {
	f := Found{Day: c.State.Day, Past: c.History}
	for sc := range content.Schemes {
		f.Now[sc] = c.State.EvidenceOf(sc)
	}
	return f
}

// pair is a state that could be the one opposite, with the coalition's moves and
// with nobody looking.
type pair struct {
	ours, absent *sim.Campaign
	mine         policy.Policy // of the state; what it remembers lies in the State
	next         int           // of the moves
}

// Ensemble is the states that are thought possible. It is brought up to a day by
// steps and then asked.
type Ensemble struct {
	rules *content.Rules
	pairs []pair
	moves []command.Command
	day   int32
	at    int // pairs that are up to the day
}

// New makes an ensemble of n pairs on the first morning.
func New(r *content.Rules, n int) *Ensemble {
	e := &Ensemble{rules: r, pairs: make([]pair, n)}
	for i := range e.pairs {
		seed := firstSeed + uint64(i)
		mine, err := policy.New(kinds[i%len(kinds)], content.StateSeat)
		if err != nil {
			panic("estimate: " + err.Error()) // the kinds are ours
		}
		e.pairs[i] = pair{ours: sim.New(r, seed), absent: sim.New(r, seed), mine: mine}
	}
	e.at = n
	return e
}

// Until sets the day to go to, and the log of which the coalition's moves are
// taken over. It must hold all moves of the log that was given before.
func (e *Ensemble) Until(day int32, log []command.Command) {
	e.moves = e.moves[:0]
	for i := range log {
		// A case of another world is another case.
		if c := log[i]; c.Seat == content.CoalitionSeat && c.Kind != command.Attribute {
			e.moves = append(e.moves, c)
		}
	}
	e.day, e.at = day, 0
}

// Len is how many steps it takes from one day to another.
func (e *Ensemble) Len() int { return len(e.pairs) }

// Advance brings so many pairs up to the day, and says whether any are left.
func (e *Ensemble) Advance(n int) (more bool) {
	for ; n > 0 && e.at < len(e.pairs); n-- {
		e.advance(&e.pairs[e.at])
		e.at++
	}
	return e.at < len(e.pairs)
}

func (e *Ensemble) advance(p *pair) {
	for p.ours.State.Day < e.day && p.ours.State.Ending == state.Running {
		for ; p.next < len(e.moves) && e.moves[p.next].Day <= p.ours.State.Day; p.next++ {
			if c := e.moves[p.next]; c.Day == p.ours.State.Day {
				p.ours.Do(c)
			}
		}
		p.mine.Act(e.rules, &p.ours.State, p.ours.Do)
		p.ours.Step()
	}
	for p.absent.State.Day < e.day && p.absent.State.Ending == state.Running {
		unseen(p.absent, p.mine)
	}
	// What nobody will ask for is not kept.
	p.ours.Log, p.ours.News, p.absent.Log, p.absent.News = p.ours.Log[:0], p.ours.News[:0], p.absent.Log[:0], p.absent.News[:0]
}

// unseen lives a day of a campaign in which nobody looks.
func unseen(c *sim.Campaign, mine policy.Policy) {
	policy.Absent{}.Act(c.Rules, &c.State, c.Do)
	mine.Act(c.Rules, &c.State, c.Do)
	c.Step()
}

// Range holds eight in ten of the states that are most like the one opposite, in
// the unit of what it is a range of: the percentiles 10, 50 and 90.
type Range struct{ Low, Mid, High float64 }

// Report is what may be so.
type Report struct {
	Day int32
	// Measures are the first four of the five by which a coalition is judged:
	// revenue denied and victims' loss averted in USD m, delay of the programme
	// in months, welfare lost in points and years. The fifth is known.
	Measures [view.Measures - 1]Range
	// Without and With are what the two campaigns of each pair have of what a
	// measure compares, in its unit: if nobody had looked, and with the moves
	// that were made. The delay compares none.
	Without, With [view.Measures - 1]Range
	// Earned is what a scheme brought in over the last twelve months, USD m.
	Earned [content.Schemes]Range
	// Welfare is how people live, 0-100.
	Welfare Range
	// Like of Of states is how many the ranges rest on, and the number played.
	Like, Of int
}

// Report reads off what the states that are most like it have. It is not ready
// while Advance has more to do.
func (e *Ensemble) Report(f Found) (Report, bool) {
	if e.at < len(e.pairs) {
		return Report{}, false
	}
	type ranked struct {
		*pair
		far float64
	}
	all := make([]ranked, len(e.pairs))
	for i := range e.pairs {
		all[i] = ranked{&e.pairs[i], distance(&f, e.pairs[i].ours)}
	}
	slices.SortStableFunc(all, func(a, b ranked) int {
		switch {
		case a.far < b.far:
			return -1
		case a.far > b.far:
			return 1
		}
		return 0
	})
	all = all[:max(1, len(all)/alike)]
	r := Report{Day: e.day, Like: len(all), Of: len(e.pairs)}
	x := make([]float64, len(all))
	read := func(of func(p *pair) float64) Range {
		for i := range all {
			x[i] = of(all[i].pair)
		}
		return spread(x)
	}
	measures := make(map[*pair][view.Measures]view.Measure, len(all))
	for i := range all {
		measures[all[i].pair] = view.NewMeasures(all[i].ours, all[i].absent)
	}
	for m := range r.Measures {
		r.Measures[m] = read(func(p *pair) float64 { return measures[p][m].Value.Num })
		r.Without[m] = read(func(p *pair) float64 { return measures[p][m].Terms[0].Amount.Num })
		r.With[m] = read(func(p *pair) float64 { return -measures[p][m].Terms[1].Amount.Num })
	}
	for sc := range content.Legacy {
		r.Earned[sc] = read(func(p *pair) float64 { return view.EarnedOfLate(p.ours, sc).Millions() })
	}
	r.Welfare = read(func(p *pair) float64 { return p.ours.State.Home.Welfare })
	return r, true
}

// gone is farther than any traces can be.
const gone = 1e18

// apart is how many points of evidence lie between traces that are alike.
const apart = 12

// distance is how unlike what was found the traces of a state are: over the last
// months, one and three and six of them, and today. A state that did not last is
// not the one opposite.
func distance(f *Found, c *sim.Campaign) float64 {
	if c.State.Ending != state.Running && c.State.Day < f.Day {
		return gone
	}
	sum := 0.0
	for sc := range content.Legacy {
		d := (f.Now[sc] - c.State.EvidenceOf(sc)) / apart
		sum += float64(d * d)
	}
	for _, back := range [...]int{1, 3, 6, 12} {
		i, k := len(f.Past)-back, len(c.History)-back
		if i < 0 || k < 0 {
			break
		}
		for sc := range content.Legacy {
			d := (f.Past[i].Evidence[sc] - c.History[k].Evidence[sc]) / apart
			sum += float64(d * d)
		}
	}
	return sum
}

// spread reads a range off a sample, which it sorts.
func spread(x []float64) Range {
	slices.Sort(x)
	at := func(q float64) float64 {
		i := float64(q * float64(len(x)-1))
		k := int(i)
		if k+1 >= len(x) {
			return x[len(x)-1]
		}
		return x[k] + float64((i-float64(k))*(x[k+1]-x[k]))
	}
	return Range{at(0.1), at(0.5), at(0.9)}
}

// Absent plays a campaign's scenario again from its seed against a coalition that
// looks at nothing, with the same policy in the state's seat, to the day that the
// campaign has come to. The error is that of a policy that there is not.
func Absent(c *sim.Campaign, opponent string) (*sim.Campaign, error) {
	mine, err := policy.New(opponent, content.StateSeat)
	if err != nil {
		return nil, err
	}
	out := sim.New(c.Rules, c.State.Seed)
	for out.State.Day < c.State.Day && out.State.Ending == state.Running {
		unseen(out, mine)
	}
	return out, nil
}

// Inside reports whether a value lies in the range.
func (r Range) Inside(x float64) bool { return x >= r.Low && x <= r.High }
