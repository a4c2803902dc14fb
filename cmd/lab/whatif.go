package main

import (
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	handin "hardcurrency/sim/result"
	"hardcurrency/sim/view"
	"hardcurrency/sim/whatif"
)

// wondered is what what-if prints of one change as JSON. An amount above zero is
// more under the change.
type wondered struct {
	Change  string      `json:"change"`
	Ending  string      `json:"ending"`
	Days    int32       `json:"days"`
	Until   int32       `json:"compared_to_day"` // the first of the two had ended
	Home    usd         `json:"home_usd"`
	Lost    usd         `json:"lost_by_others_usd"`
	Refused int         `json:"orders_refused"`
	Schemes []account   `json:"schemes"`
	Others  []account   `json:"others"`
	Spread  underOthers `json:"spread"` // of what was remitted, under other seeds
}

// underOthers is a whatif.Spread.
type underOthers struct {
	Pairs  int     `json:"pairs"`
	More   int     `json:"more"`
	Less   int     `json:"less"`
	Median float64 `json:"median_usd_m"`
}

// account is one line of what a change explains by.
type account struct {
	ID     string `json:"id"`
	Amount usd    `json:"usd"`
}

// runWhatIf plays a campaign again with one thing changed, for one change or for
// each that can be tried.
func runWhatIf(c *call) int {
	var s setting
	s.flags(c, "mix")
	seed := c.flags.Uint64("seed", 1, "the campaign's `seed`, when no file is named")
	change := c.flags.String("change", "", "`id` of the change; empty for every one")
	format := formatFlag(c)
	if code, ok := c.parse(); !ok {
		return code
	}
	if code, ok := checkFormat(c, *format); !ok {
		return code
	}
	if len(c.rest) > 1 {
		return c.usage("one file, or none")
	}
	study, code := s.study(c, *seed)
	if code != exitOK {
		return code
	}
	for study.Advance(1000) {
	}
	if !study.Holds() {
		fmt.Fprintln(c.err, "lab what-if: played again the campaign comes out otherwise: other rules or content")
		return exitUnknown
	}
	changes := study.Changes()
	if *change != "" {
		one, ok := study.ByID(*change)
		if !ok {
			var ids []string
			for _, ch := range changes {
				ids = append(ids, ch.ID)
			}
			return c.usage("no change %q in this campaign; there are: %s", *change, strings.Join(ids, ", "))
		}
		changes = []whatif.Change{one}
	}
	var rows []wondered
	for _, ch := range changes {
		rows = append(rows, wonder(study, ch))
	}
	if *format == "json" {
		return c.printJSON(rows)
	}
	printWondered(c, study.Campaign(), rows)
	return exitOK
}

// study prepares the campaign of a file, or one that policies play.
func (s *setting) study(c *call, seed uint64) (*whatif.Study, int) {
	if len(c.rest) == 0 {
		seats, err := s.policies(s.stateSeat)
		if err != nil {
			return nil, c.badPolicy(err)
		}
		rules, code := s.rules(c)
		if code != exitOK {
			return nil, code
		}
		return whatif.New(playOne(rules, seed, seats, 0, nil), content.StateSeat, seats[content.CoalitionSeat]), exitOK
	}
	b, err := os.ReadFile(c.rest[0])
	if err != nil {
		return nil, c.fail("reading the file: %v", err)
	}
	l, ok := s.load(c)
	if !ok {
		return nil, exitFail
	}
	o, err := handin.Open(l, b)
	if err != nil {
		return nil, c.fail("%s: %v", c.rest[0], err)
	}
	seat := content.CoalitionSeat
	if o.Header.Seat == content.CoalitionSeat {
		seat = content.StateSeat
	}
	other, err := policy.New(o.Header.Opponent, seat)
	if err != nil {
		other = nil // nobody known sat there: the log gives the orders
	}
	return whatif.New(o.Campaign, o.Header.Seat, other), exitOK
}

// wonder runs one change, and repeats it under other luck.
func wonder(study *whatif.Study, ch whatif.Change) wondered {
	run := study.Try(ch)
	for run.Advance(1000) {
	}
	o := run.Outcome()
	if again := run.Repeat(); again != nil {
		for again.Advance(1000) {
		}
		o.Spread = again.Spread()
	}
	d := view.NewDifference(o.Base, o.Then, &o.Was, &o.Would, o.Day)
	accounts := func(terms []view.Term) []account {
		out := make([]account, 0, len(terms))
		for _, t := range terms {
			out = append(out, account{strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(t.Label.Key, "scheme."), "account."), "view.differ."), usd(t.Amount.Money)})
		}
		return out
	}
	return wondered{
		Change: ch.ID, Ending: o.Then.State.Ending.String(), Days: o.Then.State.Day, Until: o.Day, Home: usd(d.Home.Money), Lost: usd(d.Lost.Money),
		Refused: o.Refused, Schemes: accounts(d.Schemes), Others: accounts(d.Others), Spread: underOthers(o.Spread),
	}
}

func printWondered(c *call, base *sim.Campaign, rows []wondered) {
	fmt.Fprintf(c.out, "%s, %s, seed %d: %s after %d days. Same luck and orders, one thing changed; the model's answer, not history's.\n",
		base.Rules.Scenario.ID, base.Rules.Level.ID, base.State.Seed, base.State.Ending, base.State.Day)
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "change\tcame home\tlost by others\tends\tremitted under other seeds\tlargest")
	for _, r := range rows {
		largest := "-"
		if len(r.Schemes) > 0 {
			largest = fmt.Sprintf("%s %+.1fm", r.Schemes[0].ID, float64(r.Schemes[0].Amount)/1e8)
		}
		fmt.Fprintf(w, "%s\t%+.1fm\t%+.1fm\t%s, day %d\t%d more, %d less of %d, median %+.1fm\t%s\n", r.Change, float64(r.Home)/1e8, float64(r.Lost)/1e8,
			r.Ending, r.Days, r.Spread.More, r.Spread.Less, r.Spread.Pairs, r.Spread.Median, largest)
	}
	w.Flush()
	if len(rows) != 1 {
		return
	}
	r := &rows[0]
	w = tabwriter.NewWriter(c.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(c.out, "compared to day %d; %d orders found no occasion\n", r.Until, r.Refused)
	for i := range max(len(r.Schemes), len(r.Others)) {
		cell := func(list []account) string {
			if i >= len(list) {
				return "\t"
			}
			return fmt.Sprintf("%s\t%+.1fm", list[i].ID, float64(list[i].Amount)/1e8)
		}
		fmt.Fprintf(w, "%s\t%s\t\n", cell(r.Schemes), cell(r.Others))
	}
	w.Flush()
}
