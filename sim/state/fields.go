package state

import "hardcurrency/sim/num"

// Visitor is shown every field of a State, one call a leaf, in a fixed order.
// Names are for reports; the order alone is the format. A visitor may change
// what it is shown (a decoder does).
type Visitor interface {
	Uint8(name string, v *uint8)
	Uint32(name string, v *uint32)
	Uint64(name string, v *uint64)
	Int16(name string, v *int16)
	Int32(name string, v *int32)
	Int64(name string, v *int64)
	Float64(name string, v *float64)
	Bool(name string, v *bool)
	// Enter and Leave bracket a struct or an element; index is -1 for a struct.
	Enter(name string, index int)
	Leave()
}

func visit[T any, P interface {
	*T
	Fields(Visitor)
}](v Visitor, name string, rows []T) {
	for i := range rows {
		v.Enter(name, i)
		P(&rows[i]).Fields(v)
		v.Leave()
	}
}

func floats(v Visitor, name string, x []float64) {
	v.Enter(name, -1)
	for i := range x {
		v.Float64(name, &x[i])
	}
	v.Leave()
}

func ints(v Visitor, name string, x []int32) {
	v.Enter(name, -1)
	for i := range x {
		v.Int32(name, &x[i])
	}
	v.Leave()
}

func moneys(v Visitor, name string, x []Money) {
	v.Enter(name, -1)
	for i := range x {
		money(v, name, &x[i])
	}
	v.Leave()
}

func money(v Visitor, name string, m *Money) { v.Int64(name, (*int64)(m)) }

// Fields shows the slot.
func (s *Slot) Fields(v Visitor) {
	v.Uint64("id", (*uint64)(&s.ID))
	v.Uint32("gen", &s.Gen)
	v.Int32("next", &s.Next)
}

// Fields shows the vessel.
func (x *Vessel) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Int16("content", &x.Content)
	v.Uint8("kind", (*uint8)(&x.Kind))
	v.Uint8("leg", (*uint8)(&x.Leg))
	v.Uint8("area", &x.Area)
	v.Bool("recalled", &x.Recalled)
	v.Uint8("reflags", &x.Reflags)
	v.Int32("since", &x.Since)
	v.Int32("until", &x.Until)
	v.Int32("cargo", &x.Cargo)
	v.Int32("sightings", &x.Sightings)
	v.Int32("trips", &x.Trips)
	v.Float64("seen", &x.Seen)
	v.Float64("caught", &x.Caught)
}

// Fields shows the mission.
func (x *Mission) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Int16("content", &x.Content)
	v.Uint8("region", (*uint8)(&x.Region))
	v.Uint8("status", (*uint8)(&x.Status))
	v.Uint8("due", &x.Due)
	v.Int32("since", &x.Since)
	v.Float64("patience", &x.Patience)
	v.Float64("caught", &x.Caught)
	money(v, "earned", &x.Earned)
}

// Fields shows the cohort.
func (x *Cohort) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Uint8("kind", (*uint8)(&x.Kind))
	v.Uint8("region", (*uint8)(&x.Region))
	v.Uint8("due", &x.Due)
	v.Int32("heads", &x.Heads)
	v.Int32("since", &x.Since)
	money(v, "sent", &x.Sent)
}

// Fields shows the team.
func (x *Team) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Int16("op", &x.Op)
	v.Int32("formed", &x.Formed)
	v.Int32("ops", &x.Ops)
	v.Int32("takes", &x.Takes)
}

// Fields shows the operation.
func (x *Op) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Int16("team", &x.Team)
	v.Int16("exchange", &x.Exchange)
	v.Uint8("stage", &x.Stage)
	v.Uint8("size", &x.Size)
	v.Int32("since", &x.Since)
	v.Int32("until", &x.Until)
	v.Int32("began", &x.Began)
}

// Fields shows the exchange.
func (x *Exchange) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Int16("content", &x.Content)
	v.Uint8("status", (*uint8)(&x.Status))
	v.Int32("robbed", &x.Robbed)
	v.Int32("others", &x.Others)
	v.Int32("since", &x.Since)
	v.Float64("hardened", &x.Hardened)
	v.Float64("young", &x.Young)
	money(v, "lost", &x.Lost)
}

