package view

import (
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// both plays a seed against the adaptive coalition and against none.
func both(t *testing.T, seed uint64) (against, absent *sim.Campaign) {
	t.Helper()
	play := func(other policy.Policy) *sim.Campaign {
		c := sim.New(patient(t), seed)
		for c.State.Ending == state.Running && c.State.Day < 900 {
			other.Act(c.Rules, &c.State, c.Do)
			policy.Responding().Act(c.Rules, &c.State, c.Do)
			c.Step()
		}
		return c
	}
	return play(policy.AdaptiveCoalition{}), play(policy.Absent{})
}

// TestMeasuresCompareTwoCampaigns plays pairs: a coalition that looks denies
// revenue, and against itself a campaign has no difference in anything.
func TestMeasuresCompareTwoCampaigns(t *testing.T) {
	denied := 0.0
	for seed := uint64(1); seed <= 4; seed++ {
		against, absent := both(t, seed)
		m := NewMeasures(against, absent)
		denied += m[0].Value.Num
		for i := range m[:2] {
			sum := 0.0
			for _, term := range m[i].Terms {
				sum += term.Amount.Num
			}
			if d := sum - m[i].Value.Num; d > 1e-6 || d < -1e-6 {
				t.Errorf("%s is %v, its terms sum to %v", m[i].ID, m[i].Value.Num, sum)
			}
		}
		same := NewMeasures(against, against)
		for i := range same[:4] {
			if v := same[i].Value.Num; v > 1e-9 || v < -1e-9 {
				t.Errorf("%s of a campaign against itself is %v", same[i].ID, v)
			}
		}
		if u := same[4].Value.Num; u != against.State.Coalition.Unity {
			t.Errorf("unity is %v", u)
		}
	}
	if denied <= 0 {
		t.Errorf("a coalition that looks denied %v", denied)
	}
}

// TestMeasuresOfTheFirstMorning has no month to compare.
func TestMeasuresOfTheFirstMorning(t *testing.T) {
	c := sim.New(patient(t), 1)
	all := NewMeasures(c, c)
	for _, m := range all[:4] {
		if m.Value.Num != 0 {
			t.Errorf("%s is %v", m.ID, m.Value.Num)
		}
	}
}

// generous is the adaptive coalition, which also grants an exemption whenever it may.
type generous struct{ policy.AdaptiveCoalition }

func (p generous) Act(r *content.Rules, s *state.State, give policy.Give) {
	give(command.Command{Seat: content.CoalitionSeat, Kind: command.Exempt})
	p.AdaptiveCoalition.Act(r, s, give)
}

// TestExemptionsLowerTheHumanitarianCost holds the fourth measure to what it is
// about: with the same luck, exemptions leave people better off.
func TestExemptionsLowerTheHumanitarianCost(t *testing.T) {
	play := func(other policy.Policy, seed uint64) *sim.Campaign {
		c := sim.New(patient(t), seed)
		for c.State.Ending == state.Running && c.State.Day < 800 { // the border is open
			other.Act(c.Rules, &c.State, c.Do)
			policy.Responding().Act(c.Rules, &c.State, c.Do)
			c.Step()
		}
		return c
	}
	for seed := uint64(1); seed <= 3; seed++ {
		absent := play(policy.Absent{}, seed)
		hard, easy := NewMeasures(play(policy.AdaptiveCoalition{}, seed), absent), NewMeasures(play(generous{}, seed), absent)
		if hard[3].ID != "humanitarian" || easy[3].Value.Num > hard[3].Value.Num-1 {
			t.Errorf("seed %d: %s is %v with exemptions and %v without", seed, hard[3].ID, easy[3].Value.Num, hard[3].Value.Num)
		}
	}
}
