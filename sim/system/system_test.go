package system_test

import (
	"math"
	"os"
	"sync"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

var library = sync.OnceValue(func() *content.Library {
	l, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		panic(problems)
	}
	return l
})

// country is a State with rules of its own, which a test may change. No dossier
// arrives, no dated event happens and nobody else steals in it unless a test asks
// for them.
type country struct {
	t *testing.T
	r *content.Rules
	s *state.State
}

func begin(t *testing.T, seed uint64) *country {
	t.Helper()
	c := withEvents(t, seed)
	c.r.SetDossiers(nil)
	c.r.Scenario.Events, c.r.OthersRate, c.r.OthersOutbreaks = nil, 0, 0
	return c
}

func withEvents(t *testing.T, seed uint64) *country {
	t.Helper()
	compiled, err := library().Compile("pressure-2017", "normal")
	if err != nil {
		t.Fatal(err)
	}
	r := *compiled
	return &country{t, &r, &sim.New(&r, seed).State}
}

// fork is the same country once more, to be treated differently.
func (c *country) fork() *country {
	r, s := *c.r, *c.s
	return &country{c.t, &r, &s}
}

// at moves the calendar to the morning of a date without living the days.
func (c *country) at(y, m, d int) *country {
	date := content.MakeDate(y, m, d)
	y0, m0, _ := c.r.Scenario.Start.Civil()
	c.s.Day = int32(date - c.r.Scenario.Start)
	c.s.Month = int32((y-y0)*12 + m - m0)
	c.s.Office.Months, c.s.Office.MonthsYear = int32(m), 12
	return c
}

func (c *country) date() (y, m, d int) {
	return (c.r.Scenario.Start + content.Date(c.s.Day)).Civil()
}

// run lives days; the books must balance every evening.
func (c *country) run(days int) *country {
	c.t.Helper()
	for range days {
		system.Run(c.r, c.s)
		if c.s.Ledger.Sum() != 0 {
			c.t.Fatalf("day %d: the ledger sums to %d", c.s.Day, c.s.Ledger.Sum())
		}
	}
	return c
}

// until lives days until something is so, at most so many.
func (c *country) until(most int, so func() bool) bool {
	c.t.Helper()
	for range most {
		if so() {
			return true
		}
		c.run(1)
	}
	return so()
}

// set puts a dial somewhere and has it carried out at once.
func (c *country) set(d content.Dial, value int32) *country {
	c.s.Office.Dials[d] = value
	c.s.Office.Effective[d] = float64(value) / 100
	return c
}

// halt stops every scheme, so that a test can watch one.
func (c *country) halt() *country {
	for _, d := range [...]content.Dial{
		content.CoalShare, content.OilVolume, content.EmbassyQuota, content.LabourShare, content.ITShare, content.TheftShare,
		content.CashUrgency, content.Training, content.CoalRenew, content.CoalHire, content.OilHire,
	} {
		c.set(d, 0)
	}
	return c
}

// unpressed has agencies keep their usual share however hard they are pressed.
func (c *country) unpressed() *country {
	c.r.SkimPress, c.r.SkimLoyalty = 0, 0
	return c
}

func (c *country) balance(a state.Account) state.Money { return c.s.Ledger.Balance[a] }
func (c *country) total(l state.Line) state.Money      { return c.s.Ledger.Total[l] }

// told counts the news of a kind among the last that are kept.
func (c *country) told(kind state.NewsKind) int {
	n := 0
	for i := range c.s.News {
		if c.s.News[i].Kind == kind {
			n++
		}
	}
	return n
}

func near(a, b, within float64) bool { return math.Abs(a-b) <= within }

// TestDaysFollowEachOther lives a month: the clock of the whole is one day a run.
func TestDaysFollowEachOther(t *testing.T) {
	c := begin(t, 1)
	c.run(31)
	if y, m, d := c.date(); c.s.Day != 31 || y != 2017 || m != 10 || d != 2 {
		t.Errorf("day %d is %d-%d-%d", c.s.Day, y, m, d)
	}
}
