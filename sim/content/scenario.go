package content

import (
	"fmt"
	"math"
	"slices"

	"hardcurrency/sim/num"
)

// Flagship is the scenario to which dossiers belong that name none.
const Flagship = "pressure-2017"

// AnalystBlocks is how many blocks of analysts the coalition has to share out.
const AnalystBlocks = 12

// ImageryPasses is how many passes of imagery a quarter the coalition has to lay
// over the meeting areas.
const ImageryPasses = 4

// Scenario is one scenario file.
type Scenario struct {
	ID    string `json:"id"`
	Order int    `json:"order,omitempty"` // index in the list of scenarios, from 0; the first is proposed
	Start Date   `json:"start"`
	End   Date   `json:"end"` // last day played
	// RecordUntil is the last day of which there is a public record. What lies
	// after it is a projection of the model, in which nothing is dated. Left out,
	// the whole scenario is on record, or it is fiction.
	RecordUntil Date `json:"record_until,omitempty"`

	Coin     string    `json:"coin"`            // id of the series of coin prices
	Coal     string    `json:"coal"`            // id of the series of coal prices
	Price    PriceMode `json:"price,omitempty"` // how prices go on where a series ends
	CoinWalk Walk      `json:"coin_walk,omitzero"`
	CoalWalk Walk      `json:"coal_walk,omitzero"`

	Params map[string]float64 `json:"params,omitempty"` // parameters that differ from balance.json, by id
	Dials  map[string]int32   `json:"dials,omitempty"`  // where dials stand on the first day, if not at their defaults

	Reports   []int32            `json:"report_months"`             // months (1-12) in whose last days the monitoring body reports
	Mandate   bool               `json:"mandate"`                   // whether that body works on the first day; left out, it does
	Launches  [2]Date            `json:"moratorium"`                // no launches from the first to the last of these days
	Wants     []Wants            `json:"launches"`                  // what the Leader wants launched, by year
	Border    [2]Date            `json:"border"`                    // closed from the first to the last of these days
	Labour    Date               `json:"labour_deadline"`           // the day on which workers abroad are to be home
	LabourEnd Date               `json:"labour_decay_until"`        // permits lapse until then
	VotesEnd  Date               `json:"votes_until"`               // launches bring no votes after that
	Arms      Date               `json:"arms_from"`                 // deliveries to the partner at war are possible from then; left out, never
	Plan      []float64          `json:"plan"`                      // by year, USD m remitted
	Patron    []float64          `json:"patron"`                    // tolerance towards which the patrons drift, by year
	Behind    float64            `json:"industry_behind,omitempty"` // years by which exchanges and their rules lag the tables' dates, for invented calendars
	Others    []float64          `json:"others"`                    // stolen from exchanges by others than the state, USD m expected, by year
	Haul      []float64          `json:"haul"`                      // factor on hauls, by year
	ITPay     []float64          `json:"it_pay"`                    // remitted a head and month, USD, by year
	Legacy    []float64          `json:"legacy"`                    // older trades, USD m a month, by year after the first
	LegacyRun []float64          `json:"legacy_first"`              // older trades of the first months, USD m
	Evidence  map[string]float64 `json:"evidence"`                  // at the start, by scheme
	Coins     []CoinLot          `json:"coins,omitempty"`           // coin held on the first day
	Hardening float64            `json:"hardening,omitempty"`       // of the exchange industry on the first day, 0-1
	Holdings  float64            `json:"holdings,omitempty"`        // factor on what exchanges hold, against exchanges.json; left out, 1
	Borrow    map[string]Loan    `json:"borrow,omitempty"`          // dossiers of other scenarios, by id, and when they can arrive in this one
	Events    []Event            `json:"events"`
}

// Event is something that happens on a day of a scenario: on its date, or, if
// Until is given, on a day between the two that each campaign draws.
type Event struct {
	ID      string   `json:"id"`
	Date    Date     `json:"date"`
	Until   Date     `json:"until,omitempty"`
	Chance  float64  `json:"chance,omitempty"` // 0-1 that it happens at all; 0 means certain
	Effects []Effect `json:"effects"`
	Source  string   `json:"source"`
}

// LaunchKind is the reach of what is launched.
type LaunchKind uint8

// The kinds of launch. The order is part of the save format.
const (
	ShortRange LaunchKind = iota
	IntermediateRange
	LongRange
	LaunchKinds // how many there are
)

var launchKindIDs = [LaunchKinds]string{"short", "intermediate", "long"}

// String returns the stable id of the kind.
func (k LaunchKind) String() string { return name(launchKindIDs[:], int(k)) }

// Wants is how many launches of each kind the Leader wants in a calendar year,
// or in as much of it as the scenario plays and no moratorium covers.
type Wants struct {
	Short        float64 `json:"short"`
	Intermediate float64 `json:"intermediate"`
	Long         float64 `json:"long"`
}

