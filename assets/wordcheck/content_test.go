package wordcheck

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"hardcurrency/sim"
	"hardcurrency/sim/content"
	"hardcurrency/sim/state"
)

// adverse are the effects of which the state's seat wants less.
func adverse(target string) bool {
	switch target {
	case "pressure", "hardening", "plan", "harm.households", "mandate":
		return true
	}
	return strings.HasPrefix(target, "evidence.")
}

// worth is what an option changes on average, by target, more being better for
// the state's seat; orders count as a cost.
func worth(o content.Option) map[string]float64 {
	w := map[string]float64{}
	for _, e := range o.Effects {
		v := (e.Low + e.High) / 2
		if e.Chance > 0 {
			v *= e.Chance
		}
		if adverse(e.On) {
			v = -v
		}
		w[e.On] += v
	}
	if o.Orders > 0 {
		w["orders given"] = -float64(o.Orders)
	}
	return w
}

// dominates reports whether a is at least as good as b in everything.
func dominates(a, b map[string]float64) bool {
	for k, v := range a {
		if v < b[k] {
			return false
		}
	}
	for k, v := range b {
		if v > a[k] {
			return false
		}
	}
	return true
}

func TestDossiersOfferChoices(t *testing.T) {
	l, r := load(t)
	words := english(t)
	for _, d := range dossiers(t, l) {
		said := map[string]string{}
		for i, o := range d.Options {
			w := worth(o)
			free := true
			for _, v := range w {
				free = free && v >= 0
			}
			if free {
				t.Errorf("%s: option %s costs nothing", d.ID, o.ID)
			}
			for j, other := range d.Options {
				if i == j {
					continue
				}
				if dominates(w, worth(other)) {
					t.Errorf("%s: option %s is never worse than %s", d.ID, o.ID, other.ID)
				}
				if reflect.DeepEqual(o.Effects, other.Effects) {
					t.Errorf("%s: options %s and %s do the same", d.ID, o.ID, other.ID)
				}
			}
			label := words.T("dossier." + d.ID + ".option." + o.ID)
			if said[label] != "" {
				t.Errorf("%s: options %s and %s are both called %q", d.ID, o.ID, said[label], label)
			}
			said[label] = o.ID
		}
		prefers := map[string]bool{}
		for i, a := range d.Advice {
			prefers[a.Option] = true
			if a.Sure <= 0 || a.Sure >= 1 {
				t.Errorf("%s: %s is %v sure; nobody is that", d.ID, a.Advisor, a.Sure)
			}
			if slices.ContainsFunc(d.Advice[:i], func(b content.Advice) bool { return b.Advisor == a.Advisor }) {
				t.Errorf("%s: %s advises twice", d.ID, a.Advisor)
			}
		}
		if len(d.Advice) < 2 || len(prefers) < 2 {
			t.Errorf("%s: %d advisors prefer %d options; they must disagree", d.ID, len(d.Advice), len(prefers))
		}
		if d.Urgent && (d.Days < 5 || d.Days > 14) || !d.Urgent && (d.Days < 8 || d.Days > 40) {
			t.Errorf("%s waits %d days (urgent: %v)", d.ID, d.Days, d.Urgent)
		}
		if n := len([]rune(words.T("dossier." + d.ID + ".title"))); n > 44 {
			t.Errorf("%s: a title of %d letters does not fit its sheet", d.ID, n)
		}
	}
	for _, d := range r.Dossiers {
		if d.From < r.Scenario.Start || d.To > r.Scenario.End {
			t.Errorf("%s can arrive from %v to %v, outside the scenario", d.ID, d.From, d.To)
		}
	}
}

// Stakes are in proportion to an economy that remits some 40m a month.
func TestStakesAreInProportion(t *testing.T) {
	l, _ := load(t)
	limits := map[string]float64{
		"treasury": 7, "confidence": 5, "pressure": 5, "welfare": 3, "loyalty": 6, "fuel": 1.5, "food": 1, "hardening": 0.05,
		"patron.neighbour": 0.1, "patron.northern": 0.1, "plan": 0.05, "orders": 2, "vessels": 4, "tankers": 2, "missions": 3,
		"labour": 0.1, "it": 0.1, "teams": 2, "legacy": 0.2, "trust": 0.2, "cashout": 0.15, "programme": 15,
		"harm.households": 400e3, "mandate": 1, "welfare.weather": 3, "listed": 40,
	}
	check := func(id string, effects []content.Effect) {
		for _, e := range effects {
			limit, ok := limits[e.On]
			if !ok {
				limit = 12 // evidence
			}
			if math.Abs(e.Low) > limit || math.Abs(e.High) > limit {
				t.Errorf("%s: %v to %v on %s is out of proportion (limit %v)", id, e.Low, e.High, e.On, limit)
			}
			if e.On == "harm.households" && e.Low < 0 {
				t.Errorf("%s takes harm back", id)
			}
		}
	}
	for _, d := range dossiers(t, l) {
		for _, o := range d.Options {
			check(d.ID+"."+o.ID, o.Effects)
		}
	}
	for _, sc := range l.Scenarios {
		for _, e := range sc.Events {
			check(e.ID, e.Effects)
		}
	}
}

