package system

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamHome  num.Stream = 0xd1b7
	drawHarvest uint64     = 0xd1b8
)

// home runs the country: food and fuel are used, output, welfare and loyalty
// follow. What sanctions do, what the closed border does, what the weather does
// and what the office chooses are separate terms.
func home(t *Today) {
	r, s := t.R, t.S
	h := &s.Home
	relief := s.Office.Effective[content.ReliefShare]
	s.Ledger.Post(state.ReliefPaid, state.USDm(r.ReliefCost*relief*Dt))
	if t.First && t.Month == 9 {
		u := num.SeedKey(s.Seed, streamHome).U(0, uint64(t.Year), drawHarvest)
		h.Harvest = num.LogNormal(u, 0, r.FoodSpread)
	}
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
	if near := s.Modifier(content.ModNotice); near > 0 && t.First {
		// Who has people in the counties hears of a shortage before it is one.
		if h.Fuel >= r.FuelShort && h.Fuel < r.FuelShort+near {
			s.Tell(state.News{Kind: state.NewsFuelLow, Scheme: content.Oil})
		}
		if h.Food >= r.FoodShort && h.Food < r.FoodShort+near {
			s.Tell(state.News{Kind: state.NewsFoodLow, Scheme: content.Schemes})
		}
	}
	causes := hardships(r, s)
	h.Start -= float64(r.WelfarePull * h.Start * Dt)
	for c := range causes {
		h.Hardship[c] += float64((causes[c] - float64(r.WelfarePull*h.Hardship[c])) * Dt)
	}
	h.SumUp(r)
	h.Output += float64(r.OutputPull * Dt * (OutputAim(r, s) - h.Output))
	h.Loyalty += float64(r.LoyaltyPull * Dt * (LoyaltyAim(r, s) - h.Loyalty))
	h.Loyalty = num.Clamp(h.Loyalty, 0, 100)
	if h.Loyalty < r.LoyaltyLow {
		s.Office.Confidence = num.Max(0, s.Office.Confidence-float64(r.LoyaltyCost*Dt))
	}
}

// classRest is the level to which a class returns: the groups' own, moved so that
// their mean is the country's.
func classRest(r *content.Rules, rest float64) float64 { return rest + r.WelfareRest - r.HomeRest }

// OutputAim is the output towards which the country moves, 1 as on the first day:
// less with little fuel, with a shut border, and with workers who live badly.
func OutputAim(r *content.Rules, s *state.State) float64 {
	h := &s.Home
	workers := h.WelfareOf(classRest(r, r.Workers.Rest), &r.Workers.Feels)
	return 1 - float64(r.OutputFuel*(1-num.Min(1, h.Fuel/2))) - float64(r.OutputClosed*h.Closed) -
		float64(r.OutputPeople*num.Max(0, 45-workers))
}

// LoyaltyAim is the loyalty towards which the elite moves, in points: it follows
// the Leader's confidence in the office, and how officials themselves live.
func LoyaltyAim(r *content.Rules, s *state.State) float64 {
	return r.LoyaltyStart + s.Modifier(content.ModLoyalty) - float64(r.LoyaltyLeader*(50-s.Office.Confidence)) + OfficialsWant(r, s)
}

// OfficialsWant is by how much officials' own welfare below its rest moves the
// loyalty towards which the elite goes, in points, not above 0.
func OfficialsWant(r *content.Rules, s *state.State) float64 {
	rest := classRest(r, r.Officials.Rest)
	officials := s.Home.WelfareOf(rest, &r.Officials.Feels)
	return -float64(r.LoyaltyWelfare * num.Max(0, rest-officials))
}

// yield is what mines, farms and older trades bring at today's output, as a part
// of what they bring at full output.
func (t *Today) yield() float64 {
	return 1 - float64(t.R.OutputWeight*num.Max(0, 1-t.S.Home.Output))
}

