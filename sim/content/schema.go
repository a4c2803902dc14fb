package content

import "slices"

// ParamRow is one row of balance.json.
type ParamRow struct {
	ID     string  `json:"id"`
	Value  float64 `json:"value"`  // the default, in Unit
	Min    float64 `json:"min"`    // smallest sensible value, in Unit
	Max    float64 `json:"max"`    // largest sensible value, in Unit
	Unit   string  `json:"unit"`   // e.g. "USD m a month"
	Help   string  `json:"help"`   // one sentence
	Source string  `json:"source"` // where the number comes from
}

// DialDef is one row of dials.json: what a dial may be set to.
type DialDef struct {
	ID      Dial     `json:"id"`
	Scheme  string   `json:"scheme"`            // scheme id, or "people", "home", "programme"
	Seat    Seat     `json:"seat"`              //
	Unit    string   `json:"unit"`              // "%" or "blocks"
	Min     int32    `json:"min"`               // in Unit
	Max     int32    `json:"max"`               // in Unit
	Notch   int32    `json:"notch"`             // the step a person moves it by, in Unit
	Default int32    `json:"default"`           // where a campaign starts, in Unit
	Slew    bool     `json:"slew,omitempty"`    // takes effect gradually: scaling takes time
	Options []string `json:"options,omitempty"` // names of the values, where they are kinds and not amounts
	Help    string   `json:"help"`              // one sentence
}

// Mission is one diplomatic mission at the start of a campaign.
type Mission struct {
	ID       string  `json:"id"`
	Region   Region  `json:"region"`
	Weight   float64 `json:"weight"`   // its share of the mean income, 1 = mean
	Staff    int32   `json:"staff"`    // people
	Patience float64 `json:"patience"` // of the host, 0-100
}

// Exchange is one fictional crypto exchange.
type Exchange struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Region  Region  `json:"region"`
	Rules   string  `json:"jurisdiction"` // id of the jurisdiction whose rules bind it
	Size    float64 `json:"size"`         // customers' coins held when grown up, USD m at the 2017 price
	Custody float64 `json:"custody"`      // quality of custody, 0-1: careless to excellent
	Opens   Date    `json:"opens"`        // it exists from this day

	Jurisdiction int16 `json:"-"` // row of Rules.Jurisdictions, filled when compiled
}

// Jurisdiction is a group of states that adopt the rules for exchanges together:
// along an S-curve, the logistic of time.
type Jurisdiction struct {
	ID       string  `json:"id"`
	Name     string  `json:"name"`     // fictional
	Region   Region  `json:"region"`   //
	States   int32   `json:"states"`   // number of jurisdictions of the record that it stands for
	Midpoint float64 `json:"midpoint"` // calendar year in which half of the rules are in force
	Width    float64 `json:"width"`    // years; from a quarter to three quarters takes 2.2 of them
	Source   string  `json:"source"`
}

// VesselKind is what a vessel carries.
type VesselKind uint8

// The kinds of vessel.
const (
	Collier VesselKind = iota
	Tanker
)

var vesselKindIDs = [...]string{"collier", "tanker"}

// String returns the stable id of the kind.
func (k VesselKind) String() string { return name(vesselKindIDs[:], int(k)) }

// UnmarshalText reads a vessel kind.
func (k *VesselKind) UnmarshalText(b []byte) error {
	return parseInto(k, func(id string) (VesselKind, bool) { i, ok := find(vesselKindIDs[:], id); return VesselKind(i), ok }, "vessel kind", b)
}

// Vessel is one hull of the register: at sea from the first day, or for sale.
type Vessel struct {
	ID    string     `json:"id"`
	Name  string     `json:"name"`
	Kind  VesselKind `json:"kind"`
	Cargo int32      `json:"cargo"` // tonnes of cargo
	Built int32      `json:"built"` // year
	Start bool       `json:"start"` // owned on the first day; else it can be bought
}

// Metric is a number a dossier's condition can ask about.
type Metric struct {
	Name string   `json:"metric"`
	Min  *float64 `json:"min,omitempty"`
	Max  *float64 `json:"max,omitempty"`
}

// Effect is one consequence of an option or a dated event. The amount is drawn
// evenly between Low and High.
type Effect struct {
	On     string  `json:"on"`               // what changes; see EffectTargets
	Low    float64 `json:"low"`              // in the target's unit
	High   float64 `json:"high"`             // not below Low, in the same unit
	Chance float64 `json:"chance,omitempty"` // 0-1; 0 means certain
	After  int32   `json:"after,omitempty"`  // days until it happens
	Target int     `json:"-"`                // index of On in EffectTargets, filled when compiled
}

// Option is one answer to a dossier.
type Option struct {
	ID      string   `json:"id"`
	Orders  int32    `json:"orders,omitempty"` // orders it takes
	Needs   string   `json:"needs,omitempty"`  // capability that must be at work, else it cannot be chosen
	Aided   *Aid     `json:"aided,omitempty"`  // what a capability at work spares
	Effects []Effect `json:"effects"`
	NeedRow int16    `json:"-"` // row of Needs in Rules.Capabilities, filled when compiled; nothing when there is none
}

