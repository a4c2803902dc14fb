package view

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// effectOn is what an amount booked on a line does to an account.
func effectOn(l state.Line, a state.Account, amount state.Money) state.Money {
	d := l.Def()
	var m state.Money
	if d.To == a {
		m += amount
	}
	if d.From == a {
		m -= amount
	}
	return m
}

// period is the days that the ledger's running month covers: on the first of a
// month, before its first day was simulated, that is still the month before.
func (s *Session) period() Text {
	st, r := &s.c.State, s.c.Rules
	last := max(st.Day-1, 0)
	_, _, dom := (r.Scenario.Start + content.Date(last)).Civil()
	return Say("view.period", With("from", Day(r, max(0, last-int32(dom)+1))), With("to", Day(r, last)))
}

// monthly explains the balance of an account by the month's entries. group says
// which term a line belongs to, in the order of the terms; term makes it.
func (s *Session) monthly(a state.Account, group func(state.Line) int, term func(g int, m state.Money) Term) (terms []Term) {
	l := &s.c.State.Ledger
	var sums []state.Money
	var used []bool
	opening := l.Balance[a]
	for i := range l.Month {
		line := state.Line(i)
		m := effectOn(line, a, l.Month[i])
		if m == 0 || line == state.OpeningBalance {
			continue
		}
		opening -= m
		g := group(line)
		for len(sums) <= g {
			sums, used = append(sums, 0), append(used, false)
		}
		sums[g] += m
		used[g] = true
	}
	terms = append(terms, line("opening", Dollars(opening)))
	for g := range sums {
		if used[g] && sums[g] != 0 {
			terms = append(terms, term(g, sums[g]))
		}
	}
	return terms
}

func (s *Session) treasury() Figure {
	now, change := s.balance(state.Treasury)
	group := func(l state.Line) int {
		if sc := l.Def().Scheme; sc < content.Schemes {
			return int(sc)
		}
		return int(content.Schemes) + int(l)
	}
	terms := s.monthly(state.Treasury, group, func(g int, m state.Money) Term {
		if g < int(content.Schemes) {
			sc := content.Scheme(g)
			t := Term{Label: Say("scheme." + sc.String()), Amount: Dollars(m), Ref: MoneyOf(sc)}
			if sc == content.Theft || sc == content.Ransom {
				t.Label = Say("view.term.cash." + sc.String())
			}
			return t
		}
		t := posting(state.Line(g-int(content.Schemes)).String(), Dollars(m))
		if state.Line(g-int(content.Schemes)) == state.Remitted {
			t.Ref = Plan
		}
		return t
	})
	entries := 0
	for i := range s.c.State.Ledger.Month {
		if s.c.State.Ledger.Month[i] != 0 {
			entries++
		}
	}
	return Figure{
		Period: s.period(), Value: now, Delta: change, Terms: terms,
		Facts: []Term{line("reserve", Dollars(state.Money(s.c.State.Office.Dials[content.Reserve])*state.Million))},
		Note:  note(Treasury, With("lines", Number(Count, float64(entries)))),
	}
}

func (s *Session) coin() Figure {
	st := &s.c.State
	now, change := s.balance(state.Coins)
	terms := s.monthly(state.Coins, func(l state.Line) int { return int(l) }, func(g int, m state.Money) Term {
		t := posting(state.Line(g).String(), Dollars(m))
		switch state.Line(g) {
		case state.CoinFee:
			t.Ref = Fee
		case state.TheftTaken, state.RansomPaid:
			t.Ref = Hauls
		case state.CoinTheftSold, state.CoinRansomSold:
			t.Ref = Throughput
		}
		return t
	})
	lots := 0
	for i := range st.Slabs.Lots {
		if st.Slabs.Lots[i].Live() {
			lots++
		}
	}
	return Figure{
		Period: s.period(), Value: now, Delta: change, Terms: terms,
		Facts: []Term{
			line("units", Number(Coins, float64(st.CoinHeld())/float64(state.Coin))),
			line("coin_price", Number(Price, float64(st.World.CoinPrice)/100)),
			line("lots", Number(Count, float64(lots))),
		},
		Note: note(Coin),
	}
}

