package policy

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// moderateOffice is what the baseline coalition builds, in this order and one a
// year: what watches at sea first, since there the trade is, then what talks with
// the industry, and what others can agree to.
var moderateOffice = [...]string{"imagery-cell", "industry-liaison", "humanitarian-cell", "trade-statistics", "coin-forensics"}

// moderateSpare is the political capital that the baseline coalition wants left
// when it has begun something: a list and two advisories.
const moderateSpare = 12

// foundYearly begins the first institution of a list that does not stand yet, if
// enough capital is left.
func foundYearly(r *content.Rules, s *state.State, wants []string, give Give) {
	for _, id := range wants {
		row, ok := r.CapabilityByID(id)
		if !ok || s.Institutions.Rows[row].Standing() {
			continue
		}
		def := &r.Capabilities[row]
		if grounded(s, def) && s.Coalition.Capital >= def.Capital+moderateSpare {
			develop(give, row)
		}
		return
	}
}

func develop(give Give, row int) bool {
	return give(command.Command{Seat: content.CoalitionSeat, Kind: command.Develop, Value: int32(row)}).OK()
}

// What the adaptive coalition goes by when it builds.
const (
	worthBuilding = 0.06 // worth a month, against a point of evidence on coal, for each point of capital
	builtSpare    = 4.0  // points of capital that it wants left
	usefulDays    = 300  // days that an institution must have left to be of use
)

// found begins the institution that is worth most for its price to this coalition
// today, and reports whether it did. One that needs others is judged with them,
// and they are begun first.
func (p AdaptiveCoalition) found(r *content.Rules, s *state.State, give Give) bool {
	first, most := -1, worthBuilding
	for row := range r.Capabilities {
		if r.Capabilities[row].Seat != content.CoalitionSeat || s.Institutions.Rows[row].Standing() {
			continue
		}
		next, worth, price, ok := p.judge(r, s, row)
		if ok && worth > most*price {
			first, most = next, worth/price
		}
	}
	if first < 0 || s.Coalition.Capital < r.Capabilities[first].Capital+builtSpare {
		return false
	}
	return develop(give, first)
}

// judge weighs an institution together with what it still needs: which of them
// can be begun today, what all are worth a month, and what they cost to the end.
// It is not ok where something that stands excludes one of them, or too little
// time is left.
func (p AdaptiveCoalition) judge(r *content.Rules, s *state.State, row int) (first int, worth, price float64, ok bool) {
	first = -1
	days := 0.0
	for {
		def := &r.Capabilities[row]
		for _, n := range def.ExcludeRows {
			if s.Institutions.Rows[n].Standing() {
				return -1, 0, 0, false
			}
		}
		days += float64(float64(def.Months) * 30.4)
		left := num.Max(0, float64(r.Days()-s.Day)-days) / 30.4
		price += def.Capital + float64(def.Upkeep*left)
		for _, x := range def.Shifts {
			worth += p.values(r, s, x)
		}
		first = row
		missing := -1
		for _, n := range def.NeedRows {
			switch s.Institutions.Rows[n].Status {
			case state.CapabilityWorking:
			case state.CapabilityBuilding:
				return -1, 0, 0, false // it is on its way
			default:
				missing = int(n)
			}
		}
		if missing < 0 {
			break
		}
		row = missing
	}
	return first, worth, price, float64(r.Days()-s.Day) >= days+usefulDays
}

// values is what a shift is worth to the coalition a month, in points of evidence
// against coal: from the activity that its analysts infer, what they know, and
// how people and patrons are.
func (AdaptiveCoalition) values(r *content.Rules, s *state.State, x content.Shift) float64 {
	if x.Mod >= content.ModEvidence {
		sc := content.Scheme(x.Mod - content.ModEvidence)
		return float64(x.By * hurts[sc] * monthlyKnown(r, s, sc))
	}
	all := 0.0
	for sc := content.Coal; sc < content.Legacy; sc++ {
		all += float64(hurts[sc] * monthlyKnown(r, s, sc))
	}
	thefts := float64(hurts[content.Theft] * monthlyKnown(r, s, content.Theft))
	switch x.Mod {
	case content.ModAnalysts:
		return float64(x.By * all * 0.6) // a part of evidence comes without them
	case content.ModTurn:
		return float64(x.By * all * 0.05)
	case content.ModAction:
		return float64(-x.By * all * 0.1)
	case content.ModFreeze:
		return float64(x.By * hurts[content.CashOut] * monthlyKnown(r, s, content.CashOut) * 0.5)
	case content.ModHarden:
		return float64(x.By * thefts * 0.5)
	case content.ModLag:
		return float64(-x.By * thefts * 0.2)
	case content.ModCapital:
		return x.By * 0.15
	case content.ModVote:
		return float64(x.By * num.Clamp(1-s.Tolerance(), 0, 1) * 4)
	case content.ModPermits:
		return float64(x.By * hurts[content.Labour] * s.Watch.Activity[content.Labour] * 0.3)
	case content.ModPatience:
		return float64(x.By*hurts[content.Embassy]) * -2
	case content.ModExempt:
		return float64(-x.By * num.Max(0, 45-s.Home.Welfare) * 0.1)
	}
	return 0
}

// monthlyKnown is the evidence that comes in a month on a scheme, as the analysts
// infer it, in points.
func monthlyKnown(r *content.Rules, s *state.State, sc content.Scheme) float64 {
	return float64(s.Watch.Activity[sc] * s.Eyes(r, s.Watch.Attention[sc]))
}
