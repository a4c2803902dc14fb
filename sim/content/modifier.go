package content

import "slices"

// Modifier is one number of the model that the institutions of a seat shift.
// What all working capabilities shift it by is added up and kept within the
// modifier's range; 0 means that it is as the parameters say.
type Modifier uint8

// The modifiers. Evidence has one for each scheme that leaves traces, in the
// order of the schemes.
const (
	ModOrders        Modifier = iota // orders a month
	ModBank                          // orders that can be saved
	ModSkim                          // share on what agencies keep
	ModLoyalty                       // points at which the elite's loyalty rests
	ModConfidence                    // points of confidence a month
	ModFog                           // share on what the office cannot tell
	ModPlaces                        // share on the places of a class
	ModCourse                        // months that a class takes
	ModFee                           // share of a sale that brokers take
	ModBrokers                       // share on what brokers can turn into cash
	ModFreeze                        // share on the hazard of being frozen
	ModVoyage                        // share on the length of voyages
	ModWear                          // share on the hulls that wear out
	ModDelivery                      // share on the wait for a bought hull
	ModPatience                      // points of hosts' patience a month
	ModPermits                       // share on the permits that lapse
	ModTalks                         // chance that the Leader cuts the plan
	ModLobby                         // share on what lobbying gains
	ModRelief                        // share on what relief does for welfare
	ModNotice                        // months of stock by which shortage is told earlier
	ModSpared                        // share of the harm of outbreaks that is spared
	ModWelfare                       // points of welfare a month, through relief
	ModExempt                        // share on what pressure costs the population
	ModAnalysts                      // share on the analysts' strength
	ModTurn                          // share on how fast attention moves
	ModAction                        // share on the time from a warning to action
	ModLag                           // share on the time until a theft is attributed
	ModHarden                        // share on what the industry learns from a theft
	ModVote                          // chance that a vote passes
	ModCapital                       // points of political capital a quarter
	ModEvidence                      // share on a scheme's evidence; then one for each scheme up to Arms
	Modifiers        = ModEvidence + Modifier(Legacy)
	evidenceModifier = "evidence."
)

// ModifierDef says what a modifier is.
type ModifierDef struct {
	ID       string
	Unit     string
	Min, Max float64     // range of what all capabilities together shift it by, in Unit
	Better   [Seats]int8 // sign: +1 where more is better for a seat, -1 where less is, 0 where it may not use it
	Help     string      // one sentence
}

