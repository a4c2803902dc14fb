package command_test

import (
	"encoding/json"
	"os"
	"sync"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

var library = sync.OnceValue(func() *content.Library {
	l, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		panic(problems)
	}
	return l
})

// desk is a campaign on its first morning, with parameters a test may change.
type desk struct {
	t *testing.T
	r *content.Rules
	s *state.State
}

func open(t *testing.T) *desk {
	t.Helper()
	r, err := library().Compile("pressure-2017", "normal")
	if err != nil {
		t.Fatal(err)
	}
	return &desk{t, r, &sim.New(r, 1).State}
}

// give gives a command that must be allowed.
func (d *desk) give(c command.Command) command.Result {
	d.t.Helper()
	res := command.Do(d.r, d.s, c)
	if !res.OK() {
		d.t.Fatalf("%v: %v", c.Kind, res.Reason)
	}
	return res
}

// refuse gives a command that must be refused for a reason and change nothing.
func (d *desk) refuse(c command.Command, want command.Reason) {
	d.t.Helper()
	before := *d.s
	if res := command.Check(d.r, d.s, c); res.Reason != want {
		d.t.Errorf("checking %+v: %v, want %v", c, res.Reason, want)
	}
	if res := command.Do(d.r, d.s, c); res.Reason != want {
		d.t.Errorf("%+v: %v, want %v", c, res.Reason, want)
	}
	if *d.s != before {
		d.t.Errorf("%+v was refused and changed the State", c)
	}
}

func dial(d content.Dial, value int32) command.Command {
	return command.Command{Kind: command.SetDial, Target: uint64(d), Value: value}
}

// find returns the first live vessel of a kind.
func (d *desk) vessel(kind content.VesselKind) *state.Vessel {
	for i := range d.s.Slabs.Vessels {
		if v := &d.s.Slabs.Vessels[i]; v.Live() && v.Kind == kind {
			return v
		}
	}
	d.t.Fatal("there is no such vessel")
	return nil
}

// everyKind makes each kind of command possible and returns it.
func everyKind(d *desk) []command.Command {
	s := d.s
	sail, docked := d.vessel(content.Collier), d.vessel(content.Tanker)
	sail.Leg = state.Outbound
	docked.Leg = state.InPort
	op, slot := state.Alloc(s.Slabs.Ops[:], &s.Slabs.Heads.Op, 77)
	s.Slabs.Teams[0].Op = int16(slot)
	op.Until = 50
	paper, _ := state.Alloc(s.Slabs.Decisions[:], &s.Slabs.Heads.Decision, 78)
	paper.Due = 20
	free := int32(-1)
	for i := range d.r.Dossiers[0].Options {
		if d.r.Dossiers[0].Options[i].Orders <= s.Office.Orders {
			free = int32(i)
		}
	}
	return []command.Command{
		dial(content.CoalShare, 60),
		{Kind: command.Answer, Target: 78, Value: free},
		{Kind: command.BuyVessel, Value: int32(content.Tanker)},
		{Kind: command.RecallVessel, Target: uint64(sail.ID)},
		{Kind: command.ReflagVessel, Target: uint64(docked.ID)},
		{Kind: command.SellVessel, Target: uint64(docked.ID)},
		{Kind: command.RestMission, Target: uint64(s.Slabs.Missions[2].ID)},
		{Kind: command.CloseMission, Target: uint64(s.Slabs.Missions[2].ID)},
		{Kind: command.RecallCohort, Target: uint64(s.Slabs.Cohorts[1].ID)},
		{Kind: command.AbortOp, Target: 77},
		{Kind: command.LaunchOutbreak},
		{Kind: command.Lobby, Value: 1},
		{Kind: command.Negotiate},
		{Kind: command.DelayLaunch},
		{Kind: command.Stop, Value: int32(content.Coal)},
	}
}

