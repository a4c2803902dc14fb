package view

import (
	"slices"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// Difference is what lies between a campaign and the same campaign with one
// thing changed, as the two ledgers have it. An amount above zero is more under
// the change.
type Difference struct {
	Sentences []Text // what came of it, the most important first
	// Home is what more the office could dispose of: remitted, or in the treasury.
	// Schemes, largest first, are what each brought home after its costs, and what
	// the office itself took and gave; they add up to Home.
	Home Value
	// Lost is what more all others lost by the schemes, repairs included.
	Lost    Value
	Schemes []Term
	// Others are the counterparties, largest first: what more each of them was left
	// with. With what the state itself holds and has spent they add up to nothing.
	Others []Term
	Lines  []Comparison
}

// Comparison is one measure of the two campaigns, month by month.
type Comparison struct {
	ID          string
	Title       Text
	Unit        Unit
	Ours, Other Series
}

// own are the accounts that are the state's, or nobody's.
var own = [...]state.Account{
	state.Treasury, state.Coins, state.Leader, state.Programme, state.Spent, state.Opening, state.Rounding, state.Market,
}

// NewDifference lays a campaign beside another. Was and would are their ledgers
// on the day to which they are compared.
func NewDifference(c, other *sim.Campaign, was, would *state.Ledger, day int32) Difference {
	d := Difference{Lines: comparisons(c, other)}
	var home state.Money
	var scheme [content.Schemes + 1]state.Money
	for i := range state.Lines {
		def, m := i.Def(), would.Total[i]-was.Total[i]
		switch {
		case i == state.Remitted, i == state.OpeningBalance:
			continue
		case def.From == state.Treasury:
			m = -m
		case def.To != state.Treasury:
			continue
		}
		scheme[def.Scheme] += m
		home += m
	}
	d.Home = Dollars(home)
	for sc := range scheme {
		label := Say("view.differ.office")
		if content.Scheme(sc) < content.Schemes {
			label = Say("scheme." + content.Scheme(sc).String())
		}
		d.Schemes = appendTerm(d.Schemes, label, scheme[sc])
	}
	for a := range state.Accounts {
		if !slices.Contains(own[:], a) {
			d.Others = appendTerm(d.Others, Say("account."+a.String()), would.Balance[a]-was.Balance[a])
		}
	}
	largestFirst(d.Schemes)
	largestFirst(d.Others)
	d.Sentences = sentences(&d, c, other, was, would, day)
	return d
}

func appendTerm(to []Term, label Text, m state.Money) []Term {
	if m == 0 {
		return to
	}
	return append(to, Term{Label: label, Amount: Dollars(m)})
}

func largestFirst(terms []Term) {
	slices.SortStableFunc(terms, func(a, b Term) int {
		switch x, y := magnitude(a.Amount.Money), magnitude(b.Amount.Money); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
}

func magnitude(m state.Money) state.Money { return max(m, -m) }

// worthSaying is a difference below which two sums are called the same.
const worthSaying = state.Million

// sentences says what came of the change.
func sentences(d *Difference, c, other *sim.Campaign, was, would *state.Ledger, day int32) []Text {
	var out []Text
	by := With("day", Day(c.Rules, max(0, day-1)))
	amount := func(m state.Money) Arg { return With("amount", Dollars(magnitude(m))) }
	switch home := d.Home.Money; {
	case home >= worthSaying:
		out = append(out, Say("view.differ.home.more", by, amount(home)))
	case home <= -worthSaying:
		out = append(out, Say("view.differ.home.less", by, amount(home)))
	default:
		out = append(out, Say("view.differ.home.same", by))
	}
	if len(d.Schemes) > 0 && magnitude(d.Schemes[0].Amount.Money) >= worthSaying {
		t := &d.Schemes[0]
		out = append(out, Say("view.differ.source."+direction(t.Amount.Money), With("what", Value{Unit: Word, Text: t.Label.Key}), amount(t.Amount.Money)))
	}
	var lost, most state.Money
	who := ""
	add := func(id string, m state.Money) {
		lost += m
		if magnitude(m) > magnitude(most) {
			who, most = id, m
		}
	}
	for i := range payers {
		p := &payers[i]
		add(p.id, lines(&would.Total, p.lines)-lines(&was.Total, p.lines))
	}
	add("damage", would.Total[state.RansomDamage]-was.Total[state.RansomDamage])
	d.Lost = Dollars(lost)
	if magnitude(most) >= worthSaying {
		out = append(out, Say("view.differ.others."+direction(lost), amount(lost)),
			Say("view.differ.payer."+direction(most), With("who", Key("view.payer."+who)), amount(most)))
	} else {
		out = append(out, Say("view.differ.others.same"))
	}
	if other.State.Ending != c.State.Ending || other.State.Day != c.State.Day {
		out = append(out, Say("view.differ.ending", With("ending", Key("ending."+other.State.Ending.String()+".title")), With("day", Day(c.Rules, max(0, other.State.Day-1)))))
	}
	return out
}

func direction(m state.Money) string {
	if m < 0 {
		return "less"
	}
	return "more"
}

// Lost is what all others have lost by the months' ends, repairs included, in USD m.
func Lost(c *sim.Campaign) Series {
	return Cumulative(series(c, "lost", Say("view.series.lost"), USD, content.Schemes, func(m *sim.Month) float64 {
		sum := m.Lines[state.RansomDamage]
		for i := range payers {
			sum += lines(&m.Lines, payers[i].lines)
		}
		return sum.Millions()
	}))
}

// Sent is what has been remitted by the months' ends, in USD m.
func Sent(c *sim.Campaign) Series {
	return Cumulative(series(c, Remitted, Say("metric."+Remitted), USD, content.Schemes, func(m *sim.Month) float64 {
		return m.Lines[state.Remitted].Millions()
	}))
}

// besideEachOther are the measures in which two campaigns are laid beside each other.
var besideEachOther = [...]string{Treasury, Exposure, Pressure, Welfare}

// comparisons draws each measure of two campaigns, the truth of both.
func comparisons(c, other *sim.Campaign) []Comparison {
	pair := func(a, b Series) Comparison {
		return Comparison{ID: a.ID, Title: a.Title, Unit: a.Unit, Ours: a, Other: b}
	}
	out := []Comparison{pair(Sent(c), Sent(other)), pair(Lost(c), Lost(other))}
	a, b := MeterSeries(c, true), MeterSeries(other, true)
	for _, id := range besideEachOther {
		for i := range a {
			if a[i].ID == id {
				out = append(out, pair(a[i], b[i]))
			}
		}
	}
	return out
}
