package state

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
)

// MaxMoves is how many moves of the coalition can be under way.
const MaxMoves = 24

// Industry is one of the industries that an advisory can be written for.
type Industry uint8

// The industries. The order is part of the save format.
const (
	Platforms      Industry = iota // for IT work: vetting
	ExchangeTrade                  // exchanges: custody
	Insurers                       // insurers and flag registries: ships
	IndustriesKept                 // how many there are
)

var industryNames = [IndustriesKept]string{"platforms", "exchanges", "insurers"}

// String returns the stable id of the industry.
func (i Industry) String() string { return name(industryNames[:], int(i)) }

// Coalition is what the other seat has to spend, and what it has spent of late.
type Coalition struct {
	Capital float64 // political capital, 0-100: what its members will still agree to
	Unity   float64 // of its members, 0-100
	// Exempt is how far humanitarian exemptions let goods pass, 0-1; it fades as
	// permits run out.
	Exempt    float64
	Aid       float64                  // goods under exemptions, 0-1: follows Exempt with a lag; see AidArriving
	ExemptDay int32                    // day of the last exemption
	Thanks    float64                  // points of capital that aid states give at the next quarter
	Burnt     [content.Schemes]float64 // sources that were burnt by publishing, 0-1, fading
	Advised   [IndustriesKept]float64  // how much each industry was advised of late, 0-1, fading
	Asked     [2]float64               // how much each patron was asked of late, 0-1, fading
	Claims    Claims
}

// Claims count what was said of who did it, and how it turned out.
type Claims struct {
	Right     int32 // number published and true
	Wrong     int32 // number published and false
	Missed    int32 // number that were the state's, and never claimed
	Retracted int32 // number published, false, and taken back
}

// MoveKind is what kind of move is under way.
type MoveKind uint8

// The kinds of move. The order is part of the save format: append only.
const (
	NoMove      MoveKind = iota
	Designation          // Target: content.Scheme
	RulesPush            // Target: row of Rules.Jurisdictions
	Retraction           // of a false claim; Target: row of Rules.Exchanges, -1 none
)

// Move is something the coalition has set going and that takes effect later.
type Move struct {
	Slot
	Kind   MoveKind
	Broad  bool  // of a designation: a broad list
	Told   bool  // it has been announced
	Target int16 // row of what Kind says
	Began  int32 // day
	Due    int32 // day it takes effect
}

// VoteKind is what a vote is about.
type VoteKind uint8

// The kinds of vote. The order is part of the save format: append only.
const (
	AfterLaunch VoteKind = iota // a draft that a launch brought
	Tabled                      // a draft that the coalition tabled
	Renewal                     // of the monitoring body's mandate
)

// Stance is what the coalition has said of a case.
type Stance uint8

// The stances. The order is part of the save format.
const (
	Unsaid  Stance = iota // left to the industry's counters
	Waiting               // it holds the claim back until more is known
)

// Fields shows the coalition.
func (x *Coalition) Fields(v Visitor) {
	v.Float64("capital", &x.Capital)
	v.Float64("unity", &x.Unity)
	v.Float64("exempt", &x.Exempt)
	v.Float64("aid", &x.Aid)
	v.Int32("exempt_day", &x.ExemptDay)
	v.Float64("thanks", &x.Thanks)
	floats(v, "burnt", x.Burnt[:])
	floats(v, "advised", x.Advised[:])
	floats(v, "asked", x.Asked[:])
	group(v, "claims", &x.Claims)
}

// Fields shows the counts.
func (x *Claims) Fields(v Visitor) {
	v.Int32("right", &x.Right)
	v.Int32("wrong", &x.Wrong)
	v.Int32("missed", &x.Missed)
	v.Int32("retracted", &x.Retracted)
}

// Fields shows the move.
func (x *Move) Fields(v Visitor) {
	x.Slot.Fields(v)
	v.Uint8("kind", (*uint8)(&x.Kind))
	v.Bool("broad", &x.Broad)
	v.Bool("told", &x.Told)
	v.Int16("target", &x.Target)
	v.Int32("began", &x.Began)
	v.Int32("due", &x.Due)
}

