package play

import (
	"slices"
	"testing"

	"hardcurrency/cmd/lab/internal/shipped"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
)

func TestAllKeepsTheOrder(t *testing.T) {
	got := All(1000, func(i int) int { return i * i })
	for i, v := range got {
		if v != i*i {
			t.Fatalf("result %d is %d", i, v)
		}
	}
	if got := All(0, func(i int) int { return i }); len(got) != 0 {
		t.Errorf("nothing gives %v", got)
	}
}

// TestUnendingCampaignsLast plays the policy that is dismissed soonest.
func TestUnendingCampaignsLast(t *testing.T) {
	r := shipped.Rules(t, "pressure-2017", "severe")
	var err error
	var seats Seats
	if seats[content.StateSeat], err = policy.New("idle", content.StateSeat); err != nil {
		t.Fatal(err)
	}
	if seats[content.CoalitionSeat], err = policy.New("adaptive", content.CoalitionSeat); err != nil {
		t.Fatal(err)
	}
	before := *r
	for _, rules := range []*content.Rules{Unending(r), Open(Unending(r))} {
		for seed := range uint64(3) {
			if c := Campaign(rules, seed+1, seats, 0, nil); c.State.Day != r.Days() {
				t.Errorf("seed %d ended on day %d of %d", seed+1, c.State.Day, r.Days())
			}
		}
	}
	if c := Campaign(r, 1, seats, 0, nil); c.State.Day == r.Days() {
		t.Error("idling is not dismissed, so the test shows nothing")
	}
	if before.Params != r.Params || before.Scenario.Border != r.Scenario.Border || !slices.Equal(before.CoinPrice, r.CoinPrice) {
		t.Error("the rules themselves were changed")
	}
	open := Open(r)
	if c := Campaign(open, 1, seats, 0, nil); c.State.Home.Closed != 0 {
		t.Error("the border is closed")
	}
}