// TestCheckAndDoAgree gives every kind of command once, each on a fresh morning.
func TestCheckAndDoAgree(t *testing.T) {
	for i := range everyKind(open(t)) {
		d := open(t)
		c := everyKind(d)[i]
		if int(c.Kind) != i+1 {
			t.Fatalf("%v is not tried", command.Kind(i+1))
		}
		before := *d.s
		said := command.Check(d.r, d.s, c)
		if *d.s != before {
			t.Errorf("%v: checking changed the State", c.Kind)
		}
		if did := d.give(c); did != said {
			t.Errorf("%v: Check says %+v, Do says %+v", c.Kind, said, did)
		}
		s := d.s
		if took := s.Office.Given - before.Office.Given; took != said.Orders {
			t.Errorf("%v took %d orders, not %d", c.Kind, took, said.Orders)
		}
		if s.Commands != 1 || s.LogHash == before.LogHash || s.Ledger.Sum() != 0 {
			t.Errorf("%v: %d commands, ledger sum %d", c.Kind, s.Commands, s.Ledger.Sum())
		}
		if c.Kind == command.Answer {
			continue // its effects are the dossier's
		}
		if took := before.Ledger.Balance[state.Treasury] - s.Ledger.Balance[state.Treasury]; took != said.Money {
			t.Errorf("%v took %d cents, not %d", c.Kind, took, said.Money)
		}
		if took := before.Office.Confidence - s.Office.Confidence; c.Kind != command.Negotiate && took != said.Confidence {
			t.Errorf("%v took %v confidence, not %v", c.Kind, took, said.Confidence)
		}
	}
}

// TestEveryKindRefuses tries each reason for which a kind may not be given.
func TestEveryKindRefuses(t *testing.T) {
	t.Run("a seat that is not its own", func(t *testing.T) {
		d := open(t)
		for _, c := range everyKind(d) {
			c.Seat = content.CoalitionSeat
			d.refuse(c, command.WrongSeat)
			c.Seat = content.Seats
			d.refuse(c, command.WrongSeat)
		}
		d.refuse(dial(content.AnalystsCoal, 3), command.WrongSeat)
	})
	t.Run("nothing to do it to", func(t *testing.T) {
		d := open(t)
		for _, c := range everyKind(d) {
			switch c.Kind {
			case command.LaunchOutbreak, command.Negotiate, command.DelayLaunch:
				continue // they are about nothing
			}
			c.Target, c.Value = 0xdead, 999
			d.refuse(c, command.UnknownTarget)
			c.Value = -1
			d.refuse(c, command.UnknownTarget)
		}
		d.refuse(command.Command{Kind: command.None}, command.UnknownTarget)
		d.refuse(command.Command{Kind: command.Kinds}, command.UnknownTarget)
		// 256 is no alias of scheme 0.
		d.refuse(command.Command{Kind: command.Stop, Value: 256}, command.UnknownTarget)
		d.refuse(command.Command{Kind: command.Stop, Value: int32(content.Legacy)}, command.UnknownTarget)
	})
	t.Run("no orders left", func(t *testing.T) {
		d := open(t)
		all := everyKind(d)
		d.s.Office.Orders = 0
		for _, c := range all {
			if command.Check(d.r, d.s, c).Orders > 0 {
				d.refuse(c, command.NoOrders)
			}
		}
	})
	t.Run("no money left", func(t *testing.T) {
		d := open(t)
		all := everyKind(d)
		d.s.Ledger.Post(state.Remitted, d.s.Ledger.Balance[state.Treasury])
		tried := 0
		for _, c := range all {
			if command.Check(d.r, d.s, c).Money > 0 {
				d.refuse(c, command.NoMoney)
				tried++
			}
		}
		if tried < 3 {
			t.Errorf("only %d kinds cost money", tried)
		}
	})
	t.Run("no confidence left", func(t *testing.T) {
		d := open(t)
		all := everyKind(d)
		d.s.Office.Confidence = 0.5
		for _, c := range all {
			if command.Check(d.r, d.s, c).Confidence > 0 {
				d.refuse(c, command.NoConfidence)
			}
		}
	})
	t.Run("after the end", func(t *testing.T) {
		d := open(t)
		all := everyKind(d)
		d.s.Ending = state.Dismissed
		for _, c := range all {
			d.refuse(c, command.Over)
		}
	})
}