// Sure is how probable the coalition's analysts hold it, on a day, that the state
// is behind a case, 0-1. At first nobody knows; what the counters will say is
// reached by degrees.
func (x *Case) Sure(day int32) float64 {
	const first = 0.35
	told := 1.0
	if x.Due > x.Began {
		told = float64(day-x.Began) / float64(x.Due-x.Began)
	}
	told = max(0, min(told, 1))
	end := x.Confidence
	if !x.Claimed {
		end = 1 - end
	}
	return first + float64(told*(end-first))
}

// AidArriving is how much of the goods under exemptions gets to people, 0-1: what
// is on its way, less what the state's own closed border keeps out.
func (s *State) AidArriving() float64 { return s.Coalition.Aid * (1 - s.Home.Closed) }

// MovePending finds a move that is under way, by its kind and target; nil for
// none.
func (s *State) MovePending(kind MoveKind, target int16) *Move {
	for i := range s.Slabs.Moves {
		m := &s.Slabs.Moves[i]
		if m.Fresh() {
			break
		}
		if m.Live() && m.Kind == kind && m.Target == target {
			return m
		}
	}
	return nil
}

// Adoption is how far a jurisdiction, a row of Rules.Jurisdictions, has put rules
// for exchanges into force today, 0-1: the logistic of time, moved by what
// brought rules forward.
func (s *State) Adoption(r *content.Rules, row int) float64 {
	j := &r.Jurisdictions[row]
	year := 1970 + float64(r.Scenario.Start+content.Date(s.Day))/365.2425
	return num.Logistic((year - j.Midpoint + s.World.RulesAhead[row]) / j.Width)
}

const kindMove = 0x30fe

// Begin sets a move going that takes effect on a day; nil when there is no room.
func (s *State) Begin(kind MoveKind, target int16, due int32) *Move {
	if s.Slabs.Heads.Move < 0 {
		return nil
	}
	s.Births.Moves++
	m, _ := Alloc(s.Slabs.Moves[:], &s.Slabs.Heads.Move, s.Child(kindMove, s.Births.Moves))
	m.Kind, m.Target, m.Began, m.Due = kind, target, s.Day, due
	return m
}

// stockMonth is the month over which evidence is held to have faded between two
// looks, in days.
const stockMonth = 30.4

// stockLearning is how much a month counts in the inferred activity, 0-1.
const stockLearning = 0.35

// firstGuess is the part of the first day's evidence that is taken for a month's
// activity until something is seen. The three are assumptions.
const firstGuess = 0.1

// Eyes is how strongly a scheme's doings are seen with a share of the analysts,
// 0-1, as the analysts themselves reckon it; a factor on activity.
func (s *State) Eyes(r *content.Rules, share float64) float64 {
	strength := (r.AnalystsBase + s.World.Pressure/100) * r.Level.Analysts
	return r.EvidenceFloor + float64(r.EvidenceAttention*share*strength)
}

// GuessActivity sets what the analysts think of each scheme's activity to what
// its evidence alone suggests, as on the first day.
func (s *State) GuessActivity() {
	for sc := range content.Legacy {
		s.Watch.Known[sc] = s.EvidenceOf(sc)
		s.Watch.Activity[sc] = s.Watch.Known[sc] * firstGuess
	}
}

// TakeStock moves the inferred activity of each scheme towards what came in since
// the last time, over how well it was seen. Neither money nor dials enter.
func (s *State) TakeStock(r *content.Rules) {
	w := &s.Watch
	for sc := range content.Legacy {
		now := s.EvidenceOf(sc)
		left := float64(w.Known[sc] * num.Pow(r.Decay[sc], stockMonth))
		came := num.Max(0, now-left) / s.Eyes(r, w.Attention[sc])
		w.Activity[sc] += float64(stockLearning * (came - w.Activity[sc]))
		w.Known[sc] = now
	}
}
