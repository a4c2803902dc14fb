package view

import (
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
	"hardcurrency/sim/system"
)

// unseen is a change of a meter too small to be worth a line.
const unseen = 1e-6

// meter explains a meter by the level at the month's beginning and the causes
// that moved it since.
func (s *Session) meter(m meter) Figure {
	t := &s.book.meters[m]
	id, u := meterIDs[m], meterUnits[m]
	now := m.of(&s.c.State)
	f := Figure{Value: Number(u, now), Delta: Number(u, now-t.open)}
	f.Terms = append(f.Terms, line("level", Number(u, t.open), With("day", Day(s.c.Rules, s.book.from))))
	for i := range t.parts {
		f.Terms = append(f.Terms, Term{Label: Say("view.term." + id + "." + t.parts[i].key), Amount: Number(u, t.parts[i].sum)})
	}
	f.Terms = remainder(f.Terms, now, u, id+".decisions", unseen)
	return f
}

func (s *Session) confidence() Figure {
	f := s.meter(meterConfidence)
	r, st := s.c.Rules, &s.c.State
	for i := range f.Terms {
		if f.Terms[i].Label.Key == "view.term.confidence.pace" {
			f.Terms[i].Ref = Pace
		}
	}
	for _, t := range system.ConfidenceTerms(r, st) {
		if t.Points != 0 {
			x := Term{Label: Say("view.term.coming." + t.Name), Amount: Number(Points, t.Points)}
			if t.Name == "pace" {
				x.Ref = Pace
			}
			f.Facts = append(f.Facts, x)
		}
	}
	f.Note = note(Confidence)
	return f
}

func (s *Session) pressure() Figure {
	f := s.meter(meterPressure)
	r, st := s.c.Rules, &s.c.State
	f.Facts = []Term{line("rest_level", Number(Points, r.PressureRest))}
	for i := range st.Slabs.Votes {
		if v := &st.Slabs.Votes[i]; v.Live() {
			f.Facts = append(f.Facts, s.voteTerm(v))
		}
	}
	if x := st.Coalition.Exempt; x >= felt {
		f.Facts = append(f.Facts, line("coming.exempt", Number(Share, x)))
	}
	f.Facts = append(f.Facts, s.announced())
	f.Note = note(Pressure)
	return f
}

func (s *Session) welfare() Figure {
	f := s.meter(meterWelfare)
	h := &s.c.State.Home
	side := sidesOf(h)
	for k := range content.Sides {
		f.Facts = append(f.Facts, line("side."+k.String(), Number(Points, side[k])))
	}
	for i := range s.c.Rules.Home {
		g := &s.c.Rules.Home[i]
		f.Facts = append(f.Facts, Term{Label: Say("people." + g.ID), Amount: Number(Points, h.WelfareOf(groupRest(s.c.Rules, g), &g.Feels)), Ref: PeopleOf(g.ID)})
	}
	f.Facts = append(f.Facts, line("collapse", Number(Points, s.c.Rules.WelfareFall)))
	if n := s.c.State.Home.Households; n > 0 {
		f.Facts = append(f.Facts, line("households", Number(Count, float64(n))))
	}
	f.Note, f.Source = note(Welfare), "41% undernourished in 2017 (UN)"
	return f
}

func (s *Session) fuel() Figure {
	f := s.meter(meterFuel)
	r := s.c.Rules
	f.Facts = []Term{line("fuel_short", Number(Months, r.FuelShort)), line("fuel_use", Number(Months, system.FuelUsed(r, s.c.State.Home.Fuel, s.c.State.Home.Closed)))}
	f.Note = note(Fuel)
	return f
}

func (s *Session) food() Figure {
	f := s.meter(meterFood)
	f.Facts = []Term{line("food_use", Number(Months, s.c.Rules.FoodUse))}
	f.Note = note(Food)
	return f
}

func (s *Session) loyalty() Figure {
	f := s.meter(meterLoyalty)
	f.Note = note(Loyalty)
	return f
}

func (s *Session) hardening() Figure {
	f := s.meter(meterHardening)
	f.Facts = []Term{s.rulesTerm()}
	f.Note = note(Hardening)
	return f
}

// orders is what the office can still give, after the pending orders.
func (s *Session) orders() Figure {
	r, st := s.c.Rules, &s.c.State
	f := Figure{Value: Number(Count, float64(s.OrdersLeft()))}
	f.Terms = append(f.Terms, line("orders_bank", Number(Count, float64(st.Office.Orders))))
	for i := range s.pending {
		o := &s.pending[i]
		if o.Result.OK() && o.Result.Orders != 0 {
			f.Terms = append(f.Terms, Term{Label: o.Label, Amount: Number(Count, -float64(o.Result.Orders))})
		}
	}
	cal := NewCalendar(r, st)
	month, bank := state.OrdersOf(r, st)
	f.Facts = []Term{
		line("orders_month", Number(Count, float64(month)), With("days", Number(Days, float64(cal.ToMonthEnd+1)))),
		line("orders_most", Number(Count, float64(bank))),
	}
	f.Note = note(Orders)
	return f
}

// exposure is the mean of the three schemes most known, as the office reads
// them.
func (s *Session) exposure() Figure {
	all := s.readAll()
	type row struct {
		sc content.Scheme
		e  float64
	}
	var top [3]row
	for sc := range content.Schemes {
		x := row{sc, all[sc]}
		for i := range top {
			if x.e > top[i].e {
				x, top[i] = top[i], x
			}
		}
	}
	f := Figure{Estimate: s.seat == content.StateSeat}
	f.Value, f.Delta = s.exposed()
	for i := range top {
		if top[i].e > 0 {
			f.Terms = append(f.Terms, Term{
				Label:  Say("view.term.third", With("scheme", schemeName(top[i].sc)), With("evidence", Number(Points, top[i].e))),
				Amount: Number(Points, top[i].e/3), Ref: EvidenceOf(top[i].sc),
			})
		}
	}
	f.Terms = remainder(f.Terms, f.Value.Num, Points, "limit", unseen)
	f.Facts = []Term{line("list_at", Number(Points, s.c.Rules.ListAt)), s.announced()}
	f.Note = note(Exposure, With("step", Number(Points, s.c.State.ReadingStep())))
	return f
}

// exposureOf is the exposure that evidence of an earlier day means to the seat.
func (s *Session) exposureOf(e *[content.Schemes]float64) float64 {
	known := *e
	for sc := range content.Schemes {
		if s.seat == content.StateSeat {
			known[sc] = reading(known[sc], FileStep)
		}
	}
	return topThree(&known)
}

// Meter is a figure's number alone, for a bar that is drawn each frame: one of
// Treasury (USD m), Coin (USD m), Confidence, Exposure, Pressure, Welfare, Fuel,
// Food, Loyalty, Pace and Hardening.
func (s *Session) Meter(id string) float64 {
	st := &s.c.State
	switch id {
	case Treasury:
		return st.Ledger.Balance[state.Treasury].Millions()
	case Coin:
		return st.Ledger.Balance[state.Coins].Millions()
	case Exposure:
		all := s.readAll()
		return topThree(&all)
	case Pace:
		return st.Pace()
	}
	for m := range meters {
		if meterIDs[m] == id {
			return m.of(st)
		}
	}
	return 0
}

// Evidence is the evidence against a scheme as the seat knows it, 0-100.
func (s *Session) Evidence(sc content.Scheme) float64 { return s.read(sc) }
