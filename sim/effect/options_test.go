package effect

import (
	"os"
	"testing"

	"hardcurrency/sim/content"
)

// mean is what an option is expected to do to each target, times the sign with
// which the target counts: above 0 is good for the office. Orders count as one.
func mean(o *content.Option) map[string]float64 {
	m := map[string]float64{}
	if o.Orders > 0 {
		m["orders it takes"] = -float64(o.Orders)
	}
	for i := range o.Effects {
		e := &o.Effects[i]
		chance := e.Chance
		if chance == 0 {
			chance = 1
		}
		sign := 1.0
		if worth(e.On) < 0 {
			sign = -1
		}
		m[e.On] += sign * chance * (e.Low + e.High) / 2
	}
	return m
}

// aided is an option as it is with the institution that makes it cheaper; nil when
// none does.
func aided(o *content.Option) *content.Option {
	if o.Aided == nil {
		return nil
	}
	x := *o
	x.Orders, x.Effects = o.Aided.Orders, append([]content.Effect(nil), o.Effects...)
	for i := range x.Effects {
		e := &x.Effects[i]
		e.Low, e.High = Eased(e, e.Low, o.Aided.Spared), Eased(e, e.High, o.Aided.Spared)
	}
	return &x
}

// dominates reports whether option a is expected to be at least as good as b in
// everything that either touches, and better in something.
func dominates(a, b map[string]float64) bool {
	better := false
	for _, m := range []map[string]float64{a, b} {
		for on := range m {
			if a[on] < b[on] {
				return false
			}
			better = better || a[on] > b[on]
		}
	}
	return better
}

// TestDominance holds the comparison itself to what it is meant to find.
func TestDominance(t *testing.T) {
	option := func(effects ...content.Effect) map[string]float64 { return mean(&content.Option{Effects: effects}) }
	pay := content.Effect{On: "treasury", Low: -2, High: -1}
	less := content.Effect{On: "treasury", Low: -1, High: -1}
	seen := content.Effect{On: "evidence.coal", Low: 1, High: 3}
	maybe := content.Effect{On: "evidence.coal", Low: 1, High: 3, Chance: 0.5}
	if !dominates(option(less), option(pay)) || dominates(option(pay), option(less)) {
		t.Error("paying less is not better")
	}
	if !dominates(option(less, maybe), option(less, seen)) {
		t.Error("a risk is not better than a certainty")
	}
	if dominates(option(less, seen), option(pay)) || dominates(option(pay), option(less, seen)) {
		t.Error("money and evidence are weighed against each other")
	}
	if dominates(option(pay), option(pay)) {
		t.Error("equals dominate")
	}
}

// TestNoOptionIsFreeAndNoneDominates looks at every option of every dossier: each
// costs or risks something, and none is at least as good as another in all
// respects.
func TestNoOptionIsFreeAndNoneDominates(t *testing.T) {
	l, problems := content.Load(os.DirFS("../../assets"))
	if problems.Fatal() {
		t.Fatal(problems)
	}
	seen := map[string]bool{}
	for _, sc := range l.Scenarios {
		r, err := l.Compile(sc.ID, "normal")
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Dossiers {
			d := &r.Dossiers[i]
			if seen[d.ID] {
				continue
			}
			seen[d.ID] = true
			options := append([]content.Option(nil), d.Options...)
			for a := range d.Options {
				// As an institution makes it, it must still cost something and leave a
				// choice among those that are not what it was.
				if aided(&d.Options[a]) != nil {
					options[a] = *aided(&d.Options[a])
				}
			}
			for a := range options {
				x := mean(&options[a])
				for b := range options {
					if a != b && dominates(x, mean(&options[b])) {
						t.Errorf("%s: with the institution %s is as good as %s in everything", d.ID, options[a].ID, options[b].ID)
					}
				}
			}
			for a := range d.Options {
				x := mean(&d.Options[a])
				costs := false
				for _, v := range x {
					costs = costs || v < 0
				}
				if !costs {
					t.Errorf("%s: %s costs and risks nothing: %v", d.ID, d.Options[a].ID, x)
				}
				for b := range d.Options {
					if a != b && dominates(x, mean(&d.Options[b])) {
						t.Errorf("%s: %s is as good as %s in everything: %v against %v", d.ID, d.Options[a].ID, d.Options[b].ID, x, mean(&d.Options[b]))
					}
				}
			}
		}
	}
	if len(seen) < 60 {
		t.Errorf("%d dossiers", len(seen))
	}
}
