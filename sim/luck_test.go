package sim_test

import (
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/state"
)

// TestOneHeistMoreShiftsNobodysLuck gives one of two equal campaigns a team more
// and follows everything that the team cannot touch.
func TestOneHeistMoreShiftsNobodysLuck(t *testing.T) {
	bots := newBots(t, "mix", "baseline")
	a := bots.play(sim.New(rules(t), 3), 500)
	a.State.Office.Dials[content.TheftShare], a.State.Office.Effective[content.TheftShare] = 100, 1
	b := *a
	extra, _ := state.Alloc(b.State.Slabs.Teams[:], &b.State.Slabs.Heads.Team, 0xabcdef)
	extra.Op, extra.Formed = -1, b.State.Day
	begun := func(s *state.State) map[state.ID]state.Op {
		out := map[state.ID]state.Op{}
		for i := range s.Slabs.Ops {
			if op := s.Slabs.Ops[i]; op.Live() {
				out[op.ID] = op
			}
		}
		return out
	}
	compared, more := 0, false
	for range 60 {
		a.Step()
		b.Step()
		x, y := &a.State.Slabs, &b.State.Slabs
		if x.Vessels != y.Vessels || x.Missions != y.Missions || x.Cohorts != y.Cohorts || x.Decisions != y.Decisions {
			t.Fatalf("day %d: ships, missions, people or decisions differ", a.State.Day)
		}
		others := begun(&b.State)
		for id, op := range begun(&a.State) {
			if other, ok := others[id]; ok && other.Stage == op.Stage {
				compared++
				if other.Until-other.Since != op.Until-op.Since {
					t.Errorf("day %d: a stage of %x takes another time", a.State.Day, id)
				}
			}
		}
		for _, op := range others {
			more = more || b.State.Slabs.Teams[op.Team].ID == 0xabcdef
		}
	}
	if compared == 0 || !more {
		t.Errorf("%d stages compared, the team more at work: %v; the test tries nothing", compared, more)
	}
}

// TestNamesDoNotDependOnTheOrderOfBirth buys a vessel and launches an outbreak in
// two campaigns, one of which formed a team before: both must have the same
// logical ids, and so the same luck.
func TestNamesDoNotDependOnTheOrderOfBirth(t *testing.T) {
	a := sim.New(rules(t), 3)
	b := *a
	if !effect.AddTeam(&b.State) {
		t.Fatal("no room for a team")
	}
	for _, c := range []*sim.Campaign{a, &b} {
		for _, cmd := range []command.Command{{Kind: command.BuyVessel, Value: int32(content.Collier)}, {Kind: command.LaunchOutbreak}} {
			if res := c.Do(cmd); !res.OK() {
				t.Fatalf("%v: %v", cmd.Kind, res.Reason)
			}
		}
	}
	if a.State.Slabs.Outbreaks != b.State.Slabs.Outbreaks {
		t.Error("the outbreaks are others")
	}
	if a.State.Slabs.Vessels != b.State.Slabs.Vessels {
		t.Error("the vessels are others")
	}
}

// TestEqualCommandsGiveEqualCampaigns plays the log of a campaign again.
func TestEqualCommandsGiveEqualCampaigns(t *testing.T) {
	a := newBots(t, "mix", "baseline").play(sim.New(rules(t), 8), 900)
	b := sim.New(rules(t), 8)
	log := a.Log
	for b.State.Day < a.State.Day {
		for ; len(log) > 0 && log[0].Day == b.State.Day; log = log[1:] {
			if res := b.Do(log[0]); !res.OK() {
				t.Fatalf("day %d: %v", b.State.Day, res.Reason)
			}
		}
		b.Step()
	}
	if a.State != b.State || a.Hash() != b.Hash() {
		t.Error("the State is another")
	}
	if c := newBots(t, "mix", "baseline").play(sim.New(rules(t), 9), 900); c.Hash() == a.Hash() {
		t.Error("another seed gives the same campaign")
	}
}
