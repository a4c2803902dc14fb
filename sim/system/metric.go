package system

import (
	"strings"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Metric returns the number that a condition asks about, by a name of
// content.Metrics: money in USD m, shares 0-1, meters 0-100.
func Metric(r *content.Rules, s *state.State, name string) float64 {
	if scheme, ok := strings.CutPrefix(name, "evidence."); ok {
		sc, _ := content.ParseScheme(scheme)
		return s.EvidenceOf(sc)
	}
	switch name {
	case "treasury":
		return s.Ledger.Balance[state.Treasury].Millions()
	case "coin":
		return s.Ledger.Balance[state.Coins].Millions()
	case "confidence":
		return s.Office.Confidence
	case "pressure":
		return s.World.Pressure
	case "welfare":
		return s.Home.Welfare
	case "loyalty":
		return s.Home.Loyalty
	case "fuel":
		return s.Home.Fuel
	case "food":
		return s.Home.Food
	case "exposure":
		return s.Exposure()
	case "pace":
		return s.Pace()
	case "vessels":
		return float64(s.Fleet(content.Collier))
	case "tankers":
		return float64(s.Fleet(content.Tanker))
	case "missions":
		return float64(s.MissionsOpen())
	case "labour":
		return float64(s.People(state.LabourCohort))
	case "it":
		return float64(s.People(state.ITCohort))
	case "teams":
		return float64(s.TeamCount())
	case "launches":
		return float64(s.Weapons.Launches)
	case "closed":
		return s.Home.Closed
	case "lots":
		n := 0
		for i := range s.Slabs.Lots {
			if s.Slabs.Lots[i].Live() {
				n++
			}
		}
		return float64(n)
	case "patron.neighbour":
		return s.World.Patrons[0].Tolerance
	case "patron.northern":
		return s.World.Patrons[1].Tolerance
	case "hardening":
		return s.World.Hardening
	case "graduates":
		return float64(s.Graduation[(s.Month+1)%state.Pipeline])
	}
	return 0
}
