package sim_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/save"
	"hardcurrency/sim/state"
)

// chooser makes commands up: mostly about things that exist, sometimes nonsense.
type chooser struct{ *rand.Rand }

// among picks the id of a live entity of a slab, or 0 when it hits a free slot.
func among[T any](source *rand.Rand, rows []T, id func(*T) state.ID) uint64 {
	return uint64(id(&rows[source.IntN(len(rows))]))
}

func (x chooser) command(c *sim.Campaign) command.Command {
	b := &c.State.Slabs
	cmd := command.Command{Kind: command.Kind(1 + x.IntN(int(command.Kinds)-1)), Value: int32(x.IntN(4))}
	switch cmd.Kind {
	case command.SetDial:
		d := content.Dial(x.IntN(int(content.Dials)))
		def := &c.Rules.Dial[d]
		cmd.Target, cmd.Seat = uint64(d), def.Seat
		cmd.Value = def.Min + def.Notch*int32(x.IntN(int((def.Max-def.Min)/def.Notch)+1))
	case command.Answer:
		cmd.Target = among(x.Rand, b.Decisions[:], func(d *state.Decision) state.ID { return d.ID })
	case command.RecallVessel, command.ReflagVessel, command.SellVessel:
		cmd.Target = among(x.Rand, b.Vessels[:], func(v *state.Vessel) state.ID { return v.ID })
	case command.RestMission, command.CloseMission:
		cmd.Target = among(x.Rand, b.Missions[:], func(m *state.Mission) state.ID { return m.ID })
	case command.RecallCohort:
		cmd.Target = among(x.Rand, b.Cohorts[:], func(m *state.Cohort) state.ID { return m.ID })
	case command.AbortOp:
		cmd.Target = among(x.Rand, b.Ops[:], func(o *state.Op) state.ID { return o.ID })
	case command.Develop, command.Dissolve:
		row := x.IntN(len(c.Rules.Capabilities))
		cmd.Value, cmd.Seat = int32(row), c.Rules.Capabilities[row].Seat
	case command.Note:
		cmd.Target, cmd.Seat = uint64(x.IntN(state.NoteSlots)), content.Seat(x.IntN(int(content.Seats)))
	case command.Stop:
		cmd.Value = int32(x.IntN(int(content.Schemes)))
	case command.Concede:
		cmd.Target = uint64(x.IntN(command.Concessions))
	case command.Designate, command.Publish:
		cmd.Seat, cmd.Target = content.CoalitionSeat, uint64(x.IntN(int(content.Schemes)))
	case command.Advise, command.PushRules:
		cmd.Seat, cmd.Target = content.CoalitionSeat, uint64(x.IntN(content.MaxJurisdictions))
	case command.TableResolution, command.Exempt, command.NamePatron, command.CourtPatron:
		cmd.Seat = content.CoalitionSeat
	case command.Attribute:
		cmd.Seat, cmd.Target = content.CoalitionSeat, among(x.Rand, b.Cases[:], func(c *state.Case) state.ID { return c.ID })
	}
	if x.IntN(8) == 0 { // nonsense
		cmd.Kind = command.Kind(x.IntN(int(command.Kinds) + 2))
		cmd.Seat = content.Seat(x.IntN(3))
		cmd.Value = int32(x.Uint32())
		if x.IntN(2) == 0 {
			cmd.Target = x.Uint64()
		}
	}
	return cmd
}

// tally counts which kinds were given and how campaigns ended.
type tally struct {
	given   [command.Kinds]atomic.Int64
	endings [state.Endings]atomic.Int64
}

// TestRandomCampaigns plays campaigns of random commands to their ends: no
// panic, Check and Do of one mind, nothing changed by a refusal, and every
// evening a State that can be. -campaigns 10000 plays more.
func TestRandomCampaigns(t *testing.T) {
	n := *campaigns
	if testing.Short() {
		n = min(n, 30)
	}
	r, beside := rules(t), newBots(t, "mix", "baseline")
	var seen tally
	var next atomic.Int64
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for !t.Failed() {
				seed := next.Add(1)
				if seed > int64(n) {
					return
				}
				if err := randomCampaign(r, beside, uint64(seed), &seen); err != nil {
					t.Errorf("seed %d: %v", seed, err)
				}
			}
		})
	}
	wait.Wait()
	if n < 1000 || t.Failed() {
		return
	}
	for k := command.SetDial; k < command.Kinds; k++ {
		if seen.given[k].Load() == 0 {
			t.Errorf("%v was never given; the test does not try it", k)
		}
	}
	for e := range state.Endings {
		t.Logf("%v: %d", e, seen.endings[e].Load())
	}
}

