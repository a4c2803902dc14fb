package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// institution finds the capability of the command's seat that its value names.
func institution(r *content.Rules, s *state.State, c Command) (*content.Capability, *state.Capability) {
	if c.Value < 0 || int(c.Value) >= len(r.Capabilities) {
		return nil, nil
	}
	return &r.Capabilities[c.Value], &s.Institutions.Rows[c.Value]
}

// checkDevelop: a capability is begun once all that it needs is at work, and
// nothing stands that it excludes.
func checkDevelop(r *content.Rules, s *state.State, c Command) Result {
	def, x := institution(r, s, c)
	switch {
	case def == nil:
		return Result{Reason: UnknownTarget}
	case def.Seat != c.Seat:
		return Result{Reason: WrongSeat}
	}
	res := Result{Orders: def.Orders, Money: state.USDm(def.Money), Line: state.OfficeFounded, Capital: def.Capital}
	if x.Standing() {
		res.Reason = WrongState
		return res
	}
	for _, n := range def.NeedRows {
		if s.Institutions.Rows[n].Status != state.CapabilityWorking {
			res.Reason = NeedsOther
			return res
		}
	}
	for _, n := range def.ExcludeRows {
		if s.Institutions.Rows[n].Standing() {
			res.Reason = Excluded
			return res
		}
	}
	return res
}

// monthDays is the length of a month of building, in days.
const monthDays = 365.0 / 12

func doDevelop(r *content.Rules, s *state.State, c Command) {
	def, x := institution(r, s, c)
	x.Status, x.Since = state.CapabilityBuilding, s.Day
	x.Due = s.Day + int32(float64(def.Months)*monthDays)
	s.Institutions.NextDue = min(s.Institutions.NextDue, x.Due)
	s.Tell(state.News{Kind: state.NewsFounded, Scheme: content.Schemes, Subject: state.CapabilitySubject, Row: int16(c.Value), Amount: state.USDm(def.Money)})
}

// checkDissolve: what others stand on cannot be given up before them. The state
// pays an order; those who must agree in the coalition are glad to be rid of it.
func checkDissolve(r *content.Rules, s *state.State, c Command) Result {
	def, x := institution(r, s, c)
	switch {
	case def == nil:
		return Result{Reason: UnknownTarget}
	case def.Seat != c.Seat:
		return Result{Reason: WrongSeat}
	case !x.Standing():
		return Result{Reason: WrongState}
	}
	for i := range r.Capabilities {
		for _, n := range r.Capabilities[i].NeedRows {
			if int32(n) == c.Value && s.Institutions.Rows[i].Standing() {
				return Result{Reason: StandsUnder}
			}
		}
	}
	if c.Seat == content.StateSeat {
		return Result{Orders: 1}
	}
	return Result{}
}

func doDissolve(r *content.Rules, s *state.State, c Command) {
	_, x := institution(r, s, c)
	x.Status, x.Since, x.Due = state.CapabilityDissolved, s.Day, 0
	s.ShiftModifiers(r)
	s.Tell(state.News{Kind: state.NewsDissolved, Scheme: content.Schemes, Subject: state.CapabilitySubject, Row: int16(c.Value)})
}
