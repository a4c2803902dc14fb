package command

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

const (
	streamCoalition num.Stream = 0xe1a1
	drawQuarters    uint64     = 0xe1a2
	drawVoteDay     uint64     = 0xe1a3
	drawShamed      uint64     = 0xe1a4
	drawHeard       uint64     = 0xe1a5
	drawActs        uint64     = 0xe1a6

	kindDraft = 0xf07c
)

// quarterDays is the length of a quarter in days.
const quarterDays = 91

// The lists of a designation.
const (
	NarrowList = iota // those that are proven
	BroadList         // those and who deals with them
)

// HalfClaim is what "consistent with" weighs, against a claim.
const HalfClaim = 0.5

// The answers to a case.
const (
	NameState      = iota // say now that the state did it
	WaitForMore           // hold the claim back until more is known
	ConsistentWith        // say what it looks like, and no more
)

// checkDesignate: one list about a scheme can be in work. It may be begun before
// much is known; it is worth what is known when it comes out.
func checkDesignate(r *content.Rules, s *state.State, c Command) Result {
	sc := content.Scheme(c.Target)
	switch {
	case c.Target >= uint64(content.Legacy) || sc == content.Ransom || c.Value < NarrowList || c.Value > BroadList:
		return Result{Reason: UnknownTarget}
	case s.MovePending(state.Designation, int16(sc)) != nil:
		return Result{Reason: TooSoon}
	case s.Slabs.Heads.Move < 0:
		return Result{Reason: NoRoom}
	}
	return Result{Capital: r.DesignateCost}
}

// doDesignate has lawyers and banks prepare a list; it comes out in a quarter.
func doDesignate(_ *content.Rules, s *state.State, c Command) {
	s.Begin(state.Designation, int16(c.Target), s.Day+quarterDays).Broad = c.Value == BroadList
}

// tabled reports whether a draft of the coalition's waits for its vote.
func tabled(s *state.State) bool {
	for i := range s.Slabs.Votes {
		if v := &s.Slabs.Votes[i]; v.Live() && v.Kind == state.Tabled {
			return true
		}
	}
	return false
}

func checkTable(r *content.Rules, s *state.State, _ Command) Result {
	switch {
	case tabled(s):
		return Result{Reason: TooSoon}
	case s.Slabs.Heads.Vote < 0:
		return Result{Reason: NoRoom}
	}
	return Result{Capital: r.TableCost}
}

// doTable tables a resolution. Its text is bargained over for one or two quarters,
// in the open.
func doTable(_ *content.Rules, s *state.State, _ Command) {
	s.Births.Drafts++
	id := s.Child(kindDraft, s.Births.Drafts)
	v, _ := state.Alloc(s.Slabs.Votes[:], &s.Slabs.Heads.Vote, id)
	u := num.SeedKey(s.Seed, streamCoalition).U(0, uint64(id), drawVoteDay)
	v.Kind, v.Due = state.Tabled, s.Day+int32(num.Uniform(u, quarterDays, 2*quarterDays))
	s.Tell(state.News{Kind: state.NewsVoteTabled, Scheme: content.Schemes, Count: int64(v.Due - s.Day)})
}

func checkAdvise(r *content.Rules, s *state.State, c Command) Result {
	switch {
	case c.Target >= uint64(state.IndustriesKept):
		return Result{Reason: UnknownTarget}
	case s.Coalition.Advised[c.Target] > 0.8:
		return Result{Reason: TooSoon}
	}
	return Result{Capital: r.AdviseCost}
}

// doAdvise publishes an advisory: an industry that was told of late listens less.
func doAdvise(r *content.Rules, s *state.State, c Command) {
	told := &s.Coalition.Advised[c.Target]
	gain := 1 - *told
	*told = num.Min(1, *told+r.AdviseFatigue)
	switch state.Industry(c.Target) {
	case state.Platforms:
		effect.ScalePeople(s, state.ITCohort, -r.AdviseVetting*gain)
		s.SpreadEvidence(r, content.IT, r.AdviseEvidence*gain)
	case state.ExchangeTrade:
		s.World.Hardening = num.Min(r.HardenMax, s.World.Hardening+float64(r.AdviseHarden*gain))
		s.SpreadEvidence(r, content.CashOut, 0.5*r.AdviseEvidence*gain)
	case state.Insurers:
		s.SpreadEvidence(r, content.Coal, r.AdviseEvidence*gain)
		s.SpreadEvidence(r, content.Oil, r.AdviseEvidence*gain)
	}
	s.Tell(state.News{Kind: state.NewsAdvisory, Scheme: content.Schemes, Subject: state.IndustrySubject, Row: int16(c.Target)})
}

