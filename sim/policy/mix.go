package policy

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/state"
)

// Style is how a Mix likes to run things: a base setting for each dial, and
// whether it thins out a scheme that draws evidence.
type Style struct {
	Base []Setting
	// Thin is the points of evidence above which a scheme is cut to two thirds, Rest that
	// above which it is cut to a quarter.
	Thin, Rest float64
	// Push is the share of the plan's even pace below which schemes with little evidence are run harder.
	Push float64
	// Talk is the pace below which it asks for a smaller plan, once a year.
	Talk float64
	// Lobby is whether it spends spare orders on the neighbour.
	Lobby bool
	// Office is what it builds with the orders that the dials leave.
	Office Builder
}

var sensible = Style{
	Base: []Setting{
		{content.CoalShare, 60}, {content.Training, 80}, {content.ITShare, 80}, {content.TheftShare, 60},
		{content.CoalRenew, 50}, {content.CashUrgency, 80}, {content.EmbassyQuota, 60}, {content.LabourShare, 80},
		{content.OilVolume, 80}, {content.CoalCaution, 60},
	},
	Thin: 48, Rest: 58, Push: 0.95, Talk: 0.95, Lobby: true, Office: sensibleOffice,
}

var cautious = Style{
	Base: []Setting{
		{content.CoalCaution, 80}, {content.CoalShare, 40}, {content.EmbassyCaution, 80}, {content.LabourCaution, 80},
		{content.ITCaution, 80}, {content.TheftCaution, 80}, {content.ITShare, 40}, {content.Training, 40}, {content.OilVolume, 80},
		{content.LabourShare, 60},
	},
	Thin: 40, Rest: 55, Push: 0, Office: timidOffice,
}

// Mix runs several schemes at once, thins out the one that is being watched,
// pushes a little when behind the plan, buys back what was lost, and answers
// dossiers by the advice of whoever is surest.
type Mix struct{ Style Style }

var watchedScheme = [...]struct {
	dial   content.Dial
	scheme content.Scheme
}{
	{content.CoalShare, content.Coal}, {content.OilVolume, content.Oil}, {content.EmbassyQuota, content.Embassy},
	{content.LabourShare, content.Labour}, {content.ITShare, content.IT}, {content.TheftShare, content.Theft},
	{content.CashUrgency, content.CashOut},
}

// Act gives at most the orders the office has.
func (p Mix) Act(r *content.Rules, s *state.State, give Give) {
	p.answer(r, s, give)
	if s.Day%7 != 0 {
		return
	}
	p.relief(s, give)
	if o := &s.Office; p.Style.Talk > 0 && !o.Negotiated && o.Months >= 6 && o.Confidence > 30 && s.Pace() < p.Style.Talk {
		give(command.Command{Seat: content.StateSeat, Kind: command.Negotiate})
	}
	for s.Office.Orders > 0 {
		d, v, gap := p.most(r, s)
		if gap < 10 || !set(give, content.StateSeat, d, v) {
			break
		}
	}
	p.Style.Office.build(r, s, give)
	p.repair(r, s, give)
}

// relief feeds people when welfare gets low, and stops when it has recovered.
func (p Mix) relief(s *state.State, give Give) {
	now := s.Office.Dials[content.ReliefShare]
	switch {
	case s.Home.Welfare < 28 && now < 60:
		set(give, content.StateSeat, content.ReliefShare, 60)
	case s.Home.Welfare > 40 && now > 0:
		set(give, content.StateSeat, content.ReliefShare, 0)
	}
}

// most returns the dial that is furthest from where the policy wants it.
func (p Mix) most(r *content.Rules, s *state.State) (content.Dial, int32, int32) {
	var dial content.Dial
	var value, gap int32
	for _, b := range p.Style.Base {
		aim := p.aim(r, s, b)
		g := aim - s.Office.Dials[b.Dial]
		if g < 0 {
			g = -g
		}
		if g > gap {
			dial, value, gap = b.Dial, aim, g
		}
	}
	return dial, value, gap
}

// aim is the setting the policy wants for a dial today, in whole notches.
func (p Mix) aim(r *content.Rules, s *state.State, b Setting) int32 {
	v := float64(b.Value)
	for _, w := range watchedScheme {
		if w.dial != b.Dial {
			continue
		}
		e := s.EvidenceOf(w.scheme)
		pace := s.Pace()
		switch {
		case e > p.Style.Rest:
			v *= 0.25
		case e > p.Style.Thin:
			v *= 0.65
		case pace < p.Style.Push && e < 40 && s.Office.Months > 2:
			v *= 1.3
		}
		if b.Dial == content.OilVolume {
			v = float64(b.Value)
			if s.Home.Fuel > 4 {
				v *= 0.5
			}
		}
	}
	def := &r.Dial[b.Dial]
	n := int32(v/float64(def.Notch)+0.5) * def.Notch
	return max(def.Min, min(n, def.Max))
}

// repair spends what orders are left on hulls and patrons.
func (p Mix) repair(r *content.Rules, s *state.State, give Give) {
	if s.Office.Orders > 1 {
		for i := range s.Slabs.Vessels {
			v := &s.Slabs.Vessels[i]
			if v.Live() && v.Leg == state.Listed && v.Kind == content.Collier && s.Ledger.Balance[state.Treasury] > 5*state.Million {
				give(command.Command{Seat: content.StateSeat, Kind: command.ReflagVessel, Target: uint64(v.ID)})
				break
			}
		}
	}
	if p.Style.Lobby && s.Office.Orders > 2 && s.World.Patrons[0].Fatigue < 0.2 && s.Ledger.Balance[state.Treasury] > 8*state.Million {
		give(command.Command{Seat: content.StateSeat, Kind: command.Lobby, Value: 0})
	}
}

// answer takes the surest advisor's option a few days after a dossier arrives,
// if the office has the orders for it.
func (p Mix) answer(r *content.Rules, s *state.State, give Give) {
	for i := range s.Slabs.Decisions {
		d := &s.Slabs.Decisions[i]
		if !d.Live() || s.Day-d.Arrived < 3 {
			continue
		}
		def := &r.Dossiers[d.Dossier]
		best, sure := int32(-1), -1.0
		for k := range def.Advice {
			a := &def.Advice[k]
			j, said := effect.Preferred(s, def, a)
			if said && a.Sure > sure && effect.Orders(s, &def.Options[j]) <= s.Office.Orders {
				best, sure = int32(j), a.Sure
			}
		}
		if best >= 0 {
			give(command.Command{Seat: content.StateSeat, Kind: command.Answer, Target: uint64(d.ID), Value: best})
		}
	}
}
