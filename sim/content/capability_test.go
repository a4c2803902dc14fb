package content

import (
	"slices"
	"strings"
	"testing"
)

// TestTheTreesAreAsPromised counts what each seat can build, and that all of it
// can be had at least alone.
func TestTheTreesAreAsPromised(t *testing.T) {
	l := loaded(t, shipped(t))
	var count [Seats]int
	used := map[string]bool{}
	for i := range l.capabilities {
		c := &l.capabilities[i]
		count[c.Seat]++
		for _, x := range c.Shifts {
			used[x.On] = true
		}
	}
	if count[StateSeat] < 20 || count[CoalitionSeat] < 10 {
		t.Errorf("%d capabilities of the state, %d of the coalition", count[StateSeat], count[CoalitionSeat])
	}
	for m := range Modifiers {
		if scheme := Scheme(m - ModEvidence); m >= ModEvidence && l.silent(scheme) {
			continue
		}
		if !used[m.String()] {
			t.Errorf("nothing shifts %v", m)
		}
		if back, ok := ParseModifier(m.String()); !ok || back != m {
			t.Errorf("%v is read back as %v", m, back)
		}
		def := m.Def()
		if def.Unit == "" || def.Help == "" || def.Min > 0 || def.Max < 0 || def.Min == def.Max || def.Better == [Seats]int8{} {
			t.Errorf("%v is not described: %+v", m, def)
		}
	}
}

func TestValidatorSaysWhatIsWrongWithACapability(t *testing.T) {
	const file = "content/capabilities.json"
	for _, c := range []struct{ old, new, want string }{
		{`"on": "loyalty", "by": -1}`, `"on": "loyalty", "by": 1}`, "trades nothing away"},
		{`"on": "orders.bank", "by": 1}`, `"on": "orders.bank", "by": -1}`, "gives nothing"},
		{`"on": "fog", "by": -0.4`, `"on": "fogg", "by": -0.4`, "shifts unknown"},
		{`"on": "fog", "by": -0.4`, `"on": "fog", "by": -1.4`, "outside -0.8 to 0.5"},
		{`"on": "fog", "by": -0.4`, `"on": "votes", "by": 0`, "by nothing"},
		{`"on": "fog", "by": -0.4`, `"on": "capital.quarter", "by": 1`, "not for the state seat"},
		{`"on": "fog", "by": -0.4`, `"on": "evidence.ransom", "by": -0.1`, "makes no evidence"},
		{`"on": "fog", "by": -0.4`, `"on": "confidence", "by": -0.4`, "twice"},
		{`"needs": ["registry"], "orders": 1, "money": 3, "months": 5`, `"needs": ["registri"], "orders": 1, "money": 3, "months": 5`, `did you mean "registry"?`},
		{`"id": "fleet-office", "seat": "state", "branch": "sea"`, `"id": "fleet-office", "seat": "state", "branch": "air"`, "unknown branch"},
		{`"id": "registry", "seat": "state",`, `"id": "registry", "seat": "state", "needs": ["foresight-desk"],`, "needs itself"},
		{`"needs": ["foresight-desk"]`, `"needs": ["imagery-cell"]`, "which is the other seat's"},
		{`"excludes": ["audit-chamber"]`, `"excludes": ["registry"]`, "excludes \"registry\", which it needs"},
		{`"excludes": ["audit-chamber"], `, ``, "which does not exclude it"},
		{`"needs": ["labour-desk"]`, `"needs": ["central-chartering", "dispersed-chartering"]`, "can never be had"},
		{`"orders": 1, "money": 1.5`, `"capital": 1, "money": 1.5`, "must cost orders and money"},
		{`"capital": 5, "months": 3`, `"capital": 5, "money": 1, "months": 3`, "must cost political capital"},
		{`"months": 3, "upkeep": 0.05`, `"months": 0, "upkeep": 0.05`, "months is 0"},
		{`"months": 3, "upkeep": 0.05`, `"month": 3, "upkeep": 0.05`, "unknown field"},
	} {
		m := shipped(t)
		swap(t, m, file, c.old, c.new)
		_, problems := Load(m)
		if !slices.ContainsFunc(problems, func(p Problem) bool {
			return p.File == file && p.Severity == Error && strings.Contains(p.Text, c.want)
		}) {
			t.Errorf("%s for %s: want %q, got\n%v", c.new, c.old, c.want, problems)
		}
	}
}

