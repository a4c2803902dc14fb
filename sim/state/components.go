package state

import "hardcurrency/sim/content"

// Leg is what a vessel is doing.
type Leg uint8

// The legs of a voyage, and the states out of trade. Colliers leave full and
// come back empty; tankers the other way round.
const (
	InPort    Leg = iota // waiting for an order to sail
	Loading              // loading (tankers: fitting out)
	Outbound             // under way, beacon on
	Dark                 // beacon off, waiting for a partner
	Transfer             // ship to ship
	Returning            // on the way home
	Refit                // changing name and flag
	Ordered              // bought, not yet delivered
	Listed               // designated: ports and insurers refuse it
)

var legNames = [...]string{"port", "loading", "outbound", "dark", "transfer", "returning", "refit", "ordered", "listed"}

// Vessel is one hull.
type Vessel struct {
	Slot
	Content   int16              // row of Rules.Vessels
	Kind      content.VesselKind //
	Leg       Leg                //
	Area      uint8              // meeting area, 0-7
	Recalled  bool               // comes home without meeting
	Reflags   uint8              // how often it changed name and flag
	Since     int32              // day the leg began
	Until     int32              // day it ends
	Cargo     int32              // tonnes aboard
	Sightings int32              // times it was seen under this name
	Trips     int32              // number of voyages completed
	Seen      float64            // hazard on the sighting clock at which it is seen next
	Caught    float64            // hazard on the seizure clock at which it is taken
}

// MissionStatus says whether a mission earns.
type MissionStatus uint8

// The statuses of a mission.
const (
	MissionOpen     MissionStatus = iota // earns its quota
	MissionRested                        // earns nothing, regains patience
	MissionClosed                        // closed by us
	MissionExpelled                      // closed by the host
)

var missionStatusNames = [...]string{"open", "rested", "closed", "expelled"}

// Mission is one diplomatic mission abroad.
type Mission struct {
	Slot
	Content  int16 // row of Rules
	Region   content.Region
	Status   MissionStatus
	Due      uint8   // day of the month on which its money arrives, 1-28
	Since    int32   // day of the last change of status
	Patience float64 // of the host, 0-100; at 0 it expels
	Caught   float64 // hazard on the seizure clock at which a consignment is taken
	Earned   Money   // in all
}

// CohortKind is the kind of work a cohort does.
type CohortKind uint8

// The kinds of cohort.
const (
	LabourCohort CohortKind = iota // sites, mills, kitchens, logging
	ITCohort                       // remote software work
)

// Cohort is a group of people working abroad.
type Cohort struct {
	Slot
	Kind   CohortKind
	Region content.Region
	Due    uint8 // day of the month on which its pay arrives
	Heads  int32
	Since  int32 // day
	Sent   Money // remitted in all
}

// Team is one hacking team.
type Team struct {
	Slot
	Op     int16 // slot of its operation, -1 when idle
	Formed int32 // day
	Ops    int32 // number of operations begun
	Takes  int32 // number of operations that took something
}

// OpStages is how many stages an operation against an exchange passes.
const OpStages = 4

// Op is one operation against an exchange. Only its cost, time and chance are
// modelled.
type Op struct {
	Slot
	Team     int16 // slot
	Exchange int16 // slot
	Stage    uint8 // 0 to OpStages-1
	Size     uint8 // what it aims for: the dial's value when it began
	Since    int32 // day the stage began
	Until    int32 // day the stage ends
	Began    int32 // day the operation began
}

// ExchangeStatus says whether an exchange trades.
type ExchangeStatus uint8

// The statuses of an exchange.
const (
	ExchangeUnborn ExchangeStatus = iota
	ExchangeOpen
	ExchangeFailed
)

// Exchange is one fictional crypto exchange.
type Exchange struct {
	Slot
	Content  int16 // row of Rules
	Status   ExchangeStatus
	Robbed   int32   // times, by the state
	Others   int32   // times, by others
	Since    int32   // day of the last change of status
	Hardened float64 // own guard above the industry's, 0-1
	Young    float64 // how new it was on the first of the month, 1 on its first day and towards 0
	Lost     Money   // customers' losses in all, at the time of each
}

// Lot is an amount of coin from one origin.
type Lot struct {
	Slot
	Origin content.Scheme // Theft or Ransom
	Born   int32          // day
	Units  Units
	Taken  Money   // worth when taken
	Frozen float64 // freezing clock value at which part of it is frozen
}

// Case is a theft or an outbreak that somebody may attribute.
type Case struct {
	Slot
	Began      int32   // day of the theft, or of the outbreak's end
	Due        int32   // day on which the counters will have made up their minds
	Exchange   int16   // slot, -1 for an outbreak
	Haul       Money   // taken
	Confidence float64 // with which they will say it, 0-1
	Ours       bool    // the truth: the state is behind it
	Claimed    bool    // what they will say: that the state is behind it
	Stance     Stance  // what the coalition has said of it
}

// Outbreak is one ransomware outbreak: a growth process with a kill switch that
// somebody may find.
type Outbreak struct {
	Slot
	Born     int32   // day
	Honoured bool    // whether files are unlocked on payment
	Killed   bool    // the kill switch was found
	Reach    float64 // machines it could reach
	Machines float64 // machines hit so far
	Kill     float64 // hazard at which the switch is found
	Hazard   float64 // hazard so far
	Share    float64 // USD m a machine brings, by the draw and the trust
	Paid     Money   // so far, at the price of the day
}

// Decision is a dossier on the desk.
type Decision struct {
	Slot
	Dossier int16 // row of Rules.Dossiers
	Arrived int32 // day
	Due     int32 // day the default is taken
}

// Delayed is a consequence that has not happened yet.
type Delayed struct {
	Slot
	Due    int32   // day
	Target int16   // index into content.EffectTargets
	Origin int16   // row of the dossier or of the event it comes from
	Option uint8   // option of the dossier; NoOption for an event
	Effect uint8   // which of the option's or the event's effects it is
	Amount float64 // in the target's unit
}

// NoOption marks what comes of a dated event and not of an answer.
const NoOption = 255

// Vote is a draft resolution that has been tabled.
type Vote struct {
	Slot
	Kind VoteKind
	Due  int32 // day of the vote
}

// Patron is one of the two states that shield or press the player's.
type Patron struct {
	Tolerance float64 // 0-1: 0 enforces everything, 1 nothing
	Fatigue   float64 // how much it has been asked of late, 0-1
}

// Advisor is the record of one advisor: how many times advice was given, and how
// many times it was right.
type Advisor struct{ Said, Right int32 }

// Trading reports whether the vessel is afloat, ours and not designated.
func (x *Vessel) Trading() bool {
	return x.Leg != Listed && x.Leg != Ordered && x.Leg != Refit
}

// AtSea reports whether the vessel is on a voyage.
func (x *Vessel) AtSea() bool { return x.Leg >= Loading && x.Leg <= Returning }

// Exposed reports whether the vessel is where others look: abroad and not yet on
// its way home.
func (x *Vessel) Exposed() bool { return x.Leg >= Outbound && x.Leg <= Transfer }

// String returns the stable id of the leg.
func (l Leg) String() string { return name(legNames[:], int(l)) }

// String returns the stable id of the status.
func (m MissionStatus) String() string { return name(missionStatusNames[:], int(m)) }

func name(ids []string, i int) string {
	if i < 0 || i >= len(ids) {
		return "?"
	}
	return ids[i]
}