// checkRules: a jurisdiction can be pressed for rules once at a time, while there
// is something left to bring forward.
func checkRules(r *content.Rules, s *state.State, c Command) Result {
	switch {
	case c.Target >= uint64(len(r.Jurisdictions)):
		return Result{Reason: UnknownTarget}
	case s.World.RulesAhead[c.Target] >= r.RulesMost:
		return Result{Reason: WrongState}
	case s.MovePending(state.RulesPush, int16(c.Target)) != nil:
		return Result{Reason: TooSoon}
	case s.Slabs.Heads.Move < 0:
		return Result{Reason: NoRoom}
	}
	return Result{Capital: r.RulesCost}
}

// doRules presses a jurisdiction to regulate its exchanges: law in four to eight
// quarters, and for good.
func doRules(_ *content.Rules, s *state.State, c Command) {
	m := s.Begin(state.RulesPush, int16(c.Target), 0)
	u := num.SeedKey(s.Seed, streamCoalition).U(0, uint64(m.ID), drawQuarters)
	m.Due = s.Day + int32(num.Uniform(u, 4*quarterDays, 8*quarterDays))
}

func checkExempt(r *content.Rules, s *state.State, _ Command) Result {
	if s.Coalition.ExemptDay > 0 && s.Day-s.Coalition.ExemptDay < quarterDays {
		return Result{Reason: TooSoon}
	}
	return Result{Capital: r.ExemptCost}
}

// doExempt lets food, medicine and spare parts pass: at once, at a price at home,
// with thanks from aid states at the next quarter.
func doExempt(r *content.Rules, s *state.State, _ Command) {
	c := &s.Coalition
	c.ExemptDay = max(1, s.Day)
	c.Exempt = num.Min(1, c.Exempt+r.ExemptGain)
	c.Thanks += r.ExemptThanks
	c.Unity = num.Min(100, c.Unity+r.ExemptUnity)
	s.Tell(state.News{Kind: state.NewsExempted, Scheme: content.Schemes})
}

func checkPatron(cost float64, s *state.State, c Command) Result {
	switch {
	case c.Value < 0 || int(c.Value) >= len(s.World.Patrons):
		return Result{Reason: UnknownTarget}
	case s.Coalition.Asked[c.Value] > 0.8:
		return Result{Reason: TooSoon}
	}
	return Result{Capital: cost}
}

func checkName(r *content.Rules, s *state.State, c Command) Result {
	return checkPatron(r.NameCost, s, c)
}
func checkCourt(r *content.Rules, s *state.State, c Command) Result {
	return checkPatron(r.CourtCost, s, c)
}

// NamingWorks is the chance that a patron who is named in public enforces more;
// otherwise it enforces less, out of pride.
func NamingWorks(s *state.State, patron int) float64 {
	return num.Clamp(0.3+float64(0.004*s.Coalition.Unity)-float64(0.3*s.Coalition.Asked[patron]), 0.05, 0.95)
}

// CourtingHeard is the chance that a patron who is courted listens at all: less
// when it tolerates much, for then it has its reasons.
func CourtingHeard(s *state.State, patron int) float64 {
	return num.Clamp(1-float64(0.6*s.World.Patrons[patron].Tolerance)-float64(0.4*s.Coalition.Asked[patron]), 0.05, 0.95)
}

// doName says in public what a patron lets pass.
func doName(r *content.Rules, s *state.State, c Command) {
	p := &s.World.Patrons[c.Value]
	u := num.SeedKey(s.Seed, streamCoalition).U(s.Day, uint64(c.Value), drawShamed)
	by := r.NamePride
	if num.Bernoulli(u, NamingWorks(s, int(c.Value))) {
		by = -r.NameGain
	} else {
		s.Coalition.Unity = num.Max(0, s.Coalition.Unity-1)
	}
	p.Tolerance = num.Clamp(p.Tolerance+by, 0.05, 0.95)
	ask(s, c.Value, r.LobbyFatigue)
	s.Tell(state.News{Kind: state.NewsPatronNamed, Scheme: content.Schemes, Subject: state.PatronSubject, Row: int16(c.Value)})
}