// Fields shows the lot.
func (x *Lot) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Uint8("origin", (*uint8)(&x.Origin))
	v.Int32("born", &x.Born)
	v.Int64("units", (*int64)(&x.Units))
	money(v, "taken", &x.Taken)
	v.Float64("frozen", &x.Frozen)
}

// Fields shows the case.
func (x *Case) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Int32("began", &x.Began)
	v.Int32("due", &x.Due)
	v.Int16("exchange", &x.Exchange)
	money(v, "haul", &x.Haul)
	v.Float64("confidence", &x.Confidence)
	v.Bool("ours", &x.Ours)
	v.Bool("claimed", &x.Claimed)
	v.Uint8("stance", (*uint8)(&x.Stance))
}

// Fields shows the outbreak.
func (x *Outbreak) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Int32("born", &x.Born)
	v.Bool("honoured", &x.Honoured)
	v.Bool("killed", &x.Killed)
	v.Float64("reach", &x.Reach)
	v.Float64("machines", &x.Machines)
	v.Float64("kill", &x.Kill)
	v.Float64("hazard", &x.Hazard)
	v.Float64("share", &x.Share)
	money(v, "paid", &x.Paid)
}

// Fields shows the decision.
func (x *Decision) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Int16("dossier", &x.Dossier)
	v.Int32("arrived", &x.Arrived)
	v.Int32("due", &x.Due)
}

// Fields shows the delayed consequence.
func (x *Delayed) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Int32("due", &x.Due)
	v.Int16("target", &x.Target)
	v.Int16("origin", &x.Origin)
	v.Uint8("option", &x.Option)
	v.Uint8("effect", &x.Effect)
	v.Float64("amount", &x.Amount)
}

// Fields shows the vote.
func (x *Vote) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Uint8("kind", (*uint8)(&x.Kind))
	v.Int32("due", &x.Due)
}

// Fields shows the patron.
func (x *Patron) Fields(v Visitor) {
	v.Float64("tolerance", &x.Tolerance)
	v.Float64("fatigue", &x.Fatigue)
}

// Fields shows the advisor's record.
func (x *Advisor) Fields(v Visitor) {
	v.Int32("said", &x.Said)
	v.Int32("right", &x.Right)
}

// Fields shows the piece of news.
func (x *News) Fields(v Visitor) {
	v.Int32("day", &x.Day)
	v.Uint8("kind", (*uint8)(&x.Kind))
	v.Uint8("scheme", (*uint8)(&x.Scheme))
	v.Uint8("subject", (*uint8)(&x.Subject))
	v.Int16("row", &x.Row)
	money(v, "amount", &x.Amount)
	v.Int64("count", &x.Count)
}

// Fields shows the ledger.
func (l *Ledger) Fields(v Visitor) {
	moneys(v, "balance", l.Balance[:])
	moneys(v, "month", l.Month[:])
	moneys(v, "closed", l.Closed[:])
	moneys(v, "year", l.Year[:])
	moneys(v, "total", l.Total[:])
}

// Fields shows the office.
func (x *Office) Fields(v Visitor) {
	v.Int32("orders", &x.Orders)
	v.Int32("given", &x.Given)
	ints(v, "dials", x.Dials[:])
	floats(v, "effective", x.Effective[:])
	ints(v, "settled", x.Settled[:])
	floats(v, "trail", x.Trail[:])
	v.Float64("confidence", &x.Confidence)
	money(v, "plan", &x.Plan)
	money(v, "plan_done", &x.PlanDone)
	money(v, "judged", &x.Judged)
	v.Int32("months", &x.Months)
	v.Int32("months_year", &x.MonthsYear)
	v.Bool("negotiated", &x.Negotiated)
	visit(v, "advisor", x.Advisors[:])
}

