package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Kind says what a command does.
type Kind uint8

// The kinds of command. The order is part of the save format: append only.
const (
	None            Kind = iota
	SetDial              // Target: dial; Value: new setting
	Answer               // Target: decision; Value: option
	BuyVessel            // Value: content.VesselKind
	RecallVessel         // Target: vessel
	ReflagVessel         // Target: vessel
	SellVessel           // Target: vessel
	RestMission          // Target: mission; toggles rest
	CloseMission         // Target: mission
	RecallCohort         // Target: cohort
	AbortOp              // Target: operation
	LaunchOutbreak       // ransomware, at the scope of the dial
	Lobby                // Value: patron, 0 or 1
	Negotiate            // this year's plan
	DelayLaunch          // no launch for 30 days
	Stop                 // Value: scheme; emergency stop of its main dial
	Develop              // Value: row of Rules.Capabilities
	Dissolve             // Value: row of Rules.Capabilities
	Concede              // Value: patron, 0 or 1; Target: Moratorium or TradeTerms
	Designate            // coalition. Target: content.Scheme; Value: NarrowList or BroadList
	TableResolution      // coalition
	Advise               // coalition. Target: state.Industry
	PushRules            // coalition. Target: row of Rules.Jurisdictions
	Exempt               // coalition: a humanitarian exemption
	NamePatron           // coalition. Value: patron, 0 or 1
	CourtPatron          // coalition. Value: patron, 0 or 1
	Publish              // coalition: evidence. Target: content.Scheme
	Attribute            // coalition. Target: case; Value: NameState, WaitForMore or ConsistentWith
	Note                 // standing orders write a day down. Target: note, 0 to state.NoteSlots-1; Value: day
	Kinds
)

var kindIDs = [Kinds]string{
	"none", "set_dial", "answer", "buy_vessel", "recall_vessel", "reflag_vessel", "sell_vessel", "rest_mission",
	"close_mission", "recall_cohort", "abort_op", "outbreak", "lobby", "negotiate", "delay_launch", "stop",
	"develop", "dissolve",
	"concede", "designate", "table_resolution", "advise", "push_rules", "exempt", "name_patron", "court_patron", "publish",
	"attribute", "note",
}

// String returns the stable id of the kind.
func (k Kind) String() string {
	if k >= Kinds {
		return "?"
	}
	return kindIDs[k]
}

// Command is one order of one seat. It is plain data and serialises as it is.
type Command struct {
	Day    int32        `json:"day"`
	Seat   content.Seat `json:"seat"`
	Kind   Kind         `json:"kind"`
	Target uint64       `json:"target,omitempty"` // logical id, or the dial
	Value  int32        `json:"value,omitempty"`  // a dial's setting in its unit, or a row, as Kind says
}

// Reason says why a command may not be given. Words are in the locale files
// under reason.<id>.
type Reason uint8

// The reasons.
const (
	Allowed Reason = iota
	NoOrders
	NoMoney
	Over
	UnknownTarget
	WrongState
	TooSoon
	Locked
	OutOfRange
	NoRoom
	NoConfidence
	WrongSeat
	NoCapital
	NeedsOther  // a capability that it needs is not at work
	Excluded    // a capability that excludes it stands
	StandsUnder // another capability needs it
	Reasons
)

var reasonIDs = [Reasons]string{
	"allowed", "no_orders", "no_money", "over", "unknown_target", "wrong_state", "too_soon", "locked",
	"out_of_range", "no_room", "no_confidence", "wrong_seat", "no_capital", "needs_other", "excluded", "stands_under",
}

// String returns the stable id of the reason.
func (r Reason) String() string {
	if r >= Reasons {
		return "?"
	}
	return reasonIDs[r]
}

// Result is what a command costs, and whether it may be given.
type Result struct {
	Reason     Reason      // Allowed, or why not
	Orders     int32       // orders it takes
	Money      state.Money // it takes from the treasury
	Line       state.Line  // the ledger line of Money
	Confidence float64     // points it takes
	Capital    float64     // points of political capital it takes, the coalition's
}