// Of returns the number wanted of a kind.
func (w Wants) Of(k LaunchKind) float64 {
	switch k {
	case ShortRange:
		return w.Short
	case IntermediateRange:
		return w.Intermediate
	}
	return w.Long
}

// All returns the number wanted of all kinds.
func (w Wants) All() float64 { return w.Short + w.Intermediate + w.Long }

// LaunchCostOf is what a launch of a kind costs, in USD m.
func (p *Params) LaunchCostOf(k LaunchKind) float64 {
	return [LaunchKinds]float64{p.LaunchShort, p.LaunchMiddle, p.LaunchLong}[k]
}

// LaunchWeight is how a launch of a kind counts with others and with the Leader,
// 1 for intermediate range.
func (p *Params) LaunchWeight(k LaunchKind) float64 {
	return [LaunchKinds]float64{p.WeightShort, 1, p.WeightLong}[k]
}

// WantsIn is what the Leader wants launched in the campaign year that a day falls
// in; the last year's wants hold for later ones.
func (r *Rules) WantsIn(day int32) Wants {
	if len(r.Scenario.Wants) == 0 {
		return Wants{}
	}
	y, _, _ := (r.Scenario.Start + Date(day)).Civil()
	y0, _, _ := r.Scenario.Start.Civil()
	return r.Scenario.Wants[max(0, min(y-y0, len(r.Scenario.Wants)-1))]
}

// Drawn reports whether each campaign draws if and when the event happens.
func (e *Event) Drawn() bool { return e.Until > 0 || e.Chance > 0 }

// Loan is how a scenario uses a dossier that is not written for it: at its own
// dates, whatever the dossier's are.
type Loan struct {
	Chance float64 `json:"chance"`         // a month, while its conditions hold
	From   Date    `json:"from,omitempty"` // first day; with To left out, any day of the scenario
	To     Date    `json:"to,omitempty"`   // last day
}

// CoinLot is coin held on the first day, taken before it.
type CoinLot struct {
	Worth float64 `json:"worth"` // USD m at the first day's price
	Days  int32   `json:"days"`  // how long ago it was taken
	Then  float64 `json:"-"`     // price of a coin when it was taken, USD; filled when compiled
}

// PriceMode says where the prices of a scenario come from.
type PriceMode uint8

// The modes of prices.
const (
	PricePath PriceMode = iota // the dated series; beyond its ends it is flat
	PriceWalk                  // the dated series as far as it goes, then a random walk
)

var priceModeIDs = [...]string{"path", "walk"}

// String returns the stable id of the mode.
func (m PriceMode) String() string { return name(priceModeIDs[:], int(m)) }

// MarshalText writes the mode's id.
func (m PriceMode) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the id of a mode.
func (m *PriceMode) UnmarshalText(b []byte) error {
	return parseInto(m, func(id string) (PriceMode, bool) { i, ok := find(priceModeIDs[:], id); return PriceMode(i), ok }, "price", b)
}

// Walk describes how a price moves at random: a lognormal step each day, and
// now and then a jump.
type Walk struct {
	Drift      float64 `json:"drift,omitempty"`       // a year, of the expected price's logarithm
	Volatility float64 `json:"volatility"`            // standard deviation of a year's log return, jumps included
	Jumps      float64 `json:"jumps,omitempty"`       // how many a year on average, at most one a day
	JumpMean   float64 `json:"jump_mean,omitempty"`   // mean of a jump's logarithm; below 0, crashes outweigh
	JumpSpread float64 `json:"jump_spread,omitempty"` // standard deviation of a jump's logarithm
}

// yearDays is the number of days that a walk's yearly figures are spread over.
const yearDays = 365

// jumpVariance is the variance that jumps alone give a year's log return.
func (w Walk) jumpVariance() float64 {
	p := w.Jumps / yearDays
	m, s := w.JumpMean, w.JumpSpread
	return float64(yearDays * (float64(p*(float64(m*m)+float64(s*s))) - float64(p*p*m*m)))
}

// Steps is a Walk compiled to days.
type Steps struct {
	Mean       float64 // of the logarithm of a day's ordinary step
	Deviation  float64 // standard deviation of the same
	JumpChance float64 // that a day has a jump
	JumpMean   float64 // of a jump's logarithm
	JumpSpread float64 // standard deviation of the same
}

// Steps compiles the walk to days. The mean makes the expected price grow by the drift
// and by nothing else: spread and jumps are paid for.
func (w Walk) Steps() Steps {
	variance := (float64(w.Volatility*w.Volatility) - w.jumpVariance()) / yearDays
	p := w.Jumps / yearDays
	jump := num.Exp(w.JumpMean+float64(w.JumpSpread*w.JumpSpread/2)) - 1
	return Steps{
		Mean:       w.Drift/yearDays - float64(variance/2) - num.Log(1+float64(p*jump)),
		Deviation:  math.Sqrt(num.Max(0, variance)),
		JumpChance: p,
		JumpMean:   w.JumpMean,
		JumpSpread: w.JumpSpread,
	}
}