// Fields shows the country.
func (x *HomeFront) Fields(v Visitor) {
	v.Float64("fuel", &x.Fuel)
	v.Float64("food", &x.Food)
	v.Float64("output", &x.Output)
	v.Float64("welfare", &x.Welfare)
	v.Float64("loyalty", &x.Loyalty)
	v.Float64("closed", &x.Closed)
	v.Int32("short_days", &x.ShortDays)
	v.Int64("households", &x.Households)
	v.Float64("harvest", &x.Harvest)
	v.Float64("start", &x.Start)
	floats(v, "hardship", x.Hardship[:])
}

// Fields shows the programme.
func (x *Weapons) Fields(v Visitor) {
	v.Int32("launches", &x.Launches)
	v.Float64("recent", &x.Recent)
	v.Int32("milestone", &x.Milestone)
	v.Int32("delay_until", &x.DelayUntil)
	v.Float64("rate", &x.Rate)
	v.Float64("appetite", &x.Appetite)
	ints(v, "kinds", x.Kinds[:])
}

// Fields shows the world.
func (x *World) Fields(v Visitor) {
	money(v, "coin_price", &x.CoinPrice)
	v.Float64("coal_price", &x.CoalPrice)
	v.Float64("coal_sold", &x.CoalSold)
	v.Float64("cash_sold", &x.CashSold)
	v.Float64("pressure", &x.Pressure)
	v.Bool("mandate", &x.Mandate)
	v.Int32("resolution", &x.Resolution)
	v.Int32("vetoed", &x.Vetoed)
	v.Float64("hardening", &x.Hardening)
	money(v, "coin_high", &x.CoinHigh)
	floats(v, "rules_ahead", x.RulesAhead[:])
	v.Float64("trust", &x.Trust)
	v.Float64("brokers", &x.Brokers)
	v.Int32("ransom_rest", &x.RansomRest)
	v.Int32("next_event", &x.NextEvent)
	visit(v, "patron", x.Patrons[:])
	v.Float64("legacy_cut", &x.LegacyCut)
	v.Float64("hulls", &x.Hulls)
	v.Float64("barges", &x.Barges)
	v.Float64("tankers", &x.Tankers)
	ints(v, "hired_loads", x.HiredLoads[:])
	v.Bool("arms_open", &x.ArmsOpen)
}

// Fields shows what the other side knows.
func (x *Watch) Fields(v Visitor) {
	for i := range x.Evidence {
		floats(v, "evidence", x.Evidence[i][:])
	}
	floats(v, "attention", x.Attention[:])
	floats(v, "known", x.Known[:])
	floats(v, "activity", x.Activity[:])
	for i := range x.Sighting {
		floats(v, "sighting", x.Sighting[i][:])
	}
	for i := range x.Seizure {
		floats(v, "seizure", x.Seizure[i][:])
	}
	floats(v, "area_use", x.AreaUse[:])
	floats(v, "area_seen", x.AreaSeen[:])
	ints(v, "warned_for", x.WarnedFor[:])
	v.Int32("warnings", &x.Warnings)
	v.Int32("first_warn", &x.FirstWarn)
	v.Int32("hits", &x.Hits)
	v.Int32("others_listed", &x.OthersListed)
	ints(v, "scheme_hit", x.SchemeHit[:])
}

// Fields shows the counts.
func (x *Births) Fields(v Visitor) {
	v.Int64("colliers", &x.Vessels[0])
	v.Int64("tankers", &x.Vessels[1])
	v.Int64("teams", &x.Teams)
	v.Int64("outbreaks", &x.Outbreaks)
	v.Int64("moves", &x.Moves)
	v.Int64("drafts", &x.Drafts)
}

// Fields shows the heads of the free lists.
func (x *Heads) Fields(v Visitor) {
	v.Int32("free_vessel", &x.Vessel)
	v.Int32("free_mission", &x.Mission)
	v.Int32("free_cohort", &x.Cohort)
	v.Int32("free_team", &x.Team)
	v.Int32("free_op", &x.Op)
	v.Int32("free_exchange", &x.Exchange)
	v.Int32("free_lot", &x.Lot)
	v.Int32("free_case", &x.Case)
	v.Int32("free_outbreak", &x.Outbreak)
	v.Int32("free_decision", &x.Decision)
	v.Int32("free_delay", &x.Delay)
	v.Int32("free_vote", &x.Vote)
	v.Int32("free_move", &x.Move)
}

