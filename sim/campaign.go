package sim

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// RulesVersion names the behaviour of the model. It changes whenever a change of
// code could change a State; a replay under another version is neither true nor
// false.
const RulesVersion = 1

// Month is what history keeps of a month.
type Month struct {
	Day        int32                    // the day after the month's last
	Confidence float64                  // points, 0-100
	Exposure   float64                  // points, 0-100
	Pressure   float64                  // points, 0-100
	Welfare    float64                  // points, 0-100
	Fuel       float64                  // months in stock
	Evidence   [content.Schemes]float64 // points, 0-100
	Treasury   state.Money
	Coins      state.Money
	CoinPrice  state.Money
	Plan       state.Money // of the year that goes on or, after December, begins
	Judged     state.Money // plan of the year that this month closed; 0 when it closed none
	Launches   int32
	Lines      [state.Lines]state.Money // entries of the month
}

// Campaign is one game: immutable rules, the State, and beside it the log of
// commands, the monthly history and the news of the whole campaign.
type Campaign struct {
	Rules   *content.Rules
	State   state.State
	Log     []command.Command
	History []Month
	News    []state.News
}

// New begins a campaign on the first morning of its scenario.
func New(rules *content.Rules, seed uint64) *Campaign {
	c := &Campaign{Rules: rules}
	setUp(rules, &c.State, seed)
	return c
}

// Check says whether a command may be given now, and what it costs.
func (c *Campaign) Check(cmd command.Command) command.Result {
	return command.Check(c.Rules, &c.State, cmd)
}

// Do gives a command and logs it. When the Result is not OK nothing changes.
func (c *Campaign) Do(cmd command.Command) command.Result {
	cmd.Day = c.State.Day
	before := c.State.NewsCount
	res := command.Do(c.Rules, &c.State, cmd)
	if res.OK() {
		c.Log = append(c.Log, cmd)
		c.collect(before)
	}
	return res
}

// Step simulates one day. It does nothing after the ending.
func (c *Campaign) Step() {
	if c.State.Ending != state.Running {
		return
	}
	before := c.State.NewsCount
	system.Run(c.Rules, &c.State)
	c.collect(before)
	date := c.Rules.Scenario.Start + content.Date(c.State.Day)
	if _, _, d := date.Civil(); d == 1 || c.State.Ending != state.Running {
		c.History = append(c.History, record(&c.State))
	}
}

// Hash fingerprints the State.
func (c *Campaign) Hash() uint64 { return c.State.Hash() }

// Date is the date of the day that the next Step simulates.
func (c *Campaign) Date() content.Date { return c.Rules.Scenario.Start + content.Date(c.State.Day) }

// Told counts the news of a kind over the whole campaign.
func (c *Campaign) Told(kind state.NewsKind) (n int) {
	for i := range c.News {
		if c.News[i].Kind == kind {
			n++
		}
	}
	return n
}

// collect keeps the news that was told since before.
func (c *Campaign) collect(before int64) {
	s := &c.State
	for n := max(before, s.NewsCount-state.NewsKept); n < s.NewsCount; n++ {
		c.News = append(c.News, s.News[n%state.NewsKept])
	}
}

func record(s *state.State) Month {
	m := Month{
		Day: s.Day, Confidence: s.Office.Confidence, Exposure: s.Exposure(), Pressure: s.World.Pressure,
		Welfare: s.Home.Welfare, Fuel: s.Home.Fuel, Treasury: s.Ledger.Balance[state.Treasury],
		Coins: s.Ledger.Balance[state.Coins], CoinPrice: s.World.CoinPrice, Plan: s.Office.Plan,
		Judged: s.Office.Judged, Launches: s.Weapons.Launches, Lines: s.Ledger.Month,
	}
	for sc := range content.Schemes {
		m.Evidence[sc] = s.EvidenceOf(sc)
	}
	return m
}