// modifierDefs are the modifiers but those of evidence.
var modifierDefs = [ModEvidence]ModifierDef{
	ModOrders:     {"orders.month", "orders a month", -2, 3, [Seats]int8{1, 0}, "New orders each month."},
	ModBank:       {"orders.bank", "orders", -2, 4, [Seats]int8{1, 0}, "Orders that can be saved up."},
	ModSkim:       {"skim", "share", -0.8, 1, [Seats]int8{-1, 0}, "What agencies keep of the money that passes through them."},
	ModLoyalty:    {"loyalty", "points", -25, 25, [Seats]int8{1, 0}, "The level towards which the elite's loyalty drifts."},
	ModConfidence: {"confidence", "points a month", -2, 1, [Seats]int8{1, 0}, "What the Leader makes of an office that is so equipped."},
	ModFog:        {"fog", "share", -0.8, 0.5, [Seats]int8{-1, 0}, "How coarsely the office reads evidence, and how little it knows of the analysts."},
	ModPlaces:     {"training.places", "share", -0.5, 1, [Seats]int8{1, 0}, "Places in each class."},
	ModCourse:     {"training.months", "months", -6, 6, [Seats]int8{-1, 0}, "Months until a class finishes."},
	ModFee:        {"broker.fee", "share of a sale", -0.05, 0.1, [Seats]int8{-1, 1}, "What brokers keep of each sale of coin."},
	ModBrokers:    {"brokers", "share", -0.5, 0.5, [Seats]int8{1, -1}, "What brokers can turn into cash in a month."},
	ModFreeze:     {"freeze", "share", -0.6, 1, [Seats]int8{-1, 1}, "The hazard that coin is frozen."},
	ModVoyage:     {"voyage", "share", -0.3, 0.3, [Seats]int8{-1, 1}, "Days that a voyage takes."},
	ModWear:       {"hulls.wear", "share", -0.6, 0.6, [Seats]int8{-1, 0}, "Hulls that wear out or sink."},
	ModDelivery:   {"hulls.wait", "share", -0.6, 0.6, [Seats]int8{-1, 0}, "Days until a bought hull is delivered."},
	ModPatience:   {"patience", "points a month", -1, 1, [Seats]int8{1, -1}, "How hosts' patience with the missions recovers."},
	ModPermits:    {"permits", "share", -0.6, 0.6, [Seats]int8{-1, 1}, "Workers abroad whose permits lapse."},
	ModTalks:      {"talks", "chance", -0.3, 0.3, [Seats]int8{1, 0}, "The chance that the Leader cuts the plan when asked."},
	ModLobby:      {"lobby", "share", -0.5, 1, [Seats]int8{1, 0}, "Tolerance that lobbying a patron gains."},
	ModRelief:     {"relief", "share", -0.5, 1, [Seats]int8{1, 0}, "What relief does for the population's welfare."},
	ModNotice:     {"harm.notice", "months of stock", 0, 2, [Seats]int8{1, 0}, "How much earlier a shortage at home is reported."},
	ModSpared:     {"harm.spared", "share", 0, 0.6, [Seats]int8{1, 1}, "Clinics and firms that an outbreak does not reach."},
	ModWelfare:    {"welfare", "points a month", -1, 1, [Seats]int8{1, 0}, "What the office's institutions do for the population's welfare, or take from it."},
	ModExempt:     {"pressure.harm", "share", -0.6, 0.6, [Seats]int8{-1, -1}, "What sanctions pressure costs the population."},
	ModAnalysts:   {"analysts", "share", -0.3, 0.3, [Seats]int8{0, 1}, "Strength of the analysts, whatever they look at."},
	ModTurn:       {"attention.turn", "share", -0.5, 1, [Seats]int8{0, 1}, "How fast the analysts' attention moves to where they are sent."},
	ModAction:     {"action.delay", "share", -0.5, 0.5, [Seats]int8{1, -1}, "Days from a warning to action."},
	ModLag:        {"attribution.lag", "share", -0.6, 0.6, [Seats]int8{1, -1}, "Time until a theft is attributed."},
	ModHarden:     {"hardening", "share", -0.5, 1, [Seats]int8{-1, 1}, "What exchanges learn from a theft that is attributed."},
	ModVote:       {"votes", "chance", -0.2, 0.2, [Seats]int8{-1, 1}, "The chance that a draft resolution passes."},
	ModCapital:    {"capital.quarter", "points a quarter", -4, 4, [Seats]int8{0, 1}, "Political capital gained each quarter."},
}

// Def describes the modifier.
func (m Modifier) Def() ModifierDef {
	if m < ModEvidence {
		return modifierDefs[m]
	}
	return ModifierDef{
		ID: m.String(), Unit: "share", Min: -0.6, Max: 0.6, Better: [Seats]int8{-1, 1},
		Help: "Evidence that the scheme makes as it is run.",
	}
}

// String returns the stable id used in files and locale keys.
func (m Modifier) String() string {
	switch {
	case m < ModEvidence:
		return modifierDefs[m].ID
	case m < Modifiers:
		return evidenceModifier + Scheme(m-ModEvidence).String()
	}
	return "?"
}

// ParseModifier finds a modifier by its id.
func ParseModifier(id string) (Modifier, bool) {
	i := slices.Index(ModifierIDs(), id)
	return Modifier(max(i, 0)), i >= 0
}

// ModifierIDs lists the ids of all modifiers by index.
func ModifierIDs() []string {
	out := make([]string, 0, Modifiers)
	for m := range Modifiers {
		out = append(out, m.String())
	}
	return out
}

// EvidenceModifier is the modifier of a scheme's evidence; false for the older
// trades, which leave none.
func EvidenceModifier(s Scheme) (Modifier, bool) {
	if s >= Legacy {
		return 0, false
	}
	return ModEvidence + Modifier(s), true
}
