package policy

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// Absent plays a coalition that looks at nothing.
type Absent struct{}

// Act takes all analysts off, and lays no imagery, from the first day.
func (Absent) Act(r *content.Rules, s *state.State, give Give) {
	for d := content.AnalystsCoal; d < content.Dials; d++ {
		if r.Dial[d].Seat == content.CoalitionSeat && s.Office.Dials[d] != 0 {
			set(give, content.CoalitionSeat, d, 0)
		}
	}
}

// Baseline shares its analysts out each month by the evidence it has, so that
// pressing one scheme draws eyes there and off the others. Of its political
// capital it spends little.
type Baseline struct{}

// Act moves analysts and spends capital on the first days of each month.
func (p Baseline) Act(r *content.Rules, s *state.State, give Give) {
	date := r.Scenario.Start + content.Date(s.Day)
	_, month, dom := date.Civil()
	if dom != 1 {
		return
	}
	p.spend(r, s, month, give)
	var want [content.Legacy]int32
	sum := 0.0
	for sc := content.Coal; sc < content.Legacy; sc++ {
		sum += s.EvidenceOf(sc) + r.AttentionBias
	}
	given := int32(0)
	var rest [content.Legacy]float64
	for sc := content.Coal; sc < content.Legacy; sc++ {
		x := float64((s.EvidenceOf(sc) + r.AttentionBias) / sum * command.AnalystBlocks)
		want[sc] = int32(x)
		rest[sc] = x - float64(want[sc])
		given += want[sc]
	}
	// The blocks left over go to the largest remainders.
	for ; given < command.AnalystBlocks; given++ {
		best := 0
		for i := range rest {
			if rest[i] > rest[best] {
				best = i
			}
		}
		want[best]++
		rest[best] = num.Min(rest[best]-1, -1)
	}
	aims, due := layImagery(s, 1)
	for sc := content.Coal; sc < content.Legacy; sc++ {
		d, _ := content.AnalystDial(sc)
		aims[d], due[d] = want[sc], true
	}
	reallot(s, give, &aims, &due)
}

// layImagery says where the passes of imagery should lie: each goes where most
// vessels were sighted of late for the passes that lie there already, with a
// prior of so many sightings everywhere.
func layImagery(s *state.State, prior float64) (want [content.Dials]int32, due [content.Dials]bool) {
	for range content.ImageryPasses {
		best, most := 0, -1.0
		for a := range content.MeetingAreas {
			passes := float64(want[content.ImageryDial(a)])
			if gain := (s.Watch.AreaSeen[a] + prior) / (1 + passes); gain > most {
				best, most = a, gain
			}
		}
		want[content.ImageryDial(best)]++
	}
	for a := range content.MeetingAreas {
		due[content.ImageryDial(a)] = true
	}
	return want, due
}

// spend has the moderate coalition use its capital: an advisory or two a year, an
// institution each April, a narrow list each January on the scheme it knows most
// about, and an exemption when people at the other end go short. It saves the rest.
func (Baseline) spend(r *content.Rules, s *state.State, month int, give Give) {
	switch month {
	case 1:
		advise(give, state.ExchangeTrade)
	case 4:
		foundYearly(r, s, moderateOffice[:], give)
	case 10:
		advise(give, state.Platforms)
	}
	if month == 1 {
		if sc, e := mostKnown(s); e >= 60 && s.MovePending(state.Designation, int16(sc)) == nil {
			give(command.Command{Seat: content.CoalitionSeat, Kind: command.Designate, Target: uint64(sc), Value: command.NarrowList})
		}
	}
	if s.Home.Welfare < 28 {
		give(command.Command{Seat: content.CoalitionSeat, Kind: command.Exempt})
	}
}

func advise(give Give, to state.Industry) {
	give(command.Command{Seat: content.CoalitionSeat, Kind: command.Advise, Target: uint64(to)})
}

// mostKnown is the scheme that can be listed against which there is most
// evidence.
func mostKnown(s *state.State) (content.Scheme, float64) {
	best, most := content.Coal, -1.0
	for sc := content.Coal; sc < content.Legacy; sc++ {
		if sc == content.Ransom {
			continue
		}
		if e := s.EvidenceOf(sc); e > most {
			best, most = sc, e
		}
	}
	return best, most
}
