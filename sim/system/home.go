package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// home runs the country: food and fuel are used, output and welfare follow.
// Sanctions, the closed border and the office's own choices are separate terms.
func home(t *Today) {
	r, s := t.R, t.S
	h := &s.Home
	relief := s.Office.Effective[content.ReliefShare]
	s.Ledger.Post(state.ReliefPaid, state.USDm(r.ReliefCost*relief*Dt))
	h.Food = num.Clamp(h.Food+float64((foodIn(t)-r.FoodUse)*Dt), 0, r.FuelMax)
	short := h.Fuel < r.FuelShort
	if short {
		if h.ShortDays == 0 {
			s.Tell(state.News{Kind: state.NewsFuelShort, Scheme: content.Oil})
		}
		h.ShortDays++
	} else {
		h.ShortDays = 0
	}
	if t.First && h.Food < r.FoodShort {
		s.Tell(state.News{Kind: state.NewsHunger, Scheme: content.Schemes})
	}
	terms := WelfareTerms(r, s)
	for i := range terms {
		h.Welfare += float64(terms[i].Monthly * Dt)
	}
	h.Welfare = num.Clamp(h.Welfare, 0, 100)
	aim := 0.7 + float64(0.3*num.Min(1, h.Fuel/2)) - float64(0.1*h.Closed)
	h.Output += float64(0.3 * Dt * (aim - h.Output))
	h.Loyalty += float64(0.05 * Dt * (r.LoyaltyStart - float64(0.2*(50-s.Office.Confidence)) - h.Loyalty))
	h.Loyalty = num.Clamp(h.Loyalty, 0, 100)
	if h.Loyalty < 30 {
		s.Office.Confidence = num.Max(0, s.Office.Confidence-float64(0.5*Dt))
	}
}

// foodIn is the food that comes in a month, in months of use: farms all year,
// the harvest in autumn, trade while the border is open.
func foodIn(t *Today) float64 {
	in := 0.25 + float64(0.12*(1-t.S.Home.Closed))
	if t.Month == 9 || t.Month == 10 {
		in += 0.75
	}
	return in + float64(0.12*t.S.Office.Effective[content.ReliefShare])
}

// WelfareTerm is one cause of a change in welfare.
type WelfareTerm struct {
	Name    string  // locale key suffix under welfare.
	Monthly float64 // points a month
}

// WelfareTerms lists what changes welfare now, each cause apart: what sanctions
// do, what the closure does, and what the office chooses.
func WelfareTerms(r *content.Rules, s *state.State) [7]WelfareTerm {
	var fuel, food float64
	if s.Home.Fuel < r.FuelShort {
		fuel = -r.WelfareFuel
	}
	if s.Home.Food < r.FoodShort {
		food = -r.WelfareFood
	}
	open := 0.0
	if s.Home.Closed > 0 {
		open = 1 - s.Home.Closed
	}
	return [7]WelfareTerm{
		{"rest", r.WelfarePull * (r.WelfareRest - s.Home.Welfare)},
		{"pressure", -r.WelfarePress * num.Max(0, s.World.Pressure-40)},
		{"fuel", fuel},
		{"food", food},
		{"closed", -r.WelfareClosed * s.Home.Closed},
		{"epidemic", -r.OpenBorderHarm * open},
		{"relief", r.WelfareRelief * s.Office.Effective[content.ReliefShare]},
	}
}