// span returns the first and last day on which a dossier can arrive in a
// scenario at its own dates.
func (d *Dossier) span(s *Scenario) (from, to Date) {
	if d.From == 0 && d.To == 0 {
		return s.Start, s.End
	}
	return d.From, d.To
}

// in reports whether a dossier names a scenario, or names none and this is the
// flagship.
func (d *Dossier) in(scenario string) bool {
	if len(d.Scenarios) == 0 {
		return scenario == Flagship
	}
	return slices.Contains(d.Scenarios, scenario)
}

// dossiersOf lists the dossiers of a scenario in the order of their file, the
// borrowed ones with the dates and the chance that they have there.
func (l *Library) dossiersOf(s *Scenario) []Dossier {
	var out []Dossier
	for i := range l.dossiers {
		d := l.dossiers[i]
		if loan, ok := s.Borrow[d.ID]; ok {
			d.From, d.To, d.Chance = loan.From, loan.To, loan.Chance
			d.From, d.To = d.span(s)
		} else if d.in(s.ID) {
			d.From, d.To = d.span(s)
		} else {
			continue
		}
		out = append(out, d)
	}
	return out
}

// known returns how many of the scenario's days a series covers: all of them,
// unless a walk goes on where it ends. The first day always has its price.
func (s *Scenario) known(series Series) int32 {
	days := int32(s.End-s.Start) + 1
	if s.Price == PricePath || len(series.Points) == 0 {
		return days
	}
	last := series.Points[len(series.Points)-1].Date
	return max(1, min(days, int32(last-s.Start)+1))
}

// Arrival is what a day asks of a dossier, worked out beforehand: most days ask
// it of every dossier, and of most no more.
type Arrival struct {
	From, To Date    // first and last day
	Cooldown int32   // days before it can return; 0 means it comes once
	Name     uint64  // hash of the dossier's id, which its draws go by
	Daily    float64 // chance of a day, 0-1, while its conditions hold
}

// SetDossiers gives the rules their dossiers.
func (r *Rules) SetDossiers(list []Dossier) {
	r.Dossiers, r.Arrivals = list, make([]Arrival, len(list))
	for i := range list {
		d := &list[i]
		r.Arrivals[i] = Arrival{
			From: d.From, To: d.To, Cooldown: d.Cooldown, Name: num.HashString(d.ID),
			Daily: 1 - num.Pow(1-d.Chance, 12.0/365),
		}
	}
}

// prices compiles the price paths, their walks, and the coin of the first day.
func (l *Library) prices(r *Rules) {
	s := &r.Scenario
	coin, coal := l.series[s.Coin], l.series[s.Coal]
	r.CoinPrice = coin.daily(s.Start, s.known(coin))
	r.CoalPrice = coal.daily(s.Start, s.known(coal))
	if s.Price == PriceWalk {
		r.CoinSteps, r.CoalSteps = s.CoinWalk.Steps(), s.CoalWalk.Steps()
	}
	s.Coins = slices.Clone(s.Coins)
	for i := range s.Coins {
		s.Coins[i].Then = coin.daily(s.Start-Date(s.Coins[i].Days), 1)[0]
	}
}

// displace moves the exchange industry of a scenario with a calendar of its own:
// when exchanges open, and when rules come into force.
func (r *Rules) displace() {
	behind := r.Scenario.Behind
	if behind == 0 {
		return
	}
	r.Exchanges, r.Jurisdictions = slices.Clone(r.Exchanges), slices.Clone(r.Jurisdictions)
	for i := range r.Exchanges {
		r.Exchanges[i].Opens += Date(behind * yearDays)
	}
	for i := range r.Jurisdictions {
		r.Jurisdictions[i].Midpoint += behind
	}
}

// overrides lets the scenario's own values stand in for the library's.
func (r *Rules) overrides() error {
	s := &r.Scenario
	for id, v := range sortedMap(s.Params) {
		if !r.Params.Set(id, v) {
			return fmt.Errorf("scenario %s sets %q, which is no parameter", s.ID, id)
		}
	}
	for id, v := range sortedMap(s.Dials) {
		d, ok := ParseDial(id)
		if !ok {
			return fmt.Errorf("scenario %s sets %q, which is no dial", s.ID, id)
		}
		r.Dial[d].Default = v
	}
	if s.Holdings > 0 {
		r.Exchanges = slices.Clone(r.Exchanges)
		for i := range r.Exchanges {
			r.Exchanges[i].Size *= s.Holdings
		}
	}
	for i := range s.Events {
		if s.Events[i].Drawn() {
			r.Drawn = append(r.Drawn, int16(i))
		}
	}
	return nil
}

// MonthsIn returns how many months of a calendar year the scenario has, begun
// ones included.
func (r *Rules) MonthsIn(year int) int32 {
	from, to := 1, 12
	if y, m, _ := r.Scenario.Start.Civil(); y == year {
		from = m
	}
	if y, m, _ := r.Scenario.End.Civil(); y == year {
		to = m
	}
	return int32(to - from + 1)
}
