// Package sweep plays one campaign a row over every combination of policies,
// parameters and seeds, and writes the rows to a file. The order of the rows is
// fixed by the plan alone; shards are consecutive pieces of it, so that their
// files, one behind the other, are the file of the whole.
//
// It may import sim and what lies below it, and the packages beside it.
package sweep

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"hardcurrency/cmd/lab/internal/play"
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/policy"
)

// Player is a policy of one seat and what it is called in the rows. Digest stands
// for the contents of its file, 0 for a policy known by name.
type Player struct {
	Name   string
	Digest uint64
	Policy policy.Policy
}

// Values are the values that one parameter takes.
type Values struct {
	Param  string
	Values []float64
}

// Plan says what is played. Rows go by difficulty, parameters in the order given,
// state, coalition and seed; the seed changes fastest.
type Plan struct {
	Levels      []*content.Rules // one a difficulty
	States      []Player
	Coalitions  []Player
	Set         []Values
	First, Last uint64 // seeds, both included
}

// cell is one combination of everything but the seed.
type cell struct {
	rules     *content.Rules
	state     Player
	coalition Player
	values    []float64 // of the parameters of the plan
	setup     string    // digest of all that decides what a seed gives
}

// Rows is how many campaigns the plan has. It is an error when there are more
// than can be counted.
func (p *Plan) Rows() (int, error) {
	rows := uint64(len(p.Levels)) * uint64(len(p.States)) * uint64(len(p.Coalitions))
	for _, v := range p.Set {
		rows *= uint64(len(v.Values))
		if rows > math.MaxInt32 {
			return 0, fmt.Errorf("too many combinations")
		}
	}
	seeds := p.Last - p.First + 1
	if p.Last < p.First || rows == 0 || seeds == 0 || seeds > math.MaxInt32/rows {
		return 0, fmt.Errorf("a sweep has 1 to %d rows", math.MaxInt32)
	}
	return int(rows * seeds), nil
}

// cells lists the combinations in the order of the rows.
func (p *Plan) cells() []cell {
	var out []cell
	combinations := [][]float64{nil}
	for _, v := range p.Set {
		var more [][]float64
		for _, c := range combinations {
			for _, x := range v.Values {
				more = append(more, append(append([]float64(nil), c...), x))
			}
		}
		combinations = more
	}
	for _, level := range p.Levels {
		for _, values := range combinations {
			rules := *level
			for i, x := range values {
				rules.Set(p.Set[i].Param, x)
			}
			for _, s := range p.States {
				for _, c := range p.Coalitions {
					k := cell{rules: &rules, state: s, coalition: c, values: values}
					k.setup = k.digest(p)
					out = append(out, k)
				}
			}
		}
	}
	return out
}

// digest stands for everything that decides what a seed gives: rows of different
// digests must not be mixed.
func (c *cell) digest(p *Plan) string {
	var h num.Hasher
	h.Add(uint64(sim.RulesVersion))
	h.Add(c.rules.Hash)
	for i, x := range c.values {
		h.AddString(p.Set[i].Param)
		h.Add(math.Float64bits(x))
	}
	h.AddString(c.state.Name)
	h.Add(c.state.Digest)
	h.AddString(c.coalition.Name)
	h.Add(c.coalition.Digest)
	return fmt.Sprintf("%016x", h.Sum())
}

// seats puts both policies of the combination in their seats.
func (c *cell) seats() play.Seats {
	return play.Seats{content.StateSeat: c.state.Policy, content.CoalitionSeat: c.coalition.Policy}
}

// ParseSeeds reads A:B, both included, or one seed alone.
func ParseSeeds(s string) (first, last uint64, err error) {
	a, b, two := strings.Cut(s, ":")
	if !two {
		b = a
	}
	first, err1 := strconv.ParseUint(a, 10, 64)
	last, err2 := strconv.ParseUint(b, 10, 64)
	if err1 != nil || err2 != nil || last < first || last == math.MaxUint64 {
		return 0, 0, fmt.Errorf("seeds are A:B with A not above B, both included, not %q", s)
	}
	return first, last, nil
}

// ParseValues reads param=v1,v2 and checks it against the rows of the parameters.
func ParseValues(s string, rows []content.ParamRow) (Values, error) {
	param, list, ok := strings.Cut(s, "=")
	if !ok {
		return Values{}, fmt.Errorf("%q is not of the form param=v1,v2", s)
	}
	row := -1
	for i := range rows {
		if rows[i].ID == param {
			row = i
		}
	}
	if row < 0 {
		return Values{}, fmt.Errorf("there is no parameter %q in balance.json", param)
	}
	v := Values{Param: param}
	for _, text := range strings.Split(list, ",") {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
			return Values{}, fmt.Errorf("%s: %q is not a number", param, text)
		}
		if x < rows[row].Min || x > rows[row].Max {
			return Values{}, fmt.Errorf("%s is %v to %v %s, not %v", param, rows[row].Min, rows[row].Max, rows[row].Unit, x)
		}
		v.Values = append(v.Values, x)
	}
	return v, nil
}
