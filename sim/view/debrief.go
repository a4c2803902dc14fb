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
	Axis    string // "revenue", "exposure", "harm"
	Letter  string // "A" to "D", or "F"
	Line    Text   // the figure behind the letter
	Verdict Text   // the letter in a sentence
	Causes  []Cause
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
	Ending   Text // its title
	Body     Text // what it means
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
		Ending: Say("ending." + c.State.Ending.String() + ".title"), Body: Say("ending." + c.State.Ending.String() + ".body"), Why: why(c),
		Grades: [3]Grade{revenueGrade(c), exposureGrade(c), harmGrade(c)},
		Earned: earnedColumn(c), Paid: paidColumn(c), NoLedger: noLedger(c),
		History: beside(c), Fog: fog(c),
	}
	d.Headline = Say("view.headline." + c.State.Ending.String() + "." + headline(c))
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

// LostByOthers is what others lost by the schemes, repairs at hospitals and firms included.
func LostByOthers(c *sim.Campaign) state.Money {
	return paidByOthers(c) + c.State.Ledger.Total[state.RansomDamage]
}

// PlanShare is the share of the cumulative plan up to today that was remitted, 0 or
// more; 1 is the whole of it.
func PlanShare(c *sim.Campaign) float64 {
	return c.State.Ledger.Total[state.Remitted].Millions() / nonZero(planned(c))
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
	add := func(good bool, key string, args ...Arg) {
		out = append(out, Cause{good, Say("view.why."+key, args...)})
	}
	ratio := PlanShare(c)
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
			// By the year, since a month's part is often less than a point.
			if lost := -12 * t.Monthly; lost >= 0.5 {
				add(false, "welfare."+t.Name, With("points", Number(Points, lost)))
			}
		}
	case state.Complete:
		add(true, "programme", With("amount", Dollars(state.USDm(system.ProgrammeSpent(st)))))
	default:
		add(true, "running")
	}
	return out
}

// earnedColumn is what the schemes brought home, and what was taken and never
// came: it adds up to everything taken.
func earnedColumn(c *sim.Campaign) BookColumn {
	t := &c.State.Ledger.Total
	col := BookColumn{Title: Say("view.book.earned")}
	var home, total state.Money
	for _, sc := range earners {
		if m := earned(t, sc); m != 0 {
			home += m
			total += m
			col.Lines = append(col.Lines, Term{Label: Say("view.book.earned." + sc.String()), Amount: Dollars(m), Ref: MoneyOf(sc)})
		}
	}
	never := func(key string, m state.Money) {
		if m != 0 {
			total += m
			col.Never = append(col.Never, Term{Label: Say("view.book.never." + key), Amount: Dollars(m), Ref: Hauls})
		}
	}
	// A rise of the price is a gain of the lots that were never sold as well; it
	// stands in the same column with the other sign, under its own name.
	if lost := -t[state.CoinPrice] - t[state.CoinRounding]; lost < 0 {
		never("price_rose", lost)
	} else {
		never("price", lost)
	}
	never("fees", t[state.CoinFee])
	never("discount", t[state.CoalDiscount])
	never("frozen", t[state.TheftFrozen]+t[state.CoinFrozen])
	never("seized", t[state.CoalSeized])
	never("held", c.State.Ledger.Balance[state.Coins])
	col.Total = Dollars(total)
	if total > 0 {
		col.Note = Say("view.book.cents", With("share", Number(Share, home.Millions()/total.Millions())))
	}
	return col
}

// paidColumn is who lost what.
func paidColumn(c *sim.Campaign) BookColumn {
	t := &c.State.Ledger.Total
	col := BookColumn{Title: Say("view.book.paid")}
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
			col.Lines = append(col.Lines, Term{Label: Say("view.book.paid."+p.id, With("count", Number(Count, float64(robbed)))), Amount: Dollars(m)})
		}
	}
	if m := t[state.LegacySales]; m != 0 {
		total += m
		col.Lines = append(col.Lines, Term{Label: Say("view.book.paid.importers"), Amount: Dollars(m)})
	}
	if m := t[state.CoalSales]; m != 0 {
		total += m
		col.Lines = append(col.Lines, Term{Label: Say("view.book.paid.buyers"), Amount: Dollars(m - t[state.CoalDiscount])})
		total -= t[state.CoalDiscount]
	}
	col.Total = Dollars(total)
	return col
}

