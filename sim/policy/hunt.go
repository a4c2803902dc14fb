package policy

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// AdaptiveCoalition puts its analysts where they bring most: from how evidence
// grows under the eyes it has on a scheme it infers how hard the scheme is run,
// and it shares the blocks out so that the next report can name the schemes whose
// loss would hurt most. It spends its capital on the same. It knows evidence and
// its own attention, no money.
//
// The inferred activity is the analysts' own: see state.TakeStock.
type AdaptiveCoalition struct {
	// Kept are blocks of analysts (0-12 in all) that stay on a scheme whatever is
	// inferred, for experiments that change one thing; only the others are shared out.
	Kept [content.Legacy]int32
}

// hurts is what an action against a scheme costs the state, against one against
// coal.
var hurts = [content.Legacy]float64{
	content.Coal: 1, content.Oil: 0.5, content.Embassy: 0.5, content.Labour: 0.9, content.IT: 0.6,
	content.Ransom: 0.1, content.Theft: 1, content.CashOut: 1.1, content.Arms: 0.4,
}

// Act moves analysts on the first day of each month.
func (p AdaptiveCoalition) Act(r *content.Rules, s *state.State, give Give) {
	date := r.Scenario.Start + content.Date(s.Day)
	_, month, dom := date.Civil()
	if dom != 1 && s.Day > 0 {
		return
	}
	if month%3 == 1 {
		p.spend(r, s, month%6 == 1, give)
	}
	p.publish(r, s, give)
	want, due := layImagery(s, 0.5)
	blocks, free := p.Kept, int32(command.AnalystBlocks)
	for _, n := range p.Kept {
		free -= n
	}
	months := num.Clamp(float64(reportIn(r, s))/30.4, 0.5, 6)
	for range free {
		best, most := content.Coal, -1.0
		for sc := content.Coal; sc < content.Legacy; sc++ {
			gain := hurts[sc] * (p.named(r, s, sc, blocks[sc]+1, months) - p.named(r, s, sc, blocks[sc], months))
			if gain > most {
				best, most = sc, gain
			}
		}
		blocks[best]++
	}
	for sc := content.Coal; sc < content.Legacy; sc++ {
		d, _ := content.AnalystDial(sc)
		want[d], due[d] = blocks[sc], true
	}
	reallot(s, give, &want, &due)
}

// named is the chance that the next report, in so many months, names a scheme on
// which so many blocks work.
func (AdaptiveCoalition) named(r *content.Rules, s *state.State, sc content.Scheme, blocks int32, months float64) float64 {
	kept := num.Pow(r.Decay[sc], 30.4*months)
	in := float64(s.Watch.Activity[sc] * s.Eyes(r, float64(blocks)/command.AnalystBlocks) * months * (1 + kept) / 2)
	return num.Logistic((float64(s.EvidenceOf(sc)*kept) + in - r.WarnMid) / r.WarnScale)
}

// What the adaptive coalition goes by when it spends its capital.
const (
	listFrom     = 40.0 // evidence from which a list is worth its price
	publishFrom  = 45.0 // evidence from which a source is worth burning
	votesFrom    = 0.45 // chance of a resolution from which it is worth tabling
	surelyTheirs = 0.85 // how sure a claim must be to be made before the counters make it
)

// spend buys with political capital what hurts most for it, once a quarter:
// exemptions where people go short, each half year (half) an institution that the
// work calls for, rules where much coin lies unguarded, lists of
// what hurts and is known, a resolution when the patrons might let it pass, and an
// offer to a patron who tolerates much.
func (p AdaptiveCoalition) spend(r *content.Rules, s *state.State, half bool, give Give) {
	do := func(kind command.Kind, target uint64, value int32) bool {
		return give(command.Command{Seat: content.CoalitionSeat, Kind: kind, Target: target, Value: value}).OK()
	}
	if s.Home.Welfare < 35 {
		do(command.Exempt, 0, 0)
	}
	left := r.Days() - s.Day
	if half && p.found(r, s, give) {
		return // those who must agree have agreed to enough for a quarter
	}
	if left > 2*365 {
		if row := laxest(r, s); row >= 0 {
			do(command.PushRules, uint64(row), 0)
		}
	}
	if r.VotePass-s.Tolerance() > votesFrom && left > 180 {
		do(command.TableResolution, 0, 0)
	}
	if sc := worstListed(s); sc < content.Legacy && left > 100 {
		do(command.Designate, uint64(sc), command.NarrowList)
	}
	if s.Coalition.Capital > 15 {
		do(command.Advise, uint64(state.ExchangeTrade), 0)
		do(command.Advise, uint64(state.Platforms), 0)
	}
	for i := range s.World.Patrons {
		if s.Coalition.Capital > 20 && s.Coalition.Asked[i] < 0.3 && s.World.Patrons[i].Tolerance > 0.5 {
			do(command.CourtPatron, 0, int32(i))
		}
	}
}

// publish burns a source on the scheme whose loss hurts most, in a report month,
// and says who was behind thefts as soon as that is as good as certain.
func (AdaptiveCoalition) publish(r *content.Rules, s *state.State, give Give) {
	best, most := content.Legacy, 0.0
	for sc := content.Coal; sc < content.Legacy; sc++ {
		e := s.EvidenceOf(sc)
		if s.World.Mandate && e >= r.WarnMid {
			continue // the monitoring body will name it, and no source is burnt
		}
		if sc != content.Ransom && s.Watch.WarnedFor[sc] == 0 && e >= publishFrom && float64(hurts[sc]*e) > most {
			best, most = sc, float64(hurts[sc]*e)
		}
	}
	if best < content.Legacy {
		give(command.Command{Seat: content.CoalitionSeat, Kind: command.Publish, Target: uint64(best)})
	}
	for i := range s.Slabs.Cases {
		if c := &s.Slabs.Cases[i]; c.Live() && c.Sure(s.Day) >= surelyTheirs {
			give(command.Command{Seat: content.CoalitionSeat, Kind: command.Attribute, Target: uint64(c.ID), Value: command.NameState})
		}
	}
}

// laxest is the jurisdiction whose exchanges hold most that no rule guards, -1 when
// all are hurried already.
func laxest(r *content.Rules, s *state.State) int {
	var held [content.MaxJurisdictions]float64
	for i := range s.Slabs.Exchanges {
		if x := &s.Slabs.Exchanges[i]; x.Live() && x.Status == state.ExchangeOpen {
			held[r.Exchanges[x.Content].Jurisdiction] += r.Exchanges[x.Content].Size
		}
	}
	best, most := -1, 0.0
	for row := range r.Jurisdictions {
		if s.MovePending(state.RulesPush, int16(row)) != nil || s.World.RulesAhead[row] >= r.RulesMost {
			continue
		}
		if lax := float64(held[row] * (1 - s.Adoption(r, row))); lax > most {
			best, most = row, lax
		}
	}
	return best
}

// worstListed is the scheme that a list would hurt most, Legacy for none.
func worstListed(s *state.State) content.Scheme {
	best, most := content.Legacy, 0.0
	for sc := content.Coal; sc < content.Legacy; sc++ {
		e := s.EvidenceOf(sc)
		if sc == content.Ransom || e < listFrom || s.MovePending(state.Designation, int16(sc)) != nil {
			continue
		}
		if x := float64(hurts[sc] * e); x > most {
			best, most = sc, x
		}
	}
	return best
}