func TestDials(t *testing.T) {
	d := open(t)
	d.refuse(dial(content.CoalShare, 70), command.OutOfRange) // between two notches
	d.refuse(dial(content.CoalShare, 120), command.OutOfRange)
	d.refuse(dial(content.CoalShare, d.s.Office.Dials[content.CoalShare]), command.WrongState)
	d.refuse(dial(content.ArmsLevel, 100), command.Locked)
	d.refuse(dial(content.BorderClosure, d.r.Dial[content.BorderClosure].Min), command.Locked)
	d.give(dial(content.CoalShare, 100))
	if d.s.Office.Dials[content.CoalShare] != 100 || d.s.Office.Effective[content.CoalShare] >= 1 {
		t.Error("a dial is set at once, but carried out by degrees")
	}
}

func TestTheCoalitionHasOnlySoManyAnalysts(t *testing.T) {
	d := open(t)
	sum := int32(0)
	for sc := content.Coal; sc < content.Legacy; sc++ {
		a, _ := content.AnalystDial(sc)
		sum += d.s.Office.Dials[a]
	}
	more := command.Command{
		Kind: command.SetDial, Seat: content.CoalitionSeat, Target: uint64(content.AnalystsCoal),
		Value: d.s.Office.Dials[content.AnalystsCoal] + command.AnalystBlocks - sum + 1,
	}
	d.refuse(more, command.NoRoom)
	more.Value--
	if sum < command.AnalystBlocks {
		d.give(more)
	}
	orders := d.s.Office.Orders
	less := more
	less.Value = 0
	d.give(less)
	if d.s.Office.Orders != orders {
		t.Error("the coalition paid with the state's orders")
	}
}

func TestStop(t *testing.T) {
	d := open(t)
	d.s.Office.Effective[content.CoalShare] = 0.8
	res := d.give(command.Command{Kind: command.Stop, Value: int32(content.Coal)})
	if res.Orders != 0 || res.Confidence != d.r.StopCost {
		t.Errorf("it cost %+v", res)
	}
	if d.s.Office.Dials[content.CoalShare] != 0 || d.s.Office.Effective[content.CoalShare] != 0 {
		t.Error("coal still runs")
	}
	d.refuse(command.Command{Kind: command.Stop, Value: int32(content.Coal)}, command.WrongState)
}

func TestVessels(t *testing.T) {
	d := open(t)
	v := d.vessel(content.Collier)
	c := command.Command{Target: uint64(v.ID)}
	at := func(leg state.Leg) { v.Leg = leg }
	recall, reflag, sell := c, c, c
	recall.Kind, reflag.Kind, sell.Kind = command.RecallVessel, command.ReflagVessel, command.SellVessel
	for leg := state.InPort; leg <= state.Listed; leg++ {
		at(leg)
		if sea := leg == state.Outbound || leg == state.Dark; !sea {
			d.refuse(recall, command.WrongState)
		}
		if leg != state.InPort && leg != state.Listed {
			d.refuse(reflag, command.WrongState)
			d.refuse(sell, command.WrongState)
		}
	}
	at(state.Outbound)
	d.give(recall)
	if !v.Recalled || v.Leg != state.Dark {
		t.Errorf("recalled: leg %v", v.Leg)
	}
	d.refuse(recall, command.WrongState)

	at(state.Listed)
	v.Sightings = 6
	before := d.s.EvidenceOf(content.Coal)
	d.give(reflag)
	once := d.s.EvidenceOf(content.Coal) - before
	if v.Leg != state.Refit || v.Sightings != 0 || v.Reflags != 1 || once <= 0 {
		t.Errorf("re-flagged: leg %v, seen %d times, evidence %v", v.Leg, v.Sightings, once)
	}
	at(state.Listed)
	before = d.s.EvidenceOf(content.Coal)
	d.give(reflag)
	if twice := d.s.EvidenceOf(content.Coal) - before; twice <= once {
		t.Errorf("a second new name leaves %v of evidence, the first %v", twice, once)
	}

	at(state.InPort)
	fleet, cash := d.s.Fleet(content.Collier), d.s.Ledger.Balance[state.Treasury]
	d.s.Office.Orders = 4
	d.give(sell)
	if d.s.Fleet(content.Collier) != fleet-1 || d.s.Ledger.Balance[state.Treasury] <= cash {
		t.Errorf("sold: %d colliers of %d, treasury %d of %d", d.s.Fleet(content.Collier), fleet, d.s.Ledger.Balance[state.Treasury], cash)
	}
}

