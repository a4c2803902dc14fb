package class

import (
	"fmt"
	"slices"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// Evidence is whether a campaign shows a learning goal.
type Evidence string

// What can be said of a goal and a campaign.
const (
	Shown      Evidence = "shown"
	NotShown   Evidence = "not shown"
	NoOccasion Evidence = "no occasion" // nothing happened that could have shown it
)

// Goal is one of the learning goals, section H of the calibration sheet: what a
// student should be able to show with the campaign's own evidence.
type Goal struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Short string `json:"-"` // for the head of a column
	// Shows says when a campaign counts as showing it. It was written down before
	// any class was looked at.
	Shows string `json:"shows"`
	of    func(*sim.Campaign) (Evidence, string)
}

// Finding is what one campaign shows of one goal.
type Finding struct {
	Goal     string   `json:"goal"`
	Evidence Evidence `json:"evidence"`
	Figures  string   `json:"figures,omitempty"` // the evidence, in figures of the campaign
}

// Goals lists them in the order of the sheet.
func Goals() []Goal {
	return []Goal{
		{"waterbed", "The waterbed", "Waterbed", "In the half-year after an action against a scheme another earned half a million dollars more than in the half-year before.", waterbed},
		{"front-loading", "Notice is used to sell ahead", "Selling ahead", "Of the bans that were announced, at least one was met by selling ahead of it.", frontLoading},
		{"announced", "Announced is not enforced", "Announced", "In the year after the deadline for workers abroad they remitted at least a tenth of what they had in the year before.", announced},
		{"hardening", "Hardening beats seizure", "Hardening", "Of at least three operations a larger share failed before anything was taken than was frozen or recovered of what was.", hardening},
		{"attribution", "Naming takes time", "Naming", "The middle theft of those that were named was named at least 30 days later.", attribution},
		{"price", "Who steals coin speculates", "Price risk", "Prices took or added at least a tenth of the coin that was taken.", price},
		{"monitoring", "Monitoring is political", "Monitoring", "A draft failed, or the monitors’ mandate lapsed.", monitoring},
		{"barter", "Patrons barter", "Barter", "Arms were paid in goods.", barter},
		{"payers", "Somebody pays, abroad and at home", "Who pays", "Somebody abroad lost a million dollars or more, and welfare at home fell by five points or households went without.", payers},
	}
}

func millions(m state.Money) string { return fmt.Sprintf("$%.1fm", m.Millions()) }

func shown(ok bool, format string, args ...any) (Evidence, string) {
	e := NotShown
	if ok {
		e = Shown
	}
	return e, fmt.Sprintf(format, args...)
}

func waterbed(c *sim.Campaign) (Evidence, string) {
	d, ok := view.Displaced(c)
	if !ok {
		return NoOccasion, ""
	}
	if d.To == content.Schemes {
		return shown(false, "after the action against %s nothing else earned more", d.Scheme)
	}
	return shown(true, "%s %s to %s after the action against %s (%s to %s)", d.To, millions(d.ToBefore), millions(d.ToAfter), d.Scheme, millions(d.Before), millions(d.After))
}

// ahead are the answers that sell ahead of an announced ban, by dossier.
var ahead = []struct {
	dossier string
	options []string
}{{"ninety-days", []string{"rush"}}, {"already-loaded", []string{"sail", "ahead"}}}

func frontLoading(c *sim.Campaign) (Evidence, string) {
	met, sold := 0, 0
	for _, d := range view.Decisions(c) {
		def := &c.Rules.Dossiers[d.Dossier]
		for i := range ahead {
			if ahead[i].dossier != def.ID {
				continue
			}
			met++
			if d.Option >= 0 && slices.Contains(ahead[i].options, def.Options[d.Option].ID) {
				sold++
			}
		}
	}
	if met == 0 {
		return NoOccasion, ""
	}
	return shown(sold > 0, "%d of %d announced bans were met by selling ahead", sold, met)
}

