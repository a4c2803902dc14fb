package view

import (
	"math"
	"testing"

	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// TestTermsAddUpToTheirFigure checks every figure on many days of many seeds: in
// cents for money, to rounding for the rest; references lead to figures.
func TestTermsAddUpToTheirFigure(t *testing.T) {
	r := patient(t)
	checked, days := 0, 0
	known := map[string]bool{}
	for _, id := range NewSessionIDs(t, r) {
		known[id] = true
	}
	for seed := range uint64(6) {
		play(t, r, seed+1, r.Days(), func(s *Session) {
			if s.Campaign().State.Day%13 != 0 {
				return
			}
			days++
			for _, id := range s.Figures() {
				f, ok := s.Figure(id)
				if !ok {
					t.Fatalf("day %d: no figure %q", s.c.State.Day, id)
				}
				x, m := sum(f.Terms)
				switch {
				case f.Value.Unit == USD && m != f.Value.Money:
					t.Errorf("seed %d day %d: %s is %d cents, its terms %d", seed+1, s.c.State.Day, id, f.Value.Money, m)
				case f.Value.Unit != USD && !(math.Abs(x-f.Value.Num) < 1e-9):
					t.Errorf("seed %d day %d: %s is %v, its terms %v", seed+1, s.c.State.Day, id, f.Value.Num, x)
				}
				if f.Value.Unit == None || f.Title.Key == "" {
					t.Errorf("%s has no value or no title", id)
				}
				for _, list := range [][]Term{f.Terms, f.Facts} {
					for _, x := range list {
						if x.Ref != "" && !known[x.Ref] {
							t.Errorf("%s refers to %q, which is no figure", id, x.Ref)
						}
						if x.Amount.Unit == USD && x.Amount.Num != x.Amount.Money.Millions() {
							t.Errorf("%s: %s has two amounts", id, x.Label.Key)
						}
					}
				}
				checked++
			}
		})
	}
	t.Logf("%d figures on %d days", checked, days)
	if days < 600 {
		t.Errorf("only %d days were looked at", days)
	}
}

// NewSessionIDs lists the figures of a fresh session.
func NewSessionIDs(t *testing.T, r *content.Rules) []string {
	t.Helper()
	return play(t, r, 1, 0, nil).Figures()
}

// TestMetersAreExplainedWithoutARemainder follows meters through days without
// decisions or dated events: every change must then have a cause of its own.
func TestMetersAreExplainedWithoutARemainder(t *testing.T) {
	r := *patient(t)
	r.SetDossiers(nil)
	r.Scenario.Events = nil
	bare := []meter{meterConfidence, meterPressure, meterWelfare, meterFuel, meterHardening}
	moved := map[string]bool{}
	for seed := range uint64(5) {
		play(t, &r, seed+1, r.Days(), func(s *Session) {
			for _, m := range bare {
				tl := &s.book.meters[m]
				total := tl.open
				for _, p := range tl.parts {
					total += p.sum
					moved[meterIDs[m]+"."+p.key] = true
					if p.key == "decisions" && math.Abs(p.sum) > 1e-7 && !atLimit(s, m) {
						t.Fatalf("seed %d day %d: %s moved by %v for no cause", seed+1, s.c.State.Day, meterIDs[m], p.sum)
					}
				}
				if now := m.of(&s.c.State); math.Abs(total-now) > 1e-6 {
					t.Fatalf("seed %d day %d: %s is %v, its causes say %v", seed+1, s.c.State.Day, meterIDs[m], now, total)
				}
			}
		})
	}
	for _, want := range []string{
		"confidence.pace", "confidence.year", "confidence.hits", "confidence.launches", "confidence.orders",
		"pressure.rest", "pressure.launches", "pressure.hits", "pressure.attributed", "pressure.votes", "pressure.outbreak",
		"welfare.rest", "welfare.pressure", "welfare.closed", "welfare.relief",
		"fuel.landed", "fuel.used", "hardening.rest", "hardening.attributed",
	} {
		if !moved[want] {
			t.Errorf("%s never moved: the test does not reach it", want)
		}
	}
}

// atLimit reports whether a meter stood at an end of its range this month, where
// the model cuts off what the causes add.
func atLimit(s *Session, m meter) bool {
	v := m.of(&s.c.State)
	switch m {
	case meterHardening:
		return v > s.c.Rules.HardenMax-0.1
	case meterFuel:
		return v < 0.05 || v > s.c.Rules.FuelMax-1
	}
	return v < 3 || v > 90
}

// TestEvidenceIsAReading shows that nothing the state's seat is told depends on
// what the reading leaves out, or on where the analysts are.
func TestEvidenceIsAReading(t *testing.T) {
	r := rules(t)
	s := play(t, r, 3, 500, nil)
	other := play(t, r, 3, 500, nil)
	changed := 0
	for sc := range content.Legacy {
		e := other.c.State.EvidenceOf(sc)
		to := reading(e, FileStep) + 1
		if e < 3 || reading(to, FileStep) != reading(e, FileStep) {
			continue
		}
		for reg := range content.Regions {
			other.c.State.Watch.Evidence[sc][reg] *= to / e
		}
		other.c.State.Watch.Attention[sc] = 0.5 * other.c.State.Watch.Attention[sc]
		changed++
	}
	other.version++
	if changed < 3 {
		t.Fatalf("only %d schemes have evidence", changed)
	}
	for _, id := range s.Figures() {
		if id == Discount || id == Fee {
			continue // what buyers ask is seen, and what moved them is not
		}
		a, _ := s.Figure(id)
		b, _ := other.Figure(id)
		if a.Value != b.Value || len(a.Terms) != len(b.Terms) {
			t.Errorf("%s tells the two apart: %v, %v", id, a.Value, b.Value)
			continue
		}
		for i := range a.Terms {
			if math.Abs(a.Terms[i].Amount.Num-b.Terms[i].Amount.Num) > 1e-9 {
				t.Errorf("%s tells the two apart by %s", id, a.Terms[i].Label.Key)
			}
		}
	}
}

// TestMoneyOfSchemesIsInTheTreasury compares the treasury's terms with the
// schemes' own figures.
func TestMoneyOfSchemesIsInTheTreasury(t *testing.T) {
	r := rules(t)
	play(t, r, 2, 700, func(s *Session) {
		if s.c.State.Day%31 != 7 {
			return
		}
		f, _ := s.Figure(Treasury)
		for _, x := range f.Terms {
			if x.Ref == "" || x.Ref == Plan {
				continue
			}
			child, ok := s.Figure(x.Ref)
			if !ok || child.Value.Money != x.Amount.Money {
				t.Errorf("day %d: %s is %d, its own figure %d", s.c.State.Day, x.Ref, x.Amount.Money, child.Value.Money)
			}
		}
	})
}

// TestCoalSalesNameTheirTonnes multiplies the tonnes of the label by the price.
func TestCoalSalesNameTheirTonnes(t *testing.T) {
	r := rules(t)
	seen := 0
	for seed := range uint64(4) {
		play(t, r, seed, 200, func(s *Session) {
			m := s.c.State.Ledger.Month[state.CoalSales]
			if m == 0 {
				return
			}
			seen++
			low, high := math.Inf(1), 0.0
			for d := s.book.from; d < s.c.State.Day; d++ {
				low, high = math.Min(low, r.CoalPrice[d]), math.Max(high, r.CoalPrice[d])
			}
			mean := m.Millions() * 1e6 / s.book.tonnes
			if mean < low-0.01 || mean > high+0.01 {
				t.Errorf("day %d: %v tonnes for %v is %v a tonne, the price was %v to %v", s.c.State.Day, s.book.tonnes, m, mean, low, high)
			}
		})
	}
	if seen < 50 {
		t.Errorf("coal was sold on %d days only", seen)
	}
}

// TestALoadedMonthIsRemembered compares the account of a session that ran with
// one that was opened on its campaign in mid-month.
func TestALoadedMonthIsRemembered(t *testing.T) {
	r := rules(t)
	s := play(t, r, 5, 437, nil)
	again := NewSession(s.c, content.StateSeat, analysts{})
	for m := range meters {
		a, b := &s.book.meters[m], &again.book.meters[m]
		if a.open != b.open || len(a.parts) != len(b.parts) {
			t.Fatalf("%s: %+v, %+v", meterIDs[m], *a, *b)
		}
		for i := range a.parts {
			if a.parts[i] != b.parts[i] {
				t.Errorf("%s: %+v, %+v", meterIDs[m], a.parts[i], b.parts[i])
			}
		}
	}
	if s.book.tonnes != again.book.tonnes || s.book.from != again.book.from {
		t.Error("the month's tonnes or its beginning differ")
	}
}

// TestReadingsAreTheFiguresNumbers holds what is shown every day to the figures
// that explain it, and to no garbage for those that are shown most.
func TestReadingsAreTheFiguresNumbers(t *testing.T) {
	r := patient(t)
	last := play(t, r, 3, 400, func(s *Session) {
		if s.c.State.Day%11 != 0 {
			return
		}
		for _, id := range s.Figures() {
			f, _ := s.Figure(id)
			if value, delta, ok := s.Reading(id); !ok || value != f.Value || delta != f.Delta {
				t.Errorf("day %d: %s reads %v, changed by %v, but is %v, changed by %v", s.c.State.Day, id, value, delta, f.Value, f.Delta)
			}
		}
	})
	if _, _, ok := last.Reading("nothing"); ok {
		t.Error("a figure that does not exist can be read")
	}
	money, evidence := MoneyOf(content.Coal), EvidenceOf(content.Coal)
	for _, id := range []string{Treasury, Coin, Confidence, Exposure, Pressure, Welfare, money, evidence} {
		if n := testing.AllocsPerRun(5, func() { last.Reading(id) }); n != 0 {
			t.Errorf("reading %s allocates %.0f times", id, n)
		}
	}
}