func TestValidatorSaysWhatIsWrongWithWhatADossierAsksOfTheOffice(t *testing.T) {
	const file = "content/dossiers.json"
	for _, c := range []struct{ old, new, want string }{
		{`"needs": "coin-desk"`, `"needs": "coin-desks"`, `did you mean "coin-desk"?`},
		{`"needs": "coin-desk"`, `"needs": "coin-forensics"`, "unknown institution of the state"},
		{`"needs": "coin-desk"`, `"need": "coin-desk"`, "unknown field"},
		{`"needs": "second-maritime-desk"`, `"needs": "third-maritime-desk"`, "unknown institution"},
		{`"aided": {"by": "plan-bureau"`, `"aided": {"by": "plan-office"`, "unknown institution"},
		{`"aided": {"by": "plan-bureau"`, `"aided": {"by": ""`, "aided by nothing"},
		{`{"by": "plan-bureau", "orders": 1, "spared": 0.4}`, `{"by": "plan-bureau", "orders": 3, "spared": 0.4}`, "orders when aided is 3"},
		{`{"by": "plan-bureau", "orders": 1, "spared": 0.4}`, `{"by": "plan-bureau", "orders": 1, "spared": 1}`, "spared is 1"},
		{`{"by": "plan-bureau", "orders": 1, "spared": 0.4}`, `{"by": "plan-bureau", "orders": 2}`, "gains nothing"},
		{`{"id": "queue", "effects": [{"on": "evidence.cashout", "low": 1`, `{"id": "queue", "needs": "registry", "effects": [{"on": "evidence.cashout", "low": 1`, "which may not be there"},
		{`{"id": "rota", "orders": 1, "effects"`, `{"id": "rota", "orders": 1, "needs": "second-maritime-desk", "effects"`, "without which the dossier does not arrive"},
	} {
		m := shipped(t)
		swap(t, m, file, c.old, c.new)
		_, problems := Load(m)
		if !slices.ContainsFunc(problems, func(p Problem) bool {
			return p.File == file && p.Severity == Error && strings.Contains(p.Text, c.want)
		}) {
			t.Errorf("%s for %s: want %q, got\n%v", c.new, c.old, c.want, problems)
		}
	}
}

// TestDossiersUseTheOffice counts in how many dossiers an institution matters.
func TestDossiersUseTheOffice(t *testing.T) {
	l := loaded(t, shipped(t))
	dossiers, by := 0, map[string]bool{}
	for i := range l.dossiers {
		d := &l.dossiers[i]
		uses := []string{d.Needs}
		for j := range d.Options {
			uses = append(uses, d.Options[j].Needs)
			if a := d.Options[j].Aided; a != nil {
				uses = append(uses, a.By)
			}
		}
		uses = slices.DeleteFunc(uses, func(id string) bool { return id == "" })
		if len(uses) > 0 {
			dossiers++
		}
		for _, id := range uses {
			by[id] = true
		}
	}
	if dossiers < 20 || len(by) < 15 {
		t.Errorf("%d dossiers use %d institutions", dossiers, len(by))
	}
}

func TestValidatorSaysWhatIsWrongWithAnAgency(t *testing.T) {
	const file = "content/agencies.json"
	for _, c := range []struct{ old, new, want string }{
		{`"schemes": ["labour"]`, `"schemes": []`, "runs no scheme"},
		{`"schemes": ["labour"]`, `"schemes": ["coal"]`, "which shipping-bureau runs"},
		{`"share": 0.07`, `"share": 0.7`, "outside 0 to 0.3"},
		{`"trouble": [{"on": "evidence.missions", "low": 3, "high": 6}]`, `"trouble": []`, "makes no trouble"},
		{`{"on": "evidence.missions", "low": 3, "high": 6}`, `{"on": "evidence.missions", "low": 3, "high": 6, "after": 5}`, "must be at once"},
		{`{"on": "evidence.missions", "low": 3, "high": 6}`, `{"on": "evidence.mission", "low": 3, "high": 6}`, "effect on unknown"},
	} {
		m := shipped(t)
		swap(t, m, file, c.old, c.new)
		_, problems := Load(m)
		if !slices.ContainsFunc(problems, func(p Problem) bool {
			return p.File == file && p.Severity == Error && strings.Contains(p.Text, c.want)
		}) {
			t.Errorf("%s for %s: want %q, got\n%v", c.new, c.old, c.want, problems)
		}
	}
}
