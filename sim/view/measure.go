package view

import (
	"hardcurrency/sim"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// Measures are the five by which a coalition is judged. They are never added up:
// one can be bought with another, and whether that was right is for people to say.
const Measures = 5

// Measure is one of the five, with what it is made of.
type Measure struct {
	ID    string // locale key suffix under view.measure.
	Label Text
	Value Value
	Terms []Term // what the value is made of
	Note  Text   // how to read it
}

// NewMeasures compares a campaign with the same campaign (scenario, difficulty,
// seed and state's policy) under a coalition that looked at nothing. Both are
// taken to the day on which the first of them ended. It is a pure function of the
// two.
func NewMeasures(c, absent *sim.Campaign) [Measures]Measure {
	months := min(len(c.History), len(absent.History))
	ours, theirs := upTo(c, months), upTo(absent, months)
	return [Measures]Measure{
		denied(&ours, &theirs), averted(&ours, &theirs), delayed(c, absent, &ours, &theirs), humanitarian(c, absent, months), unity(c),
	}
}

// last is the last of the first months of a campaign; on the first morning, as
// things stand then.
func last(c *sim.Campaign, months int) sim.Month {
	if months > 0 {
		return c.History[months-1]
	}
	return sim.Month{Welfare: c.State.Home.Welfare}
}

// upTo adds the entries of the first months of a campaign.
func upTo(c *sim.Campaign, months int) (total [state.Lines]state.Money) {
	for i := range c.History[:months] {
		for l := range total {
			total[l] += c.History[i].Lines[l]
		}
	}
	return total
}

// compared is a measure whose value is what one of two campaigns has less of.
func compared(id string, ours, theirs Value, less float64) Measure {
	m := Measure{ID: id, Label: Say("view.measure." + id), Note: Say("view.measure." + id + ".note")}
	m.Value = Number(ours.Unit, less)
	if ours.Unit == USD {
		m.Value = Dollars(state.USDm(less))
	}
	m.Terms = []Term{
		{Label: Say("view.measure.absent"), Amount: theirs},
		{Label: Say("view.measure.ours"), Amount: negative(ours)},
	}
	return m
}

func negative(v Value) Value {
	if v.Unit == USD {
		return Dollars(-v.Money)
	}
	return Number(v.Unit, -v.Num)
}

// denied is the revenue that the state did not get.
func denied(ours, theirs *[state.Lines]state.Money) Measure {
	sum := func(t *[state.Lines]state.Money) (m state.Money) {
		for _, sc := range earners {
			m += earned(t, sc)
		}
		return m
	}
	a, b := sum(theirs), sum(ours)
	return compared("denied", Dollars(b), Dollars(a), (a - b).Millions())
}

// averted is what others did not lose.
func averted(ours, theirs *[state.Lines]state.Money) Measure {
	sum := func(t *[state.Lines]state.Money) (m state.Money) {
		for i := range payers {
			m += lines(t, payers[i].lines)
		}
		return m
	}
	a, b := sum(theirs), sum(ours)
	return compared("averted", Dollars(b), Dollars(a), (a - b).Millions())
}

// delayed is by how many months the weapons programme is behind: since when the
// other campaign's had spent as much as this one's has.
func delayed(c, absent *sim.Campaign, ours, theirs *[state.Lines]state.Money) Measure {
	spent := func(t *[state.Lines]state.Money) state.Money { return t[state.LaunchPaid] + t[state.ProgrammeResearch] }
	months := min(len(c.History), len(absent.History))
	reached := func(of *sim.Campaign, goal state.Money) float64 {
		sum := state.Money(0)
		for i := range of.History[:months] {
			before := sum
			sum += of.History[i].Lines[state.LaunchPaid] + of.History[i].Lines[state.ProgrammeResearch]
			if sum >= goal && sum > before {
				return float64(i) + (goal-before).Millions()/(sum-before).Millions()
			}
		}
		return float64(months)
	}
	a, b := spent(theirs), spent(ours)
	late := float64(months) - reached(absent, b)
	if b > a {
		late = reached(c, a) - float64(months) // it is ahead
	}
	m := Measure{ID: "delay", Label: Say("view.measure.delay"), Note: Say("view.measure.delay.note"), Value: Number(Months, late)}
	m.Terms = []Term{
		{Label: Say("view.measure.spent_absent"), Amount: Dollars(a)},
		{Label: Say("view.measure.spent_ours"), Amount: Dollars(b)},
		{Label: Say("view.measure.launches_absent"), Amount: Number(Count, float64(last(absent, months).Launches))},
		{Label: Say("view.measure.launches_ours"), Amount: Number(Count, float64(last(c, months).Launches))},
	}
	return m
}

// humanitarian is the welfare that people lost while the coalition looked, in
// points and years.
func humanitarian(c, absent *sim.Campaign, months int) Measure {
	sum := func(of *sim.Campaign) (years float64) {
		for i := range of.History[:months] {
			years += of.History[i].Welfare / 12
		}
		return years
	}
	a, b := sum(absent), sum(c)
	m := compared("humanitarian", Number(Points, b), Number(Points, a), a-b)
	m.Terms = append(m.Terms,
		Term{Label: Say("view.measure.welfare_end"), Amount: Number(Points, last(c, months).Welfare)},
		Term{Label: Say("view.measure.exempt"), Amount: Number(Share, c.State.Coalition.Exempt)},
		Term{Label: Say("view.measure.aid"), Amount: Number(Share, c.State.AidArriving())})
	return m
}

// unity is how far the coalition's members still agree.
func unity(c *sim.Campaign) Measure {
	s := &c.State
	k := &s.Coalition.Claims
	return Measure{
		ID: "unity", Label: Say("view.measure.unity"), Note: Say("view.measure.unity.note"), Value: Number(Points, s.Coalition.Unity),
		Terms: []Term{
			{Label: Say("view.measure.capital"), Amount: Number(Points, s.Coalition.Capital)},
			{Label: Say("view.measure.income"), Amount: Number(Points, system.CapitalIncome(c.Rules, s))},
			{Label: Say("view.measure.passed"), Amount: Number(Count, float64(s.World.Resolution))},
			{Label: Say("view.measure.vetoed"), Amount: Number(Count, float64(s.World.Vetoed))},
			{Label: Say("view.measure.retracted"), Amount: Number(Count, float64(k.Retracted))},
		},
	}
}