func TestDossiersCoverSchemesAndYears(t *testing.T) {
	_, r := load(t)
	schemes, years := map[string]int{}, map[int]int{}
	for _, d := range r.Dossiers {
		schemes[d.Scheme]++
		from, _, _ := d.From.Civil()
		to, _, _ := d.To.Civil()
		for y := from; y <= to; y++ {
			years[y]++
		}
	}
	known := []string{"home", "people", "programme"}
	for s := range content.Schemes {
		known = append(known, s.String())
	}
	for _, s := range known {
		if schemes[s] < 2 {
			t.Errorf("%s has %d dossiers; at least 2 are wanted", s, schemes[s])
		}
	}
	for s := range schemes {
		if !slices.Contains(known, s) {
			t.Errorf("dossiers of unknown scheme %q", s)
		}
	}
	for y := 2017; y <= 2022; y++ {
		if years[y] < 5 {
			t.Errorf("%d has %d dossiers", y, years[y])
		}
	}
}

// TestDeskFills plays campaigns in which nobody answers and counts what arrives:
// the first papers within days, enough of them, and never so many that reading is
// the game.
func TestDeskFills(t *testing.T) {
	l, _ := load(t)
	for _, c := range []struct {
		scenario    string
		early       int     // in the first ten days
		least, most float64 // a campaign
		kinds       int     // that are met at all
	}{
		{"pressure-2017", 2, 30, 60, 45},
		{"tutorial", 2, 6, 12, 8},
		{"crypto-winter", 1, 10, 22, 25},
		{"after-the-panel", 1, 20, 45, 35},
		{"sandbox", 1, 20, 45, 30},
	} {
		r := compile(t, l, c.scenario, "student")
		r.Level.Slope, r.Level.Miss, r.ConfidenceHit, r.WelfareFall = 0, 0, 0, 0 // nobody is dismissed for it here
		const campaigns = 12
		total, kinds := 0, map[int16]bool{}
		for seed := uint64(1); seed <= campaigns; seed++ {
			early, seen := 0, int64(0)
			for g := sim.New(r, seed); g.State.Ending == state.Running; {
				g.Step()
				for ; seen < g.State.NewsCount; seen++ {
					n := g.State.News[seen%state.NewsKept]
					if n.Kind != state.NewsDossier {
						continue
					}
					total++
					kinds[n.Row] = true
					if n.Day < 10 {
						early++
					}
				}
			}
			if early < c.early {
				t.Errorf("%s, seed %d: %d papers in the first ten days, not %d", c.scenario, seed, early, c.early)
			}
		}
		mean := float64(total) / campaigns
		t.Logf("%s: %.1f papers a campaign of %d kinds", c.scenario, mean, len(kinds))
		if mean < c.least || mean > c.most {
			t.Errorf("%s: %.1f papers a campaign, outside %v to %v", c.scenario, mean, c.least, c.most)
		}
		if len(kinds) < c.kinds {
			t.Errorf("%s: only %d of %d dossiers arrived in %d campaigns", c.scenario, len(kinds), len(r.Dossiers), campaigns)
		}
	}
}

func TestRegisters(t *testing.T) {
	_, r := load(t)
	if n := len(r.Missions); n != 50 {
		t.Errorf("%d missions, not 50", n)
	}
	sum, regions := 0.0, map[content.Region]bool{}
	for _, m := range r.Missions {
		sum += m.Weight
		regions[m.Region] = true
		if m.Region == content.Home {
			t.Errorf("%s is at home", m.ID)
		}
	}
	if mean := sum / float64(len(r.Missions)); math.Abs(mean-1) > 0.005 {
		t.Errorf("missions weigh %.3f on average, not 1", mean)
	}
	if len(regions) != int(content.Regions)-1 {
		t.Errorf("missions stand in %d regions, not 7", len(regions))
	}

	open, total, largest := 0, 0.0, 0.0
	names := map[string]bool{}
	for _, x := range r.Exchanges {
		if x.Opens <= r.Scenario.Start {
			open++
		}
		total += x.Size
		largest = max(largest, x.Size)
		if names[x.Name] {
			t.Errorf("two are called %s", x.Name)
		}
		names[x.Name] = true
	}
	if len(r.Exchanges) != 48 || open != 26 {
		t.Errorf("%d exchanges, %d open at the start; 48 and 26 are wanted", len(r.Exchanges), open)
	}
	if largest/total < 0.1 {
		t.Errorf("the largest exchange holds %.2f of all coin: sizes are not heavy-tailed", largest/total)
	}

	type group struct {
		kind  content.VesselKind
		start bool
	}
	count, cargo := map[group]int{}, map[group]float64{}
	for _, v := range r.Vessels {
		g := group{v.Kind, v.Start}
		count[g]++
		cargo[g] += float64(v.Cargo)
		if names[v.Name] {
			t.Errorf("two are called %s", v.Name)
		}
		names[v.Name] = true
	}
	for g, want := range map[group]int{
		{content.Collier, true}: 28, {content.Tanker, true}: 12, {content.Collier, false}: 40, {content.Tanker, false}: 20,
	} {
		if count[g] != want {
			t.Errorf("%d of %v (afloat: %v), not %d", count[g], g.kind, g.start, want)
		}
	}
	if mean := cargo[group{content.Collier, true}] / 28; math.Abs(mean-20000) > 500 {
		t.Errorf("colliers carry %.0f t on average, not 20,000", mean)
	}
}
