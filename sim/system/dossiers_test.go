package system_test

import (
	"testing"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/policy"
	"hardcurrency/sim/state"
)

// paper is a dossier that arrives at once: its default costs 2m, its other option
// brings 5m.
func paper(t *testing.T, c *country, id string) content.Dossier {
	t.Helper()
	money := func(v float64) []content.Effect {
		return []content.Effect{{On: "treasury", Low: v, High: v, Target: target(t, "treasury")}}
	}
	return content.Dossier{
		ID: id, Scheme: "home", Days: 12, Default: "wait", From: c.r.Scenario.Start, To: c.r.Scenario.End, Chance: 1,
		Options: []content.Option{{ID: "act", Orders: 1, Effects: money(5)}, {ID: "wait", Effects: money(-2)}},
	}
}

func (c *country) desk() (out []state.Decision) {
	for i := range c.s.Slabs.Decisions {
		if d := c.s.Slabs.Decisions[i]; d.Live() {
			out = append(out, d)
		}
	}
	return out
}

func TestALapseTakesTheDefault(t *testing.T) {
	c := begin(t, 1)
	c.r.SetDossiers([]content.Dossier{paper(t, c, "test.paper")})
	c.run(1)
	if d := c.desk(); len(d) != 1 || d[0].Due != d[0].Arrived+12 || c.told(state.NewsDossier) != 1 {
		t.Fatalf("on the desk: %+v", d)
	}
	c.run(11)
	if len(c.desk()) != 1 || c.total(state.AffairsPaid) != 0 {
		t.Fatal("it lapsed too soon")
	}
	c.run(1)
	if len(c.desk()) != 0 || c.total(state.AffairsPaid) != 2*state.Million || c.told(state.NewsDossierLapsed) != 1 {
		t.Errorf("on the desk %v, paid %d", c.desk(), c.total(state.AffairsPaid))
	}
	c.run(300)
	if c.told(state.NewsDossier) != 1 {
		t.Error("what comes once came again")
	}
}

func TestAnAnswerTakesItsOption(t *testing.T) {
	c := begin(t, 1)
	c.r.SetDossiers([]content.Dossier{paper(t, c, "test.paper")})
	c.run(1)
	orders := c.s.Office.Orders
	if res := command.Do(c.r, c.s, command.Command{Kind: command.Answer, Target: uint64(c.desk()[0].ID), Value: 0}); !res.OK() {
		t.Fatal(res.Reason)
	}
	c.run(20)
	if c.total(state.AffairsGained) != 5*state.Million || c.total(state.AffairsPaid) != 0 || c.s.Office.Orders != orders-1 {
		t.Errorf("gained %d, paid %d, orders %d of %d", c.total(state.AffairsGained), c.total(state.AffairsPaid), c.s.Office.Orders, orders)
	}
}

func TestDossiersQueueAndDoNotSwamp(t *testing.T) {
	c := begin(t, 1)
	for _, id := range []string{"test.a", "test.b", "test.c", "test.d"} {
		p := paper(t, c, id)
		p.Days = 200
		c.r.SetDossiers(append(c.r.Dossiers, p))
	}
	c.run(120)
	desk := c.desk()
	if len(desk) != 4 {
		t.Fatalf("%d came", len(desk))
	}
	for i := range desk {
		for j := range desk {
			gap := desk[i].Arrived - desk[j].Arrived
			if i != j && gap >= 0 && (gap == 0 || desk[i].Arrived > 11 && gap < 9) {
				t.Errorf("one came on day %d, another on day %d", desk[j].Arrived, desk[i].Arrived)
			}
		}
	}
}

func TestConditionsAndCooldown(t *testing.T) {
	c := begin(t, 1)
	least := 70.0
	p := paper(t, c, "test.paper")
	p.When = []content.Metric{{Name: "pressure", Min: &least}}
	p.Cooldown = 60
	c.r.SetDossiers([]content.Dossier{p})
	c.s.World.Pressure = 30
	c.run(60)
	if len(c.desk()) != 0 {
		t.Fatal("it came though its condition does not hold")
	}
	arrived := []int32{}
	for range 400 {
		c.s.World.Pressure = 90
		c.s.Home.Start, c.s.Office.Confidence = 60, 60
		c.run(1)
		if d := c.desk(); len(d) > 0 && (len(arrived) == 0 || arrived[len(arrived)-1] != d[0].Arrived) {
			arrived = append(arrived, d[0].Arrived)
		}
	}
	if len(arrived) < 3 {
		t.Fatalf("it came on %v", arrived)
	}
	for i := 1; i < len(arrived); i++ {
		if arrived[i]-arrived[i-1] < 60 {
			t.Errorf("it came on %v", arrived)
		}
	}
	late := begin(t, 1)
	q := paper(t, late, "test.late")
	q.From = late.r.Scenario.Start + 50
	late.r.SetDossiers([]content.Dossier{q})
	if late.run(50); len(late.desk()) != 0 {
		t.Error("it came before its first day")
	}
	if late.run(60); len(late.desk()) == 0 && late.told(state.NewsDossier) == 0 {
		t.Error("it did not come")
	}
}