// TestTheRegisterRunsOut buys until nothing is for sale.
func TestTheRegisterRunsOut(t *testing.T) {
	d := open(t)
	buy := command.Command{Kind: command.BuyVessel, Value: int32(content.Tanker)}
	for range state.MaxVessels + 1 {
		d.s.Office.Orders = 4
		d.s.Ledger.Post(state.AffairsGained, 10*state.Million)
		if command.Check(d.r, d.s, buy).Reason == command.NoRoom {
			d.refuse(buy, command.NoRoom)
			rows := map[int16]bool{}
			for i := range d.s.Slabs.Vessels {
				if v := &d.s.Slabs.Vessels[i]; v.Live() {
					if rows[v.Content] {
						t.Errorf("row %d of the register is afloat twice", v.Content)
					}
					rows[v.Content] = true
				}
			}
			return
		}
		d.give(buy)
	}
	t.Error("the register does not run out")
}

func TestMissionsAndCohorts(t *testing.T) {
	d := open(t)
	m := &d.s.Slabs.Missions[0]
	rest := command.Command{Kind: command.RestMission, Target: uint64(m.ID)}
	d.give(rest)
	if m.Status != state.MissionRested {
		t.Error("it does not rest")
	}
	d.give(rest)
	if m.Status != state.MissionOpen {
		t.Error("it does not work again")
	}
	before := d.s.Watch.Evidence[content.Embassy][m.Region]
	d.s.Office.Orders = 4
	d.give(command.Command{Kind: command.CloseMission, Target: uint64(m.ID)})
	if m.Status != state.MissionClosed || d.s.Watch.Evidence[content.Embassy][m.Region] > before {
		t.Error("closing does not cool its region")
	}
	d.refuse(rest, command.WrongState)

	var it *state.Cohort
	for i := range d.s.Slabs.Cohorts {
		if c := &d.s.Slabs.Cohorts[i]; c.Live() && c.Kind == state.ITCohort {
			it = c
			break
		}
	}
	heads := d.s.People(state.ITCohort)
	gone := int64(it.Heads)
	home := command.Command{Kind: command.RecallCohort, Target: uint64(it.ID)}
	d.give(home)
	if d.s.People(state.ITCohort) != heads-gone {
		t.Errorf("%d heads are left of %d", d.s.People(state.ITCohort), heads)
	}
	d.refuse(home, command.WrongState)
}

func TestAbortFreesTheTeam(t *testing.T) {
	d := open(t)
	everyKind(d)
	d.give(command.Command{Kind: command.AbortOp, Target: 77})
	if d.s.Slabs.Teams[0].Op != -1 {
		t.Error("the team still works on it")
	}
	d.refuse(command.Command{Kind: command.AbortOp, Target: 77}, command.UnknownTarget)
}

func TestAnswers(t *testing.T) {
	d := open(t)
	all := everyKind(d)
	answer := all[1]
	answer.Value = int32(len(d.r.Dossiers[0].Options))
	d.refuse(answer, command.OutOfRange)
	answer.Value = -1
	d.refuse(answer, command.OutOfRange)
	d.give(all[1])
	d.refuse(all[1], command.UnknownTarget) // it is answered
}

