package state

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// The capacities of the slabs.
const (
	MaxVessels   = 80
	MaxMissions  = content.MaxMissions
	MaxCohorts   = 56
	MaxTeams     = 32
	MaxOps       = 32
	MaxExchanges = content.MaxExchanges
	MaxLots      = 64
	MaxCases     = 64
	MaxOutbreaks = 4
	MaxDecisions = 12
	MaxDelayed   = 48
	MaxVotes     = 8
	MaxAreas     = content.MeetingAreas
	Pipeline     = 24 // months of trainees under way
	NoteSlots    = 24 // notes that a seat's standing orders can keep
)

// Ending says how a campaign ended.
type Ending uint8

// The endings.
const (
	Running   Ending = iota
	Fulfilled        // in office with at least 95% of the cumulative plan
	TimeUp           // in office, short of the plan
	Dismissed        // the Leader's confidence is gone
	Collapse         // the population cannot be kept
	Complete         // the weapons programme is complete
	Endings
)

var endingNames = [Endings]string{"running", "fulfilled", "time", "dismissed", "collapse", "complete"}

// Slabs are the entities and the heads of their free lists.
type Slabs struct {
	Vessels   [MaxVessels]Vessel
	Missions  [MaxMissions]Mission
	Cohorts   [MaxCohorts]Cohort
	Teams     [MaxTeams]Team
	Ops       [MaxOps]Op
	Exchanges [MaxExchanges]Exchange
	Lots      [MaxLots]Lot
	Cases     [MaxCases]Case
	Outbreaks [MaxOutbreaks]Outbreak
	Decisions [MaxDecisions]Decision
	Delays    [MaxDelayed]Delayed
	Votes     [MaxVotes]Vote
	Moves     [MaxMoves]Move
	Heads     Heads
	// The days on which missions and cohorts send money, by their Due.
	MissionDays, CohortDays Diary
	Roster                  Roster
	NextCase                int32 // no case is due before this day
	NextStage               int32 // no operation's stage ends before this day
}

// Heads are the heads of the slabs' free lists.
type Heads struct {
	Vessel, Mission, Cohort, Team, Op, Exchange, Lot, Case, Outbreak, Decision, Delay, Vote, Move int32
}

// Office is the player's office: orders, dials and the Leader's confidence.
type Office struct {
	Orders     int32                    // orders it can give now
	Given      int32                    // orders given in all
	Dials      [content.Dials]int32     // as set, in each dial's unit
	Effective  [content.Dials]float64   // as carried out, as a factor: a dial at 100 is 1; scaling up takes time
	Settled    [content.Dials]int32     // the setting, in each dial's unit, that is carried out in full; another while a dial takes effect
	Trail      [content.Schemes]float64 // slow mean of each scheme's intensity, about 0-1, for haste
	Confidence float64                  // of the Leader, 0-100
	Plan       Money                    // to be remitted this calendar year
	PlanDone   Money                    // cumulative plan of the years closed
	Judged     Money                    // plan of the year that was closed this evening, 0 on all others
	Months     int32                    // months of this year begun in office
	MonthsYear int32                    // months this year has in the scenario
	Negotiated bool                     // this year's plan was negotiated
	Advisors   [5]Advisor
}

// HomeFront is the country itself.
type HomeFront struct {
	Fuel       float64 // months of use in stock
	Food       float64 // months of use in stock
	Output     float64 // of industry, 1 = as on the first day
	Welfare    float64 // of the population, 0-100
	Loyalty    float64 // of the elite, 0-100
	Closed     float64 // how far the border is closed, 0-1
	ShortDays  int32   // days without enough fuel, running count
	Households int64   // households that went cold or hungry through decisions
	Harvest    float64 // factor of the last autumn on the usual harvest
	Start      float64 // what is left of the first day's distance from rest, points of welfare
	// Hardship is what each cause has done to welfare and time has not yet undone,
	// in points. Rest, Start and these add up to Welfare.
	Hardship [content.Hardships]float64
}