// foodIn is the food that comes in a month, in months of use: farms all year as
// output allows, the harvest in autumn, trade while the border is open, aid as far
// as it is exempted and let in.
func foodIn(t *Today) float64 {
	r, h := t.R, &t.S.Home
	in := float64(r.FoodFarms*t.yield()) + float64(r.FoodTrade*(1-h.Closed))
	if t.Month == 9 || t.Month == 10 {
		in += float64(r.FoodHarvest * h.Harvest)
	}
	return in + float64(r.FoodRelief*t.S.Office.Effective[content.ReliefShare]) + float64(r.ExemptFood*t.S.AidArriving())
}

// hunger splits what hunger costs, in points a month, among what brought it on:
// fields without fuel, aid that sanctions hold up, a poor harvest, a shut border
// (also where it keeps aid out), and stores that the budget did not fill.
func hunger(r *content.Rules, s *state.State, into *[content.Hardships]float64) {
	h := &s.Home
	if h.Food >= r.FoodShort {
		return
	}
	fields := float64(r.FoodFarms * r.OutputWeight * num.Max(0, 1-h.Output))
	harvest := float64(r.FoodHarvest / 6 * num.Max(0, 1-h.Harvest)) // two months of twelve
	held := float64(r.ExemptFood * (1 - s.Coalition.Aid))
	shut := float64((r.FoodTrade + float64(r.ExemptFood*s.Coalition.Aid)) * h.Closed)
	stores := float64(r.FoodRelief * (1 - s.Office.Effective[content.ReliefShare]))
	all := fields + held + harvest + shut + stores
	if all <= 0 {
		into[content.HurtStores] -= r.WelfareFood
		return
	}
	cost := -r.WelfareFood / all
	into[content.HurtFuel] += float64(cost * fields)
	into[content.HurtPressure] += float64(cost * held)
	into[content.HurtHarvest] += float64(cost * harvest)
	into[content.HurtImports] += float64(cost * shut)
	into[content.HurtStores] += float64(cost * stores)
}

// hardships is what each cause does to welfare now, in points a month.
func hardships(r *content.Rules, s *state.State) (x [content.Hardships]float64) {
	h := &s.Home
	press := float64(r.WelfarePress * s.Factor(content.ModExempt) * num.Max(0, s.World.Pressure-40))
	eased := float64(press * r.ExemptRelief * s.Coalition.Aid)
	x[content.HurtPressure] = eased - press
	if h.Fuel < r.FuelShort {
		x[content.HurtFuel] = -r.WelfareFuel
	}
	x[content.HurtCoal] = -r.WelfareCoal * num.Max(0, 1-s.World.CoalSold/r.CoalNorm)
	// What was let through and stands before a shut border is the closure's doing.
	x[content.HurtClosed] = -float64((r.WelfareClosed + eased) * h.Closed)
	if h.Closed > 0 {
		x[content.HurtEpidemic] = -r.OpenBorderHarm * (1 - h.Closed)
	}
	x[content.HurtRelief] = s.Modifier(content.ModWelfare) + float64(r.WelfareRelief*s.Factor(content.ModRelief)*s.Office.Effective[content.ReliefShare])
	x[content.HurtProgramme] = -r.WelfareArms * (float64(s.Office.Dials[content.ProgrammeShare])/100 - r.WelfareUsual)
	hunger(r, s, &x)
	return x
}

// WelfareTerm is one cause of a change in welfare.
type WelfareTerm struct {
	Name    string  // locale key suffix under welfare.
	Monthly float64 // points a month
}

// WelfareTerms lists what changes welfare now, each cause apart: what sanctions
// do, what the closure does, what the weather does and what the office chooses.
// The first is the return to rest.
func WelfareTerms(r *content.Rules, s *state.State) [1 + content.Hardships]WelfareTerm {
	out := [1 + content.Hardships]WelfareTerm{{"rest", r.WelfarePull * (r.WelfareRest - s.Home.Welfare)}}
	for c, monthly := range hardships(r, s) {
		out[1+c] = WelfareTerm{content.Hardship(c).String(), monthly}
	}
	return out
}
