package system_test

import (
	"testing"

	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
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