// Fields shows the slabs.
func (x *Slabs) Fields(v Visitor) {
	visit(v, "vessel", x.Vessels[:])
	visit(v, "mission", x.Missions[:])
	visit(v, "cohort", x.Cohorts[:])
	visit(v, "team", x.Teams[:])
	visit(v, "op", x.Ops[:])
	visit(v, "exchange", x.Exchanges[:])
	visit(v, "lot", x.Lots[:])
	visit(v, "case", x.Cases[:])
	visit(v, "outbreak", x.Outbreaks[:])
	visit(v, "decision", x.Decisions[:])
	visit(v, "delayed", x.Delays[:])
	visit(v, "move", x.Moves[:])
	visit(v, "vote", x.Votes[:])
	x.Heads.Fields(v)
	group(v, "mission_days", &x.MissionDays)
	group(v, "cohort_days", &x.CohortDays)
	group(v, "roster", &x.Roster)
	v.Int32("next_case", &x.NextCase)
	v.Int32("next_stage", &x.NextStage)
}

// Fields shows the whole State.
func (s *State) Fields(v Visitor) {
	v.Uint64("seed", &s.Seed)
	v.Int32("day", &s.Day)
	v.Uint8("ending", (*uint8)(&s.Ending))
	v.Uint64("log_hash", (*uint64)(&s.LogHash))
	v.Int32("commands", &s.Commands)
	group(v, "ledger", &s.Ledger)
	group(v, "office", &s.Office)
	group(v, "home", &s.Home)
	group(v, "weapons", &s.Weapons)
	group(v, "world", &s.World)
	group(v, "watch", &s.Watch)
	group(v, "coalition", &s.Coalition)
	group(v, "institutions", &s.Institutions)
	group(v, "slabs", &s.Slabs)
	ints(v, "graduation", s.Graduation[:])
	v.Int32("recruits", &s.Recruits)
	v.Int32("month", &s.Month)
	group(v, "births", &s.Births)
	ints(v, "arrived", s.Arrived[:])
	ints(v, "offers", s.Offers[:])
	v.Int32("next_offer", &s.NextOffer)
	for i := range s.Notes {
		ints(v, "notes", s.Notes[i][:])
	}
	visit(v, "news", s.News[:])
	v.Int64("news_count", &s.NewsCount)
}

func group(v Visitor, name string, x interface{ Fields(Visitor) }) {
	v.Enter(name, -1)
	x.Fields(v)
	v.Leave()
}

// hashing feeds every leaf to a Hasher.
type hashing struct{ h num.Hasher }

func (x *hashing) Uint8(_ string, v *uint8)     { x.h.Add(uint64(*v)) }
func (x *hashing) Uint32(_ string, v *uint32)   { x.h.Add(uint64(*v)) }
func (x *hashing) Uint64(_ string, v *uint64)   { x.h.Add(*v) }
func (x *hashing) Int16(_ string, v *int16)     { x.h.Add(uint64(*v)) }
func (x *hashing) Int32(_ string, v *int32)     { x.h.Add(uint64(*v)) }
func (x *hashing) Int64(_ string, v *int64)     { x.h.Add(uint64(*v)) }
func (x *hashing) Float64(_ string, v *float64) { x.h.AddFloat(*v) }
func (x *hashing) Bool(_ string, v *bool) {
	b := uint64(0)
	if *v {
		b = 1
	}
	x.h.Add(b)
}
func (x *hashing) Enter(string, int) {}
func (x *hashing) Leave()            {}

// Hash returns the fingerprint of the whole State. It is equal on every platform
// for equal play.
func (s *State) Hash() uint64 {
	var x hashing
	s.Fields(&x)
	return x.h.Sum()
}
