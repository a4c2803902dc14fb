package main

import (
	"fmt"
	"io"
	"os"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
	"hardcurrency/sim/view"
)

// result is how one campaign went; it is what run prints as JSON.
type result struct {
	Scenario     string         `json:"scenario"`
	Difficulty   string         `json:"difficulty"`
	Seed         uint64         `json:"seed"`
	State        string         `json:"state"`
	Coalition    string         `json:"coalition"`
	Rules        int            `json:"rules_version"`
	Content      string         `json:"content_hash"`
	Days         int32          `json:"days"`
	Date         string         `json:"date"`
	Hash         string         `json:"hash"`
	Ending       string         `json:"ending"`
	Treasury     usd            `json:"treasury_usd"`
	Coin         usd            `json:"coin_usd"`
	Remitted     usd            `json:"remitted_usd"`
	Plan         usd            `json:"plan_usd"`
	Confidence   float64        `json:"confidence"`
	Exposure     float64        `json:"exposure"`
	Pressure     float64        `json:"pressure"`
	Welfare      float64        `json:"welfare"`
	Loyalty      float64        `json:"loyalty"`
	Fuel         float64        `json:"fuel_months"`
	Launches     int32          `json:"launches"`
	Resolutions  int32          `json:"resolutions"`
	Warnings     int32          `json:"warnings"`
	FirstWarning int32          `json:"first_warning_day"` // 0 none
	Actions      int32          `json:"actions"`
	Commands     int32          `json:"commands"`
	Schemes      []schemeResult `json:"schemes"`
	LedgerSum    usd            `json:"ledger_sum"`
	Measures     []measure      `json:"measures,omitempty"` // of the coalition's seat, never added up
}