// Aid is how a capability at work makes an option cheaper.
type Aid struct {
	By     string  `json:"by"`               // capability
	Orders int32   `json:"orders"`           // orders that the option takes then
	Spared float64 `json:"spared,omitempty"` // share of what it costs at once that is spared then, 0-0.9
	Row    int16   `json:"-"`                // row of By in Rules.Capabilities, filled when compiled
}

// Advice is what one advisor says of a dossier.
type Advice struct {
	Advisor string  `json:"advisor"` // an id of Advisors
	Option  string  `json:"option"`  // the option preferred
	Sure    float64 `json:"sure"`    // how sure, 0-1
}

// Dossier is a decision that can arrive.
type Dossier struct {
	ID       string   `json:"id"`
	Scheme   string   `json:"scheme"`             // scheme id or "home", "people", "programme"
	Urgent   bool     `json:"urgent,omitempty"`   // pauses the clock of a person
	Days     int32    `json:"days"`               // days until the default is taken
	Default  string   `json:"default"`            // the option taken when nobody answers
	From     Date     `json:"from,omitempty"`     // first day it can arrive; with To left out, any day of its scenarios
	To       Date     `json:"to,omitempty"`       // last day it can arrive
	Chance   float64  `json:"chance"`             // a month, while its conditions hold
	Cooldown int32    `json:"cooldown,omitempty"` // days before it can return; 0 means it comes once
	When     []Metric `json:"when,omitempty"`
	Needs    string   `json:"needs,omitempty"` // capability without which at work it does not arrive
	Options  []Option `json:"options"`
	Advice   []Advice `json:"advice"`
	Source   string   `json:"source,omitempty"` // of the real event it mirrors
	// Scenarios are the ids of those in which it can arrive at its dates; none
	// means the flagship. A scenario can borrow others, see Scenario.Borrow.
	Scenarios []string `json:"scenarios,omitempty"`
	NeedRow   int16    `json:"-"` // row of Needs in Rules.Capabilities, filled when compiled; nothing when there is none
}

var advisors = []string{"fleet-master", "comptroller", "provisioning", "desk-chief", "counsel"}

// Difficulty scales the opposition and never the rules.
type Difficulty struct {
	ID       string  `json:"id"`
	Analysts float64 `json:"analysts"` // factor on the strength of the coalition's analysts
	Slope    float64 `json:"slope"`    // points of confidence for a month wholly off the pace of the plan
	Miss     float64 `json:"miss"`     // confidence lost for a year missed wholly
	Plan     float64 `json:"plan"`     // factor on the base plan
}

// Series is a dated public price path.
type Series struct {
	ID     string  `json:"id"`
	Unit   string  `json:"unit"`
	Source string  `json:"source"`
	Points []Point `json:"points"`
}

// Point is one value of a Series.
type Point struct {
	Date  Date    `json:"date"`
	Value float64 `json:"value"` // in the series' Unit
}

// effectTargets are what an Effect can change. The order is part of the save
// format: append only.
var effectTargets = []string{
	"treasury", "confidence", "pressure", "welfare", "loyalty", "fuel", "food", "hardening",
	"patron.neighbour", "patron.northern", "plan", "orders",
	"vessels", "tankers", "missions", "labour", "it", "teams", "legacy", "trust", "cashout", "programme",
	"evidence.coal", "evidence.oil", "evidence.missions", "evidence.labour", "evidence.it",
	"evidence.ransom", "evidence.theft", "evidence.cashout", "evidence.arms",
	"harm.households", "mandate", "welfare.weather", "listed",
}

var metrics = []string{
	"treasury", "coin", "confidence", "pressure", "welfare", "loyalty", "fuel", "food", "exposure", "pace",
	"vessels", "tankers", "missions", "labour", "it", "teams", "launches", "closed", "lots",
	"patron.neighbour", "patron.northern", "hardening", "graduates",
	"evidence.coal", "evidence.oil", "evidence.missions", "evidence.labour", "evidence.it",
	"evidence.ransom", "evidence.theft", "evidence.cashout", "evidence.arms",
}

// Advisors returns the ids of the people of the office who comment on dossiers.
func Advisors() []string { return slices.Clone(advisors) }

// Advisor returns the index in Advisors of an id, -1 if there is none.
func Advisor(id string) int { return slices.Index(advisors, id) }

// EffectTargets returns the ids of what an Effect can change, by index.
func EffectTargets() []string { return slices.Clone(effectTargets) }

// EffectTarget returns the id at an index, or "" outside the range.
func EffectTarget(i int) string {
	if i < 0 || i >= len(effectTargets) {
		return ""
	}
	return effectTargets[i]
}

// Metrics returns the ids of what a condition can ask about.
func Metrics() []string { return slices.Clone(metrics) }