func randomCampaign(r *content.Rules, seats bots, seed uint64, seen *tally) error {
	c := sim.New(r, seed)
	x := chooser{rand.New(rand.NewPCG(seed, 0x5eed))}
	// Some offices act daily, some rarely; chance alone is soon dismissed, so most
	// have a bot beside it that runs the office well.
	pause := 1 + x.IntN(12)
	steady := seed%3 != 0
	if steady {
		pause *= 8
	}
	for c.State.Ending == state.Running {
		if steady {
			for seat := range seats {
				seats[seat].Act(r, &c.State, c.Do)
			}
		}
		if x.IntN(pause) == 0 {
			if err := try(c, x.command(c), seen); err != nil {
				return fmt.Errorf("day %d: %w", c.State.Day, err)
			}
		}
		day := c.State.Day
		c.Step()
		s := &c.State
		switch {
		case s.Day != day+1:
			return fmt.Errorf("day %d follows day %d", s.Day, day)
		case s.Ledger.Sum() != 0:
			return fmt.Errorf("day %d: the ledger sums to %d", day, s.Ledger.Sum())
		case s.CoinHeld().Value(s.World.CoinPrice) != s.Ledger.Balance[state.Coins]:
			return fmt.Errorf("day %d: coin worth %d is booked as %d", day, s.CoinHeld().Value(s.World.CoinPrice), s.Ledger.Balance[state.Coins])
		}
		if day%17 == 0 || s.Ending != state.Running {
			if err := save.Verify(r, s); err != nil {
				return fmt.Errorf("day %d: %w", day, err)
			}
			if err := conserved(&s.Ledger); err != nil {
				return fmt.Errorf("day %d: %w", day, err)
			}
		}
	}
	seen.endings[c.State.Ending].Add(1)
	if res := c.Check(command.Command{Kind: command.Negotiate}); res.Reason != command.Over {
		return fmt.Errorf("after the end a command is %v", res.Reason)
	}
	return nil
}

// try gives one command and holds Do to what Check said.
func try(c *sim.Campaign, cmd command.Command, seen *tally) error {
	before := c.State
	said := c.Check(cmd)
	if c.State != before {
		return fmt.Errorf("checking %+v changed the State", cmd)
	}
	did := c.Do(cmd)
	if said != did {
		return fmt.Errorf("%+v: Check says %+v, Do says %+v", cmd, said, did)
	}
	s := &c.State
	if !did.OK() {
		if *s != before {
			return fmt.Errorf("%+v was refused (%v) and changed the State", cmd, did.Reason)
		}
		return nil
	}
	seen.given[cmd.Kind].Add(1)
	if s.Commands != before.Commands+1 || s.LogHash == before.LogHash || len(c.Log) != int(s.Commands) {
		return fmt.Errorf("%+v was not logged", cmd)
	}
	if s.Office.Given != before.Office.Given+did.Orders {
		return fmt.Errorf("%+v took %d orders, not %d", cmd, s.Office.Given-before.Office.Given, did.Orders)
	}
	if cmd.Kind == command.Answer {
		return nil // an answer's effects may move anything
	}
	if took := before.Office.Orders - s.Office.Orders; took != did.Orders {
		return fmt.Errorf("%+v took %d orders, not %d", cmd, took, did.Orders)
	}
	if took := before.Ledger.Balance[state.Treasury] - s.Ledger.Balance[state.Treasury]; took != did.Money {
		return fmt.Errorf("%+v took %d cents, not %d", cmd, took, did.Money)
	}
	if did.Money != 0 && s.Ledger.Total[did.Line]-before.Ledger.Total[did.Line] != did.Money {
		return fmt.Errorf("%+v was not booked on %v", cmd, did.Line)
	}
	// What a refused negotiation costs beyond the stake is its outcome, not its
	// price.
	if took := before.Office.Confidence - s.Office.Confidence; cmd.Kind != command.Negotiate && took != did.Confidence {
		return fmt.Errorf("%+v took %v confidence, not %v", cmd, took, did.Confidence)
	}
	return nil
}

// conserved recomputes every balance from the lines and from the coin of before
// the first day.
func conserved(l *state.Ledger) error {
	var balance [state.Accounts]state.Money
	balance[state.Coins], balance[state.Opening] = l.Opened(), -l.Opened()
	for i := range state.Lines {
		d := i.Def()
		balance[d.From] -= l.Total[i]
		balance[d.To] += l.Total[i]
	}
	for a := range state.Accounts {
		if balance[a] != l.Balance[a] {
			return fmt.Errorf("account %v holds %d, its lines say %d", a, l.Balance[a], balance[a])
		}
	}
	return nil
}
