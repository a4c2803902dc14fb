package view

import (
	"slices"
	"strings"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
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

// AddsOf is the id of the evidence a month that a scheme makes as it is run now.
func AddsOf(s content.Scheme) string { return "adds." + s.String() }

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
	Help     Text // what it is
	Period   Text // the days it covers; Key "" for none
	Value    Value
	Delta    Value // change since the month began; Unit None when it has none
	Terms    []Term
	Facts    []Term
	Note     Text // a remark; Key "" for none
	Source   string
	Estimate bool // the office's reading, not the truth
}

// explain makes each figure by its id. Figures of schemes are made by the
// prefixes below.
var explain = [...]struct {
	id   string
	make func(*Session) Figure
}{
	{Treasury, (*Session).treasury},
	{Coin, (*Session).coin},
	{Confidence, (*Session).confidence},
	{Exposure, (*Session).exposure},
	{Pressure, (*Session).pressure},
	{Welfare, (*Session).welfare},
	{Fuel, (*Session).fuel},
	{Food, (*Session).food},
	{Loyalty, (*Session).loyalty},
	{Orders, (*Session).orders},
	{Plan, (*Session).planYear},
	{Pace, (*Session).pace},
	{Remitted, (*Session).remitted},
	{Programme, (*Session).programme},
	{Hauls, (*Session).hauls},
	{Discount, (*Session).discount},
	{Throughput, (*Session).throughput},
	{Fee, (*Session).fee},
	{VoteChance, (*Session).vote},
	{TalksChance, (*Session).talks},
	{Hardening, (*Session).hardening},
	{Rules, (*Session).exchangeRules},
	{PatronOf(0), func(s *Session) Figure { return s.patron(0) }},
	{PatronOf(1), func(s *Session) Figure { return s.patron(1) }},
	{LobbyOf(0), func(s *Session) Figure { return s.lobby(0) }},
	{LobbyOf(1), func(s *Session) Figure { return s.lobby(1) }},
	{Moratorium, (*Session).moratorium},
	{TradeTerms, (*Session).tradeTerms},
	{Coming, (*Session).coming},
	{Mandate, (*Session).mandate},
	{Institutions, (*Session).institutions},
	{Agencies, (*Session).agencies},
	{Capital, (*Session).capital},
	{Unity, (*Session).unity},
}

var explainScheme = [...]struct {
	prefix string
	make   func(*Session, content.Scheme) Figure
	has    func(content.Scheme) bool
}{
	{"money.", (*Session).money, func(content.Scheme) bool { return true }},
	{"evidence.", (*Session).evidence, leavesTraces},
	{"adds.", (*Session).adds, leavesTraces},
	{"named.", (*Session).named, isNamed},
}

// leavesTraces says whether there can be evidence against a scheme.
func leavesTraces(s content.Scheme) bool { return s < content.Legacy }

// isNamed says whether reports name a scheme.
func isNamed(s content.Scheme) bool { return s < content.Legacy }

// Figure explains the figure with an id, as of this morning; only the orders
// left count the pending ones. It reports whether the id is known, and open to
// the seat.
func (s *Session) Figure(id string) (Figure, bool) {
	if !s.open(id) {
		return Figure{}, false
	}
	f, ok := s.figure(id)
	if ok && s.seat != content.StateSeat {
		s.withhold(&f)
	}
	return f, ok
}

func (s *Session) figure(id string) (Figure, bool) {
	for i := range explain {
		if explain[i].id == id {
			f := explain[i].make(s)
			f.name(id)
			return f, true
		}
	}
	if f, ok := s.peopleFigure(id); ok {
		f.name(id)
		return f, true
	}
	for i := range explainScheme {
		e := &explainScheme[i]
		if name, ok := strings.CutPrefix(id, e.prefix); ok {
			sc, known := content.ParseScheme(name)
			if !known || !e.has(sc) {
				return Figure{}, false
			}
			f := e.make(s, sc)
			f.name(id)
			return f, true
		}
	}
	if m, ok := strings.CutPrefix(id, modifierPrefix); ok {
		if m, known := content.ParseModifier(m); known {
			f := s.modifier(m)
			f.name(id)
			return f, true
		}
	}
	return Figure{}, false
}

// name gives a figure its id and the words that belong to the id.
func (f *Figure) name(id string) {
	f.ID = id
	if f.Title.Key == "" {
		f.Title, f.Help = Say("metric."+id), Say("metric."+id+".help")
	}
}

// Figures lists the ids of all figures that are open to the seat, in the order of
// an index.
func (s *Session) Figures() []string {
	var out []string
	for i := range explain {
		out = append(out, explain[i].id)
	}
	out = append(out, s.People()...)
	for i := range explainScheme {
		for sc := range content.Schemes {
			if explainScheme[i].has(sc) {
				out = append(out, explainScheme[i].prefix+sc.String())
			}
		}
	}
	for m := range content.Modifiers {
		out = append(out, ModifierOf(m))
	}
	return slices.DeleteFunc(out, func(id string) bool { return !s.open(id) })
}

// note is a figure's remark.
func note(id string, args ...Arg) Text { return Say("view.note."+id, args...) }

// posting is a term that a line of the ledger makes.
func posting(id string, v Value) Term { return Term{Label: Say("line." + id), Amount: v} }

// line is a term of a figure under term.<key>.
func line(key string, v Value, args ...Arg) Term {
	return Term{Label: Say("view.term."+key, args...), Amount: v}
}

// sum adds up the terms, in cents for money.
func sum(terms []Term) (x float64, m state.Money) {
	for i := range terms {
		x += terms[i].Amount.Num
		m += terms[i].Amount.Money
	}
	return x, m
}

// remainder appends a term that brings the terms to a value, when they miss it
// by more than nothing that could be shown; a smaller miss goes into the last
// term, so that terms always add up to the value.
func remainder(terms []Term, value float64, u Unit, key string, shown float64) []Term {
	got, _ := sum(terms)
	rest := value - got
	switch {
	case rest > shown || rest < -shown:
		return append(terms, line(key, Number(u, rest)))
	case rest != 0 && len(terms) > 0:
		terms[len(terms)-1].Amount.Num += rest
	}
	return terms
}
