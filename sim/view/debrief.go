package view

import (
	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// Cause is one reason for a grade or an ending.
type Cause struct {
	Good bool
	Text Text
}

// Grade is one axis of the debrief. The axes are never added up.
type Grade struct {
	Axis   string // "revenue", "exposure", "harm"
	Letter string // "A" to "D", or "F"
	Line   Text   // the figure behind the letter
	Causes []Cause
}

// BookColumn is a column of the debrief's book: Lines and Never add up to Total.
type BookColumn struct {
	Title Text
	Lines []Term
	Never []Term // taken, but never home
	Total Value
	Note  Text
}

// Beside is one line of the campaign laid beside something else: history, or
// what the office believed.
type Beside struct {
	Label   Text
	Ours    Value
	History Value
	Other   Value // another count of the same thing; Unit None for none
	Source  string
	Note    Text
}

// Debrief is the truth afterwards, as data.
type Debrief struct {
	Headline Text
	Ending   Text
	Why      []Cause
	Grades   [3]Grade
	Earned   BookColumn
	Paid     BookColumn
	NoLedger []Text // harm that is in no ledger
	History  []Beside
	Fog      []Beside // what the office believed beside what was true
}

// NewDebrief looks back on a campaign, ended or not.
func NewDebrief(c *sim.Campaign) Debrief {
	d := Debrief{
		Ending: Say("ending." + c.State.Ending.String()), Why: why(c),
		Grades: [3]Grade{revenueGrade(c), exposureGrade(c), harmGrade(c)},
		Earned: earnedColumn(c), Paid: paidColumn(c), NoLedger: noLedger(c),
		History: beside(c), Fog: fog(c),
	}
	d.Headline = Say("headline." + c.State.Ending.String() + "." + headline(c))
	return d
}

// headline tells the campaign's two halves apart: whether what others paid is
// more than what came home.
func headline(c *sim.Campaign) string {
	if paidByOthers(c) > earnedAll(c) {
		return "dear"
	}
	return "cheap"
}

func earnedAll(c *sim.Campaign) (m state.Money) {
	for _, sc := range earners {
		m += earned(&c.State.Ledger.Total, sc)
	}
	return m
}

func paidByOthers(c *sim.Campaign) (m state.Money) {
	for i := range payers {
		m += lines(&c.State.Ledger.Total, payers[i].lines)
	}
	return m
}

// planned is the cumulative plan up to today, the running year in part.
func planned(c *sim.Campaign) float64 {
	o := &c.State.Office
	due := o.PlanDone.Millions()
	if c.State.Ending == state.Running && o.MonthsYear > 0 {
		due += o.Plan.Millions() * float64(o.Months) / float64(o.MonthsYear)
	}
	if due == 0 {
		due = o.Plan.Millions()
	}
	return due
}

// why names the causes of the ending.
func why(c *sim.Campaign) []Cause {
	st, r := &c.State, c.Rules
	var out []Cause
	add := func(good bool, key string, args ...Arg) { out = append(out, Cause{good, Say("why."+key, args...)}) }
	remitted := st.Ledger.Total[state.Remitted]
	ratio := remitted.Millions() / nonZero(planned(c))
	switch st.Ending {
	case state.Fulfilled, state.TimeUp:
		add(st.Ending == state.Fulfilled, "plan", With("share", Number(Share, ratio)), With("needed", Number(Share, r.PlanFulfilled)))
	case state.Dismissed:
		add(false, "confidence")
		missed := 0
		for _, y := range PlanYears(c) {
			if y.Closed && y.Remitted < y.Plan {
				missed++
			}
		}
		if missed > 0 {
			add(false, "missed", With("count", Number(Count, float64(missed))))
		}
		if st.Watch.Hits > 0 {
			add(false, "hits", With("count", Number(Count, float64(st.Watch.Hits))), With("points", Number(Points, r.ConfidenceHit*float64(st.Watch.Hits))))
		}
		add(false, "pace", With("share", Number(Share, ratio)))
	case state.Collapse:
		add(false, "welfare", With("points", Number(Points, st.Home.Welfare)))
		for _, t := range system.WelfareTerms(r, st) {
			if t.Monthly < 0 {
				add(false, "welfare."+t.Name, With("points", Number(Points, t.Monthly)))
			}
		}
	case state.Complete:
		add(true, "programme", With("amount", Dollars(state.USDm(system.ProgrammeSpent(st)))))
	default:
		add(true, "running")
	}
	return out
}

// letter grades a number: at least a is A, and so on; below d is F.
func letter(x, a, b, c, d float64) string {
	switch {
	case x >= a:
		return "A"
	case x >= b:
		return "B"
	case x >= c:
		return "C"
	case x >= d:
		return "D"
	}
	return "F"
}

// revenueGrade judges remitted money against the plan.
func revenueGrade(c *sim.Campaign) Grade {
	t := &c.State.Ledger.Total
	ratio := t[state.Remitted].Millions() / nonZero(planned(c))
	g := Grade{Axis: "revenue", Letter: letter(ratio, 1.05, 0.95, 0.8, 0.6), Line: Say("grade.revenue", With("share", Number(Share, ratio)))}
	best, most := content.Schemes, state.Money(0)
	for _, sc := range earners {
		if m := earned(t, sc); m > most {
			best, most = sc, m
		}
	}
	if best < content.Schemes {
		g.cause(true, "best", With("scheme", schemeName(best)), With("amount", Dollars(most)))
	}
	if p := t[state.CoinPrice]; p < -5*state.Million {
		g.cause(false, "price", With("amount", Dollars(-p)))
	} else if p > 5*state.Million {
		g.cause(true, "price_up", With("amount", Dollars(p)))
	}
	if gross := t[state.CoalSales]; gross > 0 {
		if d := t[state.CoalDiscount].Millions() / gross.Millions(); d > 0.4 {
			g.cause(false, "glut", With("share", Number(Share, d)))
		}
	}
	if held := c.State.Ledger.Balance[state.Coins]; held > 20*state.Million {
		g.cause(false, "unsold", With("amount", Dollars(held)))
	}
	for _, y := range PlanYears(c) {
		if y.Closed && y.Remitted < 0.8*y.Plan {
			g.cause(false, "year", With("year", Number(None, float64(y.Year))), With("share", Number(Share, y.Remitted/nonZero(y.Plan))))
			break
		}
	}
	return g
}

func (g *Grade) cause(good bool, key string, args ...Arg) {
	g.Causes = append(g.Causes, Cause{good, Say("cause."+g.Axis+"."+key, args...)})
}

// exposureGrade judges the mean exposure over the months, the truth of it.
func exposureGrade(c *sim.Campaign) Grade {
	sum, peak, at := 0.0, 0.0, int32(0)
	for i := range c.History {
		m := &c.History[i]
		sum += m.Exposure
		if m.Exposure > peak {
			peak, at = m.Exposure, m.Day-1
		}
	}
	mean := c.State.Exposure()
	if n := len(c.History); n > 0 {
		mean = sum / float64(n)
	}
	w := &c.State.Watch
	g := Grade{Axis: "exposure", Letter: letter(-mean, -20, -30, -40, -50), Line: Say("grade.exposure", With("points", Number(Points, mean)), With("count", Number(Count, float64(w.Hits))))}
	if peak > 0 {
		g.cause(false, "peak", With("points", Number(Points, peak)), With("day", Day(c.Rules, at)))
	}
	worst := content.Schemes
	for sc := range content.Legacy {
		if w.SchemeHit[sc] > 0 && (worst == content.Schemes || w.SchemeHit[sc] > w.SchemeHit[worst]) {
			worst = sc
		}
	}
	if worst < content.Schemes {
		g.cause(false, "hits", With("scheme", schemeName(worst)), With("count", Number(Count, float64(w.SchemeHit[worst]))))
	} else {
		g.cause(true, "none")
	}
	hauls, attributed := 0, 0
	for i := range c.News {
		switch n := &c.News[i]; {
		case n.Kind == state.NewsHaul:
			hauls++
		case n.Kind == state.NewsAttributed && n.Subject == state.ExchangeSubject:
			attributed++
		}
	}
	if hauls > 0 {
		g.cause(attributed*2 < hauls, "known", With("count", Number(Count, float64(attributed))), With("of", Number(Count, float64(hauls))))
	}
	for _, d := range [...]content.Dial{content.CoalCaution, content.TheftCaution, content.LabourCaution} {
		if c.State.Office.Dials[d] >= 60 {
			g.cause(true, "caution", With("dial", Key("dial."+d.String())), With("share", Number(Share, float64(c.State.Office.Dials[d])/100)))
			break
		}
	}
	return g
}

// harmGrade judges what others and the population at home lost: money per dollar
// remitted, and welfare. Nothing earned makes it better.
func harmGrade(c *sim.Campaign) Grade {
	st := &c.State
	paid := paidByOthers(c) + st.Ledger.Total[state.RansomDamage]
	low := st.Home.Welfare
	for i := range c.History {
		low = num.Min(low, c.History[i].Welfare)
	}
	// A thousand million lost by others, twenty points of welfare, or a million
	// households are one letter each.
	harm := paid.Millions()/1000 + float64(num.Max(0, c.Rules.WelfareStart-low)/20) + float64(float64(st.Home.Households)/1e6)
	g := Grade{Axis: "harm", Letter: letter(-harm, -0.75, -1.5, -2.5, -4), Line: Say("grade.harm", With("amount", Dollars(paid)), With("points", Number(Points, low)))}
	worst, most := -1, state.Money(0)
	for i := range payers {
		if m := lines(&st.Ledger.Total, payers[i].lines); m > most {
			worst, most = i, m
		}
	}
	if worst >= 0 {
		g.cause(false, "payer", With("payer", Key("payer."+payers[worst].id)), With("amount", Dollars(most)))
	}
	if d := st.Ledger.Total[state.RansomDamage]; d > 0 {
		g.cause(false, "damage", With("amount", Dollars(d)))
	}
	if h := st.Home.Households; h > 0 {
		g.cause(false, "households", With("count", Number(Count, float64(h))))
	}
	if m := st.Ledger.Total[state.ReliefPaid]; m > 0 {
		g.cause(true, "relief", With("amount", Dollars(m)))
	}
	if st.Home.Welfare >= c.Rules.WelfareStart {
		g.cause(true, "welfare", With("points", Number(Points, st.Home.Welfare)))
	}
	return g
}

// earnedColumn is what the schemes brought home, and what was taken and never
// came: it adds up to everything taken.
func earnedColumn(c *sim.Campaign) BookColumn {
	t := &c.State.Ledger.Total
	col := BookColumn{Title: Say("book.earned")}
	var home, total state.Money
	for _, sc := range earners {
		if m := earned(t, sc); m != 0 {
			home += m
			total += m
			col.Lines = append(col.Lines, Term{Label: Say("book.earned." + sc.String()), Amount: Dollars(m), Ref: MoneyOf(sc)})
		}
	}
	never := func(key string, m state.Money) {
		if m != 0 {
			total += m
			col.Never = append(col.Never, Term{Label: Say("book.never." + key), Amount: Dollars(m), Ref: Hauls})
		}
	}
	never("price", -t[state.CoinPrice]-t[state.CoinRounding])
	never("fees", t[state.CoinFee])
	never("discount", t[state.CoalDiscount])
	never("frozen", t[state.TheftFrozen]+t[state.CoinFrozen])
	never("seized", t[state.CoalSeized])
	never("held", c.State.Ledger.Balance[state.Coins])
	col.Total = Dollars(total)
	if total > 0 {
		col.Note = Say("book.cents", With("share", Number(Share, home.Millions()/total.Millions())))
	}
	return col
}

// paidColumn is who lost what.
func paidColumn(c *sim.Campaign) BookColumn {
	t := &c.State.Ledger.Total
	col := BookColumn{Title: Say("book.paid")}
	var total state.Money
	robbed := 0
	for i := range c.State.Slabs.Exchanges {
		if c.State.Slabs.Exchanges[i].Robbed > 0 {
			robbed++
		}
	}
	for i := range payers {
		p := &payers[i]
		if m := lines(t, p.lines); m != 0 {
			total += m
			col.Lines = append(col.Lines, Term{Label: Say("book.paid."+p.id, With("count", Number(Count, float64(robbed)))), Amount: Dollars(m)})
		}
	}
	if m := t[state.LegacySales]; m != 0 {
		total += m
		col.Lines = append(col.Lines, Term{Label: Say("book.paid.importers"), Amount: Dollars(m)})
	}
	if m := t[state.CoalSales]; m != 0 {
		total += m
		col.Lines = append(col.Lines, Term{Label: Say("book.paid.buyers"), Amount: Dollars(m - t[state.CoalDiscount])})
		total -= t[state.CoalDiscount]
	}
	col.Total = Dollars(total)
	return col
}

// noLedger is the harm that no ledger holds.
func noLedger(c *sim.Campaign) []Text {
	st := &c.State
	var out []Text
	if h := st.Home.Households; h > 0 {
		out = append(out, Say("noledger.households", With("count", Number(Count, float64(h)))))
	}
	if d := st.Ledger.Total[state.RansomDamage]; d > 0 {
		out = append(out, Say("noledger.damage", With("amount", Dollars(d)), With("paid", Dollars(st.Ledger.Total[state.RansomPaid]))))
	}
	home, machines := int64(0), int64(0)
	for i := range c.News {
		switch n := &c.News[i]; n.Kind {
		case state.NewsDeadline, state.NewsCohortLost:
			home += n.Count
		case state.NewsOutbreakOver:
			machines += n.Count
		}
	}
	if home > 0 {
		out = append(out, Say("noledger.workers", With("count", Number(Heads, float64(home)))))
	}
	if machines > 0 {
		out = append(out, Say("noledger.machines", With("count", Number(Count, float64(machines)))))
	}
	kept := c.Rules.LabourKept
	out = append(out, Say("noledger.wages", With("share", Number(Share, kept))))
	return append(out, Say("noledger.deaths", With("count", Number(Count, 3968))))
}

// fog lays what the office read beside what was true, for the schemes against
// which there is most evidence at the end.
func fog(c *sim.Campaign) []Beside {
	var out []Beside
	believed := c.State
	believe(c.Rules, &believed)
	for sc := range content.Legacy {
		e := c.State.EvidenceOf(sc)
		if e < 1 {
			continue
		}
		out = append(out, Beside{
			Label:   Say("fog.evidence", With("scheme", schemeName(sc))),
			Ours:    Number(Points, believed.EvidenceOf(sc)),
			History: Number(Points, e),
		}, Beside{
			Label:   Say("fog.attention", With("scheme", schemeName(sc))),
			Ours:    Number(Share, believed.Watch.Attention[sc]),
			History: Number(Share, c.State.Watch.Attention[sc]),
		})
	}
	return out
}
