package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// checkDial allows any whole notch between minimum and maximum. The state's seat
// pays one order a change; the coalition's analysts are limited by their number.
func checkDial(r *content.Rules, s *state.State, c Command) Result {
	if c.Target >= uint64(content.Dials) {
		return Result{Reason: UnknownTarget}
	}
	d := &r.Dial[c.Target]
	id := content.Dial(c.Target)
	switch {
	case d.Seat != c.Seat:
		return Result{Reason: WrongSeat}
	case c.Value < d.Min || c.Value > d.Max || (c.Value-d.Min)%d.Notch != 0:
		return Result{Reason: OutOfRange}
	case c.Value == s.Office.Dials[id]:
		return Result{Reason: WrongState}
	case id == content.ArmsLevel && !s.World.ArmsOpen, id == content.BorderClosure && s.Home.Closed == 0:
		return Result{Reason: Locked}
	}
	if c.Seat == content.CoalitionSeat {
		sum := c.Value - s.Office.Dials[id]
		first, last, most := content.Pool(id)
		for d := first; d <= last; d++ {
			sum += s.Office.Dials[d]
		}
		if sum > most {
			return Result{Reason: NoRoom}
		}
		return Result{}
	}
	return Result{Orders: 1}
}

// AnalystBlocks is how many blocks of analysts the coalition can allot.
const AnalystBlocks = content.AnalystBlocks

func doDial(_ *content.Rules, s *state.State, c Command) { s.Office.Dials[c.Target] = c.Value }

func checkStop(r *content.Rules, s *state.State, c Command) Result {
	if c.Value < 0 || c.Value >= int32(content.Schemes) {
		return Result{Reason: UnknownTarget}
	}
	d, ok := MainDial(content.Scheme(c.Value))
	if !ok {
		return Result{Reason: UnknownTarget}
	}
	if s.Office.Dials[d] == r.Dial[d].Min && s.Office.Effective[d] == 0 {
		return Result{Reason: WrongState}
	}
	return Result{Confidence: r.StopCost}
}

// doStop halts a scheme at once: neither an order nor a month passes.
func doStop(r *content.Rules, s *state.State, c Command) {
	d, _ := MainDial(content.Scheme(c.Value))
	s.Office.Dials[d] = r.Dial[d].Min
	s.Office.Effective[d] = 0
}

// MainDial returns the dial that says how fully a scheme is run.
func MainDial(s content.Scheme) (content.Dial, bool) {
	switch s {
	case content.Coal:
		return content.CoalShare, true
	case content.Oil:
		return content.OilVolume, true
	case content.Embassy:
		return content.EmbassyQuota, true
	case content.Labour:
		return content.LabourShare, true
	case content.IT:
		return content.ITShare, true
	case content.Theft:
		return content.TheftShare, true
	case content.CashOut:
		return content.CashUrgency, true
	case content.Arms:
		return content.ArmsLevel, true
	}
	return 0, false
}
