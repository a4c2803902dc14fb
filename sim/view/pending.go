package view

import (
	"slices"
	"strconv"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Order is a pending order.
type Order struct {
	Command command.Command
	Result  command.Result // as things stand after the orders before it
	Was     int32          // for a dial: its setting now, in its unit
	Label   Text           // what the order does
}

// Order queues a command for the next day. An order for a dial replaces the one
// that waits and is taken back when it sets the dial to where it stands; an
// answer replaces the earlier answer to the same dossier, and so do two lists about a
// scheme, or two answers to a case; resting a mission, beginning or dissolving an
// institution, and any move of the coalition's, given twice, takes the order back. When the Result is not OK nothing changes.
func (s *Session) Order(cmd command.Command) command.Result {
	list, at := s.with(cmd)
	if at < 0 { // taken back
		s.pending = list
		s.changed()
		return command.Result{}
	}
	res := s.tryOut(list, at)
	if res.OK() {
		s.pending = list
		s.changed()
	}
	return res
}

// Check says what Order would, and changes nothing.
func (s *Session) Check(cmd command.Command) command.Result {
	if len(s.pending) == 0 { // as on most days, when many ask
		cmd.Seat, cmd.Day = s.seat, s.c.State.Day
		return command.Check(s.c.Rules, &s.c.State, cmd)
	}
	list, at := s.with(cmd)
	if at < 0 {
		return command.Result{}
	}
	return s.tryOut(list, at)
}

// with returns the pending orders with one more, and where it is in them; -1
// when the command only takes one back.
func (s *Session) with(cmd command.Command) ([]Order, int) {
	cmd.Seat, cmd.Day = s.seat, s.c.State.Day
	list := slices.Clone(s.pending)
	at := -1
	for i := range list {
		x := &list[i].Command
		if x.Kind != cmd.Kind || x.Target != cmd.Target {
			continue
		}
		switch cmd.Kind {
		case command.SetDial:
			if cmd.Value == s.c.State.Office.Dials[cmd.Target] {
				return slices.Delete(list, i, i+1), -1
			}
			at = i
		case command.Answer:
			at = i
		case command.Develop, command.Dissolve:
			if x.Value == cmd.Value {
				return slices.Delete(list, i, i+1), -1
			}
		case command.RestMission, command.TableResolution, command.Advise, command.PushRules, command.Exempt, command.Publish:
			return slices.Delete(list, i, i+1), -1
		case command.NamePatron, command.CourtPatron:
			if x.Value == cmd.Value {
				return slices.Delete(list, i, i+1), -1
			}
		case command.Designate, command.Attribute:
			if x.Value == cmd.Value {
				return slices.Delete(list, i, i+1), -1
			}
			at = i
		}
	}
	o := Order{Command: cmd, Label: s.label(cmd)}
	if cmd.Kind == command.SetDial && cmd.Target < uint64(content.Dials) {
		o.Was = s.c.State.Office.Dials[cmd.Target]
	}
	if at >= 0 {
		list[at] = o
		return list, at
	}
	return append(list, o), len(list)
}

// tryOut plays a list of orders through on a copy and returns the Result of the
// one at a place.
func (s *Session) tryOut(list []Order, at int) command.Result {
	trial := s.c.State
	for i := range list[:at] {
		give(s.c.Rules, &trial, list[i].Command)
	}
	return command.Check(s.c.Rules, &trial, list[at].Command)
}

// give applies a command as far as its consequences are certain: what chance
// decides must not show before the day has come.
func give(r *content.Rules, s *state.State, cmd command.Command) command.Result {
	switch cmd.Kind {
	case command.Answer, command.Negotiate, command.LaunchOutbreak, command.Lobby, command.NamePatron, command.CourtPatron,
		command.TableResolution, command.PushRules, command.Publish, command.Attribute:
	default:
		return command.Do(r, s, cmd)
	}
	res := command.Check(r, s, cmd)
	if !res.OK() {
		return res
	}
	s.Office.Orders -= res.Orders
	s.Office.Given += res.Orders
	s.Office.Confidence -= res.Confidence
	s.Coalition.Capital -= res.Capital
	if res.Money != 0 {
		s.Ledger.Post(res.Line, res.Money)
	}
	switch cmd.Kind {
	case command.Answer:
		for i := range s.Slabs.Decisions {
			if uint64(s.Slabs.Decisions[i].ID) == cmd.Target {
				state.Free(s.Slabs.Decisions[:], &s.Slabs.Heads.Decision, i)
			}
		}
	case command.Negotiate:
		s.Office.Negotiated = true
	case command.LaunchOutbreak:
		s.World.RansomRest = s.Day + int32(r.RansomRest)
	}
	return res
}

// plan plays the pending orders through on a copy of the State.
func (s *Session) plan() {
	s.planned = s.c.State
	for i := range s.pending {
		s.pending[i].Result = give(s.c.Rules, &s.planned, s.pending[i].Command)
	}
}

func (s *Session) changed() {
	s.version++
	s.plan()
	if s.urgent {
		s.urgent = s.dueUnanswered()
	}
}

// Set orders a dial to a value.
func (s *Session) Set(d content.Dial, value int32) command.Result {
	return s.Order(command.Command{Kind: command.SetDial, Target: uint64(d), Value: value})
}

// Answer orders an answer to a dossier: option i of the decision id.
func (s *Session) Answer(id state.ID, option int) command.Result {
	return s.Order(command.Command{Kind: command.Answer, Target: uint64(id), Value: int32(option)})
}

// Undo takes back pending order i. Orders behind it that it made possible stay
// and say why they cannot be given.
func (s *Session) Undo(i int) {
	if i < 0 || i >= len(s.pending) {
		return
	}
	s.pending = slices.Delete(s.pending, i, i+1)
	s.changed()
}

// Pending lists the orders that wait. The slice is the session's: read it only.
func (s *Session) Pending() []Order { return s.pending }

// Commands lists the pending orders that can be given, for forecasts.
func (s *Session) Commands() []command.Command {
	out := make([]command.Command, 0, len(s.pending))
	for i := range s.pending {
		if s.pending[i].Result.OK() {
			out = append(out, s.pending[i].Command)
		}
	}
	return out
}

// Dial is a dial's setting with the pending orders, and its setting now.
func (s *Session) Dial(d content.Dial) (want, now int32) {
	return s.planned.Office.Dials[d], s.c.State.Office.Dials[d]
}

// OrdersLeft is how many orders the office can give after the pending ones.
func (s *Session) OrdersLeft() int32 { return s.planned.Office.Orders }

// Planned is the State as the pending orders would leave it this morning: costs
// paid, dials set, answered dossiers off the desk, without anything that chance
// decides. Nobody may change it.
func (s *Session) Planned() *state.State { return &s.planned }

// answerTo finds the pending answer to a decision, -1 for none.
func (s *Session) answerTo(id state.ID) int {
	for i := range s.pending {
		if c := &s.pending[i].Command; c.Kind == command.Answer && c.Target == uint64(id) {
			return i
		}
	}
	return -1
}

// label says in words what a command does.
func (s *Session) label(cmd command.Command) Text {
	r, st := s.c.Rules, &s.c.State
	key := "view.order." + cmd.Kind.String()
	switch cmd.Kind {
	case command.SetDial:
		if cmd.Target < uint64(content.Dials) {
			d := content.Dial(cmd.Target)
			return Say(key, With("dial", Key("dial."+d.String())), With("from", setting(r, d, st.Office.Dials[d])), With("to", setting(r, d, cmd.Value)))
		}
	case command.Answer:
		if d := decisionOf(st, state.ID(cmd.Target)); d != nil {
			def := &r.Dossiers[d.Dossier]
			if cmd.Value >= 0 && int(cmd.Value) < len(def.Options) {
				return Say(key, With("dossier", Key("dossier."+def.ID+".title")), With("option", Key("dossier."+def.ID+".option."+def.Options[cmd.Value].ID)))
			}
		}
	case command.BuyVessel:
		return Say(key, With("kind", Key("vessel."+content.VesselKind(cmd.Value).String())))
	case command.RecallVessel, command.ReflagVessel, command.SellVessel, command.RestMission, command.CloseMission, command.RecallCohort, command.AbortOp:
		return Say(key, With("subject", nameOf(r, st, state.ID(cmd.Target))))
	case command.Develop, command.Dissolve:
		return Say(key, With("subject", capabilityName(r, int(cmd.Value))))
	case command.Lobby:
		return Say(key, With("patron", patronName(int(cmd.Value))))
	case command.NamePatron, command.CourtPatron:
		return Say(key, With("patron", patronName(int(cmd.Value))))
	case command.Concede:
		return Say(key, With("patron", patronName(int(cmd.Value))), With("what", Key("concession."+strconv.FormatUint(min(cmd.Target, command.Concessions-1), 10))))
	case command.Designate:
		return Say(key, With("scheme", schemeName(content.Scheme(cmd.Target))), With("what", Key("list."+strconv.Itoa(int(max(0, min(cmd.Value, command.BroadList)))))))
	case command.Publish:
		return Say(key, With("scheme", schemeName(content.Scheme(cmd.Target))))
	case command.Advise:
		return Say(key, With("subject", Key("industry."+state.Industry(cmd.Target).String())))
	case command.PushRules:
		return Say(key, With("subject", jurisdictionName(r, int(cmd.Target))))
	case command.Attribute:
		return Say(key, With("subject", caseName(r, st, cmd.Target)), With("what", Key("claim."+strconv.Itoa(int(max(0, min(cmd.Value, command.ConsistentWith)))))))
	case command.Stop:
		return Say(key, With("scheme", schemeName(content.Scheme(cmd.Value))))
	}
	return Say(key)
}

// setting is a dial's value as it is shown: a word where its values are kinds.
func setting(r *content.Rules, d content.Dial, v int32) Value {
	def := &r.Dial[d]
	switch {
	case len(def.Options) > 0 && v >= 0 && int(v) < len(def.Options):
		return Key("dial." + d.String() + ".option." + strconv.Itoa(int(v)))
	case def.Unit == "%":
		return Number(Share, float64(v)/100)
	case def.Unit == "USD m":
		return Dollars(state.Money(v) * state.Million)
	}
	return Number(Count, float64(v))
}

func decisionOf(s *state.State, id state.ID) *state.Decision {
	for i := range s.Slabs.Decisions {
		if d := &s.Slabs.Decisions[i]; d.Live() && d.ID == id {
			return d
		}
	}
	return nil
}

func schemeName(s content.Scheme) Value { return Key("scheme." + s.String()) }

func patronName(i int) Value {
	if i == 1 {
		return Key("patron.northern")
	}
	return Key("patron.neighbour")
}
