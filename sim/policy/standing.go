package policy

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Measure reads a number that a condition names, by a name of content.Metrics.
type Measure func(r *content.Rules, s *state.State, metric string) float64

// Standing is a policy of standing orders, as a file describes it: settings of
// dials, and rules that change them or give a command while something holds.
type Standing struct {
	Seat    content.Seat
	Dials   []Setting
	Rules   []Rule
	Measure Measure // may be nil when no rule has a condition
}

// Rule is one rule of a Standing. It holds between its dates while all its
// conditions do.
type Rule struct {
	When     []content.Metric
	From, To content.Date
	Set      []Setting    // settings that prevail while it holds
	Do       command.Kind // command.None for none
	Pick     Pick         // what the command is about
	Every    int32        // days at least between two commands
}

// Pick says what the command of a rule is about: a file cannot name what a
// campaign has yet to bring forth.
type Pick struct {
	Value   int32  // patron, scheme, kind of vessel or capability, as the command wants it
	Target  uint64 // row of the scheme, jurisdiction or industry of a command of the coalition's
	Dossier int    // row of Rules.Dossiers, for an answer
	Option  int32  // row of the dossier's options
}

// Act turns the dials that are not as they should be, in the order of the file
// and as far as orders go, then gives the commands of the rules that hold. When a
// rule that had set a dial holds no more, the dial goes back to where the file
// wants it; one that only rules set stays.
func (p Standing) Act(r *content.Rules, s *state.State, give Give) {
	today := r.Scenario.Start + content.Date(s.Day)
	var want [content.Dials]int32
	var due [content.Dials]bool
	for _, d := range p.Dials {
		want[d.Dial], due[d.Dial] = d.Value, true
	}
	for i := range p.Rules {
		if rule := &p.Rules[i]; len(rule.Set) > 0 && p.holds(r, s, rule, today) {
			for _, d := range rule.Set {
				want[d.Dial], due[d.Dial] = d.Value, true
			}
		}
	}
	if p.Seat == content.CoalitionSeat {
		reallot(s, give, &want, &due)
	} else {
		p.turn(s, give, &want, &due)
	}
	slot := 0
	for i := range p.Rules {
		rule := &p.Rules[i]
		if rule.Do == command.None {
			continue
		}
		// The note holds the day from which the command may be given again.
		note := slot
		slot++
		if s.Day < s.Notes[p.Seat][note] || !p.holds(r, s, rule, today) {
			continue
		}
		if c, ok := rule.command(s, p.Seat); ok && give(c).OK() {
			give(command.Command{Seat: p.Seat, Kind: command.Note, Target: uint64(note), Value: s.Day + rule.Every})
		}
	}
}

// turn gives the orders for the state's dials.
func (p Standing) turn(s *state.State, give Give, want *[content.Dials]int32, due *[content.Dials]bool) {
	try := func(settings []Setting) {
		for _, d := range settings {
			if due[d.Dial] && s.Office.Dials[d.Dial] != want[d.Dial] && s.Office.Orders > 0 {
				set(give, p.Seat, d.Dial, want[d.Dial])
			}
		}
	}
	try(p.Dials)
	for i := range p.Rules {
		try(p.Rules[i].Set)
	}
}

func (p Standing) holds(r *content.Rules, s *state.State, rule *Rule, today content.Date) bool {
	if today < rule.From || today > rule.To {
		return false
	}
	for _, m := range rule.When {
		v := p.Measure(r, s, m.Name)
		if m.Min != nil && v < *m.Min || m.Max != nil && v > *m.Max {
			return false
		}
	}
	return true
}

// command makes the rule's command; false when there is nothing to give it to.
func (rule *Rule) command(s *state.State, seat content.Seat) (command.Command, bool) {
	c := command.Command{Seat: seat, Kind: rule.Do, Target: rule.Pick.Target, Value: rule.Pick.Value}
	switch rule.Do {
	case command.Attribute:
		i := surestCase(s)
		if i >= 0 {
			c.Target = uint64(s.Slabs.Cases[i].ID)
		}
		return c, i >= 0
	case command.Answer:
		for i := range s.Slabs.Decisions {
			if d := &s.Slabs.Decisions[i]; d.Live() && int(d.Dossier) == rule.Pick.Dossier {
				c.Target, c.Value = uint64(d.ID), rule.Pick.Option
				return c, true
			}
		}
		return c, false
	case command.ReflagVessel:
		for i := range s.Slabs.Vessels {
			v := &s.Slabs.Vessels[i]
			if v.Live() && v.Leg == state.Listed && v.Kind == content.VesselKind(rule.Pick.Value) {
				c.Target, c.Value = uint64(v.ID), 0
				return c, true
			}
		}
		return c, false
	}
	return c, true
}
