package sim_test

import (
	"flag"
	"os"
	"sync"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

var (
	update    = flag.Bool("update", false, "write the golden files into testdata")
	campaigns = flag.Int("campaigns", 1000, "how many campaigns of random commands are played")
)

// library is the game's own content, loaded once.
var library = sync.OnceValue(func() *content.Library {
	l, problems := content.Load(os.DirFS("../assets"))
	if problems.Fatal() {
		panic(problems)
	}
	return l
})

func rules(t testing.TB) *content.Rules {
	t.Helper()
	r, err := library().Compile("pressure-2017", "normal")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// bots are policies for both seats.
type bots [content.Seats]policy.Policy

func newBots(t testing.TB, stateSeat, coalitionSeat string) (b bots) {
	t.Helper()
	var err error
	if b[content.StateSeat], err = policy.New(stateSeat, content.StateSeat); err != nil {
		t.Fatal(err)
	}
	if b[content.CoalitionSeat], err = policy.New(coalitionSeat, content.CoalitionSeat); err != nil {
		t.Fatal(err)
	}
	return b
}

// day lets both seats act and simulates a day.
func (b bots) day(c *sim.Campaign) {
	for seat := range b {
		b[seat].Act(c.Rules, &c.State, c.Do)
	}
	c.Step()
}

// play plays a campaign until a day, or its end.
func (b bots) play(c *sim.Campaign, until int32) *sim.Campaign {
	for c.State.Ending == state.Running && c.State.Day < until {
		b.day(c)
	}
	return c
}

// forever is later than any last day.
const forever = 1 << 20