// money is what a scheme earned and cost this month, line by line. Coin is
// counted when it is sold.
func (s *Session) money(sc content.Scheme) Figure {
	st := &s.c.State
	f := Figure{Period: s.period(), Value: Dollars(s.kept(sc))}
	for i := range st.Ledger.Month {
		l := state.Line(i)
		if l.Def().Scheme != sc {
			continue
		}
		m := effectOn(l, state.Treasury, st.Ledger.Month[l])
		if m == 0 {
			continue
		}
		t := posting(l.String(), Dollars(m))
		switch l {
		case state.CoalSales:
			t = line("coal_sales", Dollars(m), With("tonnes", Number(Tonnes, s.book.tonnes)), With("price", Number(Price, st.World.CoalPrice)))
		case state.CoalDiscount:
			t.Ref = Discount
		case state.CoinTheftSold, state.CoinRansomSold:
			t.Ref = Throughput
		}
		f.Terms = append(f.Terms, t)
	}
	f.Facts = s.schemeFacts(sc)
	if sc == content.Coal || sc == content.Oil || sc == content.Arms || sc == content.CashOut {
		f.Note = note("money." + sc.String())
	}
	f.Source = schemeSource(sc)
	return f
}

// schemeFacts are the numbers beside a scheme's money that are no money.
func (s *Session) schemeFacts(sc content.Scheme) []Term {
	r, st := s.c.Rules, &s.c.State
	l := &st.Ledger
	count := func(key string, n int) Term { return line(key, Number(Count, float64(n))) }
	var facts []Term
	paid := func(lines ...state.Line) {
		for _, x := range lines {
			if m := l.Month[x]; m != 0 {
				facts = append(facts, line("victim."+x.String(), Dollars(m)))
			}
		}
	}
	switch sc {
	case content.Coal:
		facts = append(facts, count("loads", s.book.loads), count("colliers", st.Fleet(content.Collier)))
		paid(state.CoalTowns, state.CoalSeized)
	case content.Oil:
		facts = append(facts, count("tankers", st.Fleet(content.Tanker)),
			Term{Label: Say("view.term.fuel_landed"), Amount: Number(Months, l.Month[state.OilFuel].Millions()/nonZero(r.OilCost)), Ref: Fuel})
	case content.Embassy:
		facts = append(facts, count("missions_open", st.MissionsOpen()))
		paid(state.MissionSales)
	case content.Labour:
		facts = append(facts, line("workers", Number(Heads, float64(st.People(state.LabourCohort)))))
		paid(state.LabourRemitted)
	case content.IT:
		facts = append(facts, line("it_workers", Number(Heads, float64(st.People(state.ITCohort)))))
		paid(state.ITRemitted)
	case content.Ransom:
		facts = append(facts, line("trust", Number(Share, st.World.Trust)))
		paid(state.RansomPaid, state.RansomDamage)
	case content.Theft:
		facts = append(facts, count("teams", st.TeamCount()), Term{Label: Say("view.term.hardening"), Amount: Number(Share, st.World.Hardening), Ref: Hardening}, s.rulesTerm())
		paid(state.TheftTaken)
	case content.CashOut:
		facts = append(facts,
			Term{Label: Say("view.term.throughput"), Amount: Dollars(state.USDm(system.Throughput(r, st))), Ref: Throughput},
			Term{Label: Say("view.term.fee"), Amount: Number(Share, system.CoinFee(r, st)), Ref: Fee},
			Term{Label: Say("view.term.held"), Amount: Dollars(l.Balance[state.Coins]), Ref: Coin})
		paid(state.CoinFee, state.CoinFrozen)
	case content.Arms:
		facts = append(facts, line("arms_goods", Dollars(l.Month[state.ArmsGoods])))
	}
	return facts
}