// livedAtHome says what became of welfare at home: by whose doing, and where.
func livedAtHome(c *sim.Campaign) []Text {
	h, r := &c.State.Home, c.Rules
	side := sidesOf(h)
	var args []Arg
	for k := range content.Sides {
		args = append(args, With(k.String(), Number(Points, side[k])))
	}
	out := []Text{Say("view.noledger.sides", args...)}
	for i := range r.Home {
		g := &r.Home[i]
		if g.Class == content.Officials {
			continue
		}
		rest := groupRest(r, g)
		now := h.WelfareOf(rest, &g.Feels)
		_, unsure := sides(h, &g.Feels, g.Spread)
		out = append(out, Say("view.noledger.people", With("who", Key("people."+g.ID)),
			With("from", Number(Points, num.Clamp(rest+r.WelfareStart-r.WelfareRest, 0, 100))), With("to", Number(Points, now)),
			With("range", Between(Points, num.Clamp(now-unsure, 0, 100), num.Clamp(now+unsure, 0, 100)))))
	}
	return out
}

// noLedger is the harm that no ledger holds.
func noLedger(c *sim.Campaign) []Text {
	st := &c.State
	out := livedAtHome(c)
	if h := st.Home.Households; h > 0 {
		out = append(out, Say("view.noledger.households", With("count", Number(Count, float64(h)))))
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
	if machines > 0 {
		out = append(out, Say("view.noledger.machines", With("count", Number(Count, float64(machines)))),
			Say("view.noledger.damage", With("amount", Dollars(st.Ledger.Total[state.RansomDamage])), With("paid", Dollars(st.Ledger.Total[state.RansomPaid]))))
	}
	if n := st.People(state.LabourCohort) + st.People(state.ITCohort); n > 0 {
		out = append(out, Say("view.noledger.workers", With("count", Number(Heads, float64(n)))))
	}
	if home > 0 {
		out = append(out, Say("view.noledger.returned", With("count", Number(Heads, float64(home)))))
	}
	if st.Ledger.Total[state.CoalTowns] > 0 {
		out = append(out, Say("view.noledger.towns"))
	}
	return append(out, Say("view.noledger.deaths", With("count", Number(Count, 3968))))
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
			Label:   Say("view.fog.evidence", With("scheme", schemeName(sc))),
			Ours:    Number(Points, believed.EvidenceOf(sc)),
			History: Number(Points, e),
		}, Beside{
			Label:   Say("view.fog.attention", With("scheme", schemeName(sc))),
			Ours:    Number(Share, believed.Watch.Attention[sc]),
			History: Number(Share, c.State.Watch.Attention[sc]),
		})
	}
	return append(out, claims(c)...)
}

// claims lays what was said of who did it beside who did it.
func claims(c *sim.Campaign) []Beside {
	k := &c.State.Coalition.Claims
	said, ours, missed := k.Right+k.Wrong, k.Right, k.Missed
	var out []Beside
	if said > 0 {
		out = append(out, Beside{
			Label: Say("view.fog.claims"), Ours: Number(Count, float64(said)), History: Number(Count, float64(ours)),
			Note: Say("view.fog.claims.note", With("wrong", Number(Count, float64(k.Wrong))), With("retracted", Number(Count, float64(k.Retracted)))),
		})
	}
	if missed > 0 {
		out = append(out, Beside{Label: Say("view.fog.missed"), Ours: Number(Count, 0), History: Number(Count, float64(missed))})
	}
	t := &c.State.Ledger.Total
	if all := t[state.TheftTaken] + t[state.TheftOthers]; t[state.TheftTaken] > 0 && all > 0 {
		out = append(out, Beside{
			Label: Say("view.fog.share"), Ours: Number(Share, t[state.TheftTaken].Millions()/all.Millions()), History: Between(Share, 0.13, 0.44),
			Note: Say("view.fog.share.note"), Source: "Chainalysis, 2021 and 2022: 13% and 44% of what was stolen in the world",
		})
	}
	return out
}