func announced(c *sim.Campaign) (Evidence, string) {
	deadline := int32(c.Rules.Scenario.Labour - c.Rules.Scenario.Start)
	var before, after state.Money
	months := 0
	for i := range c.History {
		m := &c.History[i]
		switch paid := m.Lines[state.LabourRemitted]; {
		case m.Day > deadline-365 && m.Day <= deadline:
			before += paid
		case m.Day > deadline && m.Day <= deadline+365:
			after += paid
			months++
		}
	}
	if before <= 0 || months < 11 {
		return NoOccasion, ""
	}
	return shown(10*after >= before, "labour remitted %s in the year before the deadline and %s in the year after", millions(before), millions(after))
}

func hardening(c *sim.Campaign) (Evidence, string) {
	begun, failed := c.Told(state.NewsOpBegan), c.Told(state.NewsOpFailed)
	t := &c.State.Ledger.Total
	if begun < 3 || t[state.TheftTaken] <= 0 {
		return NoOccasion, ""
	}
	stopped := float64(failed) / float64(begun)
	back := (t[state.TheftFrozen] + t[state.CoinFrozen]).Millions() / t[state.TheftTaken].Millions()
	return shown(stopped > back, "%d of %d operations failed (%.0f%%); %.0f%% of what was taken was frozen or recovered", failed, begun, 100*stopped, 100*back)
}

func attribution(c *sim.Campaign) (Evidence, string) {
	all := view.Namings(c)
	var lags []int32
	for i := range all {
		if all[i].Named >= 0 {
			lags = append(lags, all[i].Named-all[i].Taken)
		}
	}
	if len(lags) == 0 {
		return NoOccasion, ""
	}
	slices.Sort(lags)
	middle := lags[len(lags)/2]
	return shown(middle >= 30, "%d of %d thefts were named, the middle one after %d days; %d claims were wrong", len(lags), len(all), middle, c.State.Coalition.Claims.Wrong)
}

func price(c *sim.Campaign) (Evidence, string) {
	t := &c.State.Ledger.Total
	taken, moved := t[state.TheftTaken]+t[state.RansomPaid], t[state.CoinPrice]
	if taken <= 0 {
		return NoOccasion, ""
	}
	share := moved.Millions() / taken.Millions()
	return shown(share >= 0.1 || share <= -0.1, "prices changed %s of coin by %+.0f%%", millions(taken), 100*share)
}

func monitoring(c *sim.Campaign) (Evidence, string) {
	passed, failed, lapsed := c.Told(state.NewsVotePassed), c.Told(state.NewsVoteVetoed), c.Told(state.NewsMandateLapsed)
	if passed+failed+lapsed == 0 {
		return NoOccasion, ""
	}
	figures := fmt.Sprintf("%d drafts adopted, %d failed", passed, failed)
	if lapsed > 0 {
		figures += "; the mandate lapsed"
	}
	return shown(failed+lapsed > 0, "%s", figures)
}

func barter(c *sim.Campaign) (Evidence, string) {
	if !c.State.World.ArmsOpen {
		return NoOccasion, ""
	}
	goods := c.State.Ledger.Total[state.ArmsGoods]
	return shown(goods > 0, "goods worth %s for arms, no cash", millions(goods))
}

func payers(c *sim.Campaign) (Evidence, string) {
	t := &c.State.Ledger.Total
	abroad := t[state.TheftTaken] + t[state.RansomPaid] + t[state.RansomDamage] + t[state.MissionSales]
	low := c.State.Home.Welfare
	for i := range c.History {
		low = min(low, c.History[i].Welfare)
	}
	fell := c.Rules.WelfareStart - low
	return shown(abroad >= state.Million && (fell >= 5 || c.State.Home.Households > 0),
		"%s lost abroad; welfare fell by up to %.0f points, %d households went without", millions(abroad), max(fell, 0), c.State.Home.Households)
}
