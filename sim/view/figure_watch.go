package view

import (
	"hardcurrency/sim/command"
	"hardcurrency/sim/content"
	"hardcurrency/sim/num"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// evidence explains what is known of a scheme: the reading at the month's
// beginning, what the office did that left traces, what faded.
func (s *Session) evidence(sc content.Scheme) Figure {
	if s.seat == content.CoalitionSeat {
		return s.found(sc)
	}
	t := &s.book.evidence[sc]
	now := s.read(sc)
	f := Figure{
		Value: Number(Points, now), Delta: Number(Points, now-t.open),
		Estimate: s.seat == content.StateSeat,
	}
	f.Terms = append(f.Terms, line("level", Number(Points, t.open), With("day", Day(s.c.Rules, s.book.from))))
	for i := range t.parts {
		x := line("evidence."+t.parts[i].key, Number(Points, t.parts[i].sum))
		if t.parts[i].key == "doings" {
			x.Ref = AddsOf(sc)
		}
		f.Terms = append(f.Terms, x)
	}
	f.Terms = remainder(f.Terms, now, Points, "evidence.unplaced", unseen)
	half := num.Log(0.5) / num.Log(s.c.Rules.Decay[sc]) * system.Dt
	f.Facts = append(f.Facts, line("half_life", Number(Months, half)), line("list_at", Number(Points, s.c.Rules.ListAt)))
	if isNamed(sc) {
		n := s.named(sc)
		f.Facts = append(f.Facts, Term{Label: Say("view.term.named"), Amount: n.Value, Ref: NamedOf(sc)})
	}
	if hits := s.c.State.Watch.SchemeHit[sc]; hits > 0 {
		f.Facts = append(f.Facts, line("hits", Number(Count, float64(hits))))
	}
	f.Note = note("evidence", With("step", Number(Points, s.c.State.ReadingStep())))
	return f
}

// adds is the evidence that a scheme makes in a month as it is run now, factor
// by factor.
func (s *Session) adds(sc content.Scheme) Figure {
	r, st := s.c.Rules, s.known()
	today := reckoning(r, st, s.c.Date())
	full := system.MonthlyEvidence(&today, sc)
	f := Figure{Title: Say("view.figure.adds", With("scheme", schemeName(sc))), Help: Say("view.figure.adds.help"), Value: Number(Points, full), Estimate: s.seat == content.StateSeat}
	x := intensity(r, st, sc)
	if full > 0 {
		// Each factor is what it adds to the product of those before it.
		sea := 1.0
		if sc == content.Coal || sc == content.Oil {
			sea = 0.7 + float64(0.6*(1-st.Tolerance()))
		}
		base := r.Visibility[sc] * num.Pow(x, 1.5) * r.EvidenceFloor
		c := caution(st, sc)
		cover := 1 - float64(r.CautionCover*c)
		haste := 1 + float64(r.HasteWeight*num.Max(0, x-st.Office.Trail[sc]))
		f.Terms = append(f.Terms, line("adds.base", Number(Points, base), With("share", Number(Share, x))))
		if c > 0 {
			f.Terms = append(f.Terms, line("adds.caution", Number(Points, base*(cover-1)), With("share", Number(Share, c))))
		}
		if haste > 1 {
			f.Terms = append(f.Terms, line("adds.haste", Number(Points, base*cover*(haste-1))))
		}
		if sea != 1 {
			f.Terms = append(f.Terms, line("adds.patrons", Number(Points, base*cover*haste*(sea-1))))
		}
		if office := st.EvidenceFactor(sc); office != 1 {
			f.Terms = append(f.Terms, line("adds.institutions", Number(Points, base*cover*haste*sea*(office-1))))
		}
		f.Terms = remainder(f.Terms, full, Points, "adds.attention", 0)
	}
	f.Facts = []Term{
		line("adds.fades", Number(Points, -(1-num.Pow(r.Decay[sc], 1/system.Dt))*s.read(sc))),
		line("adds.attention_share", Number(Share, st.Watch.Attention[sc])),
	}
	f.Note = note("adds")
	return f
}

// intensity is how fully a scheme is run, as the model has it.
func intensity(r *content.Rules, s *state.State, sc content.Scheme) float64 {
	if sc == content.CashOut {
		return num.Min(s.World.CashSold/r.CashNorm, 1.5)
	}
	if d, ok := command.MainDial(sc); ok {
		return s.Office.Effective[d]
	}
	return 0
}

// caution is how cautiously a scheme is run, 0-1.
func caution(s *state.State, sc content.Scheme) float64 {
	if d, ok := CautionDial(sc); ok {
		return s.Office.Effective[d]
	}
	return 0
}

// CautionDial returns the dial of a scheme's caution.
func CautionDial(sc content.Scheme) (content.Dial, bool) {
	switch sc {
	case content.Coal:
		return content.CoalCaution, true
	case content.Oil:
		return content.OilCaution, true
	case content.Embassy:
		return content.EmbassyCaution, true
	case content.Labour:
		return content.LabourCaution, true
	case content.IT:
		return content.ITCaution, true
	case content.Theft:
		return content.TheftCaution, true
	}
	return 0, false
}

// named is the chance that the next report names a scheme.
func (s *Session) named(sc content.Scheme) Figure {
	r, st := s.c.Rules, &s.c.State
	e := s.read(sc)
	cal := NewCalendar(r, st)
	f := Figure{Estimate: s.seat == content.StateSeat, Note: note("named")}
	p := system.WarningChance(r, e)
	even := system.WarningChance(r, r.WarnMid)
	f.Terms = []Term{
		line("named.even", Number(Share, even), With("evidence", Number(Points, r.WarnMid))),
		{Label: Say("view.term.named.evidence", With("evidence", Number(Points, e))), Amount: Number(Share, p-even), Ref: EvidenceOf(sc)},
	}
	due := st.Watch.WarnedFor[sc]
	switch {
	case cal.ToReport < 0 || !st.World.Mandate:
		f.Terms = append(f.Terms, line("named.no_report", Number(Share, -p)))
		p = 0
	case due > 0 && due > st.Day+int32(cal.ToReport):
		f.Terms = append(f.Terms, line("named.already", Number(Share, -p)))
		p = 0
	default:
		f.Facts = append(f.Facts, Term{Label: Say("view.term.report_day"), Amount: Value{Unit: Date, Num: float64(cal.NextReport)}})
	}
	f.Value = Number(Share, p)
	f.Terms = remainder(f.Terms, p, Share, "limit", unseen)
	if due > 0 {
		f.Facts = append(f.Facts, Term{Label: Say("view.term.action_day"), Amount: Day(r, due)})
	}
	return f
}

// discount is the share of the market price that coal buyers keep.
func (s *Session) discount() Figure {
	r, st := s.c.Rules, &s.c.State
	v := system.CoalDiscount(r, st)
	e := s.read(content.Coal)
	f := Figure{Value: Number(Share, v), Note: note(Discount), Source: schemeSource(content.Coal)}
	f.Terms = []Term{
		line("discount.base", Number(Share, r.DiscountBase)),
		line("discount.glut", Number(Share, r.DiscountGlut*st.World.CoalSold/300), With("tonnes", Number(Tonnes, st.World.CoalSold*1000))),
		{Label: Say("view.term.discount.fear", With("evidence", Number(Points, e))), Amount: Number(Share, r.DiscountFear*e/100), Ref: EvidenceOf(content.Coal)},
	}
	f.Terms = remainder(f.Terms, v, Share, "discount.haggling", unseen)
	f.Facts = []Term{
		line("coal_price", Number(Price, st.World.CoalPrice)),
		line("discount.most", Number(Share, r.DiscountMax)),
	}
	return f
}

// throughput is what brokers can sell in a month, before their fee.
func (s *Session) throughput() Figure {
	r, st := s.c.Rules, &s.c.State
	v := system.Throughput(r, st)
	full := r.CashBase + float64(r.CashGrowth*float64(st.Month))
	unhurt := float64(full * st.World.Brokers)
	usd := func(x float64) Value { return Dollars(state.USDm(x)) }
	f := Figure{Value: usd(v), Note: note(Throughput), Source: "TRM Labs: about USD 51m a month needed in 2022"}
	f.Terms = []Term{
		line("throughput.base", usd(r.CashBase)),
		line("throughput.growth", usd(r.CashGrowth*float64(st.Month))),
	}
	if st.World.Brokers != 1 {
		f.Terms = append(f.Terms, line("throughput.brokers", usd(unhurt-full)))
	}
	_, got := sum(f.Terms)
	f.Terms = append(f.Terms, line("throughput.urgency", Dollars(f.Value.Money-got), With("urgency", Number(Share, float64(st.Office.Dials[content.CashUrgency])/100))))
	f.Facts = []Term{{Label: Say("view.term.held"), Amount: Dollars(st.Ledger.Balance[state.Coins]), Ref: Coin}}
	if v > 0 {
		f.Facts = append(f.Facts, line("queue", Number(Months, st.Ledger.Balance[state.Coins].Millions()/v)))
	}
	return f
}

// fee is the share of a sale of coin that brokers keep.
func (s *Session) fee() Figure {
	r, st := s.c.Rules, &s.c.State
	v := system.CoinFee(r, st)
	e := s.read(content.CashOut)
	urgency := float64(st.Office.Dials[content.CashUrgency]) / 100
	f := Figure{Value: Number(Share, v), Note: note(Fee), Source: "reported brokers' fees: 1.5-7.6%; tainted coin up to 50% off"}
	f.Terms = []Term{line("fee.base", Number(Share, r.CashFee))}
	if haste := num.Max(0, urgency-r.CashFree); haste > 0 {
		f.Terms = append(f.Terms, line("fee.haste", Number(Share, r.CashUrgency*haste), With("urgency", Number(Share, urgency))))
	}
	f.Terms = append(f.Terms,
		Term{Label: Say("view.term.fee.pressure"), Amount: Number(Share, r.CashPressure*st.World.Pressure/100), Ref: Pressure},
		Term{Label: Say("view.term.fee.evidence", With("evidence", Number(Points, e))), Amount: Number(Share, r.CashEvidence*e/100), Ref: EvidenceOf(content.CashOut)})
	f.Terms = remainder(f.Terms, v, Share, "fee.haggling", unseen)
	return f
}

// vote is the chance that a vote held today would pass.
func (s *Session) vote() Figure {
	r, st := s.c.Rules, s.known()
	v := system.VotePasses(r, st)
	f := Figure{Value: Number(Share, v), Note: note(VoteChance)}
	f.Terms = []Term{
		line("vote.base", Number(Share, r.VotePass)),
		line("vote.patron", Number(Share, -0.75*st.World.Patrons[0].Tolerance), With("patron", patronName(0))),
		line("vote.patron", Number(Share, -0.25*st.World.Patrons[1].Tolerance), With("patron", patronName(1))),
	}
	f.Terms = remainder(f.Terms, v, Share, "limit", unseen)
	for i := range st.World.Patrons {
		if s.seat == content.CoalitionSeat {
			break // the tenths that it reads are with the patrons
		}
		p := &st.World.Patrons[i]
		f.Facts = append(f.Facts,
			Term{Label: Say("view.term.tolerance", With("patron", patronName(i))), Amount: Number(Share, p.Tolerance), Ref: PatronOf(i)},
			Term{Label: Say("view.term.lobby_gain", With("patron", patronName(i))), Amount: Number(Share, gain(st, i, float64(r.LobbyGain*st.Factor(content.ModLobby)*(1-p.Fatigue)))), Ref: LobbyOf(i)})
	}
	for i := range st.Slabs.Votes {
		if v := &st.Slabs.Votes[i]; v.Live() && v.Kind != state.Renewal {
			f.Facts = append(f.Facts, line("vote_in", Number(Days, float64(v.Due-st.Day))))
		}
	}
	f.Facts = append(f.Facts, line("vote.cut", Number(Share, r.VoteCut)), line("vote.fuel", Number(Months, r.VoteFuel)))
	return f
}

// talks is the chance that the Leader would cut this year's plan.
func (s *Session) talks() Figure {
	r, st := s.c.Rules, &s.c.State
	v := command.NegotiationChance(st, st.Office.Confidence)
	f := Figure{Value: Number(Share, v), Note: note(TalksChance)}
	f.Terms = []Term{
		line("talks.base", Number(Share, 0.3)),
		{Label: Say("view.term.talks.confidence", With("confidence", Number(Points, st.Office.Confidence))), Amount: Number(Share, st.Office.Confidence/200), Ref: Confidence},
	}
	f.Terms = remainder(f.Terms, v, Share, "limit", unseen)
	f.Facts = []Term{
		line("talks.cut", Dollars(state.USDm(-st.Office.Plan.Millions()*r.NegotiateCut))),
		line("talks.granted", Number(Points, -r.NegotiateCost)),
		line("talks.refused", Number(Points, -r.NegotiateRefused)),
	}
	if st.Office.Negotiated {
		f.Facts = append(f.Facts, line("talks.done", Value{}))
	}
	return f
}