func TestOutbreaksNeedARest(t *testing.T) {
	d := open(t)
	launch := command.Command{Kind: command.LaunchOutbreak}
	pressure, theft := d.s.World.Pressure, d.s.EvidenceOf(content.Theft)
	d.give(launch)
	if d.s.World.Pressure <= pressure || d.s.EvidenceOf(content.Theft) <= theft {
		t.Error("it leaves no trace")
	}
	d.refuse(launch, command.TooSoon)
	d.s.Day = d.s.World.RansomRest
	for range state.MaxOutbreaks - 1 {
		d.s.Office.Orders = 4
		d.give(launch)
		d.s.Day = d.s.World.RansomRest
	}
	d.refuse(launch, command.NoRoom)
}

func TestLobbyingTiresAPatron(t *testing.T) {
	d := open(t)
	lobby := command.Command{Kind: command.Lobby, Value: 0}
	p := &d.s.World.Patrons[0]
	gain := func() float64 {
		before := p.Tolerance
		d.s.Office.Orders = 4
		d.give(lobby)
		return p.Tolerance - before
	}
	first := gain()
	if second := gain(); !(first > 0 && second < first) {
		t.Errorf("the first time gains %v, the second %v", first, second)
	}
}

// TestNegotiation tries many seeds: about as many must be granted as the chance
// says, and each outcome must be what was announced.
func TestNegotiation(t *testing.T) {
	d := open(t)
	first := *d.s
	granted, n := 0, 400
	for seed := range uint64(n) {
		*d.s = first
		d.s.Seed = seed
		d.give(command.Command{Kind: command.Negotiate})
		lost := first.Office.Confidence - d.s.Office.Confidence
		switch {
		case d.s.Office.Plan < first.Office.Plan && lost == d.r.NegotiateCost:
			granted++
		case d.s.Office.Plan == first.Office.Plan && lost == d.r.NegotiateRefused:
		default:
			t.Fatalf("seed %d: plan %d of %d, confidence lost %v", seed, d.s.Office.Plan, first.Office.Plan, lost)
		}
		d.refuse(command.Command{Kind: command.Negotiate}, command.TooSoon)
	}
	want := command.NegotiationChance(&first, first.Office.Confidence) * float64(n)
	if got := float64(granted); got < want-40 || got > want+40 {
		t.Errorf("%d of %d were granted, about %.0f should be", granted, n, want)
	}
}

func TestDelayingALaunch(t *testing.T) {
	d := open(t)
	delay := command.Command{Kind: command.DelayLaunch}
	d.give(delay)
	if d.s.Weapons.DelayUntil != 30 {
		t.Errorf("until day %d", d.s.Weapons.DelayUntil)
	}
	d.refuse(delay, command.TooSoon)
	d.s.Day = 30
	d.give(delay)
}

// TestCommandsSerialise keeps the names and the round trip of the value.
func TestCommandsSerialise(t *testing.T) {
	want := command.Command{Day: 3, Seat: content.CoalitionSeat, Kind: command.SetDial, Target: 1<<63 + 1, Value: -4}
	b, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got command.Command
	if err := json.Unmarshal(b, &got); err != nil || got != want {
		t.Errorf("%s becomes %+v, %v", b, got, err)
	}
	seen := map[string]bool{}
	for k := range command.Kinds {
		if id := k.String(); id == "" || id == "?" || seen[id] {
			t.Errorf("kind %d is called %q", k, id)
		} else {
			seen[id] = true
		}
	}
	for r := range command.Reasons {
		if id := "reason." + r.String(); id == "reason." || id == "reason.?" || seen[id] {
			t.Errorf("reason %d is called %q", r, id)
		} else {
			seen[id] = true
		}
	}
	if command.Kinds.String() != "?" || command.Reasons.String() != "?" {
		t.Error("what there is not has a name")
	}
}
