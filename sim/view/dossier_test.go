package view

import (
	"math"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/effect"
	"hardcurrency/sim/state"
)

// TestRangesHoldWhatHappens answers every option of every dossier in States of
// many seeds and compares what the answer alone does at once with its range.
func TestRangesHoldWhatHappens(t *testing.T) {
	r := rules(t)
	base := play(t, r, 3, 200, nil).c
	inside, n := 0, 0
	for i := range r.Dossiers {
		for o := range r.Dossiers[i].Options {
			opt := &r.Dossiers[i].Options[o]
			// Only money given or taken at once shows at once.
			plain, money := true, false
			w := worths{1, 1, 1, 1, 1, 1}
			for k := range opt.Effects {
				e := &opt.Effects[k]
				money = money || e.On == "treasury"
				plain = plain && (w.of(e, 1) == 0 || e.On == "treasury" && e.After == 0)
			}
			if !plain || !money {
				continue
			}
			s := &Session{c: &sim.Campaign{Rules: r, State: base.State}, seat: content.StateSeat, version: 1}
			got := s.option(&state.Decision{Dossier: int16(i)}, &r.Dossiers[i], o)
			for seed := range uint64(60) {
				st := base.State
				st.Seed = seed
				before := st.Ledger.Balance[state.Treasury]
				effect.Run(r, &st, effect.Origin{ID: 7}, opt.Effects)
				d := (st.Ledger.Balance[state.Treasury] - before).Millions()
				n++
				if d >= got.Treasury.Low-1e-9 && d <= got.Treasury.High+1e-9 {
					inside++
				}
			}
		}
	}
	if n < 600 {
		t.Fatalf("only %d answers compared", n)
	}
	if share := float64(inside) / float64(n); share < 0.75 || share > 0.9 {
		t.Errorf("%.1f%% of %d answers fell into their eight-in-ten range", 100*share, n)
	}
}

func TestOptionsSayWhatTheyCost(t *testing.T) {
	r := patient(t)
	seen := map[string]bool{}
	for seed := uint64(1); seed <= 4; seed++ {
		play(t, r, seed, r.Days(), func(s *Session) {
			list := s.Dossiers()
			for i, d := range list {
				if i > 0 && d.Urgent && !list[i-1].Urgent {
					t.Error("an urgent dossier lies below one that is not")
				}
				if seen[d.Content] {
					continue
				}
				seen[d.Content] = true
				defaults := 0
				for k, o := range d.Options {
					if o.Default {
						defaults++
					}
					if o.Orders != o.Check.Orders && o.Check.OK() {
						t.Errorf("%s: option %d takes %d orders and %d", d.Content, k, o.Orders, o.Check.Orders)
					}
					for _, x := range []Spread{o.Treasury, o.Exposure, o.Welfare, o.Confidence, o.Households} {
						if !(x.Low <= x.Mid && x.Mid <= x.High) {
							t.Errorf("%s: %+v", d.Content, x)
						}
					}
				}
				if defaults != 1 || len(d.Options) < 2 || d.Number < 1 || d.Due < d.Arrived {
					t.Errorf("%s: %d defaults among %d options, number %d", d.Content, defaults, len(d.Options), d.Number)
				}
				for _, a := range d.Advice {
					if a.Option < 0 || a.Sure <= 0 || a.Sure > 1 {
						t.Errorf("%s: %+v", d.Content, a)
					}
				}
			}
		})
	}
	if len(seen) < len(r.Dossiers)*2/3 {
		t.Errorf("only %d of %d dossiers were met", len(seen), len(r.Dossiers))
	}
}

// TestNumbersOfDossiersAreTheirOrder numbers those on the desk at once.
func TestNumbersOfDossiersAreTheirOrder(t *testing.T) {
	r := rules(t)
	s := NewSession(sim.New(r, 4), content.StateSeat)
	byNumber := map[int]content.Date{}
	id := map[int]state.ID{}
	for range 150 {
		s.Day()
		for _, d := range s.Dossiers() {
			if was, known := id[d.Number]; known && was != d.ID {
				t.Errorf("two dossiers have number %d", d.Number)
			}
			byNumber[d.Number], id[d.Number] = d.Arrived, d.ID
		}
	}
	for a, x := range byNumber {
		for b, y := range byNumber {
			if a < b && x > y {
				t.Errorf("number %d came after number %d", a, b)
			}
		}
	}
	if len(byNumber) < 5 {
		t.Errorf("%d dossiers in 150 days", len(byNumber))
	}
}

// TestLosingPeopleCostsTheirPay counts an answer that takes a tenth of labour.
func TestLosingPeopleCostsTheirPay(t *testing.T) {
	r := rules(t)
	s := play(t, r, 3, 200, nil)
	w := newWorths(s.c)
	if w.labour <= 0 {
		t.Fatal("labour brings nothing")
	}
	now := w.of(&content.Effect{On: "labour"}, -0.1)
	late := w.of(&content.Effect{On: "labour", After: 60}, -0.1)
	if want := -0.1 * w.labour * Horizon * 12 / 365; math.Abs(now-want) > 1e-9 || !(now < late && late < 0) {
		t.Errorf("at once %v (want %v), after sixty days %v", now, want, late)
	}
	if x := w.of(&content.Effect{On: "welfare"}, -5); x != 0 {
		t.Errorf("welfare is worth %v", x)
	}
}