// OK reports whether the command may be given.
func (r Result) OK() bool { return r.Reason == Allowed }

// rule is how one kind of command works. check looks only; do changes the State
// and is called when check allowed it and the costs are paid.
type rule struct {
	seat  content.Seat
	check func(*content.Rules, *state.State, Command) Result
	do    func(*content.Rules, *state.State, Command)
}

var rules = [Kinds]rule{
	SetDial:         {content.Seats, checkDial, doDial},
	Answer:          {content.StateSeat, checkAnswer, doAnswer},
	BuyVessel:       {content.StateSeat, checkBuy, doBuy},
	RecallVessel:    {content.StateSeat, checkRecall, doRecall},
	ReflagVessel:    {content.StateSeat, checkReflag, doReflag},
	SellVessel:      {content.StateSeat, checkSell, doSell},
	RestMission:     {content.StateSeat, checkMission, doRest},
	CloseMission:    {content.StateSeat, checkMission, doClose},
	RecallCohort:    {content.StateSeat, checkCohort, doCohort},
	AbortOp:         {content.StateSeat, checkAbort, doAbort},
	LaunchOutbreak:  {content.StateSeat, checkOutbreak, doOutbreak},
	Lobby:           {content.StateSeat, checkLobby, doLobby},
	Negotiate:       {content.StateSeat, checkNegotiate, doNegotiate},
	DelayLaunch:     {content.StateSeat, checkDelay, doDelay},
	Stop:            {content.StateSeat, checkStop, doStop},
	Develop:         {content.Seats, checkDevelop, doDevelop},
	Dissolve:        {content.Seats, checkDissolve, doDissolve},
	Concede:         {content.StateSeat, checkConcede, doConcede},
	Designate:       {content.CoalitionSeat, checkDesignate, doDesignate},
	TableResolution: {content.CoalitionSeat, checkTable, doTable},
	Advise:          {content.CoalitionSeat, checkAdvise, doAdvise},
	PushRules:       {content.CoalitionSeat, checkRules, doRules},
	Exempt:          {content.CoalitionSeat, checkExempt, doExempt},
	NamePatron:      {content.CoalitionSeat, checkName, doName},
	CourtPatron:     {content.CoalitionSeat, checkCourt, doCourt},
	Publish:         {content.CoalitionSeat, checkPublish, doPublish},
	Attribute:       {content.CoalitionSeat, checkAttribute, doAttribute},
	Note:            {content.Seats, checkNote, doNote},
}

// Check says whether c may be given now, and what it costs.
func Check(r *content.Rules, s *state.State, c Command) Result {
	switch {
	case s.Ending != state.Running:
		return Result{Reason: Over}
	case c.Kind == None || c.Kind >= Kinds:
		return Result{Reason: UnknownTarget}
	case c.Seat >= content.Seats:
		return Result{Reason: WrongSeat}
	}
	rule := rules[c.Kind]
	if rule.seat != content.Seats && rule.seat != c.Seat {
		return Result{Reason: WrongSeat}
	}
	res := rule.check(r, s, c)
	switch {
	case !res.OK():
	case res.Orders > s.Office.Orders:
		res.Reason = NoOrders
	case res.Money > 0 && res.Money > s.Ledger.Balance[state.Treasury]:
		res.Reason = NoMoney
	case res.Capital > s.Coalition.Capital:
		res.Reason = NoCapital
	case res.Confidence >= s.Office.Confidence:
		res.Reason = NoConfidence
	}
	return res
}

// Do gives the command: it pays exactly what Check says and applies it. It
// returns the same Result as Check would have; when that is not OK nothing
// changes.
func Do(r *content.Rules, s *state.State, c Command) Result {
	c.Day = s.Day
	res := Check(r, s, c)
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
	rules[c.Kind].do(r, s, c)
	s.Commands++
	s.LogHash.Add(uint64(uint32(c.Day)) | uint64(c.Seat)<<32 | uint64(c.Kind)<<40)
	s.LogHash.Add(c.Target)
	s.LogHash.Add(uint64(uint32(c.Value)))
	return res
}
