package view

import (
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// consequence puts one consequence of a dossier in words.
func consequence(e *content.Effect) Effect {
	u := effectUnit(e.On)
	out := Effect{Label: Say("effect." + e.On), Chance: e.Chance, After: e.After}
	if e.Chance == 0 {
		out.Chance = 1
	}
	low, high := e.Low, e.High
	if u == USD {
		out.Amount = Dollars(state.USDm(low))
	} else {
		out.Amount = Number(u, low)
	}
	if low != high {
		out.Amount = Between(u, low, high)
	}
	return out
}

// effectUnit is the unit in which a target of an effect is counted.
func effectUnit(on string) Unit {
	switch on {
	case "treasury", "programme":
		return USD
	case "fuel", "food":
		return Months
	case "hardening", "patron.neighbour", "patron.northern", "plan", "labour", "it", "legacy", "trust", "cashout":
		return Share
	case "orders", "vessels", "tankers", "missions", "teams", "harm.households", "mandate":
		return Count
	}
	return Points
}

// worths are what one unit of a thing has lately brought in a month, in USD m:
// what it would cost to lose it, or bring to have it.
type worths struct{ vessel, mission, labour, it, legacy, cash float64 }

// newWorths reads them from the ledger of the last three months.
func newWorths(c *sim.Campaign) worths {
	var months float64
	var l [state.Lines]float64
	for i := max(0, len(c.History)-3); i < len(c.History); i++ {
		months++
		for k := range l {
			l[k] += c.History[i].Lines[k].Millions()
		}
	}
	if months == 0 {
		return worths{}
	}
	s := &c.State
	each := func(money float64, n int) float64 {
		if n == 0 {
			return 0
		}
		return money / months / float64(n)
	}
	return worths{
		vessel:  each(l[state.CoalSales]-l[state.CoalDiscount]-l[state.CoalVoyages]-l[state.CoalUpkeep], s.Fleet(content.Collier)),
		mission: each(l[state.MissionSales]-l[state.MissionUpkeep], s.MissionsOpen()),
		labour:  l[state.LabourRemitted] / months,
		it:      l[state.ITRemitted] / months,
		legacy:  l[state.LegacySales] / months,
		cash:    (l[state.CoinTheftSold] + l[state.CoinRansomSold]) / months,
	}
}

// of is what an effect of an amount does to the treasury within the Horizon, in
// USD m.
func (w *worths) of(e *content.Effect, amount float64) float64 {
	months := num.Max(0, float64(Horizon-e.After)) * 12 / 365
	switch e.On {
	case "treasury":
		return amount
	case "vessels":
		return amount * w.vessel * months
	case "missions":
		return amount * w.mission * months
	case "labour":
		return amount * w.labour * months
	case "it":
		return amount * w.it * months
	case "legacy":
		return amount * w.legacy * months
	case "cashout":
		return amount * w.cash * months
	}
	return 0
}
