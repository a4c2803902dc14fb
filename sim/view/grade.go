package view

import (
	"strings"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
)

func grade(axis, letter string, line Text) Grade {
	return Grade{Axis: axis, Letter: letter, Line: line, Verdict: Say("debrief.grade." + axis + "." + strings.ToLower(letter))}
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

func (g *Grade) because(good bool, key string, args ...Arg) {
	g.Causes = append(g.Causes, Cause{good, Say(key, args...)})
}

// revenueGrade judges remitted money against the plan.
func revenueGrade(c *sim.Campaign) Grade {
	t := &c.State.Ledger.Total
	ratio := PlanShare(c)
	g := grade("revenue", letter(ratio, 1, 0.95, 0.8, 0.55), Say("view.grade.revenue", With("share", Number(Share, ratio))))
	amount := func(m state.Money) Arg { return With("amount", Dollars(m)) }
	var all, most state.Money
	best := content.Schemes
	for _, sc := range earners {
		m := earned(t, sc)
		all += m
		if m > most {
			best, most = sc, m
		}
	}
	if best < content.Schemes {
		g.because(true, "view.cause.best", With("scheme", schemeName(best)), amount(most))
		switch share := most.Millions() / nonZero(all.Millions()); {
		case share > 0.5 && c.State.Ending != state.Fulfilled:
			g.because(false, "view.cause.one_scheme")
		case share < 1.0/3:
			g.because(true, "view.cause.mix")
		}
	}
	if p := t[state.CoinPrice]; p < -5*state.Million {
		g.because(false, "view.cause.coin_fell", amount(-p))
	} else if p > 5*state.Million {
		g.because(true, "view.cause.coin_rose", amount(p))
	}
	if fee := t[state.CoinFee]; fee > 10*state.Million && fee.Millions() > 0.15*(t[state.CoinTheftSold]+t[state.CoinRansomSold]+fee).Millions() {
		g.because(false, "view.cause.brokers", amount(fee))
	}
	if gross := t[state.CoalSales]; gross > 0 {
		if d := t[state.CoalDiscount].Millions() / gross.Millions(); d > 0.42 {
			g.because(false, "view.cause.glut", With("share", Number(Share, d)))
		}
	}
	if held := c.State.Ledger.Balance[state.Coins]; held > 20*state.Million {
		g.because(false, "view.cause.coin_held", amount(held))
	}
	raised := 0.0
	for _, y := range PlanYears(c) {
		if y.Closed && y.Plan > y.Base {
			raised += y.Plan - y.Base
		}
	}
	if raised > 10 {
		g.because(false, "view.cause.ratchet", amount(state.USDm(raised)))
	}
	for _, y := range PlanYears(c) {
		if y.Closed && y.Remitted < 0.8*y.Plan {
			g.because(false, "view.cause.year", With("year", plain(y.Year)), With("share", Number(Share, y.Remitted/nonZero(y.Plan))))
			break
		}
	}
	return g
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
	g := grade("exposure", letter(-mean, -20, -30, -40, -50),
		Say("view.grade.exposure", With("points", Number(Points, mean)), With("count", Number(Count, float64(w.Hits)))))
	if peak > 0 {
		g.because(false, "view.cause.peak", With("points", Number(Points, peak)), With("day", Day(c.Rules, at)))
	}
	loudest := content.Schemes
	for sc := range content.Legacy {
		if w.SchemeHit[sc] > 0 && (loudest == content.Schemes || w.SchemeHit[sc] > w.SchemeHit[loudest]) {
			loudest = sc
		}
	}
	if loudest < content.Schemes {
		g.because(false, "view.cause.loudest", With("scheme", schemeName(loudest)))
	} else {
		g.because(true, "view.cause.no_action")
	}
	// A claim that is false is about somebody else's theft and names none of ours.
	hauls, named := Namings(c), 0
	for i := range hauls {
		if hauls[i].Named >= 0 {
			named++
		}
	}
	if n := len(hauls); n > 0 {
		g.because(named*2 < n, "view.cause.known", With("count", Number(Count, float64(named))), With("of", Number(Count, float64(n))))
	}
	t := &c.State.Ledger.Total
	if f := t[state.TheftFrozen] + t[state.CoinFrozen]; f > 5*state.Million {
		g.because(false, "view.cause.frozen", With("amount", Dollars(f)))
	}
	if m := t[state.LobbyPaid]; m > 0 {
		g.because(true, "view.cause.lobby", With("amount", Dollars(m)))
	}
	for _, d := range [...]content.Dial{content.CoalCaution, content.TheftCaution, content.LabourCaution} {
		if c.State.Office.Dials[d] >= 60 {
			g.because(true, "view.cause.caution", With("dial", Key("dial."+d.String())), With("share", Number(Share, float64(c.State.Office.Dials[d])/100)))
			break
		}
	}
	return g
}

// harmGrade judges what others lost and what people at home went without.
// Nothing earned makes it better.
func harmGrade(c *sim.Campaign) Grade {
	st := &c.State
	paid := LostByOthers(c)
	low := st.Home.Welfare
	for i := range c.History {
		low = num.Min(low, c.History[i].Welfare)
	}
	// A thousand million lost by others, twenty points of welfare, or a million
	// households weigh as much as each other: about one letter.
	harm := paid.Millions()/1000 + num.Max(0, c.Rules.WelfareStart-low)/20 + float64(st.Home.Households)/1e6
	g := grade("harm", letter(-harm, -0.75, -1.5, -2.5, -4), Say("view.grade.harm", With("amount", Dollars(paid)), With("points", Number(Points, low))))
	worst, most := -1, state.Money(0)
	for i := range payers {
		if m := lines(&st.Ledger.Total, payers[i].lines); m > most {
			worst, most = i, m
		}
	}
	if worst >= 0 {
		g.because(false, "view.cause.payer", With("payer", Key("view.payer."+payers[worst].id)), With("amount", Dollars(most)))
	}
	outbreaks, lapsed := c.Told(state.NewsOutbreak), c.Told(state.NewsDossierLapsed)
	if outbreaks > 0 {
		g.because(false, "view.cause.outbreaks", With("count", Number(Count, float64(outbreaks))), With("amount", Dollars(st.Ledger.Total[state.RansomPaid])))
	}
	if h := st.Home.Households; h > 0 {
		g.because(false, "view.noledger.households", With("count", Number(Count, float64(h))))
	}
	if lapsed > 3 {
		g.because(false, "view.cause.unanswered", With("count", Number(Count, float64(lapsed))))
	}
	if n := st.Weapons.Launches; n > 0 {
		g.because(false, "view.cause.launches", With("count", Number(Count, float64(n))))
	}
	if m := st.Ledger.Total[state.ReliefPaid]; m > 0 {
		g.because(true, "view.cause.relief", With("amount", Dollars(m)))
	}
	if st.Home.Welfare >= c.Rules.WelfareStart {
		g.because(true, "view.cause.welfare", With("points", Number(Points, st.Home.Welfare)))
	}
	return g
}
