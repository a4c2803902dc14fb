package lessons

import (
	"slices"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// experiments lists the learning goals of the calibration sheet, section H. The
// expected signs and the smallest effects of interest stand here before anything
// is played; they are not changed to suit a result.
func experiments(r *content.Rules) []experiment {
	responding := arm{name: "both seats respond"}
	coalOnly := arm{name: "half of the analysts pinned on coal", other: pinned(content.Coal, 6)}
	noTheft := arm{name: "no exchange theft", state: holding(r, content.TheftShare, 0)}
	absent := arm{name: "nobody watches", other: policy.Absent{}}
	rules := func(name string, change func(*content.Rules)) arm { return arm{name: name, rules: change} }
	hard := rules("exchange rules in force everywhere in the course of 2020", func(r *content.Rules) {
		r.Jurisdictions = slices.Clone(r.Jurisdictions)
		for i := range r.Jurisdictions {
			j := &r.Jurisdictions[i]
			j.Midpoint, j.Width = min(j.Midpoint, 2020.3), min(j.Width, 0.2)
		}
	})
	seize := rules("twice as much frozen and recovered", func(r *content.Rules) {
		r.TheftFrozen *= 2
		r.FreezeBase *= 2
		r.FreezeWatch *= 2
	})
	throttled := rules("brokers' throughput 40% lower", func(r *content.Rules) { r.CashBase *= 0.6; r.CashGrowth *= 0.6 })
	enforced := rules("patrons enforce more, by 0.15", func(r *content.Rules) {
		patron := append([]float64(nil), r.Scenario.Patron...)
		for i := range patron {
			patron[i] = max(0.05, patron[i]-0.15)
		}
		r.Scenario.Patron = patron
	})
	unannounced := rules("no deadline for workers abroad", func(r *content.Rules) { r.LabourCut, r.Scenario.Labour = 0, r.Scenario.End+1 })
	atOnce := rules("the workers' deadline falls on the day of the resolution", func(r *content.Rules) {
		r.Scenario.Labour = content.MakeDate(2017, 12, 22)
	})
	swift := rules("attribution three times as fast", func(r *content.Rules) { r.AttributionMu -= num.Log(3) })
	flat := rules("the coin price stays where it was at the start of 2022", func(r *content.Rules) {
		from := int(content.MakeDate(2022, 1, 1) - r.Scenario.Start)
		price := append([]float64(nil), r.CoinPrice...)
		for i := max(0, from); i < len(price); i++ {
			price[i] = price[max(0, from)]
		}
		r.CoinPrice = price
	})
	vetoed := rules("every vote is vetoed", func(r *content.Rules) { r.VotePass = -1 })
	lapsed := rules("the monitoring body's mandate has lapsed", func(r *content.Rules) { r.Scenario.Reports = nil })
	dealing := arm{name: "arms to the partner only from November 2022", state: holding(r, content.ArmsLevel, 60)}
	barter := arm{name: "arms to the partner from 2020", state: holding(r, content.ArmsLevel, 60), rules: func(r *content.Rules) {
		r.Scenario.Arms = content.MakeDate(2020, 1, 1)
	}}
	exempting := arm{name: "a humanitarian exemption each quarter", other: generous{policy.AdaptiveCoalition{}}}
	orderly := arm{name: "textiles wound down in order", state: answering{policy.Responding(), "ninety-days", "orderly"}}
	rush := arm{name: "textiles rushed out before the ban", state: answering{policy.Responding(), "ninety-days", "rush"}}
	patient := arm{name: "coin sold patiently (urgency 40)", state: holding(r, content.CashUrgency, 40)}
	urgent := arm{name: "coin sold in haste (urgency 140)", state: holding(r, content.CashUrgency, 140)}

	const (
		waterbed = "the waterbed between schemes"
		front    = "exemptions and front-loading"
		announce = "announced is not enforced"
		harden   = "hardening beats seizure"
		lag      = "attribution lag"
		price    = "price risk"
		politics = "monitoring is political"
		patrons  = "patrons barter"
		pays     = "who pays, at home and abroad"
	)
	return []experiment{
		{waterbed, "what coal loses", responding, coalOnly, "coal, revenue", "USD m", Less, 20, revenue(content.Coal)},
		{waterbed, "what the others gain", responding, coalOnly, "all schemes but coal, revenue", "USD m", More, 20, others(content.Coal)},
		{waterbed, "what is left of it", responding, coalOnly, "remitted", "USD m", Less, 20, total(state.Remitted)},
		{front, "two years' notice", responding, atOnce, "workers abroad, remitted", "USD m", Less, 50, total(state.LabourRemitted)},
		{front, "a rush before the ban", orderly, rush, "dossiers, gained less paid", "USD m", More, 1, affairs},
		{announce, "the announcement", responding, unannounced, "workers abroad, remitted", "USD m", More, 50, total(state.LabourRemitted)},
		{announce, "the enforcement", responding, enforced, "workers abroad and coal, revenue", "USD m", Less, 50, workAndCoal},
		{announce, "enforcement, all in all", responding, enforced, "remitted", "USD m", Less, 50, total(state.Remitted)},
		{harden, "hardening: victims", responding, hard, "stolen", "USD m", Less, 300, total(state.TheftTaken)},
		{harden, "hardening: the state", responding, hard, "remitted", "USD m", Less, 50, total(state.Remitted)},
		{harden, "seizure: victims", responding, seize, "stolen", "USD m", None, 100, total(state.TheftTaken)},
		{harden, "seizure: the state", responding, seize, "remitted", "USD m", Less, 50, total(state.Remitted)},
		{harden, "throughput: the state", responding, throttled, "remitted", "USD m", Less, 50, total(state.Remitted)},
		{lag, "faster names: victims", responding, swift, "stolen", "USD m", Less, 100, total(state.TheftTaken)},
		{lag, "faster names: the state", responding, swift, "remitted", "USD m", Less, 50, total(state.Remitted)},
		{price, "the crash of 2022", responding, flat, "worth of coin held, change by price", "USD m", More, 20, total(state.CoinPrice)},
		{price, "the crash, as cash", responding, flat, "coin, cash", "USD m", More, 20, total(state.CoinTheftSold)},
		{price, "selling patiently", responding, patient, "remitted", "USD m", Less, 25, total(state.Remitted)},
		{price, "selling in haste", responding, urgent, "remitted", "USD m", Less, 25, total(state.Remitted)},
		{politics, "vetoes: resolutions", responding, vetoed, "votes passed", "votes", Less, 0.2, func(c *sim.Campaign) float64 { return float64(c.State.World.Resolution) }},
		{politics, "vetoes: the state", responding, vetoed, "remitted", "USD m", More, 25, total(state.Remitted)},
		{politics, "no monitoring: actions", responding, lapsed, "actions against schemes", "actions", Less, 2, func(c *sim.Campaign) float64 { return float64(c.State.Watch.Hits) }},
		{politics, "no monitoring: the state", responding, lapsed, "remitted", "USD m", More, 50, total(state.Remitted)},
		{patrons, "barter: fuel", dealing, barter, "fuel, mean of 2020-22", "months", More, 0.25, meanLate(func(m *sim.Month) float64 { return m.Fuel })},
		{patrons, "barter: people", dealing, barter, "welfare, mean of 2020-22", "points", More, 1, meanLate(func(m *sim.Month) float64 { return m.Welfare })},
		{patrons, "barter: cash", dealing, barter, "remitted", "USD m", None, 50, total(state.Remitted)},
		{pays, "at home: the coalition", absent, responding, "welfare, lowest", "points", Less, 1, lowest},
		{pays, "at home: exemptions", responding, exempting, "welfare, mean", "points", More, 1, meanOf(func(m *sim.Month) float64 { return m.Welfare })},
		{pays, "at home: the programme", absent, responding, "launches", "launches", Less, 3, func(c *sim.Campaign) float64 { return float64(c.State.Weapons.Launches) }},
		{pays, "the state: the coalition", absent, responding, "remitted", "USD m", Less, 100, total(state.Remitted)},
		{pays, "abroad: theft, victims", responding, noTheft, "customers' losses", "USD m", Less, 500, total(state.TheftTaken)},
		{pays, "abroad: theft, the state", responding, noTheft, "remitted", "USD m", Less, 200, total(state.Remitted)},
	}
}

// holding is the responding policy with one dial held from the first day on.
func holding(r *content.Rules, d content.Dial, value int32) policy.Policy {
	return policy.Responding(policy.Order{From: r.Scenario.Start, Dial: d, Value: value})
}

// pinned is the responding coalition with blocks of analysts that stay on one
// scheme. It commands and shares out the other blocks as it would without.
func pinned(sc content.Scheme, blocks int32) policy.Policy {
	var p policy.AdaptiveCoalition
	p.Kept[sc] = blocks
	return p
}

// generous is a coalition that grants an exemption whenever it may, and does as it
// would otherwise.
type generous struct{ policy.Policy }

// Act grants the exemption first.
func (p generous) Act(r *content.Rules, s *state.State, give policy.Give) {
	give(command.Command{Seat: content.CoalitionSeat, Kind: command.Exempt})
	p.Policy.Act(r, s, give)
}

// answering is a policy that answers one dossier in a given way as soon as it
// lies on the desk, and keeps its orders for it until then or for a fortnight.
type answering struct {
	policy.Policy
	dossier, option string
}

// Act answers the dossier and leaves the rest to the policy.
func (p answering) Act(r *content.Rules, s *state.State, give policy.Give) {
	for i := range s.Slabs.Decisions {
		d := &s.Slabs.Decisions[i]
		if !d.Live() || r.Dossiers[d.Dossier].ID != p.dossier {
			continue
		}
		for k := range r.Dossiers[d.Dossier].Options {
			if r.Dossiers[d.Dossier].Options[k].ID == p.option {
				give(command.Command{Seat: content.StateSeat, Kind: command.Answer, Target: uint64(d.ID), Value: int32(k)})
				break
			}
		}
	}
	came := false
	for i := range r.Dossiers {
		came = came || r.Dossiers[i].ID == p.dossier && s.Arrived[i] >= 0
	}
	if came || s.Day > 14 {
		p.Policy.Act(r, s, give)
	}
}

func total(l state.Line) func(*sim.Campaign) float64 {
	return func(c *sim.Campaign) float64 { return c.State.Ledger.Total[l].Millions() }
}

func revenue(sc content.Scheme) func(*sim.Campaign) float64 {
	return func(c *sim.Campaign) float64 {
		return state.SumKind(&c.State.Ledger.Total, sc, state.Revenue).Millions()
	}
}

// others is the revenue of all schemes but one.
func others(but content.Scheme) func(*sim.Campaign) float64 {
	return func(c *sim.Campaign) float64 {
		sum := 0.0
		for sc := range content.Schemes {
			if sc != but {
				sum += revenue(sc)(c)
			}
		}
		return sum
	}
}

func workAndCoal(c *sim.Campaign) float64 {
	return revenue(content.Labour)(c) + revenue(content.Coal)(c)
}

func affairs(c *sim.Campaign) float64 {
	return total(state.AffairsGained)(c) - total(state.AffairsPaid)(c)
}

// meanLate is the mean of the months from 2020 on.
func meanLate(f func(*sim.Month) float64) func(*sim.Campaign) float64 {
	return func(c *sim.Campaign) float64 {
		from := int32(content.MakeDate(2020, 1, 1) - c.Rules.Scenario.Start)
		sum, n := 0.0, 0.0
		for i := range c.History {
			if m := &c.History[i]; m.Day > from {
				sum += f(m)
				n++
			}
		}
		return sum / max(1, n)
	}
}

// meanOf is the mean of a monthly figure over the whole campaign.
func meanOf(of func(*sim.Month) float64) func(*sim.Campaign) float64 {
	return func(c *sim.Campaign) float64 {
		sum := 0.0
		for i := range c.History {
			sum += of(&c.History[i])
		}
		return sum / float64(max(1, len(c.History)))
	}
}

func lowest(c *sim.Campaign) float64 {
	low := c.State.Home.Welfare
	for i := range c.History {
		low = min(low, c.History[i].Welfare)
	}
	return low
}
