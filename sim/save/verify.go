package save

import (
	"fmt"
	"math"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Verify reports the first thing in a State that no campaign under these rules
// could have: a reference to nothing, a broken free list, a meter outside its
// range, a ledger that does not sum to zero. A State that passes can be stepped
// without harm.
func Verify(r *content.Rules, s *state.State) error {
	v := verifier{r: r, s: s}
	v.numbers()
	v.lists()
	v.trade()
	v.diaries()
	v.theft()
	v.desk()
	return v.err
}

type verifier struct {
	r   *content.Rules
	s   *state.State
	err error
}

func (v *verifier) that(ok bool, format string, args ...any) {
	if !ok && v.err == nil {
		v.err = fmt.Errorf(format, args...)
	}
}

func (v *verifier) within(what string, x, lo, hi float64) {
	v.that(x >= lo && x <= hi, "%s is %v, outside %v to %v", what, x, lo, hi)
}

// day checks a day that something happened or will happen on.
func (v *verifier) day(what string, d int32) {
	v.that(d >= -1 && d <= 1<<20, "%s on day %d", what, d)
}

// aCount is more than anything countable in a campaign.
const aCount = 1 << 40

func (v *verifier) numbers() {
	s, r := v.s, v.r
	v.that(s.Ending < state.Endings, "there is no ending %d", s.Ending)
	v.that(s.Day >= 0 && (s.Day < r.Days() || s.Day == r.Days() && s.Ending != state.Running), "day %d of %d", s.Day, r.Days())
	v.that(s.Month >= 0 && s.Month <= s.Day/28+1, "month %d on day %d", s.Month, s.Day)
	for _, n := range [...]int64{s.Births.Vessels[0], s.Births.Vessels[1], s.Births.Teams, s.Births.Outbreaks} {
		v.that(n >= 0 && n < aCount, "%d births", n)
	}
	v.that(s.NewsCount >= 0 && s.NewsCount < aCount, "%d pieces of news", s.NewsCount)
	v.that(s.Commands >= 0, "%d commands", s.Commands)
	for seat := range s.Notes {
		for i := range s.Notes[seat] {
			v.that(s.Notes[seat][i] >= 0, "a note of day %d", s.Notes[seat][i])
		}
	}
	v.that(s.Ledger.Sum() == 0, "the ledger sums to %d", s.Ledger.Sum())
	o := &s.Office
	_, bank := state.OrdersOf(r, s)
	v.that(o.Orders >= 0 && o.Orders <= bank, "%d orders", o.Orders)
	v.that(o.MonthsYear >= 1 && o.MonthsYear <= 12 && o.Months >= 0 && o.Months <= o.MonthsYear, "month %d of %d", o.Months, o.MonthsYear)
	v.institutions(r, s)
	v.within("confidence", o.Confidence, 0, 100)
	for d := range content.Dials {
		def := &r.Dial[d]
		v.that(o.Dials[d] >= def.Min && o.Dials[d] <= def.Max && (o.Dials[d]-def.Min)%def.Notch == 0, "dial %v stands at %d", d, o.Dials[d])
		v.within(d.String(), o.Effective[d], float64(def.Min)/100, float64(def.Max)/100)
		v.that(o.Settled[d] != o.Dials[d] || o.Effective[d] == float64(o.Dials[d])/100, "dial %v has settled, but not at %d", d, o.Dials[d])
	}
	h := &s.Home
	v.within("fuel", h.Fuel, 0, r.FuelMax)
	v.within("food", h.Food, 0, r.FuelMax)
	v.within("welfare", h.Welfare, 0, 100)
	v.within("loyalty", h.Loyalty, 0, 100)
	v.within("output", h.Output, 0, 2)
	v.within("the harvest", h.Harvest, 0, 10)
	parts := *h
	parts.SumUp(r)
	v.within("the sum of welfare's parts", parts.Welfare-h.Welfare, -1e-6, 1e-6)
	v.within("closure", h.Closed, 0, 1)
	w := &s.World
	v.that(w.CoinPrice > 0, "a coin costs %d", w.CoinPrice)
	v.within("the price of coal", w.CoalPrice, 0, 1e6)
	v.within("pressure", w.Pressure, 0, 100)
	v.within("hardening", w.Hardening, 0, 1)
	v.within("trust", w.Trust, 0, 1)
	v.within("brokers", w.Brokers, 0, 1.5)
	v.within("older trades", w.LegacyCut, 0, 3)
	v.within("others' hulls", w.Hulls, 0, 1)
	v.within("coal on barges", w.Barges, 0, 1e4)
	v.within("fuel in hired tankers", w.Tankers, 0, 1e4)
	v.that(w.HiredLoads[0] >= 0 && w.HiredLoads[1] >= 0 && s.Watch.OthersListed >= 0, "%d hired loads", w.HiredLoads)
	v.within("coal sold", w.CoalSold, 0, 1e9)
	v.within("coin sold", w.CashSold, 0, 1e9)
	for i := range w.Patrons {
		v.within("tolerance", w.Patrons[i].Tolerance, 0, 1)
		v.within("fatigue", w.Patrons[i].Fatigue, 0, 1)
	}
	for i := range w.RulesAhead {
		v.within("rules brought forward", w.RulesAhead[i], 0, 1000)
	}
	c := &s.Coalition
	v.within("political capital", c.Capital, 0, 100)
	v.within("unity", c.Unity, 0, 100)
	v.within("exemptions", c.Exempt, 0, 1)
	v.within("aid", c.Aid, 0, 1)
	v.within("thanks", c.Thanks, 0, 1000)
	for sc := range content.Schemes {
		v.within("burnt sources", c.Burnt[sc], 0, 1)
	}
	for i := range c.Advised {
		v.within("advice", c.Advised[i], 0, 1)
	}
	for i := range c.Asked {
		v.within("requests", c.Asked[i], 0, 1)
	}
	v.that(w.NextEvent >= 0 && int(w.NextEvent) <= len(r.Scenario.Events), "event %d is next", w.NextEvent)
	v.that(s.Weapons.Launches >= 0 && s.Weapons.Milestone >= 0, "%d launches", s.Weapons.Launches)
	v.within("the wish for launches", s.Weapons.Appetite, 0, 400)
	v.within("launches wanted a day", s.Weapons.Rate, 0, 400)
	for a := range content.MeetingAreas {
		v.within("a sighting clock", s.Watch.Sighting[content.Collier][a], 0, 1e9)
		v.within("a sighting clock", s.Watch.Sighting[content.Tanker][a], 0, 1e9)
		v.within("sightings in an area", s.Watch.AreaSeen[a], 0, 1e9)
	}
	sum := 0.0
	for sc := range content.Schemes {
		v.within("trail", o.Trail[sc], 0, 10)
		v.within("attention", s.Watch.Attention[sc], 0, 1)
		v.within("known evidence", s.Watch.Known[sc], 0, 100+1e-6)
		v.within("inferred activity", s.Watch.Activity[sc], 0, 1e9)
		v.that(s.Watch.SchemeHit[sc] >= 0, "%d actions", s.Watch.SchemeHit[sc])
		v.day("a warning", s.Watch.WarnedFor[sc])
		e := 0.0
		for reg := range content.Regions {
			e += s.Watch.Evidence[sc][reg]
			v.within("evidence", s.Watch.Evidence[sc][reg], 0, 100)
			v.within("a seizure clock", s.Watch.Seizure[sc][reg], 0, 1e9)
		}
		v.within("evidence of "+sc.String(), e, 0, 100+1e-6)
		sum += s.Watch.Attention[sc]
	}
	v.within("the analysts' attention", sum, 0, 1+1e-6)
	for i := range s.Graduation {
		v.that(s.Graduation[i] >= 0, "%d trainees", s.Graduation[i])
	}
	v.that(s.Recruits >= 0 && s.Recruits < 1<<20, "%d recruits", s.Recruits)
	finite := finiteness{v: v}
	s.Fields(&finite)
}

// finiteness refuses numbers that are none.
type finiteness struct {
	v *verifier
}

func (finiteness) Uint8(string, *uint8)   {}
func (finiteness) Uint32(string, *uint32) {}
func (finiteness) Uint64(string, *uint64) {}
func (finiteness) Int16(string, *int16)   {}
func (finiteness) Int32(string, *int32)   {}
func (finiteness) Int64(string, *int64)   {}
func (finiteness) Bool(string, *bool)     {}
func (finiteness) Enter(string, int)      {}
func (finiteness) Leave()                 {}

func (f finiteness) Float64(name string, x *float64) {
	if math.IsNaN(*x) || math.IsInf(*x, 0) {
		f.v.that(false, "%s is not a number", name)
	}
}

// lists checks that each slab's free list holds exactly the slots not in use.
func (v *verifier) lists() {
	for _, b := range slabs(v.s) {
		free, live := 0, 0
		for i := *b.free; i != -1; i = b.at(int(i)).Next {
			if i < 0 || int(i) >= b.n || b.at(int(i)).Live() || free == b.n {
				v.that(false, "the free list of the %s leads to %d", b.name, i)
				return
			}
			free++
		}
		for i := range b.n {
			if b.at(i).Live() {
				live++
				v.that(b.at(i).Next == -1, "%s %d is in use and on the free list", b.name, i)
			}
		}
		v.that(free+live == b.n, "of the %s %d are in use and %d free, but there are %d", b.name, live, free, b.n)
	}
}

func row[T any](v *verifier, what string, i int16, rows []T) bool {
	ok := i >= 0 && int(i) < len(rows)
	v.that(ok, "there is no %s %d", what, i)
	return ok
}

// trade checks ships, missions and people.
func (v *verifier) trade() {
	b := &v.s.Slabs
	for i := range b.Vessels {
		x := &b.Vessels[i]
		if !x.Live() {
			continue
		}
		row(v, "vessel", x.Content, v.r.Vessels)
		v.that(x.Kind <= content.Tanker, "a vessel of kind %d", x.Kind)
		v.that(x.Leg <= state.Listed, "a vessel on leg %d", x.Leg)
		v.that(x.Area < state.MaxAreas, "a vessel in area %d", x.Area)
		v.that(x.Cargo >= 0 && x.Sightings >= 0 && x.Trips >= 0, "a vessel with %d t, seen %d times, on trip %d", x.Cargo, x.Sightings, x.Trips)
		v.day("a leg ends", x.Until)
	}
	v.that(v.err != nil || b.RosterRight(), "the roster is not of these vessels")
	for i := range b.Missions {
		x := &b.Missions[i]
		if !x.Live() {
			continue
		}
		row(v, "mission", x.Content, v.r.Missions)
		v.that(x.Region < content.Regions, "a mission in region %d", x.Region)
		v.that(x.Status <= state.MissionExpelled, "a mission of status %d", x.Status)
		v.that(x.Due >= 1 && x.Due <= 28, "a mission pays on day %d of the month", x.Due)
		v.that(x.Patience <= 100, "a host's patience is %v", x.Patience)
	}
	for i := range b.Cohorts {
		x := &b.Cohorts[i]
		if !x.Live() {
			continue
		}
		v.that(x.Region < content.Regions, "a cohort in region %d", x.Region)
		v.that(x.Kind <= state.ITCohort, "a cohort of kind %d", x.Kind)
		v.that(x.Due >= 1 && x.Due <= 28, "a cohort pays on day %d of the month", x.Due)
		v.that(x.Heads >= 0 && x.Heads < 1<<24, "a cohort of %d people", x.Heads)
	}
}

// diaries checks that missions and cohorts are written down for their days and
// nothing else is.
func (v *verifier) diaries() {
	var missions, cohorts state.Diary
	b := &v.s.Slabs
	for i := range b.Missions {
		if x := &b.Missions[i]; x.Live() && int(x.Due) < len(missions) {
			missions.Put(x.Due, i)
		}
	}
	for i := range b.Cohorts {
		if x := &b.Cohorts[i]; x.Live() && int(x.Due) < len(cohorts) {
			cohorts.Put(x.Due, i)
		}
	}
	v.that(b.MissionDays == missions, "the missions' days are not those on which they pay")
	v.that(b.CohortDays == cohorts, "the cohorts' days are not those on which they pay")
}

// theft checks teams, operations, exchanges, coin and cases.
func (v *verifier) theft() {
	b := &v.s.Slabs
	for i := range b.Teams {
		x := &b.Teams[i]
		if !x.Live() || x.Op == -1 {
			continue
		}
		if ok := x.Op >= 0 && int(x.Op) < len(b.Ops); !ok || !b.Ops[x.Op].Live() || int(b.Ops[x.Op].Team) != i {
			v.that(false, "team %d works on operation %d, which is not its own", i, x.Op)
		}
	}
	for i := range b.Ops {
		x := &b.Ops[i]
		if !x.Live() {
			continue
		}
		if ok := x.Team >= 0 && int(x.Team) < len(b.Teams); !ok || !b.Teams[x.Team].Live() || int(b.Teams[x.Team].Op) != i {
			v.that(false, "operation %d belongs to team %d, which works on another", i, x.Team)
		}
		v.that(x.Stage < state.OpStages, "an operation in stage %d", x.Stage)
		size := &v.r.Dial[content.TheftSize]
		v.that(int32(x.Size) >= size.Min && int32(x.Size) <= size.Max, "an operation of size %d", x.Size)
		if row(v, "exchange", x.Exchange, b.Exchanges[:]) {
			v.that(b.Exchanges[x.Exchange].Live(), "an operation against no exchange")
		}
		v.that(x.Began >= 0 && x.Began <= v.s.Day, "an operation begun on day %d", x.Began)
		v.day("a stage ends", x.Until)
		v.that(b.NextStage <= max(x.Until, v.s.Day), "a stage ends on day %d, none before %d", x.Until, b.NextStage)
	}
	for i := range b.Exchanges {
		x := &b.Exchanges[i]
		if !x.Live() {
			continue
		}
		row(v, "exchange", x.Content, v.r.Exchanges)
		v.that(x.Status <= state.ExchangeFailed, "an exchange of status %d", x.Status)
		v.within("an exchange's guard", x.Hardened, 0, 1)
		v.within("an exchange's youth", x.Young, 0, 1)
	}
	for i := range b.Lots {
		x := &b.Lots[i]
		if !x.Live() {
			continue
		}
		v.that(x.Origin < content.Schemes, "coin from scheme %d", x.Origin)
		v.that(x.Units >= 0, "%d units of coin", x.Units)
	}
	for i := range b.Cases {
		x := &b.Cases[i]
		if !x.Live() {
			continue
		}
		v.that(b.NextCase <= max(x.Due, v.s.Day), "a case on day %d, none before %d", x.Due, b.NextCase)
		if x.Exchange == -1 {
			continue
		}
		if row(v, "exchange", x.Exchange, b.Exchanges[:]) {
			v.that(b.Exchanges[x.Exchange].Live(), "a case of no exchange")
		}
		v.within("a case's confidence", x.Confidence, 0, 1)
	}
	for i := range b.Moves {
		x := &b.Moves[i]
		if !x.Live() {
			continue
		}
		switch x.Kind {
		case state.Designation:
			v.that(x.Target >= 0 && x.Target < int16(content.Legacy), "a list about scheme %d", x.Target)
		case state.RulesPush:
			row(v, "jurisdiction", x.Target, v.r.Jurisdictions)
		case state.Retraction:
			row(v, "exchange", x.Target, v.r.Exchanges)
		default:
			v.that(false, "a move of kind %d", x.Kind)
		}
		v.day("a move", x.Due)
	}
	for i := range b.Votes {
		if x := &b.Votes[i]; x.Live() {
			v.that(x.Kind <= state.Renewal, "a vote of kind %d", x.Kind)
		}
	}
	for i := range b.Outbreaks {
		x := &b.Outbreaks[i]
		if !x.Live() {
			continue
		}
		v.that(x.Reach > 0, "an outbreak that reaches %v machines", x.Reach)
		v.within("an outbreak's machines", x.Machines, 0, x.Reach)
	}
}

// desk checks decisions, consequences to come and news.
func (v *verifier) desk() {
	s := v.s
	b := &s.Slabs
	for i := range b.Decisions {
		if x := &b.Decisions[i]; x.Live() {
			row(v, "dossier", x.Dossier, v.r.Dossiers)
			v.day("a decision", x.Due)
		}
	}
	for i := range s.Arrived {
		v.day("a dossier", s.Arrived[i])
		v.day("an offer", s.Offers[i])
	}
	for i := range v.r.Dossiers {
		// After an arrival none is looked at for some days, whatever the offers say.
		v.that(s.NextOffer <= max(s.Offers[i], s.Day+31), "dossier %d offers itself on day %d, the next is looked at on %d", i, s.Offers[i], s.NextOffer)
	}
	for i := range b.Delays {
		if x := &b.Delays[i]; x.Live() {
			row(v, "effect", x.Target, content.EffectTargets())
			if x.Option == state.NoOption {
				row(v, "event", x.Origin, v.r.Scenario.Events)
			} else if row(v, "dossier", x.Origin, v.r.Dossiers) {
				v.that(int(x.Option) < len(v.r.Dossiers[x.Origin].Options), "dossier %d has no option %d", x.Origin, x.Option)
			}
		}
	}
	for i := range s.News {
		v.news(&s.News[i])
	}
}

// institutions checks that what is in force is what is at work.
func (v *verifier) institutions(r *content.Rules, s *state.State) {
	for i := range s.Institutions.Rows {
		x := &s.Institutions.Rows[i]
		v.that(x.Status <= state.CapabilityDissolved, "an institution of status %d", x.Status)
		v.that(x.Status != state.CapabilityBuilding || s.Institutions.NextDue <= max(x.Due, s.Day), "a building is done on day %d, none before %d", x.Due, s.Institutions.NextDue)
		v.that(x.Status == state.CapabilityNone || i < len(r.Capabilities), "there is no institution %d", i)
	}
	fresh := *s
	fresh.ShiftModifiers(r)
	v.that(fresh.Institutions == s.Institutions, "the institutions at work shift other numbers")
}

func (v *verifier) news(n *state.News) {
	v.that(n.Kind < state.NewsKinds && n.Scheme <= content.Schemes, "news of kind %d about scheme %d", n.Kind, n.Scheme)
	switch n.Subject {
	case state.NoSubject:
	case state.VesselSubject:
		row(v, "vessel", n.Row, v.r.Vessels)
	case state.MissionSubject:
		row(v, "mission", n.Row, v.r.Missions)
	case state.ExchangeSubject:
		row(v, "exchange", n.Row, v.r.Exchanges)
	case state.DossierSubject:
		row(v, "dossier", n.Row, v.r.Dossiers)
	case state.EventSubject:
		row(v, "event", n.Row, v.r.Scenario.Events)
	case state.RegionSubject:
		v.that(n.Row >= 0 && n.Row < int16(content.Regions), "there is no region %d", n.Row)
	case state.PatronSubject:
		v.that(n.Row >= 0 && int(n.Row) < len(v.s.World.Patrons), "there is no patron %d", n.Row)
	case state.CapabilitySubject:
		row(v, "capability", n.Row, v.r.Capabilities)
	case state.AgencySubject:
		row(v, "agency", n.Row, v.r.Agencies)
	case state.JurisdictionSubject:
		row(v, "jurisdiction", n.Row, v.r.Jurisdictions)
	case state.IndustrySubject:
		v.that(n.Row >= 0 && n.Row < int16(state.IndustriesKept), "there is no industry %d", n.Row)
	default:
		v.that(false, "news of a subject of kind %d", n.Subject)
	}
}