// Weapons is the weapons programme.
type Weapons struct {
	Launches   int32
	Recent     float64 // launches of the last twelve months by their weight, fading
	Milestone  int32   // number of milestones passed
	DelayUntil int32   // no launch before this day
	Rate       float64 // launches a day that the Leader wants this year
	Appetite   float64 // launches wanted and not yet made
	// Kinds counts the launches by their reach.
	Kinds [content.LaunchKinds]int32
}

// World is what neither seat controls.
type World struct {
	CoinPrice  Money   // cents a coin
	CoalPrice  float64 // USD a tonne
	CoalSold   float64 // kt sold over the last month, fading
	CashSold   float64 // USD m of coin sold over the last month, fading
	Pressure   float64 // sanctions pressure, 0-100
	Mandate    bool    // the monitoring body works
	Resolution int32   // number of votes passed in the campaign
	Vetoed     int32   // number of votes that failed
	Hardening  float64 // of the exchange industry, 0-1
	CoinHigh   Money   // highest price of a coin so far, cents
	// RulesAhead is by how many years exchange rules come earlier than they would
	// have, by row of Rules.Jurisdictions.
	RulesAhead [content.MaxJurisdictions]float64
	Trust      float64 // of ransomware's victims that paying helps, 0-1
	Brokers    float64 // capacity of those who turn coin into cash, 0-1.5; 1 is undamaged
	RansomRest int32   // no outbreak before this day
	NextEvent  int32   // row of the scenario's next dated event
	Patrons    [2]Patron
	LegacyCut  float64  // factor on the older trades
	Hulls      float64  // part of others' hulls that can be hired, 0-1
	Barges     float64  // kt of coal aboard hired hulls that are not yet full
	Tankers    float64  // months of fuel aboard hired tankers that are not yet full
	HiredLoads [2]int32 // loads that hired hulls carried, by content.VesselKind
	ArmsOpen   bool
}

// Watch is what the other side knows and does.
type Watch struct {
	Evidence  [content.Schemes][content.Regions]float64 // adds up and fades; a scheme's sum is 0-100
	Attention [content.Schemes]float64                  // share of the analysts, sums to 1
	Known     [content.Schemes]float64                  // evidence when the analysts last took stock, points, 0-100
	Activity  [content.Schemes]float64                  // how hard they think each scheme is run: evidence a month were all of it seen, points
	Sighting  [2][MaxAreas]float64                      // hazard clocks, by content.VesselKind and meeting area
	Seizure   [content.Schemes][content.Regions]float64 // hazard clocks
	AreaUse   [MaxAreas]float64                         // how often a meeting area was used of late
	AreaSeen  [MaxAreas]float64                         // how often a vessel was sighted there of late
	WarnedFor [content.Schemes]int32                    // day on which a warning turns into action, 0 none
	Warnings  int32                                     // number in all
	FirstWarn int32                                     // day of the first warning, 0 none
	Hits      int32                                     // number of actions in all
	// OthersListed counts others' hulls that were listed for this trade.
	OthersListed int32
	SchemeHit    [content.Schemes]int32 // number of actions by scheme
}

// Births count the children of the campaign by kind. Each kind has a count of its
// own: else a team more would be another luck for the next vessel.
type Births struct {
	Vessels   [2]int64 // number bought or given, by content.VesselKind
	Teams     int64
	Outbreaks int64
	Moves     int64
	Drafts    int64 // number of resolutions tabled by the coalition
}

// State is one campaign at the end of one day.
type State struct {
	Seed         uint64
	Day          int32 // days since the scenario's first
	Ending       Ending
	LogHash      num.Hasher // of all commands so far
	Commands     int32      // how many there were
	Ledger       Ledger
	Office       Office
	Home         HomeFront
	Weapons      Weapons
	World        World
	Watch        Watch
	Coalition    Coalition
	Institutions Institutions
	Slabs        Slabs
	// Graduation counts trainees by the month in which they finish.
	Graduation [Pipeline]int32
	Recruits   int32                           // graduates waiting until there are enough for a team
	Month      int32                           // months begun since the start
	Births     Births                          // names the children of the campaign
	Arrived    [content.MaxDossiers]int32      // day a dossier last arrived, -1 never
	Notes      [content.Seats][NoteSlots]int32 // what standing orders wrote down; see command.Note
	Offers     [content.MaxDossiers]int32      // day on which a dossier next offers itself; one that is past is drawn anew
	NextOffer  int32                           // day on which the offers are looked at next
	News       [NewsKept]News
	NewsCount  int64 // number of pieces in all; the newest is at (NewsCount-1) % NewsKept
}

