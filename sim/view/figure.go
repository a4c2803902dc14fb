package view

import (
	"hardcurrency/sim/content"
)

// The ids of the figures that exist once. Figures of a scheme have the scheme's
// id behind the prefix: MoneyOf, EvidenceOf and NamedOf make them.
const (
	Treasury    = "treasury"
	Coin        = "coin"       // coin held, at the price of the day
	Confidence  = "confidence" // of the Leader
	Exposure    = "exposure"   // mean of the three schemes most known
	Pressure    = "pressure"   // of sanctions
	Welfare     = "welfare"    // of the population
	Fuel        = "fuel"       // months in stock
	Food        = "food"       // months in stock
	Loyalty     = "loyalty"    // of the elite
	Orders      = "orders"     // that the office can still give
	Plan        = "plan"       // remitted this year, against the plan
	Discount    = "discount"   // coal buyers' share of the price
	Throughput  = "throughput" // coin that brokers can sell in a month
	Fee         = "fee"        // brokers' share of a sale
	VoteChance  = "vote"       // that a vote held now would pass
	TalksChance = "talks"      // that the Leader would cut the plan
	Hauls       = "hauls"      // what became of everything stolen
	Programme   = "programme"  // the weapons programme's fund
	Remitted    = "remitted"   // in the whole campaign, by source
	Hardening   = "hardening"  // of the exchange industry
	Pace        = "pace"       // remitted against the plan's even course
)

// MoneyOf is the id of the figure of a scheme's money this month.
func MoneyOf(s content.Scheme) string { return "money." + s.String() }

// EvidenceOf is the id of the figure of the evidence against a scheme.
func EvidenceOf(s content.Scheme) string { return "evidence." + s.String() }

// NamedOf is the id of the chance that the next report names a scheme.
func NamedOf(s content.Scheme) string { return "named." + s.String() }

// Term is one line of an explanation.
type Term struct {
	Label  Text
	Amount Value
	Ref    string // id of the figure that explains this term in turn, "" for none
	Source string // where a figure of the real world comes from, "" for none
}

// Figure is a number with what it is made of. The Terms add up to the Value, in
// cents for money; Facts are context and add up to nothing.
type Figure struct {
	ID       string
	Title    Text
	Value    Value
	Delta    Value // change since the month began; Unit None when it has none
	Terms    []Term
	Facts    []Term
	Note     Text // what kind of number this is; Key "" for none
	Source   string
	Estimate bool // the office's reading, not the truth
}

// Figure explains the figure with an id, as of this morning and without the
// pending orders. It reports whether the id is known.
func (s *Session) Figure(id string) (Figure, bool) { return Figure{}, false }

// Figures lists the ids of all figures, in the order of an index.
func (s *Session) Figures() []string { return nil }
