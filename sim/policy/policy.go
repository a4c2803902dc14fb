package policy

import (
	"fmt"
	"strings"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Give passes one command on and says what came of it.
type Give func(command.Command) command.Result

// Policy plays one seat. Act is called each day before the day is simulated.
type Policy interface {
	Act(r *content.Rules, s *state.State, give Give)
}

// New returns the policy of a seat by name. The error lists what there is.
func New(name string, seat content.Seat) (Policy, error) {
	for i := range registry {
		row := registry[i]
		if row.name == name && row.seat == seat {
			return row.make(), nil
		}
	}
	return nil, fmt.Errorf("no policy %q for the %s seat; there are: %s", name, seat, strings.Join(Names(seat), ", "))
}

// Names lists the policies of a seat.
func Names(seat content.Seat) []string {
	var out []string
	for i := range registry {
		row := registry[i]
		if row.seat == seat {
			out = append(out, row.name)
		}
	}
	return out
}

var registry = [...]struct {
	name string
	seat content.Seat
	make func() Policy
}{
	{"idle", content.StateSeat, func() Policy { return Fixed{Dials: idleDials()} }},
	{"passive", content.StateSeat, func() Policy { return Fixed{} }},
	{"novice", content.StateSeat, func() Policy { return Mix{Style: novice} }},
	{"cautious", content.StateSeat, func() Policy { return Mix{Style: cautious} }},
	{"greedy", content.StateSeat, func() Policy { return Mix{Style: greedy} }},
	{"mix", content.StateSeat, func() Policy { return Mix{Style: sensible} }},
	{"adaptive", content.StateSeat, func() Policy { return Responding() }},
	{"expert", content.StateSeat, func() Policy { return AdaptiveState{Skill: expert()} }},
	{"historical", content.StateSeat, historicalState},
	{"max", content.StateSeat, func() Policy { return Fixed{Dials: maxDials()} }},
	{"only-coal", content.StateSeat, func() Policy { return only(content.CoalShare, content.CoalRenew) }},
	{"only-missions", content.StateSeat, func() Policy { return only(content.EmbassyQuota) }},
	{"only-labour", content.StateSeat, func() Policy { return only(content.LabourShare) }},
	{"only-it", content.StateSeat, func() Policy { return only(content.ITShare, content.Training) }},
	{"only-theft", content.StateSeat, func() Policy {
		return only(content.TheftShare, content.Training, content.TeamShare, content.CashUrgency)
	}},
	{"only-ransom", content.StateSeat, func() Policy { p := only(content.CashUrgency); p.Outbreaks = true; return p }},
	{"absent", content.CoalitionSeat, func() Policy { return Absent{} }},
	{"baseline", content.CoalitionSeat, func() Policy { return Baseline{} }},
	{"historical", content.CoalitionSeat, historicalCoalition},
	{"adaptive", content.CoalitionSeat, func() Policy { return AdaptiveCoalition{} }},
}

// Setting is one dial and what a policy wants it at.
type Setting struct {
	Dial  content.Dial
	Value int32 // in the dial's unit
}

// Fixed turns its dials to their settings as orders allow, in the order given,
// and then does nothing more.
type Fixed struct {
	Dials     []Setting
	Outbreaks bool // launches an outbreak whenever it may
}

// Act gives the next orders towards the settings.
func (p Fixed) Act(_ *content.Rules, s *state.State, give Give) {
	for _, d := range p.Dials {
		if s.Office.Dials[d.Dial] != d.Value && s.Office.Orders > 0 {
			set(give, content.StateSeat, d.Dial, d.Value)
		}
	}
	if p.Outbreaks && s.Office.Orders > 0 {
		give(command.Command{Seat: content.StateSeat, Kind: command.LaunchOutbreak})
	}
}

func set(give Give, seat content.Seat, d content.Dial, v int32) bool {
	return give(command.Command{Seat: seat, Kind: command.SetDial, Target: uint64(d), Value: v}).OK()
}

// schemeDials are the dials that say how fully each scheme is run.
var schemeDials = [...]content.Dial{content.LabourShare, content.CoalShare, content.EmbassyQuota, content.ITShare, content.TheftShare}

func idleDials() []Setting {
	out := make([]Setting, 0, 8)
	for _, d := range schemeDials {
		out = append(out, Setting{d, 0})
	}
	return append(out, Setting{content.OilVolume, 0}, Setting{content.Training, 0})
}

func maxDials() []Setting {
	out := make([]Setting, 0, 24)
	for _, d := range schemeDials {
		out = append(out, Setting{d, 100})
	}
	out = append(out, Setting{content.OilVolume, 100}, Setting{content.CashUrgency, 140}, Setting{content.Training, 100})
	for _, d := range [...]content.Dial{content.CoalCaution, content.OilCaution, content.EmbassyCaution, content.LabourCaution, content.ITCaution, content.TheftCaution} {
		out = append(out, Setting{d, 0})
	}
	return append(out, Setting{content.CoalRenew, 100})
}

// only runs one scheme as fully as it goes and closes the others; fuel still
// comes in.
func only(dials ...content.Dial) Fixed {
	keep := map[content.Dial]bool{}
	var out []Setting
	for _, d := range dials {
		keep[d] = true
		out = append(out, Setting{d, 100})
	}
	for _, d := range schemeDials {
		if !keep[d] {
			out = append(out, Setting{d, 0})
		}
	}
	return Fixed{Dials: out}
}
