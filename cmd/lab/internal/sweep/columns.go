package sweep

import (
	"fmt"
	"strconv"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// kind is the type of a column.
type kind uint8

const (
	text    kind = iota
	natural      // a seed
	whole
	real
	truth
	dollars // two decimals, exact
)

// column is one column of the rows and how a campaign fills it. The value is a
// string, uint64, int64, float64, bool or state.Money, as the kind says.
type column struct {
	name string
	kind kind
	of   func(*cell, *sim.Campaign) any
}

// keys are the columns that say which campaign a row is; a file that is continued
// must agree in them. The seed stands in the last.
func (p *Plan) keys() []column {
	out := []column{
		{"setup", text, func(k *cell, _ *sim.Campaign) any { return k.setup }},
		{"scenario", text, func(k *cell, _ *sim.Campaign) any { return k.rules.Scenario.ID }},
		{"difficulty", text, func(k *cell, _ *sim.Campaign) any { return k.rules.Level.ID }},
		{"state", text, func(k *cell, _ *sim.Campaign) any { return k.state.Name }},
		{"coalition", text, func(k *cell, _ *sim.Campaign) any { return k.coalition.Name }},
	}
	for i := range p.Set {
		out = append(out, column{p.Set[i].Param, real, func(k *cell, _ *sim.Campaign) any { return k.values[i] }})
	}
	return append(out, column{"seed", natural, nil})
}

// columns are all columns of the rows, the keys first.
func (p *Plan) columns() []column {
	out := p.keys()
	out[len(out)-1].of = func(_ *cell, c *sim.Campaign) any { return c.State.Seed }
	number := func(name string, f func(*state.State) int64) {
		out = append(out, column{name, whole, func(_ *cell, c *sim.Campaign) any { return f(&c.State) }})
	}
	meter := func(name string, f func(*sim.Campaign) float64) {
		out = append(out, column{name, real, func(_ *cell, c *sim.Campaign) any { return f(c) }})
	}
	money := func(name string, f func(*state.State) state.Money) {
		out = append(out, column{name, dollars, func(_ *cell, c *sim.Campaign) any { return f(&c.State) }})
	}
	out = append(out,
		column{"ending", text, func(_ *cell, c *sim.Campaign) any { return c.State.Ending.String() }},
		column{"won", truth, func(_ *cell, c *sim.Campaign) any { return c.State.Ending == state.Fulfilled }},
	)
	number("days", func(s *state.State) int64 { return int64(s.Day) })
	money("remitted_usd", func(s *state.State) state.Money { return s.Ledger.Total[state.Remitted] })
	money("plan_closed_usd", func(s *state.State) state.Money { return s.Office.PlanDone })
	money("treasury_usd", func(s *state.State) state.Money { return s.Ledger.Balance[state.Treasury] })
	money("coin_usd", func(s *state.State) state.Money { return s.Ledger.Balance[state.Coins] })
	money("stolen_usd", func(s *state.State) state.Money { return s.Ledger.Total[state.TheftTaken] })
	money("frozen_usd", func(s *state.State) state.Money {
		return s.Ledger.Total[state.TheftFrozen] + s.Ledger.Total[state.CoinFrozen]
	})
	money("coin_price_usd", func(s *state.State) state.Money { return s.Ledger.Total[state.CoinPrice] })
	for sc := range content.Schemes {
		money("revenue_"+sc.String()+"_usd", func(s *state.State) state.Money {
			return state.SumKind(&s.Ledger.Total, sc, state.Revenue)
		})
		money("victims_"+sc.String()+"_usd", func(s *state.State) state.Money {
			return state.SumKind(&s.Ledger.Total, sc, state.Victim)
		})
		number("actions_"+sc.String(), func(s *state.State) int64 { return int64(s.Watch.SchemeHit[sc]) })
	}
	meter("confidence", func(c *sim.Campaign) float64 { return c.State.Office.Confidence })
	meter("exposure", func(c *sim.Campaign) float64 { return c.State.Exposure() })
	meter("exposure_mean", func(c *sim.Campaign) float64 {
		return meanOf(c, func(m *sim.Month) float64 { return m.Exposure })
	})
	meter("pressure", func(c *sim.Campaign) float64 { return c.State.World.Pressure })
	meter("pressure_mean", func(c *sim.Campaign) float64 {
		return meanOf(c, func(m *sim.Month) float64 { return m.Pressure })
	})
	meter("welfare", func(c *sim.Campaign) float64 { return c.State.Home.Welfare })
	meter("welfare_lowest", func(c *sim.Campaign) float64 {
		low := c.State.Home.Welfare
		for i := range c.History {
			low = min(low, c.History[i].Welfare)
		}
		return low
	})
	meter("loyalty", func(c *sim.Campaign) float64 { return c.State.Home.Loyalty })
	meter("fuel_months", func(c *sim.Campaign) float64 { return c.State.Home.Fuel })
	meter("hardening", func(c *sim.Campaign) float64 { return c.State.World.Hardening })
	number("households", func(s *state.State) int64 { return s.Home.Households })
	number("launches", func(s *state.State) int64 { return int64(s.Weapons.Launches) })
	number("resolutions", func(s *state.State) int64 { return int64(s.World.Resolution) })
	number("vetoes", func(s *state.State) int64 { return int64(s.World.Vetoed) })
	number("warnings", func(s *state.State) int64 { return int64(s.Watch.Warnings) })
	number("first_warning_day", func(s *state.State) int64 { return int64(s.Watch.FirstWarn) })
	number("actions", func(s *state.State) int64 { return int64(s.Watch.Hits) })
	number("commands", func(s *state.State) int64 { return int64(s.Commands) })
	return append(out, column{"hash", text, func(_ *cell, c *sim.Campaign) any { return fmt.Sprintf("%016x", c.Hash()) }})
}

// meanOf is the mean of a meter over the months.
func meanOf(c *sim.Campaign, f func(*sim.Month) float64) float64 {
	sum := 0.0
	for i := range c.History {
		sum += f(&c.History[i])
	}
	return sum / float64(max(1, len(c.History)))
}

// show writes a value as the field of a CSV file.
func show(v any) string {
	switch v := v.(type) {
	case uint64:
		return strconv.FormatUint(v, 10)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case state.Money:
		sign, cents := "", int64(v)
		if cents < 0 {
			sign, cents = "-", -cents
		}
		return fmt.Sprintf("%s%d.%02d", sign, cents/100, cents%100)
	}
	return v.(string)
}
