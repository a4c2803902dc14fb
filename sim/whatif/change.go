package whatif

import (
	"slices"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// OwnDecision is the ID of a Change that answers a dossier otherwise.
const OwnDecision = "decision"

// Change is one thing that is otherwise than it was.
type Change struct {
	// ID is stable; the words are under debrief.whatif.<ID>.
	ID string
	// Year is the calendar year from which the change holds, 0 where it holds from
	// the first day.
	Year int
	// Decision and Option (a row of its options) say which dossier is answered how,
	// for OwnDecision.
	Decision Decision
	Option   int32

	rules func(*content.Rules)       // edits a copy; nil leaves the rules alone
	drop  func(command.Command) bool // orders that are not given; nil drops none
}

// Decision is a dossier that lay on the desk of a campaign.
type Decision struct {
	ID           state.ID
	Dossier      int16 // row of Rules.Dossiers
	Arrived, Due int32 // days
	Answered     int32 // day, -1 when it lapsed
	Taken        int32 // row of the option; the default where it lapsed
}

// Lapsed reports whether nobody answered.
func (d *Decision) Lapsed() bool { return d.Answered < 0 }

// Otherwise is the change that gives a decision another answer.
func Otherwise(d Decision, option int32) Change {
	return Change{ID: OwnDecision, Decision: d, Option: option}
}

// Changes lists the changes that a campaign can be played again with, in the order
// in which they are offered; those that could not show in it are left out.
func (s *Study) Changes() []Change {
	r := s.base.Rules
	sc := &r.Scenario
	last := sc.Start + content.Date(s.base.State.Day)
	out := []Change{exchangeRules(r, last)}
	add := func(id string, rules func(*content.Rules)) { out = append(out, Change{ID: id, rules: rules}) }
	if s.lapsed {
		add("no-lapse", neverLapses)
	} else if len(sc.Reports) > 0 {
		add("no-monitors", func(r *content.Rules) { r.Scenario.Mandate, r.Scenario.Reports = false, nil })
	}
	add("no-fuel-cap", noFuelCap)
	add("coin-flat", func(r *content.Rules) { r.CoinPrice = flat(r.CoinPrice[0], r.Days()) })
	seed := s.base.State.Seed
	add("coin-other", func(r *content.Rules) { r.CoinPrice = otherPath(r, seed) })
	if sc.Border[1] > 0 && sc.Border[0] < last {
		add("no-closure", func(r *content.Rules) {
			never := r.Scenario.End + 1
			r.Scenario.Border = [2]content.Date{never, never}
		})
	}
	if slices.ContainsFunc(sc.Patron, func(x float64) bool { return x > sc.Patron[0] }) {
		add("strict-patrons", func(r *content.Rules) { r.Scenario.Patron = r.Scenario.Patron[:1:1] })
	}
	if s.base.State.World.Resolution > 0 {
		add("all-vetoes", func(r *content.Rules) { r.VotePass = -1 })
	}
	add("fast-attribution", func(r *content.Rules) { r.AttributionMax = 1 })
	add("recovery", func(r *content.Rules) {
		r.TheftFrozen = num.Min(1, 2*r.TheftFrozen)
		r.FreezeBase *= 2
		r.FreezeWatch *= 2
	})
	out = append(out, Change{ID: "watch-coal", drop: analysts, rules: func(r *content.Rules) {
		for d := content.AnalystsCoal; d <= content.AnalystsArms; d++ {
			r.Dial[d].Default = 0
		}
		r.Dial[content.AnalystsCoal].Default = content.AnalystBlocks
	}})
	if s.base.State.Ledger.Total[state.TheftTaken] > 0 {
		out = append(out, Change{ID: "no-theft", drop: theft, rules: func(r *content.Rules) { r.Dial[content.TheftShare].Default = 0 }})
	}
	return out
}

// ByID finds one of Changes.
func (s *Study) ByID(id string) (Change, bool) {
	all := s.Changes()
	i := slices.IndexFunc(all, func(c Change) bool { return c.ID == id })
	if i < 0 {
		return Change{}, false
	}
	return all[i], true
}

// exchangeRules is when the talks on rules for exchanges had come to an end: 2020
// in a campaign that sees that year begin, else its own first year.
func exchangeRules(r *content.Rules, last content.Date) Change {
	year, _, _ := r.Scenario.Start.Civil()
	middle := float64(year) - 1
	if day := content.MakeDate(2020, 1, 1); r.Scenario.Start < day && day < last {
		year, middle = 2020, 2020
	}
	return Change{ID: "exchange-rules", Year: year, rules: func(r *content.Rules) {
		r.Jurisdictions = slices.Clone(r.Jurisdictions)
		for i := range r.Jurisdictions {
			j := &r.Jurisdictions[i]
			j.Midpoint, j.Width = num.Min(j.Midpoint, middle), num.Min(j.Width, 0.05)
		}
	}}
}

// neverLapses keeps the monitoring body at work from the first day on.
func neverLapses(r *content.Rules) {
	r.Scenario.Mandate = true
	r.MandateMid = 1000 // a tolerance that no patron reaches
	without(r, func(e *content.Effect) bool { return e.On == "mandate" && e.Low < 0 })
}

// noFuelCap lets suppliers sell as to anybody: no ship waits for one, nothing
// about it is evidence, and resolutions take no fuel away.
func noFuelCap(r *content.Rules) {
	r.OilFloor, r.OilPatron, r.VoteFuel = 1, 0, 0
	r.Visibility[content.Oil] = 0
	r.Scenario.Evidence = evidenceBut(r.Scenario.Evidence, content.Oil.String())
	without(r, func(e *content.Effect) bool { return e.On == "evidence.oil" || e.On == "fuel" && e.Low < 0 })
}

// evidenceBut is the evidence of the first day without that of one scheme.
func evidenceBut(m map[string]float64, but string) map[string]float64 {
	out := make(map[string]float64, len(m))
	for sc := range content.Schemes {
		if v, ok := m[sc.String()]; ok && sc.String() != but {
			out[sc.String()] = v
		}
	}
	return out
}

// without takes effects out of the scenario's events, which keep their rows.
func without(r *content.Rules, which func(*content.Effect) bool) {
	r.Scenario.Events = slices.Clone(r.Scenario.Events)
	for i := range r.Scenario.Events {
		e := &r.Scenario.Events[i]
		kept := make([]content.Effect, 0, len(e.Effects))
		for k := range e.Effects {
			if !which(&e.Effects[k]) {
				kept = append(kept, e.Effects[k])
			}
		}
		e.Effects = kept
	}
}

func flat(price float64, days int32) []float64 {
	out := make([]float64, days)
	for i := range out {
		out[i] = price
	}
	return out
}

const streamOtherPath num.Stream = 0x3d71

// walkVolatility is a year's volatility of coin where the scenario's own prices
// are dated and do not walk: the public path of 2017-22 moved by 64-93%.
const walkVolatility = 0.80

// otherPath draws another path of the coin's price from the first day's, for a
// campaign's seed: by the walk of the scenario, or, where its prices are dated,
// by one that moves as much as they did and goes nowhere on average.
func otherPath(r *content.Rules, seed uint64) []float64 {
	walk := *r
	walk.CoinPrice = r.CoinPrice[:1]
	if r.Scenario.Price == content.PricePath {
		walk.CoinSteps = content.Walk{Volatility: walkVolatility}.Steps()
	}
	other := uint64(num.SeedKey(seed, streamOtherPath))
	out := make([]float64, r.Days())
	coin, coal := state.Money(0), r.CoalPrice[0]
	for day := range out {
		coin, coal = system.Prices(&walk, other, int32(day), coin, coal)
		out[day] = float64(coin) / 100
	}
	out[0] = r.CoinPrice[0] // to the last bit: what exchanges hold is measured by it
	return out
}

func analysts(c command.Command) bool {
	return c.Kind == command.SetDial && c.Target >= uint64(content.AnalystsCoal) && c.Target <= uint64(content.AnalystsArms)
}

func theft(c command.Command) bool {
	return c.Kind == command.SetDial && c.Target == uint64(content.TheftShare)
}

// apply returns the rules of a campaign as the change leaves them; the campaign's
// own stay as they are.
func (ch *Change) apply(c *sim.Campaign) *content.Rules {
	if ch.rules == nil {
		return c.Rules
	}
	r := *c.Rules
	ch.rules(&r)
	return &r
}