// Weight is how all launches so far count, 1 for each of intermediate range.
func (x *Weapons) Weight(r *content.Rules) float64 {
	sum := 0.0
	for k := range x.Kinds {
		sum += float64(r.LaunchWeight(content.LaunchKind(k)) * float64(x.Kinds[k]))
	}
	return sum
}

// Init sets up free lists and everything whose zero value means something else.
func (s *State) Init() {
	b := &s.Slabs
	initSlab(b.Vessels[:])
	initSlab(b.Missions[:])
	initSlab(b.Cohorts[:])
	initSlab(b.Teams[:])
	initSlab(b.Ops[:])
	initSlab(b.Exchanges[:])
	initSlab(b.Lots[:])
	initSlab(b.Cases[:])
	initSlab(b.Outbreaks[:])
	initSlab(b.Decisions[:])
	initSlab(b.Delays[:])
	initSlab(b.Votes[:])
	initSlab(b.Moves[:])
	for i := range s.Arrived {
		s.Arrived[i] = -1
	}
	s.ForgetOffers()
}

// ForgetOffers has the days on which dossiers next offer themselves drawn anew on
// the next day.
func (s *State) ForgetOffers() {
	for i := range s.Offers {
		s.Offers[i] = -1
	}
	s.NextOffer = -1
}

// Child returns a fresh logical id under the campaign's seed and a kind. It is
// for entities that commands and dated happenings create, whose n-th is the same
// whatever else happened.
func (s *State) Child(kind uint64, n int64) ID {
	return ID(num.DeriveID(s.Seed, kind, uint64(n)))
}

// Tell records a piece of news on the present day.
func (s *State) Tell(n News) {
	n.Day = s.Day
	s.News[s.NewsCount%NewsKept] = n
	s.NewsCount++
}

// Hurt changes welfare by an amount in points, under the name of its cause.
func (s *State) Hurt(r *content.Rules, cause content.Hardship, amount float64) {
	h := &s.Home
	h.Hardship[cause] += amount
	h.SumUp(r)
}

// SumUp brings welfare up to date with its parts; it stays within 0-100, and
// what lies beyond is taken from the decisions and events.
func (x *HomeFront) SumUp(r *content.Rules) {
	level := r.WelfareRest + x.Start
	for c := range x.Hardship {
		level += x.Hardship[c]
	}
	x.Welfare = num.Clamp(level, 0, 100)
	if beyond := x.Welfare - level; beyond != 0 {
		x.Hardship[content.HurtAffairs] += beyond
	}
}

// WelfareOf is the welfare of people who feel each cause as strongly as feels
// says and return to the level rest, in points.
func (x *HomeFront) WelfareOf(rest float64, feels *[content.Hardships]float64) float64 {
	level := rest + x.Start
	for c := range feels {
		level += float64(feels[c] * x.Hardship[c])
	}
	return num.Clamp(level, 0, 100)
}

// EvidenceOf returns the evidence against a scheme over all regions, 0-100.
func (s *State) EvidenceOf(scheme content.Scheme) float64 {
	return num.Min(sum(&s.Watch.Evidence[scheme]), 100)
}

// FadeEvidence multiplies the evidence against a scheme by a factor.
func (s *State) FadeEvidence(scheme content.Scheme, f float64) {
	scale(&s.Watch.Evidence[scheme], f)
}

// AddEvidence adds evidence against a scheme in one region. Negative amounts
// thin out all regions in proportion. The scheme's sum stays within 0-100.
func (s *State) AddEvidence(scheme content.Scheme, region content.Region, amount float64) {
	row := &s.Watch.Evidence[scheme]
	before := sum(row)
	if amount < 0 {
		if before > 0 {
			scale(row, num.Max(0, before+amount)/before)
		}
		return
	}
	row[region] += num.Max(0, num.Min(amount, 100-before))
}