// measure is one of the five by which a coalition is judged.
type measure struct {
	ID    string  `json:"id"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
}

// measureUnits are the units of view.NewMeasures.
var measureUnits = [view.Measures]string{"USD m", "USD m", "months", "points x years", "points"}

// fiveMeasures plays the campaign again against a coalition that looks at nothing and
// compares the two.
func fiveMeasures(c *sim.Campaign, seats [content.Seats]policy.Policy, days int32) []measure {
	seats[content.CoalitionSeat] = policy.Absent{}
	absent := playOne(c.Rules, c.State.Seed, seats, days, nil)
	var out []measure
	for i, m := range view.NewMeasures(c, absent) {
		out = append(out, measure{m.ID, m.Value.Num, measureUnits[i]})
	}
	return out
}

// schemeResult is one scheme's account over the campaign.
type schemeResult struct {
	ID       string  `json:"id"`
	Revenue  usd     `json:"revenue_usd"`
	Cost     usd     `json:"cost_usd"`
	Victims  usd     `json:"victims_usd"`
	Coin     usd     `json:"coin_taken_usd"`
	Evidence float64 `json:"evidence"`
}

func runCampaign(c *call) int {
	var s setting
	s.flags(c, "mix")
	seed := c.flags.Uint64("seed", 1, "the campaign's `seed`")
	file := c.flags.String("save", "", "write the campaign to this `file` when it is over")
	seat := c.flags.String("seat", "state", "whose result is printed: state, or coalition for its five measures against nobody looking")
	days := c.flags.Int("days", 0, "stop after so many days; 0 plays to the end")
	format := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := c.noArgs(); !ok {
		return code
	}
	if *days < 0 || *days > 5000 {
		return c.usage("-days must be 0 to 5000")
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	if *seat != content.StateSeat.String() && *seat != content.CoalitionSeat.String() {
		return c.usage("-seat must be state or coalition, not %q", *seat)
	}
	seats, err := s.policies(s.stateSeat)
	if err != nil {
		return c.badPolicy(err)
	}
	rules, code := s.rules(c)
	if code != exitOK {
		return code
	}
	var rec save.Recorder
	campaign := playOne(rules, *seed, seats, int32(*days), rec.Note)
	if *file != "" {
		saved := save.Encode(campaign, &rec, save.Meta{Label: "lab", Opponent: opponent(s.coalitionSeat)})
		if err := os.WriteFile(*file, saved, 0o644); err != nil {
			return c.fail("writing the save: %v", err)
		}
	}
	res := resultOf(campaign)
	res.State, res.Coalition = s.stateSeat, s.coalitionSeat
	if *seat == content.CoalitionSeat.String() {
		res.Measures = fiveMeasures(campaign, seats, int32(*days))
	}
	if *format == "json" {
		return c.printJSON(res)
	}
	res.print(c.out)
	for _, m := range res.Measures {
		fmt.Fprintf(c.out, "  %-13s %8.1f %s\n", m.ID, m.Value, m.Unit)
	}
	return exitOK
}

func resultOf(c *sim.Campaign) result {
	s := &c.State
	res := result{
		Scenario: c.Rules.Scenario.ID, Difficulty: c.Rules.Level.ID, Seed: s.Seed,
		Rules: sim.RulesVersion, Content: fmt.Sprintf("%016x", c.Rules.Hash),
		Days: s.Day, Date: c.Date().String(), Hash: fmt.Sprintf("%016x", c.Hash()), Ending: s.Ending.String(),
		Treasury: usd(s.Ledger.Balance[state.Treasury]), Coin: usd(s.Ledger.Balance[state.Coins]),
		Remitted: usd(s.Ledger.Total[state.Remitted]), Plan: usd(planSoFar(s)),
		Confidence: s.Office.Confidence, Exposure: s.Exposure(), Pressure: s.World.Pressure,
		Welfare: s.Home.Welfare, Loyalty: s.Home.Loyalty, Fuel: s.Home.Fuel,
		Launches: s.Weapons.Launches, Resolutions: s.World.Resolution,
		Warnings: s.Watch.Warnings, FirstWarning: s.Watch.FirstWarn, Actions: s.Watch.Hits,
		Commands: s.Commands, LedgerSum: usd(s.Ledger.Sum()),
	}
	for sc := range content.Schemes {
		sum := func(kind state.LineKind) usd { return usd(state.SumKind(&s.Ledger.Total, sc, kind)) }
		res.Schemes = append(res.Schemes, schemeResult{
			ID: sc.String(), Revenue: sum(state.Revenue), Cost: sum(state.Cost), Victims: sum(state.Victim),
			Coin: sum(state.CoinIn), Evidence: s.EvidenceOf(sc),
		})
	}
	return res
}

// planSoFar is the plan of the years closed and, while a campaign runs, of the
// present year.
func planSoFar(s *state.State) state.Money {
	if s.Ending == state.Fulfilled || s.Ending == state.TimeUp {
		return s.Office.PlanDone
	}
	return s.Office.PlanDone + s.Office.Plan
}

func (r *result) print(w io.Writer) {
	fmt.Fprintf(w, "%s, %s, seed %d: %s against %s\n", r.Scenario, r.Difficulty, r.Seed, r.State, r.Coalition)
	fmt.Fprintf(w, "%s after %d days (%s), hash %s\n", r.Ending, r.Days, r.Date, r.Hash)
	fmt.Fprintf(w, "remitted %v of %v planned; treasury %v, coin %v\n", r.Remitted, r.Plan, r.Treasury, r.Coin)
	fmt.Fprintf(w, "confidence %.1f, exposure %.1f, pressure %.1f, welfare %.1f, fuel %.1f months\n", r.Confidence, r.Exposure, r.Pressure, r.Welfare, r.Fuel)
	fmt.Fprintf(w, "%d launches, %d resolutions, %d warnings (first on day %d), %d actions, %d commands\n",
		r.Launches, r.Resolutions, r.Warnings, r.FirstWarning, r.Actions, r.Commands)
	for _, s := range r.Schemes {
		fmt.Fprintf(w, "  %-9s revenue %9v  cost %8v  victims %9v  evidence %5.1f\n", s.ID, s.Revenue, s.Cost, s.Victims, s.Evidence)
	}
	fmt.Fprintf(w, "ledger sum %v\n", r.LedgerSum)
}