func nonZero(x float64) float64 {
	if x == 0 {
		return 1
	}
	return x
}

// planYear is what was remitted this year. On the last day of a year the plan is
// already the next one's.
func (s *Session) planYear() Figure {
	c, st := s.c, &s.c.State
	r, o := c.Rules, &st.Office
	year := yearOf(r, max(st.Day-1, 0))
	f := Figure{Value: Dollars(st.RemittedYear())}
	var told state.Money
	for i := range c.History {
		m := &c.History[i]
		if yearOf(r, m.Day-1) != year || m.Lines[state.Remitted] == 0 {
			continue
		}
		told += m.Lines[state.Remitted]
		f.Terms = append(f.Terms, line("remitted_month", Dollars(m.Lines[state.Remitted]), With("month", Day(r, m.Day-1))))
	}
	if rest := st.RemittedYear() - told; rest != 0 {
		f.Terms = append(f.Terms, line("remitted_now", Dollars(rest)))
	}
	f.Facts = []Term{
		line("plan", Dollars(o.Plan)),
		{Label: Say("view.term.pace"), Amount: Number(Ratio, st.Pace()), Ref: Pace},
		line("months_begun", Number(Count, float64(o.Months)), With("of", Number(Count, float64(o.MonthsYear)))),
	}
	if left := o.MonthsYear - o.Months + 1; left > 0 && o.Plan > st.RemittedYear() {
		f.Facts = append(f.Facts, line("to_remit", Dollars((o.Plan-st.RemittedYear())/state.Money(left))))
	}
	f.Facts = append(f.Facts, Term{Label: Say("view.term.talks"), Amount: Number(Share, command.NegotiationChance(st, o.Confidence)), Ref: TalksChance})
	f.Note = note(Plan)
	return f
}

func yearOf(r *content.Rules, day int32) int {
	y, _, _ := (r.Scenario.Start + content.Date(day)).Civil()
	return y
}

func (s *Session) pace() Figure {
	st := &s.c.State
	v := st.Pace()
	o := &st.Office
	due := state.Money(0)
	if o.MonthsYear > 0 {
		due = state.USDm(o.Plan.Millions() * float64(o.Months) / float64(o.MonthsYear))
	}
	return Figure{
		Value: Number(Ratio, v),
		Terms: []Term{line("on_course", Number(Ratio, 1)), line("off_course", Number(Ratio, v-1))},
		Facts: []Term{
			{Label: Say("view.term.remitted_year"), Amount: Dollars(st.RemittedYear()), Ref: Plan},
			line("due_now", Dollars(due)),
			line("level_pace", Number(Ratio, s.c.Rules.ConfidencePace)),
		},
		Note: note(Pace),
	}
}

// remitted is everything remitted in the campaign, by year.
func (s *Session) remitted() Figure {
	c, l := s.c, &s.c.State.Ledger
	f := Figure{Value: Dollars(l.Total[state.Remitted]), Note: note(Remitted)}
	var told state.Money
	for _, y := range PlanYears(c) {
		m := y.exact
		told += m
		if m != 0 {
			f.Terms = append(f.Terms, line("remitted_in", Dollars(m), With("year", plain(y.Year))))
		}
	}
	f.Facts = []Term{
		line("plan_all", Dollars(c.State.Office.PlanDone+c.State.Office.Plan)),
		{Label: Say("line.programme.allotted"), Amount: Dollars(l.Total[state.ProgrammeAllotted]), Ref: Programme},
	}
	if rest := l.Total[state.Remitted] - told; rest != 0 {
		f.Terms = append(f.Terms, line("remitted_now", Dollars(rest)))
	}
	return f
}