// SpreadEvidence adds evidence over the regions where a scheme is at work.
func (s *State) SpreadEvidence(rules *content.Rules, scheme content.Scheme, amount float64) {
	if amount < 0 {
		s.AddEvidence(scheme, 0, amount)
		return
	}
	row, shares := &s.Watch.Evidence[scheme], &rules.RegionShare[scheme]
	if sum(row)+amount < 99 {
		// With this much room no region's part is cut, and the sum need not be looked
		// at before each.
		spread(row, amount, shares)
		return
	}
	for r, share := range shares {
		if share > 0 {
			s.AddEvidence(scheme, content.Region(r), float64(amount*share))
		}
	}
}

// Gather multiplies the evidence against a scheme by keep, adds an amount (>= 0)
// over the regions where the scheme is at work, and returns about how much there
// is now, 0-100: FadeEvidence and SpreadEvidence in one.
func (s *State) Gather(rules *content.Rules, scheme content.Scheme, keep, amount float64) float64 {
	row, shares := &s.Watch.Evidence[scheme], &rules.RegionShare[scheme]
	scale(row, keep)
	all := sum(row)
	if amount <= 0 {
		return all
	}
	if all+amount < 99 {
		spread(row, amount, shares)
		return all + amount
	}
	s.SpreadEvidence(rules, scheme, amount)
	return sum(row)
}

// Exposure is the state's exposure, 0-100: the mean of the three schemes with
// most evidence against them.
func (s *State) Exposure() float64 {
	var top [3]float64
	for sc := range content.Schemes {
		e := s.EvidenceOf(sc)
		for i := range len(top) {
			if e > top[i] {
				e, top[i] = top[i], e
			}
		}
	}
	return (top[0] + top[1] + top[2]) / 3
}

// Tolerance is the patrons' joint tolerance, 0-1; the neighbour counts most,
// since most goods pass there.
func (s *State) Tolerance() float64 {
	return float64(0.75*s.World.Patrons[0].Tolerance) + float64(0.25*s.World.Patrons[1].Tolerance)
}

// CoinHeld returns the units of coin in all lots.
func (s *State) CoinHeld() Units {
	var u Units
	for i := range s.Slabs.Lots {
		l := &s.Slabs.Lots[i]
		if l.Fresh() {
			break
		}
		u += l.Units
	}
	return u
}

// RemittedYear is what was remitted this calendar year.
func (s *State) RemittedYear() Money { return s.Ledger.Year[Remitted] }

// Pace is remitted money against the plan's even course through this year; 1 is
// on course.
func (s *State) Pace() float64 {
	o := &s.Office
	if o.Plan <= 0 || o.Months <= 0 {
		return 1
	}
	due := o.Plan.Millions() * float64(o.Months) / float64(o.MonthsYear)
	return s.RemittedYear().Millions() / due
}

// Fleet counts vessels of a kind that are ours and not listed or on order.
func (s *State) Fleet(kind content.VesselKind) int {
	return s.Slabs.Roster.Fleet[kind].Count()
}

// People counts the heads of a kind of cohort.
func (s *State) People(kind CohortKind) int64 {
	n := int64(0)
	for i := range s.Slabs.Cohorts {
		if c := &s.Slabs.Cohorts[i]; c.Live() && c.Kind == kind {
			n += int64(c.Heads)
		}
	}
	return n
}

// MissionsOpen counts missions that earn.
func (s *State) MissionsOpen() int {
	n := 0
	for i := range s.Slabs.Missions {
		if m := &s.Slabs.Missions[i]; m.Live() && m.Status == MissionOpen {
			n++
		}
	}
	return n
}

// TeamCount counts hacking teams.
func (s *State) TeamCount() int {
	n := 0
	for i := range s.Slabs.Teams {
		t := &s.Slabs.Teams[i]
		if t.Fresh() {
			break
		}
		if t.Live() {
			n++
		}
	}
	return n
}

// String returns the stable id of the ending.
func (e Ending) String() string { return name(endingNames[:], int(e)) }
