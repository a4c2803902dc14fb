package command_test

import (
	"testing"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

func theirs(kind command.Kind, target uint64, value int32) command.Command {
	return command.Command{Seat: content.CoalitionSeat, Kind: kind, Target: target, Value: value}
}

// rich opens a desk with capital for everything.
func rich(t *testing.T) *desk {
	d := open(t)
	d.s.Coalition.Capital = 100
	return d
}

func TestCapitalPaysForMoves(t *testing.T) {
	d := rich(t)
	d.give(theirs(command.Designate, uint64(content.Coal), command.BroadList))
	if want := 100 - d.r.DesignateCost; d.s.Coalition.Capital != want {
		t.Errorf("capital %v, want %v", d.s.Coalition.Capital, want)
	}
	m := d.s.MovePending(state.Designation, int16(content.Coal))
	if m == nil || !m.Broad || m.Due != d.s.Day+91 {
		t.Fatalf("in work: %+v", m)
	}
	d.refuse(theirs(command.Designate, uint64(content.Coal), command.NarrowList), command.TooSoon)
	d.refuse(theirs(command.Designate, uint64(content.Ransom), command.NarrowList), command.UnknownTarget)
	d.s.Coalition.Capital = 1
	d.refuse(theirs(command.TableResolution, 0, 0), command.NoCapital)
	d.refuse(command.Command{Kind: command.Exempt}, command.WrongSeat)
}

func TestOneDraftAtATime(t *testing.T) {
	d := rich(t)
	d.give(theirs(command.TableResolution, 0, 0))
	d.refuse(theirs(command.TableResolution, 0, 0), command.TooSoon)
	v := &d.s.Slabs.Votes[0]
	if v.Kind != state.Tabled || v.Due < d.s.Day+91 || v.Due > d.s.Day+182 {
		t.Errorf("the vote %+v", *v)
	}
}

// TestAdviceWearsOff advises the platforms twice: the second is worth less.
func TestAdviceWearsOff(t *testing.T) {
	d := rich(t)
	people := d.s.People(state.ITCohort)
	d.give(theirs(command.Advise, uint64(state.Platforms), 0))
	first := people - d.s.People(state.ITCohort)
	d.give(theirs(command.Advise, uint64(state.Platforms), 0))
	second := people - first - d.s.People(state.ITCohort)
	if first <= 0 || second >= first {
		t.Errorf("%d people lost contracts, then %d", first, second)
	}
	d.refuse(theirs(command.Advise, uint64(state.Platforms), 0), command.TooSoon)
	d.refuse(theirs(command.Advise, uint64(state.IndustriesKept), 0), command.UnknownTarget)
}

func TestExemptionsAreThankedFor(t *testing.T) {
	d := rich(t)
	d.give(theirs(command.Exempt, 0, 0))
	c := &d.s.Coalition
	if c.Exempt != d.r.ExemptGain || c.Thanks != d.r.ExemptThanks || c.Capital != 100-d.r.ExemptCost || c.Unity <= d.r.UnityRest {
		t.Errorf("%+v", *c)
	}
	d.refuse(theirs(command.Exempt, 0, 0), command.TooSoon)
}

// TestPublishingBurnsASource in March and not before.
func TestPublishingBurnsASource(t *testing.T) {
	d := rich(t)
	d.s.AddEvidence(content.Coal, content.EastAsia, 40)
	d.refuse(theirs(command.Publish, uint64(content.Oil+content.Legacy), 0), command.UnknownTarget)
	d.s.Day = int32(content.MakeDate(2018, 2, 10) - d.r.Scenario.Start)
	d.refuse(theirs(command.Publish, uint64(content.Coal), 0), command.Locked)
	d.s.Day = int32(content.MakeDate(2018, 3, 10) - d.r.Scenario.Start)
	before := d.s.EvidenceOf(content.Coal)
	d.give(theirs(command.Publish, uint64(content.Coal), 0))
	if d.s.EvidenceOf(content.Coal) >= before || d.s.Coalition.Burnt[content.Coal] == 0 || d.s.Watch.WarnedFor[content.Coal] <= d.s.Day {
		t.Error("no source was burnt, or no action will follow")
	}
	d.refuse(theirs(command.Publish, uint64(content.Coal), 0), command.TooSoon)
}

// TestAFalseClaimWeighsLikeATrueOne names the state for a theft that was another's.
func TestAFalseClaimWeighsLikeATrueOne(t *testing.T) {
	claim := func(ours bool, value int32) *desk {
		d := rich(t)
		x, _ := state.Alloc(d.s.Slabs.Cases[:], &d.s.Slabs.Heads.Case, 77)
		x.Due, x.Haul, x.Confidence, x.Ours, x.Claimed = 100, 50*state.Million, 0.8, ours, ours
		d.give(theirs(command.Attribute, 77, value))
		return d
	}
	truth, error, half := claim(true, command.NameState), claim(false, command.NameState), claim(false, command.ConsistentWith)
	if truth.s.World.Pressure != error.s.World.Pressure || half.s.World.Pressure >= error.s.World.Pressure {
		t.Errorf("pressure %v, falsely %v, by half %v", truth.s.World.Pressure, error.s.World.Pressure, half.s.World.Pressure)
	}
	if k := error.s.Coalition.Claims; k.Wrong != 1 || truth.s.Coalition.Claims.Right != 1 {
		t.Errorf("the count is %+v", k)
	}
	wait := claim(true, command.WaitForMore)
	if x := &wait.s.Slabs.Cases[0]; !x.Live() || x.Due != 100+int32(wait.r.ClaimWait) || x.Confidence <= 0.8 {
		t.Errorf("waiting left %+v", *x)
	}
}

func TestConcessionsAreKept(t *testing.T) {
	d := open(t)
	before := d.s.World.Patrons[0].Tolerance
	d.give(command.Command{Kind: command.Concede, Target: command.Moratorium, Value: 0})
	if d.s.World.Patrons[0].Tolerance <= before || d.s.Weapons.DelayUntil != d.s.Day+int32(d.r.ConcedeDays) {
		t.Error("a promise that gains nothing, or binds nobody")
	}
	d.refuse(command.Command{Kind: command.Concede, Target: command.Moratorium, Value: 1}, command.TooSoon)
	paid := d.s.Ledger.Total[state.ConcessionPaid]
	d.give(command.Command{Kind: command.Concede, Target: command.TradeTerms, Value: 1})
	if d.s.Ledger.Total[state.ConcessionPaid]-paid != state.USDm(d.r.ConcedeMoney) || d.s.Ledger.Sum() != 0 {
		t.Error("trade terms are not booked")
	}
	if low, high := command.LobbyPrice(d.r, d.s, 1), func() float64 {
		d.s.World.Patrons[1].Fatigue = 1
		return command.LobbyPrice(d.r, d.s, 1)
	}(); high <= low || command.LobbyRefused(d.r, d.s, 1) <= 0 {
		t.Error("a tired patron asks no more and refuses nothing")
	}
}