func (s *Session) programme() Figure {
	r, st := s.c.Rules, &s.c.State
	f := Figure{Value: Dollars(st.Ledger.Balance[state.Programme])}
	for _, l := range [...]state.Line{state.ProgrammeAllotted, state.ProgrammeResearch, state.LaunchPaid} {
		if m := effectOn(l, state.Programme, st.Ledger.Total[l]); m != 0 {
			f.Terms = append(f.Terms, posting(l.String(), Dollars(m)))
		}
	}
	f.Facts = []Term{
		line("launches", Number(Count, float64(st.Weapons.Launches))),
		line("launch.short", Number(Count, float64(st.Weapons.Kinds[content.ShortRange]))),
		line("launch.intermediate", Number(Count, float64(st.Weapons.Kinds[content.IntermediateRange]))),
		line("launch.long", Number(Count, float64(st.Weapons.Kinds[content.LongRange]))),
		line("launch_cost", Between(USD, r.LaunchShort, r.LaunchLong)),
		line("milestones", Number(Count, float64(st.Weapons.Milestone))),
		line("programme_spent", Dollars(state.USDm(system.ProgrammeSpent(st))), With("goal", Dollars(state.USDm(r.ProgrammeGoal)))),
	}
	f.Note = note(Programme)
	return f
}

// hauls is what became of all coin taken: the terms are the places where it
// went.
func (s *Session) hauls() Figure {
	l := &s.c.State.Ledger
	t := &l.Total
	// Coin of before the first day went the same ways and was somebody's too.
	before := l.Opened()
	taken := t[state.TheftTaken] + t[state.RansomPaid] + before
	sold := t[state.CoinTheftSold] + t[state.CoinRansomSold]
	f := Figure{Value: Dollars(taken)}
	for _, row := range [...]struct {
		key string
		m   state.Money
		ref string
	}{
		{"frozen_at_once", t[state.TheftFrozen], ""},
		{"frozen_later", t[state.CoinFrozen], ""},
		{"price_lost", -t[state.CoinPrice] - t[state.CoinRounding], ""},
		{"fees", t[state.CoinFee], Fee},
		{"realised", sold, Throughput},
		{"held", l.Balance[state.Coins], Coin},
	} {
		if row.m != 0 {
			x := line(row.key, Dollars(row.m))
			x.Ref = row.ref
			f.Terms = append(f.Terms, x)
		}
	}
	if before != 0 {
		f.Facts = append(f.Facts, line("taken_before", Dollars(before)))
	}
	// Cash has no name on it: what is remitted counts by the share of coin in
	// everything that came in.
	var in state.Money
	for i := range t {
		if state.Line(i).Def().Kind&state.Revenue != 0 {
			in += t[i]
		}
	}
	if in > 0 {
		share := sold.Millions() / in.Millions()
		f.Facts = append(f.Facts, line("remitted_part", Dollars(state.USDm(t[state.Remitted].Millions()*share)), With("share", Number(Share, share))))
	}
	f.Facts = append(f.Facts, line("victim.ransom.damage", Dollars(t[state.RansomDamage])))
	f.Note, f.Source = note(Hauls), "Chainalysis; TRM Labs: recovery of 3-5% of large thefts"
	return f
}

// schemeSource names where the real figures behind a scheme come from.
func schemeSource(sc content.Scheme) string {
	switch sc {
	case content.Coal:
		return "UN Panel of Experts, 2018-21: discounts of 30-50%, at worst 75%"
	case content.Oil:
		return "UN Security Council resolution 2397 (2017): 0.5m barrels a year"
	case content.Embassy:
		return "UN Panel of Experts, 2015-18"
	case content.Labour:
		return "UN Panel of Experts, 2018-20: about 100,000 workers, USD 200-500m a year"
	case content.IT:
		return "US advisory of 16 May 2022; UN Panel of Experts, 2019-23"
	case content.Ransom:
		return "public record of the outbreak of May 2017: USD 0.14m cashed, damage of 4-8bn"
	case content.Theft, content.CashOut:
		return "Chainalysis; TRM Labs"
	case content.Arms:
		return "estimates of 2024: USD 1.7-5.5bn, mostly barter"
	}
	return ""
}
