package policy

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

// Absent plays a coalition that looks at nothing.
type Absent struct{}

// Act takes all analysts off on the first day.
func (Absent) Act(_ *content.Rules, s *state.State, give Give) {
	for sc := content.Coal; sc < content.Legacy; sc++ {
		d, _ := content.AnalystDial(sc)
		if s.Office.Dials[d] != 0 {
			set(give, content.CoalitionSeat, d, 0)
		}
	}
}

// Baseline shares its analysts out each month by the evidence it has, so that
// pressing one scheme draws eyes there and off the others.
type Baseline struct{}

// Act moves analysts on the first days of each month.
func (Baseline) Act(r *content.Rules, s *state.State, give Give) {
	date := r.Scenario.Start + content.Date(s.Day)
	if _, _, dom := date.Civil(); dom != 1 {
		return
	}
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
	// Take blocks off before putting them on: there are only so many.
	for pass := range 2 {
		for sc := content.Coal; sc < content.Legacy; sc++ {
			d, _ := content.AnalystDial(sc)
			now := s.Office.Dials[d]
			if pass == 0 && want[sc] < now || pass == 1 && want[sc] > now {
				give(command.Command{Seat: content.CoalitionSeat, Kind: command.SetDial, Target: uint64(d), Value: want[sc]})
			}
		}
	}
}