// TestOffersComeAsOftenAsTheirChanceSays lives a month in many worlds: a due day has
// the law of a throw each day.
func TestOffersComeAsOftenAsTheirChanceSays(t *testing.T) {
	const worlds, chance = 600, 0.3
	came, twice := 0, 0
	for seed := range uint64(worlds) {
		c := begin(t, seed)
		p := paper(t, c, "test.paper")
		p.Chance, p.Days, p.Cooldown = chance, 1, 15
		p.From = c.r.Scenario.Start + 5
		c.r.SetDossiers([]content.Dossier{p})
		c.run(5 + 30)
		if n := c.told(state.NewsDossier); n > 0 {
			came++
			if n > 1 {
				twice++
			}
		}
	}
	// Thirty days are a little less than a month; three standard deviations are 0.056.
	if share := float64(came) / worlds; !near(share, chance, 0.056) {
		t.Errorf("it came in %.3f of the worlds within a month, not %v", share, chance)
	}
	if twice == 0 || twice > came/4 {
		t.Errorf("it came twice in %d worlds, once in %d", twice, came)
	}
}

// TestEveryOptionOfTheGameWorks gives every answer of every dossier.
func TestEveryOptionOfTheGameWorks(t *testing.T) {
	c := withEvents(t, 1)
	c.run(40)
	options := 0
	for i := range c.r.Dossiers {
		for j := range c.r.Dossiers[i].Options {
			d := c.fork()
			d.s.Slabs.Decisions = [state.MaxDecisions]state.Decision{}
			d.s.Slabs.Heads.Decision = -1
			d.s.Slabs.Decisions[0].Slot = state.Slot{ID: 77, Gen: 1, Next: -1}
			d.s.Slabs.Decisions[0].Dossier, d.s.Slabs.Decisions[0].Due = int16(i), 4000
			d.s.Office.Orders = 4
			if o := &d.r.Dossiers[i].Options[j]; o.Needs != "" {
				d.s.Institutions.Rows[o.NeedRow].Status = state.CapabilityWorking
			}
			res := command.Do(d.r, d.s, command.Command{Kind: command.Answer, Target: 77, Value: int32(j)})
			if !res.OK() {
				t.Errorf("%s, %s: %v", c.r.Dossiers[i].ID, c.r.Dossiers[i].Options[j].ID, res.Reason)
			}
			d.run(3)
			options++
		}
	}
	t.Logf("%d dossiers, %d options", len(c.r.Dossiers), options)
}

// TestDossiersAskForTheOffice holds a dossier back until an institution works,
// an option too, and has another cost less.
func TestDossiersAskForTheOffice(t *testing.T) {
	c := begin(t, 1)
	p := paper(t, c, "test.paper")
	p.Cooldown = 1
	p.Options = append(p.Options, p.Options[0])
	p.Options[2].ID, p.Options[2].Needs, p.Options[2].NeedRow = "desk", "registry", 0
	p.Options[0].Aided = &content.Aid{By: "foresight-desk", Orders: 0, Spared: 0.5, Row: 1}
	p.Options[0].Effects = p.Options[1].Effects // it costs 2m
	p.Advice = []content.Advice{{Advisor: "counsel", Option: "desk", Sure: 0.9}, {Advisor: "comptroller", Option: "wait", Sure: 0.2}}
	p.Needs, p.NeedRow = "maritime-desk", 4
	c.r.SetDossiers([]content.Dossier{p})
	works := func(row int, status state.CapabilityStatus) { c.s.Institutions.Rows[row].Status = status }
	works(4, state.CapabilityBuilding)
	c.s.Institutions.Rows[4].Due = 4000
	if c.run(20); len(c.desk()) != 0 {
		t.Fatal("it comes while the desk is only being built")
	}
	works(4, state.CapabilityWorking)
	if !c.until(20, func() bool { return len(c.desk()) == 1 }) {
		t.Fatal("it does not come")
	}
	answer := func(k int32) command.Command {
		return command.Command{Kind: command.Answer, Target: uint64(c.desk()[0].ID), Value: k}
	}
	c.s.Office.Orders = 1
	if res := command.Check(c.r, c.s, answer(2)); res.Reason != command.NeedsOther {
		t.Errorf("what needs a registry: %v", res.Reason)
	}
	if res := command.Check(c.r, c.s, answer(0)); !res.OK() || res.Orders != 1 {
		t.Errorf("without foresight: %+v", res)
	}
	bot, err := policy.New("mix", content.StateSeat)
	if err != nil {
		t.Fatal(err)
	}
	choice := func() (k int32) {
		k = -1
		later := c.fork()
		later.s.Slabs.Decisions[0].Arrived = later.s.Day - 5
		bot.Act(later.r, later.s, func(cmd command.Command) command.Result {
			if cmd.Kind == command.Answer {
				k = cmd.Value
			}
			return command.Result{Reason: command.NoOrders}
		})
		return k
	}
	if k := choice(); k != 1 {
		t.Errorf("a bot chooses option %d, which an advisor would only advise with a registry", k)
	}
	plain, aided := c.fork(), c.fork()
	if res := command.Do(plain.r, plain.s, answer(1)); !res.OK() || plain.s.Office.Advisors[content.Advisor("counsel")].Said != 0 {
		t.Errorf("%v; who would have advised what cannot be is on record", res.Reason)
	}
	aided.s.Institutions.Rows[1].Status = state.CapabilityWorking
	if res := command.Do(aided.r, aided.s, answer(0)); !res.OK() || res.Orders != 0 {
		t.Errorf("with foresight: %+v", res)
	}
	if full, half := plain.total(state.AffairsPaid), aided.total(state.AffairsPaid); full != 2*state.Million || half != state.Million {
		t.Errorf("%v without and %v with the desk", full, half)
	}
	works(0, state.CapabilityWorking)
	if res := command.Check(c.r, c.s, answer(2)); !res.OK() {
		t.Errorf("with a registry: %v", res.Reason)
	}
	if k := choice(); k != 2 {
		t.Errorf("with a registry a bot chooses option %d", k)
	}
}