// doCourt offers a patron something for enforcing more. It may refuse; the capital
// is spent either way.
func doCourt(r *content.Rules, s *state.State, c Command) {
	p := &s.World.Patrons[c.Value]
	u := num.SeedKey(s.Seed, streamCoalition).U(s.Day, uint64(c.Value), drawHeard)
	kind := state.NewsRefused
	if num.Bernoulli(u, CourtingHeard(s, int(c.Value))) {
		kind = state.NewsPatronCourted
		p.Tolerance = num.Max(0.05, p.Tolerance-r.CourtGain)
	}
	ask(s, c.Value, r.LobbyFatigue)
	s.Tell(state.News{Kind: kind, Scheme: content.Schemes, Subject: state.PatronSubject, Row: int16(c.Value)})
}

func ask(s *state.State, patron int32, by float64) {
	a := &s.Coalition.Asked[patron]
	*a = num.Min(1, *a+by)
}

// checkPublish: evidence is published in the months in which the monitoring body
// reports, whether that body still works or not.
func checkPublish(r *content.Rules, s *state.State, c Command) Result {
	sc := content.Scheme(c.Target)
	if c.Target >= uint64(content.Legacy) || sc == content.Ransom {
		return Result{Reason: UnknownTarget}
	}
	_, month, _ := (r.Scenario.Start + content.Date(s.Day)).Civil()
	open := false
	for _, m := range r.Scenario.Reports {
		open = open || int(m) == month
	}
	switch {
	case !open:
		return Result{Reason: Locked}
	case s.Watch.WarnedFor[sc] > 0:
		return Result{Reason: TooSoon}
	case s.EvidenceOf(sc) < r.PublishMin:
		return Result{Reason: WrongState}
	}
	return Result{}
}

// doPublish puts what is known of a scheme before the world: action follows in
// some weeks, and whoever told it tells no more.
func doPublish(r *content.Rules, s *state.State, c Command) {
	sc := content.Scheme(c.Target)
	w := &s.Watch
	u := num.SeedKey(s.Seed, streamCoalition).U(s.Day, c.Target, drawActs)
	w.WarnedFor[sc] = s.Day + int32(r.WarnDelay*(0.8+float64(0.4*u)))
	w.Warnings++
	if w.FirstWarn == 0 {
		w.FirstWarn = s.Day
	}
	s.FadeEvidence(sc, 1-r.PublishSpends)
	b := &s.Coalition.Burnt[sc]
	*b = num.Min(1, *b+r.PublishBurns)
	s.Tell(state.News{Kind: state.NewsWarning, Scheme: sc, Count: int64(w.WarnedFor[sc] - s.Day)})
}

func caseOf(s *state.State, id uint64) int {
	for i := range s.Slabs.Cases {
		if c := &s.Slabs.Cases[i]; c.Live() && uint64(c.ID) == id {
			return i
		}
	}
	return -1
}

func checkAttribute(_ *content.Rules, s *state.State, c Command) Result {
	i := caseOf(s, c.Target)
	switch {
	case i < 0:
		return Result{Reason: UnknownTarget}
	case c.Value < NameState || c.Value > ConsistentWith:
		return Result{Reason: OutOfRange}
	case c.Value == WaitForMore && s.Slabs.Cases[i].Stance == state.Waiting:
		return Result{Reason: TooSoon}
	}
	return Result{}
}

// doAttribute says who did it, or not yet. Said now, it is said with what is known
// now; waiting makes a true claim surer and lets most false ones be dropped.
func doAttribute(r *content.Rules, s *state.State, c Command) {
	i := caseOf(s, c.Target)
	x := &s.Slabs.Cases[i]
	weight := 1.0
	switch c.Value {
	case WaitForMore:
		x.Stance = state.Waiting
		x.Due += int32(r.ClaimWait)
		x.Confidence = num.Min(0.97, x.Confidence+0.1)
		u := num.SeedKey(s.Seed, streamCoalition).U(0, c.Target, drawActs)
		if !x.Ours && x.Claimed && num.Bernoulli(u, r.ClaimDropped) {
			x.Claimed = false
		}
		return
	case ConsistentWith:
		weight = HalfClaim
	}
	x.Confidence = x.Sure(s.Day)
	effect.Claim(r, s, x, weight)
	state.Free(s.Slabs.Cases[:], &s.Slabs.Heads.Case, i)
}
